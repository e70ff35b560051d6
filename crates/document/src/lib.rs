//! Text, offsets, spans, blocks and the vocabulary of findings.
//!
//! The leaf of the workspace.  A [`Document`]'s text never changes, all
//! positions in it are UTF-8 bytes ([`ByteOffset`]), and [`TextIndex`] is the
//! only converter to the units of the browser and of files.  Ingest makes
//! documents, detect reads them and answers [`Findings`], annotations point
//! into them; none of the three knows the others.

mod offset;
pub use offset::{ByteOffset, CharOffset, OffsetError, Span, Utf16Offset};

mod index;
pub use index::TextIndex;

mod block;
pub use block::{AsideReason, Block, BlockKind, Inline, InlineKind};

mod article;
pub use article::{Document, DocumentBuilder, DocumentError, MAX_BLOCKS, MAX_TEXT_BYTES, TextHash};

mod finding;
pub use finding::{
    AttributionMode, ClaimType, Detail, EntityCluster, EntityType, Finding, FindingKey, Findings,
    Reason, SentenceClass, TensionReason,
};

mod order;
pub use order::{map_of, set_of, sort_by_rank};

mod value;
pub use value::Value;

mod language;
pub use language::Language;
