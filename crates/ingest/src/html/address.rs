//! Addresses of links and pictures: resolved, and let through by scheme.

use std::collections::BTreeMap;

use crate::Note;

/// What relative addresses count from; nothing by default.
#[derive(Debug, Clone, Default)]
pub(crate) struct Base {
    /// `https://host`, if known.
    origin: Option<String>,
    /// Path of the page up to its last slash, and the page itself.
    folder: String,
    page: String,
}

impl Base {
    /// The base that a page at `address` has.
    pub(crate) fn new(address: &str) -> Self {
        let Ok(address) = absolute(&strip(address)) else {
            return Self::default();
        };
        let Some((scheme, rest)) = address.split_once("://") else {
            return Self::default();
        };
        let path_start = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at_checked(path_start).unwrap_or((rest, ""));
        let page = path.split(['?', '#']).next().unwrap_or("");
        let folder = page.rsplit_once('/').map_or("", |(it, _)| it);
        Self {
            origin: Some(format!("{scheme}://{host}")),
            folder: folder.to_owned(),
            page: page.to_owned(),
        }
    }

    /// The address of the page itself, without query.
    fn page(&self) -> Option<String> {
        Some(format!("{}{}", self.origin.as_deref()?, self.page))
    }
}

/// Addresses that lost their link, counted by scheme.
#[derive(Debug, Default)]
pub(crate) struct Dropped(BTreeMap<String, usize>);

impl Dropped {
    /// The address a link may have, if any; else it is counted.
    pub(crate) fn keep(&mut self, address: &str, base: &Base) -> Option<String> {
        match resolve(address, base) {
            Ok(address) => Some(address),
            Err(scheme) => {
                *self.0.entry(scheme).or_default() += 1;
                None
            }
        }
    }

    /// One note a scheme.
    pub(crate) fn notes(self) -> impl Iterator<Item = Note> {
        let notes = self.0.into_iter();
        notes.map(|(scheme, count)| Note::LinksDropped { scheme, count })
    }
}

/// The whole address of `address`, or the scheme for which it is refused
/// (empty for a relative address without a base).
pub(crate) fn resolve(address: &str, base: &Base) -> Result<String, String> {
    let address = strip(address);
    if scheme(&address).is_some() {
        return absolute(&address);
    }
    let unknown = String::new;
    let origin = base.origin.as_deref().ok_or_else(unknown)?;
    if let Some(rest) = address.strip_prefix("//") {
        let scheme = origin.split_once("://").map_or("https", |(it, _)| it);
        return absolute(&format!("{scheme}://{rest}"));
    }
    if address.is_empty() || address.starts_with(['#', '?']) {
        let page = base.page().ok_or_else(unknown)?;
        return absolute(&format!("{page}{address}"));
    }
    let path_end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at_checked(path_end).ok_or_else(unknown)?;
    let whole = match path.strip_prefix('/') {
        Some(_) => path.to_owned(),
        None => format!("{}/{path}", base.folder),
    };
    absolute(&format!("{origin}{}{rest}", without_dots(&whole)))
}

/// The address of a page: http or https, whole.
pub(crate) fn page(address: &str) -> Option<String> {
    let address = absolute(&strip(address)).ok()?;
    address.contains("://").then_some(address)
}

/// What browsers take out of an address before they read it, so that
/// `java\nscript:` is seen for what it is.
fn strip(address: &str) -> String {
    let inner: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    inner.trim_matches(|c: char| c <= ' ').to_owned()
}

/// The scheme of an address, lower case.
fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| scheme.chars().take(32).collect::<String>().to_ascii_lowercase())
}

/// An address with a scheme we let through, spelled so that nothing reads it
/// differently.
fn absolute(address: &str) -> Result<String, String> {
    let scheme = scheme(address).ok_or_else(String::new)?;
    let rest = address.split_once(':').map_or("", |(_, it)| it);
    let mut spelled = String::with_capacity(rest.len());
    for c in rest.chars() {
        match c {
            ' ' => spelled.push_str("%20"),
            '"' => spelled.push_str("%22"),
            '<' => spelled.push_str("%3C"),
            '>' => spelled.push_str("%3E"),
            '\\' => spelled.push('/'),
            _ if c.is_control() => {}
            _ => spelled.push(c),
        }
    }
    match scheme.as_str() {
        "http" | "https" => {
            let host = spelled.trim_start_matches('/');
            let has_host = host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
            if has_host { Ok(format!("{scheme}://{host}")) } else { Err(scheme) }
        }
        "mailto" if !spelled.is_empty() => Ok(format!("mailto:{spelled}")),
        _ => Err(scheme),
    }
}

/// A path without its `.` and `..` parts.
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: Result<&str, &str>) {
        let base = Base::new("https://a.example/news/today/page.html?x=1#top");
        let resolved = resolve(address, &base);
        let resolved = resolved.as_deref().map_err(String::as_str);
        assert_eq!(resolved, expected, "{address:?}");
    }

    #[test]
    fn resolves_addresses() {
        check("http://b.example/x", Ok("http://b.example/x"));
        check("//b.example/x", Ok("https://b.example/x"));
        check("/x?y#z", Ok("https://a.example/x?y#z"));
        check("x/./../z", Ok("https://a.example/news/today/z"));
        check("../../../../x", Ok("https://a.example/x"));
        check("#part", Ok("https://a.example/news/today/page.html#part"));
        check("", Ok("https://a.example/news/today/page.html"));
        check("HTTPS:b.example", Ok("https://b.example"));
        check("mailto:a@b.example", Ok("mailto:a@b.example"));
        check("https://b.example/a b\"<", Ok("https://b.example/a%20b%22%3C"));
    }

    #[test]
    fn refuses_schemes() {
        check("javascript:alert(1)", Err("javascript"));
        check(" java\nscr\tipt:alert(1)", Err("javascript"));
        check("JaVaScRiPt:alert(1)", Err("javascript"));
        check("\u{1}javascript:alert(1)", Err("javascript"));
        check("data:text/html,x", Err("data"));
        check("file:///etc/passwd", Err("file"));
        check("https://", Err("https"));
        check("http:///", Err("http"));
    }

    #[test]
    fn needs_a_base_for_relative_ones() {
        assert_eq!(resolve("/x", &Base::default()), Err(String::new()));
        assert_eq!(resolve("/x", &Base::new("about:blank")), Err(String::new()));
    }
}
