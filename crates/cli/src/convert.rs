//! `postil convert`: a file of ours in another format.
//!
//! What the format cannot carry, and what was wrong in the file, goes to
//! standard error.  Files are written whole beside their place and then moved
//! there, so that nothing is ever half-written.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::ValueEnum;
use exchange::file::{self, WriteOptions};
use exchange::{
    Beside, Exported, brat, claim_review, csv, doccano, hypothesis, label_studio, uima, w3c,
};

/// What `postil convert` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The .postil.json file; "-" reads standard input
    #[arg(value_name = "IN")]
    file: PathBuf,
    /// The format to write
    #[arg(long = "to", value_name = "FORMAT")]
    format: Format,
    /// The file to write; without it the result goes to standard output
    #[arg(short, long = "output", value_name = "OUT")]
    output: Option<PathBuf>,
    /// postil: keep everything that was done
    #[arg(long)]
    with_history: bool,
    /// postil: keep sources marked confidential and what rests on them, and who
    /// was asked
    #[arg(long)]
    with_confidential: bool,
    /// csv: a semicolon between cells and a byte order mark, for spreadsheets
    /// of languages with a decimal comma
    #[arg(long)]
    semicolon: bool,
    /// claim-review: address of the page that shows the check
    #[arg(long, value_name = "URL")]
    page: Option<String>,
}

/// The formats that can be written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Postil's own file, written anew
    Postil,
    /// W3C Web Annotation, JSON-LD
    W3c,
    /// A table, one mark a row
    Csv,
    /// brat standoff; the text and annotation.conf beside it
    Brat,
    /// doccano JSONL with relations
    Doccano,
    /// Label Studio tasks; the labelling configuration beside them
    LabelStudio,
    /// Hypothesis export
    Hypothesis,
    /// UIMA CAS JSON
    Uima,
    /// schema.org ClaimReview of the judged claims
    ClaimReview,
}

/// Runs the command; errors are for a person and mean exit code 2.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let name = arguments.file.display().to_string();
    let bytes = read(&arguments.file).with_context(|| name.clone())?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| anyhow::anyhow!("byte {}: not UTF-8", error.valid_up_to()))
        .with_context(|| name.clone())?;
    let opened = file::read(text).with_context(|| name.clone())?;
    let exported = export(arguments, &opened);

    match &arguments.output {
        Some(path) => {
            // The main file last: when it is there, all are.
            for beside in &exported.beside {
                replace(&beside_path(path, beside), &beside.text)?;
            }
            replace(path, &exported.text)?;
        }
        None => {
            let mut stdout = std::io::stdout().lock();
            stdout.write_all(exported.text.as_bytes())?;
            stdout.flush()?;
        }
    }
    for warning in &opened.warnings {
        say(&format!("{name}: {warning}"));
    }
    for loss in &exported.losses {
        say(&loss.to_string());
    }
    if arguments.output.is_none() {
        for beside in &exported.beside {
            say(&format!("not written without -o: {}", beside.name));
        }
    }
    Ok(())
}

fn export(arguments: &Arguments, opened: &file::Opened) -> Exported {
    let (dossier, history) = (&opened.dossier, &opened.history);
    match arguments.format {
        Format::Postil => {
            let options = WriteOptions {
                history: arguments.with_history,
                confidential: arguments.with_confidential,
                predictions: opened.predictions.clone(),
            };
            Exported {
                text: file::write(dossier, history, &options),
                beside: Vec::new(),
                losses: file::losses(dossier, history, &options),
            }
        }
        Format::W3c => w3c::write(dossier),
        Format::Csv => {
            let separator =
                if arguments.semicolon { csv::Separator::Semicolon } else { csv::Separator::Comma };
            let with_bom = arguments.semicolon;
            csv::write(dossier, csv::Options { separator, with_bom })
        }
        Format::Brat => brat::write(dossier),
        Format::Doccano => doccano::write(dossier),
        Format::LabelStudio => label_studio::write(dossier),
        Format::Hypothesis => hypothesis::write(dossier),
        Format::Uima => uima::write(dossier),
        Format::ClaimReview => claim_review::write(dossier, arguments.page.as_deref()),
    }
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Where a file that belongs beside `path` goes.
fn beside_path(path: &Path, beside: &Beside) -> PathBuf {
    if beside.name.starts_with('.') {
        path.with_extension(beside.name.trim_start_matches('.'))
    } else {
        path.with_file_name(beside.name)
    }
}

/// Writes a file whole, or leaves what was there.
fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let name = path.file_name().context("the output has no file name")?;
    let mut part = name.to_owned();
    part.push(".part");
    let part = path.with_file_name(part);
    let written = fs::write(&part, text).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is there of it is of no use; that it could not be written is
        // what the person must know.
        let _ = fs::remove_file(&part);
    }
    written.with_context(|| path.display().to_string())
}

#[expect(clippy::print_stderr, reason = "the loss report of the command")]
fn say(words: &str) {
    eprintln!("{words}");
}
