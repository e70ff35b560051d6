//! What a sentence looks like to the claim model: its words, what the rules
//! say of it, and where it stands.

use std::collections::BTreeMap;

use document::{AttributionMode, BlockKind, EntityType};

use super::model::Model;
use super::signs::{self, Sign};
use super::{Neighbour, Point, Scene};
use crate::context::{Context, View};
use crate::hash::{mix, of_text};
use crate::lexicon::WordFlags;
use crate::words::{Class, beginning};

/// The kinds of features; each mixes with what it is about.
#[derive(Clone, Copy)]
enum Kind {
    Word = 1,
    Pair,
    Stem,
    Start,
    End,
    Length,
    Rules,
    Reason,
    Type,
    Block,
    Place,
    Said,
    Sign,
    Person,
    Judging,
    Rare,
    Shape,
    Tense,
    Beside,
    Topic,
}

/// Letters of a word that stand for it and its forms.
const N_STEM: usize = 6;

/// How many words say what a text is about.
const N_TOPIC: usize = 25;

/// Hashes of features, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Features {
    /// Of words: what another text may not have.
    pub lexical: Vec<u32>,
    /// Of everything else.
    pub general: Vec<u32>,
}

impl Features {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &u32> {
        self.lexical.iter().chain(&self.general)
    }
}

/// The features of the sentence; `points` and `score` are what the rules say.
pub(super) fn of(scene: &Scene<'_>, points: &[Point], score: i32) -> Features {
    let mut it = Features::default();
    words(&scene.view, &mut it.lexical);
    it.lexical.extend(scene.topic.iter());
    it.lexical.sort_unstable();
    it.lexical.dedup();
    let general = &mut it.general;
    rules(scene, points, score, general);
    place(scene, general);
    manner(&scene.view, general);
    general.sort_unstable();
    general.dedup();
    it
}

fn number(kind: Kind, value: usize) -> u32 {
    mix(hash_of(kind), u32::try_from(value).unwrap_or(u32::MAX))
}

fn text(kind: Kind, value: &str) -> u32 {
    mix(hash_of(kind), of_text(value))
}

#[expect(clippy::as_conversions, reason = "the number of a variant")]
fn hash_of(kind: Kind) -> u32 {
    0x00C1_A100 + kind as u32
}

fn words(view: &View<'_>, acc: &mut Vec<u32>) {
    let mut before = of_text("^");
    for at in view.first..view.end {
        let lower = view.lower(at);
        let word = of_text(lower);
        acc.push(mix(hash_of(Kind::Word), word));
        acc.push(mix(mix(hash_of(Kind::Pair), before), word));
        let stem = beginning(lower, N_STEM);
        acc.extend(stem.filter(|_| view.is_lower_word(at)).map(|it| text(Kind::Stem, it)));
        before = word;
    }
    acc.push(mix(mix(hash_of(Kind::Pair), before), of_text("$")));
    acc.push(text(Kind::Start, view.lower(view.first)));
    acc.push(text(Kind::End, view.before(view.end, 1)));
}

/// The word of the sentence that speaks most for a check, as written; dates and
/// figures are no such words.
pub(super) fn strongest(scene: &Scene<'_>, model: &Model) -> Option<String> {
    let view = &scene.view;
    let mut is_valued = vec![false; view.end - view.first];
    for it in scene.mentions.iter().filter(|it| it.entity_type.has_value()) {
        let (first, end) = (it.first.saturating_sub(view.first), it.end - view.first);
        is_valued.get_mut(first..end).into_iter().for_each(|it| it.fill(true));
    }
    let is_valued = |at: usize| is_valued.get(at - view.first) == Some(&true);
    let bias = model.sums([]);
    let weight = |at: usize| {
        let word = mix(hash_of(Kind::Word), of_text(view.lower(at)));
        let [worthy, unimportant, not_factual] = model.sums(&[word]);
        let [worthy_bias, unimportant_bias, not_factual_bias] = bias;
        let others = (unimportant - unimportant_bias).max(not_factual - not_factual_bias);
        worthy - worthy_bias - others
    };
    let is_plain =
        |at: &usize| view.is_word(*at) && !view.is(*at, Class::FUNCTION) && !is_valued(*at);
    let words = (view.first..view.end).filter(is_plain);
    let best = words.max_by_key(|at| (weight(*at), std::cmp::Reverse(*at)))?;
    Some(view.written(best).to_owned())
}

/// Hashes of the words that the text has several times, beside grammar.
pub(crate) fn topic(cx: &Context<'_>) -> Vec<u32> {
    let view = cx.whole();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for at in view.first..view.end.min(view.first + 4000) {
        let lower = view.lower(at);
        if view.is_lower_word(at) && 5 <= lower.len() && !view.is(at, Class::FUNCTION) {
            let stem = beginning(lower, N_STEM);
            *counts.entry(stem.unwrap_or(lower)).or_default() += 1;
        }
    }
    let mut counts: Vec<(usize, &str)> =
        counts.into_iter().filter(|it| 1 < it.1).map(|(it, n)| (n, it)).collect();
    counts.sort_by_key(|it| (std::cmp::Reverse(it.0), it.1));
    counts.iter().take(N_TOPIC).map(|it| text(Kind::Topic, it.1)).collect()
}

/// What the rules say.
fn rules(scene: &Scene<'_>, points: &[Point], score: i32, acc: &mut Vec<u32>) {
    let score = usize::try_from(score.clamp(0, 1000)).unwrap_or(0);
    acc.push(number(Kind::Rules, score / 50));
    for it in points {
        acc.push(text(Kind::Reason, it.reason.code()));
    }
    acc.push(number(Kind::Reason, points.len().min(6)));
    for entity_type in EntityType::ALL {
        let n = scene.mentions.iter().filter(|it| it.entity_type == *entity_type).count();
        if 0 < n {
            acc.push(text(Kind::Type, entity_type.code()));
            acc.push(mix(text(Kind::Type, entity_type.code()), u32::from(1 < n)));
        }
    }
    acc.push(number(Kind::Type, scene.mentions.len().min(8)));
    for it in scene.attributions {
        let is_direct = it.mode == AttributionMode::Direct;
        let n_content = it.content.1 - it.content.0;
        let n_tokens = (scene.view.end - scene.view.first).max(1);
        acc.push(mix(text(Kind::Said, it.mode.code()), u32::from(it.source.is_some())));
        acc.push(mix(text(Kind::Said, "share"), u32::from(2 * n_tokens < 3 * n_content)));
        acc.push(mix(text(Kind::Said, "cue"), u32::from(is_direct && it.cue.is_none())));
    }
    acc.push(number(Kind::Said, scene.attributions.len().min(3)));
    // The other signs are among the reasons.
    let signs = [Sign::Hedge, Sign::Event];
    for (n, sign) in signs.into_iter().enumerate() {
        if signs::find(&scene.view, sign).is_some() {
            acc.push(number(Kind::Sign, n));
        }
    }
    let is = |n: usize, is_so: bool| is_so.then(|| number(Kind::Shape, n));
    acc.extend(is(1, signs::is_opinion(&scene.view)));
    acc.extend(is(2, signs::is_boilerplate(&scene.view)));
    acc.extend(is(3, signs::has_verb(&scene.view)));
    acc.extend(is(4, signs::is_defining(&scene.view)));
}

/// Where the sentence stands.
fn place(scene: &Scene<'_>, acc: &mut Vec<u32>) {
    let kind = match scene.block {
        Some(BlockKind::Heading(_)) => 1,
        Some(BlockKind::Paragraph) => 2,
        Some(_) => 3,
        None => 0,
    };
    acc.push(number(Kind::Block, kind));
    acc.push(number(Kind::Place, bucket(scene.n_before)));
    acc.push(number(Kind::Place, 10 + bucket(scene.n_behind)));
    let is_other_block =
        |it: &Option<Neighbour<'_>>| it.as_ref().is_none_or(|it| !it.is_same_block);
    let (begins, ends) = (is_other_block(&scene.before), is_other_block(&scene.behind));
    acc.push(mix(text(Kind::Place, "last"), u32::from(ends)));
    acc.push(mix(text(Kind::Place, "alone"), u32::from(begins && ends)));
    for (n, it) in [(0, &scene.before), (100, &scene.behind)] {
        let Some(it) = it else { continue };
        let n_tokens = it.view.end - it.view.first;
        let length = [4, 8, 16, 30].iter().filter(|it| **it < n_tokens).count();
        let last = it.view.before(it.view.end, 1);
        acc.push(number(Kind::Beside, n + length));
        acc.push(number(Kind::Beside, n + 10 + it.n_mentions.min(3)));
        acc.push(number(Kind::Beside, n + 20 + usize::from(it.is_said)));
        acc.push(number(Kind::Beside, n + 30 + usize::from(it.is_same_block)));
        let end = if it.view.is_word(it.view.end.saturating_sub(1)) { "open" } else { last };
        acc.push(mix(number(Kind::Beside, n + 40), of_text(end)));
        acc.push(mix(number(Kind::Beside, n + 50), of_text(it.view.lower(it.view.first))));
    }
}

/// A count, coarser the higher it is.
fn bucket(count: usize) -> usize {
    match count {
        0..=3 => count,
        4..=6 => 4,
        7..=12 => 5,
        13..=25 => 6,
        _ => 7,
    }
}

/// How it is written: length, person, tense, judgement, rarity of words.
fn manner(view: &View<'_>, acc: &mut Vec<u32>) {
    let (mut n_words, mut n_rare, mut n_judging, mut n_capitals, mut n_numbers) = (0, 0, 0, 0, 0);
    for at in view.first..view.end {
        if view.is_number(at) {
            n_numbers += 1;
            let n_digits = view.lower(at).len().min(6);
            acc.push(mix(text(Kind::Shape, "digits"), u32::from(n_digits == 4)));
        }
        if !view.is_word(at) {
            continue;
        }
        n_words += 1;
        let flags = view.flags(at);
        n_rare += usize::from(view.is_lower_word(at) && flags.frequency() < 4);
        n_judging += usize::from(flags.has(WordFlags::EVALUATIVE));
        n_capitals += usize::from(view.first < at && view.is_capital(at));
        if let Some(person) = person(view.lower(at)) {
            acc.push(text(Kind::Person, person));
        }
        acc.extend(tense(view, at).map(|it| text(Kind::Tense, it)));
    }
    let length = [3, 5, 8, 12, 17, 23, 30, 40].iter().filter(|it| **it < n_words).count();
    acc.push(number(Kind::Length, length));
    acc.push(number(Kind::Judging, n_judging.min(3)));
    acc.push(number(Kind::Rare, n_rare.min(5)));
    acc.push(mix(text(Kind::Shape, "capitals"), u32::try_from(n_capitals.min(4)).unwrap_or(0)));
    acc.push(mix(text(Kind::Shape, "numbers"), u32::try_from(n_numbers.min(3)).unwrap_or(0)));
    let last = view.before(view.end, 1);
    acc.push(text(
        Kind::Shape,
        if view.is_word(view.end.saturating_sub(1)) { "open" } else { last },
    ));
    let is_quoted = matches!(view.lower(view.first), "«" | "“" | "\"");
    acc.extend(is_quoted.then(|| text(Kind::Shape, "quote")));
}

/// Who speaks, or is spoken to.
fn person(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "je" | "j'" | "me" | "m'" | "moi" | "mon" | "ma" | "mes" | "i" | "my" => "1",
        "nous" | "notre" | "nos" | "we" | "our" | "us" => "11",
        "vous" | "votre" | "vos" | "tu" | "you" | "your" => "2",
        _ => return None,
    })
}

/// The tense that a form shows, where one does.
fn tense(view: &View<'_>, at: usize) -> Option<&'static str> {
    let lower = view.lower(at);
    if view.is(at, Class::PREDICTION) || matches!(lower, "will" | "sera" | "seront") {
        return Some("future");
    }
    if lower.ends_with("rait") || lower.ends_with("raient") || lower == "would" {
        return Some("conditional");
    }
    if matches!(lower, "devrait" | "doit" | "doivent" | "faut" | "must" | "should" | "need") {
        return Some("must");
    }
    view.is(at, Class::PAST).then_some("past")
}
