//! The features of a token: hashes of what it and its neighbours look like.
//!
//! Training and detection call the same code.  A changed template makes every
//! model worthless that was trained before: `cargo xtask train` makes new ones.

use std::ops::Range;

use super::evidence::Evidence;
use super::hash::mix;
use super::traits::{Traits, is_given, traits};
use crate::context::View;
use crate::mention::Mention;

/// The features of the tokens of a sentence.
#[derive(Debug, Clone, Default)]
pub struct Features {
    hashes: Vec<u32>,
    /// Where the features of each token end: those that name words, and all.
    ends: Vec<(usize, usize)>,
}

impl Features {
    /// How many tokens there are.
    #[must_use]
    pub fn n_tokens(&self) -> usize {
        self.ends.len()
    }

    /// The features of the token at place `at` of the sentence: those that
    /// name words, and the others.
    #[must_use]
    pub fn of(&self, at: usize) -> (&[u32], &[u32]) {
        let (start, lexical, end) = self.bounds(at);
        let part = |range: Range<usize>| self.hashes.get(range).unwrap_or_default();
        (part(start..lexical), part(lexical..end))
    }

    /// Where the features of a token start, where those that name words end,
    /// and where all do.
    fn bounds(&self, at: usize) -> (usize, usize, usize) {
        let start = at.checked_sub(1).and_then(|it| self.ends.get(it)).map_or(0, |it| it.1);
        let (lexical, end) = self.ends.get(at).copied().unwrap_or((start, start));
        (start, lexical, end)
    }

    /// All features of the token at place `at` of the sentence.
    pub(super) fn all(&self, at: usize) -> &[u32] {
        let (start, _, end) = self.bounds(at);
        self.hashes.get(start..end).unwrap_or_default()
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.hashes.clear();
        self.ends.clear();
    }
}

/// Makes features, sentence by sentence.
pub(super) struct Extractor<'a> {
    rules: &'a [Mention],
    evidence: &'a Evidence<'a>,
    traits: Vec<Traits>,
    runs: Vec<Run>,
    is_headline: bool,
}

/// The capitals in a row that a token is among.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    first: usize,
    end: usize,
}

impl<'a> Extractor<'a> {
    /// One for an article: `rules` are in order and do not overlap.
    pub(super) fn new(rules: &'a [Mention], evidence: &'a Evidence<'a>) -> Self {
        Self { rules, evidence, traits: Vec::new(), runs: Vec::new(), is_headline: false }
    }

    /// Reads the tokens of `view`.
    pub(super) fn read(&mut self, view: &View<'_>) {
        let first = self.rules.partition_point(|it| it.end <= view.first);
        let end = self.rules.partition_point(|it| it.first < view.end);
        let rules = self.rules.get(first..end).unwrap_or_default();
        traits(view, rules, self.evidence, &mut self.traits);
        self.find_runs();
        let n_upper = self.traits.iter().filter(|it| matches!(it.shape & 7, 2 | 3)).count();
        let n_words = self.traits.iter().filter(|it| it.shape < 100).count();
        self.is_headline = 4 <= n_words && n_words * 3 <= n_upper * 4;
    }

    /// Appends the features of the tokens at `places` of the sentence read.
    pub(super) fn extract(&self, places: Range<usize>, out: &mut Features) {
        for at in places {
            let mut put = Put { hashes: &mut out.hashes, template: 0 };
            let around = Around { all: &self.traits, at };
            let run = self.runs.get(at).copied().unwrap_or_default();
            lexical(&around, run, &mut put);
            let n_lexical = put.hashes.len();
            put.template = 100;
            put.one(0);
            of_shape(&around, &mut put);
            of_words_around(&around, &mut put);
            of_lists(&around, &mut put);
            of_rules(&around, &mut put);
            of_run(&around, run, &mut put);
            if self.is_headline {
                let Traits { shape, single, rule, .. } = around.get(0);
                put.two(shape, low(single));
                put.one(rule);
            }
            out.ends.push((n_lexical, out.hashes.len()));
        }
    }

    /// Which run each token is in; a token outside of all has an empty one.
    fn find_runs(&mut self) {
        self.runs.clear();
        let mut at = 0;
        while at < self.traits.len() {
            let is_capital = |it: usize| self.traits.get(it).is_some_and(|it| it.capital);
            let mut end = at;
            while is_capital(end) {
                end += 1;
            }
            let run = Run { first: at, end };
            let n = (end - at).max(1);
            self.runs.extend(std::iter::repeat_n(run, n));
            at += n;
        }
    }
}

/// The tokens around a place.
struct Around<'a> {
    all: &'a [Traits],
    at: usize,
}

impl Around<'_> {
    /// The traits `n` places away; those of nothing outside the sentence.
    fn get(&self, n: isize) -> Traits {
        let place = self.at.checked_add_signed(n);
        place.and_then(|it| self.all.get(it)).copied().unwrap_or(OUTSIDE)
    }
}

/// What stands outside a sentence.
const OUTSIDE: Traits = Traits {
    word: 1,
    affixes: [1; 5],
    shape: 103,
    frequency: 0,
    class: 0,
    flags: 0,
    single: 0,
    begins: 0,
    goes_on: 0,
    rule: 0,
    role: 0,
    case: 0,
    capital: false,
};

/// Takes the values of one template after the other.
struct Put<'a> {
    hashes: &'a mut Vec<u32>,
    template: u32,
}

impl Put<'_> {
    /// The next template has the value `value`.
    fn one(&mut self, value: u32) {
        self.template += 1;
        self.hashes.push(mix(self.template, value));
    }

    /// The next template has the two values.
    fn two(&mut self, a: u32, b: u32) {
        self.one(mix(a, b));
    }

    /// The next template has the three values.
    fn three(&mut self, a: u32, b: u32, c: u32) {
        self.one(mix(mix(a, b), c));
    }

    /// The next template has every bit of `bits`.
    fn bits(&mut self, mut bits: u64) {
        self.template += 1;
        while bits != 0 {
            self.hashes.push(mix(self.template, bits.trailing_zeros()));
            bits &= bits - 1;
        }
    }

    /// The next template has `value`, unless that is 0.
    fn some(&mut self, value: u32) {
        self.template += 1;
        if value != 0 {
            self.hashes.push(mix(self.template, value));
        }
    }
}

/// The features that name words: training drops them at times, so that the
/// others learn to do without.
fn lexical(around: &Around<'_>, run: Run, put: &mut Put<'_>) {
    let [w2, w1, it, n1, n2] = [-2, -1, 0, 1, 2].map(|n| around.get(n));
    put.one(it.word);
    put.two(it.word, it.shape);
    put.two(w1.word, u32::from(it.capital));
    put.two(n1.word, u32::from(it.capital));
    put.one(w2.word);
    put.one(n2.word);
    put.two(w1.word, it.word);
    put.two(it.word, n1.word);
    put.two(w2.word, w1.word);
    put.two(n1.word, n2.word);
    // What stands before and behind the capitals in a row.
    let word = |at: Option<usize>| at.and_then(|at| around.all.get(at)).map_or(1, |it| it.word);
    let is_in_run = run.first < run.end;
    if is_in_run {
        let place = u32::from(around.at == run.first) * 2 + u32::from(around.at + 1 == run.end);
        let (before, behind) = (word(run.first.checked_sub(1)), word(Some(run.end)));
        put.two(before, place);
        put.two(behind, place);
        put.two(word(Some(run.first)), place);
        put.two(word(Some(run.end - 1)), place);
        put.three(before, behind, place);
    }
}

/// How the words are written, and how frequent they are.
fn of_shape(around: &Around<'_>, put: &mut Put<'_>) {
    let [w1, it, n1, n2] = [-1, 0, 1, 2].map(|n| around.get(n));
    let begins = u32::from(around.at == 0);
    for affix in it.affixes {
        put.two(affix, u32::from(it.capital));
    }
    put.one(w1.affixes[3]);
    put.one(n1.affixes[3]);
    put.two(it.shape, begins);
    put.two(w1.shape, it.shape);
    put.two(it.shape, n1.shape);
    put.three(w1.shape, it.shape, n1.shape);
    put.three(it.shape, n1.shape, n2.shape);
    put.three(it.frequency, it.shape, begins);
    put.two(w1.frequency, it.shape);
    put.two(n1.frequency, it.shape);
    put.three(it.case, it.shape, begins);
    put.three(it.case, it.frequency, begins);
}

/// What the words do, here and around.
fn of_words_around(around: &Around<'_>, put: &mut Put<'_>) {
    let [w2, w1, it, n1, n2] = [-2, -1, 0, 1, 2].map(|n| around.get(n));
    put.bits(w2.class);
    put.bits(w1.class);
    put.bits(it.class);
    put.bits(n1.class);
    put.bits(w2.flags);
    put.bits(w1.flags);
    put.bits(it.flags);
    put.bits(n1.flags);
    put.bits(n2.flags);
}

/// What the lists say.
fn of_lists(around: &Around<'_>, put: &mut Put<'_>) {
    let [w1, it, n1] = [-1, 0, 1].map(|n| around.get(n));
    let (mask, w1_mask, n1_mask) = (low(it.single), low(w1.single), low(n1.single));
    put.two(mask, it.shape);
    put.two(mask, it.frequency);
    put.bits(it.single);
    put.bits(w1.single);
    put.bits(n1.single);
    put.two(w1_mask, mask);
    put.two(mask, n1_mask);
    put.three(w1_mask, mask, n1_mask);
    put.bits(it.begins);
    put.bits(it.goes_on);
    put.bits(w1.goes_on);
    put.bits(n1.begins);
    put.bits(n1.goes_on);
    put.two(low(it.begins), mask);
    put.two(low(w1.class), mask);
    put.two(low(w1.flags), mask);
}

/// What the rules say, here and in the rest of the article.
fn of_rules(around: &Around<'_>, put: &mut Put<'_>) {
    let [w1, it, n1] = [-1, 0, 1].map(|n| around.get(n));
    let mask = low(it.single);
    put.one(it.rule);
    put.two(it.rule, it.shape);
    put.two(it.rule, mask);
    put.some(w1.rule);
    put.some(n1.rule);
    put.two(w1.rule, it.rule);
    put.two(it.rule, n1.rule);
    put.some(it.role);
    put.two(it.role, it.rule);
    put.two(it.role, mask);
    put.some(n1.role);
    put.some(w1.role);
}

/// Where the token stands in the capitals in a row, and what they begin and
/// end with.
fn of_run(around: &Around<'_>, run: Run, put: &mut Put<'_>) {
    let it = around.get(0);
    let n = run.end.saturating_sub(run.first);
    let place = around.at.saturating_sub(run.first).min(3);
    let place = u32::try_from(place * 8 + n.min(5)).unwrap_or(0);
    put.two(place, it.shape);
    if 1 < n {
        let first = around.all.get(run.first).copied().unwrap_or(OUTSIDE);
        let last = around.all.get(run.end - 1).copied().unwrap_or(OUTSIDE);
        put.three(place, u32::from(is_given(&first)), low(first.class));
        put.two(place, low(last.single));
        put.three(place, low(first.single), low(last.single));
        put.two(place, low(last.class));
    } else {
        put.template += 4;
    }
}

/// The low half and the high bit of a set: all that the sets use.
fn low(bits: u64) -> u32 {
    let low = u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(0);
    low ^ u32::try_from(bits >> 32).unwrap_or(0)
}
