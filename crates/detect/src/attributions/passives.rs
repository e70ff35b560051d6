//! What is said by whom in the passive: "a été confirmé par la police",
//! "jugé décevant par plusieurs", "was described by X as a failure".

use document::{AttributionMode, EntityType, Language};

use super::{Attribution, Range, Rule, Scene, contents, sources, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::numerals;
use crate::words::Class;

/// How far before "par" its verb stands, in tokens.
const MAX_BETWEEN: usize = 10;

/// Appends the attributions of a sentence whose verb is in the passive.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    for at in view.first..view.end {
        if matches!(view.lower(at), "par" | "by") && !scene.is_quoted(at) {
            acc.extend(of_agent(scene, at));
        }
    }
}

/// What the agent that "par" names at `by` says, if a verb of saying is before
/// it.
fn of_agent(scene: &Scene<'_>, by: usize) -> Option<Attribution> {
    let view = &scene.view;
    if !begins_agent(scene, by + 1) {
        return None;
    }
    let is_stop = |at: &usize| matches!(view.lower(*at), "," | ";" | ":" | "que" | "that" | "qui");
    let lowest = view.first.max(by.saturating_sub(MAX_BETWEEN));
    let near = (lowest..by).rev().take_while(|it| !is_stop(it));
    let verb = near.into_iter().find(|it| is_participle(view, *it))?;
    let source = sources::phrase_after(scene, by + 1)?;
    let mut first = verb;
    while view.first < first && is_auxiliary(view, first - 1) {
        first -= 1;
    }
    let content = small_clause(scene, verb, (by, source.1)).or_else(|| subject(scene, first))?;
    Some(Attribution {
        rule: Rule::Passive,
        mode: AttributionMode::Indirect,
        source: Some(source),
        cue: Some((first, verb + 1)),
        content,
        score: 600,
        speaker: None,
    })
}

/// Whether whoever acts may be named from `at` on, behind "par" or "by": not
/// how, when or in what order, as in "par téléphone", "by Monday".
fn begins_agent(scene: &Scene<'_>, at: usize) -> bool {
    let view = &scene.view;
    if let Some(entity_type) = scene.entity_type(at) {
        return !matches!(entity_type, EntityType::Date | EntityType::Time);
    }
    let is_fixed = matches!(
        (view.lower(at), view.lower(at + 1)),
        ("ailleurs" | "contre" | "après" | "avant" | "ici" | "là" | "où" | "qui" | "quoi", _)
            | ("le", "passé" | "biais" | "fait" | "menu")
            | ("la", "suite" | "présente")
            | ("l'", "intermédiaire" | "entremise")
            | ("then" | "now" | "far" | "and" | "itself" | "how", _)
            | ("no" | "all" | "any" | "some", "means")
            | ("the" | "a", "way" | "time" | "end" | "vote" | "margin" | "show")
    );
    let is_bare = view.is_lower_word(at) && !view.is(at, Class::FUNCTION);
    let is_manner = match view.cx.language {
        // "par téléphone", "par communiqué": who acts has an article there, or is
        // one of few words.
        Language::French => {
            let is_some = who::begins_with_article(view, at)
                || who::is_role(view, at)
                || numerals::parse(view, at).is_some()
                || matches!(
                    view.lower(at),
                    "certaines"
                        | "beaucoup"
                        | "nombre"
                        | "chacun"
                        | "chacune"
                        | "divers"
                        | "diverses"
                        | "différents"
                        | "différentes"
                        | "lui-même"
                        | "elle-même"
                        | "eux-mêmes"
                );
            is_bare && !is_some
        }
        // "by phone", "by saying": others stand bare, "by experts".
        Language::English => {
            let lower = view.lower(at);
            is_bare
                && (lower.ends_with("ing")
                    || matches!(
                        lower,
                        "phone"
                            | "telephone"
                            | "email"
                            | "e-mail"
                            | "mail"
                            | "letter"
                            | "text"
                            | "video"
                            | "fax"
                            | "post"
                            | "law"
                            | "default"
                            | "mistake"
                            | "accident"
                            | "chance"
                            | "contrast"
                            | "comparison"
                            | "definition"
                            | "nature"
                            | "design"
                            | "hand"
                            | "name"
                            | "force"
                            | "surprise"
                            | "example"
                            | "virtue"
                            | "means"
                            | "way"
                    ))
        }
    };
    !is_fixed && !is_manner && !view.is(at, Class::PLAIN_CAPITALS)
}

/// Whether a form that goes with "be" stands at `at`: "confirmée", "claimed".
fn is_participle(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    let has_form = match view.cx.language {
        Language::French => {
            let endings = ["é", "ée", "és", "ées", "it", "ite", "its", "ites", "u", "ue", "us"];
            endings.iter().any(|it| lower.ends_with(it)) && !lower.ends_with("que")
        }
        Language::English => lower.ends_with("ed") || matches!(lower, "said" | "seen" | "made"),
    };
    let is_listed = view.flags(at).has(WordFlags::REPORTING) || view.is(at, Class::REPORTING);
    view.is_lower_word(at) && has_form && is_listed
}

fn is_auxiliary(view: &View<'_>, at: usize) -> bool {
    match view.cx.language {
        Language::French => view.is(at, Class::AUXILIARY),
        Language::English => matches!(
            view.lower(at),
            "has" | "have" | "had" | "been" | "was" | "were" | "is" | "are" | "be" | "being"
        ),
    }
}

/// What the verb makes of its subject: "jugé | décevant | par", "perçue | comme
/// une armée d'occupation | par", "described by X | as a failure".
fn small_clause(scene: &Scene<'_>, verb: usize, (by, behind): Range) -> Option<Range> {
    let view = &scene.view;
    if matches!(view.lower(behind), "as" | "comme") {
        let start = behind + usize::from(view.lower(behind) == "comme");
        let end = scene.content_end();
        return (start < end).then_some((start, end));
    }
    let mut start = verb + 1;
    while start < by
        && (scene.entity_type(start) == Some(EntityType::Date)
            || contents::is_adverb(view.lower(start)))
    {
        start += 1;
    }
    // "annoncé à l'AFP par sa famille" tells who listens.
    let is_about = matches!(view.lower(start), "comme" | "as")
        || matches!(view.lower(start), "à" | "au" | "aux")
            && (start..start + 3).all(|it| scene.entity_type(it).is_none())
        || view.is_lower_word(start) && !view.is(start, Class::FUNCTION);
    let start = start + usize::from(matches!(view.lower(start), "comme"));
    (start < by && is_about).then_some((start, by))
}

/// What the verb group that begins at `first` is about.
fn subject(scene: &Scene<'_>, first: usize) -> Option<Range> {
    let view = &scene.view;
    if is_auxiliary(view, first) {
        return sources::subject(scene, first);
    }
    // "un chiffrage contesté par Matignon".
    let lowest = view.first.max(first.saturating_sub(5));
    let start = (lowest..first).rev().find(|it| who::begins_with_article(view, *it))?;
    (start + 1 < first).then_some((start, first))
}
