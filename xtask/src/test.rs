//! `cargo xtask test`: every check and every test, counted.
//!
//! A step that fails does not stop the next ones.  The last line is
//! `N passed, N failed`; a step that could not run at all counts as one
//! failure.  The output of each step is kept in target/logs.

mod count;
mod steps;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::progress;
use crate::test::count::Count;

/// The steps, in the order in which they run: the quickest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Everything is formatted.
    Format,
    /// Clippy has nothing to say.
    Lint,
    /// The tests that need no browser.
    Native,
    /// The tests of single modules in headless Chromium.
    Web,
    /// The built app in headless Chromium, with and without its headers.
    E2e,
    /// The built app keeps to its size budget.
    Sizes,
}

/// Runs `only`, or all steps.
pub(crate) fn run(only: Option<Step>) -> Result<()> {
    let steps = match &only {
        Some(step) => std::slice::from_ref(step),
        None => Step::value_variants(),
    };
    let mut total = Count::default();
    let mut table = Vec::new();
    for &step in steps {
        let (count, time) = run_step(step);
        table.push(line(step, &count, time));
        total.add(&count);
    }
    println!("\nTime of each step");
    for line in table {
        println!("{line}");
    }
    println!();
    println!("{total}");
    if total.failed > 0 {
        std::process::exit(1);
    }
    if total.passed == 0 {
        bail!("no test has run");
    }
    Ok(())
}

fn run_step(step: Step) -> (Count, Duration) {
    println!();
    let start = Instant::now();
    let count = progress::step(name(step), || steps::run(step)).unwrap_or_else(|error| {
        println!("  {error:#}");
        Count { failed: 1, ..Count::default() }
    });
    (count, start.elapsed())
}

fn name(step: Step) -> &'static str {
    match step {
        Step::Format => "formatting",
        Step::Lint => "clippy",
        Step::Native => "native tests",
        Step::Web => "tests in headless Chromium",
        Step::E2e => "end-to-end tests",
        Step::Sizes => "size budget",
    }
}

fn line(step: Step, count: &Count, time: Duration) -> String {
    format!("  {:<28} {:>14}   {count}", name(step), progress::words(time))
}
