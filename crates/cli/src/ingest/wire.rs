//! What `postil ingest` answers, key by key.

use detect::Languages;
use document::{
    Block, BlockKind, ByteOffset, Document, DocumentBuilder, Inline, InlineKind, Language,
    OffsetError, Span, TextIndex,
};
use ingest::{Ingested, Note};
use serde::Serialize;
use serde_json::Value as Json;

/// One article.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Json>,
    title: Option<String>,
    byline: Option<String>,
    site: Option<String>,
    published: Option<String>,
    /// Of most of the article: as the source declares it, unless the text is
    /// clearly in another; else told from the text.
    language: String,
    /// The blocks that are the article, one line end between two.
    text: String,
    blocks: Vec<BlockWire>,
    aside: Vec<AsideWire>,
    notes: Vec<NoteWire>,
}

/// One block of the text.
#[derive(Debug, Serialize)]
struct BlockWire {
    #[serde(flatten)]
    kind: KindWire,
    start: u32,
    end: u32,
    /// Where it is another than the article's.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inlines: Vec<InlineWire>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum KindWire {
    Heading { level: u8 },
    Paragraph,
    Quote,
    ListItem { ordered: bool, depth: u8 },
    Caption,
    TableCell { row: u16, column: u16, header: bool },
    Picture { address: String },
    Preformatted,
}

/// A link, an emphasis or a break within a block.
#[derive(Debug, Serialize)]
struct InlineWire {
    kind: &'static str,
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// A block that is not part of the article.
#[derive(Debug, Serialize)]
struct AsideWire {
    /// The number of the block of `blocks` it stands before.
    before: usize,
    reason: &'static str,
    text: String,
}

/// What was done to the source.
#[derive(Debug, Serialize)]
struct NoteWire {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
}

impl Answer {
    /// The answer that `ingested` makes.
    pub(super) fn new(id: Option<Json>, ingested: &Ingested) -> anyhow::Result<Self> {
        let declared = ingested.metadata.language.as_deref();
        let aside: Vec<usize> = ingested.asides.iter().map(|it| it.block).collect();
        let known = declared.and_then(Language::from_tag);
        let languages = detect::languages(&ingested.document, known, &aside);
        let (body, aside) = split(ingested, &languages)?;
        let language = match declared.map(|it| it.split(['-', '_']).next().unwrap_or(it)) {
            // One that is none of ours.
            Some(declared) if known.is_none() && !declared.is_empty() => {
                declared.to_ascii_lowercase()
            }
            _ => languages.article.code().to_owned(),
        };
        let blocks: Result<Vec<BlockWire>, OffsetError> =
            body.blocks().iter().map(|it| BlockWire::new(it, body.index())).collect();
        let metadata = ingested.metadata.clone();
        Ok(Self {
            id,
            title: metadata.title,
            byline: metadata.byline,
            site: metadata.site,
            published: metadata.published,
            language,
            blocks: blocks?,
            text: body.text().to_owned(),
            aside,
            notes: ingested.notes.iter().map(NoteWire::new).collect(),
        })
    }
}

/// The article alone, and what was set aside.
fn split(ingested: &Ingested, languages: &Languages) -> anyhow::Result<(Document, Vec<AsideWire>)> {
    let mut body = DocumentBuilder::default();
    let mut aside = Vec::new();
    let mut asides = ingested.asides.iter().peekable();
    let document = &ingested.document;
    for (n, block) in document.blocks().iter().enumerate() {
        let text = document.block_text(block);
        match asides.next_if(|it| it.block == n) {
            Some(it) => aside.push(AsideWire {
                before: body.n_blocks(),
                reason: it.reason.code(),
                text: text.to_owned(),
            }),
            None => {
                let within = |it: &Inline| inline_within(block.start, it);
                let inlines = block.inlines.iter().filter_map(within).collect();
                body.push(block.kind.clone(), text, inlines);
                let own = languages.blocks.get(n).copied().flatten();
                own.into_iter().for_each(|it| body.in_language(it));
            }
        }
    }
    Ok((body.finish()?, aside))
}

/// `inline` counted from the start of its block.
fn inline_within(start: ByteOffset, inline: &Inline) -> Option<Inline> {
    let (base, range) = (start.to_usize(), inline.span.range());
    let span = Span::from_usize(range.start.checked_sub(base)?, range.end.checked_sub(base)?)?;
    Some(Inline { span, kind: inline.kind.clone() })
}

impl BlockWire {
    fn new(block: &Block, index: &TextIndex) -> Result<Self, OffsetError> {
        let inlines: Result<Vec<InlineWire>, OffsetError> =
            block.inlines.iter().map(|it| InlineWire::new(it, index)).collect();
        Ok(Self {
            kind: KindWire::new(&block.kind),
            start: index.byte_to_char(block.start)?.0,
            end: index.byte_to_char(block.end)?.0,
            language: block.language.map(Language::code),
            inlines: inlines?,
        })
    }
}

impl KindWire {
    fn new(kind: &BlockKind) -> Self {
        match kind.clone() {
            BlockKind::Heading(level) => Self::Heading { level },
            BlockKind::Paragraph => Self::Paragraph,
            BlockKind::Quote => Self::Quote,
            BlockKind::ListItem { ordered, depth } => Self::ListItem { ordered, depth },
            BlockKind::Caption => Self::Caption,
            BlockKind::TableCell { row, column, header } => Self::TableCell { row, column, header },
            BlockKind::Picture { address } => Self::Picture { address },
            BlockKind::Preformatted => Self::Preformatted,
        }
    }
}

impl InlineWire {
    fn new(inline: &Inline, index: &TextIndex) -> Result<Self, OffsetError> {
        let (kind, address) = match &inline.kind {
            InlineKind::Link { address } => ("link", Some(address.clone())),
            InlineKind::Emphasis => ("emphasis", None),
            InlineKind::Strong => ("strong", None),
            InlineKind::Break => ("break", None),
        };
        Ok(Self {
            kind,
            start: index.byte_to_char(inline.span.start())?.0,
            end: index.byte_to_char(inline.span.end())?.0,
            address,
        })
    }
}

impl NoteWire {
    fn new(note: &Note) -> Self {
        Self { code: note.code(), count: note.count(), detail: note.detail().to_owned() }
    }
}
