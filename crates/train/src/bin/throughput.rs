//! `throughput ARTICLE [MODELS]`: how fast detection is, natively and on one
//! thread, with everything on.
//!
//! ARTICLE is what `postil ingest` answers; its text is repeated to 10 kB, 100 kB and 1 MB, so that
//! the three rates also show whether the time grows with the length alone.
//! Each rate is the median of several runs, in MB of UTF-8 a second.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use detect::{Options, findings, identify};
use document::Document;

/// Lengths to measure, in bytes.
const LENGTHS: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Runs of each length; odd, so that one of them is the median.
const N_RUNS: usize = 5;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let article = arguments.first().context("usage: throughput ARTICLE [MODELS]")?;
    let models = arguments.get(1).map_or("models", String::as_str);
    let answer = std::fs::read_to_string(article).with_context(|| article.clone())?;
    let answer: serde_json::Value = serde_json::from_str(&answer)?;
    let article = answer.get("text").and_then(|it| it.as_str()).context("there is no text")?;
    let article = format!("{article}\n");
    let language = identify(&article);
    let resources = train::packs::load(Path::new(models), language)?;
    for length in LENGTHS {
        let text = article.repeat(length.div_ceil(article.len().max(1)));
        let document = Document::from_lines(&text)?;
        let mut seconds = Vec::new();
        let mut n_findings = 0;
        for _ in 0..N_RUNS {
            let start = Instant::now();
            let found = findings(&document, language, Some(&resources), &Options::default());
            seconds.push(start.elapsed().as_secs_f64());
            n_findings = found.findings.len();
        }
        seconds.sort_by(f64::total_cmp);
        let median = seconds.get(N_RUNS / 2).copied().unwrap_or(f64::NAN);
        let megabytes = f64::from(u32::try_from(text.len())?) / 1e6;
        println!(
            "  {:>7.1} kB: {:>6.2} MB/s, {:>7.1} ms, {n_findings} findings",
            megabytes * 1e3,
            megabytes / median,
            median * 1e3,
        );
    }
    Ok(())
}
