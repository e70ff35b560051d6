//! Words cut at the end of a line, a column or a page.

use super::{body, column, page};

#[track_caller]
fn check(pages: &[Vec<(&str, i32, i32, i32)>], expected: &str) {
    let pages: Vec<_> = pages.iter().map(|it| page(it)).collect();
    assert_eq!(body(&pages), format!("<p>{expected}</p>\n"));
}

#[test]
fn soft_and_hard_hyphens_go_at_the_end_of_a_line() {
    for hyphen in ["-", "\u{ad}", "\u{2010}", "- ", "\u{ad} "] {
        let first = format!("La ministre a dit jeudi au nom du gouver{hyphen}");
        let lines = column(50, 100, &[&first, "nement que le projet serait repris."]);
        check(
            &[lines],
            "La ministre a dit jeudi au nom du gouvernement que le projet serait repris.",
        );
    }
}

#[test]
fn a_soft_hyphen_within_a_line_goes() {
    let lines = column(50, 100, &["Le gouver\u{ad}nement l’a dit."]);
    check(&[lines], "Le gouvernement l’a dit.");
}

#[test]
fn a_word_may_go_on_over_the_page() {
    let number = |n| (n, 300, 780, 8);
    let mut one =
        column(50, 700, &["La ministre a dit jeudi au nom de tout le", "pays et du gouver\u{ad}"]);
    let mut two = column(50, 60, &["nement que le projet serait repris."]);
    one.push(number("iv"));
    two.push(number("v"));
    let pages = [page(&one), page(&two)];
    let text = body(&pages);
    assert!(text.contains("du gouvernement que le projet serait repris.</p>"), "{text}");
}

#[test]
fn titles_that_change_sides_and_small_roman_numbers_are_set_aside() {
    let text = ["The text of the page stands here, and it", "goes on over two lines."];
    let of = |n: usize, number: &'static str| {
        let (title, x) =
            if n.is_multiple_of(2) { ("The Valley Courier", 50) } else { ("Special report", 420) };
        let mut items = column(50, 300, &text);
        items.push((title, x, 30, 8));
        items.push((number, if n.is_multiple_of(2) { 50 } else { 540 }, 780, 8));
        page(&items)
    };
    let pages: Vec<_> = ["i", "ii", "iii", "iv", "v", "vi"]
        .into_iter()
        .enumerate()
        .map(|it| of(it.0, it.1))
        .collect();
    let all = body(&pages);
    let (head, rest) = all.split_once("</header>").unwrap();
    assert_eq!(head, "<header>\n<p>The Valley Courier</p>\n<p>Special report</p>\n");
    let (article, foot) = rest.split_once("<footer>").unwrap();
    assert_eq!(article.matches("The text of the page").count(), 6, "{article}");
    assert!(!article.contains("iii") && !article.contains("vi"), "{article}");
    assert_eq!(foot, "\n<p>i</p>\n</footer>\n");
}
