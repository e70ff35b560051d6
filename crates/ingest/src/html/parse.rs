//! A page's source to a tree of elements, piece by piece.
//!
//! The parser opens formatting elements that nothing closed again in each
//! block that follows, so a page can have it make a tree that grows with the
//! square of its length.  The tree is held against the tags read so far; where
//! it outgrows them, the page is read anew without formatting elements.

use dom_query::Document;
use html5ever::driver::{ParseOpts, Parser, parse_document};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;

use super::guard::{self, Formatting, Guarded};
use crate::{Note, OnPercent};

/// Bytes between two looks at the tree: 8 kB hold some hundred tags, which can
/// make no more than their square of elements.
const PIECE: usize = 8 << 10;
/// Nodes there may be for each tag; a tag, its text, and what is opened again.
const NODES_PER_TAG: usize = 4;
/// Nodes there may be besides.
const FREE_NODES: usize = 10_000;

/// A page of so many bytes is long: it takes a quarter of a second.
pub(super) const LONG: usize = 2 << 20;
/// How far a page is when it is a tree.
const PERCENT: usize = 50;
/// Bytes between two words about that: 256 kB.
const BETWEEN_WORDS: usize = 32 * PIECE;

/// A tree, and what was cut to get it.
pub(super) struct Parsed {
    pub(super) document: Document,
    pub(super) notes: Vec<Note>,
    /// Whether its elements stand in many others each.
    pub(super) is_deep: bool,
}

impl Parsed {
    fn of(document: Document, guarded: &Guarded<'_>) -> Self {
        Self { document, notes: guarded.notes().collect(), is_deep: guarded.is_deep }
    }
}

/// The tree of `html`, of which nothing but tags and attributes is cut.
/// How far it is goes to `on`, where it is long.
pub(super) fn parse(html: &str, on: OnPercent<'_>) -> Parsed {
    let guarded = guard::cut(html, Formatting::Kept);
    if let Some(document) = grow(&guarded.html, FREE_NODES, on) {
        return Parsed::of(document, &guarded);
    }
    let guarded = guard::cut(html, Formatting::Cut);
    let document = grow(&guarded.html, usize::MAX, on).unwrap_or_default();
    Parsed::of(document, &guarded)
}

/// The tree of `html`, if it has at most `n_free` nodes more than fit its tags.
fn grow(html: &str, n_free: usize, on: OnPercent<'_>) -> Option<Document> {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let opts = ParseOpts { tree_builder, ..ParseOpts::default() };
    let mut parser = parse_document(Document::default(), opts);
    let mut most = n_free;
    // Pieces share the one copy of the source.
    let source = StrTendril::from(html);
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, after) =
            rest.split_at_checked(rest.ceil_char_boundary(PIECE)).unwrap_or((rest, ""));
        let n_tags = piece.bytes().filter(|it| *it == b'<').count();
        most = most.saturating_add(NODES_PER_TAG.saturating_mul(n_tags));
        let (Ok(start), Ok(length)) =
            (u32::try_from(html.len() - rest.len()), u32::try_from(piece.len()))
        else {
            return None;
        };
        parser.process(source.subtendril(start, length));
        if most < n_nodes(&parser) {
            return None;
        }
        rest = after;
        let n_read = html.len() - rest.len();
        if LONG <= html.len() && n_read % BETWEEN_WORDS < PIECE {
            on(n_read * PERCENT / html.len());
        }
    }
    Some(parser.finish())
}

fn n_nodes(parser: &Parser<Document>) -> usize {
    parser.tokenizer.sink.sink.tree.len()
}
