//! What a number counts: the noun behind it and its adjectives.

use document::Language;

use crate::context::View;
use crate::words::{self, Class};

/// The most words a counted noun takes in with its adjectives.
const MAX_WORDS: usize = 4;

/// One past the noun phrase that begins at `at`, and its noun in the singular.
pub(crate) fn counted(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    match view.cx.language {
        Language::French => french(view, at),
        Language::English => english(view, at),
    }
}

fn is_content(view: &View<'_>, at: usize) -> bool {
    view.is_lower_word(at) && !view.is(at, Class::FUNCTION) && !view.lower(at).starts_with('-')
}

fn french(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let mut noun = at;
    while noun < at + 2 && is_before_noun(view.lower(noun)) && is_content(view, noun + 1) {
        noun += 1;
    }
    let lower = view.lower(noun);
    if !is_content(view, noun) || words::month(lower, Language::French).is_some() {
        return None;
    }
    let is_plural = lower.ends_with(['s', 'x', 'z']);
    if !is_plural {
        // "350 militaires", but "zéro", "un million" and "5 contre".
        return None;
    }
    let mut end = noun + 1;
    while end < at + MAX_WORDS && is_content(view, end) && is_adjective(view, end) {
        end += 1;
    }
    Some((end, singular_french(lower)))
}

/// Adjectives that stand before their noun.
fn is_before_noun(lower: &str) -> bool {
    matches!(
        lower,
        "hauts"
            | "hautes"
            | "grands"
            | "grandes"
            | "petits"
            | "petites"
            | "nouveaux"
            | "nouvelles"
            | "autres"
            | "premiers"
            | "premières"
            | "derniers"
            | "dernières"
            | "jeunes"
            | "anciens"
            | "anciennes"
            | "gros"
            | "grosses"
            | "bons"
            | "bonnes"
            | "vieux"
            | "principaux"
            | "principales"
            | "simples"
            | "longs"
            | "longues"
            | "différents"
            | "différentes"
            | "hauts-"
            | "vieilles"
            | "prochaines"
            | "prochains"
    )
}

/// Whether the word behind a noun looks like its adjective or participle.
fn is_adjective(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    view.flags(at).has(crate::lexicon::WordFlags::ADJECTIVE)
        || [
            "iques", "aires", "aux", "ales", "ains", "aines", "iens", "iennes", "ois", "oises",
            "ais", "aises", "ifs", "ives", "eux", "euses", "ables", "ibles", "istes", "és", "ées",
            "ents", "entes",
        ]
        .iter()
        .any(|ending| lower.ends_with(ending))
            && !lower.ends_with("ments")
}

fn singular_french(lower: &str) -> String {
    if matches!(
        lower,
        "fois"
            | "mois"
            | "pays"
            | "corps"
            | "bras"
            | "cas"
            | "temps"
            | "procès"
            | "succès"
            | "avis"
            | "poids"
            | "prix"
            | "voix"
            | "repas"
            | "accès"
            | "décès"
            | "choix"
            | "croix"
            | "tapis"
            | "cours"
            | "recours"
            | "discours"
            | "concours"
            | "secours"
            | "parcours"
            | "palais"
            | "engagés"
            | "os"
            | "dos"
            | "héros"
            | "congrès"
            | "progrès"
            | "campus"
            | "virus"
            | "bus"
            | "paradis"
            | "puits"
            | "gaz"
            | "nez"
            | "français"
            | "anglais"
            | "irlandais"
            | "japonais"
            | "chinois"
            | "libanais"
            | "hollandais"
    ) {
        return lower.to_owned();
    }
    if let Some(stem) = lower.strip_suffix("eaux") {
        return format!("{stem}eau");
    }
    if let Some(stem) = lower.strip_suffix("aux") {
        return format!("{stem}al");
    }
    if lower == "yeux" {
        return "œil".to_owned();
    }
    let stem = lower.strip_suffix('s').or_else(|| lower.strip_suffix('x'));
    stem.unwrap_or(lower).to_owned()
}

fn english(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let is_noun = |place: usize| is_content(view, place) && is_english_plural(view.lower(place));
    let noun = (at..at + 3).take_while(|it| is_content(view, *it)).find(|it| is_noun(*it))?;
    Some((noun + 1, singular_english(view.lower(noun))))
}

fn is_english_plural(lower: &str) -> bool {
    matches!(lower, "people" | "men" | "women" | "children" | "police")
        || (lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us"))
}

fn singular_english(lower: &str) -> String {
    match lower {
        "people" => return "person".to_owned(),
        "men" => return "man".to_owned(),
        "women" => return "woman".to_owned(),
        "children" => return "child".to_owned(),
        _ => {}
    }
    if let Some(stem) = lower.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if lower.ends_with(ending) {
            return lower.strip_suffix("es").unwrap_or(lower).to_owned();
        }
    }
    lower.strip_suffix('s').unwrap_or(lower).to_owned()
}
