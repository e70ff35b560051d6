//! What the lists say about words and names.
//!
//! Keys are folded as [`crate::tokenise`] folds: lower case, `'` for every
//! apostrophe, one space for white space.  That the case of the text fits is
//! checked by whoever asks; names written in capitals only ("ONU") are kept
//! apart from others ("Onu") by [`NameFlags::upper`].

use crate::flags::flags;
use crate::tagger::Model;
use crate::{Resources, attributions, claims};

/// The longest name looked up, in bytes.  Source: the longest name in the
/// lists has fewer.
const MAX_NAME_BYTES: usize = 120;

flags! {
    /// What a single word can be.  The lowest four bits are how frequent it is
    /// in lower case, see [`WordFlags::frequency`].
    pub WordFlags {
        /// A form of a reporting verb.
        REPORTING = 4,
        /// A title or role that stands before a person's name.
        TITLE = 5,
        /// An adjective of a country or region ("iranien").
        ADJECTIVE = 6,
        /// A stop word.
        STOP = 7,
        /// A hedge ("peut-être").
        HEDGE = 8,
        /// An evaluative word, for better or worse.
        EVALUATIVE = 9,
        /// A noun for a place ("hôpital").
        PLACE_NOUN = 10,
        /// An occupation.
        OCCUPATION = 11,
    }
}

impl WordFlags {
    /// How frequent the word is: 15 for the first 100 of the frequency list,
    /// one less for every doubling, 0 for a word that is not in it.
    #[must_use]
    pub fn frequency(self) -> u64 {
        self.0 & 15
    }
}

flags! {
    /// What a name can be.
    pub NameFlags {
        /// A person's full name.
        PERSON = 0,
        /// A given name.
        GIVEN = 1,
        /// A surname.
        SURNAME = 2,
        /// A country, by any of its names.
        COUNTRY = 3,
        /// A city.
        CITY = 4,
        /// A small place.
        VILLAGE = 5,
        /// A division of a country.
        REGION = 6,
        /// A sea, river, mountain, island or larger region.
        NATURE = 7,
        /// A building or landmark.
        FACILITY = 8,
        /// A body of states, a non-governmental or sports body.
        INTERNATIONAL = 9,
        /// A ministry, agency, parliament, army, union, court.
        AGENCY = 10,
        /// A company.
        COMPANY = 11,
        /// A newspaper, agency, broadcaster.
        MEDIUM = 12,
        /// A sports club.
        CLUB = 13,
        /// A university or institute.
        UNIVERSITY = 14,
        /// A political party.
        PARTY = 15,
        /// An armed group.
        ARMED = 16,
        /// People of a country or region ("Iraniens").
        DEMONYM = 17,
    }
}

impl NameFlags {
    /// Any kind of place.
    pub const PLACE: Self = Self::COUNTRY
        .with(Self::CITY)
        .with(Self::VILLAGE)
        .with(Self::REGION)
        .with(Self::NATURE)
        .with(Self::FACILITY);
    /// Any kind of organization.
    pub const ORGANIZATION: Self = Self::INTERNATIONAL
        .with(Self::AGENCY)
        .with(Self::COMPANY)
        .with(Self::MEDIUM)
        .with(Self::CLUB)
        .with(Self::UNIVERSITY)
        .with(Self::PARTY)
        .with(Self::ARMED);

    /// How far the bits of names in capitals are shifted in a value.
    const UPPER_SHIFT: u32 = 24;

    /// Whether it can be nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// The value of a key: `self` for the name in mixed case, `upper` for the
    /// same letters all in capitals.
    #[must_use]
    pub fn to_value(self, upper: Self) -> u64 {
        self.0 | upper.0 << Self::UPPER_SHIFT
    }

    /// The part of `value` for names in mixed case.
    #[must_use]
    pub fn mixed(value: u64) -> Self {
        Self(value & ((1 << Self::UPPER_SHIFT) - 1))
    }

    /// The part of `value` for names in capitals.
    #[must_use]
    pub fn upper(value: u64) -> Self {
        Self(value >> Self::UPPER_SHIFT)
    }
}

/// The lists, or none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lexicon<'a>(pub(crate) Option<&'a Resources>);

impl Lexicon<'_> {
    /// Whether there are lists at all.
    pub(crate) fn is_there(self) -> bool {
        self.0.is_some()
    }

    /// The trained tagger, if the pack has one.
    pub(crate) fn tagger(&self) -> Option<&Model> {
        self.0.and_then(|it| it.tagger.as_ref())
    }

    /// The trained claim model, if the pack has one.
    pub(crate) fn claims(&self) -> Option<&claims::Model> {
        self.0.and_then(|it| it.claims.as_ref())
    }

    /// What weighs proposed attributions, if the pack has it.
    pub(crate) fn attributions(&self) -> Option<&attributions::Model> {
        self.0.and_then(|it| it.attributions.as_ref())
    }

    /// What the folded `word` can be.
    pub(crate) fn word(self, word: &str) -> WordFlags {
        let value = self.0.and_then(|it| it.words.get(word)).unwrap_or(0);
        WordFlags(value)
    }

    /// What the folded `name` can be: in mixed case, and in capitals.
    pub(crate) fn name(self, name: &str) -> (NameFlags, NameFlags) {
        let value = self.0.and_then(|it| it.names.get(name)).unwrap_or(0);
        (NameFlags::mixed(value), NameFlags::upper(value))
    }

    /// Calls `found` with the length in bytes and the value of every name that
    /// `folded` begins with, shortest first.
    pub(crate) fn names_at(self, folded: &str, mut found: impl FnMut(usize, u64)) {
        let Some(resources) = self.0 else { return };
        let fst = resources.names.as_fst();
        let mut node = fst.root();
        let mut value = 0_u64;
        for (place, byte) in folded.bytes().take(MAX_NAME_BYTES).enumerate() {
            let Some(index) = node.find_input(byte) else {
                return;
            };
            let transition = node.transition(index);
            value = value.saturating_add(transition.out.value());
            node = fst.node(transition.addr);
            if node.is_final() {
                found(place + 1, value.saturating_add(node.final_output().value()));
            }
        }
    }
}
