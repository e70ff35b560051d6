//! Which words can stand for somebody who speaks: pronouns, phrases with an
//! article, titles and roles.

use document::EntityType;

use super::{Range, Scene};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

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

/// Whether an article or a word like one stands at `at`.
pub(super) fn begins_with_article(view: &View<'_>, at: usize) -> bool {
    matches!(
        view.lower(at),
        "le" | "la"
            | "les"
            | "l'"
            | "un"
            | "une"
            | "des"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
            | "tout"
            | "toute"
            | "tous"
            | "toutes"
            | "cet"
            | "cette"
            | "ces"
            | "ce"
            | "plusieurs"
            | "certains"
            | "the"
            | "an"
            | "his"
            | "her"
            | "their"
            | "its"
            | "some"
    )
}

/// Whether a phrase names somebody who can speak, as far as a name or a role in
/// it shows.
pub(super) fn is_speaker(scene: &Scene<'_>, (first, end): Range) -> bool {
    let view = &scene.view;
    (first..end.min(first + 6)).any(|at| {
        let is_named =
            matches!(scene.entity_type(at), Some(EntityType::Person | EntityType::Organization));
        is_named || is_role(view, at)
    })
}

/// Whether the token at `at` is a title or what somebody does.
pub(super) fn is_role(view: &View<'_>, at: usize) -> bool {
    let flags = view.flags(at);
    view.is(at, Class::TITLE) || flags.has(WordFlags::TITLE) || flags.has(WordFlags::OCCUPATION)
}
