//! Which part of `src/` may name what.

use super::check_all;

/// A folder (and the file of the same name) and what its code may not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    // Pure: it runs and is tested without a browser.
    ("src/state", PLATFORM),
    ("src/state", &["crate::ui", "crate::browser", "crate::shell"]),
    ("src/keep", PLATFORM),
    ("src/keep", &["crate::ui", "crate::browser", "crate::shell"]),
    // The rim: it knows neither views nor state.
    ("src/browser", &["yew", "crate::ui", "crate::state", "crate::shell"]),
    // Views act on the world by actions only.
    ("src/ui", &["web_sys::window", "gloo_utils::window", "js_sys", "crate::browser::storage"]),
    // The worker carries no interface.
    ("src/engine", &["yew", "crate::ui", "crate::browser", "crate::shell"]),
    ("src/bin", &["yew", "postil::ui", "postil::shell"]),
    ("src/protocol", &["yew", "crate::ui", "crate::browser", "crate::shell"]),
    // The core knows no platform.
    ("crates", PLATFORM),
];

const PLATFORM: &[&str] = &[
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_events",
    "gloo_timers",
    "gloo_file",
    "gloo_utils",
];

fn problems(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for (folder, names) in FORBIDDEN {
        let rest = path.strip_prefix(folder);
        if !rest.is_some_and(|it| it == ".rs" || it.starts_with('/') && it.ends_with(".rs")) {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            for name in names.iter().filter(|name| names_it(code, name)) {
                problems.push(format!("{path}:{}: {folder} must not name {name}", index + 1));
            }
        }
    }
    problems
}

/// Whether `name` stands in `code` as whole words.
fn names_it(code: &str, name: &str) -> bool {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    code.match_indices(name).any(|(start, _)| {
        let before = code[..start].chars().next_back();
        let after = code[start + name.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

#[test]
fn layers_hold() {
    check_all(problems);
}

#[track_caller]
fn check(path: &str, text: &str, n_problems: usize) {
    assert_eq!(problems(path, text).len(), n_problems, "{:?}", problems(path, text));
}

#[test]
fn a_breach_is_seen() {
    check("src/state.rs", "use yew::Html;", 1);
    check("src/state/reduce.rs", "let it = web_sys::window();", 1);
    check("src/keep/log.rs", "use crate::browser::clock;\nuse crate::ui;", 2);
    check("src/browser/hit.rs", "use crate::state::AppState;", 1);
    check("src/ui/bar.rs", "web_sys::window()", 1);
    check("crates/detect/src/lib.rs", "use js_sys::Date;", 1);
    check("src/bin/worker.rs", "use postil::engine;\nuse yew::Html;", 1);
}

#[test]
fn what_is_allowed_is_let_through() {
    check("src/ui/bar.rs", "use yew::Html;\nuse crate::state::AppState;", 0);
    check("src/browser/hit.rs", "use web_sys::Element; // not yew", 0);
    check("src/state.rs", "/// Like yew.\nlet yewish = 1;", 0);
    check("src/states.rs", "use yew::Html;", 0);
}
