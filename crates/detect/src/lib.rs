//! A document to findings: names, dates, figures, quotations, attributions
//! and the sentences that deserve a check.
//!
//! [`findings`] never fails and never changes the text.  It uses no clock, no
//! randomness and no order of a hash map: the same document, resources and
//! options give the same findings, natively and in the browser.  What a
//! language needs beyond the rules comes in as [`Resources`]; without them
//! the rules that need no lists still work.

mod flags;

pub mod lexicon;
pub mod pack;

mod resources;
pub use resources::{ResourceError, Resources};

mod identify;
mod languages;
pub use identify::identify;
pub use languages::{Languages, languages};

mod tokens;
pub use tokens::{Token, TokenKind, Tokens, tokenise};

mod sentences;

mod words;

mod context;

mod mention;

mod numerals;

mod dates;

mod times;

mod figures;

mod names;

mod hash;

pub mod weights;

pub mod tagger;

mod clusters;

mod quotes;

pub mod attributions;

mod tensions;

pub mod claims;

mod pipeline;
pub use pipeline::{Options, attribution_features, claim_features, findings};

mod mixed;
pub use mixed::{ForeignBlocks, findings_by_block, foreign_blocks};

#[cfg(test)]
mod marked;

#[cfg(test)]
mod small;

#[cfg(test)]
mod properties;
