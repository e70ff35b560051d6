//! Large letters at the start of a text, over two lines or more.

use crate::hyphens::Vocabulary;
use crate::strip::Strip;

/// Words of one letter, in French and English.
const WORDS: &[&str] = &["À", "A", "I", "O", "Ô", "Y"];

/// How many a page has at most; more are something else.
const MOST: usize = 12;

/// Joins each large letter with the line that goes on from it, and moves the
/// lines beside it to its left edge.
pub(crate) fn join(strips: &mut Vec<Strip>, body: i64, words: &Vocabulary) {
    for _ in 0..MOST {
        let is_initial = |it: &Strip| {
            it.size >= 2 * body
                && (1..=3).contains(&it.n_chars)
                && it.text().contains(char::is_alphabetic)
        };
        let found = strips.iter().enumerate().filter(|(_, it)| is_initial(it)).take(MOST).find_map(
            |(n, it)| {
                let line = first_beside(it, strips)?;
                Some((n, line))
            },
        );
        let Some((at, line)) = found else { return };
        let Some(initial) = strips.get(at).cloned() else { return };
        for strip in strips.iter_mut().filter(|it| is_beside(&initial, it)) {
            strip.left = initial.left;
        }
        if let Some(strip) = strips.get_mut(line)
            && let Some(piece) = strip.pieces.first_mut()
        {
            let letters = initial.text();
            let rest = piece.text.trim_start();
            let space = if is_word(letters.trim(), rest, words) { " " } else { "" };
            piece.text = format!("{}{space}{rest}", letters.trim());
        }
        strips.remove(at);
    }
}

/// The uppermost of the strips that begin beside `initial`.
fn first_beside(initial: &Strip, strips: &[Strip]) -> Option<usize> {
    let beside = strips.iter().enumerate().filter(|(_, it)| is_beside(initial, it));
    beside.min_by_key(|(_, it)| (it.base, it.left)).map(|(n, _)| n)
}

fn is_beside(initial: &Strip, strip: &Strip) -> bool {
    let top = initial.base - initial.size * 9 / 10;
    let gap = strip.left - initial.right;
    2 * strip.size <= initial.size
        && strip.base > top
        && strip.base <= initial.base + strip.size * 3 / 10
        && gap > -strip.size
        && 2 * gap < 3 * strip.size
}

/// Whether `letters` are a word of their own before `rest`.
fn is_word(letters: &str, rest: &str, words: &Vocabulary) -> bool {
    let next = rest.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    if next.is_empty() || !WORDS.contains(&letters) {
        return false;
    }
    if next.starts_with(char::is_uppercase) && next.contains(char::is_lowercase) {
        return true;
    }
    !words.has(&format!("{letters}{next}")) && words.has(next)
}
