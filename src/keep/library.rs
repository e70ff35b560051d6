//! The library's index: a line for each article, so that the list opens
//! without reading them all.
//!
//! The index is derived: what it lacks is read from the article's own slots,
//! what it has too much is dropped.

use document::sort_by_rank;
use std::collections::BTreeMap;

use annotations::{Dossier, Progress, RecordId, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Codec, KeepError, SlotError, Slots, key, read, room};

/// What the library shows of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The article.
    pub id: RecordId,
    /// Its headline.
    pub title: String,
    /// Its medium.
    pub site: String,
    /// Its language: a BCP 47 tag, or empty.
    pub language: String,
    /// When it was last changed.
    pub modified: Timestamp,
    /// Its claims.
    pub n_claims: usize,
    /// Those that need nothing more.
    pub n_checked: usize,
    /// What it takes of the store, in UTF-16 code units; 0 before it is
    /// measured by [`library`].
    pub size: usize,
}

/// What is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// The articles, last changed first.
    pub articles: Vec<Summary>,
    /// Articles that cannot be opened, and why; they are left as they are.
    pub unreadable: Vec<(RecordId, KeepError)>,
}

impl Summary {
    /// The summary of `dossier`.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let progress = Progress::of(dossier);
        let modified = dossier.records().map(|it| it.header().modified).max();
        let words = |of: fn(&annotations::Article) -> &String| {
            dossier.article().map(of).cloned().unwrap_or_default()
        };
        Self {
            id: dossier.id(),
            title: words(|it| &it.title),
            site: words(|it| &it.site),
            language: words(|it| &it.language),
            modified: modified.unwrap_or_default(),
            n_claims: progress.n_claims,
            n_checked: progress.n_checked,
            size: 0,
        }
    }
}

/// All articles kept here.
///
/// # Errors
/// [`SlotError::Denied`].
pub fn library(slots: &dyn Slots, codec: &dyn Codec) -> Result<Library, SlotError> {
    let mut index = load(slots)?;
    let mut library = Library::default();
    for (id, size) in room(slots)?.articles {
        let summary = match index.remove(&id) {
            Some(summary) => Ok(summary),
            None => read(slots, codec, id).map(|it| Summary::of(&it.dossier)),
        };
        match summary {
            Ok(summary) => library.articles.push(Summary { size, ..summary }),
            Err(KeepError::Slot(error)) => return Err(error),
            Err(error) => library.unreadable.push((id, error)),
        }
    }
    sort_by_rank(&mut library.articles, |it| u128::from(i64::MAX.abs_diff(it.modified.0)));
    Ok(library)
}

/// Brings one article's line up to date: after it was created, at checkpoints,
/// and when the page is left.
///
/// # Errors
/// [`SlotError`]; the index stays as it was.
pub fn refresh(slots: &dyn Slots, summary: Summary) -> Result<(), SlotError> {
    let mut index = load(slots)?;
    index.insert(summary.id, summary);
    // Articles that were deleted go.
    let mut kept: Vec<RecordId> = Vec::new();
    kept.extend(slots.keys()?.iter().filter_map(|it| Some(key::split(it)?.0)));
    index.retain(|id, _| kept.contains(id));
    let lines: Vec<Line> = index.into_values().map(Line::from).collect();
    match serde_json::to_string(&lines) {
        Ok(text) => slots.set(key::INDEX, &text),
        // Strings and numbers always become JSON.
        Err(_) => Ok(()),
    }
}

/// The index as it is kept; empty where it is missing or damaged.
fn load(slots: &dyn Slots) -> Result<BTreeMap<RecordId, Summary>, SlotError> {
    let text = slots.get(key::INDEX)?.unwrap_or_default();
    let lines: Vec<Line> = serde_json::from_str(&text).unwrap_or_default();
    let summaries = lines.into_iter().filter_map(Line::summary);
    let mut index = BTreeMap::new();
    index.extend(summaries.map(|it| (it.id, it)));
    Ok(index)
}

/// [`Summary`] as it is kept.
#[derive(Serialize, Deserialize)]
struct Line {
    id: String,
    title: String,
    site: String,
    language: String,
    modified: i64,
    n_claims: usize,
    n_checked: usize,
}

impl Line {
    fn summary(self) -> Option<Summary> {
        Some(Summary {
            id: RecordId::parse(&self.id)?,
            title: self.title,
            site: self.site,
            language: self.language,
            modified: Timestamp(self.modified),
            n_claims: self.n_claims,
            n_checked: self.n_checked,
            size: 0,
        })
    }
}

impl From<Summary> for Line {
    fn from(it: Summary) -> Self {
        Self {
            id: it.id.to_string(),
            title: it.title,
            site: it.site,
            language: it.language,
            modified: it.modified.0,
            n_claims: it.n_claims,
            n_checked: it.n_checked,
        }
    }
}
