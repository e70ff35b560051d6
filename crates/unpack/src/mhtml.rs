//! Pages saved with what belongs to them (`.mhtml`, `.mht`).
//!
//! Sources: RFC 2557 (MHTML), RFC 2387 (`multipart/related`).  The page is as
//! it was saved; frames and pictures, parts of their own, are left out.

use crate::mime::{self, Part};
use crate::page::page_address;
use crate::{Page, UnpackError};

/// The page of a saved file.
///
/// # Errors
/// Any of [`UnpackError`].
pub(crate) fn read(bytes: &[u8]) -> Result<Page, UnpackError> {
    let parts = mime::read(bytes)?;
    let root = root(&parts).ok_or(UnpackError::NoText)?;
    let html = root.html();
    if html.trim().is_empty() {
        return Err(UnpackError::NoText);
    }
    let file = parts.first().map(|it| &it.head);
    let places = [
        file.and_then(|it| it.snapshot_location.as_deref()),
        root.head.location.as_deref(),
        file.and_then(|it| it.location.as_deref()),
    ];
    let address = places.into_iter().flatten().find_map(page_address);
    Ok(Page { html, address, is_whole: false })
}

/// The part that is the page: the one that `start` names, or the first.
fn root<'a, 'b>(parts: &'b [Part<'a>]) -> Option<&'b Part<'a>> {
    let bare = |it: &str| it.trim().trim_matches(['<', '>']).to_owned();
    let start = parts.first().and_then(|it| it.head.start.as_deref()).map(bare);
    let is_page = |it: &&Part<'a>| it.head.is_html() && it.parts.is_empty();
    let named = start.and_then(|start| {
        let mut pages = parts.iter().filter(is_page);
        pages.find(|it| it.head.id.as_deref().map(bare).as_ref() == Some(&start))
    });
    named.or_else(|| parts.iter().find(is_page))
}

#[cfg(test)]
pub(crate) mod tests;
