//! trunk, which turns index.html and the two programs into dist/.

use std::path::PathBuf;

use anyhow::Result;

/// Newer ones want a newer compiler than ours.
const VERSION: &str = "0.21.14";

/// The folder of `trunk`.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    let flags = ["--locked"];
    super::cargo_install("trunk", VERSION, "trunk", &flags, "it builds dist/")
}
