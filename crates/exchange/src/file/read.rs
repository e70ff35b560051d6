//! Reads a file, which may be hostile.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use annotations::{Dossier, Field, History, Record, RecordId, RecordKind, ReplicaId, Shape, Stamp};
use serde_json::{Map, Value};

use super::migrate::migrate;
use super::predictions::PredictionsV1;
use super::{GROUPS, Opened, ReadError, TOP, Warning, WarningKind};
use crate::limits::{MAX_FILE_BYTES, MAX_RECORDS};
use crate::wire::{
    Json, Problem, Reading, Text, Texts, decode, decode_transaction, to_unknown, unknown_keys,
};

/// What is in a file.
///
/// # Errors
/// [`ReadError`], which says where; nothing is read in part.
pub fn read(text: &str) -> Result<Opened, ReadError> {
    read_as(text, false)
}

/// What is in a checkpoint that this installation wrote: the same as
/// [`read()`], but every address comes back as it was, so that the entries of
/// the journal behind it fit.
///
/// # Errors
/// [`ReadError`].
pub fn read_own(text: &str) -> Result<Opened, ReadError> {
    read_as(text, true)
}

fn read_as(text: &str, is_own: bool) -> Result<Opened, ReadError> {
    let n_bytes = text.len();
    if MAX_FILE_BYTES < n_bytes {
        return Err(ReadError::TooLarge { n_bytes });
    }
    let file = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    let mut file = migrate(file.map_err(to_syntax_error)?)?;
    let mut take = |key: &str| file.shift_remove(key);
    take("format");
    take("version");
    let article = take("article").unwrap_or_default();
    let groups: Vec<(RecordKind, &str, Value)> =
        GROUPS.iter().map(|(kind, key)| (*kind, *key, take(key).unwrap_or_default())).collect();
    let tombstones = take("tombstones").unwrap_or_default();
    let seen = take("seen").unwrap_or_default();
    let (history, predictions) = (take("history"), take("predictions"));
    let unknown = file;

    let mut texts = Texts::default();
    let mut records = Records::default();
    records.count(&groups)?;
    records.read(RecordKind::Article, "article", article, &texts, is_own)?;
    if let Some(Record::Article(it)) = records.all.last_mut()
        && !unknown.is_empty()
    {
        let mut keys = unknown_keys(&it.header.unknown);
        keys.insert(TOP.into(), unknown.into());
        it.header.unknown = to_unknown(keys);
    }
    for (kind, key, group) in groups {
        records.read_group(kind, key, group, &texts, is_own)?;
        if kind == RecordKind::Version {
            for it in records.all.iter().filter_map(Record::version) {
                texts.insert(it.header.id, it.document.clone());
            }
        }
    }
    let Records { all, mut warnings, .. } = records;
    let no_version = || invalid("versions", Problem::new("there is none"));
    let mut dossier = Dossier::new(all).ok_or_else(no_version)?;
    dossier.tombstones = Rc::new(map::<RecordId, Stamp, Text<Stamp>>(
        "tombstones",
        tombstones,
        RecordId::parse,
        |it| it.0,
    )?);
    let replica = |it: &str| RecordId::parse(it).map(ReplicaId);
    dossier.seen = Rc::new(map::<ReplicaId, u64, u64>("seen", seen, replica, |it| it)?);

    warn_of_missing(&dossier, &mut warnings);
    let history = history.map(|it| read_history(it, &texts, is_own));
    let history = history.unwrap_or_else(|| Ok(History::default()));
    let history = history.unwrap_or_else(|problem| {
        let kind = WarningKind::History(problem.what);
        let at = problem.at;
        warnings.push(Warning { at, kind });
        History::default()
    });
    let predictions = predictions.zip(dossier.document()).map(|(it, document)| {
        PredictionsV1::read(it)
            .and_then(|it| it.restore(document))
            .map_err(|it| it.under("predictions"))
    });
    let predictions = predictions.transpose().unwrap_or_else(|problem| {
        let (at, kind) = (problem.at, WarningKind::Predictions(problem.what));
        warnings.push(Warning { at, kind });
        None
    });
    Ok(Opened { dossier, history, predictions, warnings })
}

/// The records of a file so far.
#[derive(Default)]
struct Records {
    all: Vec<Record>,
    ids: BTreeSet<RecordId>,
    warnings: Vec<Warning>,
}

impl Records {
    /// Refuses too many records before any is read.
    fn count(&self, groups: &[(RecordKind, &str, Value)]) -> Result<(), ReadError> {
        let counts = groups.iter().filter_map(|(.., it)| it.as_array());
        let n_records = counts.map(Vec::len).sum::<usize>() + 1;
        if MAX_RECORDS < n_records {
            return Err(ReadError::TooMany { n_records });
        }
        Ok(())
    }

    fn read_group(
        &mut self,
        kind: RecordKind,
        key: &str,
        group: Value,
        texts: &Texts,
        is_own: bool,
    ) -> Result<(), ReadError> {
        let items = match group {
            Value::Array(items) => items,
            Value::Null => Vec::new(),
            _ => return Err(invalid(key, Problem::new("an array is expected"))),
        };
        for (n, item) in items.into_iter().enumerate() {
            self.read(kind, &format!("{key}[{n}]"), item, texts, is_own)?;
        }
        Ok(())
    }

    fn read(
        &mut self,
        kind: RecordKind,
        at: &str,
        value: Value,
        texts: &Texts,
        is_own: bool,
    ) -> Result<(), ReadError> {
        let mut reading = Reading::new(texts, is_own);
        reading.at = at.to_owned();
        let record = decode(kind, value, &mut reading).map_err(|it| invalid(at, it))?;
        self.warnings.append(&mut reading.warnings);
        if !self.ids.insert(record.id()) {
            let what = format!("there is another record {}", record.id());
            return Err(invalid(at, Problem::new(what).under("id")));
        }
        self.all.push(record);
        Ok(())
    }
}

/// An object with ids as keys.
fn map<K: Ord, V, W: Json>(
    at: &str,
    value: Value,
    to_key: impl Fn(&str) -> Option<K>,
    to_value: impl Fn(W) -> V,
) -> Result<BTreeMap<K, V>, ReadError> {
    let keys = match value {
        Value::Object(keys) => keys,
        Value::Null => Map::new(),
        _ => return Err(invalid(at, Problem::new("an object is expected"))),
    };
    let mut map = BTreeMap::new();
    for (key, value) in keys {
        let no_key = || invalid(at, Problem::new(format!("{key:?} is not a UUID")));
        let value = W::read(value).map_err(|it| invalid(at, it.under(&key)))?;
        map.insert(to_key(&key).ok_or_else(no_key)?, to_value(value));
    }
    Ok(map)
}

/// The history.  Its warnings are not told: what is wrong in it is wrong in
/// the records too, or was taken back.
fn read_history(value: Value, texts: &Texts, is_own: bool) -> Result<History, Problem> {
    let Value::Array(items) = value else {
        return Err(Problem::new("an array is expected").under("history"));
    };
    let mut log = Vec::with_capacity(items.len());
    for (n, item) in items.into_iter().enumerate() {
        let mut reading = Reading::new(texts, is_own);
        let transaction = decode_transaction(item, &mut reading);
        let transaction = transaction.map_err(|it| it.under(&format!("history[{n}]")))?;
        log.push(Rc::new(transaction));
    }
    Ok(log.into_iter().collect())
}

/// Says which records point to one that is not there; once for each missing.
fn warn_of_missing(dossier: &Dossier, warnings: &mut Vec<Warning>) {
    let mut missing = BTreeSet::new();
    for record in dossier.records() {
        for (key, id) in pointers(record) {
            if dossier.record(id).is_none() && missing.insert(id) {
                let at = format!("{} {}.{key}", record.kind().code(), record.id());
                let kind = WarningKind::Missing(id);
                warnings.push(Warning { at, kind });
            }
        }
    }
}

/// The records that `record` points to, with the keys they are under.
fn pointers(record: &Record) -> Vec<(&'static str, RecordId)> {
    let mut pointers = vec![("author", record.header().author)];
    let is_pointer = |it: &&Field| matches!(it.shape, Shape::Id | Shape::Targets);
    for field in record.kind().fields().iter().filter(is_pointer) {
        match record.get(*field) {
            Some(annotations::FieldValue::Id(id)) => pointers.push((field.key, id)),
            Some(annotations::FieldValue::Targets(targets)) => {
                pointers.extend(targets.iter().map(|it| (field.key, it.version)));
            }
            _ => {}
        }
    }
    pointers
}

fn invalid(at: &str, problem: Problem) -> ReadError {
    let Problem { at, what: problem } = problem.under(at);
    ReadError::Invalid { at, problem }
}

fn to_syntax_error(error: serde_json::Error) -> ReadError {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let place = format!(" at line {line} column {column}");
    let problem = text.strip_suffix(&place).unwrap_or(&text).to_owned();
    ReadError::Syntax { line, column, problem }
}
