//! Who says what: sources, cues and contents.

use document::{Detail, Document, Language};

use super::Rule;
use crate::context::Context;
use crate::marked::found;
use crate::{Options, pipeline, quotes};

/// Every attribution as `mode | source | cue | content`.
#[track_caller]
fn check(language: Language, text: &str, expected: &[&str]) {
    let found = found(text, language);
    let cut = |span: Option<document::Span>| span.map_or("-", |it| text.get(it.range()).unwrap());
    let lines: Vec<String> = found
        .findings
        .iter()
        .filter_map(|it| match it.detail {
            Detail::Attribution { mode, source, cue, .. } => Some(format!(
                "{} | {} | {} | {}",
                mode.code(),
                cut(source),
                cut(cue),
                cut(Some(it.span))
            )),
            _ => None,
        })
        .collect();
    assert_eq!(lines, expected, "{text}");
}

#[test]
fn french_indirect() {
    let check = |text, expected: &[&str]| check(Language::French, text, expected);
    check(
        "Selon le site Axios, deux hommes ont parlé.",
        &["indirect | le site Axios | Selon | deux hommes ont parlé"],
    );
    check(
        "D'après des sources, ils sont arrivés à Oman.",
        &["indirect | des sources | D'après | ils sont arrivés à Oman"],
    );
    check(
        "Vedant Patel, porte-parole adjoint, a déclaré lundi dernier que tout va bien.",
        &["indirect | Vedant Patel | a déclaré | tout va bien"],
    );
    check(
        "Il a également ajouté que rien ne change.",
        &["indirect | Il | a également ajouté | rien ne change"],
    );
    check(
        "La télévision a affirmé avoir intercepté 99 % des missiles.",
        &["indirect | La télévision | a affirmé | avoir intercepté 99 % des missiles"],
    );
    check(
        "La décision est prise, a-t-il ajouté.",
        &["indirect | -t-il | a-t-il ajouté | La décision est prise"],
    );
    check(
        "Le maire a déclaré que tout serait prêt « avant la fin ».",
        &["indirect | Le maire | a déclaré | tout serait prêt « avant la fin »"],
    );
    check("Il a fait une déclaration au Sénat.", &[]);
    // What a relative clause or an apposition closes is no "…, a annoncé X".
    check("Son frère Raúl Castro, qui lui a succédé, a annoncé son décès en lisant.", &[]);
    check(
        "Selon Ada Lovelace, qui a lu le rapport, deux hommes ont parlé.",
        &["indirect | Ada Lovelace | Selon | deux hommes ont parlé"],
    );
    check(
        "L'État dément : selon la préfecture, un message a été envoyé.",
        &["indirect | la préfecture | selon | un message a été envoyé"],
    );
    check(
        "La route est fermée, comme l'a annoncé la préfecture.",
        &["indirect | la préfecture | a annoncé | La route est fermée"],
    );
    check(
        "Il affirme avoir vu deux hommes et a quitté la ville.",
        &["indirect | Il | affirme | avoir vu deux hommes"],
    );
    check(
        "La route, a-t-il ajouté, le pont et la gare ne seront pas ouverts.",
        &["indirect | -t-il | a-t-il ajouté | le pont et la gare ne seront pas ouverts"],
    );
    check("Selon que vous serez puissant, tout change.", &[]);
}

#[test]
fn french_direct() {
    let check = |text, expected: &[&str]| check(Language::French, text, expected);
    check(
        "« Nous contrôlons nos frontières » , a-t-il déclaré.",
        &["direct | -t-il | a-t-il déclaré | Nous contrôlons nos frontières"],
    );
    check(
        "« Nous partons demain matin. Tout est prêt » a déclaré Ada Lovelace.",
        &[
            "direct | Ada Lovelace | a déclaré | Nous partons demain matin.",
            "direct | Ada Lovelace | a déclaré | Tout est prêt",
        ],
    );
    check(
        "Ada Lovelace a déclaré : « Nous partons demain matin ».",
        &["direct | Ada Lovelace | a déclaré | Nous partons demain matin"],
    );
    check("Un accord « historique » a été signé.", &[]);
    check(
        "Selon Ada Lovelace, « nous partons demain matin. Tout est prêt ».",
        &[
            "direct | Ada Lovelace | Selon | nous partons demain matin.",
            "direct | Ada Lovelace | Selon | Tout est prêt",
        ],
    );
}

#[test]
fn english() {
    let check = |text, expected: &[&str]| check(Language::English, text, expected);
    check(
        "According to the police, two men left.",
        &["indirect | the police | According to | two men left"],
    );
    check(
        "Joe Biden said that the talks went well.",
        &["indirect | Joe Biden | said | the talks went well"],
    );
    check(
        "“We are leaving tomorrow,” Margaret Ellis, the board's chief engineer, told reporters.",
        &["direct | Margaret Ellis | told | We are leaving tomorrow"],
    );
    check("The bridge, which closed in May, told on the traders.", &[]);
    check(
        "An official said the bomb caused the blast that killed two men.",
        &["indirect | An official | said | the bomb caused the blast that killed two men"],
    );
    check(
        "“We are leaving tomorrow,” she said.",
        &["direct | she | said | We are leaving tomorrow"],
    );
}

#[test]
fn a_quotation_with_a_verb_behind_it_is_direct() {
    check(
        Language::French,
        "« Le coût a doublé en deux ans », a affirmé Ada Lovelace, cheffe de l’opposition.",
        &["direct | Ada Lovelace | a affirmé | Le coût a doublé en deux ans"],
    );
}

/// Who speaks, one an attribution.
#[track_caller]
fn check_speakers(language: Language, text: &str, expected: &[&str]) {
    let found = found(text, language);
    let speakers = found.findings.iter().filter_map(|it| match it.detail {
        Detail::Attribution { speaker, .. } => {
            Some(speaker.map_or("-", |it| found.entities[it].name.as_str()))
        }
        _ => None,
    });
    assert_eq!(speakers.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn pronouns_mean_whom_they_can() {
    let check = |text, expected: &[&str]| check_speakers(Language::French, text, expected);
    check(
        "Vedant Patel a déclaré que tout va bien. Il a ajouté que rien ne change.",
        &["Vedant Patel", "Vedant Patel"],
    );
    check(
        "Mme Ada Lovelace est arrivée. « Nous partons demain matin », a-t-elle déclaré.",
        &["Ada Lovelace"],
    );
    check("Mme Ada Lovelace est arrivée. Il a ajouté que rien ne change.", &["-"]);
    check(
        "Le maire a reçu à Oman, tard dans la nuit, Joe Biden. Elle a affirmé que rien ne change.",
        &["-"],
    );
    check("L'avocat de Vedant Patel a déclaré que tout va bien.", &["-"]);
    check("On a dit que rien ne change.", &["-"]);
    check_speakers(
        Language::English,
        "Joe Biden left. He said that the talks went well.",
        &["Joe Biden"],
    );
}

#[test]
fn what_is_accused_and_what_is_inserted() {
    let french = |text, expected: &[&str]| check(Language::French, text, expected);
    french(
        "Le sénateur a accusé le maire de Lyon d'avoir menti.",
        &["indirect | Le sénateur | a accusé | avoir menti"],
    );
    french(
        "Ils étaient 3 000 dans la rue selon la police, 12 000 dans la rue selon les syndicats.",
        &[
            "indirect | la police | selon | Ils étaient 3 000 dans la rue",
            "indirect | les syndicats | selon | 12 000 dans la rue",
        ],
    );
    let english = |text, expected: &[&str]| check(Language::English, text, expected);
    english(
        "On Monday, the company said profits fell.",
        &["indirect | the company | said | profits fell"],
    );
    english(
        "Joe Biden told reporters he was ready.",
        &["indirect | Joe Biden | told | he was ready"],
    );
    english("The mayor noted the law that bans protests.", &[]);
    english("The film “The Last of the Mohicans” stars Joe Biden.", &[]);
}

/// What `rule` proposes, as `source | cue | content`, whatever a model makes of
/// it.
#[track_caller]
fn check_rule(rule: Rule, language: Language, text: &str, expected: &[&str]) {
    let document = Document::from_lines(text).unwrap();
    let resources = crate::small::resources(language);
    let options = Options::default();
    let cx = Context::new(&document, language, Some(&resources), &options);
    let proposed = super::proposed(&cx, &pipeline::mentions(&cx), &quotes::find(&cx));
    let cut = |it: Option<super::Range>| {
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
