//! French infinitives behind a verb: "affirme avoir", "menace de poursuivre".

use super::verbs::{Group, is_adverb};
use crate::context::View;
use crate::words::Class;

/// Where the infinitive begins that the verb takes: "affirme avoir",
/// "menace de poursuivre", "est accusée de".
pub(super) fn start(view: &View<'_>, group: Group) -> Option<usize> {
    let end = group.end;
    let from = end + usize::from(is_adverb(view.lower(end)));
    if is_infinitive(view, from) {
        return Some(from);
    }
    let near = end..end + 8;
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
    let lower = view.lower(at);
    // Behind "la", "la facture" is no verb, and few verbs end as it does.
    let is_object = matches!(view.before(at, 1), "le" | "la" | "l'" | "les");
    let ends_re = ["dre", "tre", "ire", "vre", "pre"].iter().any(|it| lower.ends_with(it))
        && !(lower.ends_with("aire") || lower.ends_with("oire"))
        || matches!(lower, "faire" | "refaire" | "croire" | "boire" | "taire" | "plaire");
    let is_form = lower.ends_with("er") || lower.ends_with("ir") || ends_re && !is_object;
    view.is_lower_word(at)
        && is_form
        && !matches!(
            lower,
            "hier"
                | "premier"
                | "dernier"
                | "février"
                | "leur"
                | "notre"
                | "votre"
                | "autre"
                | "quatre"
                | "contre"
                | "entre"
                | "outre"
                | "ministre"
                | "membre"
                | "nombre"
                | "centre"
                | "titre"
                | "lettre"
                | "guerre"
                | "octobre"
                | "septembre"
                | "novembre"
                | "décembre"
                | "maire"
                | "affaire"
                | "militaire"
                | "avenir"
                | "dossier"
                | "papier"
                | "chantier"
                | "policier"
                | "entier"
                | "particulier"
                | "loyer"
                | "danger"
                | "mer"
        )
}
