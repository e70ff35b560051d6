//! How well a claim model tells the classes of sentences it did not see.

use std::collections::BTreeSet;

use detect::claims::{CLASSES, class_of};
use document::SentenceClass;

use super::samples::Sample;
use crate::counts::Counts;
use crate::linear::{Recipe, learn};

/// Counts of each of [`CLASSES`].
pub type ByClass = [Counts; 3];

/// The mean of the F1 of the three classes.
#[must_use]
pub fn macro_f1(counts: &ByClass) -> f64 {
    counts.iter().map(|it| it.f1()).sum::<f64>() / 3.0
}

/// Learns from `training` and judges `test`.
///
/// # Errors
/// What was learned cannot be read.
pub fn judged(
    training: &[Sample],
    test: &[Sample],
    recipe: &Recipe,
) -> anyhow::Result<Vec<SentenceClass>> {
    let model = learn(training, recipe).model(recipe)?;
    Ok(test.iter().map(|it| class_of(&model, it.features()).0).collect())
}

/// Counts `answers` against what `test` may be.
#[must_use]
pub fn count(test: &[Sample], answers: &[SentenceClass]) -> ByClass {
    let mut counts = ByClass::default();
    for (sample, answer) in test.iter().zip(answers) {
        add(&mut counts, sample.answers, Some(*answer));
    }
    counts
}

/// Counts one answer against which of [`CLASSES`] are right.
pub(crate) fn add(counts: &mut ByClass, expected: [bool; 3], answer: Option<SentenceClass>) {
    for ((count, class), is_expected) in counts.iter_mut().zip(CLASSES).zip(expected) {
        let is_found = Some(class) == answer;
        count.n_expected += usize::from(is_expected);
        count.n_found += usize::from(is_found);
        count.n_hits += usize::from(is_expected && is_found);
    }
}

/// Judges each text of `test` by a model that learned from `training` and all
/// other texts of `test`, in `n_parts` rounds or one a text.
///
/// # Errors
/// As [`judged`].
pub fn left_out(
    training: &[Sample],
    test: &[Sample],
    n_parts: usize,
    recipe: &Recipe,
) -> anyhow::Result<ByClass> {
    let docs: BTreeSet<&str> = test.iter().map(|it| it.doc.as_str()).collect();
    let docs: Vec<&str> = docs.into_iter().collect();
    let n_parts = n_parts.min(docs.len());
    let mut all = ByClass::default();
    for part in 0..n_parts {
        let here: BTreeSet<&str> = docs.iter().skip(part).step_by(n_parts).copied().collect();
        let (out, kept): (Vec<Sample>, Vec<Sample>) =
            test.iter().cloned().partition(|it| here.contains(it.doc.as_str()));
        let kept: Vec<Sample> = training.iter().cloned().chain(kept).collect();
        let counts = count(&out, &judged(&kept, &out, recipe)?);
        all.iter_mut().zip(counts).for_each(|(sum, it)| *sum = sum.with(it));
    }
    Ok(all)
}
