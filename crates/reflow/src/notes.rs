//! Notes at the foot of a page: small letters, begun by a number or a sign.

use crate::columns::Leaf;
use crate::measure::Measures;
use crate::strip::Strip;

/// Takes the notes out of `leaves`: the lines of each.
pub(crate) fn take(leaves: &mut [Leaf], measures: &Measures) -> Vec<Vec<Strip>> {
    let mut notes: Vec<Vec<Strip>> = Vec::new();
    for leaf in leaves {
        let is_small = |it: &&Strip| 100 * it.size < 93 * measures.body;
        let n_small = leaf.lines.iter().rev().take_while(is_small).count();
        let from = leaf.lines.len() - n_small;
        let small = leaf.lines.get(from..).unwrap_or_default();
        let Some(first) = small.iter().position(|it| is_called(&it.text())) else { continue };
        for line in leaf.lines.split_off(from + first) {
            match notes.last_mut() {
                Some(note) if !is_called(&line.text()) => note.push(line),
                _ => notes.push(vec![line]),
            }
        }
    }
    notes
}

/// `1. `, `(2) `, `3 `, `* `, `† `, or `¹` and a word.
fn is_called(text: &str) -> bool {
    let text = text.trim_start();
    let mark: String =
        text.chars().take_while(|it| it.is_numeric() || "().*†‡§[]".contains(*it)).collect();
    let rest = text.strip_prefix(&mark).unwrap_or_default();
    let is_raised = mark.chars().all(|it| it.is_numeric() && !it.is_ascii_digit());
    let is_short = (1..=5).contains(&mark.chars().count());
    is_short
        && rest.contains(char::is_alphabetic)
        && (is_raised
            || rest.starts_with(char::is_whitespace)
            || rest.starts_with(char::is_uppercase))
}
