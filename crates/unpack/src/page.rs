//! HTML as it is written: escaped text, checked addresses, a head.

/// The longest link address that is kept, in bytes.
const MAX_ADDRESS: usize = 2048;

/// What a file says about its page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    /// The headline.
    pub(crate) title: Option<String>,
    /// Who wrote it.
    pub(crate) author: Option<String>,
    /// BCP 47 tag.
    pub(crate) language: Option<String>,
    /// When it was published; ISO 8601.
    pub(crate) published: Option<String>,
    /// When it was changed last; ISO 8601.
    pub(crate) modified: Option<String>,
    /// When the file was made, which is not when it was published; ISO 8601.
    pub(crate) created: Option<String>,
    /// What the files are called that came along and are left out.
    pub(crate) attachments: Vec<String>,
}

/// Files that are named.
const MAX_NAMED: usize = 8;

impl Facts {
    /// A whole document around `body`, which is HTML.
    pub(crate) fn document(&self, body: &str) -> String {
        let mut out = String::with_capacity(body.len() + 512);
        out.push_str("<!DOCTYPE html>\n<html");
        if let Some(tag) = self.language.as_deref().filter(|it| is_tag(it)) {
            out.push_str(" lang=\"");
            out.push_str(tag);
            out.push('"');
        }
        out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
        if let Some(title) = line(self.title.as_deref()) {
            out.push_str("<title>");
            escape_into(&mut out, &title);
            out.push_str("</title>\n");
        }
        let metas = [
            ("name=\"author\"", &self.author),
            ("property=\"article:published_time\"", &self.published),
            ("property=\"article:modified_time\"", &self.modified),
            ("name=\"dcterms.created\"", &self.created),
        ];
        for (name, value) in metas {
            if let Some(value) = line(value.as_deref()) {
                out.push_str("<meta ");
                out.push_str(name);
                out.push_str(" content=\"");
                escape_into(&mut out, &value);
                out.push_str("\">\n");
            }
        }
        if !self.attachments.is_empty() {
            let mut names = self.attachments.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>();
            if MAX_NAMED < self.attachments.len() {
                names.push("…".to_owned());
            }
            let count = self.attachments.len().to_string();
            for (name, value) in
                [("postil-attachments", count), ("postil-attached", names.join(", "))]
            {
                out.push_str(&format!("<meta name=\"{name}\" content=\""));
                escape_into(&mut out, &value);
                out.push_str("\">\n");
            }
        }
        out.push_str("</head>\n<body>\n");
        out.push_str(body);
        out.push_str("</body>\n</html>\n");
        out
    }
}

/// A value on one line, without spaces around it; `None` where it is empty.
/// Longer than 1,000 characters it is cut.
pub(crate) fn line(value: Option<&str>) -> Option<String> {
    let mut line = String::new();
    for word in value?.chars().take(1000).collect::<String>().split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    (!line.is_empty()).then_some(line)
}

/// Appends `text` so that it is text, in content and in quoted attributes.
/// Line ends become spaces; control characters go.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    for it in text.chars() {
        match it {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' => out.push(' '),
            '\t' => out.push('\t'),
            it if it.is_control() || matches!(it, '\u{fffe}' | '\u{ffff}') => {}
            it => out.push(it),
        }
    }
}

/// `address` if a link may lead there: http, https or mailto.
pub(crate) fn address(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, _) = address.split_once(':')?;
    let is_allowed = ["http", "https", "mailto"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
    let is_clean = address.len() <= MAX_ADDRESS && !address.chars().any(char::is_control);
    (is_allowed && is_clean).then(|| address.replace(' ', "%20"))
}

/// `address` if a page may have been there: http or https.
pub(crate) fn page_address(place: &str) -> Option<String> {
    let is_mail = place.trim().get(..7).is_some_and(|it| it.eq_ignore_ascii_case("mailto:"));
    address(place).filter(|_| !is_mail)
}

/// Whether `tag` looks like a language tag of BCP 47.
fn is_tag(tag: &str) -> bool {
    let is_part =
        |it: &str| (1..=8).contains(&it.len()) && it.chars().all(|it| it.is_ascii_alphanumeric());
    tag.len() <= 35 && tag.split('-').all(is_part) && 2 <= tag.split('-').next().map_or(0, str::len)
}
