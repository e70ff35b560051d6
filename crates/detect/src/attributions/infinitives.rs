//! French infinitives behind a verb: "affirme avoir", "menace de poursuivre".

use super::contents::{self, is_adverb};
use super::groups::Group;
use super::{MAX_CONTENT, Scene};
use crate::context::View;
use crate::words::Class;

/// Where the infinitive begins that the verb takes: "affirme avoir",
/// "menace de poursuivre", "est accusée de".
pub(super) fn start(scene: &Scene<'_>, group: Group) -> Option<usize> {
    let view = &scene.view;
    let end = group.end;
    let from = end + usize::from(is_adverb(view.lower(end)));
    if is_infinitive(view, from) {
        return Some(from);
    }
    let near = end..end + 8;
    // "a déclaré à l'AFP avoir vu", "annonce en novembre 2016 avoir été exclue".
    let is_between = |at: &usize| {
        scene.entity_type(*at).is_some()
            || matches!(
                view.lower(*at),
                "à" | "au"
                    | "aux"
                    | "en"
                    | "le"
                    | "la"
                    | "l'"
                    | "sur"
                    | ","
                    | "lui"
                    | "elle"
                    | "eux"
            )
            || at.checked_sub(1).is_some_and(|it| matches!(view.lower(it), "la" | "au" | "aux"))
    };
    let behind = (from..from + 8).find(|it| !is_between(it)).filter(|it| from < *it);
    if let Some(behind) = behind.filter(|it| is_past_infinitive(view, *it)) {
        return Some(behind);
    }
    let stops = |at: &usize| matches!(view.lower(*at), "" | "." | ";" | ":" | "," | "et");
    let of = || {
        let near = near.clone().take_while(|it| !stops(it));
        near.filter(|it| matches!(view.lower(*it), "de" | "d'"))
    };
    if let Some(of) = of().find(|it| is_infinitive(view, it + 1)) {
        return Some(of + 1);
    }
    // "accusé de corruption": what somebody is said to have done.
    let accuses = view.is_before(end, 1, Class::ACCUSES);
    of().next().filter(|it| accuses && *it <= end + 5).map(|it| it + 1)
}

/// Where what the infinitive at `start` begins ends before `last`: where the
/// sentence goes on about what else its subject does, or about all of this.
pub(super) fn end(scene: &Scene<'_>, start: usize, last: usize) -> usize {
    let view = &scene.view;
    let ends = |at: usize| match view.lower(at) {
        "mais" => true,
        "et" => contents::goes_on(view, at + 1),
        "," => {
            let next = view.lower(at + 1);
            matches!(next, "mais" | "et")
                || next == "ce" && matches!(view.lower(at + 2), "qui" | "que" | "qu'")
                || next == "comme"
        }
        _ => false,
    };
    (start + 2..last.min(start + MAX_CONTENT))
        .find(|at| !scene.is_quoted(*at) && ends(*at))
        .unwrap_or(last)
}

/// "avoir", "être", "n'avoir", "ne pas être" at `at`.
fn is_past_infinitive(view: &View<'_>, at: usize) -> bool {
    let is_small = |at: &usize| matches!(view.lower(*at), "ne" | "n'" | "pas" | "s'" | "en" | "y");
    let verb = (at..at + 4).find(|it| !is_small(it));
    verb.is_some_and(|it| matches!(view.lower(it), "avoir" | "être"))
}

/// Whether an infinitive stands at `at`, negations and pronouns aside.
fn is_infinitive(view: &View<'_>, at: usize) -> bool {
    let mut at = at;
    while matches!(
        view.lower(at),
        "ne" | "n'"
            | "pas"
            | "se"
            | "s'"
            | "y"
            | "en"
            | "le"
            | "la"
            | "l'"
            | "les"
            | "lui"
            | "plus"
    ) {
        at += 1;
    }
    // Behind "la", "la facture" is no verb, and few verbs end as it does.
    let is_object = matches!(view.before(at, 1), "le" | "la" | "l'" | "les");
    view.is_lower_word(at) && has_form(view.lower(at), is_object)
}

/// Whether a word ends as infinitives do, and is none of the nouns and adjectives
/// that end so too.
fn has_form(lower: &str, is_object: bool) -> bool {
    if lower.ends_with("re") {
        let is_rare =
            matches!(lower, "faire" | "refaire" | "croire" | "boire" | "taire" | "plaire");
        return is_rare || !is_object && ends_as_verb_in_re(lower);
    }
    if lower.ends_with("oir") {
        return ["voir", "valoir", "falloir", "vouloir", "seoir"]
            .iter()
            .any(|it| lower.ends_with(it));
    }
    (lower.ends_with("er") || lower.ends_with("ir"))
        && !matches!(
            lower,
            "hier"
                | "premier"
                | "dernier"
                | "janvier"
                | "février"
                | "hiver"
                | "avenir"
                | "dossier"
                | "papier"
                | "chantier"
                | "quartier"
                | "métier"
                | "courrier"
                | "policier"
                | "ouvrier"
                | "financier"
                | "entier"
                | "particulier"
                | "loyer"
                | "danger"
                | "cancer"
                | "fer"
                | "mer"
        )
}

/// Whether a word in "re" ends as verbs do, which few nouns share: "prendre",
/// "suivre", "mettre"; not "ordre", "livre", "lettre".
fn ends_as_verb_in_re(lower: &str) -> bool {
    let endings: &[&str] = &[
        "andre", "endre", "ondre", "erdre", "mordre", "tordre", "indre", "oudre", "battre",
        "mettre", "aître", "aitre", "oître", "vivre", "suivre", "ompre", "dire", "lire", "rire",
        "crire", "uire", "fire", "traire", "être",
    ];
    let is_noun = matches!(
        lower,
        "cendre"
            | "gendre"
            | "moindre"
            | "cylindre"
            | "foudre"
            | "poudre"
            | "maître"
            | "contremaître"
            | "traître"
            | "arbitraire"
            | "délire"
            | "fenêtre"
            | "prêtre"
            | "ancêtre"
            | "champêtre"
            | "peut-être"
            | "bien-être"
    );
    endings.iter().any(|it| lower.ends_with(it)) && !is_noun
}
