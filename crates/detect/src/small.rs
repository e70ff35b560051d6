//! For tests: resources of a few names and words.

use std::collections::BTreeMap;

use document::Language;

use crate::lexicon::{NameFlags, WordFlags};
use crate::pack::{Section, list, write};
use crate::{Resources, tokenise};

const NAMES: &[(&str, NameFlags)] = &[
    ("Iran", NameFlags::COUNTRY),
    ("États-Unis", NameFlags::COUNTRY),
    ("Oman", NameFlags::COUNTRY),
    ("Paris", NameFlags::CITY),
    ("Damas", NameFlags::CITY),
    ("mer Rouge", NameFlags::NATURE),
    ("Axios", NameFlags::MEDIUM),
    ("Le Monde", NameFlags::MEDIUM),
    ("ONU", NameFlags::INTERNATIONAL),
    ("Joe", NameFlags::GIVEN),
    ("Ada", NameFlags::GIVEN),
    ("Vedant", NameFlags::GIVEN),
    ("Patel", NameFlags::SURNAME),
    ("Biden", NameFlags::SURNAME),
    ("Rose", NameFlags::GIVEN),
    ("Iraniens", NameFlags::DEMONYM),
    ("London", NameFlags::CITY),
];

const WORDS: &[(&str, WordFlags)] = &[
    ("américain", WordFlags::ADJECTIVE),
    ("iranien", WordFlags::ADJECTIVE),
    ("iranienne", WordFlags::ADJECTIVE),
    ("déclaré", WordFlags::REPORTING),
    ("ajouté", WordFlags::REPORTING),
    ("rose", WordFlags(11)),
    ("négociations", WordFlags(9)),
    ("discussions", WordFlags(9)),
];

/// The names and words above as resources of `language`.
pub(crate) fn resources(language: Language) -> Resources {
    Resources::from_bytes(&write(language, &sections(language))).unwrap()
}

/// The names and words above as parts of a pack.
pub(crate) fn sections(language: Language) -> Vec<Section> {
    let fold = |name: &str| {
        let tokens = tokenise(name, language);
        tokens.phrase(0, tokens.list().len()).to_owned()
    };
    let names: BTreeMap<String, u64> = NAMES
        .iter()
        .map(|(name, flags)| {
            let none = NameFlags::default();
            let value = match *name == name.to_uppercase() {
                true => none.to_value(*flags),
                false => flags.to_value(none),
            };
            (fold(name), value)
        })
        .collect();
    let words: BTreeMap<String, u64> =
        WORDS.iter().map(|(word, flags)| ((*word).to_owned(), flags.0)).collect();
    let section =
        |tag, entries: BTreeMap<String, u64>| Section { tag, bytes: list::write(&entries) };
    vec![section(Resources::WORDS, words), section(Resources::NAMES, names)]
}
