//! What stands around an article: found by its words and its place, and set
//! aside with a reason, never taken out.
//!
//! Title and byline go into the metadata on the way, where the source did not
//! declare them.

mod byline;
mod mail;
pub(crate) mod phrases;
mod tail;
mod title;

pub(crate) use title::is_claim;

use document::{AsideReason, BlockKind};

use crate::normalize::fold;
use crate::{Draft, Drafts};

/// Longer lines are never clutter by their words alone.
const LINE_CHARS: usize = 160;
/// A block this long is running text.
const PROSE_CHARS: usize = 100;
/// A sentence this long is running text too.
const SENTENCE_CHARS: usize = 50;

/// What sentences end in, in the scripts that pages come in.
pub(crate) const SENTENCE_ENDS: [char; 13] =
    ['.', '!', '?', '…', '»', '”', '"', '’', '。', '！', '？', '」', '؟'];

/// Links under a label such as "Most read" are at most so many.
const MAX_UNDER: usize = 16;

/// Sets clutter aside and completes the metadata.
pub(crate) fn set_aside(drafts: &mut Drafts) {
    by_words(&mut drafts.blocks);
    networks(&mut drafts.blocks);
    under_labels(&mut drafts.blocks, |_, block| block.n_link_bytes() * 2 < block.text.len());
    mail::settle(drafts);
    by_place(drafts);
}

/// Sets aside names of networks on lines of their own, one under the other,
/// unless a colon announces them.
fn networks(blocks: &mut [Draft]) {
    let mut is_announced = false;
    let is_network =
        |it: &Draft| it.aside.is_none() && is_line(it) && phrases::is_network(&fold(&it.text));
    for run in blocks.chunk_by_mut(|a, b| is_network(a) == is_network(b)) {
        let is_bar = 1 < run.len() && run.first().is_some_and(is_network);
        if is_bar && !is_announced {
            run.iter_mut().for_each(|it| it.aside = Some(AsideReason::Share));
        }
        is_announced = run.last().is_some_and(|it| it.text.trim_end().ends_with(':'));
    }
}

/// Sets aside lines under a label such as "Most read", while they are links;
/// `is_label` tells whether a block that is set aside is one.
pub(crate) fn under_labels(blocks: &mut [Draft], is_label: impl Fn(usize, &Draft) -> bool) {
    let mut reason = None;
    let mut n_under = 0;
    for (n, block) in blocks.iter_mut().enumerate() {
        if let Some(aside) = block.aside {
            if matches!(aside, AsideReason::Related | AsideReason::Navigation) && is_label(n, block)
            {
                (reason, n_under) = (Some(aside), 0);
            }
            continue;
        }
        n_under += 1;
        let is_linked = block.text.len() <= block.n_link_bytes() * 2;
        if !is_linked || MAX_UNDER < n_under {
            reason = None;
        } else if reason.is_some() && is_text_kind(block) {
            block.aside = reason;
        }
    }
}

/// Sets aside what is clutter by its place, beside what was set aside by its
/// words, and completes the metadata.
pub(crate) fn by_place(drafts: &mut Drafts) {
    title::settle(drafts);
    byline::settle(drafts);
    let known = |it: &&mut Draft| it.certain_zone() == Some(AsideReason::Byline);
    for block in drafts.blocks.iter_mut().filter(known).filter(|it| it.aside.is_none()) {
        block.aside = Some(AsideReason::Byline);
    }
    tail::settle(drafts);
}

/// Lines that say what they are wherever they stand.
pub(crate) fn by_words(blocks: &mut [Draft]) {
    for block in blocks.iter_mut().filter(|it| it.aside.is_none() && is_line(it)) {
        let folded = fold(&block.text);
        if !is_correction(block, &folded) {
            block.aside = phrases::reason(&block.text, &folded);
        }
    }
}

/// Why a block whose text folded is `folded` is clutter by its words alone,
/// if it is.
pub(crate) fn reason_of(block: &Draft, folded: &str) -> Option<AsideReason> {
    is_line(block).then(|| phrases::reason(&block.text, folded)).flatten()
}

/// Whether a block, whose text folded is `folded`, says what was wrong in the
/// article or is new.
pub(crate) fn is_correction(block: &Draft, folded: &str) -> bool {
    let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. });
    is_text && phrases::is_correction(folded)
}

/// Whether a block could be a line of clutter at all.
fn is_line(block: &Draft) -> bool {
    is_text_kind(block) && block.text.len() <= 4 * LINE_CHARS && block.n_chars() <= LINE_CHARS
}

/// Whether a block is of words that lines wrap around, and no cell.
pub(crate) fn is_text_kind(block: &Draft) -> bool {
    !matches!(
        block.kind,
        BlockKind::Picture { .. } | BlockKind::TableCell { .. } | BlockKind::Preformatted
    )
}

/// Whether a block is running text.
pub(crate) fn is_prose(block: &Draft) -> bool {
    if block.is_heading() || matches!(block.kind, BlockKind::Picture { .. }) {
        return false;
    }
    let n_chars = block.n_chars();
    PROSE_CHARS < n_chars
        || (SENTENCE_CHARS < n_chars && block.text.ends_with(['.', '…', '»', '”', '。']))
}

/// Whether a block is running text and no byline as long as a sentence.
fn is_text(block: &Draft) -> bool {
    is_prose(block) && !(is_line(block) && byline::read(&block.text).is_some())
}

/// The blocks before the article's running text begins, those set aside left
/// out.
fn head(blocks: &[Draft]) -> Vec<usize> {
    let article = blocks.iter().enumerate().filter(|(_, it)| it.aside.is_none());
    article.take_while(|(_, it)| !is_text(it)).take(MAX_HEAD).map(|(n, _)| n).collect()
}

/// More lines than this are not a head but a list or a poem.
const MAX_HEAD: usize = 24;

#[cfg(test)]
mod tests;
