//! The features of the tokens of a sentence, in one row.

use std::ops::Range;

use super::evidence::Evidence;
use super::templates::{Around, Run};
use super::traits::{Traits, traits};
use crate::context::View;
use crate::mention::Mention;
use crate::names::is_all_capitals;

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

    /// The same with what `number` makes of each; those that it makes nothing
    /// of are left out.
    #[must_use]
    pub fn numbered(&self, number: impl Fn(u32) -> Option<u32>) -> Self {
        let mut it = Self::default();
        for at in 0..self.n_tokens() {
            let (lexical, general) = self.of(at);
            it.hashes.extend(lexical.iter().filter_map(|it| number(*it)));
            let n_lexical = it.hashes.len();
            it.hashes.extend(general.iter().filter_map(|it| number(*it)));
            it.ends.push((n_lexical, it.hashes.len()));
        }
        it
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
        self.is_headline = is_all_capitals(view);
    }

    /// Appends the features of the tokens at `places` of the sentence read.
    pub(super) fn extract(&self, places: Range<usize>, out: &mut Features) {
        for at in places {
            let run = self.runs.get(at).copied().unwrap_or_default();
            let around = Around { all: &self.traits, at, run };
            around.put_lexical(&mut out.hashes);
            let n_lexical = out.hashes.len();
            around.put_general(self.is_headline, &mut out.hashes);
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
