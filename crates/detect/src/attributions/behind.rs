//! French words behind a quotation that say whose it is: ", a-t-il dit",
//! ", tonne encore le maire".

use super::contents::is_adverb;
use super::groups::{Group, group, is_clitic};
use super::{Range, Scene, sources, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

/// Who says what stands in the quotation right before `at`, and by what words:
/// ", a-t-il dit", ", tonne encore le maire", ", le ministre a déclaré".
/// Behind a comma any verb with a subject behind it will do.
pub(super) fn behind_quotation(
    scene: &Scene<'_>,
    at: usize,
    is_apart: bool,
) -> Option<(Option<Range>, Range)> {
    let view = &scene.view;
    let any = any_group(view, at).filter(|it| is_apart || it.pronoun.is_some());
    let any = any.filter(|it| it.pronoun.is_some() || begins_subject(scene, it.end));
    // "», ce qu'il juge inévitable" is about something else.
    let opens = |it: &usize| {
        matches!(
            view.lower(*it),
            "que"
                | "qu'"
                | "qui"
                | "ce"
                | "dont"
                | "et"
                | "mais"
                | "alors"
                | "tandis"
                | "puis"
                | "car"
                | "or"
                | "où"
                | "quand"
                | ";"
        )
    };
    let near = (at..at + 5).take_while(|it| !opens(it));
    let group = any.or_else(|| near.into_iter().find_map(|it| group(view, it)))?;
    let cue = (group.first, group.end);
    if let Some(pronoun) = group.pronoun {
        return Some((Some((pronoun, pronoun + 1)), cue));
    }
    if at < group.first {
        // "», il a déclaré", "», le ministre a déclaré"
        return Some((sources::subject(scene, group.first).filter(|it| at <= it.0), cue));
    }
    Some((sources::phrase_after(scene, group.end), cue))
}

/// A verb group of any verb right at `at`.
fn any_group(view: &View<'_>, at: usize) -> Option<Group> {
    let mut verb = at;
    while matches!(view.lower(verb), "s'" | "se" | "m'" | "me" | "lui" | "y" | "en") {
        verb += 1;
    }
    let is_auxiliary = matches!(
        view.lower(verb),
        "a" | "ont" | "avait" | "avaient" | "aurait" | "est" | "sont" | "était" | "étaient" | "ai"
    );
    if is_auxiliary {
        let pronoun = Some(verb + 1).filter(|it| is_clitic(view, *it));
        let from = pronoun.unwrap_or(verb) + 1;
        let participle = (from..from + 4).find(|it| is_participle(view, *it))?;
        return Some(Group { first: at, end: participle + 1, pronoun });
    }
    let lower = view.lower(verb);
    let is_verb = view.is_lower_word(verb)
        && 2 < lower.len()
        && !view.is(verb, Class::FUNCTION)
        && lower.ends_with(['e', 't', 'd', 'a', 'c']);
    if !is_verb {
        return None;
    }
    let pronoun = Some(verb + 1).filter(|it| is_clitic(view, *it));
    Some(Group { first: at, end: pronoun.unwrap_or(verb) + 1, pronoun })
}

fn is_participle(view: &View<'_>, at: usize) -> bool {
    let endings = ["é", "ée", "és", "ées", "i", "is", "it", "u", "ue", "us", "ert", "int", "ie"];
    let lower = view.lower(at);
    view.is_lower_word(at)
        && 2 < lower.len()
        && !view.is(at, Class::FUNCTION)
        && !is_adverb(lower)
        && endings.iter().any(|it| lower.ends_with(it))
}

/// Whether who speaks is named from `at` on, adverbs and dates aside.
fn begins_subject(scene: &Scene<'_>, at: usize) -> bool {
    let view = &scene.view;
    let from = sources::behind_adverbs(scene, at);
    view.is_capital(from)
        || who::begins_with_article(view, from)
        || scene.entity_type(from).is_some()
        || view.flags(from).has(WordFlags::TITLE)
}
