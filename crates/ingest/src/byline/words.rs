//! The closed classes of words that bylines are made of; French and English.

use crate::date;

/// Words before a name, folded.
const BEFORE_NAME: &[&str] = &[
    "by ",
    "par ",
    "by: ",
    "par : ",
    "written by ",
    "posted by ",
    "published by ",
    "reported by ",
    "reporting by ",
    "analysis by ",
    "opinion by ",
    "review by ",
    "interview by ",
    "story by ",
    "words by ",
    "text by ",
    "écrit par ",
    "publié par ",
    "rédigé par ",
    "posté par ",
    "proposé par ",
    "texte par ",
    "texte : ",
    "un article de ",
    "une enquête de ",
    "un reportage de ",
    "reportage de ",
    "enquête de ",
    "propos recueillis par ",
    "auteur : ",
    "auteur: ",
    "auteurs : ",
    "auteurs: ",
    "author: ",
    "authors: ",
];
/// Words before a date of publication or of change.
const BEFORE_DATE: &[&str] = &[
    "publié",
    "publiée",
    "paru",
    "posté",
    "mis en ligne",
    "mise en ligne",
    "mis à jour",
    "mise à jour",
    "dernière mise à jour",
    "dernière modification",
    "modifié",
    "actualisé",
    "màj",
    "maj",
    "published",
    "first published",
    "posted",
    "updated",
    "last updated",
    "last modified",
    "modified",
    "date de publication",
    "le :",
];
/// What may stand between, before and behind dates; the time of reading too.
const OF_DATE: &[&str] = &[
    "à",
    "a",
    "at",
    "le",
    "la",
    "on",
    "the",
    "of",
    "du",
    "de",
    "en",
    "l",
    "and",
    "et",
    "min",
    "mn",
    "publié",
    "publiée",
    "paru",
    "parue",
    "posté",
    "mis",
    "mise",
    "ligne",
    "jour",
    "modifié",
    "modifiée",
    "modification",
    "actualisé",
    "actualisée",
    "créé",
    "dernière",
    "dernier",
    "màj",
    "maj",
    "date",
    "publication",
    "published",
    "posted",
    "updated",
    "update",
    "modified",
    "last",
    "first",
    "created",
    "read",
    "reading",
    "time",
    "lecture",
    "temps",
    "lire",
    "minute",
    "minutes",
    "mins",
    "lu",
    "est",
    "heure",
    "heures",
];
/// Days without a date; only behind a word that announces a date.
const RELATIVE: &[&str] = &[
    "hier",
    "aujourd'hui",
    "aujourd’hui",
    "matin",
    "soir",
    "midi",
    "il",
    "y",
    "heures",
    "heure",
    "h",
    "jours",
    "jour",
    "ce",
    "cette",
    "yesterday",
    "today",
    "just",
    "now",
    "ago",
    "hour",
    "hours",
    "hrs",
    "day",
    "days",
    "this",
    "morning",
    "evening",
    "an",
    "un",
    "une",
    "one",
    "two",
    "deux",
    "trois",
    "three",
    "gmt",
    "bst",
    "et",
    "am",
    "pm",
    "a.m",
    "p.m",
    "utc",
    "semaine",
    "week",
];
/// What ends names: a date or another task.
const AFTER_NAME: &[&str] = &[
    "|",
    "•",
    "·",
    " - ",
    " – ",
    " — ",
    " publié",
    " publiÉ",
    " published",
    " updated",
    " mis à jour",
    " mis en ligne",
    " posted ",
    " modifié",
    " modifiÉ",
    " edited by ",
    " il y a ",
];
/// What ends the names of a line too: a place, a paper, a date.
const AFTER_NAME_IN_LINE: &[&str] =
    &[" le ", " on ", " à ", " in ", " at ", " for ", " pour ", " depuis ", " from "];
/// Agencies; they sign alone.
const AGENCIES: &[&str] = &[
    "afp",
    "agence france-presse",
    "reuters",
    "ap",
    "associated press",
    "the associated press",
    "ats",
    "belga",
    "keystone-ats",
    "la presse canadienne",
    "the canadian press",
    "pa",
    "pa media",
    "dpa",
    "efe",
    "ansa",
    "bloomberg",
    "bloomberg news",
    "xinhua",
    "apnews",
];

/// What follows the "by" that a line begins with.
pub(super) fn after_by<'a>(line: &'a str, folded: &str) -> Option<&'a str> {
    // The longest first: "par " begins "par : " too.
    let known = BEFORE_NAME.iter().filter(|it| folded.starts_with(**it));
    let before = known.max_by_key(|it| it.len())?;
    // Folding keeps the number of words, not of bytes.
    let mut rest = line;
    for _ in 0..before.split_whitespace().count() {
        rest = rest.split_once(' ')?.1;
    }
    Some(rest)
}

/// What stands before and behind the "by" within a line.
pub(super) fn around_by(line: &str) -> Option<(&str, &str)> {
    [" par ", " by ", " Par ", " By "].iter().find_map(|it| line.split_once(it))
}

/// A line's names, and what follows them; `is_line` where words of a line
/// follow and not of an institution.
pub(super) fn split_name(rest: &str, is_line: bool) -> (&str, &str) {
    let lower = rest.to_ascii_lowercase();
    let in_line = AFTER_NAME_IN_LINE.iter().filter(|_| is_line);
    let words = AFTER_NAME.iter().chain(in_line).filter_map(|it| lower.find(it));
    let mut place = 0;
    let mut date = None;
    for (n, word) in rest.split(' ').enumerate() {
        let lower = word.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        let is_day = date::is_weekday(bare) || date::month(bare).is_some();
        if 0 < n && (bare.starts_with(|c: char| c.is_ascii_digit()) || is_day) {
            date = Some(place);
            break;
        }
        place += word.len() + 1;
    }
    let end = words.chain(date).min().unwrap_or(rest.len());
    rest.split_at_checked(end).unwrap_or((rest, ""))
}

/// Whether what follows a name in its line is a date, a place or a paper, and
/// not the rest of a sentence.
pub(super) fn may_follow_name(after: &str) -> bool {
    let mut words = after.split_whitespace();
    let first = words.next().unwrap_or("").to_lowercase();
    let second = words.next().unwrap_or("");
    let has_digit = after.contains(|c: char| c.is_ascii_digit());
    match first.as_str() {
        "le" | "on" => has_digit,
        "à" | "in" | "at" | "for" | "pour" | "depuis" | "from" => {
            let is_name = second.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            (is_name || matches!(second, "the" | "la")) && (has_digit || words.count() <= 6)
        }
        _ => true,
    }
}

/// Whether a line, folded, begins by saying that a date follows.
pub(super) fn announces_date(folded: &str) -> bool {
    BEFORE_DATE.iter().any(|it| {
        let rest = folded.strip_prefix(it);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    })
}

/// Whether a word may stand in a line of dates.
pub(super) fn is_of_date(word: &str, is_announced: bool) -> bool {
    let is_number = || word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 8;
    OF_DATE.contains(&word)
        || date::is_weekday(word)
        || !word.contains(char::is_alphanumeric)
        || (is_announced
            && (RELATIVE.contains(&word) || date::month(word).is_some() || is_number()))
        || (word.len() <= 2 && is_number())
}

/// Whether a word tells a time without a clock: "hier", "2", "mai".
pub(super) fn tells_time(word: &str) -> bool {
    let is_closed = OF_DATE.contains(&word) && word != "heures";
    !is_closed && word.contains(char::is_alphanumeric)
}

/// Whether a folded line tells how long the reading takes; it stands beside
/// the date or in its place.
pub(super) fn tells_reading(folded: &str) -> bool {
    let is_of_reading = folded.contains("lecture") || folded.contains("read");
    is_of_reading && folded.contains("min") && folded.contains(|c: char| c.is_ascii_digit())
}

/// Whether the date behind `word` is of a change; `None` where it says
/// nothing about that.
pub(super) fn tells_change(word: &str) -> Option<bool> {
    match word {
        "jour" | "màj" | "maj" | "modifié" | "modifiée" | "modification" | "actualisé"
        | "actualisée" | "updated" | "update" | "modified" => Some(true),
        "publié" | "publiée" | "paru" | "parue" | "posté" | "créé" | "publication" | "ligne"
        | "published" | "posted" | "first" | "created" => Some(false),
        _ => None,
    }
}

/// Whether a folded line is in English, as far as a byline tells: then
/// 5/12/2024 is of May.
pub(super) fn is_english(folded: &str) -> bool {
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|it| {
        matches!(it, "by" | "published" | "posted" | "updated" | "written" | "modified" | "on")
    })
}

/// Whether an agency signs: the line is its name, or "X avec AFP".
pub(super) fn names_agency(folded: &str) -> bool {
    let line = folded.trim_matches(['(', ')', ' ']);
    let last = [" avec ", " with ", " (avec ", " et ", " and ", "/"].iter().find_map(|it| {
        let (before, agency) = line.rsplit_once(it)?;
        (before.split(' ').count() <= 6).then_some(agency)
    });
    is_agency(line) || last.is_some_and(is_agency)
}

/// Whether a folded name is that of an agency.
pub(super) fn is_agency(folded: &str) -> bool {
    let name = folded.trim();
    AGENCIES.contains(&name) || name.strip_prefix("l'").is_some_and(|it| AGENCIES.contains(&it))
}

/// Whether a lower-case word is a day or a month.
pub(super) fn is_calendar(word: &str) -> bool {
    date::is_weekday(word) || date::month(word).is_some()
}
