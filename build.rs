//! Gives the build its id, `POSTIL_BUILD`, a hash of every source file; and
//! compiles the messages of `locales/`: their ids, and one text a language.
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

use messages::Joined;

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
    split();
    match messages()? {
        Ok(Joined { ids, patterns }) => {
            leave("ids", &ids)?;
            LANGUAGES.iter().zip(patterns).try_for_each(|(it, patterns)| leave(it, &patterns))
        }
        // Cargo shows each of them, and stops.
        Err(problems) => {
            problems.iter().for_each(|it| println!("cargo::error={it}"));
            Ok(())
        }
    }
}

/// Has the programs linked so that they can be split, where `cargo xtask dist`
/// does so: by their relocations, see docs/adr/0024.
fn split() {
    println!("cargo::rustc-check-cfg=cfg(split)");
    println!("cargo::rerun-if-env-changed=POSTIL_SPLIT");
    if env::var_os("POSTIL_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        for program in ["postil-app", "postil-worker"] {
            println!("cargo::rustc-link-arg-bin={program}=--emit-relocs");
        }
    }
}

const LANGUAGES: [&str; 2] = ["en", "fr"];

/// Ids and patterns of all languages, or what is wrong with them.
fn messages() -> io::Result<Result<Joined, Vec<String>>> {
    let (mut languages, mut problems) = (Vec::new(), Vec::new());
    for language in LANGUAGES {
        let mut paths = BTreeSet::new();
        collect(&Path::new("locales").join(language), &mut paths)?;
        let read = |it: &PathBuf| Ok((it.display().to_string(), fs::read_to_string(it)?));
        let files: Vec<(String, String)> = paths.iter().map(read).collect::<io::Result<_>>()?;
        match messages::compile(&files) {
            Ok(it) => languages.push((language, it)),
            Err(more) => problems.extend(more),
        }
    }
    Ok(if problems.is_empty() { messages::join(&languages) } else { Err(problems) })
}

/// Leaves a text in `OUT_DIR`, as `<name>.messages`.
fn leave(name: &str, text: &str) -> io::Result<()> {
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(folder.join(format!("{name}.messages")), text)
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
