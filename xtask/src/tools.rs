//! The tools the commands need: found on the machine, or installed.
//!
//! One module a tool; each has `find_or_install`, which is quick when the tool
//! is there.  Versions stand here and nowhere else (Trunk.toml repeats two of
//! them, so that plain `trunk build` refuses others).

pub(crate) mod apt;
pub(crate) mod binaryen;
pub(crate) mod bindgen;
pub(crate) mod chromium;
pub(crate) mod node;
pub(crate) mod rust_wasm;
pub(crate) mod trunk;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, progress, repo};

/// Everything a wasm build takes.
pub(crate) struct WasmTools {
    rust: rust_wasm::RustWasm,
    folders: Vec<PathBuf>,
}

impl WasmTools {
    /// Finds or installs them all.
    pub(crate) fn find_or_install() -> Result<WasmTools> {
        node::check()?;
        let rust = rust_wasm::find_or_install()?;
        let folders = vec![
            bindgen::find_or_install()?,
            binaryen::find_or_install()?,
            trunk::find_or_install()?,
        ];
        Ok(WasmTools { rust, folders })
    }

    /// A command that sees these tools first on its PATH.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        self.set_path(&mut command, None)?;
        command.current_dir(repo::root()?);
        command.env("CARGO_TARGET_DIR", repo::wasm_target()?);
        // For build.rs; the tests too, or each would compile the other anew.
        command.env("POSTIL_SPLIT", "1");
        self.rust.apply(&mut command);
        Ok(command)
    }

    /// Has `command` see what is in `folder` before these tools.
    pub(crate) fn put_first(&self, command: &mut Command, folder: &Path) -> Result<()> {
        self.set_path(command, Some(folder))
    }

    fn set_path(&self, command: &mut Command, first: Option<&Path>) -> Result<()> {
        let rest = env::var_os("PATH").unwrap_or_default();
        let first = first.map(Path::to_owned).into_iter();
        let folders = first.chain(self.rust.folders()).chain(self.folders.iter().cloned());
        let path = env::join_paths(folders.chain(env::split_paths(&rest)))
            .context("a folder of a tool has a colon in its name")?;
        command.env("PATH", path);
        Ok(())
    }

    /// Where the program `name` of these tools is.
    pub(crate) fn program(&self, name: &str) -> Result<PathBuf> {
        let names = [name.to_owned(), format!("{name}{}", env::consts::EXE_SUFFIX)];
        let mut places =
            self.folders.iter().flat_map(|it| names.each_ref().map(|name| it.join(name)));
        places.find(|it| it.is_file()).with_context(|| format!("{name} is not installed"))
    }
}

/// The folder of the programs of a crate that `cargo install` puts there.
fn cargo_install(
    name: &str,
    version: &str,
    program: &str,
    flags: &[&str],
    why: &str,
) -> Result<PathBuf> {
    let folder = repo::tools()?.join(format!("{name}-{version}"));
    let bin = folder.join("bin");
    // Cargo puts programs there last, when they are whole.
    if bin.join(program).is_file() {
        return Ok(bin);
    }
    let what = format!("installing {name} {version} ({why}; a few minutes, once)");
    progress::step(&what, || {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", name, "--version", version, "--debug"]);
        cargo.args(flags).arg("--root").arg(&folder);
        // Built apart from the repository and its target folder.
        cargo.current_dir(parent(&folder)?).env_remove("CARGO_TARGET_DIR");
        command::run(&mut cargo)
    })?;
    Ok(bin)
}

/// The parent folder of `path`, which is made if it is missing.
fn parent(path: &Path) -> Result<&Path> {
    let parent = path.parent().context("no parent folder")?;
    std::fs::create_dir_all(parent)
        .with_context(|| format!("cannot make the folder {}", parent.display()))?;
    Ok(parent)
}
