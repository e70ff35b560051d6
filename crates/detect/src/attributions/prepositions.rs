//! "Selon X", "d'après X", "according to X", "pour X".

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, Rule, Scene, sources};

/// Appends the attributions of a sentence that a preposition makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    // "… selon la police, … selon les syndicats": each has its own part.
    let mut from = view.first;
    for at in view.first..view.end {
        let Some((rule, after)) = cue_end(scene, at) else {
            continue;
        };
        let Some(source) = sources::phrase_after(scene, after) else {
            continue;
        };
        if is_no_speaker(view.lower(after), view.lower(source.1 - 1)) {
            continue;
        }
        let is_named = (source.0..source.1).any(|it| {
            let entity_type = scene.entity_type(it);
            matches!(entity_type, Some(EntityType::Person | EntityType::Organization))
        });
        if rule == Rule::For && !(is_named && view.lower(source.1) == ",") {
            continue;
        }
        let part = content(scene, from, (at, source.1));
        from = source.1;
        let Some(content) = part else {
            continue;
        };
        acc.push(Attribution {
            rule,
            mode: AttributionMode::Indirect,
            source: Some(source),
            cue: Some((at, after)),
            content,
            score: 900,
            speaker: None,
        });
    }
}

/// One past the cue at `at`.
fn cue_end(scene: &Scene<'_>, at: usize) -> Option<(Rule, usize)> {
    if scene.is_quoted(at) {
        return None;
    }
    let view = &scene.view;
    let n = match view.lower(at) {
        "selon" | "dixit" => 1,
        "d'" if view.starts(at, &["d'", "après"]) => 2,
        "according" if view.lower(at + 1) == "to" => 2,
        "suivant" if at == view.first => 1,
        "à" if view.starts(at, &["à", "en", "croire"]) => 3,
        "aux" if view.starts(at, &["aux", "yeux"]) => {
            2 + usize::from(matches!(view.lower(at + 2), "de" | "d'" | "du" | "des"))
        }
        "pour" | "for" if at == view.first => return Some((Rule::For, at + 1)),
        _ => return None,
    };
    Some((Rule::Preposition, at + n))
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

/// The longer part of the sentence, from `from` on, beside the inserted
/// `at..end`.
fn content(scene: &Scene<'_>, from: usize, (at, end): Range) -> Option<Range> {
    let view = &scene.view;
    let last = scene.content_end();
    // "Selon X, qui …, deux hommes": what follows the comma.
    let after = end + usize::from(view.lower(end) == ",");
    let mut before_end = at;
    while from < before_end && matches!(view.before(before_end, 1), "," | "(" | "–" | "—") {
        before_end -= 1;
    }
    // "…, car, selon X, …" is about what follows.
    let link = view.before(before_end, 1);
    let is_cut = matches!(link, "mais" | "car" | "et" | "que" | "qu'" | "but" | "and" | "that");
    let first = if is_cut { before_end } else { start_of_clause(scene, from, before_end) };
    let before = (first, before_end);
    let behind = (after, last);
    let length = |it: Range| it.1.saturating_sub(it.0);
    // "3 000 dans la rue selon la police, …": nothing parts them.
    let is_joined = before_end == at && 2 < length(before);
    let best = if is_joined || length(behind) <= length(before) { before } else { behind };
    (2 < length(best)).then_some(best)
}

/// Where what stands before `end` begins: behind a dateline or opening word.
fn start_of_clause(scene: &Scene<'_>, from: usize, end: usize) -> usize {
    let view = &scene.view;
    let mut first = from;
    while first < end
        && (view.kind(first) == Some(crate::TokenKind::Mark) || view.lower(first) == "cependant")
    {
        first += 1;
    }
    first
}
