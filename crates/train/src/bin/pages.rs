//! `pages [FOLDER [NAME]]`: how well the main text of whole pages is found, and how
//! long it takes.
//!
//! FOLDER has a folder a page, with `source.html` and `expected.html`: the
//! test pages of Readability are made so.  Those of the data folder come out
//! of `tar --zstd -xf readability-pages/pages.tar.zst -C FOLDER`.  The pages
//! of ingest's own cases are measured in any case.  With NAME, the lines of
//! that page that are too much (+) or missing (-) are printed instead.

// A program's answer goes to standard output.
#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::{Path, PathBuf};

use train::pages::{self, made};

/// Ingest's own pages; the elements of the article say so.
const CASES: &str = "crates/ingest/tests/cases";

fn main() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).map(PathBuf::from);
    let own = pages::read_cases(Path::new(CASES))?;
    if let (Some(folder), Some(name)) = (&folder, std::env::args().nth(2)) {
        let all = pages::read_folder(folder)?.into_iter().chain(own);
        for page in all.filter(|it| it.name.contains(&name)) {
            println!("{}\n{}", page.name, pages::differences(&page));
        }
        return Ok(());
    }
    match &folder {
        Some(folder) if folder.is_dir() => {
            let (tuned, unread) = pages::halves(pages::read_folder(folder)?);
            print!("{}", pages::report("half to tune on", &tuned));
            print!("{}", pages::report("half held out", &unread));
        }
        Some(folder) => println!(
            "{} is no folder: unpack the pages into it first,\n\
             mkdir -p {0} && tar --zstd -xf readability-pages/pages.tar.zst -C {0}\n",
            folder.display()
        ),
        None => println!("usage: pages FOLDER; without one, only our own pages\n"),
    }
    let (tuned, unread) = pages::halves(own);
    print!("{}", pages::report("our own pages, half to tune on", &tuned));
    print!("{}", pages::report("our own pages, half held out", &unread));
    print!("{}", made::times());
    Ok(())
}
