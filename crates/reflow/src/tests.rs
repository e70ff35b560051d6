//! What pages come to.

#![allow(clippy::as_conversions)]

use expect_test::{Expect, expect};
use proptest::prelude::*;

use crate::{Info, Item, Link, PrintedPage, ReflowError, reflow};

mod columns;
mod cut;
mod edges;
mod tables;

/// A page of pieces `(text, x, y, size)`, each letter half its size wide.
fn page(items: &[(&str, i32, i32, i32)]) -> PrintedPage {
    let items = items.iter().map(|(text, x, y, size)| {
        let is_bold = text.starts_with('*');
        let text = text.trim_start_matches('*');
        Item {
            text: text.to_owned(),
            x: f64::from(*x),
            y: f64::from(*y),
            width: text.chars().count() as f64 * f64::from(*size) / 2.0,
            height: f64::from(*size),
            font: "f1".to_owned(),
            has_eol: true,
            flags: if is_bold { "b" } else { "" }.to_owned(),
        }
    });
    PrintedPage { width: 600.0, height: 800.0, items: items.collect(), links: Vec::new() }
}

/// What stands in the article and around it.
fn body(pages: &[PrintedPage]) -> String {
    let html = reflow(pages, &Info::default()).unwrap();
    let (_, rest) = html.split_once("<body>\n").unwrap();
    let (inside, _) = rest.split_once("</body>").unwrap();
    inside.replace("<main>\n<article>\n", "").replace("</article>\n</main>\n", "")
}

fn check(pages: &[PrintedPage], expect: Expect) {
    expect.assert_eq(&body(pages));
}

/// Lines of one column, 12 points apart.
fn column<'a>(x: i32, y: i32, lines: &[&'a str]) -> Vec<(&'a str, i32, i32, i32)> {
    (0..).zip(lines).map(|(n, line)| (*line, x, y + 12 * n, 10)).collect()
}

#[test]
fn a_large_initial_joins_its_word() {
    let lines = [
        ("L", 50, 124, 30),
        ("a ministre a présenté jeudi un plan", 70, 100, 10),
        ("pour les canalisations du pays, dont", 70, 112, 10),
        ("beaucoup ont plus de quatre-vingts", 70, 124, 10),
        ("ans et perdent un cinquième de l’eau.", 50, 136, 10),
        ("Les communes attendent les crédits.", 50, 148, 10),
    ];
    check(
        &[page(&lines)],
        expect![[r#"
        <p>La ministre a présenté jeudi un plan pour les canalisations du pays, dont beaucoup ont plus de quatre-vingts ans et perdent un cinquième de l’eau. Les communes attendent les crédits.</p>
    "#]],
    );
}

#[test]
fn notes_come_after_the_text() {
    let mut items = column(
        50,
        100,
        &[
            "The report counts 214 pages and says little1 about",
            "what the works will cost in the end.",
        ],
    );
    items.extend([
        ("1. Version of 3 March, pages 12 to", 50, 700, 7),
        ("18, with the annexes.", 50, 709, 7),
        ("2. Not yet published.", 50, 718, 7),
    ]);
    let next = column(50, 100, &["Nobody answered our questions on Monday, nor later on."]);
    check(
        &[page(&items), page(&next)],
        expect![[r#"
        <p>The report counts 214 pages and says little1 about what the works will cost in the end.</p>
        <p>Nobody answered our questions on Monday, nor later on.</p>
        <p>1. Version of 3 March, pages 12 to 18, with the annexes.</p>
        <p>2. Not yet published.</p>
    "#]],
    );
}

#[test]
fn paragraphs_end_by_space_by_indent_and_by_a_short_line() {
    let items = [
        ("A first paragraph that fills two lines of", 50, 100, 10),
        ("its column and ends.", 50, 112, 10),
        ("A second one after the short line, which is", 50, 124, 10),
        ("as long as can be in this narrow column it.", 50, 136, 10),
        ("An indented third one that goes on over to", 62, 148, 10),
        ("the line below it and ends where it must be", 50, 160, 10),
        ("A fourth after a space between the two ones", 50, 180, 10),
    ];
    check(
        &[page(&items)],
        expect![[r#"
        <p>A first paragraph that fills two lines of its column and ends.</p>
        <p>A second one after the short line, which is as long as can be in this narrow column it.</p>
        <p>An indented third one that goes on over to the line below it and ends where it must be</p>
        <p>A fourth after a space between the two ones</p>
    "#]],
    );
}

#[test]
fn headings_go_by_size_and_weight() {
    let items = [
        ("Great news", 50, 100, 24),
        ("Smaller news", 50, 140, 16),
        ("A text of the usual size that is the longest of all.", 50, 170, 10),
        ("*What was decided", 50, 190, 10),
        ("And another of the usual size, nearly as long as it.", 50, 202, 10),
    ];
    check(
        &[page(&items)],
        expect![[r#"
        <h1>Great news</h1>
        <h2>Smaller news</h2>
        <p>A text of the usual size that is the longest of all.</p>
        <h3>What was decided</h3>
        <p>And another of the usual size, nearly as long as it.</p>
    "#]],
    );
}

#[test]
fn items_of_lists_lose_their_marks_and_lone_numbers_do_not() {
    let items = [
        ("The plan has two parts, and both of them are costly:", 50, 100, 10),
        ("•", 55, 115, 10),
        ("a bridge over the river, wide enough for two", 70, 115, 10),
        ("lorries", 70, 127, 10),
        ("• a road", 55, 139, 10),
        ("1. Build it", 50, 160, 10),
        ("2. Pay for it", 50, 172, 10),
        ("14. juillet is no item, and this line is very long.", 50, 200, 10),
    ];
    check(
        &[page(&items)],
        expect![[r#"
        <p>The plan has two parts, and both of them are costly:</p>
        <ul>
        <li>a bridge over the river, wide enough for two lorries</li>
        <li>a road</li>
        </ul>
        <ol>
        <li>Build it</li>
        <li>Pay for it</li>
        </ol>
        <p>14. juillet is no item, and this line is very long.</p>
    "#]],
    );
}

#[test]
fn a_paragraph_goes_on_over_the_page() {
    let one = column(
        50,
        700,
        &[
            "The mayor said that she would not resign before the",
            "end of her term, which comes in the spring of a year",
        ],
    );
    let two =
        column(50, 60, &["that nobody in the town looks forward to. Her rivals", "disagree."]);
    check(
        &[page(&one), page(&two)],
        expect![[r#"
        <p>The mayor said that she would not resign before the end of her term, which comes in the spring of a year that nobody in the town looks forward to. Her rivals disagree.</p>
    "#]],
    );
}

#[test]
fn links_lie_on_the_words_they_cover() {
    let mut page = page(&[("See the full report & more", 50, 100, 10)]);
    let link = |address: &str, left: f64, right: f64| Link {
        address: address.to_owned(),
        left,
        top: 90.0,
        right,
        bottom: 103.0,
    };
    page.links = vec![
        link("https://example.org/?a=1&b=\"2\"", 88.0, 145.0),
        link("javascript:alert(1)", 50.0, 65.0),
    ];
    check(
        &[page],
        expect![[r#"
        <p>See the <a href="https://example.org/?a=1&amp;b=&quot;2&quot;">full report</a> &amp; more</p>
    "#]],
    );
}

#[test]
fn turned_text_is_set_aside() {
    let mut page = page(&[("A text.", 50, 100, 10), ("Photo: agency", 20, 400, 6)]);
    page.items[1].flags = "r".to_owned();
    check(
        &[page],
        expect![[r#"
        <p>A text.</p>
        <aside>
        <p>Photo: agency</p>
        </aside>
    "#]],
    );
}

#[test]
fn pages_without_text_are_refused() {
    let empty = PrintedPage { width: 600.0, height: 800.0, ..PrintedPage::default() };
    let refused = reflow(&[empty, page(&[("—", 1, 1, 1)])], &Info::default());
    assert_eq!(refused, Err(ReflowError::NoText { n_pages: 2 }));
    assert_eq!(ReflowError::NoText { n_pages: 2 }.code(), "no-text");
    assert_eq!(
        ReflowError::NoText { n_pages: 2 }.to_string(),
        "the pages are pictures: no text in them (2 pages)"
    );
}

#[track_caller]
fn check_head(title: &str, created: &str, language: &str, expect: &str) {
    let info = Info {
        title: title.to_owned(),
        author: String::new(),
        created: created.to_owned(),
        language: language.to_owned(),
    };
    let html = reflow(&[page(&[("A.", 1, 1, 10)])], &info).unwrap();
    let (head, _) = html.split_once("</head>").unwrap();
    let head =
        head.replace("<!DOCTYPE html>\n", "").replace("<head>\n<meta charset=\"utf-8\">\n", "");
    assert_eq!(head.trim().replace('\n', " "), expect);
}

#[test]
fn the_head_says_what_can_be_believed() {
    check_head(
        "L’eau & le feu",
        "",
        "fr-FR",
        "<html lang=\"fr-FR\"> <title>L’eau &amp; le feu</title>",
    );
    check_head("Documents secrets", "", "", "<html> <title>Documents secrets</title>");
    for title in [
        "Microsoft Word - x.docx",
        "rapport_final_v2",
        "Document1",
        "untitled",
        "a.pdf",
        "12",
        "https://x.org/a b",
    ] {
        check_head(title, "", "", "<html>");
    }
    let created = |it: &str| format!("<html> <meta name=\"dcterms.created\" content=\"{it}\">");
    check_head("", "D:20240313182500+01'00'", "", &created("2024-03-13T18:25:00+01:00"));
    check_head("", "2024-03-13T18:25:00Z", "", &created("2024-03-13T18:25:00Z"));
    check_head("", "D:20240313", "", &created("2024-03-13"));
    check_head("", "D:20241313\"><script>", "\"><script>", "<html>");
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -50.0..900.0, 1 => prop::num::f64::ANY]
}

fn any_item() -> impl Strategy<Value = Item> {
    let text =
        prop_oneof!["[a-zé ]{0,12}-?", Just("L".to_owned()), Just("1. ".to_owned()), ".{0,6}"];
    (text, any_number(), any_number(), any_number(), any_number(), any::<bool>(), "[bir]{0,1}")
        .prop_map(|(text, x, y, width, height, has_eol, flags)| Item {
            text,
            x,
            y,
            width,
            height,
            font: String::new(),
            has_eol,
            flags,
        })
}

fn any_page() -> impl Strategy<Value = PrintedPage> {
    let link = (any_number(), any_number(), any_number(), any_number()).prop_map(
        |(left, top, right, bottom)| Link {
            address: "https://example.org/".to_owned(),
            left,
            top,
            right,
            bottom,
        },
    );
    let lists = (prop::collection::vec(any_item(), 0..60), prop::collection::vec(link, 0..4));
    (any_number(), any_number(), lists).prop_map(|(width, height, (items, links))| PrintedPage {
        width,
        height,
        items,
        links,
    })
}

proptest! {
    #[test]
    fn no_page_is_too_odd(pages in prop::collection::vec(any_page(), 0..4), title in ".{0,20}") {
        let info = Info { title, author: "<".to_owned(), created: "D:2é".to_owned(), language: "é".to_owned() };
        let _ = reflow(&pages, &info);
    }
}
