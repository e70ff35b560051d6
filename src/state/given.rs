//! What comes in with an action: when it happens, a document as it was read,
//! evidence as it was filled in.

use std::rc::Rc;

use annotations::{EvidenceStance, Field, RecordId, Source, SourceForm, SourceKind, Timestamp};
use document::Document;

use crate::state::Message;

/// When an action happens, and the seed of ids it may need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// A fresh version 7 UUID.
    pub seed: RecordId,
}

/// A document as it came out of ingest.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// Text and blocks.
    pub document: Rc<Document>,
    /// Values of the article's record, by field.
    pub metadata: Vec<(Field, String)>,
    /// Blocks set aside, with the reason.
    pub asides: Vec<(u32, document::AsideReason)>,
    /// What a person should know about it.
    pub notes: Vec<Message>,
}

/// Evidence as a person fills it in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceDraft {
    /// A source of the list; `None` makes a new one of the four fields below.
    pub source: Option<RecordId>,
    /// A source of another article, which comes into the list.
    pub reused: Option<Rc<Source>>,
    /// Address of a new source; http, https, mailto or empty.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its publisher.
    pub publisher: String,
    /// When it was published: an ISO 8601 date, or empty.
    pub published: String,
    /// When it was consulted: the same.
    pub consulted: String,
    /// How near it is to the fact.
    pub kind: Option<SourceKind>,
    /// What a new source is.
    pub form: Option<SourceForm>,
    /// Who wrote or said it.
    pub written_by: String,
    /// What it does to the claim; context where nothing was chosen.
    pub stance: Option<EvidenceStance>,
    /// Words of the source.
    pub passage: String,
    /// Page, paragraph or timecode.
    pub locator: String,
    /// Where a search found nothing; makes evidence without a source.
    pub searched: String,
}
