//! What a document is made of: blocks, and what stands inside them.

use crate::{ByteOffset, Language, Span};

/// A stretch of the text that the reader shows as one element.
///
/// Blocks are in source order and never overlap; between two of them stands
/// exactly one `\n` that belongs to neither.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Block {
    /// First byte.
    pub start: ByteOffset,
    /// One past the last byte; equal to `start` in a block without text (a
    /// picture that has no alternative text).
    pub end: ByteOffset,
    /// What kind of element it is.
    pub kind: BlockKind,
    /// The language its source declares for it, where that is not the article's.
    pub language: Option<Language>,
    /// Links, emphasis and breaks, by start and then longest first.
    pub inlines: Vec<Inline>,
}

impl Block {
    /// The block's text, if it has any.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        Span::new(self.start, self.end)
    }
}

/// The element a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum BlockKind {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A quotation set off from the text.
    Quote,
    /// One item of a list.
    ListItem {
        /// Whether the list is numbered.
        ordered: bool,
        /// Nesting depth, from 0.
        depth: u8,
    },
    /// The words under a picture or a table.
    Caption,
    /// One cell of a table; cells of one table follow one another.
    TableCell {
        /// Row from 0.
        row: u16,
        /// Column from 0.
        column: u16,
        /// Whether it heads a row or column.
        header: bool,
    },
    /// A picture: its alternative text, and its address, which is never loaded.
    Picture {
        /// Address as written in the source; http or https.
        address: String,
    },
    /// Text whose line ends and spaces matter.
    Preformatted,
}

/// Something that stands inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Inline {
    /// Where, within its block.
    pub span: Span,
    /// What.
    pub kind: InlineKind,
}

/// What can stand inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum InlineKind {
    /// A link; only http, https and mailto addresses get this far.
    Link {
        /// The address.
        address: String,
    },
    /// Emphasis (`em`, `i`).
    Emphasis,
    /// Strong emphasis (`strong`, `b`).
    Strong,
    /// A line break: the span is the one `\n` inside the block.
    Break,
}

/// Why a block is set aside: kept in the text, but not read, counted or
/// exported until it is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum AsideReason {
    /// Menus, breadcrumbs, "skip to content".
    Navigation,
    /// What stands elsewhere too: the title once more, a sentence pulled out.
    Repetition,
    /// The line that names author or date; shown as metadata instead.
    Byline,
    /// Share bars and follow-us lines.
    Share,
    /// "You may also like", "À lire aussi".
    Related,
    /// Comment forms and comments.
    Comments,
    /// Cookie and subscription notices.
    Notice,
    /// Copyright lines and what follows them.
    Footer,
    /// A person set it aside.
    Hand,
}

impl AsideReason {
    /// All of them, in the order above.
    pub const ALL: [Self; 9] = [
        Self::Navigation,
        Self::Repetition,
        Self::Byline,
        Self::Share,
        Self::Related,
        Self::Comments,
        Self::Notice,
        Self::Footer,
        Self::Hand,
    ];

    /// The word for it in files, on the command line and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Navigation => "navigation",
            Self::Repetition => "repetition",
            Self::Byline => "byline",
            Self::Share => "share",
            Self::Related => "related",
            Self::Comments => "comments",
            Self::Notice => "notice",
            Self::Footer => "footer",
            Self::Hand => "hand",
        }
    }

    /// The reason a [`AsideReason::code`] stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}
