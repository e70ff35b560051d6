//! The shell's end of the line to the opener, the worker that takes pages out
//! of packed files.  A file it cannot bear costs that file: it is started
//! again for the next one.

use std::rc::Rc;

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::Shell;
use super::arriving::Arriving;
use super::worker::worded;
use crate::browser::listen::later;
use crate::browser::worker::{Program, WorkerEvent, WorkerLink};
use crate::protocol::{FromOpener, ToOpener};
use crate::state::{Action, HowFar, Intake, Message};

/// How long the opener may be silent, in milliseconds: ten times what a book of
/// 2,000 pages needs between two words.
const PATIENCE: u32 = 60_000;

impl Shell {
    /// The opener has the file for as long as it says something.
    fn wait_for_opener(&self, request: u32, address: Rc<str>) {
        let shell = self.clone();
        let patience = later(PATIENCE, move || shell.opener_failed("it is silent"));
        self.arrive(Arriving::Opener { request, address, _patience: Some(patience) });
    }

    /// Has a file opened, which was at `address` if that is not empty; what is
    /// in it becomes a document.
    pub(super) fn ask_opener(&self, request: u32, name: String, address: Rc<str>, bytes: &[u8]) {
        self.wait_for_opener(request, address);
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
        if let Err(error) = posted {
            self.opener_failed(&format!("{error:?}"));
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
        match message {
            FromOpener::Opened { request, mut page, n_left_out } => {
                let Some(at) = self.address_of(request) else { return };
                if let Intake::Page { address, .. } = &mut page
                    && address.is_empty()
                {
                    *address = at.to_string();
                }
                if 0 < n_left_out {
                    let message = Message::new("notice-pages-left-out");
                    self.dispatch(Action::Tell(message.count("count", n_left_out)));
                }
                self.post_ingest(request, page);
            }
            FromOpener::Progress { request, n_done, n_pages } => {
                let Some(address) = self.address_of(request) else { return };
                self.wait_for_opener(request, address);
                self.dispatch(Action::Progress(HowFar::Pages(n_done, n_pages)));
            }
            FromOpener::NotOpened { request, reason } => {
                if self.address_of(request).is_some() {
                    self.arrive_from_opener();
                    self.dispatch(Action::NotIngested(worded("ingest-error", reason)));
                }
            }
        }
    }

    /// The address of what the opener was asked for by `request`, if it still
    /// is.
    fn address_of(&self, request: u32) -> Option<Rc<str>> {
        match &self.0.worker.borrow().arriving {
            Arriving::Opener { request: asked, address, .. } if *asked == request => {
                Some(address.clone())
            }
            _ => None,
        }
    }

    /// The opener has answered and may be asked again.
    fn arrive_from_opener(&self) {
        let answered = std::mem::take(&mut self.0.worker.borrow_mut().arriving);
        drop(answered);
    }

    fn opener_failed(&self, reason: &str) {
        log::error!("the opener failed: {reason}");
        self.0.worker.borrow_mut().opener = None;
        let had_file = matches!(self.0.worker.borrow().arriving, Arriving::Opener { .. });
        if had_file {
            self.arrive(Arriving::Nothing);
            self.dispatch(Action::NotIngested(Message::new("notice-opener-failed")));
        }
    }
}
