//! What a detector suggests and nobody has decided on.
//!
//! Never a record: it can be made again, and must not pass for the work of a
//! person.

use annotations::{MarkKind, Suggestion};
use document::{ClaimType, Document, EntityType, FindingKey};

use crate::wire::{Keep, Problem, Reading, ReasonV1, Text, Texts, ValueV1, chars, object};

/// What a detector suggests about the text that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predictions {
    /// The detector.
    pub detector: String,
    /// Version of its resources.
    pub version: String,
    /// What it suggests.
    pub suggestions: Vec<Suggestion>,
}

object! {
    /// Suggestions, which no person has looked at.
    pub(super) PredictionsV1 {
        detector "detector": String,
        version "version": String,
        suggestions "suggestions": Vec<SuggestionV1>,
        ;
    }
}

object! {
    /// A mark that a detector proposes; offsets in code points of the text shown.
    SuggestionV1 {
        key "key": Text<FindingKey>,
        kind "kind": Text<MarkKind>,
        ;
        entity_type "type": Option<Text<EntityType>>,
        ;
        start "start": u32,
        end "end": u32,
        exact "exact": String,
        /// 0 to 1000.
        score "score": u16,
        ;
        entity "entity": Option<String>,
        value "value": Option<ValueV1>,
        reasons "reasons": Vec<ReasonV1>,
        claim_type "claim_type": Option<Text<ClaimType>>,
        speaker "speaker": Option<SpeakerV1>,
    }
}

object! {
    /// Who says it.
    SpeakerV1 {
        entity_type "type": Text<EntityType>,
        name "name": String,
        ;
    }
}

impl PredictionsV1 {
    pub(super) fn of(it: &Predictions, document: &Document) -> Self {
        let wire = it.suggestions.iter();
        Self {
            detector: it.detector.clone(),
            version: it.version.clone(),
            suggestions: wire.filter_map(|it| to_wire(it, document)).collect(),
        }
    }

    pub(super) fn restore(self, document: &Document) -> Result<Predictions, Problem> {
        let mut suggestions = Vec::with_capacity(self.suggestions.len());
        for (n, it) in self.suggestions.into_iter().enumerate() {
            let it = restore(it, document).map_err(|it| it.under(&format!("suggestions[{n}]")))?;
            suggestions.push(it);
        }
        Ok(Predictions { detector: self.detector, version: self.version, suggestions })
    }
}

/// `None` where the span is not of this text.
fn to_wire(it: &Suggestion, document: &Document) -> Option<SuggestionV1> {
    let (start, end) = chars(document, it.span)?;
    let texts = &Texts::default();
    let speaker = it.speaker.as_ref();
    Some(SuggestionV1 {
        key: Text(it.key),
        kind: Text(it.kind),
        entity_type: it.entity_type.map(Text),
        start,
        end,
        exact: document.slice(it.span)?.to_owned(),
        score: it.score,
        entity: it.entity.clone(),
        value: Keep::keep(&it.value, texts),
        reasons: Keep::keep(&it.reasons, texts),
        claim_type: it.claim_type.map(Text),
        speaker: speaker.map(|(entity_type, name)| SpeakerV1 {
            entity_type: Text(*entity_type),
            name: name.clone(),
        }),
    })
}

fn restore(it: SuggestionV1, document: &Document) -> Result<Suggestion, Problem> {
    let texts = Texts::default();
    let mut reading = Reading::new(&texts, false);
    let (start, end) = (document::CharOffset(it.start), document::CharOffset(it.end));
    let span = document.index().span_of_chars(start, end);
    let span = span.map_err(|error| Problem::new(error.to_string()).under("start"))?;
    if document.slice(span) != Some(it.exact.as_str()) {
        let what = format!("the words {:?} are not there", it.exact);
        return Err(Problem::new(what).under("exact"));
    }
    Ok(Suggestion {
        key: it.key.0,
        kind: it.kind.0,
        span,
        entity_type: it.entity_type.map(|it| it.0),
        entity: it.entity,
        value: it.value.restore(&mut reading)?,
        score: it.score,
        reasons: it.reasons.restore(&mut reading)?,
        claim_type: it.claim_type.map(|it| it.0),
        speaker: it.speaker.map(|it| (it.entity_type.0, it.name)),
    })
}
