//! What page and worker say to each other.
//!
//! Both are of one build (the worker's first message is its build id), so the
//! types may change freely; files have wire types of their own.  Findings come
//! in batches of at most [`BATCH`], so that no message blocks the page.

use annotations::Field;
use document::{AsideReason, Block, Document, DocumentError, EntityCluster, Finding, Language};
use serde::{Deserialize, Serialize};

use crate::state::Intake;

/// Most findings in one message.  Source: design, I9.
pub const BATCH: usize = 500;

/// From the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Make a document of this.
    Ingest {
        /// Which request; the newest counts.
        request: u32,
        /// What came in.
        intake: Intake,
    },
    /// Look for entities and claims.
    Detect {
        /// Which request; the newest counts.
        request: u32,
        /// The text and its blocks.
        document: Text,
        /// The language where it is known.
        language: Option<Language>,
        /// The publication date, ISO 8601, where it is known.
        published: Option<String>,
        /// Numbers of the blocks set aside.
        aside: Vec<usize>,
    },
    /// What a language needs, as the worker asked for it; nothing where it
    /// could not be had.
    Resources {
        /// The language.
        language: Language,
        /// The packed lists.
        #[serde(with = "serde_bytes")]
        pack: Option<Vec<u8>>,
    },
}

/// From the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// A document was made.
    Ingested {
        /// Of which request.
        request: u32,
        /// Text and blocks.
        document: Text,
        /// Values of the article's record, by the field's key.
        metadata: Vec<(String, String)>,
        /// Blocks set aside, with the reason.
        asides: Vec<(u32, AsideReason)>,
        /// What a person should know.
        notes: Vec<Said>,
    },
    /// None was.
    NotIngested {
        /// Of which request.
        request: u32,
        /// The reason.
        reason: Said,
    },
    /// Send this language's resources, then detection goes on.
    NeedsResources(Language),
    /// Some of what was found, in order.
    Found {
        /// Of which request.
        request: u32,
        /// The language that was used.
        language: Language,
        /// The things named; with the first batch only.
        entities: Vec<EntityCluster>,
        /// At most [`BATCH`].
        findings: Vec<Finding>,
        /// Whether this is the last batch.
        last: bool,
        /// Version of the resources, empty without any.
        detector: String,
    },
}

/// A note or an error of ingest, for the page to word.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What it is.
    pub code: String,
    /// A charset, a scheme, a kind of file; or empty.
    pub detail: String,
    /// How many times, or a size in bytes.
    pub count: usize,
    /// The most there may be, in bytes.
    pub limit: usize,
}

/// A document on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

impl Text {
    /// What is sent of `document`.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        Self { text: document.text().to_owned(), blocks: document.blocks().to_vec() }
    }

    /// The document again.
    ///
    /// # Errors
    /// [`DocumentError`], which a message of our own never causes.
    pub fn into_document(self) -> Result<Document, DocumentError> {
        Document::new(self.text, self.blocks)
    }
}

/// The article's field of a key, for [`FromWorker::Ingested`].
#[must_use]
pub fn article_field(key: &str) -> Option<Field> {
    annotations::Article::FIELDS.iter().copied().find(|it| it.key == key)
}
