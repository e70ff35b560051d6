//! Text being typed: it lives in the component and in storage, and becomes
//! one step when the person is done with it.

use web_sys::Element;
use yew::prelude::*;

use super::takes::Takes;
use crate::browser::focus;
use crate::ui::dispatch::use_drafts;

/// A text being typed, and what its field listens to.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What the field shows.
    pub text: AttrValue,
    /// Whether it is other than what is in the record.
    pub changed: bool,
    /// Whether nobody is at it and it could not be taken: it stays.  So it is
    /// with what a file had.
    pub refused: bool,
    /// Something was typed: the field's whole text.
    pub on_type: Callback<String>,
    /// The person is done: commits what changed.
    pub on_done: Callback<()>,
    /// The person thought better of it.
    pub on_restore: Callback<()>,
}

impl Draft {
    /// Takes the keys that end typing: Escape restores, Ctrl+Enter (and Enter
    /// in a field of one line) commits.
    #[must_use]
    pub fn on_key(&self, one_line: bool) -> Callback<KeyboardEvent> {
        let (on_done, on_restore) = (self.on_done.clone(), self.on_restore.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            // Enter that ends a composition (Japanese, dead keys) is no Enter.
            "Enter" if event.is_composing() => {}
            "Enter" if one_line || event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                on_done.emit(());
                leave(&event);
            }
            "Escape" => {
                event.stop_propagation();
                on_restore.emit(());
                leave(&event);
            }
            _ => {}
        })
    }
}

/// Leaves the field an event is for, and gives the keys back to the reader.
fn leave(event: &Event) {
    event.target_dyn_into::<Element>().iter().for_each(focus::leave);
}

/// A draft of the text `value`, kept in storage under `name` while it is
/// typed; `on_commit` gets it once, when it is done, differs and is what the
/// field `takes`.  What it does not take stays a draft.
///
/// A draft that a reload interrupted is taken up again.
#[hook]
pub fn use_draft(
    name: AttrValue,
    value: AttrValue,
    takes: Takes,
    on_commit: Callback<String>,
) -> Draft {
    let drafts = use_drafts();
    let typed = use_state(|| drafts.read(&name).map(AttrValue::from));
    // A draft that is taken up again was left, by a reload if not before.
    let left = use_state_eq(|| true);
    // What is typed at the moment of an event: Escape and Enter leave the field,
    // and that comes before the next render.
    let live = use_mut_ref(|| (*typed).clone());
    {
        // Another record, or a value that came from elsewhere (undo, another
        // field): what was typed belonged to the one before.
        let (typed, drafts, live) = (typed.setter(), drafts.clone(), live.clone());
        let left = left.setter();
        let first = use_mut_ref(|| true);
        use_effect_with((name.clone(), value.clone()), move |(name, _)| {
            if first.replace(false) {
                return;
            }
            let draft = drafts.read(name).map(AttrValue::from);
            live.borrow_mut().clone_from(&draft);
            typed.set(draft);
            left.set(true);
        });
    }
    let text = typed.as_ref().unwrap_or(&value).clone();
    let changed = text != value;
    let refused = *left && !takes.takes(&text);
    let on_type = {
        let (typed, drafts, name) = (typed.setter(), drafts.clone(), name.clone());
        let (live, left) = (live.clone(), left.setter());
        Callback::from(move |text: String| {
            left.set(false);
            drafts.keep(&name, &text);
            let text = Some(AttrValue::from(text));
            live.borrow_mut().clone_from(&text);
            typed.set(text);
        })
    };
    let on_done = {
        let (typed, drafts, name) = (typed.setter(), drafts.clone(), name.clone());
        let (live, left) = (live.clone(), left.setter());
        Callback::from(move |()| {
            left.set(true);
            if live.borrow().as_ref().is_some_and(|it| !takes.takes(it)) {
                return;
            }
            let text = live.borrow_mut().take().filter(|it| *it != value);
            drafts.forget(&name);
            typed.set(None);
            if let Some(text) = text {
                on_commit.emit(text.to_string());
            }
        })
    };
    let on_restore = {
        let (typed, name) = (typed.setter(), name);
        Callback::from(move |()| {
            live.borrow_mut().take();
            drafts.forget(&name);
            typed.set(None);
        })
    };
    Draft { text, changed, refused, on_type, on_done, on_restore }
}
