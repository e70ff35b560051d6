//! Makes what is fetched for a language from word lists and corpora.
//!
//! [`compile`] reads a data folder and writes one pack a language and
//! `manifest.json`.  The same data give the same bytes.

mod lists;

mod names;

mod reporting;

mod words;

mod compile;
pub use compile::{Parts, compile};

pub mod corpora;

pub mod marked;

mod augment;

mod random;

pub mod sets;

pub mod texts;

pub mod tagger;

pub mod judged;

pub mod linear;

pub mod claims;

pub mod said;

pub mod shipped;

pub mod counts;

pub mod packs;

pub mod measure;

pub mod valued;

pub mod score;

pub mod pages;

#[cfg(test)]
mod floors;
