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
    /// As a value.
    fn to_value(&self) -> FieldValue;
    /// From a value of the right kind; `None` for any other.
    fn from_value(value: FieldValue) -> Option<Self>;
}

/// A type that is one variant of [`FieldValue`].
macro_rules! field_type {
    ($($type:ty => $variant:ident),+ $(,)?) => {$(
        impl FieldType for $type {
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
    bool => Flag, u32 => Number, String => Text, Vec<String> => Texts, RecordId => Id,
    Timestamp => Time, Vec<Target> => Targets, Value => Value, Verdict => Verdict,
    Vec<Contact> => Contacts, Origin => Origin, TextHash => Hash, FindingKey => Key,
}

/// A word list with `code` and `from_code`, kept as its code.
macro_rules! field_code {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::FieldType for $type {
            fn to_value(&self) -> $crate::FieldValue {
                $crate::FieldValue::Text(self.code().to_owned())
            }
            fn from_value(value: $crate::FieldValue) -> Option<Self> {
                if let $crate::FieldValue::Text(code) = value { Self::from_code(&code) } else { None }
            }
        }
    )+};
}
pub(crate) use field_code;

field_code!(AsideReason, ClaimType, EntityType);

impl<T: FieldType> FieldType for Option<T> {
    fn to_value(&self) -> FieldValue {
        self.as_ref().map_or(FieldValue::Nothing, T::to_value)
    }

    fn from_value(value: FieldValue) -> Option<Self> {
        match value {
            FieldValue::Nothing => Some(None),
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
                    key: $key,
                    group: $crate::Group::$group,
                };
            )*

            /// Every field that may change, in the order of files.
            pub const FIELDS: &[$crate::Field] = &[$( Self::$constant ),*];

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
