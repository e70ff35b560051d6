//! What is to be done in the world, as values.

use std::rc::Rc;

use annotations::{Dossier, History, RecordId, Transaction};
use document::Language;

use crate::state::AppState;

/// The state after an action, and what is to be done, in order.
#[derive(Debug)]
pub struct Step {
    /// The state.
    pub state: AppState,
    /// The effects.
    pub effects: Vec<Effect>,
}

/// Something to be done in the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Keep a transaction of the article on the desk.
    Append(Rc<Transaction>),
    /// Keep a new article whole.
    KeepNew(Dossier, Rc<History>),
    /// Have the worker get ready for a language.
    Warm(Language),
    /// Turn what came in into a document, in the worker.
    Ingest(Rc<Intake>),
    /// Load the page at an address; by the person's own relay where the site
    /// refuses.
    FetchAddress {
        /// The address.
        address: Rc<str>,
        /// The relay's, or empty.
        relay: Rc<str>,
    },
    /// Forget the page that another tab handed over.
    ForgetOffered,
    /// Stop loading.
    StopLoading,
    /// Fetch a sample article of our own and load it.
    FetchSample(Language),
    /// Look for entities and claims in the text on the desk, in the worker.
    Detect,
    /// Read what the library's other articles have.
    LookElsewhere,
    /// Make blocks of a note in Markdown, in the worker.
    Preview(Rc<str>),
    /// Read an article from the library.
    Fetch(RecordId),
    /// The article was put away: list it as it is now.
    PutAway(Dossier),
    /// Remove an article from the library.
    Delete(RecordId),
    /// Save a file: its name and content.
    Download {
        /// File name; saved in lower case.
        name: String,
        /// Its text.
        text: String,
    },
    /// Keep the settings.
    KeepSettings,
    /// Show a place of the text, and its card.
    Reveal,
    /// Try again to keep what could not be kept.
    Flush,
    /// Drop the draft of a field, as its text is now in a record.
    DropDraft(String),
}

/// What came in, before it is a document.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Intake {
    /// Plain text.
    Plain(String),
    /// A piece of HTML with the plain text that was beside it.
    Fragment {
        /// The HTML.
        html: String,
        /// The plain text.
        plain: String,
    },
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its bytes.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// What came from the net.
    Response {
        /// Where it was, in the end.
        address: String,
        /// The charset its server declared, or empty.
        charset: String,
        /// Its bytes.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// A page's source.
    Page {
        /// The source.
        html: String,
        /// Where it was, or empty.
        address: String,
        /// Whether all of it is the article.
        is_whole: bool,
    },
}
