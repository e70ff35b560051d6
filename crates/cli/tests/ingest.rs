//! `postil ingest` as a person calls it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "an integration test stops at the first surprise"
)]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// Runs `postil ingest` with `input` on standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_postil"))
        .arg("ingest")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[track_caller]
fn answer(output: &Output) -> Value {
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The characters of `text` from `start` to `end`.
fn cut(text: &Value, place: &Value) -> String {
    let at = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
    let chars = text.as_str().unwrap().chars();
    chars.skip(at("start")).take(at("end") - at("start")).collect()
}

const TEXT: &str = "Le pont 😀 rouvrira en juin\n\nPar Ève Dé\n\nLe pont rouvrira le 15 juin, \
    a annoncé mercredi le conseil départemental devant la presse réunie.\n\nPartager sur Facebook\n";

#[test]
fn answers_the_article_alone() {
    let answer = answer(&run(&["-"], TEXT.as_bytes()));
    let keys: Vec<&String> = answer.as_object().unwrap().keys().collect();
    let expected =
        ["title", "byline", "site", "published", "language", "text", "blocks", "aside", "notes"];
    assert_eq!(keys, expected);
    assert_eq!(answer["title"], "Le pont 😀 rouvrira en juin");
    assert_eq!(answer["byline"], "Ève Dé");
    assert_eq!(answer["site"], Value::Null);
    assert_eq!(answer["language"], "fr");
    let asides = json!([
        {"before": 1, "reason": "byline", "text": "Par Ève Dé"},
        {"before": 2, "reason": "share", "text": "Partager sur Facebook"},
    ]);
    assert_eq!(answer["aside"], asides);
    let blocks = answer["blocks"].as_array().unwrap();
    let cuts: Vec<String> = blocks.iter().map(|it| cut(&answer["text"], it)).collect();
    assert_eq!(cuts.join("\n"), answer["text"]);
    assert_eq!(blocks[0]["kind"], "heading");
    assert_eq!(blocks[0]["level"], 1);
    assert_eq!(blocks[1]["kind"], "paragraph");
}

#[test]
fn answers_lines_in_order() {
    let lines = [
        json!({"id": 7, "html": "<p>Été : <a href='/x'>lien 😀</a></p>", "url": "https://a.example/b"}),
        json!({"id": "b", "html": "<html lang=en-GB><h1>Two</h1>"}),
    ];
    let input = format!("{}\n\n{}\n", lines[0], lines[1]);
    let output = run(&["--jsonl"], input.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(answers.len(), 2, "{text}");
    assert_eq!((&answers[0]["id"], &answers[1]["id"]), (&json!(7), &json!("b")));
    let link = &answers[0]["blocks"][0]["inlines"][0];
    assert_eq!(link["address"], "https://a.example/x");
    assert_eq!(cut(&answers[0]["text"], link), "lien 😀");
    assert_eq!(answers[1]["language"], "en");
}

#[track_caller]
fn check_refused(arguments: &[&str], input: &[u8], message: &str) {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty(), "nothing half-written");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains(message), "{errors}");
}

#[test]
fn refuses_bad_input_with_its_place() {
    check_refused(&["-"], b" \n", "standard input: there is no text in it");
    check_refused(&["-"], b"%PDF-1.7", "standard input: this is not a text but a PDF file");
    check_refused(&["no/such.txt"], b"", "cannot read no/such.txt");
    let lines = b"{\"id\":1,\"html\":\"<p>a\"}\n\n{\"id\":2,\"html\":\n";
    check_refused(&["--jsonl"], lines, "standard input:3");
    let lines = b"{\"id\":1,\"html\":\"<p>a\"}\n{\"id\":2,\"html\":\"\"}\n";
    check_refused(&["--jsonl"], lines, "standard input:2: there is no text in it");
    let lines = b"{\"id\":1,\"html\":\"\xff\"}\n";
    check_refused(&["--jsonl"], lines, "standard input:1");
}
