//! Who and what is named in the article, with all places of each.

use std::collections::BTreeMap;

use annotations::{Dossier, RecordId, namesakes};
use document::{EntityType, sort_by_rank};

use crate::state::{Item, ItemId};

/// A name and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The thing that is named, where one is marked.
    pub(super) entity: Option<RecordId>,
    /// Its full form; of things called the same, what tells them apart.
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
/// often they occur and then as they first come.  Marks of two things are two
/// names though they read the same; suggestions go with the first of them.
pub(super) fn names<'a>(
    items: impl IntoIterator<Item = &'a Item>,
    dossier: &Dossier,
) -> Vec<(EntityType, Vec<Name>)> {
    let told = namesakes(dossier);
    let mut things: BTreeMap<(EntityType, &str), RecordId> = BTreeMap::new();
    for it in dossier.entities() {
        things.entry((it.entity_type, &it.name)).or_insert(it.header.id);
    }
    let mut places: BTreeMap<(EntityType, Option<RecordId>, String), usize> = BTreeMap::new();
    let mut all: Vec<(EntityType, Name)> = Vec::new();
    for item in items {
        let Some(entity_type) = item.entity_type else { continue };
        let marked = item.mark().and_then(|it| it.entity).and_then(|it| dossier.entity(it));
        let name = marked.map_or_else(|| full_name(item), |it| it.name.clone());
        let known = || things.get(&(entity_type, name.as_str())).copied();
        let entity = marked.map(|it| it.header.id).or_else(known);
        let name = entity.and_then(|it| told.get(&it).cloned()).unwrap_or(name);
        let next = all.len();
        let place = *places.entry((entity_type, entity, name.clone())).or_insert(next);
        if place == next {
            let (marks, suggestions) = (Vec::new(), Vec::new());
            all.push((entity_type, Name { entity, name, marks, suggestions }));
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

/// The full form of what is suggested, else the words themselves.
fn full_name(item: &Item) -> String {
    let suggested = item.suggestion().and_then(|it| it.entity.clone());
    suggested.unwrap_or_else(|| item.words.to_string())
}

#[cfg(test)]
mod tests {
    use annotations::{Edit, Entity, MarkKind, Occasion, ReplicaId, Stamp, Timestamp};

    use super::*;
    use crate::state::Items;

    #[test]
    fn jumping_goes_round_all_places() {
        let id = |n| ItemId::Mark(RecordId(n));
        let (marks, suggestions) = (vec![id(1), id(3)], vec![id(2)]);
        let name = Name { entity: None, name: "Iran".to_owned(), marks, suggestions };
        assert_eq!(name.next(None), Some(id(1)));
        assert_eq!(name.next(Some(id(1))), Some(id(3)));
        assert_eq!(name.next(Some(id(3))), Some(id(2)));
        assert_eq!(name.next(Some(id(2))), Some(id(1)));
        assert_eq!(name.next(Some(id(7))), Some(id(1)));
    }

    #[test]
    fn marks_of_two_things_are_two_names_though_they_read_the_same() {
        let file = include_str!("../../../crates/exchange/tests/golden/article.postil.json");
        let before = exchange::file::read(file).unwrap().dossier;
        let replica = ReplicaId(RecordId(9));
        let stamp = Stamp { replica, counter: before.next_counter(replica) };
        let (at, by, seed) = (Timestamp(0), RecordId(7), RecordId(1 << 64));
        let mut edit = Edit::new(&before, Occasion { stamp, at, by, seed });
        let entity_type = EntityType::Person;
        for _ in 0..2 {
            let mut mark = edit.mark_on_article(MarkKind::Entity);
            mark.entity_type = Some(entity_type);
            let (header, name) = (edit.header(), "Jean Marchand".to_owned());
            let wikidata = String::new();
            mark.entity = Some(edit.insert(Entity { header, entity_type, name, wikidata }));
            edit.insert(mark);
        }
        let dossier = before.apply(&edit.finish("two").unwrap()).unwrap();
        let items = Items::new(&dossier, &[]);
        let names = names(items.entities().iter().map(|it| &**it), &dossier);
        let persons = names.iter().filter(|(it, _)| *it == entity_type).flat_map(|it| &it.1);
        let persons: Vec<_> = persons.map(|it| (it.name.as_str(), it.marks.len())).collect();
        let expected = [("Jean Marchand (1)", 1), ("Jean Marchand (2)", 1)];
        assert!(expected.iter().all(|it| persons.contains(it)), "{persons:?}");
    }
}
