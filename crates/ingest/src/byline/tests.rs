//! Lines that are bylines, and lines that are not.

mod english;
mod french;

use super::*;

/// Lines with the name and the two dates they give; all that fail are told.
#[track_caller]
fn check_table(cases: &[(&str, &str, &str, &str)]) {
    let mut failed = Vec::new();
    for (line, name, published, modified) in cases {
        let found = read(line).map(|it| [it.name, it.published, it.modified]);
        let found = found.map(|it| it.map(Option::unwrap_or_default));
        if found.as_ref().is_none_or(|it| *it != [*name, *published, *modified]) {
            failed.push(format!("{line}: {found:?}"));
        }
    }
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

#[track_caller]
fn sentences_are_none_of(lines: &[&str]) {
    let read: Vec<_> = lines.iter().filter_map(|it| Some((it, read(it)?))).collect();
    assert!(read.is_empty(), "{read:#?}");
}

#[track_caller]
fn check(line: &str, expected: [&str; 3]) {
    let Byline { name, published, modified } =
        read(line).unwrap_or_else(|| panic!("no byline: {line}"));
    let found = [name, published, modified].map(|it| it.unwrap_or_default());
    assert_eq!(found, expected, "{line}");
}

#[test]
fn names_are_read() {
    for (line, name) in [
        ("by Chia", "Chia"),
        ("par Chia", "Chia"),
        ("PAR ÈVE DÉ", "ÈVE DÉ"),
        ("By Jane Q. Public", "Jane Q. Public"),
        ("Par Ève Dé et Max Or", "Ève Dé, Max Or"),
        ("Par Jean Dupont et Marie Durand, avec AFP", "Jean Dupont, Marie Durand, AFP"),
        ("Par Jean Dupont (avec AFP)", "Jean Dupont, AFP"),
        ("Par Ève Dé (à Rome)", "Ève Dé"),
        ("Par Ève Dé, envoyée spéciale à Rome", "Ève Dé"),
        ("Par Max Or, correspondant à Berlin", "Max Or"),
        ("Par Ève Dé et notre correspondant Max Or", "Ève Dé, Max Or"),
        ("Par Jean-Luc de La Tour d’Azay", "Jean-Luc de La Tour d’Azay"),
        ("Par Le Journal du Val avec AFP", "Le Journal du Val, AFP"),
        ("Par AFP", "AFP"),
        ("Le Journal avec AFP", "Le Journal, AFP"),
        ("Reuters", "Reuters"),
        ("Propos recueillis par Ève Dé", "Ève Dé"),
        ("Un article de Max Or", "Max Or"),
        ("Auteur : Ève Dé", "Ève Dé"),
        ("Texte : Ève Dé", "Ève Dé"),
        ("By Jane Doe and John Roe", "Jane Doe, John Roe"),
        ("By Jane Doe, John Roe and Max van der Or", "Jane Doe, John Roe, Max van der Or"),
        ("By Jane Doe Political editor", "Jane Doe"),
        ("By Jane Doe, chief political correspondent", "Jane Doe"),
        ("By Jane Doe in Washington", "Jane Doe"),
        ("By Jane Doe for the Gazette", "Jane Doe"),
        ("By JANE DOE", "JANE DOE"),
        ("By April Jones", "April Jones"),
        ("By Jane Doe, Associated Press", "Jane Doe, Associated Press"),
        ("Story by Jane Doe", "Jane Doe"),
        ("Analysis by Jane Doe, Gazette News", "Jane Doe, Gazette News"),
        ("Par La rédaction", "La rédaction"),
        ("Par Ève Dé et AFP", "Ève Dé, AFP"),
        ("By Jane Doe Jr.", "Jane Doe Jr."),
        ("By Jeff VanderMeer", "Jeff VanderMeer"),
        ("By Curtis LeMay", "Curtis LeMay"),
        ("By BuzzFeed News Staff", "BuzzFeed News Staff"),
        ("By Jane DoePolitical editor", "Jane Doe"),
    ] {
        check(line, [name, "", ""]);
    }
}

#[test]
fn names_and_dates_are_read() {
    check("Par Ève Dé, le 3 mai 2024 à 8h15", ["Ève Dé", "2024-05-03T08:15", ""]);
    check("Par Ève Dé | 03/05/2024", ["Ève Dé", "2024-05-03", ""]);
    check("Par Ève Dé Publié le 3 mai 2024", ["Ève Dé", "2024-05-03", ""]);
    check("Publié le 3 mai 2024 par Ève Dé", ["Ève Dé", "2024-05-03", ""]);
    check("Le 3 mai 2024 à 8 h 15 par Ève Dé", ["Ève Dé", "2024-05-03T08:15", ""]);
    check("Publié par Ève Dé le 3 mai 2024", ["Ève Dé", "2024-05-03", ""]);
    check("Written by Jane Public on May 3, 2024", ["Jane Public", "2024-05-03", ""]);
    check("By Jane Public May 3, 2024 2:05 pm", ["Jane Public", "2024-05-03T14:05", ""]);
    check("By Jane Public - 5/25/2024", ["Jane Public", "2024-05-25", ""]);
    check("Posted on May 3, 2024 by Jane Public", ["Jane Public", "2024-05-03", ""]);
    check(
        "Par Ève Dé - Publié le 3 mai 2024, mis à jour le 4 mai 2024",
        ["Ève Dé", "2024-05-03", "2024-05-04"],
    );
    check("Jane Public | May 3, 2024", ["Jane Public", "2024-05-03", ""]);
    check("By Jane Public - 5/12/2024", ["Jane Public", "", ""]);
    check("By Jane Doe | Updated May 4, 2024", ["Jane Doe", "", "2024-05-04"]);
}

#[test]
fn dates_are_read() {
    for (line, published, modified) in [
        ("Publié le 19 mai 2024 à 14 h 05", "2024-05-19T14:05", ""),
        ("Publié le 19 mai 2024", "2024-05-19", ""),
        ("PUBLIÉ LE 19 MAI 2024", "2024-05-19", ""),
        ("Mis à jour le 20/05/2024 à 10:12", "", "2024-05-20T10:12"),
        (
            "Publié le 19/05/2024 à 14h05, mis à jour le 20/05/2024 à 10h12",
            "2024-05-19T14:05",
            "2024-05-20T10:12",
        ),
        ("Mis en ligne le 1er mars 2023", "2023-03-01", ""),
        ("le 1er mars 2023", "2023-03-01", ""),
        ("Dernière mise à jour : 2 juin 2024", "", "2024-06-02"),
        ("Publié le 19/05/2024 à 06:00, mis à jour à 08:12", "2024-05-19T06:00", ""),
        ("Publié le : 19/05/2024 - 14:05", "2024-05-19T14:05", ""),
        ("Temps de lecture : 3 min · Publié le 19 mai 2024", "2024-05-19", ""),
        ("Updated 2:05 PM EDT, Sun May 19, 2024", "", "2024-05-19T14:05-04:00"),
        ("May 19, 2024 / 2:05 PM EDT", "2024-05-19T14:05-04:00", ""),
        ("Publié hier à 9h", "", ""),
        ("3 min read", "", ""),
        ("Temps de lecture : 3 min", "", ""),
        ("Publié aujourd’hui à 14:05", "", ""),
        ("Mis à jour il y a 2 heures", "", ""),
        ("Publié le 19 mai à 14h05", "", ""),
        ("Dimanche 19 mai 2024", "2024-05-19", ""),
        ("Paris, le 3 mai 2024", "2024-05-03", ""),
        ("3 mai 2024 - Temps de lecture : 4 min", "2024-05-03", ""),
        ("Published 19 May 2024", "2024-05-19", ""),
        ("Updated May 19, 2024 at 2:05 p.m. ET", "", "2024-05-19T14:05"),
        ("Last modified on Sun 19 May 2024 14.05 BST", "", "2024-05-19T14:05+01:00"),
        ("First published on Sun 19 May 2024 14.05 BST", "2024-05-19T14:05+01:00", ""),
        ("Published yesterday", "", ""),
        ("Updated 3 hours ago", "", ""),
        ("May 3, 2024", "2024-05-03", ""),
        ("May 3, 2024 · 5 min read", "2024-05-03", ""),
    ] {
        check(line, ["", published, modified]);
    }
}

#[test]
fn agencies_date_their_first_sentence() {
    for (text, date) in [
        ("PARIS, 19 mai 2024 (AFP) - Le pont rouvrira.", Some("2024-05-19")),
        ("SORNE, le 1er mars 2024 (AFP) – Le pont rouvrira.", Some("2024-03-01")),
        ("LONDON, May 19, 2024 (Reuters) — The bridge", Some("2024-05-19")),
        ("LONDON, May 19 (Reuters) - The bridge", None),
        ("PARIS - Le 19 mai 2024, le pont rouvrira.", None),
        ("Le 19 mai 2024 (vendredi) - non", None),
        ("", None),
    ] {
        assert_eq!(of_dateline(text).as_deref(), date, "{text}");
    }
}

#[test]
fn sentences_are_none() {
    for line in [
        "Par exemple, rien",
        "par exemple",
        "Par ailleurs, le maire a démissionné",
        "Par conséquent",
        "Par Jupiter !",
        "Par Lyon et par Dijon, le train met deux heures",
        "By the way",
        "By then it was over",
        "By Monday, talks had stalled",
        "By Monday",
        "By May the bridge was open",
        "By 2030, half of it",
        "By far the best",
        "Photo by accident",
        "Par la suite, rien n’a changé",
        "Par Toutatis, le ciel tombe",
        "By Jove at last we did it",
        "By Washington in the end nothing was decided or even said about it",
        "Updated figures for May 2024 show a rise",
        "Posted prices rose by 3 per cent",
        "Le 19 mai à Paris",
        "From Paris with love came the letter",
        "From Russia",
        "Le 3 mai 2024, la digue de Sorne a cédé sous la crue.",
        "le 19 mai 2024, le ministre a déclaré que non",
        "Publié le 19 mai 2024, le rapport accuse le ministre",
        "Published in 2024, the report blames the minister",
        "Published studies say so",
        "Updated rules apply",
        "Publié",
        "Mis à jour",
        "En 2024",
        "mai 2024",
        "By Q3 2024, revenue had doubled to $3bn.",
        "Par Air France, 300 passagers ont été rapatriés.",
        "By Easter 1916 the rebels had seized the General Post Office.",
        "By Brexit Day — when the UK left the EU — the party had already split in two.",
        "By Jane Doe's account, 300 people were there.",
        "By March 2020 - a month late - the ward was full",
        "Par Air France | 300 passagers ont été rapatriés.",
        "Read this in 3 steps",
        "La lecture prend 3 min à un enfant",
        "Le budget 2024 voté le 3 mai 2024",
        "Elle vit avec lui",
        "12",
        "",
    ] {
        assert_eq!(read(line), None, "{line}");
    }
}

#[test]
fn declared_authors_are_cleaned() {
    for (text, expected) in [
        ("Jane Doe", Some("Jane Doe")),
        ("chia", Some("chia")),
        ("By Jane Doe", Some("Jane Doe")),
        ("Jane Doe, Staff Writer", Some("Jane Doe")),
        ("Jane Doe; John Roe", Some("Jane Doe, John Roe")),
        ("Jane Doe and Jane Doe", Some("Jane Doe")),
        ("Le Monde avec AFP", Some("Le Monde, AFP")),
        ("Jane Doe (jane@journal.example)", Some("Jane Doe")),
        ("https://www.facebook.com/journal", None),
        ("jane@journal.example", None),
        ("by Lucas Nolan22 Dec 2016", Some("Lucas Nolan22")),
        ("Ève Dé, journaliste", Some("Ève Dé")),
        ("BBC News", Some("BBC News")),
        ("By Jane Doe, MD, MPH", Some("Jane Doe")),
        ("Society for the Study of Dikes", Some("Society for the Study of Dikes")),
        ("Max (Maximilian) Or", Some("Max Or")),
        ("", None),
        (" , ", None),
    ] {
        assert_eq!(names(text).as_deref(), expected, "{text}");
    }
    assert_eq!(names(&"a, b et ".repeat(100_000)), None);
}
