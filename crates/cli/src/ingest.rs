//! `postil ingest`: a text, page or file as the article in it, in JSON.
//!
//! The text is that of the article alone; offsets are Unicode code points of
//! it, and what was set aside says before which block it stood.  Nothing is
//! written before all input is read and sound.

mod wire;

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use ingest::{Input, MAX_FILE_BYTES};
use serde::Deserialize;
use unpack::PackedKind;

/// What `postil ingest` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Read lines {"id","html","url"?}, answer one line each
    #[arg(long)]
    jsonl: bool,
    /// A text, Markdown, HTML, MHTML, mail, Word or OpenDocument file; "-" or
    /// nothing reads standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// One line of `--jsonl`.
#[derive(Debug, Deserialize)]
struct Line {
    /// Given back as it came.
    id: serde_json::Value,
    /// The source of a whole page.
    html: String,
    /// Where the page was.
    #[serde(default)]
    url: Option<String>,
}

/// Runs the command; errors are for a person and mean exit code 2.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let file = arguments.file.as_deref().filter(|it| *it != Path::new("-"));
    let name = file.map_or("standard input".to_owned(), |it| it.display().to_string());
    let out = if arguments.jsonl {
        answer_lines(&read(file, None).with_context(|| format!("cannot read {name}"))?, &name)?
    } else {
        // One byte more than the limit, so that ingest sees and refuses it.
        let limit = u64::try_from(MAX_FILE_BYTES)?.saturating_add(1);
        let bytes = read(file, Some(limit)).with_context(|| format!("cannot read {name}"))?;
        answer_file(&name, &bytes).context(name.clone())?
    };
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(out.as_bytes())?;
    Ok(stdout.flush()?)
}

/// The answers to all lines of `bytes`.
fn answer_lines(bytes: &[u8], name: &str) -> anyhow::Result<String> {
    let mut out = String::new();
    for (n, line) in bytes.split(|it| *it == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let place = || format!("{name}:{}", n + 1);
        let line: Line = serde_json::from_slice(line).with_context(place)?;
        let input = Input::Html { html: &line.html, address: line.url.as_deref() };
        out.push_str(&answer(input, Some(line.id)).with_context(place)?);
    }
    Ok(out)
}

/// The answer to a file, opened first where it is packed.
fn answer_file(name: &str, bytes: &[u8]) -> anyhow::Result<String> {
    let Some(kind) = PackedKind::recognise(name, bytes) else {
        return answer(Input::File { name, bytes }, None);
    };
    let page = unpack::unpack(kind, bytes)?;
    answer(Input::of_page(&page.html, page.address.as_deref(), page.is_whole), None)
}

/// The answer to one input, as one line.
fn answer(input: Input<'_>, id: Option<serde_json::Value>) -> anyhow::Result<String> {
    let ingested = ingest::ingest(input)?;
    let answer = wire::Answer::new(id, &ingested)?;
    Ok(serde_json::to_string(&answer)? + "\n")
}

fn read(file: Option<&Path>, limit: Option<u64>) -> std::io::Result<Vec<u8>> {
    let limit = limit.unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    match file {
        Some(path) => std::fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?,
        None => std::io::stdin().lock().take(limit).read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}
