//! `throughput ARTICLE [MODELS]`: how fast detection is, natively and on one
//! thread, with everything on.
//!
//! ARTICLE is what `postil ingest` answers; its text is repeated to 10 kB, 100
//! kB, 1 MB and 10 MB, twice as long as a document may be, so that the rates
//! also show whether the time grows with the length alone.  Texts made to be
//! slow follow, with how many times as long a byte of theirs takes as one of
//! the 100 kB.  The memory is the most that the program had by then, lists and
//! models included.  Each rate is the median of several runs, of one for the
//! longest text, in MB of UTF-8 a second.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use detect::{Options, Resources, findings, identify};
use document::Document;

/// Lengths to measure, in bytes.
const LENGTHS: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// Runs of each text; odd, so that one of them is the median.
const N_RUNS: usize = 5;

/// Texts longer than this, in bytes, are run once: their times differ little.
const LONG: usize = 2_000_000;

/// Texts made to be slow: a name, what is repeated, and how often.
const HOSTILE: [(&str, &str, usize); 7] = [
    ("no space in 100 kB", "a", 100_000),
    ("10,000 nested quotations", "« x ", 10_000),
    ("1 MB of digits", "7", 1_000_000),
    ("1 MB of groups of digits", "1 234 ", 166_000),
    ("capitals without an end", "Aa ", 300_000),
    ("said by whom without an end", "a déclaré que selon ", 50_000),
    ("one toll without an end", "12 morts à Paris et ", 50_000),
];

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
    let mut usual = f64::NAN;
    for length in LENGTHS {
        let text = article.repeat(length.div_ceil(article.len().max(1)));
        let (seconds, n_findings) = time(&text, &resources)?;
        let megabytes = megabytes(&text)?;
        println!(
            "  {:>8.1} kB: {:>6.2} MB/s, {:>7.1} ms, {n_findings} findings",
            megabytes * 1e3,
            megabytes / seconds,
            seconds * 1e3,
        );
        if length == 100_000 {
            usual = seconds / megabytes;
            if let Some(kilobytes) = peak() {
                println!("  most memory in use so far   {:>7.1} MB", kilobytes / 1e3);
            }
        }
    }
    for (name, piece, n) in HOSTILE {
        let text = piece.repeat(n);
        let (seconds, _) = time(&text, &resources)?;
        let times = seconds / megabytes(&text)? / usual;
        println!("  {name:<28} {:>7.1} ms, {times:.2} times a usual byte", seconds * 1e3);
    }
    Ok(())
}

fn megabytes(text: &str) -> anyhow::Result<f64> {
    Ok(f64::from(u32::try_from(text.len())?) / 1e6)
}

/// The median of the seconds that detection takes, and how much it finds.
fn time(text: &str, resources: &Resources) -> anyhow::Result<(f64, usize)> {
    let document = Document::from_lines_of_any_length(text)?;
    let mut seconds = Vec::new();
    let mut n_findings = 0;
    let n_runs = if LONG < text.len() { 1 } else { N_RUNS };
    for _ in 0..n_runs {
        let start = Instant::now();
        let language = resources.language();
        let found = findings(&document, language, Some(resources), &Options::default());
        seconds.push(start.elapsed().as_secs_f64());
        n_findings = found.findings.len();
    }
    seconds.sort_by(f64::total_cmp);
    Ok((seconds.get(n_runs / 2).copied().unwrap_or(f64::NAN), n_findings))
}

/// The most memory this program had, in kB, where the system tells.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
