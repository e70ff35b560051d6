//! Persons: given name and surname, title and surname.

use document::EntityType;

use super::{lookup, mention, run_end};
use crate::context::View;
use crate::lexicon::NameFlags;
use crate::mention::Mention;
use crate::tokens::Shape;
use crate::words::Class;

/// The most tokens of a person's name.
const MAX_TOKENS: usize = 7;

/// The person's name that begins at `at`.
pub(super) fn at(view: &View<'_>, at: usize) -> Option<Mention> {
    let is_titled = has_title(view, at);
    let is_given = lookup::is_given(view, at);
    let is_abbreviated = view.lower(at).ends_with('.');
    if view.is(at, Class::TITLE) && (!is_given || is_abbreviated) {
        return None;
    }
    if !is_given && !is_titled {
        return None;
    }
    let end = name_end(view, at);
    if at + 1 < end {
        if view.is(at, Class::FUNCTION) {
            return None;
        }
        let surname = lookup::single(view, end - 1).has(NameFlags::SURNAME);
        let score = match (is_given, is_titled, surname) {
            (true, true, _) | (true, _, true) => 950,
            (true, ..) => 850,
            _ => 800,
        };
        return is_plausible(view, at, end, is_given, is_titled)
            .then(|| mention(at, end, EntityType::Person, score));
    }
    // One word behind a title: "M. Patel", "le président Macron".
    let flags = lookup::single(view, at);
    let is_other =
        flags.has(NameFlags::COUNTRY) || view.shape(at) == Shape::Upper && view.lower(at).len() < 5;
    if is_titled && !is_other && !view.is(at, Class::FUNCTION) {
        return Some(mention(at, at + 1, EntityType::Person, 850));
    }
    None
}

/// One past the name: capitals in a row, with particles between them.
fn name_end(view: &View<'_>, at: usize) -> usize {
    let mut end = run_end(view, at).min(at + MAX_TOKENS);
    loop {
        let mut next = end;
        while next < end + 2 && view.is(next, Class::PARTICLE) && view.is_lower_word(next) {
            next += 1;
        }
        let is_linked = end < next && view.is_capital(next) && next < at + MAX_TOKENS;
        // "Macron de la France" is no name; "de Villepin" is.
        let is_known = is_linked && {
            let flags = lookup::single(view, next);
            flags.has(NameFlags::COUNTRY)
                || flags.has(NameFlags::CITY.with(NameFlags::REGION))
                    && !flags.has(NameFlags::SURNAME)
        };
        let is_genitive = matches!(view.lower(end), "du" | "des")
            || 1 < end - at && matches!(view.lower(end), "de" | "d'");
        if !is_linked || is_known || is_genitive && !super::is_french(view) {
            return end;
        }
        if is_genitive && !lookup::single(view, next).has(NameFlags::SURNAME) && at + 1 < end {
            return end;
        }
        end = run_end(view, next).min(at + MAX_TOKENS);
    }
}

/// Whether a title or role stands before `at`, an adjective of a country
/// between them or not: "le président américain Joe Biden".
pub(super) fn has_title(view: &View<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if view.is(before, Class::TITLE) {
        return true;
    }
    let is_adjective = view.flags(before).has(crate::lexicon::WordFlags::ADJECTIVE)
        || matches!(view.lower(before), "ministre" | "général" | "générale" | "adjoint");
    is_adjective
        && view.is_lower_word(before)
        && (view.is_before(at, 2, Class::TITLE) || view.is_before(at, 3, Class::TITLE))
}

/// Whether the token at `at` looks like a surname: a capital, not the first
/// word of something else.
pub(super) fn is_surname_like(view: &View<'_>, at: usize) -> bool {
    view.is_capital(at)
        && view.is_spaced(at)
        && !view.is(at, Class::FUNCTION)
        && !view.is(at, Class::BODY)
}

/// Whether a run is a person and not a place or body with a given name in
/// it ("Saint-Denis", "Charlotte Observer").
fn is_plausible(view: &View<'_>, at: usize, end: usize, is_given: bool, is_titled: bool) -> bool {
    let has_body_word = (at..end).any(|it| {
        view.is(it, Class::BODY) || !super::is_french(view) && view.is(it, Class::ENDS_BODY)
    });
    if has_body_word || (!super::is_french(view) && view.is(end - 1, Class::ENDS_PLACE)) {
        return false;
    }
    if is_titled {
        return true;
    }
    let first = lookup::single(view, at);
    let is_first_place = first.has(NameFlags::COUNTRY);
    let common_start = super::begins_sentence(view, at) && 9 < view.flags(at).frequency();
    let surname = lookup::single(view, end - 1);
    let is_surname = surname.has(NameFlags::SURNAME.with(NameFlags::GIVEN)) || surname.is_empty();
    is_given && !is_first_place && (!common_start || is_surname) && !surname.has(NameFlags::COUNTRY)
}
