//! What the order of the file says of columns: most programs write one column
//! through before they begin the next.

use std::collections::BTreeSet;

use super::Count;
use crate::strip::Strip;

/// `strips`, cut before each of `returns`.
pub(super) fn sections(strips: Vec<Strip>, returns: &BTreeSet<usize>) -> Vec<Vec<Strip>> {
    let mut sections = vec![Vec::new()];
    for strip in strips {
        if returns.contains(&strip.order) {
            sections.push(Vec::new());
        }
        if let Some(section) = sections.last_mut() {
            section.push(strip);
        }
    }
    sections
}

/// The strips that begin what stands below two columns, or another pair of
/// them: the file comes back from the right side to the left one, and all that
/// it had before stands above all that it has after.
pub(super) fn returns(strips: &[Strip], gutter: i64) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let first_after = first_after(strips, gutter);
    let mut count = Count::default();
    // The last strip in the order of the file, and whether it is to the right.
    let mut last: Option<(usize, bool)> = None;
    for (strip, first_after) in strips.iter().zip(first_after) {
        let is_across = strip.left < gutter && strip.right > gutter;
        let is_right = strip.left >= gutter;
        let is_below = last.is_some_and(|it| it.0 < first_after.0 && it.1);
        if is_below && !first_after.1 && std::mem::take(&mut count).score() > 0 {
            found.insert(strip.order);
        }
        if !is_across {
            count.add(strip, gutter);
        }
        let here = (strip.order, is_right);
        last = Some(last.map_or(here, |it| it.max(here)));
    }
    found
}

/// For each strip, the first in the order of the file of it and those below,
/// and whether that is to the right.
fn first_after(strips: &[Strip], gutter: i64) -> Vec<(usize, bool)> {
    let mut first = (usize::MAX, false);
    let mut all = Vec::with_capacity(strips.len());
    for strip in strips.iter().rev() {
        first = first.min((strip.order, strip.left >= gutter));
        all.push(first);
    }
    all.reverse();
    all
}

/// The strips that the file has in the middle of their own column, after what
/// stands lower in the other one or before what stands higher there.
pub(super) fn in_columns(strips: &[Strip], gutter: i64) -> BTreeSet<usize> {
    let side = |it: &Strip| (it.right <= gutter, it.left >= gutter);
    // The last in the file of those above and the first of those below, by side.
    let (mut above, mut below) = ((None, None), (None, None));
    let mut lasts = Vec::with_capacity(strips.len());
    for strip in strips {
        lasts.push(above);
        match side(strip) {
            (true, _) => above.0 = above.0.max(Some(strip.order)),
            (_, true) => above.1 = above.1.max(Some(strip.order)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    let earlier = |a: Option<usize>, b: Option<usize>| a.into_iter().chain(b).min();
    for (strip, last) in strips.iter().zip(lasts).rev() {
        let ((own_last, other_last), (own_first, other_first)) = match side(strip) {
            (true, _) => (last, below),
            (_, true) => ((last.1, last.0), (below.1, below.0)),
            _ => continue,
        };
        let order = strip.order;
        let is_after = |it: Option<usize>| it.is_none_or(|it| it < order);
        let is_before = |it: Option<usize>| it.is_none_or(|it| it > order);
        let is_in_own = is_after(own_last) && is_before(own_first);
        if is_in_own && !(is_after(other_last) && is_before(other_first)) {
            found.insert(order);
        }
        match side(strip) {
            (true, _) => below.0 = earlier(below.0, Some(order)),
            _ => below.1 = earlier(below.1, Some(order)),
        }
    }
    found
}
