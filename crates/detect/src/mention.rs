//! A date, figure or name on its way to becoming a finding.

use document::{EntityType, Value};

/// Tokens `first..end` that name or count something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Place of the first token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) entity_type: EntityType,
    /// What a date or figure comes to.
    pub(crate) value: Option<Value>,
    /// How sure the rule is, 0 to 1000.
    pub(crate) score: u16,
    /// Place of the entity of a name, once clusters are made.
    pub(crate) entity: Option<usize>,
}

impl Mention {
    /// A mention with a value.
    pub(crate) fn valued(
        (first, end): (usize, usize),
        entity_type: EntityType,
        value: Option<Value>,
        score: u16,
    ) -> Self {
        Self { first, end, entity_type, value, score, entity: None }
    }

    /// A name.
    pub(crate) fn name((first, end): (usize, usize), entity_type: EntityType, score: u16) -> Self {
        Self::valued((first, end), entity_type, None, score)
    }
}

/// The best mentions that do not overlap: longest first, then the surer, then
/// the earlier.  In order of place.
pub(crate) fn without_overlaps(mut mentions: Vec<Mention>, n_tokens: usize) -> Vec<Mention> {
    mentions.sort_by_key(|it| {
        let n = it.end.saturating_sub(it.first);
        (std::cmp::Reverse((n, it.score)), it.first, it.entity_type)
    });
    let mut taken = vec![false; n_tokens];
    mentions.retain(|it| {
        let Some(tokens) = taken.get_mut(it.first..it.end) else {
            return false;
        };
        if tokens.is_empty() || tokens.contains(&true) {
            return false;
        }
        tokens.fill(true);
        true
    });
    mentions.sort_by_key(|it| it.first);
    mentions
}
