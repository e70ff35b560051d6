//! A piece is made small as trunk makes the program small: by the same options
//! of `wasm-opt`, which stand in index.html.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::stem;

/// Rewrites `piece` of `program`.
pub(crate) fn optimize(program: &Path, piece: &Path) -> Result<()> {
    // Debug builds stay as they are.
    let Some(tool) = env::var_os("POSTIL_WASM_OPT") else { return Ok(()) };
    let mut tool = Command::new(tool);
    let status = tool.args(options_of(program)?).arg(piece).arg("-o").arg(piece).status();
    let status = status.context("cannot start wasm-opt")?;
    if !status.success() {
        bail!("wasm-opt failed on {} ({status})", piece.display());
    }
    Ok(())
}

/// The options for `program`.
pub(crate) fn options_of(program: &Path) -> Result<Vec<String>> {
    let page = env::current_dir()?.join("index.html");
    let page = fs::read_to_string(&page).context("cannot read index.html")?;
    options(&page, &stem(program)).context("index.html does not say how")
}

/// The options for the program `name` in the source of the page.
fn options(page: &str, name: &str) -> Option<Vec<String>> {
    let bin = format!("data-bin=\"{name}\"");
    let line = page.lines().find(|it| it.contains(&bin))?;
    let value = |key: &str| {
        let (_, rest) = line.split_once(&format!("{key}=\""))?;
        rest.split('"').next()
    };
    let mut options = vec![format!("-O{}", value("data-wasm-opt")?)];
    options.extend(value("data-wasm-opt-params")?.split(' ').map(str::to_owned));
    // trunk does so where it is not told to keep them.
    options.push("--strip-debug".to_owned());
    Some(options)
}

#[cfg(test)]
mod tests {
    use super::options;

    #[test]
    fn options_are_those_of_the_page() {
        let page = "<link data-bin=\"a\" data-wasm-opt=\"z\" data-wasm-opt-params=\"--b --c\">\n";
        assert_eq!(options(page, "a").unwrap(), ["-Oz", "--b", "--c", "--strip-debug"]);
        assert_eq!(options(page, "b"), None);
    }
}
