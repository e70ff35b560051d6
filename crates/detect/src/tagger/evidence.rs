//! What the rest of the article says about a word: how it is written
//! elsewhere, and what the rules take it for there.

use document::EntityType;
use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::mention::Mention;

/// What the rules took a word for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of a person's full name, its last word.
    Surname,
    /// Any other part of a person's name.
    Person,
    /// A place, or part of its name.
    Place,
    /// A body, or part of its name.
    Body,
}

impl Role {
    const ALL: [Self; 4] = [Self::Surname, Self::Person, Self::Place, Self::Body];

    /// Its number, from 1.
    pub(super) fn number(self) -> u32 {
        match self {
            Self::Surname => 1,
            Self::Person => 2,
            Self::Place => 3,
            Self::Body => 4,
        }
    }

    /// What the token at `at` is in the mention `it`.
    pub(super) fn of(it: &Mention, at: usize) -> Option<Self> {
        let is_last_of_many = it.first + 1 < it.end && at + 1 == it.end;
        match it.entity_type {
            EntityType::Person if is_last_of_many => Some(Self::Surname),
            EntityType::Person => Some(Self::Person),
            EntityType::Place => Some(Self::Place),
            EntityType::Organization => Some(Self::Body),
            _ => None,
        }
    }
}

/// What is counted for a word.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    /// With a capital, not as the first word of a sentence.
    n_capital: u32,
    /// In lower case.
    n_lower: u32,
    n_surname: u32,
    n_person: u32,
    n_place: u32,
    n_body: u32,
}

impl Counts {
    fn role(&mut self, role: Role) -> &mut u32 {
        match role {
            Role::Surname => &mut self.n_surname,
            Role::Person => &mut self.n_person,
            Role::Place => &mut self.n_place,
            Role::Body => &mut self.n_body,
        }
    }
}

/// The counts of an article by folded word.
#[derive(Debug, Default)]
pub(super) struct Evidence<'c> {
    words: FxHashMap<&'c str, Counts>,
}

impl<'c> Evidence<'c> {
    /// Counts the words of the article that are written with a capital
    /// somewhere.
    pub(super) fn of(cx: &'c Context<'_>, rules: &[Mention]) -> Self {
        let mut words: FxHashMap<&str, Counts> = FxHashMap::default();
        for sentence in &cx.sentences {
            let view = cx.view(*sentence);
            for at in view.first..view.end {
                if view.is_capital(at) {
                    let counts = words.entry(view.lower(at)).or_default();
                    counts.n_capital += u32::from(view.first < at);
                }
            }
        }
        for at in 0..cx.tokens.list().len() {
            let is_lower =
                cx.tokens.get(at).is_some_and(|it| it.shape == crate::tokens::Shape::Lower);
            if is_lower && let Some(counts) = words.get_mut(cx.tokens.lower(at)) {
                counts.n_lower += 1;
            }
        }
        for it in rules {
            for at in it.first..it.end {
                let Some(role) = Role::of(it, at) else { continue };
                if let Some(counts) = words.get_mut(cx.tokens.lower(at)) {
                    *counts.role(role) += 1;
                }
            }
        }
        Self { words }
    }

    /// The role that `word` has most often elsewhere, where `own` is what it
    /// is taken for here.
    pub(super) fn role(&self, word: &str, own: Option<Role>) -> Option<Role> {
        let mut counts = *self.words.get(word)?;
        if let Some(own) = own {
            let count = counts.role(own);
            *count = count.saturating_sub(1);
        }
        // The first of equals.
        let best = Role::ALL.into_iter().rev().max_by_key(|it| *counts.role(*it))?;
        (0 < *counts.role(best)).then_some(best)
    }

    /// How `word` is written: 0 never with a capital inside a sentence, 1 in
    /// either way, 2 with a capital alone.
    pub(super) fn case(&self, word: &str) -> u32 {
        match self.words.get(word) {
            Some(Counts { n_capital: 1.., n_lower: 0, .. }) => 2,
            Some(Counts { n_capital: 1.., .. }) => 1,
            _ => 0,
        }
    }
}
