//! Writes a dossier.

use std::collections::BTreeSet;
use std::rc::Rc;

use annotations::{Change, Dossier, History, Mark, Record, RecordId, RecordKind, Source};
use document::set_of;
use serde_json::{Map, Value};

use super::predictions::PredictionsV1;
use super::{FORMAT, GROUPS, TOP, VERSION, WriteOptions, layout};
use crate::Loss;
use crate::wire::{Json, Scalar, Texts, encode, encode_transaction};

/// The text of `dossier`'s file.
#[must_use]
pub fn write(dossier: &Dossier, history: &History, options: &WriteOptions) -> String {
    let texts = Texts::of(dossier);
    let left_out = left_out(dossier, options);
    let mut file = Map::new();
    file.insert("format".into(), FORMAT.into());
    file.insert("version".into(), VERSION.into());

    let article = dossier.record(dossier.id()).map(|it| encode(it, &texts));
    let mut article = article.unwrap_or_default();
    let unknown = take(&mut article, TOP);
    file.insert("article".into(), article);
    for (kind, key) in GROUPS {
        // A version's own text is written in full: it is not to be found
        // elsewhere in the file.
        let in_full = Texts::default();
        let is_version = *kind == RecordKind::Version;
        let texts = if is_version { &in_full } else { &texts };
        let records = dossier.records_of(*kind).filter(|it| !left_out.contains(&it.id()));
        let records: Vec<Value> = records.map(|it| told(it, texts, options)).collect();
        // Files of before there were any stay as they are.
        let is_later =
            matches!(kind, RecordKind::OwnScale | RecordKind::Snapshot | RecordKind::OwnType);
        if !is_later || !records.is_empty() {
            file.insert((*key).into(), records.into());
        }
    }
    let tombstones = dossier.tombstones.iter();
    let tombstones: Map<_, _> =
        tombstones.map(|(id, stamp)| (id.to_string(), stamp.write().into())).collect();
    file.insert("tombstones".into(), tombstones.into());
    let seen = dossier.seen.iter();
    let seen: Map<_, _> =
        seen.map(|(replica, counter)| (replica.to_string(), (*counter).into())).collect();
    file.insert("seen".into(), seen.into());

    if options.history && !is_history_confidential(dossier, history, options) {
        let log = history.log().iter();
        let log: Vec<Value> = log.map(|it| encode_transaction(it, &texts)).collect();
        file.insert("history".into(), log.into());
    }
    if let (Some(predictions), Some(document)) = (&options.predictions, dossier.document()) {
        let predictions = PredictionsV1::of(predictions, document);
        file.insert("predictions".into(), predictions.write());
    }
    if let Value::Object(unknown) = unknown {
        for (key, value) in unknown {
            file.entry(key).or_insert(value);
        }
    }
    layout::to_text(&file.into())
}

/// What [`write()`] leaves out with these options, of what the person made.
#[must_use]
pub fn losses(dossier: &Dossier, history: &History, options: &WriteOptions) -> Vec<Loss> {
    let left_out = left_out(dossier, options);
    let count = |kind| {
        let ids = left_out.iter();
        ids.filter(|id| dossier.record(**id).is_some_and(|it| it.kind() == kind)).count()
    };
    let has_history = options.history && !is_history_confidential(dossier, history, options);
    let n_history = if has_history { 0 } else { history.log().len() };
    [
        Loss::of("confidential-source", count(RecordKind::Source)),
        Loss::of("confidential-evidence", count(RecordKind::Evidence)),
        Loss::of("confidential-reply", count(RecordKind::Reply)),
        Loss::of("confidential-link", count(RecordKind::Link)),
        Loss::of("contacts", if options.confidential { 0 } else { dossier.n_contacts() }),
        Loss::of("history", n_history),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the file says of a record: who was asked about a claim may be as
/// confidential as a source, and goes where those go.
fn told(record: &Record, texts: &Texts, options: &WriteOptions) -> Value {
    let asked = record.mark().filter(|it| !options.confidential && !it.contacts.is_empty());
    match asked.cloned() {
        Some(mark) => encode(&Mark { contacts: Vec::new(), ..mark }.into(), texts),
        None => encode(record, texts),
    }
}

/// The confidential sources and what cannot be without them, unless asked for.
fn left_out(dossier: &Dossier, options: &WriteOptions) -> BTreeSet<RecordId> {
    if options.confidential {
        return BTreeSet::new();
    }
    let sources = dossier.sources().filter(|it| it.confidential);
    let mut left_out = set_of(sources.map(|it| it.header.id));
    let dependents = dossier.dependents(&left_out);
    left_out.extend(dependents.iter().map(|it| it.id()));
    left_out
}

/// Whether the history would tell of a confidential source or of who was asked:
/// of one that there is, or of one that was removed.
fn is_history_confidential(dossier: &Dossier, history: &History, options: &WriteOptions) -> bool {
    let is_confidential = |it: &Rc<Record>| {
        it.source().is_some_and(|it| it.confidential)
            || it.mark().is_some_and(|it| !it.contacts.is_empty())
    };
    let tells = |change: &Change| match change {
        Change::Insert(it) | Change::Remove(it) => is_confidential(it),
        Change::Set { field, .. } => [Source::CONFIDENTIAL, Mark::CONTACTS].contains(field),
    };
    !options.confidential
        && (dossier.records().any(is_confidential)
            || history.log().iter().any(|it| it.changes.iter().any(tells)))
}

/// Takes a key out of an object; the order of the others stays.
fn take(object: &mut Value, key: &str) -> Value {
    let keys = object.as_object_mut();
    keys.and_then(|it| it.shift_remove(key)).unwrap_or_default()
}
