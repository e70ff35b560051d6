//! Whom a source means: the person or body named in it, or the one that a
//! pronoun stands for.
//!
//! A pronoun is linked to a person near before it whose gender is known to fit,
//! or who is the subject there; a wrong speaker is worse than none.

use std::collections::BTreeMap;

use document::{EntityCluster, EntityType};

use super::{Attribution, Range, who};
use crate::context::{Context, View};
use crate::lexicon::WordFlags;
use crate::mention::Mention;
use crate::words::Class;

/// How many sentences before a pronoun may name whom it means.
const MAX_SENTENCES: usize = 3;
/// How many mentions before a pronoun may be whom it means.
const MAX_MENTIONS: usize = 16;
/// How far from the beginning of its sentence a subject stands, in tokens.
const NEAR_START: usize = 6;

/// Grammatical gender, as far as the words around tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Masculine,
    Feminine,
}

/// Fills in the speakers: places in `entities`.
pub(super) fn resolve(
    cx: &Context<'_>,
    mentions: &[Mention],
    entities: &[EntityCluster],
    acc: &mut [Attribution],
) {
    let genders = genders(cx, mentions);
    let mut last: Option<(usize, usize)> = None;
    for it in acc.iter_mut() {
        let sentence = cx.sentences.partition_point(|s| s.end <= it.content.0);
        it.speaker = it.source.and_then(|source| {
            named(cx, mentions, entities, source)
                .or_else(|| meant(cx, mentions, entities, &genders, (source, it.content), last))
        });
        if let Some(speaker) = it.speaker {
            last = Some((speaker, sentence));
        }
    }
}

/// The mentions from `first` on that end by `end`.
fn inside(mentions: &[Mention], (first, end): Range) -> impl Iterator<Item = &Mention> {
    let from = mentions.partition_point(|it| it.first < first);
    mentions.get(from..).unwrap_or_default().iter().take_while(move |it| it.end <= end)
}

/// Who is named in a source: its last person, or else its last body; anything
/// else only if it is all of the source.  "L'avocat de X" and "X's lawyer" name
/// somebody who does not speak.
fn named(
    cx: &Context<'_>,
    mentions: &[Mention],
    entities: &[EntityCluster],
    source: Range,
) -> Option<usize> {
    let view = cx.whole();
    let speaks = |it: &&Mention| {
        let is_owner = source.0 < it.first
            && matches!(view.before(it.first, 1), "de" | "d'" | "du" | "des" | "of");
        !is_owner && view.lower(it.end) != "'s"
    };
    let rank = |it: &Mention| match it.entity_type {
        EntityType::Person => 2,
        EntityType::Organization => 1,
        // "Les États-Unis" is all of the source but the article.
        _ if it.end == source.1 && it.first <= source.0 + 1 => 1,
        _ => 0,
    };
    let best = inside(mentions, source).filter(speaks).max_by_key(|it| rank(it))?;
    best.entity.filter(|it| 0 < rank(best) && *it < entities.len())
}

/// Whom the pronoun `source` means.
fn meant(
    cx: &Context<'_>,
    mentions: &[Mention],
    entities: &[EntityCluster],
    genders: &BTreeMap<usize, Gender>,
    (source, content): (Range, Range),
    last: Option<(usize, usize)>,
) -> Option<usize> {
    let view = cx.whole();
    let lower = view.lower(source.0);
    let pronoun = lower.trim_start_matches("-t-").trim_start_matches('-');
    let is_pronoun = source.1 == source.0 + 1 && (pronoun != lower || who::is_pronoun(lower));
    let gender = match pronoun {
        "il" | "he" | "celui-ci" => Gender::Masculine,
        "elle" | "she" | "celle-ci" => Gender::Feminine,
        _ => return None,
    };
    if !is_pronoun {
        return None;
    }
    let is_person = |entity: usize| {
        entities.get(entity).is_some_and(|it| it.entity_type == EntityType::Person)
            && genders.get(&entity).is_none_or(|it| *it == gender)
    };
    let here = cx.sentences.partition_point(|it| it.end <= source.0);
    for n in (here.saturating_sub(MAX_SENTENCES)..=here).rev() {
        let sentence = cx.sentences.get(n)?;
        let end = sentence.end.min(source.0);
        // Not somebody the quotation is about.
        let is_quoted = |it: &Mention| content.0 <= it.first && it.end <= content.1;
        let behind = mentions.partition_point(|it| it.end <= end);
        let near = mentions.get(behind.saturating_sub(MAX_MENTIONS)..behind).unwrap_or_default();
        let persons: Vec<&Mention> = near
            .iter()
            .filter(|it| sentence.first <= it.first)
            .filter(|it| it.entity.is_some_and(is_person) && !is_quoted(it))
            .collect();
        let Some(first) = persons.first() else { continue };
        let is_subject = first.first < sentence.first + NEAR_START;
        if persons.iter().all(|it| it.entity == first.entity) {
            let is_known = first.entity.is_some_and(|it| genders.contains_key(&it));
            return first.entity.filter(|_| is_subject || is_known);
        }
        // Several: who spoke last, or else the subject.
        if let Some((speaker, _)) = last.filter(|it| n <= it.1 + 1)
            && persons.iter().any(|it| it.entity == Some(speaker))
        {
            return Some(speaker);
        }
        return first.entity.filter(|_| is_subject);
    }
    None
}

/// The gender of each person by the words before their mentions.
fn genders(cx: &Context<'_>, mentions: &[Mention]) -> BTreeMap<usize, Gender> {
    let view = cx.whole();
    let mut counts: BTreeMap<usize, i32> = BTreeMap::new();
    for it in mentions.iter().filter(|it| it.entity_type == EntityType::Person) {
        if let (Some(entity), Some(gender)) = (it.entity, gender_before(&view, it.first)) {
            let count = counts.entry(entity).or_default();
            *count += if gender == Gender::Feminine { 1 } else { -1 };
        }
    }
    let gender = |count: i32| match count {
        0 => None,
        1.. => Some(Gender::Feminine),
        _ => Some(Gender::Masculine),
    };
    counts.into_iter().filter_map(|(entity, count)| Some((entity, gender(count)?))).collect()
}

/// What "M.", "Mme", "le président", "la ministre" right before a name say.
fn gender_before(view: &View<'_>, at: usize) -> Option<Gender> {
    match view.before(at, 1) {
        "m." | "m" | "monsieur" | "mr" | "mr." | "sir" => return Some(Gender::Masculine),
        "mme" | "mme." | "madame" | "mlle" | "mrs" | "mrs." | "ms" | "ms." => {
            return Some(Gender::Feminine);
        }
        _ => {}
    }
    let is_role = |n: usize| {
        at.checked_sub(n).is_some_and(|it| {
            view.is(it, Class::TITLE)
                || view.flags(it).has(WordFlags::TITLE)
                || view.flags(it).has(WordFlags::OCCUPATION)
                || view.flags(it).has(WordFlags::ADJECTIVE)
        })
    };
    let n_roles = (1..5).take_while(|n| is_role(*n)).count();
    match view.before(at, n_roles + 1) {
        "le" if 0 < n_roles => Some(Gender::Masculine),
        "la" if 0 < n_roles => Some(Gender::Feminine),
        _ => None,
    }
}
