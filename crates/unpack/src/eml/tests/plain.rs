//! Plain bodies.

use crate::eml::flowed::paragraphs;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(paragraphs(text, false, false).trim_end(), expected);
}

#[track_caller]
fn check_flowed(text: &str, drops_spaces: bool, expected: &str) {
    assert_eq!(paragraphs(text, true, drops_spaces).trim_end(), expected);
}

#[test]
fn lines_that_were_cut_are_joined() {
    let cut = "The council said on Monday that the bridge over the river\n\
        will open again in the first week of April, after two years.";
    check(cut, &format!("<p>{}</p>", cut.replace('\n', " ")));
    check("Anne\nLuc\nJane", "<p>Anne<br>Luc<br>Jane</p>");
    check("a\n\n\nb\n", "<p>a</p>\n<p>b</p>");
    check("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>");
}

#[test]
fn quotations() {
    check("> a\n> b\nc", "<blockquote>\n<p>a<br>b</p>\n</blockquote>\n<p>c</p>");
    check("> a\n>\n> > b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>");
}

#[test]
fn flowed() {
    check_flowed(
        "a \nb \n\nc\nd",
        false,
        "<p>a b </p>\n<p>c<br>d</p>".replace("b </p>", "b</p>").as_str(),
    );
    check_flowed("a \nb", true, "<p>ab</p>");
    check_flowed(" >a\n From b", false, "<p>&gt;a<br>From b</p>");
    check_flowed("> a \n> b\nc", false, "<blockquote>\n<p>a b</p>\n</blockquote>\n<p>c</p>");
    check_flowed("a\n-- \nb", false, "<p>a<br>b</p>");
}
