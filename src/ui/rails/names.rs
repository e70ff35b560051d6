//! Who and what is named in the article, with all places of each.

use std::collections::BTreeMap;

use annotations::{Dossier, Entity, KnownAs, RecordId, namesakes};
use document::{EntityType, sort_by_rank};

use crate::state::{Item, ItemId, Items};

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
    /// Of what is marked nowhere, the claims it makes, in reading order.
    pub(super) claims: Vec<ItemId>,
}

impl Name {
    fn new(entity: Option<RecordId>, name: String) -> Self {
        Self { entity, name, marks: Vec::new(), suggestions: Vec::new(), claims: Vec::new() }
    }

    /// All places, marks first.
    pub(super) fn places(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.marks.iter().chain(&self.suggestions).chain(&self.claims).copied()
    }

    /// The place after the chosen one, round the end; else the first.
    pub(super) fn next(&self, focus: Option<ItemId>) -> Option<ItemId> {
        let behind = self.places().skip_while(|it| Some(*it) != focus).nth(1);
        behind.or_else(|| self.places().next())
    }
}

/// Who says the claims of a person, and the claims.
pub(super) fn speakers(items: &Items) -> Vec<(RecordId, ItemId)> {
    let said = |it: &std::rc::Rc<Item>| Some((it.mark()?.speaker?, it.id));
    items.all().iter().filter_map(said).collect()
}

/// The names of each type, types in the order of the definition, names by how
/// often they occur and then as they first come.  Marks of two things are two
/// names though they read the same; suggestions go with the one that is known as
/// they call it, else with the first of them.  Who says a claim is there too,
/// marked or not.
pub(super) fn names<'a>(
    items: impl IntoIterator<Item = &'a Item>,
    speakers: &[(RecordId, ItemId)],
    dossier: &Dossier,
    known_as: &KnownAs,
) -> Vec<(EntityType, Vec<Name>)> {
    let told = namesakes(dossier);
    let mut things: BTreeMap<(EntityType, &str), RecordId> = BTreeMap::new();
    for it in dossier.entities() {
        things.entry((it.entity_type, &it.name)).or_insert(it.header.id);
    }
    let mut places: BTreeMap<(EntityType, Option<RecordId>, String), usize> = BTreeMap::new();
    let mut all: Vec<(EntityType, Name)> = Vec::new();
    let mut place = |all: &mut Vec<(EntityType, Name)>, key: (EntityType, _, String)| {
        let next = all.len();
        let place = *places.entry(key.clone()).or_insert(next);
        if place == next {
            let (entity_type, entity, name) = key;
            all.push((entity_type, Name::new(entity, name)));
        }
        place
    };
    let key = |it: &Entity| {
        let name = told.get(&it.header.id).unwrap_or(&it.name).clone();
        (it.entity_type, Some(it.header.id), name)
    };
    for item in items {
        let Some(entity_type) = item.entity_type else { continue };
        let marked = item.mark().and_then(|it| it.entity);
        let name = full_name(item);
        let known = || {
            let known = known_as.get(entity_type, &name);
            known.or_else(|| things.get(&(entity_type, &*name)).copied())
        };
        let entity = marked.or_else(known).and_then(|it| dossier.entity(it));
        let key = match entity {
            // A mark says itself of which type it is.
            Some(it) if item.mark().is_some() => (entity_type, key(it).1, key(it).2),
            Some(it) => key(it),
            None => (entity_type, None, name),
        };
        let place = place(&mut all, key);
        if let Some((_, it)) = all.get_mut(place) {
            let list = if item.mark().is_some() { &mut it.marks } else { &mut it.suggestions };
            list.push(item.id);
        }
    }
    for (speaker, claim) in speakers {
        let Some(speaker) = dossier.entity(*speaker) else { continue };
        let is_it = |(_, it): &&mut (EntityType, Name)| it.entity == Some(speaker.header.id);
        match all.iter_mut().find(is_it) {
            Some((_, it)) if !it.marks.is_empty() => {}
            Some((_, it)) => it.claims.push(*claim),
            None => {
                let place = place(&mut all, key(speaker));
                all.get_mut(place).into_iter().for_each(|(_, it)| it.claims.push(*claim));
            }
        }
    }
    let of_type = |entity_type: EntityType| {
        let mut names: Vec<Name> =
            all.iter().filter(|(it, _)| *it == entity_type).map(|(_, it)| it.clone()).collect();
        sort_by_rank(&mut names, |it| u128::MAX - u128::try_from(it.places().count()).unwrap_or(0));
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
    use annotations::{Edit, MarkKind, Occasion, ReplicaId, Stamp, Timestamp};

    use super::*;
    use crate::state::Items;

    #[test]
    fn jumping_goes_round_all_places() {
        let id = |n| ItemId::Mark(RecordId(n));
        let (marks, suggestions) = (vec![id(1), id(3)], vec![id(2)]);
        let name = Name { marks, suggestions, ..Name::new(None, "Iran".to_owned()) };
        assert_eq!(name.next(None), Some(id(1)));
        assert_eq!(name.next(Some(id(1))), Some(id(3)));
        assert_eq!(name.next(Some(id(3))), Some(id(2)));
        assert_eq!(name.next(Some(id(2))), Some(id(1)));
        assert_eq!(name.next(Some(id(7))), Some(id(1)));
    }

    /// A dossier after an edit.
    fn edited(edit: impl FnOnce(&mut Edit<'_>)) -> Dossier {
        let file = include_str!("../../../crates/exchange/tests/golden/article.postil.json");
        let before = exchange::file::read(file).unwrap().dossier;
        let replica = ReplicaId(RecordId(9));
        let stamp = Stamp { replica, counter: before.next_counter(replica) };
        let (at, by, seed) = (Timestamp(0), RecordId(7), RecordId(1 << 64));
        let mut draft = Edit::new(&before, Occasion { stamp, at, by, seed });
        edit(&mut draft);
        before.apply(&draft.finish("edit").unwrap()).unwrap()
    }

    /// The persons in the index: name, marks and claims.
    fn persons(dossier: &Dossier) -> Vec<(String, usize, usize)> {
        let items = Items::new(dossier, &[]);
        let entities = items.entities().iter().map(|it| &**it);
        let names = names(entities, &speakers(&items), dossier, &KnownAs::default());
        let persons = names.into_iter().filter(|(it, _)| *it == EntityType::Person);
        persons.flat_map(|it| it.1).map(|it| (it.name, it.marks.len(), it.claims.len())).collect()
    }

    #[test]
    fn marks_of_two_things_are_two_names_though_they_read_the_same() {
        let dossier = edited(|edit| {
            let entity_type = EntityType::Person;
            for _ in 0..2 {
                let mut mark = edit.mark_on_article(MarkKind::Entity);
                mark.entity_type = Some(entity_type);
                let (header, name) = (edit.header(), "Jean Marchand".to_owned());
                let wikidata = String::new();
                mark.entity = Some(edit.insert(Entity { header, entity_type, name, wikidata }));
                edit.insert(mark);
            }
        });
        let persons = persons(&dossier);
        let expected = ["Jean Marchand (1)", "Jean Marchand (2)"];
        assert!(expected.iter().all(|it| persons.contains(&((*it).into(), 1, 0))), "{persons:?}");
    }

    #[test]
    fn who_says_a_claim_is_there_without_being_marked() {
        let dossier = edited(|edit| {
            for name in ["Genéral Dupond", "Genéral Dupond"] {
                let mut claim = edit.mark_on_article(MarkKind::Claim);
                claim.speaker = Some(edit.entity(EntityType::Person, name));
                edit.insert(claim);
            }
            // Nobody points to this one.
            edit.entity(EntityType::Person, "Personne");
        });
        let persons = persons(&dossier);
        assert!(persons.contains(&("Genéral Dupond".into(), 0, 2)), "{persons:?}");
        assert!(!persons.iter().any(|it| it.0 == "Personne"), "{persons:?}");
    }
}
