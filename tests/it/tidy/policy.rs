//! The security policy: given twice, and the same both times.

use super::read;

/// In response headers only: browsers refuse it in a page.
const HEADER_ONLY: &str = "; frame-ancestors 'none'";

/// The policy in the page's own `<meta>`.
fn of_page(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(r#"http-equiv="Content-Security-Policy" content=""#)?;
    rest.split('"').next()
}

/// The policy that `_headers` gives to `path`.
fn of_headers<'a>(text: &'a str, path: &str) -> Option<&'a str> {
    let lines = text.lines().skip_while(|line| *line != path).skip(1);
    let mut headers = lines.take_while(|line| line.starts_with(' '));
    headers.find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
}

#[test]
fn page_and_headers_agree() {
    let (html, headers) = (read("index.html"), read("web/_headers"));
    let page = of_page(&html).unwrap();
    for path in ["/", "/index.html"] {
        let header = of_headers(&headers, path).unwrap();
        assert_eq!(header.strip_suffix(HEADER_ONLY), Some(page), "{path}");
    }
}

#[test]
fn nothing_may_be_asked_of_another_host() {
    let headers = read("web/_headers");
    for path in ["/", "/index.html", "/worker.js"] {
        let policy = of_headers(&headers, path).unwrap();
        assert!(policy.starts_with("default-src 'none'; "), "{path}");
        for word in ["http:", "https:", "data:", "*", "'unsafe-inline'", "'unsafe-eval'"] {
            assert!(!policy.split([' ', ';']).any(|it| it == word), "{path}: {word}");
        }
    }
}

#[test]
fn a_breach_is_seen() {
    let html = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'self'">"#;
    assert_eq!(of_page(html), Some("default-src 'self'"));
    assert_eq!(of_headers("/\n  Content-Security-Policy: a\n/b\n  X: y\n", "/"), Some("a"));
    assert_eq!(of_headers("/\n  Content-Security-Policy: a\n/b\n  X: y\n", "/b"), None);
}
