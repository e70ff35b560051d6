//! The only converter between the units of [`crate::offset`].
//!
//! One entry for each character that is not ASCII: French text has about one
//! in thirty.  A conversion is one binary search.

use crate::{ByteOffset, CharOffset, OffsetError, Span, Utf16Offset};

/// Positions of one text in all three units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextIndex {
    /// The characters of more than one byte, in order.
    wide: Vec<Wide>,
    len: Ends,
}

/// A character of more than one byte, by where it starts and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wide {
    start: Ends,
    end: Ends,
}

/// One position in three units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Ends {
    byte: u32,
    utf16: u32,
    chars: u32,
}

impl TextIndex {
    /// The index of `text`; one pass.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut wide = Vec::new();
        let mut at = Ends::default();
        for c in text.chars() {
            let start = at;
            at.byte += u32::try_from(c.len_utf8()).unwrap_or(1);
            at.utf16 += u32::try_from(c.len_utf16()).unwrap_or(1);
            at.chars += 1;
            if !c.is_ascii() {
                wide.push(Wide { start, end: at });
            }
        }
        Self { wide, len: at }
    }

    /// Length of the text in bytes.
    #[must_use]
    pub fn len_bytes(&self) -> ByteOffset {
        ByteOffset(self.len.byte)
    }

    /// Length of the text in UTF-16 code units.
    #[must_use]
    pub fn len_utf16(&self) -> Utf16Offset {
        Utf16Offset(self.len.utf16)
    }

    /// Length of the text in code points.
    #[must_use]
    pub fn len_chars(&self) -> CharOffset {
        CharOffset(self.len.chars)
    }

    /// All units of the position that is `at` in the unit `of` reads.
    fn find(&self, at: u32, of: impl Fn(&Ends) -> u32) -> Result<Ends, OffsetError> {
        let len = of(&self.len);
        if len < at {
            return Err(OffsetError::PastEnd { at, len });
        }
        let n_before = self.wide.partition_point(|it| of(&it.start) < at);
        let Some(last) = n_before.checked_sub(1).and_then(|it| self.wide.get(it)) else {
            return Ok(Ends { byte: at, utf16: at, chars: at });
        };
        let Some(past) = at.checked_sub(of(&last.end)) else {
            return Err(OffsetError::InsideChar(at));
        };
        // Behind the last wide character everything is one of each unit.
        let Ends { byte, utf16, chars } = last.end;
        Ok(Ends { byte: byte + past, utf16: utf16 + past, chars: chars + past })
    }

    /// UTF-16 position to byte position.
    ///
    /// # Errors
    /// [`OffsetError::PastEnd`] or [`OffsetError::InsideChar`] (between the
    /// halves of a surrogate pair), in UTF-16 code units.
    pub fn utf16_to_byte(&self, at: Utf16Offset) -> Result<ByteOffset, OffsetError> {
        self.find(at.0, |it| it.utf16).map(|it| ByteOffset(it.byte))
    }

    /// Byte position to UTF-16 position.
    ///
    /// # Errors
    /// [`OffsetError::PastEnd`] or [`OffsetError::InsideChar`], in bytes.
    pub fn byte_to_utf16(&self, at: ByteOffset) -> Result<Utf16Offset, OffsetError> {
        self.find(at.0, |it| it.byte).map(|it| Utf16Offset(it.utf16))
    }

    /// Code-point position to byte position.
    ///
    /// # Errors
    /// [`OffsetError::PastEnd`], in code points.
    pub fn char_to_byte(&self, at: CharOffset) -> Result<ByteOffset, OffsetError> {
        self.find(at.0, |it| it.chars).map(|it| ByteOffset(it.byte))
    }

    /// Byte position to code-point position.
    ///
    /// # Errors
    /// [`OffsetError::PastEnd`] or [`OffsetError::InsideChar`], in bytes.
    pub fn byte_to_char(&self, at: ByteOffset) -> Result<CharOffset, OffsetError> {
        self.find(at.0, |it| it.byte).map(|it| CharOffset(it.chars))
    }

    /// A span whose ends are known to be character boundaries of the text.
    ///
    /// # Errors
    /// [`OffsetError`], in bytes.
    pub fn span(&self, start: ByteOffset, end: ByteOffset) -> Result<Span, OffsetError> {
        self.byte_to_char(start)?;
        self.byte_to_char(end)?;
        Span::new(start, end).ok_or(OffsetError::Empty(start.0, end.0))
    }

    /// A span in UTF-16 code units, as bytes.
    ///
    /// # Errors
    /// [`OffsetError`], in UTF-16 code units.
    pub fn span_of_utf16(&self, start: Utf16Offset, end: Utf16Offset) -> Result<Span, OffsetError> {
        let bytes = (self.utf16_to_byte(start)?, self.utf16_to_byte(end)?);
        Span::new(bytes.0, bytes.1).ok_or(OffsetError::Empty(start.0, end.0))
    }

    /// A span in code points, as bytes.
    ///
    /// # Errors
    /// [`OffsetError`], in code points.
    pub fn span_of_chars(&self, start: CharOffset, end: CharOffset) -> Result<Span, OffsetError> {
        let bytes = (self.char_to_byte(start)?, self.char_to_byte(end)?);
        Span::new(bytes.0, bytes.1).ok_or(OffsetError::Empty(start.0, end.0))
    }
}

#[cfg(test)]
mod tests;
