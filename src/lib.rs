//! The browser application, as a library so that tests can link it.
