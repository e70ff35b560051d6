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
            Self::NoText => "no-words",
        }
    }

    /// What it is about, without a word of any language: an entry and a place in
    /// it, or how many there are of how many; `None` where that is all of it.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Damaged { entry, place } if is_entry(entry) => Some(format!("{entry}:{place}")),
            Self::Missing { entry }
            | Self::Encrypted { entry }
            | Self::TooLarge { entry, .. }
            | Self::TooDense { entry, .. }
            | Self::TooDeep { entry, .. } => is_entry(entry).then(|| entry.clone()),
            Self::TooMany { n, limit, .. } => Some(format!("{n} > {limit}")),
            Self::Damaged { .. } | Self::NoText => None,
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

/// Whether it is the name of an entry, and not what the file is called: "the
/// mail".
fn is_entry(entry: &str) -> bool {
    !entry.starts_with("the ")
}

#[cfg(test)]
mod tests {
    use super::UnpackError;

    #[test]
    fn a_place_has_no_words() {
        let check = |entry: &str, expected: Option<&str>| {
            let error = UnpackError::Damaged { entry: entry.to_owned(), place: 12 };
            assert_eq!(error.place().as_deref(), expected);
        };
        check("word/document.xml", Some("word/document.xml:12"));
        check("the mail", None);
        let many = UnpackError::TooMany { what: "parts", n: 12, limit: 10 };
        assert_eq!(many.place().as_deref(), Some("12 > 10"));
    }
}
