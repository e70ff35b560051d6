//! The browser application, as a library so that the page's binary, the
//! worker's binary and the tests link the same modules.

pub mod browser;
pub mod engine;
pub mod fold;
pub mod i18n;
pub mod keep;
pub mod lanes;
pub mod opener;
pub mod protocol;
pub mod shell;
pub mod snap;
pub mod state;
pub mod ui;
pub mod walk;
