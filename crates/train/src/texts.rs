//! The texts of a corpus by name, without their marks.

use std::path::Path;

use anyhow::Context;
use document::Language;

use crate::lists;
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

/// The texts of the corpus `name`, one of [`SETS`], and their language.
///
/// # Errors
/// There is no such corpus, or a file cannot be read, with its path.
pub fn read(data: &Path, name: &str) -> anyhow::Result<(Language, Vec<Text>)> {
    let set = SETS.iter().find(|it| it.name == name);
    let set = set.with_context(|| format!("no corpus {name}"))?;
    let texts = match name.strip_prefix("own-") {
        Some(folder) => {
            let named = sets::own(folder)?.into_iter();
            named.map(|(id, it)| Text { id, text: it.text }).collect()
        }
        None => of_set(data, set)?,
    };
    Ok((set.language, texts))
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
