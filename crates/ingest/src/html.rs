//! Foreign HTML to blocks of our own; nothing in it is loaded or run.

pub(crate) mod address;
mod around;
mod boxes;
mod declared_text;
mod element;
pub(crate) mod flow;
mod guard;
mod metadata;
mod origins;
mod page;
mod parse;
pub(crate) mod saved;
mod sift;
mod walk;
mod wrappers;

use document::AsideReason;

use crate::{Drafts, OnPercent};
use parse::{Parsed, parse};

pub(crate) use page::read_page;

/// Blocks of a piece of HTML, as a clipboard holds it.
pub(crate) fn read_fragment(html: &str) -> Drafts {
    let parsed = parse(html, &|_| {});
    let mut drafts = all_article(&parsed, &address::Base::default());
    drafts.metadata.subtitle = metadata::standfirst(&parsed.document, &drafts.blocks);
    drafts
}

/// Blocks of a source that is all article, and what its head declares.
pub(crate) fn read_whole(html: &str, address: Option<&str>, on: OnPercent<'_>) -> Drafts {
    let parsed = parse(html, on);
    let base = page::base(&parsed.document, address);
    let mut drafts = all_article(&parsed, &base);
    drafts.notes.extend(metadata::attachments(&parsed.document));
    (drafts.metadata, _) = metadata::of_document(&parsed.document, address, &base, &drafts.blocks);
    drafts
}

/// Blocks of `parsed`; only what its elements name as a menu or footer is
/// set aside.
fn all_article(parsed: &Parsed, base: &address::Base) -> Drafts {
    let walked = walk::walk(parsed.document.root(), base);
    let mut drafts =
        Drafts { blocks: walked.blocks, metadata: crate::Metadata::default(), notes: walked.notes };
    drafts.notes.extend(parsed.notes.iter().cloned());
    let flowing = drafts.blocks.iter_mut().filter(|it| it.is_flowing_text());
    let n_joined: usize = flowing.map(crate::plain::join_breaks).sum();
    if 0 < n_joined {
        drafts.notes.push(crate::Note::LinesJoined(n_joined));
    }
    let mut is_signed = false;
    for block in drafts.blocks.iter_mut().rev() {
        block.aside = block.certain_zone().or_else(|| named_links(block));
        // The two dashes before a signature belong to it.
        if is_signed && matches!(block.text.as_str(), "--" | "—") {
            block.aside = Some(AsideReason::Byline);
        }
        is_signed = block.aside == Some(AsideReason::Byline);
    }
    drafts
}

/// Why a block that is all links is no article, by the name of its element:
/// nothing else is told by names in what a person chose to copy.
fn named_links(block: &crate::Draft) -> Option<AsideReason> {
    let is_linked = block.text.len() * 9 <= block.n_link_bytes() * 10;
    let reason = block.zone?.reason;
    let is_it = matches!(reason, AsideReason::Share | AsideReason::Related);
    (is_linked && is_it && !block.is_heading()).then_some(reason)
}
