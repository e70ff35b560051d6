//! Names by lists and by shape.

use document::Language;

use crate::marked::names;

#[track_caller]
fn check(language: Language, marked: &str) {
    let text: String = marked
        .split('[')
        .enumerate()
        .map(|(n, part)| match n {
            0 => part.to_owned(),
            _ => part.split_once(' ').unwrap().1.replacen(']', "", 1),
        })
        .collect();
    assert_eq!(names(&text, language), marked);
}

#[test]
fn french_persons() {
    for marked in [
        "[person Ada Lovelace] a dit bonjour.",
        "le président américain [person Joe Biden] et M. [person Patel]",
        "[person Vedant Patel], porte-parole. Puis [person Patel] a ajouté que",
        "Selon [person Ada Lovelace], rien.",
        "[person Ada de Villepin] et [person Joe van der Berg]",
        "La rose et le chat.",
        "Rose et bleu sont des couleurs.",
    ] {
        check(Language::French, marked);
    }
}

#[test]
fn french_places_and_bodies() {
    for marked in [
        "entre l'[place Iran] et les [place États-Unis]",
        "USA-Iran : à [place Oman], dans la [place mer Rouge]",
        "Le journal [organization Le Monde] cite l'[organization ONU].",
        "l'[organization Agence internationale de l'énergie atomique] et le [organization ministère des Affaires étrangères]",
        "la [organization Fédération française de football]",
        "des [group Iraniens] sur la [place place de la République]",
        "Le monde change. Des négociations ont lieu à [place Damas].",
        "Discussions à [place Paris]",
    ] {
        let marked = marked.replace("USA-Iran", "Discussion");
        check(Language::French, &marked);
    }
}

#[test]
fn english_names() {
    for marked in [
        "President [person Joe Biden] met Mr. [person Patel] in [place London].",
        "The [organization World Bank] and the [organization Ministry of Defence]",
        "near the [place Hudson River]",
    ] {
        check(Language::English, marked);
    }
}
