//! Everything is found and put together.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use annotations::RecordId;
use document::map_of;
use gloo_events::EventListener;

use super::keeper::Keeper;
use super::worker::WorkerDesk;
use super::{Inner, Shell};
use crate::browser::storage::{self, LocalSlots};
use crate::browser::{clock, handover, panic, prefs, route};
use crate::keep::{self, MemorySlots, Slots};
use crate::state::{Action, AppState, ColourBy, Keeping, Message, Settings, Theme, UiLanguage};

/// What the shell hears of the page for as long as it lives.
pub(super) type Listeners = Vec<EventListener>;

impl Shell {
    /// The app's shell: settings read, worker started.  The article that the
    /// address names waits for [`Shell::take_work`].
    #[must_use]
    pub fn start() -> Self {
        let is_kept = LocalSlots::works();
        let slots: Rc<dyn Slots> =
            if is_kept { Rc::new(LocalSlots) } else { Rc::new(MemorySlots::new()) };
        let replica = keep::replica(&*slots, clock::fresh_id());
        let settings = settings(&*slots);
        let keeper = Keeper { slots, journal: None, claim: None, new: None };
        let shell = Self(Rc::new(Inner {
            state: RefCell::new(Rc::new(AppState::new(replica, settings))),
            queue: RefCell::new(VecDeque::new()),
            is_busy: Cell::new(false),
            work: OnceCell::new(),
            fetch_work: RefCell::default(),
            is_work_late: Cell::new(false),
            is_index_lacking: Cell::new(false),
            is_told: Cell::new(false),
            listeners: RefCell::default(),
            next_listener: Cell::new(0),
            keeper: RefCell::new(keeper),
            worker: RefCell::new(WorkerDesk::default()),
            page: RefCell::new(Vec::new()),
        }));
        shell.set_rescuer();
        shell.listen();
        shell.start_worker();
        shell.keep_settings();
        if !is_kept {
            shell.dispatch(Action::Keeping(Keeping::Denied));
            shell.dispatch(Action::Warn(Message::new("notice-denied")));
        }
        shell.list_index();
        if let Some(id) = route::article() {
            shell.dispatch(Action::Open(id));
        }
        wasm_bindgen_futures::spawn_local(async {
            if !storage::persist().await {
                log::info!("the browser may clear its store when room gets scarce");
            }
        });
        shell
    }

    /// What is saved if the app panics.
    fn set_rescuer(&self) {
        let inner = Rc::downgrade(&self.0);
        panic::set_rescuer(move || {
            let inner = inner.upgrade()?;
            let state = inner.state.try_borrow().ok()?.clone();
            Shell(inner.clone()).rescue_of(&state)
        });
    }

    fn listen(&self) {
        let mut page = self.0.page.borrow_mut();
        let shell = self.clone();
        page.extend(route::on_change(move |id| shell.follow(id)));
        let shell = self.clone();
        page.extend(handover::listen(move |it| shell.take_over(it)));
        let shell = self.clone();
        let leave = route::on_leave(move || {
            shell.leave_desk_if_there();
        });
        page.extend(leave.into_iter().flatten());
    }
}

/// The settings kept, with what the browser prefers where there are none.
fn settings(slots: &dyn Slots) -> Settings {
    let kept = keep::Settings::load(slots).unwrap_or_default();
    let text = |name| kept.text(name).unwrap_or_default();
    let language = match kept.text(keep::Settings::LANGUAGE) {
        Some(tag) => UiLanguage::from_tag(tag),
        None => UiLanguage::from_tag(prefs::language().code()),
    };
    Settings {
        language,
        theme: Theme::from_code(text(keep::Settings::THEME)),
        author: RecordId::parse(text(keep::Settings::AUTHOR_ID)).unwrap_or_else(clock::fresh_id),
        name: text(keep::Settings::AUTHOR_NAME).to_owned(),
        initials: text(keep::Settings::AUTHOR_INITIALS).to_owned(),
        searches: text(keep::Settings::SEARCHES).lines().map(str::to_owned).collect(),
        keys: Rc::new(keys(text(keep::Settings::KEYS))),
        colours: ColourBy::from_code(text(keep::Settings::COLOURS)),
        relay: text(keep::Settings::RELAY).to_owned(),
        single_keys: kept.flag(keep::Settings::SINGLE_KEYS).unwrap_or(true),
        sureness: text(keep::Settings::SURENESS).parse().map_or(0, |it: u16| it.min(100)),
    }
}

/// Keys that were chosen, from their lines.
fn keys(lines: &str) -> BTreeMap<String, String> {
    let pairs = lines.lines().filter_map(|it| it.split_once(' '));
    map_of(pairs.map(|(name, key)| (name.to_owned(), key.to_owned())))
}
