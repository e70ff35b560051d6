//! What documents are made with.  It is a piece of the worker's program that is
//! fetched on its own (docs/adr/0024); what comes before it waits for it.

use std::cell::RefCell;

use annotations::Article;
use document::Language;
use ingest::{IngestError, Ingested, Input, Note, OnPercent};

use super::Engine;
use crate::protocol::{FromWorker, Said, Text, ToWorker};
use crate::state::Intake;

/// What reads pages, texts and notes.
#[derive(Debug)]
pub struct Reading {
    pub(super) answer: fn(ToWorker, &mut dyn FnMut(FromWorker)),
    pub(super) ingest: fn(Input<'_>) -> Result<Ingested, IngestError>,
}

impl Reading {
    /// All of it.
    pub const ALL: Self = Self { answer, ingest: ingest::ingest };
}

impl Engine {
    /// Takes the reading up: what waited for it is done.
    pub fn take_reading(&mut self, it: &'static Reading, answer: &mut dyn FnMut(FromWorker)) {
        self.reading = Some(it);
        for message in std::mem::take(&mut self.unread) {
            self.receive(message, answer);
        }
    }

    /// It could not be had so far: who waits for it is told, once.
    pub fn miss_reading(&mut self, answer: &mut dyn FnMut(FromWorker)) {
        let is_waiting = self.unread.iter().any(|it| matches!(it, ToWorker::Ingest { .. }));
        self.is_reading_late = true;
        if is_waiting && !std::mem::replace(&mut self.is_told, true) {
            answer(FromWorker::ReadingLate);
        }
    }
}

/// Gives the document that a message asks for, if it asks for one.
fn answer(message: ToWorker, answer: &mut dyn FnMut(FromWorker)) {
    match message {
        ToWorker::Ingest { request, intake } => {
            let hears = RefCell::new(answer);
            let on_percent = |percent| hears.borrow_mut()(FromWorker::Reading { request, percent });
            let made = ingest_one(request, &intake, &on_percent);
            hears.borrow_mut()(made);
        }
        ToWorker::Note(note) => {
            // One that cannot be shown stays as it was typed.
            if let Ok(it) = ingest::note(&note) {
                answer(FromWorker::Noted { note, document: Text::of(&it) });
            }
        }
        ToWorker::Detect { .. } | ToWorker::Resources { .. } => {}
    }
}

fn ingest_one(request: u32, intake: &Intake, on_percent: OnPercent<'_>) -> FromWorker {
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
    match ingest::ingest_watched(input, on_percent) {
        Ok(it) => ingested(request, in_languages(it)),
        Err(error) => not_ingested(request, &error),
    }
}

/// Each block in its language, and the article in that of most of it.
fn in_languages(mut it: Ingested) -> Ingested {
    let declared = it.metadata.language.as_deref().and_then(Language::from_tag);
    let aside: Vec<usize> = it.asides.iter().map(|it| it.block).collect();
    let languages = detect::languages(&it.document, declared, &aside);
    if declared.is_some_and(|it| it != languages.article) {
        it.metadata.language = Some(languages.article.code().to_owned());
    }
    it.document = it.document.with_languages(&languages.blocks);
    it
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
        IngestError::TooManyBlocks { n_blocks, limit } => {
            Said { code, count: *n_blocks, limit: *limit, ..Said::default() }
        }
        IngestError::Binary { kind } => {
            Said { code, detail: kind.code().to_owned(), ..Said::default() }
        }
        IngestError::Empty | IngestError::Blocks(_) => Said { code, ..Said::default() },
    };
    FromWorker::NotIngested { request, reason }
}
