//! What single rules propose, whatever a model makes of it.

use document::{Document, Language};

use crate::attributions::{Range, Rule, proposed};
use crate::context::Context;
use crate::{Options, pipeline, quotes};

/// What `rule` proposes, as `source | cue | content`.
#[track_caller]
fn check_rule(rule: Rule, language: Language, text: &str, expected: &[&str]) {
    let document = Document::from_lines(text).unwrap();
    let resources = crate::small::resources(language);
    let options = Options::default();
    let cx = Context::new(&document, language, Some(&resources), &options);
    let proposed = proposed(&cx, &pipeline::mentions(&cx), &quotes::find(&cx));
    let cut = |it: Option<Range>| {
        let span = it.and_then(|(first, end)| cx.span(first, end));
        span.map_or("-", |it| document.slice(it).unwrap())
    };
    let lines: Vec<String> = proposed
        .iter()
        .filter(|it| it.rule == rule)
        .map(|it| format!("{} | {} | {}", cut(it.source), cut(it.cue), cut(Some(it.content))))
        .collect();
    assert_eq!(lines, expected, "{text}");
}

#[test]
fn for_whom_something_is_so() {
    let french =
        |text: &str, expected: &[&str]| check_rule(Rule::For, Language::French, text, expected);
    french("Pour lui, le vote est joué.", &["lui | Pour | le vote est joué"]);
    french("Pour certains, le vote est joué.", &["certains | Pour | le vote est joué"]);
    french("Pour d'autres, le vote est joué.", &["d'autres | Pour | le vote est joué"]);
    french(
        "Pour beaucoup d'entre eux, le vote est joué.",
        &["beaucoup d'entre eux | Pour | le vote est joué"],
    );
    french(
        "Pour nombre de ministres, le vote est joué.",
        &["nombre de ministres | Pour | le vote est joué"],
    );
    french(
        "Pour certains habitants du quartier, le vote est joué.",
        &["certains habitants du quartier | Pour | le vote est joué"],
    );
    french(
        "Pour plusieurs Iraniens, le vote est joué.",
        &["plusieurs Iraniens | Pour | le vote est joué"],
    );
    french(
        "Oui, pour Ada Lovelace, le vote est joué.",
        &["Ada Lovelace | pour | le vote est joué"],
    );
    french("Pour plusieurs raisons, le vote est joué.", &[]);
    french("Pour certains produits, le prix est fixé.", &[]);
    french("Pour d'autres raisons, le vote est joué.", &[]);
    french("Pour nombre de produits, le prix est fixé.", &[]);
    french("Pour beaucoup de temps, le vote est joué.", &[]);
    french("Pour le vote, tout est joué.", &[]);

    let english =
        |text: &str, expected: &[&str]| check_rule(Rule::For, Language::English, text, expected);
    english("For many, the vote is settled.", &["many | For | the vote is settled"]);
    english("For her, the vote is settled.", &["her | For | the vote is settled"]);
    english("For some of them, the vote is over.", &["some of them | For | the vote is over"]);
    english(
        "For most of the residents, the vote is over.",
        &["most of the residents | For | the vote is over"],
    );
    english(
        "For critics of the law, the vote is over.",
        &["critics of the law | For | the vote is over"],
    );
    english("For many years, the vote was held here.", &[]);
    english("For most of the decade, the vote was held here.", &[]);
    english("For some time, the vote was held here.", &[]);
    english("For her part, the vote was never held.", &[]);
}

#[test]
fn what_is_said_in_the_passive() {
    let french =
        |text: &str, expected: &[&str]| check_rule(Rule::Passive, Language::French, text, expected);
    french("Le bilan a été confirmé par la police.", &["la police | a été confirmé | Le bilan"]);
    french(
        "Le projet est annoncé comme une victoire par Joe Biden.",
        &["Joe Biden | est annoncé | une victoire"],
    );
    french(
        "Le bilan a été confirmé par deux témoins.",
        &["deux témoins | a été confirmé | Le bilan"],
    );
    french(
        "Le bilan a été confirmé par plusieurs témoins.",
        &["plusieurs témoins | a été confirmé | Le bilan"],
    );
    for manner in [
        "ailleurs",
        "le passé",
        "la suite",
        "téléphone",
        "communiqué",
        "SMS",
        "voie de presse",
        "l'intermédiaire de la presse",
    ] {
        french(&format!("Le bilan a été confirmé par {manner}."), &[]);
    }

    let english = |text: &str, expected: &[&str]| {
        check_rule(Rule::Passive, Language::English, text, expected)
    };
    english("The toll was confirmed by the police.", &["the police | was confirmed | The toll"]);
    english("The toll was confirmed by experts.", &["experts | was confirmed | The toll"]);
    english(
        "The bill was claimed by Joe Biden as a victory.",
        &["Joe Biden | was claimed | as a victory"],
    );
    for manner in ["phone", "Monday", "the end of the day", "law", "calling a witness", "then"] {
        english(&format!("The toll was confirmed by {manner}."), &[]);
    }
}

#[test]
fn what_a_colon_announces() {
    let french = |text: &str, expected: &[&str]| {
        check_rule(Rule::Announced, Language::French, text, expected)
    };
    french(
        "Le maire a précisé : le vote est joué ; la salle est vide.",
        &["Le maire | a précisé | le vote est joué"],
    );
    french(
        "Le vote est joué, précise-t-il : la salle est vide.",
        &["-t-il | précise-t-il | la salle est vide"],
    );
    french(
        "Le maire a précisé : le vote est joué : la salle est vide.",
        &["Le maire | a précisé | le vote est joué : la salle est vide"],
    );
    french("Le maire a précisé que le vote est joué : la salle est vide.", &[]);
    french("Le maire a précisé ceci ; le vote est joué : la salle est vide.", &[]);
    // A quotation is not announced twice.
    french("Le maire a précisé : « Le vote est joué. »", &[]);
}

#[test]
fn nouns_that_end_as_infinitives_do() {
    let check = |text: &str, expected: &[&str]| {
        check_rule(Rule::Infinitive, Language::French, text, expected)
    };
    for verb in ["prendre", "suivre", "mettre", "écrire", "conduire", "rompre", "voir", "être"] {
        let content = format!("{verb} la main");
        let expected = format!("Le maire | menace | {content}");
        check(&format!("Le maire menace de {content}."), &[&expected]);
    }
    for noun in [
        "ordre",
        "désordre",
        "livre",
        "cadre",
        "œuvre",
        "manœuvre",
        "lettre",
        "centre",
        "navire",
        "propre",
        "espoir",
        "militaire",
        "maire",
        "fièvre",
        "mètre",
        "moindre",
    ] {
        check(&format!("Le maire menace de {noun} la main."), &[]);
    }
    check("Le maire a parlé d'ordre public.", &[]);
    check("Le maire a annoncé une main-d'œuvre nombreuse.", &[]);
}

#[test]
fn what_is_denied_ends_before_what_else_is_said() {
    let english =
        |text: &str, expected: &[&str]| check_rule(Rule::Object, Language::English, text, expected);
    english(
        "Joe Biden denied the charge and insisted he was ready.",
        &["Joe Biden | denied | the charge"],
    );
    english("Joe Biden denied this and says he was ready.", &["Joe Biden | denied | this"]);
    english("Joe Biden denied that he was ready.", &[]);
}
