//! The packs in a folder, as its manifest names them.

use std::path::{Path, PathBuf};

use anyhow::Context;
use detect::Resources;
use detect::pack::{self, Section};
use document::Language;

/// The pack of `language` in the folder `models`.
///
/// # Errors
/// There is no sound manifest or pack.
pub fn load(models: &Path, language: Language) -> anyhow::Result<Resources> {
    let (path, bytes) = bytes(models, language)?;
    Resources::from_bytes(&bytes).with_context(|| path.display().to_string())
}

/// The parts of that pack.
///
/// # Errors
/// As [`load`].
pub fn sections(models: &Path, language: Language) -> anyhow::Result<Vec<Section>> {
    let (path, bytes) = bytes(models, language)?;
    Ok(pack::read(&bytes).with_context(|| path.display().to_string())?.sections)
}

fn bytes(models: &Path, language: Language) -> anyhow::Result<(PathBuf, Vec<u8>)> {
    let path = models.join("manifest.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let manifest: serde_json::Value = serde_json::from_str(&text)?;
    let file = manifest
        .get(language.code())
        .and_then(|it| it.get("file")?.as_str())
        .with_context(|| format!("{}: no pack for {}", path.display(), language.code()))?;
    let path = models.join(file);
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok((path, bytes))
}
