//! `cargo xtask bench`: sizes and times of the release build, printed, never
//! judged.

use std::process::Command;

use anyhow::Result;

use crate::drive::Stage;
use crate::tools::node;
use crate::{command, repo, sizes};

/// Builds, measures and prints.
pub(crate) fn run() -> Result<()> {
    let stage = Stage::set()?;
    node::install_peers()?;
    println!("\nSizes after gzip");
    for size in sizes::measure(&repo::dist()?)? {
        println!("  {}", size.line());
    }
    println!("\nDetection, native, one thread");
    detection()?;
    println!("\nNames in texts no model saw, beside npm's compromise and fr-compromise");
    names()?;
    println!("\nIn the browser");
    stage.run("bench.mjs")?;
    println!("\nMany marks, beside npm's @recogito/text-annotator");
    stage.run("marks.mjs")
}

/// Times the native engine on the text of the French sample.
fn detection() -> Result<()> {
    let root = repo::root()?;
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--profile", "fast", "--package", "cli", "--package", "train"]);
    cargo.arg("--bins");
    command::run(cargo.current_dir(&root))?;
    let programs = repo::target()?.join("fast");
    let mut postil = Command::new(programs.join("postil"));
    let sample = command::read(postil.arg("ingest").arg(root.join("samples").join("fr.html")))?;
    let article = repo::target()?.join("bench-article.json");
    std::fs::write(&article, sample)?;
    let mut throughput = Command::new(programs.join("throughput"));
    command::run(throughput.arg(&article).arg(root.join("models")))
}

/// Counts the names found in our own texts of both languages; [`detection`] has
/// built the programs.
fn names() -> Result<()> {
    let programs = repo::target()?.join("fast");
    for (language, folder) in [("fr", "fr-unread"), ("en", "en-unread")] {
        let texts = repo::target()?.join(format!("bench-names-{language}.jsonl"));
        let mut marked = Command::new(programs.join("marked"));
        std::fs::write(&texts, command::read(marked.arg(folder))?)?;
        println!("  {language}");
        let mut node = Command::new("node");
        node.arg("names.mjs").arg(programs.join("postil")).arg(language).arg(texts);
        command::run(node.current_dir(repo::peers()?))?;
    }
    Ok(())
}
