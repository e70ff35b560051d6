//! What a person chose once for all articles.

use std::collections::BTreeMap;
use std::rc::Rc;

use annotations::RecordId;
use document::Language;

/// The settings of this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Language of the interface.
    pub language: UiLanguage,
    /// Light or dark.
    pub theme: Theme,
    /// Who works here: the author's id of what is done.
    pub author: RecordId,
    /// Their name, or empty.
    pub name: String,
    /// Their initials, or empty.
    pub initials: String,
    /// Searches that were kept, as typed, in the order they were.
    pub searches: Rc<[String]>,
    /// Keys that were chosen for shortcuts, by the shortcut's name.
    pub keys: Rc<BTreeMap<String, String>>,
    /// What the colours of marks in the text tell.
    pub colours: ColourBy,
    /// A relay of the person's own for sites that refuse to be read by another
    /// page; empty, as it is at first: none.  The address of the article is
    /// put where it says `{address}`, or behind it.
    pub relay: String,
    /// Whether keys that write a character mean commands without others held.
    pub single_keys: bool,
    /// How sure the detector must be of what is offered: 0 to 100, a tenth of
    /// [`Suggestion::score`](annotations::Suggestion::score); 0 offers all.
    pub sureness: u16,
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UiLanguage {
    /// French.
    French,
    /// English.
    English,
}

impl UiLanguage {
    /// Both.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language that articles are detected in.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::French => Language::French,
            Self::English => Language::English,
        }
    }

    /// The language of a browser's tag such as `fr-CA`; English for others.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let is_french = tag.to_ascii_lowercase().starts_with("fr");
        if is_french { Self::French } else { Self::English }
    }
}

/// What the colours of marks in the text tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColourBy {
    /// What they are; of claims, the verdict.
    #[default]
    Type,
    /// The verdict of claims, and nothing else.
    Verdict,
    /// How far claims are.
    Status,
    /// Who made them.
    Author,
    /// What the evidence for claims says.
    Evidence,
}

impl ColourBy {
    /// All, in the order above.
    pub const ALL: [Self; 5] =
        [Self::Type, Self::Verdict, Self::Status, Self::Author, Self::Evidence];

    /// The word for it in storage, in attributes and message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Verdict => "verdict",
            Self::Status => "status",
            Self::Author => "author",
            Self::Evidence => "evidence",
        }
    }

    /// What a code stands for; the type for others.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.code() == code).unwrap_or_default()
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order above.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word for it in storage, in attributes and message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What a code stands for; the system's for others.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.code() == code).unwrap_or_default()
    }
}
