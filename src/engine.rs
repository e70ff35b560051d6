//! What the worker does with a message: ingest and detection, without I/O.
//!
//! It is the same code natively, so tests need no browser.

mod rehearsal;

use std::collections::BTreeMap;

use annotations::Article;
use detect::{ForeignBlocks, Options, Resources};
use document::{Document, Findings, Language};
use ingest::{IngestError, Ingested, Input, Note};

use crate::protocol::{BATCH, FromWorker, Said, Text, ToWorker};
use crate::state::Intake;
use rehearsal::Rehearsal;

/// The worker's memory.
#[derive(Debug, Default)]
pub struct Engine {
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
    /// Works off one message; every answer goes to `answer`, in order.
    pub fn receive(&mut self, message: ToWorker, answer: &mut dyn FnMut(FromWorker)) {
        if !matches!(message, ToWorker::Resources { .. }) {
            self.is_in_use = true;
            self.rehearsal = None;
        }
        match message {
            ToWorker::Ingest { request, intake } => answer(ingest_one(request, &intake)),
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
            ToWorker::Note(note) => {
                // One that cannot be shown stays as it was typed.
                if let Ok(document) = ingest::note(&note) {
                    answer(FromWorker::Noted { note, document: Text::of(&document) });
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

fn ingest_one(request: u32, intake: &Intake) -> FromWorker {
    let input = match intake {
        Intake::Plain(text) => Input::PlainText(text),
        Intake::Fragment { html, plain } => Input::Fragment { html, plain },
        Intake::File { name, bytes } => Input::File { name, bytes },
        Intake::Response { address, charset, bytes } => Input::Response { address, charset, bytes },
        Intake::Page { html, address, is_whole } => {
            let address = (!address.is_empty()).then_some(address.as_str());
            Input::of_page(html, address, *is_whole)
        }
    };
    match ingest::ingest(input) {
        Ok(it) => ingested(request, it),
        Err(error) => not_ingested(request, &error),
    }
}

fn ingested(request: u32, it: Ingested) -> FromWorker {
    let metadata = [
        (Article::TITLE, it.metadata.title),
        (Article::SUBTITLE, it.metadata.subtitle),
        (Article::BYLINE, it.metadata.byline),
        (Article::SITE, it.metadata.site),
        (Article::ADDRESS, it.metadata.address),
        (Article::LANGUAGE, it.metadata.language),
        (Article::PUBLISHED, it.metadata.published),
        (Article::UPDATED, it.metadata.modified),
    ];
    let metadata =
        metadata.into_iter().filter_map(|(field, it)| Some((field.key.to_owned(), it?))).collect();
    let asides = it
        .asides
        .iter()
        .filter_map(|it| Some((u32::try_from(it.block).ok()?, it.reason)))
        .collect();
    let note = |it: &Note| Said {
        code: it.code().to_owned(),
        detail: it.detail().to_owned(),
        count: it.count().unwrap_or(0),
        limit: 0,
    };
    let notes = it.notes.iter().map(note).collect();
    FromWorker::Ingested { request, document: Text::of(&it.document), metadata, asides, notes }
}

fn not_ingested(request: u32, error: &IngestError) -> FromWorker {
    let code = error.code().to_owned();
    let reason = match error {
        IngestError::TooLong { n_bytes, limit } | IngestError::FileTooLarge { n_bytes, limit } => {
            Said { code, count: *n_bytes, limit: *limit, ..Said::default() }
        }
        IngestError::Binary { kind } => {
            Said { code, detail: kind.code().to_owned(), ..Said::default() }
        }
        IngestError::Empty | IngestError::Blocks(_) => Said { code, ..Said::default() },
    };
    FromWorker::NotIngested { request, reason }
}

#[cfg(test)]
mod tests;
