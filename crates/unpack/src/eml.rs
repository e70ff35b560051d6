//! Mails (`.eml`).
//!
//! Sources: RFC 5322 and MIME, see [`crate::mime`].  Of several forms of one
//! text the HTML is taken; mails in the mail are put behind it; files that
//! came along are left out, and named.

mod flowed;
mod source;

use crate::mime::{self, Part};
use crate::page::{Facts, escape_into};
use crate::{Page, UnpackError};

/// The page of a mail.
///
/// # Errors
/// Any of [`UnpackError`].
pub(crate) fn read(bytes: &[u8]) -> Result<Page, UnpackError> {
    let parts = mime::read(bytes)?;
    let mut pieces = Pieces::of(&parts, false);
    if !pieces.has_text {
        pieces = Pieces::of(&parts, true);
    }
    let Pieces { html, has_text, left, .. } = pieces;
    if !has_text {
        let is_encrypted = parts.iter().any(|it| it.head.is_encrypted());
        let entry = || "the mail".to_owned();
        return Err(if is_encrypted {
            UnpackError::Encrypted { entry: entry() }
        } else {
            UnpackError::NoText
        });
    }
    let mut facts = Facts { attachments: left, ..Facts::default() };
    if let Some(head) = parts.first().map(|it| &it.head) {
        facts.title.clone_from(&head.subject);
        facts.author.clone_from(&head.author);
        facts.published.clone_from(&head.date);
        facts.language.clone_from(&head.language);
    }
    Ok(Page { html: facts.document(&html), address: None, is_whole: true })
}

/// The text of a mail, part after part.
struct Pieces<'a> {
    parts: &'a [Part<'a>],
    /// Whether texts with a file's name are taken too: some programs give
    /// the text itself one.
    takes_named: bool,
    html: String,
    has_text: bool,
    /// What the files are called that are left out.
    left: Vec<String>,
}

impl<'a> Pieces<'a> {
    fn of(parts: &'a [Part<'a>], takes_named: bool) -> Self {
        let mut pieces =
            Self { parts, takes_named, html: String::new(), has_text: false, left: Vec::new() };
        pieces.part(0);
        pieces
    }

    /// Appends a part.  Parts are nested [`mime::MAX_DEPTH`] deep at most.
    fn part(&mut self, number: usize) {
        let parts = self.parts;
        let Some(part) = parts.get(number) else {
            return;
        };
        let head = &part.head;
        if head.is_message() {
            for inner in &part.parts {
                self.message(*inner);
            }
        } else if head.is("multipart", "") && !part.parts.is_empty() {
            if head.is("multipart", "alternative") {
                self.part(self.best(&part.parts));
            } else if head.is("multipart", "related") {
                self.part(self.root(part));
            } else {
                for inner in &part.parts {
                    self.part(*inner);
                }
            }
        } else if number != 0 && self.is_sent_along(part) {
            self.leave(part);
        } else if head.is_html() {
            self.append(&source::body(&part.html()));
        } else if head.is("text", "plain") {
            let text = part.plain();
            self.append(&flowed::paragraphs(&text, head.is_flowed, head.drops_spaces));
        } else if head.is("multipart", "") {
            // It has no parts: its boundary is wrong, or missing.
            self.append(&flowed::paragraphs(&part.plain(), false, false));
        } else {
            self.leave(part);
        }
    }

    /// Notes what a part is called that is left out.  Pictures of the text
    /// have an id, and signatures are no files to read.
    fn leave(&mut self, part: &Part<'_>) {
        let head = &part.head;
        let is_of_text = head.is("image", "") && (head.id.is_some() || !head.is_attachment);
        let is_proof = ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"]
            .iter()
            .any(|it| head.is("application", it));
        if !is_of_text && !is_proof {
            self.left.push(head.label());
        }
    }

    /// A mail in the mail: who, when and about what, then its text.
    fn message(&mut self, number: usize) {
        let Some(head) = self.parts.get(number).map(|it| &it.head) else {
            return;
        };
        self.html.push_str("<hr>\n");
        if let Some(subject) = &head.subject {
            self.html.push_str("<h2>");
            escape_into(&mut self.html, subject);
            self.html.push_str("</h2>\n");
        }
        let about: Vec<&str> =
            [&head.author, &head.date].into_iter().flatten().map(|it| &**it).collect();
        if !about.is_empty() {
            self.html.push_str("<p>");
            escape_into(&mut self.html, &about.join(", "));
            self.html.push_str("</p>\n");
        }
        self.part(number);
    }

    fn append(&mut self, html: &str) {
        self.has_text |= !html.trim().is_empty();
        self.html.push_str(html.trim());
        self.html.push('\n');
    }

    /// The best of several forms of one text: the last with HTML, else the
    /// last with plain text (RFC 2046: the last is the richest).
    fn best(&self, numbers: &[usize]) -> usize {
        let is = |test: fn(&Part<'_>) -> bool| {
            let mut from_last = numbers.iter().rev().copied();
            from_last.find(|it| self.has(*it, test))
        };
        let html = is(|it| it.head.is_html() && !it.body.trim_ascii().is_empty());
        let plain = || is(|it| it.head.is("text", "plain") && !it.body.trim_ascii().is_empty());
        html.or_else(plain).or(numbers.first().copied()).unwrap_or(usize::MAX)
    }

    /// The part of a `multipart/related` that the others belong to.
    fn root(&self, part: &Part<'_>) -> usize {
        let named = part.head.start.as_ref().and_then(|start| {
            let mut numbers = part.parts.iter().copied();
            let bare = |it: &str| it.trim().trim_matches(['<', '>']).to_owned();
            numbers.find(|it| {
                let id = self.parts.get(*it).and_then(|it| it.head.id.as_deref());
                id.map(bare).is_some_and(|it| it == bare(start))
            })
        });
        named.or(part.parts.first().copied()).unwrap_or(usize::MAX)
    }

    /// Whether a part is a file and not the text.
    fn is_sent_along(&self, part: &Part<'_>) -> bool {
        part.head.is_attachment || (part.head.has_name && !self.takes_named)
    }

    /// Whether a part is, or has among its parts, what `test` asks for.
    fn has(&self, number: usize, test: fn(&Part<'_>) -> bool) -> bool {
        self.parts.get(number).is_some_and(|part| {
            let is_it = part.parts.is_empty() && !self.is_sent_along(part) && test(part);
            is_it || part.parts.iter().any(|it| self.has(*it, test))
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
