//! Our own texts in which dates, times and figures are marked with what they
//! come to, and names with whom they name; and how much of that detection
//! finds.
//!
//! crates/train/valued/README.md says what is marked.  Nothing is learned
//! from these texts.

use std::ops::Range;
use std::path::Path;

use anyhow::Context;
use detect::{Options, Resources, findings};
use document::{Detail, Document, EntityType, Finding, Language, Value};

use crate::counts::Counts;
use crate::marked::without_brackets;
use crate::sets;

/// A text with its marks.
#[derive(Debug, Clone)]
pub struct Text {
    /// The day it was published, `2024-04-17`.
    pub published: String,
    /// The text; every line is a block.
    pub text: String,
    /// What is marked, in order.
    pub marks: Vec<Mark>,
}

/// Something marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub entity_type: EntityType,
    /// What it comes to, or whom it names.
    pub what: String,
}

/// What was counted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scores {
    /// Dates and times, found where a finding of the kind covers them.
    pub dates: Counts,
    /// The same with what they come to.
    pub date_values: Counts,
    /// Quantities, percentages and amounts, likewise.
    pub figures: Counts,
    /// The same with what they come to.
    pub figure_values: Counts,
    /// Pairs of mentions that name the same.
    pub links: Counts,
}

impl Text {
    /// The text of `source`, in which marks stand as `[date=2024-04|in April]`
    /// and `[person#ada|Ada Lovelace]`.
    ///
    /// # Errors
    /// A bracket that is not closed or an unknown type, with what stands there.
    fn from_brackets(published: &str, source: &str) -> anyhow::Result<Self> {
        let mut marks = Vec::new();
        let text = without_brackets(source, |head, range| {
            let (code, what) = head.split_once(['=', '#'])?;
            let entity_type = EntityType::from_code(code)?;
            let is_sound = entity_type.has_value() == head.contains('=');
            marks.push(Mark { range, entity_type, what: what.to_owned() });
            is_sound.then_some(())
        })?;
        Ok(Self { published: published.to_owned(), text, marks })
    }
}

/// Those of `language`, in the order of their files.
///
/// # Errors
/// A file cannot be read or has a mark that is none, with its path.
pub fn texts(language: Language) -> anyhow::Result<Vec<Text>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("valued").join(language.code());
    let paths = sets::files(&folder)?;
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let published = name.get(..10).context("no date")?;
        Text::from_brackets(published, &text)
    };
    paths.iter().map(|it| read(it).with_context(|| it.display().to_string())).collect()
}

/// Counts over `texts`.
///
/// # Errors
/// A text cannot be read as a document.
pub fn score(texts: &[Text], resources: &Resources) -> anyhow::Result<Scores> {
    let mut scores = Scores::default();
    for text in texts {
        let document = Document::from_lines(&text.text)?;
        let options = Options { published: Some(text.published.clone()), ..Options::default() };
        let found = findings(&document, resources.language(), Some(resources), &options);
        let is_time = |it: EntityType| matches!(it, EntityType::Date | EntityType::Time);
        valued(text, &found.findings, is_time, &mut scores.dates, &mut scores.date_values);
        let is_figure = |it: EntityType| it.has_value() && !is_time(it);
        valued(text, &found.findings, is_figure, &mut scores.figures, &mut scores.figure_values);
        links(text, &found.findings, &mut scores.links);
    }
    Ok(scores)
}

/// Counts the marks of a kind that a finding of the kind covers, and those it
/// has the value of.
fn valued(
    text: &Text,
    found: &[Finding],
    is_kind: impl Fn(EntityType) -> bool,
    covered: &mut Counts,
    right: &mut Counts,
) {
    let found: Vec<(Range<usize>, Option<&Value>)> = found
        .iter()
        .filter_map(|it| match &it.detail {
            Detail::Entity { entity_type, value, .. } if is_kind(*entity_type) => {
                Some((it.span.range(), value.as_ref()))
            }
            _ => None,
        })
        .collect();
    for mark in text.marks.iter().filter(|it| is_kind(it.entity_type)) {
        let hit =
            found.iter().find(|(it, _)| it.start <= mark.range.start && mark.range.end <= it.end);
        let value = hit.and_then(|it| it.1).map(written);
        covered.n_hits += usize::from(hit.is_some());
        right.n_hits += usize::from(value.is_some_and(|it| it == mark.what));
        covered.n_expected += 1;
        right.n_expected += 1;
    }
    covered.n_found += found.len();
    right.n_found += found.len();
}

/// Counts the pairs of marked names of one thing, and those of marked names
/// that are found as names of one thing.
fn links(text: &Text, found: &[Finding], counts: &mut Counts) {
    let entity = |mark: &Mark| {
        found.iter().find_map(|it| match it.detail {
            Detail::Entity { entity: Some(entity), .. } => {
                let range = it.span.range();
                let is_here = range.start < mark.range.end && mark.range.start < range.end;
                is_here.then_some(entity)
            }
            _ => None,
        })
    };
    let names: Vec<(&str, Option<_>)> = text
        .marks
        .iter()
        .filter(|it| !it.entity_type.has_value())
        .map(|it| (it.what.as_str(), entity(it)))
        .collect();
    for (at, (what, entity)) in names.iter().enumerate() {
        for (other_what, other) in names.iter().take(at) {
            let is_one = what == other_what;
            let is_found_as_one = entity.is_some() && entity == other;
            counts.n_expected += usize::from(is_one);
            counts.n_found += usize::from(is_found_as_one);
            counts.n_hits += usize::from(is_one && is_found_as_one);
        }
    }
}

/// `value` as marks have it: `12 km`, `40%`, `3.5 EUR`, `P2D`.
fn written(value: &Value) -> String {
    match value {
        Value::Date(it) | Value::Time(it) | Value::Duration(it) => it.clone(),
        Value::Percent(it) => format!("{it}%"),
        Value::Number { number, unit: Some(unit) } => format!("{number} {unit}"),
        Value::Number { number, unit: None } => number.clone(),
        Value::Money { amount, currency } => format!("{amount} {currency}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_marks_with_values_and_names() {
        let source = "[person#ada|Ada] paie [money=3.5 EUR|3,50 €] [date=2024-04|en avril].";
        let it = Text::from_brackets("2024-04-17", source).unwrap();
        assert_eq!(it.text, "Ada paie 3,50 € en avril.");
        let marks: Vec<(&str, &str)> =
            it.marks.iter().map(|it| (it.entity_type.code(), it.what.as_str())).collect();
        assert_eq!(marks, [("person", "ada"), ("money", "3.5 EUR"), ("date", "2024-04")]);
        assert_eq!(it.text.get(it.marks[1].range.clone()), Some("3,50 €"));
        for wrong in ["[date#2024|2024]", "[person=ada|Ada]", "[date|2024]", "[moon=1|Lune]"] {
            assert!(Text::from_brackets("2024-04-17", wrong).is_err(), "{wrong}");
        }
    }
}
