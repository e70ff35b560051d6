//! The file format against its golden file, its schema and random dossiers.

use annotations::Record;
use expect_test::expect_file;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::strategies;

const GOLDEN: &str = include_str!("../../tests/golden/v1.postil.json");

mod hostile;
mod schema;

fn everything(opened: &Opened) -> WriteOptions {
    WriteOptions { history: true, predictions: opened.predictions.clone(), confidential: true }
}

#[test]
fn the_golden_file_is_written_as_it_was_read() {
    let opened = read(GOLDEN).unwrap();
    assert_eq!(opened.warnings, []);
    assert_eq!(opened.history.log().len(), 6);
    assert_eq!(opened.predictions.as_ref().unwrap().suggestions.len(), 3);
    let again = write(&opened.dossier, &opened.history, &everything(&opened));
    expect_file!["../../tests/golden/v1.postil.json"].assert_eq(&again);
}

#[test]
fn the_golden_file_has_every_kind_and_field() {
    let opened = read(GOLDEN).unwrap();
    for kind in annotations::RecordKind::ALL {
        let of_kind = || opened.dossier.records().filter(|it| it.kind() == *kind);
        assert_ne!(of_kind().count(), 0, "{}", kind.code());
        for field in kind.fields() {
            // A field that is in the file at least once, with another value
            // than the one that is left out.
            let is_set = |it: &std::rc::Rc<annotations::Record>| {
                let value = crate::wire::encode(it, &crate::wire::Texts::of(&opened.dossier));
                value.get(field.key).is_some()
            };
            assert!(of_kind().any(is_set), "{}.{}", kind.code(), field.key);
        }
    }
}

#[test]
fn offsets_are_code_points() {
    let file: Value = serde_json::from_str(GOLDEN).unwrap();
    let text: Vec<char> = file["versions"][0]["text"].as_str().unwrap().chars().collect();
    let target = &file["marks"][5]["targets"][0];
    let start = usize::try_from(target["start"].as_u64().unwrap()).unwrap();
    assert_eq!(target["exact"], "📉");
    assert_eq!(text[start], '📉');
    assert_eq!(target["end"].as_u64(), target["start"].as_u64().map(|it| it + 1));
}

#[test]
fn history_and_predictions_come_only_if_asked_for() {
    let opened = read(GOLDEN).unwrap();
    let options = WriteOptions { confidential: true, ..WriteOptions::default() };
    let text = write(&opened.dossier, &opened.history, &options);
    let again = read(&text).unwrap();
    assert_eq!(again.dossier, opened.dossier);
    assert_eq!(again.history.log().len(), 0);
    assert!(again.predictions.is_none());
    let losses = losses(&opened.dossier, &opened.history, &options);
    assert_eq!(losses, [crate::Loss { code: "history", n_lost: 6 }]);
}

#[test]
fn confidential_sources_leave_no_trace() {
    let opened = read(GOLDEN).unwrap();
    let options = WriteOptions { history: true, predictions: None, confidential: false };
    let text = write(&opened.dossier, &opened.history, &options);
    for words in ["Entretien", "Hors micro", "\"history\"", "Service de presse", "Standard"] {
        assert!(!text.contains(words), "{words}");
    }
    let losses = losses(&opened.dossier, &opened.history, &options);
    let losses: Vec<_> = losses.iter().map(ToString::to_string).collect();
    assert_eq!(
        losses,
        [
            "not in the file: confidential-source (1)",
            "not in the file: confidential-evidence (1)",
            "not in the file: contacts (2)",
            "not in the file: history (6)",
        ]
    );
    assert_eq!(read(&text).unwrap().warnings, []);
}

#[test]
fn who_was_asked_is_not_told_where_no_source_is_confidential() {
    let opened = read(GOLDEN).unwrap();
    let mut records: Vec<Record> = opened.dossier.records().map(|it| (**it).clone()).collect();
    for record in &mut records {
        if let Record::Source(it) = record {
            it.confidential = false;
        }
    }
    let dossier = Dossier::new(records).unwrap();
    let options = WriteOptions { history: true, predictions: None, confidential: false };
    let text = write(&dossier, &opened.history, &options);
    for words in ["Service de presse", "Pas de commentaire", "Standard", "\"history\""] {
        assert!(!text.contains(words), "{words}");
    }
    assert!(text.contains("Entretien"));
}

#[test]
fn undo_works_after_reading() {
    let opened = read(GOLDEN).unwrap();
    assert_eq!(opened.history.to_undo().unwrap().title, "new-version");
    assert!(opened.history.to_redo().is_none());
}

#[test]
fn unknown_keys_stay_where_they_were() {
    let file: Value = serde_json::from_str(GOLDEN).unwrap();
    assert_eq!(file["x_tool"], json!({"name": "autre", "list": [1, 2.5]}));
    assert_eq!(file["article"]["x_section"], "économie");
    assert_eq!(file["marks"][1]["x_nested"]["a"][1], json!({"b": null}));
    let last = file.as_object().unwrap().keys().next_back();
    assert_eq!(last.map(String::as_str), Some("x_more"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn reading_undoes_writing((dossier, history) in strategies::dossier()) {
        let text = write(&dossier, &history, &WriteOptions::checkpoint());
        let opened = read_own(&text).unwrap();
        prop_assert_eq!(&opened.dossier, &dossier);
        prop_assert_eq!(&opened.history, &history);
        let again = write(&opened.dossier, &opened.history, &WriteOptions::checkpoint());
        prop_assert_eq!(again, text);
    }
}
