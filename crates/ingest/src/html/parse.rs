//! A page's source to a tree of elements, piece by piece.
//!
//! The parser opens formatting elements that nothing closed again in each
//! block that follows, so a page can have it make a tree that grows with the
//! square of its length.  The tree is held against the tags read so far; where
//! it outgrows them, the page is read anew without formatting elements.  What
//! the guard lets pass is found here by the open elements, and costs the page
//! all of its tags but those of paragraphs and headings.

use std::cell::Cell;

use dom_query::{Document, NodeId};
use html5ever::driver::{ParseOpts, Parser, parse_document};
use html5ever::interface::Tracer;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;

use super::guard::{self, Formatting};
use crate::{Note, OnPercent};

/// Bytes between two looks at the tree: 8 kB hold some hundred tags, which can
/// make no more than their square of elements.
const PIECE: usize = 8 << 10;
/// Nodes there may be for each tag; a tag, its text, and what is opened again.
const NODES_PER_TAG: usize = 4;
/// Nodes there may be besides.
const FREE_NODES: usize = 10_000;
/// Elements that may be open at the end of a piece, with those to be opened
/// again: a cell in each table, with its row and group, is not held by the guard.
const MAX_OPEN: usize = 5 * guard::MAX_NESTING;

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

/// The tree of `html`, of which hardly anything but tags and attributes is cut.
/// How far it is goes to `on`, where it is long.
pub(super) fn parse(html: &str, on: OnPercent<'_>) -> Parsed {
    for (formatting, n_free) in [(Formatting::Kept, FREE_NODES), (Formatting::Cut, usize::MAX)] {
        let guarded = guard::cut(html, formatting);
        if let Some(document) = grow(&guarded.html, n_free, on) {
            let notes = guarded.notes().collect();
            return Parsed { document, notes, is_deep: guarded.is_deep };
        }
    }
    let plain = guard::plainest(html);
    let guarded = guard::cut(&plain, Formatting::Cut);
    let document = grow(&guarded.html, usize::MAX, on).unwrap_or_default();
    Parsed { document, notes: vec![Note::NestingCut(guard::MAX_NESTING)], is_deep: false }
}

/// Counts what the parser holds.
#[derive(Default)]
struct Held(Cell<usize>);

impl Tracer for Held {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.update(|it| it + 1);
    }
}

/// The tree of `html`, if it has at most `n_free` nodes more than fit its tags
/// and is never too deep.
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
        let held = Held::default();
        parser.tokenizer.sink.trace_handles(&held);
        if most < n_nodes(&parser) || MAX_OPEN < held.0.get() {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages that the guard takes for less than they are; they are read in the
    /// plainest way.
    const PASSED: [(&str, &str); 3] = [
        ("<frameset><style>", "<frameset>"),
        ("", "<svg><foreignObject><p></foreignObject></svg>"),
        ("", "<li><dd>"),
    ];

    #[test]
    fn the_guard_lets_little_pass() {
        let is_passed = |(before, piece): &&(&str, &str)| {
            let html = format!("{before}{}", piece.repeat(MAX_OPEN + MAX_OPEN / 2));
            grow(&guard::cut(&html, Formatting::Kept).html, usize::MAX, &|_| {}).is_none()
        };
        let passed: Vec<_> =
            crate::tests::bounds::TRAPS.iter().filter(is_passed).copied().collect();
        assert_eq!(passed, PASSED);
    }

    #[test]
    fn what_the_guard_lets_pass_is_read_in_the_plainest_way() {
        let piece = "<li><dd>".repeat(2 * MAX_OPEN);
        let html = format!("<style>x</style><h2>un</h2><b>a &lt; b</b> < c<!-- > -->{piece}deux");
        let Parsed { document, notes, .. } = parse(&html, &|_| {});
        assert_eq!(notes, [Note::NestingCut(guard::MAX_NESTING)]);
        assert_eq!(&*document.select("h2").text(), "un");
        assert_eq!(&*document.select("body").text(), "una < b < cdeux");
    }
}
