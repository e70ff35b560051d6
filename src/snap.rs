//! What a person most likely meant to mark: a selection without the spaces at
//! its ends, grown to whole words.
//!
//! Words are those of UAX 29, with three changes: an elided French article or
//! pronoun is a word of its own (`l’|Iran`), hyphenated words are one
//! (`États-Unis`, `porte-parole`), and so are figures in groups
//! (`210 000`).

use document::{AsideReason, ByteOffset, Document, Span};
use unicode_segmentation::UnicodeSegmentation;

/// `span` without white space at its ends and grown to whole words; `None`
/// where it holds nothing but white space.
///
/// A selection of one word with an elided one before it (what a double click
/// on `l’Iran` selects) gives the word alone; a selection that begins with the
/// apostrophe gives what follows.  Longer selections keep both, but for an
/// elided word at their end, which belongs to what was not selected.
#[must_use]
pub fn trim_and_snap(document: &Document, span: Span) -> Option<Span> {
    let trimmed = trim(document, span)?;
    let start = snap_start(document, trimmed.start());
    let end = snap_end(document, trimmed.end());
    let snapped = Span::new(start, end).and_then(|it| trim(document, it)).unwrap_or(trimmed);
    Some(without_article(document, snapped))
}

/// `span` without white space at its ends, and with its start, or its end, moved
/// out to where a word begins or ends: what an end that is dragged means.
#[must_use]
pub fn snap_one(document: &Document, span: Span, is_start: bool) -> Span {
    let trimmed = trim(document, span).unwrap_or(span);
    let (start, end) = (trimmed.start(), trimmed.end());
    let snapped = if is_start {
        Span::new(snap_start(document, start), end)
    } else {
        Span::new(start, snap_end(document, end))
    };
    snapped.unwrap_or(trimmed)
}

/// `span` without white space at its ends; `None` where nothing is left, or
/// where an end is no character boundary.
#[must_use]
pub fn trim(document: &Document, span: Span) -> Option<Span> {
    let words = document.slice(span)?;
    let n_before = words.len() - words.trim_start().len();
    let n_behind = words.len() - words.trim_end().len();
    let range = span.range();
    Span::from_usize(range.start + n_before, range.end.checked_sub(n_behind)?)
}

/// The pieces of `span` that are of the article, without white space at their
/// ends: a run of blocks set aside is left out, unless `span` begins or ends in
/// it.  Such a run is shown folded to one line, so an end in it says that a
/// person unfolded it and meant its words; any other lies between the words that
/// were meant.
#[must_use]
pub fn without_asides(
    document: &Document,
    asides: &[Option<AsideReason>],
    span: Span,
) -> Vec<Span> {
    let blocks = document.blocks().iter().enumerate();
    let inside = blocks.filter_map(|(n, it)| Some((n, it.span()?.intersection(span)?)));
    let mut runs: Vec<(bool, Span)> = Vec::new();
    for (n, part) in inside {
        let is_aside = asides.get(n).copied().flatten().is_some();
        match runs.last_mut() {
            Some((is_same, run)) if *is_same == is_aside => *run = run.hull(part),
            _ => runs.push((is_aside, part)),
        }
    }
    let last = runs.len().saturating_sub(1);
    let mut pieces: Vec<Span> = Vec::new();
    let mut is_joined = false;
    for (place, (is_aside, run)) in runs.into_iter().enumerate() {
        let is_left_out = is_aside && place != 0 && place != last;
        match pieces.last_mut() {
            _ if is_left_out => {}
            Some(piece) if is_joined => *piece = piece.hull(run),
            _ => pieces.push(run),
        }
        is_joined = !is_left_out;
    }
    pieces.into_iter().filter_map(|it| trim(document, it)).collect()
}

/// The words of `text`: start and end of each, in bytes.  Signs, white space
/// and elided words are none.
#[must_use]
pub fn words(text: &str) -> Vec<(usize, usize)> {
    words_with_elided(text).filter(|it| !it.is_elided).map(|it| (it.start, it.end)).collect()
}

/// Where words of `text` start, elided ones as well, in bytes.
#[must_use]
pub fn starts(text: &str) -> Vec<usize> {
    words_with_elided(text).map(|it| it.start).collect()
}

fn words_with_elided(text: &str) -> impl Iterator<Item = Unit> + '_ {
    let is_word =
        |it: &Unit| text.get(it.start..it.end).is_some_and(|it| it.contains(char::is_alphanumeric));
    units(text).into_iter().filter(is_word)
}

/// One word, sign or stretch of white space, in bytes of its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unit {
    start: usize,
    end: usize,
    is_elided: bool,
}

/// Elided words, without their apostrophe, in lower case.
const ELIDED: &[&str] =
    &["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

fn snap_start(document: &Document, at: ByteOffset) -> ByteOffset {
    snap(document, at, |unit, text, at| {
        if unit.end <= at {
            return at;
        }
        let is_at_apostrophe = text.get(at..).is_some_and(|it| it.starts_with(is_apostrophe));
        if unit.is_elided && is_at_apostrophe { unit.end } else { unit.start }
    })
}

fn snap_end(document: &Document, at: ByteOffset) -> ByteOffset {
    snap(document, at, |unit, _, _| if unit.is_elided { unit.start } else { unit.end })
}

/// `at`, moved by `to` where it is inside a word, or at the end of an elided one.
fn snap(
    document: &Document,
    at: ByteOffset,
    to: impl Fn(Unit, &str, usize) -> usize,
) -> ByteOffset {
    let block = document.block_at(at).and_then(|it| document.blocks().get(it));
    let Some(block) = block else { return at };
    let text = document.block_text(block);
    let Some(inside) = at.to_usize().checked_sub(block.start.to_usize()) else { return at };
    units(text)
        .into_iter()
        .find(|it| it.start < inside && (inside < it.end || it.is_elided && inside == it.end))
        .map_or(at, |it| ByteOffset::from_usize(block.start.to_usize() + to(it, text, inside)))
}

/// `span`, less an elided word before the one word it has.
fn without_article(document: &Document, span: Span) -> Span {
    let words = document.slice(span).unwrap_or("");
    match units(words).as_slice() {
        [first, second] if first.is_elided => {
            let start = span.range().start + second.start;
            Span::from_usize(start, span.range().end).unwrap_or(span)
        }
        _ => span,
    }
}

/// The units of `text`, one after the other without gaps.
fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (start, segment) in text.split_word_bound_indices() {
        let end = start + segment.len();
        match elision(segment) {
            Some(cut) => {
                push(&mut units, text, Unit { start, end: start + cut, is_elided: true });
                push(&mut units, text, Unit { start: start + cut, end, is_elided: false });
            }
            None => push(&mut units, text, Unit { start, end, is_elided: false }),
        }
    }
    units
}

/// Adds `unit`, joined to the two before it where these are a word and a
/// joint.
fn push(units: &mut Vec<Unit>, text: &str, unit: Unit) {
    if let [.., before, joint] = units.as_mut_slice() {
        let of = |it: &Unit| text.get(it.start..it.end).unwrap_or("");
        if is_joint(of(before), of(joint), of(&unit)) {
            before.end = unit.end;
            units.pop();
            return;
        }
    }
    units.push(unit);
}

/// Whether `joint` makes `before` and `behind` one word.
fn is_joint(before: &str, joint: &str, behind: &str) -> bool {
    let sides = (before.chars().next_back(), behind.chars().next());
    let (Some(last), Some(first)) = sides else { return false };
    match joint {
        "-" | "\u{2010}" | "\u{2011}" => last.is_alphanumeric() && first.is_alphanumeric(),
        "\u{a0}" | "\u{202f}" => last.is_ascii_digit() && first.is_ascii_digit(),
        _ => false,
    }
}

/// Where an elided word at the start of `word` ends, behind its apostrophe.
fn elision(word: &str) -> Option<usize> {
    let (apostrophe, sign) = word.char_indices().find(|(_, c)| is_apostrophe(*c))?;
    let cut = apostrophe + sign.len_utf8();
    let prefix = word.get(..apostrophe)?.to_ascii_lowercase();
    (ELIDED.contains(&prefix.as_str()) && cut < word.len()).then_some(cut)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

#[cfg(test)]
mod tests;
