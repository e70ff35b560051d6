//! The scales that verdicts are given on.

use crate::{Dossier, Verdict};

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

    /// Five steps from true to false, the numbers 5 to 1 of schema.org's
    /// ClaimReview.
    pub const FIVE: Self = Self {
        code: "five",
        values: &["true", "mostly-true", "half-true", "mostly-false", "false"],
    };

    /// Decided or not.
    pub const THREE: Self = Self { code: "three", values: &["true", "false", "unproven"] };

    /// All that come with Postil, the default first.
    pub const ALL: [Self; 3] = [Self::DEFAULT, Self::FIVE, Self::THREE];

    /// The scale of this code, if it comes with Postil.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code == code)
    }

    /// The scale that most of a dossier's verdicts are on; the default where
    /// there is none yet.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let verdicts = || dossier.marks().filter_map(|it| it.verdict.as_ref());
        let n_uses = |it: &Self| verdicts().filter(|verdict| verdict.scale == it.code).count();
        // The last of equals is taken: the default goes before the others.
        Self::ALL.into_iter().rev().max_by_key(n_uses).unwrap_or(Self::DEFAULT)
    }

    /// The verdict of the `place`-th value, from 0.
    #[must_use]
    pub fn verdict(&self, place: usize) -> Option<Verdict> {
        let value = (*self.values.get(place)?).to_owned();
        Some(Verdict { scale: self.code.to_owned(), value })
    }

    /// Whether `verdict` is on this scale.
    #[must_use]
    pub fn has(&self, verdict: &Verdict) -> bool {
        verdict.scale == self.code && self.values.contains(&verdict.value.as_str())
    }
}
