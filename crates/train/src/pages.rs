//! How much of a page's article is found, and how much else.
//!
//! The measure is that of scrapinghub's article-extraction-benchmark: runs of
//! four words, each as often as it stands; precision and recall of each page,
//! their means, and the harmonic mean of those.  The title is left out, since
//! expected texts have none, and so are the alternative texts of pictures.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use document::BlockKind;
use dom_smoothie::{Config, Readability, TextMode};
use ingest::{Ingested, Input};
use sha2::{Digest, Sha256};

pub mod made;

/// Words in a run.
const RUN: usize = 4;
/// Where the pages say they are; without it pictures have no address and
/// leave their alternative text instead.
const ADDRESS: &str = "https://news.example/2026/article.html";
/// Pages that a report names.
const N_WORST: usize = 6;

/// A page and its article.
#[derive(Debug)]
pub struct Page {
    /// What it is called.
    pub name: String,
    /// Its source.
    pub html: String,
    /// The text of the article.
    pub expected: String,
}

/// How one text fits another: each 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
struct Fit {
    precision: f64,
    recall: f64,
}

impl Fit {
    fn f1(self) -> f64 {
        let sum = self.precision + self.recall;
        if 0.0 < sum { 2.0 * self.precision * self.recall / sum } else { 0.0 }
    }
}

/// The pages of a folder with a folder a page, by name.
///
/// # Errors
/// A page cannot be read.
pub fn read_folder(folder: &Path) -> anyhow::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let read = |name: &str| {
            let path = path.join(name);
            std::fs::read_to_string(&path).with_context(|| path.display().to_string())
        };
        if !path.join("source.html").is_file() {
            continue;
        }
        let expected = dom_query::Document::from(read("expected.html")?);
        pages.push(Page {
            name: file_name(&path),
            html: read("source.html")?,
            expected: expected.formatted_text().to_string(),
        });
    }
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pages)
}

/// Our own pages: the elements of the article have the attribute `data-main`.
///
/// # Errors
/// A page cannot be read.
pub fn read_cases(folder: &Path) -> anyhow::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_none_or(|it| it != "html") {
            continue;
        }
        let html = std::fs::read_to_string(&path)?;
        let document = dom_query::Document::from(html.as_str());
        let main = document.select("[data-main]");
        let texts: Vec<String> =
            main.nodes().iter().map(|it| it.formatted_text().to_string()).collect();
        if !texts.is_empty() {
            pages.push(Page { name: file_name(&path), html, expected: texts.join("\n") });
        }
    }
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pages)
}

fn file_name(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |it| it.to_string_lossy().into_owned())
}

/// Two halves by the hash of the name: one to tune on, one to report.
#[must_use]
pub fn halves(pages: Vec<Page>) -> (Vec<Page>, Vec<Page>) {
    let is_even = |it: &Page| Sha256::digest(&it.name).first().is_some_and(|it| it % 2 == 0);
    pages.into_iter().partition(is_even)
}

/// The F1 of all `pages`, 0 to 1.
#[must_use]
pub fn f1(pages: &[Page]) -> f64 {
    let mut fits = Vec::new();
    for page in pages {
        let ingested = ingest::ingest(Input::Html { html: &page.html, address: Some(ADDRESS) });
        let text = ingested.map_or_else(|_| String::new(), |it| article(&it, true));
        fits.push((fit(&text, &page.expected), page.name.as_str()));
    }
    mean(&fits).f1()
}

/// Precision, recall and F1 of all `pages`, the worst of them, and times.
#[must_use]
pub fn report(title: &str, pages: &[Page]) -> String {
    let mut out = format!("{title}: {} pages\n", pages.len());
    let mut ours = Vec::new();
    let mut running = Vec::new();
    let mut peer = Vec::new();
    let mut slowest = (0.0, "");
    let mut milliseconds = 0.0;
    for page in pages {
        let start = Instant::now();
        let ingested = ingest::ingest(Input::Html { html: &page.html, address: Some(ADDRESS) });
        let time = start.elapsed().as_secs_f64() * 1e3;
        milliseconds += time;
        if slowest.0 < time {
            slowest = (time, &page.name);
        }
        let text = |with_captions| {
            ingested.as_ref().map_or_else(|_| String::new(), |it| article(it, with_captions))
        };
        ours.push((fit(&text(true), &page.expected), page.name.as_str()));
        running.push((fit(&text(false), &page.expected), page.name.as_str()));
        peer.push((fit(&peer_text(&page.html), &page.expected), page.name.as_str()));
    }
    for (name, fits) in [("dom_smoothie", &peer), ("ours", &ours), ("ours, no captions", &running)]
    {
        let all = mean(fits);
        let (precision, recall, f1) = (all.precision, all.recall, all.f1());
        let _ = writeln!(out, "  {name:<18} P {precision:.3}  R {recall:.3}  F1 {f1:.3}");
    }
    let n = u32::try_from(pages.len()).map_or(1.0, f64::from).max(1.0);
    let (time, name) = slowest;
    let _ = writeln!(out, "  {:.1} ms a page, slowest {time:.1} ms ({name})", milliseconds / n);
    let mut worst: Vec<_> = ours.iter().zip(&peer).collect();
    worst.sort_by(|a, b| a.0.0.f1().total_cmp(&b.0.0.f1()));
    for ((fit, name), (peer, _)) in worst.into_iter().take(N_WORST) {
        let (precision, recall) = (fit.precision, fit.recall);
        let f1 = peer.f1();
        let _ = writeln!(
            out,
            "    {name:<34} P {precision:.3}  R {recall:.3}  dom_smoothie F1 {f1:.3}"
        );
    }
    out.push('\n');
    out
}

/// The lines of a page that are taken for the article and are none (+), and
/// the blocks set aside that are of it (-), with the reason.
#[must_use]
pub fn differences(page: &Page) -> String {
    let mut out = String::new();
    let Ok(ingested) = ingest::ingest(Input::Html { html: &page.html, address: Some(ADDRESS) })
    else {
        return out;
    };
    let expected = format!(" {} ", words(&page.expected).join(" "));
    let fits = |line: &str| {
        let words = words(line);
        let stands = expected.contains(&format!(" {} ", words.join(" ")));
        words.is_empty() || stands || 0.5 <= fit(line, &page.expected).precision
    };
    for line in article(&ingested, true).lines().filter(|it| !fits(it)) {
        let _ = writeln!(out, "+ {line}");
    }
    for aside in &ingested.asides {
        let block = ingested.document.blocks().get(aside.block);
        let text = block.map_or("", |it| ingested.document.block_text(it));
        if fits(text) {
            let _ = writeln!(out, "- ({}) {text}", aside.reason.code());
        }
    }
    out
}

/// What `ingested` takes for the article: all blocks that are not set aside,
/// but not the title nor the alternative text of a picture.
#[must_use]
pub fn article(ingested: &Ingested, with_captions: bool) -> String {
    let document = &ingested.document;
    let mut has_title = false;
    let mut lines = Vec::new();
    for (n, block) in document.blocks().iter().enumerate() {
        if ingested.asides.iter().any(|it| it.block == n) {
            continue;
        }
        match block.kind {
            BlockKind::Heading(1) if !has_title => has_title = true,
            BlockKind::Picture { .. } => {}
            BlockKind::Caption if !with_captions => {}
            _ => lines.push(document.block_text(block)),
        }
    }
    lines.join("\n")
}

/// The text that `dom_smoothie` finds by itself.
fn peer_text(html: &str) -> String {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let article = Readability::new(html, None, Some(config)).and_then(|mut it| it.parse());
    article.map_or_else(|_| String::new(), |it| it.text_content.to_string())
}

/// How `found` fits `expected`.
fn fit(found: &str, expected: &str) -> Fit {
    let (found, expected) = (words(found), words(expected));
    let (found, expected) = (runs(&found), runs(&expected));
    let both = found.iter().map(|(run, n)| (*n).min(expected.get(run).copied().unwrap_or(0)));
    let n_both: usize = both.sum();
    let ratio = |of: &BTreeMap<&[&str], usize>| {
        let to_f64 = |it: usize| u32::try_from(it).map_or(0.0, f64::from);
        let n_all: usize = of.values().sum();
        if n_all == 0 { 0.0 } else { to_f64(n_both) / to_f64(n_all) }
    };
    Fit { precision: ratio(&found), recall: ratio(&expected) }
}

/// Words as `\w+` finds them.
fn words(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|it| !it.is_empty()).collect()
}

/// Runs of words, and how often each stands; a shorter text is one run.
fn runs<'a, 'b>(words: &'b [&'a str]) -> BTreeMap<&'b [&'a str], usize> {
    let mut runs = BTreeMap::new();
    for run in words.windows(RUN.min(words.len()).max(1)) {
        *runs.entry(run).or_default() += 1;
    }
    runs
}

fn mean(fits: &[(Fit, &str)]) -> Fit {
    let n = u32::try_from(fits.len()).map_or(1.0, f64::from).max(1.0);
    Fit {
        precision: fits.iter().map(|it| it.0.precision).sum::<f64>() / n,
        recall: fits.iter().map(|it| it.0.recall).sum::<f64>() / n,
    }
}
