//! What repeats on page after page: running heads, page numbers.
//!
//! Text is set aside only where it surely is that, since what differs from page
//! to page in figures alone is often what matters: lone page numbers, the same
//! words on three pages, and words beside a number that counts the pages.

mod rows;

use std::collections::{BTreeMap, BTreeSet};

use crate::PrintedPage;
use crate::strip::Strip;
use rows::{Edge, Row};

/// How far apart a repeated line may stand: 8 points.
const SLACK: i64 = 800;
/// Pages that have the same; fewer only if there are no more.
const LEAST_PAGES: usize = 3;

/// What was taken from the pages: each different line once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Furniture {
    pub(crate) heads: Vec<String>,
    pub(crate) feet: Vec<String>,
}

/// Where the same stands: page and height, in order of height.
type Places = Vec<(i64, usize)>;

/// Takes what repeats out of `sheets`, the strips of each page.
pub(crate) fn take(sheets: &mut [Vec<Strip>], pages: &[PrintedPage]) -> Furniture {
    let usual = rows::Usual::of(sheets);
    let edges = sheets.iter().zip(pages).enumerate();
    let edges: Vec<Edge> =
        edges.flat_map(|(n, (strips, page))| rows::of_edges(n, strips, page, &usual)).collect();
    let seen = Seen::of(&edges, pages.len());
    let mut furniture = Furniture::default();
    let mut told = BTreeSet::new();
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    for edge in edges {
        let n_taken = seen.n_taken(&edge);
        for (n, row) in edge.rows.into_iter().enumerate() {
            let is_number = is_page_number(&row.text);
            if n >= n_taken && !is_number {
                continue;
            }
            taken.extend(row.places.iter().map(|it| (edge.page, *it)));
            // Of numbers that count the pages the first is enough.
            let is_counter = is_number || !seen.is_same(&row, edge.page, edge.is_head);
            let told_as = match is_counter {
                true if !row.text.contains(|it: char| it.is_ascii_digit()) => "#".to_owned(),
                true => without_figures(&row.text),
                false => row.text.clone(),
            };
            if told.insert((edge.is_head, told_as)) {
                let lines = if edge.is_head { &mut furniture.heads } else { &mut furniture.feet };
                lines.push(row.text);
            }
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

/// What stands where on all pages.
struct Seen {
    /// By the whole text.
    same: BTreeMap<(bool, String), Places>,
    /// By the text around a number that counts the pages, and by the number
    /// that the first page would have.
    counted: BTreeMap<(bool, String, i64), Places>,
    n_pages: usize,
}

impl Seen {
    fn of(edges: &[Edge], n_pages: usize) -> Self {
        let mut seen = Self { same: BTreeMap::new(), counted: BTreeMap::new(), n_pages };
        for edge in edges {
            for (n, row) in edge.rows.iter().enumerate() {
                let place = (row.base, edge.page);
                let same = (edge.is_head, row.text.clone());
                seen.same.entry(same).or_default().push(place);
                for (rest, first) in
                    counters(row, edge.page, n_pages).into_iter().filter(|_| n == 0)
                {
                    seen.counted.entry((edge.is_head, rest, first)).or_default().push(place);
                }
            }
        }
        for places in seen.same.values_mut().chain(seen.counted.values_mut()) {
            places.sort_unstable();
        }
        seen
    }

    /// How many rows of `edge`, from the outermost, are furniture: those that
    /// repeat, up to one that stands apart from the text.
    fn n_taken(&self, edge: &Edge) -> usize {
        let is_repeated = |(n, row): (usize, &Row)| {
            is_page_number(&row.text)
                || !row.is_heading
                    && (self.is_same(row, edge.page, edge.is_head)
                        || n == 0 && self.is_counted(row, edge.page, edge.is_head))
        };
        let n_repeated = edge.rows.iter().enumerate().take_while(|it| is_repeated(*it)).count();
        let apart = edge.rows.iter().take(n_repeated).rposition(|it| it.is_apart);
        apart.map_or(0, |it| it + 1)
    }

    /// Whether enough pages have the same nearly at the same height.
    fn is_same(&self, row: &Row, page: usize, is_head: bool) -> bool {
        // Rows of figures alone are of a table.
        let places = self.same.get(&(is_head, row.text.clone()));
        row.text.contains(char::is_alphabetic)
            && places.is_some_and(|it| n_near(it, row, page) >= LEAST_PAGES.min(self.n_pages))
            && self.n_pages > 1
    }

    /// Whether a number in `row` goes up with the pages, on three of them.
    /// On both of a file of two if it says so: "Page 1", "1/2".
    fn is_counted(&self, row: &Row, page: usize, is_head: bool) -> bool {
        let mut counters = counters(row, page, self.n_pages).into_iter();
        counters.any(|(rest, first)| {
            let (before, after) = rest.split_once('#').unwrap_or_default();
            let is_said = is_of_all(after, self.n_pages) || ends_in_page(before);
            let least = if self.n_pages == 2 && first == 1 && is_said { 2 } else { LEAST_PAGES };
            let places = self.counted.get(&(is_head, rest, first));
            places.is_some_and(|it| n_near(it, row, page) >= least)
        })
    }
}

/// How many pages have one of `places` near the height of `row`, up to three.
fn n_near(places: &Places, row: &Row, page: usize) -> usize {
    let from = places.partition_point(|it| it.0 < row.base - SLACK);
    let near = places.get(from..).unwrap_or_default().iter();
    let mut pages = BTreeSet::from([page]);
    for place in near.take_while(|it| it.0 <= row.base + SLACK) {
        pages.insert(place.1);
        if pages.len() >= LEAST_PAGES {
            break;
        }
    }
    pages.len()
}

/// The numbers in `row`, which stands on the page `page`, that may be the
/// page's: the text around each, and what the first page would have.
///
/// They stand at an end of the row, apart or beside a sign, or after a word
/// that says what they are: no "Question 2", no "AFP – 2 juin", no "2/6/2024".
fn counters(row: &Row, page: usize, n_pages: usize) -> Vec<(String, i64)> {
    let page = i64::try_from(page).unwrap_or(i64::MAX);
    let letters: Vec<(usize, char)> = row.text.char_indices().collect();
    let mut found = Vec::new();
    for run in letters.chunk_by(|a, b| a.1.is_ascii_digit() == b.1.is_ascii_digit()) {
        let Some(from) = run.first().filter(|it| it.1.is_ascii_digit()).map(|it| it.0) else {
            continue;
        };
        let number: String = run.iter().map(|it| it.1).collect();
        let before = row.text.get(..from).unwrap_or_default();
        let after = row.text.get(from + number.len()..).unwrap_or_default();
        // Longer ones are no page's.
        let Some(value) = number.parse::<i64>().ok().filter(|_| number.len() <= 5) else {
            continue;
        };
        let is_lone = row.lone.contains(&number);
        let is_of_all = is_of_all(after, n_pages);
        let is_last = after.is_empty() && (is_lone || ends_in_sign(before));
        let is_first = before.is_empty() && (is_lone || starts_in_sign(after));
        if is_last || is_first || is_of_all || ends_in_page(before) {
            found.push((format!("{before}#{after}"), value - page));
        }
    }
    found
}

const SIGNS: &[char] = &['—', '–', '|', '·', '•'];

fn ends_in_sign(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(SIGNS) || text.ends_with(" -")
}

fn starts_in_sign(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(SIGNS) || text.starts_with("- ")
}

fn ends_in_page(text: &str) -> bool {
    let text = text.trim_end().to_lowercase();
    let word = text.rsplit(|it: char| !it.is_alphabetic() && it != '.').next();
    matches!(word, Some("page" | "p."))
}

/// Whether `text`, after a number, tells of how many pages it is one.
fn is_of_all(text: &str, n_pages: usize) -> bool {
    let text = text.trim_start();
    let all = ["/", "sur ", "of "].iter().find_map(|it| text.strip_prefix(it));
    all.is_some_and(|it| it.trim() == n_pages.to_string())
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

/// `3`, `- 3 -`, `3/12`, `page 3`, `Page 3 sur 12`, `iv`.
fn is_page_number(text: &str) -> bool {
    if is_small_roman(text.trim_matches(['-', '–', '—', ' '])) {
        return true;
    }
    let text = without_figures(text);
    let bare: String = text.chars().filter(|it| !"-–—|. ".contains(*it)).collect();
    let has_few = text.chars().count() < 20;
    has_few
        && matches!(
            bare.as_str(),
            "#" | "#/#" | "page#" | "page#/#" | "page#sur#" | "page#of#" | "p#" | "p#/#"
        )
}

/// Whether `text` is a Roman number from 1 to 89 in small letters, as pages
/// before the first chapter have; large ones are of chapters.
fn is_small_roman(text: &str) -> bool {
    const TENS: [&str; 9] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let is_one = |tens: &str| text.strip_prefix(tens).is_some_and(|it| ONES.contains(&it));
    !text.is_empty() && TENS.iter().any(|it| is_one(it))
}
