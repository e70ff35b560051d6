//! Plain text to blocks: paragraphs, lists, quotations, headings by guess.

mod list;
mod wrap;

use document::BlockKind;

use crate::{Draft, Drafts, Note, normalize};

/// Blocks of `text`.
pub(crate) fn read(text: &str) -> Drafts {
    let cleaned = normalize::clean(text);
    let lines: Vec<&str> = cleaned.text.split('\n').map(str::trim_end).collect();
    let width = wrap::width(&lines);
    let mut drafts = Drafts::default();
    let mut n_joined = 0;
    for group in lines.split(|it| it.trim().is_empty()) {
        let paragraphs = match width {
            Some(width) => wrap::join(group, width, &mut n_joined),
            None => group.iter().map(|it| (*it).to_owned()).collect(),
        };
        drafts.blocks.extend(paragraphs.into_iter().map(draft));
    }
    list::number(&mut drafts.blocks);
    drafts.notes.extend(cleaned.removed.notes());
    if 0 < n_joined {
        drafts.notes.push(Note::LinesJoined(n_joined));
    }
    drafts
}

/// One line as a block; list items keep their marker until [`list::number`]
/// has seen their neighbours.
fn draft(line: String) -> Draft {
    if let Some(quoted) = line.trim_start().strip_prefix('>') {
        let text = quoted.trim_start_matches(['>', ' ']).trim_end().to_owned();
        return Draft::new(BlockKind::Quote, text, Vec::new());
    }
    match list::depth(&line) {
        Some(depth) => {
            let kind = BlockKind::ListItem { ordered: false, depth };
            Draft::new(kind, line.trim().to_owned(), Vec::new())
        }
        None => Draft::paragraph(line.trim().to_owned()),
    }
}

/// Makes headings of the short lines that stand before a paragraph and end
/// like no sentence does.  Blocks set aside are looked past.
pub(crate) fn guess_headings(drafts: &mut Drafts) {
    let article: Vec<usize> = (0..drafts.blocks.len())
        .filter(|it| drafts.blocks.get(*it).is_some_and(|it| it.aside.is_none()))
        .collect();
    for pair in article.windows(2) {
        let [at, next_at] = pair else { continue };
        let stands_before_paragraph = drafts.blocks.get(*next_at).is_some_and(is_sentence);
        if let Some(block) = drafts.blocks.get_mut(*at)
            && stands_before_paragraph
            && looks_like_heading(block)
        {
            block.kind = BlockKind::Heading(2);
        }
    }
}

/// The most characters a guessed heading has: two lines of a narrow column.
const HEADING_CHARS: usize = 100;

fn looks_like_heading(block: &Draft) -> bool {
    let text = block.text.as_str();
    let begins = text.chars().next();
    let ends = text.chars().next_back();
    block.kind == BlockKind::Paragraph
        && block.n_chars() <= HEADING_CHARS
        && !text.contains('\n')
        && begins.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        && ends.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | ')' | '’' | '\''))
}

/// Whether a block reads as running text: it ends a sentence, or is long.
fn is_sentence(block: &Draft) -> bool {
    if block.kind != BlockKind::Paragraph {
        return matches!(block.kind, BlockKind::ListItem { .. } | BlockKind::Quote);
    }
    let ends_sentence = block
        .text
        .trim_end_matches(['»', '"', '”', ')', ' ', '\u{a0}', '\u{202f}'])
        .ends_with(['.', '!', '?', '…', ':']);
    HEADING_CHARS < block.n_chars() || ends_sentence
}

#[cfg(test)]
mod tests;
