//! Why there is no page.

/// Why there is no page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnpackError {
    /// The file, or an entry of it, is not what it should be.
    #[error("{entry} is damaged at byte {place}")]
    Damaged {
        /// The entry's name, or what the file is.
        entry: String,
        /// Where in the entry, in bytes; 0 where nothing is known of it.
        place: u64,
    },
    /// There is no entry that has the text.
    #[error("the file has no {entry}")]
    Missing {
        /// The entry's name.
        entry: String,
    },
    /// It needs a password or a key.
    #[error("{entry} is encrypted")]
    Encrypted {
        /// The entry's name, or what the file is.
        entry: String,
    },
    /// More comes out of the file than may.
    #[error("{entry} makes more than {limit} bytes")]
    TooLarge {
        /// The entry it broke at, or what the file is.
        entry: String,
        /// The most there may be, in bytes.
        limit: u64,
    },
    /// An entry is packed more densely than any text is.
    #[error("{entry} unpacks to more than {limit} times its size")]
    TooDense {
        /// The entry's name.
        entry: String,
        /// The most times there may be.
        limit: u64,
    },
    /// The file has more entries or parts than may be.
    #[error("the file has {n} {what}, the limit is {limit}")]
    TooMany {
        /// What it has too many of: `entries` or `parts`.
        what: &'static str,
        /// How many were counted.
        n: usize,
        /// The most there may be.
        limit: usize,
    },
    /// Things are nested deeper than may be.
    #[error("{entry} is nested deeper than {limit} levels")]
    TooDeep {
        /// The entry's name, or what the file is.
        entry: String,
        /// The most levels there may be.
        limit: usize,
    },
    /// It was opened, and has no text.
    #[error("there is no text in it")]
    NoText,
}

impl UnpackError {
    /// The word for it in message ids.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Damaged { .. } => "damaged",
            Self::Missing { .. } => "missing",
            Self::Encrypted { .. } => "encrypted",
            Self::TooLarge { .. } => "too-large",
            Self::TooDense { .. } => "too-dense",
            Self::TooMany { .. } => "too-many",
            Self::TooDeep { .. } => "too-deep",
            Self::NoText => "no-text",
        }
    }

    /// Whether a limit was broken, so that it is no use to read on.
    pub(crate) fn is_limit(&self) -> bool {
        matches!(
            self,
            Self::TooLarge { .. }
                | Self::TooDense { .. }
                | Self::TooMany { .. }
                | Self::TooDeep { .. }
        )
    }
}
