//! The order of the passes, and their findings into one list.

use document::{Detail, Document, Finding, Findings, Language, SentenceClass};

use crate::attributions::{self, Attribution};
use crate::context::Context;
use crate::mention::{self, Mention};
use crate::sentences::Sentence;
use crate::{Resources, claims, clusters, dates, figures, names, quotes, times};

/// What the caller knows and wants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The publication date as ISO 8601, `2024-04-17`; a time behind it is not
    /// read.  Relative dates are worked out from it.
    pub published: Option<String>,
    /// Whether every sentence is given with its class, not only those that
    /// deserve a check.
    pub all_sentences: bool,
    /// Numbers of the blocks to skip.
    pub aside: Vec<usize>,
}

/// What is found in `document`, all of it read as `language`.  Never fails;
/// `resources` of another language are not used.
#[must_use]
pub fn findings(
    document: &Document,
    language: Language,
    resources: Option<&Resources>,
    options: &Options,
) -> Findings {
    let cx = Context::new(document, language, resources, options);
    let mut mentions = Vec::new();
    dates::detect(&cx, &mut mentions);
    times::detect(&cx, &mut mentions);
    figures::detect(&cx, &mut mentions);
    names::detect(&cx, &mut mentions);
    names::give_way_to_dates(&cx, &mut mentions);
    let mut mentions = mention::without_overlaps(mentions, cx.tokens.list().len());
    let entities = clusters::resolve(&cx, &mut mentions);
    let quotes = quotes::find(&cx);
    let attributions = attributions::find(&cx, &mentions, &quotes);
    let mut findings: Vec<Finding> = mentions.iter().filter_map(|it| entity(&cx, it)).collect();
    findings.extend(attributions.iter().filter_map(|it| attribution(&cx, it)));
    findings.extend(sentences(&cx, &mentions, &attributions));
    findings.sort_by_key(order);
    Findings { language, entities, findings }
}

fn entity(cx: &Context<'_>, mention: &Mention) -> Option<Finding> {
    Some(Finding {
        span: cx.span(mention.first, mention.end)?,
        score: mention.score,
        detail: Detail::Entity {
            entity_type: mention.entity_type,
            entity: mention.entity,
            value: mention.value.clone(),
        },
    })
}

fn attribution(cx: &Context<'_>, it: &Attribution) -> Option<Finding> {
    Some(Finding {
        span: cx.span(it.content.0, it.content.1)?,
        score: it.score,
        detail: Detail::Attribution {
            mode: it.mode,
            source: it.source.and_then(|(first, end)| cx.span(first, end)),
            cue: it.cue.and_then(|(first, end)| cx.span(first, end)),
        },
    })
}

/// The sentences with their classes: all, or those that deserve a check.
/// Both lists are in order of place.
fn sentences(cx: &Context<'_>, mentions: &[Mention], attributions: &[Attribution]) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in &cx.sentences {
        let inside = mentions_of(mentions, *sentence);
        let said = attributions_of(attributions, *sentence);
        let judged = claims::judge(cx, *sentence, inside, said);
        if judged.class != SentenceClass::CheckWorthy && !cx.options.all_sentences {
            continue;
        }
        found.extend(cx.span(sentence.first, sentence.end).map(|span| Finding {
            span,
            score: judged.score,
            detail: Detail::Sentence {
                class: judged.class,
                reasons: judged.reasons,
                claim_type: judged.claim_type,
            },
        }));
    }
    found
}

fn mentions_of(mentions: &[Mention], sentence: Sentence) -> &[Mention] {
    let first = mentions.partition_point(|it| it.first < sentence.first);
    let end = mentions.partition_point(|it| it.first < sentence.end);
    mentions.get(first..end).unwrap_or_default()
}

fn attributions_of(attributions: &[Attribution], sentence: Sentence) -> &[Attribution] {
    let first = attributions.partition_point(|it| it.content.0 < sentence.first);
    let end = attributions.partition_point(|it| it.content.0 < sentence.end);
    attributions.get(first..end).unwrap_or_default()
}

/// By start, then longest first, then kind.
pub(crate) fn order(finding: &Finding) -> impl Ord + use<> {
    let kind = match &finding.detail {
        Detail::Entity { entity_type, .. } => (0, entity_type.code()),
        Detail::Sentence { .. } => (1, ""),
        Detail::Attribution { .. } => (2, ""),
        Detail::Tension { .. } => (3, ""),
    };
    let span = finding.span;
    (span.start(), std::cmp::Reverse(span.end()), kind)
}
