//! The map of names: which lists go in, and which rows are left out.

use std::collections::BTreeMap;
use std::path::Path;

use detect::lexicon::NameFlags;
use detect::tokenise;
use document::Language;

use crate::lists::{self, Row};

/// Which rows of a list count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Rows of the language and of any.
    Own,
    /// All rows: names that both languages write alike.
    All,
}

/// The lists of names, in the order of the README of the data.
const LISTS: &[(&str, Scope)] = &[
    ("countries", Scope::Own),
    ("demonyms", Scope::Own),
    ("subdivisions", Scope::Own),
    ("places-world", Scope::Own),
    ("places-fr", Scope::All),
    ("physical-geography", Scope::Own),
    ("given-names", Scope::All),
    ("surnames", Scope::All),
    ("orgs-international", Scope::Own),
    ("agencies", Scope::Own),
    ("companies", Scope::All),
    ("media", Scope::All),
    ("football-clubs", Scope::All),
    ("universities", Scope::All),
    ("parties", Scope::Own),
    ("armed-groups", Scope::Own),
    ("politicians", Scope::All),
    ("people-notable", Scope::All),
];

/// What a name is, in mixed case and in capitals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) mixed: NameFlags,
    pub(crate) upper: NameFlags,
}

/// The names of `language` by folded key.
pub(crate) fn read(data: &Path, language: Language) -> anyhow::Result<BTreeMap<String, Entry>> {
    let mut names: BTreeMap<String, Entry> = BTreeMap::new();
    for (list, scope) in LISTS {
        for row in lists::read(data, list)? {
            let counts = *scope == Scope::All || row.is_for(language);
            let Some(flag) = flag(&row).filter(|_| counts && is_kept(&row, language)) else {
                continue;
            };
            add(&mut names, &row.name, flag, language);
        }
    }
    Ok(names)
}

fn add(names: &mut BTreeMap<String, Entry>, name: &str, flag: NameFlags, language: Language) {
    let tokens = tokenise(name, language);
    let key = tokens.phrase(0, tokens.list().len());
    if key.is_empty() {
        return;
    }
    let entry = names.entry(key.to_owned()).or_default();
    let part = if is_upper(name) { &mut entry.upper } else { &mut entry.mixed };
    *part = part.with(flag);
}

/// Whether `name` has two letters and no lower-case one.
fn is_upper(name: &str) -> bool {
    1 < name.chars().filter(|c| c.is_alphabetic()).count() && !name.chars().any(char::is_lowercase)
}

fn flag(row: &Row) -> Option<NameFlags> {
    Some(match row.kind.as_str() {
        // CLDR has the two among the territories.
        "country" if matches!(row.extra("code"), Some("EU" | "UN")) => NameFlags::INTERNATIONAL,
        "country" | "country_alt" | "country_abbrev" => NameFlags::COUNTRY,
        "world_region" => NameFlags::NATURE,
        "capital" | "city" => NameFlags::CITY,
        "commune" if row.extra("tier") == Some("1") => NameFlags::CITY,
        "commune" => NameFlags::VILLAGE,
        "subdivision" | "departement" => NameFlags::REGION,
        "region" if row.extra("insee").is_some() => NameFlags::REGION,
        "facility" => NameFlags::FACILITY,
        "demonym" => NameFlags::DEMONYM,
        "given_name" => NameFlags::GIVEN,
        "surname" => NameFlags::SURNAME,
        "intl_org" | "ngo" | "sport_org" => NameFlags::INTERNATIONAL,
        "agency" | "ministry" | "military" | "parliament" | "court" | "union" => NameFlags::AGENCY,
        "company" => NameFlags::COMPANY,
        "media" => NameFlags::MEDIUM,
        "club" | "team" => NameFlags::CLUB,
        "university" | "institute" => NameFlags::UNIVERSITY,
        "party" | "party_acronym" => NameFlags::PARTY,
        "armed_group" => NameFlags::ARMED,
        "politician" | "person" => NameFlags::PERSON,
        "adjective" => return None,
        _ if is_geography(row) => NameFlags::NATURE,
        _ => return None,
    })
}

/// Kinds of physical-geography, which are many.
fn is_geography(row: &Row) -> bool {
    row.extra("src").is_some() || row.extra == "hand"
}

/// The rule of pruning.
fn is_kept(row: &Row, language: Language) -> bool {
    let n_chars = row.name.chars().count();
    let n_words = row.name.split_whitespace().count();
    let is_long = 60 < n_chars || 8 < n_words;
    match row.kind.as_str() {
        // Villages are looked for in French text only.
        "commune" if language == Language::English => row.extra("tier") == Some("1"),
        "commune" => {
            row.extra("tier") != Some("3") || n_words == 1 && 6 < n_chars && row.name.contains('-')
        }
        "city" => {
            !is_long
                && row
                    .extra("pop")
                    .and_then(|it| it.parse::<u64>().ok())
                    .is_none_or(|it| 20_000 <= it)
        }
        // Party acronyms of two letters hit everything.
        "party_acronym" => 2 < n_chars,
        "party" | "club" | "university" | "intl_org" => !is_long && 2 < n_chars,
        "given_name" | "surname" => n_words == 1 && 1 < n_chars,
        "subdivision" => n_words <= 4,
        _ => !is_long && 1 < n_chars,
    }
}
