//! What every component may ask for without getting it as a prop: how to send
//! an action, the words of the interface, drafts of what is being typed, and
//! for listeners the state as it is.
//!
//! None of them changes while a person works (words and keys do with the
//! language), so none of them causes a render; the state never comes this way.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Words;
use crate::state::{Action, AppState, UiLanguage};

/// Sends an action.  One and the same all session long.
pub type Dispatch = Callback<Action>;

type Keep = dyn Fn(&str, &str);
type Read = dyn Fn(&str) -> Option<String>;

/// Texts being typed, kept in storage until they are in a record.
///
/// The name of a draft is `"<record id>/<field key>"`.
#[derive(Clone)]
pub struct Drafts {
    keep: Rc<Keep>,
    read: Rc<Read>,
    forget: Rc<dyn Fn(&str)>,
}

impl Drafts {
    /// Drafts kept, read and dropped by these three.
    pub fn new(
        keep: impl Fn(&str, &str) + 'static,
        read: impl Fn(&str) -> Option<String> + 'static,
        forget: impl Fn(&str) + 'static,
    ) -> Self {
        Self { keep: Rc::new(keep), read: Rc::new(read), forget: Rc::new(forget) }
    }

    /// Keeps `text` as the draft `name`.
    pub fn keep(&self, name: &str, text: &str) {
        (self.keep)(name, text);
    }

    /// The draft `name`, if one was kept.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<String> {
        (self.read)(name)
    }

    /// Drops the draft `name`: its text is in a record, or was not meant.
    pub fn forget(&self, name: &str) {
        (self.forget)(name);
    }
}

impl PartialEq for Drafts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.keep, &other.keep)
            && Rc::ptr_eq(&self.read, &other.read)
            && Rc::ptr_eq(&self.forget, &other.forget)
    }
}

impl fmt::Debug for Drafts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drafts").finish_non_exhaustive()
    }
}

/// The state at the moment of an event, for listeners, which may be called
/// before a change is rendered.  Views get the state as props.
#[derive(Clone)]
pub struct Peek(Rc<dyn Fn() -> Rc<AppState>>);

impl Peek {
    /// The state that `ask` answers.
    pub fn new(ask: impl Fn() -> Rc<AppState> + 'static) -> Self {
        Self(Rc::new(ask))
    }

    /// The state now.
    #[must_use]
    pub fn state(&self) -> Rc<AppState> {
        (self.0)()
    }
}

impl PartialEq for Peek {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Peek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Peek").finish_non_exhaustive()
    }
}

/// All of these as one context: each context more would compare the whole page
/// once more at every change.
#[derive(Debug, Clone, PartialEq)]
pub struct Tools {
    /// Sends an action.
    pub dispatch: Dispatch,
    /// Drafts of what is being typed.
    pub drafts: Drafts,
    /// The state at the moment of an event.
    pub peek: Peek,
    /// The words of the interface.
    pub words: Rc<Words>,
    /// Keys that were chosen for shortcuts, by the shortcut's name.
    pub keys: Rc<BTreeMap<String, String>>,
    /// Whether keys that write a character do anything.
    pub single_keys: bool,
}

/// The state at the moment of an event; `None` outside [`crate::ui::App`].
#[hook]
pub fn use_peek() -> Option<Peek> {
    use_context::<Tools>().map(|it| it.peek)
}

/// How to send an action.
///
/// Outside [`crate::ui::App`] nothing is sent anywhere.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context::<Tools>().map_or_else(Callback::noop, |it| it.dispatch)
}

/// Sets a state of the caller; the same in every render, so that it renders
/// nothing anew.
#[hook]
pub(crate) fn use_told<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    use_callback(state.setter(), |it, state| state.set(it))
}

/// Sends one action whenever it is called; the same in every render, so that it
/// renders nothing anew.
#[hook]
pub fn use_sent(action: fn() -> Action) -> Callback<MouseEvent> {
    let dispatch = use_dispatch();
    use_callback(dispatch, move |_, dispatch| dispatch.emit(action()))
}

/// The words of the interface.
#[hook]
pub fn use_words() -> Rc<Words> {
    let tools = use_context::<Tools>();
    tools.map_or_else(|| Rc::new(Words::new(UiLanguage::English)), |it| it.words)
}

/// Drafts of what is being typed.
#[hook]
pub fn use_drafts() -> Drafts {
    let nowhere = || Drafts::new(|_, _| {}, |_| None, |_| {});
    use_context::<Tools>().map_or_else(nowhere, |it| it.drafts)
}

/// Keys that were chosen for shortcuts.
#[hook]
pub fn use_chosen_keys() -> Rc<BTreeMap<String, String>> {
    use_context::<Tools>().map(|it| it.keys).unwrap_or_default()
}

/// Whether keys that write a character do anything.
#[hook]
pub fn use_single_keys() -> bool {
    use_context::<Tools>().is_none_or(|it| it.single_keys)
}

/// The whole state as a prop of a view root: equal only to itself, so that
/// comparing it costs nothing.
#[derive(Debug, Clone)]
pub struct Whole(pub Rc<AppState>);

impl PartialEq for Whole {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Whole {
    type Target = AppState;

    fn deref(&self) -> &AppState {
        &self.0
    }
}
