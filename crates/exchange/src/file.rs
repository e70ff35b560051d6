//! `.postil.json`, version 1: everything about one article in one file.
//!
//! UTF-8, keys in a fixed order, one record field a line, so that a person can
//! read it and a diff shows what changed.  Reading what was written gives the
//! same dossier; writing what was read gives the same bytes.

use annotations::{Dossier, History};

mod layout;

mod migrate;

mod predictions;
pub use predictions::Predictions;

mod write;
pub use write::{losses, write};

mod read;
pub use read::{read, read_own};

/// The version of the format that is written.
pub const VERSION: u64 = 1;

/// The word by which a file of ours is known.
const FORMAT: &str = "postil";

/// What a file holds besides the records.
#[derive(Debug, Clone, Default)]
pub struct WriteOptions {
    /// Everything that was done.
    pub history: bool,
    /// What a detector suggests and nobody has decided on.
    pub predictions: Option<Predictions>,
    /// Sources marked confidential, with what rests on them, and who was asked
    /// about a claim.
    pub confidential: bool,
}

impl WriteOptions {
    /// A checkpoint: everything a person made, nothing that can be made again.
    #[must_use]
    pub fn checkpoint() -> Self {
        Self { history: true, predictions: None, confidential: true }
    }
}

/// What was in a file.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The records.
    pub dossier: Dossier,
    /// What was done; empty where the file does not say.
    pub history: History,
    /// What a detector suggested, where the file says.
    pub predictions: Option<Predictions>,
    /// What a person should know about the file.
    pub warnings: Vec<Warning>,
}

/// Something in a file that is not as it should be, and did not hinder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {kind}")]
pub struct Warning {
    /// Where: a path such as `marks[3].targets[0]`.
    pub at: String,
    /// What.
    pub kind: WarningKind,
}

/// What can be wrong and does not hinder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WarningKind {
    /// A target's words stood elsewhere, once; it was put there.
    #[error("the words were found elsewhere in the text")]
    Moved,
    /// A target's words were not found; it is kept beside the record, under
    /// the key `refused`.
    #[error("the words are not at this place in the text; kept under \"refused\"")]
    Unplaced,
    /// An address has a scheme other than http, https and mailto.  Of a
    /// record it is kept under the key `refused`; of a link in the text it is
    /// dropped.
    #[error("the address has a scheme that is not allowed")]
    Address,
    /// A word is not in the list of its field; kept beside the record, under
    /// the key `refused`.
    #[error("{0:?} is not a word that is known here; kept under \"refused\"")]
    Word(String),
    /// A key inside a field is not known and has no place.
    #[error("the key is not known and was dropped")]
    Dropped,
    /// A record points to one that is not there; both stay as they are.
    #[error("record {0} is not in the file")]
    Missing(annotations::RecordId),
    /// The history does not read; the records are as the file says.
    #[error("the history was left out: {0}")]
    History(String),
    /// The predictions do not read; detection makes them again.
    #[error("the predictions were left out: {0}")]
    Predictions(String),
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is too long.
    #[error("the file has {n_bytes} bytes, the limit is {}", crate::limits::MAX_FILE_BYTES)]
    TooLarge {
        /// Its length.
        n_bytes: usize,
    },
    /// It is not JSON.
    #[error("line {line}, column {column}: {problem}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
        /// What is wrong.
        problem: String,
    },
    /// It is JSON, but not a file of ours.
    #[error("this is not a Postil file: \"format\" is not \"{FORMAT}\"")]
    Foreign,
    /// It is of a newer version; nothing was changed.
    #[error("the file has version {found}, this program knows versions up to {VERSION}")]
    Newer {
        /// Its version.
        found: u64,
    },
    /// Something in it is not what it should be.
    #[error("{at}: {problem}")]
    Invalid {
        /// Where: a path such as `marks[3].targets[0].start`.
        at: String,
        /// What is wrong.
        problem: String,
    },
    /// It has too many records.
    #[error("the file has {n_records} records, the limit is {}", crate::limits::MAX_RECORDS)]
    TooMany {
        /// How many.
        n_records: usize,
    },
}

impl ReadError {
    /// The word for it in message ids.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::Syntax { .. } => "syntax",
            Self::Foreign => "foreign",
            Self::Newer { .. } => "newer",
            Self::Invalid { .. } => "invalid",
            Self::TooMany { .. } => "too-many",
        }
    }
}

/// The keys of a file that hold the records of one kind, in their order.
const GROUPS: &[(annotations::RecordKind, &str)] = {
    use annotations::RecordKind as Kind;
    &[
        (Kind::Version, "versions"),
        (Kind::BlockState, "blocks"),
        (Kind::Mark, "marks"),
        (Kind::Entity, "entities"),
        (Kind::Source, "sources"),
        (Kind::Evidence, "evidence"),
        (Kind::Link, "links"),
        (Kind::Reply, "replies"),
        (Kind::Decision, "decisions"),
        (Kind::Author, "authors"),
        (Kind::OwnScale, "scales"),
        (Kind::Snapshot, "snapshots"),
        (Kind::OwnType, "types"),
    ]
};

/// Where the keys that this version does not know at the top of a file are
/// kept among those of the article's record.
const TOP: &str = "$file";

#[cfg(test)]
mod tests;
