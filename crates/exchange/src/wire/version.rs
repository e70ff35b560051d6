//! A version: its text and blocks.
//!
//! Offsets of blocks count in the version's own text and are code points
//! everywhere, in the journal too.

use std::rc::Rc;

use super::record::Stamps;
use super::{Problem, Reading, Scalar, Text, Texts, object};
use crate::file::{Warning, WarningKind};
use annotations::{RecordId, Timestamp, Version};
use document::{
    Block, BlockKind, ByteOffset, CharOffset, Document, Inline, InlineKind, Language, MAX_BLOCKS,
    OffsetError, TextHash, TextIndex,
};

/// Makes a kind that files have as one word.
macro_rules! words {
    ($name:ident $what:literal { $($item:ident = $code:literal,)+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq)]
        enum $name { $($item),+ }

        impl Scalar for $name {
            const WHAT: &'static str = $what;
            fn write(&self) -> String {
                let code = match self { $(Self::$item => $code),+ };
                code.to_owned()
            }
            fn parse(text: &str) -> Option<Self> {
                match text { $($code => Some(Self::$item),)+ _ => None }
            }
            #[cfg(test)]
            fn all() -> Vec<String> {
                [$($code),+].map(str::to_owned).to_vec()
            }
        }
    };
}

object! {
    /// One state of the article's text.
    pub(crate) VersionV1 {
        id "id": Text<RecordId>,
        sha256 "sha256": Text<TextHash>,
        ;
        /// Left out in the history, where the version of this id has the same.
        text "text": Option<String>,
        blocks "blocks": Vec<BlockV1>,
        ;
        author "author": Text<RecordId>,
        /// When it was loaded.
        loaded "loaded": Text<Timestamp>,
        ;
        modified "modified": Option<Text<Timestamp>>,
        stamps "stamps": Stamps,
    }
}

object! {
    /// A stretch of the text that is shown as one element.
    BlockV1 {
        start "start": u32,
        end "end": u32,
        kind "kind": Text<ElementV1>,
        ;
        /// Of a heading: 1 to 6.
        level "level": Option<u8>,
        /// Of a list item: whether the list is numbered.
        ordered "ordered": bool,
        /// Of a list item: nesting depth from 0.
        depth "depth": u8,
        /// Of a table cell, from 0.
        row "row": u16,
        /// Of a table cell, from 0.
        column "column": u16,
        /// Of a table cell: whether it heads a row or column.
        header "header": bool,
        /// Of a picture.
        address "address": String,
        /// Tag of the language the source declares for it, where that is not
        /// the article's: `fr` or `en`.
        lang "lang": String,
        inlines "inlines": Vec<InlineV1>,
    }
}

words! { ElementV1 "a kind of block" {
    Heading = "heading",
    Paragraph = "paragraph",
    Quote = "quote",
    ListItem = "list-item",
    Caption = "caption",
    TableCell = "table-cell",
    Picture = "picture",
    Preformatted = "preformatted",
} }

object! {
    /// Something that stands inside a block.
    InlineV1 {
        start "start": u32,
        end "end": u32,
        kind "kind": Text<InlineKindV1>,
        ;
        /// Of a link.
        address "address": String,
    }
}

words! { InlineKindV1 "a kind of stretch inside a block" {
    Link = "link",
    Emphasis = "emphasis",
    Strong = "strong",
    Break = "break",
} }

impl VersionV1 {
    pub(crate) fn of(it: &Version, texts: &Texts) -> Self {
        let header = &it.header;
        let is_known = texts.get(header.id).is_some_and(|known| **known == *it.document);
        let blocks = it.document.blocks().iter();
        let blocks = blocks.map(|block| to_block(block, &it.document));
        Self {
            id: Text(header.id),
            sha256: Text(it.document.hash()),
            text: (!is_known).then(|| it.document.text().to_owned()),
            blocks: if is_known { Vec::new() } else { blocks.collect() },
            author: Text(header.author),
            loaded: Text(header.created),
            modified: (header.modified != header.created).then_some(Text(header.modified)),
            stamps: Stamps::of(header, &[]),
        }
    }

    pub(crate) fn restore(self, reading: &mut Reading<'_>) -> Result<Version, Problem> {
        let header = self.stamps.header(self.id, self.author, self.loaded, self.modified, &[]);
        let document = match self.text {
            Some(text) => restore_document(text, self.blocks, reading)?,
            None => {
                let known = reading.texts.get(header.id).cloned();
                known.ok_or_else(|| Problem::new("the text is missing").under("text"))?
            }
        };
        if document.hash() != self.sha256.0 {
            let (hash, file) = (document.hash(), self.sha256.0);
            let what = format!("the text has the hash {hash}, the file says {file}");
            return Err(Problem::new(what).under("sha256"));
        }
        Ok(Version { header, document })
    }
}

fn to_block(block: &Block, document: &Document) -> BlockV1 {
    let at = |offset: ByteOffset| document.index().byte_to_char(offset).map_or(0, |it| it.0);
    let inlines = block.inlines.iter().map(|it| {
        let (kind, address) = match &it.kind {
            InlineKind::Link { address } => (InlineKindV1::Link, address.clone()),
            InlineKind::Emphasis => (InlineKindV1::Emphasis, String::new()),
            InlineKind::Strong => (InlineKindV1::Strong, String::new()),
            InlineKind::Break => (InlineKindV1::Break, String::new()),
        };
        let (start, end) = (at(it.span.start()), at(it.span.end()));
        InlineV1 { start, end, kind: Text(kind), address }
    });
    let mut wire = BlockV1 {
        start: at(block.start),
        end: at(block.end),
        kind: Text(ElementV1::Paragraph),
        level: None,
        ordered: false,
        depth: 0,
        row: 0,
        column: 0,
        header: false,
        address: String::new(),
        lang: block.language.map_or_else(String::new, |it| it.code().to_owned()),
        inlines: inlines.collect(),
    };
    wire.kind = Text(match &block.kind {
        BlockKind::Heading(level) => {
            wire.level = Some(*level);
            ElementV1::Heading
        }
        BlockKind::Paragraph => ElementV1::Paragraph,
        BlockKind::Quote => ElementV1::Quote,
        BlockKind::ListItem { ordered, depth } => {
            (wire.ordered, wire.depth) = (*ordered, *depth);
            ElementV1::ListItem
        }
        BlockKind::Caption => ElementV1::Caption,
        BlockKind::TableCell { row, column, header } => {
            (wire.row, wire.column, wire.header) = (*row, *column, *header);
            ElementV1::TableCell
        }
        BlockKind::Picture { address } => {
            wire.address.clone_from(address);
            ElementV1::Picture
        }
        BlockKind::Preformatted => ElementV1::Preformatted,
    });
    wire
}

fn restore_document(
    text: String,
    wire: Vec<BlockV1>,
    reading: &mut Reading<'_>,
) -> Result<Rc<Document>, Problem> {
    if MAX_BLOCKS < wire.len() {
        let problem = format!("there are {}, the limit is {MAX_BLOCKS}", wire.len());
        return Err(Problem::new(problem).under("blocks"));
    }
    let index = TextIndex::new(&text);
    let mut blocks = Vec::with_capacity(wire.len());
    for (n, it) in wire.into_iter().enumerate() {
        let place = format!("blocks[{n}]");
        let problem = |error: OffsetError| Problem::new(error.to_string()).under(&place);
        blocks.push(Block {
            start: index.char_to_byte(CharOffset(it.start)).map_err(problem)?,
            end: index.char_to_byte(CharOffset(it.end)).map_err(problem)?,
            inlines: restore_inlines(&it.inlines, &index, &place, reading)?,
            language: Language::from_tag(&it.lang),
            kind: restore_kind(it, &place, reading),
        });
    }
    let document = Document::new(text, blocks);
    let document = document.map_err(|error| Problem::new(error.to_string()).under("blocks"))?;
    Ok(Rc::new(document))
}

fn restore_inlines(
    wire: &[InlineV1],
    index: &TextIndex,
    place: &str,
    reading: &mut Reading<'_>,
) -> Result<Vec<Inline>, Problem> {
    let mut inlines = Vec::with_capacity(wire.len());
    for (n, it) in wire.iter().enumerate() {
        let at = format!("{place}.inlines[{n}]");
        let problem = |error: OffsetError| Problem::new(error.to_string()).under(&at);
        let span =
            index.span_of_chars(CharOffset(it.start), CharOffset(it.end)).map_err(problem)?;
        let kind = match it.kind.0 {
            InlineKindV1::Link if reading.allows(&it.address) => {
                let address = it.address.clone();
                InlineKind::Link { address }
            }
            InlineKindV1::Link => {
                warn(&at, reading);
                continue;
            }
            InlineKindV1::Emphasis => InlineKind::Emphasis,
            InlineKindV1::Strong => InlineKind::Strong,
            InlineKindV1::Break => InlineKind::Break,
        };
        inlines.push(Inline { span, kind });
    }
    Ok(inlines)
}

fn restore_kind(it: BlockV1, place: &str, reading: &mut Reading<'_>) -> BlockKind {
    match it.kind.0 {
        ElementV1::Heading => BlockKind::Heading(it.level.unwrap_or(1)),
        ElementV1::Paragraph => BlockKind::Paragraph,
        ElementV1::Quote => BlockKind::Quote,
        ElementV1::ListItem => BlockKind::ListItem { ordered: it.ordered, depth: it.depth },
        ElementV1::Caption => BlockKind::Caption,
        ElementV1::TableCell => {
            BlockKind::TableCell { row: it.row, column: it.column, header: it.header }
        }
        ElementV1::Picture => {
            let mut address = it.address;
            if !reading.allows(&address) {
                warn(place, reading);
                address.clear();
            }
            BlockKind::Picture { address }
        }
        ElementV1::Preformatted => BlockKind::Preformatted,
    }
}

/// Says that the address of a link or picture was dropped.
fn warn(at: &str, reading: &mut Reading<'_>) {
    let at = Problem::new("").under(at).under(&reading.at).at;
    let kind = WarningKind::Address;
    reading.warnings.push(Warning { at, kind });
}
