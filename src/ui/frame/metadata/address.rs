//! Addresses of pages, as they come from metadata.

/// Whether it is an address of a page; only such a one becomes a link.
#[must_use]
pub fn is_web_address(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(it, _)| it.to_ascii_lowercase());
    let is_web = scheme.is_some_and(|it| it == "http" || it == "https");
    is_web && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// The host of a web address, without `www.`.
#[must_use]
pub fn host_of(address: &str) -> &str {
    let behind = address.split_once("://").map_or(address, |(_, it)| it);
    let host = behind.split(['/', '?', '#']).next().unwrap_or(behind);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::{host_of, is_web_address};

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web_address("https://example.org/a?b#c"));
        assert!(is_web_address("HTTP://example.org"));
        for address in ["", "example.org", "javascript:alert(1)", "https://a b", "ftp://a"] {
            assert!(!is_web_address(address), "{address}");
        }
        assert_eq!(host_of("https://www.example.org/a"), "example.org");
        assert_eq!(host_of("https://example.org?x"), "example.org");
    }
}
