//! `cargo xtask train`: makes models/ from the corpora.
//!
//! The training wants speed and crates that no other command needs, so this
//! starts xtask once more, optimised and with the feature `train`.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// Compiles the corpora in `data`, or where `POSTIL_DATA` says, into models/.
pub(crate) fn run(data: Option<PathBuf>) -> Result<()> {
    let data = data
        .or_else(|| env::var_os("POSTIL_DATA").map(PathBuf::from))
        .context("say where the corpora are: `cargo xtask train FOLDER`, or set POSTIL_DATA")?;
    if !data.is_dir() {
        bail!("there is no folder {}", data.display());
    }
    compile(&data.canonicalize()?)
}

#[cfg(feature = "train")]
fn compile(data: &std::path::Path) -> Result<()> {
    train::compile(data, &crate::repo::root()?.join("models"), train::Parts::All)
}

#[cfg(not(feature = "train"))]
fn compile(data: &std::path::Path) -> Result<()> {
    let mut cargo = std::process::Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "train"]);
    cargo.args(["--profile", "fast", "--", "train"]).arg(data);
    cargo.current_dir(crate::repo::root()?);
    crate::command::run(&mut cargo)
}
