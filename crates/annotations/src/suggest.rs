//! From findings and decisions to what is offered to a person.
//!
//! A finding is never kept; what a person decided about it is.  So a re-run
//! may replace all findings, and this module tells which of them are still to
//! be offered.

mod known;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use document::{
    ByteOffset, ClaimType, Detail, Document, EntityType, Finding, FindingKey, Findings, Reason,
    SentenceClass, Span, Value, sort_by_rank,
};

use crate::{Dossier, Mark, MarkKind};
pub use known::KnownAs;

/// A mark that a detector proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Names it across runs.
    pub key: FindingKey,
    /// What it would become: an entity or a claim.
    pub kind: MarkKind,
    /// Where.
    pub span: Span,
    /// The type of an entity.
    pub entity_type: Option<EntityType>,
    /// The full name of what it names.
    pub entity: Option<String>,
    /// What a date or figure comes to.
    pub value: Option<Value>,
    /// How sure the detector is: 0 to 1000, no unit.
    pub score: u16,
    /// Why, strongest first.
    pub reasons: Vec<Reason>,
    /// What kind of claim it is.
    pub claim_type: Option<ClaimType>,
    /// Who says it: type and full name.
    pub speaker: Option<(EntityType, String)>,
}

/// Everything that findings about a text suggest, whatever was decided: made
/// once for each run of the detector.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offers {
    /// In the order of the findings.
    all: Vec<Rc<Suggestion>>,
    /// The sentences, by start.
    sentences: Vec<Span>,
}

impl Offers {
    /// What `findings` about `document` suggest.
    ///
    /// A check-worthy sentence suggests one claim, over the attributed content
    /// if there is one, else over the sentence.
    #[must_use]
    pub fn new(findings: &Findings, document: &Document) -> Self {
        let is_sentence = |it: &&Finding| matches!(it.detail, Detail::Sentence { .. });
        let sentences = findings.findings.iter().filter(is_sentence).map(|it| it.span).collect();
        let all = findings.findings.iter().filter_map(|it| suggestion(it, findings, document));
        Self { all: all.map(Rc::new).collect(), sentences }
    }

    /// What is to be offered: what nobody has decided on and no mark of
    /// `dossier` covers, in its order.
    #[must_use]
    pub fn open(&self, dossier: &Dossier) -> Vec<Rc<Suggestion>> {
        let Some(document) = dossier.document() else {
            return Vec::new();
        };
        let decided = Decided::new(&self.sentences, dossier);
        self.all.iter().filter(|it| !decided.covers(it, document)).cloned().collect()
    }
}

/// What `finding` suggests, if it suggests a mark.
fn suggestion(finding: &Finding, findings: &Findings, document: &Document) -> Option<Suggestion> {
    let bare = |kind, span| Suggestion {
        key: FindingKey::of(finding, document.hash()),
        kind,
        span,
        entity_type: None,
        entity: None,
        value: None,
        score: finding.score,
        reasons: Vec::new(),
        claim_type: None,
        speaker: None,
    };
    match &finding.detail {
        Detail::Entity { entity_type, entity, value } => {
            let cluster = entity.and_then(|it| findings.entities.get(it));
            let mut it = bare(MarkKind::Entity, finding.span);
            it.entity_type = Some(*entity_type);
            it.entity = cluster.map(|it| it.name.clone());
            it.value.clone_from(value);
            Some(it)
        }
        Detail::Sentence { class: SentenceClass::CheckWorthy, reasons, claim_type } => {
            let attribution = attribution_in(finding.span, findings);
            let span = attribution.map_or(finding.span, |(content, _)| content);
            let mut it = bare(MarkKind::Claim, span);
            it.reasons.clone_from(reasons);
            it.claim_type = *claim_type;
            it.speaker = attribution
                .and_then(|(_, speaker)| findings.entities.get(speaker?))
                .map(|it| (it.entity_type, it.name.clone()));
            Some(it)
        }
        _ => None,
    }
}

/// The first findings of `all` that may lie inside `span`; they are by start.
fn inside(span: Span, all: &[Finding]) -> impl Iterator<Item = &Finding> {
    let first = all.partition_point(|it| it.span.start() < span.start());
    let rest = all.get(first..).unwrap_or_default();
    rest.iter().take_while(move |it| it.span.start() < span.end())
}

/// Content and speaker of the longest attribution inside a sentence.
fn attribution_in(sentence: Span, findings: &Findings) -> Option<(Span, Option<usize>)> {
    inside(sentence, &findings.findings)
        .filter(|it| sentence.covers(it.span))
        .filter_map(|it| match it.detail {
            Detail::Attribution { speaker, .. } => Some((it.span, speaker)),
            _ => None,
        })
        .max_by_key(|(content, _)| (content.n_bytes(), std::cmp::Reverse(content.start())))
}

/// The kind of a mark and the type of an entity.
type KindAndType = (MarkKind, Option<EntityType>);

/// What was decided, in the forms it is asked for.
struct Decided<'a> {
    keys: BTreeSet<FindingKey>,
    /// Kind, type and words, with the sentence they stood in.
    quotes: BTreeSet<(MarkKind, Option<EntityType>, &'a str, Option<Span>)>,
    /// The places of marks by kind and type: start, and the farthest end of
    /// the marks up to there, so that one search tells whether one covers.
    marks: BTreeMap<KindAndType, Vec<(ByteOffset, ByteOffset)>>,
    sentences: &'a [Span],
}

impl<'a> Decided<'a> {
    fn new(sentences: &'a [Span], dossier: &'a Dossier) -> Self {
        let version = dossier.version_id();
        let mut keys = BTreeSet::new();
        let mut quotes = BTreeSet::new();
        for decision in dossier.decisions() {
            keys.insert(decision.key);
            for target in decision.targets.iter().filter(|it| it.version == version) {
                let sentence = sentence_of(target.span, sentences);
                let exact = target.exact.as_str();
                quotes.insert((decision.kind, decision.entity_type, exact, sentence));
            }
        }
        let mut marks: BTreeMap<_, Vec<_>> = BTreeMap::new();
        // Nothing else is suggested.
        let is_offered = |it: &&Mark| matches!(it.kind, MarkKind::Entity | MarkKind::Claim);
        for mark in dossier.marks().filter(is_offered) {
            let of_kind = marks.entry((mark.kind, mark.entity_type)).or_default();
            of_kind.extend(mark.spans(version).map(|it| (it.start(), it.end())));
        }
        for spans in marks.values_mut() {
            sort_by_rank(spans, |(start, end)| u128::from(start.0) << 32 | u128::from(end.0));
            let mut farthest = ByteOffset::ZERO;
            for (_, end) in spans {
                farthest = farthest.max(*end);
                *end = farthest;
            }
        }
        Self { keys, quotes, marks, sentences }
    }

    /// Whether nothing is to be offered any more.
    fn covers(&self, it: &Suggestion, document: &Document) -> bool {
        let sentence = sentence_of(it.span, self.sentences);
        let words = document.slice(it.span).unwrap_or("");
        self.keys.contains(&it.key)
            || self.quotes.contains(&(it.kind, it.entity_type, words, sentence))
            || self.is_marked(it)
    }

    /// Whether a mark of the same kind and type covers it.
    fn is_marked(&self, it: &Suggestion) -> bool {
        let Some(spans) = self.marks.get(&(it.kind, it.entity_type)) else {
            return false;
        };
        let n_before = spans.partition_point(|(start, _)| *start <= it.span.start());
        let last = n_before.checked_sub(1).and_then(|last| spans.get(last));
        last.is_some_and(|(_, farthest)| it.span.end() <= *farthest)
    }
}

/// The sentence that holds the start of `span`; `sentences` are by start.
fn sentence_of(span: Span, sentences: &[Span]) -> Option<Span> {
    let behind = sentences.partition_point(|it| it.start() <= span.start());
    let it = sentences.get(behind.checked_sub(1)?)?;
    it.contains(span.start()).then_some(*it)
}

#[cfg(test)]
mod tests;
