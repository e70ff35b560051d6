//! The types of files, version 1, and their conversion.
//!
//! Records go by the table of their fields ([`annotations::Field`]); what is in
//! a field has a wire type, which implements [`Keep`] for the type of memory it
//! stands for.  A key that is changed, or added and not left out where it is
//! empty, is a new version of the format; other keys and kinds of record may be
//! added, since older programs keep what they do not know (ADR 0022).  Of a word
//! list that may be nothing, readers keep a word they do not know, too.

use std::collections::BTreeMap;
use std::rc::Rc;

use annotations::{Dossier, RecordId};
use document::{CharOffset, Document, Span};
use serde_json::{Map, Value};

use crate::file::Warning;

pub(crate) mod json;
pub(crate) use json::{Json, object};

mod scalar;
pub(crate) use scalar::{Scalar, Text};

mod unknown;
pub(crate) use unknown::{to_unknown, unknown_keys};

mod part;
pub(crate) use part::{ContactV1, OriginV1, ReasonV1, Targets, ValueV1, VerdictV1};

mod version;
#[cfg(test)]
pub(crate) use version::VersionV1;

mod value;

#[cfg(test)]
mod schema;
#[cfg(test)]
pub(crate) use schema::{
    ArticleV1, AuthorV1, BlockStateV1, DecisionV1, EntityV1, EvidenceV1, LinkV1, MarkV1,
    OwnScaleV1, OwnTypeV1, ReplyV1, SnapshotV1, SourceV1, TransactionV1,
};

mod record;
pub(crate) use record::{decode, encode};

mod change;
pub(crate) use change::{decode_transaction, encode_transaction};

/// What is wrong with a piece of a file, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// A path such as `targets[0].start`; empty for the piece itself.
    pub(crate) at: String,
    /// What is wrong.
    pub(crate) what: String,
}

impl Problem {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        let (at, what) = (String::new(), what.into());
        Self { at, what }
    }

    /// A key that is not there.
    pub(crate) fn missing(key: &str) -> Self {
        Self::new(format!("missing field `{key}`"))
    }

    /// The same problem, seen from the object that has the piece as `key`.
    pub(crate) fn under(mut self, key: &str) -> Self {
        let is_index = self.at.is_empty() || self.at.starts_with('[');
        let needs_dot = !is_index && !key.is_empty();
        let dot = if needs_dot { "." } else { "" };
        self.at = format!("{key}{dot}{}", self.at);
        self
    }
}

/// A wire type that stands for `M`.
pub(crate) trait Keep<M>: Sized {
    /// The wire value of `memory`.
    fn keep(memory: &M, texts: &Texts) -> Self;
    /// The value it stands for.
    fn restore(self, reading: &mut Reading<'_>) -> Result<M, Problem>;
}

/// The texts that offsets count in.
///
/// Offsets in a text that is not here pass unchanged, as bytes: the journal
/// has none, and a file may point to a version that is gone.
#[derive(Debug, Default)]
pub(crate) struct Texts(BTreeMap<RecordId, Rc<Document>>);

impl Texts {
    /// The texts of all versions of `dossier`.
    pub(crate) fn of(dossier: &Dossier) -> Self {
        let mut texts = Self::default();
        for it in dossier.versions() {
            texts.insert(it.header.id, it.document.clone());
        }
        texts
    }

    pub(crate) fn insert(&mut self, version: RecordId, document: Rc<Document>) {
        self.0.insert(version, document);
    }

    pub(crate) fn get(&self, version: RecordId) -> Option<&Rc<Document>> {
        self.0.get(&version)
    }

    /// Start and end of `span` in the unit of files.
    pub(crate) fn ends(&self, version: RecordId, span: Span) -> (u32, u32) {
        let bytes = (span.start().0, span.end().0);
        self.get(version).and_then(|it| chars(it, span)).unwrap_or(bytes)
    }

    /// The span of a start and end in the unit of files.
    pub(crate) fn span(&self, version: RecordId, start: u32, end: u32) -> Option<Span> {
        match self.get(version) {
            Some(document) => {
                let (start, end) = (CharOffset(start), CharOffset(end));
                document.index().span_of_chars(start, end).ok()
            }
            None => Span::new(document::ByteOffset(start), document::ByteOffset(end)),
        }
    }
}

/// Start and end of `span` in code points.
pub(crate) fn chars(document: &Document, span: Span) -> Option<(u32, u32)> {
    let index = document.index();
    let start = index.byte_to_char(span.start()).ok()?;
    let end = index.byte_to_char(span.end()).ok()?;
    Some((start.0, end.0))
}

/// The state of reading records.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// What offsets count in.
    pub(crate) texts: &'a Texts,
    /// Whether it was this installation that wrote it: then it comes back
    /// exactly as it was, or entries of the journal would not fit any more.
    pub(crate) is_own: bool,
    /// The path of the record that is read.
    pub(crate) at: String,
    /// Its field that is read.
    pub(crate) field: &'static str,
    /// What did not fit into the record; it is kept beside its fields.
    pub(crate) refused: Map<String, Value>,
    /// What a person should know.
    pub(crate) warnings: Vec<Warning>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(texts: &'a Texts, is_own: bool) -> Self {
        Self {
            texts,
            is_own,
            at: String::new(),
            field: "",
            refused: Map::new(),
            warnings: Vec::new(),
        }
    }

    /// Whether `address` may come in.
    pub(crate) fn allows(&self, address: &str) -> bool {
        self.is_own || crate::is_allowed(address)
    }

    /// The path of the field that is read.
    pub(crate) fn place(&self) -> String {
        Problem::new("").under(self.field).under(&self.at).at
    }
}

/// Wire types that are their own memory type.
macro_rules! plain {
    ($($type:ty),+) => {$(
        impl Keep<$type> for $type {
            fn keep(memory: &$type, _texts: &Texts) -> Self {
                memory.clone()
            }
            fn restore(self, _reading: &mut Reading<'_>) -> Result<$type, Problem> {
                Ok(self)
            }
        }
    )+};
}
plain!(bool, u32, String);

impl<M, W: Keep<M>> Keep<Option<M>> for Option<W> {
    fn keep(memory: &Option<M>, texts: &Texts) -> Self {
        memory.as_ref().map(|it| W::keep(it, texts))
    }

    fn restore(self, reading: &mut Reading<'_>) -> Result<Option<M>, Problem> {
        self.map(|it| it.restore(reading)).transpose()
    }
}

impl<M, W: Keep<M>> Keep<Vec<M>> for Vec<W> {
    fn keep(memory: &Vec<M>, texts: &Texts) -> Self {
        memory.iter().map(|it| W::keep(it, texts)).collect()
    }

    fn restore(self, reading: &mut Reading<'_>) -> Result<Vec<M>, Problem> {
        let mut memory = Vec::with_capacity(self.len());
        for (place, it) in self.into_iter().enumerate() {
            let it = it.restore(reading).map_err(|it| it.under(&format!("[{place}]")))?;
            memory.push(it);
        }
        Ok(memory)
    }
}
