//! Learning by stochastic gradient, each weight at its own rate.
//!
//! Source: Duchi, Hazan and Singer 2011 (AdaGrad).

use detect::tagger::{Label, Labels, Part};

use super::Recipe;
use super::chain::{Chain, Grammar};
use super::samples::Sample;
use crate::random::Random;

/// Gradients smaller than this change nothing worth the time.
const SMALL: f32 = 0.002;
/// Keeps the first steps of AdaGrad small.
const DAMPING: f32 = 0.1;

/// The weights while they are learned.
pub(super) struct Learner {
    grammar: Grammar,
    rate: f32,
    hidden: u32,
    /// By feature, then label.
    pub(super) weights: Vec<f32>,
    squares: Vec<f32>,
    /// From each label, the start last, to each.
    pub(super) steps: Vec<f32>,
    step_squares: Vec<f32>,
    chain: Chain,
}

// Numbers of features come from the dictionary the weights were made for.
#[expect(clippy::indexing_slicing, reason = "numbers of features are below the number of rows")]
impl Learner {
    pub(super) fn new(labels: Labels, n_features: usize, recipe: &Recipe) -> Self {
        let count = labels.count();
        Self {
            grammar: Grammar::new(count),
            rate: recipe.rate,
            hidden: recipe.hidden,
            weights: vec![0.0; n_features * count],
            squares: vec![DAMPING; n_features * count],
            steps: vec![0.0; (count + 1) * count],
            step_squares: vec![DAMPING; (count + 1) * count],
            chain: Chain::default(),
        }
    }

    /// How many labels there are.
    pub(super) fn count(&self) -> usize {
        self.grammar.count
    }

    /// Sees every sample once, in an order of its own for each epoch.
    pub(super) fn epoch(&mut self, samples: &[Sample], number: usize) {
        let mut random = Random::new(1 + u64::try_from(number).unwrap_or(0));
        let mut order: Vec<&Sample> = samples.iter().collect();
        random.shuffle(&mut order);
        for sample in order {
            self.see(sample, &mut random);
        }
    }

    /// Drops all features but those of which `kept` is true.
    pub(super) fn keep(&mut self, kept: &[bool]) {
        let count = self.count();
        for (row, _) in self.weights.chunks_exact_mut(count).zip(kept).filter(|it| !it.1) {
            row.fill(0.0);
        }
        // A dropped feature has learned enough: its rate is as good as none.
        for (row, _) in self.squares.chunks_exact_mut(count).zip(kept).filter(|it| !it.1) {
            row.fill(f32::INFINITY);
        }
    }

    /// Adds `eagerness`, one value a type in nats, to every step that begins a
    /// name of the type.
    pub(super) fn encourage(&mut self, eagerness: &[f32]) {
        let count = self.count();
        for row in self.steps.chunks_exact_mut(count) {
            for (n_type, nats) in eagerness.iter().enumerate() {
                for part in [Part::Begin, Part::Unit] {
                    row[Label::of(n_type, part).0] += nats;
                }
            }
        }
    }

    fn see(&mut self, sample: &Sample, random: &mut Random) {
        let count = self.count();
        let n = sample.labels.len();
        // Which tokens hide their words this time.
        let hides: Vec<bool> = (0..n).map(|_| random.is_hit(self.hidden)).collect();
        let features = |at: usize| {
            let (lexical, general) = sample.features.of(at);
            let lexical = if hides[at] { &[] } else { lexical };
            lexical.iter().chain(general).map(|it| usize::try_from(*it).unwrap_or(0))
        };
        self.chain.sums.clear();
        self.chain.sums.resize(n * count, 0.0);
        for (at, sums) in self.chain.sums.chunks_exact_mut(count).enumerate() {
            for feature in features(at) {
                let row = &self.weights[feature * count..][..count];
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
            }
        }
        self.chain.run(&self.grammar, &self.steps);
        let mut gradient = vec![0.0; count];
        for (at, label) in sample.labels.iter().enumerate() {
            let expected = &self.chain.marginals[at * count..][..count];
            gradient.copy_from_slice(expected);
            gradient[*label] -= 1.0;
            if gradient.iter().all(|it| it.abs() < SMALL) {
                continue;
            }
            gradient.iter_mut().for_each(|it| *it *= sample.weight);
            for feature in features(at) {
                let row = feature * count..(feature + 1) * count;
                let weights = &mut self.weights[row.clone()];
                step(weights, &mut self.squares[row], &gradient, self.rate);
            }
        }
        let mut gradient = std::mem::take(&mut self.chain.steps);
        if let Some(first) = sample.labels.first() {
            gradient[count * count + first] -= 1.0;
        }
        for pair in sample.labels.windows(2) {
            gradient[pair[0] * count + pair[1]] -= 1.0;
        }
        gradient.iter_mut().for_each(|it| *it *= sample.weight);
        step(&mut self.steps, &mut self.step_squares, &gradient, self.rate);
        self.chain.steps = gradient;
    }
}

/// One step down the gradient.
fn step(weights: &mut [f32], squares: &mut [f32], gradient: &[f32], rate: f32) {
    for ((weight, square), slope) in weights.iter_mut().zip(squares).zip(gradient) {
        *square += slope * slope;
        *weight -= rate * slope / square.sqrt();
    }
}
