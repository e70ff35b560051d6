//! Transactions in files and in the journal.

use std::rc::Rc;

use annotations::{
    Change, Contact, FieldValue, Origin, RecordId, RecordKind, Role, Stamp, Target, Timestamp,
    Transaction, Verdict,
};
use document::{FindingKey, TextHash};
use serde_json::Value;

use super::json::{Object, tag, tagged, unknown_tag};
use super::{
    ContactV1, Json, Keep, OriginV1, Problem, Reading, Targets, Text, Texts, ValueV1, VerdictV1,
    decode, encode, object,
};

object! {
    /// Changes that happened together.
    pub(crate) TransactionV1 {
        stamp "stamp": Text<Stamp>,
        at "at": Text<Timestamp>,
        by "by": Text<RecordId>,
        /// What the person did: a message id of the interface.
        title "title": String,
        ;
        /// The transaction it takes back.
        undo "undo": Option<Text<Stamp>>,
        /// The transaction, taken back before, that it does again.
        redo "redo": Option<Text<Stamp>>,
        ;
        changes "changes": Vec<ChangeV1>,
        ;
    }
}

/// One change of one record.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), serde(rename_all = "lowercase"))]
enum ChangeV1 {
    Set(Box<SetV1>),
    Insert(WholeV1),
    Remove(WholeV1),
}

object! {
    /// Another value for a field.
    SetV1 {
        kind "kind": Text<RecordKind>,
        record "record": Text<RecordId>,
        field "field": String,
        from "from": FieldV1,
        to "to": FieldV1,
        ;
    }
}

/// A whole record.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WholeV1 {
    kind: Text<RecordKind>,
    #[cfg_attr(test, schemars(with = "super::AnyRecord"))]
    record: Value,
}

impl Json for WholeV1 {
    fn write(&self) -> Value {
        let mut object = Object::default();
        object.put("kind", &self.kind);
        object.put("record", &self.record);
        object.close()
    }

    fn read(value: Value) -> Result<Self, Problem> {
        let mut object = Object::open(value)?;
        Ok(Self { kind: object.need("kind")?, record: object.need("record")? })
    }
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), serde(rename_all = "lowercase"))]
enum FieldV1 {
    Nothing,
    Flag(bool),
    Number(u32),
    Text(String),
    Texts(Vec<String>),
    Id(Text<RecordId>),
    Time(Text<Timestamp>),
    Targets(Targets),
    Value(ValueV1),
    Verdict(VerdictV1),
    Contacts(Vec<ContactV1>),
    Origin(OriginV1),
    Hash(Text<TextHash>),
    Key(Text<FindingKey>),
}

/// Makes the JSON of an enum: an object whose one key says which it is.
macro_rules! tags {
    ($type:ident { $($item:ident = $tag:literal),+ $(,)? } $($none:ident = $word:literal)?) => {
        impl Json for $type {
            fn write(&self) -> Value {
                match self {
                    $(Self::$item(it) => tagged($tag, it.write()),)+
                    $(Self::$none => $word.into(),)?
                }
            }

            fn read(value: Value) -> Result<Self, Problem> {
                let (tag, value) = tag(value)?;
                let read = match tag.as_str() {
                    $($tag => Json::read(value).map(Self::$item),)+
                    $($word => Ok(Self::$none),)?
                    _ => return Err(unknown_tag(&tag)),
                };
                read.map_err(|it| it.under(&tag))
            }
        }
    };
}
tags!(ChangeV1 { Set = "set", Insert = "insert", Remove = "remove" });
tags! {
    FieldV1 {
        Flag = "flag", Number = "number", Text = "text", Texts = "texts", Id = "id",
        Time = "time", Targets = "targets", Value = "value", Verdict = "verdict",
        Contacts = "contacts", Origin = "origin", Hash = "hash", Key = "key",
    }
    Nothing = "nothing"
}

impl Keep<Transaction> for TransactionV1 {
    fn keep(memory: &Transaction, texts: &Texts) -> Self {
        let (undo, redo) = match memory.role {
            Role::Do => (None, None),
            Role::Undo(stamp) => (Some(Text(stamp)), None),
            Role::Redo(stamp) => (None, Some(Text(stamp))),
        };
        Self {
            stamp: Text(memory.stamp),
            at: Text(memory.at),
            by: Text(memory.by),
            title: memory.title.clone(),
            undo,
            redo,
            changes: Keep::keep(&memory.changes, texts),
        }
    }

    fn restore(self, reading: &mut Reading<'_>) -> Result<Transaction, Problem> {
        let role = match (self.undo, self.redo) {
            (None, None) => Role::Do,
            (Some(stamp), None) => Role::Undo(stamp.0),
            (None, Some(stamp)) => Role::Redo(stamp.0),
            (Some(_), Some(_)) => return Err(Problem::new("it is either undo or redo")),
        };
        let changes = self.changes.restore(reading);
        Ok(Transaction {
            stamp: self.stamp.0,
            at: self.at.0,
            by: self.by.0,
            title: self.title,
            role,
            changes: changes.map_err(|it| it.under("changes"))?,
        })
    }
}

impl Keep<Change> for ChangeV1 {
    fn keep(memory: &Change, texts: &Texts) -> Self {
        let whole = |record| WholeV1 {
            kind: Text(annotations::Record::kind(record)),
            record: encode(record, texts),
        };
        match memory {
            Change::Set { record, field, from, to } => Self::Set(Box::new(SetV1 {
                kind: Text(field.kind),
                record: Text(*record),
                field: field.key.to_owned(),
                from: Keep::keep(from, texts),
                to: Keep::keep(to, texts),
            })),
            Change::Insert(record) => Self::Insert(whole(record)),
            Change::Remove(record) => Self::Remove(whole(record)),
        }
    }

    fn restore(self, reading: &mut Reading<'_>) -> Result<Change, Problem> {
        Ok(match self {
            Self::Set(it) => restore_set(*it, reading).map_err(|it| it.under("set"))?,
            Self::Insert(it) => {
                let record = decode(it.kind.0, it.record, reading);
                Change::Insert(Rc::new(record.map_err(|it| it.under("insert.record"))?))
            }
            Self::Remove(it) => {
                let record = decode(it.kind.0, it.record, reading);
                Change::Remove(Rc::new(record.map_err(|it| it.under("remove.record"))?))
            }
        })
    }
}

fn restore_set(it: SetV1, reading: &mut Reading<'_>) -> Result<Change, Problem> {
    let kind = it.kind.0;
    let field = kind.fields().iter().find(|field| field.key == it.field);
    let no_field = || Problem::new(format!("{} has no field {:?}", kind.code(), it.field));
    let field = *field.ok_or_else(no_field)?;
    reading.field = field.key;
    Ok(Change::Set {
        record: it.record.0,
        field,
        from: it.from.restore(reading).map_err(|it| it.under("from"))?,
        to: it.to.restore(reading).map_err(|it| it.under("to"))?,
    })
}

impl Keep<FieldValue> for FieldV1 {
    fn keep(memory: &FieldValue, texts: &Texts) -> Self {
        match memory {
            FieldValue::Nothing => Self::Nothing,
            FieldValue::Flag(it) => Self::Flag(*it),
            FieldValue::Number(it) => Self::Number(*it),
            FieldValue::Text(it) => Self::Text(it.clone()),
            FieldValue::Texts(it) => Self::Texts(it.clone()),
            FieldValue::Id(it) => Self::Id(Text(*it)),
            FieldValue::Time(it) => Self::Time(Text(*it)),
            FieldValue::Targets(it) => Self::Targets(Keep::keep(it, texts)),
            FieldValue::Value(it) => Self::Value(Keep::keep(it, texts)),
            FieldValue::Verdict(it) => Self::Verdict(Keep::keep(it, texts)),
            FieldValue::Contacts(it) => Self::Contacts(Keep::keep(it, texts)),
            FieldValue::Origin(it) => Self::Origin(Keep::keep(it, texts)),
            FieldValue::Hash(it) => Self::Hash(Text(*it)),
            FieldValue::Key(it) => Self::Key(Text(*it)),
        }
    }

    fn restore(self, reading: &mut Reading<'_>) -> Result<FieldValue, Problem> {
        Ok(match self {
            Self::Nothing => FieldValue::Nothing,
            Self::Flag(it) => FieldValue::Flag(it),
            Self::Number(it) => FieldValue::Number(it),
            // In the history of a file, an address that undo could bring back.
            Self::Text(it) if is_address(reading.field) && !reading.allows(&it) => {
                FieldValue::Text(String::new())
            }
            Self::Text(it) => FieldValue::Text(it),
            Self::Texts(it) => FieldValue::Texts(it),
            Self::Id(it) => FieldValue::Id(it.0),
            Self::Time(it) => FieldValue::Time(it.0),
            Self::Targets(it) => FieldValue::Targets(restore::<_, Vec<Target>>(it, reading)?),
            Self::Value(it) => FieldValue::Value(it.restore(reading)?),
            Self::Verdict(it) => FieldValue::Verdict(restore::<_, Verdict>(it, reading)?),
            Self::Contacts(it) => FieldValue::Contacts(restore::<_, Vec<Contact>>(it, reading)?),
            Self::Origin(it) => FieldValue::Origin(restore::<_, Origin>(it, reading)?),
            Self::Hash(it) => FieldValue::Hash(it.0),
            Self::Key(it) => FieldValue::Key(it.0),
        })
    }
}

fn restore<W: Keep<M>, M>(wire: W, reading: &mut Reading<'_>) -> Result<M, Problem> {
    wire.restore(reading)
}

/// Whether the field of this key holds an address, in whatever record.
fn is_address(key: &str) -> bool {
    matches!(key, "address" | "archive")
}
