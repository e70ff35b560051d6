//! Fields by name: what lets one transaction, one merge and one file format
//! serve every kind of record.
//!
//! A record is a plain struct; the `record!` macro of this module also gives
//! each field a [`Field`] (its key in files, its [`Group`] for stamps) and
//! `get`/`set` by it.

use std::collections::BTreeMap;
use std::rc::Rc;

use document::{AsideReason, ClaimType, EntityType, FindingKey, TextHash, Value};

use crate::{Contact, Origin, RecordId, RecordKind, Stamp, Target, Timestamp, Verdict};

/// A field of one kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// The kind of record that has it.
    pub kind: RecordKind,
    /// Its place among the fields of the kind, in the order of files, from 0.
    pub place: u8,
    /// Its key in files.
    pub key: &'static str,
    /// The fields whose changes are stamped together.
    pub group: Group,
    /// What its values are.
    pub shape: Shape,
    /// Whether it may be [`FieldValue::Nothing`].
    pub is_optional: bool,
}

/// The place of `key` in `keys`; their number where it is none of them.
#[allow(clippy::indexing_slicing, reason = "below the length; by the compiler")]
#[allow(clippy::as_conversions, reason = "by the compiler; no record has 256 fields")]
pub(crate) const fn place(key: &str, keys: &[&str]) -> u8 {
    let mut place = 0;
    while place < keys.len() && !is_same(key.as_bytes(), keys[place].as_bytes()) {
        place += 1;
    }
    place as u8
}

#[allow(clippy::indexing_slicing, reason = "below the length; by the compiler")]
const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut n = 0;
    while n < a.len() && n < b.len() && a[n] == b[n] {
        n += 1;
    }
    n == a.len() && n == b.len()
}

/// Fields that are stamped, and merged, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What it is: kind, type, state.
    What,
    /// Where it is: targets, references to other records.
    Where,
    /// Words that describe it: title, own words, quoted passage.
    Words,
    /// The note.
    Note,
    /// The tags.
    Tags,
    /// Status, verdict, confidence, priority.
    Verdict,
    /// Who works on it, who was asked, who checked.
    People,
}

impl Group {
    /// All, in the order above.
    pub const ALL: [Self; 7] =
        [Self::What, Self::Where, Self::Words, Self::Note, Self::Tags, Self::Verdict, Self::People];

    /// Its key in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Where => "where",
            Self::Words => "words",
            Self::Note => "note",
            Self::Tags => "tags",
            Self::Verdict => "verdict",
            Self::People => "people",
        }
    }
}

/// What every record has besides its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its id.
    pub id: RecordId,
    /// The last change of each field group.
    pub stamps: BTreeMap<Group, Stamp>,
    /// Who made it: an author's id.
    pub author: RecordId,
    /// When it was made.
    pub created: Timestamp,
    /// When a field last changed.
    pub modified: Timestamp,
    /// Keys of its object in a file that this version does not know.
    pub unknown: Unknown,
}

impl Header {
    /// The header of a record made by `author` at `created`; the stamps come
    /// when it is inserted.
    #[must_use]
    pub fn new(id: RecordId, author: RecordId, created: Timestamp) -> Self {
        let unknown = Unknown::default();
        Self { id, stamps: BTreeMap::new(), author, created, modified: created, unknown }
    }
}

/// Keys of a JSON object that this version does not know, kept as they were:
/// the object's text with only those keys, or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unknown(pub Option<Rc<str>>);

/// What the values of a field are; [`FieldValue`] says what each is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the variants of FieldValue have the same names")]
pub enum Shape {
    Flag,
    Number,
    Text,
    /// A text of a word list.
    Code,
    Texts,
    Id,
    Time,
    Targets,
    Value,
    Verdict,
    Contacts,
    Origin,
    Hash,
    Key,
}

/// The value of any field of any record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Not set.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A count.
    Number(u32),
    /// Words, or the code of a word list.
    Text(String),
    /// Several texts in order.
    Texts(Vec<String>),
    /// Another record.
    Id(RecordId),
    /// A moment.
    Time(Timestamp),
    /// Places in the text.
    Targets(Vec<Target>),
    /// What a figure or date comes to.
    Value(Value),
    /// A verdict on a scale.
    Verdict(Verdict),
    /// Who was asked.
    Contacts(Vec<Contact>),
    /// Person or detector.
    Origin(Origin),
    /// SHA-256.
    Hash(TextHash),
    /// A finding's key.
    Key(FindingKey),
}

/// A type that a field may have.
pub trait FieldType: Sized {
    /// What its values are.
    const SHAPE: Shape;
    /// Whether it may be [`FieldValue::Nothing`].
    const IS_OPTIONAL: bool = false;
    /// As a value.
    fn to_value(&self) -> FieldValue;
    /// From a value of the right kind.
    ///
    /// # Errors
    /// Any other value, given back.
    fn from_value(value: FieldValue) -> Result<Self, FieldValue>;
}

/// A type of which a field may stand alone, not only as an option.
pub(crate) trait Blank {
    /// What stands there until the field is set.
    fn blank() -> Self;
}

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

/// A type that is one variant of [`FieldValue`].
macro_rules! field_type {
    ($($type:ty => $variant:ident),+ $(,)?) => {$(
        impl FieldType for $type {
            const SHAPE: Shape = Shape::$variant;
            fn to_value(&self) -> FieldValue {
                FieldValue::$variant(self.clone())
            }
            fn from_value(value: FieldValue) -> Result<Self, FieldValue> {
                if let FieldValue::$variant(it) = value { Ok(it) } else { Err(value) }
            }
        }
    )+};
}

field_type! {
    bool => Flag, u32 => Number, String => Text, Vec<String> => Texts, RecordId => Id,
    Timestamp => Time, Vec<Target> => Targets, Value => Value, Verdict => Verdict,
    Vec<Contact> => Contacts, Origin => Origin, TextHash => Hash, FindingKey => Key,
}

macro_rules! blank {
    ($($type:ty = $blank:expr),+ $(,)?) => {$(
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }
    )+};
}

blank! {
    bool = false, u32 = 0, String = String::new(), Vec<String> = Vec::new(),
    Vec<Target> = Vec::new(), Vec<Contact> = Vec::new(), RecordId = RecordId(0),
    Origin = Origin::Person, FindingKey = FindingKey(0),
}

/// A word list with `code` and `from_code`, kept as its code.
macro_rules! field_code {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::FieldType for $type {
            const SHAPE: $crate::Shape = $crate::Shape::Code;
            fn to_value(&self) -> $crate::FieldValue {
                $crate::FieldValue::Text(self.code().to_owned())
            }
            fn from_value(value: $crate::FieldValue) -> Result<Self, $crate::FieldValue> {
                match &value {
                    $crate::FieldValue::Text(code) => Self::from_code(code).ok_or(value),
                    _ => Err(value),
                }
            }
        }

        impl $crate::field::Blank for $type {
            fn blank() -> Self {
                #[allow(clippy::indexing_slicing, reason = "by the compiler; no list is empty")]
                const FIRST: $type = <$type>::ALL[0];
                FIRST
            }
        }
    )+};
}
pub(crate) use field_code;

field_code!(AsideReason, ClaimType, EntityType);

impl<T: FieldType> FieldType for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const IS_OPTIONAL: bool = true;

    fn to_value(&self) -> FieldValue {
        self.as_ref().map_or(FieldValue::Nothing, T::to_value)
    }

    fn from_value(value: FieldValue) -> Result<Self, FieldValue> {
        match value {
            FieldValue::Nothing => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

/// Makes a record: the struct, a [`Field`] constant for each of its fields
/// that may change, and access by field.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident {
            $( $(#[$field_doc:meta])* $field:ident $constant:ident $key:literal $group:ident : $type:ty ),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            /// Id, stamps, author and times.
            pub header: $crate::Header,
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        impl $name {
            $(
                #[doc = concat!("The field `", $key, "`.")]
                pub const $constant: $crate::Field = $crate::Field {
                    kind: $crate::RecordKind::$name,
                    place: $crate::field::place($key, Self::KEYS),
                    key: $key,
                    group: $crate::Group::$group,
                    shape: <$type as $crate::FieldType>::SHAPE,
                    is_optional: <$type as $crate::FieldType>::IS_OPTIONAL,
                };
            )*

            const KEYS: &[&str] = &[$( $key ),*];

            /// Every field that may change, in the order of files.
            pub const FIELDS: &[$crate::Field] = &[$( Self::$constant ),*];

            /// A record without content.
            pub(crate) fn blank(header: $crate::Header) -> Option<Self> {
                Some(Self { header, $( $field: $crate::field::Blank::blank(), )* })
            }

            /// The value of a field; `None` for a field of another record kind.
            #[must_use]
            pub fn get(&self, field: $crate::Field) -> Option<$crate::FieldValue> {
                match field.place {
                    _ if field.kind != $crate::RecordKind::$name => None,
                    $( it if it == Self::$constant.place => {
                        Some($crate::FieldType::to_value(&self.$field))
                    } )*
                    _ => None,
                }
            }

            /// Sets a field.  A value of another type, or for a field of
            /// another kind of record, changes nothing and is given back.
            pub(crate) fn set(
                &mut self,
                field: $crate::Field,
                value: $crate::FieldValue,
            ) -> Result<(), $crate::FieldValue> {
                match field.place {
                    _ if field.kind != $crate::RecordKind::$name => return Err(value),
                    $( it if it == Self::$constant.place => {
                        self.$field = $crate::FieldType::from_value(value)?;
                    } )*
                    _ => return Err(value),
                }
                Ok(())
            }
        }
    };
}
pub(crate) use record;
