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
    /// Its key in files.
    pub key: &'static str,
    /// The fields whose changes are stamped together.
    pub group: Group,
    /// What its values are.
    pub shape: Shape,
    /// Whether it may be [`FieldValue::Nothing`].
    pub is_optional: bool,
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
    /// What stands there until the field is set.
    fn blank() -> Self;
    /// As a value.
    fn to_value(&self) -> FieldValue;
    /// From a value of the right kind; `None` for any other.
    fn from_value(value: FieldValue) -> Option<Self>;
}

/// A type that is one variant of [`FieldValue`].
macro_rules! field_type {
    ($($type:ty => $variant:ident = $blank:expr),+ $(,)?) => {$(
        impl FieldType for $type {
            const SHAPE: Shape = Shape::$variant;
            fn blank() -> Self {
                $blank
            }
            fn to_value(&self) -> FieldValue {
                FieldValue::$variant(self.clone())
            }
            fn from_value(value: FieldValue) -> Option<Self> {
                if let FieldValue::$variant(it) = value { Some(it) } else { None }
            }
        }
    )+};
}

field_type! {
    bool => Flag = false, u32 => Number = 0, String => Text = String::new(),
    Vec<String> => Texts = Vec::new(), RecordId => Id = RecordId(0),
    Timestamp => Time = Timestamp(0), Vec<Target> => Targets = Vec::new(),
    Vec<Contact> => Contacts = Vec::new(), Origin => Origin = Origin::Person,
    FindingKey => Key = FindingKey(0),
}

/// Types of fields that are always optional.
macro_rules! optional_type {
    ($($type:ty => $variant:ident),+ $(,)?) => {$(
        impl FieldType for Option<$type> {
            const SHAPE: Shape = Shape::$variant;
            const IS_OPTIONAL: bool = true;
            fn blank() -> Self {
                None
            }
            fn to_value(&self) -> FieldValue {
                self.clone().map_or(FieldValue::Nothing, FieldValue::$variant)
            }
            fn from_value(value: FieldValue) -> Option<Self> {
                match value {
                    FieldValue::Nothing => Some(None),
                    FieldValue::$variant(it) => Some(Some(it)),
                    _ => None,
                }
            }
        }
    )+};
}

optional_type! {
    RecordId => Id, Timestamp => Time, Value => Value, Verdict => Verdict, TextHash => Hash,
}

/// A word list with `code` and `from_code`, kept as its code.
macro_rules! field_code {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::FieldType for $type {
            const SHAPE: $crate::Shape = $crate::Shape::Code;
            fn blank() -> Self {
                #[allow(clippy::indexing_slicing, reason = "by the compiler; no list is empty")]
                const FIRST: $type = <$type>::ALL[0];
                FIRST
            }
            fn to_value(&self) -> $crate::FieldValue {
                $crate::FieldValue::Text(self.code().to_owned())
            }
            fn from_value(value: $crate::FieldValue) -> Option<Self> {
                if let $crate::FieldValue::Text(code) = value { Self::from_code(&code) } else { None }
            }
        }

        impl $crate::FieldType for Option<$type> {
            const SHAPE: $crate::Shape = $crate::Shape::Code;
            const IS_OPTIONAL: bool = true;
            fn blank() -> Self {
                None
            }
            fn to_value(&self) -> $crate::FieldValue {
                self.as_ref().map_or($crate::FieldValue::Nothing, $crate::FieldType::to_value)
            }
            fn from_value(value: $crate::FieldValue) -> Option<Self> {
                match value {
                    $crate::FieldValue::Nothing => Some(None),
                    value => $crate::FieldType::from_value(value).map(Some),
                }
            }
        }
    )+};
}
pub(crate) use field_code;

field_code!(AsideReason, ClaimType, EntityType);

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
                    key: $key,
                    group: $crate::Group::$group,
                    shape: <$type as $crate::FieldType>::SHAPE,
                    is_optional: <$type as $crate::FieldType>::IS_OPTIONAL,
                };
            )*

            /// Every field that may change, in the order of files.
            pub const FIELDS: &[$crate::Field] = &[$( Self::$constant ),*];

            /// A record without content.
            pub(crate) fn blank(header: $crate::Header) -> Option<Self> {
                Some(Self { header, $( $field: $crate::FieldType::blank(), )* })
            }

            /// The value of a field; `None` for a field of another record kind.
            #[must_use]
            pub fn get(&self, field: $crate::Field) -> Option<$crate::FieldValue> {
                match field {
                    $( Self::$constant => Some($crate::FieldType::to_value(&self.$field)), )*
                    _ => None,
                }
            }

            /// Sets a field; `false`, and no change, for a field of another
            /// record kind or a value of another type.
            pub(crate) fn set(&mut self, field: $crate::Field, value: $crate::FieldValue) -> bool {
                match field {
                    $( Self::$constant => match $crate::FieldType::from_value(value) {
                        Some(it) => { self.$field = it; true }
                        None => false,
                    }, )*
                    _ => false,
                }
            }
        }
    };
}
pub(crate) use record;
