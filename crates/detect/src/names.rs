//! Names of persons, places, organizations and groups, by lists, shape and
//! the words around them.
//!
//! A sentence is read from left to right; at each place the rules propose
//! one name or none.  Where the language has a trained tagger, it decides
//! about the types it knows, with the proposals of the rules before it.

use document::{EntityType, Language};

use crate::context::{Context, View};
use crate::mention::Mention;
use crate::tagger;
use crate::words::Class;

mod bodies;
mod judge;
pub(crate) mod lookup;
mod persons;

/// Appends the names of the text.
pub(crate) fn detect(cx: &Context<'_>, acc: &mut Vec<Mention>) {
    let rules = proposed(cx);
    match cx.lexicon.tagger() {
        Some(model) => {
            let mut tagged = tagger::detect(cx, model, &rules);
            complete(cx, &mut tagged, &rules);
            acc.extend(tagged);
            let is_unknown = |it: &Mention| model.labels().place(it.entity_type).is_none();
            acc.extend(rules.into_iter().filter(is_unknown));
        }
        None => acc.extend(rules),
    }
}

/// Cuts the date off the name of an event or product, "élection
/// présidentielle de 2017": the date is worth a finding of its own.
pub(crate) fn give_way_to_dates(cx: &Context<'_>, mentions: &mut Vec<Mention>) {
    let mut is_date = vec![false; cx.tokens.list().len()];
    for it in mentions.iter() {
        if matches!(it.entity_type, EntityType::Date | EntityType::Time)
            && let Some(tokens) = is_date.get_mut(it.first..it.end)
        {
            tokens.fill(true);
        }
    }
    let view = cx.whole();
    mentions.retain_mut(|it| {
        if !matches!(it.entity_type, EntityType::Event | EntityType::Product) {
            return true;
        }
        let date = (it.first..it.end).find(|at| is_date.get(*at) == Some(&true));
        // "2024 Summer Olympics" goes on behind its date and is left whole.
        let Some(date) = date.filter(|date| it.first < *date) else { return true };
        it.end = date;
        while it.first < it.end && !is_name_end(&view, it.end - 1) {
            it.end -= 1;
        }
        (it.first..it.end).any(|at| view.is_capital(at))
    });
}

/// Whether a name can end with the token at `at`.
fn is_name_end(view: &View<'_>, at: usize) -> bool {
    view.is_number(at) || view.is_word(at) && !view.is(at, Class::FUNCTION)
}

/// Adds the nouns that names begin with to what the tagger found; both lists
/// are in order, without overlaps.
fn complete(cx: &Context<'_>, tagged: &mut [Mention], rules: &[Mention]) {
    let view = cx.whole();
    let mut rest = rules.iter().peekable();
    let mut end = 0;
    for it in tagged {
        while rest.next_if(|rule| rule.end < it.end).is_some() {}
        let rule = rest.peek().filter(|rule| rule.end == it.end && end <= rule.first);
        if let Some(completed) = rule.and_then(|rule| bodies::with_head(&view, it, rule)) {
            *it = completed;
        }
        end = it.end;
    }
}

/// What the rules propose: in order, without overlaps.
pub(crate) fn proposed(cx: &Context<'_>) -> Vec<Mention> {
    let mut rules = Vec::new();
    for sentence in &cx.sentences {
        propose(&cx.view(*sentence), &mut rules);
    }
    rules
}

/// What the rules propose for one sentence.
fn propose(view: &View<'_>, acc: &mut Vec<Mention>) {
    let is_headline = is_all_capitals(view);
    let mut at = view.first;
    while at < view.end {
        match name_at(view, at, is_headline) {
            Some(name) => {
                at = name.end.max(at + 1);
                acc.push(name);
            }
            None => at += 1,
        }
    }
}

/// Whether a sentence of four words or more is all in capitals, so that
/// capitals say nothing.
pub(crate) fn is_all_capitals(view: &View<'_>) -> bool {
    let words = (view.first..view.end).filter(|it| view.is_word(*it));
    let (mut n_words, mut n_upper) = (0, 0);
    for at in words {
        n_words += 1;
        n_upper += usize::from(view.shape(at) == crate::tokens::Shape::Upper);
    }
    4 <= n_words && n_words * 3 <= n_upper * 4
}

/// The name that begins at `at`.
fn name_at(view: &View<'_>, at: usize, is_headline: bool) -> Option<Mention> {
    if !view.is_word(at) {
        return None;
    }
    if view.is_lower_word(at) {
        return bodies::from_lower(view, at);
    }
    if !view.is_capital(at) {
        return None;
    }
    let matches = lookup::at(view, at);
    let longest = matches.last().copied();
    let listed = longest.filter(|it| at + 1 < it.end && !is_broken(view, it.end));
    if is_headline {
        return listed.or(longest).and_then(|it| judge::listed(view, at, it));
    }
    let person = persons::at(view, at);
    let body = bodies::from_capital(view, at);
    // The longest wins; at equal length the lists do.
    let proposals = [listed.and_then(|it| judge::listed(view, at, it)), body, person];
    let best = proposals
        .into_iter()
        .flatten()
        .reduce(|best, it| if best.end < it.end { it } else { best });
    if best.is_some() {
        return best;
    }
    if is_common_start(view, at) {
        return None;
    }
    judge::run(view, at, longest)
}

/// Whether a match that ends before `end` cuts a name in two: a capital that
/// is no start of a new name goes on without a mark between.
fn is_broken(view: &View<'_>, end: usize) -> bool {
    view.is_capital(end)
        && lookup::is_given(view, end.saturating_sub(1))
        && persons::is_surname_like(view, end)
}

/// Whether the token at `at` has its capital from the start of the sentence
/// only.
fn is_common_start(view: &View<'_>, at: usize) -> bool {
    if view.is(at, Class::FUNCTION) {
        return true;
    }
    if !begins_sentence(view, at) {
        return false;
    }
    let flags = view.flags(at);
    if flags.frequency() == 0 && !flags.has(crate::lexicon::WordFlags::STOP) {
        // Not in the list of words: a name, unless there is no list.
        return !view.cx.lexicon.is_there();
    }
    let name = lookup::single(view, at);
    name.is_empty() || !name.has(crate::lexicon::NameFlags::COUNTRY)
}

/// Whether nothing but marks and elided words stands before `at` in its
/// sentence, or a colon or opening quote right before it.
fn begins_sentence(view: &View<'_>, at: usize) -> bool {
    if matches!(view.before(at, 1), ":" | "«" | "“" | "\"" | "–" | "—" | "-" | "•") {
        return true;
    }
    // From behind: many marks may stand first.
    !(view.first..at).rev().any(|it| view.is_word(it) || view.is_number(it))
}

/// The most tokens of a run: a longer one is no name, and is not read again
/// from each of its words.
const MAX_RUN: usize = 64;

/// The capitalised tokens in a row from `at`, one past the last.
fn run_end(view: &View<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + MAX_RUN && view.is_capital(end) && (end == at || joins(view, end)) {
        end += 1;
    }
    end
}

/// Whether the token at `at` goes on the name before it: no function word, no
/// clitic glued on.
fn joins(view: &View<'_>, at: usize) -> bool {
    view.is_spaced(at) && !view.lower(at).ends_with('\'')
}

/// A name with its type, from the part of the lists that fits best.
fn mention(first: usize, end: usize, entity_type: EntityType, score: u16) -> Mention {
    Mention::name((first, end), entity_type, score)
}

/// Whether the rules of French apply.
fn is_french(view: &View<'_>) -> bool {
    view.cx.language == Language::French
}

#[cfg(test)]
mod tests;
