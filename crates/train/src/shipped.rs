//! How well whole detection tells classes and attributions of judged
//! sentences.

use std::path::Path;

use detect::claims::CLASSES;
use detect::{Options, Resources, findings};
use document::{Detail, Document, Findings, SentenceClass, Span};

use crate::claims::measure::{self, ByClass};
use crate::counts::Counts;
use crate::judged::{self, Attribution, Sentence};
use crate::said;

/// What was counted.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    /// By class.
    pub classes: ByClass,
    /// Contents of attributions, by half of the words of the longer.
    pub contents: Counts,
    /// Sources of the contents that were hit.
    pub sources: Counts,
    /// What was not as expected, a line each.
    pub misses: Vec<String>,
}

impl Scores {
    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: Self) {
        self.classes.iter_mut().zip(other.classes).for_each(|(sum, it)| *sum = sum.with(it));
        self.contents = self.contents.with(other.contents);
        self.sources = self.sources.with(other.sources);
        self.misses.extend(other.misses);
    }
}

/// Counts over the texts of `sentences`.
///
/// # Errors
/// A text is not in its corpus.
pub fn score(data: &Path, sentences: &[Sentence], resources: &Resources) -> anyhow::Result<Scores> {
    let options = Options { all_sentences: true, ..Options::default() };
    let mut scores = Scores::default();
    for (text, sentences) in judged::by_text(data, sentences)? {
        let document = Document::from_lines(&text.text)?;
        let found = findings(&document, resources.language(), Some(resources), &options);
        for it in sentences {
            one(&document, &found, it, &mut scores);
        }
    }
    Ok(scores)
}

fn one(document: &Document, found: &Findings, sentence: &Sentence, scores: &mut Scores) {
    let Some(whole) = sentence.span(document) else { return };
    let predicted = class_of(found, whole);
    let expected = CLASSES.map(|it| it.code() == sentence.class);
    measure::add(&mut scores.classes, expected, predicted);
    attributions(document, found, (sentence, whole), scores);
}

/// The class of the found sentence that shares most with `whole`.
fn class_of(found: &Findings, whole: Span) -> Option<SentenceClass> {
    let sentences = found.findings.iter().filter_map(|it| match &it.detail {
        Detail::Sentence { class, .. } => Some((it.span.intersection(whole)?.n_bytes(), *class)),
        _ => None,
    });
    sentences.max_by_key(|it| it.0).map(|it| it.1)
}

/// Counts the attributions of one sentence: a hit shares half of the words of
/// the longer content.
fn attributions(
    document: &Document,
    found: &Findings,
    (sentence, whole): (&Sentence, Span),
    scores: &mut Scores,
) {
    let at = |range| sentence.part(document, range);
    let text = |span: Span| document.slice(span).unwrap_or("");
    let mut free: Vec<(Span, Option<Span>)> = found
        .findings
        .iter()
        .filter(|it| whole.contains(it.span.start()))
        .filter_map(|it| match it.detail {
            Detail::Attribution { source, .. } => Some((it.span, source)),
            _ => None,
        })
        .collect();
    scores.contents.n_found += free.len();
    for expected in &sentence.attributions {
        let Attribution { source, content: Some(content), optional } = expected else { continue };
        let Some(content) = at(*content) else { continue };
        let hit = free.iter().position(|(it, _)| said::is_hit(document, sentence, expected, *it));
        let is_counted = hit.is_some() || !optional;
        scores.contents.n_expected += usize::from(is_counted);
        let Some(hit) = hit else {
            if is_counted {
                scores.misses.push(format!("missed: {} IN {}", text(content), text(whole)));
            }
            continue;
        };
        let (_, found_source) = free.swap_remove(hit);
        scores.contents.n_hits += 1;
        let Some(source) = source.and_then(at) else { continue };
        let is_right = found_source.is_some_and(|it| it.overlaps(source));
        scores.sources.n_expected += 1;
        scores.sources.n_hits += usize::from(is_right);
        if !is_right {
            let got = found_source.map_or("-", text);
            scores.misses.push(format!("source: {} NOT {got} IN {}", text(source), text(whole)));
        }
    }
    for (it, _) in free {
        scores.misses.push(format!("too much: {} IN {}", text(it), text(whole)));
    }
}
