//! Points of the screen and characters of the text.

use postil::browser::geometry::rects_of;
use postil::browser::hit::character_at;
use postil::walk::{Edge, drawn_to};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::{Rendered, document, style};

fn page() -> Rendered {
    document().body().unwrap().set_scroll_top(0);
    let page = Rendered::new(&[
        &["Le président ", "américain", " a dit 😀 oui\net non."],
        &["L’Iran répond."],
    ]);
    style(&page.root, "position", "fixed");
    style(&page.root, "inset", "10px auto auto 50px");
    style(&page.root, "width", "500px");
    style(&page.root, "background", "white");
    page
}

#[wasm_bindgen_test]
fn a_point_in_a_character_finds_it() {
    let page = page();
    let index = page.article.index();
    for word in ["L", "p", "é", "am", "n a", "😀", "oui", "et", ".", "Iran", "répond"] {
        let span = page.span(word);
        let rect = rects_of(&page.map, index, span)[0];
        // Left and right of the middle of the first character: browsers
        // answer the caret before or behind it.
        for x in [rect.left + 3.0, rect.left + 9.0] {
            let found = character_at(&page.map, &page.article, x, rect.top + rect.height / 2.0);
            assert_eq!(found, Some(span.start()), "{word} at {x}");
        }
    }
}

#[wasm_bindgen_test]
fn a_point_beside_the_text_finds_nothing() {
    let page = page();
    let last = rects_of(&page.map, page.article.index(), page.span("répond."))[0];
    let y = last.top + last.height / 2.0;
    let at = |x, y| character_at(&page.map, &page.article, x, y);
    assert!(at(last.left + last.width - 3.0, y).is_some());
    assert_eq!(at(last.left + last.width + 40.0, y), None);
    assert_eq!(at(last.left, y + 60.0), None);
    assert_eq!(at(10.0, y), None);
    // On the number before the text, and between two blocks.
    assert_eq!(at(55.0, y), None);
    assert_eq!(at(last.left, last.top - 10.0), None);
    assert_eq!(at(-5.0, -5.0), None);
}

#[wasm_bindgen_test]
fn rectangles_follow_lines_and_nodes() {
    let page = page();
    let of = |words: &str| rects_of(&page.map, page.article.index(), page.span(words));
    let over_nodes = of("président américain");
    assert!(2 <= over_nodes.len());
    assert!(over_nodes.iter().all(|it| it.top == over_nodes[0].top));
    let over_lines = of("oui\net");
    assert!(over_lines[0].top < over_lines[over_lines.len() - 1].top);
    let over_blocks = of("non.\nL’Iran");
    assert_eq!(over_blocks.len(), 2);
}

#[wasm_bindgen_test]
fn a_handle_draws_an_end_to_the_character_under_it() {
    let page = page();
    let index = page.article.index();
    let drag = |span, edge, to: &str| {
        let rect = rects_of(&page.map, index, page.span(to))[0];
        let (x, y) = (rect.left + 3.0, rect.top + rect.height / 2.0);
        let at = character_at(&page.map, &page.article, x, y)?;
        page.article.slice(drawn_to(&page.article, span, edge, at)?)
    };
    assert_eq!(drag(page.span("a dit"), Edge::End, "oui"), Some("a dit 😀 o"));
    assert_eq!(drag(page.span("a dit"), Edge::Start, "américain"), Some("américain a dit"));
    // Past the other end, and into the next block.
    assert_eq!(drag(page.span("a dit"), Edge::Start, "oui"), Some("t"));
    assert_eq!(drag(page.span("non."), Edge::End, "Iran"), Some("non.\nL’I"));
}
