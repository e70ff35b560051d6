//! Stands in for `wasm-bindgen` when trunk makes dist/: splits the program
//! first, and has the real one do the rest (docs/adr/0024).
//!
//! trunk knows nothing of pieces, and calls whatever `wasm-bindgen` is first on
//! PATH.  `cargo xtask dist` puts this there, and says by the environment where
//! things are.

mod link;
mod optimize;
mod split;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

fn main() -> ExitCode {
    match run(env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // trunk shows it.
            let _ = std::io::Write::write_all(
                &mut std::io::stderr(),
                format!("wasm-bindgen (pieces): {error:#}\n").as_bytes(),
            );
            ExitCode::FAILURE
        }
    }
}

/// Calls the real `wasm-bindgen`; in the place of a program that has pieces it
/// gets what is left of it.
fn run(mut arguments: Vec<String>) -> Result<()> {
    let input = arguments.iter_mut().find(|it| !it.starts_with('-') && it.ends_with(".wasm"));
    if let Some(input) = input {
        let program = PathBuf::from(&*input);
        let rest = split::split(&program, &told("POSTIL_PIECES")?)?;
        if let Some(rest) = rest {
            *input = rest.display().to_string();
            // The pieces need the table of functions.
            arguments.push("--keep-lld-exports".to_owned());
        }
    }
    let mut real = Command::new(told("POSTIL_WASM_BINDGEN")?);
    let status = real.args(&arguments).status().context("cannot start wasm-bindgen")?;
    if !status.success() {
        bail!("it failed ({status})");
    }
    Ok(())
}

/// A path that `cargo xtask dist` told us.
fn told(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable);
    path.map(PathBuf::from).with_context(|| format!("{variable} is not set: use `cargo xtask`"))
}

/// The name of a file without its extension.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
