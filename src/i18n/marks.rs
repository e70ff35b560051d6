//! The marks between the parts of a compiled language: what
//! `build/messages.rs` writes and `src/i18n` reads.
//!
//! The ids of the messages are one text, the patterns of a language are
//! another; each id and each pattern is ended by `MESSAGE`, and both are in the
//! order of the ids' bytes.  A pattern is words and placeables in turn, with a
//! `PLACEABLE` at every change; it begins with words, be they none.  A
//! placeable is the name of a variable.  If it selects, the variants follow,
//! each behind a `VARIANT`: a key, `KEY` and a pattern.  The last variant is
//! the default and has no key.  A pattern of a variant has `INNER` in place of
//! `PLACEABLE`, and selects nothing.

/// Ends a message's id and its pattern.
pub(crate) const MESSAGE: char = '\u{0}';
/// Before and after a placeable.
pub(crate) const PLACEABLE: char = '\u{1}';
/// Before a variant.
pub(crate) const VARIANT: char = '\u{2}';
/// Between the key of a variant and its pattern.
pub(crate) const KEY: char = '\u{3}';
/// Before and after a placeable of a variant.
pub(crate) const INNER: char = '\u{4}';
