//! What is no article among the blocks that were taken for one, block by
//! block: lines of times and names before the text, links between its
//! paragraphs, passages pulled out of it, and what trails behind.
//!
//! The rules ask for a sign each; a paragraph of whole sentences without one
//! stays.

use document::{AsideReason, BlockKind};

use crate::Draft;
use crate::clutter::{self, is_prose, phrases};
use crate::normalize::fold;

/// A passage pulled out of the text has at least and at most so many
/// characters.
const PULLED_CHARS: std::ops::RangeInclusive<usize> = 20..=300;
/// A link to another article is no longer than this, in characters.
const LINK_CHARS: usize = 200;
/// A line that may be a name, a rubric or a place.
const SHORT_CHARS: usize = 60;
/// A heading such as "Most read" has at most so many lines under it.
const MAX_UNDER: usize = 16;

/// Sets aside what is no article.
pub(super) fn set_aside(blocks: &mut [Draft]) {
    by_words(blocks);
    links(blocks);
    pulled(blocks);
    under_labels(blocks);
    let Some(first) = blocks.iter().position(|it| it.aside.is_none() && is_prose(it)) else {
        return;
    };
    head(blocks, first);
    tail(blocks);
    empty_headings(blocks);
}

fn is_text(block: &Draft) -> bool {
    !matches!(
        block.kind,
        BlockKind::Picture { .. } | BlockKind::TableCell { .. } | BlockKind::Preformatted
    )
}

/// What says by its words what it is.
fn by_words(blocks: &mut [Draft]) {
    for block in blocks.iter_mut().filter(|it| it.aside.is_none() && is_text(it)) {
        let is_list = matches!(block.kind, BlockKind::ListItem { .. });
        block.aside = clutter::reason_of(block)
            .or_else(|| phrases::is_plea(&block.text).then_some(AsideReason::Notice))
            .or_else(|| phrases::is_small_print(&block.text).then_some(AsideReason::Footer))
            .or_else(|| (!is_list && phrases::is_meta(&block.text)).then_some(AsideReason::Byline));
    }
}

/// Whether a block is a link and nothing else, and no sentence.
fn is_link(block: &Draft) -> bool {
    let n_bytes = block.text.len();
    n_bytes <= 4 * LINK_CHARS
        && block.n_chars() <= LINK_CHARS
        && n_bytes * 9 <= block.n_link_bytes() * 10
        && 0 < n_bytes
}

/// Links between paragraphs, and lists of links.
fn links(blocks: &mut [Draft]) {
    let article = |it: &&Draft| it.aside.is_none() && is_text(it);
    let n_links = blocks.iter().filter(article).filter(|it| is_link(it)).count();
    let n_prose = blocks.iter().filter(article).filter(|it| is_prose(it) && !is_link(it)).count();
    // A page that is a list of links has those for its article.
    if n_prose < n_links {
        return;
    }
    let mut announces = false;
    for block in blocks.iter_mut().filter(|it| it.aside.is_none() && is_text(it)) {
        let is_item = matches!(block.kind, BlockKind::ListItem { .. });
        if is_link(block) {
            let is_sentence = block.text.ends_with(['.', '!', '…', '»', '”', '"']);
            // "The three reports:" and then their names.
            if !announces && !is_sentence && block.kind != BlockKind::Caption {
                block.aside = Some(AsideReason::Related);
            }
            announces &= is_item;
        } else {
            announces = block.text.trim_end().ends_with(':') || (announces && is_item);
        }
    }
}

/// Passages that stand elsewhere in the text, in a longer block.
fn pulled(blocks: &mut [Draft]) {
    let bare = |text: &str| {
        let folded = fold(text);
        folded.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    let candidates: Vec<(usize, String)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, it)| {
            it.aside.is_none()
                && matches!(it.kind, BlockKind::Paragraph | BlockKind::Quote)
                && it.text.len() <= 4 * PULLED_CHARS.end()
                && PULLED_CHARS.contains(&it.n_chars())
        })
        .map(|(n, it)| (n, bare(&it.text)))
        .filter(|(_, text)| PULLED_CHARS.contains(&text.chars().count()))
        .collect();
    let n_article = blocks.iter().filter(|it| it.aside.is_none()).count();
    if candidates.is_empty() || MAX_COMPARED < candidates.len().saturating_mul(n_article) {
        return;
    }
    let longer: Vec<(usize, String)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, it)| it.aside.is_none() && is_prose(it))
        .map(|(n, it)| (n, fold(&it.text)))
        .collect();
    for (n, text) in candidates {
        let is_elsewhere = longer
            .iter()
            .any(|(at, it)| *at != n && text.len() + 10 < it.len() && it.contains(&text));
        if let Some(block) = blocks.get_mut(n).filter(|_| is_elsewhere) {
            block.aside = Some(AsideReason::RepeatedTitle);
        }
    }
}

/// So many pairs of blocks are compared at the most; longer texts than that
/// are no articles with passages pulled out.
const MAX_COMPARED: usize = 200_000;

/// Lines under a label such as "Most read", while they are links.
fn under_labels(blocks: &mut [Draft]) {
    let mut reason = None;
    let mut n_under = 0;
    for block in blocks.iter_mut() {
        if let Some(aside) = block.aside {
            let is_label = clutter::reason_of(block) == Some(aside) && !is_link(block);
            if is_label && matches!(aside, AsideReason::Related | AsideReason::Navigation) {
                (reason, n_under) = (Some(aside), 0);
            }
            continue;
        }
        n_under += 1;
        let is_linked = block.text.len() <= block.n_link_bytes() * 2;
        if !is_linked || MAX_UNDER < n_under {
            reason = None;
        } else if reason.is_some() && is_text(block) {
            block.aside = reason;
        }
    }
}

/// Whether a block is a line that ends like no sentence.
fn is_label(block: &Draft) -> bool {
    block.kind == BlockKind::Paragraph
        && block.text.len() <= 4 * SHORT_CHARS
        && block.n_chars() <= SHORT_CHARS
        && !block.text.ends_with(['.', '!', '?', '…', '»', '”', '"', ':', ';', ','])
        && block.text.chars().any(char::is_alphanumeric)
}

/// Names, rubrics and numbers between the title and the text.
fn head(blocks: &mut [Draft], first: usize) {
    let title = blocks.iter().take(first).rposition(|it| it.kind == BlockKind::Heading(1));
    let Some(title) = title else { return };
    for block in blocks.iter_mut().take(first).skip(title + 1) {
        let is_strong = block.inlines.iter().any(|it| {
            it.kind == document::InlineKind::Strong && it.span.range().len() == block.text.len()
        });
        if block.aside.is_none() && is_label(block) && !is_strong {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// Names, links and labels behind the last sentence.
fn tail(blocks: &mut [Draft]) {
    let is_last = |it: &Draft| {
        it.aside.is_none()
            && !it.is_heading()
            && it.text.len() / 2 >= it.n_link_bytes()
            && !is_label(it)
            && is_text(it)
            && it.kind != BlockKind::Caption
            || it.aside.is_none()
                && matches!(it.kind, BlockKind::TableCell { .. } | BlockKind::Preformatted)
    };
    let Some(last) = blocks.iter().rposition(is_last) else { return };
    for block in blocks.iter_mut().skip(last + 1).filter(|it| it.aside.is_none()) {
        if block.is_heading() || 0 < block.n_link_bytes() {
            block.aside = Some(AsideReason::Related);
        } else if is_label(block) {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// Headings whose text was all set aside.
fn empty_headings(blocks: &mut [Draft]) {
    let mut below = None;
    for block in blocks.iter_mut().rev() {
        let is_heading = block.is_heading() && block.kind != BlockKind::Heading(1);
        match block.aside {
            Some(reason) => below = Some(reason),
            None if is_heading => {
                if let Some(reason @ (AsideReason::Related | AsideReason::Notice)) = below {
                    block.aside = Some(reason);
                }
            }
            None => below = None,
        }
    }
}
