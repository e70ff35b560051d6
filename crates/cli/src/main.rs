//! `postil`: the same engine on the command line.
//!
//! Bad input gets a message with file and place and exit code 2; nothing is
//! written then.

mod convert;
mod detect;
mod ingest;

use std::process::ExitCode;

use clap::Parser;

/// Finds and marks names, figures and claims in news articles.
#[derive(Debug, Parser)]
#[command(name = "postil", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Find names, dates, figures, attributions and claims in a text
    Detect(detect::Arguments),
    /// Read a text, Markdown or HTML file into the article in it
    Ingest(ingest::Arguments),
    /// Write a .postil.json file in another format
    Convert(convert::Arguments),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::Detect(arguments) => detect::run(arguments),
        Command::Ingest(arguments) => ingest::run(arguments),
        Command::Convert(arguments) => convert::run(arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stderr, reason = "the error of a command")]
fn report(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}
