//! A version of the article: a record whose content never changes.

use std::rc::Rc;

use document::Document;

use crate::{Field, FieldValue, Header};

/// One state of the article's text.  It never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Id, stamps, author and times; `created` is when it was loaded.
    pub header: Header,
    /// Text and blocks.
    pub document: Rc<Document>,
}

impl Version {
    /// A version has no field that may change.
    pub const FIELDS: &[Field] = &[];

    /// There is no version without a text.
    pub(crate) fn blank(_header: Header) -> Option<Self> {
        None
    }

    pub(crate) fn get(&self, _field: Field) -> Option<FieldValue> {
        None
    }

    pub(crate) fn set(&mut self, _field: Field, value: FieldValue) -> Result<(), FieldValue> {
        Err(value)
    }
}
