//! What the file says of itself, where it can be believed.

use super::escaped;
use crate::Info;

/// Ends of file names that programs leave as titles.
const ENDINGS: &[&str] = &[
    ".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".qxd", ".qxp", ".ppt", ".pptx", ".xls",
    ".xlsx", ".txt", ".tmp", ".htm", ".html", ".tex", ".dvi", ".ps", ".eps", ".pages", ".pub",
];

/// What programs write when nobody gave a title.
const STARTS: &[&str] = &[
    "microsoft word",
    "microsoft powerpoint",
    "untitled",
    "sans titre",
    "document",
    "layout",
    "powerpoint presentation",
    "présentation powerpoint",
    "about:",
    "http:",
    "https:",
    "file:",
    "scan",
    "print",
    "(anonymous)",
    "(unspecified)",
];

/// Everything before the body.
pub(super) fn of(info: &Info) -> String {
    let language = info.language.trim();
    let mut out = String::from("<!DOCTYPE html>\n");
    match is_language(language) {
        true => out.push_str(&format!("<html lang=\"{language}\">\n")),
        false => out.push_str("<html>\n"),
    }
    out.push_str("<head>\n<meta charset=\"utf-8\">\n");
    let title = info.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_title(&title) {
        out.push_str(&format!("<title>{}</title>\n", escaped(&title)));
    }
    let author = info.author.trim();
    if author.contains(char::is_alphabetic) {
        out.push_str(&format!("<meta name=\"author\" content=\"{}\">\n", escaped(author)));
    }
    if let Some(date) = date(info.created.trim()) {
        out.push_str(&format!("<meta name=\"dcterms.created\" content=\"{date}\">\n"));
    }
    out.push_str("</head>\n");
    out
}

/// Whether a person wrote `title` for people.
fn is_title(title: &str) -> bool {
    let small = title.to_lowercase();
    let has_words = title.chars().filter(|it| it.is_alphabetic()).count() > 2;
    let is_named = STARTS.iter().any(|start| {
        let rest = small.strip_prefix(start).unwrap_or("x");
        // "Documents secrets" is a title, "Document1" is not.
        !rest.starts_with(char::is_alphabetic)
            && (rest.len() < 6 || rest.starts_with([' ', '/', ':']))
            && (start.ends_with(':') || start.starts_with("microsoft") || rest.len() < 6)
    });
    let is_file = ENDINGS.iter().any(|it| small.ends_with(it));
    let is_code = !title.contains(' ') && title.contains(|it: char| it == '_' || it.is_numeric());
    has_words && !is_named && !is_file && !is_code
}

/// A language tag: letters, then parts of letters and figures (RFC 5646).
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|it| it.is_ascii_alphabetic())
        && parts.all(|it| {
            (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric())
        })
}

/// `D:20240313182500+01'00'` (ISO 32000-1, 7.9.4) or ISO 8601 as ISO 8601.
fn date(text: &str) -> Option<String> {
    let figures: String = text.strip_prefix("D:").unwrap_or(text).chars().take(40).collect();
    let mut fields = Vec::new();
    let mut rest = figures.as_str();
    for n in [4, 2, 2, 2, 2, 2] {
        let Some((field, more)) = rest.split_at_checked(n) else { break };
        if !field.bytes().all(|it| it.is_ascii_digit()) {
            break;
        }
        fields.push(field);
        rest =
            more.strip_prefix(['-', ':', 'T']).filter(|_| !text.starts_with("D:")).unwrap_or(more);
    }
    let in_range = |field: &str, from: u32, to: u32| {
        field.parse().is_ok_and(|it: u32| (from..=to).contains(&it))
    };
    let [year, month, day, time @ ..] = fields.as_slice() else { return None };
    if !in_range(year, 1900, 2200) || !in_range(month, 1, 12) || !in_range(day, 1, 31) {
        return None;
    }
    let day = format!("{year}-{month}-{day}");
    let [hour, minute, second] = time else { return Some(day) };
    if !in_range(hour, 0, 23) || !in_range(minute, 0, 59) || !in_range(second, 0, 59) {
        return Some(day);
    }
    Some(format!("{day}T{hour}:{minute}:{second}{}", zone(rest)))
}

fn zone(text: &str) -> String {
    let text = text.replace(['\'', ':'], "");
    let sign = text.chars().next().unwrap_or(' ');
    let figures: String = text.chars().skip(1).take(4).collect();
    match (sign, figures.split_at_checked(2)) {
        ('Z', _) => "Z".to_owned(),
        ('+' | '-', Some((hour, minute))) if figures.bytes().all(|it| it.is_ascii_digit()) => {
            format!("{sign}{hour}:{}", if minute.len() == 2 { minute } else { "00" })
        }
        _ => String::new(),
    }
}
