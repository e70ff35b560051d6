//! The names in a byline, without roles, addresses and dates.

use crate::normalize::{clean_line, fold};

use super::roles::{is_expert, is_of_role, is_role, role_at, without_role_before};
use super::words;

/// Names of so many words are none.
const MAX_WORDS: usize = 8;
/// More authors than this are not read.
const MAX_NAMES: usize = 40;
/// A longer text is no list of names.
const MAX_CHARS: usize = 400;

/// What stands between two names.
const BETWEEN: &[&str] =
    &[",", ";", " et ", " and ", " & ", " with ", " avec ", " / ", " | ", " + ", " ET ", " AND "];
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
/// What programs sign with where nobody did.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "administrateur",
    "webmaster",
    "root",
    "undefined",
    "null",
    "none",
    "unknown",
    "user",
    "author",
    "auteur",
    "anonymous",
    "anonyme",
    "inconnu",
    "utilisateur",
    "utilisateur windows",
    "utilisateur de microsoft office",
    "windows user",
    "microsoft office user",
    "office user",
    "owner",
    "propriétaire",
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
    let text = settle(words::after_by(&text, &folded).unwrap_or(&text));
    let (text, _) = words::split_name(&text, false);
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
    let text = text.trim().trim_end_matches([',', '-', '–', '/', '|', '•', '·', ' ']);
    // "Rédigé par Ève Dé et publié le 3 mai 2024".
    let text = [" et", " and"].iter().find_map(|it| text.strip_suffix(it)).unwrap_or(text);
    let is_sentence = text.ends_with('.')
        && text.rsplit(' ').next().is_some_and(|it| 4 < it.chars().count())
        || text.contains(';');
    if is_sentence {
        return None;
    }
    let list = parts(text);
    let is_name = |it: &str| looks_like_name(it) || words::is_agency(&fold(it));
    // Behind a comma may follow what somebody is.
    let first = list.first()?;
    let mut others = list.iter().skip(1);
    let is_name_list =
        is_name(first) && others.all(|it| is_name(it) || is_role(it) || is_expert(it));
    is_name_list.then(|| names_of_list(list.into_iter().filter(|it| is_name(it))))?
}

/// A list of names without addresses and handles, and with agencies out of
/// their brackets: "Ève Dé (avec AFP)" to "Ève Dé, AFP".
pub(super) fn settle(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(['(', '[']) {
        out.push_str(before);
        let (inside, after) = inside.split_once([')', ']']).unwrap_or((inside, ""));
        let folded = fold(inside);
        if words::is_agency(&folded) {
            out = format!("{}, {inside}", out.trim_end());
        } else if folded.contains('@') || !inside.contains([',', ';']) {
            // What is one thing is left out later, where a name is read.
            out = format!("{out}({inside})");
        }
        rest = after;
    }
    out.push_str(rest);
    let out = out.replace("with files from ", "with ");
    // "Jane Doe | Reuters": what stands behind a line is else no name.
    let ends = [" | ", " - ", " – ", " — ", " • ", " · "].iter().find_map(|it| {
        let (name, agency) = out.rsplit_once(it)?;
        words::is_agency(&fold(agency)).then(|| format!("{name}, {agency}"))
    });
    let out = ends.unwrap_or(out);
    let words = out.split(' ').filter(|it| !it.contains('@'));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a text is the name of a person, or of some, and nothing else.
pub(crate) fn is_person(text: &str) -> bool {
    let list = parts(text);
    let is_one = |it: &String| {
        let n_words = it.split(' ').count();
        (2..=4).contains(&n_words)
            && it.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '’' | '\''))
            && looks_like_name(it)
    };
    text.len() <= 80 && !list.is_empty() && list.iter().all(is_one)
}

fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    for separator in BETWEEN {
        let split = parts.iter().flat_map(|it| it.split(separator)).map(str::to_owned);
        parts = split.take(MAX_NAMES).collect();
    }
    let mut apart = Vec::new();
    for part in parts {
        let part = part.trim();
        let lead = part
            .split_once(' ')
            .filter(|(lead, _)| matches!(lower(lead).as_str(), "et" | "and" | "avec" | "with"));
        let bare = without_role_before(lead.map_or(part, |it| it.1));
        let is_pair = bare.contains('/') && bare.split('/').all(|it| words::is_agency(&fold(it)));
        let n_bytes = words::n_bytes_of_agency(bare);
        match bare.split_at_checked(bare.len() - n_bytes) {
            _ if is_pair => apart.extend(bare.split('/').map(str::to_owned)),
            Some((name, agency)) if 0 < n_bytes => {
                apart.extend([name.to_owned(), agency.trim().to_owned()]);
            }
            _ => apart.push(bare.to_owned()),
        }
    }
    let is_degree =
        |it: &str| it.split(' ').next().is_some_and(|it| DEGREES.contains(&&*lower(it)));
    apart.retain(|it| it.contains(char::is_alphanumeric) && !is_degree(it));
    apart
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
    let n = role_at(&words).unwrap_or(words.len());
    let name = words.get(..n).unwrap_or_default().join(" ");
    let folded = fold(&name);
    let name = if words::is_agency(&folded) {
        name.split_once(['\'', '’']).map_or(name.clone(), |it| it.1.to_owned())
    } else {
        name
    };
    let name = name.trim_matches([')', ',', ':', ';', '-', '–', '|', ' ']);
    let n_words = name.split(' ').count();
    let is_name = name.contains(char::is_alphabetic) && n_words <= MAX_WORDS;
    let is_nobody = NOBODY.contains(&folded.as_str());
    (is_name && !is_nobody).then(|| name.to_owned())
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
pub(super) fn looks_like_name(text: &str) -> bool {
    let name = text.split(['(', '[']).next().unwrap_or("").trim_matches([')', ' ']);
    let words: Vec<&str> = name.split(' ').filter(|it| !it.is_empty()).collect();
    let is_place_in_time =
        words.len() == 1 && words.first().is_some_and(|it| words::is_calendar(&lower(it)));
    let [first, second] = [0, 1].map(|it| words.get(it).copied().unwrap_or(""));
    let is_staff = matches!(lower(first).as_str(), "the" | "la")
        && ["editorial", "associated", "canadian", "rédaction"].contains(&lower(second).as_str());
    let begins = first.trim_start_matches(['d', '’', '\'']).starts_with(char::is_uppercase);
    (begins || is_staff)
        && words.len() <= MAX_WORDS
        && !is_place_in_time
        && !is_role(name)
        && words.iter().all(|it| {
            let begins = it.trim_start_matches(['d', 'l', '’', '\'', '“', '"']);
            begins.starts_with(|c: char| c.is_uppercase() || c == '.')
                || PARTICLES.contains(&lower(it).as_str())
                || is_of_role(it)
        })
}

pub(super) fn lower(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
