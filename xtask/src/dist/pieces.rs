//! The pieces of the program, split off while trunk makes dist/: what stands in
//! for wasm-bindgen then, and what it made (docs/adr/0024).

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Kind;
use crate::tools::WasmTools;
use crate::{command, repo};

/// Has `trunk` find the stand-in before wasm-bindgen.
pub(super) fn stand_in(trunk: &mut Command, tools: &WasmTools, kind: Kind) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "-p", "pieces"]).current_dir(repo::root()?);
    command::run(&mut cargo)?;
    // Alone in its folder, since all of that is found.
    let folder = repo::wasm_target()?.join("stand-in");
    fs::create_dir_all(&folder)?;
    let program = repo::target()?.join("debug").join(format!("pieces{EXE_SUFFIX}"));
    let place = folder.join(format!("wasm-bindgen{EXE_SUFFIX}"));
    fs::copy(&program, &place).with_context(|| format!("cannot copy {}", program.display()))?;
    tools.put_first(trunk, &folder)?;
    let made = made()?;
    if made.exists() {
        fs::remove_dir_all(&made)?;
    }
    fs::create_dir_all(&made)?;
    trunk.env("POSTIL_PIECES", &made);
    trunk.env("POSTIL_WASM_BINDGEN", tools.program("wasm-bindgen")?);
    // As trunk does, which leaves debug builds as they are.
    if kind == Kind::Release {
        trunk.env("POSTIL_WASM_OPT", tools.program("wasm-opt")?);
    }
    Ok(())
}

/// Puts what the stand-in made into `dist`.
pub(super) fn publish(dist: &Path) -> Result<()> {
    for folder in fs::read_dir(made()?)? {
        let folder = folder?;
        let into = dist.join("pieces").join(folder.file_name());
        fs::create_dir_all(&into)?;
        for file in fs::read_dir(folder.path())? {
            let file = file?;
            fs::copy(file.path(), into.join(file.file_name()))?;
        }
    }
    Ok(())
}

fn made() -> Result<PathBuf> {
    Ok(repo::wasm_target()?.join("pieces"))
}
