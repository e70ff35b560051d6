//! Trains what weighs the attributions that the rules propose.

use std::path::Path;

use detect::{Resources, attribution_features};
use document::{Document, Span};

use crate::counts::Counts;
use crate::judged::{self, Attribution, Sentence};
use crate::linear::{self, Recipe, learn};

/// A proposed attribution: it is one, or it is none.
pub type Sample = linear::Sample<2>;

/// The recipe of what is shipped.
#[must_use]
pub fn recipe() -> Recipe {
    Recipe { hidden: 0, decay: 0.05, min_count: 4, n_features: 8_000, ..Recipe::default() }
}

/// What the rules propose in the texts of `sentences`, which are in `data`.
///
/// # Errors
/// A text is not in its corpus.
pub fn samples(
    data: &Path,
    sentences: &[Sentence],
    resources: &Resources,
) -> anyhow::Result<Vec<Sample>> {
    let mut samples = Vec::new();
    for (text, sentences) in judged::by_text(data, sentences)? {
        let document = Document::from_lines(&text.text)?;
        let proposed = attribution_features(&document, resources.language(), resources);
        for (span, general) in proposed {
            let is_here =
                |it: &&&Sentence| it.span(&document).is_some_and(|it| it.contains(span.start()));
            let Some(sentence) = sentences.iter().find(is_here) else { continue };
            let is_one =
                sentence.attributions.iter().any(|it| is_hit(&document, sentence, it, span));
            samples.push(Sample {
                doc: format!("{} {}", sentence.set, sentence.doc),
                lexical: Vec::new(),
                general,
                answers: [is_one, !is_one],
                weight: 1.0,
            });
        }
    }
    Ok(samples)
}

/// Whether `span` has half of the words of the longer of the two contents.
pub(crate) fn is_hit(
    document: &Document,
    sentence: &Sentence,
    expected: &Attribution,
    span: Span,
) -> bool {
    let Some(content) = expected.content.and_then(|it| sentence.part(document, it)) else {
        return false;
    };
    let n_words = |span: Span| document.slice(span).unwrap_or("").split_whitespace().count();
    let shared = span.intersection(content).map_or(0, n_words);
    span.overlaps(content) && n_words(span).max(n_words(content)) <= 2 * shared
}

/// How many of the attributions in `sentences` the rules propose at all, and
/// those they do not, a line each: no weighing finds these.
///
/// # Errors
/// A text is not in its corpus.
pub fn proposed(
    data: &Path,
    sentences: &[Sentence],
    resources: &Resources,
) -> anyhow::Result<(Counts, Vec<String>)> {
    let mut counts = Counts::default();
    let mut lines = Vec::new();
    for (text, sentences) in judged::by_text(data, sentences)? {
        let document = Document::from_lines(&text.text)?;
        let proposed = attribution_features(&document, resources.language(), resources);
        counts.n_found += proposed.len();
        for sentence in sentences {
            for expected in sentence.attributions.iter().filter(|it| it.content.is_some()) {
                counts.n_expected += 1;
                if proposed.iter().any(|it| is_hit(&document, sentence, expected, it.0)) {
                    counts.n_hits += 1;
                    continue;
                }
                let text = |it: Option<Span>| it.and_then(|it| document.slice(it)).unwrap_or("");
                let content = expected.content.and_then(|it| sentence.part(&document, it));
                let whole = sentence.span(&document);
                let set = &sentence.set;
                lines.push(format!("{set} unproposed: {} IN {}", text(content), text(whole)));
            }
        }
    }
    Ok((counts, lines))
}

/// The section of a pack that is learned from everything.
///
/// # Errors
/// A corpus cannot be read, with its path.
pub fn train(data: &Path, resources: &Resources) -> anyhow::Result<Vec<u8>> {
    let (sentences, _) = judged::own_parts(resources.language())?;
    let recipe = recipe();
    Ok(learn(&samples(data, &sentences, resources)?, &recipe).section(&recipe))
}
