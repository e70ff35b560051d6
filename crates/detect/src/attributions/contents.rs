//! Where what is said begins and ends: a clause, a noun phrase, the part of a
//! sentence beside inserted words.

use document::EntityType;

use super::groups::{Group, parled_of};
use super::{MAX_CONTENT, Range, Scene, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

/// Where the clause begins that "que" opens behind the verb, near it or after
/// something inserted.
pub(super) fn clause_start(scene: &Scene<'_>, end: usize) -> Option<usize> {
    let view = &scene.view;
    let listens = ["inform", "préven", "prévien", "avert", "rassur", "assur", "convain"];
    let verb = view.before(end, 1);
    // An object begins here, and "que" would be about it.
    if begins_object(view, end)
        && scene.entity_type(end) != Some(EntityType::Date)
        && scene.entity_type(end + 1) != Some(EntityType::Date)
        && !listens.iter().any(|it| verb.starts_with(it))
    {
        return None;
    }
    let mut is_apart = false;
    for at in end..end + 14 {
        match view.lower(at) {
            // "se demandant si".
            "si" | "s'" if at < end + 2 && verb.starts_with("demand") => return Some(at),
            "que" | "qu'" => {
                let before = view.before(at, 1);
                let is_other = matches!(before, "alors" | "plus" | "condition" | "afin" | "pour");
                // Behind something inserted: "a dit, selon lui, que".
                return (!is_other && (!is_apart || before == ",")).then_some(at + 1);
            }
            "," if !goes_on(view, at + 1) => is_apart = true,
            ":" | ";" | "." | "" | "«" | "“" | "qui" | "dont" | "car" | "n'" | "ne" => {
                return None;
            }
            // "dément tout blocage et affirme que".
            "et" | "mais" | "puis" | "," if goes_on(view, at + 1) => return None,
            _ => {}
        }
    }
    None
}

/// Whether what a verb is about begins at `at`, with a word that tells which.
fn begins_object(view: &View<'_>, at: usize) -> bool {
    matches!(
        view.lower(at),
        "le" | "la"
            | "les"
            | "l'"
            | "un"
            | "une"
            | "des"
            | "du"
            | "son"
            | "sa"
            | "ses"
            | "ce"
            | "cet"
            | "cette"
            | "ces"
            | "leur"
            | "leurs"
            | "tout"
            | "toute"
            | "tous"
            | "toutes"
            | "aucun"
            | "aucune"
            | "plusieurs"
    )
}

/// Where a clause ends before `last`: at a semicolon, or where the sentence
/// goes on about somebody else.
pub(super) fn clause_end(scene: &Scene<'_>, start: usize, last: usize) -> usize {
    let view = &scene.view;
    let ends = |at: usize| match view.lower(at) {
        ";" => true,
        "," => {
            let next = view.lower(at + 1);
            matches!(next, "tandis" | "tout" | "rappelant" | "ajoutant" | "avant")
                || next == "alors" && view.lower(at + 2).starts_with("qu")
                || next == "ce" && matches!(view.lower(at + 2), "que" | "qu'" | "dont")
                || next == "et" && view.is(at + 2, Class::REPORTING)
        }
        "et" => view.flags(at + 1).has(WordFlags::REPORTING) && view.is_lower_word(at + 1),
        _ => false,
    };
    (start + 3..last.min(start + MAX_CONTENT))
        .find(|at| !scene.is_quoted(*at) && ends(*at))
        .unwrap_or(last)
}

/// The noun phrase that the verb is about: "dénonce | une taxe déguisée".
pub(super) fn object(scene: &Scene<'_>, group: Group) -> Option<Range> {
    let view = &scene.view;
    let mut start = group.end;
    while scene.entity_type(start) == Some(EntityType::Date) || is_adverb(view.lower(start)) {
        start += 1;
    }
    if view.before(group.end, 1).starts_with("parl") {
        start = parled_of(view, group.end - 1).unwrap_or(start);
    }
    let says_itself = matches!(view.before(group.end, 2), "se" | "s'")
        && matches!(view.before(group.end, 1), "dit" | "dite" | "disent" | "disait");
    let opens = says_itself
        || view.is_number(start)
        || view.is_capital(start)
        || who::begins_with_article(view, start)
        || matches!(
            view.lower(start),
            "de" | "d'" | "du" | "à" | "au" | "aux" | "aucune" | "aucun" | "pour" | "sur" | "en"
        );
    if !opens {
        return None;
    }
    let last = scene.content_end();
    let ends = |at: usize| match view.lower(at) {
        ";" | ":" | "mais" => true,
        "ce" => matches!(view.lower(at + 1), "qui" | "que" | "qu'"),
        "et" => goes_on(view, at + 1),
        // "en lisant une déclaration".
        "en" => is_going(view.lower(at + 1)),
        "," if is_going(view.lower(at + 1)) => true,
        "," if view.lower(at + 1) == "dont" => !view.is_number(at + 2),
        "," => matches!(
            view.lower(at + 1),
            "qui"
                | "ce"
                | "mais"
                | "tandis"
                | "alors"
                | "lequel"
                | "laquelle"
                | "où"
                | "après"
                | "avant"
                | "lors"
                | "lui"
                | "et"
                | "sans"
                | "tout"
                | "comme"
                | "en"
        ),
        _ => false,
    };
    let near = start..last.min(start + MAX_CONTENT);
    let end = near.into_iter().find(|at| ends(*at)).unwrap_or(last);
    (start + 1 < end).then_some((start, end))
}

/// Whether a word is a present participle by its form.
fn is_going(lower: &str) -> bool {
    4 < lower.len()
        && lower.ends_with("ant")
        && !matches!(lower, "avant" | "pendant" | "durant" | "devant" | "moyennant" | "suivant")
}

/// Whether the sentence goes on at `at` with what else its subject does.
pub(super) fn goes_on(view: &View<'_>, at: usize) -> bool {
    let is_clitic = |at: &usize| matches!(view.lower(*at), "s'" | "se" | "n'" | "ne" | "l'" | "y");
    let verb = (at..at + 3).find(|it| !is_clitic(it)).unwrap_or(at);
    let lower = view.lower(verb);
    let is_plural = 5 < lower.len() && lower.ends_with("ent") && !lower.ends_with("ment");
    view.is_lower_word(verb)
        && (matches!(lower, "a" | "ont" | "est" | "sont" | "avait" | "avaient" | "était")
            || view.flags(verb).has(WordFlags::REPORTING)
            || is_plural)
}

/// Adverbs that stand between a verb and what it takes.
pub(super) fn is_adverb(lower: &str) -> bool {
    matches!(
        lower,
        "encore"
            | "aussi"
            | "ainsi"
            | "même"
            | "enfin"
            | "alors"
            | "notamment"
            | "également"
            | "hier"
            | "toutefois"
            | "cependant"
            | "surtout"
            | "déjà"
            | "aussitôt"
            | "ensuite"
            | "fermement"
            | "vivement"
            | "officiellement"
            | "clairement"
            | "vouloir"
            | "néanmoins"
            | "pourtant"
            | "désormais"
            | "plutôt"
            | "maintenant"
            | "d'abord"
            | "toujours"
    ) || 8 < lower.len() && lower.ends_with("ment")
}

/// What words inserted at `at` are about: the part of the sentence before them.
pub(super) fn inserted(scene: &Scene<'_>, at: usize) -> Option<Range> {
    let view = &scene.view;
    let mut end = at;
    while view.first < end && matches!(view.before(end, 1), "," | "»" | "”" | "–" | "—" | "\"")
    {
        end -= 1;
    }
    if end == at {
        return None;
    }
    let lowest = view.first.max(end.saturating_sub(MAX_CONTENT));
    let semicolon = (lowest..end).rev().find(|it| view.lower(*it) == ";" && !scene.is_quoted(*it));
    let mut first = semicolon.map_or(scene.content_start(), |it| it + 1);
    while first < end && view.kind(first) == Some(crate::TokenKind::Mark) {
        first += 1;
    }
    (first < end).then_some((first, end))
}

/// The longer part of what words inserted up to `end` break in two: `before`
/// them, or what goes on behind their comma.
pub(super) fn longer_part(scene: &Scene<'_>, before: Range, end: usize) -> Range {
    let view = &scene.view;
    let behind = (end + 1, scene.content_end());
    let opens = who::begins_with_article(view, end + 1)
        || who::is_pronoun(view.lower(end + 1))
        || view.is_number(end + 1)
        || matches!(view.lower(end + 1), "que" | "qu'" | "that");
    let goes_on = view.lower(end) == ","
        && opens
        && !scene.is_quoted(before.0)
        && !matches!(
            view.lower(end + 1),
            "qui" | "dont" | "où" | "de" | "du" | "d'" | "who" | "which" | "whose" | "of" | "avec"
        )
        && !view.lower(end + 1).ends_with("ant")
        && !view.lower(end + 1).ends_with("ing")
        && !scene.is_person(end + 1)
        && !(end + 1..end + 4).any(|it| who::is_role(view, it));
    let length = |it: Range| it.1.saturating_sub(it.0);
    if goes_on && length(before) < length(behind) { behind } else { before }
}
