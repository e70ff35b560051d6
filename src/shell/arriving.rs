//! The one article on its way in: at most one at a time, by the net, the opener
//! and the engine in turn.  What comes next takes its place, and what was asked
//! for before is not heard any more.

use std::rc::Rc;

use super::Shell;
use crate::browser::clock;
use crate::browser::fetching::Fetching;
use crate::browser::listen::Later;
use crate::opener::is_packed;
use crate::protocol::ToWorker;
use crate::state::{Action, Intake, Message};

/// Where the article on its way in is.
#[derive(Debug, Default)]
pub(super) enum Arriving {
    /// None is.
    #[default]
    Nothing,
    /// On its way from our own server.
    Sample(u32),
    /// On its way from the net; dropping it stops it.
    Net {
        /// The request.
        request: u32,
        /// What waits for the net.
        _fetching: Option<Fetching>,
    },
    /// With the opener.
    Opener {
        /// The request.
        request: u32,
        /// Where the file was, or empty.
        address: Rc<str>,
        /// Ends the opener if it says nothing for too long.
        _patience: Option<Later>,
    },
    /// With the engine.
    Engine(u32),
}

impl Arriving {
    /// The number of the request that is to be answered next.
    fn request(&self) -> Option<u32> {
        match self {
            Self::Nothing => None,
            Self::Sample(it) | Self::Engine(it) => Some(*it),
            Self::Net { request, .. } | Self::Opener { request, .. } => Some(*request),
        }
    }
}

impl Shell {
    /// Whether `request` is what is on its way in.
    pub(super) fn is_arriving(&self, request: u32) -> bool {
        self.0.worker.borrow().arriving.request() == Some(request)
    }

    /// `next` is on its way from now on; what was before is let go.  An opener
    /// that still has a file is ended: it may never let go of it.
    pub(super) fn arrive(&self, next: Arriving) {
        let before = {
            let mut desk = self.0.worker.borrow_mut();
            let before = std::mem::replace(&mut desk.arriving, next);
            let is_done = desk.arriving.request() == before.request();
            if matches!(before, Arriving::Opener { .. }) && !is_done {
                desk.opener = None;
            }
            before
        };
        drop(before);
    }

    /// Has a document made of what came in, opened first where it is packed.
    pub(super) fn ask_ingest(&self, intake: Rc<Intake>) {
        clock::mark("postil:paste");
        let request = self.number();
        match packed(&intake) {
            Some((name, address, bytes)) => self.ask_opener(request, name, address.into(), bytes),
            None => self.post_ingest(request, Rc::unwrap_or_clone(intake)),
        }
    }

    /// Has a document made of what needs no opening.
    pub(super) fn post_ingest(&self, request: u32, intake: Intake) {
        self.arrive(Arriving::Engine(request));
        if !self.post(&ToWorker::Ingest { request, intake }) && self.is_arriving(request) {
            self.arrive(Arriving::Nothing);
            self.dispatch(Action::NotIngested(Message::new("notice-worker-failed")));
        }
    }

    /// Whether the engine was asked for `request` and for nothing since; it is
    /// answered now.
    pub(super) fn is_ingested(&self, request: u32) -> bool {
        let is_asked = self.is_arriving(request);
        if is_asked {
            self.arrive(Arriving::Nothing);
        }
        is_asked
    }

    /// Stops what is on its way in.  The engine does one thing at a time and
    /// cannot be interrupted: where it has the article it is ended and started
    /// again, and does the detection it was asked for once more.
    pub(super) fn stop_loading(&self) {
        let is_with_engine = matches!(self.0.worker.borrow().arriving, Arriving::Engine(_));
        self.arrive(Arriving::Nothing);
        if is_with_engine {
            self.restart_worker();
        }
    }
}

/// Name, address and content of what the opener must open first.
fn packed(intake: &Intake) -> Option<(String, &str, &[u8])> {
    let (name, address, bytes) = match intake {
        Intake::File { name, bytes } => (name.as_str(), "", bytes),
        Intake::Response { address, bytes, .. } => {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            (path.rsplit('/').next().unwrap_or_default(), address.as_str(), bytes)
        }
        _ => return None,
    };
    is_packed(name, bytes).then(|| (name.to_owned(), address, bytes.as_slice()))
}
