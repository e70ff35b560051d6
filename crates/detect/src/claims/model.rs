//! The claim model: logistic regression over three classes.

use document::SentenceClass;

use crate::weights::Linear;

/// The classes in the order of the weights.
pub const CLASSES: [SentenceClass; 3] =
    [SentenceClass::CheckWorthy, SentenceClass::Unimportant, SentenceClass::NotFactual];

/// A trained claim model.
pub type Model = Linear<3>;

/// The likeliest class, and how sure it is that the sentence deserves a check:
/// 0 to 1000, 500 where another class is as likely, 750 at one nat.
#[must_use]
pub fn class_of<'f>(
    model: &Model,
    features: impl IntoIterator<Item = &'f u32>,
) -> (SentenceClass, u16) {
    let [worthy, unimportant, not_factual] = model.sums(features);
    let class = if unimportant.max(not_factual) <= worthy {
        SentenceClass::CheckWorthy
    } else if not_factual <= unimportant {
        SentenceClass::Unimportant
    } else {
        SentenceClass::NotFactual
    };
    (class, model.score(worthy - unimportant.max(not_factual)))
}
