//! Selections in the page and spans of the text.

use document::Span;
use postil::browser::selection::{Selected, clear, select, selected};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Node;

use crate::fixture::{Rendered, document, element};

/// Selects from one boundary point to another, in this order.
fn drag(from: (&Node, u32), to: (&Node, u32)) {
    let selection = document().get_selection().unwrap().unwrap();
    selection.set_base_and_extent(from.0, from.1, to.0, to.1).unwrap();
}

fn now(page: &Rendered) -> Option<Selected> {
    selected(&page.map, page.article.index())
}

/// Checks that the words selected now are `expected`.
#[track_caller]
fn check(page: &Rendered, expected: &str) {
    let selected = now(page).unwrap();
    assert_eq!(page.article.slice(selected.span), Some(expected));
}

fn page() -> Rendered {
    Rendered::new(&[
        &["Le président ", "américain", " a dit « 99 % »."],
        &["L’Iran 😀 re\u{301}pond\u{a0}: ", "non\nmerci", "."],
        &[""],
        &["Fin."],
    ])
}

#[wasm_bindgen_test]
fn words_in_one_node_and_over_elements() {
    let page = page();
    let (node, at) = page.find("président");
    drag((&node, at), (&node, at + 9));
    check(&page, "président");
    let (last, end) = page.find("a dit");
    drag((&node, at), (&last, end + 5));
    check(&page, "président américain a dit");
    assert!(!now(&page).unwrap().is_backward);
    drag((&last, end + 5), (&node, at));
    check(&page, "président américain a dit");
    assert!(now(&page).unwrap().is_backward);
}

#[wasm_bindgen_test]
fn over_blocks_line_breaks_and_an_empty_block() {
    let page = page();
    let (first, at) = page.find("99");
    let (last, end) = page.find("Fin");
    drag((&first, at), (&last, end + 3));
    check(&page, "99 % ».\nL’Iran 😀 re\u{301}pond\u{a0}: non\nmerci.\n\nFin");
    let (node, at) = page.find("non");
    drag((&node, at), (&node, at + 9));
    check(&page, "non\nmerci");
}

#[wasm_bindgen_test]
fn an_end_at_the_start_of_the_next_block_is_drawn_back() {
    let page = page();
    let (node, _) = page.find("Le président");
    drag((&node, 0), (&page.block(1), 0));
    check(&page, "Le président américain a dit « 99 % ».");
    let (next, at) = page.find("L’Iran");
    drag((&node, 0), (&next, at));
    check(&page, "Le président américain a dit « 99 % ».");
    // A start at the end of a block is drawn on to the next.
    let (end, at) = page.find(" a dit « 99 % ».");
    drag((&end, at + 16), (&next, 6));
    check(&page, "L’Iran");
}

#[wasm_bindgen_test]
fn element_points_and_skipped_parts_are_read_as_the_text_beside_them() {
    let page = page();
    let block = page.block(0);
    // Children: the skipped number, text, element, text.
    drag((&block, 2), (&block, 3));
    check(&page, "américain");
    drag((&block, 0), (&block, 2));
    check(&page, "Le président ");
    let number = block.first_child().unwrap().first_child().unwrap();
    let (node, at) = page.find("président");
    drag((&number, 1), (&node, at));
    check(&page, "Le ");
    drag((&number, 0), (&number, 2));
    assert_eq!(now(&page), None);
}

#[wasm_bindgen_test]
fn what_is_outside_the_reader_is_left_out() {
    let page = page();
    let body = document().body().unwrap();
    let before = element("p");
    before.set_text_content(Some("before"));
    let after = element("p");
    after.set_text_content(Some("after"));
    body.insert_before(&before, Some(&page.root)).unwrap();
    body.append_child(&after).unwrap();
    drag((&before.first_child().unwrap(), 2), (&after.first_child().unwrap(), 2));
    check(&page, page.article.text());
    let (node, at) = page.find("Fin");
    drag((&node, at + 3), (&after.first_child().unwrap(), 2));
    check(&page, ".");
    drag((&after.first_child().unwrap(), 0), (&after.first_child().unwrap(), 5));
    assert_eq!(now(&page), None);
    drag((&before.first_child().unwrap(), 0), (&before.first_child().unwrap(), 5));
    assert_eq!(now(&page), None);
    before.remove();
    after.remove();
}

#[wasm_bindgen_test]
fn nothing_selected_is_nothing() {
    let page = page();
    let (node, at) = page.find("président");
    drag((&node, at), (&node, at));
    assert_eq!(now(&page), None);
    clear();
    assert_eq!(now(&page), None);
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_takes_the_whole_in() {
    let page = page();
    let (node, at) = page.find("😀");
    drag((&node, at + 1), (&node, at + 3));
    check(&page, "😀 ");
    drag((&node, at), (&node, at + 1));
    check(&page, "😀");
}

#[wasm_bindgen_test]
fn every_span_selects_its_own_words() {
    let page = page();
    let index = page.article.index();
    let text = page.article.text();
    let bounds: Vec<usize> = text.char_indices().map(|(it, _)| it).chain([text.len()]).collect();
    for (place, start) in bounds.iter().enumerate() {
        for end in bounds.iter().skip(place + 1).step_by(3) {
            let span = Span::from_usize(*start, *end).unwrap();
            // Line ends between blocks belong to none.
            let blocks = page.article.blocks().iter();
            let pieces = blocks.filter_map(|it| it.span()?.intersection(span));
            let expected = pieces.reduce(Span::hull);
            // A line end alone takes no place on the screen.
            let expected = expected.filter(|it| page.article.slice(*it) != Some("\n"));
            assert!(select(&page.map, index, span));
            let got = now(&page).map(|it| it.span);
            assert_eq!(got, expected, "{:?}", page.article.slice(span));
        }
    }
}

#[wasm_bindgen_test]
fn a_text_that_something_else_changed_is_noticed() {
    let page = page();
    assert_eq!(page.map.mismatches(&page.article), Vec::<usize>::new());
    let (node, _) = page.find("américain");
    node.set_node_value(Some("American"));
    assert_eq!(page.map.mismatches(&page.article), [0]);
}
