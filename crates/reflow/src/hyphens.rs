//! Words cut at a line's end: with the hyphen or without it.
//!
//! The file is its own dictionary: what it writes elsewhere, whole or with a
//! hyphen, decides.  For what it writes nowhere else there are short lists of
//! closed classes; then the hyphen goes, since most of those at a line's end
//! are the printer's.

use std::collections::BTreeSet;

use crate::strip::Strip;

/// First parts that take a hyphen whatever follows.  English: the table of the
/// Chicago Manual of Style, 17th ed., 7.89 (`self-`, `well-`).  French: `demi-`,
/// `vice-`, `quasi-` before nouns (Grevisse, Le bon usage, on the hyphen).
const FIRST: &[&str] = &[
    "self", "well", "demi", "vice", "quasi", "saint", "sainte", "celui", "celle", "ceux", "celles",
];

/// Tens, which take a hyphen before [`ONES`] (Chicago, the same table;
/// Rectifications of 1990).
const TENS: &[&str] = &[
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "quatre",
    "dix",
];

/// What may follow [`TENS`].
const ONES: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second",
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "un", "une", "deux",
    "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "vingt", "vingts", "et",
];

/// Pairs that are one word with a hyphen (Dictionnaire de l'Académie française,
/// 9th ed., headwords; Merriam-Webster for the English ones).
const PAIRS: &[(&str, &[&str])] = &[
    ("peut", &["être"]),
    ("rendez", &["vous"]),
    ("quelques", &["uns", "unes"]),
    ("après", &["midi", "demain", "guerre", "vente"]),
    ("avant", &["hier", "garde", "propos", "centre", "première", "veille", "dernier"]),
    ("au", &["delà", "dessus", "dessous", "devant"]),
    ("ci", &["dessus", "dessous", "contre", "joint", "après"]),
    ("là", &["bas", "dessus", "haut", "dedans"]),
    ("porte", &["parole", "avions", "monnaie"]),
    ("grand", &["père", "mère", "chose"]),
    ("petit", &["déjeuner", "fils"]),
    ("chef", &["lieu"]),
    ("week", &["end", "ends"]),
    ("rez", &["de"]),
    ("vis", &["à"]),
    ("long", &["term", "standing", "range"]),
    ("short", &["term", "lived"]),
    ("full", &["time", "scale"]),
    ("part", &["time"]),
    ("high", &["speed", "profile", "level", "tech"]),
    ("so", &["called"]),
    ("follow", &["up"]),
];

/// Second parts: pronouns and adverbs after a verb or a pronoun (Grevisse,
/// on the hyphen: `dit-il`, `est-ce`; `celui-ci`, `lui-même`).
const SECOND: &[&str] = &[
    "il", "ils", "elle", "elles", "on", "ce", "je", "tu", "nous", "vous", "ci", "là", "même",
    "mêmes", "t",
];

/// Words within a compound of three or more: `arc-en-ciel`, `Val-de-Marne`.
const INNER: &[&str] = &[
    "à", "de", "du", "des", "d’", "en", "la", "le", "les", "l’", "sur", "sous", "lès", "et", "t",
    "ce", "of", "the", "in", "to", "and", "by", "up", "on", "at", "a", "for", "year",
];

/// The words of a file, in small letters.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary(BTreeSet<String>);

impl Vocabulary {
    pub(crate) fn of<'a>(strips: impl Iterator<Item = &'a Strip>) -> Self {
        let mut words = BTreeSet::new();
        for strip in strips {
            let text = strip.text().replace(is_hyphen, "-");
            for word in text.split_whitespace().map(bare).filter(|it| !it.ends_with('-')) {
                let word = word.to_lowercase();
                if let Some((_, rest)) = word.rsplit_once(['’', '\'']) {
                    words.insert(rest.to_owned());
                }
                words.insert(word);
            }
        }
        Self(words)
    }

    /// Whether the file has this word, small letters or not.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains(&word.to_lowercase())
    }
}

/// How the end of one line and the start of the next come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seam {
    /// Two words.
    Space,
    /// One word that has a hyphen there, or an address.
    Nothing,
    /// One word; the hyphen, the last letter before, goes.
    DropHyphen,
}

/// How `before` and `after` come together.
pub(crate) fn seam(before: &str, after: &str, words: &Vocabulary) -> Seam {
    let Some(last) = before.chars().next_back() else { return Seam::Nothing };
    if last.is_whitespace() || after.starts_with(char::is_whitespace) {
        return Seam::Nothing;
    }
    let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    if !is_hyphen(last) {
        let is_han = |it: Option<char>| it.is_some_and(|it| ('\u{3040}'..'\u{a000}').contains(&it));
        let is_one =
            is_han(Some(last)) && is_han(after.chars().next()) || is_cut_address(token, last);
        return if is_one { Seam::Nothing } else { Seam::Space };
    }
    if last == '\u{ad}' {
        return Seam::DropHyphen;
    }
    let left = token.strip_suffix(last).unwrap_or_default();
    let left = left.rsplit(['’', '\'', '(', '«', '“', '"']).next().unwrap_or_default();
    if token.contains("://") || token.contains('@') {
        return Seam::Nothing;
    }
    if !left.chars().next_back().is_some_and(char::is_alphanumeric) {
        return Seam::Space;
    }
    let right = after.split(char::is_whitespace).next().unwrap_or_default();
    match keeps_hyphen(left, bare(right), words) {
        true => Seam::Nothing,
        false => Seam::DropHyphen,
    }
}

fn is_cut_address(token: &str, last: char) -> bool {
    (token.contains("://") || token.starts_with("www.")) && "/_=&?".contains(last)
}

fn keeps_hyphen(left: &str, right: &str, words: &Vocabulary) -> bool {
    let Some(first) = right.chars().next() else { return true };
    let last = left.chars().next_back().unwrap_or('-');
    // `2024-2025`, `covid-19`, `F-16`.
    if !first.is_alphabetic() || !last.is_alphabetic() {
        return true;
    }
    let (small_left, small_right) = (left.to_lowercase(), right.to_lowercase());
    let is_whole = words.has(&format!("{small_left}{small_right}"));
    let is_hyphened = words.has(&format!("{small_left}-{small_right}"));
    if is_whole != is_hyphened {
        return is_hyphened;
    }
    // `Saint-Denis`; in capitals alone it says nothing.
    let is_shouted = |it: &str| !it.chars().any(char::is_lowercase) && it.chars().count() > 1;
    if first.is_uppercase() && !(is_shouted(left) && is_shouted(right)) {
        return true;
    }
    let inner = small_left.rsplit('-').next().unwrap_or_default();
    let outer = small_right.split('-').next().unwrap_or_default();
    let is_long = |whole: &str, part: &str| whole != part && INNER.contains(&part);
    if is_long(&small_left, inner) || is_long(&small_right, outer) {
        return true;
    }
    if FIRST.contains(&inner) || TENS.contains(&inner) && ONES.contains(&outer) {
        return true;
    }
    let stem = outer.split(['’', '\'']).next().unwrap_or_default();
    if PAIRS.iter().any(|(first, seconds)| *first == inner && seconds.contains(&stem)) {
        return true;
    }
    SECOND.contains(&outer) && words.has(inner)
}

/// `word` without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|it: char| !it.is_alphanumeric() && !is_hyphen(it))
}

pub(crate) fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strip::Piece;

    /// `before|after` and what they come to, in a file that has `words` too.
    #[track_caller]
    fn check_with(words: &str, cut: &str, joined: &str) {
        let pieces = vec![Piece { text: words.to_owned(), link: None }];
        let words = Vocabulary::of([&Strip { pieces, ..Strip::default() }].into_iter());
        let (before, after) = cut.split_once('|').unwrap();
        let mut got = before.to_owned();
        match seam(before, after, &words) {
            Seam::Space => got.push(' '),
            Seam::Nothing => {}
            Seam::DropHyphen => {
                got.pop();
            }
        }
        assert_eq!(got + after, joined);
    }

    #[track_caller]
    fn check(cut: &str, joined: &str) {
        check_with("", cut, joined);
    }

    #[test]
    fn hyphens_of_the_printer_go() {
        check("le gouver-|nement", "le gouvernement");
        check("le gouver\u{2010}|nement", "le gouvernement");
        check("le gouver\u{ad}|nement", "le gouvernement");
        check("l’inter-|communalité", "l’intercommunalité");
        check("GOUVER-|NEMENT", "GOUVERNEMENT");
        check("the embank-|ment.", "the embankment.");
        check("av-|ril", "avril");
        check("le dix-|ième", "le dixième");
    }

    #[test]
    fn hyphens_of_the_word_stay() {
        check("Saint-|Denis", "Saint-Denis");
        check("peut-|être,", "peut-être,");
        check("a well-|known man", "a well-known man");
        check("l’après-|midi", "l’après-midi");
        check("c’est-à-|dire", "c’est-à-dire");
        check("un arc-|en-ciel", "un arc-en-ciel");
        check("vingt-|deux", "vingt-deux");
        check("twenty-|four months", "twenty-four months");
        check("quatre-|vingt-dix", "quatre-vingt-dix");
        check("en 2024-|2025", "en 2024-2025");
        check("covid-|19", "covid-19");
        check("au-|delà", "au-delà");
        check("au-|teur", "auteur");
    }

    #[test]
    fn the_file_is_its_own_dictionary() {
        check_with("un porte-manteau", "porte-|manteau", "porte-manteau");
        check_with("un portemanteau", "porte-|manteau", "portemanteau");
        check_with("elle dit", "dit-|il", "dit-il");
        check_with("rien", "per-|il", "peril");
        check_with("the longterm", "long-|term", "longterm");
    }

    #[test]
    fn other_lines_are_two_words() {
        check("une|ligne", "une ligne");
        check("mot -|mot", "mot - mot");
        check("mot –|mot", "mot – mot");
        check("https://example.org/|a", "https://example.org/a");
        check("|", "");
        check("日本|語", "日本語");
    }
}
