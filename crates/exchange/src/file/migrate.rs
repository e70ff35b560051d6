//! From older versions to the one that is written.

use serde_json::{Map, Value};

use super::{FORMAT, ReadError, VERSION};

/// The keys of a file, as the current version has them.
///
/// Version 1 is the first.  A later one adds its step here: a function from
/// the keys of the version before to its own.
///
/// # Errors
/// [`ReadError::Foreign`], [`ReadError::Newer`], or [`ReadError::Invalid`]
/// where there is no version.
pub(super) fn migrate(file: Value) -> Result<Map<String, Value>, ReadError> {
    let Value::Object(keys) = file else {
        return Err(ReadError::Foreign);
    };
    if keys.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReadError::Foreign);
    }
    match keys.get("version").and_then(Value::as_u64) {
        Some(VERSION) => Ok(keys),
        Some(found) if VERSION < found => Err(ReadError::Newer { found }),
        _ => Err(ReadError::Invalid {
            at: "version".to_owned(),
            problem: "a version from 1 is expected".to_owned(),
        }),
    }
}
