//! Parts of a claim: where it comes from, its verdict, who was asked about it.
//! The scales of verdicts are in [`crate::Scale`].

use document::Reason;

use crate::{Channel, Timestamp};

/// Who made a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A person marked it.
    Person,
    /// A detector suggested it and a person accepted it.
    Detector {
        /// The detector.
        name: String,
        /// Version of its resources, a content hash.
        version: String,
        /// How sure it was: 0 to 1000, no unit.
        score: u16,
        /// Why.
        reasons: Vec<Reason>,
    },
}

/// A verdict: a value of a scale.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verdict {
    /// The scale's code.
    pub scale: String,
    /// The code of the value in it.
    pub value: String,
}

/// One attempt to ask somebody about a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Who was asked.
    pub whom: String,
    /// When.
    pub when: Timestamp,
    /// By what.
    pub channel: Channel,
    /// Until when an answer was asked for: an ISO 8601 date, or empty.
    pub until: String,
    /// The answer; empty while there is none.
    pub answer: String,
}
