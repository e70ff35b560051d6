//! The browser application, as a library so that the page's binary, the
//! worker's binary and the tests link the same modules.

pub mod browser;
