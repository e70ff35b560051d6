//! Boxes around boxes around boxes, made fewer before main text is sought.
//!
//! `dom_smoothie` looks through everything in each box, so time goes with the
//! text times the depth.  It rates five levels around a paragraph, and goes by
//! names and attributes; so the outer boxes without any are taken out.

use dom_query::{Document, NodeId, NodeRef};

/// The innermost boxes of a chain, which stay.
pub(super) const N_INNERMOST: usize = 5;
/// Boxes of a chain that stay for their attributes; pages with more are made
/// to be slow.
const MAX_NAMED: usize = 32;

/// Elements are in so many others at the most, on average; those of articles
/// are in ten.
pub(super) const MAX_DEPTH: usize = 32;
/// Pages of so few boxes in boxes are searched in any case.
const FEW_LEVELS: usize = 200_000;

/// Whether boxes stand in boxes so deep that the search for main text would
/// take minutes: it looks through all of each box many times over.
pub(super) fn is_too_deep(document: &Document) -> bool {
    // The elements around each, and in how many boxes their children are.
    let mut around: Vec<(NodeId, usize)> = Vec::new();
    let (mut n_elements, mut n_levels) = (0_usize, 0_usize);
    for it in document.root().descendants_it().filter(NodeRef::is_element) {
        let parent = it.parent().map(|it| it.id);
        while around.last().is_some_and(|(id, _)| Some(*id) != parent) {
            around.pop();
        }
        let level = around.last().map_or(0, |(_, level)| *level);
        n_elements += 1;
        n_levels += level;
        around.push((it.id, level + usize::from(is_searched(&it))));
    }
    FEW_LEVELS < n_levels && MAX_DEPTH.saturating_mul(n_elements) < n_levels
}

/// Boxes that are looked through for what they hold.
fn is_searched(node: &NodeRef<'_>) -> bool {
    let name = |it: &str| {
        matches!(
            it,
            "div" | "ul" | "ol" | "table" | "form" | "fieldset" | "object" | "section" | "p"
        )
    };
    node.element_ref().is_some_and(|it| name(&it.name.local))
}

/// Takes out boxes that hold one box each and nothing else.
pub(super) fn thin(document: &Document) {
    let root = document.root();
    let mut chain: Vec<NodeRef<'_>> = Vec::new();
    let mut chains = Vec::new();
    for it in root.descendants_it().filter(is_box) {
        // In document order the one box in a box comes next.
        if chain.last().is_some_and(|last| only_box(last).map(|it| it.id) != Some(it.id)) {
            chains.push(std::mem::take(&mut chain));
        }
        chain.push(it);
    }
    chains.push(chain);
    for chain in chains.iter().filter(|it| N_INNERMOST < it.len()) {
        shorten(chain);
    }
}

/// Takes boxes out of a chain, whose boxes are given from the outermost.
fn shorten(chain: &[NodeRef<'_>]) {
    let n_outer = chain.len() - N_INNERMOST;
    let mut n_named = 0;
    // The outermost box of those that go, which the next one that stays
    // replaces.
    let mut going: Option<&NodeRef<'_>> = None;
    for (n, it) in chain.iter().enumerate() {
        let is_named = it.element_ref().is_some_and(|it| !it.attrs.is_empty());
        n_named += usize::from(is_named && n < n_outer);
        if n < n_outer && (!is_named || MAX_NAMED < n_named) {
            going.get_or_insert(it);
        } else if let Some(outermost) = going.take() {
            outermost.insert_before(it);
            outermost.remove_from_parent();
        }
    }
}

fn is_box(node: &NodeRef<'_>) -> bool {
    node.element_ref().is_some_and(|it| matches!(&*it.name.local, "div" | "section"))
}

/// The box in a box that holds nothing else but white space.
fn only_box<'a>(node: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let mut children = node.children_it(false);
    let mut only = None;
    children
        .all(|it| match is_box(&it) {
            true => only.replace(it).is_none(),
            false => !it.is_element() && (!it.is_text() || it.text().trim().is_empty()),
        })
        .then_some(only)?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `inner` in so many boxes without attributes.
    fn boxes(n: usize, inner: &str) -> String {
        format!("{}{inner}{}", "<div>".repeat(n), "</div>".repeat(n))
    }

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let document = Document::from(html);
        thin(&document);
        let body = document.select_single("body").inner_html().to_string();
        assert_eq!(body, expected, "{html}");
    }

    #[test]
    fn the_innermost_boxes_stay() {
        let kept = boxes(N_INNERMOST, "<p>one</p> two");
        check(&kept, &kept);
        check(&boxes(3, &kept), &kept);
        check(&format!("a<div>\n<section>{kept}</section> </div>b"), &format!("a{kept}b"));
    }

    #[test]
    fn boxes_with_attributes_stay() {
        let kept = boxes(N_INNERMOST, "one");
        let named = |inner: &str| format!("<div hidden=\"\">{inner}</div>");
        check(&boxes(4, &named(&boxes(4, &kept))), &named(&kept));
        let many = (0..100).fold(kept.clone(), |inner, _| named(&inner));
        let some = (0..MAX_NAMED).fold(kept, |inner, _| named(&inner));
        check(&many, &some);
    }

    #[test]
    fn what_is_no_chain_stays() {
        let five = boxes(N_INNERMOST, "one");
        for html in [
            format!("<div>{five}{five}</div>"),
            format!("<div>text {five}</div>"),
            format!("<div><p>text</p>{five}</div>"),
            format!("<article><ul><li>{five}</li></ul></article>"),
            format!("{five}{five}"),
        ] {
            check(&html, &html);
        }
    }
}
