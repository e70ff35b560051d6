//! What repeats on page after page: running heads, page numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::PrintedPage;
use crate::strip::{Strip, hundredths};

/// Rows at either end of a page that are looked at.
const MOST_ROWS: usize = 4;
/// How far apart a repeated line may stand: 8 points.
const SLACK: i64 = 800;

/// What was taken from the pages: each different line once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Furniture {
    pub(crate) heads: Vec<String>,
    pub(crate) feet: Vec<String>,
}

/// A row of strips near the upper or lower edge.
struct Row {
    page: usize,
    is_head: bool,
    base: i64,
    /// Which strips of the page.
    places: Vec<usize>,
    text: String,
}

/// Takes what repeats out of `sheets`, the strips of each page.
pub(crate) fn take(sheets: &mut [Vec<Strip>], pages: &[PrintedPage]) -> Furniture {
    let mut rows = Vec::new();
    for (number, (strips, page)) in sheets.iter().zip(pages).enumerate() {
        edge_rows(number, strips, hundredths(page.height), &mut rows);
    }
    let mut seen: BTreeMap<(bool, String), Vec<(i64, usize)>> = BTreeMap::new();
    for row in &rows {
        let key = (row.is_head, without_figures(&row.text));
        seen.entry(key).or_default().push((row.base, row.page));
    }
    for places in seen.values_mut() {
        places.sort_unstable();
    }
    let mut furniture = Furniture::default();
    let mut told = BTreeSet::new();
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    for row in rows {
        let key = (row.is_head, without_figures(&row.text));
        let places = seen.get(&key).map(Vec::as_slice).unwrap_or_default();
        let is_number = is_page_number(&row.text);
        // Rows of figures alone are of a table.
        let has_words = row.text.contains(char::is_alphabetic);
        let is_furniture = is_number || (has_words && is_repeated(places, &row));
        if !is_furniture {
            continue;
        }
        taken.extend(row.places.iter().map(|it| (row.page, *it)));
        // "Chapter 2" is not "Chapter 3": only page numbers are told once.
        let told_as = if is_number { key } else { (row.is_head, row.text.clone()) };
        if told.insert(told_as) {
            let lines = if row.is_head { &mut furniture.heads } else { &mut furniture.feet };
            lines.push(row.text);
        }
    }
    for (page, strips) in sheets.iter_mut().enumerate() {
        let mut place = 0;
        strips.retain(|_| {
            place += 1;
            !taken.contains(&(page, place - 1))
        });
    }
    furniture
}

/// Whether another page has the same nearly at the same height.
fn is_repeated(places: &[(i64, usize)], row: &Row) -> bool {
    let from = places.partition_point(|it| it.0 < row.base - SLACK);
    let near = places.get(from..).unwrap_or_default().iter();
    near.take_while(|it| it.0 <= row.base + SLACK).any(|it| it.1 != row.page)
}

/// The outermost rows within a seventh of the height.
fn edge_rows(page: usize, strips: &[Strip], height: i64, rows: &mut Vec<Row>) {
    let mut places: Vec<usize> = (0..strips.len()).collect();
    let key = |n: &usize| strips.get(*n).map(|it| (it.base, it.left));
    places.sort_by_key(key);
    let mut all: Vec<(i64, Vec<usize>)> = Vec::new();
    for place in places {
        let Some(strip) = strips.get(place) else { continue };
        match all.last_mut() {
            Some((base, row)) if 10 * (strip.base - *base) <= 3 * strip.size => row.push(place),
            _ => all.push((strip.base, vec![place])),
        }
    }
    let n_rows = all.len();
    for (n, (base, places)) in all.into_iter().enumerate() {
        let is_head = n < MOST_ROWS && 7 * base < height;
        let is_foot = n + MOST_ROWS >= n_rows && 7 * (height - base) < height;
        if !is_head && !is_foot {
            continue;
        }
        let texts: Vec<String> =
            places.iter().filter_map(|it| strips.get(*it)).map(Strip::text).collect();
        let text = texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        rows.push(Row { page, is_head, base, places, text });
    }
}

/// `text` with each figure as `#`, so that pages can be compared.
fn without_figures(text: &str) -> String {
    let mut out = String::new();
    for letter in text.to_lowercase().chars() {
        match letter {
            it if it.is_numeric() => {
                if !out.ends_with('#') {
                    out.push('#');
                }
            }
            it => out.push(it),
        }
    }
    out
}

/// `3`, `- 3 -`, `3/12`, `page 3`, `Page 3 sur 12`.
fn is_page_number(text: &str) -> bool {
    let text = without_figures(text);
    let bare: String = text.chars().filter(|it| !"-–—|. ".contains(*it)).collect();
    let has_few = text.chars().count() < 20;
    has_few
        && matches!(
            bare.as_str(),
            "#" | "#/#" | "page#" | "page#/#" | "page#sur#" | "page#of#" | "p#" | "p#/#"
        )
}
