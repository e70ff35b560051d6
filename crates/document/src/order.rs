//! Sorting by a number.
//!
//! The standard library's sorts are compiled anew for every type that is
//! sorted, about 4 kB of WebAssembly each.  Here the numbers are sorted, by one
//! sort for the whole program, and the items follow.  Collecting into a map or
//! set of the standard library sorts, too, but to extend one does not.

use std::collections::{BTreeMap, BTreeSet};

/// Sorts by `rank`, lowest first; items of one rank keep their order.
pub fn sort_by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> u128) {
    let mut ranks: Vec<(u128, usize)> = items.iter().map(rank).zip(0..).collect();
    ranks.sort_unstable();
    let mut waiting: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(ranks.iter().filter_map(|(_, place)| waiting.get_mut(*place)?.take()));
}

/// The set of `items`.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// The map of `pairs`; the last of one key stays.
pub fn map_of<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

#[cfg(test)]
mod tests {
    use super::sort_by_rank;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut items = vec!["ccc", "a", "bb", "c", "aa"];
        sort_by_rank(&mut items, |it| u128::try_from(it.len()).unwrap());
        assert_eq!(items, ["a", "c", "bb", "aa", "ccc"]);
        let mut none: Vec<&str> = Vec::new();
        sort_by_rank(&mut none, |_| 0);
        assert!(none.is_empty());
    }
}
