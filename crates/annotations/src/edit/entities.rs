//! What is named twice becomes one thing, and one thing two.

use document::EntityType;

use super::Edit;
use crate::{Entity, FieldType, FieldValue, Mark, Offers, RecordId};

impl Edit<'_> {
    /// The entity of this name and type, found or made.
    pub fn entity(&mut self, entity_type: EntityType, name: &str) -> RecordId {
        let same = |it: &&Entity| it.entity_type == entity_type && it.name == name;
        if let Some(it) = self.dossier.entities().find(same) {
            return it.header.id;
        }
        let made = self.entities.get(entity_type, name);
        if let Some(id) = made.or_else(|| self.known_as.get(entity_type, name)) {
            return id;
        }
        let (header, wikidata) = (self.header(), String::new());
        let id = self.insert(Entity { header, entity_type, name: name.to_owned(), wikidata });
        self.entities.add(entity_type, name, id);
        id
    }

    /// The entity that the detector calls so; else that of this name and type.
    pub fn suggested_entity(&mut self, entity_type: EntityType, name: &str) -> RecordId {
        let known = self.known_as.get(entity_type, name);
        known.unwrap_or_else(|| self.entity(entity_type, name))
    }

    /// Lets the edit know what the detector calls the things there are, so that
    /// what was renamed or merged is not made again.
    pub fn recall(&mut self, offers: &Offers) {
        self.known_as = offers.known_as(self.dossier);
    }

    /// Makes everything that names or quotes `from` name `into` instead, and
    /// removes `from`.  The marks take the type of `into`, and `into` the
    /// Wikidata id of `from` where it has none.
    pub fn merge(&mut self, from: RecordId, into: RecordId) {
        let dossier = self.dossier;
        let (Some(old), Some(kept)) = (dossier.entity(from), dossier.entity(into)) else { return };
        if from == into {
            return;
        }
        for mark in dossier.marks() {
            let id = mark.header.id;
            if mark.entity == Some(from) {
                self.set(id, Mark::ENTITY, Some(into).to_value());
                self.set(id, Mark::ENTITY_TYPE, Some(kept.entity_type).to_value());
            }
            if mark.speaker == Some(from) {
                self.set(id, Mark::SPEAKER, Some(into).to_value());
            }
        }
        if kept.wikidata.is_empty() {
            self.set(into, Entity::WIKIDATA, FieldValue::Text(old.wikidata.clone()));
        }
        self.remove(from);
    }

    /// Gives a thing and every mark of it another type.
    pub fn retype(&mut self, entity: RecordId, to: EntityType) {
        let dossier = self.dossier;
        if dossier.entity(entity).is_none() {
            return;
        }
        self.set(entity, Entity::ENTITY_TYPE, to.to_value());
        for mark in dossier.marks().filter(|it| it.entity == Some(entity)) {
            self.set(mark.header.id, Mark::ENTITY_TYPE, Some(to).to_value());
        }
    }

    /// Makes `mark` name a thing of its own, called by its words, where it
    /// shares one with other marks.
    pub fn split(&mut self, mark: RecordId) {
        let dossier = self.dossier;
        let Some(mark) = dossier.mark(mark) else { return };
        let Some(shared) = mark.entity.and_then(|it| dossier.entity(it)) else { return };
        let n_marks = dossier.marks().filter(|it| it.entity == mark.entity).count();
        let Some(words) = mark.targets.first().map(|it| it.exact.clone()) else { return };
        if n_marks < 2 {
            return;
        }
        let (header, entity_type) = (self.header(), shared.entity_type);
        let own = self.insert(Entity { header, entity_type, name: words, wikidata: String::new() });
        self.set(mark.header.id, Mark::ENTITY, Some(own).to_value());
    }
}
