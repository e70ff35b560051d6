//! Who and what is named in the article, with all places of each.

use std::collections::BTreeMap;

use annotations::Dossier;
use document::{EntityType, sort_by_rank};

use crate::state::{Item, ItemId};

/// A name and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Its full form.
    pub(super) name: String,
    /// Marks of it, in reading order.
    pub(super) marks: Vec<ItemId>,
    /// Suggestions of it, in reading order.
    pub(super) suggestions: Vec<ItemId>,
}

impl Name {
    /// The place after the chosen one, round the end; else the first.
    pub(super) fn next(&self, focus: Option<ItemId>) -> Option<ItemId> {
        let all = || self.marks.iter().chain(&self.suggestions).copied();
        let behind = all().skip_while(|it| Some(*it) != focus).nth(1);
        behind.or_else(|| all().next())
    }
}

/// The names of each type, types in the order of the definition, names by how
/// often they occur and then as they first come.
pub(super) fn names<'a>(
    items: impl IntoIterator<Item = &'a Item>,
    dossier: &Dossier,
) -> Vec<(EntityType, Vec<Name>)> {
    let mut places: BTreeMap<(EntityType, String), usize> = BTreeMap::new();
    let mut all: Vec<(EntityType, Name)> = Vec::new();
    for item in items {
        let Some(entity_type) = item.entity_type else { continue };
        let name = full_name(item, dossier);
        let next = all.len();
        let place = *places.entry((entity_type, name.clone())).or_insert(next);
        if place == next {
            all.push((entity_type, Name { name, marks: Vec::new(), suggestions: Vec::new() }));
        }
        if let Some((_, it)) = all.get_mut(place) {
            let list = if item.mark().is_some() { &mut it.marks } else { &mut it.suggestions };
            list.push(item.id);
        }
    }
    let of_type = |entity_type: EntityType| {
        let mut names: Vec<Name> =
            all.iter().filter(|(it, _)| *it == entity_type).map(|(_, it)| it.clone()).collect();
        sort_by_rank(&mut names, |it| {
            u128::MAX - u128::try_from(it.marks.len() + it.suggestions.len()).unwrap_or(0)
        });
        (entity_type, names)
    };
    EntityType::ALL.iter().copied().map(of_type).filter(|(_, names)| !names.is_empty()).collect()
}

/// The name of the thing that is named, else the words themselves.
fn full_name(item: &Item, dossier: &Dossier) -> String {
    let marked = item.mark().and_then(|it| it.entity).and_then(|it| dossier.entity(it));
    let suggested = item.suggestion().and_then(|it| it.entity.clone());
    marked.map(|it| it.name.clone()).or(suggested).unwrap_or_else(|| item.words.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use annotations::RecordId;

    #[test]
    fn jumping_goes_round_all_places() {
        let id = |n| ItemId::Mark(RecordId(n));
        let name =
            Name { name: "Iran".to_owned(), marks: vec![id(1), id(3)], suggestions: vec![id(2)] };
        assert_eq!(name.next(None), Some(id(1)));
        assert_eq!(name.next(Some(id(1))), Some(id(3)));
        assert_eq!(name.next(Some(id(3))), Some(id(2)));
        assert_eq!(name.next(Some(id(2))), Some(id(1)));
        assert_eq!(name.next(Some(id(7))), Some(id(1)));
    }
}
