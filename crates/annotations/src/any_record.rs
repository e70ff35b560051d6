//! What any kind of record can be asked, and be made of.

use crate::{Field, FieldValue, Record, RecordId, Stamp, Unknown};

impl Record {
    /// The record with these `values` of its fields.
    ///
    /// # Errors
    /// The first value that does not fit its field, or whose field is of
    /// another kind of record.
    pub fn with(mut self, values: Vec<(Field, FieldValue)>) -> Result<Self, (Field, FieldValue)> {
        for (field, value) in values {
            self.set(field, value).map_err(|value| (field, value))?;
        }
        Ok(self)
    }

    /// The record with those of these `values` of its fields that fit, and the
    /// others.
    #[must_use]
    pub fn with_fitting(
        mut self,
        values: Vec<(Field, FieldValue)>,
    ) -> (Self, Vec<(Field, FieldValue)>) {
        let mut others = Vec::new();
        for (field, value) in values {
            if let Err(value) = self.set(field, value) {
                others.push((field, value));
            }
        }
        (self, others)
    }

    /// The record with what its file had and nobody here knows.
    #[must_use]
    pub fn with_unknown(mut self, unknown: Unknown) -> Self {
        self.header_mut().unknown = unknown;
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.header().id
    }

    /// The stamps of its field groups, for comparing with `seen`.
    pub fn stamps(&self) -> impl Iterator<Item = Stamp> + '_ {
        self.header().stamps.values().copied()
    }

    /// The records it cannot be without: with them it is removed.
    #[must_use]
    pub fn belongs_to(&self) -> Vec<RecordId> {
        match self {
            Self::Evidence(it) => {
                let mut ids = vec![it.mark];
                ids.extend(it.source);
                ids
            }
            Self::Link(it) => vec![it.from, it.to],
            Self::Reply(it) => vec![it.to],
            _ => Vec::new(),
        }
    }
}
