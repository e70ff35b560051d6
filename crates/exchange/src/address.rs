//! Which addresses may become links.

/// Whether `address` may stand in a record: it has the scheme http, https or
/// mailto, or none at all (a person may write `www.example.org`).
///
/// Browsers skip white space and control characters in an address, so
/// `java\nscript:` has a scheme here too.
#[must_use]
pub fn is_allowed(address: &str) -> bool {
    let is_seen = |it: &char| !it.is_whitespace() && !it.is_control();
    let mut scheme = String::new();
    for c in address.chars().filter(is_seen) {
        match c {
            ':' => return matches!(scheme.as_str(), "http" | "https" | "mailto"),
            c if c.is_ascii_alphanumeric() || matches!(c, '+' | '-') => {
                scheme.push(c.to_ascii_lowercase());
            }
            // A dot may stand in a scheme, but those with one are of apps.
            '.' => scheme.push(c),
            _ => return true,
        }
    }
    true
}

/// The address with its scheme, which people leave out; `None` where it is
/// none that a source may have.
#[must_use]
pub fn full_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    if typed.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let lower = typed.to_ascii_lowercase();
    if ["http://", "https://", "mailto:"].iter().any(|it| lower.starts_with(it)) {
        return Some(typed.to_owned());
    }
    let is_bare = !typed.contains(':') && typed.contains('.');
    is_bare.then(|| format!("https://{typed}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_are_allowed() {
        for address in [
            "",
            "https://example.org/a:b",
            "HTTP://example.org",
            "mailto:a@example.org",
            "www.example.org/x:y",
            "/a:b",
            "Le Monde, p. 3 : encadré",
        ] {
            assert!(is_allowed(address), "{address}");
        }
        for address in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\n\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://example.org/1",
            ":x",
        ] {
            assert!(!is_allowed(address), "{address}");
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(full_address(typed).as_deref(), expected);
    }

    #[test]
    fn addresses_are_completed_or_refused() {
        check("", Some(""));
        check(" https://example.org/a ", Some("https://example.org/a"));
        check("www.example.org/a", Some("https://www.example.org/a"));
        check("mailto:redaction@example.org", Some("mailto:redaction@example.org"));
        check("javascript:alert(1)", None);
        check("example", None);
        check("two words.org", None);
        check("https://example.org/\u{1}", None);
    }
}
