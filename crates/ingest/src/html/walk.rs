//! From a tree of elements to blocks, in document order.
//!
//! Goes from node to node without recursion: the stack of a wasm module is
//! small and pages are written by anybody.

mod note;
mod office;
mod table;

use std::ops::Range;

use document::{BlockKind, InlineKind, Language};
use dom_query::{NodeData, NodeRef};

use super::address::{self, Base};
use super::element::{self, Role, Style};
use super::flow::Flow;
use super::origins::Origins;
use crate::{Draft, Note};

/// What a tree came to.
#[derive(Debug)]
pub(super) struct Walked {
    pub(super) blocks: Vec<Draft>,
    /// The blocks of each element that holds several, inner elements first.
    pub(super) boxes: Vec<Range<usize>>,
    pub(super) origins: Origins,
    pub(super) notes: Vec<Note>,
}

/// Blocks of what is in `root`.
pub(super) fn walk(root: NodeRef<'_>, base: &Base) -> Walked {
    let mut walker = Walker {
        base,
        flow: Flow::default(),
        lists: Vec::new(),
        tables: Vec::new(),
        boxes: Vec::new(),
        origins: Origins::default(),
        n_articles: 0,
        links: address::Dropped::default(),
        n_pictures: 0,
        n_active: 0,
        n_hidden: 0,
        n_struck: 0,
    };
    walker.walk(root);
    walker.finish()
}

struct Walker<'a> {
    base: &'a Base,
    flow: Flow,
    /// Open lists: whether they are numbered.
    lists: Vec<bool>,
    tables: Vec<table::Table>,
    boxes: Vec<Range<usize>>,
    origins: Origins,
    n_articles: usize,
    links: address::Dropped,
    n_pictures: usize,
    n_active: usize,
    n_hidden: usize,
    n_struck: usize,
}

/// What is to be done when an element ends.
#[derive(Debug, Default)]
struct Frame {
    block: Ends,
    /// Blocks there were when the element began, if it can hold several.
    first_block: Option<usize>,
    inline: Vec<InlineKind>,
    is_link: bool,
    is_list: bool,
    is_table: bool,
    is_quoted: bool,
    /// What closes the mark of a footnote.
    closes_mark: Option<&'static str>,
    is_article: bool,
    has_zone: bool,
    has_language: bool,
}

/// How an element ends the block it is in.
#[derive(Debug, Default, PartialEq, Eq)]
enum Ends {
    #[default]
    Nothing,
    Block,
    Kind,
    /// A block, or a line of a heading.
    Part,
}

impl Walker<'_> {
    fn walk(&mut self, root: NodeRef<'_>) {
        let mut frames: Vec<Frame> = Vec::new();
        let mut at = root.first_child();
        while let Some(node) = at {
            if let Some(frame) = self.enter(&node) {
                frames.push(frame);
                if let Some(child) = node.first_child() {
                    at = Some(child);
                    continue;
                }
                self.leave(frames.pop());
            }
            let mut last = node;
            at = loop {
                if let Some(next) = last.next_sibling() {
                    break Some(next);
                }
                let Some(frame) = frames.pop() else {
                    break None;
                };
                self.leave(Some(frame));
                match last.parent() {
                    Some(parent) => last = parent,
                    None => break None,
                }
            };
        }
        while let Some(frame) = frames.pop() {
            self.leave(Some(frame));
        }
    }

    /// Reads a node; `None` where its children are not to be read.
    fn enter(&mut self, node: &NodeRef<'_>) -> Option<Frame> {
        let Some(it) = node.element_ref() else {
            // As it is: `NodeRef::text` copies it.
            node.query(|it| {
                if let NodeData::Text { contents } = &it.data {
                    if !contents.trim_ascii().is_empty() {
                        self.origins.push(node.id, self.flow.n_blocks());
                    }
                    self.flow.text(contents);
                }
            });
            return None;
        };
        let name: &str = &it.name.local;
        let mut role = element::role(name);
        self.n_active += usize::from(role == Role::Active || element::has_handler(&it));
        if matches!(role, Role::Active | Role::Skipped) {
            return None;
        }
        let style = Style::of(&it);
        if office::is_list_marker(&style) || office::is_remark_mark(&it, &style) {
            return None;
        }
        if element::is_struck(name, &style) {
            self.n_struck += 1;
            return None;
        }
        if element::is_hidden(&it, &style) {
            self.n_hidden += 1;
            return None;
        }
        let is_block = style.is_block();
        if role == Role::Block && is_block == Some(false) {
            role = Role::Inline;
        }
        let mut frame = Frame { is_article: name == "article", ..Frame::default() };
        self.n_articles += usize::from(frame.is_article);
        if let Some(zone) = element::zone(node, &it, 0 < self.n_articles) {
            // A zone of its own line ends the text before it; inside a line a
            // class name says nothing about the block.
            if !is_inline(role) {
                self.flow.enter_zone(zone);
                frame.has_zone = true;
            }
        }
        // The page's own is metadata; a word in a line says nothing of the line.
        if let Some(tag) = element::language(&it)
            && !matches!(name, "html" | "body")
            && !is_inline(role)
            && !matches!(role, Role::Break | Role::Picture)
        {
            self.flow.enter_language(Language::from_tag(tag));
            frame.has_language = true;
        }
        if is_inline(role) && is_block == Some(true) {
            self.flow.part();
            frame.block = Ends::Part;
        }
        self.open(node, role, &style, &mut frame);
        if frame.block != Ends::Nothing {
            frame.first_block = Some(self.flow.n_blocks());
        }
        Some(frame)
    }

    fn open(&mut self, node: &NodeRef<'_>, role: Role, style: &Style, frame: &mut Frame) {
        let kind = match role {
            Role::Heading(level) => Some(BlockKind::Heading(level)),
            Role::Quote => Some(BlockKind::Quote),
            Role::Caption => Some(BlockKind::Caption),
            Role::Preformatted => Some(BlockKind::Preformatted),
            Role::Item => Some(self.item(node)),
            Role::Cell { header } => self.tables.last_mut().and_then(|it| it.cell(node, header)),
            Role::Block => element::heading_level(node)
                .map(BlockKind::Heading)
                .or_else(|| office::list_item(node, style))
                .or_else(|| office::styled(node)),
            _ => None,
        };
        if let Some(kind) = kind {
            self.flow.open(kind);
            frame.block = Ends::Kind;
            return;
        }
        match role {
            Role::List { ordered } => {
                self.flow.end_block();
                self.lists.push(ordered);
                frame.is_list = true;
                frame.block = Ends::Block;
            }
            Role::Table => {
                self.flow.end_block();
                self.tables.push(table::Table::new(node));
                frame.is_table = true;
                frame.block = Ends::Block;
            }
            Role::Row => {
                self.flow.end_block();
                if let Some(table) = self.tables.last_mut() {
                    table.row();
                }
                frame.block = Ends::Block;
            }
            Role::Block | Role::Cell { .. } => {
                self.flow.end_block();
                frame.block = Ends::Block;
            }
            Role::Break => self.flow.line_break(),
            Role::Picture => self.picture(node),
            Role::Link => {
                let address = node.attr("href").and_then(|it| self.links.keep(&it, self.base));
                self.flow.open_link(address);
                frame.is_link = true;
                frame.closes_mark = note::closing(node);
                if frame.closes_mark.is_some() {
                    self.flow.text("[");
                }
            }
            Role::ShortQuote => {
                self.flow.text("“");
                frame.is_quoted = true;
            }
            _ => {}
        }
        self.open_emphasis(role, style, frame);
    }

    /// Emphasis by element and by style; Google Docs puts a whole document
    /// into a `b` of normal weight.
    fn open_emphasis(&mut self, role: Role, style: &Style, frame: &mut Frame) {
        if !is_inline(role) {
            return;
        }
        if style.is_strong().unwrap_or(role == Role::Strong) {
            frame.inline.push(InlineKind::Strong);
        }
        let is_upright = style.has("font-style:normal");
        if style.has("font-style:italic") || (role == Role::Emphasis && !is_upright) {
            frame.inline.push(InlineKind::Emphasis);
        }
        for kind in &frame.inline {
            self.flow.open_inline(kind.clone());
        }
    }

    fn item(&self, node: &NodeRef<'_>) -> BlockKind {
        let nested = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        BlockKind::ListItem {
            ordered: self.lists.last().copied().unwrap_or(false),
            depth: office::level(node).unwrap_or(nested),
        }
    }

    fn picture(&mut self, node: &NodeRef<'_>) {
        let alternative = node.attr("alt").unwrap_or_default();
        let class = node.attr("class").unwrap_or_default();
        // Mail and blogs write smileys as small pictures.
        if class.contains("emoji") || class.contains("wp-smiley") {
            self.flow.text(&alternative);
            return;
        }
        let is_pixel = |name| matches!(node.attr(name).as_deref(), Some("0" | "1"));
        if is_pixel("width") || is_pixel("height") {
            return;
        }
        // Pages that load late put the address elsewhere and a blank first.
        let sources = ["src", "data-src", "data-original", "data-lazy-src"];
        let address = sources.iter().find_map(|name| {
            let address = address::resolve(&node.attr(name)?, self.base).ok()?;
            (!address.starts_with("mailto:")).then_some(address)
        });
        self.origins.push(node.id, self.flow.picture_place());
        if !self.flow.picture(address, &alternative) {
            self.n_pictures += 1;
        }
    }

    fn leave(&mut self, frame: Option<Frame>) {
        let Some(frame) = frame else { return };
        for kind in frame.inline.iter().rev() {
            self.flow.close_inline(kind);
        }
        if let Some(closing) = frame.closes_mark {
            self.flow.text(closing);
        }
        if frame.is_link {
            self.flow.close_link();
        }
        if frame.is_quoted {
            self.flow.text("”");
        }
        match frame.block {
            Ends::Nothing => {}
            Ends::Block => self.flow.end_block(),
            Ends::Kind => self.flow.close(),
            Ends::Part => self.flow.part(),
        }
        if let Some(first) = frame.first_block {
            let range = first..self.flow.n_blocks();
            if 1 < range.len() && self.boxes.last() != Some(&range) {
                self.boxes.push(range);
            }
        }
        if frame.is_list {
            self.lists.pop();
        }
        if frame.is_table {
            self.tables.pop();
        }
        if frame.has_language {
            self.flow.leave_language();
        }
        if frame.has_zone {
            self.flow.leave_zone();
        }
        self.n_articles -= usize::from(frame.is_article);
    }

    fn finish(self) -> Walked {
        let (blocks, removed) = self.flow.finish();
        let mut notes: Vec<Note> = removed.notes().collect();
        let counted = [
            (self.n_active, Note::ActiveRemoved(self.n_active)),
            (self.n_hidden, Note::HiddenRemoved(self.n_hidden)),
            (self.n_struck, Note::StruckRemoved(self.n_struck)),
            (self.n_pictures, Note::PicturesDropped(self.n_pictures)),
        ];
        notes.extend(counted.into_iter().filter(|it| 0 < it.0).map(|it| it.1));
        notes.extend(self.links.notes());
        Walked { blocks, boxes: self.boxes, origins: self.origins, notes }
    }
}

fn is_inline(role: Role) -> bool {
    matches!(role, Role::Inline | Role::Link | Role::Emphasis | Role::Strong | Role::ShortQuote)
}
