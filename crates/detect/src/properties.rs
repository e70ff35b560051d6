//! Properties of every text, and texts made to be slow.

use std::time::{Duration, Instant};

use document::{Detail, Document, Finding, Findings, Language, Span};
use proptest::prelude::*;

use crate::{Options, findings, identify, small};

mod parts;

/// Pieces that rules react to, for texts at random.
const PIECES: &[&str] = &[
    "«",
    "»",
    "“",
    "”",
    "\"",
    "'",
    "’",
    ".",
    "…",
    ",",
    ":",
    "(",
    ")",
    "-",
    "-t-il",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\u{a0}",
    "é",
    "😀",
    "e\u{301}",
    "\u{200b}",
    "l'",
    "qu’",
    "M.",
    "U.S.",
    "Joe",
    "Biden",
    "Iran",
    "ONU",
    "99",
    "%",
    "1 234,5",
    "12.04.2024",
    "il y a",
    "deux",
    "ans",
    "mardi",
    "dernier",
    "fin",
    "2003",
    "avril",
    "13",
    "du",
    "au",
    "selon",
    "a déclaré",
    "que",
    "said",
    "according to",
    "mi-mars",
    "quatre-vingt",
    "mille",
    "millions",
    "d'euros",
    "$",
    "h",
    "de",
    "ministère",
    "des",
    "Agence",
    "XXe",
    "siècle",
    "www.a.fr",
    "la moitié",
    "mid-March",
    "last",
];

fn all(text: &str, language: Language, resources: bool) -> (Document, Findings) {
    let document = Document::from_lines(text).unwrap();
    let resources = resources.then(|| small::resources(language));
    let options = Options {
        published: Some("2024-04-17".to_owned()),
        all_sentences: true,
        ..Options::default()
    };
    let found = findings(&document, language, resources.as_ref(), &options);
    (document, found)
}

fn spans(finding: &Finding) -> Vec<Span> {
    let mut spans = vec![finding.span];
    if let Detail::Attribution { source, cue, .. } = &finding.detail {
        spans.extend(source.iter().chain(cue));
    }
    if let Detail::Tension { other, .. } = &finding.detail {
        spans.push(*other);
    }
    spans
}

fn check(text: &str, language: Language) {
    let (document, found) = all(text, language, true);
    let mut last = None;
    for finding in &found.findings {
        for span in spans(finding) {
            let words = document.slice(span).expect("on character boundaries");
            assert_eq!(words, words.trim(), "no white space at the ends");
        }
        assert!(finding.score <= 1000);
        let place = (finding.span.start(), std::cmp::Reverse(finding.span.end()));
        assert!(last <= Some(place), "in order");
        last = Some(place);
        if let Detail::Entity { entity: Some(entity), .. }
        | Detail::Attribution { speaker: Some(entity), .. } = finding.detail
        {
            assert!(entity < found.entities.len());
        }
    }
    let entities: Vec<Span> = found
        .findings
        .iter()
        .filter(|it| matches!(it.detail, Detail::Entity { .. }))
        .map(|it| it.span)
        .collect();
    assert!(entities.is_sorted_by(|a, b| a.end() <= b.start()), "no overlaps");
    assert_eq!(all(text, language, true).1, found, "the same twice");
    all(text, language, false);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn holds_for_any_text(text in "\\PC{0,200}") {
        let _ = identify(&text);
        check(&text, Language::French);
        check(&text, Language::English);
    }

    #[test]
    fn holds_for_rows_of_pieces(pieces in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..60)) {
        let text: String = pieces
            .iter()
            .map(|(n, spaced)| format!("{}{}", PIECES[*n], if *spaced { " " } else { "" }))
            .collect();
        check(&text, Language::French);
        check(&text, Language::English);
    }
}

#[test]
fn texts_made_to_be_slow_end() {
    let megabyte = 1_000_000;
    for text in [
        "a".repeat(100_000),
        "« ".repeat(10_000),
        format!("{}{}", "« x ".repeat(10_000), "» ".repeat(10_000)),
        "7".repeat(megabyte),
        "1 234 ".repeat(megabyte / 12),
        "1,2".repeat(100_000),
        "A.".repeat(50_000),
        "Aa ".repeat(50_000),
        "d'".repeat(50_000),
        "a-".repeat(50_000),
        "selon ".repeat(20_000),
        "12 morts à Paris et ".repeat(20_000),
        "affirmant que 12 % des morts ".repeat(20_000),
        "rappelant ".repeat(20_000),
        "saying that ".repeat(20_000),
        "« non », tonne ".repeat(10_000),
        "Ada Lovelace, a dit il, a dit ".repeat(10_000),
        "a déclaré ".repeat(20_000),
        "deux ".repeat(50_000),
        "\n".repeat(100_000),
        "é’".repeat(50_000),
        "(".repeat(50_000),
        ", ".repeat(50_000),
        "http://".repeat(10_000),
        "Président ".repeat(50_000),
        "un mot sans fin et encore un mot sans aucune fin puis Paris ".repeat(3_000),
    ] {
        for language in Language::ALL {
            all(&text, language, true);
        }
    }
}

/// How many times a piece of one endless sentence stands there, and how many
/// times as many after that.
const N: usize = 1_000;
const TIMES: usize = 8;

/// What `TIMES` as many may take, in times: what is linear takes `TIMES`, what
/// is quadratic the square of it, 64.
const MOST_TIMES: u32 = 24;

/// How often it is tried: what else runs on the machine may slow one.
const TRIES: usize = 4;

/// How long the findings of `text` take.
fn time(text: &str, language: Language) -> Duration {
    let start = Instant::now();
    all(text, language, true);
    start.elapsed()
}

#[test]
fn one_endless_sentence_takes_time_by_its_length() {
    // What stands before, what may be said by whom, what stands behind.
    for (before, said, behind) in [
        ("", "dit-il, ", ""),
        ("", "dit-il, ", "! "),
        ("", "« non », dit-il, ", "! "),
        ("", "a déclaré « non » et ", "» "),
        ("", "selon Ada, ", "… "),
        ("", "rappelant que oui, ", "! "),
        ("", "confirmé comme tel par Ada, ", "? "),
        ("— ", "oui, dit-il, ", ""),
        ("— ", "oui, a déclaré Ada Lovelace, ", "! "),
        ("— ", "Ada ! ", "? "),
        ("— ", "selon Ada, ", "! "),
        ("", "M. ", "! "),
        ("", "said that, ", "! "),
        ("— ", "yes, he said, ", "! "),
        ("— ", "“no,” he said, ", "! "),
        ("", "according to Ada, ", "! "),
    ] {
        let text = |n: usize| format!("{}{}{}", before.repeat(n), said.repeat(n), behind.repeat(n));
        for language in Language::ALL {
            let (few, many) = (text(N), text(N * TIMES));
            let is_linear = || time(&many, language) <= time(&few, language) * MOST_TIMES;
            let what = format!("{before}{said}{behind}");
            assert!(
                (0..TRIES).any(|_| is_linear()),
                "{what}: more than {MOST_TIMES} times as long"
            );
        }
    }
}

#[test]
fn blocks_set_aside_are_skipped() {
    let document = Document::from_lines("En 2003 à Paris.\nEn 2004.").unwrap();
    let options = Options { aside: vec![0], ..Options::default() };
    let found = findings(&document, Language::French, None, &options);
    let texts: Vec<&str> = found.findings.iter().filter_map(|it| document.slice(it.span)).collect();
    assert_eq!(texts, ["2004"]);
}
