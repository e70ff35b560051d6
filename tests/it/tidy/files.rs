//! How files look: length, header, name, no traces of a machine.

use super::check_all;

const MOST_LINES: usize = 400;

/// Names that say nothing of what is inside.
const EMPTY_NAMES: &[&str] = &[
    "util", "utils", "helper", "helpers", "common", "misc", "manager", "types", "data", "prelude",
];

fn shape(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let Some(stem) = path.strip_suffix(".rs") else {
        return problems;
    };
    let n_lines = text.lines().count();
    if n_lines > MOST_LINES {
        problems.push(format!("{path}: {n_lines} lines, {MOST_LINES} at most: find a seam"));
    }
    if !text.starts_with("//! ") {
        problems.push(format!("{path}: opens without `//!` and what it is"));
    }
    if text.lines().next().is_some_and(|it| it.contains("Not begun")) {
        problems.push(format!("{path}: its header says nothing"));
    }
    let name = stem.rsplit('/').next().unwrap_or(stem);
    if name == "mod" {
        problems.push(format!("{path}: name it after its folder, beside the folder"));
    }
    if EMPTY_NAMES.contains(&name) {
        problems.push(format!("{path}: the name {name} says nothing; use the domain's word"));
    }
    problems
}

/// Components that do not count their renders.
fn components(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for component in text.split("#[component]\n").skip(1) {
        let name = component.split_once("fn ").and_then(|(_, it)| it.split(['(', '<']).next());
        let name = name.unwrap_or_default();
        let body = component.split_once("-> Html {\n").map_or("", |(_, it)| it);
        if !body.trim_start().starts_with(&format!("rendered(\"{name}\");")) {
            problems.push(format!("{path}: {name} does not begin with `rendered(\"{name}\");`"));
        }
    }
    problems
}

/// Paths that only one machine has.
fn machine(path: &str, text: &str) -> Vec<String> {
    const FOLDERS: &[&str] = &["work", "root", "home", "Users", "tmp"];
    let mut problems = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for folder in FOLDERS {
            let absolute = format!("/{folder}/");
            // Part of a longer path or address: somebody else's folder.
            let is_own = line.match_indices(&absolute).any(|(start, _)| {
                let before = line[..start].chars().next_back();
                !before.is_some_and(|it| it.is_alphanumeric() || "._-~/*}".contains(it))
            });
            if is_own {
                problems.push(format!("{path}:{}: a path of one machine, {absolute}", index + 1));
            }
        }
    }
    problems
}

/// Addresses of package registries, which a lock file should not fix.
fn registry(path: &str, text: &str) -> Vec<String> {
    let is_fixed = path.ends_with("package-lock.json") && text.contains("\"resolved\"");
    let problem =
        || format!("{path}: has `resolved` addresses: use npm’s --omit-lockfile-registry-resolved");
    is_fixed.then(problem).into_iter().collect()
}

#[test]
fn files_are_in_shape() {
    check_all(shape);
}

#[test]
fn components_count_their_renders() {
    check_all(components);
}

#[test]
fn no_file_names_a_machine() {
    check_all(machine);
    check_all(registry);
}

#[test]
fn a_breach_is_seen() {
    let long = "//! Long.\n".repeat(MOST_LINES + 1);
    assert_eq!(shape("src/a.rs", &long).len(), 1);
    assert_eq!(shape("src/a.rs", "use std::fmt;\n").len(), 1);
    assert_eq!(shape("src/a/mod.rs", "//! A.\n").len(), 1);
    assert_eq!(shape("src/util.rs", "//! A.\n").len(), 1);
    assert_eq!(shape("src/a.rs", "//! Not begun.\n").len(), 1);
    let component = "#[component]\npub fn A(props: &P) -> Html {\n    html! {}\n}";
    assert_eq!(components("src/ui/a.rs", component).len(), 1);
    let somewhere = ["", "home", "me", "x"].join("/");
    assert_eq!(machine("a.md", &format!("see `{somewhere}`")).len(), 1);
    assert_eq!(registry("package-lock.json", "\"resolved\": \"x\"").len(), 1);
}

#[test]
fn what_is_allowed_is_let_through() {
    assert_eq!(shape("src/a.rs", "//! A.\n"), [""; 0]);
    assert_eq!(shape("src/a.mjs", "x\n"), [""; 0]);
    let component = "#[component]\nfn A() -> Html {\n    rendered(\"A\");\n    html! {}\n}";
    assert_eq!(components("src/ui/a.rs", component), [""; 0]);
    assert_eq!(machine("a.md", "https://example.org/home/x, ~/work/x, ./tmp/x"), [""; 0]);
    assert_eq!(registry("package.json", "\"resolved\""), [""; 0]);
}
