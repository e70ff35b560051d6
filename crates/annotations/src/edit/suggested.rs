//! Suggestions become marks, or are rejected; a mark that is removed takes back
//! that its suggestion was accepted.

use std::collections::BTreeSet;

use super::Edit;
use crate::{Decision, FieldType, Mark, Origin, RecordId, Status, Suggestion, Target};

impl Edit<'_> {
    /// Accepts a suggestion: a decision, and a mark that copies its origin.
    /// `version` is that of the detector's resources, `status` that of the mark
    /// where it is not the usual one.
    pub fn accept(&mut self, suggestion: &Suggestion, version: &str, status: Option<Status>) {
        let Some(mut mark) = self.mark(suggestion.kind, suggestion.span) else {
            return;
        };
        mark.origin = Origin::Detector {
            name: "postil".to_owned(),
            version: version.to_owned(),
            score: suggestion.score,
            reasons: suggestion.reasons.clone(),
        };
        mark.status = status.or(mark.status);
        mark.checked_by = status.filter(|it| it.closes()).map(|_| self.occasion.by);
        mark.entity_type = suggestion.entity_type;
        mark.value.clone_from(&suggestion.value);
        mark.claim_type = suggestion.claim_type;
        if let (Some(entity_type), Some(name)) = (suggestion.entity_type, &suggestion.entity) {
            let entity = self.suggested_entity(entity_type, name);
            mark.entity = Some(entity);
            // It may have been given another type since.
            let entity = self.dossier.entity(entity);
            mark.entity_type = entity.map(|it| it.entity_type).or(mark.entity_type);
        }
        if let Some((entity_type, name)) = &suggestion.speaker {
            mark.speaker = Some(self.suggested_entity(*entity_type, name));
        }
        self.insert(mark);
        self.decide(suggestion, true);
    }

    /// Rejects a suggestion.
    pub fn reject(&mut self, suggestion: &Suggestion) {
        self.decide(suggestion, false);
    }

    fn decide(&mut self, suggestion: &Suggestion, accepted: bool) {
        let Some(document) = self.dossier.document() else {
            return;
        };
        let target = Target::new(self.dossier.version_id(), document, suggestion.span);
        let header = self.header();
        self.insert(Decision {
            header,
            key: suggestion.key,
            kind: suggestion.kind,
            entity_type: suggestion.entity_type,
            targets: target.into_iter().collect(),
            accepted,
        });
    }

    /// Whoever removes a mark that was accepted finds that the suggestion was no
    /// good: it is rejected now, and so not offered again.
    pub(super) fn unaccept(&mut self, marks: &BTreeSet<RecordId>) {
        let dossier = self.dossier;
        let is_detected = |it: &&Mark| matches!(it.origin, Origin::Detector { .. });
        let all = marks.iter().filter_map(|it| dossier.mark(*it)).filter(is_detected);
        let marks: Vec<&Mark> = all.collect();
        if marks.is_empty() {
            return;
        }
        for decision in dossier.decisions().filter(|it| it.accepted) {
            let made = &decision.header;
            let marks = marks.iter().filter(|it| {
                let with = &it.header;
                it.kind == decision.kind
                    && with.created == made.created
                    && with.author == made.author
            });
            // Both came in one step.  The ends of the mark may have been moved
            // since, and others may have been accepted with it.
            let is_there = marks.flat_map(|it| &it.targets).any(|mark| {
                let is_at = |it: &Target| it.version == mark.version && it.span.overlaps(mark.span);
                decision.targets.iter().any(is_at)
            });
            if is_there {
                self.set(decision.header.id, Decision::ACCEPTED, false.to_value());
            }
        }
    }
}
