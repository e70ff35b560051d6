//! Saving the chosen keys, taking them from a file, and having ours back.

use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::keymap::{MOST_BYTES, Refused, read, said, write};
use super::registry::Chosen;
use crate::browser::files;
use crate::state::{Action, Argument, Settings};
use crate::ui::dispatch::{Peek, use_dispatch, use_peek, use_words};
use crate::ui::parts::{Button, IconName, Look};

/// Three buttons, and what came of them; `keys` are those that were chosen.  No
/// component of its own, which would be 1 kB.
#[hook]
pub(super) fn use_key_file(keys: &Rc<Chosen>) -> Html {
    let (dispatch, words, peek) = (use_dispatch(), use_words(), use_peek());
    let told = use_state_eq(AttrValue::default);
    let input = use_node_ref();
    let on_save = {
        let keys = keys.clone();
        dispatch.reform(move |_: MouseEvent| Action::SaveKeys(write(&keys)))
    };
    let on_choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            input.cast::<HtmlInputElement>().iter().for_each(|it| it.click());
        })
    };
    // The keys, and what is said of them.
    let take = {
        let (dispatch, told) = (dispatch.clone(), told.setter());
        Callback::from(move |(keys, said): (Chosen, AttrValue)| {
            if let Some(state) = peek.as_ref().map(Peek::state) {
                let keys = Rc::new(keys);
                dispatch.emit(Action::Settings(Settings { keys, ..state.settings.clone() }));
            }
            told.set(said);
        })
    };
    let on_reset = {
        let said = words.get("keys-all-reset");
        take.reform(move |_: MouseEvent| (Chosen::new(), said.clone()))
    };
    let onchange = {
        let (told, words) = (told.setter(), words.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|it| it.get(0)) else { return };
            // So that the same file can be chosen again.
            input.set_value("");
            let (take, told, words) = (take.clone(), told.clone(), words.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match keys_of(&file).await {
                    Ok(keys) => {
                        let count = [("count", Argument::Count(keys.len()))];
                        take.emit((keys, words.with("keys-file-taken-over", &count)));
                    }
                    Err(refused) => told.set(said(&refused, &words).into()),
                }
            });
        })
    };
    html! {
        <div class="keys__file">
            <Button label={words.get("keys-save")} icon={IconName::Download} look={Look::Quiet} testid="keys-save" on_press={on_save} />
            <Button label={words.get("keys-take")} icon={IconName::File} look={Look::Quiet} testid="keys-take" on_press={on_choose} />
            <Button
                label={words.get("keys-reset-all")}
                icon={IconName::Undo}
                look={Look::Quiet}
                disabled={keys.is_empty()}
                testid="keys-reset-all"
                on_press={on_reset}
            />
            <input
                ref={input}
                class="visually-hidden"
                type="file"
                accept=".json,application/json"
                tabindex="-1"
                aria-label={words.get("keys-take")}
                data-testid="keys-file"
                {onchange}
            />
            <p class="keys__told" role="status" data-testid="keys-told">{ &*told }</p>
        </div>
    }
}

/// The keys in a file; what cannot be read is no file of keys.
async fn keys_of(file: &File) -> Result<Chosen, Refused> {
    let is_small = usize::try_from(files::size(file)).is_ok_and(|it| it <= MOST_BYTES);
    let bytes = if is_small { files::bytes(file).await.ok() } else { None };
    let text = bytes.and_then(|it| String::from_utf8(it).ok()).ok_or(Refused::Other)?;
    read(&text)
}
