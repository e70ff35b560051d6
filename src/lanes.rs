//! Which depth lane each mark of one style is painted in.
//!
//! Marks of one style that nest or touch would flow together; in different
//! lanes (different distances of the underline) they stay apart.

use document::{Span, sort_by_rank};

/// How many lanes a style has.  Source: design, section 6.
pub const N_LANES: u8 = 3;

/// The lane of each of `spans`, marks of one style, in the order given.
///
/// Spans that overlap or touch get different lanes while there are any left;
/// then the lane that is free soonest.  A mark added or removed changes no
/// lane of the marks that end before it starts.
#[must_use]
pub fn lanes(spans: &[Span]) -> Vec<u8> {
    let mut order: Vec<(usize, Span)> = spans.iter().copied().enumerate().collect();
    // By start, then longest first: the outer of two nested ones is lowest.
    sort_by_rank(&mut order, |(_, it)| it.rank());
    // Where the last span of each lane ends; `None` while it is empty.
    let mut ends = vec![None; usize::from(N_LANES)];
    let mut lanes = vec![0; spans.len()];
    for (place, span) in order {
        let is_free = |end: &Option<_>| end.is_none_or(|end| end < span.start());
        let numbered = || (0..N_LANES).zip(ends.iter());
        let lane = numbered()
            .find(|(_, end)| is_free(end))
            .or_else(|| numbered().min_by_key(|(lane, end)| (**end, *lane)))
            .map_or(0, |(lane, _)| lane);
        if let Some(end) = ends.get_mut(usize::from(lane)) {
            *end = (*end).max(Some(span.end()));
        }
        if let Some(it) = lanes.get_mut(place) {
            *it = lane;
        }
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spans: &[(usize, usize)], expected: &[u8]) {
        let spans: Vec<Span> =
            spans.iter().map(|(start, end)| Span::from_usize(*start, *end).unwrap()).collect();
        assert_eq!(lanes(&spans), expected);
    }

    #[test]
    fn marks_that_nest_or_touch_are_in_different_lanes() {
        check(&[], &[]);
        check(&[(0, 5), (6, 9)], &[0, 0]);
        check(&[(0, 5), (5, 9)], &[0, 1]);
        check(&[(0, 5), (5, 9), (9, 12)], &[0, 1, 0]);
        check(&[(0, 20), (2, 4), (6, 8)], &[0, 1, 1]);
        check(&[(0, 20), (0, 10), (0, 5)], &[0, 1, 2]);
        check(&[(3, 5), (0, 9)], &[1, 0]);
    }

    #[test]
    fn the_same_place_twice_is_stable() {
        check(&[(2, 4), (2, 4), (2, 4)], &[0, 1, 2]);
    }

    #[test]
    fn without_a_free_lane_the_soonest_is_used() {
        check(&[(0, 30), (1, 20), (2, 10), (3, 25)], &[0, 1, 2, 2]);
        check(&[(0, 30), (1, 20), (2, 10), (3, 25), (26, 28)], &[0, 1, 2, 2, 1]);
    }
}
