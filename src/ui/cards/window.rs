//! Which of many cards are in the page: those around one place.

use std::ops::Range;

/// How many cards are shown on each side of the place.
pub(crate) const N_AROUND: usize = 20;

/// The cards around the `anchor`-th of `count`.
pub(crate) fn window(count: usize, anchor: usize) -> Range<usize> {
    let anchor = anchor.min(count.saturating_sub(1));
    let start = anchor.saturating_sub(N_AROUND);
    let end = anchor.saturating_add(N_AROUND + 1).min(count);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_inside() {
        assert_eq!(window(0, 0), 0..0);
        assert_eq!(window(10, 4), 0..10);
        assert_eq!(window(1000, 0), 0..21);
        assert_eq!(window(1000, 500), 480..521);
        assert_eq!(window(1000, 999), 979..1000);
        assert_eq!(window(5, 900), 0..5);
    }
}
