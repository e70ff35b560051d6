//! The words that name who speaks, before or behind a verb.

use document::{EntityType, Language};

use super::{Range, Scene};
use crate::context::View;

/// The longest source, in tokens.
const MAX_TOKENS: usize = 16;

/// Whether a folded word is a pronoun that can speak.
pub(super) fn is_pronoun(lower: &str) -> bool {
    matches!(
        lower,
        "il" | "elle"
            | "ils"
            | "elles"
            | "on"
            | "je"
            | "j'"
            | "nous"
            | "celui-ci"
            | "celle-ci"
            | "he"
            | "she"
            | "they"
            | "i"
            | "we"
            | "it"
            | "ceux-ci"
    )
}

/// The subject of the verb group that begins at `verb`.
pub(super) fn subject(scene: &Scene<'_>, verb: usize) -> Option<Range> {
    let view = &scene.view;
    let before = verb.checked_sub(1).filter(|it| view.first <= *it)?;
    if is_pronoun(view.lower(before)) {
        return Some((before, verb));
    }
    match view.lower(before) {
        "," | ")" => before_apposition(view, before),
        "et" | "mais" | "puis" | "and" | "but" => first_subject(view, before),
        "qui" | "who" | "which" => {
            let end = before - usize::from(view.before(before, 1) == ",");
            phrase_before(view, end)
        }
        _ => phrase_before(view, verb),
    }
}

/// The phrase before the apposition that ends at the comma or bracket
/// `close`: "Vedant Patel, porte-parole, a déclaré".
fn before_apposition(view: &View<'_>, close: usize) -> Option<Range> {
    let opening = if view.lower(close) == ")" { "(" } else { "," };
    let lowest = view.first.max(close.saturating_sub(40));
    let open = (lowest..close).rev().find(|it| view.lower(*it) == opening);
    match open {
        Some(open) => phrase_before(view, open),
        None => phrase_before(view, close),
    }
}

/// The subject of the first verb of the sentence, for "…, mais a annoncé".
fn first_subject(view: &View<'_>, before: usize) -> Option<Range> {
    let is_verb = |at: &usize| {
        matches!(
            view.lower(*at),
            "a" | "ont" | "est" | "sont" | "n'" | "ne" | "avait" | "avaient" | "was" | "is" | "has"
        ) || view.flags(*at).has(crate::lexicon::WordFlags::REPORTING) && !view.is_capital(*at)
    };
    let verb = (view.first + 1..before).find(is_verb)?;
    if is_pronoun(view.before(verb, 1)) {
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
pub(super) fn phrase_after(scene: &Scene<'_>, start: usize) -> Option<Range> {
    let view = &scene.view;
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
            || is_finite_verb(view, end) && start < end;
        if is_border {
            break;
        }
        end += 1;
    }
    (start < end).then_some((start, end))
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
