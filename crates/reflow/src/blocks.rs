//! Lines to paragraphs, headings and items.

mod begin;

use begin::{begins, is_finished, is_indented};

use crate::columns::Leaf;
use crate::hyphens::{Seam, Vocabulary, is_hyphen, seam};
use crate::lists::{Mark, marked};
use crate::measure::Measures;
use crate::strip::{Piece, Strip};
use crate::tables::Row;

/// Longer than this, in bytes, large letters are no heading.
const LONGEST_HEADING: usize = 240;
/// The same of bold letters of the usual size.
const LONGEST_BOLD: usize = 140;
/// How many blocks may come between two parts of a paragraph: a box, a picture
/// with its caption.
const MOST_BETWEEN: usize = 12;

/// What a block is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    #[default]
    Paragraph,
    /// From 1 to 3.
    Heading(u8),
    /// An item after a sign.
    Bullet,
    /// An item after its number.
    Number(u32),
    /// The row of a table: whether it is its first, and whether it heads it.
    Row { is_first: bool, is_head: bool },
}

/// Lines that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    pub(crate) mark: Option<Mark>,
    pub(crate) pieces: Vec<Piece>,
    /// The words of each cell of a row; then `pieces` is empty.
    pub(crate) cells: Vec<Vec<Piece>>,
    size: i64,
    is_bold: bool,
    n_lines: usize,
    /// Where the first line begins.
    left: i64,
    /// Whether lines after the first begin farther right.
    is_hanging: bool,
    /// Whether the last line reaches the right edge.
    is_full: bool,
}

impl Block {
    fn of(line: &Strip) -> Self {
        let mark = marked(&line.text()).map(|(mark, _)| mark);
        Self { mark, size: line.size, is_bold: true, left: line.left, ..Self::default() }
    }

    /// Notes how `line`, its last one now, stands on the page.
    fn note(&mut self, line: &Strip, leaf: &Leaf) {
        self.is_bold &= line.is_bold();
        self.is_full = line.right > leaf.right - 2 * line.size;
        self.is_hanging |= self.n_lines > 0 && line.left > self.left + line.size * 3 / 10;
        self.n_lines += 1;
    }

    fn text(&self) -> String {
        self.pieces.iter().map(|it| it.text.as_str()).collect()
    }

    /// The last letters, enough to see how a line ends.
    fn end(&self) -> &str {
        self.pieces.last().map(|it| it.text.trim_end()).unwrap_or_default()
    }

    fn is_text(&self, measures: &Measures) -> bool {
        self.cells.is_empty() && measures.is_body(self.size) && (!self.is_bold || measures.is_bold)
    }
}

/// The blocks of all leaves, in the order of reading.
pub(crate) fn of_leaves(leaves: Vec<Leaf>, measures: &Measures, words: &Vocabulary) -> Vec<Block> {
    let has_indents = has_indents(&leaves);
    let mut blocks: Vec<Block> = Vec::new();
    for leaf in leaves {
        let mut before: Option<&Strip> = None;
        // The paragraph that the lines go to.
        let mut open = None;
        for (n, line) in leaf.lines.iter().enumerate() {
            if let Some(row) = leaf.rows.get(n).and_then(Option::as_ref) {
                // What goes on in the cells of the row above is there already.
                blocks.extend(row_block(row, line, measures, words));
                (before, open) = (None, None);
                continue;
            }
            let goes_on = match (before, open.and_then(|it: usize| blocks.get(it))) {
                (Some(before), Some(block)) => !begins(before, line, &leaf, block, measures),
                _ => false,
            };
            if !goes_on {
                let is_first =
                    n == 0 || measures.is_body(line.size) && is_first_text(&leaf, n, measures);
                let earlier = if is_first {
                    earlier(&blocks, line, &leaf, measures, has_indents)
                } else {
                    None
                };
                open = Some(earlier.unwrap_or(blocks.len()));
                match earlier.and_then(|it| blocks.get_mut(it)) {
                    Some(block) => block.left = leaf.left,
                    None => blocks.push(Block::of(line)),
                }
            }
            if let Some(block) = open.and_then(|it| blocks.get_mut(it)) {
                append(&mut block.pieces, line, words);
                block.note(line, &leaf);
            }
            before = Some(line);
        }
    }
    name_headings(&mut blocks, measures);
    blocks
}

/// The block of a row, whose strips `line` has joined.
fn row_block(row: &Row, line: &Strip, measures: &Measures, words: &Vocabulary) -> Option<Block> {
    let is_head = row.is_first && line.is_bold() && !measures.is_bold;
    let kind = Kind::Row { is_first: row.is_first, is_head };
    let block = Block { kind, cells: row.texts(words), size: line.size, ..Block::default() };
    (!row.cells.is_empty()).then_some(block)
}

/// The words of `lines` as one paragraph.
pub(crate) fn plain(lines: Vec<Strip>, words: &Vocabulary) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for line in &lines {
        append(&mut pieces, line, words);
    }
    pieces
}

/// Writes `line` after what `pieces` hold, as one word or two.
fn append(pieces: &mut Vec<Piece>, line: &Strip, words: &Vocabulary) {
    let text = line.text();
    if let Some(last) = pieces.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        match seam(&last.text, text.trim_start(), words) {
            Seam::Nothing => {}
            Seam::DropHyphen => {
                last.text.pop();
            }
            Seam::Space if last.link.is_none() || line.starts_link() == last.link => {
                last.text.push(' ');
            }
            Seam::Space => pieces.push(Piece { text: " ".to_owned(), link: None }),
        }
    }
    for (n, piece) in line.pieces.iter().enumerate() {
        let own = if n == 0 { piece.text.trim_start() } else { piece.text.as_str() };
        match pieces.last_mut() {
            Some(last) if last.link == piece.link => last.text.push_str(own),
            _ => pieces.push(Piece { text: own.to_owned(), link: piece.link }),
        }
    }
}

/// Whether all lines of `leaf` before the `n`th are of another size.
fn is_first_text(leaf: &Leaf, n: usize, measures: &Measures) -> bool {
    leaf.lines.iter().take(n.min(MOST_BETWEEN)).all(|it| !measures.is_body(it.size))
        && n <= MOST_BETWEEN
}

/// The block of an earlier column or page that `line`, the first of `leaf`,
/// goes on from.
fn earlier(
    blocks: &[Block],
    line: &Strip,
    leaf: &Leaf,
    measures: &Measures,
    has_indents: bool,
) -> Option<usize> {
    let text = line.text();
    if !measures.is_body(line.size)
        || line.is_bold() && !measures.is_bold
        || marked(&text).is_some()
    {
        return None;
    }
    let from = blocks.len().saturating_sub(MOST_BETWEEN);
    let place = from + blocks.get(from..)?.iter().rposition(|it| it.is_text(measures))?;
    let block = blocks.get(place)?;
    let end = block.end();
    let is_cut = end.ends_with(is_hyphen);
    let first = text.chars().find(|it| it.is_alphanumeric());
    let starts_small = first.is_some_and(char::is_lowercase);
    let is_next = place + 1 == blocks.len();
    let is_even = !is_indented(line, leaf);
    // What comes after a heading begins anew.
    let is_headed = blocks.iter().skip(place + 1).any(|it| is_large(it, measures));
    let goes_on = match is_finished(end) {
        false => is_cut || starts_small || is_even && block.is_full && !is_headed,
        true => is_next && is_even && block.is_full && has_indents && block.mark.is_none(),
    };
    goes_on.then_some(place)
}

/// Whether paragraphs begin with a space: then a line without one goes on.
fn has_indents(leaves: &[Leaf]) -> bool {
    let mut n_lines = 0;
    let mut n_indents = 0;
    for leaf in leaves {
        for (a, b) in leaf.lines.iter().zip(leaf.lines.iter().skip(1)) {
            n_lines += 1;
            if !is_indented(a, leaf) && is_indented(b, leaf) && is_finished(a.text().trim_end()) {
                n_indents += 1;
            }
        }
    }
    n_indents >= 3 && 40 * n_indents > n_lines
}

/// Large or bold and short: a heading.  The largest is the first level.
fn name_headings(blocks: &mut [Block], measures: &Measures) {
    let mut sizes: Vec<i64> =
        blocks.iter().filter(|it| is_large(it, measures)).map(|it| (it.size + 50) / 100).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    for block in blocks.iter_mut().filter(|it| it.cells.is_empty()) {
        if is_large(block, measures) {
            let size = (block.size + 50) / 100;
            let rank = sizes.iter().position(|it| *it == size).unwrap_or_default();
            block.kind = Kind::Heading(match rank {
                0 => 1,
                1 => 2,
                _ => 3,
            });
        } else if is_bold_heading(block, measures) {
            block.kind = Kind::Heading(3);
        }
    }
}

fn is_large(block: &Block, measures: &Measures) -> bool {
    let text = block.text();
    let is_much = 100 * block.size >= 130 * measures.body;
    100 * block.size >= 111 * measures.body
        && text.len() <= LONGEST_HEADING
        && text.chars().filter(|it| it.is_alphabetic()).count() > 1
        && (is_much || !text.trim_end().ends_with(['.', ',', ';']))
}

fn is_bold_heading(block: &Block, measures: &Measures) -> bool {
    let text = block.text();
    let is_byline = ["Par ", "By ", "PAR ", "BY "].iter().any(|it| text.starts_with(it));
    block.is_bold
        && !measures.is_bold
        && 100 * block.size > 93 * measures.body
        && text.len() <= LONGEST_BOLD
        && text.chars().filter(|it| it.is_alphabetic()).count() > 1
        && !is_byline
        && !text.trim_end().ends_with(['.', ',', ';', ':'])
}
