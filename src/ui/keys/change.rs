//! One shortcut in the list, and giving it another key.

use std::rc::Rc;

use yew::prelude::*;

use super::choosing::{Refusal, choose, reset};
use super::press::{Pressed, press_label};
use super::registry::{Chosen, ShortcutId};
use crate::state::{Action, Argument, Settings};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`KeyRow`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct KeyRowProps {
    /// The shortcut.
    pub(super) id: ShortcutId,
    /// The settings, for the keys that were chosen.
    pub(super) settings: Settings,
}

/// How far the change of a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Changing {
    No,
    Waiting,
    Refused(Refusal),
}

/// A row of the list.
#[component]
pub(super) fn KeyRow(props: &KeyRowProps) -> Html {
    rendered("KeyRow");
    let (dispatch, words) = (use_dispatch(), use_words());
    let changing = use_state_eq(|| Changing::No);
    let Some(shortcut) = props.id.shortcut() else { return Html::default() };
    let settings = &props.settings;
    let on_change = {
        let changing = changing.setter();
        Callback::from(move |_: MouseEvent| changing.set(Changing::Waiting))
    };
    let take = {
        let (changing, dispatch, settings) =
            (changing.setter(), dispatch.clone(), settings.clone());
        move |chosen: Result<Chosen, Refusal>| match chosen {
            Ok(keys) => {
                changing.set(Changing::No);
                let keys = Rc::new(keys);
                dispatch.emit(Action::Settings(Settings { keys, ..settings.clone() }));
            }
            Err(refusal) => changing.set(Changing::Refused(refusal)),
        }
    };
    let on_reset = {
        let (take, keys) = (take.clone(), settings.keys.clone());
        Callback::from(move |_: MouseEvent| take(reset(shortcut, &keys)))
    };
    let onkeydown = {
        let (changing, keys) = (changing.clone(), settings.keys.clone());
        Callback::from(move |event: KeyboardEvent| {
            if *changing == Changing::No || event.key() == "Tab" {
                return;
            }
            // A modifier alone is the beginning of a press.
            let Some(press) = Pressed::of(&event).text() else { return };
            event.prevent_default();
            event.stop_propagation();
            if press == "Escape" {
                changing.set(Changing::No);
                return;
            }
            take(choose(shortcut, &press, &keys));
        })
    };
    let said = match *changing {
        Changing::No => None,
        Changing::Waiting => Some(words.get("keys-press")),
        Changing::Refused(Refusal::Unusable) => Some(words.get("keys-unusable")),
        Changing::Refused(Refusal::Taken(message)) => {
            let said = words.get(message).as_str().into();
            Some(words.with("keys-taken", &[("use", Argument::Text(said))]))
        }
    };
    let keys = shortcut.keys(&settings.keys);
    let is_chosen = settings.keys.contains_key(shortcut.message);
    html! {
        <div class="keys__row" {onkeydown}>
            <dt>
                for press in &keys {
                    <kbd class="key">{ press_label(&words, press) }</kbd>
                }
            </dt>
            <dd>
                { words.get(shortcut.message) }
                if let Some(said) = said {
                    <span class="keys__said" role="status">{ said }</span>
                }
            </dd>
            if shortcut.may_change() {
                <dd class="keys__change">
                    <button type="button" class="card__minor" data-testid={format!("change-{}", shortcut.message)} onclick={on_change}>
                        { words.get(if keys.is_empty() { "keys-give" } else { "keys-change" }) }
                        <span class="visually-hidden">{ " " }{ words.get(shortcut.message) }</span>
                    </button>
                    if is_chosen {
                        <button type="button" class="card__minor" onclick={on_reset}>{ words.get("keys-reset") }</button>
                    }
                </dd>
            }
        </div>
    }
}
