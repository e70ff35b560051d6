//! Trains the tagger of a language: corpora to samples, samples to weights,
//! weights to the section of a pack.

use std::path::Path;

use detect::Resources;
use detect::tagger::{Labels, Model, sentences};
use document::{Document, EntityType, Language};

use crate::augment::{self, Pools};
use crate::marked::Marked;
use crate::sets::{SETS, Set};

mod chain;
mod learn;
mod quantise;
mod samples;

use samples::{Dictionary, Sample};

/// What is trained how.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// The corpora.
    pub sets: Vec<Set>,
    /// The types that the tagger knows.
    pub types: Vec<EntityType>,
    /// How often all samples are seen before features are dropped, and after.
    pub epochs: (usize, usize),
    /// How many features are kept.
    pub n_features: usize,
    /// How often, of 100 times, the words of a token are hidden.
    pub hidden: u32,
    /// How many copies with other names are made of each text.
    pub copies: usize,
    /// How much a copy counts beside its text.
    pub copy_weight: f32,
    /// What beginning a name is worth beyond what was learned, in nats, for
    /// each type: another source has more names nobody knows.
    pub eagerness: Vec<f32>,
    /// The rate of learning of AdaGrad.
    pub rate: f32,
}

impl Recipe {
    /// The recipe of what is shipped for `language`.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let sets = SETS.iter().filter(|it| it.language == language && it.trains);
        let mut types = vec![EntityType::Person, EntityType::Place, EntityType::Organization];
        let mut eagerness = vec![0.0; types.len()];
        if language == Language::French {
            types.extend([EntityType::Event, EntityType::Product]);
            // Chosen on the texts of our own that were read.
            eagerness = vec![0.0, 0.0, 1.0, 0.0, 0.0];
        }
        Self {
            sets: sets.copied().collect(),
            types,
            epochs: (5, 2),
            n_features: 90_000,
            hidden: 20,
            copies: 1,
            copy_weight: 0.3,
            eagerness,
            rate: 0.05,
        }
    }
}

/// The section of the tagger that `recipe` makes of the corpora in `data`,
/// with the lists in `resources`.
///
/// # Errors
/// A corpus cannot be read, with its path.
pub fn train(data: &Path, resources: &Resources, recipe: &Recipe) -> anyhow::Result<Vec<u8>> {
    let labels = Labels::new(recipe.types.clone());
    let mut dictionary = Dictionary::default();
    let pools = Pools::read(data, resources.language())?;
    let mut read = Vec::new();
    for set in &recipe.sets {
        for (n, text) in set.read(data, resources)?.into_iter().enumerate() {
            for copy in 0..recipe.copies {
                let seed = u64::try_from(n * 8 + copy).unwrap_or(0);
                let other = augment::copy(&text, &pools, seed);
                let weight = set.weight * recipe.copy_weight;
                read.push((featured(&other, resources)?, other, weight));
            }
            read.push((featured(&text, resources)?, text, set.weight));
        }
    }
    for (sentences, ..) in &read {
        dictionary.count(sentences);
    }
    dictionary.number();
    let mut samples = Vec::new();
    for (sentences, text, weight) in &read {
        let new = sentences.iter().map(|it| Sample::of(it, text, &labels, &dictionary, *weight));
        samples.extend(new.filter(Sample::is_useful));
    }
    drop(read);
    let mut learner = learn::Learner::new(labels.clone(), dictionary.len(), recipe);
    for epoch in 0..recipe.epochs.0 {
        learner.epoch(&samples, epoch);
    }
    let kept = quantise::most_useful(&learner, &dictionary, recipe.n_features);
    learner.keep(&kept);
    for epoch in recipe.epochs.0..recipe.epochs.0 + recipe.epochs.1 {
        learner.epoch(&samples, epoch);
    }
    learner.encourage(&recipe.eagerness);
    let (transitions, rows) = quantise::quantise(&learner, &dictionary);
    Ok(Model::write(&labels, quantise::UNIT, &transitions, rows))
}

fn featured(text: &Marked, resources: &Resources) -> anyhow::Result<Vec<detect::tagger::Sentence>> {
    let document = Document::from_lines(&text.text)?;
    Ok(sentences(&document, resources.language(), resources))
}
