//! Gives the build its id: `POSTIL_BUILD`, a hash of every source file.
//!
//! Page and worker are two binaries of one build; they compare this id before
//! they talk (a cached worker of another build would misread the messages).

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

const SOURCES: &[&str] = &["Cargo.lock", "src", "crates"];

fn main() -> std::io::Result<()> {
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
    Ok(())
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
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
