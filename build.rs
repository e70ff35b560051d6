//! Gives the build its id, `POSTIL_BUILD`, a hash of every source file; and
//! compiles the messages of `locales/`, one text a language.
//!
//! Page and worker are two binaries of one build; they compare this id before
//! they talk (a cached worker of another build would misread the messages).

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/i18n/marks.rs"]
mod marks;
#[path = "build/messages.rs"]
mod messages;

const SOURCES: &[&str] = &["Cargo.lock", "build.rs", "build", "locales", "src", "crates"];

fn main() -> io::Result<()> {
    let mut files = BTreeSet::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        collect(Path::new(source), &mut files)?;
    }
    // `DefaultHasher::new` has fixed keys: the same sources give the same id.
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=POSTIL_BUILD={:016x}", hasher.finish());
    for language in ["en", "fr"] {
        compile_messages(language)?;
    }
    Ok(())
}

/// Leaves the messages of a language in `OUT_DIR`, as `<language>.messages`.
fn compile_messages(language: &str) -> io::Result<()> {
    let mut paths = BTreeSet::new();
    collect(&Path::new("locales").join(language), &mut paths)?;
    let read = |it: &PathBuf| Ok((it.display().to_string(), fs::read_to_string(it)?));
    let files: Vec<(String, String)> = paths.iter().map(read).collect::<io::Result<_>>()?;
    match messages::compile(&files) {
        Ok(compiled) => {
            let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
            fs::write(folder.join(format!("{language}.messages")), compiled)?;
        }
        // Cargo shows each of them, and stops.
        Err(problems) => problems.iter().for_each(|it| println!("cargo::error={it}")),
    }
    Ok(())
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        if path.extension().is_some_and(|it| it == "rs" || it == "lock" || it == "ftl") {
            files.insert(path.to_owned());
        }
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}
