//! The native integration tests: one binary, since each file in tests/ would
//! be linked anew.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    reason = "tests may fail by panicking"
)]

mod contrast;
mod flow;
mod tidy;
