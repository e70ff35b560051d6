//! Which features are worth their bytes, and weights as small whole numbers.

use detect::weights::Row;

use super::learn::Learner;
use super::samples::Dictionary;
use crate::linear::worth;

/// Units a nat: a weight is kept to a twelfth, up to ten nats.
pub(super) const UNIT: u16 = 12;

/// Which features are kept, by number: the `n` that do most, by how far
/// their weights are apart and how often they are seen.
pub(super) fn most_useful(learner: &Learner, dictionary: &Dictionary, n: usize) -> Vec<bool> {
    let worth = |(row, (_, seen)): (&[f32], &(u32, u32))| {
        worth(row, u16::try_from(*seen).unwrap_or(u16::MAX))
    };
    let rows = learner.weights.chunks_exact(learner.count());
    let worths: Vec<f32> = rows.zip(dictionary.features()).map(worth).collect();
    let mut order: Vec<usize> = (0..worths.len()).collect();
    let of = |it: usize| worths.get(it).copied().unwrap_or(0.0);
    order.sort_by(|a, b| of(*b).total_cmp(&of(*a)).then(a.cmp(b)));
    let mut kept = vec![false; worths.len()];
    for it in order.into_iter().take(n) {
        if let Some(it) = kept.get_mut(it) {
            *it = true;
        }
    }
    kept
}

/// The steps and the rows that are not all zero, in units.
pub(super) fn quantise(learner: &Learner, dictionary: &Dictionary) -> (Vec<i16>, Vec<Row>) {
    let steps = learner.steps.iter().map(|it| i16::from(units(*it))).collect();
    let rows = learner.weights.chunks_exact(learner.count()).zip(dictionary.features());
    let row = |(weights, (key, _)): (&[f32], &(u32, u32))| Row {
        key: *key,
        weights: weights.iter().map(|it| units(*it)).collect(),
    };
    let rows = rows.map(row).filter(|it| it.weights.iter().any(|it| *it != 0)).collect();
    (steps, rows)
}

#[expect(clippy::as_conversions, reason = "saturates; there is no TryFrom")]
fn units(weight: f32) -> i8 {
    let it = (weight * f32::from(UNIT)).round();
    (it.clamp(-127.0, 127.0)) as i8
}
