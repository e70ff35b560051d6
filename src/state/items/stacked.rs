//! Items that lie over each other.

use document::{ByteOffset, sort_by_rank};

use super::{ItemId, Items};
use crate::state::Shown;

impl Items {
    /// The items that hold the character at `at`, shortest first: what a click
    /// there means, and what the next click means.
    #[must_use]
    pub fn stack(&self, at: ByteOffset) -> Vec<ItemId> {
        let mut hits: Vec<_> = self
            .items
            .iter()
            .filter_map(|it| {
                let span = it.spans.iter().find(|span| span.contains(at))?;
                Some((span.n_bytes(), it.id))
            })
            .collect();
        sort_by_rank(&mut hits, |(n_bytes, _)| (*n_bytes).into());
        hits.into_iter().map(|(_, id)| id).collect()
    }

    /// Those of [`Items::stack`] that the text shows: what it does not show cannot
    /// be pointed at.
    #[must_use]
    pub fn stack_in_text(
        &self,
        at: ByteOffset,
        shown: Shown,
        focus: Option<ItemId>,
    ) -> Vec<ItemId> {
        let mut stack = self.stack(at);
        stack.retain(|id| self.get(*id).is_some_and(|it| it.is_in_text(shown, focus)));
        stack
    }

    /// Where the most items lie over the words of the item `id`, the first such
    /// place; `None` for one without words.
    #[must_use]
    pub fn thickest(&self, id: ItemId) -> Option<ByteOffset> {
        let span = *self.get(id)?.spans.first()?;
        let inside = self.items.iter().flat_map(|it| &*it.spans).filter(|it| it.overlaps(span));
        let mut starts: Vec<ByteOffset> = inside.map(|it| it.start().max(span.start())).collect();
        sort_by_rank(&mut starts, |it| u128::from(it.0));
        starts.dedup();
        let n_items = |at: &ByteOffset| self.stack(*at).len();
        let most = starts.iter().map(n_items).max()?;
        starts.into_iter().find(|it| n_items(it) == most)
    }
}

/// The item after the chosen one of a stack, or before it, round the end; else
/// the first, or the last.
#[must_use]
pub fn beside(stack: &[ItemId], focus: Option<ItemId>, forwards: bool) -> Option<ItemId> {
    let here = stack.iter().position(|it| Some(*it) == focus);
    let next = if forwards {
        here.and_then(|it| stack.get(it + 1)).or(stack.first())
    } else {
        here.and_then(|it| it.checked_sub(1)).and_then(|it| stack.get(it)).or(stack.last())
    };
    next.copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use annotations::RecordId;

    #[test]
    fn a_stack_is_gone_round_both_ways() {
        let id = |n| ItemId::Mark(RecordId(n));
        let stack = [id(1), id(2), id(3)];
        assert_eq!(beside(&stack, None, true), Some(id(1)));
        assert_eq!(beside(&stack, Some(id(1)), true), Some(id(2)));
        assert_eq!(beside(&stack, Some(id(3)), true), Some(id(1)));
        assert_eq!(beside(&stack, Some(id(9)), true), Some(id(1)));
        assert_eq!(beside(&stack, Some(id(1)), false), Some(id(3)));
        assert_eq!(beside(&stack, Some(id(3)), false), Some(id(2)));
        assert_eq!(beside(&[], None, false), None);
    }
}
