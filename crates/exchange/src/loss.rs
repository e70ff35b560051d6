//! What a format could not carry.

/// A file in a foreign format, and what is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub text: String,
    /// Files that belong beside it.
    pub beside: Vec<Beside>,
    /// What is in none of them, in a fixed order.
    pub losses: Vec<Loss>,
}

/// A file that belongs beside another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Its name, or only an ending (`.txt`) where the name is that of the
    /// other file.
    pub name: &'static str,
    /// What is in it.
    pub text: String,
}

/// Something that is not in an exported file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loss {
    /// What is missing: a stable code, also a message id of the interface.
    pub code: &'static str,
    /// How many of them.
    pub n_lost: usize,
}

impl Loss {
    /// A loss of `n_lost` of what `code` says; `None` of none.
    #[must_use]
    pub(crate) fn of(code: &'static str, n_lost: usize) -> Option<Self> {
        (0 < n_lost).then_some(Self { code, n_lost })
    }
}

impl std::fmt::Display for Loss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not in the file: {} ({})", self.code, self.n_lost)
    }
}
