//! What stands in the `<body>` of a mail's HTML.
//!
//! Several parts of a mail make one page.  So that none swallows the next,
//! what has no text goes, head, comments, scripts and styles, and a tag or a
//! comment that does not end is cut.  Everything else stays as it was.

/// Elements that go with what is in them.
const GONE: &[&str] = &[
    "head", "script", "style", "title", "template", "noscript", "textarea", "xmp", "iframe",
    "noembed", "noframes", "svg", "math", "select", "object",
];
/// Tags that go, and what is between them stays.
const BARE: &[&str] =
    &["html", "body", "meta", "link", "base", "frameset", "frame", "plaintext", "form"];

/// The content of the body of `html`.
pub(super) fn body(html: &str) -> String {
    let mut cleaner = Cleaner { out: String::with_capacity(html.len()), unended: Vec::new() };
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, at) = rest.split_at_checked(start).unwrap_or((rest, ""));
        cleaner.out.push_str(text);
        rest = cleaner.markup(at);
    }
    cleaner.out.push_str(rest);
    cleaner.out.replace("\r\n", "\n")
}

struct Cleaner {
    out: String,
    /// Elements that have no end tag from here on, so that it is looked for
    /// once.
    unended: Vec<&'static str>,
}

impl Cleaner {
    /// Reads what begins with `<`; answers what follows.
    fn markup<'a>(&mut self, at: &'a str) -> &'a str {
        if let Some(comment) = at.strip_prefix("<!--") {
            // Browsers take these for whole comments.
            let whole = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->"));
            return whole.or(comment.split_once("-->").map(|(_, it)| it)).unwrap_or("");
        }
        if at.starts_with("<!") || at.starts_with("<?") {
            return at.split_once('>').map_or("", |(_, rest)| rest);
        }
        let after = at.get(1..).unwrap_or("");
        let is_end = after.starts_with('/');
        let name = after.strip_prefix('/').unwrap_or(after);
        if !name.starts_with(|it: char| it.is_ascii_alphabetic()) {
            if is_end {
                return at.split_once('>').map_or("", |(_, rest)| rest);
            }
            self.out.push_str("&lt;");
            return after;
        }
        let n_name = name.find(|it: char| it.is_ascii_whitespace() || matches!(it, '/' | '>'));
        let name = name.get(..n_name.unwrap_or(name.len())).unwrap_or("").to_ascii_lowercase();
        let Some(n_tag) = tag_end(at) else {
            return "";
        };
        let (tag, rest) = at.split_at_checked(n_tag).unwrap_or((at, ""));
        if let Some(name) = GONE.iter().find(|it| **it == name) {
            return if is_end { rest } else { self.behind(rest, name) };
        }
        if !BARE.contains(&name.as_str()) {
            self.out.push_str(tag);
        }
        rest
    }

    /// What follows the end tag of `name`; all of it where there is none, so
    /// that no text is lost.
    fn behind<'a>(&mut self, rest: &'a str, name: &'static str) -> &'a str {
        if self.unended.contains(&name) {
            return rest;
        }
        let mut at = rest;
        while let Some((_, after)) = at.split_once("</") {
            let is_name = after.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
            let behind = after.get(name.len()..).unwrap_or_default();
            // `</header>` is no end of a head.
            let found =
                is_name && behind.starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace());
            if found {
                return after.split_once('>').map_or("", |(_, rest)| rest);
            }
            at = after;
        }
        self.unended.push(name);
        rest
    }
}

/// Length of the tag that `at` begins with; `None` where it does not end.
fn tag_end(at: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = b' ';
    for (place, byte) in at.bytes().enumerate() {
        match quote {
            Some(it) if it == byte => quote = None,
            Some(_) => {}
            None if byte == b'>' => return Some(place + 1),
            None if matches!(byte, b'"' | b'\'') && before == b'=' => quote = Some(byte),
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}
