//! Positions in a document's text, one type for each unit of measure.
//!
//! Core code counts UTF-8 bytes ([`ByteOffset`]).  The DOM counts UTF-16 code
//! units ([`Utf16Offset`]), files and the command line count Unicode code
//! points ([`CharOffset`]).  [`crate::TextIndex`] is the only converter.

/// Makes one unit of measure: a newtype over `u32` with conversions to `usize`.
macro_rules! offset {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct $name(pub u32);

        impl $name {
            /// The start of a text.
            pub const ZERO: Self = Self(0);

            /// From a count of the same unit; saturates at `u32::MAX`, far
            /// above [`crate::MAX_TEXT_BYTES`].
            #[must_use]
            pub fn from_usize(count: usize) -> Self {
                Self(u32::try_from(count).unwrap_or(u32::MAX))
            }

            /// The same count, for the standard library's slices.
            #[must_use]
            pub fn to_usize(self) -> usize {
                // `usize` has at least 32 bits on every target we build for.
                usize::try_from(self.0).unwrap_or(usize::MAX)
            }
        }
    };
}

offset! {
    /// A position in a document's text, in UTF-8 bytes from its start.
    ByteOffset
}
offset! {
    /// A position in a document's text, in UTF-16 code units from its start.
    ///
    /// This is the unit of DOM ranges, `String.length` and selections.
    Utf16Offset
}
offset! {
    /// A position in a document's text, in Unicode code points from its start.
    ///
    /// This is the unit of files and of the command line (W3C Web Annotation,
    /// section 4.2.5: "MUST be in terms of unicode code points").
    CharOffset
}

/// A half-open stretch of text, `start..end`, never empty.
///
/// A span does not know its document; whoever holds spans also holds the
/// document or its hash.  That the ends are on character boundaries is checked
/// where text is read ([`crate::TextIndex::slice`]) or a span comes from
/// outside ([`crate::TextIndex::span`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    // Invariant: start < end.
    start: ByteOffset,
    end: ByteOffset,
}

impl Span {
    /// The stretch `start..end`, or `None` where it would be empty or reversed.
    #[must_use]
    pub fn new(start: ByteOffset, end: ByteOffset) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// [`Span::new`] from byte positions as the standard library counts them.
    #[must_use]
    pub fn from_usize(start: usize, end: usize) -> Option<Self> {
        Self::new(ByteOffset::from_usize(start), ByteOffset::from_usize(end))
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> ByteOffset {
        self.start
    }

    /// One past the last byte.
    #[must_use]
    pub fn end(self) -> ByteOffset {
        self.end
    }

    /// Length in bytes, at least 1.
    #[must_use]
    pub fn n_bytes(self) -> u32 {
        self.end.0 - self.start.0
    }

    /// The place in reading order: by start, the longer of two first.
    #[must_use]
    pub fn rank(self) -> u128 {
        u128::from(self.start.0) << 32 | u128::from(u32::MAX - self.end.0)
    }

    /// The standard library's range of the same bytes.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start.to_usize()..self.end.to_usize()
    }

    /// Whether every byte of `other` is in `self`.
    #[must_use]
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether the character that starts at `at` is in `self`.
    #[must_use]
    pub fn contains(self, at: ByteOffset) -> bool {
        self.start <= at && at < self.end
    }

    /// The bytes both have, if any.
    #[must_use]
    pub fn intersection(self, other: Span) -> Option<Span> {
        Span::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn hull(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// Why a position was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OffsetError {
    /// The position is behind the end of the text, both in the unit asked in.
    #[error("position {at} is past the end of the text ({len})")]
    PastEnd {
        /// What was asked for.
        at: u32,
        /// The text's length.
        len: u32,
    },
    /// The position is between the parts of one character.
    #[error("position {0} is inside a character")]
    InsideChar(u32),
    /// Start and end are equal or in the wrong order.
    #[error("the span {0}..{1} is empty or reversed")]
    Empty(u32, u32),
}
