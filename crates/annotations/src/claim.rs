//! Parts of a claim: where it comes from, its verdict, who was asked about it.

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

/// A verdict scale that comes with Postil.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Its code in files.
    pub code: &'static str,
    /// The codes of its values, truest first.
    pub values: &'static [&'static str],
}

impl Scale {
    /// The scale a new claim is judged on.  Source: design, section 2.5.
    pub const DEFAULT: Self = Self {
        code: "postil",
        values: &[
            "true",
            "mostly-true",
            "needs-nuance",
            "misleading",
            "out-of-context",
            "mostly-false",
            "false",
            "insufficient-evidence",
        ],
    };

    /// The verdict of the `place`-th value, from 0.
    #[must_use]
    pub fn verdict(&self, place: usize) -> Option<Verdict> {
        let value = (*self.values.get(place)?).to_owned();
        Some(Verdict { scale: self.code.to_owned(), value })
    }
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
