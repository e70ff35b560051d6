//! What is named twice becomes one thing, and one thing two.

use document::EntityType;

use super::Edit;
use crate::{Entity, FieldType, FieldValue, Mark, RecordId};

impl Edit<'_> {
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
