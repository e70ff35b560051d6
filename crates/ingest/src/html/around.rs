//! What stands around the main text of a page, told by its place.

use std::collections::{BTreeSet, HashMap};

use document::{AsideReason, BlockKind};

use crate::clutter::{self, SENTENCE_ENDS};
use crate::{Draft, byline};

/// Fewer characters are no sentence that could be prose.
const PROSE_CHARS: usize = 60;
/// A point of a summary in a list is at least this long.
const POINT_CHARS: usize = 25;
/// A line of a byline is no longer than this.
const LINE_CHARS: usize = 120;
/// Blocks before and behind the first of the main text that may sign it.
const NEAR: usize = 4;
/// Texts at least this long tell where the main text is.
const ANCHOR_CHARS: usize = 40;

/// What is known of the blocks of a page; each list has an entry a block.
#[derive(Debug)]
pub(super) struct Around<'a> {
    pub(super) folded: &'a [String],
    /// Whether the search for main text left what it came from.
    pub(super) main: &'a [bool],
    /// Whether it stands in a box that is of the text.
    pub(super) boxed: &'a [bool],
}

impl Around<'_> {
    /// Sets aside what is not main text; answers whether main text was found.
    pub(super) fn set_aside(&self, blocks: &mut [Draft], title: &str, subtitle: &str) -> bool {
        let folded = self.folded;
        let mut n_of: HashMap<&str, usize> = HashMap::new();
        for text in folded {
            *n_of.entry(text).or_default() += 1;
        }
        let is_main_at = |n: usize| self.main.get(n) == Some(&true);
        let is_boxed_at = |n: usize| self.boxed.get(n) == Some(&true);
        // A text that stands twice on a page may be the teaser of itself.
        let is_anchor = |n: &usize| {
            let text = folded.get(*n).filter(|it| ANCHOR_CHARS <= it.chars().count());
            is_main_at(*n) && text.is_some_and(|it| n_of.get(it.as_str()) == Some(&1))
        };
        let places = 0..folded.len();
        let anchors = places.clone().find(is_anchor).zip(places.rev().find(is_anchor));
        let Some((first, last)) = anchors else {
            return false;
        };
        // Shorter or repeated texts next to those are of the main text too,
        // and the boxes that end the article.
        let first = (0..first).rev().take_while(|n| is_main_at(*n)).last().unwrap_or(first);
        let is_of_article =
            |n: usize| blocks.get(n).and_then(|it| it.zone).is_some_and(|it| it.is_in_article);
        let last = (last + 1..blocks.len())
            .take_while(|n| is_main_at(*n) || (is_boxed_at(*n) && is_of_article(*n)))
            .last()
            .unwrap_or(last);
        let title_at = title_place(blocks, folded, title, first);
        let leads = self.leads(blocks, title_at, first, subtitle);
        for (n, (block, folded)) in blocks.iter_mut().zip(folded).enumerate() {
            let is_main = if n < first {
                let is_above = title_at == Some(n + 1);
                title_at == Some(n) || leads.contains(&n) || (is_above && clutter::is_claim(block))
            } else if n <= last {
                is_main_at(n) || is_boxed_at(n) || belongs(block)
            } else {
                false
            };
            let is_note = || first < n && clutter::is_correction(block, folded);
            if !is_main && (block.certain_zone().is_some() || !is_note()) {
                // Between title and text stand who wrote it and when; what
                // else such a line is, its words say later.
                let is_between = title_at.is_some_and(|it| it < n) && n < first;
                let is_near = n.abs_diff(first) <= NEAR;
                let is_signing = is_short(block)
                    && (is_between || (is_near && byline::read(&block.text).is_some()));
                block.aside = Some(match reason(block, n < first, n <= last) {
                    AsideReason::Navigation | AsideReason::Related if is_signing => {
                        AsideReason::Byline
                    }
                    other => other,
                });
            }
        }
        true
    }

    /// The blocks between title and main text that are part of the article,
    /// and the headings over them.
    fn leads(
        &self,
        blocks: &[Draft],
        title: Option<usize>,
        first: usize,
        subtitle: &str,
    ) -> BTreeSet<usize> {
        let mut leads = BTreeSet::new();
        let mut is_under = true;
        for n in (title.map_or(first, |it| it + 1)..first).rev() {
            let Some(block) = blocks.get(n) else { continue };
            let is_heading = block.is_heading() && block.zone.is_none() && is_under;
            is_under = is_lead(block);
            let is_subtitle = || {
                let text = self.folded.get(n).filter(|it| !it.is_empty());
                block.certain_zone().is_none() && text.is_some_and(|it| it == subtitle)
            };
            if is_heading || is_under || is_subtitle() {
                leads.insert(n);
            }
        }
        leads
    }
}

/// Where the title stands before the main text: the last heading that reads
/// like it, else the last heading of level 1.
fn title_place(blocks: &[Draft], folded: &[String], title: &str, first: usize) -> Option<usize> {
    let before = blocks.iter().zip(folded).take(first);
    let headings: Vec<(usize, &Draft, &String)> = before
        .enumerate()
        .filter(|(_, (block, _))| block.is_heading() && block.certain_zone().is_none())
        .map(|(n, (block, text))| (n, block, text))
        .collect();
    let same = headings.iter().rfind(|(_, _, text)| {
        *text == title || (!text.is_empty() && title.starts_with(text.as_str()))
    });
    let top = headings.iter().rfind(|(_, block, _)| block.kind == BlockKind::Heading(1));
    same.or(top).map(|(n, _, _)| *n)
}

/// Whether a block between title and main text is part of the article.
fn is_lead(block: &Draft) -> bool {
    if block.zone.is_some() {
        return false;
    }
    match block.kind {
        BlockKind::Picture { .. } | BlockKind::Caption => true,
        BlockKind::ListItem { .. } => {
            POINT_CHARS <= block.n_chars() && block.n_link_bytes() * 2 < block.text.len()
        }
        _ => is_prose(block),
    }
}

/// Whether a block amid the main text is part of it though the extraction
/// left it out.
fn belongs(block: &Draft) -> bool {
    if block.zone.is_some() {
        return false;
    }
    match block.kind {
        BlockKind::Paragraph | BlockKind::ListItem { .. } => {
            let ends_sentence = block.text.ends_with(SENTENCE_ENDS) || block.text.ends_with(':');
            is_prose(block) || (ends_sentence && block.n_link_bytes() == 0)
        }
        _ => true,
    }
}

/// Whether a block is running text: long, and mostly not links.
fn is_prose(block: &Draft) -> bool {
    PROSE_CHARS <= block.n_chars() && block.n_link_bytes() * 2 < block.text.len()
}

/// Whether a block without a zone is a line.
fn is_short(block: &Draft) -> bool {
    block.zone.is_none() && block.text.len() <= 4 * LINE_CHARS && block.n_chars() <= LINE_CHARS
}

fn reason(block: &Draft, is_before: bool, is_amid: bool) -> AsideReason {
    match block.zone {
        Some(zone) => zone.reason,
        None if is_before => AsideReason::Navigation,
        None if is_amid => AsideReason::Related,
        None if block.is_heading() || 0 < block.n_link_bytes() => AsideReason::Related,
        None => AsideReason::Footer,
    }
}
