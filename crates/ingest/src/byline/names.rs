//! The names in a byline, without roles, addresses and dates.

use crate::normalize::{clean_line, fold};

use super::words;

/// Names of so many words are none.
const MAX_WORDS: usize = 8;
/// More authors than this are not read.
const MAX_NAMES: usize = 40;
/// A longer text is no list of names.
const MAX_CHARS: usize = 400;

/// What stands between two names.
const BETWEEN: &[&str] = &[
    ", ", " et ", " and ", " & ", "; ", " with ", " avec ", " / ", " + ", "(avec ", "(with ",
    " ET ", " AND ",
];
/// Words that begin with a small letter within a name.
const PARTICLES: &[&str] = &[
    "de",
    "du",
    "des",
    "d",
    "la",
    "le",
    "les",
    "van",
    "von",
    "der",
    "den",
    "ter",
    "zu",
    "y",
    "al",
    "el",
    "bin",
    "ben",
    "ibn",
    "abu",
    "di",
    "da",
    "dos",
    "della",
    "af",
    "av",
    "ten",
    "the",
    "of",
    "pour",
    "for",
    "rédaction",
];
/// What somebody is, not who.
const ROLES: &[&str] = &[
    "editor",
    "correspondent",
    "reporter",
    "writer",
    "journalist",
    "columnist",
    "critic",
    "photographer",
    "contributor",
    "producer",
    "journaliste",
    "journalistes",
    "correspondant",
    "correspondante",
    "correspondants",
    "rédacteur",
    "rédactrice",
    "envoyé",
    "envoyée",
    "envoyés",
    "chroniqueur",
    "chroniqueuse",
    "reporter",
    "photographe",
    "éditorialiste",
    "stagiaire",
    "chef",
    "cheffe",
];
/// Words that stand before a role and belong to it.
const BEFORE_ROLE: &[&str] = &[
    "political",
    "chief",
    "senior",
    "business",
    "diplomatic",
    "health",
    "science",
    "staff",
    "news",
    "technology",
    "sports",
    "sport",
    "world",
    "national",
    "environment",
    "education",
    "economics",
    "legal",
    "deputy",
    "associate",
    "managing",
    "foreign",
    "europe",
    "grand",
    "special",
    "our",
    "home",
    "affairs",
    "social",
    "media",
    "city",
    "crime",
    "royal",
    "security",
    "defence",
];

/// Degrees behind a name.
const DEGREES: &[&str] =
    &["md", "m.d", "ma", "m.a", "phd", "ph.d", "mph", "rn", "msc", "mba", "jd", "esq", "dds"];

/// The names in what a source declares as its author; joined by ", ".
pub(crate) fn names(text: &str) -> Option<String> {
    if 4 * MAX_CHARS < text.len() {
        return None;
    }
    let text = clean_line(text);
    let folded = fold(&text);
    let text = words::after_by(&text, &folded).unwrap_or(&text);
    let (text, _) = words::split_name(text, false);
    let list = parts(text);
    let is_alone = list.len() == 1;
    let list = list.into_iter().filter(|it| is_alone || !it.starts_with(char::is_lowercase));
    names_of_list(list)
}

/// Names that are apart already; joined by ", ".
pub(crate) fn names_of_list(list: impl IntoIterator<Item = String>) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for name in list.into_iter().take(MAX_NAMES) {
        let Some(name) = one(&name) else { continue };
        let is_new = names.iter().all(|it| fold(it) != fold(&name));
        if is_new {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// The names in a line that began with "by"; `None` where something else
/// stands there, as in "By Monday, talks had stalled".
pub(super) fn in_line(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.trim_end_matches([',', '-', '–', ' ']);
    let is_sentence = text.ends_with('.')
        && text.rsplit(' ').next().is_some_and(|it| 4 < it.chars().count())
        || text.contains(';');
    if is_sentence {
        return None;
    }
    let list = parts(text);
    // Behind a comma may follow what somebody is.
    let first = list.first()?;
    let is_name_list =
        looks_like_name(first) && list.iter().skip(1).all(|it| looks_like_name(it) || is_role(it));
    is_name_list.then(|| names_of_list(list.into_iter().filter(|it| looks_like_name(it))))?
}

fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    for separator in BETWEEN {
        let split = parts.iter().flat_map(|it| it.split(separator)).map(str::to_owned);
        parts = split.take(MAX_NAMES).collect();
    }
    let parts = parts.into_iter().map(|it| {
        let it = it.trim();
        let bare =
            ["et ", "and ", "avec ", "with ", "notre correspondant ", "notre correspondante "]
                .iter()
                .find_map(|word| it.strip_prefix(word));
        bare.unwrap_or(it).to_owned()
    });
    let is_degree =
        |it: &str| it.split(' ').next().is_some_and(|it| DEGREES.contains(&&*lower(it)));
    parts.filter(|it| it.contains(char::is_alphanumeric) && !is_degree(it)).collect()
}

/// A name without role, brackets, handle and address.
fn one(text: &str) -> Option<String> {
    let text = clean_line(text);
    let text = without_brackets(&text);
    let is_address = text.contains("://") || text.starts_with("www.") || text.contains('@');
    let words: Vec<&str> = text
        .split(' ')
        .filter(|it| !is_address || !it.contains(['@', '/']))
        .filter(|it| !it.is_empty())
        .collect();
    let role_at = words.iter().position(|it| ROLES.contains(&lower(it).as_str()));
    let mut n = role_at.unwrap_or(words.len());
    while role_at.is_some()
        && n.checked_sub(1)
            .and_then(|it| words.get(it))
            .is_some_and(|it| BEFORE_ROLE.contains(&lower(it).as_str()))
    {
        n -= 1;
    }
    let name = words.get(..n).unwrap_or_default().join(" ");
    let name = name.trim_matches([')', ',', ':', ';', '-', '–', '|', ' ']);
    let n_words = name.split(' ').count();
    let is_name = name.contains(char::is_alphabetic) && n_words <= MAX_WORDS;
    is_name.then(|| name.to_owned())
}

/// `text` without what stands in brackets; a bracket that does not close ends
/// it.
fn without_brackets(text: &str) -> String {
    let mut outside = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(['(', '[', '<']) {
        outside.push_str(before);
        rest = inside.split_once([')', ']', '>']).map_or("", |it| it.1.trim_start());
    }
    outside.push_str(rest);
    outside.trim().to_owned()
}

/// Whether every word is one that names have.
fn looks_like_name(text: &str) -> bool {
    let name = text.split(['(', '[']).next().unwrap_or("").trim_matches([')', ' ']);
    let words: Vec<&str> = name.split(' ').filter(|it| !it.is_empty()).collect();
    let is_place_in_time =
        words.len() == 1 && words.first().is_some_and(|it| words::is_calendar(&lower(it)));
    !words.is_empty()
        && words.len() <= MAX_WORDS
        && !is_place_in_time
        && !is_role(name)
        && words.first().is_some_and(|it| {
            it.trim_start_matches(['d', '’', '\'']).starts_with(char::is_uppercase)
        })
        && words.iter().all(|it| {
            let begins = it.trim_start_matches(['d', 'l', '’', '\'', '“', '"']);
            begins.starts_with(|c: char| c.is_uppercase() || c == '.')
                || PARTICLES.contains(&lower(it).as_str())
                || ROLES.contains(&lower(it).as_str())
                || BEFORE_ROLE.contains(&lower(it).as_str())
        })
}

/// Whether a text says what somebody is: "envoyée spéciale à Rome".
fn is_role(text: &str) -> bool {
    let mut words = text.split(' ').take(MAX_WORDS).map(lower);
    let is_lead = |it: &str| BEFORE_ROLE.contains(&it) || matches!(it, "notre" | "nos" | "et");
    words.find(|it| !is_lead(it)).is_some_and(|it| ROLES.contains(&it.as_str()))
}

fn lower(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
