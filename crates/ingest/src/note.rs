//! What ingest did to a text that its reader should know.

/// One thing that happened; counted, so that there are never many.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Note {
    /// The charset was not declared; this one was guessed.
    CharsetGuessed(String),
    /// The bytes did not fit the charset everywhere; U+FFFD stands there now.
    BytesReplaced(String),
    /// So many halves of surrogate pairs were replaced by U+FFFD.
    SurrogatesReplaced(usize),
    /// So many invisible characters (soft hyphens, zero-width spaces,
    /// direction overrides) were removed.
    InvisibleRemoved(usize),
    /// So many control characters were removed.
    ControlsRemoved(usize),
    /// So many lines broken at a fixed width were joined.
    LinesJoined(usize),
    /// So many scripts, styles, frames and other active parts were left out.
    ActiveRemoved(usize),
    /// So many hidden elements were left out.
    HiddenRemoved(usize),
    /// So many passages that are struck out were left out.
    StruckRemoved(usize),
    /// Files that came with a mail were not read: their names, and how many.
    AttachmentsLeft {
        /// The names of the first of them.
        names: String,
        /// How many.
        count: usize,
    },
    /// Links that lead elsewhere than http, https or mail lost their address.
    LinksDropped {
        /// The scheme, such as `javascript`; empty where the address is
        /// relative and nobody knows to what.
        scheme: String,
        /// How many.
        count: usize,
    },
    /// So many pictures had no address that could be kept.
    PicturesDropped(usize),
    /// So many HTML tags in Markdown were left out; their text stays.
    TagsDropped(usize),
    /// Elements nested deeper than this many levels were flattened.
    NestingCut(usize),
    /// So many elements had too many attributes; the first ones were read.
    AttributesCut(usize),
    /// So many tags with a name of their own were left out, there were so many
    /// different ones; their text stays.
    NamesCut(usize),
    /// So many tags of bold, italics and the like were left out, all of the
    /// page's, because too many of them never end; their text stays.
    FormattingCut(usize),
    /// No main text could be told from the rest of the page.
    NoMainText,
}

impl Note {
    /// The word for it in files, on the command line and in message ids.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::CharsetGuessed(_) => "charset-guessed",
            Self::BytesReplaced(_) => "bytes-replaced",
            Self::SurrogatesReplaced(_) => "surrogates-replaced",
            Self::InvisibleRemoved(_) => "invisible-removed",
            Self::ControlsRemoved(_) => "controls-removed",
            Self::LinesJoined(_) => "lines-joined",
            Self::ActiveRemoved(_) => "active-removed",
            Self::HiddenRemoved(_) => "hidden-removed",
            Self::StruckRemoved(_) => "struck-removed",
            Self::AttachmentsLeft { .. } => "attachments-left",
            Self::LinksDropped { .. } => "links-dropped",
            Self::PicturesDropped(_) => "pictures-dropped",
            Self::TagsDropped(_) => "tags-dropped",
            Self::NestingCut(_) => "nesting-cut",
            Self::AttributesCut(_) => "attributes-cut",
            Self::NamesCut(_) => "names-cut",
            Self::FormattingCut(_) => "formatting-cut",
            Self::NoMainText => "no-main-text",
        }
    }

    /// How many times it happened, or the limit that was met.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        match self {
            Self::CharsetGuessed(_) | Self::BytesReplaced(_) | Self::NoMainText => None,
            Self::LinksDropped { count, .. }
            | Self::AttachmentsLeft { count, .. }
            | Self::StruckRemoved(count)
            | Self::SurrogatesReplaced(count)
            | Self::InvisibleRemoved(count)
            | Self::ControlsRemoved(count)
            | Self::LinesJoined(count)
            | Self::ActiveRemoved(count)
            | Self::HiddenRemoved(count)
            | Self::PicturesDropped(count)
            | Self::TagsDropped(count)
            | Self::NestingCut(count)
            | Self::AttributesCut(count)
            | Self::NamesCut(count)
            | Self::FormattingCut(count) => Some(*count),
        }
    }

    /// The charset, the scheme or the files it is about; empty where there is none.
    #[must_use]
    pub fn detail(&self) -> &str {
        match self {
            Self::CharsetGuessed(it) | Self::BytesReplaced(it) => it,
            Self::LinksDropped { scheme, .. } => scheme,
            Self::AttachmentsLeft { names, .. } => names,
            _ => "",
        }
    }
}
