//! wasm-opt, which makes release builds smaller.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::{command, progress, repo};

/// Older ones refuse what current compilers write.
const VERSION: &str = "132.0.0";

/// The folder of `wasm-opt`.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    let folder = repo::tools()?.join(format!("binaryen-{VERSION}"));
    let bin = folder.join("node_modules").join(".bin");
    if bin.join("wasm-opt").exists() {
        return Ok(bin);
    }
    progress::step(
        &format!("installing binaryen {VERSION} (wasm-opt makes builds smaller)"),
        || {
            std::fs::create_dir_all(&folder)?;
            let mut npm = Command::new("npm");
            npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]);
            npm.arg(&folder).arg(format!("binaryen@{VERSION}")).current_dir(&folder);
            command::run(&mut npm)
        },
    )?;
    Ok(bin)
}
