//! A rendered text as the reader renders it.

use document::{BlockKind, Document, DocumentBuilder, Span, Utf16Offset};
use postil::browser::text_map::TextMap;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// A text in the page; dropping it takes it out.
pub(crate) struct Rendered {
    pub article: Document,
    pub root: Element,
    pub map: TextMap,
}

impl Rendered {
    /// Renders blocks, each given as runs of text; every second run stands in
    /// an element of its own.
    pub(crate) fn new(blocks: &[&[&str]]) -> Self {
        let mut builder = DocumentBuilder::default();
        for runs in blocks {
            builder.push(BlockKind::Paragraph, &runs.concat(), Vec::new());
        }
        let article = builder.finish().unwrap();
        let root = element("div");
        style(&root, "white-space", "pre-wrap");
        style(&root, "font", "20px/30px monospace");
        for (number, (block, runs)) in article.blocks().iter().zip(blocks).enumerate() {
            let paragraph = element("p");
            let Utf16Offset(start) = article.index().byte_to_utf16(block.start).unwrap();
            paragraph.set_attribute("data-block", &number.to_string()).unwrap();
            paragraph.set_attribute("data-start", &start.to_string()).unwrap();
            let skipped = element("span");
            skipped.set_attribute("data-skip", "").unwrap();
            skipped.set_text_content(Some("12 "));
            paragraph.append_child(&skipped).unwrap();
            for (place, run) in runs.iter().enumerate() {
                let text = document().create_text_node(run);
                if place % 2 == 0 {
                    paragraph.append_child(&text).unwrap();
                } else {
                    let inline = element("em");
                    inline.append_child(&text).unwrap();
                    paragraph.append_child(&inline).unwrap();
                }
            }
            root.append_child(&paragraph).unwrap();
        }
        document().body().unwrap().append_child(&root).unwrap();
        let map = TextMap::new(&root);
        Self { article, root, map }
    }

    /// The element of a block.
    pub(crate) fn block(&self, number: usize) -> Element {
        self.map.block(number).unwrap().clone()
    }

    /// The text node that holds `words` whole, and where they start in it.
    pub(crate) fn find(&self, words: &str) -> (Node, u32) {
        fn find(node: &Node, words: &str) -> Option<(Node, u32)> {
            if node.node_type() == Node::TEXT_NODE {
                let text = node.node_value().unwrap();
                let units = |it: &str| u32::try_from(it.encode_utf16().count()).unwrap();
                return text.find(words).map(|at| (node.clone(), units(text.get(..at).unwrap())));
            }
            let children = node.child_nodes();
            (0..children.length()).find_map(|it| find(&children.get(it).unwrap(), words))
        }
        find(&self.root, words).unwrap()
    }

    /// The first place of `words` in the text.
    pub(crate) fn span(&self, words: &str) -> Span {
        let start = self.article.text().find(words).unwrap();
        Span::from_usize(start, start + words.len()).unwrap()
    }

    /// The same in UTF-16 code units.
    pub(crate) fn units(&self, words: &str) -> (Utf16Offset, Utf16Offset) {
        let (index, span) = (self.article.index(), self.span(words));
        (index.byte_to_utf16(span.start()).unwrap(), index.byte_to_utf16(span.end()).unwrap())
    }
}

impl Drop for Rendered {
    fn drop(&mut self) {
        self.root.remove();
    }
}

pub(crate) fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

pub(crate) fn element(name: &str) -> Element {
    document().create_element(name).unwrap()
}

pub(crate) fn style(element: &Element, name: &str, value: &str) {
    element.unchecked_ref::<HtmlElement>().style().set_property(name, value).unwrap();
}
