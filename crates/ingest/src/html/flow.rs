//! Text with structure to blocks: the half of HTML layout that we need.
//!
//! Whoever reads a source calls [`Flow`] in document order; it collapses
//! white space as CSS does, ends blocks, and carries links and emphasis over
//! block borders.

use document::{BlockKind, Inline, InlineKind, Language, Span};

use crate::Draft;
use crate::draft::Zone;
use crate::normalize::{self, Removed};

/// The space of `&nbsp;`.
const NO_BREAK: char = '\u{a0}';

/// Blocks in the making.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    blocks: Vec<Draft>,
    text: String,
    inlines: Vec<Inline>,
    /// Kinds of the elements that are open, outermost first.
    kinds: Vec<BlockKind>,
    open: Vec<Open>,
    /// Pictures met inside a block; they stand behind it.
    pictures: Vec<Draft>,
    zones: Vec<Zone>,
    /// What the elements that are open declare, of those that do.
    languages: Vec<Option<Language>>,
    removed: Removed,
}

/// An inline element that is open; without a kind for a link that leads
/// nowhere.
#[derive(Debug)]
struct Open {
    kind: Option<InlineKind>,
    is_link: bool,
    start: usize,
}

impl Flow {
    /// Adds text.
    pub(crate) fn text(&mut self, text: &str) {
        let cleaned = normalize::clean(text);
        self.removed = self.removed.and(cleaned.removed);
        if self.kind() == BlockKind::Preformatted {
            self.text.push_str(&cleaned.text);
            return;
        }
        let mut rest = &*cleaned.text;
        while !rest.is_empty() {
            let begins = self.text.is_empty();
            let end =
                if begins { rest.find(normalize::is_collapsible) } else { run_of_space(rest) };
            let (mut words, after) =
                rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
            if begins {
                // Spaces that do not break are indents where a block begins.
                words = words.trim_start_matches(NO_BREAK);
            }
            self.text.push_str(words);
            rest = after.trim_start_matches(normalize::is_collapsible);
            let is_parted = rest.len() < after.len();
            if is_parted && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    /// A `<br>`.  Two in a row end the block: that is how paragraphs are made
    /// in mail and in old pages.
    pub(crate) fn line_break(&mut self) {
        if self.kind() == BlockKind::Preformatted {
            self.text.push('\n');
            return;
        }
        self.trim_end();
        if self.text.is_empty() {
            return;
        }
        if self.text.ends_with('\n') {
            self.end_block();
            return;
        }
        let start = self.text.len();
        self.text.push('\n');
        self.push_inline(InlineKind::Break, start);
    }

    /// An element within a line that stands on lines of its own begins or ends:
    /// headings go on, in a new line.
    pub(crate) fn part(&mut self) {
        if !matches!(self.kind(), BlockKind::Heading(_)) {
            self.end_block();
        } else if !self.text.trim_end_matches(' ').ends_with('\n') {
            self.line_break();
        }
    }

    /// An element that makes blocks of `kind` begins.
    pub(crate) fn open(&mut self, kind: BlockKind) {
        self.end_block();
        self.kinds.push(kind);
    }

    /// The element opened last ends.
    pub(crate) fn close(&mut self) {
        self.end_block();
        self.kinds.pop();
    }

    /// Emphasis begins.
    pub(crate) fn open_inline(&mut self, kind: InlineKind) {
        self.open_any(Some(kind), false);
    }

    /// A link begins; without an address it is only text.
    pub(crate) fn open_link(&mut self, address: Option<String>) {
        self.open_any(address.map(|address| InlineKind::Link { address }), true);
    }

    fn open_any(&mut self, kind: Option<InlineKind>, is_link: bool) {
        let start = self.text.len();
        self.open.push(Open { kind, is_link, start });
    }

    /// The innermost emphasis of `kind` ends.
    pub(crate) fn close_inline(&mut self, kind: &InlineKind) {
        self.close_last(|it| it.kind.as_ref() == Some(kind));
    }

    /// The innermost link ends.
    pub(crate) fn close_link(&mut self) {
        self.close_last(|it| it.is_link);
    }

    fn close_last(&mut self, is_it: impl Fn(&Open) -> bool) {
        if let Some(place) = self.open.iter().rposition(is_it) {
            let Open { kind, start, .. } = self.open.remove(place);
            if let Some(kind) = kind {
                self.push_inline(kind, start);
            }
        }
    }

    /// A picture; one without an address leaves its alternative text as a
    /// caption.  Answers whether the address was kept.
    pub(crate) fn picture(&mut self, address: Option<String>, alternative: &str) -> bool {
        let text = normalize::clean_line(alternative);
        let has_address = address.is_some();
        let kind = match address {
            Some(address) => BlockKind::Picture { address },
            None if text.is_empty() => return false,
            None => BlockKind::Caption,
        };
        let mut draft = Draft::new(kind, text, Vec::new());
        draft.zone = self.zones.last().copied();
        draft.language = self.language();
        if self.text.is_empty() {
            self.blocks.push(draft);
        } else {
            self.pictures.push(draft);
        }
        has_address
    }

    /// The number of the block that a picture met now becomes.
    pub(crate) fn picture_place(&self) -> usize {
        let n_before = if self.text.is_empty() { 0 } else { 1 + self.pictures.len() };
        self.blocks.len() + n_before
    }

    /// Blocks from here on stand in `zone`.
    pub(crate) fn enter_zone(&mut self, zone: Zone) {
        self.end_block();
        self.zones.push(zone);
    }

    /// The zone entered last ends.
    pub(crate) fn leave_zone(&mut self) {
        self.end_block();
        self.zones.pop();
    }

    /// Blocks from here on are declared to be in `language`, or in one that is
    /// none of ours.
    pub(crate) fn enter_language(&mut self, language: Option<Language>) {
        self.end_block();
        self.languages.push(language);
    }

    /// What was declared last ends.
    pub(crate) fn leave_language(&mut self) {
        self.end_block();
        self.languages.pop();
    }

    fn language(&self) -> Option<Language> {
        self.languages.last().copied().flatten()
    }

    /// Blocks that have ended.
    pub(crate) fn n_blocks(&self) -> usize {
        self.blocks.len()
    }

    /// What the current block will be.
    fn kind(&self) -> BlockKind {
        self.kinds.last().cloned().unwrap_or(BlockKind::Paragraph)
    }

    /// Ends the current block, if it has begun.
    pub(crate) fn end_block(&mut self) {
        let is_preformatted = self.kind() == BlockKind::Preformatted;
        if is_preformatted {
            self.text.truncate(self.text.trim_end().len());
        } else {
            self.trim_end();
            // Programs put a space at the end of a paragraph to keep it open.
            self.text.truncate(self.text.trim_end_matches(['\n', ' ', NO_BREAK]).len());
        }
        let kinds_of_open: Vec<(InlineKind, usize)> = self
            .open
            .iter_mut()
            .filter_map(|it| Some((it.kind.clone()?, std::mem::take(&mut it.start))))
            .collect();
        for (kind, start) in kinds_of_open {
            self.push_inline(kind, start);
        }
        for it in &mut self.open {
            it.start = 0;
        }
        let text = std::mem::take(&mut self.text);
        let inlines = std::mem::take(&mut self.inlines);
        if !text.trim().is_empty() {
            let inlines = inlines.into_iter().filter_map(|it| fit(it, &text)).collect();
            let mut draft = Draft::new(self.kind(), text, inlines);
            draft.zone = self.zones.last().copied();
            draft.language = self.language();
            self.blocks.push(draft);
        }
        self.blocks.append(&mut self.pictures);
    }

    /// All blocks, and what was taken out of them.
    pub(crate) fn finish(mut self) -> (Vec<Draft>, Removed) {
        self.end_block();
        (self.blocks, self.removed)
    }

    /// Takes the collapsible space from the end of the text.
    fn trim_end(&mut self) {
        let n_bytes = self.text.trim_end_matches(' ').len();
        self.text.truncate(n_bytes);
        for it in &mut self.open {
            it.start = it.start.min(n_bytes);
        }
    }

    fn push_inline(&mut self, kind: InlineKind, start: usize) {
        if let Some(span) = Span::from_usize(start, self.text.len()) {
            self.inlines.push(Inline { span, kind });
        }
    }
}

/// Where white space begins in `text` that cannot stay as it is: anything but
/// one space between two words.
fn run_of_space(text: &str) -> Option<usize> {
    let is_space = |it: u8| normalize::is_collapsible(char::from(it));
    let next = text.bytes().skip(1).map(Some).chain([None]);
    text.bytes().zip(next).enumerate().position(|(n, (it, next))| {
        is_space(it) && (n == 0 || it != b' ' || next.is_none_or(is_space))
    })
}

/// `inline` cut to `text`, without white space at its ends.
fn fit(inline: Inline, text: &str) -> Option<Inline> {
    let range = inline.span.range();
    let end = range.end.min(text.len());
    if inline.kind == InlineKind::Break {
        return (end == range.end).then_some(inline);
    }
    let words = text.get(range.start..end)?;
    let n_before = words.len() - words.trim_start().len();
    let n_after = words.len() - words.trim_end().len();
    let span = Span::from_usize(range.start + n_before, end.checked_sub(n_after)?)?;
    Some(Inline { span, ..inline })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], expected: &str) {
        let mut flow = Flow::default();
        texts.iter().for_each(|it| flow.text(it));
        let (blocks, _) = flow.finish();
        let all: Vec<&str> = blocks.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(all.join("|"), expected, "{texts:?}");
    }

    #[test]
    fn white_space_is_collapsed_as_css_does() {
        check(&["un mot et  deux\n\tmots"], "un mot et deux mots");
        check(&["un ", " mot", " \n", "fin "], "un mot fin");
        check(&[" \u{a0} un\u{a0} mot", "\u{a0}", " \u{a0}x"], "un\u{a0} mot\u{a0} \u{a0}x");
        check(&["\u{a0}", " a b"], "a b");
        check(&["été ", "à", " là\r\n"], "été à là");
    }
}
