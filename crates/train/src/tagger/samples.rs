//! Sentences as numbers of features, with the labels they should get.

use detect::tagger::{Features, Label, Labels, Part, Sentence};
use detect::weights::fold;

use crate::marked::Marked;

/// Features seen less often are not learned.
const MIN_COUNT: u32 = 2;
/// One more than the highest key.
const N_KEYS: usize = 1 << 24;
/// No feature of the model.
const NONE: u32 = u32::MAX;

/// Numbers the features that are learned.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// By key: how often it was seen, then its number.
    keys: Vec<u32>,
    /// By number: key and count.
    features: Vec<(u32, u32)>,
}

impl Dictionary {
    /// Counts the features of `sentences`.
    pub(super) fn count(&mut self, sentences: &[Sentence]) {
        self.keys.resize(N_KEYS, 0);
        for sentence in sentences {
            for at in 0..sentence.features.n_tokens() {
                let (lexical, general) = sentence.features.of(at);
                for hash in lexical.iter().chain(general) {
                    if let Some(count) = self.keys.get_mut(index(fold(*hash))) {
                        *count = count.saturating_add(1);
                    }
                }
            }
        }
    }

    /// Gives a number to each feature that was seen often enough.
    pub(super) fn number(&mut self) {
        for (key, count) in (0..).zip(&mut self.keys) {
            let seen = *count;
            *count = NONE;
            if MIN_COUNT <= seen {
                *count = u32::try_from(self.features.len()).unwrap_or(NONE);
                self.features.push((key, seen));
            }
        }
    }

    /// How many features have a number.
    pub(super) fn len(&self) -> usize {
        self.features.len()
    }

    /// Key and count of each feature, by number.
    pub(super) fn features(&self) -> &[(u32, u32)] {
        &self.features
    }

    /// The number of the feature `hash`, if it is learned.
    fn number_of(&self, hash: u32) -> Option<u32> {
        self.keys.get(index(fold(hash))).copied().filter(|it| *it != NONE)
    }
}

fn index(key: u32) -> usize {
    usize::try_from(key).unwrap_or(usize::MAX)
}

/// A sentence to learn from.
#[derive(Debug)]
pub(super) struct Sample {
    /// Numbers of features where detection has hashes.
    pub(super) features: Features,
    /// What each token should get.
    pub(super) labels: Vec<usize>,
    /// How much it counts.
    pub(super) weight: f32,
    is_cut: bool,
}

impl Sample {
    /// The sample of one sentence of `text`.
    pub(super) fn of(
        sentence: &Sentence,
        text: &Marked,
        labels: &Labels,
        dictionary: &Dictionary,
        weight: f32,
    ) -> Self {
        let mut it = Self {
            features: sentence.features.numbered(|it| dictionary.number_of(it)),
            labels: vec![Label::OUTSIDE.0; sentence.spans.len()],
            weight,
            is_cut: false,
        };
        it.label(sentence, text, labels);
        it
    }

    fn label(&mut self, sentence: &Sentence, text: &Marked, labels: &Labels) {
        let from = sentence.spans.first().map_or(0, |it| it.range().start);
        let next = text.names.partition_point(|it| it.end <= from);
        let mut first = 0;
        for name in text.names.get(next..).unwrap_or_default() {
            let spans = sentence.spans.get(first..).unwrap_or_default();
            let start = first + spans.partition_point(|it| it.range().end <= name.start);
            let end = first + spans.partition_point(|it| it.range().start < name.end);
            if sentence.spans.len() <= start {
                break;
            }
            let Some(n_type) = labels.place(name.entity_type).filter(|_| start < end) else {
                continue;
            };
            let starts_here =
                sentence.spans.get(start).is_some_and(|it| it.range().start <= name.start);
            self.is_cut |= !starts_here;
            for at in start..end {
                let part = match (at == start, at + 1 == end) {
                    (true, true) => Part::Unit,
                    (true, false) => Part::Begin,
                    (false, true) => Part::Last,
                    (false, false) => Part::Inside,
                };
                if let Some(label) = self.labels.get_mut(at) {
                    *label = Label::of(n_type, part).0;
                }
            }
            first = end;
        }
    }

    /// Whether there is something to learn: not where a name goes over the
    /// end of a sentence.
    pub(super) fn is_useful(&self) -> bool {
        !self.labels.is_empty() && !self.is_cut
    }
}
