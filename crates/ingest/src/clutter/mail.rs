//! Mails behind the text of a mail: the one it answers, or the one it passes
//! on.
//!
//! What an answer quotes is no article, as long as it is shorter than what
//! stands before it; what is passed on is one.

use document::{AsideReason, BlockKind};

use super::is_prose;
use crate::normalize::fold;
use crate::plain::mail;
use crate::{Draft, Drafts};

/// The line over a quoted mail is no longer than this, in bytes.
const LINE_BYTES: usize = 300;
/// Fields that are a mail's head; fewer may be a list of anything.
const MIN_FIELDS: usize = 3;

/// What stands over a mail that is passed on.
const FORWARDED: &[&str] = &[
    "forwarded message",
    "begin forwarded message",
    "message transféré",
    "début du message transféré",
    "début du message réexpédié",
    "courriel transféré",
];
/// What stands over a mail, be it answered or passed on.
const ORIGINAL: &[&str] =
    &["original message", "message d'origine", "message original", "message initial"];

/// Where a mail in the mail begins.
struct Inner {
    head: std::ops::Range<usize>,
    is_forwarded: bool,
}

/// Sets aside heads of mails in the mail, and what answers quote.
pub(super) fn settle(drafts: &mut Drafts) {
    let Some(inner) = find(&drafts.blocks) else { return };
    let Inner { head, is_forwarded } = inner;
    let Some((before, behind)) = drafts.blocks.split_at_checked(head.start) else { return };
    let n_bytes = |of: &[Draft]| -> usize {
        of.iter().filter(|it| it.aside.is_none()).map(|it| it.text.len()).sum()
    };
    let quoted = behind.get(head.len()..).unwrap_or_default();
    // Answers between what is quoted are text.
    let is_quote = |it: &Draft| it.kind == BlockKind::Quote;
    let n_quoted = match quoted.first() {
        Some(first) if is_quote(first) => quoted.iter().take_while(|it| is_quote(it)).count(),
        _ => quoted.len(),
    };
    let has_text = before.iter().any(|it| it.aside.is_none() && is_prose(it));
    let quoted = quoted.get(..n_quoted).unwrap_or_default();
    let is_answered = !is_forwarded && has_text && n_bytes(quoted) < n_bytes(before);
    let reason = if is_answered { AsideReason::Comments } else { AsideReason::Byline };
    if !is_answered && !has_text {
        let heads = drafts.blocks.get(head.clone()).unwrap_or_default();
        let lines: Vec<&str> = heads.iter().flat_map(|it| it.text.split('\n')).collect();
        mail::head(&lines, &mut drafts.metadata);
    }
    let end = if is_answered { head.end + n_quoted } else { head.end };
    let inner = drafts.blocks.iter_mut().take(end).skip(head.start);
    for block in inner.filter(|it| it.aside.is_none()) {
        block.aside = Some(reason);
    }
}

/// The first head of a mail in the mail.
fn find(blocks: &[Draft]) -> Option<Inner> {
    for (n, block) in blocks.iter().enumerate() {
        let is_it = block.aside.is_none() && block.text.len() <= 4 * LINE_BYTES;
        if !is_it || matches!(block.kind, BlockKind::TableCell { .. } | BlockKind::Picture { .. }) {
            continue;
        }
        let first = block.text.split('\n').next().unwrap_or("");
        let label = Label::of(first);
        let n_before = usize::from(label.is_some());
        let lines = block.text.split('\n').skip(n_before).filter(|it| !it.trim().is_empty());
        let mut n_fields = 0;
        let is_all = lines.inspect(|_| n_fields += 1).all(mail::is_field);
        let head = |n_blocks: usize| n..n + n_blocks;
        let is_forwarded = label == Some(Label::Forwarded);
        if is_all && MIN_FIELDS <= n_fields {
            return Some(Inner { head: head(1), is_forwarded });
        }
        // A field a block.
        if is_all && n_fields <= 1 {
            let behind = blocks.iter().skip(n + 1);
            let n_more = behind.take_while(|it| mail::is_field(&it.text)).count();
            if MIN_FIELDS <= n_fields + n_more {
                return Some(Inner { head: head(1 + n_more), is_forwarded });
            }
            if n_fields == 0 && label.is_some() {
                return Some(Inner { head: head(1), is_forwarded });
            }
        }
    }
    None
}

/// What a line over a mail says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Answered,
    Original,
    Forwarded,
}

impl Label {
    /// "Le 6 mai 2026 à 09:12, Max Or <…> a écrit :", "--- Forwarded message".
    fn of(line: &str) -> Option<Self> {
        if LINE_BYTES < line.len() {
            return None;
        }
        let folded = fold(line);
        let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
        if FORWARDED.contains(&bare) {
            return Some(Self::Forwarded);
        }
        if ORIGINAL.contains(&bare) && folded.contains("--") {
            return Some(Self::Original);
        }
        let begins = folded.starts_with("le ") || folded.starts_with("on ");
        let ends = ["a écrit :", "a écrit:", "wrote:", "wrote :"];
        let is_it = begins
            && ends.iter().any(|it| folded.ends_with(it))
            && folded.contains(|c: char| c.is_ascii_digit());
        is_it.then_some(Self::Answered)
    }
}
