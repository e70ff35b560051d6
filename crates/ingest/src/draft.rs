//! Blocks on their way into a document: readers make them, clutter sorts them.

use document::{
    AsideReason, BlockKind, Document, DocumentBuilder, DocumentError, Inline, Language, MAX_BLOCKS,
    MAX_TEXT_BYTES,
};

use crate::{Aside, IngestError, Ingested, Metadata, Note, untitled};

/// One block before it has a place in the text.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) kind: BlockKind,
    pub(crate) text: String,
    /// Spans count from the start of `text`.
    pub(crate) inlines: Vec<Inline>,
    /// What the source declares for it.
    pub(crate) language: Option<Language>,
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
    /// It only says that this stands beside the text, be it the article's or
    /// not, and there is nothing in it to click or to fill in.
    pub(crate) is_box: bool,
    /// It is within the page's article.
    pub(crate) is_in_article: bool,
}

impl Zone {
    /// What an element certainly is for.
    pub(crate) fn certain(reason: AsideReason) -> Self {
        Self { reason, is_certain: true, is_box: false, is_in_article: false }
    }
}

impl Draft {
    /// The reason of its zone where that is certain.
    pub(crate) fn certain_zone(&self) -> Option<AsideReason> {
        self.zone.filter(|it| it.is_certain).map(|it| it.reason)
    }

    /// A block that stands in the article.
    pub(crate) fn new(kind: BlockKind, text: String, inlines: Vec<Inline>) -> Self {
        Self { kind, text, inlines, language: None, aside: None, zone: None }
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

/// Characters of a title, a byline, a site; longer ones are no such thing.
const MAX_FIELD_CHARS: usize = 1000;

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
    pub(crate) fn finish(mut self) -> Result<Ingested, IngestError> {
        self.settle_languages();
        let title = &mut self.metadata.title;
        *title = title.take().or_else(|| untitled::of_blocks(&self.blocks));
        let Metadata { title, subtitle, byline, site, .. } = &mut self.metadata;
        for field in [title, subtitle, byline, site] {
            *field = field.take().map(|it| untitled::cut_to(MAX_FIELD_CHARS, it));
        }
        if self.blocks.iter().all(|it| it.text.trim().is_empty()) {
            return Err(IngestError::Empty);
        }
        let (n_blocks, limit) = (self.blocks.len(), MAX_BLOCKS);
        if limit < n_blocks {
            return Err(IngestError::TooManyBlocks { n_blocks, limit });
        }
        let mut builder = DocumentBuilder::default();
        let mut asides = Vec::new();
        for (block, draft) in self.blocks.into_iter().enumerate() {
            if let Some(reason) = draft.aside {
                asides.push(Aside { block, reason });
            }
            builder.push(draft.kind, &draft.text, draft.inlines);
            if let Some(language) = draft.language {
                builder.in_language(language);
            }
        }
        Ok(Ingested {
            document: finish(builder)?,
            metadata: self.metadata,
            asides,
            notes: self.notes,
        })
    }

    /// Leaves a language at those blocks that are not in the article's.
    ///
    /// What more than half of the article declares is the article's, whatever
    /// the page around it says; where that says nothing, the text will, since
    /// programs of office and mail declare what they were set to.
    fn settle_languages(&mut self) {
        let body = || self.blocks.iter().filter(|it| it.aside.is_none());
        let n_bytes: usize = body().map(|it| it.text.len()).sum();
        let most = Language::ALL.into_iter().find(|language| {
            let theirs = body().filter(|it| it.language == Some(*language));
            n_bytes < theirs.map(|it| it.text.len()).sum::<usize>() * 2
        });
        let of_page = self.metadata.language.as_deref().and_then(Language::from_tag);
        if let (Some(most), Some(tag)) = (most, &mut self.metadata.language)
            && of_page != Some(most)
        {
            most.code().clone_into(tag);
        }
        let own = most.or(of_page);
        for block in self.blocks.iter_mut().filter(|it| it.language == own) {
            block.language = None;
        }
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
