//! Who says what: sources, cues and contents.

use document::{Detail, Language};

use crate::marked::found;

mod rules;

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

#[test]
fn english_clauses_begin_behind_what_belongs_to_the_verb() {
    let check = |text, expected: &[&str]| check(Language::English, text, expected);
    check(
        "Joe Biden, an official, said on Monday that two men left.",
        &["indirect | Joe Biden | said | two men left"],
    );
    check(
        "Joe Biden said in a statement he was ready.",
        &["indirect | Joe Biden | said | he was ready"],
    );
    check(
        "Joe Biden said $86 million was lost.",
        &["indirect | Joe Biden | said | $86 million was lost"],
    );
    check(
        "Joe Biden said about 300 people left.",
        &["indirect | Joe Biden | said | about 300 people left"],
    );
    check(
        "Joe Biden said a truck hit the wall that fell.",
        &["indirect | Joe Biden | said | a truck hit the wall that fell"],
    );
}

#[test]
fn english_cues_stand_in_what_is_said() {
    let check = |text, expected: &[&str]| check(Language::English, text, expected);
    check(
        "But, she said, the talks went well today.",
        &["indirect | she | said | the talks went well today"],
    );
    check(
        "Unless the rain ends, she said, two men will leave.",
        &["indirect | she | said | two men will leave"],
    );
    check(
        "The talks went well on the day, she said, adding thanks.",
        &["indirect | she | said | The talks went well on the day"],
    );
    check(
        "The talks went well, she told the press.",
        &["indirect | she | told | The talks went well"],
    );
}
