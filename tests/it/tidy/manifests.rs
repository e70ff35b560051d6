//! Which crate may depend on which: the arrows of ARCHITECTURE.md.

use std::collections::BTreeSet;

use super::{check_all, read};

/// Our crates and those of ours that each may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("unpack", &[]),
    ("reflow", &[]),
    ("ingest", &["document"]),
    ("detect", &["document"]),
    ("annotations", &["document"]),
    ("exchange", &["document", "annotations"]),
    ("train", &["document", "detect", "ingest"]),
    ("cli", &["document", "unpack", "ingest", "detect", "annotations", "exchange"]),
];

/// What only the browser app may use.
const BROWSER_ONLY: &[&str] = &["yew", "web-sys", "js-sys", "wasm-bindgen", "gloo"];

fn problems(path: &str, text: &str) -> Vec<String> {
    let name = path.strip_prefix("crates/").and_then(|it| it.strip_suffix("/Cargo.toml"));
    let Some(name) = name else {
        return Vec::new();
    };
    let Some((_, allowed)) = ARROWS.iter().find(|(it, _)| *it == name) else {
        return vec![format!("{path}: a crate without a place in the layers")];
    };
    let mut problems = Vec::new();
    for dependency in dependencies(text) {
        let is_ours = ARROWS.iter().any(|(it, _)| *it == dependency);
        if is_ours && !allowed.contains(&dependency) {
            problems.push(format!("{path}: {name} must not depend on {dependency}"));
        }
        if BROWSER_ONLY
            .iter()
            .any(|it| dependency == *it || dependency.starts_with(&format!("{it}-")))
        {
            problems.push(format!("{path}: {dependency} is for the browser app only"));
        }
    }
    problems
}

/// The names under `[dependencies]` and its like; not those of tests.
fn dependencies(manifest: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut is_inside = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            is_inside = section == "dependencies" || section.ends_with(".dependencies");
            if let Some(name) = section.strip_prefix("dependencies.") {
                names.insert(name);
            }
        } else if is_inside && !line.starts_with('#') {
            names.extend(line.split(['.', '=', ' ']).next().filter(|it| !it.is_empty()));
        }
    }
    names
}

/// Each dependency of the workspace follows a comment that gives the reason.
fn reasons(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut is_inside = false;
    let mut has_reason = false;
    for line in text.lines() {
        if line.starts_with('[') {
            is_inside = line == "[workspace.dependencies]";
            has_reason = false;
        } else if line.starts_with('#') {
            has_reason = true;
        } else if is_inside && line.trim().is_empty() {
            has_reason = false;
        } else if is_inside && !has_reason {
            problems.push(format!("{path}: no reason above `{line}`"));
        }
    }
    problems
}

#[test]
fn the_arrows_hold() {
    check_all(problems);
    assert_eq!(reasons("Cargo.toml", &read("Cargo.toml")), [""; 0]);
}

#[test]
fn a_breach_is_seen() {
    let manifest = "[dependencies]\ndocument.workspace = true\nannotations.workspace = true\n";
    assert_eq!(problems("crates/detect/Cargo.toml", manifest).len(), 1);
    let manifest =
        "[dependencies]\ngloo-timers = \"1\"\n\n[dependencies.web-sys]\nversion = \"1\"\n";
    assert_eq!(problems("crates/document/Cargo.toml", manifest).len(), 2);
    assert_eq!(problems("crates/other/Cargo.toml", "").len(), 1);
    assert_eq!(reasons("Cargo.toml", "[workspace.dependencies]\nserde = \"1\"\n").len(), 1);
}

#[test]
fn what_is_allowed_is_let_through() {
    let manifest = "[dependencies]\ndocument.workspace = true\n[dev-dependencies]\nexchange = 1\n";
    assert_eq!(problems("crates/detect/Cargo.toml", manifest), [""; 0]);
    assert_eq!(problems("Cargo.toml", "[dependencies]\nyew = 1\n"), [""; 0]);
}
