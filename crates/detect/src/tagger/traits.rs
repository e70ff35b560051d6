//! What one token looks like by itself, worked out once and read from the
//! places around it.

use document::EntityType;

use super::evidence::{Evidence, Role};
use crate::TokenKind;
use crate::context::View;
use crate::hash::{mix, of_text};
use crate::lexicon::{NameFlags, WordFlags};
use crate::mention::Mention;
use crate::names::lookup;
use crate::words::Class;

/// The traits of one token.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Traits {
    /// Hash of the folded word.
    pub(super) word: u32,
    /// Hashes of its first two and three, its last two, three and four
    /// characters.
    pub(super) affixes: [u32; 5],
    /// How it is written, see [`shape`].
    pub(super) shape: u32,
    /// See [`WordFlags::frequency`].
    pub(super) frequency: u32,
    /// What it does in the grammar, the classes that matter beside names.
    pub(super) class: u64,
    /// What the lists of words say.
    pub(super) flags: u64,
    /// What the lists say about the one word.
    pub(super) single: u64,
    /// What the lists say about names of several words that begin here.
    pub(super) begins: u64,
    /// What the lists say about names of several words that go on here.
    pub(super) goes_on: u64,
    /// What the rules propose here, 0 for nothing.
    pub(super) rule: u32,
    /// What the rest of the article takes it for, 0 for nothing.
    pub(super) role: u32,
    /// See [`Evidence::case`].
    pub(super) case: u32,
    /// Whether it is a word with a capital.
    pub(super) capital: bool,
}

/// What stands outside a sentence.
pub(super) const OUTSIDE: Traits = Traits {
    word: 1,
    affixes: [1; 5],
    shape: 103,
    frequency: 0,
    class: 0,
    flags: 0,
    single: 0,
    begins: 0,
    goes_on: 0,
    rule: 0,
    role: 0,
    case: 0,
    capital: false,
};

/// The classes of words that names stand beside or begin with.
const CLASSES: Class = Class::TITLE
    .with(Class::BODY)
    .with(Class::LOWER_BODY)
    .with(Class::PLACE)
    .with(Class::ENDS_PLACE)
    .with(Class::ENDS_BODY)
    .with(Class::TO_PLACE)
    .with(Class::PARTICLE)
    .with(Class::PLAIN_CAPITALS)
    .with(Class::REPORTING)
    .with(Class::AUXILIARY)
    .with(Class::BEFORE_NAME);

/// What the lists say about words that names stand beside.
const FLAGS: WordFlags = WordFlags::REPORTING
    .with(WordFlags::TITLE)
    .with(WordFlags::ADJECTIVE)
    .with(WordFlags::PLACE_NOUN)
    .with(WordFlags::OCCUPATION);

/// The traits of the tokens of a sentence, in order; `rules` are the mentions
/// proposed in it.
pub(super) fn traits(
    view: &View<'_>,
    rules: &[Mention],
    evidence: &Evidence<'_>,
    acc: &mut Vec<Traits>,
) {
    acc.clear();
    acc.extend((view.first..view.end).map(|at| of_token(view, at)));
    for at in view.first..view.end {
        if may_begin(view, at) {
            add_matches(view, at, acc);
        }
    }
    let mut rest = rules;
    for (place, it) in acc.iter_mut().enumerate() {
        let at = view.first + place;
        while rest.first().is_some_and(|it| it.end <= at) {
            rest = rest.get(1..).unwrap_or_default();
        }
        let own = rest.first().filter(|it| it.first <= at);
        it.rule = own.map_or(0, |it| rule(it, at));
        if it.capital {
            let word = view.lower(at);
            let role = evidence.role(word, own.and_then(|it| Role::of(it, at)));
            it.role = role.map_or(0, Role::number);
            it.case = evidence.case(word);
        }
    }
}

fn of_token(view: &View<'_>, at: usize) -> Traits {
    let lower = view.lower(at);
    let capital = view.is_capital(at);
    let flags = view.flags(at);
    Traits {
        word: of_text(lower),
        affixes: affixes(lower),
        shape: shape(view, at),
        frequency: u32::try_from(flags.frequency()).unwrap_or(0),
        class: view.class(at).bits() & CLASSES.bits(),
        flags: flags.bits() & FLAGS.bits(),
        single: if capital { lookup::single(view, at).bits() } else { 0 },
        capital,
        ..Traits::default()
    }
}

/// Hashes of the ends of `lower`; all are that of the word where it is short.
fn affixes(lower: &str) -> [u32; 5] {
    let bytes_of_first = |n: usize| lower.char_indices().nth(n).map_or(lower.len(), |it| it.0);
    let bytes_before_last = |n: usize| lower.char_indices().rev().nth(n - 1).map_or(0, |it| it.0);
    let head = |n: usize| of_text(lower.get(..bytes_of_first(n)).unwrap_or(lower));
    let tail = |n: usize| of_text(lower.get(bytes_before_last(n)..).unwrap_or(lower));
    [head(2), head(3), tail(2), tail(3), tail(4)]
}

/// How the token is written: its kind, its capitals, its length in capitals.
fn shape(view: &View<'_>, at: usize) -> u32 {
    let lower = view.lower(at);
    match view.kind(at) {
        Some(TokenKind::Word) => {}
        Some(TokenKind::Number) => return 100,
        Some(TokenKind::Address) => return 101,
        // The mark itself is in the word.
        _ => return 102,
    }
    let capitals = match view.shape(at) {
        crate::tokens::Shape::Lower => 0,
        crate::tokens::Shape::Capital => 1,
        crate::tokens::Shape::Upper => 2 + u32::from(5 < lower.len()),
        crate::tokens::Shape::Mixed => 4,
    };
    let has = |c: char| u32::from(lower.contains(c));
    capitals + 8 * has('-') + 16 * has('.') + 32 * has('\'')
}

/// Whether a name of several words of the lists is looked up here.
fn may_begin(view: &View<'_>, at: usize) -> bool {
    let begins = Class::BODY.with(Class::LOWER_BODY).with(Class::PLACE);
    view.is_capital(at) || view.is(at, begins)
}

/// Tells the tokens of the longest name of the lists that begins at `at`.
fn add_matches(view: &View<'_>, at: usize, acc: &mut [Traits]) {
    let longest = lookup::at(view, at).pop().filter(|it| at + 1 < it.end);
    let Some(found) = longest else { return };
    let bits = found.flags.bits();
    let (first, end) = (at - view.first, found.end - view.first);
    for (n, it) in acc.get_mut(first..end).unwrap_or_default().iter_mut().enumerate() {
        let part = if n == 0 { &mut it.begins } else { &mut it.goes_on };
        *part |= bits;
    }
    // The end is told apart, so that a name can stop there.
    if let Some(last) = acc.get_mut(end - 1) {
        last.goes_on |= ENDS;
    }
}

/// Stands in [`Traits::goes_on`] at the last token of a name of the lists.
const ENDS: u64 = 1 << 63;

/// What `it` says about the token at `at`: type, place in it, how sure.
fn rule(it: &Mention, at: usize) -> u32 {
    let entity_type = match it.entity_type {
        EntityType::Person => 1,
        EntityType::Place => 2,
        EntityType::Organization => 3,
        _ => 4,
    };
    let part = match (at == it.first, at + 1 == it.end) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => 3,
    };
    let sure = u32::from(it.score / 200);
    mix(entity_type * 4 + part, sure) | 1
}

/// The names of one word that are certain by themselves.
pub(super) fn is_given(traits: &Traits) -> bool {
    traits.single & NameFlags::GIVEN.bits() != 0
}
