//! The line that names who wrote an article, and when.

use document::AsideReason;

use super::{head, is_line, is_prose};
use crate::Drafts;
pub(super) use crate::byline::read;
use crate::byline::{Byline, is_agency, of_dateline};

/// A byline longer than this is a sentence.
const MAX_CHARS: usize = 120;
/// Finds bylines in the head and right under the first paragraph.
pub(super) fn settle(drafts: &mut Drafts) {
    let head = head(&drafts.blocks);
    let lead = drafts.blocks.iter().position(|it| it.aside.is_none() && is_prose(it));
    let dateline = lead.and_then(|n| of_dateline(&drafts.blocks.get(n)?.text));
    let around_lead = lead.map_or(0..0, |it| it + 1..it + 3);
    for n in head.into_iter().chain(around_lead) {
        let Some(block) = drafts.blocks.get_mut(n) else {
            continue;
        };
        if block.aside.is_some() || block.is_heading() || !is_line(block) {
            continue;
        }
        let is_zone = block.zone.is_some_and(|it| it.reason == AsideReason::Byline);
        let byline = read(&block.text);
        if byline.is_some() || (is_zone && block.n_chars() <= MAX_CHARS) {
            block.aside = Some(AsideReason::Byline);
        }
        let Some(Byline { name, published, modified }) = byline else {
            continue;
        };
        let metadata = &mut drafts.metadata;
        // An agency that signs in the head may have an author in the text.
        let is_agency = metadata.byline.as_deref().is_some_and(is_agency);
        metadata.byline = match (metadata.byline.take(), name) {
            (Some(agency), Some(name)) if is_agency && !name.contains(&agency) => {
                Some(format!("{name}, {agency}"))
            }
            (Some(agency), Some(name)) if is_agency && name != agency => Some(name),
            (declared, name) => declared.or(name),
        };
        metadata.published = metadata.published.take().or(published);
        metadata.modified = metadata.modified.take().or(modified);
    }
    drafts.metadata.published = drafts.metadata.published.take().or(dateline);
}
