//! The value of a field, as JSON.

use annotations::{FieldValue, Shape};
use serde_json::Value;

use super::json::{tag, tagged, unknown_tag};
use super::{
    ContactV1, Json, Keep, OriginV1, Problem, Reading, Targets, Text, Texts, ValueV1, VerdictV1,
};
use crate::file::{Warning, WarningKind};

/// The JSON of a value in its record, whose field says what it is.
pub(crate) fn write(value: &FieldValue, texts: &Texts) -> Value {
    match value {
        FieldValue::Nothing => Value::Null,
        FieldValue::Flag(it) => it.write(),
        FieldValue::Number(it) => it.write(),
        FieldValue::Text(it) => it.write(),
        FieldValue::Texts(it) => it.write(),
        FieldValue::Id(it) => Text(*it).write(),
        FieldValue::Time(it) => Text(*it).write(),
        FieldValue::Targets(it) => Targets::keep(it, texts).write(),
        FieldValue::Value(it) => ValueV1::keep(it, texts).write(),
        FieldValue::Verdict(it) => VerdictV1::keep(it, texts).write(),
        FieldValue::Contacts(it) => Vec::<ContactV1>::keep(it, texts).write(),
        FieldValue::Origin(it) => OriginV1::keep(it, texts).write(),
        FieldValue::Hash(it) => Text(*it).write(),
        FieldValue::Key(it) => Text(*it).write(),
    }
}

/// Whether a record may leave the value out.
pub(crate) fn is_empty(value: &FieldValue) -> bool {
    match value {
        FieldValue::Nothing => true,
        FieldValue::Flag(it) => !it,
        FieldValue::Number(it) => *it == 0,
        FieldValue::Text(it) => it.is_empty(),
        FieldValue::Texts(it) => it.is_empty(),
        FieldValue::Targets(it) => it.is_empty(),
        FieldValue::Contacts(it) => it.is_empty(),
        _ => false,
    }
}

/// The value of `shape` that a JSON value stands for.
pub(crate) fn read(
    shape: Shape,
    value: Value,
    reading: &mut Reading<'_>,
) -> Result<FieldValue, Problem> {
    Ok(match shape {
        Shape::Flag => FieldValue::Flag(Json::read(value)?),
        Shape::Number => FieldValue::Number(Json::read(value)?),
        Shape::Text => FieldValue::Text(read_text(value, reading)?),
        Shape::Code => FieldValue::Text(Json::read(value)?),
        Shape::Texts => FieldValue::Texts(Json::read(value)?),
        Shape::Id => FieldValue::Id(Text::read(value)?.0),
        Shape::Time => FieldValue::Time(Text::read(value)?.0),
        Shape::Targets => FieldValue::Targets(Targets::read(value)?.restore(reading)?),
        Shape::Value => FieldValue::Value(ValueV1::read(value)?.restore(reading)?),
        Shape::Verdict => FieldValue::Verdict(VerdictV1::read(value)?.restore(reading)?),
        Shape::Contacts => FieldValue::Contacts(Vec::<ContactV1>::read(value)?.restore(reading)?),
        Shape::Origin => FieldValue::Origin(OriginV1::read(value)?.restore(reading)?),
        Shape::Hash => FieldValue::Hash(Text::read(value)?.0),
        Shape::Key => FieldValue::Key(Text::read(value)?.0),
    })
}

/// A text; of a field for addresses only harmless ones come in.
fn read_text(value: Value, reading: &mut Reading<'_>) -> Result<String, Problem> {
    let text = String::read(value)?;
    if !matches!(reading.field, "address" | "archive" | "appeared") || reading.allows(&text) {
        return Ok(text);
    }
    let (at, kind) = (reading.place(), WarningKind::Address);
    reading.warnings.push(Warning { at, kind });
    reading.refused.insert(reading.field.into(), text.into());
    Ok(String::new())
}

/// The JSON of a value that stands alone: with a tag for what it is.
pub(crate) fn write_alone(value: &FieldValue, texts: &Texts) -> Value {
    match shape(value) {
        Some(shape) => tagged(shape_tag(shape), write(value, texts)),
        None => NOTHING.into(),
    }
}

/// Reads what [`write_alone`] wrote.
pub(crate) fn read_alone(value: Value, reading: &mut Reading<'_>) -> Result<FieldValue, Problem> {
    let (tag, value) = tag(value)?;
    if tag == NOTHING {
        return Ok(FieldValue::Nothing);
    }
    let shape = SHAPES.iter().find(|it| shape_tag(**it) == tag);
    let shape = *shape.ok_or_else(|| unknown_tag(&tag))?;
    read(shape, value, reading).map_err(|it| it.under(&tag))
}

/// The tag of [`FieldValue::Nothing`].
const NOTHING: &str = "nothing";

/// What a value that stands alone may be; a code is a text there.
const SHAPES: &[Shape] = &[
    Shape::Flag,
    Shape::Number,
    Shape::Text,
    Shape::Texts,
    Shape::Id,
    Shape::Time,
    Shape::Targets,
    Shape::Value,
    Shape::Verdict,
    Shape::Contacts,
    Shape::Origin,
    Shape::Hash,
    Shape::Key,
];

fn shape_tag(shape: Shape) -> &'static str {
    match shape {
        Shape::Flag => "flag",
        Shape::Number => "number",
        Shape::Text | Shape::Code => "text",
        Shape::Texts => "texts",
        Shape::Id => "id",
        Shape::Time => "time",
        Shape::Targets => "targets",
        Shape::Value => "value",
        Shape::Verdict => "verdict",
        Shape::Contacts => "contacts",
        Shape::Origin => "origin",
        Shape::Hash => "hash",
        Shape::Key => "key",
    }
}

/// `None` for nothing.
fn shape(value: &FieldValue) -> Option<Shape> {
    Some(match value {
        FieldValue::Nothing => return None,
        FieldValue::Flag(_) => Shape::Flag,
        FieldValue::Number(_) => Shape::Number,
        FieldValue::Text(_) => Shape::Text,
        FieldValue::Texts(_) => Shape::Texts,
        FieldValue::Id(_) => Shape::Id,
        FieldValue::Time(_) => Shape::Time,
        FieldValue::Targets(_) => Shape::Targets,
        FieldValue::Value(_) => Shape::Value,
        FieldValue::Verdict(_) => Shape::Verdict,
        FieldValue::Contacts(_) => Shape::Contacts,
        FieldValue::Origin(_) => Shape::Origin,
        FieldValue::Hash(_) => Shape::Hash,
        FieldValue::Key(_) => Shape::Key,
    })
}
