//! The commands of the repository, as `cargo xtask <command>`.
//!
//! Each finds or installs what it needs, says what it does and why, and does
//! nothing twice.  Tools are kept by version in the user's cache folder
//! (`$XDG_CACHE_HOME/postil/tools`, or `POSTIL_TOOLS`); only Rust and Node.js
//! must be there before.
//!
//! What lands where: `dist/` is the app as it is published, `target/wasm` the
//! wasm builds (apart, because they may come from another compiler),
//! `target/logs` the output of the steps of `test`.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

mod bench;
mod command;
mod dist;
mod drive;
mod progress;
mod repo;
mod serve;
mod sizes;
mod test;
mod tools;
mod train_models;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The commands of the repository.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the app and serves it on 127.0.0.1, with the published headers.
    Serve {
        /// Port to listen on; 0 lets the system choose.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// A quicker, larger build.
        #[arg(long)]
        debug: bool,
    },
    /// Runs every check and every test, and counts them.
    Test {
        /// Runs this step alone.
        #[arg(long, value_enum)]
        only: Option<test::Step>,
    },
    /// Builds the app into dist/.
    Dist {
        /// A quicker, larger build.
        #[arg(long)]
        debug: bool,
    },
    /// Measures sizes and times, and prints them.
    Bench,
    /// Takes the pictures of the README, in docs/pictures.
    Pictures,
    /// Makes models/ from the corpora.
    Train {
        /// Folder of the corpora; else the one `POSTIL_DATA` names.
        data: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One sentence, whatever RUST_BACKTRACE says.
            println!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve { port, debug } => serve::run(port, dist::Kind::of(debug)),
        Command::Test { only } => test::run(only),
        Command::Dist { debug } => dist::build(dist::Kind::of(debug)),
        Command::Bench => bench::run(),
        Command::Pictures => drive::Stage::set()?.run("pictures.mjs"),
        Command::Train { data } => train_models::run(data),
    }
}
