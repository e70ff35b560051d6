//! The command-line side of wasm-bindgen, at the version of the library.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::repo;

/// The folder of `wasm-bindgen` and `wasm-bindgen-test-runner`.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    let lock = std::fs::read_to_string(repo::root()?.join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock has no wasm-bindgen: run `cargo metadata` once")?;
    // Without `--locked`: the lock file of some versions names crates that
    // not every registry has.
    let why = "it joins WebAssembly and JavaScript";
    super::cargo_install("wasm-bindgen-cli", version, "wasm-bindgen-test-runner", &[], why)
}

/// The version of the package `name` in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn reads_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.1"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
