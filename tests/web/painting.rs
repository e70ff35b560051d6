//! Marks as the browser has them registered.

use std::rc::Rc;

use document::Utf16Offset;
use postil::browser::highlight_rules::HighlightRules;
use postil::browser::highlights::{Layer, Painter, WHOLE, is_supported};
use postil::browser::text_map::TextMap;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::fixture::Rendered;

#[wasm_bindgen]
extern "C" {
    type Registry;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static REGISTRY: Registry;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Registry) -> u32;
    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> Option<Painted>;

    #[derive(Debug, PartialEq)]
    type Painted;
    #[wasm_bindgen(method, getter)]
    fn priority(this: &Painted) -> i32;
    #[wasm_bindgen(method)]
    fn values(this: &Painted) -> js_sys::Iterator;
}

fn registered(name: &str) -> Option<Painted> {
    REGISTRY.with(|it| it.get(name))
}

/// The words under each range of a highlight.
fn words(name: &str) -> Vec<String> {
    let ranges = registered(name).unwrap().values();
    let ranges =
        ranges.into_iter().map(|it| it.unwrap().unchecked_into::<web_sys::AbstractRange>());
    ranges
        .map(|it| {
            let range = web_sys::Range::new().unwrap();
            range.set_start(&it.start_container(), it.start_offset()).unwrap();
            range.set_end(&it.end_container(), it.end_offset()).unwrap();
            range.to_string().into()
        })
        .collect()
}

fn layer(style: &str, lane: u8, ranges: &[(Utf16Offset, Utf16Offset)]) -> Layer {
    Layer { style: style.to_owned(), lane, priority: 2, ranges: ranges.into() }
}

/// A page, and a painter with a map of its own.
fn page() -> (Rendered, Painter) {
    let page = Rendered::new(&[
        &["Le président ", "américain", " a dit 😀."],
        &["L’Iran répond: ", "non", "."],
    ]);
    let painter = Painter::new(Rc::new(TextMap::new(&page.root)));
    (page, painter)
}

#[wasm_bindgen_test]
fn marks_are_registered_by_style_and_lane() {
    assert!(is_supported());
    let (page, mut painter) = page();
    let changed = painter.paint(vec![
        layer("claim", 0, &[page.units("président américain a dit"), page.units("Iran")]),
        layer("claim", 1, &[page.units("😀")]),
        layer("person", 0, &[]),
    ]);
    assert_eq!(changed, 2);
    assert_eq!(words("postil-claim-0"), ["président américain a dit", "Iran"]);
    assert_eq!(words("postil-claim-1"), ["😀"]);
    assert_eq!(registered("postil-person-0"), None);
    assert_eq!(registered("postil-claim-0").unwrap().priority(), 2);
}

#[wasm_bindgen_test]
fn a_mark_over_blocks_is_clipped_to_each() {
    let (page, mut painter) = page();
    painter.paint(vec![layer("note", 0, &[page.units("😀.\nL’Iran")])]);
    assert_eq!(words("postil-note-0"), ["😀.", "L’Iran"]);
}

#[wasm_bindgen_test]
fn only_what_differs_is_changed() {
    let (page, mut painter) = page();
    let claims = layer("claim", 0, &[page.units("président")]);
    let names = layer("person", 0, &[page.units("Iran"), page.units("non")]);
    assert_eq!(painter.paint(vec![claims.clone(), names.clone()]), 2);
    assert_eq!(painter.paint(vec![claims.clone(), names.clone()]), 0);

    let before = (registered("postil-claim-0"), registered("postil-person-0"));
    let first = registered("postil-person-0").unwrap().values().next().unwrap().value();
    let more = layer("person", 0, &[page.units("Iran"), page.units("américain")]);
    assert_eq!(painter.paint(vec![claims.clone(), more]), 1);
    assert_eq!(words("postil-person-0"), ["Iran", "américain"]);
    assert_eq!((registered("postil-claim-0"), registered("postil-person-0")), before);
    // The range that stayed is the very same one.
    let still = registered("postil-person-0").unwrap().values().next().unwrap().value();
    assert_eq!(first, still);

    assert_eq!(painter.paint(vec![claims]), 1);
    assert_eq!(registered("postil-person-0"), None);
    drop(painter);
    assert_eq!(registered("postil-claim-0"), None);
}

#[wasm_bindgen_test]
fn a_painter_that_goes_leaves_the_paint_of_the_next() {
    let (page, mut first) = page();
    first.paint(vec![layer("claim", 0, &[page.units("Iran")])]);
    let mut second = Painter::new(Rc::new(TextMap::new(&page.root)));
    second.paint(vec![layer("claim", 0, &[page.units("non")])]);
    drop(first);
    assert_eq!(words("postil-claim-0"), ["non"]);
}

#[wasm_bindgen_test]
fn what_nobody_looks_at_is_not_painted() {
    let (page, mut painter) = page();
    let claims = || vec![layer("claim", 0, &[page.units("président"), page.units("non")])];
    let (president, no) = (page.units("président"), page.units("non"));
    painter.set_window(president);
    painter.paint(claims());
    assert_eq!(words("postil-claim-0"), ["président"]);
    // Painted as far as it is: nothing changes.
    painter.look_at(president.0, president.1);
    assert_eq!(painter.window(), president);
    painter.look_at(no.0, no.1);
    assert_eq!(words("postil-claim-0"), ["non"]);
    painter.set_window(WHOLE);
    assert_eq!(words("postil-claim-0"), ["non", "président"]);
    assert_eq!(painter.paint(claims()), 0);
}

/// Not a test of time: says what it takes (design, section 9: painting 5,000
/// marks on 200 kB at most 100 ms, one more at most 33 ms, with the frame).
#[wasm_bindgen_test]
fn five_thousand_marks() {
    let line = "Le président américain a dit que tout irait bien avant la fin du mois. ".repeat(6);
    let blocks: Vec<Vec<&str>> = (0..470).map(|_| vec![line.as_str()]).collect();
    let blocks: Vec<&[&str]> = blocks.iter().map(Vec::as_slice).collect();
    let page = Rendered::new(&blocks);
    let now = || web_sys::window().unwrap().performance().unwrap().now();
    let start = now();
    let map = Rc::new(TextMap::new(&page.root));
    let mapped = now();
    let mut painter = Painter::new(map);
    let mut ranges: Vec<_> =
        (0..5000).map(|it| (Utf16Offset(it * 40 + 3), Utf16Offset(it * 40 + 25))).collect();
    painter.paint(vec![layer("claim", 0, &ranges)]);
    let painted = now();
    ranges.push((Utf16Offset(30), Utf16Offset(35)));
    assert_eq!(painter.paint(vec![layer("claim", 0, &ranges)]), 1);
    let added = now();
    console_log!(
        "{} units: map {:.1} ms, 5000 marks {:.1} ms, one more {:.1} ms",
        page.article.index().len_utf16().0,
        mapped - start,
        painted - mapped,
        added - painted,
    );
    assert!(5000 < words("postil-claim-0").len());
}

/// What the rules of a layer are for, in order.
fn selectors(layer: &web_sys::CssGroupingRule) -> Vec<String> {
    let rules = layer.css_rules();
    let texts = (0..rules.length()).map(|n| rules.item(n).unwrap().css_text());
    texts.map(|it| it.split('{').next().unwrap().trim().to_owned()).collect()
}

#[wasm_bindgen_test]
fn rules_of_highlights_are_put_back_when_they_are_needed() {
    let document = web_sys::window().unwrap().document().unwrap();
    let sheet = document.create_element("style").unwrap();
    sheet.set_text_content(Some(
        "@layer views { .a::highlight(postil-b-0), .a em::highlight(postil-b-0) { color: red } \
         .a::highlight(postil-c-0) { color: red } .a { color: red } \
         @media print { .a::highlight(postil-b-0) { color: blue } } }",
    ));
    document.head().unwrap().append_child(&sheet).unwrap();
    let sheets = document.style_sheets();
    let last = sheets.item(sheets.length() - 1).unwrap();
    let rules = last.unchecked_into::<web_sys::CssStyleSheet>().css_rules().unwrap();
    let layer = rules.item(0).unwrap().unchecked_into::<web_sys::CssGroupingRule>();

    let mut rules = HighlightRules::take_out();
    assert_eq!(selectors(&layer), [".a", "@media print"]);
    rules.put_back("postil-b-0");
    rules.put_back("postil-b-0");
    rules.put_back("postil-d-0");
    let b = ".a::highlight(postil-b-0), .a em::highlight(postil-b-0)";
    assert_eq!(selectors(&layer), [b, ".a", "@media print"]);
    rules.put_back("postil-c-0");
    assert_eq!(selectors(&layer), [".a::highlight(postil-c-0)", b, ".a", "@media print"]);
    sheet.remove();
}
