//! Judged sentences as features and the classes they may have.

use std::path::Path;

use anyhow::Context;
use detect::claims::{CLASSES, Features};
use detect::{Resources, claim_features};
use document::{Document, SentenceClass, Span};

use crate::judged::{self, Sentence, Spoken};
use crate::linear;

/// A sentence and which of [`CLASSES`] it may have.
pub type Sample = linear::Sample<3>;

/// The samples of `sentences`, whose texts are in `data`.
///
/// # Errors
/// A text is not in its corpus, or has no such sentence.
pub fn of_sentences(
    data: &Path,
    sentences: &[Sentence],
    resources: &Resources,
) -> anyhow::Result<Vec<Sample>> {
    let mut samples = Vec::new();
    for (text, sentences) in judged::by_text(data, sentences)? {
        let document = Document::from_lines(&text.text)?;
        let found = claim_features(&document, resources.language(), resources);
        for it in sentences {
            let features = it.span(&document).and_then(|it| nearest(&found, it));
            let Features { lexical, general } = features
                .with_context(|| format!("{} {}: no sentence {}", it.set, it.doc, it.start))?;
            let doc = format!("{} {}", it.set, it.doc);
            let class = it.class()?;
            let answers = CLASSES.map(|it| it == class);
            samples.push(Sample { doc, lexical, general, answers, weight: 1.0 });
        }
    }
    Ok(samples)
}

/// The features of the sentence that shares most with `span`.
fn nearest(found: &[(Span, Features)], span: Span) -> Option<Features> {
    let shared = |it: &Span| it.intersection(span).map_or(0, Span::n_bytes);
    let best = found.iter().max_by_key(|it| shared(&it.0))?;
    (0 < shared(&best.0)).then(|| best.1.clone())
}

/// The samples of sentences without a text.
///
/// # Errors
/// A sentence cannot be read as a document.
pub fn of_spoken(sentences: &[Spoken], resources: &Resources) -> anyhow::Result<Vec<Sample>> {
    let mut samples = Vec::new();
    for it in sentences {
        let document = Document::from_lines(&it.text)?;
        let mut features = Features::default();
        for (_, more) in claim_features(&document, resources.language(), resources) {
            features.lexical.extend(more.lexical);
            features.general.extend(more.general);
        }
        for list in [&mut features.lexical, &mut features.general] {
            list.sort_unstable();
            list.dedup();
        }
        let answers = CLASSES.map(|class| (class == SentenceClass::CheckWorthy) == it.is_worthy);
        let Features { lexical, general } = features;
        samples.push(Sample { doc: String::new(), lexical, general, answers, weight: 1.0 });
    }
    Ok(samples)
}
