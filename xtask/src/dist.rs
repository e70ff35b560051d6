//! `cargo xtask dist`: the app as it is published, in dist/.

mod pieces;

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::tools::{WasmTools, node};
use crate::{command, progress, repo};

/// What a build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// Small: what is published and tested.
    Release,
    /// Quickly made.
    Debug,
}

impl Kind {
    /// The kind a `--debug` flag asks for.
    pub(crate) fn of(debug: bool) -> Kind {
        if debug { Kind::Debug } else { Kind::Release }
    }
}

/// Everything dist/ is made of.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "build",
    "build.rs",
    "index.html",
    "NOTICE",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "assets",
    "crates",
    "locales",
    "models",
    "samples",
    "src",
    "styles",
    "web",
    "xtask/pieces",
    "xtask/src/dist",
];

/// Builds dist/, unless it is there and of the same inputs.
pub(crate) fn build(kind: Kind) -> Result<()> {
    let tools = WasmTools::find_or_install()?;
    node::install_pdf()?;
    let stamp_file = repo::wasm_target()?.join("dist-stamp");
    // Of the inputs as they are now: what is changed during the build counts
    // for the next one.
    let made_of = stamp(kind, &repo::root()?, INPUTS)?;
    // A plain `trunk build` between two of ours changes dist/ too.
    let current = made_of.clone() + &dist_stamp(kind)?;
    if fs::read_to_string(&stamp_file).is_ok_and(|it| it == current) {
        println!("✓ dist/ is up to date");
        return Ok(());
    }
    progress::step("building dist/ (the first time all libraries too, a few minutes)", || {
        let mut trunk = tools.command("trunk")?;
        trunk.arg("build");
        // trunk reads NO_COLOR as a flag that wants true or false.
        trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
        if kind == Kind::Release {
            trunk.arg("--release");
        }
        pieces::stand_in(&mut trunk, &tools, kind)?;
        command::run(&mut trunk)?;
        pieces::publish(&repo::dist()?)
    })?;
    let stamp = made_of + &dist_stamp(kind)?;
    fs::write(&stamp_file, stamp).with_context(|| format!("cannot write {}", stamp_file.display()))
}

fn dist_stamp(kind: Kind) -> Result<String> {
    stamp(kind, &repo::root()?, &["dist"])
}

/// A hash of the names and contents of all files in `parts` of `root`.
fn stamp(kind: Kind, root: &Path, parts: &[&str]) -> Result<String> {
    let mut files = BTreeSet::new();
    for part in parts {
        collect(&root.join(part), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    kind.hash(&mut hasher);
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> Result<()> {
    // The lock file beside them says what they are.
    if path.ends_with("node_modules") {
        return Ok(());
    }
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.is_file() {
        files.insert(path.to_owned());
    }
    Ok(())
}
