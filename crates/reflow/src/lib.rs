//! Lines of printed pages put back into paragraphs.
//!
//! [`reflow`] takes what stands where on the pages of a PDF file and answers
//! the source of one HTML page: text in the order of reading, words cut at a
//! line's end joined, what repeats on every page in `<header>` and `<footer>`,
//! so that it is set aside and not lost.  It takes time `n log n` in the
//! number of pieces, and takes any number for a place: those that make no
//! sense are zero or the nearest that does.
//!
//! All rules are judgements by size and distance; where one is taken from
//! elsewhere it says so.  What it does not do: cells over several columns, pictures, text from right to left (left as it comes).

mod page;
pub use page::{Info, Item, Link, PrintedPage};

mod strip;
mod strips;

mod blocks;
mod columns;
mod furniture;
mod hyphens;
mod initials;
mod lists;
mod measure;
mod notes;
mod source;
mod tables;

use measure::Measures;
use strip::Strip;

/// Why there is nothing to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReflowError {
    /// No page has text, as after scanning.
    #[error("the pages are pictures: no text in them ({n_pages} pages)")]
    NoText {
        /// How many pages there are.
        n_pages: usize,
    },
}

impl ReflowError {
    /// A short name that does not change, for messages and logs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoText { .. } => "no-text",
        }
    }
}

/// The source of an HTML page with the text of `pages`.
///
/// # Errors
/// [`ReflowError::NoText`] if no page has a letter or a digit.
pub fn reflow(pages: &[PrintedPage], info: &Info) -> Result<String, ReflowError> {
    let mut leaves = Vec::new();
    let mut turned = Vec::new();
    let mut links = Vec::new();
    let mut sheets: Vec<Vec<Strip>> = Vec::new();
    for page in pages {
        let (strips, aside) = strips::of_page(page, &mut links);
        sheets.push(strips);
        turned.extend(aside);
    }
    let has_text = sheets.iter().flatten().any(|it| it.text().contains(char::is_alphanumeric))
        || turned.iter().any(|it| it.contains(char::is_alphanumeric));
    if !has_text {
        return Err(ReflowError::NoText { n_pages: pages.len() });
    }
    let furniture = furniture::take(&mut sheets, pages);
    let words = hyphens::Vocabulary::of(sheets.iter().flatten());
    let body = measure::body_size(sheets.iter().flatten());
    for strips in &mut sheets {
        initials::join(strips, body, &words);
        leaves.extend(columns::leaves(std::mem::take(strips), body));
    }
    let measures = Measures::of(&leaves, body);
    let notes = notes::take(&mut leaves, &measures);
    let mut blocks = blocks::of_leaves(leaves, &measures, &words);
    lists::settle(&mut blocks);
    let notes = notes.into_iter().map(|lines| blocks::plain(lines, &words)).collect();
    Ok(source::write(&source::Parts { info, furniture, blocks, notes, turned, links }))
}

#[cfg(test)]
mod tests;
