//! Wire types to and from JSON, without serde's traits.
//!
//! Deriving `Serialize` and `Deserialize` makes code for every pair of type
//! and serialiser; for the tables of this format that was a third of the page's
//! program.  Here each type has two plain functions, and what goes wrong says
//! where by itself.

use serde_json::{Map, Value};

use super::Problem;

/// A type that files have as one JSON value.
pub(crate) trait Json: Sized {
    /// The keys of an object of this type, in the order of files.
    const KEYS: &'static [&'static str] = &[];
    /// The JSON value.
    fn write(&self) -> Value;
    /// What a JSON value stands for.
    fn read(value: Value) -> Result<Self, Problem>;
    /// Whether the key may be left out.
    fn is_empty(&self) -> bool {
        false
    }
}

/// The keys of an object, while it is put together or taken apart.
#[derive(Debug, Default)]
pub(crate) struct Object(Map<String, Value>);

impl Object {
    /// Begins to take `value` apart.
    pub(crate) fn open(value: Value) -> Result<Self, Problem> {
        match value {
            Value::Object(keys) => Ok(Self(keys)),
            _ => Err(Problem::new("an object is expected")),
        }
    }

    /// Takes a key that must be there.
    pub(crate) fn need<T: Json>(&mut self, key: &str) -> Result<T, Problem> {
        let value = self.take(key);
        let value = value.ok_or_else(|| Problem::missing(key))?;
        T::read(value).map_err(|it| it.under(key))
    }

    /// Takes a key that may be left out.
    pub(crate) fn may<T: Json + Default>(&mut self, key: &str) -> Result<T, Problem> {
        match self.take(key) {
            Some(value) => T::read(value).map_err(|it| it.under(key)),
            None => Ok(T::default()),
        }
    }

    /// Adds a key.
    pub(crate) fn put(&mut self, key: &str, it: &impl Json) {
        self.put_value(key, it.write());
    }

    /// Adds a key, unless it is empty.
    pub(crate) fn put_unless_empty(&mut self, key: &str, it: &impl Json) {
        if !it.is_empty() {
            self.put(key, it);
        }
    }

    /// All keys together.
    pub(crate) fn close(self) -> Value {
        Value::Object(self.0)
    }

    fn put_value(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// Takes a key; the others keep their places.
    pub(crate) fn take(&mut self, key: &str) -> Option<Value> {
        self.0.get_mut(key).map(Value::take)
    }
}

/// The one key of an object that says which of several things it is.
pub(crate) fn tagged(tag: &str, value: Value) -> Value {
    let mut object = Object::default();
    object.put_value(tag, value);
    object.close()
}

/// Tag and value of [`tagged`]; a word alone is a tag without a value.
pub(crate) fn tag(value: Value) -> Result<(String, Value), Problem> {
    match value {
        Value::String(tag) => Ok((tag, Value::Null)),
        Value::Object(keys) if keys.len() == 1 => {
            keys.into_iter().next().ok_or_else(|| Problem::new("an object is expected"))
        }
        _ => Err(Problem::new("a word, or an object with one key, is expected")),
    }
}

/// For [`tag`]s that mean nothing here.
pub(crate) fn unknown_tag(tag: &str) -> Problem {
    Problem::new(format!("{tag:?} is not known here"))
}

/// A whole number from 0 to `max`.
fn whole(value: &Value, max: u64) -> Result<u64, Problem> {
    let number = value.as_u64().filter(|it| *it <= max);
    number.ok_or_else(|| Problem::new(format!("a whole number from 0 to {max} is expected")))
}

macro_rules! whole {
    ($($type:ty),+) => {$(
        impl Json for $type {
            fn write(&self) -> Value {
                Value::from(*self)
            }
            fn read(value: Value) -> Result<Self, Problem> {
                // What `whole` lets through fits, so the default is never used.
                whole(&value, u64::from(Self::MAX)).map(|it| Self::try_from(it).unwrap_or_default())
            }
            fn is_empty(&self) -> bool {
                *self == 0
            }
        }
    )+};
}
whole!(u8, u16, u32, u64);

impl Json for bool {
    fn write(&self) -> Value {
        Value::Bool(*self)
    }

    fn read(value: Value) -> Result<Self, Problem> {
        value.as_bool().ok_or_else(|| Problem::new("true or false is expected"))
    }

    fn is_empty(&self) -> bool {
        !self
    }
}

impl Json for String {
    fn write(&self) -> Value {
        Value::String(self.clone())
    }

    fn read(value: Value) -> Result<Self, Problem> {
        match value {
            Value::String(text) => Ok(text),
            _ => Err(Problem::new("a string is expected")),
        }
    }

    fn is_empty(&self) -> bool {
        String::is_empty(self)
    }
}

impl Json for Value {
    fn write(&self) -> Value {
        self.clone()
    }

    fn read(value: Value) -> Result<Self, Problem> {
        Ok(value)
    }
}

impl<T: Json> Json for Box<T> {
    fn write(&self) -> Value {
        T::write(self)
    }

    fn read(value: Value) -> Result<Self, Problem> {
        T::read(value).map(Box::new)
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn read(value: Value) -> Result<Self, Problem> {
        if value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }

    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }

    fn read(value: Value) -> Result<Self, Problem> {
        let Value::Array(items) = value else {
            return Err(Problem::new("an array is expected"));
        };
        let mut all = Vec::with_capacity(items.len());
        for (place, item) in items.into_iter().enumerate() {
            all.push(T::read(item).map_err(|it| it.under(&format!("[{place}]")))?);
        }
        Ok(all)
    }

    fn is_empty(&self) -> bool {
        Vec::is_empty(self)
    }
}

/// Makes a wire struct.  Fields that are always there come first, then, behind
/// `;`, fields that are left out where they are empty; once more, if files have
/// some of the first kind behind some of the second.
macro_rules! object {
    ($(
        $(#[$doc:meta])*
        $vis:vis $name:ident {
            $( $(#[$need_doc:meta])* $need:ident $need_key:literal : $need_type:ty, )*
            ; $( $(#[$may_doc:meta])* $may:ident $may_key:literal : $may_type:ty, )*
            $(
                ; $( $(#[$then_doc:meta])* $then:ident $then_key:literal : $then_type:ty, )*
                ; $( $(#[$last_doc:meta])* $last:ident $last_key:literal : $last_type:ty, )*
            )?
        }
    )+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        $vis struct $name {
            $( $(#[$need_doc])* #[cfg_attr(test, serde(rename = $need_key))] $need: $need_type, )*
            $(
                $(#[$may_doc])*
                #[cfg_attr(test, serde(rename = $may_key, default))]
                $may: $may_type,
            )*
            $(
                $( $(#[$then_doc])* #[cfg_attr(test, serde(rename = $then_key))] $then: $then_type, )*
                $(
                    $(#[$last_doc])*
                    #[cfg_attr(test, serde(rename = $last_key, default))]
                    $last: $last_type,
                )*
            )?
        }

        impl $crate::wire::Json for $name {
            const KEYS: &'static [&'static str] = &[
                $($need_key,)* $($may_key,)* $( $($then_key,)* $($last_key,)* )?
            ];

            fn write(&self) -> serde_json::Value {
                let mut object = $crate::wire::json::Object::default();
                $( object.put($need_key, &self.$need); )*
                $( object.put_unless_empty($may_key, &self.$may); )*
                $(
                    $( object.put($then_key, &self.$then); )*
                    $( object.put_unless_empty($last_key, &self.$last); )*
                )?
                object.close()
            }

            fn read(value: serde_json::Value) -> Result<Self, $crate::wire::Problem> {
                let mut object = $crate::wire::json::Object::open(value)?;
                Ok(Self {
                    $( $need: object.need($need_key)?, )*
                    $( $may: object.may($may_key)?, )*
                    $(
                        $( $then: object.need($then_key)?, )*
                        $( $last: object.may($last_key)?, )*
                    )?
                })
            }
        }
    )+};
}
pub(crate) use object;
