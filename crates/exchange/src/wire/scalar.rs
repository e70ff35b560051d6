//! Values that are one string in a file: ids, moments, hashes, stamps, codes.

use annotations::{
    CarryResult, Channel, Confidence, EvidenceStance, Group, Independence, LinkKind, MarkKind,
    Priority, RecordId, RecordKind, ReplicaId, SourceForm, SourceKind, Stamp, Status, Timestamp,
};
use document::{AsideReason, ClaimType, EntityType, FindingKey, TextHash};
use serde_json::Value;

use super::{Json, Keep, Problem, Reading, Texts};
use crate::moment;

/// A value that files have as one string.
pub(crate) trait Scalar: Clone {
    /// What it is, for "expected …".
    const WHAT: &'static str;
    /// The string.
    fn write(&self) -> String;
    /// What a string stands for.
    fn parse(text: &str) -> Option<Self>;
    /// Every string there is, where they are few; for the schema.
    #[cfg(test)]
    fn all() -> Vec<String> {
        Vec::new()
    }
}

/// The wire type of a [`Scalar`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Text<T>(pub(crate) T);

impl<T: Scalar> Json for Text<T> {
    fn write(&self) -> Value {
        Value::String(self.0.write())
    }

    fn read(value: Value) -> Result<Self, Problem> {
        let text = String::read(value)?;
        let problem = || Problem::new(format!("{text:?} is not {}", T::WHAT));
        T::parse(&text).map(Self).ok_or_else(problem)
    }
}

impl<T: Scalar> Keep<T> for Text<T> {
    fn keep(memory: &T, _texts: &Texts) -> Self {
        Self(memory.clone())
    }

    fn restore(self, _reading: &mut Reading<'_>) -> Result<T, Problem> {
        Ok(self.0)
    }
}

impl Scalar for RecordId {
    const WHAT: &'static str = "a UUID";
    fn write(&self) -> String {
        self.to_string()
    }
    fn parse(text: &str) -> Option<Self> {
        // One form only, so that what is read is written as it was.
        Self::parse(text).filter(|it| it.to_string() == text)
    }
}

impl Scalar for Timestamp {
    const WHAT: &'static str = "a moment such as 2026-11-23T10:15:00.000Z";
    fn write(&self) -> String {
        moment::to_text(*self)
    }
    fn parse(text: &str) -> Option<Self> {
        moment::from_text(text)
    }
}

impl Scalar for TextHash {
    const WHAT: &'static str = "a SHA-256 of 64 lower-case hexadecimal digits";
    fn write(&self) -> String {
        self.to_string()
    }
    fn parse(text: &str) -> Option<Self> {
        Self::from_hex(text)
    }
}

impl Scalar for FindingKey {
    const WHAT: &'static str = "a key of 32 lower-case hexadecimal digits";
    fn write(&self) -> String {
        self.to_string()
    }
    fn parse(text: &str) -> Option<Self> {
        let key = Self(u128::from_str_radix(text, 16).ok()?);
        (key.to_string() == text).then_some(key)
    }
}

impl Scalar for Stamp {
    const WHAT: &'static str = "a stamp: a replica's UUID, a slash and a counter";
    fn write(&self) -> String {
        format!("{}/{}", self.replica, self.counter)
    }
    fn parse(text: &str) -> Option<Self> {
        let (replica, counter) = text.split_once('/')?;
        let stamp =
            Self { replica: ReplicaId(RecordId::parse(replica)?), counter: counter.parse().ok()? };
        (stamp.write() == text).then_some(stamp)
    }
}

/// Word lists.
macro_rules! codes {
    ($($type:ident $what:literal),+ $(,)?) => {$(
        impl Scalar for $type {
            const WHAT: &'static str = $what;
            fn write(&self) -> String {
                self.code().to_owned()
            }
            fn parse(text: &str) -> Option<Self> {
                let is_it = |it: &&Self| it.code() == text;
                Self::ALL.iter().find(is_it).copied()
            }
            #[cfg(test)]
            fn all() -> Vec<String> {
                Self::ALL.iter().map(Self::write).collect()
            }
        }
    )+};
}
codes! {
    AsideReason "a reason to set a block aside", CarryResult "a result of carrying",
    Channel "a channel", ClaimType "a claim type", Confidence "a confidence",
    EntityType "an entity type", EvidenceStance "a stance", Group "a group of fields",
    Independence "a kind of independence", LinkKind "a kind of link", MarkKind "a kind of mark", Priority "a priority",
    RecordKind "a kind of record", SourceForm "a form of a source", SourceKind "a kind of source", Status "a status",
}

#[cfg(test)]
impl<T: Scalar> schemars::JsonSchema for Text<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::WHAT.into()
    }

    fn json_schema(_generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let all = T::all();
        if all.is_empty() {
            schemars::json_schema!({ "type": "string", "description": T::WHAT })
        } else {
            schemars::json_schema!({ "type": "string", "enum": all })
        }
    }
}
