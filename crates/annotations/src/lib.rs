//! Marks, decisions, sources: what a person makes of an article, and how it
//! changes.
//!
//! A [`Dossier`] holds everything kept about one article as [`Record`]s.
//! Records change only through a [`Transaction`]: a list of field-wise changes
//! with an inverse and a [`Stamp`].  Nothing here has a clock, makes up an id
//! or does I/O: ids, times and authors come in with the transaction.

mod id;
pub use id::{Ids, RecordId, ReplicaId, Stamp, Timestamp};

mod field;
pub use field::{Field, FieldType, FieldValue, Group, Header, Shape, Unknown};

mod words;
pub use words::{
    Channel, Confidence, EvidenceStance, Independence, LinkKind, MarkKind, Priority, SourceForm,
    SourceKind, Status,
};

mod target;
pub use target::{CONTEXT_CHARS, CarryResult, Target};

mod claim;
pub use claim::{Contact, Origin, Verdict};

mod scale;
pub use scale::{Scale, Tone};

mod version;
pub use version::Version;

mod record;
pub use record::{
    Article, Author, BlockState, Decision, Entity, Evidence, Link, Mark, OwnScale, OwnType, Record,
    RecordKind, Reply, Snapshot, Source,
};

mod any_record;

mod mark;

mod dossier;
pub use dossier::{ApplyError, Dossier};

mod namesakes;
pub use namesakes::namesakes;

mod transaction;
pub use transaction::{Change, Role, Transaction};

mod history;
pub use history::History;

mod edit;
pub use edit::{Edit, Occasion};

mod suggest;
pub use suggest::{KnownAs, Offers, Suggestion};

mod progress;
pub use progress::{Precision, Progress, checked_claims, is_checked};

mod completeness;

mod own_type;
pub use own_type::{TypeIndex, each_once};

mod snapshot;
pub use snapshot::{as_it_was, differences};

mod thread;
pub use thread::{Answer, answered, thread};

mod trail;
pub use trail::{VerdictChange, trail};
