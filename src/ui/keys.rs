//! The keyboard: which key does what, and how that is shown.

mod help;
mod hint;
mod registry;

use std::rc::Rc;

use annotations::{MarkKind, RecordId, Scale};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::browser::listen::on_key_down;
use crate::state::{Action, AppState, Desk, Item, ItemId, View};
use crate::ui::dispatch::{Dispatch, use_dispatch};
use crate::ui::reader::pointing;
use registry::{Pressed, meaning};

pub(crate) use help::KeyHelp;
pub(crate) use hint::KeyHint;
pub(crate) use registry::ShortcutId;

/// What keys can do besides sending actions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KeyCallbacks {
    /// Opens the form for evidence of a claim.
    pub(crate) on_evidence: Callback<RecordId>,
    /// Opens the list of keys.
    pub(crate) on_help: Callback<()>,
}

/// Listens to keys as long as the caller is shown.
#[hook]
pub(crate) fn use_keys(state: &Rc<AppState>, callbacks: KeyCallbacks) {
    let dispatch = use_dispatch();
    // One listener for good: what it needs to know is put here at each render.
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    use_effect_with((dispatch, callbacks), move |(dispatch, callbacks)| {
        let (dispatch, callbacks) = (dispatch.clone(), callbacks.clone());
        let listener = on_key_down(move |event| {
            let state = latest.borrow().clone();
            let Some(desk) = &state.desk else { return };
            if event.default_prevented() || event.is_composing() || has_dialog(event) {
                return;
            }
            let Some((id, digit)) = meaning(&pressed(event), is_typing(event)) else { return };
            if id == ShortcutId::Download {
                finish_typing(event);
            }
            let keyboard = Keyboard { desk, dispatch: &dispatch, callbacks: &callbacks };
            if keyboard.perform(id, digit) {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

struct Keyboard<'a> {
    desk: &'a Desk,
    dispatch: &'a Dispatch,
    callbacks: &'a KeyCallbacks,
}

impl Keyboard<'_> {
    /// Does what the shortcut says; `false` where there is nothing to do it
    /// to, and the key stays the browser's.
    fn perform(&self, id: ShortcutId, digit: usize) -> bool {
        let action = match id {
            ShortcutId::Next => Some(Action::Step { forwards: true }),
            ShortcutId::Previous => Some(Action::Step { forwards: false }),
            ShortcutId::NextClaim => Some(Action::NextClaim),
            ShortcutId::NextSuggestion => Some(Action::NextSuggestion),
            ShortcutId::Accept => self.suggested().map(Action::Accept),
            ShortcutId::Reject => self.suggested().map(Action::Reject),
            ShortcutId::AcceptLike => {
                self.suggested().map(|like| Action::DecideLike { like, accept: true })
            }
            ShortcutId::RejectLike => {
                self.suggested().map(|like| Action::DecideLike { like, accept: false })
            }
            ShortcutId::StackNext => self.in_stack(pointing::next),
            ShortcutId::StackPrevious => self.in_stack(pointing::previous),
            ShortcutId::Verdict => self.verdict(digit),
            ShortcutId::Evidence => {
                let claim = self.claim();
                claim.inspect(|it| self.callbacks.on_evidence.emit(*it));
                return claim.is_some();
            }
            ShortcutId::Undo => Some(Action::Undo),
            ShortcutId::Redo => Some(Action::Redo),
            ShortcutId::Download => Some(Action::Download),
            ShortcutId::ToggleView => Some(Action::Show(match self.desk.view {
                View::Text => View::List,
                View::List => View::Text,
            })),
            ShortcutId::MarkEntity => self.mark(MarkKind::Entity),
            ShortcutId::MarkClaim => self.mark(MarkKind::Claim),
            ShortcutId::MarkQuestion => self.mark(MarkKind::Question),
            ShortcutId::MarkNote => self.mark(MarkKind::Note),
            ShortcutId::MarkQuote => self.mark(MarkKind::Quote),
            ShortcutId::MarkHighlight => self.mark(MarkKind::Highlight),
            ShortcutId::Clear if self.desk.selection.is_some() => Some(Action::Select(None)),
            ShortcutId::Clear => self.desk.focus.map(|_| Action::Focus(None)),
            ShortcutId::Help => {
                self.callbacks.on_help.emit(());
                return true;
            }
        };
        action.map(|it| self.dispatch.emit(it)).is_some()
    }

    fn chosen(&self) -> Option<&Rc<Item>> {
        self.desk.items.get(self.desk.focus?)
    }

    fn suggested(&self) -> Option<ItemId> {
        self.chosen().filter(|it| it.suggestion().is_some()).map(|it| it.id)
    }

    /// The chosen mark, if it is a claim.
    fn claim(&self) -> Option<RecordId> {
        let mark = self.chosen()?.mark()?;
        (mark.kind == MarkKind::Claim).then_some(mark.header.id)
    }

    /// The same verdict once more takes it away.
    fn verdict(&self, digit: usize) -> Option<Action> {
        let id = self.claim()?;
        let verdict = Scale::DEFAULT.verdict(digit.checked_sub(1)?)?;
        let current = self.chosen()?.mark()?.verdict.as_ref();
        let is_same = current == Some(&verdict);
        Some(Action::Judge(id, (!is_same).then_some(verdict)))
    }

    fn in_stack(
        &self,
        step: impl Fn(&[ItemId], Option<ItemId>) -> Option<ItemId>,
    ) -> Option<Action> {
        let start = self.chosen()?.spans.first()?.start();
        let stack = self.desk.items.stack(start);
        step(&stack, self.desk.focus).map(|it| Action::Focus(Some(it)))
    }

    fn mark(&self, kind: MarkKind) -> Option<Action> {
        self.desk.selection.map(|span| Action::Mark { kind, entity_type: None, span })
    }
}

fn pressed(event: &KeyboardEvent) -> Pressed {
    Pressed {
        key: event.key(),
        code: event.code(),
        ctrl: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}

/// Leaves the field that is typed in, so that what is saved has its text.
fn finish_typing(event: &KeyboardEvent) {
    let field = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(field) = field.filter(|_| is_typing(event)) {
        // Only fails for elements that are not in the page.
        let _ = field.blur();
    }
}

/// Whether the key goes into a text or a list that letters choose from.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let fields = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";
    target.is_some_and(|it| it.closest(fields).ok().flatten().is_some())
}

/// Whether the key is for an open dialog.
fn has_dialog(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.closest("dialog").ok().flatten().is_some())
}
