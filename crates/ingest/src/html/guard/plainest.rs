//! A page in the plainest way, where its tags cannot be trusted: paragraphs,
//! headings and text, which nothing nests.

use super::elements::is_raw;
use super::markup::{comment_end, raw_end};
use crate::html::element::{Role, role};
use crate::normalize::lower;

/// `html` without any tag but those of paragraphs and headings, and without
/// what would have to be understood to be left out.
pub(in crate::html) fn plainest(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, markup)) = rest.split_once('<') {
        kept.push_str(text);
        let name = markup.trim_start_matches('/');
        let n_name = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = lower(name.get(..n_name).unwrap_or(""));
        rest = match markup.strip_prefix("!--") {
            Some(comment) => comment.get(comment_end(comment)..).unwrap_or(""),
            None if markup.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) => {
                markup.split_once('>').map_or("", |it| it.1)
            }
            None => {
                kept.push_str("&lt;");
                markup
            }
        };
        if is_raw(&name) && name != "xmp" && !markup.starts_with('/') {
            rest = rest.get(raw_end(rest, &name)..).unwrap_or("");
        }
        match role(&name) {
            Role::Inline | Role::Emphasis | Role::Strong | Role::Link => {}
            Role::Heading(_) if markup.starts_with('/') => kept.extend(["</", &name, ">"]),
            Role::Heading(_) => kept.extend(["<", &name, ">"]),
            _ => kept.push_str("<p>"),
        }
    }
    kept + rest
}
