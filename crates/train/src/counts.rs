//! Hits, and the figures that are made of them.

/// Hits against what was expected and what was found.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Found and expected.
    pub n_hits: usize,
    /// Expected.
    pub n_expected: usize,
    /// Found.
    pub n_found: usize,
}

impl Counts {
    fn ratio(hits: usize, of: usize) -> f64 {
        let to_f64 = |it: usize| u32::try_from(it).map_or(0.0, f64::from);
        if of == 0 { 0.0 } else { to_f64(hits) / to_f64(of) }
    }

    /// Of what is found, what is expected: 0 to 1.
    #[must_use]
    pub fn precision(self) -> f64 {
        Self::ratio(self.n_hits, self.n_found)
    }

    /// Of what is expected, what is found: 0 to 1.
    #[must_use]
    pub fn recall(self) -> f64 {
        Self::ratio(self.n_hits, self.n_expected)
    }

    /// Their harmonic mean: 0 to 1.
    #[must_use]
    pub fn f1(self) -> f64 {
        Self::ratio(2 * self.n_hits, self.n_expected + self.n_found)
    }

    /// Both together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            n_hits: self.n_hits + other.n_hits,
            n_expected: self.n_expected + other.n_expected,
            n_found: self.n_found + other.n_found,
        }
    }
}
