//! The languages that can be detected in.

/// A language Postil has rules and lists for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Language {
    /// French, the first language.
    French,
    /// English.
    English,
}

impl Language {
    /// Both, French first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag such as `fr-CA` or `en_GB`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or("");
        Self::ALL.into_iter().find(|it| it.code().eq_ignore_ascii_case(primary))
    }
}
