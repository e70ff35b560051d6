//! How large the published files are, and how large they may be.
//!
//! Sizes are what travels: gzip at its best level (deflate, and the 18 bytes
//! of gzip's own header and trailer).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use miniz_oxide::deflate::compress_to_vec;

/// A size that counts, and its limit if it has one; bytes after gzip.
pub(crate) struct Size {
    pub(crate) name: String,
    pub(crate) bytes: usize,
    pub(crate) limit: Option<usize>,
}

impl Size {
    /// Whether it keeps to its limit.
    pub(crate) fn fits(&self) -> bool {
        self.limit.is_none_or(|limit| self.bytes <= limit)
    }

    /// The size as a line of a table.
    pub(crate) fn line(&self) -> String {
        let limit = match self.limit {
            Some(limit) => format!("of {:>7}", kilobytes(limit)),
            None => String::new(),
        };
        format!("{:<24} {:>10} {limit}", self.name, kilobytes(self.bytes))
    }
}

/// Measures the files of `dist`.
pub(crate) fn measure(dist: &Path) -> Result<Vec<Size>> {
    let mut app_wasm = None;
    let mut app_js = None;
    let mut worker_wasm = None;
    let mut worker_js = 0;
    let mut opener = 0;
    let mut rest = 0;
    for entry in fs::read_dir(dist).context("there is no dist/: run `cargo xtask dist`")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == "_headers" || entry.path().is_dir() {
            continue;
        }
        let bytes = gzip(&entry.path())?;
        match name.as_str() {
            "postil-worker_bg.wasm" => worker_wasm = Some(bytes),
            "postil-worker.js" | "worker.js" => worker_js += bytes,
            // Of both, and small.
            "pieces.js" => rest += bytes,
            "postil-opener_bg.wasm" => opener = bytes,
            it if it.starts_with("postil-app") && it.ends_with(".wasm") => app_wasm = Some(bytes),
            it if it.starts_with("postil-app") && it.ends_with(".js") => app_js = Some(bytes),
            "index.html" | "start.js" => rest += bytes,
            it if it.ends_with(".css") || it.ends_with(".svg") => rest += bytes,
            // Fetched only when asked for: not part of the first load.
            _ => {}
        }
    }
    let (Some(app_wasm), Some(app_js), Some(worker_wasm)) = (app_wasm, app_js, worker_wasm) else {
        bail!("dist/ is not whole: run `cargo xtask dist`");
    };
    let (desk, link) = pieces(dist, "postil-app")?;
    let (reading, worker_link) = pieces(dist, "postil-worker")?;
    let mut sizes = vec![
        // Source: design, section 9; the others docs/adr/0024 and 0021.
        size("main wasm", app_wasm, Some(350_000)),
        size("desk wasm", desk, Some(485_000)),
        size("worker wasm", worker_wasm, Some(800_000)),
        size("reading wasm", reading, Some(745_000)),
        size("worker with reading", worker_wasm + reading, Some(1_095_000)),
        // Fetched with the first packed file; without pdf.js.
        size("opener wasm", opener, Some(400_000)),
        size("main js", app_js, None),
        size("worker js", worker_js + worker_link, None),
        size("first load", app_wasm + app_js + link + rest, Some(450_000)),
        size("with an article", app_wasm + desk + app_js + link + rest, Some(815_000)),
    ];
    for (language, bytes) in languages(&dist.join("models"))? {
        sizes.push(size(&format!("language {language}"), bytes, Some(1_170_000)));
    }
    Ok(sizes)
}

/// The pieces of a program, and the script that fetches them.
fn pieces(dist: &Path, program: &str) -> Result<(usize, usize)> {
    let (mut wasm, mut link) = (0, 0);
    let folders = fs::read_dir(dist.join("pieces")).context("dist/ has no pieces")?;
    for folder in folders {
        let folder = folder?;
        if folder.file_name().to_string_lossy().starts_with(program) {
            for file in fs::read_dir(folder.path())? {
                let path = file?.path();
                let sum = if path.ends_with("link.js") { &mut link } else { &mut wasm };
                *sum += gzip(&path)?;
            }
        }
    }
    Ok((wasm, link))
}

/// What is fetched for each language: the files of dist/models whose path
/// begins with its code.
fn languages(models: &Path) -> Result<BTreeMap<String, usize>> {
    let mut sizes = BTreeMap::new();
    if models.is_dir() {
        for entry in fs::read_dir(models)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let code: String = name.chars().take_while(char::is_ascii_lowercase).collect();
            if code.len() == 2 {
                *sizes.entry(code).or_default() += gzip(&entry.path())?;
            }
        }
    }
    Ok(sizes)
}

/// The size after gzip of a file, or of all files of a folder.
fn gzip(path: &Path) -> Result<usize> {
    if path.is_dir() {
        let mut sum = 0;
        for entry in fs::read_dir(path)? {
            sum += gzip(&entry?.path())?;
        }
        return Ok(sum);
    }
    Ok(compress_to_vec(&fs::read(path)?, 9).len() + 18)
}

fn size(name: &str, bytes: usize, limit: Option<usize>) -> Size {
    Size { name: name.to_owned(), bytes, limit }
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_over_its_limit_does_not_fit() {
        assert!(size("a", 350_000, Some(350_000)).fits());
        assert!(!size("a", 350_001, Some(350_000)).fits());
        assert_eq!(size("a", 1_234_567, None).line().trim(), format!("{:<24}  1234.5 kB", "a"));
    }
}
