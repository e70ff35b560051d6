//! The rows at the upper and lower edge of a page.

use crate::PrintedPage;
use crate::measure;
use crate::strip::{Strip, hundredths};

/// Rows at either end of a page that are looked at.
const MOST_ROWS: usize = 4;

/// What is usual in the file.
pub(super) struct Usual {
    /// The size of most letters.
    body: i64,
    /// Whether most letters are bold.
    is_bold: bool,
}

impl Usual {
    pub(super) fn of(sheets: &[Vec<Strip>]) -> Self {
        let strips = || sheets.iter().flatten();
        let n_bold: i64 = strips().map(|it| it.n_bold).sum();
        let n_chars: i64 = strips().map(|it| it.n_chars).sum();
        Self { body: measure::body_size(strips()), is_bold: 2 * n_bold > n_chars }
    }
}

/// The rows near one edge of a page, from the outermost.
pub(super) struct Edge {
    pub(super) page: usize,
    pub(super) is_head: bool,
    pub(super) rows: Vec<Row>,
}

/// Strips on one baseline.
pub(super) struct Row {
    pub(super) base: i64,
    /// Which strips of the page.
    pub(super) places: Vec<usize>,
    pub(super) text: String,
    /// What of it stands alone and is a number.
    pub(super) lone: Vec<String>,
    /// Whether it is larger or bolder than the text.
    pub(super) is_heading: bool,
    /// Whether it is farther from the next row inwards than lines are, or
    /// smaller.
    pub(super) is_apart: bool,
    size: i64,
}

/// The outermost rows within a seventh of the height.
pub(super) fn of_edges(
    page: usize,
    strips: &[Strip],
    printed: &PrintedPage,
    usual: &Usual,
) -> [Edge; 2] {
    let height = hundredths(printed.height);
    let groups = groups(strips);
    let n_rows = groups.len();
    let row = |n: usize| groups.get(n).map(|(base, places)| row(*base, places, strips, usual));
    let base = |n: usize| groups.get(n).map_or(0, |it| it.0);
    let is_head = |n: &usize| *n < MOST_ROWS.min(n_rows) && 7 * base(*n) < height;
    let is_foot = |n: &usize| !is_head(n) && 7 * (height - base(*n)) < height;
    let heads = (0..n_rows).take_while(is_head).map(|n| (n, Some(n + 1)));
    let last = n_rows.saturating_sub(MOST_ROWS);
    let feet = (last..n_rows).rev().take_while(is_foot).map(|n| (n, n.checked_sub(1)));
    let with_next = |(n, next): (usize, Option<usize>)| {
        let next = next.and_then(row);
        row(n).map(|it| Row { is_apart: is_apart(&it, next.as_ref(), usual), ..it })
    };
    let heads = heads.filter_map(with_next).collect();
    let feet = feet.filter_map(with_next).collect();
    [Edge { page, is_head: true, rows: heads }, Edge { page, is_head: false, rows: feet }]
}

/// The strips on each baseline, from the top.
fn groups(strips: &[Strip]) -> Vec<(i64, Vec<usize>)> {
    let mut places: Vec<usize> = (0..strips.len()).collect();
    places.sort_by_key(|n| strips.get(*n).map(|it| (it.base, it.left)));
    let mut all: Vec<(i64, Vec<usize>)> = Vec::new();
    for place in places {
        let Some(strip) = strips.get(place) else { continue };
        match all.last_mut() {
            Some((base, row)) if 10 * (strip.base - *base) <= 3 * strip.size => row.push(place),
            _ => all.push((strip.base, vec![place])),
        }
    }
    all
}

fn row(base: i64, places: &[usize], strips: &[Strip], usual: &Usual) -> Row {
    let own = || places.iter().filter_map(|it| strips.get(*it));
    let texts: Vec<String> = own().map(Strip::text).collect();
    let text = texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    let is_number = |it: &&str| it.chars().all(|it| it.is_ascii_digit());
    let lone = texts.iter().map(|it| it.trim()).filter(is_number).map(str::to_owned).collect();
    let size = own().map(|it| it.size).max().unwrap_or_default();
    let is_bold = !usual.is_bold && own().all(Strip::is_bold);
    Row {
        base,
        places: places.to_vec(),
        text,
        lone,
        is_heading: is_bold || 100 * size >= 111 * usual.body,
        is_apart: false,
        size,
    }
}

fn is_apart(row: &Row, next: Option<&Row>, usual: &Usual) -> bool {
    let Some(next) = next else { return 100 * row.size <= 93 * usual.body };
    let is_alike = 100 * (row.size - next.size).abs() <= 8 * next.size;
    !is_alike || 10 * (row.base - next.base).abs() > 28 * row.size
}
