//! What the whole text says about its names: a surname belongs to the full
//! name, an acronym to its expansion, and a name seen once clearly is one
//! everywhere.

use std::collections::BTreeMap;

use document::{EntityCluster, EntityType};

use crate::context::Context;
use crate::mention::Mention;
use crate::{TokenKind, words};

mod known_as;

/// The least score of a mention that speaks for others of the same word.
const CLEAR: u16 = 800;
/// The score of a mention known from elsewhere in the text.
const KNOWN: u16 = 780;

/// Finds the mentions that only the rest of the text makes clear, and joins
/// the mentions of one thing.  `mentions` are in order and do not overlap.
pub(crate) fn resolve(cx: &Context<'_>, mentions: &mut Vec<Mention>) -> Vec<EntityCluster> {
    let surnames = surnames(cx, mentions);
    retype(cx, mentions, &surnames);
    add_known(cx, mentions, &surnames);
    join(cx, mentions)
}

fn is_name(entity_type: EntityType) -> bool {
    !entity_type.has_value()
}

/// The last words of full names of persons, to the place of the first such
/// mention.
fn surnames<'c>(cx: &'c Context<'_>, mentions: &[Mention]) -> BTreeMap<&'c str, usize> {
    let mut surnames = BTreeMap::new();
    for (place, it) in mentions.iter().enumerate() {
        let is_full = it.entity_type == EntityType::Person && it.first + 1 < it.end;
        if is_full && 650 <= it.score {
            let surname = cx.tokens.lower(it.end - 1);
            if 2 < surname.chars().count() {
                surnames.entry(surname).or_insert(place);
            }
        }
    }
    surnames
}

/// One word taken for a place or body is a person where the text has somebody
/// of that surname.
fn retype(cx: &Context<'_>, mentions: &mut [Mention], surnames: &BTreeMap<&str, usize>) {
    for it in mentions {
        let is_weak = it.first + 1 == it.end && is_name(it.entity_type) && it.score < 950;
        if is_weak && surnames.contains_key(cx.tokens.lower(it.first)) {
            it.entity_type = EntityType::Person;
            it.score = it.score.max(KNOWN);
        }
    }
}

/// Adds the words that are names elsewhere in the text.
fn add_known(cx: &Context<'_>, mentions: &mut Vec<Mention>, surnames: &BTreeMap<&str, usize>) {
    let mut known: BTreeMap<&str, EntityType> = BTreeMap::new();
    for it in mentions.iter() {
        let is_single = it.first + 1 == it.end && is_name(it.entity_type);
        let lower = cx.tokens.lower(it.first);
        if is_single && CLEAR <= it.score && !words::is_function(lower, cx.language) {
            known.entry(lower).or_insert(it.entity_type);
        }
    }
    for surname in surnames.keys() {
        known.insert(surname, EntityType::Person);
    }
    if known.is_empty() {
        return;
    }
    let mut covered = vec![false; cx.tokens.list().len()];
    for it in mentions.iter() {
        if let Some(tokens) = covered.get_mut(it.first..it.end) {
            tokens.fill(true);
        }
    }
    for sentence in &cx.sentences {
        let view = cx.view(*sentence);
        for at in view.first..view.end {
            if covered.get(at) == Some(&true) || !view.is_capital(at) {
                continue;
            }
            if let Some(entity_type) = known.get(view.lower(at)) {
                mentions.push(Mention::name((at, at + 1), *entity_type, KNOWN));
            }
        }
    }
    mentions.sort_by_key(|it| it.first);
}

/// Numbers the things that the mentions name.
fn join(cx: &Context<'_>, mentions: &mut [Mention]) -> Vec<EntityCluster> {
    let mut clusters: Vec<EntityCluster> = Vec::new();
    let mut by_key: BTreeMap<(EntityType, String), usize> = BTreeMap::new();
    // Full names first, so that a surname before its full name finds it too.
    for is_full_pass in [true, false] {
        for it in mentions.iter_mut().filter(|it| is_name(it.entity_type)) {
            let is_person = it.entity_type == EntityType::Person;
            let is_full = !is_person || it.first + 1 < it.end;
            if is_full != is_full_pass {
                continue;
            }
            let mut key = (it.entity_type, key(cx, it));
            // What the text itself calls so comes first.
            if !by_key.contains_key(&key)
                && let Some(known) = known_as::known_as(&key.1, cx.language)
            {
                known.clone_into(&mut key.1);
            }
            let name =
                cx.span(it.first, it.end).and_then(|span| cx.document.slice(span)).unwrap_or("");
            let place = *by_key.entry(key).or_insert_with(|| {
                clusters.push(EntityCluster { entity_type: it.entity_type, name: name.to_owned() });
                clusters.len() - 1
            });
            it.entity = Some(place);
            if is_person && is_full {
                let surname = cx.tokens.lower(it.end - 1).to_owned();
                by_key.entry((EntityType::Person, surname)).or_insert(place);
            }
            if let Some(acronym) = acronym_after(cx, it) {
                by_key.entry((it.entity_type, acronym)).or_insert(place);
            }
        }
    }
    let mentions_of_acronyms = mentions.iter_mut().filter(|it| is_name(it.entity_type));
    for it in mentions_of_acronyms {
        // Acronyms that stood before their expansion.
        let key = (it.entity_type, key(cx, it));
        if let Some(place) = by_key.get(&key) {
            it.entity = Some(*place);
        }
    }
    in_order(clusters, mentions)
}

/// What mentions of one thing share.
fn key(cx: &Context<'_>, mention: &Mention) -> String {
    cx.tokens.phrase(mention.first, mention.end).replace('-', " ")
}

/// The acronym in brackets behind a body: "Agence internationale de l'énergie
/// atomique (AIEA)".
fn acronym_after(cx: &Context<'_>, mention: &Mention) -> Option<String> {
    let is_body = mention.entity_type == EntityType::Organization;
    let brackets = (cx.tokens.lower(mention.end), cx.tokens.lower(mention.end + 2));
    if !is_body || mention.end < mention.first + 2 || brackets != ("(", ")") {
        return None;
    }
    let token = cx.tokens.get(mention.end + 1)?;
    let is_word = token.kind == TokenKind::Word && token.shape == crate::tokens::Shape::Upper;
    is_word.then(|| cx.tokens.lower(mention.end + 1).to_owned())
}

/// Puts the clusters in the order of their first mention and drops those that
/// no mention is left of.
fn in_order(clusters: Vec<EntityCluster>, mentions: &mut [Mention]) -> Vec<EntityCluster> {
    let mut places: Vec<Option<usize>> = vec![None; clusters.len()];
    let mut ordered = Vec::with_capacity(clusters.len());
    for it in mentions {
        let Some(old) = it.entity else { continue };
        let (Some(slot), Some(cluster)) = (places.get_mut(old), clusters.get(old)) else {
            continue;
        };
        let place = *slot.get_or_insert_with(|| {
            ordered.push(cluster.clone());
            ordered.len() - 1
        });
        it.entity = Some(place);
    }
    ordered
}

#[cfg(test)]
mod tests;
