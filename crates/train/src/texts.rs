//! The texts of a corpus by name, without their marks.

use std::path::Path;

use anyhow::Context;
use document::Language;

use crate::lists;
use crate::marked::Marked;
use crate::sets::{self, SETS};
use crate::{corpora, sets::Set};

/// A text of a corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Names it in its corpus: the corpus' own name, or its number.
    pub id: String,
    /// Every line is a block.
    pub text: String,
}

/// The texts of the corpus `name`: one of [`SETS`], or `own-` and a folder of
/// crates/train/marked.
///
/// # Errors
/// There is no such corpus, or a file cannot be read, with its path.
pub fn read(data: &Path, name: &str) -> anyhow::Result<(Language, Vec<Text>)> {
    if let Some(folder) = name.strip_prefix("own-") {
        return Ok((Language::French, numbered(sets::own(folder)?)));
    }
    let set = SETS.iter().find(|it| it.name == name);
    let set = set.with_context(|| format!("no corpus {name}"))?;
    Ok((set.language, of_set(data, set)?))
}

fn of_set(data: &Path, set: &Set) -> anyhow::Result<Vec<Text>> {
    let mut texts = Vec::new();
    for file in set.files {
        let path = data.join(file);
        if file.contains(".jsonl") {
            let articles = corpora::articles(&path)?.into_iter();
            texts.extend(articles.map(|it| Text { id: it.id, text: it.text }));
        } else {
            let mut marked = Vec::new();
            sets::read_columns(&lists::read_xz(&path)?, false, &mut marked);
            texts.extend(marked.into_iter().map(|it| Text { id: String::new(), text: it.text }));
        }
    }
    for (n, text) in texts.iter_mut().enumerate().filter(|it| it.1.id.is_empty()) {
        text.id = n.to_string();
    }
    Ok(texts)
}

fn numbered(texts: Vec<Marked>) -> Vec<Text> {
    let numbered = texts.into_iter().enumerate();
    numbered.map(|(n, it)| Text { id: n.to_string(), text: it.text }).collect()
}
