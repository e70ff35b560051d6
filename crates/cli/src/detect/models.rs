//! Where the language packs are, and reading them once.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use detect::Resources;
use document::Language;

/// The packs read so far.
pub(super) struct Packs {
    folder: Option<PathBuf>,
    read: Vec<(Language, Option<Resources>)>,
}

impl Packs {
    /// Packs of the folder given by the option, else by the environment, else
    /// beside the program, else of the source tree it was built from.
    pub(super) fn new(option: Option<PathBuf>) -> Self {
        let is_models = |it: &PathBuf| it.join("manifest.json").is_file();
        let beside = || Some(std::env::current_exe().ok()?.parent()?.join("models"));
        let built = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../models");
        let folder = option
            .or_else(|| std::env::var_os("POSTIL_MODELS").map(PathBuf::from))
            .or_else(|| beside().filter(is_models))
            .or_else(|| Some(built()).filter(is_models));
        Self { folder, read: Vec::new() }
    }

    /// Reads the pack of `language`.  Without any folder a warning is printed
    /// once and the rules that need no lists do the work.
    pub(super) fn load(&mut self, language: Language) -> anyhow::Result<()> {
        if !self.read.iter().any(|it| it.0 == language) {
            let resources = match &self.folder {
                Some(folder) => Some(load(folder, language)?),
                None => {
                    warn(language);
                    None
                }
            };
            self.read.push((language, resources));
        }
        Ok(())
    }

    /// The pack of `language`, if it was read.
    pub(super) fn get(&self, language: Language) -> Option<&Resources> {
        let found = self.read.iter().find(|it| it.0 == language);
        found.and_then(|it| it.1.as_ref())
    }
}

#[expect(clippy::print_stderr, reason = "a warning of a command")]
fn warn(language: Language) {
    eprintln!(
        "warning: no language pack for {} found (--resources or POSTIL_MODELS); \
         names are found by shape alone",
        language.code()
    );
}

fn load(folder: &Path, language: Language) -> anyhow::Result<Resources> {
    let path = folder.join("manifest.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let manifest: serde_json::Value =
        serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    let file = manifest
        .get(language.code())
        .and_then(|it| it.get("file")?.as_str())
        .with_context(|| format!("{}: no pack for {}", path.display(), language.code()))?;
    let path = folder.join(file);
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Resources::from_bytes(&bytes).with_context(|| path.display().to_string())
}
