//! Words between quotation marks and the cue beside them.

use document::{AttributionMode, Language};

use super::{Attribution, Range, Scene, sources, verbs};
use crate::context::{Context, View};
use crate::quotes::Quote;
use crate::words::Class;

/// Quotations of fewer tokens are words set off, not somebody's sentence.
const MIN_TOKENS: usize = 4;
/// A quotation without any cue is one only if it is a sentence.
const MIN_TOKENS_ALONE: usize = 7;

/// The most tokens from an English quotation to the verb of its cue.
const MAX_BETWEEN: usize = 16;

/// Who says a quotation, and how that is marked.
#[derive(Clone, Copy)]
struct Said {
    source: Option<Range>,
    cue: Option<Range>,
    score: u16,
}

/// Appends the attributions that quotations make.
pub(super) fn find<'c>(
    cx: &Context<'_>,
    quotes: &[Quote],
    scene: &impl Fn(usize) -> Option<Scene<'c>>,
    acc: &mut Vec<Attribution>,
) {
    for quote in quotes.iter().filter(|it| MIN_TOKENS <= it.n_tokens()) {
        let number = |at: usize| cx.sentences.partition_point(|it| it.end <= at);
        let (first, last) = (number(quote.open), number(quote.close));
        let said = scene(last)
            .and_then(|it| said_after(&it, quote.close + 1))
            .or_else(|| scene(first).and_then(|it| said_before(&it, quote.open)))
            .or_else(|| alone(cx, first, *quote));
        let Some(said) = said else { continue };
        for sentence in cx.sentences.get(first..=last).unwrap_or_default() {
            let start = sentence.first.max(quote.open + 1);
            let end = sentence.end.min(quote.close);
            let end = without_stop(&cx.view(*sentence), start, end);
            if start + 1 < end {
                acc.push(Attribution {
                    mode: AttributionMode::Direct,
                    source: said.source,
                    cue: said.cue,
                    content: (start, end),
                    score: said.score,
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
    is_sentence.then_some(Said { source: None, cue: None, score: 600 })
}

/// ", a-t-il ajouté", "a déclaré X", "selon X", "he said", "said X" at `at`.
fn said_after(scene: &Scene<'_>, at: usize) -> Option<Said> {
    let view = &scene.view;
    let mut at = at;
    while matches!(view.lower(at), "," | "." | "–" | "—" | "[" | "]") {
        at += 1;
    }
    let said = |source, cue| Some(Said { source, cue: Some(cue), score: 950 });
    if matches!(view.lower(at), "selon" | "according") {
        let after = at + 1 + usize::from(view.lower(at + 1) == "to");
        return said(sources::phrase_after(scene, after), (at, after));
    }
    match view.cx.language {
        Language::French => {
            let group = (at..at + 5).find_map(|it| verbs::group(view, it))?;
            if at < group.first && sources::is_pronoun(view.lower(at)) {
                return said(Some((at, at + 1)), (group.first, group.end));
            }
            if at < group.first {
                // "», le ministre a déclaré"
                let source = sources::subject(scene, group.first);
                return said(source.filter(|it| at <= it.0), (group.first, group.end));
            }
            let source = match group.pronoun {
                Some(pronoun) => Some((pronoun, pronoun + 1)),
                None => sources::phrase_after(scene, group.end),
            };
            said(source, (group.first, group.end))
        }
        Language::English => {
            let near = at..view.end.min(at + MAX_BETWEEN);
            let verb = near.clone().find(|it| view.is(*it, Class::REPORTING))?;
            if verb == at {
                return said(sources::phrase_after(scene, at + 1), (at, at + 1));
            }
            // "Margaret Ellis, the board's chief engineer, told reporters"
            let comma = (at..verb).find(|it| view.lower(*it) == ",");
            said(Some((at, comma.unwrap_or(verb))), (verb, verb + 1))
        }
    }
}

/// "X a déclaré : «" before the opening mark at `open`.
fn said_before(scene: &Scene<'_>, open: usize) -> Option<Said> {
    let view = &scene.view;
    if !matches!(view.before(open, 1), ":" | "," | "que" | "qu'" | "that") {
        return None;
    }
    let lowest = view.first.max(open.saturating_sub(20));
    let (first, end) = (lowest..open).rev().find_map(|at| match view.cx.language {
        Language::French => {
            verbs::group(view, at).filter(|it| it.pronoun.is_none()).map(|it| (it.first, it.end))
        }
        Language::English => view.is(at, Class::REPORTING).then_some((at, at + 1)),
    })?;
    Some(Said { source: sources::subject(scene, first), cue: Some((first, end)), score: 930 })
}
