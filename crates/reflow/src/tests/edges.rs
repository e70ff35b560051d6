//! What is taken for running heads and page numbers, and what is not.

use expect_test::expect;

use super::{body, check, page};
use crate::PrintedPage;

const TEXT: &str = "The text of the page stands here.";

#[test]
fn what_every_page_has_is_told_once() {
    let one = |number: &'static str, text: &'static str| {
        page(&[("The Valley Courier", 50, 30, 8), (text, 50, 300, 10), (number, 300, 780, 8)])
    };
    check(
        &[one("1", "First page."), one("2", "Second page."), one("3", "Third page.")],
        expect![[r#"
            <header>
            <p>The Valley Courier</p>
            </header>
            <p>First page.</p>
            <p>Second page.</p>
            <p>Third page.</p>
            <footer>
            <p>1</p>
            </footer>
        "#]],
    );
}

/// Pages with a line at the upper edge, one at the lower, and text between.
fn pages(lines: &[(&str, &str)], x: i32, size: i32) -> Vec<PrintedPage> {
    let of = |(head, foot): &(&str, &str)| {
        let lines = [(*head, x, 40, size), (TEXT, 50, 300, 10), (*foot, x, 760, size)];
        page(&lines)
    };
    lines.iter().map(of).collect()
}

/// Asserts that all lines stay in the article, as often as they are there.
#[track_caller]
fn check_kept(pages: &[PrintedPage]) {
    let all = body(pages);
    assert!(!all.contains("<header>") && !all.contains("<footer>"), "{all}");
    for item in pages.iter().flat_map(|it| &it.items) {
        let n = pages.iter().flat_map(|it| &it.items).filter(|it| it.text == item.text).count();
        assert_eq!(all.matches(&item.text).count(), n, "{} in {all}", item.text);
    }
}

#[test]
fn nothing_that_differs_is_taken_for_the_same() {
    check_kept(&pages(
        &[("Chapter 2", "12 345 67,8"), ("Chapter 3", "98 765 43,2"), ("Chapter 3", "9 1 1")],
        50,
        10,
    ));
    check_kept(&pages(
        &[
            ("The dead are 12", "AFP – 4 juin 2024"),
            ("The dead are 13", "AFP – 5 juin 2024"),
            ("The dead are 14", "AFP – 6 juin 2024"),
        ],
        50,
        8,
    ));
    check_kept(&pages(
        &[
            ("Paris, 1/6/2024", "Question 1"),
            ("Paris, 2/6/2024", "Question 2"),
            ("Paris, 3/6/2024", "Question 3"),
        ],
        50,
        8,
    ));
}

#[test]
fn what_looks_like_a_heading_stays() {
    let line = ("*Press release", "*Contact us — 1");
    check_headings(&pages(&[line, line, line], 50, 10));
    let line = ("Press release", "Contact us");
    check_headings(&pages(&[line, line, line], 50, 14));
}

#[track_caller]
fn check_headings(pages: &[PrintedPage]) {
    let all = body(pages);
    assert!(!all.contains("<header>") && !all.contains("<footer>"), "{all}");
    assert_eq!(all.matches("Press release").count(), 3, "{all}");
    assert_eq!(all.matches("Contact us").count(), 3, "{all}");
}

#[test]
fn rows_that_stand_as_near_as_lines_stay() {
    let one = page(&[
        ("None known of in this village", 50, 40, 10),
        ("A hamlet that has three houses", 50, 60, 10),
        ("A farm", 50, 80, 10),
    ]);
    check_kept(&[one.clone(), one.clone(), one]);
}

#[test]
fn numbers_that_count_the_pages_are_told_once() {
    let numbered = [
        ("The Courier", "Report – Page 7/90"),
        ("The Courier", "Report – Page 8/90"),
        ("The Courier", "Report – Page 9/90"),
    ];
    check(
        &pages(&numbered, 50, 8),
        expect![[r#"
            <header>
            <p>The Courier</p>
            </header>
            <p>The text of the page stands here.</p>
            <p>The text of the page stands here.</p>
            <p>The text of the page stands here.</p>
            <footer>
            <p>Report – Page 7/90</p>
            </footer>
        "#]],
    );
}

#[test]
fn two_pages_are_enough_if_there_are_no_more() {
    check(
        &pages(&[("The Courier", "Report 1/2"), ("The Courier", "Report 2/2")], 50, 8),
        expect![[r#"
            <header>
            <p>The Courier</p>
            </header>
            <p>The text of the page stands here.</p>
            <p>The text of the page stands here.</p>
            <footer>
            <p>Report 1/2</p>
            </footer>
        "#]],
    );
    check_kept(&pages(&[("Article – 1", "The Courier"), ("Article – 2", "Le Courrier")], 50, 8));
}

#[test]
fn a_number_apart_from_the_title_is_the_page_s() {
    let of =
        |n: &'static str| page(&[("The Courier", 50, 40, 8), (n, 500, 40, 8), (TEXT, 50, 300, 10)]);
    check(
        &[of("7"), of("8"), of("9")],
        expect![[r#"
            <header>
            <p>The Courier 7</p>
            </header>
            <p>The text of the page stands here.</p>
            <p>The text of the page stands here.</p>
            <p>The text of the page stands here.</p>
        "#]],
    );
    check_kept(&pages(
        &[("The Courier 7", "One end"), ("The Courier 8", "Another"), ("The Courier 9", "A third")],
        50,
        8,
    ));
}
