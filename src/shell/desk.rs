//! What the shell does about articles.  It is a piece of the program that is
//! fetched on its own (docs/adr/0024); what comes before it waits for it.

use super::Shell;
use crate::browser::download;
use crate::browser::panic::Rescue;
use crate::state::{Action, AppState, Effect, Message, Moment, Step, reduce};

/// How articles are worked on.
#[derive(Debug)]
pub struct DeskWork {
    pub(super) reduce: fn(&AppState, Action, Moment) -> Step,
    pub(super) perform: fn(&Shell, Effect),
    pub(super) list: fn(&Shell),
    pub(super) keep: fn(&Shell),
    leave: fn(&Shell),
    rescue: fn(&AppState) -> Option<Rescue>,
}

impl DeskWork {
    /// All of it.
    pub const ALL: Self = Self {
        reduce,
        perform: Shell::perform_on_desk,
        list: Shell::list_library,
        keep: Shell::keep_what_came,
        leave: Shell::leave_desk,
        rescue,
    };
}

impl Shell {
    /// Whether something waits for [`Shell::take_work`].
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.state().put_off.is_empty()
    }

    /// What begins to fetch the work: called once, when an article is about to
    /// come, or the first time that something waits.
    pub fn on_need(&self, fetch: impl FnOnce() + 'static) {
        *self.0.fetch_work.borrow_mut() = Some(Box::new(fetch));
        if self.is_waiting() {
            self.need_work();
        }
    }

    /// The work is needed now, or will soon be.
    pub fn need_work(&self) {
        let fetch = self.0.fetch_work.borrow_mut().take();
        fetch.into_iter().for_each(|it| it());
    }

    /// Takes the work up: what waited for it is done.
    pub fn take_work(&self, work: &'static DeskWork) {
        // Whoever brings it twice brings the same.
        let _ = self.0.work.set(work);
        self.0.is_work_late.set(false);
        let waiting = self.state().put_off.clone();
        self.dispatch(Action::DeskArrived);
        // Each in a turn of its own, which gives it its time and ids.
        waiting.iter().for_each(|it| self.dispatch(it.clone()));
        if self.0.is_index_lacking.get() {
            (work.list)(self);
        }
    }

    /// The work could not be fetched, and is tried again: whoever waits for it
    /// is told.
    pub fn miss_work(&self) {
        self.0.is_work_late.set(true);
        self.tell_who_waits();
    }

    /// Says once why what waits for the work does so.
    pub(super) fn tell_who_waits(&self) {
        let is_due = self.is_waiting() && self.0.is_work_late.get();
        if is_due && !self.0.is_told.replace(is_due) {
            self.dispatch(Action::Tell(Message::new("notice-desk-late")));
        } else if !is_due {
            self.0.is_told.set(false);
        }
    }

    /// The page goes away.
    pub(super) fn leave_desk_if_there(&self) {
        self.0.work.get().into_iter().for_each(|it| (it.leave)(self));
    }

    /// What is saved if the app panics.
    pub(super) fn rescue_of(&self, state: &AppState) -> Option<Rescue> {
        (self.0.work.get()?.rescue)(state)
    }

    fn perform_on_desk(&self, effect: Effect) {
        match effect {
            Effect::Append(transaction) => self.keep(&transaction),
            Effect::KeepNew(dossier, history) => self.keep_soon(dossier, history),
            Effect::Flush => self.flush(),
            Effect::Fetch(id) => self.open(id),
            Effect::PutAway(dossier) => self.put_away(&dossier),
            Effect::LookElsewhere => self.look_elsewhere(),
            _ => debug_assert!(false, "the first screen performs that"),
        }
    }

    fn leave_desk(&self) {
        self.keep_what_came();
        if let Some(desk) = &self.state().desk {
            self.list(&desk.dossier);
        }
    }
}

/// Everything about the article on the desk as a file.
fn rescue(state: &AppState) -> Option<Rescue> {
    let desk = state.desk.as_ref()?;
    let title = desk.dossier.article().map(|it| it.title.clone()).unwrap_or_default();
    let options = exchange::file::WriteOptions {
        history: true,
        confidential: true,
        ..exchange::file::WriteOptions::default()
    };
    Some(Rescue {
        name: download::file_name(&title, ".postil.json"),
        text: exchange::file::write(&desk.dossier, &desk.history, &options),
    })
}
