//! Where a saved page was: browsers say so in a comment at its top.

use super::address;

/// The comment stands behind the doctype at the latest.
const WINDOW: usize = 2048;

/// The address in `<!-- saved from url=(0023)https://example.org/a -->`, as
/// Chromium and its like write it; the number is the length of the address.
/// Source: "Mark of the Web", Microsoft.
pub(crate) fn address(html: &str) -> Option<String> {
    let mut end = html.len().min(WINDOW);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let (_, rest) = html.get(..end)?.split_once("saved from url=(")?;
    let (length, rest) = rest.split_once(')')?;
    let length: usize = length.parse().ok()?;
    address::page(rest.get(..length)?)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[track_caller]
    fn check(html: &str, expected: Option<&str>) {
        assert_eq!(address(html).as_deref(), expected, "{html}");
    }

    #[test]
    fn the_comment_says_where_the_page_was() {
        let at = Some("https://exemple.example/a");
        check("<!-- saved from url=(0025)https://exemple.example/a -->\n<html>", at);
        check("<!DOCTYPE html>\n<!-- saved from url=(0025)https://exemple.example/a -->", at);
        check("<!-- saved from url=(0014)about:internet -->", None);
        check("<!-- saved from url=(0019)javascript:alert(1) -->", None);
        check("<!-- saved from url=(9999)https://exemple.example/a -->", None);
        check("<!-- saved from url=(-1)https://exemple.example/a -->", None);
        check("<html><p>a</p>", None);
        check(&"é".repeat(2000), None);
    }
}
