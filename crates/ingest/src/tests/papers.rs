//! What stands around an article that was copied out of a paper: who wrote it
//! and when, and which of its lines are the article.

use super::*;

/// Sentences of the article itself.
const TEXT: &str = "La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante mètres, \
    ont indiqué les pompiers, qui ont évacué 320 habitants du quartier bas.\n\n\
    « L’eau est montée en vingt minutes », raconte une habitante, réfugiée chez sa sœur avec ses \
    deux enfants depuis la veille au soir.";

/// Head, tail, byline, published and modified of texts pasted as they are.
/// Whatever stands in head and tail is no article; the first line is its title.
#[track_caller]
fn check_table(cases: &[(&str, &str, [&str; 3])]) {
    let mut failed = Vec::new();
    for (head, tail, expected) in cases {
        let text = format!("La digue de Sorne a cédé\n{head}\n\n{TEXT}\n\n{tail}\n");
        let ingested = ingest(Input::PlainText(&text)).unwrap();
        let Metadata { byline, published, modified, .. } = &ingested.metadata;
        let found = [byline, published, modified].map(|it| it.as_deref().unwrap_or(""));
        if found != *expected {
            failed.push(format!("{head} … {tail}:\n  {found:?}, not {expected:?}"));
        }
        let n_article = ingested.document.blocks().len() - ingested.asides.len();
        if n_article != 3 {
            failed.push(format!("{head} … {tail}:\n{}", trace(&ingested)));
        }
    }
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

#[test]
fn heads_and_tails_of_french_papers() {
    check_table(&[
        ("Par Ève Dé", "", ["Ève Dé", "", ""]),
        ("Par Ève Dé\nPublié le 3 mai 2024 à 08h15", "", ["Ève Dé", "2024-05-03T08:15", ""]),
        (
            "Par Ève Dé (envoyée spéciale à Sorne)\nPublié le 3 mai 2024 à 08h15, modifié le 3 mai 2024 à 10h02\n\nTemps de Lecture 3 min.",
            "",
            ["Ève Dé", "2024-05-03T08:15", "2024-05-03T10:02"],
        ),
        (
            "Article rédigé par\n\nÈve Dé\n\nSorne Info\n\nPublié le 03/05/2024 08:15\nMis à jour le 03/05/2024 10:02\nTemps de lecture : 3min",
            "",
            ["Ève Dé", "2024-05-03T08:15", "2024-05-03T10:02"],
        ),
        (
            "Le Courrier avec AFP\nPublié hier à 14h05, mis à jour hier à 16h10",
            "",
            ["Le Courrier, AFP", "", ""],
        ),
        ("Publié le\n3 mai 2024 à 08h15", "", ["", "2024-05-03T08:15", ""]),
        (
            "Publié le : 03/05/2024 - 08:15\n\nModifié le : 03/05/2024 - 10:02\n\n3 mn",
            "",
            ["", "2024-05-03T08:15", "2024-05-03T10:02"],
        ),
        ("Ève Dé\nPublié le 3 mai 2024", "", ["Ève Dé", "2024-05-03", ""]),
        ("Ève Dé\n03 mai 2024 à 08h15", "", ["Ève Dé", "2024-05-03T08:15", ""]),
        ("Ève Dé et Max Or\nPublié le 3 mai 2024", "", ["Ève Dé, Max Or", "2024-05-03", ""]),
        ("Le Courrier - 03 mai 2024", "", ["", "2024-05-03", ""]),
        ("Ève Dé, le 3 mai 2024", "", ["Ève Dé", "2024-05-03", ""]),
        ("Rédigé par Ève Dé et publié le 3 mai 2024", "", ["Ève Dé", "2024-05-03", ""]),
        ("Il y a 2 heures\nPar Ève Dé", "", ["Ève Dé", "", ""]),
        ("", "Propos recueillis par Ève Dé", ["Ève Dé", "", ""]),
        (
            "Publié le 3 mai 2024",
            "(Propos recueillis par Ève Dé et Max Or)",
            ["Ève Dé, Max Or", "2024-05-03", ""],
        ),
        ("", "Ève Dé (avec AFP)", ["Ève Dé, AFP", "", ""]),
        ("", "Le Courrier avec AFP", ["Le Courrier, AFP", "", ""]),
        ("", "AFP", ["AFP", "", ""]),
        ("", "Avec AFP", ["AFP", "", ""]),
        ("Par Ève Dé", "Avec AFP", ["Ève Dé, AFP", "", ""]),
        ("Publié le 3 mai 2024", "Ève Dé", ["Ève Dé", "2024-05-03", ""]),
        ("", "Par Ève Dé\n\nLire aussi : La crue en images", ["Ève Dé", "", ""]),
        ("Texte : Ève Dé / Photos : Max Or", "", ["Ève Dé", "", ""]),
        ("De notre envoyée spéciale à Sorne, Ève Dé", "", ["Ève Dé", "", ""]),
        (
            "Réservé aux abonnés\nPar Ève Dé\nLe 3 mai 2024 à 08h15\nLecture : 2 minutes",
            "",
            ["Ève Dé", "2024-05-03T08:15", ""],
        ),
    ]);
}

#[test]
fn heads_and_tails_of_english_papers() {
    check_table(&[
        ("By Jane Doe\nMay 3, 2024 Updated 3:15 p.m. ET", "", ["Jane Doe", "2024-05-03", ""]),
        (
            "By Jane Doe and John Roe\n\nPublished May 3, 2024\n\nUpdated May 4, 2024, 8:15 a.m. ET",
            "",
            ["Jane Doe, John Roe", "2024-05-03", "2024-05-04T08:15"],
        ),
        (
            "Jane Doe in Paris and John Roe in London\nFri 3 May 2024 08.15 BST\nLast modified on Fri 3 May 2024 10.02 BST",
            "",
            ["Jane Doe, John Roe", "2024-05-03T08:15+01:00", "2024-05-03T10:02+01:00"],
        ),
        ("By\nJane Doe\n\nMay 3, 2024", "", ["Jane Doe", "2024-05-03", ""]),
        (
            "Jane Doe\nPolitical correspondent\nPublished 3 May 2024",
            "",
            ["Jane Doe", "2024-05-03", ""],
        ),
        ("Jane Doe\nPolitical reporter, Gazette News", "", ["Jane Doe", "", ""]),
        ("Jane Doe in Sorne and John Roe", "", ["Jane Doe, John Roe", "", ""]),
        ("Jane Doe | Reuters\n3 hours ago", "", ["Jane Doe, Reuters", "", ""]),
        ("Story by Jane Doe • 5h • 3 min read", "", ["Jane Doe", "", ""]),
        ("Jane Doe\n@janedoe\n4 hours ago", "", ["Jane Doe", "", ""]),
        (
            "By Jane Doe, Staff Writer | jdoe@gazette.example\nPUBLISHED: May 3, 2024 at 8:15 a.m. | UPDATED: May 4, 2024 at 10:02 a.m.",
            "",
            ["Jane Doe", "2024-05-03T08:15", "2024-05-04T10:02"],
        ),
        ("", "Reporting by Jane Doe; Editing by John Roe", ["Jane Doe", "", ""]),
        (
            "By Reuters\nMay 3, 2024 8:15 AM GMT+2 Updated 4 hours ago",
            "Reporting by Jane Doe in Sorne; editing by John Roe",
            ["Jane Doe, Reuters", "2024-05-03T08:15+02:00", ""],
        ),
        ("Posted by Jane Doe on May 3, 2024", "", ["Jane Doe", "2024-05-03", ""]),
        ("Jane Doe · 5 min read · May 3, 2024", "", ["Jane Doe", "2024-05-03", ""]),
        ("Jane Doe\n\nMay 3, 2024 · 5 min read", "", ["Jane Doe", "2024-05-03", ""]),
    ]);
}

/// Rich text from a clipboard: the same lines in elements of their own.
#[test]
fn heads_of_rich_text() {
    let mut failed = Vec::new();
    let cases = [
        (
            "<p><span>Par </span><a href='https://a.example/e'>Ève Dé</a></p><p>Publié le <time>3 mai 2024 à 8h15</time></p>",
            ["Ève Dé", "2024-05-03T08:15"],
        ),
        (
            "<div>Par</div><div><a href='https://a.example/e'>Ève Dé</a></div><div>3 mai 2024</div>",
            ["Ève Dé", "2024-05-03"],
        ),
        (
            "<div><a rel=author href='https://a.example/e'>Jane Doe</a></div><div>Fri 3 May 2024 08.15 BST</div>",
            ["Jane Doe", "2024-05-03T08:15+01:00"],
        ),
        (
            "<address>By <a href='https://a.example/j'>Jane Doe</a>, Staff Writer</address><time datetime='2024-05-03T08:15:00Z'>May 3, 2024</time>",
            ["Jane Doe", "2024-05-03"],
        ),
        ("<p>Ève Dé<br>Publié le 3 mai 2024 à 08h15</p>", ["Ève Dé", "2024-05-03T08:15"]),
        ("<p>Par Ève Dé<br>Publié le 3 mai 2024</p>", ["Ève Dé", "2024-05-03"]),
        (
            "<p>Par <b>Ève Dé</b> (avec AFP) <span>|</span> <i>Publié le 3 mai 2024</i></p>",
            ["Ève Dé, AFP", "2024-05-03"],
        ),
        ("<ul><li>Ève Dé</li><li>3 mai 2024</li></ul>", ["Ève Dé", "2024-05-03"]),
    ];
    for (head, expected) in cases {
        let text: String = TEXT.split("\n\n").map(|it| format!("<p>{it}</p>")).collect();
        let html = format!("<h1>La digue de Sorne a cédé</h1>{head}{text}");
        let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
        let Metadata { byline, published, .. } = &ingested.metadata;
        let found = [byline, published].map(|it| it.as_deref().unwrap_or(""));
        let n_article = ingested.document.blocks().len() - ingested.asides.len();
        if found != expected || n_article != 3 {
            failed.push(format!("{head}: {expected:?}\n{}", trace(&ingested)));
        }
    }
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

/// A short line under the title may be part of the text.
#[test]
fn lines_that_are_no_bylines_stay() {
    for line in [
        "Sorne, ville basse",
        "Max Or, maire de Sorne",
        "Une nuit sans sommeil",
        "Les secours à pied d’œuvre",
        "Max Or",
    ] {
        let text = format!("La digue de Sorne a cédé\n\n{TEXT}\n\n{line}\n\n{TEXT}");
        let ingested = ingest(Input::PlainText(&text)).unwrap();
        assert_eq!(ingested.metadata.byline, None, "{line}");
        assert_eq!(ingested.asides, [], "{line}");
    }
}
