//! Transactions in files and in the journal.

use std::rc::Rc;

use annotations::{Change, Record, RecordKind, Role, Transaction};
use serde_json::Value;

use super::json::{Object, tag, tagged, unknown_tag};
use super::{Problem, Reading, Text, Texts, decode, encode, value};

/// The object of `transaction`.
pub(crate) fn encode_transaction(transaction: &Transaction, texts: &Texts) -> Value {
    let (undo, redo) = match transaction.role {
        Role::Do => (None, None),
        Role::Undo(stamp) => (Some(Text(stamp)), None),
        Role::Redo(stamp) => (None, Some(Text(stamp))),
    };
    let changes: Vec<Value> =
        transaction.changes.iter().map(|it| encode_change(it, texts)).collect();
    let mut object = Object::default();
    object.put("stamp", &Text(transaction.stamp));
    object.put("at", &Text(transaction.at));
    object.put("by", &Text(transaction.by));
    object.put("title", &transaction.title);
    object.put_unless_empty("undo", &undo);
    object.put_unless_empty("redo", &redo);
    object.put("changes", &changes);
    object.close()
}

fn encode_change(change: &Change, texts: &Texts) -> Value {
    match change {
        Change::Set { record, field, from, to } => {
            let mut object = Object::default();
            object.put("kind", &Text(field.kind));
            object.put("record", &Text(*record));
            object.put("field", &field.key.to_owned());
            object.put("from", &value::write_alone(from, texts));
            object.put("to", &value::write_alone(to, texts));
            tagged("set", object.close())
        }
        Change::Insert(record) => tagged("insert", encode_whole(record, texts)),
        Change::Remove(record) => tagged("remove", encode_whole(record, texts)),
    }
}

fn encode_whole(record: &Record, texts: &Texts) -> Value {
    let mut object = Object::default();
    object.put("kind", &Text(record.kind()));
    object.put("record", &encode(record, texts));
    object.close()
}

/// The transaction that an object stands for.
pub(crate) fn decode_transaction(
    value: Value,
    reading: &mut Reading<'_>,
) -> Result<Transaction, Problem> {
    let mut object = Object::open(value)?;
    let (stamp, at, by): (Text<_>, Text<_>, Text<_>) =
        (object.need("stamp")?, object.need("at")?, object.need("by")?);
    let title = object.need("title")?;
    let role = match (object.may("undo")?, object.may("redo")?) {
        (None, None) => Role::Do,
        (Some(Text(stamp)), None) => Role::Undo(stamp),
        (None, Some(Text(stamp))) => Role::Redo(stamp),
        (Some(_), Some(_)) => return Err(Problem::new("it is either undo or redo")),
    };
    let mut changes = Vec::new();
    for (place, it) in object.need::<Vec<Value>>("changes")?.into_iter().enumerate() {
        let change = decode_change(it, reading);
        changes.push(change.map_err(|it| it.under(&format!("changes[{place}]")))?);
    }
    Ok(Transaction { stamp: stamp.0, at: at.0, by: by.0, title, role, changes })
}

fn decode_change(value: Value, reading: &mut Reading<'_>) -> Result<Change, Problem> {
    let (tag, value) = tag(value)?;
    let change = match tag.as_str() {
        "set" => decode_set(value, reading),
        "insert" => decode_whole(value, reading).map(Change::Insert),
        "remove" => decode_whole(value, reading).map(Change::Remove),
        _ => return Err(unknown_tag(&tag)),
    };
    change.map_err(|it| it.under(&tag))
}

fn decode_whole(value: Value, reading: &mut Reading<'_>) -> Result<Rc<Record>, Problem> {
    let mut object = Object::open(value)?;
    let Text(kind) = object.need("kind")?;
    let record = decode(kind, object.need("record")?, reading);
    record.map(Rc::new).map_err(|it| it.under("record"))
}

fn decode_set(value: Value, reading: &mut Reading<'_>) -> Result<Change, Problem> {
    let mut object = Object::open(value)?;
    let Text(kind): Text<RecordKind> = object.need("kind")?;
    let Text(record) = object.need("record")?;
    let key: String = object.need("field")?;
    let field = kind.fields().iter().find(|field| field.key == key);
    let no_field = || Problem::new(format!("{} has no field {key:?}", kind.code()));
    let field = *field.ok_or_else(no_field)?;
    reading.field = field.key;
    let from = value::read_alone(object.need("from")?, reading).map_err(|it| it.under("from"))?;
    let to = value::read_alone(object.need("to")?, reading).map_err(|it| it.under("to"))?;
    // There is no record here that could keep it.
    reading.refused.clear();
    reading.field = "";
    Ok(Change::Set { record, field, from, to })
}
