//! Cuts what would make parsing slow before it is parsed.
//!
//! The HTML parser looks through all open elements at many tags and through
//! all attributes at each attribute, so a page nested 100,000 levels deep or
//! a tag with a million attributes would take hours.  Browsers cut at 512
//! levels; so few pages have even 100 that we cut earlier.  Text is never
//! cut, only tags and attributes.

use std::borrow::Cow;

use crate::Note;
use crate::normalize::lower;

/// Elements nested deeper are flattened.
pub(crate) const MAX_NESTING: usize = 256;
/// Formatting elements nested deeper are; the parser re-opens all of them in
/// each new block.
const MAX_FORMATTING: usize = 24;
/// Bytes of text without a tag in it, after which it is parted: 8 kB.
const MAX_TEXT_RUN: usize = 8 << 10;
/// Attributes of one tag that are read.
const MAX_ATTRIBUTES: usize = 128;

/// HTML that is safe to parse.
#[derive(Debug)]
pub(crate) struct Guarded<'a> {
    pub(crate) html: Cow<'a, str>,
    n_flattened: usize,
    n_attributes_cut: usize,
}

impl Guarded<'_> {
    /// What was cut.
    pub(crate) fn notes(&self) -> impl Iterator<Item = Note> {
        let nesting = (0 < self.n_flattened).then_some(Note::NestingCut(MAX_NESTING));
        let n = self.n_attributes_cut;
        let attributes = (0 < n).then_some(Note::AttributesCut(n));
        nesting.into_iter().chain(attributes)
    }
}

/// One tag of the source.
struct Tag<'a> {
    /// In lower case.
    name: Cow<'a, str>,
    is_end: bool,
    /// The whole tag, `<` to `>`.
    source: &'a str,
    /// Where the attributes past the limit begin, in `source`.
    cut_at: Option<usize>,
}

/// `html`, cut where needed.
pub(crate) fn cut(html: &str) -> Guarded<'_> {
    let Guard { n_flattened, n_attributes_cut, n_parted, .. } = Guard::default().read(html);
    // Hardly any page is cut; so nothing is copied before it is known.
    let kept = (0 < n_flattened + n_attributes_cut + n_parted).then(|| {
        let kept = Some(String::with_capacity(html.len()));
        Guard { kept, ..Guard::default() }.read(html).kept
    });
    let html = kept.flatten().map_or(Cow::Borrowed(html), Cow::Owned);
    Guarded { html, n_flattened, n_attributes_cut }
}

#[derive(Default)]
struct Guard<'a> {
    /// What is not cut, where that is wanted.
    kept: Option<String>,
    /// Names of the open elements, and whether their tag was kept.
    open: Vec<(Cow<'a, str>, bool)>,
    n_formatting: usize,
    n_flattened: usize,
    n_attributes_cut: usize,
    n_parted: usize,
}

impl<'a> Guard<'a> {
    fn read(mut self, html: &'a str) -> Self {
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            rest = self.text(rest, start);
            rest = self.markup(rest);
        }
        self.text(rest, rest.len());
        self
    }

    /// Keeps so many bytes of text; the parser looks at each reference (`&amp;`)
    /// for the next tag, so a long text is parted by comments of our own.
    fn text(&mut self, at: &'a str, n_bytes: usize) -> &'a str {
        let (mut text, rest) = at.split_at_checked(n_bytes).unwrap_or((at, ""));
        while let Some(far) = text.get(text.floor_char_boundary(MAX_TEXT_RUN)..)
            && let Some(n_more) = far.find('&')
        {
            text = self.keep(text, text.len() - far.len() + n_more);
            self.push("<!---->");
            self.n_parted += 1;
        }
        self.push(text);
        rest
    }

    /// Takes one piece of markup from the start of `at`; answers the rest.
    fn markup(&mut self, at: &'a str) -> &'a str {
        if let Some(comment) = at.strip_prefix("<!--") {
            let n_bytes = comment_end(comment) + "<!--".len();
            return self.keep(at, n_bytes);
        }
        let Some(tag) = read_tag(at) else {
            // "<" as text, a declaration or an instruction.
            let n_bytes = match at.as_bytes().get(1) {
                Some(b'!' | b'?') => at.find('>').map_or(at.len(), |it| it + 1),
                _ => 1,
            };
            return self.keep(at, n_bytes);
        };
        let rest = at.get(tag.source.len()..).unwrap_or("");
        if tag.is_end {
            self.end(&tag);
            return rest;
        }
        if self.start(&tag) && is_raw(&tag.name) && !self.is_in_foreign() {
            let n_bytes = raw_end(rest, &tag.name);
            return self.keep(rest, n_bytes);
        }
        rest
    }

    /// Keeps so many bytes of `at`; answers the rest.
    fn keep(&mut self, at: &'a str, n_bytes: usize) -> &'a str {
        let (kept, rest) = at.split_at_checked(n_bytes).unwrap_or((at, ""));
        self.push(kept);
        rest
    }

    fn push(&mut self, source: &str) {
        if let Some(kept) = &mut self.kept {
            kept.push_str(source);
        }
    }

    /// Whether svg or math is open, where no element is raw.
    fn is_in_foreign(&self) -> bool {
        self.open.iter().any(|(name, _)| name == "svg" || name == "math")
    }

    /// Takes a start tag; answers whether it was kept.
    fn start(&mut self, tag: &Tag<'a>) -> bool {
        let is_formatting = is_formatting(&tag.name);
        let is_closed = tag.source.ends_with("/>") && self.is_in_foreign();
        let nests = !ends_by_itself(&tag.name) && !is_closed;
        let n_open = self.open.len();
        let is_too_deep = nests
            && (MAX_NESTING <= n_open || (is_formatting && MAX_FORMATTING <= self.n_formatting));
        if is_too_deep {
            self.n_flattened += 1;
            // Far too deep, only the count goes on, so that this stays linear.
            if n_open < 2 * MAX_NESTING {
                self.open.push((tag.name.clone(), false));
                self.n_formatting += usize::from(is_formatting);
            }
            return false;
        }
        if nests && !is_raw(&tag.name) {
            self.open.push((tag.name.clone(), true));
            self.n_formatting += usize::from(is_formatting);
        }
        match tag.cut_at.and_then(|it| tag.source.get(..it)) {
            Some(cut) => {
                self.n_attributes_cut += 1;
                self.push(cut);
                self.push(">");
            }
            None => self.push(tag.source),
        }
        true
    }

    fn end(&mut self, tag: &Tag<'_>) {
        let place = self.open.iter().rposition(|(name, _)| *name == tag.name);
        let was_kept = place.is_none_or(|it| self.open.get(it).is_some_and(|(_, kept)| *kept));
        if let Some(place) = place {
            for (name, _) in self.open.drain(place..) {
                self.n_formatting -= usize::from(is_formatting(&name));
            }
        }
        if was_kept {
            self.push(tag.source);
        }
    }
}

/// The tag at the start of `at`, if it is one.
fn read_tag(at: &str) -> Option<Tag<'_>> {
    let bytes = at.as_bytes();
    let is_end = bytes.get(1) == Some(&b'/');
    let name_start = if is_end { 2 } else { 1 };
    if !bytes.get(name_start)?.is_ascii_alphabetic() {
        return None;
    }
    let is_name = |it: &u8| !it.is_ascii_whitespace() && !matches!(it, b'/' | b'>');
    let n_name = bytes.iter().skip(name_start).take_while(|it| is_name(it)).count();
    let name = lower(at.get(name_start..name_start + n_name)?);
    let mut n_attributes = 0;
    let mut cut_at = None;
    let mut quote = None;
    let mut before = b' ';
    let mut n_bytes = bytes.len();
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
                    n_attributes += 1;
                    if n_attributes == MAX_ATTRIBUTES + 1 {
                        cut_at = Some(place);
                    }
                }
            }
        }
        // "a = 'b'": the space behind the sign changes nothing.
        if !(byte.is_ascii_whitespace() && before == b'=') || quote.is_some() {
            before = byte;
        }
    }
    Some(Tag { name, is_end, source: at.get(..n_bytes)?, cut_at })
}

/// Length of a comment behind its `<!--`.
fn comment_end(comment: &str) -> usize {
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
fn raw_end(rest: &str, name: &str) -> usize {
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

/// Elements whose content is text and no tags.
fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "textarea" | "title" | "xmp" | "iframe" | "noembed" | "noframes"
    )
}

/// Elements that the parser opens again in the next block.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Elements without an end tag, or that the next of their kind ends.
fn ends_by_itself(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "option"
            | "optgroup"
            | "colgroup"
            | "a"
            | "rp"
            | "rt"
    )
}
