//! Logistic regression over hashed features by stochastic gradient, each weight at its own rate.
//!
//! Source: Duchi, Hazan and Singer 2011 (AdaGrad); the weights given are the
//! mean of those after each epoch of the second half (Polyak and Juditsky
//! 1992).

use std::collections::BTreeMap;

use anyhow::Context;

use detect::weights::{Linear, Row, fold};

use crate::random::Random;

/// Units a nat.
const UNIT: u16 = 20;
/// Keeps the first steps of AdaGrad small.
const DAMPING: f32 = 0.1;
/// Something to learn from, or to be judged.
#[derive(Debug, Clone)]
pub struct Sample<const N: usize> {
    /// Names the text it stands in.
    pub doc: String,
    /// Hashes of what another text may not have.
    pub lexical: Vec<u32>,
    /// Hashes of everything else.
    pub general: Vec<u32>,
    /// Which answers are right; several where nobody said more.
    pub answers: [bool; N],
    /// How much it counts.
    pub weight: f32,
}

impl<const N: usize> Sample<N> {
    /// All its features.
    pub fn features(&self) -> impl Iterator<Item = &u32> {
        self.lexical.iter().chain(&self.general)
    }
}

/// How a model is learned.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// How often all samples are seen.
    pub n_epochs: usize,
    /// The rate of AdaGrad.
    pub rate: f32,
    /// How fast weights fall back to zero.
    pub decay: f32,
    /// How often, of 100 times, the words of a sentence are hidden.
    pub hidden: u32,
    /// Features seen less often are not learned.
    pub min_count: usize,
    /// How many features are kept.
    pub n_features: usize,
}

impl Default for Recipe {
    fn default() -> Self {
        Self { n_epochs: 20, rate: 0.05, decay: 0.01, hidden: 30, min_count: 2, n_features: 20_000 }
    }
}

/// Weights of features by key; the bias has none.
#[derive(Debug, Clone)]
pub struct Learned<const N: usize> {
    keys: BTreeMap<u32, usize>,
    /// By number of the feature, the bias last.
    weights: Vec<[f32; N]>,
    counts: Vec<usize>,
}

/// Learns from `samples`.
#[must_use]
pub fn learn<const N: usize>(samples: &[Sample<N>], recipe: &Recipe) -> Learned<N> {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for it in samples {
        for hash in it.features() {
            *seen.entry(fold(*hash)).or_default() += 1;
        }
    }
    seen.retain(|_, count| recipe.min_count <= *count);
    let counts: Vec<usize> = seen.values().copied().collect();
    let keys: BTreeMap<u32, usize> =
        seen.into_keys().enumerate().map(|(number, key)| (key, number)).collect();
    let numbers = |list: &[u32]| -> Vec<usize> {
        list.iter().filter_map(|it| keys.get(&fold(*it)).copied()).collect()
    };
    let numbered: Vec<(Vec<usize>, Vec<usize>, &Sample<N>)> =
        samples.iter().map(|it| (numbers(&it.lexical), numbers(&it.general), it)).collect();
    let bias = keys.len();
    let mut weights = vec![[0.0_f32; N]; bias + 1];
    let mut squares = vec![[DAMPING; N]; bias + 1];
    let mut mean = vec![[0.0_f32; N]; bias + 1];
    let mut n_means = 0.0;
    for epoch in 0..recipe.n_epochs {
        let mut random = Random::new(1 + u64::try_from(epoch).unwrap_or(0));
        let mut order: Vec<usize> = (0..numbered.len()).collect();
        random.shuffle(&mut order);
        for at in order {
            let Some((lexical, general, sample)) = numbered.get(at) else { continue };
            let hides = random.is_hit(recipe.hidden);
            let lexical = if hides { &[][..] } else { lexical.as_slice() };
            let features: Vec<usize> =
                lexical.iter().chain(general).copied().chain([bias]).collect();
            see(&features, sample, recipe, &mut weights, &mut squares);
        }
        if recipe.n_epochs <= 2 * epoch + 1 {
            n_means += 1.0;
            for (sum, row) in mean.iter_mut().zip(&weights) {
                sum.iter_mut().zip(row).for_each(|(sum, it)| *sum += it);
            }
        }
    }
    for row in &mut mean {
        row.iter_mut().for_each(|it| *it /= n_means);
    }
    Learned { keys, weights: mean, counts }
}

// Numbers of features are below the number of rows; the last is the bias.
#[expect(clippy::indexing_slicing, reason = "numbers of features are below the number of rows")]
fn see<const N: usize>(
    features: &[usize],
    sample: &Sample<N>,
    recipe: &Recipe,
    weights: &mut [[f32; N]],
    squares: &mut [[f32; N]],
) {
    let mut sums = [0.0_f32; N];
    for it in features {
        sums.iter_mut().zip(weights[*it]).for_each(|(sum, weight)| *sum += weight);
    }
    let shares = softmax(sums, [true; N]);
    let wanted = softmax(sums, sample.answers);
    for it in features {
        for class in 0..N {
            let weight = &mut weights[*it][class];
            let slope = sample.weight * (shares[class] - wanted[class] + recipe.decay * *weight);
            let square = &mut squares[*it][class];
            *square += slope * slope;
            *weight -= recipe.rate * slope / square.sqrt();
        }
    }
}

/// The shares of the classes that `may` be.
fn softmax<const N: usize>(sums: [f32; N], may: [bool; N]) -> [f32; N] {
    let highest = sums.iter().copied().fold(f32::MIN, f32::max);
    let mut powers = sums.map(|it| libm::expf(it - highest));
    powers.iter_mut().zip(may).for_each(|(it, may)| *it *= f32::from(u8::from(may)));
    let all: f32 = powers.iter().sum();
    powers.map(|it| it / all.max(f32::MIN_POSITIVE))
}

/// What a feature is worth: how far its weights are from nothing, and how often
/// it was seen.
pub(crate) fn worth(row: &[f32], count: u16) -> f32 {
    let widest = row.iter().copied().fold(0.0_f32, |a, b| a.max(b.abs()));
    widest * libm::powf(f32::from(count), 0.4)
}

fn saturated(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

impl<const N: usize> Learned<N> {
    /// The model as detection will read it.
    ///
    /// # Errors
    /// What was learned cannot be read.
    pub fn model(&self, recipe: &Recipe) -> anyhow::Result<Linear<N>> {
        Linear::read(&self.section(recipe)).context("what was learned is no model")
    }

    /// The section of a pack: the features that do most, as whole numbers.
    #[must_use]
    pub fn section(&self, recipe: &Recipe) -> Vec<u8> {
        let mut order: Vec<(f32, u32, &[f32; N])> = self
            .keys
            .keys()
            .zip(self.weights.iter().zip(&self.counts))
            .map(|(key, (row, count))| (worth(row, saturated(*count)), *key, row))
            .collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let rows = order.into_iter().take(recipe.n_features).filter_map(|(_, key, row)| {
            let weights = row.map(|it| i8::try_from(units(it).clamp(-127, 127)).unwrap_or(0));
            (weights != [0; N]).then(|| Row { key, weights: weights.to_vec() })
        });
        let bias = self.weights.last().map_or([0; N], |it| it.map(units));
        Linear::write(UNIT, bias, rows.collect())
    }
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "saturates; there is no TryFrom"
)]
fn units(weight: f32) -> i16 {
    (weight * f32::from(UNIT)).round() as i16
}
