//! The templates: what a token and its neighbours look like, as hashes.
//!
//! Training and detection call the same code.  A changed template makes every
//! model worthless that was trained before: `cargo xtask train` makes new ones.

use super::traits::{OUTSIDE, Traits, is_given};
use crate::hash::mix;

/// Number of the first template that names no word, less one.
const FIRST_GENERAL: u32 = 100;

/// The capitals in a row that a token is among.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) end: usize,
}

/// The tokens around a place.
pub(super) struct Around<'a> {
    /// Those of the sentence.
    pub(super) all: &'a [Traits],
    /// The place.
    pub(super) at: usize,
    /// The capitals in a row that the token there is among.
    pub(super) run: Run,
}

impl Around<'_> {
    /// Appends the features that name words.
    pub(super) fn put_lexical(&self, hashes: &mut Vec<u32>) {
        of_words(self, &mut Put { hashes, template: 0 });
    }

    /// Appends the features that hold for words never seen.
    pub(super) fn put_general(&self, is_headline: bool, hashes: &mut Vec<u32>) {
        let put = &mut Put { hashes, template: FIRST_GENERAL };
        put.one(0);
        of_shape(self, put);
        of_words_around(self, put);
        of_lists(self, put);
        of_rules(self, put);
        of_run(self, put);
        if is_headline {
            let Traits { shape, single, rule, .. } = self.get(0);
            put.two(shape, low(single));
            put.one(rule);
        }
    }

    /// The traits `n` places away; those of nothing outside the sentence.
    fn get(&self, n: isize) -> Traits {
        let place = self.at.checked_add_signed(n);
        place.and_then(|it| self.all.get(it)).copied().unwrap_or(OUTSIDE)
    }
}

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
fn of_words(around: &Around<'_>, put: &mut Put<'_>) {
    let run = around.run;
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
fn of_run(around: &Around<'_>, put: &mut Put<'_>) {
    let (it, run) = (around.get(0), around.run);
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
