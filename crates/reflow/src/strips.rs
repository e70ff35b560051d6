//! Pieces of a page, in the order of the file, to strips.
//!
//! The order of the file is the best witness that two pieces belong to one
//! line: programs write a line through before they begin another column.

use crate::lists::is_marker;
use crate::strip::{Piece, Strip, hundredths};
use crate::{Item, PrintedPage};

/// A space that may be between words on any page, in hundredths of the size.
const NARROW: i64 = 110;
/// One that may be between words of a spread line, or after the mark of an item.
const WIDE: i64 = 350;

/// A place that leads to an address, in hundredths.
struct Area {
    link: usize,
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

/// The strips of `page`, and the text that is turned against it.  Addresses go
/// to the end of `links`.
pub(crate) fn of_page(page: &PrintedPage, links: &mut Vec<String>) -> (Vec<Strip>, Vec<String>) {
    let areas = areas(page, links);
    let widest = widest_space(page);
    let mut strips: Vec<Strip> = Vec::new();
    let mut turned: Vec<String> = Vec::new();
    let mut is_line_open = false;
    let mut is_apart = false;
    let mut before: Option<&Item> = None;
    for (order, item) in page.items.iter().enumerate() {
        if item.flags.contains('r') {
            add_turned(&mut turned, item, &mut is_line_open);
            before = None;
            continue;
        }
        is_line_open = false;
        if item.text.trim().is_empty() {
            is_apart |= !item.text.is_empty();
            continue;
        }
        if before.is_some_and(|it| is_drawn_twice(it, item)) {
            continue;
        }
        let next = strip_of(item, order, &areas);
        match strips.last_mut() {
            Some(last) if before.is_some() && goes_on(last, &next, is_apart, widest) => {
                let is_apart = is_apart || 100 * (next.left - last.right) > 15 * next.size;
                last.join(next, is_apart);
            }
            _ => strips.push(next),
        }
        is_apart = false;
        before = Some(item);
    }
    (strips, turned)
}

fn areas(page: &PrintedPage, links: &mut Vec<String>) -> Vec<Area> {
    let mut areas = Vec::new();
    for link in &page.links {
        let address = link.address.trim();
        let lower = address.to_ascii_lowercase();
        if !["http://", "https://", "mailto:"].iter().any(|it| lower.starts_with(it)) {
            continue;
        }
        // A link over two lines is two places with one address, one after the other.
        let is_last = links.last().is_some_and(|it| it == address);
        if !is_last {
            links.push(address.to_owned());
        }
        let number = links.len() - 1;
        areas.push(Area {
            link: number,
            left: hundredths(link.left),
            top: hundredths(link.top),
            right: hundredths(link.right),
            bottom: hundredths(link.bottom),
        });
    }
    areas.sort_by_key(|it| (it.bottom, it.left));
    areas
}

fn add_turned(turned: &mut Vec<String>, item: &Item, is_line_open: &mut bool) {
    match turned.last_mut() {
        Some(last) if *is_line_open => last.push_str(&letters(&item.text)),
        _ => turned.push(letters(&item.text)),
    }
    *is_line_open = !item.has_eol;
}

/// Some programs make letters bold by writing them again beside themselves.
fn is_drawn_twice(before: &Item, item: &Item) -> bool {
    let near = hundredths(item.height).max(100) / 8;
    before.text == item.text
        && hundredths(before.x - item.x).abs() < near
        && hundredths(before.y - item.y).abs() < near
}

/// Whether `next`, which follows in the file, follows on the line as well.
fn goes_on(last: &Strip, next: &Strip, is_apart: bool, widest: i64) -> bool {
    let size = last.size.max(next.size);
    let is_raised = 100 * last.size.min(next.size) < 85 * size;
    let slack = if is_raised { 60 } else { 25 };
    if 100 * (last.base - next.base).abs() > slack * size || is_initial(last, next) {
        return false;
    }
    let gap = 100 * (next.left - last.right);
    let is_marked = last.n_chars < 5 && is_marker(&last.text());
    let is_apart = is_apart || next.starts_in_space();
    let widest = if is_marked || is_apart { widest } else { NARROW };
    gap > -40 * size && gap < widest * size
}

/// The widest space between words of one line, in hundredths of their size.
///
/// Lines spread over a narrow column have wide ones, here and there.  Where
/// most wide ones end at one place, two columns were written row by row.
fn widest_space(page: &PrintedPage) -> i64 {
    let texts = || page.items.iter().filter(|it| !it.text.trim().is_empty());
    let mut ends = Vec::new();
    for (a, b) in texts().zip(texts().skip(1)) {
        let size = hundredths(a.height).max(100);
        let gap = 100 * (hundredths(b.x) - hundredths(a.x) - hundredths(a.width));
        if hundredths(a.y) == hundredths(b.y) && gap > NARROW * size && gap < WIDE * size {
            ends.push(hundredths(b.x) / 300);
        }
    }
    ends.sort_unstable();
    let most = ends.chunk_by(|a, b| a == b).map(<[i64]>::len).max().unwrap_or_default();
    if most >= 4 && 10 * most >= 6 * ends.len() { NARROW } else { WIDE }
}

/// A large letter and what stands beside it are joined later (`initials`).
fn is_initial(last: &Strip, next: &Strip) -> bool {
    last.n_chars <= 3 && last.size >= 2 * next.size
}

fn strip_of(item: &Item, order: usize, areas: &[Area]) -> Strip {
    let text = letters(&item.text);
    let n_chars = text.chars().filter(|it| !it.is_whitespace()).count();
    let n_chars = i64::try_from(n_chars).unwrap_or(i64::MAX);
    let is_bold = item.flags.contains('b');
    let left = hundredths(item.x);
    let mut strip = Strip {
        pieces: Vec::new(),
        left,
        right: left + hundredths(item.width).max(0),
        base: hundredths(item.y),
        size: hundredths(item.height).abs().max(100),
        n_chars,
        n_bold: if is_bold { n_chars } else { 0 },
        starts_bold: is_bold,
        ends_bold: is_bold,
        order,
    };
    strip.pieces = pieces_of(text, &strip, areas);
    strip
}

/// `text` of `strip` cut into words that lead somewhere and words that do not.
/// The letters' widths are not known, so they are guessed.
fn pieces_of(text: String, strip: &Strip, areas: &[Area]) -> Vec<Piece> {
    let middle = strip.base - strip.size / 3;
    let from = areas.partition_point(|it| it.bottom < middle);
    // Links of a page seldom are as high as this; so it stays linear.
    let near = areas.get(from..).unwrap_or_default().iter().take(64);
    let near: Vec<&Area> = near
        .filter(|it| it.top <= middle && it.left < strip.right && it.right > strip.left)
        .collect();
    if near.is_empty() {
        return vec![Piece { text, link: None }];
    }
    let whole: i64 = text.chars().map(breadth).sum();
    let mut made = Strip::default();
    let mut done = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let own: i64 = word.trim_end().chars().map(breadth).sum();
        let centre =
            strip.left + (strip.right - strip.left) * (2 * done + own) / (2 * whole.max(1));
        let area = near.iter().find(|it| it.left <= centre && centre <= it.right);
        let bare = word.trim_end();
        if !bare.is_empty() {
            made.push(bare, area.map(|it| it.link), false);
        }
        let space = word.get(bare.len()..).unwrap_or_default();
        if !space.is_empty() {
            made.push(space, None, false);
        }
        done += word.chars().map(breadth).sum::<i64>();
    }
    together(made.pieces)
}

/// Takes a space between two words of one link into it.
fn together(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        if let [.., first, space] = joined.as_mut_slice()
            && first.link.is_some()
            && first.link == piece.link
            && space.text.trim().is_empty()
        {
            first.text.push_str(&space.text);
            first.text.push_str(&piece.text);
            joined.pop();
        } else {
            joined.push(piece);
        }
    }
    joined
}

/// How wide a letter is in most fonts, in twelfths of the size.
fn breadth(letter: char) -> i64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' => 3,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '-' | '/' => 4,
        'm' | 'w' | 'M' | 'W' => 10,
        it if it.is_uppercase() => 8,
        _ => 6,
    }
}

/// `text` with ligatures in letters, control characters as spaces, and bullets
/// of symbol fonts as bullets.
fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => out.push_str("st"),
            // Symbol and Wingdings, as Word writes them.
            '\u{f0b7}' | '\u{f0a7}' | '\u{f076}' | '\u{f0d8}' => out.push('•'),
            '\u{fffe}' | '\u{ffff}' | '\u{feff}' => {}
            it if it.is_control() => out.push(' '),
            it => out.push(it),
        }
    }
    out
}
