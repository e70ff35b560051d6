//! The pieces of the program, split off while trunk makes dist/: what stands in
//! for wasm-bindgen then, and what it made (docs/adr/0023).

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

/// Puts what the stand-in made into `dist`, and has the page fetch the pieces
/// of its own program along with it.
pub(super) fn publish(dist: &Path) -> Result<()> {
    let pieces = dist.join("pieces");
    let mut links = String::new();
    for entry in fs::read_dir(made()?)? {
        let folder = entry?;
        let name = folder.file_name().to_string_lossy().into_owned();
        let into = pieces.join(&name);
        fs::create_dir_all(&into)?;
        for file in fs::read_dir(folder.path())? {
            let file = file?;
            fs::copy(file.path(), into.join(file.file_name()))?;
            let file = file.file_name().to_string_lossy().into_owned();
            if name.starts_with("postil-app-") && file.ends_with(".wasm") {
                links.push_str(&preload(&format!("./pieces/{name}/{file}")));
            }
        }
    }
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).context("trunk made no index.html")?;
    let (head, rest) = text.split_once("</head>").context("index.html has no head")?;
    fs::write(&page, format!("{head}{links}</head>{rest}"))?;
    Ok(())
}

/// Asked for like the program asks for it, or it would be fetched twice; after
/// the program itself.
fn preload(address: &str) -> String {
    format!(
        "<link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"{address}\">\n"
    )
}

fn made() -> Result<PathBuf> {
    Ok(repo::wasm_target()?.join("pieces"))
}
