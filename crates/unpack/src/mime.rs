//! The parts of a mail or a saved page.
//!
//! Sources: RFC 5322 (headers), RFC 2045 and 2046 (MIME), RFC 2047 and 2231
//! (words that are not ASCII).  `mail-parser` reads headers and undoes
//! transfer encodings.  The cutting into parts is ours: line by line, each
//! looked at once, without recursion, and with limits.

mod head;

use std::borrow::Cow;

pub(crate) use head::Head;

use crate::{UnpackError, charset};

/// Levels of parts in parts.  A mail forwarded five times has 15.
pub(crate) const MAX_DEPTH: usize = 32;
/// Parts of a file.  A page with 2,000 pictures has as many.
const MAX_PARTS: usize = 10_000;
/// The longest boundary that is heeded, in bytes.  RFC 2046 allows 70.
const MAX_BOUNDARY: usize = 256;

/// A part of a file, or all of it.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    pub(crate) head: Head,
    /// As it stands in the file; of one with parts, what is around them.
    pub(crate) body: &'a [u8],
    /// Its parts, by number.
    pub(crate) parts: Vec<usize>,
    depth: usize,
}

impl Part<'_> {
    /// Its body, without transfer encoding.
    pub(crate) fn bytes(&self) -> Cow<'_, [u8]> {
        self.head.decode(self.body)
    }

    /// Its text, if it is plain.
    pub(crate) fn plain(&self) -> String {
        charset::plain(&self.bytes(), self.head.charset.as_deref())
    }

    /// Its text, if it is HTML.
    pub(crate) fn html(&self) -> String {
        charset::page(&self.bytes(), self.head.charset.as_deref())
    }
}

/// All parts of a file in reading order; the first is the file itself.
///
/// # Errors
/// `Damaged` where it has no headers, `TooMany`, `TooDeep`.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Part<'_>>, UnpackError> {
    let bytes = without_envelope(bytes);
    let mut cutter = Cutter { bytes, parts: Vec::new(), open: Vec::new(), at: 0 };
    let mut parent = None;
    loop {
        let number = cutter.part(parent)?;
        let Some(part) = cutter.parts.get(number) else {
            break;
        };
        if part.head.is_message() {
            // Its headers follow at once.
            parent = Some(number);
            continue;
        }
        let start = cutter.at;
        let boundary = part.head.boundary.as_deref().filter(|it| it.len() <= MAX_BOUNDARY);
        if let Some(boundary) = boundary.filter(|_| part.head.is("multipart", "")) {
            let boundary = boundary.trim_end().as_bytes().to_vec();
            cutter.open.push(Open { part: number, boundary });
        }
        let (end, next) = cutter.next_delimiter(start);
        if let Some(part) = cutter.parts.get_mut(number) {
            part.body = bytes.get(start..end.max(start)).unwrap_or_default();
        }
        match next {
            Some(outer) => parent = Some(outer),
            None => break,
        }
    }
    if cutter.parts.first().is_none_or(|it| it.head.is_empty) {
        return Err(UnpackError::Damaged { entry: "the mail".to_owned(), place: 0 });
    }
    Ok(cutter.parts)
}

struct Cutter<'a> {
    bytes: &'a [u8],
    parts: Vec<Part<'a>>,
    open: Vec<Open>,
    /// Everything before this was read.
    at: usize,
}

/// A part whose parts are being read.
struct Open {
    part: usize,
    boundary: Vec<u8>,
}

impl<'a> Cutter<'a> {
    /// Reads the headers of a part, which begin at `self.at`.
    fn part(&mut self, parent: Option<usize>) -> Result<usize, UnpackError> {
        let (number, limit) = (self.parts.len(), MAX_PARTS);
        if limit <= number {
            return Err(UnpackError::TooMany { what: "parts", n: number + 1, limit });
        }
        let outer = parent.and_then(|it| self.parts.get_mut(it));
        let is_in_digest = outer.as_ref().is_some_and(|it| it.head.is("multipart", "digest"));
        let depth = outer.as_ref().map_or(0, |it| it.depth + 1);
        if MAX_DEPTH < depth {
            return Err(UnpackError::TooDeep { entry: "the mail".to_owned(), limit: MAX_DEPTH });
        }
        if let Some(outer) = outer {
            outer.parts.push(number);
        }
        let end = self.head_end();
        let head = self.bytes.get(self.at..end).unwrap_or_default();
        let head = Head::read(head, is_in_digest);
        self.at = end;
        self.parts.push(Part { head, body: &[], parts: Vec::new(), depth });
        Ok(number)
    }

    /// Where the headers that begin at `self.at` end: behind an empty line,
    /// or before a delimiter.
    fn head_end(&self) -> usize {
        let mut at = self.at;
        while let Some((line, next)) = self.line(at) {
            if line.is_empty() {
                return next;
            }
            if line.starts_with(b"--") && self.delimiter(line).is_some() {
                return at;
            }
            at = next;
        }
        at
    }

    /// Goes on to the next delimiter, from the beginning of a line, and
    /// closes what it closes.  Answers where the part before it ends, and the
    /// part that the next one belongs to, if there is one.
    fn next_delimiter(&mut self, from: usize) -> (usize, Option<usize>) {
        let mut at = from;
        let mut body_end = None;
        while let Some((line, next)) = self.line(at) {
            let found = line.starts_with(b"--").then(|| self.delimiter(line)).flatten();
            if let Some((place, is_last)) = found {
                // The line end before a delimiter belongs to it.
                let before = self.bytes.get(..at).unwrap_or_default();
                let before = before.strip_suffix(b"\n").unwrap_or(before);
                let before = before.strip_suffix(b"\r").unwrap_or(before);
                let body_end = *body_end.get_or_insert(before.len());
                self.open.truncate(if is_last { place } else { place + 1 });
                if self.open.is_empty() {
                    // What follows the last delimiter of all is no part.
                    return (body_end, None);
                }
                if !is_last {
                    self.at = next;
                    return (body_end, self.open.last().map(|it| it.part));
                }
            }
            at = next;
        }
        (body_end.unwrap_or(self.bytes.len()), None)
    }

    /// Which open part a line is a delimiter of, and whether of its end.
    fn delimiter(&self, line: &[u8]) -> Option<(usize, bool)> {
        let text = line.strip_prefix(b"--")?.trim_ascii_end();
        self.open.iter().enumerate().rev().find_map(|(place, open)| {
            let rest = text.strip_prefix(open.boundary.as_slice())?;
            (rest.is_empty() || rest == b"--").then_some((place, !rest.is_empty()))
        })
    }

    /// The line at `at` without its end, and where the next begins.
    fn line(&self, at: usize) -> Option<(&'a [u8], usize)> {
        let rest = self.bytes.get(at..).filter(|it| !it.is_empty())?;
        let n = rest.iter().position(|it| *it == b'\n');
        let line = rest.get(..n.unwrap_or(rest.len())).unwrap_or(rest);
        let next = at + n.map_or(rest.len(), |it| it + 1);
        Some((line.strip_suffix(b"\r").unwrap_or(line), next))
    }
}

/// Without what stands before the headers: a mark, empty lines, and the line
/// that mailboxes put before each mail.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"From ") {
        let n = bytes.iter().position(|it| *it == b'\n').map_or(bytes.len(), |it| it + 1);
        return bytes.get(n..).unwrap_or_default();
    }
    bytes
}

#[cfg(test)]
mod tests;
