//! The JSON Schema: made from the wire types, checked in, and true.

use std::collections::BTreeMap;

use expect_test::expect_file;
use serde_json::{Value, json};

use super::GOLDEN;

/// A whole file; only its schema is used.
#[derive(schemars::JsonSchema)]
#[schemars(title = "Postil file, version 1")]
#[expect(dead_code, reason = "only its schema is used")]
struct FileV1 {
    #[schemars(extend("const" = "postil"))]
    format: String,
    #[schemars(extend("const" = 1))]
    version: u64,
    article: crate::wire::ArticleV1,
    versions: Vec<crate::wire::VersionV1>,
    #[serde(default)]
    blocks: Vec<crate::wire::BlockStateV1>,
    #[serde(default)]
    marks: Vec<crate::wire::MarkV1>,
    #[serde(default)]
    entities: Vec<crate::wire::EntityV1>,
    #[serde(default)]
    sources: Vec<crate::wire::SourceV1>,
    #[serde(default)]
    evidence: Vec<crate::wire::EvidenceV1>,
    #[serde(default)]
    links: Vec<crate::wire::LinkV1>,
    #[serde(default)]
    replies: Vec<crate::wire::ReplyV1>,
    #[serde(default)]
    decisions: Vec<crate::wire::DecisionV1>,
    #[serde(default)]
    authors: Vec<crate::wire::AuthorV1>,
    #[serde(default)]
    scales: Vec<crate::wire::OwnScaleV1>,
    #[serde(default)]
    snapshots: Vec<crate::wire::SnapshotV1>,
    #[serde(default)]
    types: Vec<crate::wire::OwnTypeV1>,
    /// Removed records, by the stamp that removed them.
    #[serde(default)]
    tombstones: BTreeMap<String, String>,
    /// The last counter known of each replica.
    #[serde(default)]
    seen: BTreeMap<String, u64>,
    /// Everything that was done, oldest first.
    #[serde(default)]
    history: Option<Vec<crate::wire::TransactionV1>>,
    /// What a detector suggests and nobody has decided on.
    #[serde(default)]
    predictions: Option<super::super::predictions::PredictionsV1>,
}

fn schema() -> Value {
    schemars::schema_for!(FileV1).into()
}

#[test]
fn the_schema_is_current() {
    let text = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    expect_file!["../../../schema/postil-v1.schema.json"].assert_eq(&text);
}

#[test]
fn the_golden_file_fits_the_schema_and_a_broken_one_does_not() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    let errors: Vec<_> = validator.iter_errors(&file).map(|it| it.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    for (pointer, value) in [
        ("/version", json!(2)),
        ("/marks/0/kind", json!("sarcasm")),
        ("/marks/0/targets/0/start", json!(-1)),
        ("/article", json!([])),
    ] {
        let place = file.pointer_mut(pointer).unwrap();
        let was = std::mem::replace(place, value);
        assert!(!validator.is_valid(&file), "{pointer}");
        *file.pointer_mut(pointer).unwrap() = was;
    }
}
