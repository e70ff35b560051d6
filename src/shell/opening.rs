//! The shell's end of the line to the opener, the worker that takes pages out
//! of packed files.  A file it cannot bear costs that file: it is started
//! again for the next one.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::Shell;
use super::worker::worded;
use crate::browser::listen::later;
use crate::browser::worker::{Program, WorkerEvent, WorkerLink};
use crate::protocol::{FromOpener, ToOpener};
use crate::state::{Action, Message};

/// How long the opener may be silent, in milliseconds: ten times what a book of
/// 2,000 pages needs between two words.
const PATIENCE: u32 = 60_000;

impl Shell {
    /// Gives the opener so long, from now on.
    fn wait_for_opener(&self) {
        let shell = self.clone();
        let patience = later(PATIENCE, move || shell.opener_failed("it is silent"));
        self.0.worker.borrow_mut().patience = Some(patience);
    }

    /// Has a file opened; what is in it becomes a document.
    pub(super) fn ask_opener(&self, request: u32, name: String, bytes: &[u8]) {
        let message = ToOpener { request, name, bytes: bytes.to_vec() };
        let message = message.serialize(&serde_wasm_bindgen::Serializer::new());
        let posted = message.map_err(JsValue::from).and_then(|it| {
            let mut desk = self.0.worker.borrow_mut();
            let link = desk.opener.get_or_insert_with(|| {
                let shell = self.clone();
                WorkerLink::start(Program::Opener, move |event| shell.hear_opener(event))
            });
            link.post(&it, &Array::new())
        });
        match posted {
            Ok(()) => self.wait_for_opener(),
            Err(error) => self.opener_failed(&format!("{error:?}")),
        }
    }

    fn hear_opener(&self, event: WorkerEvent) {
        match event {
            WorkerEvent::Ready => {}
            WorkerEvent::OtherBuild(_) => {
                self.dispatch(Action::Tell(Message::new("notice-other-build")));
                self.opener_failed("it is of another build");
            }
            WorkerEvent::Failed(reason) => self.opener_failed(&reason),
            WorkerEvent::Message(message) => match serde_wasm_bindgen::from_value(message) {
                Ok(message) => self.receive_opened(message),
                Err(error) => self.opener_failed(&error.to_string()),
            },
        }
    }

    fn receive_opened(&self, message: FromOpener) {
        self.0.worker.borrow_mut().patience = None;
        match message {
            FromOpener::Opened { request, page } => {
                if self.0.worker.borrow().ingest == Some(request) {
                    self.post_ingest(request, page);
                }
            }
            FromOpener::Progress { request, n_done, n_pages } => {
                if self.0.worker.borrow().ingest == Some(request) {
                    let count = |it| usize::try_from(it).unwrap_or(usize::MAX);
                    self.wait_for_opener();
                    self.dispatch(Action::Progress(count(n_done), count(n_pages)));
                }
            }
            FromOpener::NotOpened { request, reason } => {
                if self.is_asked(request) {
                    self.dispatch(Action::NotIngested(worded("ingest-error", reason)));
                }
            }
        }
    }

    fn opener_failed(&self, reason: &str) {
        log::error!("the opener failed: {reason}");
        let ingest = {
            let mut desk = self.0.worker.borrow_mut();
            (desk.opener, desk.patience) = (None, None);
            desk.ingest.take()
        };
        if ingest.is_some() {
            self.dispatch(Action::NotIngested(Message::new("notice-opener-failed")));
        }
    }
}
