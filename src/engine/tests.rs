//! The worker's side of the conversation, natively.

use super::*;
use crate::protocol::{Said, Text};
use crate::state::Intake;

/// Everything the engine answers to `message`.
fn answers(engine: &mut Engine, message: ToWorker) -> Vec<FromWorker> {
    let mut answers = Vec::new();
    engine.receive(message, &mut |it| answers.push(it));
    answers
}

fn detect_request(request: u32, text: &str) -> ToWorker {
    let document = Text::of(&Document::from_lines(text).unwrap());
    let language = Some(Language::French);
    ToWorker::Detect { request, document, language, published: None, aside: Vec::new() }
}

/// An engine that can read.
fn reader() -> Engine {
    let mut engine = Engine::default();
    engine.take_reading(&READING, &mut |it| panic!("{it:?}"));
    engine
}

static READING: Reading = Reading::ALL;

/// The lists of a language as the page sends them.
fn lists(language: Language) -> ToWorker {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let file = manifest[language.code()]["file"].as_str().unwrap();
    ToWorker::Resources { language, pack: Some(std::fs::read(folder.join(file)).unwrap()) }
}

/// The detector named in the only answer, which is the last.
fn detector(answers: &[FromWorker]) -> &str {
    let [FromWorker::Found { last: true, detector, .. }] = answers else { panic!("{answers:?}") };
    detector
}

#[test]
fn asks_for_resources_and_then_detects() {
    let mut engine = reader();
    let asked = answers(&mut engine, detect_request(1, "Il a plu le 3 mai 2024."));
    assert_eq!(asked, [FromWorker::NeedsResources(Language::French)]);
    // A newer request replaces the one that waits.
    answers(&mut engine, detect_request(2, "Il a plu le 4 mai 2024."));
    let none = ToWorker::Resources { language: Language::French, pack: None };
    let found = answers(&mut engine, none);
    let [FromWorker::Found { request: 2, last: true, detector, findings, .. }] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(detector, "");
    assert!(findings.iter().any(|it| matches!(it.detail, document::Detail::Entity { .. })));
    let again = answers(&mut engine, detect_request(3, "Il a plu."));
    assert!(matches!(&again[..], [FromWorker::Found { request: 3, .. }]));
}

#[test]
fn uses_lists_that_come_later() {
    let mut engine = reader();
    answers(&mut engine, ToWorker::Resources { language: Language::French, pack: None });
    assert_eq!(detector(&answers(&mut engine, detect_request(1, "Il a plu."))), "");
    assert_eq!(answers(&mut engine, lists(Language::French)), []);
    assert_ne!(detector(&answers(&mut engine, detect_request(2, "Il a plu."))), "");
}

#[test]
fn a_newer_request_is_the_only_one() {
    // One in two languages, of which one's lists never come, and one in one.
    let mut engine = reader();
    answers(&mut engine, ToWorker::Resources { language: Language::French, pack: None });
    let english = "The minister said on Tuesday that the levee would be raised this year.\n";
    let text = format!(
        "{}{}",
        "Il a plu le 3 mai 2024 à Grenoble, dit-on.\n".repeat(9),
        english.repeat(3)
    );
    let asked = answers(&mut engine, detect_request(1, &text));
    assert_eq!(asked, [FromWorker::NeedsResources(Language::English)]);
    assert_eq!(detector(&answers(&mut engine, detect_request(2, "Il a plu."))), "");
    let none = ToWorker::Resources { language: Language::English, pack: None };
    assert_eq!(answers(&mut engine, none), []);
}

#[test]
fn rehearses_until_something_is_asked() {
    let mut engine = reader();
    answers(&mut engine, ToWorker::Resources { language: Language::French, pack: None });
    assert!(!engine.is_rehearsing());
    assert_eq!(answers(&mut engine, lists(Language::French)), []);
    // More lists do not begin it once more.
    engine.rehearse();
    answers(&mut engine, lists(Language::English));
    let mut n_steps = 1;
    while engine.is_rehearsing() && n_steps < 100 {
        engine.rehearse();
        n_steps += 1;
    }
    assert_eq!(n_steps, usize::from(rehearsal::N_STEPS));

    let mut engine = reader();
    answers(&mut engine, lists(Language::French));
    engine.rehearse();
    assert!(engine.is_rehearsing());
    assert_ne!(detector(&answers(&mut engine, detect_request(7, "Il a plu."))), "");
    assert!(!engine.is_rehearsing());
    // What comes later finds it in use.
    let mut engine = reader();
    answers(&mut engine, ToWorker::Note("Un *mot*.".to_owned()));
    answers(&mut engine, lists(Language::English));
    assert!(!engine.is_rehearsing());
}

#[test]
fn a_damaged_pack_counts_as_none() {
    let mut engine = reader();
    answers(&mut engine, detect_request(1, "Il a plu."));
    let pack = Some(b"no pack".to_vec());
    let found = answers(&mut engine, ToWorker::Resources { language: Language::French, pack });
    assert!(matches!(&found[..], [FromWorker::Found { last: true, .. }]));
}

#[test]
fn sends_findings_in_batches() {
    let text = "Le 3 mai 2024, 12 % des 400 élus ont voté.\n".repeat(300);
    let mut engine = reader();
    answers(&mut engine, detect_request(1, &text));
    let none = ToWorker::Resources { language: Language::French, pack: None };
    let found = answers(&mut engine, none);
    assert!(1 < found.len());
    for (n, answer) in found.iter().enumerate() {
        let FromWorker::Found { findings, last, .. } = answer else { panic!("{answer:?}") };
        assert!(findings.len() <= BATCH);
        assert_eq!(*last, n + 1 == found.len());
    }
}

#[test]
fn says_why_something_is_no_text() {
    let mut engine = reader();
    let intake = Intake::Plain(" \n ".into());
    let answer = answers(&mut engine, ToWorker::Ingest { request: 1, intake });
    let reason = Said { code: "empty".into(), ..Said::default() };
    assert_eq!(answer, [FromWorker::NotIngested { request: 1, reason }]);
    let bytes = b"%PDF-1.7 \x00\x01".to_vec();
    let intake = Intake::File { name: "a.pdf".into(), bytes };
    let answer = answers(&mut engine, ToWorker::Ingest { request: 2, intake });
    let [FromWorker::NotIngested { request: 2, reason }] = &answer[..] else {
        panic!("{answer:?}")
    };
    assert_eq!((reason.code.as_str(), reason.detail.as_str()), ("binary", "pdf"));
}

#[test]
fn reads_a_note_and_obeys_nothing_in_it() {
    let mut engine = reader();
    let note =
        "**Non** : [Insee](https://insee.example), <b onclick=x>[x](javascript:y)</b>\n\n- un";
    let read = answers(&mut engine, ToWorker::Note(note.to_owned()));
    let [FromWorker::Noted { note: of, document }] = &read[..] else { panic!("{read:?}") };
    assert_eq!(of, note);
    let document = document.clone().into_document().unwrap();
    assert_eq!(document.text(), "Non : Insee, <b onclick=x>x</b>\nun");
    let kinds: Vec<_> = document.blocks().iter().flat_map(|it| &it.inlines).collect();
    let links = kinds.iter().filter(|it| matches!(it.kind, document::InlineKind::Link { .. }));
    assert_eq!(links.count(), 1);
    // With nothing to show it stays as it was typed.
    assert_eq!(answers(&mut engine, ToWorker::Note("  ".to_owned())), []);
}

#[test]
fn what_is_to_be_read_waits_for_what_reads() {
    let mut engine = Engine::default();
    let ask = |request| ToWorker::Ingest { request, intake: Intake::Plain("Il a plu.".into()) };
    assert!(!engine.needs_reading());
    assert_eq!(answers(&mut engine, ask(1)), []);
    assert!(engine.needs_reading());
    assert_eq!(answers(&mut engine, ToWorker::Note("Un *mot*.".to_owned())), []);
    // It can detect meanwhile.
    answers(&mut engine, ToWorker::Resources { language: Language::French, pack: None });
    let found = answers(&mut engine, detect_request(2, "Il a plu."));
    assert!(matches!(&found[..], [FromWorker::Found { request: 2, .. }]));
    let mut read = Vec::new();
    engine.take_reading(&READING, &mut |it| read.push(it));
    let [FromWorker::Ingested { request: 1, .. }, FromWorker::Noted { .. }] = &read[..] else {
        panic!("{read:?}")
    };
    assert!(matches!(&answers(&mut engine, ask(3))[..], [FromWorker::Ingested { .. }]));
}

#[test]
fn who_waits_for_what_could_not_be_had_is_told_once() {
    let mut engine = Engine::default();
    let ask = |request| ToWorker::Ingest { request, intake: Intake::Plain("Il a plu.".into()) };
    let mut told = Vec::new();
    engine.miss_reading(&mut |it| told.push(it));
    assert_eq!(told, []);
    assert_eq!(answers(&mut engine, ask(1)), [FromWorker::ReadingLate]);
    engine.miss_reading(&mut |it| told.push(it));
    assert_eq!((answers(&mut engine, ask(2)), told), (Vec::new(), Vec::new()));
    let mut read = Vec::new();
    engine.take_reading(&READING, &mut |it| read.push(it));
    let requests = |it: &FromWorker| match it {
        FromWorker::Ingested { request, .. } => *request,
        other => panic!("{other:?}"),
    };
    assert_eq!(read.iter().map(requests).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn what_reads_is_needed_where_lists_are_sent_ahead_and_not_for_detection() {
    let mut engine = Engine::default();
    answers(&mut engine, lists(Language::French));
    assert!(engine.needs_reading());
    let mut engine = Engine::default();
    answers(&mut engine, detect_request(1, "Il a plu."));
    answers(&mut engine, lists(Language::French));
    assert!(!engine.needs_reading());
}

#[test]
fn how_far_a_long_page_is_is_told() {
    let ingest = |n: usize| {
        let html = "<p>Il a plu le 3 mai 2024 sur la digue de Sorne.</p>".repeat(n);
        let intake = Intake::Page { html, address: String::new(), is_whole: false };
        answers(&mut reader(), ToWorker::Ingest { request: 1, intake })
    };
    assert!(matches!(&ingest(10)[..], [FromWorker::Ingested { .. }]));
    let told = ingest(50_000);
    let percent = |it: &FromWorker| match it {
        FromWorker::Reading { request: 1, percent } => Some(*percent),
        _ => None,
    };
    let percents: Vec<usize> = told.iter().filter_map(percent).collect();
    assert!(3 < percents.len() && percents.is_sorted(), "{percents:?}");
    assert!(percents.iter().all(|it| (1..100).contains(it)), "{percents:?}");
    assert!(matches!(told.last(), Some(FromWorker::Ingested { request: 1, .. })));
}
