//! A program is split: what is left of it, its pieces, and the script that
//! fetches them.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::{link, optimize, stem};

/// Splits `program`, whose pieces go to a folder in `pieces` that its content
/// gives the name, so that no cache mixes two builds.  Answers where the rest
/// of the program is; `None` if it has no pieces.
pub(crate) fn split(program: &Path, pieces: &Path) -> Result<Option<PathBuf>> {
    let wasm = fs::read(program).with_context(|| format!("cannot read {}", program.display()))?;
    if !has_pieces(&wasm) {
        return Ok(None);
    }
    // Of everything that the pieces come from: the program, how it is split, and
    // how that is made small.
    let mut hasher = DefaultHasher::new();
    wasm.hash(&mut hasher);
    fs::read(env::current_exe()?)?.hash(&mut hasher);
    optimize::options_of(program)?.hash(&mut hasher);
    let name = format!("{}-{:016x}", stem(program), hasher.finish());
    let folder = pieces.join(&name);
    let rest = pieces.with_file_name(format!("{}.rest.wasm", stem(program)));
    let link = format!("./pieces/{name}/{}", link::FILE);
    let mut options = Options::new(&wasm);
    options.output_dir = pieces.parent().context("the folder for pieces has no parent")?;
    options.main_out_path = &rest;
    options.link_name = &link;
    options.main_module = link::MAIN;
    // Its script goes to where its name says, below that folder.
    fs::create_dir_all(&folder)?;
    let split = transform(options).map_err(|it| anyhow!("{it:#}"))?;
    for piece in &split.split_modules {
        let place = folder.join(piece.file_name().context("a piece has no name")?);
        fs::rename(piece, &place)?;
        optimize::optimize(program, &place)?;
    }
    link::adapt(&folder.join(link::FILE))?;
    Ok(Some(rest))
}

/// Whether a program was compiled to be split: its imports have the name of
/// the place that is put in by the splitting.
fn has_pieces(wasm: &[u8]) -> bool {
    const PLACEHOLDER: &[u8] = b"__wasm_split_placeholder__";
    wasm.windows(PLACEHOLDER.len()).any(|it| it == PLACEHOLDER)
}
