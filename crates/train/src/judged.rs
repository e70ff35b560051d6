//! Sentences that somebody judged: class, hedge, attributions.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use document::{CharOffset, Document, Language, SentenceClass, Span};
use serde::Deserialize;

use crate::texts::{self, Text};
use crate::{corpora, lists};

/// A sentence of a text of a corpus, as in `claims-fr/dev.jsonl` and in
/// crates/train/claims.  Positions are code points.
#[derive(Debug, Clone, Deserialize)]
pub struct Sentence {
    /// The corpus, see [`crate::texts::read`].
    #[serde(default = "winer_dev")]
    pub set: String,
    /// Names the text in the corpus.
    pub doc: String,
    /// First code point in the text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// `CFS`, `UFS` or `NFS`.
    pub class: String,
    /// What is attributed to whom in it.
    #[serde(default)]
    pub attributions: Vec<Attribution>,
}

fn winer_dev() -> String {
    "winer-dev".to_owned()
}

/// Positions are code points of the sentence.
#[derive(Debug, Clone, Deserialize)]
pub struct Attribution {
    /// Who says it.
    pub source: Option<[usize; 2]>,
    /// What is said.
    pub content: Option<[usize; 2]>,
    /// Whether only one of two readers saw it.
    #[serde(default)]
    pub optional: bool,
}

impl Sentence {
    /// Its class.
    ///
    /// # Errors
    /// There is no such class, with where the sentence is.
    pub fn class(&self) -> anyhow::Result<SentenceClass> {
        let class = SentenceClass::from_code(&self.class);
        class.with_context(|| format!("{} {}: no class {}", self.set, self.doc, self.class))
    }

    /// Its place in its text.
    pub(crate) fn span(&self, document: &Document) -> Option<Span> {
        let (start, end) = (CharOffset(self.start), CharOffset(self.end));
        document.index().span_of_chars(start, end).ok()
    }

    /// The place in its text of a part of it.
    pub(crate) fn part(&self, document: &Document, range: [usize; 2]) -> Option<Span> {
        let at = |it| Some(CharOffset(self.start + u32::try_from(it).ok()?));
        let [start, end] = range;
        document.index().span_of_chars(at(start)?, at(end)?).ok()
    }
}

/// The sentences of claims-fr, of articles of WiNER-fr dev.
///
/// # Errors
/// The file cannot be read, with its path and line.
pub fn claims_fr(data: &Path) -> anyhow::Result<Vec<Sentence>> {
    read(&data.join("claims-fr").join("dev.jsonl"))
}

/// The sentences that we judged ourselves, see crates/train/claims/README.md.
///
/// # Errors
/// The file cannot be read, with its path and line.
pub fn own(language: Language) -> anyhow::Result<Vec<Sentence>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("claims");
    read(&folder.join(format!("{}.jsonl", language.code())))
}

/// Our own texts that nothing is learned from.
const HELD_OUT: [&str; 2] = ["own-fr-unread", "own-en-unread"];

/// Of [`own`] those that models are learned from, and those that none is.
///
/// # Errors
/// The file cannot be read, with its path and line.
pub fn own_parts(language: Language) -> anyhow::Result<(Vec<Sentence>, Vec<Sentence>)> {
    Ok(own(language)?.into_iter().partition(|it| !HELD_OUT.contains(&it.set.as_str())))
}

/// The texts of `sentences`, which are in `data`, each with its sentences.
///
/// # Errors
/// A text is not in its corpus.
pub fn by_text<'s>(
    data: &Path,
    sentences: &'s [Sentence],
) -> anyhow::Result<Vec<(Text, Vec<&'s Sentence>)>> {
    let mut by_set: BTreeMap<&str, BTreeMap<&str, Vec<&Sentence>>> = BTreeMap::new();
    for it in sentences {
        by_set.entry(&it.set).or_default().entry(&it.doc).or_default().push(it);
    }
    let mut all = Vec::new();
    for (set, mut by_doc) in by_set {
        for text in texts::read(data, set)?.1 {
            if let Some(sentences) = by_doc.remove(text.id.as_str()) {
                all.push((text, sentences));
            }
        }
        if let Some((doc, _)) = by_doc.first_key_value() {
            anyhow::bail!("{set} has no text {doc}");
        }
    }
    Ok(all)
}

fn read(path: &Path) -> anyhow::Result<Vec<Sentence>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    corpora::json_lines(&text, path)
}

/// A sentence of a debate, without the others.
#[derive(Debug, Clone, Deserialize)]
pub struct Spoken {
    /// The sentence.
    pub text: String,
    /// Whether it deserves a check; what else it is, nobody said.
    #[serde(rename = "check_worthy")]
    pub is_worthy: bool,
}

/// The sentences of `claimbuster-en/ct24-<part>.jsonl.xz`.
///
/// # Errors
/// The file cannot be read, with its path and line.
pub fn spoken(data: &Path, part: &str) -> anyhow::Result<Vec<Spoken>> {
    let path = data.join("claimbuster-en").join(format!("ct24-{part}.jsonl.xz"));
    corpora::json_lines(&lists::read_xz(&path)?, &path)
}
