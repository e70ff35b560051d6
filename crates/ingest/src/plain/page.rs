//! What stands on each page of a printed text: page numbers, running heads
//! and feet.  Copied from a PDF they come in the middle of sentences.

use std::collections::BTreeMap;

use crate::normalize::fold;

/// Longer lines are text.
const MAX_CHARS: usize = 90;
/// A running head stands so many lines from its page number at most.
const NEAR: usize = 2;
/// More pages than this no article has.
const MAX_PAGE: u32 = 9999;

/// For each of `lines`, whether it is of the page and not of the text.
///
/// Page numbers must count up, and a head must come again: a number alone on
/// a line may be a figure.
pub(super) fn furniture(lines: &[&str]) -> Vec<bool> {
    let mut is_furniture = vec![false; lines.len()];
    let full: Vec<(usize, &str)> = lines
        .iter()
        .enumerate()
        .map(|(n, it)| (n, it.trim()))
        .filter(|it| !it.1.is_empty())
        .collect();
    let numbers: Vec<(usize, u32)> = full
        .iter()
        .enumerate()
        .filter_map(|(place, (_, line))| Some((place, page_number(line)?)))
        .collect();
    // Heads: the same words, but for the digits, near a number or with one.
    let mut times: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, (_, line)) in full.iter().enumerate() {
        if let Some(key) = key(line) {
            times.entry(key).or_default().push(place);
        }
    }
    let pages = counting_up(&numbers);
    let is_near = |place: &usize| {
        let next = pages.partition_point(|it| *it < place.saturating_sub(NEAR));
        pages.get(next).is_some_and(|it| it.abs_diff(*place) <= NEAR)
    };
    let mut found = pages.clone();
    for places in times.values().filter(|it| 2 <= it.len()) {
        let with_number: Vec<(usize, u32)> =
            places.iter().filter_map(|it| Some((*it, last_number(full.get(*it)?.1)?))).collect();
        let numbered = counting_up(&with_number);
        let is_head = |place: &usize| {
            let line = full.get(*place).map_or("", |it| it.1);
            has_gap(line) || interrupts(&full, *place)
        };
        if numbered.iter().any(is_head) {
            found.extend(numbered);
        } else if 3 <= places.len() || pages.len() == 2 {
            found.extend(places.iter().filter(|it| is_near(it)));
        }
    }
    for place in found {
        let line = full.get(place).map(|it| it.0);
        if let Some(it) = line.and_then(|it| is_furniture.get_mut(it)) {
            *it = true;
        }
    }
    is_furniture
}

/// Whether words and number of a line stand apart, as at the two margins.
fn has_gap(line: &str) -> bool {
    line.contains("   ") || line.contains(['\t', '|'])
}

/// Whether a sentence goes on over a line: "Step 1" does not interrupt one.
fn interrupts(full: &[(usize, &str)], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|it| full.get(it)).map_or(".", |it| it.1);
    let after = full.get(place + 1).map_or("", |it| it.1);
    !super::wrap::ends_paragraph(before) && after.starts_with(char::is_lowercase)
}

/// The places of the numbers that count up by one; none if there is one only.
fn counting_up(numbers: &[(usize, u32)]) -> Vec<usize> {
    let mut places: Vec<usize> = Vec::new();
    for pair in numbers.windows(2) {
        let [(place, number), (next_place, next)] = pair else { continue };
        // Between two pages stands text.
        if *next == number + 1 && 3 <= next_place - place {
            if places.last() != Some(place) {
                places.push(*place);
            }
            places.push(*next_place);
        }
    }
    places
}

/// The number in a line that is a page number: "12", "- 12 -", "Page 3 / 12",
/// "3 sur 12".
fn page_number(line: &str) -> Option<u32> {
    if 20 < line.len() {
        return None;
    }
    let folded = fold(line);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    let mut number = None;
    for word in words {
        match word.parse::<u32>() {
            Ok(it) => {
                number.get_or_insert(it);
            }
            Err(_) if matches!(word, "page" | "p" | "of" | "sur" | "de") => {}
            Err(_) => return None,
        }
    }
    let has_sign = line.contains(['%', '€', '$', '£', '°', ',', '.', '+', ':']);
    number.filter(|it| (1..=MAX_PAGE).contains(it) && !has_sign)
}

/// A line without its digits, if it may be a head.
fn key(line: &str) -> Option<String> {
    if 4 * MAX_CHARS < line.len() || MAX_CHARS < line.chars().count() {
        return None;
    }
    let folded = fold(line);
    let key: String = folded.chars().filter(|c| c.is_alphabetic()).collect();
    (3 <= key.len()).then_some(key)
}

/// The number that a line begins or ends with.
fn last_number(line: &str) -> Option<u32> {
    let mut words = line.split_whitespace();
    let (first, last) = (words.next()?, words.next_back()?);
    last.parse().ok().or_else(|| first.parse().ok()).filter(|it| *it <= MAX_PAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let lines: Vec<&str> = text.split('\n').collect();
        let found = furniture(&lines);
        let found: Vec<&str> = lines.iter().zip(found).filter(|it| it.1).map(|it| *it.0).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn pages_are_told_from_text() {
        check("a b\nc d\n1\nRapport\ne f\ng h\n2\nRapport\ni j", &["1", "Rapport", "2", "Rapport"]);
        check("Val 12\na b\nc d\ne f\nVal 13\ng h", &["Val 12", "Val 13"]);
        check("Val   12\nA.\nB.\nC.\nVal   13", &["Val   12", "Val   13"]);
        check("Jour 1\nA.\nB.\nC.\nJour 2\nD.\nE.\nF.\nJour 3\nG.", &[]);
        check("a\nb\nc\n- 4 -\nd\ne\nf\nPage 5 / 9\ng", &["- 4 -", "Page 5 / 9"]);
        check("Score\n1\n2\n3", &[]);
        check("Il y en a\n12\net puis\nencore\n40\nfin", &[]);
        check("Refrain\na\nb\nRefrain\nc\nd\nRefrain", &[]);
        check("", &[]);
    }
}
