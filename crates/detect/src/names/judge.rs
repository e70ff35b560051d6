//! The type of a name from the lists, its shape and the words around it.

use document::EntityType;

use super::{lookup, mention, persons, run_end};
use crate::context::View;
use crate::lexicon::{NameFlags, WordFlags};
use crate::mention::Mention;
use crate::tokens::Shape;
use crate::words::Class;

/// The name that a match of the lists makes.
pub(super) fn listed(view: &View<'_>, at: usize, found: lookup::Match) -> Option<Mention> {
    let is_long = at + 1 < found.end;
    let (entity_type, score) =
        if is_long { of_many(view, at, found)? } else { of_one(view, at, found.flags)? };
    Some(mention(at, found.end, entity_type, score))
}

/// Type and score of a name of several words.
fn of_many(view: &View<'_>, at: usize, found: lookup::Match) -> Option<(EntityType, u16)> {
    let flags = found.flags;
    // "Le Monde" at the start of a sentence, "Le Creusot" in the middle.
    let is_article = view.is(at, Class::FUNCTION);
    if is_article
        && super::begins_sentence(view, at)
        && !flags.has(NameFlags::MEDIUM.with(NameFlags::PARTY))
    {
        return None;
    }
    // "Le monde change": the capital is the article's only.
    if is_article && !(at + 1..found.end).any(|it| view.is_capital(it)) {
        return None;
    }
    if flags.has(NameFlags::COUNTRY) {
        return Some((EntityType::Place, 980));
    }
    if flags.has(NameFlags::PERSON) {
        return Some((EntityType::Person, 970));
    }
    let is_place = flags.has(NameFlags::PLACE);
    let is_body = flags.has(NameFlags::ORGANIZATION);
    match (is_place, is_body) {
        (true, true) if view.is_before(at, 1, Class::TO_PLACE) => Some((EntityType::Place, 900)),
        (true, true) if flags.has(NameFlags::CITY.with(NameFlags::REGION)) => {
            Some((EntityType::Place, 800))
        }
        (_, true) => Some((EntityType::Organization, 930)),
        (true, _) => Some((EntityType::Place, 930)),
        _ if flags.has(NameFlags::DEMONYM) => Some((EntityType::Group, 900)),
        _ if flags.has(NameFlags::SURNAME.with(NameFlags::GIVEN)) => {
            Some((EntityType::Person, 700))
        }
        _ => None,
    }
}

/// Type and score of a name of one word.
fn of_one(view: &View<'_>, at: usize, flags: NameFlags) -> Option<(EntityType, u16)> {
    let before = view.before(at, 1);
    let to_place = view.is_before(at, 1, Class::TO_PLACE)
        || matches!(before, "(" | "près")
        || (matches!(before, "de" | "d'")
            && matches!(
                view.before(at, 2),
                "près"
                    | "ville"
                    | "région"
                    | "nord"
                    | "sud"
                    | "est"
                    | "ouest"
                    | "partir"
                    | "loin"
                    | "province"
                    | "capitale"
                    | "aéroport"
                    | "maire"
            ));
    let is_titled = persons::has_title(view, at);
    let is_acronym = view.shape(at) == Shape::Upper;
    if flags.has(NameFlags::COUNTRY) {
        return Some((EntityType::Place, 980));
    }
    if is_titled && flags.has(NameFlags::SURNAME.with(NameFlags::GIVEN)) {
        return Some((EntityType::Person, 850));
    }
    let is_common = 10 < view.flags(at).frequency();
    let is_body = flags.has(NameFlags::ORGANIZATION);
    let is_strong_body = flags.has(
        NameFlags::INTERNATIONAL
            .with(NameFlags::AGENCY)
            .with(NameFlags::MEDIUM)
            .with(NameFlags::ARMED)
            .with(NameFlags::PARTY),
    );
    if flags.has(NameFlags::CITY.with(NameFlags::NATURE)) && !(is_strong_body && is_acronym) {
        let is_person_word = flags.has(NameFlags::GIVEN.with(NameFlags::SURNAME));
        return match (to_place, is_person_word && is_common) {
            (true, _) => Some((EntityType::Place, 950)),
            (_, true) => None,
            _ => Some((EntityType::Place, 800)),
        };
    }
    if flags.has(NameFlags::REGION) && (to_place || !flags.has(NameFlags::GIVEN)) && !is_acronym {
        return Some((EntityType::Place, if to_place { 900 } else { 750 }));
    }
    if is_strong_body || is_acronym && is_body {
        return Some((EntityType::Organization, if is_acronym { 900 } else { 850 }));
    }
    if flags.has(NameFlags::DEMONYM) {
        return Some((EntityType::Group, 850));
    }
    if flags.has(NameFlags::PLACE) && to_place && !is_common {
        return Some((EntityType::Place, 800));
    }
    if is_body && !is_common && !flags.has(NameFlags::GIVEN.with(NameFlags::SURNAME)) {
        return Some((EntityType::Organization, 700));
    }
    None
}

/// The name that the capitals in a row from `at` make; `found` is what the
/// lists say about the first of them.
pub(super) fn run(view: &View<'_>, at: usize, found: Option<lookup::Match>) -> Option<Mention> {
    let end = run_end(view, at);
    let first = found.filter(|it| it.end == at + 1);
    if end == at + 1 {
        return first
            .and_then(|it| of_one(view, at, it.flags))
            .or_else(|| unknown(view, at))
            .map(|(entity_type, score)| mention(at, end, entity_type, score));
    }
    // A country before another name stands alone: "France Dupont" is rare.
    if let Some(it) = first
        && it.flags.has(NameFlags::COUNTRY)
        && lookup::is_given(view, at + 1)
    {
        return Some(mention(at, at + 1, EntityType::Place, 900));
    }
    let has_upper = (at..end).any(|it| view.shape(it) == Shape::Upper);
    let n_words = end - at;
    if view.is(at, Class::TITLE) {
        return None;
    }
    let surname = lookup::single(view, end - 1).has(NameFlags::SURNAME.with(NameFlags::GIVEN));
    let to_place = view.is_before(at, 1, Class::TO_PLACE);
    let is_person = if has_upper { is_bylined(view, at, end) } else { surname && n_words <= 3 };
    let (entity_type, score) = if to_place {
        (EntityType::Place, 600)
    } else if is_person {
        (EntityType::Person, 700)
    } else if matches!(view.before(at, 1), "le" | "la" | "les" | "l'" | "du" | "the") {
        (EntityType::Organization, 550)
    } else if n_words <= 3 {
        (EntityType::Person, 550)
    } else {
        (EntityType::Organization, 500)
    };
    Some(mention(at, end, entity_type, score))
}

/// "Laurent FABIUS": a surname in capitals.
fn is_bylined(view: &View<'_>, at: usize, end: usize) -> bool {
    view.shape(at) == Shape::Capital
        && view.shape(end - 1) == Shape::Upper
        && 3 < view.lower(end - 1).len()
}

/// Type and score of one capitalised word that no list has.
fn unknown(view: &View<'_>, at: usize) -> Option<(EntityType, u16)> {
    let lower = view.lower(at);
    let n_chars = lower.chars().count();
    if view.shape(at) == Shape::Upper {
        let is_name = (2..=7).contains(&n_chars) && !is_plain_capitals(view, at);
        return is_name.then_some((EntityType::Organization, 650));
    }
    if view.flags(at).frequency() != 0 || view.flags(at).has(WordFlags::TITLE) {
        return None;
    }
    if view.shape(at) == Shape::Mixed && 3 < n_chars {
        return Some((EntityType::Organization, 550));
    }
    let is_name = 2 < n_chars && !lower.ends_with('\'');
    if !is_name || !view.cx.lexicon.is_there() {
        return None;
    }
    if persons::has_title(view, at) {
        return Some((EntityType::Person, 750));
    }
    let before = view.before(at, 1);
    if view.is_before(at, 1, Class::TO_PLACE) {
        return Some((EntityType::Place, 600));
    }
    let next = at + 1;
    let is_speaker = view.flags(next).has(WordFlags::REPORTING)
        || matches!(view.lower(next), "a" | "avait" | "said" | "says" | "et") && before != "l'";
    if is_speaker {
        return Some((EntityType::Person, 500));
    }
    None
}

/// All-capital words that are no names: "PIB", roman numbers.
fn is_plain_capitals(view: &View<'_>, at: usize) -> bool {
    let is_roman = |c| matches!(c, 'i' | 'v' | 'x' | 'l');
    view.is(at, Class::PLAIN_CAPITALS) || view.lower(at).chars().all(is_roman)
}
