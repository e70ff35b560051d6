//! What stands around an article: found by its words and its place, and set
//! aside with a reason, never taken out.
//!
//! Title and byline go into the metadata on the way, where the source did not
//! declare them.

mod byline;
pub(crate) mod phrases;
mod tail;
mod title;

use document::{AsideReason, BlockKind};

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

/// Sets clutter aside and completes the metadata.
pub(crate) fn set_aside(drafts: &mut Drafts) {
    by_words(drafts);
    title::settle(drafts);
    byline::settle(drafts);
    let known = |it: &&mut Draft| it.certain_zone() == Some(AsideReason::Byline);
    for block in drafts.blocks.iter_mut().filter(known).filter(|it| it.aside.is_none()) {
        block.aside = Some(AsideReason::Byline);
    }
    tail::settle(drafts);
}

/// Lines that say what they are wherever they stand.
fn by_words(drafts: &mut Drafts) {
    for block in &mut drafts.blocks {
        if block.aside.is_none() {
            block.aside = reason_of(block);
        }
    }
}

/// Why a block is clutter by its words alone, if it is.
pub(crate) fn reason_of(block: &Draft) -> Option<AsideReason> {
    is_line(block).then(|| phrases::reason(&block.text)).flatten()
}

/// Whether a block could be a line of clutter at all.
fn is_line(block: &Draft) -> bool {
    let is_text = !matches!(
        block.kind,
        BlockKind::Preformatted | BlockKind::Picture { .. } | BlockKind::TableCell { .. }
    );
    is_text && block.text.len() <= 4 * LINE_CHARS && block.n_chars() <= LINE_CHARS
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

/// The blocks before the article's running text begins, those set aside left
/// out.
fn head(blocks: &[Draft]) -> Vec<usize> {
    let article = blocks.iter().enumerate().filter(|(_, it)| it.aside.is_none());
    article.take_while(|(_, it)| !is_prose(it)).take(MAX_HEAD).map(|(n, _)| n).collect()
}

/// More lines than this are not a head but a list or a poem.
const MAX_HEAD: usize = 24;

#[cfg(test)]
mod tests;
