//! Bodies and places that begin with a common noun: "Agence internationale de
//! l'énergie atomique", "ministère des Affaires étrangères", "mer Rouge".

use document::EntityType;

use super::{is_french, lookup, mention, run_end};
use crate::context::View;
use crate::lexicon::{NameFlags, WordFlags};
use crate::mention::Mention;
use crate::words::{self, Class};

/// The most tokens of such a name.
const MAX_TOKENS: usize = 10;

/// The name that begins at `at` with a noun in lower case and goes on with a
/// capital.
pub(super) fn from_lower(view: &View<'_>, at: usize) -> Option<Mention> {
    let is_place = view.is(at, Class::PLACE);
    if let Some(name) = listed(view, at) {
        return Some(name);
    }
    if !is_french(view) || !(is_place || view.is(at, Class::LOWER_BODY)) {
        return None;
    }
    let mut start = at + 1;
    while start < at + 3 && is_adjective(view, start) {
        start += 1;
    }
    let start = after_link(view, start);
    if !view.is_capital(start) || view.is(start, Class::FUNCTION) {
        return None;
    }
    let mut end = run_end(view, start);
    // "ministère des Affaires étrangères", "mer de Chine méridionale".
    while end < at + MAX_TOKENS && is_adjective(view, end) {
        end += 1;
    }
    let is_linked = at + 1 < start;
    let flags = lookup::single(view, start);
    if is_place {
        // "la place Joe Biden" is rare, "le port de Marseille" is Marseille.
        let is_city = is_linked && flags.has(NameFlags::PLACE);
        return (!is_city).then(|| mention(at, end, EntityType::Place, 750));
    }
    Some(mention(at, end, EntityType::Organization, 750))
}

/// A name of the lists that begins in lower case: "mer Rouge", "gilets
/// jaunes" are not asked for at every word.
fn listed(view: &View<'_>, at: usize) -> Option<Mention> {
    let lower = view.lower(at);
    let may_begin = view.is(at, Class::PLACE)
        || view.is(at, Class::LOWER_BODY)
        || view.is(at, Class::BODY)
        || lower.contains('-') && view.is_capital(at);
    if !may_begin {
        return None;
    }
    let found = lookup::at(view, at).pop().filter(|it| at + 1 < it.end)?;
    let mut listed = super::judge::listed(view, at, found)?;
    // "département d'État américain"
    if listed.entity_type == EntityType::Organization && is_adjective_of_country(view, listed.end) {
        listed.end += 1;
    }
    Some(listed)
}

fn is_adjective_of_country(view: &View<'_>, at: usize) -> bool {
    view.is_lower_word(at) && view.flags(at).has(WordFlags::ADJECTIVE)
}

/// The name that begins at `at` with a noun that has a capital.
pub(super) fn from_capital(view: &View<'_>, at: usize) -> Option<Mention> {
    if !is_french(view) {
        return english(view, at);
    }
    if super::begins_sentence(view, at)
        && !view.is(at, Class::LOWER_BODY)
        && !is_followed_by_capital(view, at)
    {
        return None;
    }
    if view.is(at, Class::PLACE) {
        let start = after_link(view, at + 1);
        let is_name = view.is_capital(start) && start <= at + 4;
        return is_name.then(|| mention(at, run_end(view, start), EntityType::Place, 700));
    }
    if !view.is(at, Class::BODY) {
        return None;
    }
    let end = body_end(view, at);
    (at + 1 < end).then(|| mention(at, end, EntityType::Organization, 800))
}

/// Whether the noun at `at`, which begins a sentence, is part of a name.
fn is_followed_by_capital(view: &View<'_>, at: usize) -> bool {
    view.is_capital(at + 1) || is_adjective(view, at + 1)
}

/// One past the name of the body that begins at `at`: adjectives, then one
/// complement with its adjectives.
fn body_end(view: &View<'_>, at: usize) -> usize {
    let mut end = run_end(view, at);
    while end < at + 4 && is_adjective(view, end) {
        end += 1;
    }
    let mut n_complements = 0;
    while n_complements < 2 && end < at + MAX_TOKENS {
        let start = after_link(view, end);
        if start == end {
            break;
        }
        let flags = lookup::single(view, start);
        let is_state = flags.has(NameFlags::COUNTRY.with(NameFlags::INTERNATIONAL));
        if 0 < n_complements && is_state {
            break;
        }
        let next = if view.is_capital(start) {
            run_end(view, start)
        } else if is_noun(view, start) && n_complements == 0 {
            start + 1
        } else {
            break;
        };
        end = next;
        while end < at + MAX_TOKENS && is_adjective(view, end) {
            end += 1;
        }
        n_complements += 1;
    }
    end
}

/// One past "de", "de la", "des", "pour l'" at `at`; `at` where there is none.
fn after_link(view: &View<'_>, at: usize) -> usize {
    match view.lower(at) {
        "des" | "du" | "aux" => at + 1,
        "de" | "d'" | "pour" | "à" | "contre" => {
            at + 1 + usize::from(matches!(view.lower(at + 1), "la" | "le" | "les" | "l'"))
        }
        _ => at,
    }
}

/// Whether a lower-case word can be the noun of a complement.
fn is_noun(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    view.is_lower_word(at)
        && 3 < lower.chars().count()
        && !view.is(at, Class::FUNCTION)
        && !words::month(lower, view.cx.language).is_some_and(|_| true)
}

/// Whether a lower-case word looks like an adjective.
fn is_adjective(view: &View<'_>, at: usize) -> bool {
    if !view.is_lower_word(at) {
        return false;
    }
    let lower = view.lower(at);
    view.flags(at).has(WordFlags::ADJECTIVE)
        || 5 < lower.len()
            && [
                "ale",
                "al",
                "aux",
                "ales",
                "ique",
                "iques",
                "aire",
                "aires",
                "péen",
                "péenne",
                "ienne",
                "ien",
                "iste",
                "istes",
                "ères",
                "suprême",
                "unies",
                "unis",
                "aine",
                "if",
                "ive",
                "atif",
                "ative",
                "elle",
                "ises",
                "çaise",
                "çais",
                "étrangères",
            ]
            .iter()
            .any(|ending| lower.ends_with(ending))
            && !lower.ends_with("ment")
}

/// English names end in their noun: "Ministry of Defence", "World Bank",
/// "Hudson River".
fn english(view: &View<'_>, at: usize) -> Option<Mention> {
    let mut end = run_end(view, at);
    let head = (at..end).find(|it| view.is(*it, Class::BODY));
    if head.is_some() && view.lower(end) == "of" {
        let start = end + 1 + usize::from(view.lower(end + 1) == "the");
        if view.is_capital(start) {
            end = run_end(view, start);
        }
    }
    if end < at + 2 || view.is(at, Class::FUNCTION) {
        return None;
    }
    if view.is(end - 1, Class::ENDS_PLACE) || view.is(at, Class::PLACE) {
        return Some(mention(at, end, EntityType::Place, 750));
    }
    (head.is_some() || view.is(end - 1, Class::ENDS_BODY))
        .then(|| mention(at, end, EntityType::Organization, 750))
}

/// The name in `tagged`, with the noun that the rules see before it: a tagger
/// learns from corpora that do not agree whether "parquet du Mans" is one name
/// or a town.
pub(super) fn with_head(view: &View<'_>, tagged: &Mention, rule: &Mention) -> Option<Mention> {
    let is_inside = rule.first < tagged.first && tagged.end == rule.end;
    if !is_inside || !view.is_lower_word(rule.first) {
        return None;
    }
    let is_place = view.is(rule.first, Class::PLACE) && rule.entity_type == EntityType::Place;
    let is_body = view.is(rule.first, Class::LOWER_BODY)
        && !matches!(view.lower(rule.first), "préfecture" | "mairie" | "association")
        && rule.entity_type == EntityType::Organization
        && matches!(tagged.entity_type, EntityType::Place | EntityType::Organization);
    (is_place || is_body).then(|| Mention { score: tagged.score, ..rule.clone() })
}
