//! Links to other articles between the paragraphs of one, and lists of them.

use std::collections::BTreeSet;

use document::{AsideReason, BlockKind, InlineKind};

use super::{is_strong, n_small};
use crate::Draft;
use crate::clutter::{is_prose, is_text_kind};

/// A link to another article is no longer than this, in characters.
const LINK_CHARS: usize = 200;
/// Headlines have at least so many words; names and terms have fewer.
const MIN_LINK_WORDS: usize = 3;
/// Sentences that tell something have at least so many words.
const TOLD_WORDS: usize = 12;
/// The place or rubric before a headline has at most so many words.
const PARTING_WORDS: usize = 5;

/// Whether a block is a link and nothing else, and could be a headline.
pub(super) fn is_link(block: &Draft) -> bool {
    let n_bytes = block.text.len();
    0 < n_bytes
        && n_bytes * 9 <= block.n_link_bytes() * 10
        && n_bytes <= 4 * LINK_CHARS
        && block.n_chars() <= LINK_CHARS
        && MIN_LINK_WORDS <= block.text.split_whitespace().count()
}

/// Sets aside links between paragraphs, and lists of links, on a page of
/// `host`.
pub(super) fn set_aside(blocks: &mut [Draft], host: &str) {
    let article = |it: &&Draft| it.aside.is_none() && is_text_kind(it);
    let n_links = blocks.iter().filter(article).filter(|it| is_link(it)).count();
    let n_prose = blocks.iter().filter(article).filter(|it| is_prose(it) && !is_link(it)).count();
    // A page that is a list of links has those for its article.
    if n_prose < n_links {
        return;
    }
    let mut stays = in_mixed_lists(blocks);
    stays.extend((0..blocks.len()).filter(|n| tells(blocks, *n, host)));
    let mut announces = false;
    for (n, block) in blocks.iter_mut().enumerate() {
        if block.aside.is_some() || !is_text_kind(block) {
            continue;
        }
        let is_item = is_item(block);
        if is_link(block) && !stays.contains(&n) {
            let is_sentence = block.text.ends_with(['.', '。', '…']);
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

fn is_item(block: &Draft) -> bool {
    matches!(block.kind, BlockKind::ListItem { .. })
}

/// Items of lists that have more text than links: there a link is a point
/// among others.
fn in_mixed_lists(blocks: &[Draft]) -> BTreeSet<usize> {
    let mut in_mixed = BTreeSet::new();
    let mut n = 0;
    for list in blocks.chunk_by(|a, b| is_item(a) == is_item(b)) {
        let n_links = list.iter().filter(|it| is_link(it)).count();
        if list.first().is_some_and(is_item) && 2 * n_links < list.len() {
            in_mixed.extend(n..n + list.len());
        }
        n += list.len();
    }
    in_mixed
}

/// Whether a paragraph that is all link tells something as those around it do
/// and leads to its source: a long sentence with no headline's colon, alone
/// amid prose, with a figure or to another site.
fn tells(blocks: &[Draft], n: usize, host: &str) -> bool {
    let Some(block) = blocks.get(n) else { return false };
    let is_it = block.aside.is_none()
        && block.kind == BlockKind::Paragraph
        && block.zone.is_none()
        && is_link(block)
        && !is_strong(block);
    if !is_it || !is_told(&block.text) {
        return false;
    }
    let is_beside =
        |it: &&Draft| it.aside.is_none() && !matches!(it.kind, BlockKind::Picture { .. });
    let is_prose = |it: Option<&Draft>| {
        it.is_some_and(|it| {
            it.kind == BlockKind::Paragraph && is_prose(it) && it.n_link_bytes() * 2 < it.text.len()
        })
    };
    let before = blocks.iter().take(n).rev().find(is_beside);
    let behind = blocks.iter().skip(n + 1).find(is_beside);
    let leads_elsewhere = || {
        block.inlines.iter().any(|it| match &it.kind {
            InlineKind::Link { address } => !host.is_empty() && !is_of(address, host),
            _ => false,
        })
    };
    let has_figure = || block.text.contains(|c: char| c.is_ascii_digit());
    is_prose(before) && is_prose(behind) && (has_figure() || leads_elsewhere())
}

/// Whether a text is told as sentences are: many words, most of them small,
/// and no "Nantes : …" or "Direct -" before them.
fn is_told(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_parting = |it: &&str| {
        matches!(*it, ":" | "-" | "–" | "—" | "|") || it.ends_with([':', '.', '!', '?'])
    };
    TOLD_WORDS <= words.len()
        && words.len() * 3 < n_small(&words) * 4
        && !words.iter().take(PARTING_WORDS).any(is_parting)
}

/// Whether an address is on `host` or on a part of the same site.
fn is_of(address: &str, host: &str) -> bool {
    let of = |it: &str| {
        let host = it.trim_start_matches("www.");
        let labels: Vec<&str> = host.rsplit('.').take(2).collect();
        labels.join(".")
    };
    let behind = address.split_once("://").map_or(address, |it| it.1);
    let theirs = behind.split(['/', '?', '#', ':']).next().unwrap_or("");
    of(theirs) == of(host)
}
