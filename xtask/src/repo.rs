//! Where things are in the repository and in the user's cache.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's root folder.
pub(crate) fn root() -> Result<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").context("start me as `cargo xtask`")?;
    let root = Path::new(&manifest).parent().context("xtask/ has no parent folder")?;
    Ok(root.to_owned())
}

/// The published app.
pub(crate) fn dist() -> Result<PathBuf> {
    Ok(root()?.join("dist"))
}

/// Cargo's target folder for native builds.
pub(crate) fn target() -> Result<PathBuf> {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(it) => Ok(root()?.join(it)),
        None => Ok(root()?.join("target")),
    }
}

/// The target folder of wasm builds: their compiler may be another one, and
/// two compilers in one folder would rebuild everything at every turn.
pub(crate) fn wasm_target() -> Result<PathBuf> {
    Ok(target()?.join("wasm"))
}

/// The end-to-end tests and their npm packages.
pub(crate) fn e2e() -> Result<PathBuf> {
    Ok(root()?.join("tests").join("e2e"))
}

/// The reader of PDF files and its npm packages.
pub(crate) fn pdf() -> Result<PathBuf> {
    Ok(root()?.join("web").join("pdf"))
}

/// Where the libraries that Postil is compared with are.
pub(crate) fn peers() -> Result<PathBuf> {
    Ok(root()?.join("tests").join("peers"))
}

/// Where tools are kept, a folder for each name and version.
pub(crate) fn tools() -> Result<PathBuf> {
    if let Some(it) = env::var_os("POSTIL_TOOLS") {
        return Ok(PathBuf::from(it));
    }
    let cache = match env::var_os("XDG_CACHE_HOME") {
        Some(it) => PathBuf::from(it),
        None => env::home_dir()
            .context("there is no home folder; set POSTIL_TOOLS to a folder for tools")?
            .join(".cache"),
    };
    Ok(cache.join("postil").join("tools"))
}

/// The program called `name` on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|it| it.is_file())
}
