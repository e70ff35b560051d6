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
    /// Whether it ends in `/>`, and that is no value.
    pub(super) is_closed: bool,
    /// Whether it is one of a font that ends svg and math.
    pub(super) is_font: bool,
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
    let mut state = State::Between;
    let mut n_bytes = bytes.len();
    let mut is_closed = false;
    let mut is_font = false;
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
        let after = state.after(byte);
        if after == State::End {
            is_closed = state == State::Slash;
            n_bytes = place + 1;
            break;
        }
        if after == State::Name && state != State::Name {
            end_last(last.replace(place), place);
            n_attributes += 1;
            let attribute = attribute_name(at.get(place..)?);
            let is_read =
                cut_at.is_none() && n_attributes <= MAX_ATTRIBUTES && names.admit(attribute);
            if !is_read {
                cut_at.get_or_insert(place);
            }
            is_font |= is_read
                && name == "font"
                && ["color", "face", "size"].iter().any(|it| it.eq_ignore_ascii_case(attribute));
        }
        state = after;
    }
    let end = n_bytes.saturating_sub(1 + usize::from(is_closed));
    end_last(last, end);
    // With some attributes it would hold HTML.
    if name == "annotation-xml" {
        holes.clear();
        holes.push(name_start + n_name..end);
        cut_at = None;
    }
    let source = at.get(..n_bytes)?;
    Some(Tag { name, is_admitted, is_end, is_closed, is_font, source, n_attributes, cut_at, holes })
}

/// Where in a tag the next byte stands, as in the tokenizer of HTML's standard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before an attribute.
    Between,
    Name,
    AfterName,
    BeforeValue,
    Quoted(u8),
    Unquoted,
    /// Behind a `/`.
    Slash,
    End,
}

impl State {
    fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Quoted(it), _) => {
                if it == byte {
                    Self::Between
                } else {
                    self
                }
            }
            (_, b'>') => Self::End,
            (Self::BeforeValue | Self::AfterName, _) if byte.is_ascii_whitespace() => self,
            (Self::Name, _) if byte.is_ascii_whitespace() => Self::AfterName,
            (_, _) if byte.is_ascii_whitespace() => Self::Between,
            (Self::BeforeValue, b'"' | b'\'') => Self::Quoted(byte),
            (Self::BeforeValue | Self::Unquoted, _) => Self::Unquoted,
            (_, b'/') => Self::Slash,
            (Self::Name | Self::AfterName, b'=') => Self::BeforeValue,
            _ => Self::Name,
        }
    }
}

/// Signs at each of which a text or a value is looked through once more, when
/// it is read or written; those of two bytes begin like the no-break space.
pub(super) fn is_searched_for(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '\u{80}'..='\u{bf}')
}

/// The name of the attribute that `at` begins with.
fn attribute_name(at: &str) -> &str {
    let is_end = |it: &u8| it.is_ascii_whitespace() || matches!(it, b'/' | b'>' | b'=');
    // A sign at the start is of the name.
    let n_more = at.bytes().skip(1).position(|it| is_end(&it));
    n_more.and_then(|it| at.get(..it + 1)).unwrap_or(at)
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
    let is_tag = |at: &str| {
        let (written, after) = at.split_at_checked(name.len()).unwrap_or(("", ""));
        let is_whole =
            after.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
        is_whole && written.eq_ignore_ascii_case(name)
    };
    // What a script writes as a comment may hold the tags of a script.
    let mut is_comment = false;
    let mut is_within = false;
    let mut from = 0;
    for (at, _) in rest.match_indices('<') {
        if is_comment && rest.get(from..at).is_some_and(|it| it.contains("-->")) {
            (is_comment, is_within) = (false, false);
        }
        from = at;
        let tail = rest.get(at + 1..).unwrap_or("");
        if tail.strip_prefix('/').is_some_and(is_tag) {
            if !is_within {
                return at;
            }
            is_within = false;
        } else if name == "script" {
            is_within |= is_comment && is_tag(tail);
            is_comment |= tail.starts_with("!--");
        }
    }
    rest.len()
}
