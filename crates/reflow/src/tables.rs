//! Rows of tables among the lines of a column.
//!
//! A row is a line of several cells, white between them, each below or above
//! one cell of the next row and of no other.  Three such rows are a table, or
//! two of three cells: words of two lines of prose do not stand so.  A cell
//! over several lines is put together where rows are farther apart than lines.

use std::ops::Range;

use crate::hyphens::{Seam, Vocabulary, seam};
use crate::lists::is_marker;
use crate::strip::{Piece, Strip};

/// White between two cells, in hundredths of the size: more than between words.
const LEAST_WHITE: i64 = 110;
/// A column narrower than this, in sizes, holds no running text: 20 letters.
const NARROW: i64 = 10;
/// Distance from row to row, in tenths of the size.
const MOST_DISTANCE: i64 = 40;
/// Cells of a row, and lines of a cell; so that no page takes long.
const MOST_CELLS: usize = 40;
const MOST_LINES: usize = 8;
/// Distance of the lines in a cell, in tenths of the size.
const MOST_LEADING: i64 = 13;

/// The cells of a row, by column; empty where it has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Lines of each cell, from the top.
    pub(crate) cells: Vec<Vec<Strip>>,
    /// Whether another table begins.
    pub(crate) is_first: bool,
}

impl Row {
    /// The words of each cell.
    pub(crate) fn texts(&self, words: &Vocabulary) -> Vec<Vec<Piece>> {
        let join = |lines: &Vec<Strip>| {
            let mut pieces: Vec<Piece> = Vec::new();
            for line in lines {
                if let Some(last) = pieces.last_mut() {
                    last.text.truncate(last.text.trim_end().len());
                    match seam(&last.text, line.text().trim_start(), words) {
                        Seam::Nothing => {}
                        Seam::DropHyphen => drop(last.text.pop()),
                        Seam::Space => last.text.push(' '),
                    }
                }
                pieces.extend(line.pieces.iter().cloned());
            }
            pieces
        };
        self.cells.iter().map(join).collect()
    }
}

/// The strips of one line from the left, those of one cell joined.
pub(crate) fn cells(mut strips: Vec<Strip>) -> Vec<Strip> {
    strips.sort_by_key(|it| it.left);
    let mut cells: Vec<Strip> = Vec::new();
    for strip in strips {
        match cells.last_mut() {
            Some(last) if is_near(last, &strip) => {
                let is_apart = 100 * (strip.left - last.right) > 15 * strip.size.min(last.size);
                last.join(strip, is_apart);
            }
            _ => cells.push(strip),
        }
    }
    cells
}

fn is_near(last: &Strip, next: &Strip) -> bool {
    let size = last.size.max(next.size);
    100 * (next.left - last.right) < LEAST_WHITE * size
        || last.n_chars < 5 && is_marker(&last.text())
}

/// The rows of tables among `lines`, which are cells from the top: for each
/// line its row, `None` for lines of text, and an empty one for a line that
/// went into the row before.
pub(crate) fn rows(lines: &[Vec<Strip>]) -> Vec<Option<Row>> {
    let mut rows: Vec<Option<Row>> = vec![None; lines.len()];
    let mut from = 0;
    while from < lines.len() {
        let table = Table::at(lines, from);
        let n_lines = table.lines.len();
        if table.is_one() {
            let places = rows.iter_mut().skip(from);
            places.zip(table.into_rows()).for_each(|(place, row)| *place = Some(row));
            from += n_lines;
        } else {
            from += 1;
        }
    }
    rows
}

/// The lines of those tables that are surely none of two columns of text: the
/// file has them row by row, and their cells do not fill them.
pub(crate) fn written_by_row(lines: &[Vec<Strip>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let table = Table::at(lines, from);
        let n_lines = table.lines.len();
        let is_one = table.is_one();
        if is_one && table.is_in_order() && table.is_thin() {
            found.push(from..from + n_lines);
        }
        from += if is_one { n_lines } else { 1 };
    }
    found
}

/// Lines that may be a table.
#[derive(Default)]
struct Table<'a> {
    /// Where each column begins and ends.
    columns: Vec<(i64, i64)>,
    lines: Vec<(Line, &'a [Strip])>,
    /// How many lines the last row has.
    n_lines: usize,
    /// The least distance from row to row, in tenths of the size.
    distance: Option<i64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Row,
    /// It goes on with the cells above.
    More,
}

impl<'a> Table<'a> {
    /// The lines from the `from`th on that fit together.
    fn at(lines: &'a [Vec<Strip>], from: usize) -> Self {
        let mut table = Self::default();
        for line in lines.iter().skip(from) {
            if !table.takes(line) {
                break;
            }
        }
        // What goes on with nothing below it may be the text again.
        while table.lines.last().is_some_and(|it| it.0 == Line::More && it.1.len() == 1) {
            table.lines.pop();
        }
        table
    }

    fn takes(&mut self, line: &'a [Strip]) -> bool {
        let Some(first) = line.first().filter(|_| line.len() <= MOST_CELLS) else { return false };
        let Some(before) = self.lines.last().and_then(|it| it.1.first()) else {
            self.columns = line.iter().map(|it| (it.left, it.right)).collect();
            self.lines.push((Line::Row, line));
            return 1 < line.len();
        };
        let tenths = 10 * (first.base - before.base) / first.size.max(1);
        if tenths <= 0 || MOST_DISTANCE < tenths {
            return false;
        }
        let Some(columns) = fit(&self.columns, line) else { return false };
        let is_partial = line.len() < self.columns.len();
        let is_close = tenths <= MOST_LEADING && self.distance.is_none_or(|it| MOST_LEADING < it);
        let kind = match is_partial && is_close {
            true => Line::More,
            false if line.len() < 2 => return false,
            false => Line::Row,
        };
        self.n_lines = if kind == Line::More { self.n_lines + 1 } else { 1 };
        if MOST_LINES < self.n_lines {
            return false;
        }
        if kind == Line::Row {
            self.distance = Some(self.distance.map_or(tenths, |it| it.min(tenths)));
        }
        self.columns = columns;
        self.lines.push((kind, line));
        true
    }

    fn is_one(&self) -> bool {
        let n_rows = self.lines.iter().filter(|it| it.0 == Line::Row && 1 < it.1.len()).count();
        let n_columns = self.columns.len();
        n_columns >= 2 && n_rows >= 3 || n_columns >= 3 && n_rows >= 2
    }

    /// Whether each row comes after the one above in the file.
    fn is_in_order(&self) -> bool {
        let mut last = None;
        let mut highest = None;
        self.lines.iter().all(|(kind, line)| {
            if *kind == Line::Row {
                last = highest;
            }
            highest = highest.max(line.iter().map(|it| it.order).max());
            line.iter().all(|it| last < Some(it.order))
        })
    }

    /// Whether some column is not filled, or all but the first are narrow.
    fn is_thin(&self) -> bool {
        let is_thin = |column: &(i64, i64)| {
            let own = || self.lines.iter().flat_map(|it| it.1).filter(|it| overlaps(*column, it));
            let widths: i64 = own().map(|it| it.right - it.left).sum();
            let n = i64::try_from(own().count()).unwrap_or(i64::MAX);
            3 * widths < 2 * (column.1 - column.0) * n
        };
        let size = self.lines.iter().flat_map(|it| it.1).map(|it| it.size).max().unwrap_or(0);
        let is_narrow = |it: &(i64, i64)| it.1 - it.0 < NARROW * size;
        self.columns.iter().any(is_thin) || self.columns.iter().skip(1).all(is_narrow)
    }

    fn into_rows(self) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let mut last = 0;
        for (n, (kind, line)) in self.lines.into_iter().enumerate() {
            let own = Row { cells: vec![Vec::new(); self.columns.len()], is_first: n == 0 };
            rows.push(if kind == Line::Row { own } else { Row::default() });
            last = if kind == Line::Row { n } else { last };
            let Some(row) = rows.get_mut(last) else { continue };
            for strip in line {
                let column = self.columns.iter().position(|it| overlaps(*it, strip));
                if let Some(cell) = column.and_then(|it| row.cells.get_mut(it)) {
                    cell.push(strip.clone());
                }
            }
        }
        rows
    }
}

fn overlaps(column: (i64, i64), strip: &Strip) -> bool {
    strip.left < column.1 && column.0 < strip.right
}

/// `columns` with what `line` has, if each of its cells stands in one of them
/// and no two in the same; the line may have more than there are.
fn fit(columns: &[(i64, i64)], line: &[Strip]) -> Option<Vec<(i64, i64)>> {
    let mut all = columns.to_vec();
    for strip in line {
        let mut found = columns.iter().enumerate().filter(|(_, it)| overlaps(**it, strip));
        match (found.next(), found.next()) {
            (Some((n, _)), None) => {
                let column = all.get_mut(n)?;
                *column = (column.0.min(strip.left), column.1.max(strip.right));
            }
            (None, _) if columns.len() < line.len() => all.push((strip.left, strip.right)),
            _ => return None,
        }
    }
    all.sort_unstable();
    let is_apart = all.iter().zip(all.iter().skip(1)).all(|(a, b)| a.1 <= b.0);
    let is_own = |column: &(i64, i64)| line.iter().filter(|it| overlaps(*column, it)).count() < 2;
    (is_apart && all.iter().all(is_own)).then_some(all)
}
