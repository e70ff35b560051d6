//! Blocks on their way into a document: readers make them, clutter sorts them.

use document::{
    AsideReason, BlockKind, Document, DocumentBuilder, DocumentError, Inline, MAX_TEXT_BYTES,
};

use crate::{Aside, IngestError, Ingested, Metadata, Note};

/// One block before it has a place in the text.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) kind: BlockKind,
    pub(crate) text: String,
    /// Spans count from the start of `text`.
    pub(crate) inlines: Vec<Inline>,
    /// Set when the block is known not to be the article.
    pub(crate) aside: Option<AsideReason>,
    /// What the place of the block in its page suggests.
    pub(crate) zone: Option<Zone>,
}

/// What the element around a block is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zone {
    pub(crate) reason: AsideReason,
    /// Told by the element (`nav`, `footer`), not guessed from a class name.
    pub(crate) is_certain: bool,
}

impl Draft {
    /// The reason of its zone where that is certain.
    pub(crate) fn certain_zone(&self) -> Option<AsideReason> {
        self.zone.filter(|it| it.is_certain).map(|it| it.reason)
    }

    /// A block that stands in the article.
    pub(crate) fn new(kind: BlockKind, text: String, inlines: Vec<Inline>) -> Self {
        Self { kind, text, inlines, aside: None, zone: None }
    }

    /// A paragraph without anything inside.
    pub(crate) fn paragraph(text: String) -> Self {
        Self::new(BlockKind::Paragraph, text, Vec::new())
    }

    /// Whether it is text that a browser wraps, and not empty.
    pub(crate) fn is_flowing_text(&self) -> bool {
        !matches!(self.kind, BlockKind::Preformatted | BlockKind::Picture { .. })
            && !self.text.trim().is_empty()
    }

    /// Whether it is a heading of any level.
    pub(crate) fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// Length in characters.
    pub(crate) fn n_chars(&self) -> usize {
        self.text.chars().count()
    }

    /// Bytes of the text that are links, of all its bytes.
    pub(crate) fn n_link_bytes(&self) -> usize {
        self.inlines
            .iter()
            .filter(|it| matches!(it.kind, document::InlineKind::Link { .. }))
            .map(|it| it.span.range().len())
            .sum()
    }
}

/// Everything a reader found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Drafts {
    pub(crate) blocks: Vec<Draft>,
    pub(crate) metadata: Metadata,
    pub(crate) notes: Vec<Note>,
}

impl Drafts {
    /// Whether the source marked any heading.
    pub(crate) fn has_headings(&self) -> bool {
        self.blocks.iter().any(Draft::is_heading)
    }

    /// The document.
    pub(crate) fn finish(self) -> Result<Ingested, IngestError> {
        if self.blocks.iter().all(|it| it.text.trim().is_empty()) {
            return Err(IngestError::Empty);
        }
        let mut builder = DocumentBuilder::default();
        let mut asides = Vec::new();
        for (block, draft) in self.blocks.into_iter().enumerate() {
            if let Some(reason) = draft.aside {
                asides.push(Aside { block, reason });
            }
            builder.push(draft.kind, &draft.text, draft.inlines);
        }
        Ok(Ingested {
            document: finish(builder)?,
            metadata: self.metadata,
            asides,
            notes: self.notes,
        })
    }
}

fn finish(builder: DocumentBuilder) -> Result<Document, IngestError> {
    builder.finish().map_err(|error| match error {
        DocumentError::TooLong { n_bytes } => {
            IngestError::TooLong { n_bytes, limit: MAX_TEXT_BYTES }
        }
        DocumentError::BadBlock { .. } => IngestError::Blocks(error),
    })
}
