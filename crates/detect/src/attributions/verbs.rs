//! French reporting verbs: "a déclaré que", "affirme avoir", "menace de",
//! "dénonce une taxe", "…, a-t-il ajouté", "», tonne le maire".

use document::{AttributionMode, EntityType};

use super::groups::{Group, group};
use super::{Attribution, Range, Rule, Scene, colons, contents, infinitives, sources, who};
use crate::context::View;
use crate::words::Class;

/// Appends the attributions of a sentence that a verb makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    let mut at = view.first;
    while at < view.end {
        let group = if scene.is_quoted(at) { None } else { group(view, at) };
        let Some(group) = group else {
            at += 1;
            continue;
        };
        of_group(scene, group, acc);
        at = group.end;
    }
}

/// Appends what a verb group may mean: one attribution, or several readings.
fn of_group(scene: &Scene<'_>, group: Group, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    let attribution = |rule, source, content, score| Attribution {
        rule,
        mode: AttributionMode::Indirect,
        source,
        cue: Some((group.first, group.end)),
        content,
        score,
        speaker: None,
    };
    if let Some(pronoun) = group.pronoun {
        let source = Some((pronoun, pronoun + 1));
        let behind = colons::behind(scene, group.end);
        acc.extend(behind.map(|it| attribution(Rule::Announced, source, it, 600)));
        let before = contents::inserted(scene, group.first);
        let content = before.map(|it| contents::longer_part(scene, it, group.end));
        acc.extend(content.map(|it| attribution(Rule::Inserted, source, it, 850)));
        return;
    }
    if let Some((source, content)) = compared(scene, group) {
        acc.push(attribution(Rule::As, source, content, 700));
        return;
    }
    let end = scene.content_end();
    let subject = || match view.before(group.end, 1).ends_with("ant") {
        // "rappelant que": who does what the sentence says.
        true => sources::first(scene, group.first),
        false => sources::subject(scene, group.first),
    };
    let infinitive = infinitives::start(scene, group);
    let is_next = infinitive.is_some_and(|it| it <= group.end + 1);
    let clause = if is_next { None } else { contents::clause_start(scene, group.end) };
    if let Some(start) = clause {
        let end = contents::clause_end(scene, start, end);
        if start + 1 < end {
            acc.push(attribution(Rule::Clause, subject(), (start, end), 880));
        }
        return;
    }
    if let Some(start) = infinitive {
        let end = infinitives::end(scene, start, contents::clause_end(scene, start, end));
        if start + 1 < end {
            acc.push(attribution(Rule::Infinitive, subject(), (start, end), 780));
        }
        return;
    }
    // "…, a annoncé la police."
    let speaker = sources::phrase_after(scene, group.end).filter(|it| {
        (it.0..it.1.min(it.0 + 4)).any(|it| {
            matches!(scene.entity_type(it), Some(EntityType::Person | EntityType::Organization))
        }) || who::begins_with_article(view, it.0)
    });
    let mut is_told = false;
    if view.before(group.first, 1) == ","
        && let Some(speaker) = speaker
    {
        let is_late = view.end - group.end < (group.first - view.first);
        let is_apart = is_late || matches!(view.lower(speaker.1), "," | ";" | ":" | "(");
        let tells = has_finite_verb(view, main_end(view, group.first - 1));
        if is_apart {
            let score = match (tells, who::is_speaker(scene, speaker)) {
                (true, true) => 800,
                (true, false) => 700,
                (false, true) => 600,
                (false, false) => 400,
            };
            let before = contents::inserted(scene, group.first);
            let content = before.map(|it| contents::longer_part(scene, it, speaker.1));
            acc.extend(content.map(|it| attribution(Rule::Inserted, Some(speaker), it, score)));
            let behind = colons::behind(scene, speaker.1);
            acc.extend(behind.map(|it| attribution(Rule::Announced, Some(speaker), it, 600)));
            is_told = tells;
        }
    }
    if is_told {
        return;
    }
    // "comptes contestés : …" says nothing.
    let is_participle = group.first + 1 == group.end
        && ["é", "ée", "és", "ées"].iter().any(|it| view.lower(group.first).ends_with(it));
    let behind = if is_participle { None } else { colons::behind(scene, group.end) };
    acc.extend(behind.map(|it| attribution(Rule::Announced, subject(), it, 600)));
    if let Some(content) = contents::object(scene, group) {
        acc.push(attribution(Rule::Object, subject(), content, 550));
    }
}

/// Who says what in "comme l'a révélé Ada Lovelace, …" and "…, comme le
/// rapporte Le Monde".
fn compared(scene: &Scene<'_>, group: Group) -> Option<(Option<Range>, Range)> {
    let view = &scene.view;
    let mut at = group.first;
    while matches!(view.before(at, 1), "le" | "l'" | "la" | "les" | "nous" | "m'" | "me") {
        at -= 1;
    }
    let pronoun = at.checked_sub(1).filter(|it| who::is_pronoun(view.lower(*it)));
    at = pronoun.unwrap_or(at);
    if view.before(at, 1) != "comme" {
        return None;
    }
    let source = match pronoun {
        Some(it) => Some((it, it + 1)),
        None => sources::phrase_after(scene, group.end),
    };
    if view.first + 2 < at {
        return Some((source, contents::inserted(scene, at - 1)?));
    }
    let behind = source.map_or(group.end, |it| it.1.max(group.end));
    let comma = (behind..behind + 12).find(|it| view.lower(*it) == ",")?;
    let content = (comma + 1, scene.content_end());
    (content.0 + 2 < content.1).then_some((source, content))
}

/// Where the main clause ends before the comma at `comma`: before an apposition
/// or a relative clause that it closes.
fn main_end(view: &View<'_>, comma: usize) -> usize {
    let lowest = view.first.max(comma.saturating_sub(40));
    let Some(open) = (lowest..comma).rev().find(|it| view.lower(*it) == ",") else {
        return comma;
    };
    let is_relative =
        matches!(view.lower(open + 1), "qui" | "dont" | "où" | "que" | "qu'" | "lequel");
    let from = View { first: open + 1, ..*view };
    if is_relative || !has_finite_verb(&from, comma) { open } else { comma }
}

/// Whether the part of the sentence before `end` tells something by itself; the
/// last tokens are looked at.
fn has_finite_verb(view: &View<'_>, end: usize) -> bool {
    (view.first.max(end.saturating_sub(super::MAX_CONTENT))..end).any(|at| {
        let lower = view.lower(at);
        let endings = ["ra", "ront", "ait", "aient", "èrent"];
        let is_form = endings.iter().any(|it| lower.ends_with(it))
            || lower.ends_with("ent") && !lower.ends_with("ment");
        // "A Bakou".
        view.is(at, Class::VERB) && !view.is_capital(at)
            || view.is(at, Class::PAST) && !view.is_capital(at)
            || view.is_lower_word(at) && 4 < lower.len() && is_form
    })
}
