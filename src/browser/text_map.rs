//! Where each part of the text is in the document object model, and back.
//!
//! The reader renders each block as one element with `data-block="<number>"`
//! and `data-start="<UTF-16 offset in the text>"`; the text nodes in it, in
//! order, are the block's text, unit for unit.  What stands in a block without
//! being article text (numbers, buttons) is inside an element with
//! `data-skip`.  Marks cut no text node, so a map holds as long as the blocks
//! are not rendered anew.

use document::{Document as Article, Utf16Offset, sort_by_rank};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range, StaticRange, StaticRangeInit, Text};

/// The text nodes of a rendered text.
#[derive(Debug)]
pub struct TextMap {
    root: Element,
    // Both by start.
    nodes: Vec<TextNode>,
    blocks: Vec<BlockElement>,
}

/// Which of two neighbours a place between them belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What follows: for the start of a stretch.
    Start,
    /// What went before: for its end.
    End,
}

#[derive(Debug)]
struct TextNode {
    node: Text,
    start: u32,
    end: u32,
}

#[derive(Debug)]
struct BlockElement {
    element: Element,
    number: usize,
    start: u32,
    end: u32,
}

impl TextMap {
    /// The map of what is rendered inside `root` now.
    #[must_use]
    pub fn new(root: &Element) -> Self {
        let (mut nodes, mut blocks) = (Vec::new(), Vec::new());
        if let Ok(found) = root.query_selector_all("[data-block]") {
            for place in 0..found.length() {
                let element = found.get(place).and_then(|it| it.dyn_into::<Element>().ok());
                let Some(element) = element else { continue };
                let number = |name| element.get_attribute(name)?.parse().ok();
                let start: Option<u32> = number("data-start");
                let (Some(block), Some(start)) = (number("data-block"), start) else { continue };
                let end = collect(&element, start, &mut nodes);
                let number = usize::try_from(block).unwrap_or(usize::MAX);
                blocks.push(BlockElement { element, number, start, end });
            }
        }
        sort_by_rank(&mut nodes, |it| it.start.into());
        sort_by_rank(&mut blocks, |it| it.start.into());
        Self { root: root.clone(), nodes, blocks }
    }

    /// The element that holds the blocks.
    #[must_use]
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// The element of a block.
    #[must_use]
    pub fn block(&self, number: usize) -> Option<&Element> {
        self.blocks.iter().find(|it| it.number == number).map(|it| &it.element)
    }

    /// The element of each block, its first UTF-16 offset and that behind it.
    pub fn stretches(&self) -> impl Iterator<Item = (&Element, u32, u32)> {
        self.blocks.iter().map(|it| (&it.element, it.start, it.end))
    }

    /// The same of the block that holds `at`.
    #[must_use]
    pub fn stretch_at(&self, at: Utf16Offset) -> Option<(&Element, u32, u32)> {
        let behind = self.blocks.partition_point(|it| it.start <= at.0);
        let block = behind.checked_sub(1).and_then(|it| self.blocks.get(it))?;
        Some((&block.element, block.start, block.end))
    }

    /// Whether the block that holds `at` is folded away.
    #[must_use]
    pub fn is_folded(&self, at: Utf16Offset) -> bool {
        let element = self.stretch_at(at).map(|it| it.0);
        let fold = element.and_then(|it| it.closest("details:not([open])").ok().flatten());
        fold.is_some()
    }

    /// The position of a boundary point of the document object model.
    ///
    /// A point that is in no text node of the article (an element, a skipped
    /// part, anything outside the reader) gives the next article text behind
    /// it for a start and the last before it for an end; `None` where there is
    /// none, or where the point is in another tree.
    #[must_use]
    pub fn offset_of(&self, node: &Node, offset: u32, side: Side) -> Option<Utf16Offset> {
        let point = Range::new().ok()?;
        point.set_start(node, offset).ok()?;
        point.collapse_with_to_start(true);
        // In a tree apart from ours comparing is an error.
        let first = self.nodes.first()?;
        point.compare_point(&first.node, 0).ok()?;
        let is_before = |it: &TextNode| point.compare_point(&it.node, 0).is_ok_and(|it| it < 0);
        let behind = self.nodes.partition_point(is_before);
        let last = behind.checked_sub(1).and_then(|it| self.nodes.get(it));
        if let Some(last) = last
            && node.is_same_node(Some(&last.node))
        {
            return Some(Utf16Offset(last.end.min(last.start + offset)));
        }
        match side {
            Side::Start => self.nodes.get(behind).map(|it| Utf16Offset(it.start)),
            Side::End => last.map(|it| Utf16Offset(it.end)),
        }
    }

    /// The text node and the offset in it of a position; between two nodes
    /// the one that `side` asks for.  `None` where no text is rendered.
    #[must_use]
    pub fn place_of(&self, at: Utf16Offset, side: Side) -> Option<(&Text, u32)> {
        let at = at.0;
        let (it, clipped) = match side {
            Side::Start => {
                let it = self.nodes.get(self.nodes.partition_point(|it| it.end <= at));
                let it = it.or(self.nodes.last())?;
                (it, at.clamp(it.start, it.end))
            }
            Side::End => {
                let behind = self.nodes.partition_point(|it| it.start < at);
                let it = behind.checked_sub(1).and_then(|it| self.nodes.get(it));
                let it = it.or(self.nodes.first())?;
                (it, at.clamp(it.start, it.end))
            }
        };
        Some((&it.node, clipped - it.start))
    }

    /// `start..end`, less what is between blocks: one stretch for each block
    /// it has text of.
    #[must_use]
    pub fn clip(&self, start: Utf16Offset, end: Utf16Offset) -> Vec<(Utf16Offset, Utf16Offset)> {
        let first = self.blocks.partition_point(|it| it.end <= start.0);
        self.blocks
            .iter()
            .skip(first)
            .take_while(|it| it.start < end.0)
            .map(|it| (it.start.max(start.0), it.end.min(end.0)))
            .filter(|(start, end)| start < end)
            .map(|(start, end)| (Utf16Offset(start), Utf16Offset(end)))
            .collect()
    }

    /// A range over `start..end`, for rectangles and selections.
    #[must_use]
    pub fn range(&self, start: Utf16Offset, end: Utf16Offset) -> Option<Range> {
        let range = Range::new().ok()?;
        let (node, offset) = self.place_of(start, Side::Start)?;
        range.set_start(node, offset).ok()?;
        let (node, offset) = self.place_of(end, Side::End)?;
        range.set_end(node, offset).ok()?;
        Some(range)
    }

    /// The same as a range that does not follow changes of the tree, for
    /// painting: thousands of live ranges would slow down every change.
    #[must_use]
    pub fn static_range(&self, start: Utf16Offset, end: Utf16Offset) -> Option<StaticRange> {
        let (start_node, start_offset) = self.place_of(start, Side::Start)?;
        let (end_node, end_offset) = self.place_of(end, Side::End)?;
        let init = StaticRangeInit::new(end_node, end_offset, start_node, start_offset);
        StaticRange::new(&init).ok()
    }

    /// The numbers of the blocks whose rendered text is not that of `article`:
    /// none, unless something else (a translator, an extension) changed the
    /// page.  Positions must not be trusted then.
    #[must_use]
    pub fn mismatches(&self, article: &Article) -> Vec<usize> {
        let index = article.index();
        let fits = |it: &&BlockElement| {
            let Some(block) = article.blocks().get(it.number) else { return false };
            let start = index.byte_to_utf16(block.start);
            start.is_ok_and(|start| start.0 == it.start)
                && words_of(&it.element) == article.block_text(block)
        };
        self.blocks.iter().filter(|it| !fits(it)).map(|it| it.number).collect()
    }
}

/// Adds the text nodes of `element`, the first of which starts at `start`;
/// answers where the last one ends.
fn collect(element: &Node, start: u32, nodes: &mut Vec<TextNode>) -> u32 {
    let mut at = start;
    for_each_text(element, &mut |node| {
        let end = at + node.length();
        if at < end {
            nodes.push(TextNode { node: node.clone(), start: at, end });
        }
        at = end;
    });
    at
}

/// The article text inside `element` as it is rendered now.
fn words_of(element: &Node) -> String {
    let mut words = String::new();
    for_each_text(element, &mut |node| words.push_str(&node.data()));
    words
}

/// Calls `act` for each text node in `node`, in order, less skipped parts.
fn for_each_text(node: &Node, act: &mut dyn FnMut(&Text)) {
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.node_type() {
            Node::TEXT_NODE => {
                if let Some(text) = child.dyn_ref() {
                    act(text);
                }
            }
            Node::ELEMENT_NODE if !is_skipped(&child) => for_each_text(&child, act),
            _ => {}
        }
        next = child.next_sibling();
    }
}

fn is_skipped(node: &Node) -> bool {
    node.dyn_ref::<Element>().is_some_and(|it| it.has_attribute("data-skip"))
}
