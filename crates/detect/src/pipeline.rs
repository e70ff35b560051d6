//! The order of the passes, and their findings into one list.

use document::{Detail, Document, EntityCluster, Finding, Findings, Language};

use crate::context::Context;
use crate::mention::{self, Mention};
use crate::{Resources, dates, figures, names, sentences, times};

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

/// What is found in `document`.  Never fails; `resources` of another language
/// are not used.
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
    let mentions = mention::without_overlaps(mentions, cx.tokens.list().len());
    let entities: Vec<EntityCluster> = Vec::new();
    let mut findings: Vec<Finding> = mentions.iter().filter_map(|it| finding(&cx, it)).collect();
    for sentence in &cx.sentences {
        let _ = sentences::span(&cx.tokens, *sentence);
    }
    findings.sort_by_key(order);
    Findings { language, entities, findings }
}

fn finding(cx: &Context<'_>, mention: &Mention) -> Option<Finding> {
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

/// By start, then longest first, then kind.
fn order(finding: &Finding) -> impl Ord + use<> {
    let kind = match &finding.detail {
        Detail::Entity { entity_type, .. } => (0, entity_type.code()),
        Detail::Sentence { .. } => (1, ""),
        Detail::Attribution { .. } => (2, ""),
        Detail::Tension { .. } => (3, ""),
    };
    let span = finding.span;
    (span.start(), std::cmp::Reverse(span.end()), kind)
}
