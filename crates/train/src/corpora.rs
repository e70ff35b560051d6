//! Marked-up corpora, read for lower-case words and for scores.

use std::path::Path;

use anyhow::Context;
use serde::Deserialize;

use crate::lists;

/// An article with its entities, as in `winer-fr/*.jsonl.xz`.
#[derive(Debug, Clone, Deserialize)]
pub struct Article {
    /// Names it.
    pub id: String,
    /// The text.
    pub text: String,
    /// Its entities, nested ones too.
    pub entities: Vec<Entity>,
}

/// A marked entity; positions in code points.
#[derive(Debug, Clone, Deserialize)]
pub struct Entity {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The corpus' name of its type.
    #[serde(rename = "type")]
    pub entity_type: String,
}

/// The articles of `winer-fr/<part>.jsonl.xz`.
///
/// # Errors
/// The file cannot be read, with its path and line.
pub fn winer(data: &Path, part: &str) -> anyhow::Result<Vec<Article>> {
    articles(&data.join("winer-fr").join(format!("{part}.jsonl.xz")))
}

/// The articles of the file at `path`, one a line.
///
/// # Errors
/// The file cannot be read, with its path and line.
pub fn articles(path: &Path) -> anyhow::Result<Vec<Article>> {
    json_lines(&lists::read_xz(path)?, path)
}

/// One value a line.
pub(crate) fn json_lines<T: for<'a> Deserialize<'a>>(
    text: &str,
    path: &Path,
) -> anyhow::Result<Vec<T>> {
    text.lines()
        .enumerate()
        .map(|(n, line)| {
            serde_json::from_str(line).with_context(|| format!("{}:{}", path.display(), n + 1))
        })
        .collect()
}
