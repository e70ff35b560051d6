//! The order of the passes, and their findings into one list.

use document::{
    Detail, Document, EntityCluster, Finding, Findings, Language, SentenceClass, Span,
    TensionReason,
};

use crate::attributions::{self, Attribution};
use crate::context::Context;
use crate::mention::{self, Mention};
use crate::sentences::Sentence;
use crate::tensions::{self, Tension};
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
    let passes = Passes::run(&cx);
    let Passes { mentions, attributions, .. } = &passes;
    let mut findings: Vec<Finding> = mentions.iter().filter_map(|it| entity(&cx, it)).collect();
    findings.extend(attributions.iter().filter_map(|it| attribution(&cx, it)));
    findings.extend(sentences(&cx, &passes));
    let tensions = tensions::find(&cx, mentions, attributions);
    findings.extend(tensions.iter().filter_map(|it| tension(&cx, mentions, *it)));
    findings.sort_by_key(order);
    Findings { language, entities: passes.entities, findings }
}

/// What the passes find that sentences are judged by.
struct Passes {
    mentions: Vec<Mention>,
    entities: Vec<EntityCluster>,
    attributions: Vec<Attribution>,
}

/// The dates, times, figures and names of the text, by place.
pub(crate) fn mentions(cx: &Context<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    dates::detect(cx, &mut mentions);
    times::detect(cx, &mut mentions);
    figures::detect(cx, &mut mentions);
    names::detect(cx, &mut mentions);
    names::give_way_to_dates(cx, &mut mentions);
    mention::without_overlaps(mentions, cx.tokens.list().len())
}

impl Passes {
    fn run(cx: &Context<'_>) -> Self {
        let mut mentions = mentions(cx);
        let entities = clusters::resolve(cx, &mut mentions);
        let quotes = quotes::find(cx);
        let attributions = attributions::find(cx, &mentions, &entities, &quotes);
        Self { mentions, entities, attributions }
    }
}

/// What weighs attributions sees of each that the rules propose in `document`,
/// with its content; for training.
#[must_use]
pub fn attribution_features(
    document: &Document,
    language: Language,
    resources: &Resources,
) -> Vec<(Span, Vec<u32>)> {
    let options = Options::default();
    let cx = Context::new(document, language, Some(resources), &options);
    let Passes { mentions, .. } = Passes::run(&cx);
    let proposed = attributions::proposed(&cx, &mentions, &quotes::find(&cx));
    let featured = proposed.iter().filter_map(|it| {
        let span = cx.span(it.content.0, it.content.1)?;
        Some((span, attributions::weigh::features(&cx, &mentions, it)))
    });
    featured.collect()
}

/// What the claim model sees of each sentence of `document`, in order, with
/// where it stands; for training.
#[must_use]
pub fn claim_features(
    document: &Document,
    language: Language,
    resources: &Resources,
) -> Vec<(Span, claims::Features)> {
    let options = Options::default();
    let cx = Context::new(document, language, Some(resources), &options);
    let passes = Passes::run(&cx);
    scenes(&cx, &passes)
        .filter_map(|it| Some((cx.span(it.view.first, it.view.end)?, claims::features_of(&it))))
        .collect()
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
            speaker: it.speaker,
        },
    })
}

fn tension(cx: &Context<'_>, mentions: &[Mention], it: Tension) -> Option<Finding> {
    let span = |n: usize| mentions.get(n).and_then(|it| cx.span(it.first, it.end));
    let (other, reason) = (span(it.second)?, TensionReason::Figures);
    let detail = Detail::Tension { other, reason };
    Some(Finding { span: span(it.first)?, score: it.score, detail })
}

/// The sentences with their classes: all, or those that deserve a check.
/// Both lists are in order of place.
fn sentences(cx: &Context<'_>, passes: &Passes) -> Vec<Finding> {
    let mut found = Vec::new();
    for scene in scenes(cx, passes) {
        let judged = claims::judge(&scene);
        if judged.class != SentenceClass::CheckWorthy && !cx.options.all_sentences {
            continue;
        }
        found.extend(cx.span(scene.view.first, scene.view.end).map(|span| Finding {
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

/// Each sentence with what is inside it.
fn scenes<'c>(cx: &'c Context<'_>, passes: &'c Passes) -> impl Iterator<Item = claims::Scene<'c>> {
    let Passes { mentions, entities, attributions } = passes;
    let at = |n: Option<usize>| cx.sentences.get(n?).copied();
    let topic: std::rc::Rc<[u32]> = claims::topic(cx).into();
    cx.sentences.iter().enumerate().map(move |(n, sentence)| {
        let neighbour = |n: Option<usize>| {
            let other = at(n)?;
            Some(claims::Neighbour {
                view: cx.view(other),
                is_same_block: other.block == sentence.block,
                n_mentions: mentions_of(mentions, other).len(),
                is_said: !attributions_of(attributions, other).is_empty(),
            })
        };
        claims::Scene {
            view: cx.view(*sentence),
            topic: topic.clone(),
            block: cx.document.blocks().get(sentence.block).map(|it| &it.kind),
            n_before: n,
            n_behind: cx.sentences.len() - n - 1,
            before: neighbour(n.checked_sub(1)),
            behind: neighbour(Some(n + 1)),
            mentions: mentions_of(mentions, *sentence),
            attributions: attributions_of(attributions, *sentence),
            entities,
        }
    })
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
