//! Records in files: one object each, field by field.

use std::collections::BTreeMap;

use annotations::{
    BlockState, Decision, Field, FieldValue, Group, Header, Mark, Record, RecordId, RecordKind,
    Shape, Source, Stamp, Timestamp,
};
use serde_json::Value;

use super::json::Object;
use super::unknown::{split, with_refused, with_unknown};
use super::version::VersionV1;
use super::{Json, Problem, Reading, Text, Texts, to_unknown, unknown_keys, value};
use crate::file::{Warning, WarningKind};

/// The last change of each field group.  Where every group the kind has is
/// there, `all` is that of the group `what`, and only others are listed.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), serde(transparent))]
pub(crate) struct Stamps(BTreeMap<String, Text<Stamp>>);

const ALL: &str = "all";

impl Json for Stamps {
    fn write(&self) -> Value {
        let keys = self.0.iter().map(|(key, stamp)| (key.clone(), stamp.write()));
        Value::Object(keys.collect())
    }

    fn read(value: Value) -> Result<Self, Problem> {
        let Value::Object(keys) = value else {
            return Err(Problem::new("an object is expected"));
        };
        let mut stamps = BTreeMap::new();
        for (key, stamp) in keys {
            let stamp = Text::read(stamp).map_err(|it| it.under(&key))?;
            stamps.insert(key, stamp);
        }
        Ok(Self(stamps))
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Stamps {
    pub(crate) fn of(header: &Header, fields: &[Field]) -> Self {
        let stamps = &header.stamps;
        let is_full = groups(fields).all(|it| stamps.contains_key(&it));
        let what = stamps.get(&Group::What).filter(|_| is_full);
        let is_said = |group: Group, stamp: &Stamp| {
            Some(stamp) == what && groups(fields).any(|it| it == group)
        };
        let others = stamps.iter().filter(|(group, stamp)| !is_said(**group, stamp));
        let wire = others.map(|(group, stamp)| (group.code(), *stamp));
        let wire = what.map(|it| (ALL, *it)).into_iter().chain(wire);
        let mut all = BTreeMap::new();
        all.extend(wire.map(|(key, stamp)| (key.to_owned(), Text(stamp))));
        Self(all)
    }

    /// The header of a record with these stamps.
    pub(crate) fn header(
        &self,
        id: Text<RecordId>,
        author: Text<RecordId>,
        created: Text<Timestamp>,
        modified: Option<Text<Timestamp>>,
        fields: &[Field],
    ) -> Header {
        let mut header = Header::new(id.0, author.0, created.0);
        if let Some(modified) = modified {
            header.modified = modified.0;
        }
        if let Some(all) = self.0.get(ALL) {
            header.stamps.extend(groups(fields).map(|it| (it, all.0)));
        }
        for group in Group::ALL {
            if let Some(stamp) = self.0.get(group.code()) {
                header.stamps.insert(group, stamp.0);
            }
        }
        header
    }
}

/// The groups of `fields`, and `what`, which every record has.
fn groups(fields: &[Field]) -> impl Iterator<Item = Group> {
    fields.iter().map(|it| it.group).chain([Group::What])
}

/// Whether files always have a field, though its type has an empty value.
fn is_always(field: &Field) -> bool {
    // By kind first: this is asked for every field of thousands of records.
    match field.kind {
        RecordKind::BlockState => *field == BlockState::BLOCK,
        RecordKind::Mark => *field == Mark::NUMBER,
        RecordKind::Source => *field == Source::NUMBER,
        RecordKind::Decision => *field == Decision::ACCEPTED,
        _ => false,
    }
}

/// Whether a record in a file must have `field`.
pub(super) fn is_needed(field: &Field) -> bool {
    let has_no_empty = matches!(field.shape, Shape::Code | Shape::Id | Shape::Origin | Shape::Key);
    has_no_empty && !field.is_optional || is_always(field)
}

/// The fields of a kind in the order of files: first those always there.
pub(super) fn in_order(kind: RecordKind) -> impl Iterator<Item = &'static Field> {
    let fields = kind.fields().iter();
    fields.clone().filter(|it| is_needed(it)).chain(fields.filter(|it| !is_needed(it)))
}

/// The keys of every record before and behind its fields.
const HEAD: [&str; 1] = ["id"];
const TAIL: [&str; 4] = ["author", "created", "modified", "stamps"];

/// The keys of a kind of record, in the order of files.
pub(super) fn keys(kind: RecordKind) -> Vec<&'static str> {
    if kind == RecordKind::Version {
        return VersionV1::KEYS.to_vec();
    }
    HEAD.into_iter().chain(in_order(kind).map(|it| it.key)).chain(TAIL).collect()
}

/// The object of `record`, with the keys that this version does not know.
pub(crate) fn encode(record: &Record, texts: &Texts) -> Value {
    let header = record.header();
    let wire = match record {
        Record::Version(it) => VersionV1::of(it, texts).write(),
        _ => write(record, header, texts),
    };
    with_unknown(wire, unknown_keys(&header.unknown))
}

fn write(record: &Record, header: &Header, texts: &Texts) -> Value {
    let mut object = Object::default();
    object.put("id", &Text(header.id));
    for field in in_order(record.kind()) {
        let it = record.get(*field);
        if let Some(it) = it.filter(|it| is_needed(field) || !value::is_empty(it)) {
            object.put(field.key, &value::write(&it, texts));
        }
    }
    object.put("author", &Text(header.author));
    object.put("created", &Text(header.created));
    if header.modified != header.created {
        object.put("modified", &Text(header.modified));
    }
    object.put_unless_empty("stamps", &Stamps::of(header, record.kind().fields()));
    object.close()
}

/// The record of `kind` that an object stands for.
pub(crate) fn decode(
    kind: RecordKind,
    value: Value,
    reading: &mut Reading<'_>,
) -> Result<Record, Problem> {
    let (known, unknown) = split(value, &keys(kind), reading)?;
    if kind == RecordKind::Version {
        let mut it = VersionV1::read(known)?.restore(reading)?;
        it.header.unknown = to_unknown(with_refused(unknown, reading));
        return Ok(it.into());
    }
    let mut object = Object::open(known)?;
    let id = object.need("id")?;
    let values = read_fields(kind, &mut object, reading)?;
    let (author, created) = (object.need("author")?, object.need("created")?);
    let (modified, stamps): (_, Stamps) = (object.may("modified")?, object.may("stamps")?);
    let header = stamps.header(id, author, created, modified, kind.fields());
    let blank = Record::blank(kind, header);
    let blank = blank.ok_or_else(|| Problem::new("it has no fields"))?;
    // Every value was read by the shape of its field, so only a word that is
    // not in the list of its field does not fit.
    let (record, misfits) = blank.with_fitting(values);
    for (field, value) in misfits {
        let word = if let FieldValue::Text(it) = value { it } else { String::new() };
        if !field.is_optional {
            let what = format!("{word:?} is not a word that this field may have");
            return Err(Problem::new(what).under(field.key));
        }
        // One of a newer program: kept, as a key would be.
        reading.field = field.key;
        let (at, kind) = (reading.place(), WarningKind::Word(word.clone()));
        reading.field = "";
        reading.warnings.push(Warning { at, kind });
        reading.refused.insert(field.key.into(), word.into());
    }
    Ok(record.with_unknown(to_unknown(with_refused(unknown, reading))))
}

fn read_fields(
    kind: RecordKind,
    object: &mut Object,
    reading: &mut Reading<'_>,
) -> Result<Vec<(Field, FieldValue)>, Problem> {
    let mut values = Vec::new();
    for field in in_order(kind) {
        match object.take(field.key) {
            None if is_needed(field) => return Err(Problem::missing(field.key)),
            None => {}
            Some(Value::Null) if field.is_optional => {}
            Some(it) => {
                reading.field = field.key;
                let it = value::read(field.shape, it, reading);
                reading.field = "";
                values.push((*field, it.map_err(|it| it.under(field.key))?));
            }
        }
    }
    Ok(values)
}
