//! Who says what: source, cue and content.
//!
//! Direct: words between quotation marks beside a cue.  Indirect: a reporting
//! verb with "que", an infinitive or a noun phrase, "selon", "d'après",
//! "according to", an inserted "a-t-il ajouté".  A quotation over several
//! sentences is one attribution a sentence, all with one source and cue.
//!
//! The rules propose more than is said; a trained model weighs each proposal.
//! Without one, those of the surer rules stand.

use document::{AttributionMode, EntityCluster, EntityType, Language};

use crate::TokenKind;
use crate::context::{Context, View};
use crate::mention::Mention;
use crate::quotes::Quote;

mod behind;
mod colons;
mod contents;
mod direct;
mod english;
mod groups;
mod infinitives;
mod passives;
mod prepositions;
mod sources;
mod speakers;
mod verbs;
pub(crate) mod weigh;
mod who;

pub use weigh::Model;

/// Tokens `first..end`.
pub(crate) type Range = (usize, usize);

/// Somebody says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) rule: Rule,
    pub(crate) mode: AttributionMode,
    pub(crate) source: Option<Range>,
    pub(crate) cue: Option<Range>,
    pub(crate) content: Range,
    /// 0 to 1000.
    pub(crate) score: u16,
    /// Whom the source means: a place in the list of entities.
    pub(crate) speaker: Option<usize>,
}

/// Which rule proposes an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// A quotation with a cue behind it.
    After = 1,
    /// A quotation with a cue before it, and "que", "that", a colon or a comma.
    Before,
    /// A quotation behind a colon without a cue.
    Colon,
    /// A quotation inside what a verb is about: "juge un texte « dangereux »".
    Inside,
    /// A quotation that is a sentence, without any cue.
    Alone,
    /// A verb with "que", "that", or a clause right behind it.
    Clause,
    /// A verb with an infinitive, "de" or "of".
    Infinitive,
    /// A verb with a noun phrase: "dénonce une taxe déguisée".
    Object,
    /// "…, a annoncé la police".
    Inserted,
    /// "Selon X", "according to X".
    Preposition,
    /// "Pour X, …".
    For,
    /// What a colon announces: "nuance le maire : le hasard suffit".
    Announced,
    /// "Comme l'a dit X, …".
    As,
    /// "… a été confirmé par X".
    Passive,
}

impl Rule {
    /// Whether the rule is right more often than not by itself.
    fn is_sure(self) -> bool {
        !matches!(
            self,
            Self::Colon | Self::Inside | Self::Object | Self::For | Self::Announced | Self::Passive
        )
    }
}

/// What the rules know about one sentence.
pub(crate) struct Scene<'c> {
    pub(crate) view: View<'c>,
    /// The type of the mention each token of the text is in.
    types: &'c [Option<EntityType>],
    /// Whether each token of the text is inside quotation marks, the marks
    /// included.
    quoted: &'c [bool],
    bounds: Bounds,
}

/// Where what a sentence says begins and ends.  Sought once a sentence, as many
/// marks may stand there and many rules ask.
#[derive(Clone, Copy)]
struct Bounds {
    /// The first token that is no mark.
    start: usize,
    /// One past the last token that is no closing mark.
    end: usize,
}

impl Bounds {
    fn of(view: &View<'_>) -> Self {
        let is_mark = |at: usize| view.kind(at) == Some(TokenKind::Mark);
        let start = (view.first..view.end).find(|it| !is_mark(*it)).unwrap_or(view.end);
        let closes = |at: usize| {
            matches!(view.lower(at), "." | "!" | "?" | "…" | "»" | "”" | "\"" | "..." | ";")
        };
        let last = (view.first..view.end).rev().find(|it| !closes(*it));
        Self { start, end: last.map_or(view.first, |it| it + 1) }
    }
}

impl Scene<'_> {
    /// The type of the mention that the token at `at` is in.
    pub(crate) fn entity_type(&self, at: usize) -> Option<EntityType> {
        self.view.token(at)?;
        self.types.get(at).copied().flatten()
    }

    /// Whether the token at `at` is in the name of a person.
    pub(crate) fn is_person(&self, at: usize) -> bool {
        self.entity_type(at) == Some(EntityType::Person)
    }

    /// Whether the token at `at` is between quotation marks or one of them.
    pub(crate) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at) == Some(&true)
    }

    /// The first token of the sentence that is no mark.
    pub(crate) fn content_start(&self) -> usize {
        self.bounds.start
    }

    /// One past the last token of the sentence that is no closing mark.
    pub(crate) fn content_end(&self) -> usize {
        self.bounds.end
    }
}

/// What the rules propose, by place of the content.
pub(crate) fn proposed(
    cx: &Context<'_>,
    mentions: &[Mention],
    quotes: &[Quote],
) -> Vec<Attribution> {
    let n_tokens = cx.tokens.list().len();
    let mut types = vec![None; n_tokens];
    for it in mentions {
        if let Some(tokens) = types.get_mut(it.first..it.end) {
            tokens.fill(Some(it.entity_type));
        }
    }
    let mut quoted = vec![false; n_tokens];
    for it in quotes {
        if let Some(tokens) = quoted.get_mut(it.open..=it.close) {
            tokens.fill(true);
        }
    }
    let bounds: Vec<Bounds> = cx.sentences.iter().map(|it| Bounds::of(&cx.view(*it))).collect();
    let scene = |number: usize| {
        let (sentence, bounds) = (cx.sentences.get(number)?, *bounds.get(number)?);
        Some(Scene { view: cx.view(*sentence), types: &types, quoted: &quoted, bounds })
    };
    let mut acc = Vec::new();
    direct::find(cx, quotes, &scene, &mut acc);
    for scene in (0..cx.sentences.len()).filter_map(scene) {
        prepositions::find(&scene, &mut acc);
        passives::find(&scene, &mut acc);
        match cx.language {
            Language::French => verbs::find(&scene, &mut acc),
            Language::English => english::find(&scene, &mut acc),
        }
    }
    close_quotations(quotes, n_tokens, &mut acc);
    acc.retain(|it| it.content.0 < it.content.1);
    acc.sort_by_key(|it| (it.content.0, std::cmp::Reverse(it.content.1), it.cue, it.rule));
    acc
}

/// A quotation that begins inside a content and ends right behind it is all of
/// it inside.
fn close_quotations(quotes: &[Quote], n_tokens: usize, acc: &mut [Attribution]) {
    let mut opened = vec![None; n_tokens];
    for it in quotes {
        if let Some(place) = opened.get_mut(it.close) {
            *place = Some(it.open);
        }
    }
    for it in acc {
        let closes = opened.get(it.content.1).copied().flatten();
        if closes.is_some_and(|open| it.content.0 <= open) {
            it.content.1 += 1;
        }
    }
}

/// The attributions of the text, by place of their content.
pub(crate) fn find(
    cx: &Context<'_>,
    mentions: &[Mention],
    entities: &[EntityCluster],
    quotes: &[Quote],
) -> Vec<Attribution> {
    let mut acc = proposed(cx, mentions, quotes);
    match cx.lexicon.attributions() {
        Some(model) => {
            for it in &mut acc {
                it.score = weigh::score(model, &weigh::features(cx, mentions, it));
            }
            acc.retain(|it| weigh::LEAST <= it.score);
        }
        None => acc.retain(|it| it.rule.is_sure() && LEAST_SURE <= it.score),
    }
    let mut acc = without_doubles(acc);
    speakers::resolve(cx, mentions, entities, &mut acc);
    acc
}

/// Of attributions that share their cue, or most of their content, one: a
/// quotation before other words, else the surest, else the first.
fn without_doubles(acc: Vec<Attribution>) -> Vec<Attribution> {
    let rank = |it: &Attribution| (it.mode == AttributionMode::Direct, it.score);
    let mut kept: Vec<Attribution> = Vec::new();
    for it in acc {
        // They come by place, so most rivals are near.
        let from = kept.len().saturating_sub(MAX_RIVALS);
        let near = kept.get(from..).unwrap_or_default();
        if near.iter().any(|other| are_rivals(&it, other) && rank(&it) <= rank(other)) {
            continue;
        }
        let mut rest = kept.split_off(from);
        rest.retain(|other| !are_rivals(&it, other));
        kept.append(&mut rest);
        kept.push(it);
    }
    kept.sort_by_key(|it| (it.content.0, std::cmp::Reverse(it.content.1), it.cue));
    kept
}

/// Whether two attributions are two readings of one.
fn are_rivals(a: &Attribution, b: &Attribution) -> bool {
    // "Selon X, Y affirme que …": what Y says is part of what X says.
    let holds = |outer: &Attribution, inner: &Attribution| {
        inner.cue.is_some_and(|cue| outer.content.0 <= cue.0 && cue.1 <= outer.content.1)
    };
    if holds(a, b) || holds(b, a) {
        return false;
    }
    let shared = a.content.1.min(b.content.1).saturating_sub(a.content.0.max(b.content.0));
    let longer = (a.content.1 - a.content.0).max(b.content.1 - b.content.0);
    // One cue may lead a quotation over several sentences.
    let is_one_cue = a.cue.is_some() && a.cue == b.cue && 0 < shared;
    is_one_cue || longer <= 2 * shared
}

/// The least score of what stands without a model.
const LEAST_SURE: u16 = 500;

/// How far a content without marks is followed, in tokens.
const MAX_CONTENT: usize = 200;

/// How many attributions before one are looked at for rivals.
const MAX_RIVALS: usize = 8;

#[cfg(test)]
mod tests;
