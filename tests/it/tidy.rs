//! The rules of the code that no compiler checks: layers, files, manifests,
//! policy.
//!
//! Each rule is a function of a file's path and text that returns what is
//! wrong, so that a test beside it can show that it sees a breach.

mod files;
mod layers;
mod manifests;
mod policy;

use std::fs;
use std::path::Path;

/// A file of the repository.
struct Source {
    /// From the root, with `/`.
    path: String,
    text: String,
}

/// All text files of the repository that people write.
fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut sources);
    assert!(sources.len() > 50, "only {} files found", sources.len());
    sources
}

fn collect(folder: &Path, path: &str, sources: &mut Vec<Source>) {
    const MADE: &[&str] = &["target", "dist", "node_modules", "output", ".git"];
    const TEXTS: &[&str] = &["rs", "toml", "md", "mjs", "js", "html", "css", "json", "ftl", "yml"];
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            if !MADE.contains(&name.as_str()) {
                collect(&entry.path(), &path, sources);
            }
        } else if name.rsplit_once('.').is_some_and(|(_, end)| TEXTS.contains(&end)) {
            let text = fs::read_to_string(entry.path()).unwrap();
            sources.push(Source { path, text });
        }
    }
}

/// The text of one file of the repository.
fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Fails with all that `rule` finds wrong in any source.
#[track_caller]
fn check_all(rule: impl Fn(&str, &str) -> Vec<String>) {
    let problems: Vec<String> =
        sources().iter().flat_map(|source| rule(&source.path, &source.text)).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
