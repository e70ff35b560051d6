//! `postil detect`: findings as JSON, offsets in Unicode code points into the
//! text exactly as given.
//!
//! One text in gives one JSON object; with `--jsonl` every line in gives one
//! line out, in order.  Nothing is written before all input is read and sound.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use detect::{Options, findings_by_block, foreign_blocks, identify};
use document::{Document, Findings, Language};
use serde_json::{Map, Value as Json, json};

mod input;
mod models;
mod wire;

use input::Line;

/// What `postil detect` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Language of the text; auto tells it from the text
    #[arg(long, default_value = "auto", value_parser = ["auto", "fr", "en"])]
    lang: String,
    /// Publication date (YYYY-MM-DD); relative dates are worked out from it
    #[arg(long, value_name = "DATE", value_parser = input::day)]
    published: Option<String>,
    /// Give every sentence with its class, not only those that deserve a check
    #[arg(long)]
    all_sentences: bool,
    /// Folder with manifest.json and the language packs
    #[arg(long, value_name = "DIR")]
    resources: Option<PathBuf>,
    /// Read lines {"id","text","lang"?,"published"?}, answer one line each
    #[arg(long)]
    jsonl: bool,
    /// The text; "-" or nothing reads standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Runs the command; errors are for a person and mean exit code 2.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let text = input::read(arguments.file.as_deref())?;
    let name = input::name(arguments.file.as_deref());
    let mut packs = models::Packs::new(arguments.resources.clone());
    let mut out = String::new();
    if arguments.jsonl {
        for (number, line) in input::lines(&text) {
            let line: Line = input::parse(line).with_context(|| format!("{name}:{number}"))?;
            let answer = answer_line(arguments, &mut packs, &line)
                .with_context(|| format!("{name}:{number}"))?;
            writeln!(out, "{answer}")?;
        }
    } else {
        let wanted = wanted_language(&arguments.lang, &text)?;
        let found = find(arguments, &mut packs, &text, wanted, None).context(name)?;
        let mut answer = Map::new();
        answer.insert("language".to_owned(), json!(wanted.code()));
        answer.insert("text".to_owned(), json!(text));
        wire::add(&mut answer, &found.0, &found.1);
        writeln!(out, "{}", Json::Object(answer))?;
    }
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(out.as_bytes())?;
    Ok(stdout.flush()?)
}

fn answer_line(
    arguments: &Arguments,
    packs: &mut models::Packs,
    line: &Line,
) -> anyhow::Result<Json> {
    let wanted = wanted_language(line.lang.as_deref().unwrap_or(&arguments.lang), &line.text)?;
    let (document, found) = find(arguments, packs, &line.text, wanted, line.published.as_deref())?;
    let mut answer = Map::new();
    answer.insert("id".to_owned(), line.id.clone());
    answer.insert("language".to_owned(), json!(wanted.code()));
    wire::add(&mut answer, &document, &found);
    Ok(Json::Object(answer))
}

/// The language `tag` names, or that of the text for `auto`.
fn wanted_language(tag: &str, text: &str) -> anyhow::Result<Language> {
    if tag == "auto" {
        return Ok(identify(text));
    }
    Language::from_tag(tag).with_context(|| format!("unknown language {tag:?}: fr or en"))
}

fn find(
    arguments: &Arguments,
    packs: &mut models::Packs,
    text: &str,
    language: Language,
    published: Option<&str>,
) -> anyhow::Result<(Document, Findings)> {
    let document = Document::from_lines(text)?;
    let options = Options {
        published: published.map(str::to_owned).or_else(|| arguments.published.clone()),
        all_sentences: arguments.all_sentences,
        ..Options::default()
    };
    packs.load(language)?;
    let foreign = foreign_blocks(&document, language, &options.aside);
    for other in foreign.keys() {
        packs.load(*other)?;
    }
    let found = findings_by_block(&document, language, &foreign, |it| packs.get(it), &options);
    Ok((document, found))
}

/// Standard input to its end, or a file, as bytes.
fn read_bytes(file: Option<&std::path::Path>) -> std::io::Result<Vec<u8>> {
    match file.filter(|it| *it != std::path::Path::new("-")) {
        Some(path) => std::fs::read(path),
        None => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        }
    }
}

#[cfg(test)]
mod tests;
