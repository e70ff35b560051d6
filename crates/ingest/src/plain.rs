//! Plain text to blocks: paragraphs, lists, quotations, headings by guess.

mod hyphen;
mod list;
pub(crate) mod mail;
mod page;
mod wrap;

use std::collections::BTreeSet;

use document::{AsideReason, BlockKind, InlineKind};

use crate::{Draft, Drafts, Note, normalize};
use wrap::{Joined, Wrapped};

/// A signature is not longer, in lines.
const MAX_SIGNATURE: usize = 10;

/// Blocks of `text`.
pub(crate) fn read(text: &str) -> Drafts {
    let text = with_hyphens(text);
    let cleaned = normalize::clean(&text);
    let lines: Vec<&str> = cleaned.text.split('\n').map(str::trim_end).collect();
    let (head, lines) = lines.split_at_checked(mail::n_head(&lines)).unwrap_or((&[], &lines));
    let Lines { kept, moved } = part(lines);
    let wrapped = Wrapped::of(&kept);
    let signature_at = signature(&kept);
    let mut drafts = Drafts::default();
    drafts.blocks = mail::head(head, &mut drafts.metadata);
    let mut n_joined = 0;
    let mut at = 0;
    let mut moved = moved.into_iter().peekable();
    for group in kept.split(|it| it.trim().is_empty()) {
        let paragraphs = match &wrapped {
            Some(wrapped) => wrapped.join(group),
            None => group.iter().map(|it| Joined { text: (*it).to_owned(), n_lines: 1 }).collect(),
        };
        for Joined { text, n_lines } in paragraphs {
            let is_signed = signature_at.is_some_and(|it| it <= at);
            at += n_lines;
            n_joined += n_lines - 1;
            let mut draft = draft(text);
            draft.aside = is_signed.then_some(AsideReason::Byline);
            drafts.blocks.push(draft);
            while let Some((_, line)) = moved.next_if(|it| it.0 < at) {
                drafts.blocks.push(of_page(line));
            }
        }
        at += 1;
    }
    drafts.blocks.extend(moved.map(|it| of_page(it.1)));
    list::number(&mut drafts.blocks);
    drafts.notes.extend(cleaned.removed.notes());
    if 0 < n_joined {
        drafts.notes.push(Note::LinesJoined(n_joined));
    }
    drafts
}

/// Joins lines that a mail program broke at a fixed width and marked each by
/// a break of its own; answers how many.
pub(crate) fn join_breaks(block: &mut Draft) -> usize {
    let lines: Vec<&str> = block.text.split('\n').collect();
    let Some(wrapped) = Wrapped::of(&lines) else {
        return 0;
    };
    let mut joined = BTreeSet::new();
    let mut at = 0;
    for (line, goes_on) in lines.iter().zip(wrapped.going_on(&lines)) {
        at += line.len();
        if goes_on {
            joined.insert(at);
        }
        at += 1;
    }
    // A space is as long as a line break: what is inside stays in its place.
    let places = block.text.char_indices();
    block.text =
        places.map(|(at, c)| if c == '\n' && joined.contains(&at) { ' ' } else { c }).collect();
    block
        .inlines
        .retain(|it| it.kind != InlineKind::Break || !joined.contains(&it.span.range().start));
    joined.len()
}

/// Lines of the text, and those of its pages.
struct Lines<'a> {
    kept: Vec<&'a str>,
    /// What stood on a page beside the text, and how many kept lines before.
    moved: Vec<(usize, &'a str)>,
}

/// Parts the text from what stands on each of its pages, so that a sentence
/// goes on over the page.
fn part<'a>(lines: &[&'a str]) -> Lines<'a> {
    let furniture = page::furniture(lines);
    let mut parted = Lines { kept: Vec::new(), moved: Vec::new() };
    let mut is_after_page = false;
    for (line, is_of_page) in lines.iter().zip(furniture) {
        // A quoted empty line is an empty line.
        let is_empty = wrap::unquoted(line).1.is_empty();
        if is_of_page {
            while parted.kept.last().is_some_and(|it| it.is_empty()) {
                parted.kept.pop();
            }
            parted.moved.push((parted.kept.len().saturating_sub(1), line.trim()));
            is_after_page = true;
        } else if is_empty {
            if !is_after_page {
                parted.kept.push("");
            }
        } else {
            if is_after_page && !goes_on_over_page(parted.kept.last(), line) {
                parted.kept.push("");
            }
            is_after_page = false;
            parted.kept.push(line);
        }
    }
    parted
}

fn goes_on_over_page(before: Option<&&str>, line: &str) -> bool {
    before.is_some_and(|before| {
        let is_small = line.trim_start().starts_with(char::is_lowercase);
        wrap::ends_in_hyphen(before) || (is_small && !wrap::ends_paragraph(before))
    })
}

fn of_page(line: &str) -> Draft {
    let mut draft = Draft::paragraph(line.to_owned());
    // Not a footer: those end the article, and these stand amid it.
    draft.aside = Some(AsideReason::Navigation);
    draft
}

/// Where the signature of a mail begins, which is after a line of two dashes.
fn signature(lines: &[&str]) -> Option<usize> {
    let at = lines.iter().rposition(|it| *it == "--")?;
    let n_lines = lines.iter().skip(at + 1).filter(|it| !it.is_empty()).count();
    (1..=MAX_SIGNATURE).contains(&n_lines).then_some(at)
}

/// Soft hyphens at line ends as hyphens: there they are seen.
fn with_hyphens(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains("\u{ad}\n") || text.contains("\u{ad}\r") {
        return text.replace("\u{ad}\n", "-\n").replace("\u{ad}\r", "-\r").into();
    }
    text.into()
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
        && block.n_link_bytes() * 2 <= text.len()
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
