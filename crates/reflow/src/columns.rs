//! Strips of a page to leaves: stretches of one column, in the order of reading.
//!
//! A gutter is a vertical white stretch with lines on both sides.  Where it
//! runs, the left side is read before the right one; what crosses it divides
//! the page into bands, read from the top.  The idea is the recursive X-Y cut
//! (Nagy and Seth 1984), except that white stretches across the page cut
//! nothing by themselves: in newspapers they seldom mean more than a paragraph.

mod written;

use std::collections::BTreeSet;

use crate::strip::Strip;
use crate::tables::{self, Row};
use written::{in_columns, returns, sections};

/// Levels of columns within columns.
const DEEPEST: usize = 10;
/// Gutters that are tried on each level: those that least crosses.
const MOST_GUTTERS: usize = 8;
/// Lines on both sides that make a gutter.
const LEAST_LINES: usize = 3;
/// How many of them stand beside one of the other side.
const LEAST_BESIDE: usize = 2;

/// Lines of one column, from the top.
#[derive(Debug, Default)]
pub(crate) struct Leaf {
    pub(crate) lines: Vec<Strip>,
    /// Where most lines begin, and where the longest ends.
    pub(crate) left: i64,
    pub(crate) right: i64,
    /// For each line what it is of a table, if anything.
    pub(crate) rows: Vec<Option<Row>>,
}

/// The leaves of one page's strips.
pub(crate) fn leaves(strips: Vec<Strip>, body: i64) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    divide(strips, body, DEEPEST, None, &mut leaves);
    leaves
}

/// `usual` is the gutter of what stands around, for a few lines that show none.
fn divide(
    mut strips: Vec<Strip>,
    body: i64,
    depth: usize,
    usual: Option<i64>,
    leaves: &mut Vec<Leaf>,
) {
    strips.sort_by_key(|it| (it.base, it.left));
    if depth > 0 && strips.len() >= 2 * LEAST_LINES {
        let (parts, has_tables) = around_tables(strips);
        if has_tables {
            for (part, is_table) in parts {
                match is_table {
                    true => leaves.extend(leaf(part)),
                    false => divide(part, body, depth - 1, usual, leaves),
                }
            }
            return;
        }
        strips = parts.into_iter().flat_map(|it| it.0).collect();
    }
    let gutter = if depth > 0 { best_gutter(&strips, body).or(usual) } else { None };
    let Some(gutter) = gutter else {
        leaves.extend(leaf(strips));
        return;
    };
    let returns = returns(&strips, gutter);
    if !returns.is_empty() {
        for section in sections(strips, &returns) {
            divide(section, body, depth - 1, Some(gutter), leaves);
        }
        return;
    }
    let mut rest = Vec::new();
    for band in bands(strips, gutter, body) {
        if !band.is_divided() {
            rest.extend(band.strips);
            continue;
        }
        divide(std::mem::take(&mut rest), body, depth - 1, None, leaves);
        let (left, right) = band.strips.into_iter().partition(|it| it.right <= gutter);
        divide(left, body, depth - 1, None, leaves);
        divide(right, body, depth - 1, None, leaves);
    }
    divide(rest, body, depth - 1, None, leaves);
}

/// Strips between two that cross the gutter, or one that does.
#[derive(Default)]
struct Band {
    strips: Vec<Strip>,
    count: Count,
}

impl Band {
    fn is_divided(&self) -> bool {
        self.count.n_left > 0 && self.count.n_right > 0 && !self.count.is_table()
    }
}

fn bands(strips: Vec<Strip>, gutter: i64, body: i64) -> Vec<Band> {
    let dividers = dividers(&strips, gutter, body);
    let mut bands: Vec<Band> = Vec::new();
    let mut strips = strips.into_iter().peekable();
    // The last strip, if it crosses the gutter or ends what does.
    let mut across: Option<(i64, i64, i64)> = None;
    let mut is_open = false;
    while let Some(strip) = strips.next() {
        let is_alone = strips.peek().is_none_or(|it| 2 * (it.base - strip.base) > strip.size);
        let ends = across.is_some_and(|(base, left, size)| {
            let is_near = strip.base > base && 10 * (strip.base - base) < 16 * size;
            is_alone && is_near && strip.left == left && strip.size == size
        });
        let is_across = strip.left < gutter && strip.right > gutter;
        let is_crossing = is_across || ends || dividers.contains(&strip.order);
        across = is_crossing.then_some((strip.base, strip.left, strip.size));
        if is_crossing || !is_open {
            bands.push(Band::default());
        }
        is_open = !is_crossing;
        if let Some(band) = bands.last_mut() {
            if !is_crossing {
                band.count.add(&strip, gutter);
            }
            band.strips.push(strip);
        }
    }
    bands
}

/// Headings that divide the page without crossing the gutter: large letters
/// with nothing beside them, above lines on both sides, unless the file has
/// them in the middle of a column.
fn dividers(strips: &[Strip], gutter: i64, body: i64) -> BTreeSet<usize> {
    let lowest = |is_left: bool| {
        let side = strips.iter().rev().filter(|it| match is_left {
            true => it.right <= gutter,
            false => it.left >= gutter,
        });
        side.map(|it| it.base).next().unwrap_or(i64::MIN)
    };
    let lowest = lowest(true).min(lowest(false));
    let is_large = |it: &&Strip| 100 * it.size >= 125 * body && it.base < lowest;
    let is_alone = |strip: &&Strip| {
        let top = strip.base - strip.size * 8 / 10;
        let bottom = strip.base + strip.size * 2 / 10;
        let from = strips.partition_point(|it| it.base <= top);
        let near = strips.get(from..).unwrap_or_default().iter();
        let mut near = near.take_while(|it| it.base < bottom + 4 * body);
        near.all(|it| it.order == strip.order || it.base - it.size * 8 / 10 >= bottom)
    };
    let in_columns = in_columns(strips, gutter);
    let is_between = |it: &&Strip| !in_columns.contains(&it.order);
    let all = strips.iter().filter(is_large).filter(is_alone).filter(is_between);
    all.map(|it| it.order).collect()
}

/// What stands on both sides of a gutter.
#[derive(Default)]
struct Count {
    n_left: usize,
    n_right: usize,
    left: Side,
    right: Side,
    /// How many begin beside a line of the other side.
    n_beside: usize,
    /// The places in the file and whether they are to the left.
    places: Vec<(usize, bool)>,
}

/// The lines on one side.
#[derive(Default)]
struct Side {
    widths: i64,
    edges: Option<(i64, i64)>,
    bases: Option<(i64, i64)>,
}

impl Side {
    fn add(&mut self, strip: &Strip) {
        self.widths += strip.right - strip.left;
        let grow = |old: Option<(i64, i64)>, from: i64, to: i64| {
            Some(old.map_or((from, to), |(a, b)| (a.min(from), b.max(to))))
        };
        self.edges = grow(self.edges, strip.left, strip.right);
        self.bases = grow(self.bases, strip.base, strip.base);
    }

    /// Whether lines fill less than two thirds of the width, on average.
    fn is_thin(&self, n_lines: usize) -> bool {
        let (from, to) = self.edges.unwrap_or_default();
        3 * self.widths < 2 * (to - from) * i64::try_from(n_lines).unwrap_or(i64::MAX)
    }
}

impl Count {
    fn add(&mut self, strip: &Strip, gutter: i64) {
        let is_left = strip.right <= gutter;
        let (n, side, other) = match is_left {
            true => (&mut self.n_left, &mut self.left, &self.right),
            false => (&mut self.n_right, &mut self.right, &self.left),
        };
        *n += 1;
        let is_beside = other.bases.is_some_and(|it| strip.base - it.1 < strip.size);
        self.n_beside += usize::from(is_beside);
        side.add(strip);
        self.places.push((strip.order, is_left));
    }

    /// Lines on both sides at the same height.
    fn score(&self) -> usize {
        let n = self.n_left.min(self.n_right);
        if self.n_beside >= LEAST_BESIDE && n >= LEAST_LINES && !self.is_table() { n } else { 0 }
    }

    /// Cells are written row by row and do not fill their column.
    fn is_table(&self) -> bool {
        let mut places = self.places.clone();
        places.sort_unstable();
        let pairs = places.iter().zip(places.iter().skip(1));
        let n_turns = pairs.filter(|(a, b)| a.1 != b.1).count();
        2 * n_turns > places.len()
            && (self.left.is_thin(self.n_left) || self.right.is_thin(self.n_right))
    }
}

/// The middle of the gutter that the fewest strips cross, if there is one.
/// `strips` are sorted from the top.
fn best_gutter(strips: &[Strip], body: i64) -> Option<i64> {
    if strips.len() < 2 * LEAST_LINES {
        return None;
    }
    let mut white = white_stretches(strips, body * 7 / 10);
    white.sort_unstable();
    let scored = white.into_iter().take(MOST_GUTTERS).filter_map(|(n_crossing, middle)| {
        let score = score(strips, middle);
        (score > 0).then_some((n_crossing, usize::MAX - score, middle))
    });
    scored.min().map(|(_, _, middle)| middle)
}

fn score(strips: &[Strip], gutter: i64) -> usize {
    let mut scores = 0;
    let mut count = Count::default();
    for strip in strips {
        if strip.left < gutter && strip.right > gutter {
            scores += std::mem::take(&mut count).score();
        } else {
            count.add(strip, gutter);
        }
    }
    scores + count.score()
}

/// Stretches at least `least` wide that fewer strips cross than what is on
/// either side: how many, and the middle.
fn white_stretches(strips: &[Strip], least: i64) -> Vec<(i64, i64)> {
    let mut edges: Vec<(i64, i64)> = Vec::with_capacity(2 * strips.len());
    for strip in strips.iter().filter(|it| it.left < it.right) {
        edges.extend([(strip.left, 1), (strip.right, -1)]);
    }
    edges.sort_unstable();
    // Runs between edges: how many strips there, from, to.
    let mut runs: Vec<(i64, i64, i64)> = Vec::new();
    let mut n_here = 0;
    let mut from = None;
    for (at, change) in edges {
        if let Some(from) = from.filter(|it| *it < at) {
            match runs.last_mut() {
                Some(last) if last.0 == n_here => last.2 = at,
                _ => runs.push((n_here, from, at)),
            }
        }
        n_here += change;
        from = Some(at);
    }
    let runs = without_slits(runs, least);
    let triples = runs.iter().zip(runs.iter().skip(1)).zip(runs.iter().skip(2));
    let stretches = triples.filter(|((before, here), after)| {
        here.0 < before.0 && here.0 < after.0 && here.2 - here.1 >= least
    });
    stretches.map(|((_, here), _)| (here.0, (here.1 + here.2) / 2)).collect()
}

/// `runs` without narrow ones that fewer strips cross than both neighbours:
/// what crosses a gutter may end within it.
fn without_slits(runs: Vec<(i64, i64, i64)>, least: i64) -> Vec<(i64, i64, i64)> {
    let mut kept: Vec<(i64, i64, i64)> = Vec::with_capacity(runs.len());
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let is_slit = run.2 - run.1 < least && runs.peek().is_some_and(|it| it.0 > run.0);
        match kept.last_mut() {
            Some(last) if last.0 > run.0 && is_slit => last.2 = run.2,
            Some(last) if last.0 == run.0 => last.2 = run.2,
            _ => kept.push(run),
        }
    }
    kept
}

/// `strips`, which are sorted from the top, cut above and below each table: the
/// parts, and which of them are tables.
fn around_tables(strips: Vec<Strip>) -> (Vec<(Vec<Strip>, bool)>, bool) {
    let lines = lines(strips);
    let cells: Vec<Vec<Strip>> = lines.iter().map(|it| tables::cells(it.clone())).collect();
    let tables = tables::written_by_row(&cells);
    let has_tables = !tables.is_empty();
    let mut tables = tables.into_iter().peekable();
    let mut parts: Vec<(Vec<Strip>, bool)> = Vec::new();
    for (n, line) in lines.into_iter().enumerate() {
        while tables.next_if(|it| it.end <= n).is_some() {}
        let is_first = tables.peek().is_some_and(|it| it.start == n);
        let is_table = tables.peek().is_some_and(|it| it.contains(&n));
        if is_first || parts.last().is_none_or(|it| it.1 != is_table) {
            parts.push((Vec::new(), is_table));
        }
        parts.last_mut().into_iter().for_each(|it| it.0.extend(line.iter().cloned()));
    }
    (parts, has_tables)
}

/// Strips on one baseline, more or less; `strips` are sorted from the top.
fn lines(strips: Vec<Strip>) -> Vec<Vec<Strip>> {
    // Each with the baseline of its first strip and the size of its smallest.
    let mut rows: Vec<(i64, i64, Vec<Strip>)> = Vec::new();
    for strip in strips {
        match rows.last_mut() {
            Some((base, size, row)) if 10 * (strip.base - *base) <= 3 * strip.size.min(*size) => {
                *size = strip.size.min(*size);
                row.push(strip);
            }
            _ => rows.push((strip.base, strip.size, vec![strip])),
        }
    }
    rows.into_iter().map(|it| it.2).collect()
}

/// Lines of the strips of one column; `strips` are sorted from the top.
fn leaf(strips: Vec<Strip>) -> Option<Leaf> {
    let cells: Vec<Vec<Strip>> = lines(strips).into_iter().map(tables::cells).collect();
    let rows = tables::rows(&cells);
    let lines: Vec<Strip> = cells.into_iter().filter_map(line).collect();
    let right = lines.iter().map(|it| it.right).max()?;
    Some(Leaf { left: left_edge(&lines), right, lines, rows })
}

fn line(row: Vec<Strip>) -> Option<Strip> {
    row.into_iter().reduce(|mut line, strip| {
        let is_apart = 100 * (strip.left - line.right) > 15 * strip.size.min(line.size);
        line.join(strip, is_apart);
        line
    })
}

/// The leftmost place where at least two lines begin, else the leftmost.
fn left_edge(lines: &[Strip]) -> i64 {
    let mut lefts: Vec<i64> = lines.iter().map(|it| it.left).collect();
    lefts.sort_unstable();
    let pairs = lefts.iter().zip(lefts.iter().skip(1));
    let twice = pairs.filter(|(a, b)| *b - *a < 100).map(|(a, _)| *a).next();
    twice.or(lefts.first().copied()).unwrap_or_default()
}
