//! Which nodes of a page its blocks came from.
//!
//! `dom_smoothie` moves and renames elements, but text and pictures stay the
//! nodes that they were; so what it kept need not be read again to be known.

use std::collections::HashSet;

use dom_query::{NodeId, NodeRef};

/// Texts and pictures of a page, each with the number of its block.
#[derive(Debug, Default)]
pub(super) struct Origins(Vec<(NodeId, usize)>);

impl Origins {
    /// The block numbered `block` has what the node `id` shows.
    pub(super) fn push(&mut self, id: NodeId, block: usize) {
        self.0.push((id, block));
    }

    /// For each of `n_blocks` whether `element` has all that it came from.
    pub(super) fn within(&self, element: &NodeRef<'_>, n_blocks: usize) -> Vec<bool> {
        let kept: HashSet<NodeId> = element.descendants_it().map(|it| it.id).collect();
        let mut any = vec![false; n_blocks];
        let mut all = vec![true; n_blocks];
        for (id, block) in &self.0 {
            let is_kept = kept.contains(id);
            if let Some((any, all)) = any.get_mut(*block).zip(all.get_mut(*block)) {
                *any |= is_kept;
                *all &= is_kept;
            }
        }
        any.iter().zip(all).map(|(any, all)| *any && all).collect()
    }
}
