//! Which of the places counts, and pages made to break the reading.

mod papers;

use super::*;
use crate::{Input, ingest};

const TEXT: &str = "<p>La digue qui protège les quartiers bas de Sorne sera rehaussée de quarante \
    centimètres, a annoncé vendredi la préfecture, deux ans après la crue.</p>";

/// What a page says that has this head, and this body around its text: before
/// it, but for what stands behind `END`.
fn of(head: &str, body: &str) -> Metadata {
    let (before, after) = body.split_once("END").unwrap_or((body, ""));
    let html = format!("<html><head>{head}</head><body>{before}{TEXT}{after}</body></html>");
    let address = Some("https://www.journal.example/a?utm=1");
    ingest(Input::Html { html: &html, address }).unwrap().metadata
}

/// The value of `field` in a page with this head and body.
#[track_caller]
fn check(field: &str, head: &str, body: &str, expected: &str) {
    assert_eq!(value(field, of(head, body)), expected, "{field} of {head} {body}");
}

fn value(field: &str, metadata: Metadata) -> String {
    let value = match field {
        "title" => metadata.title,
        "subtitle" => metadata.subtitle,
        "byline" => metadata.byline,
        "site" => metadata.site,
        "address" => metadata.address,
        "published" => metadata.published,
        "modified" => metadata.modified,
        _ => metadata.language,
    };
    value.unwrap_or_default()
}

fn linked(json: &str) -> String {
    format!("<script type=\"application/ld+json\">{json}</script>")
}

#[test]
fn the_first_place_counts() {
    // Each table goes from the place that counts least to the one that counts
    // most: each more in the head changes the answer.
    for (field, places) in [
        (
            "title",
            vec![
                ("<title>De la fenêtre | Journal</title>", "De la fenêtre"),
                ("<meta name=title content='De meta'>", "De meta"),
                ("<meta property=og:title content='De og'>", "De og"),
                ("LD{\"@type\":\"NewsArticle\",\"headline\":\"De JSON\"}", "De JSON"),
            ],
        ),
        (
            "byline",
            vec![
                ("<meta name=dc.creator content='Doe, Ann'>", "Ann Doe"),
                ("<meta name=author content='Ève Dé et Max Or'>", "Ève Dé, Max Or"),
                (
                    "LD{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Par Ada Lo\"},\"AFP\"]}",
                    "Ada Lo, AFP",
                ),
            ],
        ),
        (
            "published",
            vec![
                ("<meta name=dc.date content='1 mars 2024'>", "2024-03-01"),
                ("<meta name=date content='2024-03-02'>", "2024-03-02"),
                (
                    "<meta property=article:published_time content='2024-03-03T10:00:00+0100'>",
                    "2024-03-03T10:00:00+01:00",
                ),
                (
                    "LD{\"@type\":\"BlogPosting\",\"datePublished\":\"2024-03-04T10:00\"}",
                    "2024-03-04T10:00",
                ),
            ],
        ),
        (
            "site",
            vec![
                ("<meta name=dc.publisher content=Éditeur>", "Éditeur"),
                ("<meta property=og:site_name content=Journal>", "Journal"),
                ("LD{\"@type\":\"Article\",\"publisher\":{\"name\":\"Le Journal\"}}", "Le Journal"),
            ],
        ),
        (
            "language",
            vec![
                ("<meta property=og:locale content=fr_fr>", "fr-FR"),
                ("LD{\"@type\":\"Article\",\"inLanguage\":\"fr-CA\"}", "fr-CA"),
                ("<meta http-equiv=Content-Language content='fr-BE, nl'>", "fr-BE"),
            ],
        ),
    ] {
        let mut head = String::new();
        for (place, expected) in places {
            head.push_str(&place.strip_prefix("LD").map_or(place.to_owned(), linked));
            check(field, &head, "", expected);
        }
    }
}

#[test]
fn articles_are_found_in_json_ld() {
    for (json, expected) in [
        (
            r#"{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["ReportageNewsArticle"],"author":{"name":"A B"}}]}"#,
            "A B",
        ),
        (
            r#"[{"@type":"http://schema.org/NewsArticle","author":[{"name":"A B"},{"name":"C D"}]}]"#,
            "A B, C D",
        ),
        (
            r##"{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"A B"}]}"##,
            "A B",
        ),
        (
            r#"{"@type":"WebPage","mainEntity":{"@type":"OpinionNewsArticle","author":"A B and C D"}}"#,
            "A B, C D",
        ),
        (
            r#"{"@type":"Article","author":{"@type":"Organization","name":"Dikes and Rivers"}}"#,
            "Dikes and Rivers",
        ),
        (r#"{"@type":"Article","author":{"givenName":"A","familyName":"B"}}"#, "A B"),
        (
            r#"[[{"@type":"Article","author":[[{"name":["A B"]},{"name":{"@value":"C D"}}],"E F"]}]]"#,
            "A B, C D, E F",
        ),
        (r#"{"@type":"Article","author":{"name":["A B","C D"]}}"#, "A B, C D"),
        (r#"<!-- {"@type":"Article","author":{"name":"D&#039;A &amp; B"}} -->"#, "D'A, B"),
        (r#"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","author":"A B"}]}"#, ""),
        (r#"{"@type":"Product","author":"A B"}"#, ""),
    ] {
        check("byline", &linked(json), "", expected);
    }
    // Of two articles the one with the page's title.
    let two = r#"[{"@type":"Article","headline":"Autre","author":"A B"},
        {"@type":"Article","headline":"La digue","author":"C D"}]"#;
    check("byline", &linked(two), "<h1>La digue</h1>", "C D");
}

#[test]
fn elements_say_something_too() {
    check(
        "published",
        "",
        "<h1>T</h1><time datetime='2024-05-03T08:00Z'>hier</time>",
        "2024-05-03T08:00Z",
    );
    check("published", "", "<time pubdate datetime='2024-05-03'>3</time><h1>T</h1>", "2024-05-03");
    check(
        "modified",
        "",
        "<h1>T</h1>Mis à jour le <time datetime='2024-05-04'>4</time>",
        "2024-05-04",
    );
    let beside = "<h1>T</h1><div class=related><time datetime='2020-01-01'>x</time></div>";
    check("published", "", beside, "");
    let scoped = "<div itemscope itemtype='http://schema.org/NewsArticle'>\
        <span itemprop=author><a itemprop=name>A B</a>, reporter</span>\
        <meta itemprop=datePublished content=2024-05-03></div>\
        <div itemscope itemtype='http://schema.org/NewsArticle'><b itemprop=author>C D</b></div>";
    check("byline", "", scoped, "A B");
    check("published", "", scoped, "2024-05-03");
}

#[test]
fn subtitles_are_shown() {
    let description = "<meta name=description content='Le chantier commence en juin'>";
    check("subtitle", description, "<h1>T</h1>", "");
    check("subtitle", description, "<h1>T</h1><p>Le chantier commence en juin</p>", "");
    let shown = "Le chantier commence en juin";
    check("subtitle", description, "<h1>T</h1><h2>Le chantier commence en juin</h2>", shown);
    check("subtitle", description, "<h1>T</h1><p><b>Le chantier commence en juin</b></p>", shown);
    check("subtitle", "", "<h1>T</h1><p class='x chapo'>Le chantier commence en juin</p>", shown);
    let json =
        linked(r#"{"@type":"Article","alternativeHeadline":"Le chantier commence en juin"}"#);
    check("subtitle", &json, "<h1>T</h1>", "");
    check("subtitle", &json, "<h1>T</h1><p>Le chantier commence en juin</p>", shown);
}

#[test]
fn addresses_are_of_the_same_host() {
    for (head, expected) in [
        ("<link rel=canonical href=/b>", "https://www.journal.example/b"),
        ("<link rel='Canonical' href=https://journal.example/b>", "https://journal.example/b"),
        (
            "<meta property=og:url content=https://m.journal.example/c>",
            "https://m.journal.example/c",
        ),
        (
            "<link rel=canonical href=https://other.example/b>",
            "https://www.journal.example/a?utm=1",
        ),
        (
            "<link rel=canonical href=https://www.journal.example/>",
            "https://www.journal.example/a?utm=1",
        ),
        ("<link rel=canonical href='javascript:x'>", "https://www.journal.example/a?utm=1"),
    ] {
        check("address", head, "", expected);
    }
}

#[test]
fn impossible_values_are_none() {
    for date in ["2024-02-31", "0001-01-01T00:00:00Z", "soon", "20240", ""] {
        check("published", &format!("<meta name=date content='{date}'>"), "", "");
    }
    // The next place that says something is asked.
    let two = "<meta name=dc.date content=2024-05-03><meta name=date content=2024-02-31>";
    check("published", two, "", "2024-05-03");
    check("published", "<meta name=date content=2150-01-01>", "", "2150-01-01");
    for language in ["", "x-klingon", "français", "und", "12"] {
        check("language", &format!("<meta property=og:locale content='{language}'>"), "", "");
    }
    check("language", "<meta property=og:locale content='zh_hant_tw'>", "", "zh-Hant-TW");
    check("byline", "<meta name=author content='https://journal.example/x'>", "", "");
}

#[test]
fn hostile_json_does_no_harm() {
    let object = r#"{"@type":"Article","author":"#;
    for json in [
        "[".repeat(100_000),
        object.repeat(100_000),
        format!("{object}{}", "[{\"name\":".repeat(100_000)),
        format!("{object}\"{}\"}}", "A B et ".repeat(700_000)),
        format!(
            "{{\"@graph\":[{}]}}",
            "{\"@type\":\"Article\",\"author\":{\"@id\":\"x\"}},".repeat(50_000)
        ),
        "\u{1}\u{7f}{{{{]]]]\\\"".repeat(1_000),
        "{\"@type\":\"Article\",\"headline\":\"\\ud800\\u0000\"}".to_owned(),
    ] {
        let metadata = of(&linked(&json), "");
        assert_eq!(metadata.byline, None);
    }
    let many = "<meta name=author content='A B'>".repeat(20_000);
    assert_eq!(of(&many, "").byline.as_deref(), Some("A B"));
    let nested = "<div itemprop=author class=chapo>".repeat(20_000);
    of("", &nested);
    let times = "<time datetime=2024-01-01>".repeat(20_000);
    of("", &format!("<h1>T</h1>{times}"));
}

#[test]
fn capitals_within_names_stay() {
    for name in ["BuzzFeed News Staff", "Jeff VanderMeer"] {
        check("byline", "", &format!("<h1>T</h1><p class=byline>By {name}</p>"), name);
    }
}

#[test]
fn days_and_months_are_told_by_the_language() {
    let french =
        "<h1>La digue</h1><p>La digue de Sorne et le pont du Val ont cédé, dit la mairie.</p>";
    let english = "<h1>Levee</h1><p>The levee of Sorne and the bridge gave way, it was said.</p>";
    let day = "<meta name=date content='05/12/2024'>";
    let gb = "<meta http-equiv=content-language content=en-GB>";
    let line = format!("<h1>Levee</h1><p>Published 03/05/2024</p>{english}");
    check("published", day, french, "2024-12-05");
    let us = "<meta http-equiv=content-language content=en-US>";
    check("published", gb, &line, "2024-05-03");
    check("published", us, &line, "2024-03-05");
    // English without its country says neither, unless the day tells.
    check("published", day, english, "");
    check("published", "", &line, "");
    check("published", "", &line.replace("03/05", "25/05"), "2024-05-25");
    // Neither a language nor words of one.
    assert_eq!(first_date(["05/12/2024"], None), None);
    assert_eq!(first_date(["05/12/2024", "13/12/2024"], None).as_deref(), Some("2024-12-13"));
}
