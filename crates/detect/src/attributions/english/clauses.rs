//! Where the clause of an English verb of saying begins and ends: "said | it
//! was over", "told reporters | that …".

use document::EntityType;

use super::LISTENERS;
use crate::attributions::{MAX_CONTENT, Scene, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

/// Where the clause begins behind the verb: after "that", or at once behind
/// verbs that need none.
pub(super) fn clause_start(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let view = &scene.view;
    // "criticised the law that bans protests" is about a law; "told the court
    // that" is not.
    let listens = LISTENERS.contains(&view.lower(at));
    let is_about = !listens && who::begins_with_article(view, at + 1);
    let says = matches!(view.lower(at), "said" | "says" | "say" | "saying");
    // "said last week | Iran had agreed"
    let mut start = at + 1;
    while scene.entity_type(start) == Some(EntityType::Date) {
        start += 1;
    }
    let is_adverb = |at: usize| {
        let lower = view.lower(at);
        lower.ends_with("ly") || matches!(lower, "again" | "also" | "earlier" | "later" | "only")
    };
    for place in at + 1..at + 12 {
        match view.lower(place) {
            // "says a bomb caused the blast that …" has no "that" of its own,
            // "said in a statement that" and "said again that" have.
            "that"
                if says
                    && start < place
                    && !is_preposition(view.lower(start))
                    && !is_adverb(place - 1) =>
            {
                break;
            }
            "that" => return (!is_about).then_some(place + 1),
            "whether" | "how" | "why" | "if" if place == at + 1 => return Some(place),
            "," | ":" | ";" | "." | "" | "“" | "\"" | "who" | "which" | "to" => break,
            _ => {}
        }
    }
    if listens {
        // "told reporters | he was ready"
        let opens = |it: &usize| opens_clause(view, *it);
        return (at + 2..at + 7)
            .take_while(|it| view.is_word(*it))
            .find(opens)
            .filter(|it| (it + 1..it + 8).any(|it| is_finite(view, it)));
    }
    if says && is_preposition(view.lower(start)) {
        // "said about | a thousand rebels took part"
        if is_figure(scene, start + 1) {
            return Some(start);
        }
        // "said in a statement | he has overcome it"
        return (start + 2..start + 8)
            .take_while(|it| view.is_word(*it))
            .find(|it| who::is_pronoun(view.lower(*it)))
            .filter(|it| is_finite(view, it + 1));
    }
    let goes_on = view.is_word(start) || view.is_number(start) || is_figure(scene, start);
    let goes_on = goes_on && !is_preposition(view.lower(start));
    if says && goes_on {
        return Some(start);
    }
    // A clause has a verb of its own near, before "… and says".
    let says_more = |it: usize| {
        view.lower(it) == "and"
            && (view.is(it + 1, Class::REPORTING) || view.flags(it + 1).has(WordFlags::REPORTING))
    };
    let has_verb = (start + 1..start + 12)
        .take_while(|it| !matches!(view.lower(*it), "." | ";" | "," | "") && !says_more(*it))
        .any(|it| is_finite(view, it));
    (goes_on && has_verb).then_some(start)
}

/// Prepositions that stand behind a verb of saying.
fn is_preposition(lower: &str) -> bool {
    matches!(
        lower,
        "of" | "to"
            | "in"
            | "by"
            | "on"
            | "for"
            | "with"
            | "as"
            | "from"
            | "about"
            | "at"
            | "after"
    )
}

/// Whether a clause can begin at `at`, by a pronoun or a word before a noun.
fn opens_clause(view: &View<'_>, at: usize) -> bool {
    who::is_pronoun(view.lower(at))
        || who::begins_with_article(view, at)
        || matches!(view.lower(at), "a" | "any" | "every" | "no" | "there" | "this" | "these")
}

/// Where a clause ends before `last`: at a semicolon, or where the sentence
/// goes on about something else.
pub(super) fn clause_end(scene: &Scene<'_>, start: usize, last: usize) -> usize {
    let view = &scene.view;
    let goes_on =
        |at: usize| view.is(at, Class::REPORTING) || view.flags(at).has(WordFlags::REPORTING);
    let ends = |at: usize| match view.lower(at) {
        ";" => true,
        "," if view.lower(at + 1) == "but" => {
            !matches!(view.lower(at + 2), "to" | "that" | "rather" | "also" | "not")
        }
        "," => {
            matches!(view.lower(at + 1), "which" | "while" | "adding" | "though")
                || view.lower(at + 1).ends_with("ing") && goes_on(at + 1)
        }
        "and" => view.is_lower_word(at + 1) && goes_on(at + 1),
        _ => false,
    };
    (start + 3..last.min(start + MAX_CONTENT))
        .find(|at| !scene.is_quoted(*at) && ends(*at))
        .unwrap_or(last)
}

/// Whether a finite verb stands at `at`, as far as its form shows.
fn is_finite(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    view.is(at, Class::VERB)
        || matches!(
            lower,
            "would"
                | "could"
                | "should"
                | "can"
                | "may"
                | "must"
                | "'s"
                | "'re"
                | "do"
                | "does"
                | "did"
                | "had"
                | "might"
                | "be"
                | "is"
                | "are"
        )
        || who::is_pronoun(view.before(at, 1)) && view.is_lower_word(at)
}

/// Whether an amount, a share or a count stands at `at`.
fn is_figure(scene: &Scene<'_>, at: usize) -> bool {
    scene.entity_type(at).is_some_and(|it| {
        matches!(it, EntityType::Money | EntityType::Percent | EntityType::Quantity)
    })
}
