//! Answers of `postil detect`.

use super::*;

use input::{day, lines, parse};

#[test]
fn dates_are_checked() {
    assert!(day("2024-04-17").is_ok());
    assert!(day("2024-04-17T08:00:00Z").is_ok());
    for bad in ["", "2024", "2024-13-01", "17/04/2024", "2024-04-1é", "2024-04-17x", "+024-04-17"]
    {
        assert!(day(bad).is_err(), "{bad}");
    }
}

#[test]
fn lines_keep_their_numbers() {
    let numbered: Vec<(usize, &str)> = lines("a\n\nb\r\n").collect();
    assert_eq!(numbered, [(1, "a"), (3, "b\r")]);
    let line = parse(r#"{"id":7,"text":"x","more":1}"#).unwrap();
    assert_eq!((line.id, line.text.as_str()), (json!(7), "x"));
    assert!(parse(r#"{"id":7}"#).is_err());
    assert!(parse(r#"{"id":7,"text":"","published":"soon"}"#).is_err());
}

/// The answer to `text`, whose offsets are cut back out of it.
fn cut(text: &str) -> Vec<(String, String)> {
    let document = Document::from_lines(text).unwrap();
    let options = Options {
        published: Some("2024-04-17".to_owned()),
        all_sentences: true,
        ..Options::default()
    };
    let found = detect::findings(&document, Language::French, None, &options);
    let mut answer = Map::new();
    wire::add(&mut answer, &document, &found);
    let chars: Vec<char> = text.chars().collect();
    let findings = answer["findings"].as_array().unwrap();
    let place = |it: &Json| usize::try_from(it.as_u64().unwrap()).unwrap();
    findings
        .iter()
        .filter(|it| it["kind"] == "entity")
        .map(|it| {
            let words = chars[place(&it["start"])..place(&it["end"])].iter().collect();
            (words, it["value"].to_string())
        })
        .collect()
}

#[test]
fn offsets_are_code_points_of_the_text_as_given() {
    let found = cut("😀 Été :\r\nle 13 avril dernier, 99 % des 350 missiles\r\n");
    let expected = [
        ("13 avril dernier", r#"{"date":"2024-04-13"}"#),
        ("99 %", r#"{"percent":"99"}"#),
        ("350 missiles", r#"{"number":"350","unit":"missile"}"#),
    ];
    let found: Vec<(&str, &str)> = found.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    assert_eq!(found, expected);
}
