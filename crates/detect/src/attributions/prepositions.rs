//! "Selon X", "d'après X", "according to X".

use document::AttributionMode;

use super::{Attribution, Range, Scene, sources};

/// Appends the attributions of a sentence that a preposition makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    for at in view.first..view.end {
        let Some(after) = cue_end(scene, at) else {
            continue;
        };
        let Some(source) = sources::phrase_after(scene, after) else {
            continue;
        };
        if is_no_speaker(view.lower(after), view.lower(source.1 - 1)) {
            continue;
        }
        let Some(content) = content(scene, at, source.1) else {
            continue;
        };
        acc.push(Attribution {
            mode: AttributionMode::Indirect,
            source: Some(source),
            cue: Some((at, after)),
            content,
            score: 900,
        });
    }
}

/// One past the cue at `at`.
fn cue_end(scene: &Scene<'_>, at: usize) -> Option<usize> {
    if scene.is_quoted(at) {
        return None;
    }
    let view = &scene.view;
    match view.lower(at) {
        "selon" => Some(at + 1),
        "d'" if view.starts(at, &["d'", "après"]) => Some(at + 2),
        "according" if view.lower(at + 1) == "to" => Some(at + 2),
        _ => None,
    }
}

/// "selon que", "selon les cas", "d'après la loi" name nobody who speaks.
fn is_no_speaker(first: &str, last: &str) -> bool {
    matches!(first, "que" | "qu'" | "quoi" | "whether")
        || matches!(
            last,
            "cas"
                | "loi"
                | "règles"
                | "plan"
                | "circonstances"
                | "besoins"
                | "calendrier"
                | "modèle"
        )
}

/// The longer part of the sentence beside the inserted `at..end`.
fn content(scene: &Scene<'_>, at: usize, end: usize) -> Option<Range> {
    let view = &scene.view;
    let last = scene.content_end();
    // "Selon X, qui …, deux hommes": what follows the comma.
    let after = end + usize::from(view.lower(end) == ",");
    let mut before_end = at;
    while view.first < before_end && matches!(view.before(before_end, 1), "," | "(" | "–" | "—")
    {
        before_end -= 1;
    }
    let first = start_of_clause(scene, before_end);
    let before = (first, before_end);
    let behind = (after, last);
    let length = |it: Range| it.1.saturating_sub(it.0);
    let best = if length(before) < length(behind) { behind } else { before };
    (2 < length(best)).then_some(best)
}

/// Where what stands before `end` begins: behind a dateline or opening word.
fn start_of_clause(scene: &Scene<'_>, end: usize) -> usize {
    let view = &scene.view;
    let mut first = view.first;
    while first < end
        && (view.kind(first) == Some(crate::TokenKind::Mark) || view.lower(first) == "cependant")
    {
        first += 1;
    }
    first
}
