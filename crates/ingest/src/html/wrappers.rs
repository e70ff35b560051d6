//! Boxes around boxes around boxes, made fewer before main text is sought.
//!
//! `dom_smoothie` looks through everything in each box, so time goes with the
//! text times the depth.  What a dozen boxes say by standing around the same
//! text, a few say as well.

use dom_query::{Document, NodeRef};

/// Boxes around one thing that are kept: `dom_smoothie` rates so many levels
/// around a paragraph.
const MAX_WRAPPERS: usize = 5;

/// Takes out the boxes past [`MAX_WRAPPERS`] that hold one box each and nothing
/// else.
pub(super) fn thin(document: &Document) {
    let root = document.root();
    let boxes = root.descendants_it().filter(is_box);
    let mut chain = Vec::new();
    let mut chains = Vec::new();
    for it in boxes {
        // In document order the one box in a box comes next.
        if chain.last().is_some_and(|last| only_box(last).map(|it| it.id) != Some(it.id)) {
            take(&mut chain, &mut chains);
        }
        chain.push(it);
    }
    take(&mut chain, &mut chains);
    for (kept, first, last) in chains {
        first.remove_from_parent();
        document.tree.reparent_children_of(&last.id, Some(kept.id));
    }
}

/// The last box of a chain that is kept, the first that goes, and the last.
type Long<'a> = (NodeRef<'a>, NodeRef<'a>, NodeRef<'a>);

fn take<'a>(chain: &mut Vec<NodeRef<'a>>, chains: &mut Vec<Long<'a>>) {
    let kept = chain.get(MAX_WRAPPERS - 1).zip(chain.get(MAX_WRAPPERS)).zip(chain.last());
    chains.extend(kept.map(|((kept, first), last)| (*kept, *first, *last)));
    chain.clear();
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

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let document = Document::from(html);
        thin(&document);
        let body = document.select_single("body").inner_html().to_string();
        assert_eq!(body, expected, "{html}");
    }

    #[test]
    fn long_chains_are_cut() {
        let (open, close) = ("<div>".repeat(MAX_WRAPPERS), "</div>".repeat(MAX_WRAPPERS));
        let kept = format!("{open}<p>one</p> two{close}");
        check(&kept, &kept);
        check(&format!("<div>\n<section>{kept}</section></div>"), &{
            let (open, close) =
                ("<div>".repeat(MAX_WRAPPERS - 2), "</div>".repeat(MAX_WRAPPERS - 2));
            format!("<div>\n<section>{open}<p>one</p> two{close}</section></div>")
        });
        // Two in one, or text beside it, end a chain.
        let two = format!("<div>{kept}{kept}</div>");
        check(&two, &two);
        let beside = format!("<div>text {kept}</div>");
        check(&beside, &beside);
        let other = format!("<article><ul><li>{kept}</li></ul></article>");
        check(&other, &other);
    }
}
