//! Things that are called the same, told apart.

use std::collections::BTreeMap;

use crate::{Dossier, Entity, RecordId};

/// What each thing of `dossier` that is called as another of its type is said
/// to be: its name with its Wikidata id, or where that is none or the same with
/// its place among them, from 1, in the order they were made.
#[must_use]
pub fn namesakes(dossier: &Dossier) -> BTreeMap<RecordId, String> {
    let mut alike: BTreeMap<(&str, &str), Vec<&Entity>> = BTreeMap::new();
    for it in dossier.entities() {
        alike.entry((it.entity_type.code(), &it.name)).or_default().push(it);
    }
    let mut told = BTreeMap::new();
    for all in alike.into_values().filter(|it| 1 < it.len()) {
        for (place, it) in all.iter().enumerate() {
            let is_its = |other: &&&Entity| other.wikidata == it.wikidata;
            let id = &it.wikidata;
            let is_told = !id.is_empty() && all.iter().filter(is_its).count() == 1;
            let by = if is_told { id.clone() } else { (place + 1).to_string() };
            told.insert(it.header.id, format!("{} ({by})", it.name));
        }
    }
    told
}
