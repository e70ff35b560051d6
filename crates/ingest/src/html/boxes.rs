//! Boxes of a page: elements that hold several blocks and no article.
//!
//! A box that begins with "Newsletter" or "À lire aussi" is that altogether,
//! and so is a small one that asks to subscribe somewhere within.  What a box
//! must not do is hold the article itself, so a box counts only while it is
//! small beside the main text.

use std::ops::Range;

use document::{AsideReason, BlockKind};

use crate::clutter::{self, phrases};
use crate::{Draft, clutter::is_prose};

/// A box that names itself is no longer than this, in bytes.
const NAMED_BYTES: usize = 1500;
/// A box that only has a sign within is no longer than this, in bytes.
const SIGNED_BYTES: usize = 600;
/// A box is at most one in so many of the main text's bytes.
const SHARE_OF_MAIN: usize = 3;

/// Sets aside the boxes among `blocks` that are no article; inner boxes come
/// first in `boxes`.
pub(super) fn set_aside(blocks: &mut [Draft], boxes: &[Range<usize>]) {
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
        let Some(inside) = blocks.get_mut(range.clone()) else {
            continue;
        };
        let reason = named(inside).or_else(|| (size <= SIGNED_BYTES).then(|| signed(inside))?);
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
fn named(inside: &[Draft]) -> Option<AsideReason> {
    let first = inside.iter().find(|it| !matches!(it.kind, BlockKind::Picture { .. }))?;
    let reason = clutter::reason_of(first)
        .or_else(|| phrases::is_plea(&first.text).then_some(AsideReason::Notice))
        .or_else(|| phrases::is_small_print(&first.text).then_some(AsideReason::Footer))?;
    // A label of the site such as "Advertisement" may stand before a part of
    // the article; prose without links then speaks against it.
    let is_label = matches!(reason, AsideReason::Notice | AsideReason::Share);
    let has_prose = inside.iter().any(is_article_prose);
    (!(is_label && has_prose)).then_some(reason)
}

/// What any line of a box says it is, where the others are no prose.
fn signed(inside: &[Draft]) -> Option<AsideReason> {
    let is_plea = |it: &&Draft| phrases::is_plea(&it.text);
    let plea = inside.iter().find(is_plea).map(|_| AsideReason::Notice);
    let has_prose = inside.iter().any(is_article_prose);
    plea.filter(|_| !has_prose)
}

/// Prose that is neither a link nor a plea.
fn is_article_prose(block: &Draft) -> bool {
    is_prose(block) && block.n_link_bytes() * 2 < block.text.len() && !phrases::is_plea(&block.text)
}
