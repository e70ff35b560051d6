//! Going through the text by characters, words and sentences, for those who
//! mark without a mouse.
//!
//! A step never ends in a block set aside; a character is what a person takes
//! for one, with its accents and what is joined to it.

use document::{AsideReason, Block, ByteOffset, Detail, Document, Findings, Span, sort_by_rank};

use crate::snap::{starts, trim, words};

/// How far a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// One character.
    Character,
    /// One word, as [`crate::snap`] has them: `Iran` of `l’Iran`.
    Word,
    /// One sentence; where none are known, a block.
    Sentence,
}

/// An end of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// The text that is gone through.
#[derive(Debug, Clone, Copy)]
pub struct Walk<'a> {
    /// The text.
    pub document: &'a Document,
    /// Why each block is set aside, if it is.
    pub asides: &'a [Option<AsideReason>],
    /// Its sentences, by start, none inside another; see [`sentences`].
    pub sentences: &'a [Span],
}

/// The sentences that were found, by start, none inside another.
#[must_use]
pub fn sentences(findings: &Findings) -> Vec<Span> {
    let is_sentence = |it: &&document::Finding| matches!(it.detail, Detail::Sentence { .. });
    let mut sentences: Vec<Span> =
        findings.findings.iter().filter(is_sentence).map(|it| it.span).collect();
    sort_by_rank(&mut sentences, |it| it.rank());
    sentences.dedup_by(|next, before| before.overlaps(*next));
    sentences
}

/// `span` with an end drawn to the character that starts at `at`, which belongs
/// to it; past the other end one character is left.  `None` where no character
/// starts there.
#[must_use]
pub fn drawn_to(document: &Document, span: Span, edge: Edge, at: ByteOffset) -> Option<Span> {
    let text = document.text();
    let width = text.get(at.to_usize()..)?.chars().next()?.len_utf8();
    let range = span.range();
    let mut characters = text.get(range.clone())?.char_indices();
    let (start, end) = match edge {
        Edge::Start => {
            let last = characters.next_back()?.0;
            (at.to_usize().min(range.start + last), range.end)
        }
        Edge::End => {
            let first = characters.next()?.1.len_utf8();
            (range.start, (at.to_usize() + width).max(range.start + first))
        }
    };
    Span::from_usize(start, end)
}

impl Walk<'_> {
    /// The word or sentence after the start of `from`, or before it; without
    /// `from` the first, or the last.  `None` at the end of the text.
    #[must_use]
    pub fn next(&self, unit: Unit, from: Option<Span>, forwards: bool) -> Option<Span> {
        let blocks = self.document.blocks();
        let at = from.map(Span::start);
        let here = at.and_then(|it| self.document.block_at(it));
        let shown = |n: &usize| self.asides.get(*n).copied().flatten().is_none();
        let parts = |n: usize| blocks.get(n).map(|it| self.parts(it, unit)).unwrap_or_default();
        if forwards {
            let first = here.unwrap_or(0);
            (first..blocks.len())
                .filter(shown)
                .find_map(|n| parts(n).into_iter().find(|it| at.is_none_or(|at| at < it.start())))
        } else {
            let last = here.map_or(blocks.len(), |it| it + 1);
            (0..last).rev().filter(shown).find_map(|n| {
                parts(n).into_iter().rev().find(|it| at.is_none_or(|at| it.start() < at))
            })
        }
    }

    /// The word or sentence that holds the character at `at`.
    #[must_use]
    pub fn holding(&self, unit: Unit, at: ByteOffset) -> Option<Span> {
        let block = self.document.blocks().get(self.document.block_at(at)?)?;
        self.parts(block, unit).into_iter().find(|it| it.contains(at))
    }

    /// `span` with an end moved by one unit; `None` where that end of the text
    /// is reached, or where nothing would be left.
    #[must_use]
    pub fn moved(&self, span: Span, edge: Edge, unit: Unit, forwards: bool) -> Option<Span> {
        let at = if edge == Edge::Start { span.start() } else { span.end() };
        let to = self.boundary(at, edge, unit, forwards)?;
        match edge {
            Edge::Start => Span::new(to, span.end()),
            Edge::End => Span::new(span.start(), to),
        }
    }

    /// The next place behind `at` (or before it) where a unit starts or ends.
    fn boundary(
        &self,
        at: ByteOffset,
        edge: Edge,
        unit: Unit,
        forwards: bool,
    ) -> Option<ByteOffset> {
        let is_shown = |n: usize| self.asides.get(n).copied().flatten().is_none();
        let blocks = || {
            let numbered = self.document.blocks().iter().enumerate();
            numbered.filter(|(n, it)| it.span().is_some() && is_shown(*n)).map(|(_, it)| it)
        };
        let places = |block: &Block| -> Vec<ByteOffset> {
            match (edge, unit) {
                // An elided word may be taken in, and never stands at an end.
                (Edge::Start, Unit::Word) => {
                    let place = |it: usize| ByteOffset::from_usize(block.start.to_usize() + it);
                    starts(self.document.block_text(block)).into_iter().map(place).collect()
                }
                (Edge::Start, _) => self.parts(block, unit).into_iter().map(Span::start).collect(),
                (Edge::End, _) => self.parts(block, unit).into_iter().map(Span::end).collect(),
            }
        };
        if forwards {
            let mut later = blocks().filter(|it| at <= it.end);
            later.find_map(|it| places(it).into_iter().find(|it| at < *it))
        } else {
            let mut earlier = blocks().rev().filter(|it| it.start < at);
            earlier.find_map(|it| places(it).into_iter().rev().find(|it| *it < at))
        }
    }

    /// The units of a block, in order.
    fn parts(&self, block: &Block, unit: Unit) -> Vec<Span> {
        let text = self.document.block_text(block);
        let start = block.start.to_usize();
        let span = |from: usize, to: usize| Span::from_usize(start + from, start + to);
        match unit {
            Unit::Character => {
                characters(text).into_iter().filter_map(|(from, to)| span(from, to)).collect()
            }
            Unit::Word => words(text).into_iter().filter_map(|(from, to)| span(from, to)).collect(),
            Unit::Sentence => {
                let Some(whole) = block.span() else { return Vec::new() };
                let first = self.sentences.partition_point(|it| it.start() < whole.start());
                let known = self.sentences.iter().skip(first).copied();
                let mut parts: Vec<Span> =
                    known.take_while(|it| it.start() < whole.end()).collect();
                if parts.is_empty() {
                    parts.extend(trim(self.document, whole));
                }
                parts
            }
        }
    }
}

/// The characters of `text` as people see them: start and end of each, in
/// bytes.
///
/// A letter with its combining marks, an emoji with what is joined to it, and
/// the two letters of a flag are one: what UAX 29 says of the scripts and signs
/// that are found in news, without its tables.
fn characters(text: &str) -> Vec<(usize, usize)> {
    const JOINER: char = '\u{200d}';
    let is_flag = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    let mut characters: Vec<(usize, usize)> = Vec::new();
    let mut before = '\0';
    let mut n_flags = 0_usize;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        n_flags = if is_flag(c) { n_flags + 1 } else { 0 };
        let completes_flag = is_flag(c) && n_flags.is_multiple_of(2);
        match characters.last_mut() {
            Some(last) if extends(c) || before == JOINER || completes_flag => last.1 = end,
            _ => characters.push((start, end)),
        }
        before = c;
    }
    characters
}

/// Whether `c` is seen as a part of what is before it.
fn extends(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{fe20}'..='\u{fe2f}'
            | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0020}'..='\u{e007f}'
            | '\u{200d}'
    )
}

#[cfg(test)]
mod tests;
