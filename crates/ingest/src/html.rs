//! Foreign HTML to blocks of our own; nothing in it is loaded or run.

pub(crate) mod address;
mod element;
pub(crate) mod flow;
mod guard;
mod metadata;
mod page;
mod walk;

use dom_query::Document;

use crate::Drafts;

pub(crate) use page::read_page;

/// Blocks of a piece of HTML, as a clipboard holds it.
pub(crate) fn read_fragment(html: &str) -> Drafts {
    let guarded = guard::cut(html);
    let document = Document::from(guarded.html.as_ref());
    let walked = walk::walk(&document, &address::Base::default());
    let mut drafts =
        Drafts { blocks: walked.blocks, metadata: crate::Metadata::default(), notes: walked.notes };
    drafts.notes.extend(guarded.notes());
    for block in &mut drafts.blocks {
        block.aside = block.certain_zone();
    }
    drafts
}
