//! What is no article among the blocks that were taken for one, block by
//! block: lines of times and names before the text, links between its
//! paragraphs, passages pulled out of it, and what trails behind.
//!
//! The rules ask for a sign each; a paragraph of whole sentences without one
//! stays.

mod behind;

use std::collections::BTreeSet;

use document::{AsideReason, BlockKind, InlineKind};

use crate::Draft;
use crate::clutter::phrases::{self, Sign};
use crate::clutter::{self, SENTENCE_ENDS, is_prose};
use crate::draft::Zone;

/// A passage pulled out of the text has at least and at most so many
/// characters.
const PULLED_CHARS: std::ops::RangeInclusive<usize> = 20..=300;
/// A link to another article is no longer than this, in characters.
const LINK_CHARS: usize = 200;
/// Headlines have at least so many words; names and terms have fewer.
const MIN_LINK_WORDS: usize = 3;
/// A line that may be a name, a rubric or a place.
const SHORT_CHARS: usize = 60;
/// A heading such as "Most read" has at most so many lines under it.
const MAX_UNDER: usize = 16;

/// What the words of a block say it is, found once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// It is a line of a kind that sites put around articles.
    line: Option<AsideReason>,
    /// It is a sentence of the site about itself.
    pub(super) sign: Option<Sign>,
}

impl Said {
    /// Of `block`, whose text folded is `folded`.
    pub(super) fn of(block: &Draft, folded: &str) -> Self {
        // A title may begin as lines of clutter do: "En images".
        if !is_text(block) || block.kind == BlockKind::Heading(1) {
            return Self { line: None, sign: None };
        }
        let line = clutter::reason_of(block, folded);
        // Captions name owners of pictures, with their signs.
        let can_sign = line.is_none() && block.kind != BlockKind::Caption;
        let sign = can_sign.then(|| phrases::sign(&block.text, folded)).flatten();
        // Lists have figures and times as their content.
        let is_item = matches!(block.kind, BlockKind::ListItem { .. });
        Self { line, sign: sign.filter(|it| !is_item || *it != Sign::Times) }
    }

    pub(super) fn reason(self) -> Option<AsideReason> {
        self.line.or(self.sign.map(Sign::reason))
    }
}

/// Sets aside what is no article; `folded` are the texts of `blocks`,
/// and `byline` who is declared to have written them, folded too.
pub(super) fn set_aside(blocks: &mut [Draft], folded: &[String], said: &[Said], byline: &str) {
    let article = blocks.iter_mut().zip(folded).zip(said).filter(|it| it.0.0.aside.is_none());
    for ((block, folded), said) in article {
        block.aside = said.reason();
        // Screen readers say so before a picture; what follows is its caption.
        if folded == "image" {
            block.aside = Some(AsideReason::Navigation);
        }
        if is_credit(block, folded) {
            block.kind = BlockKind::Caption;
        }
    }
    behind::cut(blocks, folded);
    behind::label(blocks, folded);
    links(blocks);
    pulled(blocks, folded);
    under_labels(blocks, said);
    presented(blocks, folded, byline);
    head(blocks);
    tail(blocks);
    empty_headings(blocks);
    let signed = |it: &(&mut Draft, &Said)| it.0.aside == Some(AsideReason::Byline);
    for (block, said) in blocks.iter_mut().zip(said).filter(signed) {
        // Left to `clutter`, which reads name and date first.
        block.aside = said.line;
        block.zone = Some(Zone { reason: AsideReason::Byline, is_certain: true });
    }
}

/// What begins a line under a picture that is not marked as one.
const CREDITS: &[&str] = &[
    "image source",
    "image copyright",
    "image caption",
    "media caption",
    "photo:",
    "photo :",
    "photo by ",
    "credit:",
    "crédit :",
    "crédit photo",
    "crédits photo",
    "légende :",
];

fn is_credit(block: &Draft, folded: &str) -> bool {
    block.kind == BlockKind::Paragraph
        && block.text.len() <= 4 * LINK_CHARS
        && CREDITS.iter().any(|it| folded.starts_with(it))
}

fn is_text(block: &Draft) -> bool {
    !matches!(
        block.kind,
        BlockKind::Picture { .. } | BlockKind::TableCell { .. } | BlockKind::Preformatted
    )
}

/// Whether a block is a link and nothing else, and could be a headline.
fn is_link(block: &Draft) -> bool {
    let n_bytes = block.text.len();
    0 < n_bytes
        && n_bytes * 9 <= block.n_link_bytes() * 10
        && n_bytes <= 4 * LINK_CHARS
        && block.n_chars() <= LINK_CHARS
        && MIN_LINK_WORDS <= block.text.split_whitespace().count()
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
    let in_mixed = in_mixed_lists(blocks);
    let mut announces = false;
    for (n, block) in blocks.iter_mut().enumerate() {
        if block.aside.is_some() || !is_text(block) {
            continue;
        }
        let is_item = is_item(block);
        if is_link(block) && !in_mixed.contains(&n) {
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

/// Passages that stand elsewhere in the text, in a longer block.
fn pulled(blocks: &mut [Draft], folded: &[String]) {
    let candidates: Vec<(usize, &str)> = blocks
        .iter()
        .zip(folded)
        .enumerate()
        .filter(|(_, (it, _))| {
            it.aside.is_none()
                && matches!(it.kind, BlockKind::Paragraph | BlockKind::Quote)
                && it.text.len() <= 4 * PULLED_CHARS.end()
                && PULLED_CHARS.contains(&it.n_chars())
        })
        .map(|(n, (_, text))| (n, text.trim_matches(|c: char| !c.is_alphanumeric())))
        .filter(|(_, text)| PULLED_CHARS.contains(&text.chars().count()))
        .collect();
    let n_article = blocks.iter().filter(|it| it.aside.is_none()).count();
    if candidates.is_empty() || MAX_COMPARED < candidates.len().saturating_mul(n_article) {
        return;
    }
    let longer: Vec<(usize, &str)> = blocks
        .iter()
        .zip(folded)
        .enumerate()
        .filter(|(_, (it, _))| it.aside.is_none() && is_prose(it))
        .map(|(n, (_, text))| (n, text.as_str()))
        .collect();
    for (n, text) in candidates {
        let is_elsewhere = longer
            .iter()
            .any(|(at, it)| *at != n && 2 * text.len() < it.len() && it.contains(text));
        if let Some(block) = blocks.get_mut(n).filter(|_| is_elsewhere) {
            block.aside = Some(AsideReason::Repetition);
        }
    }
}

/// So many pairs of blocks are compared at the most; longer texts than that
/// are no articles with passages pulled out.
const MAX_COMPARED: usize = 20_000;

/// Lines under a label such as "Most read", while they are links.
fn under_labels(blocks: &mut [Draft], said: &[Said]) {
    let mut reason = None;
    let mut n_under = 0;
    for (block, said) in blocks.iter_mut().zip(said) {
        if let Some(aside) = block.aside {
            let is_label = said.line == Some(aside) && !is_link(block);
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
        && !block.text.ends_with(SENTENCE_ENDS)
        && !block.text.ends_with([':', ';', ',', '-', '*'])
        && block.text.chars().any(char::is_alphanumeric)
}

/// A paragraph behind the standfirst that begins with who wrote the article:
/// it presents them.
fn presented(blocks: &mut [Draft], folded: &[String], byline: &str) {
    let names: Vec<&str> = byline.split(", ").filter(|it| it.contains(' ')).collect();
    let article = blocks.iter_mut().zip(folded);
    let proses = article.filter(|it| it.0.aside.is_none() && is_prose(it.0));
    for (block, folded) in proses.skip(1).take(2) {
        let begins = |name: &&str| folded.strip_prefix(*name).is_some_and(|it| it.starts_with(' '));
        if names.iter().any(begins) {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// Names, rubrics and dates between the title and the text.  The first prose
/// is often a standfirst, so the lines behind it are looked at as well, but
/// only for names and dates.
fn head(blocks: &mut [Draft]) {
    let is_text =
        |it: &Draft| it.aside.is_none() && is_prose(it) && it.kind == BlockKind::Paragraph;
    let mut proses = blocks.iter().enumerate().filter(|it| is_text(it.1)).map(|it| it.0);
    let Some(first) = proses.next() else { return };
    let second = proses.next().unwrap_or(first);
    let title = blocks.iter().take(first).rposition(|it| it.kind == BlockKind::Heading(1));
    let Some(title) = title else { return };
    for (n, block) in blocks.iter_mut().enumerate().take(second).skip(title + 1) {
        let is_it = block.aside.is_none() && is_label(block) && !is_strong(block);
        if is_it && (n < first || is_name_or_date(&block.text)) {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// Whether all of a block is strong, as headings are that are not marked.
fn is_strong(block: &Draft) -> bool {
    let mut inlines = block.inlines.iter();
    inlines.any(|it| it.kind == InlineKind::Strong && it.span.range().len() == block.text.len())
}

/// "March 9, 2026", "Camille Ferrand".
fn is_name_or_date(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_capital = |it: &str| it.starts_with(char::is_uppercase);
    let n_words = text.split_whitespace().count();
    text.contains(|c: char| c.is_ascii_digit())
        || ((2..=4).contains(&n_words) && words.all(is_capital))
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

#[cfg(test)]
mod tests;
