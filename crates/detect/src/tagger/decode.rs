//! The best labels of a sentence, and how sure the model is of each name.
//!
//! Two passes over the sentence, forward and back (max-marginals): the best
//! path, and how much worse the best one is that labels a token otherwise.
//! Sources: Viterbi 1967; Collins 2002 for the model.

use document::EntityType;

use super::features::Features;
use super::labels::{Label, Part};
use super::model::Model;
use crate::weights::score;

/// Works through sentences with a model.
pub(super) struct Decoder<'m> {
    model: &'m Model,
    /// For each label, those that can stand before it, with the weight of
    /// the step.
    before: Vec<Vec<(usize, i32)>>,
    /// For each label, those that can stand behind it.
    behind: Vec<Vec<(usize, i32)>>,
    /// Weights of the steps from the start.
    starts: Vec<Option<i32>>,
    /// Sums of weights, token by token, one a label.
    sums: Vec<i32>,
    /// The best that leads to a label of a token, its own sum included.
    forward: Vec<i32>,
    /// The best that follows a label of a token.
    back: Vec<i32>,
}

/// Worse than every path.
const NEVER: i32 = i32::MIN / 4;

impl<'m> Decoder<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        let count = model.labels().count();
        let steps = |is_step: &dyn Fn(Label, Label) -> Option<i32>| -> Vec<Vec<(usize, i32)>> {
            let row = |at: usize| {
                (0..count).filter_map(|to| Some((to, is_step(Label(at), Label(to))?))).collect()
            };
            (0..count).map(row).collect()
        };
        let step =
            |from: Label, to: Label| to.may_follow(from).then(|| model.transition(Some(from), to));
        let start = |to: usize| {
            let is_start = Label(to).may_follow(Label::OUTSIDE);
            is_start.then(|| model.transition(None, Label(to)))
        };
        Self {
            model,
            before: steps(&|at, other| step(other, at)),
            behind: steps(&|at, other| step(at, other)),
            starts: (0..count).map(start).collect(),
            sums: Vec::new(),
            forward: Vec::new(),
            back: Vec::new(),
        }
    }

    /// Calls `found` with first and end token of each name in the sentence,
    /// its type and how sure the model is of it, 0 to 1000.
    pub(super) fn decode(
        &mut self,
        features: &Features,
        mut found: impl FnMut((usize, usize), EntityType, u16),
    ) {
        let count = self.before.len();
        let n = features.n_tokens();
        for (row, it) in
            [&mut self.sums, &mut self.forward, &mut self.back].into_iter().zip([0, NEVER, NEVER])
        {
            row.clear();
            row.resize(n * count, it);
        }
        for (at, sums) in self.sums.chunks_exact_mut(count).enumerate() {
            features.all(at).iter().for_each(|hash| self.model.add(*hash, sums));
        }
        self.run_forward(count);
        self.run_back(count);
        let (mut first, mut least) = (0, i32::MAX);
        let mut before = Label::OUTSIDE;
        for at in 0..n {
            let (label, margin) = self.best(at, before);
            before = label;
            let Some((n_type, part)) = label.part() else { continue };
            if matches!(part, Part::Begin | Part::Unit) {
                (first, least) = (at, i32::MAX);
            }
            least = least.min(margin);
            if matches!(part, Part::Last | Part::Unit)
                && let Some(entity_type) = self.model.labels().types().get(n_type)
            {
                found((first, at + 1), *entity_type, score(self.model.unit(), least));
            }
        }
    }

    fn run_forward(&mut self, count: usize) {
        let mut last: Option<usize> = None;
        for at in 0..self.sums.len() / count {
            let (done, rest) = self.forward.split_at_mut(at * count);
            let before = last.and_then(|it| done.get(it..)).unwrap_or_default();
            let here = rest.get_mut(..count).unwrap_or_default();
            let sums = self.sums.get(at * count..).unwrap_or_default();
            for (label, (value, sum)) in here.iter_mut().zip(sums).enumerate() {
                let best = match last {
                    None => self.starts.get(label).copied().flatten(),
                    Some(_) => best_of(before, self.before.get(label)),
                };
                *value = best.map_or(NEVER, |it| it + sum);
            }
            level(here);
            last = Some(at * count);
        }
    }

    fn run_back(&mut self, count: usize) {
        let n = self.sums.len() / count;
        if let Some(end) = self.back.get_mut(n.saturating_sub(1) * count..) {
            // A name cannot go on behind the sentence.
            for (label, value) in end.iter_mut().enumerate() {
                *value = if Label(label).is_open() { NEVER } else { 0 };
            }
        }
        let mut with_sums = vec![NEVER; count];
        for at in (1..n).rev() {
            let (rest, done) = self.back.split_at_mut(at * count);
            let sums = self.sums.get(at * count..).unwrap_or_default();
            for ((value, behind), sum) in with_sums.iter_mut().zip(&*done).zip(sums) {
                *value = if *behind <= NEVER / 2 { NEVER } else { behind + sum };
            }
            let here = rest.get_mut((at - 1) * count..).unwrap_or_default();
            for (label, value) in here.iter_mut().enumerate() {
                *value = best_of(&with_sums, self.behind.get(label)).unwrap_or(NEVER);
            }
            level(here);
        }
    }

    /// The label of the token at `at` on the best path, and how much worse
    /// the best path is that labels it otherwise.  Of paths that are equally
    /// good one is followed: the label may stand behind `before`.
    fn best(&self, at: usize, before: Label) -> (Label, i32) {
        let count = self.before.len();
        let range = at * count..(at + 1) * count;
        let forward = self.forward.get(range.clone()).unwrap_or_default();
        let back = self.back.get(range).unwrap_or_default();
        let (mut best, mut second) = ((Label::OUTSIDE, i32::MIN / 2), i32::MIN / 2);
        for (label, value) in forward.iter().zip(back).map(|(a, b)| a + b).enumerate() {
            if best.1 < value && Label(label).may_follow(before) {
                second = second.max(best.1);
                best = (Label(label), value);
            } else {
                second = second.max(value);
            }
        }
        (best.0, (best.1 - second).max(0))
    }
}

/// The best of `values` with a step to one label; `None` without any.
fn best_of(values: &[i32], steps: Option<&Vec<(usize, i32)>>) -> Option<i32> {
    let steps = steps?.iter();
    steps
        .filter_map(|(from, weight)| Some(values.get(*from)? + weight))
        .max()
        .filter(|it| NEVER / 2 < *it)
}

/// Makes the best value 0, so that sums stay small in a text without end.
fn level(values: &mut [i32]) {
    let best = values.iter().copied().max().unwrap_or(0);
    for value in values {
        *value = if *value <= NEVER / 2 { NEVER } else { *value - best };
    }
}
