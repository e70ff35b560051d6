//! Words between quotation marks and the cue beside them.

use document::{AttributionMode, Language};

use super::{Attribution, Range, Rule, Scene, behind, english, groups, sources};
use crate::context::{Context, View};
use crate::quotes::Quote;
use crate::words::Class;

/// Quotations of fewer tokens are words set off, unless a cue is beside them.
const MIN_TOKENS: usize = 4;
/// A quotation without any cue is one only if it is a sentence.
const MIN_TOKENS_ALONE: usize = 7;
/// How far before a quotation its cue stands, in tokens.
const MAX_BEFORE: usize = 20;
/// How far before a quotation the verb stands that it belongs to.
const MAX_INSIDE: usize = 8;

/// Who says a quotation, and how that is marked.
#[derive(Clone, Copy)]
struct Said {
    rule: Rule,
    source: Option<Range>,
    cue: Option<Range>,
    /// Where the content begins, if before the quotation.
    from: Option<usize>,
    score: u16,
}

/// Appends the attributions that quotations make.
pub(super) fn find<'c>(
    cx: &Context<'_>,
    quotes: &[Quote],
    scene: &impl Fn(usize) -> Option<Scene<'c>>,
    acc: &mut Vec<Attribution>,
) {
    for quote in quotes.iter().filter(|it| 0 < it.n_tokens()) {
        let number = |at: usize| cx.sentences.partition_point(|it| it.end <= at);
        let (first, last) = (number(quote.open), number(quote.close));
        let opening = scene(first);
        let said = scene(last)
            .and_then(|it| after(&it, *quote))
            .or_else(|| opening.as_ref().and_then(|it| before(it, *quote)))
            .or_else(|| opening.as_ref().and_then(|it| behind_colon(cx, it, quote.open)))
            .or_else(|| opening.as_ref().and_then(|it| inside(it, *quote)))
            .or_else(|| alone(cx, first, *quote));
        let Some(said) = said else { continue };
        for sentence in cx.sentences.get(first..=last).unwrap_or_default() {
            let start = said.from.unwrap_or(quote.open + 1);
            let start = sentence.first.max(start);
            let end = sentence.end.min(quote.close);
            let end = without_stop(&cx.view(*sentence), start, end);
            let is_whole = first == last && start < end;
            if start + 1 < end || is_whole {
                acc.push(Attribution {
                    rule: said.rule,
                    mode: AttributionMode::Direct,
                    source: said.source,
                    cue: said.cue,
                    content: (start, end),
                    score: said.score,
                    speaker: None,
                });
            }
        }
    }
}

/// Leaves a comma before the closing mark out: "“Yes,” she said".
fn without_stop(view: &View<'_>, start: usize, end: usize) -> usize {
    if start < end && view.before(end, 1) == "," { end - 1 } else { end }
}

/// A quotation that begins its sentence and has no cue.
fn alone(cx: &Context<'_>, number: usize, quote: Quote) -> Option<Said> {
    let sentence = cx.sentences.get(number)?;
    let is_sentence = sentence.first == quote.open && MIN_TOKENS_ALONE <= quote.n_tokens();
    let said = Said { rule: Rule::Alone, source: None, cue: None, from: None, score: 600 };
    is_sentence.then_some(said)
}

/// ", a-t-il ajouté", "a déclaré X", "selon X", "he said", "said X" behind it.
fn after(scene: &Scene<'_>, quote: Quote) -> Option<Said> {
    let view = &scene.view;
    let mut at = quote.close + 1;
    // A comma, inside or outside, says that the sentence goes on about it.
    let is_apart = matches!(view.lower(at), "," | "–" | "—")
        || matches!(view.before(quote.close, 1), "," | "." | "!" | "?" | "…" | "...");
    while matches!(view.lower(at), "," | "." | "–" | "—" | "[" | "]") || is_reference(view, at)
    {
        at += 1;
    }
    let said = |source, (first, end): Range| {
        Some(Said { rule: Rule::After, source, cue: Some((first, end)), from: None, score: 950 })
    };
    if matches!(view.lower(at), "selon" | "according") {
        let after = at + 1 + usize::from(view.lower(at + 1) == "to");
        return said(sources::phrase_after(scene, after), (at, after));
    }
    let is_short = quote.n_tokens() < MIN_TOKENS;
    if is_short && !is_apart {
        return None;
    }
    let (source, cue) = match view.cx.language {
        Language::French => behind::behind_quotation(scene, at, is_apart)?,
        Language::English => english::behind_quotation(scene, at, is_apart)?,
    };
    said(source, cue)
}

/// The number of a reference, as in "[1]".
fn is_reference(view: &View<'_>, at: usize) -> bool {
    view.before(at, 1) == "[" && view.is_number(at) && view.lower(at + 1) == "]"
}

/// "X a déclaré : «" before the opening mark at `open`.
fn before(scene: &Scene<'_>, quote: Quote) -> Option<Said> {
    let view = &scene.view;
    let open = quote.open;
    // "a dit que « le mal » était passé": the clause is what is said.
    let is_part = matches!(view.before(open, 1), "que" | "qu'" | "that")
        && view.is_word(quote.close + 1)
        && quote.n_tokens() <= (quote.close + 1..scene.content_end()).len();
    if is_part {
        return None;
    }
    if !matches!(view.before(open, 1), ":" | "," | "que" | "qu'" | "that") {
        return None;
    }
    let by_verb = cue_before(view, open, MAX_BEFORE);
    if by_verb.is_none_or(|_| view.before(open, 1) == ",")
        && let Some((source, cue)) = preposition_before(scene, open)
    {
        let source = Some(source);
        return Some(Said { rule: Rule::Before, source, cue: Some(cue), from: None, score: 930 });
    }
    let (first, end) = by_verb?;
    let source = sources::subject(scene, first);
    Some(Said { rule: Rule::Before, source, cue: Some((first, end)), from: None, score: 930 })
}

/// "Selon X, «", "pour lui, «": who speaks, and the preposition.
fn preposition_before(scene: &Scene<'_>, open: usize) -> Option<(Range, Range)> {
    let view = &scene.view;
    let lowest = view.first.max(open.saturating_sub(MAX_BEFORE + 10));
    let (at, (_, after, source)) =
        (lowest..open).rev().find_map(|at| Some((at, super::prepositions::cue(scene, at)?)))?;
    // Nothing else is told between: "selon X, le maire a dit, «".
    let is_next = (source.1..open).all(|at| !view.is(at, Class::VERB) && view.lower(at) != ";");
    (source.1 < open && is_next).then_some((source, (at, after)))
}

/// The last cue of at most `n` tokens before `open`.
fn cue_before(view: &View<'_>, open: usize, n: usize) -> Option<Range> {
    let lowest = view.first.max(open.saturating_sub(n));
    (lowest..open).rev().find_map(|at| match view.cx.language {
        Language::French => {
            groups::group(view, at).filter(|it| it.pronoun.is_none()).map(|it| (it.first, it.end))
        }
        Language::English => english::group(view, at),
    })
}

/// "X fait ses comptes : «", also where the colon ends the sentence before.
fn behind_colon(cx: &Context<'_>, scene: &Scene<'_>, open: usize) -> Option<Said> {
    let colon = open.checked_sub(1)?;
    if cx.tokens.lower(colon) != ":" {
        return None;
    }
    let source = if scene.view.first <= colon { sources::first(scene, colon) } else { None };
    Some(Said { rule: Rule::Colon, source, cue: None, from: None, score: 700 })
}

/// "juge la réaction « excessive »", "parle d'un « signal »".
fn inside(scene: &Scene<'_>, quote: Quote) -> Option<Said> {
    let view = &scene.view;
    let (first, end) = cue_before(view, quote.open, MAX_INSIDE)?;
    let is_clause = (end..quote.open).any(|at| {
        matches!(view.lower(at), "que" | "qu'" | "that" | "." | ";" | ":" | "qui" | "," | "who")
    });
    if is_clause {
        return None;
    }
    let is_small = |at: usize| {
        matches!(
            view.lower(at),
            "de" | "d'"
                | "du"
                | "des"
                | "un"
                | "une"
                | "le"
                | "la"
                | "les"
                | "a"
                | "the"
                | "as"
                | "of"
                | "to"
        )
    };
    let start = (end..quote.open).find(|at| !is_small(*at));
    // "parle d'un « signal »" is about the quotation, "juge la réaction
    // « excessive »" about all of it.
    let is_parled = (first..end).any(|at| view.lower(at).starts_with("parl"));
    let from = start.filter(|_| !is_parled).map(|_| end);
    let source = sources::subject(scene, first);
    Some(Said { rule: Rule::Inside, source, cue: Some((first, end)), from, score: 650 })
}
