//! Boxes of a page: elements that hold several blocks and no article.
//!
//! What its class name calls a box it is, while little of the text is called so.
//! A box that begins with "Newsletter" or "À lire aussi" is that altogether,
//! and so is a small one that asks to subscribe somewhere within.  What a box
//! must not do is hold the article itself, so a box counts only while it is
//! small beside the main text.

use std::ops::Range;

use document::{AsideReason, BlockKind};

use super::sift::Said;
use crate::Draft;
use crate::clutter::phrases::Sign;
use crate::clutter::{SENTENCE_ENDS, is_prose};

/// A box that names itself is no longer than this, in bytes.
const NAMED_BYTES: usize = 1500;
/// A box that only has a sign within is no longer than this, in bytes.
const SIGNED_BYTES: usize = 600;
/// A box is at most one in so many of the main text's bytes.
const SHARE_OF_MAIN: usize = 3;

/// A sentence has at least so many words.
const MIN_WORDS: usize = 5;
/// What class names say is believed where it is at most one in so many of the
/// main text's bytes.
const SHARE_OF_NAMED: usize = 4;
/// What class names say of parts of the main text.
const NAMED: [AsideReason; 5] = [
    AsideReason::Navigation,
    AsideReason::Share,
    AsideReason::Related,
    AsideReason::Comments,
    AsideReason::Notice,
];

/// Sets aside blocks of the main text whose elements have such names, while
/// most of the text has none: some systems call every paragraph "paywall".
/// Those that are of the text, `boxed`, stay.
pub(super) fn by_name(blocks: &mut [Draft], boxed: &[bool]) {
    let n_main: usize = blocks.iter().filter(|it| it.aside.is_none()).map(|it| it.text.len()).sum();
    for reason in NAMED {
        let is_named = |(n, it): &(usize, &mut Draft)| {
            it.aside.is_none()
                && it.kind != BlockKind::Heading(1)
                && it.zone.is_some_and(|it| it.reason == reason)
                && boxed.get(*n) != Some(&true)
        };
        let named = blocks.iter_mut().enumerate().filter(is_named);
        let n_bytes: usize = named.map(|it| it.1.text.len()).sum();
        if SHARE_OF_NAMED * n_bytes < n_main {
            let named = blocks.iter_mut().enumerate().filter(is_named);
            named.for_each(|it| it.1.aside = Some(reason));
        }
    }
}

/// For each block, whether it stands in a box of the text: facts beside it,
/// under a heading of their own or in more than one sentence, with nothing to
/// click.
pub(super) fn of_text(blocks: &[Draft], said: &[Said]) -> Vec<bool> {
    let zone = |it: &Draft| it.zone.filter(|it| it.is_box);
    let mut boxed = Vec::with_capacity(blocks.len());
    for run in blocks.chunk_by(|a, b| zone(a) == zone(b)) {
        let said = said.get(boxed.len()..).unwrap_or_default();
        let is_it = run.first().is_some_and(|it| zone(it).is_some()) && is_of_text(run, said);
        boxed.extend(run.iter().map(|_| is_it));
    }
    boxed
}

fn is_of_text(inside: &[Draft], said: &[Said]) -> bool {
    let is_sentence = |it: &&Draft| {
        !it.is_heading()
            && it.text.ends_with(SENTENCE_ENDS)
            && MIN_WORDS <= it.text.split(' ').count()
    };
    let n_sentences = inside.iter().filter(is_sentence).count();
    let is_headed = inside.first().is_some_and(|it| it.is_heading() || it.text.ends_with(':'));
    let mut said = said.iter().take(inside.len());
    let is_sites = |it: &Said| it.reason().is_some();
    0 < n_sentences && (is_headed || 1 < n_sentences) && !said.any(is_sites)
}

/// Sets aside the boxes among `blocks` that are no article; inner boxes come
/// first in `boxes`.
pub(super) fn set_aside(blocks: &mut [Draft], boxes: &[Range<usize>], said: &[Said]) {
    let n_main: usize = blocks.iter().filter(|it| it.aside.is_none()).map(|it| it.text.len()).sum();
    let sums = sums(blocks);
    let n_bytes = |it: &Range<usize>| {
        sums.get(it.end).zip(sums.get(it.start)).map_or(0, |(end, start)| end - start)
    };
    for range in boxes {
        let size = n_bytes(range);
        if NAMED_BYTES < size || n_main < SHARE_OF_MAIN * size {
            continue;
        }
        let inside = blocks.get_mut(range.clone()).zip(said.get(range.clone()));
        let Some((inside, said)) = inside else {
            continue;
        };
        let reason =
            named(inside, said).or_else(|| (size <= SIGNED_BYTES).then(|| signed(inside, said))?);
        if let Some(reason) = reason {
            for block in inside.iter_mut().filter(|it| it.aside.is_none()) {
                block.aside = Some(reason);
            }
        }
    }
}

/// Bytes of text before each block, and before the end.
fn sums(blocks: &[Draft]) -> Vec<usize> {
    let mut sums = vec![0];
    let mut sum = 0;
    for block in blocks {
        sum += block.text.len();
        sums.push(sum);
    }
    sums
}

/// What the first line of a box says it is.
fn named(inside: &[Draft], said: &[Said]) -> Option<AsideReason> {
    let is_picture = |it: &Draft| matches!(it.kind, BlockKind::Picture { .. });
    let first = inside.iter().zip(said).find(|(it, _)| !is_picture(it))?;
    let reason = first.1.reason()?;
    // A label of the site such as "Advertisement" may stand before a part of
    // the article; prose without links then speaks against it.
    let is_label = matches!(reason, AsideReason::Notice | AsideReason::Share | AsideReason::Byline);
    (!(is_label && has_prose(inside, said))).then_some(reason)
}

/// What any line of a box says it is, where the others are no prose.
fn signed(inside: &[Draft], said: &[Said]) -> Option<AsideReason> {
    let asks = said.iter().any(|it| it.sign == Some(Sign::Plea));
    (asks && !has_prose(inside, said)).then_some(AsideReason::Notice)
}

/// Whether there is prose that is neither a link nor a plea.
fn has_prose(inside: &[Draft], said: &[Said]) -> bool {
    inside.iter().zip(said).any(|(block, said)| {
        is_prose(block)
            && block.n_link_bytes() * 2 < block.text.len()
            && said.sign != Some(Sign::Plea)
    })
}
