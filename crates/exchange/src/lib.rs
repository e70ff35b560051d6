//! Every file format: what leaves Postil and what comes in.
//!
//! The types kept in memory are not the types that are stored: each format has
//! its own and converts by hand.  Offsets in files are Unicode code points.
//! What a format cannot carry is said in a list of [`Loss`]es, never dropped
//! in silence; files that come in are taken for hostile ([`limits`]).

pub mod limits;

mod moment;
pub use moment::is_date;

mod address;
pub use address::{full_address, is_allowed};

mod fragment;
pub use fragment::text_fragment;

mod wire;

pub mod file;
pub mod journal;

mod loss;
pub use loss::{Beside, Exported, Loss};

mod export;

pub mod brat;
pub mod claim_review;
pub mod csv;
pub mod doccano;
pub mod hypothesis;
pub mod label_studio;
pub mod uima;
pub mod w3c;

#[cfg(test)]
mod strategies;

#[cfg(test)]
mod tests;
