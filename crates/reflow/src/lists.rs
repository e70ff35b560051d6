//! Items of lists: how they begin, and whether they are a list after all.

use crate::blocks::{Block, Kind};
use crate::strip::Piece;

/// What an item begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A dot, a square, a dash.
    Bullet(char),
    /// `1.` or `1)`.
    Number(u32),
}

/// Signs that stand before nothing but items.
const BULLETS: &str = "•‣▪●○◦■□➢➤►✓✔⁃∙";

/// What `text` begins with, and what follows.
pub(crate) fn marked(text: &str) -> Option<(Mark, &str)> {
    let text = text.trim_start();
    let sign = text.chars().next()?;
    let rest = text.strip_prefix(sign)?;
    if BULLETS.contains(sign) || sign == '-' && rest.starts_with(' ') {
        return Some((Mark::Bullet(sign), rest.trim_start()));
    }
    let (figures, rest) = text.split_once(['.', ')'])?;
    let is_number =
        (1..=2).contains(&figures.len()) && figures.bytes().all(|it| it.is_ascii_digit());
    if !is_number || !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return None;
    }
    Some((Mark::Number(figures.parse().ok()?), rest.trim_start()))
}

/// Whether `text` is what an item begins with, and nothing else.
pub(crate) fn is_marker(text: &str) -> bool {
    let text = text.trim();
    BULLETS.contains(text) && !text.is_empty()
        || matches!(marked(text), Some((Mark::Number(_), "")))
}

/// Takes the marks off the items of lists.  A number without another after or
/// before it is part of the text, and so is a single hyphen.
pub(crate) fn settle(blocks: &mut [Block]) {
    let marks: Vec<Option<Mark>> = blocks
        .iter()
        .map(|it| match it.kind {
            Kind::Heading(_) | Kind::Row { .. } => None,
            _ => it.mark,
        })
        .collect();
    let around = |n: usize| {
        let before = n.checked_sub(1).and_then(|it| marks.get(it)).copied().flatten();
        [before, marks.get(n + 1).copied().flatten()]
    };
    for (n, block) in blocks.iter_mut().enumerate() {
        let Some(mark) = marks.get(n).copied().flatten() else { continue };
        let is_item = match (mark, around(n)) {
            (Mark::Bullet('-'), near) => near.contains(&Some(mark)),
            (Mark::Bullet(_), _) => true,
            (Mark::Number(it), [before, after]) => {
                before == it.checked_sub(1).map(Mark::Number) || after == Some(Mark::Number(it + 1))
            }
        };
        if !is_item {
            continue;
        }
        block.kind = match mark {
            Mark::Bullet(_) => Kind::Bullet,
            Mark::Number(it) => Kind::Number(it),
        };
        take_mark(&mut block.pieces);
    }
}

fn take_mark(pieces: &mut Vec<Piece>) {
    if let Some(first) = pieces.first_mut()
        && let Some((_, rest)) = marked(&first.text)
    {
        first.text = rest.to_owned();
    }
    if pieces.first().is_some_and(|it| it.text.is_empty()) {
        pieces.remove(0);
    }
    if let Some(first) = pieces.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
}
