//! Cuts what would make parsing slow before it is parsed.
//!
//! The HTML parser looks through all open elements at many tags and through
//! all attributes at each attribute, so a page nested 100,000 levels deep or
//! a tag with a million attributes would take hours.  Browsers cut at 512
//! levels; so few pages have even 100 that we cut earlier.  Names, too, are
//! looked up among all others.  Text is never cut, only tags and attributes.

mod chains;
mod elements;
mod markup;
mod names;
mod plainest;

use std::borrow::Cow;

use chains::{Chains, Link};
use elements::{
    Space, ends_all_within, ends_by_itself, ends_foreign, is_bounding, is_formatting, is_heading,
    is_ordinary, is_raw,
};
use markup::{MAX_ATTRIBUTES, Tag, comment_end, is_searched_for, raw_end, read_tag};
use names::Names;

pub(super) use plainest::plainest;

use super::wrappers::MAX_DEPTH;
use crate::Note;

/// Elements nested deeper are flattened.
pub(crate) const MAX_NESTING: usize = 256;
/// Formatting elements nested deeper are; the parser re-opens all of them in
/// each new block.
const MAX_FORMATTING: usize = 24;
/// Bytes of text without a tag in it, after which it is parted: 8 kB.
const MAX_TEXT_RUN: usize = 8 << 10;

/// What becomes of bold, italics and the like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Formatting {
    /// They stay.
    #[default]
    Kept,
    /// Their tags are cut.
    Cut,
}

/// HTML that is safe to parse.
#[derive(Debug)]
pub(super) struct Guarded<'a> {
    pub(super) html: Cow<'a, str>,
    /// Whether its elements stand in many others each.
    pub(super) is_deep: bool,
    counts: Counts,
}

/// What was cut, by count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    flattened: usize,
    attributes: usize,
    names: usize,
    formatting: usize,
    /// Cut for the parser's sake, which changes nothing.
    silent: usize,
}

impl Guarded<'_> {
    /// What was cut.
    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        let Counts { flattened, attributes, names, formatting, .. } = self.counts;
        let notes = [
            (flattened, Note::NestingCut(MAX_NESTING)),
            (attributes, Note::AttributesCut(attributes)),
            (names, Note::NamesCut(names)),
            (formatting, Note::FormattingCut(formatting)),
        ];
        notes.into_iter().filter(|it| 0 < it.0).map(|it| it.1)
    }
}

/// `html`, cut where needed.
pub(super) fn cut(html: &str, formatting: Formatting) -> Guarded<'_> {
    let guard = |kept, chains| Guard { kept, formatting, chains, ..Guard::default() }.read(html);
    let Guard { counts, chains, n_elements, n_levels, .. } = guard(None, Chains::default());
    let is_deep = MAX_DEPTH.saturating_mul(n_elements) < n_levels;
    let (is_cut, chains) = (counts != Counts::default(), chains.found());
    // Hardly any page is cut; so nothing is copied before it is known.
    let is_kept = !is_cut && chains.is_empty();
    let kept = (!is_kept).then(|| guard(Some(String::with_capacity(html.len())), chains).kept);
    Guarded { html: kept.flatten().map_or(Cow::Borrowed(html), Cow::Owned), is_deep, counts }
}

/// An open element.
struct Open<'a> {
    name: Cow<'a, str>,
    /// Whether its tag was kept.
    is_kept: bool,
    /// Whether it is of svg or math.
    is_foreign: bool,
    /// The language of its content.
    inside: Space,
    /// Where it stands among boxes around boxes, if it is one.
    link: Option<Link>,
}

#[derive(Default)]
struct Guard<'a> {
    /// What is not cut, where that is wanted.
    kept: Option<String>,
    formatting: Formatting,
    open: Vec<Open<'a>>,
    chains: Chains,
    /// Where the markup begins that is looked at, in bytes.
    at: usize,
    n_elements: usize,
    /// Of all elements, how many are open around each.
    n_levels: usize,
    n_formatting: usize,
    /// Attributes of all `html` and `body` tags: each adds to the same elements.
    n_of_page: usize,
    names: Names<'a>,
    counts: Counts,
}

impl<'a> Guard<'a> {
    fn read(mut self, html: &'a str) -> Self {
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            rest = self.text(rest, start);
            self.at = html.len() - rest.len();
            rest = self.markup(rest);
        }
        self.text(rest, rest.len());
        self
    }

    /// Keeps so many bytes of text.  At each reference (`&amp;`) the parser looks
    /// for the next tag, and who writes HTML looks through the rest of a text at
    /// each sign such as `«`; so a long text is parted by comments of our own.
    fn text(&mut self, at: &'a str, n_bytes: usize) -> &'a str {
        let (mut text, rest) = at.split_at_checked(n_bytes).unwrap_or((at, ""));
        if !text.trim_start().is_empty() {
            self.chains.part();
        }
        while let Some(far) = text.get(text.floor_char_boundary(MAX_TEXT_RUN)..)
            && let Some(n_more) = far.find(is_searched_for)
        {
            text = self.keep(text, text.len() - far.len() + n_more);
            self.push("<!---->");
            self.counts.silent += 1;
        }
        self.push(text);
        rest
    }

    /// Takes one piece of markup from the start of `at`; answers the rest.
    fn markup(&mut self, at: &'a str) -> &'a str {
        if let Some(comment) = at.strip_prefix("<!--") {
            self.chains.part();
            let n_bytes = comment_end(comment) + "<!--".len();
            return self.keep(at, n_bytes);
        }
        // A comment in HTML, and text in svg: a comment is the same in both.
        if let Some(text) = at.strip_prefix("<![CDATA[") {
            self.push("<!C");
            self.counts.silent += 1;
            return self.keep(text, text.find('>').map_or(text.len(), |it| it + 1));
        }
        let Some(tag) = read_tag(at, &mut self.names) else {
            // "<" as text, a declaration or an instruction.
            self.chains.part();
            let n_bytes = match at.as_bytes().get(1) {
                Some(b'!' | b'?' | b'/') => at.find('>').map_or(at.len(), |it| it + 1),
                _ => 1,
            };
            return self.keep(at, n_bytes);
        };
        let rest = at.get(tag.source.len()..).unwrap_or("");
        if tag.is_end {
            self.end(&tag);
            return rest;
        }
        if self.start(&tag) {
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

    /// The language of what stands here.
    fn space(&self) -> Space {
        self.open.last().map_or(Space::Html, |it| it.inside)
    }

    /// Ends the innermost elements of svg and math, up to HTML.
    fn end_foreign(&mut self) {
        let is_html = |it: &Open<'_>| !it.is_foreign || it.inside == Space::Html;
        self.close_from(self.open.iter().rposition(is_html).map_or(0, |it| it + 1));
    }

    /// Opens an element of this language.
    fn nest(&mut self, tag: &Tag<'a>, space: Space, is_kept: bool) {
        let name = tag.name.clone();
        self.n_formatting += usize::from(is_formatting(&name));
        let is_box = is_kept && name == "div" && tag.n_attributes == 0;
        let link = is_box.then(|| self.chains.open(self.at));
        if link.is_none() {
            self.chains.part();
        }
        let inside = if is_kept { space.within(&name) } else { space };
        self.open.push(Open { name, is_kept, is_foreign: space != Space::Html, inside, link });
    }

    /// Ends the open elements from `place` on.
    fn close_from(&mut self, place: usize) {
        for Open { name, .. } in self.open.drain(place..) {
            self.n_formatting -= usize::from(is_formatting(&name));
        }
    }

    /// Takes a start tag; answers whether text and no tags follow.
    fn start(&mut self, tag: &Tag<'a>) -> bool {
        if tag.name != "div" {
            self.chains.part();
        }
        if !tag.is_admitted {
            self.counts.names += 1;
            return false;
        }
        // These alone are of math within its text; they show nothing.
        if matches!(&*tag.name, "mglyph" | "malignmark") {
            self.counts.silent += 1;
            return false;
        }
        if matches!(&*tag.name, "html" | "body") {
            self.n_of_page += tag.n_attributes;
            if MAX_ATTRIBUTES < self.n_of_page {
                self.counts.attributes += 1;
                return false;
            }
        }
        let is_formatting = is_formatting(&tag.name);
        if self.space() != Space::Html && (ends_foreign(&tag.name) || tag.is_font) {
            self.end_foreign();
        }
        let is_annotated = self.open.last().is_some_and(|it| it.name == "annotation-xml");
        let space = self.space().of(&tag.name, is_annotated);
        let nests = match space {
            Space::Html => !ends_by_itself(&tag.name),
            Space::Svg | Space::Math => !tag.is_closed,
        };
        let n_open = self.open.len();
        self.n_elements += 1;
        self.n_levels += n_open;
        let is_unwanted = is_formatting && self.formatting == Formatting::Cut;
        let is_too_deep = nests
            && (MAX_NESTING <= n_open || (is_formatting && MAX_FORMATTING <= self.n_formatting));
        if is_unwanted || is_too_deep {
            let count =
                if is_unwanted { &mut self.counts.formatting } else { &mut self.counts.flattened };
            *count += 1;
            self.chains.part();
            // Far too deep, only the count goes on, so that this stays linear.
            if n_open < 2 * MAX_NESTING {
                self.nest(tag, self.space(), false);
            }
            return false;
        }
        let is_raw = space == Space::Html && is_raw(&tag.name);
        if nests && !is_raw {
            self.nest(tag, space, true);
        }
        self.push_tag(tag);
        is_raw
    }

    fn end(&mut self, tag: &Tag<'_>) {
        if !tag.is_admitted {
            self.counts.silent += 1;
            return;
        }
        if matches!(&*tag.name, "p" | "br") {
            self.end_foreign();
        }
        let is_same =
            |it: &Open<'_>| it.name == tag.name || (is_heading(&it.name) && is_heading(&tag.name));
        let place = self.open.iter().rposition(is_same);
        let ended = place.and_then(|it| self.open.get(it));
        let was_kept = ended.is_none_or(|it| it.is_kept);
        // Where it is not the innermost, it ends what the parser may open again.
        let is_innermost = place.is_some_and(|it| it + 1 == self.open.len());
        match ended.and_then(|it| it.link).filter(|_| is_innermost) {
            Some(link) => self.chains.close(link, self.at),
            None => self.chains.part(),
        }
        if let Some(place) = place {
            self.close(place);
        }
        if was_kept {
            self.push_tag(tag);
        }
    }

    /// Ends the open element at `place`, and those within it that its tag ends;
    /// where others are between, the parser goes on with them.
    fn close(&mut self, place: usize) {
        let Some((own, within)) = self.open.get(place..).and_then(|it| it.split_first()) else {
            return;
        };
        let name = &*own.name;
        let is_formatting = is_formatting(name);
        let is_passed = |it: &Open<'_>| {
            let is_html = !it.is_foreign && !own.is_foreign;
            !it.is_kept
                || (it.is_foreign && it.inside != Space::Html)
                || (is_html && !ends_all_within(name) && is_ordinary(&it.name))
                || (is_html && ends_all_within(name) && !is_bounding(&it.name))
        };
        let ends_all = own.is_kept && name != "form" && within.iter().all(is_passed);
        if ends_all {
            self.close_from(place);
        } else if !own.is_kept || is_formatting || name == "form" {
            self.open.remove(place);
            self.n_formatting -= usize::from(is_formatting);
        }
    }

    /// Keeps a tag with the attributes that are read.
    fn push_tag(&mut self, tag: &Tag<'_>) {
        if self.kept.is_some() && self.chains.goes(self.at) {
            return;
        }
        let is_cut = tag.cut_at.is_some();
        let end = tag.cut_at.unwrap_or(tag.source.len());
        let mut from = 0;
        for hole in tag.holes.iter().filter(|it| it.end <= end) {
            self.counts.silent += 1;
            self.push(tag.source.get(from..hole.start).unwrap_or(""));
            // A "/" before it is none before the end.
            self.push(" ");
            from = hole.end;
        }
        self.push(tag.source.get(from..end).unwrap_or(""));
        if is_cut {
            self.counts.attributes += 1;
            self.push(if tag.is_closed { " />" } else { " >" });
        }
    }
}
