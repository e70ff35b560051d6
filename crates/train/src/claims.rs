//! Trains the claim model of a language: judged sentences to weights.

use std::path::Path;

use detect::Resources;
use document::Language;

use crate::judged;
use crate::linear::{self, learn};

pub mod measure;
pub mod samples;

use samples::Sample;

/// How a claim model is learned.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// How the weights are.
    pub linear: linear::Recipe,
    /// How much a sentence of a debate counts.
    pub spoken: f32,
    /// How much a sentence of a text of our own counts, which are in the
    /// manner of many papers.
    pub own: f32,
}

impl Default for Recipe {
    fn default() -> Self {
        let linear = linear::Recipe { decay: 0.03, ..linear::Recipe::default() };
        Self { linear, spoken: 0.1, own: 3.0 }
    }
}

/// Everything that the model of a language is learned from.
///
/// # Errors
/// A corpus cannot be read, with its path.
pub fn samples(data: &Path, resources: &Resources, recipe: &Recipe) -> anyhow::Result<Vec<Sample>> {
    let language = resources.language();
    let (learned, _) = judged::own_parts(language)?;
    let mut samples = samples::of_sentences(data, &learned, resources)?;
    for it in samples.iter_mut().filter(|it| it.doc.starts_with("own")) {
        it.weight = recipe.own;
    }
    if language == Language::English {
        let spoken = samples::of_spoken(&judged::spoken(data, "train")?, resources)?;
        samples.extend(spoken.into_iter().map(|it| Sample { weight: recipe.spoken, ..it }));
    }
    Ok(samples)
}

/// The section of a pack that is learned from everything.
///
/// # Errors
/// As [`samples`].
pub fn train(data: &Path, resources: &Resources) -> anyhow::Result<Vec<u8>> {
    let recipe = Recipe::default();
    let samples = samples(data, resources, &recipe)?;
    Ok(learn(&samples, &recipe.linear).section(&recipe.linear))
}
