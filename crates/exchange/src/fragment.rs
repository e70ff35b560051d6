//! Links that open a page at a passage of it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is written as a percent code: all but unreserved letters, and the
/// hyphen, which means something in a text directive.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// Most words at each end of a long passage that a link names.
const N_WORDS: usize = 5;

/// The address of the `passage` on the page at `address`; `None` where that is
/// no page or there is no passage.
///
/// Source: WICG, URL Fragment Text Directives.  A passage of more than two
/// times five words is named by its ends, since pages set long passages
/// otherwise than people copy them.
#[must_use]
pub fn text_fragment(address: &str, passage: &str) -> Option<String> {
    let scheme = address.split_once(':').map_or("", |it| it.0);
    let is_page = ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
    let words: Vec<&str> = passage.split_whitespace().collect();
    if !is_page || words.is_empty() {
        return None;
    }
    let encoded = |words: &[&str]| utf8_percent_encode(&words.join(" "), ENCODED).to_string();
    let ends = (words.get(..N_WORDS), words.get(words.len().saturating_sub(N_WORDS)..));
    let named = match ends {
        (Some(start), Some(end)) if 2 * N_WORDS < words.len() => {
            format!("{},{}", encoded(start), encoded(end))
        }
        _ => encoded(&words),
    };
    let page = address.split('#').next().unwrap_or(address);
    Some(format!("{page}#:~:text={named}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, passage: &str, expected: Option<&str>) {
        assert_eq!(text_fragment(address, passage).as_deref(), expected);
    }

    #[test]
    fn passages_become_links() {
        check(
            "https://example.org/a#b",
            "porte-parole, dit-il",
            Some("https://example.org/a#:~:text=porte%2Dparole%2C%20dit%2Dil"),
        );
        check(
            "http://example.org",
            " un deux trois quatre cinq  six sept huit neuf dix onze ",
            Some(
                "http://example.org#:~:text=un%20deux%20trois%20quatre%20cinq,sept%20huit%20neuf%20dix%20onze",
            ),
        );
        check("https://example.org", "é", Some("https://example.org#:~:text=%C3%A9"));
        check("https://example.org", " ", None);
        check("mailto:a@example.org", "x", None);
        check("", "x", None);
    }
}
