//! The word lists as they come: `gazetteers/<name>.tsv.xz`, four columns.

use std::io::Read;
use std::path::Path;

use anyhow::Context;
use document::Language;

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The name or word.
    pub(crate) name: String,
    /// The language it belongs to; `None` for any.
    pub(crate) language: Option<Language>,
    /// What it is, such as `city`.
    pub(crate) kind: String,
    /// `key=value` pairs and flags, split by `;`.
    pub(crate) extra: String,
}

impl Row {
    /// Whether the row counts for `language`.
    pub(crate) fn is_for(&self, language: Language) -> bool {
        self.language.is_none_or(|it| it == language)
    }

    /// The value of `key` in the last column.
    pub(crate) fn extra(&self, key: &str) -> Option<&str> {
        self.extra.split(';').find_map(|it| it.strip_prefix(key)?.strip_prefix('='))
    }
}

/// All rows of the list `name` under `data`.
pub(crate) fn read(data: &Path, name: &str) -> anyhow::Result<Vec<Row>> {
    let path = data.join("gazetteers").join(format!("{name}.tsv.xz"));
    let text = read_xz(&path)?;
    text.lines()
        .enumerate()
        .map(|(n, line)| {
            row(line).with_context(|| format!("{}:{}: not four columns", path.display(), n + 1))
        })
        .collect()
}

/// The text of an xz file.
pub(crate) fn read_xz(path: &Path) -> anyhow::Result<String> {
    let file =
        std::fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    let mut text = String::new();
    xz2::read::XzDecoder::new(file)
        .read_to_string(&mut text)
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text)
}

fn row(line: &str) -> Option<Row> {
    let mut columns = line.split('\t');
    Some(Row {
        name: columns.next()?.to_owned(),
        language: Language::from_tag(columns.next()?),
        kind: columns.next()?.to_owned(),
        extra: columns.next()?.to_owned(),
    })
}
