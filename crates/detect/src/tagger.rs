//! The trained tagger for names: a linear chain over hashed features.
//!
//! What the rules propose is among the features, so the model says where to
//! trust them; without a model the rules stand alone.  `crates/train` makes
//! the model from the features of [`sentences`], the very ones used here.

use std::ops::Range;

use document::{Document, EntityType, Language, Span};

use crate::context::{Context, View};
use crate::mention::Mention;
use crate::names::lookup;
use crate::words::Class;
use crate::{Options, Resources, names};

mod decode;
mod evidence;
mod features;
mod labels;
mod model;
mod templates;
mod traits;

pub use features::Features;
pub use labels::{Label, Labels, Part};
pub use model::Model;

use decode::Decoder;
use evidence::Evidence;
use features::Extractor;

/// A sentence as the model sees it.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Where each token stands.
    pub spans: Vec<Span>,
    /// What each token looks like.
    pub features: Features,
}

/// The sentences of `document`, for training.
#[must_use]
pub fn sentences(document: &Document, language: Language, resources: &Resources) -> Vec<Sentence> {
    let options = Options::default();
    let cx = Context::new(document, language, Some(resources), &options);
    let rules = names::proposed(&cx);
    let evidence = Evidence::of(&cx, &rules);
    let mut extractor = Extractor::new(&rules, &evidence);
    let mut found = Vec::new();
    for sentence in &cx.sentences {
        let view = cx.view(*sentence);
        let spans = (view.first..view.end).filter_map(|it| cx.span(it, it + 1)).collect();
        let mut features = Features::default();
        extractor.read(&view);
        extractor.extract(0..view.end - view.first, &mut features);
        found.push(Sentence { spans, features });
    }
    found
}

/// The names that `model` sees in the text, given what the `rules` propose.
pub(crate) fn detect(cx: &Context<'_>, model: &Model, rules: &[Mention]) -> Vec<Mention> {
    let evidence = Evidence::of(cx, rules);
    let mut extractor = Extractor::new(rules, &evidence);
    let (mut features, mut decoder) = (Features::default(), Decoder::new(model));
    let mut found = Vec::new();
    for sentence in &cx.sentences {
        let view = cx.view(*sentence);
        let windows = windows(&view);
        if !windows.is_empty() {
            extractor.read(&view);
        }
        for window in windows {
            features.clear();
            extractor.extract(window.clone(), &mut features);
            decoder.decode(&features, |(first, end), entity_type, score| {
                let base = view.first + window.start;
                let place = (base + first, base + end);
                let place = match entity_type {
                    EntityType::Person => without_titles(&view, place),
                    _ => place,
                };
                if (place.0..place.1).any(|it| view.is_capital(it)) {
                    found.push(Mention::name(place, entity_type, score));
                }
            });
        }
    }
    found
}

/// A person's name without the titles that the model took for part of it.
fn without_titles(view: &View<'_>, (mut first, end): (usize, usize)) -> (usize, usize) {
    while first + 1 < end && view.is(first, Class::TITLE) && !lookup::is_given(view, first) {
        first += 1;
    }
    (first, end)
}

/// How many tokens before the first and behind the last capital a name is
/// looked for.  Every name has a capital, and in the corpora fewer than 1 of
/// 1000 reaches farther from it.
const REACH: usize = 6;

/// The parts of a sentence, by place in it, that names can be in.
fn windows(view: &View<'_>) -> Vec<Range<usize>> {
    let n = view.end - view.first;
    let mut windows: Vec<Range<usize>> = Vec::new();
    for at in (0..n).filter(|it| view.is_capital(view.first + it)) {
        let (start, end) = (at.saturating_sub(REACH), (at + 1 + REACH).min(n));
        match windows.last_mut().filter(|it| start <= it.end) {
            Some(last) => last.end = end,
            None => windows.push(start..end),
        }
    }
    windows
}

#[cfg(test)]
mod tests;
