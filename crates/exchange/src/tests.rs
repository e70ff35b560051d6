//! Every export of one small dossier, and what the files must keep.

use annotations::Dossier;
use expect_test::{expect, expect_file};
use serde_json::Value;

use crate::*;

/// Two sentences with a no-break space and a character outside the BMP; the
/// offsets of its marks are known in every unit.
const ARTICLE: &str = include_str!("../tests/golden/article.postil.json");

fn dossier() -> Dossier {
    let opened = file::read(ARTICLE).unwrap();
    assert_eq!(opened.warnings, []);
    opened.dossier
}

fn json(exported: &Exported) -> Value {
    serde_json::from_str(&exported.text).unwrap()
}

fn losses(exported: &Exported) -> String {
    let losses = exported.losses.iter();
    losses.map(|it| format!("{} {}\n", it.code, it.n_lost)).collect()
}

#[test]
fn the_fixture_is_as_it_would_be_written() {
    let opened = file::read(ARTICLE).unwrap();
    let options = file::WriteOptions::checkpoint();
    let text = file::write(&opened.dossier, &opened.history, &options);
    expect_file!["../tests/golden/article.postil.json"].assert_eq(&text);
}

#[test]
fn w3c() {
    let exported = w3c::write(&dossier());
    expect_file!["../tests/golden/article.w3c.jsonld"].assert_eq(&exported.text);
    let items = json(&exported)["first"]["items"].clone();
    let selector = &items[1]["target"]["selector"];
    assert_eq!(selector[1]["start"], 13);
    assert_eq!(selector[1]["end"], 58);
    expect![[r#"
        value 1
        speaker 1
        said-on 1
        priority 1
        status 2
        confidence 1
        assignee 1
        contacts 1
        checked-by 1
        confirmed-by 1
        confidential-source 1
        evidence-detail 3
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn csv() {
    let options = csv::Options { separator: csv::Separator::Semicolon, with_bom: true };
    let exported = csv::write(&dossier(), options);
    // expect-test takes CRLF for LF, and CSV has both.
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/article.csv");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(golden, &exported.text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(golden).unwrap(), exported.text);
    assert!(exported.text.starts_with('\u{feff}'));
    expect![[r#"
        several-places 1
        contacts 1
        source 1
        confidential-source 1
        evidence-detail 3
        link 1
        reply 2
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn brat() {
    let exported = brat::write(&dossier());
    expect_file!["../tests/golden/article.ann"].assert_eq(&exported.text);
    let [text, configuration] = exported.beside.as_slice() else {
        panic!("two files belong beside it");
    };
    // Every place is where the text says, and every type is declared.
    let chars: Vec<char> = text.text.chars().collect();
    for line in exported.text.lines().filter(|it| it.starts_with('T')) {
        let parts: Vec<&str> = line.split('\t').collect();
        let (label, places) = parts[1].split_once(' ').unwrap();
        let words = places.split(';').map(|place| {
            let (start, end) = place.split_once(' ').unwrap();
            let range = start.parse().unwrap()..end.parse().unwrap();
            chars[range].iter().collect::<String>()
        });
        assert_eq!(words.collect::<Vec<_>>().join(" "), parts[2]);
        assert!(configuration.text.lines().any(|it| it == label), "{label}");
    }
    expect![[r#"
        mark-about-article 1
        detector 3
        value 1
        tags 1
        own-words 1
        speaker 1
        said-on 1
        claim-type 1
        correction 1
        priority 1
        status 2
        confidence 1
        assignee 1
        contacts 1
        checked-by 1
        confirmed-by 1
        source 1
        confidential-source 1
        evidence 3
        reply 2
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn doccano() {
    let exported = doccano::write(&dossier());
    expect_file!["../tests/golden/article.doccano.jsonl"].assert_eq(&exported.text);
    let entity = &json(&exported)["entities"][1];
    assert_eq!(entity["start_offset"], 14);
    assert_eq!(entity["end_offset"], 59);
    expect![[r#"
        mark-about-article 1
        several-places 1
        detector 3
        entity-name 2
        value 1
        tags 1
        own-words 1
        speaker 1
        said-on 1
        claim-type 1
        correction 1
        priority 1
        status 2
        verdict 2
        confidence 1
        assignee 1
        contacts 1
        checked-by 1
        confirmed-by 1
        source 1
        confidential-source 1
        evidence 3
        reply 2
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn label_studio() {
    let exported = label_studio::write(&dossier());
    expect_file!["../tests/golden/article.label-studio.json"].assert_eq(&exported.text);
    expect_file!["../tests/golden/article.config.xml"].assert_eq(&exported.beside[0].text);
    let region = &json(&exported)[0]["annotations"][0]["result"][1];
    assert_eq!(region["value"]["start"], 13);
    assert_eq!(region["value"]["end"], 58);
    expect![[r#"
        mark-about-article 1
        several-places 1
        detector 3
        entity-name 2
        value 1
        tags 1
        own-words 1
        speaker 1
        said-on 1
        claim-type 1
        correction 1
        priority 1
        status 2
        confidence 1
        assignee 1
        contacts 1
        checked-by 1
        confirmed-by 1
        source 1
        confidential-source 1
        evidence 3
        reply 2
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn hypothesis() {
    let exported = hypothesis::write(&dossier());
    expect_file!["../tests/golden/article.hypothesis.json"].assert_eq(&exported.text);
    let selector = &json(&exported)["annotations"][1]["target"][0]["selector"][0];
    assert_eq!(selector["start"], 14);
    assert_eq!(selector["end"], 59);
    expect![[r#"
        detector 3
        entity-name 2
        value 1
        speaker 1
        said-on 1
        priority 1
        status 2
        confidence 1
        assignee 1
        contacts 1
        checked-by 1
        confirmed-by 1
        confidential-source 1
        link 1
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn uima() {
    let exported = uima::write(&dossier());
    expect_file!["../tests/golden/article.cas.json"].assert_eq(&exported.text);
    let claim = &json(&exported)["%FEATURE_STRUCTURES"][3];
    assert_eq!(claim["begin"], 14);
    assert_eq!(claim["end"], 59);
    expect![[r#"
        mark-about-article 1
        several-places 1
        detector 3
        value 1
        tags 1
        own-words 1
        speaker 1
        said-on 1
        claim-type 1
        correction 1
        priority 1
        status 2
        confidence 1
        assignee 1
        contacts 1
        checked-by 1
        confirmed-by 1
        source 1
        confidential-source 1
        evidence 3
        link 1
        reply 2
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn claim_review() {
    let exported = claim_review::write(&dossier(), Some("https://example.org/verifs/chomage"));
    expect_file!["../tests/golden/article.claimreview.jsonld"].assert_eq(&exported.text);
    expect![[r#"
        mark-without-verdict 5
        mark-about-article 1
        several-places 1
        detector 3
        entity-name 2
        value 1
        tags 1
        claim-type 1
        correction 1
        priority 1
        status 2
        confidence 1
        assignee 1
        contacts 1
        confirmed-by 1
        source 1
        confidential-source 1
        evidence 3
        link 1
        reply 2
        decision 1
    "#]]
    .assert_eq(&losses(&exported));
}

#[test]
fn verdicts_about_media_are_media_reviews() {
    let known =
        r#""why": "Filmé en 2019.", "appeared": "https://example.org/video", "correction":"#;
    let review = |value: &str, language: &str| {
        let verdict = r#""scale":"postil","value":"mostly-false""#;
        let media = format!(r#""scale":"media","value":"{value}""#);
        assert!(ARTICLE.contains(verdict));
        let text = ARTICLE
            .replace(verdict, &media)
            .replace(r#""language": "fr""#, &format!(r#""language": "{language}""#))
            .replacen(r#""correction":"#, known, 1);
        let page = Some("https://example.org/verifs/1");
        let exported = claim_review::write(&file::read(&text).unwrap().dossier, page);
        json(&exported)[0].clone()
    };
    let it = review("decontextualized", "fr");
    assert_eq!(it["@type"], "ClaimReview");
    assert_eq!(it["reviewRating"]["alternateName"], "Sorti de son contexte");
    assert_eq!(it["reviewRating"]["ratingValue"], Value::Null);
    let media = &it["associatedMediaReview"];
    assert_eq!(media["@type"], "MediaReview");
    assert_eq!(media["mediaAuthenticityCategory"], "DecontextualizedContent");
    let item = &media["itemReviewed"];
    assert_eq!(item["interpretedAsClaim"]["description"], it["claimReviewed"]);
    // A page, and not the bytes of the media.
    let page = serde_json::json!([{"@type": "MediaObject", "url": "https://example.org/video"}]);
    assert_eq!(item["mediaItemAppearance"], page);
    assert_eq!(media["originalMediaContextDescription"], "Filmé en 2019.");
    for published in ["url", "datePublished", "author"] {
        assert_eq!(media[published], it[published], "{published}");
        assert_ne!(media[published], Value::Null, "{published}");
    }
    for value in annotations::Scale::MEDIA.values.iter() {
        let it = review(value, "en");
        let category = &it["associatedMediaReview"]["mediaAuthenticityCategory"];
        assert!(category.as_str().unwrap().ends_with("Content"), "{value}");
        let context = &it["associatedMediaReview"]["originalMediaContextDescription"];
        assert_eq!(context.is_string(), **value == *"decontextualized", "{value}");
        assert_ne!(it["reviewRating"]["alternateName"], value.as_ref());
    }
    assert_eq!(review("other", "fr")["associatedMediaReview"], Value::Null);
}

#[test]
fn what_is_no_date_is_none_in_claim_review() {
    let review = |said_on: &str| {
        let text =
            ARTICLE.replace("\"said_on\": \"2026-11-20\"", &format!("\"said_on\": \"{said_on}\""));
        let exported = claim_review::write(&file::read(&text).unwrap().dossier, None);
        let date = json(&exported)[0]["itemReviewed"]["datePublished"].clone();
        (date, losses(&exported).contains("said-on-no-date 1"))
    };
    assert_eq!(review("2026-11-20"), ("2026-11-20".into(), false));
    assert_eq!(review("2026-11"), ("2026-11".into(), false));
    assert_eq!(review("hier peut-être"), (Value::Null, true));
    assert_eq!(review("2026-02-30"), (Value::Null, true));
}

#[test]
fn confidential_sources_are_in_no_export() {
    let dossier = dossier();
    let exports = [
        w3c::write(&dossier),
        csv::write(&dossier, csv::Options::default()),
        brat::write(&dossier),
        doccano::write(&dossier),
        label_studio::write(&dossier),
        hypothesis::write(&dossier),
        uima::write(&dossier),
        claim_review::write(&dossier, None),
    ];
    for exported in exports {
        assert!(!exported.text.contains("secret"), "{}", exported.text);
        let is_secret = |it: &Loss| it.code == "confidential-source" && it.n_lost == 1;
        assert!(exported.losses.iter().any(is_secret));
    }
}
