//! The numbers of claims, beside the lines they begin in: for the eye; a screen
//! reader has them in the list and on the cards.
//!
//! A block has them as one attribute, a line of it for each line of the block;
//! it stands at its row, for what changes on a block is paid for with a style for
//! each kind of mark (5 ms a block in Chromium).
//! Where lines begin is asked of blocks near the viewport only, since a browser
//! lays out what it is asked about; further away the numbers stand at the top.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use document::{AsideReason, Document, Span, Utf16Offset};
use web_sys::Element;
use yew::prelude::*;

use super::listed::Listed;
use super::rendered::Rendered;
use crate::browser::geometry::{line_height, rects_of};
use crate::browser::listen::{later, on_window};
use crate::browser::nearness::{NEAR, Nearness};
use crate::browser::text_map::TextMap;

/// The attribute with the numbers of a block's claims.
const FACTS: &str = "data-facts";

/// How long after the text the numbers are put beside it, in milliseconds.
const AFTER_MILLIS: u32 = 20;

/// How many characters of numbers fit beside a line.
const MOST_CHARS: usize = 3;

/// A number, and the words it stands for.
type Fact = (usize, Span);

/// The numbers of an article that is rendered.
#[derive(Debug, Default)]
struct Facts {
    /// Where the text is on the page.
    map: Option<Rc<TextMap>>,
    document: Option<Rc<Document>>,
    /// By block, in reading order.
    all: BTreeMap<usize, Vec<Fact>>,
    /// What was set.
    set: BTreeMap<usize, String>,
    /// What is near the viewport; nothing while the text is printed, which has
    /// other lines.
    near: Option<(Utf16Offset, Utf16Offset)>,
}

/// Puts the numbers beside the text, and keeps them there.
#[hook]
pub(super) fn use_facts(
    rendered: &Rc<RefCell<Rendered>>,
    document: &Rc<Document>,
    asides: &Rc<[Option<AsideReason>]>,
    items: &Listed,
) {
    let facts = use_mut_ref(Facts::default);
    {
        let (rendered, facts) = (rendered.clone(), facts.clone());
        use_effect_with((document.clone(), asides.clone()), move |(document, _)| {
            let map = rendered.borrow().map.clone();
            let document = Some(document.clone());
            facts.borrow_mut().begin(map.clone(), document);
            let look = |facts: &Rc<RefCell<Facts>>| {
                let facts = facts.clone();
                move |start, end| facts.borrow_mut().look_at(Some((start, end)))
            };
            let watch = move |facts: &Rc<RefCell<Facts>>| {
                map.as_ref().and_then(|it| Nearness::watch(it, NEAR, look(facts)))
            };
            let near = Rc::new(RefCell::new(watch(&facts)));
            let again = facts.clone();
            let resized = on_window("resize", move |_| again.borrow_mut().show());
            let again = facts.clone();
            let prints = on_window("beforeprint", move |_| again.borrow_mut().look_at(None));
            let watched = near.clone();
            let printed = on_window("afterprint", move |_| {
                watched.replace(watch(&facts));
            });
            move || drop((near, resized, prints, printed))
        });
    }
    let key = (document.clone(), asides.clone(), items.clone());
    use_effect_with(key, move |(document, _, items)| {
        let (document, items) = (document.clone(), items.clone());
        let shown = later(AFTER_MILLIS, move || {
            let mut facts = facts.borrow_mut();
            let all = by_block(&document, &items);
            // Most marks are no claims.
            if facts.all != all {
                facts.all = all;
                facts.show();
            }
        });
        move || drop(shown)
    });
}

/// The element that has the numbers of a block: its row, or itself where lines
/// have another height than the row's, or the row has more blocks.
fn bearer(map: &TextMap, block: usize) -> Option<Element> {
    let block = map.block(block)?;
    let kind = block.get_attribute("data-kind");
    let is_plain = matches!(kind.as_deref(), Some("paragraph" | "item"));
    let row = block.parent_element().filter(|it| is_plain && it.matches(".text__row") == Ok(true));
    row.or_else(|| Some(block.clone()))
}

fn by_block(document: &Document, items: &Listed) -> BTreeMap<usize, Vec<Fact>> {
    let mut all: BTreeMap<usize, Vec<Fact>> = BTreeMap::new();
    for item in items.0.all() {
        let (Some(number), Some(span)) = (item.number, item.spans.first()) else { continue };
        let Some(block) = document.block_at(span.start()) else { continue };
        all.entry(block).or_default().push((number, *span));
    }
    all
}

impl Facts {
    /// Begins with a text that was rendered anew, some of it in the elements of
    /// before.
    fn begin(&mut self, map: Option<Rc<TextMap>>, document: Option<Rc<Document>>) {
        let mut set = std::mem::take(&mut self.set);
        set.values_mut().for_each(String::clear);
        *self = Self { map, document, set, ..Self::default() };
    }

    fn look_at(&mut self, near: Option<(Utf16Offset, Utf16Offset)>) {
        self.near = near;
        self.show();
    }

    /// Sets the attributes that are other than they were.
    fn show(&mut self) {
        let Some(map) = self.map.clone() else { return };
        let texts = self.all.iter().map(|(block, facts)| (*block, self.text(*block, facts)));
        let mut now = BTreeMap::new();
        now.extend(texts);
        let before = std::mem::take(&mut self.set);
        for block in before.keys().filter(|it| !now.contains_key(it)) {
            // Neither fails for the name of an attribute.
            bearer(&map, *block).iter().for_each(|it| _ = it.remove_attribute(FACTS));
        }
        for (block, text) in now.iter().filter(|(block, text)| before.get(block) != Some(text)) {
            bearer(&map, *block).iter().for_each(|it| _ = it.set_attribute(FACTS, text));
        }
        self.set = now;
    }

    /// The numbers of a block, those of each line behind a line end.
    fn text(&self, block: usize, facts: &[Fact]) -> String {
        let lines = self.lines(block, facts);
        let numbers = facts.iter().map(|it| it.0);
        lined(numbers.zip(lines.unwrap_or_default().into_iter().chain(std::iter::repeat(0))))
    }

    /// The line of its block that each fact begins in, from 0; `None` for a block
    /// that is not near.
    fn lines(&self, block: usize, facts: &[Fact]) -> Option<Vec<usize>> {
        let (map, document) = (self.map.as_ref()?, self.document.as_ref()?);
        let span = document.blocks().get(block)?.span()?;
        let index = document.index();
        let (start, end) = self.near?;
        let at = index.byte_to_utf16(span.start()).ok()?;
        if at < start || end < at {
            return None;
        }
        let height = line_height(map.block(block)?)?;
        let top = |it: Span| rects_of(map, index, it).first().map(|it| it.top);
        let first = top(span)?;
        let line = |fact: &Fact| {
            let below = top(fact.1).map_or(0.0, |it| it - first);
            // The middle of a line is as far from the next as from this one's top.
            let is_above = |n: &u32| (f64::from(*n) + 0.5) * height <= below;
            (0..MOST_LINES).take_while(is_above).count()
        };
        Some(facts.iter().map(line).collect())
    }
}

/// How many lines of a block have numbers of their own.
const MOST_LINES: u32 = 500;

/// Numbers with the lines they belong to, as text: where too many begin in a
/// line, the later ones stand below.
fn lined(facts: impl Iterator<Item = (usize, usize)>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (number, line) in facts {
        let number = number.to_string();
        let last = lines.len().saturating_sub(1);
        let fits = lines
            .last()
            .is_some_and(|it| it.is_empty() || it.len() + 1 + number.len() <= MOST_CHARS);
        let line = line.max(if fits { last } else { lines.len() });
        lines.resize(lines.len().max(line + 1), String::new());
        if let Some(text) = lines.get_mut(line) {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(&number);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::lined;

    #[test]
    fn numbers_stand_at_their_lines() {
        let check = |facts: &[(usize, usize)], expected: &str| {
            assert_eq!(lined(facts.iter().copied()), expected, "{facts:?}");
        };
        check(&[], "");
        check(&[(1, 0)], "1");
        check(&[(1, 2), (2, 4)], "\n\n1\n\n2");
        check(&[(1, 1), (2, 1)], "\n1 2");
        check(&[(9, 1), (10, 1), (11, 2)], "\n9\n10\n11");
        check(&[(12, 0), (13, 0), (14, 3)], "12\n13\n\n14");
    }
}
