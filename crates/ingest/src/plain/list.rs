//! Lists in plain text: bullets, and numbers that count up from 1.

use document::BlockKind;

use crate::Draft;

/// Deeper than this nobody writes in plain text.
const MAX_DEPTH: usize = 8;

/// Nesting depth of a line that begins with a bullet, two spaces a level.
pub(super) fn depth(line: &str) -> Option<u8> {
    let indent = line.chars().take_while(|c| *c == ' ').count();
    let tabs = line.chars().take_while(|c| *c == '\t').count();
    without_bullet(line)?;
    u8::try_from((indent / 2 + tabs).min(MAX_DEPTH)).ok()
}

/// The number that begins a line, and the rest: "2. Deux", "2) Deux".
pub(super) fn ordinal(line: &str) -> Option<(u16, &str)> {
    let line = line.trim_start();
    let n_digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if n_digits == 0 || 3 < n_digits {
        return None;
    }
    let (digits, rest) = line.split_at_checked(n_digits)?;
    let rest = rest.strip_prefix(['.', ')'])?.strip_prefix([' ', '\u{a0}', '\t'])?;
    Some((digits.parse().ok()?, rest.trim_start()))
}

/// Takes the markers from list items, and makes list items of paragraphs
/// numbered 1, 2, 3 …  A number that does not count up says something of its
/// own and stays, and so does a dash that stands alone: in French it opens
/// speech.
pub(super) fn number(blocks: &mut [Draft]) {
    let ordinals: Vec<Option<u16>> =
        blocks.iter().map(|it| ordinal(&it.text).map(|(number, _)| number)).collect();
    let bullets: Vec<bool> =
        blocks.iter().map(|it| matches!(it.kind, BlockKind::ListItem { .. })).collect();
    let mut expected = 1;
    for (n, block) in blocks.iter_mut().enumerate() {
        let at = |place: Option<usize>| ordinals.get(place?).copied().flatten();
        let is_bullet = |place: Option<usize>| place.and_then(|it| bullets.get(it)) == Some(&true);
        if is_bullet(Some(n)) {
            let has_neighbour = is_bullet(n.checked_sub(1)) || is_bullet(Some(n + 1));
            let is_dash = block.text.starts_with(['-', '–', '—']);
            if is_dash && !has_neighbour {
                block.kind = BlockKind::Paragraph;
            } else if let Some(text) = without_bullet(&block.text) {
                block.text = text.to_owned();
            }
        }
        let goes_on = at(Some(n)) == Some(expected)
            && block.kind == BlockKind::Paragraph
            && (1 < expected || at(Some(n + 1)) == Some(2));
        if !goes_on {
            expected = 1;
            continue;
        }
        expected += 1;
        if let Some((_, text)) = ordinal(&block.text) {
            block.text = text.to_owned();
            block.kind = BlockKind::ListItem { ordered: true, depth: 0 };
        }
    }
}

/// `line` without its bullet.
fn without_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = line.strip_prefix(['-', '*', '•', '◦', '▪', '‣', '·', '–'])?;
    let rest = rest.strip_prefix([' ', '\t', '\u{a0}'])?.trim_start();
    (!rest.is_empty()).then_some(rest)
}
