//! Files that are broken or mean harm.

use serde_json::{Value, json};

use super::GOLDEN;
use crate::file::{ReadError, WriteOptions, read, write};

/// The golden file with another value at a JSON pointer.
fn changed(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    *file.pointer_mut(pointer).unwrap() = value;
    file.to_string()
}

#[track_caller]
fn refuses(text: &str, message: &str) {
    assert_eq!(read(text).unwrap_err().to_string(), message);
}

/// A word that only a newer program knows, of a field that may be empty.
#[test]
fn an_unknown_word_is_kept_beside_its_record() {
    let opened = read(&changed("/marks/1/claim_type", json!("rumour"))).unwrap();
    let warnings: Vec<String> =
        opened.warnings.iter().map(|it| format!("{}: {}", it.at, it.kind)).collect();
    assert_eq!(
        warnings,
        [
            "marks[1].claim_type: \"rumour\" is not a word that is known here; kept under \"refused\""
        ]
    );
    let again: Value =
        serde_json::from_str(&write(&opened.dossier, &opened.history, &WriteOptions::default()))
            .unwrap();
    let mark = &again["marks"][1];
    assert_eq!(mark["refused"]["claim_type"], "rumour");
    assert_eq!(mark.get("claim_type"), None);
}

#[test]
fn errors_say_what_and_where() {
    refuses("", "line 1, column 0: EOF while parsing a value");
    refuses("{\"format\":\n\"postil\",}", "line 2, column 10: trailing comma");
    refuses(
        "{\"format\":\"postil\",\"x\":\"\\ud800\"}",
        "line 1, column 31: unexpected end of hex escape",
    );
    refuses("[1]", "this is not a Postil file: \"format\" is not \"postil\"");
    refuses(&changed("/version", json!("1")), "version: a version from 1 is expected");
    refuses(
        &changed("/marks/1/targets/0/start", json!("x")),
        "marks[1].targets[0].start: a whole number from 0 to 4294967295 is expected",
    );
    refuses(
        &changed("/marks/1/kind", json!("sarcasm")),
        "marks[1].kind: \"sarcasm\" is not a word that this field may have",
    );
    refuses(
        &changed("/marks/1/origin/detector/reasons/0/code", json!("x")),
        "marks[1].origin.detector.reasons[0].code: \"x\" is not a reason",
    );
    refuses(&changed("/marks/8/value", json!({})), "marks[8].value: a value is one thing");
    refuses(
        &changed("/versions/0/blocks/1/end", json!(9)),
        "versions[0].blocks: block 1 does not fit the text",
    );
    refuses(
        &changed("/versions/0/blocks/1/end", json!(9999)),
        "versions[0].blocks[1]: position 9999 is past the end of the text (211)",
    );
    refuses(&changed("/marks", json!({})), "marks: an array is expected");
    refuses(&changed("/versions", json!([])), "versions: there is none");
    refuses(&changed("/article", json!(null)), "article: an object is expected");
    refuses(&changed("/seen", json!({"x": 1})), "seen: \"x\" is not a UUID");
    refuses(
        &changed("/replies/0/id", json!("018f4e00-0000-7000-8000-000000000022")),
        "replies[0].id: there is another record 018f4e00-0000-7000-8000-000000000022",
    );
    let hash = "00".repeat(32);
    let error = read(&changed("/versions/0/sha256", json!(hash))).unwrap_err();
    assert!(error.to_string().starts_with("versions[0].sha256: "));
}

#[test]
fn a_newer_version_is_refused() {
    let error = read(&changed("/version", json!(7))).unwrap_err();
    assert_eq!(error, ReadError::Newer { found: 7 });
    let text = "the file has version 7, this program knows versions up to 1";
    assert_eq!(error.to_string(), text);
}

#[test]
fn limits_hold() {
    let long = " ".repeat(crate::limits::MAX_FILE_BYTES + 1);
    let n_bytes = long.len();
    assert_eq!(read(&long).unwrap_err(), ReadError::TooLarge { n_bytes });
    let many = vec![Value::Null; crate::limits::MAX_RECORDS];
    let error = read(&changed("/links", many.into())).unwrap_err();
    assert!(matches!(error, ReadError::TooMany { .. }), "{error}");
    let deep = format!("{}{}", "[".repeat(9999), "]".repeat(9999));
    let error = read(&deep).unwrap_err();
    assert!(error.to_string().contains("recursion limit"), "{error}");
    let many = vec![json!({"kind": "paragraph", "start": 0, "end": 0}); document::MAX_BLOCKS + 1];
    let error = read(&changed("/versions/0/blocks", many.into())).unwrap_err();
    let text = "versions[0].blocks: there are 50001, the limit is 50000";
    assert_eq!(error.to_string(), text);
    let text = "a".repeat(document::MAX_TEXT_BYTES + 1);
    let error = read(&changed("/versions/0/text", text.into())).unwrap_err();
    assert!(error.to_string().contains("the limit is"), "{error}");
}

/// Reads, writes and reads again; the warnings of the first reading.
fn warnings(text: &str) -> (Vec<String>, Value) {
    let opened = read(text).unwrap();
    let options = WriteOptions { confidential: true, ..WriteOptions::default() };
    let again = write(&opened.dossier, &opened.history, &options);
    let warnings = opened.warnings.iter().map(ToString::to_string);
    (warnings.collect(), serde_json::from_str(&again).unwrap())
}

#[test]
fn bad_addresses_are_kept_apart() {
    let bad = json!(" java\nscript:alert(1)");
    let (said, file) = warnings(&changed("/sources/0/address", bad.clone()));
    let message = "sources[0].address: the address has a scheme that is not allowed";
    assert_eq!(said, [message]);
    assert_eq!(file["sources"][0].get("address"), None);
    assert_eq!(file["sources"][0]["refused"], json!({"address": bad}));

    let link = "/versions/0/blocks/3/inlines/1/address";
    let (said, file) = warnings(&changed(link, json!("data:x")));
    let place = "versions[0].blocks[3].inlines[1]: ";
    assert!(said[0].starts_with(place), "{said:?}");
    let inlines = &file["versions"][0]["blocks"][3]["inlines"];
    assert_eq!(inlines.as_array().unwrap().len(), 1);
}

#[test]
fn a_bad_address_does_not_come_back_by_undo() {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    file["history"][1]["changes"][0] = json!({"set": {
        "kind": "source", "record": file["sources"][0]["id"], "field": "address",
        "from": {"text": "javascript:alert(1)"}, "to": {"text": "https://example.org/"},
    }});
    let opened = read(&file.to_string()).unwrap();
    let annotations::Change::Set { from, .. } = &opened.history.log()[1].changes[0] else {
        unreachable!("a set was written");
    };
    assert_eq!(*from, annotations::FieldValue::Text(String::new()));
}

#[test]
fn a_target_never_lands_on_other_words() {
    // One that is wrong about a place, but whose words stand in the text once.
    let (said, file) = warnings(&changed("/marks/2/targets/0/start", json!(1)));
    let message = "marks[2].targets[0]: the words were found elsewhere in the text";
    assert_eq!(said, [message]);
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    assert_eq!(file["marks"][2]["targets"], golden["marks"][2]["targets"]);
    // One whose words are not there.
    let (said, file) = warnings(&changed("/marks/2/targets/0/exact", json!("autre")));
    assert!(said[0].contains("kept under \"refused\""), "{said:?}");
    assert_eq!(file["marks"][2].get("targets"), None);
    let kept = &file["marks"][2]["refused"]["targets"][0];
    assert_eq!(kept["exact"], "autre");
}

#[test]
fn what_is_dropped_or_missing_is_said() {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    file["marks"][1]["contacts"][0]["mood"] = json!("sour");
    file["evidence"][0]["mark"] = json!("018f4e00-0000-7000-8000-00000000dead");
    let (said, again) = warnings(&file.to_string());
    let id = "018f4e00-0000-7000-8000-000000000051";
    assert_eq!(
        said,
        [
            "marks[1].contacts[0].mood: the key is not known and was dropped".to_owned(),
            format!(
                "evidence {id}.mark: record 018f4e00-0000-7000-8000-00000000dead is not in the file"
            ),
        ]
    );
    assert_eq!(again["evidence"][0]["mark"], file["evidence"][0]["mark"]);
}

#[test]
fn a_broken_history_does_not_hide_the_records() {
    let (said, file) = warnings(&changed("/history/1/changes/0/set/field", json!("mood")));
    let message = "history[1].changes[0].set: the history was left out: mark has no field \"mood\"";
    assert_eq!(said, [message]);
    assert_eq!(file["marks"].as_array().unwrap().len(), 12);
}
