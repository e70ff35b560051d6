//! Whether a line begins another paragraph.

use super::Block;
use crate::columns::Leaf;
use crate::hyphens::is_hyphen;
use crate::lists::{Mark, marked};
use crate::measure::Measures;
use crate::strip::Strip;

/// Whether `line` begins another block than `block`, whose last line `before`
/// is, in the same column.
pub(super) fn begins(
    before: &Strip,
    line: &Strip,
    leaf: &Leaf,
    block: &Block,
    measures: &Measures,
) -> bool {
    let size = before.size.max(line.size);
    let distance = line.base - before.base;
    if 100 * (before.size - line.size).abs() > 8 * size
        || distance <= 0
        || 100 * distance > 122 * measures.pitch(size) + 5 * size
        || is_other_weight(before, line, block)
    {
        return true;
    }
    // Lines of a heading end where they like.
    if 100 * size >= 130 * measures.body {
        return false;
    }
    let end = before.text();
    let end = end.trim_end();
    match marked(&line.text()).map(|(mark, _)| mark) {
        Some(Mark::Bullet(sign)) if sign != '-' => return true,
        Some(mark) if follows(mark, block) || is_finished(end) => return true,
        _ => {}
    }
    if end.ends_with(is_hyphen) {
        return false;
    }
    let is_short = is_short(before, line, leaf);
    if block.mark.is_some() {
        let is_back = line.left < block.left + line.size * 3 / 10;
        let is_out = line.left < block.left - line.size / 2;
        return is_out || is_back && (block.is_hanging || is_short && is_finished(end));
    }
    if is_indented(line, leaf) && !is_indented(before, leaf) {
        return true;
    }
    let starts_large = line.text().trim_start().starts_with(|it: char| !it.is_lowercase());
    let room = leaf.right - before.right;
    is_short && (is_finished(end) || starts_large && 100 * room > 35 * (leaf.right - leaf.left))
}

fn is_other_weight(before: &Strip, line: &Strip, block: &Block) -> bool {
    let ends = block.is_bold && before.is_bold() && !line.starts_bold;
    let starts = line.is_bold() && !before.ends_bold;
    ends || starts
}

fn follows(mark: Mark, block: &Block) -> bool {
    match (block.mark, mark) {
        (Some(Mark::Number(before)), Mark::Number(it)) => it == before + 1,
        (Some(Mark::Bullet(before)), Mark::Bullet(it)) => it == before,
        _ => false,
    }
}

/// Whether the first word of `line` had room at the end of `before`.
fn is_short(before: &Strip, line: &Strip, leaf: &Leaf) -> bool {
    let text = line.text();
    let word = text.split_whitespace().next().unwrap_or_default();
    let n = i64::try_from(word.chars().count()).unwrap_or(i64::MAX).min(1_000);
    let room = leaf.right - before.right;
    room > n * line.letter() + line.size
}

/// Whether `line` begins a little to the right of its column's edge.
pub(super) fn is_indented(line: &Strip, leaf: &Leaf) -> bool {
    let indent = line.left - leaf.left;
    10 * indent > 6 * line.size && indent < 6 * line.size
}

/// Whether `text` ends as sentences end.
pub(super) fn is_finished(text: &str) -> bool {
    let text = text.trim_end_matches(|it: char| it.is_whitespace() || "»”\"’')]".contains(it));
    text.ends_with(['.', '!', '?', '…', ':', '。'])
}
