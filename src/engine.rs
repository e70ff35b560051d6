//! What the worker does with a message: ingest and detection, without I/O.
//!
//! It is the same code natively, so tests need no browser.

mod reading;
mod rehearsal;

use std::collections::BTreeMap;

use detect::{ForeignBlocks, Options, Resources};
use document::{Document, Findings, Language};

use crate::protocol::{BATCH, FromWorker, ToWorker};

pub use reading::Reading;

use rehearsal::Rehearsal;

/// The worker's memory.
#[derive(Debug, Default)]
pub struct Engine {
    /// What documents are made with, once it is there.
    reading: Option<&'static Reading>,
    /// What waits for that.
    unread: Vec<ToWorker>,
    /// Whether that could not be had so far, and whether who waits was told.
    is_reading_late: bool,
    is_told: bool,
    /// What has arrived; nothing for a language whose lists could not be had.
    resources: BTreeMap<Language, Option<Resources>>,
    /// The detection that waits for resources.
    waiting: Option<Request>,
    /// Whether anything was asked of it.
    is_in_use: bool,
    /// What it tries out until then.
    rehearsal: Option<Rehearsal>,
}

/// A detection that was asked for.
#[derive(Debug)]
struct Request {
    request: u32,
    document: Document,
    language: Language,
    /// The blocks that are in others.
    foreign: ForeignBlocks,
    options: Options,
}

impl Request {
    fn new(request: u32, document: Document, language: Option<Language>, options: Options) -> Self {
        let language = language.unwrap_or_else(|| detect::identify(document.text()));
        let foreign = detect::foreign_blocks(&document, language, &options.aside);
        Self { request, document, language, foreign, options }
    }

    /// The article's language, then those of single blocks.
    fn languages(&self) -> impl Iterator<Item = Language> {
        std::iter::once(self.language).chain(self.foreign.keys().copied())
    }
}

impl Engine {
    /// Whether what reads is needed, or will soon be, and is not there: there is
    /// something to read, or lists were sent ahead of it.
    #[must_use]
    pub fn needs_reading(&self) -> bool {
        let is_expected = !self.unread.is_empty() || self.rehearsal.is_some();
        self.reading.is_none() && is_expected
    }

    /// Works off one message; every answer goes to `answer`, in order.
    pub fn receive(&mut self, message: ToWorker, answer: &mut dyn FnMut(FromWorker)) {
        if !matches!(message, ToWorker::Resources { .. }) {
            self.is_in_use = true;
            self.rehearsal = None;
        }
        match message {
            ToWorker::Ingest { .. } | ToWorker::Note(_) => match self.reading {
                Some(reading) => (reading.answer)(message, answer),
                None => {
                    self.unread.push(message);
                    if self.is_reading_late {
                        self.miss_reading(answer);
                    }
                }
            },
            ToWorker::Detect { request, document, language, published, aside } => {
                let Ok(document) = document.into_document() else { return };
                let options = Options { published, aside, all_sentences: true };
                let it = Request::new(request, document, language, options);
                let missing = self.missing(&it);
                // A newer request replaces one that still waits.
                self.waiting = None;
                if missing.is_empty() {
                    self.detect(it, answer);
                } else {
                    self.waiting = Some(it);
                    missing.into_iter().for_each(|it| answer(FromWorker::NeedsResources(it)));
                }
            }
            ToWorker::Resources { language, pack } => {
                let resources = pack.and_then(|it| Resources::from_bytes(&it).ok());
                let is_first = self.resources.values().all(Option::is_none);
                let may_rehearse = is_first && resources.is_some() && !self.is_in_use;
                self.resources.insert(language, resources);
                match self.waiting.take() {
                    Some(it) if self.missing(&it).is_empty() => self.detect(it, answer),
                    Some(it) => self.waiting = Some(it),
                    None if may_rehearse => self.rehearsal = Some(Rehearsal::of(language)),
                    None => {}
                }
            }
        }
    }

    /// The languages of a request whose resources are not there.
    fn missing(&self, it: &Request) -> Vec<Language> {
        it.languages().filter(|it| !self.resources.contains_key(it)).collect()
    }

    fn detect(&self, it: Request, answer: &mut dyn FnMut(FromWorker)) {
        let resources = |it| self.resources.get(&it).and_then(Option::as_ref);
        let found = detect::findings_by_block(
            &it.document,
            it.language,
            &it.foreign,
            resources,
            &it.options,
        );
        let versions = it.languages().filter_map(|it| Some(resources(it)?.version()));
        let detector = versions.collect::<Vec<_>>().join(" ");
        let Findings { language, entities, findings } = found;
        let mut entities = Some(entities);
        let n_batches = findings.len().div_ceil(BATCH).max(1);
        let mut rest = findings.into_iter();
        for batch in 1..=n_batches {
            answer(FromWorker::Found {
                request: it.request,
                language,
                entities: entities.take().unwrap_or_default(),
                findings: rest.by_ref().take(BATCH).collect(),
                last: batch == n_batches,
                detector: detector.clone(),
            });
        }
    }
}

#[cfg(test)]
mod tests;
