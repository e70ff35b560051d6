//! What page and worker say to each other.
//!
//! Both are of one build (the worker's first message is its build id), so the
//! types may change freely; files have wire types of their own.  Findings come
//! in batches of at most [`BATCH`], so that no message blocks the page; blocks
//! and findings go as bytes, since an object of the browser for each of their
//! parts took most of the time.

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
    /// Make blocks of a note in Markdown.
    Note(String),
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
    /// So much of a long page is read.
    Reading {
        /// Of which request.
        request: u32,
        /// How much, in percent.
        percent: usize,
    },
    /// It cannot be made yet: what reads could not be fetched so far.
    ReadingLate,
    /// None was.
    NotIngested {
        /// Of which request.
        request: u32,
        /// The reason.
        reason: Said,
    },
    /// A note as blocks.
    Noted {
        /// The note.
        note: String,
        /// Text and blocks.
        document: Text,
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
        #[serde(with = "packed")]
        entities: Vec<EntityCluster>,
        /// At most [`BATCH`].
        #[serde(with = "packed")]
        findings: Vec<Finding>,
        /// Whether this is the last batch.
        last: bool,
        /// Version of the resources, empty without any.
        detector: String,
    },
}

/// From the page to the opener.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToOpener {
    /// Which request.
    pub request: u32,
    /// The file's name.
    pub name: String,
    /// The file's content.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// From the opener.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromOpener {
    /// The file held a page.
    Opened {
        /// Of which request.
        request: u32,
        /// What the worker is to make a document of.
        page: Intake,
        /// How many pages could not be read or were too many.
        n_left_out: usize,
    },
    /// So many of its pages are read.
    Progress {
        /// Of which request.
        request: u32,
        /// How many.
        n_done: usize,
        /// Of how many.
        n_pages: usize,
    },
    /// It did not.
    NotOpened {
        /// Of which request.
        request: u32,
        /// The reason.
        reason: Said,
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
    #[serde(with = "packed")]
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

/// Many small things as one run of bytes.
mod packed {
    use serde::de::{DeserializeOwned, Deserializer, Error as _};
    use serde::ser::{Error as _, Serialize, Serializer};

    pub(super) fn serialize<T: Serialize, S: Serializer>(it: &T, to: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_allocvec(it).map_err(S::Error::custom)?;
        serde_bytes::serialize(&bytes, to)
    }

    pub(super) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
        from: D,
    ) -> Result<T, D::Error> {
        let bytes: Vec<u8> = serde_bytes::deserialize(from)?;
        postcard::from_bytes(&bytes).map_err(D::Error::custom)
    }
}

/// The article's field of a key, for [`FromWorker::Ingested`].
#[must_use]
pub fn article_field(key: &str) -> Option<Field> {
    annotations::Article::FIELDS.iter().copied().find(|it| it.key == key)
}

#[cfg(test)]
mod tests {
    use document::{
        AttributionMode, Detail, EntityType, Inline, InlineKind, Reason, SentenceClass,
    };
    use document::{BlockKind, DocumentBuilder, Span, TensionReason, Value};

    use super::*;

    /// Any form of serde does: what is tested is that nothing packed is lost.
    fn round(message: &FromWorker) -> FromWorker {
        serde_json::from_value(serde_json::to_value(message).unwrap()).unwrap()
    }

    #[test]
    fn findings_come_out_as_they_went_in() {
        let span = |start, end| Span::from_usize(start, end).unwrap();
        let figure = Value::Number { number: "350".into(), unit: Some("missile".into()) };
        let details = [
            Detail::Entity { entity_type: EntityType::Person, entity: Some(0), value: None },
            Detail::Entity { entity_type: EntityType::Quantity, entity: None, value: Some(figure) },
            Detail::Sentence {
                class: SentenceClass::CheckWorthy,
                reasons: vec![Reason::Quote, Reason::Figure("99 %".into())],
                claim_type: Some(document::ClaimType::Law),
            },
            Detail::Attribution {
                mode: AttributionMode::Direct,
                source: Some(span(2, 5)),
                cue: None,
                speaker: Some(0),
            },
            Detail::Tension { other: span(7, 9), reason: TensionReason::Figures },
        ];
        let finding = |detail| Finding { span: span(1, 300), score: 900, detail };
        let message = FromWorker::Found {
            request: 7,
            language: Language::French,
            entities: vec![EntityCluster {
                entity_type: EntityType::Person,
                name: "Ada Lovelace".into(),
            }],
            findings: details.into_iter().map(finding).collect(),
            last: true,
            detector: "v1".into(),
        };
        assert_eq!(round(&message), message);
    }

    #[test]
    fn blocks_come_out_as_they_went_in() {
        let mut builder = DocumentBuilder::default();
        let link = InlineKind::Link { address: "https://example.org".into() };
        let inline = Inline { span: Span::from_usize(0, 2).unwrap(), kind: link };
        builder.push(BlockKind::Heading(2), "Été", Vec::new());
        builder.push(BlockKind::Paragraph, "Un lien", vec![inline]);
        let document = builder.finish().unwrap();
        let message = FromWorker::Ingested {
            request: 1,
            document: Text::of(&document),
            metadata: Vec::new(),
            asides: vec![(1, AsideReason::Footer)],
            notes: Vec::new(),
        };
        let FromWorker::Ingested { document: text, .. } = round(&message) else { panic!() };
        assert_eq!(text.into_document().unwrap(), document);
    }
}
