//! A document: one unchanging text and its blocks.

use sha2::{Digest, Sha256};

use crate::{
    Block, BlockKind, ByteOffset, Inline, InlineKind, Language, Span, TextIndex, sort_by_rank,
};

/// The longest text a document may have: 5 MB.  Source: design, section 4.
pub const MAX_TEXT_BYTES: usize = 5_000_000;

/// The most blocks of an article that is opened: each is an element of the page,
/// and 50,000 of them take some seconds to show.  As many as records.
pub const MAX_BLOCKS: usize = 50_000;

/// SHA-256 of a text's UTF-8 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextHash(pub [u8; 32]);

impl TextHash {
    /// The hash of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// From 64 lower-case hexadecimal digits; `None` for anything else.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        if hex.len() != 64 || !hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return None;
        }
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(place * 2..place * 2 + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl std::fmt::Display for TextHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for TextHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TextHash({self})")
    }
}

/// One text and its blocks.  Neither ever changes.
///
/// The text is all blocks in source order, joined by one `\n` each that
/// belongs to no block; blocks set aside are in it too, so that taking one
/// back moves no offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    text: String,
    blocks: Vec<Block>,
    index: TextIndex,
    hash: TextHash,
}

impl Document {
    /// A document from its parts, checked.
    ///
    /// # Errors
    /// [`DocumentError`] where the text is too long or the blocks do not cover
    /// it as the type promises.
    pub fn new(text: String, blocks: Vec<Block>) -> Result<Self, DocumentError> {
        if MAX_TEXT_BYTES < text.len() {
            return Err(DocumentError::TooLong { n_bytes: text.len() });
        }
        Self::of_any_length(text, blocks)
    }

    fn of_any_length(text: String, blocks: Vec<Block>) -> Result<Self, DocumentError> {
        let index = TextIndex::new(&text);
        check_blocks(&text, &blocks)?;
        let hash = TextHash::of(&text);
        Ok(Self { text, blocks, index, hash })
    }

    /// The document of one plain text: every line is a paragraph.
    ///
    /// `\r` stays where it is; use ingest for text that a person pasted.
    ///
    /// # Errors
    /// [`DocumentError::TooLong`].
    pub fn from_lines(text: &str) -> Result<Self, DocumentError> {
        DocumentBuilder::of_lines(text).finish()
    }

    /// The same beyond [`MAX_TEXT_BYTES`], to measure how time grows with the
    /// length.  What a person brings is never read by this.
    ///
    /// # Errors
    /// [`DocumentError`] where the text is longer than offsets reach, 4 GB.
    pub fn from_lines_of_any_length(text: &str) -> Result<Self, DocumentError> {
        let builder = DocumentBuilder::of_lines(text);
        Self::of_any_length(builder.text, builder.blocks)
    }

    /// The same text, its blocks in other languages than the article as
    /// `languages` has them, by block; missing ones are in none.
    #[must_use]
    pub fn with_languages(mut self, languages: &[Option<Language>]) -> Self {
        for (n, block) in self.blocks.iter_mut().enumerate() {
            block.language = languages.get(n).copied().flatten();
        }
        self
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The blocks in source order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Converter of positions in the text.
    #[must_use]
    pub fn index(&self) -> &TextIndex {
        &self.index
    }

    /// SHA-256 of the text.
    #[must_use]
    pub fn hash(&self) -> TextHash {
        self.hash
    }

    /// The text under `span`; `None` where an end is no character boundary.
    #[must_use]
    pub fn slice(&self, span: Span) -> Option<&str> {
        self.text.get(span.range())
    }

    /// The text of `block`, which may be empty.
    #[must_use]
    pub fn block_text(&self, block: &Block) -> &str {
        self.text.get(block.start.to_usize()..block.end.to_usize()).unwrap_or("")
    }

    /// The number of the block that holds the byte at `at` (or ends there).
    #[must_use]
    pub fn block_at(&self, at: ByteOffset) -> Option<usize> {
        let n_before = self.blocks.partition_point(|it| it.end < at);
        let block = self.blocks.get(n_before)?;
        (block.start <= at).then_some(n_before)
    }
}

/// Checks what [`Document`] promises about its blocks.
fn check_blocks(text: &str, blocks: &[Block]) -> Result<(), DocumentError> {
    let bad = |block: usize| Err(DocumentError::BadBlock { block });
    let mut expected = 0;
    for (n, block) in blocks.iter().enumerate() {
        let (start, end) = (block.start.to_usize(), block.end.to_usize());
        if start != expected || end < start || text.get(start..end).is_none() {
            return bad(n);
        }
        if let BlockKind::Heading(level) = block.kind
            && !(1..=6).contains(&level)
        {
            return bad(n);
        }
        for inline in &block.inlines {
            let span = inline.span;
            let text_of = text.get(span.range());
            let inside = block.start <= span.start() && span.end() <= block.end;
            let sound = match inline.kind {
                InlineKind::Break => text_of == Some("\n"),
                _ => text_of.is_some(),
            };
            if !inside || !sound {
                return bad(n);
            }
        }
        // Between two blocks stands one line end.
        let is_last = n + 1 == blocks.len();
        expected = if is_last { end } else { end + 1 };
        if !is_last && text.get(end..expected) != Some("\n") {
            return bad(n);
        }
    }
    if expected == text.len() { Ok(()) } else { bad(blocks.len().saturating_sub(1)) }
}

/// Puts a document together block by block.
#[derive(Debug, Clone, Default)]
pub struct DocumentBuilder {
    text: String,
    blocks: Vec<Block>,
}

impl DocumentBuilder {
    /// Every line of `text` is a paragraph.
    fn of_lines(text: &str) -> Self {
        let mut builder = Self::default();
        for line in text.split('\n') {
            builder.push(BlockKind::Paragraph, line, Vec::new());
        }
        builder
    }

    /// Adds a block.  The spans of `inlines` count from the start of
    /// `block_text`; those that leave it are dropped.
    pub fn push(&mut self, kind: BlockKind, block_text: &str, inlines: Vec<Inline>) {
        if !self.blocks.is_empty() {
            self.text.push('\n');
        }
        let base = self.text.len();
        self.text.push_str(block_text);
        let mut inlines: Vec<Inline> = inlines
            .into_iter()
            .filter(|it| block_text.get(it.span.range()).is_some())
            .filter_map(|it| {
                let range = it.span.range();
                let span = Span::from_usize(base + range.start, base + range.end)?;
                Some(Inline { span, kind: it.kind })
            })
            .collect();
        sort_by_rank(&mut inlines, |it| it.span.rank());
        self.blocks.push(Block {
            start: ByteOffset::from_usize(base),
            end: ByteOffset::from_usize(self.text.len()),
            kind,
            language: None,
            inlines,
        });
    }

    /// Says that the block added last is in another language than the article.
    pub fn in_language(&mut self, language: Language) {
        if let Some(last) = self.blocks.last_mut() {
            last.language = Some(language);
        }
    }

    /// How many blocks there are so far.
    #[must_use]
    pub fn n_blocks(&self) -> usize {
        self.blocks.len()
    }

    /// The document.
    ///
    /// # Errors
    /// [`DocumentError`], see [`Document::new`].
    pub fn finish(self) -> Result<Document, DocumentError> {
        Document::new(self.text, self.blocks)
    }
}

/// Why parts do not make a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The text is longer than [`MAX_TEXT_BYTES`].
    #[error("the text has {n_bytes} bytes, the limit is {MAX_TEXT_BYTES}")]
    TooLong {
        /// Its length in bytes.
        n_bytes: usize,
    },
    /// A block's ends, level or inlines do not fit the text.
    #[error("block {block} does not fit the text")]
    BadBlock {
        /// Its number from 0.
        block: usize,
    },
}

#[cfg(test)]
mod tests;
