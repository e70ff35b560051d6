//! Names and moments: what says which record, whose change, and when.

use std::fmt;

/// The id of a record: a UUID, version 7 for those made here, so that ids sort
/// by the time they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u128);

impl RecordId {
    /// Reads the hyphenated form; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_hyphenated = text.len() == 36;
        is_hyphenated
            .then(|| uuid::Uuid::try_parse(text).ok())
            .flatten()
            .map(|it| Self(it.as_u128()))
    }

    /// A version 7 UUID of a moment and 74 random bits (the rest of `random`
    /// is not used).  Source: RFC 9562, section 5.7.
    #[must_use]
    pub fn from_time(at: Timestamp, random: u128) -> Self {
        let millis = u128::from(at.0.unsigned_abs()) & 0xffff_ffff_ffff;
        let head = millis << 80 | 0x7 << 76 | (random >> 64 & 0xfff) << 64;
        Self(head | 0b10 << 62 | random & 0x3fff_ffff_ffff_ffff)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        uuid::Uuid::from_u128(self.0).hyphenated().fmt(f)
    }
}

/// One installation (one browser profile, one run of the command line).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(pub RecordId);

impl fmt::Display for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Which transaction: the `counter`-th of `replica` on one article, from 1.
///
/// With `seen: {replica: counter}` in each file it is decidable whether
/// another's file already knows a change, without the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Whose.
    pub replica: ReplicaId,
    /// Its how-manieth, from 1.
    pub counter: u64,
}

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

/// Fresh ids for the records of one transaction, counted up from one seed.
///
/// The seed comes in with the action, so that the reducer stays pure; counting
/// up in the random part is method 1 of RFC 9562, section 6.2.
#[derive(Debug, Clone)]
pub struct Ids {
    next: RecordId,
}

impl Ids {
    /// Ids from `seed` on.
    #[must_use]
    pub fn from_seed(seed: RecordId) -> Self {
        Self { next: seed }
    }

    /// The next one.
    pub fn fresh(&mut self) -> RecordId {
        let id = self.next;
        let low = 0x3fff_ffff_ffff_ffff;
        self.next = RecordId(id.0 & !low | id.0.wrapping_add(1) & low);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_7_and_count_up() {
        let seed = RecordId::from_time(Timestamp(1_700_000_000_000), u128::MAX);
        assert_eq!(seed.to_string(), "018bcfe5-6800-7fff-bfff-ffffffffffff");
        assert_eq!(RecordId::parse(&seed.to_string()), Some(seed));
        let mut ids = Ids::from_seed(seed);
        assert_eq!(ids.fresh(), seed);
        assert_eq!(ids.fresh().to_string(), "018bcfe5-6800-7fff-8000-000000000000");
    }

    #[test]
    fn only_the_hyphenated_form_is_an_id() {
        for text in
            ["", "018bcfe568007fffbfffffffffffffff", "{018bcfe5-6800-7fff-bfff-ffffffffffff}", "é"]
        {
            assert_eq!(RecordId::parse(text), None, "{text}");
        }
    }
}
