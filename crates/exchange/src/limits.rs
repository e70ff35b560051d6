//! The limits of files that come in, in one place.
//!
//! The longest text is [`document::MAX_TEXT_BYTES`].  The deepest nesting is
//! that of `serde_json`, 128.

/// The longest file: 50 MB.  Source: design, section 4.
pub const MAX_FILE_BYTES: usize = 50_000_000;

/// The most records of all kinds.  Source: design, section 4.
pub const MAX_RECORDS: usize = 50_000;
