//! Keys that this version does not know: kept beside the fields of a record,
//! and said where they have no place.

use annotations::Unknown;
use serde_json::{Map, Value};

use super::{Problem, Reading};
use crate::file::{Warning, WarningKind};

/// The keys kept in `unknown`.
pub(crate) fn unknown_keys(unknown: &Unknown) -> Map<String, Value> {
    let text = unknown.0.as_deref().unwrap_or("{}");
    serde_json::from_str(text).unwrap_or_default()
}

/// Keeps `keys`, if there are any.
pub(crate) fn to_unknown(keys: Map<String, Value>) -> Unknown {
    let is_empty = keys.is_empty();
    Unknown((!is_empty).then(|| Value::Object(keys).to_string().into()))
}

/// The object `wire` with `unknown` behind its keys.
pub(super) fn with_unknown(mut wire: Value, unknown: Map<String, Value>) -> Value {
    if let Some(keys) = wire.as_object_mut() {
        for (key, value) in unknown {
            keys.entry(key).or_insert(value);
        }
    }
    wire
}

/// The keys of an object that are `known`, and those that are not.
pub(super) fn split(
    value: Value,
    known: &[&str],
    reading: &mut Reading<'_>,
) -> Result<(Value, Map<String, Value>), Problem> {
    let Value::Object(mut keys) = value else {
        return Err(Problem::new("an object is expected"));
    };
    let mut unknown = Map::new();
    for (key, value) in &mut keys {
        if known.contains(&key.as_str()) {
            warn_of_strange_keys(key, value, reading);
        } else {
            unknown.insert(key.clone(), value.take());
        }
    }
    Ok((Value::Object(keys), unknown))
}

/// Every key that an object inside a record may have, in the order of the
/// alphabet.
const PART_KEYS: &[&str] = &[
    "address", "all", "answer", "blocks", "carried", "channel", "code", "column", "currency",
    "date", "depth", "detector", "duration", "end", "exact", "header", "inlines", "kind", "level",
    "money", "name", "note", "number", "ordered", "people", "percent", "prefix", "reasons", "row",
    "scale", "score", "start", "suffix", "tags", "time", "unit", "until", "value", "verdict",
    "version", "what", "when", "where", "whom", "words",
];

/// Says which keys inside a field are dropped: only those of whole records
/// have a place in memory.
fn warn_of_strange_keys(path: &str, value: &Value, reading: &mut Reading<'_>) {
    match value {
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                if item.is_object() || item.is_array() {
                    warn_of_strange_keys(&format!("{path}[{n}]"), item, reading);
                }
            }
        }
        Value::Object(keys) => {
            for (key, value) in keys {
                if PART_KEYS.binary_search(&key.as_str()).is_err() {
                    let at = Problem::new("").under(&format!("{path}.{key}"));
                    let (at, kind) = (at.under(&reading.at).at, WarningKind::Dropped);
                    reading.warnings.push(Warning { at, kind });
                } else if value.is_object() || value.is_array() {
                    warn_of_strange_keys(&format!("{path}.{key}"), value, reading);
                }
            }
        }
        _ => {}
    }
}

/// `unknown` with what the record could not take, under the key `refused`.
pub(super) fn with_refused(
    mut unknown: Map<String, Value>,
    reading: &mut Reading<'_>,
) -> Map<String, Value> {
    let refused = std::mem::take(&mut reading.refused);
    if !refused.is_empty() {
        let all = unknown.entry("refused").or_insert_with(|| Map::new().into());
        if let Some(all) = all.as_object_mut() {
            all.extend(refused);
        }
    }
    unknown
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_keys_are_in_order() {
        assert!(super::PART_KEYS.is_sorted());
    }
}
