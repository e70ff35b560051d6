//! One piece of markup at the start of a source: where it ends, and what of a
//! tag's attributes is read.

use std::borrow::Cow;
use std::ops::Range;

use super::names::Names;
use crate::html::element;
use crate::normalize::lower;

/// Attributes of one tag that are read.
pub(super) const MAX_ATTRIBUTES: usize = 128;
/// Attributes of more bytes, 4 kB, are left out where they are full of what is
/// [searched for](is_searched_for): whole programs stand in some.
const MAX_ATTRIBUTE: usize = 4 << 10;
/// So many such signs are many.
const MANY_SIGNS: usize = 256;

/// One tag of the source.
pub(super) struct Tag<'a> {
    /// In lower case.
    pub(super) name: Cow<'a, str>,
    /// Whether the parser may see that name.
    pub(super) is_admitted: bool,
    pub(super) is_end: bool,
    /// The whole tag, `<` to `>`.
    pub(super) source: &'a str,
    pub(super) n_attributes: usize,
    /// Where the attributes past a limit begin, in `source`.
    pub(super) cut_at: Option<usize>,
    /// Attributes that are no address and nothing else of use, in `source`.
    pub(super) holes: Vec<Range<usize>>,
}

/// The tag at the start of `at`, if it is one.
pub(super) fn read_tag<'a>(at: &'a str, names: &mut Names<'a>) -> Option<Tag<'a>> {
    let bytes = at.as_bytes();
    let is_end = bytes.get(1) == Some(&b'/');
    let name_start = if is_end { 2 } else { 1 };
    if !bytes.get(name_start)?.is_ascii_alphabetic() {
        return None;
    }
    let is_name = |it: &u8| !it.is_ascii_whitespace() && !matches!(it, b'/' | b'>');
    let n_name = bytes.iter().skip(name_start).take_while(|it| is_name(it)).count();
    let written = at.get(name_start..name_start + n_name)?;
    let name = lower(written);
    let is_admitted = names.admit(written) || element::role(&name) != element::Role::Inline;
    let mut n_attributes = 0;
    let mut cut_at = None;
    let mut quote = None;
    let mut before = b' ';
    let mut n_bytes = bytes.len();
    let mut holes = Vec::new();
    let mut last = None;
    let mut end_last = |start: Option<usize>, end: usize| {
        let written = start.filter(|it| MAX_ATTRIBUTE < end - it).and_then(|it| at.get(it..end));
        let n_signs = written.map_or(0, |it| it.chars().filter(|c| is_searched_for(*c)).count());
        if let Some(start) = start.filter(|_| MANY_SIGNS < n_signs) {
            holes.push(start..end);
        }
    };
    for (place, byte) in bytes.iter().copied().enumerate().skip(name_start + n_name) {
        match quote {
            Some(it) if it == byte => quote = None,
            Some(_) => {}
            None if byte == b'>' => {
                n_bytes = place + 1;
                break;
            }
            None if matches!(byte, b'"' | b'\'') && before == b'=' => quote = Some(byte),
            None => {
                let begins = before.is_ascii_whitespace() || matches!(before, b'/' | b'"' | b'\'');
                if begins && !byte.is_ascii_whitespace() && byte != b'/' && byte != b'=' {
                    end_last(last.replace(place), place);
                    n_attributes += 1;
                    let is_read = cut_at.is_none()
                        && n_attributes <= MAX_ATTRIBUTES
                        && names.admit(attribute_name(at.get(place..)?));
                    if !is_read {
                        cut_at.get_or_insert(place);
                    }
                }
            }
        }
        // "a = 'b'": the space behind the sign changes nothing.
        if !(byte.is_ascii_whitespace() && before == b'=') || quote.is_some() {
            before = byte;
        }
    }
    end_last(last, n_bytes.saturating_sub(1));
    let source = at.get(..n_bytes)?;
    Some(Tag { name, is_admitted, is_end, source, n_attributes, cut_at, holes })
}

/// Signs at each of which a text or a value is looked through once more, when
/// it is read or written; those of two bytes begin like the no-break space.
pub(super) fn is_searched_for(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '\u{80}'..='\u{bf}')
}

/// The name of the attribute that `at` begins with.
fn attribute_name(at: &str) -> &str {
    let is_end = |it: &u8| it.is_ascii_whitespace() || matches!(it, b'/' | b'>' | b'=');
    at.bytes().position(|it| is_end(&it)).and_then(|it| at.get(..it)).unwrap_or(at)
}

/// Length of a comment behind its `<!--`.
pub(super) fn comment_end(comment: &str) -> usize {
    if comment.starts_with('>') {
        return 1;
    }
    if comment.starts_with("->") {
        return 2;
    }
    // Dash by dash, so that each comment is read once.
    let mut from = 0;
    while let Some(found) = comment.get(from..).and_then(|it| it.find("--")) {
        let after = from + found + 2;
        let rest = comment.get(after..).unwrap_or("");
        if let Some(n_bytes) =
            ["!>", ">"].iter().find(|it| rest.starts_with(**it)).map(|it| it.len())
        {
            return after + n_bytes;
        }
        from = after - 1;
    }
    comment.len()
}

/// Where the text of a raw element ends: at its end tag.
pub(super) fn raw_end(rest: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(found) = rest.get(from..).and_then(|it| it.find("</")) {
        let at = from + found;
        let end = at + 2 + name.len();
        if rest.get(at + 2..end).is_some_and(|it| it.eq_ignore_ascii_case(name)) {
            return at;
        }
        from = at + 2;
    }
    rest.len()
}
