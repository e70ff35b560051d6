//! Words of a closed class: grammar, calendar, abbreviations.  What changes
//! with the world is in the resources, not here.

use std::sync::LazyLock;

use document::Language;
use rustc_hash::FxHashMap;

use crate::flags::flags;

mod english;
mod french;

flags! {
    /// What a word does.
    pub(crate) Class {
        /// Article, pronoun, preposition, conjunction, auxiliary.
        FUNCTION = 0,
        /// A title or role right before a person's name.
        TITLE = 1,
        /// Begins the name of a body ("Agence").
        BODY = 2,
        /// Begins the name of a body in lower case too ("ministère").
        LOWER_BODY = 3,
        /// Begins the name of a place ("mer", "gare").
        PLACE = 4,
        /// Ends the name of a place ("river").
        ENDS_PLACE = 5,
        /// Ends the name of a body ("times").
        ENDS_BODY = 6,
        /// A preposition right before a place.
        TO_PLACE = 7,
        /// A lower-case word inside names of persons.
        PARTICLE = 8,
        /// All in capitals, but no name.
        PLAIN_CAPITALS = 9,
        /// A form of a reporting verb, whatever the lists have.
        REPORTING = 10,
        /// Stands before the verb in its group.
        AUXILIARY = 11,
        /// Accuses, or tells of harm done.
        ACCUSATION = 12,
        /// Speaks of a law, a right, a rule.
        LAW = 13,
        /// A superlative, or part of one.
        SUPERLATIVE = 14,
        /// A comparison, or part of one.
        COMPARISON = 15,
        /// A cause, or part of the words for one.
        CAUSE = 16,
        /// Says what will happen.
        PREDICTION = 17,
        /// Hedges, or part of words that do.
        HEDGE = 18,
        /// Something that happened, in a headline.
        EVENT = 19,
        /// A finite verb for sure.
        VERB = 20,
        /// Makes a past tense.
        PAST = 21,
        /// An abbreviation, as written, without its dot.
        ABBREVIATION = 22,
        /// An abbreviation, folded, that a name or figure follows.
        BEFORE_NAME = 23,
        /// Takes what somebody is said to have done: "accused of".
        ACCUSES = 24,
    }
}

/// What the folded `word` does in `language`.
pub(crate) fn class(word: &str, language: Language) -> Class {
    static FRENCH: LazyLock<FxHashMap<&str, Class>> = LazyLock::new(|| table(french::LISTS));
    static ENGLISH: LazyLock<FxHashMap<&str, Class>> = LazyLock::new(|| table(english::LISTS));
    // The longest word of the lists has fewer bytes.
    if 24 < word.len() {
        return Class::default();
    }
    let table = match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    };
    table.get(word).copied().unwrap_or_default()
}

fn table(lists: &'static [(Class, &'static str)]) -> FxHashMap<&'static str, Class> {
    let mut table: FxHashMap<&str, Class> = FxHashMap::default();
    for (class, words) in lists {
        for word in words.split_whitespace() {
            let entry = table.entry(word).or_default();
            *entry = entry.with(*class);
        }
    }
    table
}

/// The first letters of a word that has more than `n_letters`.
pub(crate) fn beginning(word: &str, n_letters: usize) -> Option<&str> {
    let (end, _) = word.char_indices().nth(n_letters)?;
    word.get(..end)
}

/// Whether `head`, as written, with a dot behind it is an abbreviation.
pub(crate) fn is_abbreviation(head: &str, language: Language) -> bool {
    class(head, language).has(Class::ABBREVIATION)
}

/// Whether a folded word is grammar.
pub(crate) fn is_function(folded: &str, language: Language) -> bool {
    class(folded, language).has(Class::FUNCTION)
}

/// Whether a folded word commonly begins a sentence.
pub(crate) fn begins_sentence(folded: &str, language: Language) -> bool {
    is_function(folded, language)
        && !matches!(folded, "de" | "d'" | "du" | "des" | "of" | "and" | "et")
}

/// Whether `head` loses its vowel before an apostrophe ("l'", "qu'").
pub(crate) fn is_elided(head: &str) -> bool {
    // The longest has seven letters; a long head is no word of this kind.
    head.len() <= 8
        && matches!(
            head.to_lowercase().as_str(),
            "l" | "d"
                | "j"
                | "m"
                | "t"
                | "s"
                | "c"
                | "n"
                | "qu"
                | "jusqu"
                | "lorsqu"
                | "puisqu"
                | "quoiqu"
                | "presqu"
        )
}

/// What follows a verb in French questions and inserted clauses, longest
/// first where one begins with another.
pub(crate) const INVERTED: &[&str] = &[
    "-t-elles", "-t-elle", "-t-ils", "-t-il", "-t-on", "-elles", "-elle", "-ils", "-il", "-on",
    "-je", "-tu", "-nous", "-vous",
];

/// The month a folded word names, from 1.
pub(crate) fn month(folded: &str, language: Language) -> Option<i8> {
    let folded = folded.strip_suffix('.').unwrap_or(folded);
    Some(match (language, folded) {
        (Language::French, "janvier" | "janv") | (Language::English, "january" | "jan") => 1,
        (Language::French, "février" | "févr" | "fév" | "fevrier")
        | (Language::English, "february" | "feb") => 2,
        (Language::French, "mars") | (Language::English, "march" | "mar") => 3,
        (Language::French, "avril" | "avr") | (Language::English, "april" | "apr") => 4,
        (Language::French, "mai") | (Language::English, "may") => 5,
        (Language::French, "juin") | (Language::English, "june" | "jun") => 6,
        (Language::French, "juillet" | "juil") | (Language::English, "july" | "jul") => 7,
        (Language::French, "août" | "aout") | (Language::English, "august" | "aug") => 8,
        (Language::French, "septembre" | "sept")
        | (Language::English, "september" | "sept" | "sep") => 9,
        (Language::French, "octobre" | "oct") | (Language::English, "october" | "oct") => 10,
        (Language::French, "novembre" | "nov") | (Language::English, "november" | "nov") => 11,
        (Language::French, "décembre" | "déc" | "decembre")
        | (Language::English, "december" | "dec") => 12,
        _ => return None,
    })
}

/// The weekday a folded word names, Monday is 1.
pub(crate) fn weekday(folded: &str, language: Language) -> Option<i8> {
    let folded = folded.strip_suffix('.').unwrap_or(folded);
    Some(match (language, folded) {
        (Language::French, "lundi") | (Language::English, "monday" | "mon") => 1,
        (Language::French, "mardi") | (Language::English, "tuesday" | "tue" | "tues") => 2,
        (Language::French, "mercredi") | (Language::English, "wednesday" | "wed") => 3,
        (Language::French, "jeudi") | (Language::English, "thursday" | "thu" | "thurs") => 4,
        (Language::French, "vendredi") | (Language::English, "friday" | "fri") => 5,
        (Language::French, "samedi") | (Language::English, "saturday" | "sat") => 6,
        (Language::French, "dimanche") | (Language::English, "sunday" | "sun") => 7,
        _ => return None,
    })
}
