//! The words that name who speaks, before or behind a verb.

use document::{EntityType, Language};

use super::{Range, Scene, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

/// The longest source, in tokens.
const MAX_TOKENS: usize = 16;

/// How far before a verb the subject of the sentence is sought, in tokens.
const MAX_BACK: usize = 80;

/// The first place from `at` on that is no adverb and no date.
pub(super) fn behind_adverbs(scene: &Scene<'_>, at: usize) -> usize {
    let mut at = at;
    while scene.entity_type(at) == Some(EntityType::Date)
        || super::contents::is_adverb(scene.view.lower(at))
        || scene.view.starts(at, &["un", "jour"])
        || scene.view.before(at, 1) == "un" && scene.view.lower(at) == "jour"
    {
        at += 1;
    }
    at
}

/// The subject of the verb group that begins at `verb`.
pub(super) fn subject(scene: &Scene<'_>, verb: usize) -> Option<Range> {
    let view = &scene.view;
    let before = verb.checked_sub(1).filter(|it| view.first <= *it)?;
    if who::is_pronoun(view.lower(before)) {
        return Some((before, verb));
    }
    let phrase = match view.lower(before) {
        "," | ")" => before_apposition(scene, before),
        "et" | "mais" | "puis" | "and" | "but" => first_subject(view, before),
        "qui" | "who" | "which" => {
            let end = before - usize::from(view.before(before, 1) == ",");
            phrase_before(view, end)
        }
        _ => phrase_before(view, verb),
    };
    phrase.map(|it| with_person_before(scene, it))
}

/// Who the sentence up to `end` is about: its first pronoun or name, or the
/// subject of its first verb.
pub(super) fn first(scene: &Scene<'_>, end: usize) -> Option<Range> {
    let view = &scene.view;
    if let Some(it) =
        (view.first..end.min(view.first + 3)).find(|it| who::is_pronoun(view.lower(*it)))
    {
        return Some((it, it + 1));
    }
    let is_speaker = |at: &usize| {
        matches!(scene.entity_type(*at), Some(EntityType::Person | EntityType::Organization))
    };
    let start = (view.first.max(end.saturating_sub(MAX_BACK))..end).find(is_speaker);
    match start {
        Some(start) => Some((start, run_end(scene, start))),
        None => first_subject(view, end),
    }
}

/// One past the mention that the token at `at` is in.
fn run_end(scene: &Scene<'_>, at: usize) -> usize {
    let entity_type = scene.entity_type(at);
    let mut end = at + 1;
    while end < scene.view.end && scene.entity_type(end) == entity_type {
        end += 1;
    }
    end
}

/// "Thierry Morvan, numéro 2 de la Grande Récré" where `phrase` is what
/// follows the comma.
fn with_person_before(scene: &Scene<'_>, phrase: Range) -> Range {
    let view = &scene.view;
    let is_person = |at: usize| scene.is_person(at);
    let (start, end) = phrase;
    if (start..end).any(is_person) || view.before(start, 1) != "," {
        return phrase;
    }
    let mut first = start - 1;
    while view.first < first && is_person(first - 1) {
        first -= 1;
    }
    if first + 1 == start { phrase } else { (first, end) }
}

/// The phrase with its apposition that ends at the comma or bracket `close`:
/// "Vedant Patel, porte-parole, a déclaré", "Le maire, Ada Lovelace, admet".
fn before_apposition(scene: &Scene<'_>, close: usize) -> Option<Range> {
    let view = &scene.view;
    let opening = if view.lower(close) == ")" { "(" } else { "," };
    let lowest = view.first.max(close.saturating_sub(40));
    let open = (lowest..close).rev().find(|it| view.lower(*it) == opening);
    let Some(open) = open else { return phrase_before(view, close) };
    let phrase = phrase_before(view, open)?;
    let is_person = |at: usize| scene.is_person(at);
    if is_person(open + 1) && !(phrase.0..phrase.1).any(is_person) {
        return Some((phrase.0, run_end(scene, open + 1)));
    }
    Some(phrase)
}

/// The subject of the first verb of the sentence, for "…, mais a annoncé".
fn first_subject(view: &View<'_>, before: usize) -> Option<Range> {
    let is_verb = |at: &usize| {
        matches!(
            view.lower(*at),
            "ont" | "est" | "sont" | "n'" | "ne" | "avait" | "avaient" | "was" | "is" | "has"
        ) || view.cx.language == Language::French && view.lower(*at) == "a"
            || view.flags(*at).has(WordFlags::REPORTING) && !view.is_capital(*at)
    };
    let from = view.first.max(before.saturating_sub(MAX_BACK)) + 1;
    let verb = (from..before).find(is_verb)?;
    if who::is_pronoun(view.before(verb, 1)) {
        return Some((verb - 1, verb));
    }
    phrase_before(view, verb)
}

/// The noun phrase that ends before `end`.
fn phrase_before(view: &View<'_>, end: usize) -> Option<Range> {
    let mut start = end;
    while view.first < start && end < start + MAX_TOKENS {
        let lower = view.before(start, 1);
        let is_border = matches!(
            lower,
            "," | ";"
                | ":"
                | "."
                | "«"
                | "»"
                | "“"
                | "”"
                | "("
                | ")"
                | "–"
                | "—"
                | "-"
                | "!"
                | "?"
                | "que"
                | "qu'"
                | "mais"
                | "or"
                | "car"
                | "où"
                | "lorsque"
                | "lorsqu'"
                | "quand"
                | "donc"
                | "puisque"
                | "alors"
                | "si"
                | "s'"
                | "dont"
                | "cependant"
                | "toutefois"
                | "that"
                | "but"
                | "because"
                | "while"
                | "when"
                | "if"
                | "as"
                | "comme"
                | "…"
        );
        if is_border {
            break;
        }
        start -= 1;
    }
    // Adverbs and conjunctions that open a sentence are no part of it.
    while start < end
        && matches!(
            view.lower(start),
            "et" | "enfin"
                | "ainsi"
                | "puis"
                | "aussi"
                | "pourtant"
                | "and"
                | "however"
                | "meanwhile"
                | "hier"
                | "selon"
                | "après"
                | "lundi"
                | "mardi"
                | "mercredi"
                | "jeudi"
                | "vendredi"
                | "samedi"
                | "dimanche"
        )
    {
        start += 1;
    }
    let has_word = (start..end).any(|it| view.is_word(it));
    (start < end && has_word).then_some((start, end))
}

/// The noun phrase that begins at `start`: to a comma, a bracket, the end of
/// the sentence, or a word that begins something else.
///
/// Adverbs and dates before it are left out, and a name behind it is taken in:
/// "la directrice générale, Anne Rey".
pub(super) fn phrase_after(scene: &Scene<'_>, start: usize) -> Option<Range> {
    let view = &scene.view;
    let mut start = behind_adverbs(scene, start);
    if matches!(view.lower(start), "à" | "au" | "aux" | "auprès") {
        // "a indiqué à l'AFP une source": who listens stands first.
        let named = (start + 1..start + 4).find(|it| scene.entity_type(*it).is_some())?;
        start = behind_adverbs(scene, run_end(scene, named));
    }
    let limit = view.end.min(start + MAX_TOKENS);
    let mut end = start;
    while end < limit {
        let lower = view.lower(end);
        let is_mark = !view.is_word(end) && !view.is_number(end);
        let is_border = is_mark && !matches!(lower, "%" | "&" | "'")
            || matches!(
                lower,
                "que"
                    | "qu'"
                    | "qui"
                    | "lors"
                    | "dans"
                    | "après"
                    | "avant"
                    | "lorsque"
                    | "mais"
                    | "dont"
                    | "pour"
                    | "sur"
                    | "devant"
                    | "en"
                    | "who"
                    | "that"
                    | "after"
                    | "during"
                    | "in"
                    | "on"
                    | "when"
                    | "at"
                    | "as"
                    | "because"
            ) && start < end
            || matches!(scene.entity_type(end), Some(EntityType::Date)) && start < end
            || start < end && begins_another(view, end)
            || is_finite_verb(view, end) && start < end;
        if is_border {
            break;
        }
        end += 1;
    }
    let is_person = |at: usize| scene.is_person(at);
    if view.lower(end) == "," && is_person(end + 1) && !(start..end).any(is_person) {
        let behind = run_end(scene, end + 1);
        // "D'après des sources, Paley et …" goes on about somebody else.
        let is_over = !view.is_word(behind)
            || matches!(view.lower(behind), "devant" | "lors" | "dans" | "à" | "en" | "sur" | "au");
        if is_over {
            end = behind;
        }
    }
    (start < end).then_some((start, end))
}

/// Whether another noun phrase begins at `at`: an article right behind a noun,
/// as in "selon le chauffeur la direction".
fn begins_another(view: &View<'_>, at: usize) -> bool {
    let before = at.saturating_sub(1);
    matches!(view.lower(at), "le" | "la" | "les" | "l'" | "un" | "une")
        && view.cx.language == Language::French
        && !view.is_capital(at)
        && view.is_word(before)
        && !view.is(before, Class::FUNCTION)
        && !view.is(before, Class::AUXILIARY)
        && !matches!(view.lower(before), "tout" | "toute" | "tous" | "toutes" | "et" | "ou")
}

/// A few forms that end a noun phrase for sure.
fn is_finite_verb(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    match view.cx.language {
        Language::French => matches!(
            lower,
            "a" | "ont"
                | "est"
                | "sont"
                | "était"
                | "étaient"
                | "avait"
                | "avaient"
                | "sera"
                | "seront"
                | "serait"
                | "seraient"
                | "aurait"
                | "auraient"
                | "doit"
                | "peut"
        ),
        Language::English => {
            matches!(lower, "is" | "was" | "were" | "are" | "has" | "have" | "had" | "will")
        }
    }
}
