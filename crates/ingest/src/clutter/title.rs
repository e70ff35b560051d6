//! The headline: which block it is, its repetitions, and what stands above.

use document::{AsideReason, BlockKind};

use super::{head, is_line};
use crate::normalize::fold;
use crate::{Draft, Drafts};

/// A title this short is repeated by chance.
const MIN_TITLE_CHARS: usize = 12;
/// A title this long is a paragraph.
const MAX_TITLE_CHARS: usize = 250;
/// What stands before the title in a line of navigation is no longer.
const MAX_PATH_CHARS: usize = 80;

/// A claim that an article checks has at least so many words.
const CLAIM_WORDS: usize = 5;

/// How sure it is which block is the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// The source says so, or the text repeats it.
    Certain,
    /// It is the first line and looks like one.
    Place,
}

/// Finds the title, makes it the one heading of level 1 and sets its
/// repetitions aside, and the lines before it.
pub(super) fn settle(drafts: &mut Drafts) {
    let head = head(&drafts.blocks);
    let declared = drafts.metadata.title.as_deref().map(fold);
    let Some((title_at, sign)) = find(&drafts.blocks, &head, declared.as_deref()) else {
        return;
    };
    if sign == Sign::Place {
        let above = head.iter().copied().filter(|it| *it < title_at);
        let rubrics: Vec<usize> = above.filter(|it| is_rubric(&drafts.blocks, *it)).collect();
        for n in rubrics {
            if let Some(block) = drafts.blocks.get_mut(n) {
                block.aside = Some(AsideReason::Navigation);
            }
        }
    }
    let Some(block) = drafts.blocks.get_mut(title_at) else {
        return;
    };
    block.kind = BlockKind::Heading(1);
    let title = fold(&block.text);
    let declared_here = declared.as_deref().is_none_or(|it| it.starts_with(&title));
    if declared_here {
        let words: Vec<&str> = block.text.split('\n').collect();
        drafts.metadata.title = Some(words.join(" "));
    }
    for (n, block) in drafts.blocks.iter_mut().enumerate() {
        let is_longer = 4 * MAX_TITLE_CHARS < block.text.len();
        if n == title_at || block.aside.is_some() || is_longer || !can_repeat(block) {
            continue;
        }
        // Most blocks begin otherwise, and need not be folded to tell.
        if !head.contains(&n) && !begins_like(&block.text, &title) {
            continue;
        }
        let text = fold(&block.text);
        let is_long_enough = MIN_TITLE_CHARS <= title.chars().count();
        if text == title && (is_long_enough || head.contains(&n)) {
            block.aside = Some(AsideReason::Repetition);
        } else if head.contains(&n) && is_long_enough && is_path_to(&text, &title) {
            block.aside = Some(AsideReason::Navigation);
        } else if head.contains(&n) && n < title_at && sign == Sign::Certain {
            if n + 1 == title_at && is_claim(block) {
                continue;
            }
            let is_byline = super::byline::read(&block.text).is_some();
            block.aside =
                Some(if is_byline { AsideReason::Byline } else { AsideReason::Navigation });
        }
    }
}

/// Whether a block right above a title is what the article checks: whoever
/// offers other articles there links them.
pub(crate) fn is_claim(block: &Draft) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote)
        && block.zone.is_none()
        && block.n_link_bytes() == 0
        && block.text.starts_with(['«', '“', '„', '"'])
        && CLAIM_WORDS <= block.text.split_whitespace().count()
}

/// Whether a text begins with the same letter as a folded one.
fn begins_like(text: &str, folded: &str) -> bool {
    let first = text.trim_start().chars().next();
    first.is_some_and(|it| folded.starts_with(&fold(it.encode_utf8(&mut [0; 4]))))
}

/// The block that is the title.
fn find(blocks: &[Draft], head: &[usize], declared: Option<&str>) -> Option<(usize, Sign)> {
    let lines: Vec<(usize, &Draft, String)> = head
        .iter()
        .filter_map(|n| Some((*n, blocks.get(*n)?)))
        .filter(|(_, it)| can_repeat(it) && it.n_chars() <= MAX_TITLE_CHARS)
        .map(|(n, it)| (n, it, fold(&it.text)))
        .collect();
    let certain = |found: Option<&(usize, &Draft, String)>| found.map(|it| (it.0, Sign::Certain));
    if let Some(declared) = declared {
        // Declared titles often go on with the site's name.
        let same = lines.iter().find(|(_, _, text)| {
            text == declared
                || (declared.starts_with(text.as_str()) && MIN_TITLE_CHARS <= text.chars().count())
        });
        if same.is_some() {
            return certain(same);
        }
    }
    let top = lines.iter().find(|(_, it, _)| it.kind == BlockKind::Heading(1));
    if top.is_some() {
        return certain(top);
    }
    // A verse may be repeated too; a headline has a text under it.
    let has_text = blocks.iter().any(super::is_prose);
    let is_repeated = |text: &String| {
        has_text
            && MIN_TITLE_CHARS <= text.chars().count()
            && 1 < lines.iter().filter(|(_, _, it)| it == text).count()
    };
    let repeated = lines.iter().find(|(_, _, text)| is_repeated(text));
    if repeated.is_some() {
        return certain(repeated);
    }
    let may_be = |(n, it, _): &&(usize, &Draft, String)| {
        super::byline::read(&it.text).is_none() && !is_rubric(blocks, *n)
    };
    let first = lines.iter().find(may_be);
    first.filter(|(_, it, _)| has_text && looks_like_title(it)).map(|it| (it.0, Sign::Place))
}

/// Whether a line is a word of the menu that ends right above it, with a title
/// of several words to come.
fn is_rubric(blocks: &[Draft], n: usize) -> bool {
    let is_word = |it: &&Draft| it.aside.is_none() && is_line(it) && !it.text.contains(' ');
    let (before, from) = blocks.split_at_checked(n).unwrap_or((blocks, &[]));
    let above = before.iter().rev().find(|it| !is_word(it));
    let next = from.iter().filter(|it| it.aside.is_none()).find(|it| !is_word(it));
    from.first().is_some_and(|it| is_word(&it))
        && above.is_some_and(|it| it.aside == Some(AsideReason::Navigation))
        && next.is_some_and(|it| looks_like_title(it) && 2 < it.text.split(' ').count())
}

/// Whether a block is of a kind that titles come in.
fn can_repeat(block: &Draft) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Caption)
}

fn looks_like_title(block: &Draft) -> bool {
    let begins = block.text.chars().next();
    is_line(block)
        && (block.is_heading() || block.kind == BlockKind::Paragraph)
        && begins.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || "«“\"".contains(c))
        && (block.is_heading() || !block.text.ends_with(['.', ',', ';', ':', '…']))
}

/// Whether a line is a path that ends in the title: "Home World Title".
fn is_path_to(text: &str, title: &str) -> bool {
    text.strip_suffix(title).is_some_and(|it| {
        it.chars().count() <= MAX_PATH_CHARS && it.ends_with([' ', '>', '/', '"'])
    })
}
