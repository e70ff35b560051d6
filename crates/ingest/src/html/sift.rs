//! What is no article among the blocks that were taken for one, block by
//! block: lines of times and names before the text, links between its
//! paragraphs, passages pulled out of it, and what trails behind.
//!
//! The rules ask for a sign each; a paragraph of whole sentences without one
//! stays.

mod behind;
mod edges;
mod figures;
mod links;

use document::{AsideReason, BlockKind, InlineKind};

use crate::Draft;
use crate::clutter::phrases::{self, Sign};
use crate::clutter::{self, SENTENCE_ENDS, is_prose, is_text_kind};
use crate::draft::Zone;

/// A passage pulled out of the text has at least and at most so many
/// characters.
const PULLED_CHARS: std::ops::RangeInclusive<usize> = 20..=300;
/// It has at least so many words; a sum may be named twice.
const MIN_PULLED_WORDS: usize = 4;
/// The line under a picture is no longer than this.
const CREDIT_BYTES: usize = 800;
/// A line that may be a name, a rubric or a place.
const SHORT_CHARS: usize = 60;

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
        if !is_text_kind(block) || block.kind == BlockKind::Heading(1) {
            return Self { line: None, sign: None };
        }
        if clutter::is_correction(block, folded) {
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

/// What a page declares of its article; texts are folded.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Who wrote it.
    pub(super) byline: String,
    /// The line under the headline.
    pub(super) subtitle: String,
    /// Where it is.
    pub(super) host: String,
}

/// Sets aside what is no article; `folded` are the texts of `blocks`.
pub(super) fn set_aside(blocks: &mut [Draft], folded: &[String], said: &[Said], known: &Known) {
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
    links::set_aside(blocks, &known.host);
    pulled(blocks, folded);
    clutter::under_labels(blocks, |n, block| {
        said.get(n).is_some_and(|it| it.line == block.aside) && !links::is_link(block)
    });
    edges::presented(blocks, folded, &known.byline);
    edges::head(blocks, folded, &known.subtitle);
    edges::tail(blocks, folded);
    empty_headings(blocks);
    let signed = |it: &(&mut Draft, &Said)| it.0.aside == Some(AsideReason::Byline);
    for (block, said) in blocks.iter_mut().zip(said).filter(signed) {
        // Left to `clutter`, which reads name and date first.
        block.aside = said.line;
        block.zone = Some(Zone::certain(AsideReason::Byline));
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
        && block.text.len() <= CREDIT_BYTES
        && CREDITS.iter().any(|it| folded.starts_with(it))
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
        let is_pulled = is_elsewhere && MIN_PULLED_WORDS <= text.split(' ').count();
        if let Some(block) = blocks.get_mut(n).filter(|_| is_pulled) {
            block.aside = Some(AsideReason::Repetition);
        }
    }
}

/// So many pairs of blocks are compared at the most; longer texts than that
/// are no articles with passages pulled out.
const MAX_COMPARED: usize = 20_000;

/// Whether a block is a line that ends like no sentence.
fn is_label(block: &Draft) -> bool {
    block.kind == BlockKind::Paragraph
        && block.text.len() <= 4 * SHORT_CHARS
        && block.n_chars() <= SHORT_CHARS
        && !block.text.ends_with(SENTENCE_ENDS)
        && !block.text.ends_with([':', ';', ',', '-', '*'])
        && block.text.chars().any(char::is_alphanumeric)
}

/// Whether all of a block is strong, as headings are that are not marked.
fn is_strong(block: &Draft) -> bool {
    let mut inlines = block.inlines.iter();
    inlines.any(|it| it.kind == InlineKind::Strong && it.span.range().len() == block.text.len())
}

/// Of the words behind the first, how many do not begin with a capital: those of
/// a sentence mostly do not.
fn n_small(words: &[&str]) -> usize {
    words.iter().skip(1).filter(|it| it.starts_with(|c: char| !c.is_uppercase())).count()
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
