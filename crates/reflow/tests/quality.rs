//! Words in the order of reading, beside the pages they were printed from.
//!
//! `pages/*.json` is what `web/pdf/read.js` answered for PDF files printed by
//! Chromium; the `.txt` of the same name has the words that were printed.  The
//! texts are invented; those of made-up words have a line for each block, and
//! the blocks are compared as well.  `REFLOW_PAGES` names another folder, `REFLOW_OUT` one
//! for the pages that come of them.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "an integration test stops at the first surprise, and prints its figures"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use reflow::{Info, PrintedPage, reflow};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    info: Info,
    pages: Vec<PrintedPage>,
}

fn folder() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    std::env::var("REFLOW_PAGES").map_or(own, PathBuf::from)
}

fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap().map(|it| it.unwrap().file_name());
    let names = entries.map(|it| it.into_string().unwrap());
    let mut names: Vec<String> =
        names.filter_map(|it| Some(it.strip_suffix(".json")?.to_owned())).collect();
    names.sort();
    names
}

fn read(name: &str) -> (File, String) {
    let json = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
    let text = fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap();
    (serde_json::from_str(&json).unwrap(), text)
}

/// The article of a page of ours, without elements.
fn article(html: &str) -> String {
    let (_, rest) = html.split_once("<article>").unwrap();
    let (inside, _) = rest.split_once("</article>").unwrap();
    let mut out = String::new();
    for part in inside.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        out.push_str(if tag.starts_with('a') || tag.starts_with("/a") { "" } else { "\n" });
        out.push_str(text);
    }
    out.replace("&amp;", "&").replace("&quot;", "\"")
}

fn shingles(text: &str) -> BTreeMap<Vec<&str>, usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut counts = BTreeMap::new();
    for four in words.windows(4) {
        *counts.entry(four.to_vec()).or_default() += 1;
    }
    counts
}

/// How much of `found` is wanted and how much of `wanted` is found, by groups
/// of four words, in thousandths.
fn score(found: &str, wanted: &str) -> (usize, usize) {
    let (found, wanted) = (shingles(found), shingles(wanted));
    let n_both: usize = found.iter().map(|(k, n)| *n.min(wanted.get(k).unwrap_or(&0))).sum();
    let share = |all: &BTreeMap<_, usize>| 1000 * n_both / all.values().sum::<usize>().max(1);
    (share(&found), share(&wanted))
}

/// What the pages of our own come to: all words in their order, but for a few
/// in one file.
fn least(name: &str) -> usize {
    let is_known = name == "fr-sidebar" || std::env::var_os("REFLOW_PAGES").is_some();
    if is_known { 980 } else { 1000 }
}

#[test]
fn the_order_of_reading_comes_back() {
    let mut lines = Vec::new();
    let mut is_good = true;
    for name in names() {
        let (file, wanted) = read(&name);
        let html = reflow(&file.pages, &file.info).unwrap();
        let items = || file.pages.iter().flat_map(|it| &it.items);
        let spaced: Vec<&str> = items().map(|it| it.text.as_str()).collect();
        let broken: String = items()
            .map(|it| if it.has_eol { it.text.clone() + "\n" } else { it.text.clone() })
            .collect();
        let ours = score(&article(&html), &wanted);
        is_good &= ours.0 >= least(&name) && ours.1 >= least(&name);
        let peers = [score(&spaced.join(" "), &wanted), score(&broken, &wanted)];
        lines.push(format!("{name}: {ours:?}, spaces {:?}, line ends {:?}", peers[0], peers[1]));
        if let Ok(folder) = std::env::var("REFLOW_OUT") {
            fs::write(format!("{folder}/{name}.html"), html).unwrap();
        }
    }
    assert!(is_good, "precision and recall, in thousandths\n{}", lines.join("\n"));
    println!("{}", lines.join("\n"));
}

/// The lines of `text` that say something, with single spaces.
fn blocks(text: &str) -> Vec<String> {
    let lines = text.lines().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|it| !it.is_empty()).collect()
}

#[test]
fn blocks_stay_apart() {
    let is_made_up = |it: &String| ["fr-columns", "fr-edges"].iter().any(|own| it.starts_with(own));
    for name in names().into_iter().filter(is_made_up) {
        let (file, wanted) = read(&name);
        let html = reflow(&file.pages, &file.info).unwrap();
        let (found, wanted) = (blocks(&article(&html)), blocks(&wanted));
        let other = found.iter().zip(&wanted).find(|(a, b)| a != b);
        assert_eq!(other, None, "{name}");
        assert_eq!(found.len(), wanted.len(), "{name}");
    }
}
