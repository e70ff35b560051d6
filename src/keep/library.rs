//! The library's index: a line for each article, so that the list opens
//! without reading them all.
//!
//! The index is derived: what it lacks is read from the article's own slots,
//! what it has too much is dropped.

use annotations::{Dossier, Progress, RecordId, Timestamp};
use document::sort_by_rank;
use serde_json::{Map, Value};

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

/// What the index says without any article being read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Indexed {
    /// The articles that it lists, last changed first.
    pub listed: Vec<Summary>,
    /// Those that must be read to be listed, and what they take of the store,
    /// in UTF-16 code units.
    pub lacking: Vec<(RecordId, usize)>,
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
    let Indexed { listed, lacking } = indexed(slots)?;
    let mut library = Library { articles: listed, unreadable: Vec::new() };
    for (id, size) in lacking {
        match read(slots, codec, id).map(|it| Summary::of(&it.dossier)) {
            Ok(summary) => library.articles.push(Summary { size, ..summary }),
            Err(KeepError::Slot(error)) => return Err(error),
            Err(error) => library.unreadable.push((id, error)),
        }
    }
    newest_first(&mut library.articles);
    Ok(library)
}

/// The articles that the index lists, and those it lacks.
///
/// # Errors
/// [`SlotError::Denied`].
pub fn indexed(slots: &dyn Slots) -> Result<Indexed, SlotError> {
    let mut index = load(slots)?;
    let (mut listed, mut lacking) = (Vec::new(), Vec::new());
    for (id, size) in room(slots)?.articles {
        match index.iter().position(|it| it.id == id) {
            Some(place) => listed.push(Summary { size, ..index.swap_remove(place) }),
            None => lacking.push((id, size)),
        }
    }
    newest_first(&mut listed);
    Ok(Indexed { listed, lacking })
}

fn newest_first(articles: &mut Vec<Summary>) {
    sort_by_rank(articles, |it| u128::from(i64::MAX.abs_diff(it.modified.0)));
}

/// Brings one article's line up to date: after it was created, at checkpoints,
/// and when the page is left.
///
/// # Errors
/// [`SlotError`]; the index stays as it was.
pub fn refresh(slots: &dyn Slots, summary: Summary) -> Result<(), SlotError> {
    let mut index = load(slots)?;
    index.retain(|it| it.id != summary.id);
    index.push(summary);
    // Articles that were deleted go.
    let mut kept: Vec<RecordId> = Vec::new();
    kept.extend(slots.keys()?.iter().filter_map(|it| Some(key::split(it)?.0)));
    index.retain(|it| kept.contains(&it.id));
    let lines = Value::Array(index.iter().map(line).collect());
    slots.set(key::INDEX, &lines.to_string())
}

/// The index as it is kept; empty where it is missing or damaged.
fn load(slots: &dyn Slots) -> Result<Vec<Summary>, SlotError> {
    let text = slots.get(key::INDEX)?.unwrap_or_default();
    let lines: Value = serde_json::from_str(&text).unwrap_or_default();
    Ok(lines.as_array().into_iter().flatten().filter_map(summary).collect())
}

/// A summary as it is kept; its size is measured anew.
fn line(it: &Summary) -> Value {
    let mut line = Map::new();
    line.insert("id".to_owned(), it.id.to_string().into());
    line.insert("title".to_owned(), it.title.clone().into());
    line.insert("site".to_owned(), it.site.clone().into());
    line.insert("language".to_owned(), it.language.clone().into());
    line.insert("modified".to_owned(), it.modified.0.into());
    line.insert("n_claims".to_owned(), it.n_claims.into());
    line.insert("n_checked".to_owned(), it.n_checked.into());
    Value::Object(line)
}

/// `None` for a line that is not understood: the article is read instead.
fn summary(line: &Value) -> Option<Summary> {
    let text = |key: &str| line.get(key)?.as_str();
    let count = |key: &str| usize::try_from(line.get(key)?.as_u64()?).ok();
    Some(Summary {
        id: RecordId::parse(text("id")?)?,
        title: text("title")?.to_owned(),
        site: text("site")?.to_owned(),
        language: text("language")?.to_owned(),
        modified: Timestamp(line.get("modified")?.as_i64()?),
        n_claims: count("n_claims")?,
        n_checked: count("n_checked")?,
        size: 0,
    })
}
