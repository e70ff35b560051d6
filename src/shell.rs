//! The app's imperative shell: holds the state, performs effects, tells views.
//!
//! One action is worked off at a time: reduce, then its effects in order (the
//! journal first), then what the effects dispatched, and only then the views
//! are told, once.  Nothing here decides anything; [`crate::state`] does.

mod arriving;
mod articles;
mod desk;
mod effects;
mod getting;
mod keeper;
mod opening;
mod sources;
mod start;
mod worker;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use crate::browser::clock;
use crate::state::{Action, AppState, Moment, reduce_first};

pub use desk::DeskWork;

use keeper::Keeper;
use worker::WorkerDesk;

/// The store of the app.  A handle: clones share it.
#[derive(Clone)]
pub struct Shell(Rc<Inner>);

impl PartialEq for Shell {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Shell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shell")
    }
}

type Listener = Rc<dyn Fn(Rc<AppState>)>;

struct Inner {
    state: RefCell<Rc<AppState>>,
    queue: RefCell<VecDeque<Action>>,
    is_busy: Cell<bool>,
    /// How articles are worked on, once that is fetched.
    work: OnceCell<&'static DeskWork>,
    /// Begins to fetch that, when it is first needed.
    fetch_work: RefCell<Option<Box<dyn FnOnce()>>>,
    /// Whether that could not be fetched so far, and whether who waits for it
    /// was told.
    is_work_late: Cell<bool>,
    /// Whether the library's index lacks articles, which the work can read.
    is_index_lacking: Cell<bool>,
    is_told: Cell<bool>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    next_listener: Cell<u32>,
    keeper: RefCell<Keeper>,
    worker: RefCell<WorkerDesk>,
    page: RefCell<start::Listeners>,
}

/// A view that is told of each new state until this is dropped.
pub struct Subscription {
    shell: Weak<Inner>,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(inner) = self.shell.upgrade() {
            inner.listeners.borrow_mut().retain(|it| it.0 != self.number);
        }
    }
}

impl Shell {
    /// The state as it is.
    #[must_use]
    pub fn state(&self) -> Rc<AppState> {
        self.0.state.borrow().clone()
    }

    /// Has `listener` told of each new state.
    #[must_use]
    pub fn subscribe(&self, listener: impl Fn(Rc<AppState>) + 'static) -> Subscription {
        let number = self.0.next_listener.get();
        self.0.next_listener.set(number + 1);
        self.0.listeners.borrow_mut().push((number, Rc::new(listener)));
        Subscription { shell: Rc::downgrade(&self.0), number }
    }

    /// Works off an action, or queues it where one is being worked off.
    pub fn dispatch(&self, action: Action) {
        self.0.queue.borrow_mut().push_back(action);
        if self.0.is_busy.replace(true) {
            return;
        }
        let before = self.state();
        while let Some(action) = self.next_action() {
            let moment = Moment { at: clock::now(), seed: clock::fresh_id() };
            let state = self.state();
            let step = match self.0.work.get() {
                Some(work) => (work.reduce)(&state, action, moment),
                None => reduce_first(&state, action, moment),
            };
            if step.state != *state {
                self.0.state.replace(Rc::new(step.state));
            }
            for effect in step.effects {
                self.perform(effect);
            }
        }
        self.0.is_busy.set(false);
        if self.is_waiting() {
            self.need_work();
        }
        self.tell_who_waits();
        let after = self.state();
        if !Rc::ptr_eq(&before, &after) {
            self.tell(&after);
        }
    }

    fn next_action(&self) -> Option<Action> {
        self.0.queue.borrow_mut().pop_front()
    }

    fn tell(&self, state: &Rc<AppState>) {
        // A listener may subscribe or unsubscribe others.
        let listeners = self.0.listeners.borrow().clone();
        for (_, listener) in listeners {
            listener(state.clone());
        }
    }
}
