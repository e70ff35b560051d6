//! The shell's end of the line to the worker: requests out, actions in.
//!
//! Requests are numbered; an answer to any but the newest of its kind is
//! dropped, so that nothing stale reaches the state.

use std::rc::Rc;

use document::{Findings, Language, TextHash};
use js_sys::Array;
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::Shell;
use super::arriving::Arriving;
use crate::browser::resources;
use crate::browser::worker::{Program, WorkerEvent, WorkerLink};
use crate::protocol::{FromWorker, Said, Text, ToWorker, article_field};
use crate::state::{Action, HowFar, Loaded, Message, Preview, WorkerHealth};

/// The workers and what they were asked.
#[derive(Debug, Default)]
pub(super) struct WorkerDesk {
    link: Option<WorkerLink>,
    /// The worker that opens packed files, from the first of them on.
    pub(super) opener: Option<WorkerLink>,
    /// Number of the newest request.
    request: u32,
    /// The article on its way in.
    pub(super) arriving: Arriving,
    detect: Option<Pending>,
    /// The note that is being read.
    note: Option<Rc<str>>,
    /// Languages whose resources were sent or could not be had.
    sent: Vec<Language>,
    /// Languages whose resources could not be had.
    lacked: Vec<Language>,
    /// How often a worker that had answered was started again.
    n_restarts: u32,
}

impl WorkerDesk {
    /// Notes that a language's resources are there; answers whether they could
    /// not be had before.
    fn no_longer_lacks(&mut self, language: Language) -> bool {
        let n_lacked = self.lacked.len();
        self.lacked.retain(|it| *it != language);
        self.lacked.len() < n_lacked
    }
}

/// A worker that keeps failing is not started more often than this a session.
const MAX_RESTARTS: u32 = 3;

/// A detection under way.
#[derive(Debug)]
struct Pending {
    request: u32,
    of: TextHash,
    found: Option<Findings>,
}

impl Shell {
    /// Starts the worker.
    pub(super) fn start_worker(&self) {
        let shell = self.clone();
        let link = WorkerLink::start(Program::Engine, move |event| shell.hear(event));
        self.0.worker.borrow_mut().link = Some(link);
    }

    /// Sends what `language` needs before anything asks for it, so that the
    /// first detection does not wait for the network.
    pub(super) fn warm(&self, language: Language) {
        let is_new = !self.0.worker.borrow().sent.contains(&language);
        if is_new {
            self.send_resources(language);
        }
    }

    /// Ends the worker and starts it again; a detection under way is asked for
    /// once more.
    pub(super) fn restart_worker(&self) {
        let was_detecting = {
            let mut desk = self.0.worker.borrow_mut();
            desk.link = None;
            desk.sent.clear();
            desk.detect.take().is_some()
        };
        self.start_worker();
        if was_detecting {
            self.ask_detect();
        }
        let note = self.0.worker.borrow_mut().note.take();
        note.into_iter().for_each(|it| self.ask_note(it));
    }

    pub(super) fn ask_detect(&self) {
        let state = self.state();
        let Some(desk) = &state.desk else { return };
        let (Some(document), Some(article)) = (desk.dossier.document(), desk.dossier.article())
        else {
            return;
        };
        let blocks = desk.dossier.blocks().into_iter().enumerate();
        let aside = blocks.filter(|(_, (_, aside))| aside.is_some()).map(|(n, _)| n).collect();
        let request = self.number();
        let of = document.hash();
        self.0.worker.borrow_mut().detect = Some(Pending { request, of, found: None });
        self.post(&ToWorker::Detect {
            request,
            document: Text::of(document),
            language: Language::from_tag(&article.language),
            published: Some(article.published.clone()).filter(|it| !it.is_empty()),
            aside,
        });
    }

    /// Has a note read.
    pub(super) fn ask_note(&self, note: Rc<str>) {
        if self.post(&ToWorker::Note(note.to_string())) {
            self.0.worker.borrow_mut().note = Some(note);
        }
    }

    /// A fresh number for a request.
    pub(super) fn number(&self) -> u32 {
        let mut desk = self.0.worker.borrow_mut();
        desk.request += 1;
        desk.request
    }

    /// Sends a message; `false` where there is no worker to hear it.
    pub(super) fn post(&self, message: &ToWorker) -> bool {
        if self.0.worker.borrow().link.is_none() {
            return false;
        }
        // Bytes as typed arrays, everything else as plain objects.
        let message = message.serialize(&serde_wasm_bindgen::Serializer::new());
        let posted = message.map_err(JsValue::from).and_then(|it| {
            let desk = self.0.worker.borrow();
            desk.link.as_ref().map_or(Ok(()), |link| link.post(&it, &Array::new()))
        });
        if posted.is_err() {
            self.fail();
        }
        true
    }

    fn hear(&self, event: WorkerEvent) {
        match event {
            WorkerEvent::Ready => self.dispatch(Action::Worker(WorkerHealth::Ready)),
            WorkerEvent::OtherBuild(_) => {
                self.dispatch(Action::Tell(Message::new("notice-other-build")));
                self.fail();
            }
            WorkerEvent::Failed(reason) => {
                log::error!("the worker failed: {reason}");
                self.fail();
            }
            WorkerEvent::Message(message) => match serde_wasm_bindgen::from_value(message) {
                Ok(message) => self.receive(message),
                Err(error) => log::error!("a message of the worker did not fit: {error}"),
            },
        }
    }

    /// The worker is gone: what it was asked will not be answered.
    fn fail(&self) {
        let had_answered = self.state().worker == WorkerHealth::Ready;
        self.dispatch(Action::Worker(WorkerHealth::Failed));
        let (detect, n_restarts) = {
            let mut desk = self.0.worker.borrow_mut();
            desk.link = None;
            desk.sent.clear();
            (desk.detect.take(), desk.n_restarts)
        };
        // What it failed on may have been one article; the next may do well.
        if had_answered && n_restarts < MAX_RESTARTS {
            self.0.worker.borrow_mut().n_restarts += 1;
            self.dispatch(Action::Worker(WorkerHealth::Starting));
            self.start_worker();
        }
        let is_with_engine = matches!(self.0.worker.borrow().arriving, Arriving::Engine(_));
        if is_with_engine {
            self.arrive(Arriving::Nothing);
            self.dispatch(Action::NotIngested(Message::new("notice-worker-failed")));
        }
        if let Some(Pending { of, .. }) = detect {
            self.dispatch(Action::NotDetected { of });
        }
    }

    fn receive(&self, message: FromWorker) {
        match message {
            FromWorker::Ingested { request, document, metadata, asides, notes } => {
                if !self.is_ingested(request) {
                    return;
                }
                let field = |(key, value): (String, String)| Some((article_field(&key)?, value));
                match document.into_document() {
                    Ok(document) => self.dispatch(Action::Ingested(Box::new(Loaded {
                        document: Rc::new(document),
                        metadata: metadata.into_iter().filter_map(field).collect(),
                        asides,
                        notes: notes.into_iter().map(|it| worded("ingest-note", it)).collect(),
                    }))),
                    Err(error) => {
                        let message = Message::new("notice-not-applied");
                        let message = message.text("reason", error.to_string());
                        self.dispatch(Action::NotIngested(message));
                    }
                }
            }
            FromWorker::Reading { request, percent } => {
                if self.is_arriving(request) {
                    self.dispatch(Action::Progress(HowFar::Percent(percent)));
                }
            }
            FromWorker::ReadingLate => {
                self.dispatch(Action::Tell(Message::new("notice-reading-late")));
            }
            FromWorker::NotIngested { request, reason } => {
                if self.is_ingested(request) {
                    self.dispatch(Action::NotIngested(worded("ingest-error", reason)));
                }
            }
            FromWorker::Noted { note, document } => {
                self.0.worker.borrow_mut().note = None;
                if let Ok(document) = document.into_document() {
                    let (note, document) = (note.into(), Rc::new(document));
                    self.dispatch(Action::Previewed(Rc::new(Preview { note, document })));
                }
            }
            FromWorker::NeedsResources(language) => {
                let is_new = !self.0.worker.borrow().sent.contains(&language);
                // What was sent before is on its way: detection waits for it.
                if is_new {
                    self.send_resources(language);
                }
            }
            FromWorker::Found { request, language, entities, findings, last, detector } => {
                let done = {
                    let mut desk = self.0.worker.borrow_mut();
                    let Some(pending) = desk.detect.as_mut().filter(|it| it.request == request)
                    else {
                        return;
                    };
                    let none = || Findings { language, entities, findings: Vec::new() };
                    let found = pending.found.get_or_insert_with(none);
                    found.findings.extend(findings);
                    if last { desk.detect.take() } else { None }
                };
                if let Some(Pending { of, found: Some(found), .. }) = done {
                    let (findings, detector) = (Rc::new(found), detector.into());
                    self.dispatch(Action::Detected { of, findings, detector });
                }
            }
        }
    }

    fn send_resources(&self, language: Language) {
        self.0.worker.borrow_mut().sent.push(language);
        let shell = self.clone();
        spawn_local(async move {
            let pack = match fetch_pack(language).await {
                Ok(pack) => Some(pack),
                Err(reason) => {
                    log::warn!("no resources for {}: {reason}", language.code());
                    // Who is about to paste tries again: the network may be back.
                    let mut desk = shell.0.worker.borrow_mut();
                    desk.sent.retain(|it| *it != language);
                    desk.lacked.push(language);
                    None
                }
            };
            let is_late = pack.is_some() && shell.0.worker.borrow_mut().no_longer_lacks(language);
            shell.post(&ToWorker::Resources { language, pack });
            // What was found without them is found anew.
            if is_late && shell.state().desk.is_some() {
                shell.ask_detect();
            }
        });
    }
}

/// The message for a note or error of ingest.  Sizes are given in kB.
pub(super) fn worded(family: &str, said: Said) -> Message {
    let Said { code, detail, count, limit } = said;
    Message::new(format!("{family}-{code}"))
        .text("detail", detail)
        .count("count", count)
        .count("size", count.div_ceil(1000))
        .count("limit", limit.div_ceil(1000))
}

/// The pack of `language`, as `models/manifest.json` names it.
async fn fetch_pack(language: Language) -> Result<Vec<u8>, String> {
    let text = resources::fetch_text("models/manifest.json").await.map_err(|it| it.to_string())?;
    let manifest: Value = serde_json::from_str(&text).map_err(|it| it.to_string())?;
    let file = manifest.get(language.code()).and_then(|it| it.get("file")?.as_str());
    let file = file.ok_or("the manifest does not list it")?;
    resources::fetch_bytes(&format!("models/{file}")).await.map_err(|it| it.to_string())
}
