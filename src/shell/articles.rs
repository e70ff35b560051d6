//! The library: articles are listed, read, deleted, and named by the address.

use std::rc::Rc;

use annotations::{Dossier, RecordId};

use super::Shell;
use crate::browser::route;
use crate::keep::{self, FileCodec, Journal, KeepError, Summary};
use crate::state::{Action, Message, Shelved};

impl Shell {
    /// Lists what the library's index has; articles that it lacks are read when
    /// [`Shell::take_work`] can do so.
    pub(super) fn list_index(&self) {
        match keep::indexed(&*self.slots()) {
            Ok(index) => {
                self.0.is_index_lacking.set(!index.lacking.is_empty());
                self.show_library(index.listed);
            }
            Err(error) => log::warn!("the library cannot be read: {error}"),
        }
    }

    /// Lists what the library has.
    pub(super) fn list_library(&self) {
        match keep::library(&*self.slots(), &FileCodec) {
            Ok(library) => {
                self.show_library(library.articles);
                for (id, error) in library.unreadable {
                    self.dispatch(Action::NotOpened(unreadable(id, &error)));
                }
            }
            Err(error) => log::warn!("the library cannot be read: {error}"),
        }
    }

    fn show_library(&self, articles: Vec<Summary>) {
        let shelved = articles.into_iter().map(|it| Shelved {
            id: it.id,
            title: it.title.into(),
            site: it.site.into(),
            modified: it.modified,
            progress: annotations::Progress { n_checked: it.n_checked, n_claims: it.n_claims },
        });
        self.dispatch(Action::Library(shelved.collect()));
    }

    /// Reads an article and puts it on the desk.
    pub(super) fn open(&self, id: RecordId) {
        self.keep_what_came();
        let opened = Journal::open(self.slots(), Rc::new(FileCodec), id);
        match opened {
            Ok((journal, reading)) => {
                let is_due = journal.is_checkpoint_due();
                self.write_to(journal);
                let mut notes = Vec::new();
                if !reading.found.is_empty() {
                    notes.push(Message::new("notice-found").count("count", reading.found.len()));
                }
                if !reading.damaged.is_empty() {
                    let n_damaged = reading.damaged.len();
                    notes.push(Message::new("notice-damaged").count("count", n_damaged));
                }
                let (dossier, history) = (reading.dossier, Rc::new(reading.history));
                self.dispatch(Action::Opened { dossier, history, notes });
                self.route_to_desk();
                if is_due {
                    self.checkpoint();
                }
            }
            Err(error) => {
                self.dispatch(Action::NotOpened(unreadable(id, &error)));
                route::set_article(self.on_desk());
            }
        }
    }

    /// Removes an article for good.
    pub(super) fn delete(&self, id: RecordId) {
        let work = self.0.work.get();
        work.into_iter().for_each(|it| (it.keep)(self));
        if let Err(error) = Journal::delete(&*self.slots(), id) {
            let message = Message::new("notice-not-deleted").text("reason", error.to_string());
            self.dispatch(Action::Warn(message));
        }
        match work {
            Some(work) => (work.list)(self),
            None => self.list_index(),
        }
    }

    /// Makes the address name the article on the desk, once the actions under
    /// way are done.
    pub(super) fn route_to_desk(&self) {
        let shell = self.clone();
        wasm_bindgen_futures::spawn_local(async move { route::set_article(shell.on_desk()) });
    }

    /// Follows the address: the person went back or forth.
    pub(super) fn follow(&self, id: Option<RecordId>) {
        let state = self.state();
        let coming = state.put_off.iter().rev().find_map(|it| match it {
            Action::Open(id) | Action::OpenAt(id, _) => Some(*id),
            _ => None,
        });
        let here = coming.or_else(|| self.on_desk());
        match id {
            _ if id == here => {}
            Some(id) => self.dispatch(Action::Open(id)),
            None => self.dispatch(Action::Close),
        }
    }

    /// The article on the desk is put away: its last state goes into the
    /// library's index.
    pub(super) fn put_away(&self, dossier: &Dossier) {
        self.keep_what_came();
        self.list(dossier);
        {
            let mut keeper = self.0.keeper.borrow_mut();
            (keeper.journal, keeper.claim) = (None, None);
        }
        self.list_library();
        self.route_to_desk();
    }
}

fn unreadable(id: RecordId, error: &KeepError) -> Message {
    let known = match error {
        KeepError::Missing(_) => "notice-article-missing",
        KeepError::Newer(_) => "notice-article-newer",
        _ => "notice-article-damaged",
    };
    Message::new(known).text("id", id.to_string()).text("reason", error.to_string())
}
