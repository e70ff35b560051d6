//! What is drawn where in the overview: from marks and suggestions to a few
//! paths, however many there are.
//!
//! The text is cut into cells, and each cell knows by bits what is in it.  What
//! is alike in cells that follow each other is one bar.

use annotations::{MarkKind, Tone};
use document::Span;

use super::proportion::{Proportion, WHOLE};
use crate::state::{Item, ItemId, Items};

/// Thousandths of the text in a cell: about three pixels of a screen.
const CELL: u32 = 4;

/// How many cells there are.
const N_CELLS: u32 = WHOLE / CELL;

// What may be in a cell.  Of the claims there the highest bit is seen: what is
// not checked hides what is.
const SUGGESTED: u8 = 1;
const CLOSED: u8 = 2;
const TRUE: u8 = 4;
const MIXED: u8 = 8;
const FALSE: u8 = 16;
const OPEN: u8 = 32;
const MARK: u8 = 64;
const HIT: u8 = 128;
const CLAIMS: u8 = MARK - 1;

/// How one of these is drawn: its class in the sheet, its bit, the bits of its
/// lane, and the columns it fills, each by its left edge and its width.  They
/// differ in shape as well as in colour.
pub(super) type Look = (&'static str, u8, u8, &'static [(u32, u32)]);

pub(super) const LOOKS: [Look; 8] = [
    ("overview__mark", MARK, MARK, &[(1, 2)]),
    ("overview__hit", HIT, HIT, &[(17, 2)]),
    ("overview__suggested", SUGGESTED, CLAIMS, &[(10, 0)]),
    ("overview__closed", CLOSED, CLAIMS, &[(8, 4)]),
    ("overview__true", TRUE, CLAIMS, &[(5, 10)]),
    ("overview__mixed", MIXED, CLAIMS, &[(5, 5)]),
    ("overview__false", FALSE, CLAIMS, &[(5, 3), (12, 3)]),
    ("overview__open", OPEN, CLAIMS, &[(5, 10)]),
];

/// The class of the pointers at the chosen item.
pub(super) const FOCUS: &str = "overview__focus";

/// What is in each cell.
struct Cells(Vec<u8>);

impl Cells {
    fn new() -> Self {
        Self((0..N_CELLS).map(|_| 0).collect())
    }

    /// Adds what is at `spans`, as far as it is shown.
    fn add_spans(&mut self, proportion: &Proportion, bit: u8, spans: &[Span]) {
        for place in spans.iter().filter_map(|it| proportion.of_span(*it)) {
            self.add(bit, place);
        }
    }

    /// Adds what lies from one thousandth to another.
    fn add(&mut self, bit: u8, (from, to): (u32, u32)) {
        // A claim is high enough for its shape to be seen.
        let least = if bit & CLAIMS == 0 { 1 } else { 2 };
        let first = (from / CELL).min(N_CELLS - least);
        // The cell it ends in stays empty, so that the next one is apart.
        let behind = (to / CELL).max(first + least);
        let [first, behind] = [first, behind].map(|it| usize::try_from(it).unwrap_or(0));
        for cell in self.0.iter_mut().take(behind).skip(first) {
            *cell |= bit;
        }
    }

    /// The path of all bars of a look.
    fn path(&self, (_, bit, lane, columns): &Look) -> String {
        let is_drawn = |cell: &u8| (cell & lane) / bit == 1;
        let (mut path, mut y) = (String::new(), 0);
        for run in self.0.chunk_by(|a, b| is_drawn(a) == is_drawn(b)) {
            let height = u32::try_from(run.len()).unwrap_or(0) * CELL;
            if run.first().is_some_and(is_drawn) {
                for (x, width) in *columns {
                    path += &format!("M{x} {y}v{height}");
                    if 0 < *width {
                        path += &format!("h{width}V{y}z");
                    }
                }
            }
            y += height;
        }
        path
    }
}

/// The paths of `items`, and of the words that a search finds, as [`LOOKS`] has
/// them, and that of the chosen item; and how many claims are suggested.
pub(super) fn paths(
    proportion: &Proportion,
    items: &Items,
    hits: &[Span],
    focus: Option<ItemId>,
) -> (Vec<String>, usize) {
    let (mut cells, mut n_suggested) = (Cells::new(), 0);
    for item in items.all() {
        let bit = bit_of(item);
        n_suggested += usize::from(bit == SUGGESTED);
        cells.add_spans(proportion, bit, &item.spans);
    }
    cells.add_spans(proportion, HIT, hits);
    let mut paths: Vec<String> = LOOKS.iter().map(|it| cells.path(it)).collect();
    let chosen = focus.and_then(|it| items.get(it)?.spans.first().copied());
    let chosen = chosen.and_then(|it| proportion.of_span(it));
    paths.push(chosen.map(pointers).unwrap_or_default());
    (paths, n_suggested)
}

/// A small triangle on each side that points at the middle of a bar.
fn pointers((from, to): (u32, u32)) -> String {
    let y = ((from + to) / 2).saturating_sub(8);
    format!("M0 {y}l5 8-5 8zM20 {y}l-5 8 5 8z")
}

/// How far from a claim one may point at it, in thousandths.
const NEAR: u32 = 6;

/// The claim, marked or suggested, that is drawn at or near a thousandth.
pub(super) fn claim_near(proportion: &Proportion, items: &Items, at: u32) -> Option<ItemId> {
    let claims = items.all().iter().filter(|it| bit_of(it) & CLAIMS != 0);
    let near = claims.filter_map(|it| {
        let places = it.spans.iter().filter_map(|span| proportion.of_span(*span));
        Some((places.map(|place| distance(place, at)).min()?, it.id))
    });
    near.filter(|it| it.0 <= NEAR).min_by_key(|it| it.0).map(|it| it.1)
}

/// How far a thousandth is from a bar.
fn distance((from, to): (u32, u32), at: u32) -> u32 {
    let to = to.max(from + 2 * CELL);
    from.saturating_sub(at).max(at.saturating_sub(to))
}

fn bit_of(item: &Item) -> u8 {
    bit(item.kind, item.suggestion().is_some(), item.checked, item.tone)
}

/// What an item is in a cell; nothing where it is not drawn.
fn bit(kind: MarkKind, is_suggested: bool, is_checked: bool, tone: Option<Tone>) -> u8 {
    match (kind, tone) {
        (MarkKind::Claim, _) if is_suggested => SUGGESTED,
        _ if is_suggested => 0,
        (MarkKind::Claim, Some(Tone::True)) => TRUE,
        (MarkKind::Claim, Some(Tone::Mixed)) => MIXED,
        (MarkKind::Claim, Some(Tone::False)) => FALSE,
        // An opinion, or what cannot be checked.
        (MarkKind::Claim, None) if is_checked => CLOSED,
        (MarkKind::Claim, None) => OPEN,
        _ => MARK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::{BlockKind, DocumentBuilder};

    /// Bars on a text of 1000 bytes: those that are drawn, without `overview__`.
    #[track_caller]
    fn check(all: &[(u8, usize, usize)], expected: &[(&str, &str)]) {
        let mut builder = DocumentBuilder::default();
        builder.push(BlockKind::Paragraph, &"a".repeat(1000), Vec::new());
        let proportion = Proportion::new(&builder.finish().unwrap(), &[None]);
        let mut cells = Cells::new();
        for (bit, from, to) in all {
            cells.add_spans(&proportion, *bit, &[Span::from_usize(*from, *to).unwrap()]);
        }
        let drawn = LOOKS.iter().map(|it| (it.0, cells.path(it)));
        let drawn: Vec<_> = drawn.filter(|it| !it.1.is_empty()).collect();
        let drawn: Vec<_> =
            drawn.iter().map(|(class, d)| (class.trim_start_matches("overview__"), &**d)).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn each_look_has_a_shape_of_its_own() {
        check(&[], &[]);
        check(&[(OPEN, 100, 140)], &[("open", "M5 100v40h10V100z")]);
        check(&[(TRUE, 100, 140)], &[("true", "M5 100v40h10V100z")]);
        check(&[(MIXED, 100, 140)], &[("mixed", "M5 100v40h5V100z")]);
        check(&[(FALSE, 100, 140)], &[("false", "M5 100v40h3V100zM12 100v40h3V100z")]);
        check(&[(CLOSED, 100, 140)], &[("closed", "M8 100v40h4V100z")]);
        check(&[(SUGGESTED, 100, 140)], &[("suggested", "M10 100v40")]);
        check(&[(MARK, 100, 140)], &[("mark", "M1 100v40h2V100z")]);
        check(&[(HIT, 100, 140)], &[("hit", "M17 100v40h2V100z")]);
        check(&[(0, 100, 140)], &[]);
    }

    #[test]
    fn neighbours_stay_apart_and_the_smallest_is_seen() {
        check(&[(TRUE, 0, 39), (TRUE, 40, 79)], &[("true", "M5 0v36h10V0zM5 40v36h10V40z")]);
        check(&[(OPEN, 401, 402)], &[("open", "M5 400v8h10V400z")]);
        check(&[(MARK, 401, 402)], &[("mark", "M1 400v4h2V400z")]);
        check(&[(OPEN, 999, 1000)], &[("open", "M5 992v8h10V992z")]);
        check(&[(HIT, 999, 1000)], &[("hit", "M17 996v4h2V996z")]);
        check(&[(OPEN, 0, 1000)], &[("open", "M5 0v1000h10V0z")]);
    }

    #[test]
    fn what_is_not_checked_hides_what_is_and_lanes_hide_nothing() {
        check(
            &[(TRUE, 0, 40), (SUGGESTED, 0, 40), (OPEN, 20, 40), (MARK, 0, 40), (HIT, 0, 40)],
            &[
                ("mark", "M1 0v40h2V0z"),
                ("hit", "M17 0v40h2V0z"),
                ("true", "M5 0v20h10V0z"),
                ("open", "M5 20v20h10V20z"),
            ],
        );
    }

    #[test]
    fn thousands_of_marks_are_few_bars() {
        let many: Vec<_> = (0..5000).map(|it| (MARK, it / 5, it / 5 + 1)).collect();
        check(&many, &[("mark", "M1 0v1000h2V0z")]);
    }

    #[test]
    fn items_look_like_what_is_known_of_them() {
        let claim = |is_checked, tone| bit(MarkKind::Claim, false, is_checked, tone);
        assert_eq!(bit(MarkKind::Claim, true, false, None), SUGGESTED);
        assert_eq!(bit(MarkKind::Entity, true, false, None), 0);
        assert_eq!(claim(false, None), OPEN);
        assert_eq!(claim(true, None), CLOSED);
        assert_eq!(claim(false, Some(Tone::True)), TRUE);
        assert_eq!(claim(true, Some(Tone::Mixed)), MIXED);
        assert_eq!(claim(true, Some(Tone::False)), FALSE);
        assert_eq!(bit(MarkKind::Entity, false, false, None), MARK);
        assert_eq!(bit(MarkKind::Note, false, false, None), MARK);
    }

    #[test]
    fn one_points_at_a_bar_or_near_it() {
        let at = |at| distance((100, 140), at);
        assert_eq!([90, 100, 120, 140, 145].map(at), [10, 0, 0, 0, 5]);
        // A bar may be higher than its words are long.
        assert_eq!(distance((100, 101), 108), 0);
    }
}
