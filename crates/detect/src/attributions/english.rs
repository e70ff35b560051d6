//! English reporting verbs: "said that", "X said", "…, he added".

use document::AttributionMode;

use super::{Attribution, Scene, sources};
use crate::context::View;
use crate::words::Class;

/// Appends the attributions of a sentence that a verb makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    for at in view.first..view.end {
        if scene.is_quoted(at) || !view.is(at, Class::REPORTING) {
            continue;
        }
        acc.extend(of_verb(scene, at));
    }
}

fn of_verb(scene: &Scene<'_>, at: usize) -> Option<Attribution> {
    let view = &scene.view;
    let first = group_first(view, at);
    let cue = Some((first, at + 1));
    let end = scene.content_end();
    let attribution = |source, content, score| Attribution {
        mode: AttributionMode::Indirect,
        source,
        cue,
        content,
        score,
    };
    // "…, the police said." and "…, said the police."
    let subject = sources::subject(scene, first);
    let rest = end.saturating_sub(at + 1);
    if rest < 8
        && let Some(start) = subject.map(|it| it.0)
        && view.before(start, 1) == ","
        && !scene.is_quoted(start.saturating_sub(2))
    {
        return Some(attribution(subject, (view.first, start - 1), 800));
    }
    // What follows "told" is who listens.
    if view.before(first, 1) == ","
        && view.lower(at) != "told"
        && !scene.is_quoted(first.saturating_sub(2))
        && view.first + 3 < first
    {
        let source = sources::phrase_after(scene, at + 1)?;
        return Some(attribution(Some(source), (view.first, first - 1), 700));
    }
    let start = clause_start(view, at)?;
    (start + 2 < end && subject.is_some()).then(|| attribution(subject, (start, end), 850))
}

fn group_first(view: &View<'_>, at: usize) -> usize {
    let mut first = at;
    while view.first < first
        && matches!(
            view.before(first, 1),
            "has"
                | "have"
                | "had"
                | "also"
                | "was"
                | "were"
                | "been"
                | "later"
                | "repeatedly"
                | "not"
        )
    {
        first -= 1;
    }
    first
}

/// Where the clause begins behind the verb: after "that", or at once behind
/// verbs that need none.
fn clause_start(view: &View<'_>, at: usize) -> Option<usize> {
    for place in at + 1..at + 9 {
        match view.lower(place) {
            "that" => return Some(place + 1),
            "," | ":" | ";" | "." | "" | "“" | "\"" => break,
            _ => {}
        }
    }
    let is_bare = matches!(
        view.lower(at),
        "said" | "says" | "say" | "claims" | "claimed" | "believes" | "believe"
    );
    let next = view.lower(at + 1);
    let goes_on = view.is_word(at + 1) && !matches!(next, "of" | "to" | "in" | "by" | "on" | "at");
    (is_bare && goes_on).then_some(at + 1)
}
