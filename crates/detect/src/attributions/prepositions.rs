//! "Selon X", "d'après X", "according to X", "pour X".

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, Rule, Scene, sources, who};
use crate::lexicon::WordFlags;
use crate::words::Class;

/// Appends the attributions of a sentence that a preposition makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    // "… selon la police, … selon les syndicats": each has its own part.
    let mut from = view.first;
    for at in view.first..view.end {
        // What a colon or semicolon parts is about something else.
        if matches!(view.lower(at), ":" | ";") && !scene.is_quoted(at) {
            from = at + 1;
        }
        let Some((rule, after, source)) = cue(scene, at) else {
            continue;
        };
        let part = content(scene, from, (at, source.1));
        from = source.1.max(after);
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

/// The cue that begins at `at`: its rule, one past it, and who speaks.
pub(super) fn cue(scene: &Scene<'_>, at: usize) -> Option<(Rule, usize, Range)> {
    let view = &scene.view;
    let (rule, after) = cue_end(scene, at)?;
    if matches!(view.before(after, 1), "yeux" | "croire") && view.lower(after) == "," {
        // "À ses yeux," and "à l'en croire," say who in themselves.
        return Some((rule, after, (after.saturating_sub(3).max(at), after)));
    }
    let source = sources::phrase_after(scene, after)?;
    if is_no_speaker(view.lower(after), view.lower(source.1 - 1)) {
        return None;
    }
    let speaks = || is_somebody(scene, source) || who::is_speaker(scene, source);
    let is_one = rule != Rule::For || view.lower(source.1) == "," && speaks();
    is_one.then_some((rule, after, source))
}

/// Whether a phrase means people without naming them: "eux", "certains",
/// "d'autres", "beaucoup d'entre eux", "most of the residents"; not "plusieurs
/// raisons".
fn is_somebody(scene: &Scene<'_>, (first, end): Range) -> bool {
    let view = &scene.view;
    let behind = match view.lower(first) {
        "lui" | "elle" | "eux" | "elles" | "him" | "them" | "critics" => return true,
        "d'" if view.lower(first + 1) == "autres" => first + 2,
        "her" | "others" | "certains" | "certaines" | "beaucoup" | "plusieurs" | "nombre"
        | "some" | "many" | "most" => first + 1,
        _ => return false,
    };
    let is_small = |at: &usize| {
        matches!(view.lower(*at), "de" | "d'" | "des" | "du" | "of" | "the" | "encore" | "aussi")
    };
    let noun = (behind..end).find(|it| !is_small(it)).unwrap_or(end);
    // "For her part" is about no people.
    let is_alone = noun == end;
    is_alone || view.lower(first) != "her" && is_people(scene, noun)
}

/// Whether a word for people stands at `at`: "entre eux", "habitants",
/// "Iraniens"; roles and names aside, which speak anyway.
fn is_people(scene: &Scene<'_>, at: usize) -> bool {
    let view = &scene.view;
    let is_word = matches!(
        view.lower(at),
        "entre"
            | "eux"
            | "elles"
            | "gens"
            | "personnes"
            | "habitants"
            | "habitantes"
            | "riverains"
            | "électeurs"
            | "électrices"
            | "élus"
            | "élues"
            | "observateurs"
            | "spécialistes"
            | "critiques"
            | "them"
            | "us"
            | "people"
            | "residents"
            | "voters"
            | "observers"
            | "critics"
            | "supporters"
            | "opponents"
    );
    is_word || scene.entity_type(at) == Some(EntityType::Group)
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
        "à" | "a" if view.starts(at + 1, &["l'", "en", "croire"]) => 4,
        "à" if matches!(view.lower(at + 1), "ses" | "leurs") && view.lower(at + 2) == "yeux" => 3,
        "de" if view.starts(at, &["de", "l'", "avis"])
            || view.starts(at, &["de", "l'", "aveu"]) =>
        {
            3 + usize::from(matches!(view.lower(at + 3), "de" | "d'" | "du" | "des"))
        }
        "aux" if view.starts(at, &["aux", "dires"]) => {
            2 + usize::from(matches!(view.lower(at + 2), "de" | "d'" | "du" | "des"))
        }
        "aux" if view.starts(at, &["aux", "yeux"]) => {
            2 + usize::from(matches!(view.lower(at + 2), "de" | "d'" | "du" | "des"))
        }
        "pour" | "for" if opens_clause(scene, at) => return Some((Rule::For, at + 1)),
        _ => return None,
    };
    Some((Rule::Preposition, at + n))
}

/// Whether a clause may begin at `at`: with the sentence, behind a semicolon, or
/// behind a few words and a comma.
fn opens_clause(scene: &Scene<'_>, at: usize) -> bool {
    let view = &scene.view;
    at == view.first
        || matches!(view.before(at, 1), ";" | ":" | "–" | "—")
        || view.before(at, 1) == ","
            && (at <= view.first + 4
                || matches!(view.before(at, 2), "que" | "et" | "mais" | "car" | "that" | "but"))
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
    let end_of_part = scene.content_end();
    // A semicolon ends it if somebody else speaks behind.
    let is_end = |at: &usize| {
        view.lower(*at) == ";"
            && !scene.is_quoted(*at)
            && (at + 1..at + 8)
                .any(|it| cue_end(scene, it).is_some() || view.flags(it).has(WordFlags::REPORTING))
    };
    let near = end..end_of_part.min(end + super::MAX_CONTENT);
    let last = near.into_iter().find(is_end).unwrap_or(end_of_part);
    let after = behind_apposition(scene, end, last);
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
    let is_figure = view.is_number(before.0);
    let is_joined = before_end == at && (2 < length(before) || is_figure && 0 < length(before));
    let best = if is_joined || length(behind) <= length(before) { before } else { behind };
    // "350 selon la police".
    (2 < length(best) || is_joined).then_some(best)
}

/// Where the sentence goes on behind the speaker that ends at `end`: "selon X,
/// de l'Institut, qui a lu le dossier, | deux hommes", up to `last`.
fn behind_apposition(scene: &Scene<'_>, end: usize, last: usize) -> usize {
    let view = &scene.view;
    let mut after = end + usize::from(view.lower(end) == ",");
    for _ in 0..3 {
        let is_apposition = end < after
            && (matches!(
                view.lower(after),
                "qui" | "dont" | "où" | "de" | "du" | "d'" | "who" | "which" | "of"
            ) || view.flags(after).has(WordFlags::OCCUPATION)
                || view.is(after, Class::TITLE));
        if !is_apposition {
            break;
        }
        match (after..last).find(|it| view.lower(*it) == ",") {
            Some(comma) => after = comma + 1,
            None => return last,
        }
    }
    after
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
