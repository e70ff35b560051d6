//! Entries come back as they were, or not at all.

use std::rc::Rc;

use expect_test::expect;
use proptest::prelude::*;

use annotations::{
    Change, FieldValue, Mark, RecordId, ReplicaId, Role, Stamp, Timestamp, Transaction,
};

use super::*;
use crate::strategies;

fn edit() -> Transaction {
    Transaction {
        stamp: Stamp { replica: ReplicaId(RecordId(7)), counter: 3 },
        at: Timestamp(1_795_428_900_250),
        by: RecordId(8),
        title: "edit-note".to_owned(),
        role: Role::Do,
        changes: vec![Change::Set {
            record: RecordId(9),
            field: Mark::NOTE,
            from: FieldValue::Text(String::new()),
            to: FieldValue::Text("« 📉 »".to_owned()),
        }],
    }
}

#[test]
fn an_entry_is_one_line() {
    let (id, text) = encode(&edit(), 1, 2, Some(EntryId(0xabc)));
    expect![[r#"{"epoch":1,"seq":2,"previous":"0000000000000abc","transaction":{"stamp":"00000000-0000-0000-0000-000000000007/3","at":"2026-11-23T10:15:00.250Z","by":"00000000-0000-0000-0000-000000000008","title":"edit-note","changes":[{"set":{"kind":"mark","record":"00000000-0000-0000-0000-000000000009","field":"note","from":{"text":""},"to":{"text":"« 📉 »"}}}]},"checksum":"021f9abe9993e73b"}"#]]
    .assert_eq(&text);
    assert_eq!(decode(&text).unwrap().id, id);
}

#[test]
fn a_changed_entry_is_refused() {
    let (_, text) = encode(&edit(), 1, 2, None);
    for (from, to) in [("edit", "edlt"), ("\"seq\":2", "\"seq\":3"), ("}}}]", "}}} ]")] {
        let changed = text.replace(from, to);
        assert_ne!(changed, text);
        assert_eq!(decode(&changed), Err(EntryError::Checksum));
    }
    for cut in (0..text.len()).filter_map(|end| text.get(..end)) {
        assert_eq!(decode(cut), Err(EntryError::Checksum));
    }
}

#[test]
fn an_entry_of_another_version_says_so() {
    let content = "{\"epoch\":1,\"seq\":2,\"previous\":null,\"transaction\":{\"stamp\":1}";
    let id = EntryId::of(content);
    let text = format!("{content}{CHECKSUM}{id}\"}}");
    let error = decode(&text).unwrap_err().to_string();
    let start = "the entry is of another version: transaction.stamp: ";
    assert!(error.starts_with(start), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn decoding_undoes_encoding(
        transaction in strategies::document()
            .prop_flat_map(|it| strategies::transaction(Rc::new(it))),
        epoch in any::<u64>(),
        seq in any::<u64>(),
        previous in proptest::option::of(any::<u64>().prop_map(EntryId)),
    ) {
        let (id, text) = encode(&transaction, epoch, seq, previous);
        prop_assert!(!text.contains('\n'));
        let entry = decode(&text).unwrap();
        prop_assert_eq!(entry, Entry { id, epoch, seq, previous, transaction });
    }
}
