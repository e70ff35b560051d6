//! Which entries of a journal follow one another.

use std::collections::BTreeMap;

use document::sort_by_rank;

use super::{Entry, EntryId, Position};

/// The places in `entries` of the longest chain that follows `from`, in order.
///
/// Each entry names the one before and counts one up.  Two tabs that wrote
/// without knowing of each other make a fork; of two chains of one length the
/// one with the higher epoch at its end is taken, then the later in `entries`.
pub(super) fn longest(entries: &[(EntryId, Entry)], from: &Position) -> Vec<usize> {
    let mut after: BTreeMap<Option<&EntryId>, Vec<usize>> = BTreeMap::new();
    let mut order: Vec<(u64, usize)> = Vec::new();
    for (place, (_, entry)) in entries.iter().enumerate() {
        after.entry(entry.previous.as_ref()).or_default().push(place);
        order.push((entry.seq, place));
    }
    // From the last sequence number down, so that what follows is known.
    sort_by_rank(&mut order, |(seq, _)| u128::MAX - u128::from(*seq));
    let mut best: Vec<Best> = vec![(0, 0, None); entries.len()];
    for (_, place) in order {
        let Some((id, entry)) = entries.get(place) else { continue };
        let next = next(entries, &after, &best, Some(id), entry.seq);
        let (length, epoch) = next
            .and_then(|it| best.get(it))
            .map_or((0, entry.epoch), |(length, epoch, _)| (*length, *epoch));
        if let Some(best) = best.get_mut(place) {
            *best = (length + 1, epoch, next);
        }
    }
    let mut chain = Vec::new();
    let mut at = next(entries, &after, &best, from.last.as_ref(), from.seq);
    while let Some(place) = at {
        chain.push(place);
        at = best.get(place).and_then(|(_, _, next)| *next);
    }
    chain
}

/// Of the chain that starts somewhere: its length, the epoch at its end, and
/// what comes next.
type Best = (usize, u64, Option<usize>);

/// The best of the entries that follow the `seq`-th, whose id is `id`.
fn next(
    entries: &[(EntryId, Entry)],
    after: &BTreeMap<Option<&EntryId>, Vec<usize>>,
    best: &[Best],
    id: Option<&EntryId>,
    seq: u64,
) -> Option<usize> {
    let following = after.get(&id)?.iter().copied();
    following
        .filter(|it| entries.get(*it).is_some_and(|(_, it)| Some(it.seq) == seq.checked_add(1)))
        .max_by_key(|it| best.get(*it).map(|(length, epoch, _)| (*length, *epoch, *it)))
}
