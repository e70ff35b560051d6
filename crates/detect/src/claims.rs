//! Which sentences deserve a check, and why.
//!
//! Rules give reasons that a person can read, each with a weight; a trained
//! model hears them beside the words of the sentence and its place, and
//! decides.  Without a model the sum of the weights does: from [`THRESHOLD`] on
//! a sentence is check-worthy.

use document::{BlockKind, ClaimType, EntityCluster, EntityType, Reason, SentenceClass};

use crate::attributions::Attribution;
use crate::context::View;
use crate::mention::Mention;

mod features;
mod model;
mod signs;

pub use features::Features;
pub(crate) use features::topic;
pub use model::{CLASSES, Model, class_of};

use signs::Sign;

/// The least score of a check-worthy sentence.
const THRESHOLD: i32 = 500;
/// What a plain sentence of news begins with.
const BASE: i32 = 500;

/// The most speakers that are reasons of one sentence.
const MAX_NAMES: usize = 3;

/// What is said of one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Judged {
    pub(crate) class: SentenceClass,
    /// 0 to 1000.
    pub(crate) score: u16,
    /// Strongest first.
    pub(crate) reasons: Vec<Reason>,
    pub(crate) claim_type: Option<ClaimType>,
}

/// What a rule saw: how much it counts, the reason a person reads, and the
/// kind of claim it makes.
struct Point {
    weight: i32,
    reason: Reason,
    claim_type: Option<ClaimType>,
}

/// What is known of a sentence before it is judged.
pub(crate) struct Scene<'c> {
    pub(crate) view: View<'c>,
    /// Hashes of the words that the whole text is about.
    pub(crate) topic: std::rc::Rc<[u32]>,
    /// The kind of its block.
    pub(crate) block: Option<&'c BlockKind>,
    /// How many sentences of the text are before it.
    pub(crate) n_before: usize,
    /// How many are behind it.
    pub(crate) n_behind: usize,
    /// The sentence before it.
    pub(crate) before: Option<Neighbour<'c>>,
    /// The sentence behind it.
    pub(crate) behind: Option<Neighbour<'c>>,
    /// The mentions inside it.
    pub(crate) mentions: &'c [Mention],
    /// The attributions inside it.
    pub(crate) attributions: &'c [Attribution],
    /// The things named in the text, which attributions point at.
    pub(crate) entities: &'c [EntityCluster],
}

/// What is known of a sentence beside the one that is judged.
pub(crate) struct Neighbour<'c> {
    pub(crate) view: View<'c>,
    /// Whether both are of one block.
    pub(crate) is_same_block: bool,
    pub(crate) n_mentions: usize,
    /// Whether it is said by somebody.
    pub(crate) is_said: bool,
}

/// Judges one sentence: by the model where the resources have one, by the
/// rules it hears where not.
pub(crate) fn judge(scene: &Scene<'_>) -> Judged {
    let rules = by_rules(scene);
    let Some(model) = scene.view.cx.lexicon.claims() else { return rules.judged(scene) };
    let (class, score) = class_of(model, features::of(scene, &rules.points, rules.score).all());
    let mut judged = Rules { class, score: i32::from(score), ..rules }.judged(scene);
    if judged.reasons.is_empty() && class == SentenceClass::CheckWorthy {
        // No rule knows why: the word that spoke for it most.
        judged.reasons.extend(features::strongest(scene, model).map(Reason::Wording));
    }
    judged
}

/// What the claim model sees of a sentence, for training.
pub(crate) fn features_of(scene: &Scene<'_>) -> Features {
    let rules = by_rules(scene);
    features::of(scene, &rules.points, rules.score)
}

/// What the rules say.
struct Rules {
    class: SentenceClass,
    score: i32,
    /// Strongest first.
    points: Vec<Point>,
}

impl Rules {
    fn judged(mut self, scene: &Scene<'_>) -> Judged {
        if self.class == SentenceClass::NotFactual {
            self.points.clear();
        }
        let claim_type = self.points.iter().find_map(|it| it.claim_type);
        let hedge = signs::find(&scene.view, Sign::Hedge).map(Reason::Hedged);
        let reasons = self.points.into_iter().map(|it| it.reason).chain(hedge);
        Judged {
            class: self.class,
            score: u16::try_from(self.score).unwrap_or(0),
            reasons: reasons.collect(),
            claim_type: claim_type.or(Some(ClaimType::Other)),
        }
    }
}

fn by_rules(scene: &Scene<'_>) -> Rules {
    let Scene { view, mentions, attributions, .. } = scene;
    let mut points = points(scene);
    points.sort_by_key(|it| std::cmp::Reverse(it.weight));
    if let Some(class) = not_a_claim(view, scene.block, mentions) {
        return Rules { class, score: 100, points };
    }
    let plus: i32 = points.iter().map(|it| it.weight).sum();
    let minus = signs::doubts(view, mentions, !attributions.is_empty());
    let score = (BASE + plus - minus).clamp(0, 1000);
    let class = if signs::is_opinion(view) && plus < 200 {
        SentenceClass::NotFactual
    } else if THRESHOLD <= score {
        SentenceClass::CheckWorthy
    } else {
        SentenceClass::Unimportant
    };
    Rules { class, score, points }
}

/// The class of what is no statement: questions, bare headings, datelines,
/// fragments.
fn not_a_claim(
    view: &View<'_>,
    kind: Option<&BlockKind>,
    mentions: &[Mention],
) -> Option<SentenceClass> {
    let n_words = (view.first..view.end).filter(|it| view.is_word(*it)).count();
    let dated: usize = mentions
        .iter()
        .filter(|it| it.entity_type == EntityType::Date)
        .map(|it| it.end - it.first)
        .sum();
    let n_tokens =
        (view.first..view.end).filter(|it| view.is_word(*it) || view.is_number(*it)).count();
    if 0 < dated && n_tokens <= dated + 1 {
        return Some(SentenceClass::Unimportant);
    }
    if view.lower(view.end.saturating_sub(1)) == "?" {
        return Some(SentenceClass::NotFactual);
    }
    // A closing mark ends words set off, which need not be a sentence.
    let is_mark = |at: &usize| matches!(view.lower(*at), "»" | "”" | "\"" | "]" | ")");
    let last = (view.first..view.end).rev().find(|at| !is_mark(at));
    let is_open = last.is_none_or(|at| !view.lower(at).starts_with(['.', '!', '…']));
    let is_heading = matches!(kind, Some(BlockKind::Heading(_)));
    if n_words < 4 || signs::is_boilerplate(view) {
        return Some(SentenceClass::NotFactual);
    }
    let is_bare = (is_open || is_heading) && !signs::has_verb(view);
    // A headline without a verb may still tell what happened.
    let tells = signs::find(view, Sign::Event).is_some();
    (is_bare && !tells).then_some(SentenceClass::NotFactual)
}

/// What speaks for a check.
fn points(scene: &Scene<'_>) -> Vec<Point> {
    let Scene { view, mentions, attributions, entities, .. } = scene;
    let mut points = Vec::new();
    let text = |it: &Mention| view.text(it.first, it.end).to_owned();
    let mut add = |weight, reason, claim_type| {
        points.push(Point { weight, reason, claim_type });
    };
    let mut n_figures = 0;
    for it in *mentions {
        let weight = match it.entity_type {
            EntityType::Percent | EntityType::Money => 220,
            EntityType::Quantity => 110,
            _ => continue,
        };
        n_figures += 1;
        // Many figures are many reasons to read, not to rank higher.
        let weight = if n_figures == 1 { weight } else { 20 };
        if n_figures <= 3 {
            add(weight, Reason::Figure(text(it)), Some(ClaimType::Quantity));
        }
    }
    let mut names = Vec::new();
    for it in *attributions {
        let name = it.source.map(|(first, end)| view.cx.span(first, end));
        let name = name.flatten().and_then(|it| view.cx.document.slice(it));
        // Of "a-t-il" a person reads whom it means, or else "il".
        let name = name.map(|it| it.strip_prefix("-t").unwrap_or(it).trim_start_matches('-'));
        let is_pronoun = it.source.is_some_and(|(first, end)| end == first + 1);
        let meant = it.speaker.filter(|_| is_pronoun).and_then(|it| entities.get(it));
        let name = meant.map(|it| it.name.as_str()).or(name);
        if let Some(name) = name.filter(|it| names.len() < MAX_NAMES && !names.contains(it)) {
            names.push(name);
            add(150, Reason::Attributed(name.to_owned()), Some(ClaimType::Quote));
        }
    }
    let is_direct = |it: &Attribution| it.mode == document::AttributionMode::Direct;
    if attributions.iter().any(is_direct) {
        add(60, Reason::Quote, Some(ClaimType::Quote));
    }
    for (sign, weight) in [
        (Sign::Accusation, 160),
        (Sign::Law, 120),
        (Sign::Superlative, 110),
        (Sign::Comparison, 90),
        (Sign::Cause, 90),
        (Sign::Prediction, 40),
    ] {
        if let Some(words) = signs::find(view, sign) {
            let (reason, claim_type) = match sign {
                Sign::Accusation => (Reason::Accusation(words), ClaimType::Event),
                Sign::Law => (Reason::Law(words), ClaimType::Law),
                Sign::Superlative => (Reason::Superlative(words), ClaimType::Comparison),
                Sign::Comparison => (Reason::Comparison(words), ClaimType::Comparison),
                Sign::Cause => (Reason::Cause(words), ClaimType::Causal),
                Sign::Prediction => (Reason::Prediction(words), ClaimType::Prediction),
                Sign::Hedge | Sign::Event => continue,
            };
            add(weight, reason, Some(claim_type));
        }
    }
    let is_actor =
        |it: &&Mention| matches!(it.entity_type, EntityType::Person | EntityType::Organization);
    let actor = mentions.iter().find(is_actor);
    let date = mentions.iter().find(|it| it.entity_type == EntityType::Date);
    if (actor.is_some() || date.is_some()) && signs::has_past(view) {
        if let Some(actor) = actor {
            add(70, Reason::Act(text(actor)), Some(ClaimType::Event));
        }
        if let Some(date) = date {
            add(30, Reason::Date(text(date)), Some(ClaimType::Event));
        }
    }
    points
}

#[cfg(test)]
mod tests;
