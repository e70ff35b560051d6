//! All commands by name: what the keyboard can do, without knowing its keys.

use annotations::Scale;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::press::press_label;
use super::registry::{Shortcut, ShortcutId};
use super::verdicts::listed;
use crate::browser::scroll;
use crate::fold::fold;
use crate::i18n::Words;
use crate::ui::dispatch::{use_chosen_keys, use_single_keys, use_words};
use crate::ui::parts::field;
use crate::ui::parts::{Dialog, rendered};

/// What [`Palette`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct PaletteProps {
    /// The scale that verdicts are given on.
    pub(crate) scale: Scale,
    /// Does what was chosen.
    pub(crate) on_run: Callback<ShortcutId>,
    /// Closes it.
    pub(crate) on_close: Callback<()>,
}

/// A field and the commands that fit what is typed.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    rendered("Palette");
    let words = use_words();
    let (chosen, single_keys) = (use_chosen_keys(), use_single_keys());
    let typed = use_state_eq(String::new);
    let place = use_state_eq(|| 0_usize);
    let input = use_node_ref();
    {
        let input = input.clone();
        use_effect_with((), move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                // Fails for no element that is in the page.
                let _ = input.focus();
            }
        });
    }
    let fitting = fitting(&typed, &props.scale, &words);
    let at = (*place).min(fitting.len().saturating_sub(1));
    use_effect_with(at, |at| {
        let row = scroll::find(&format!("#palette-{at}"));
        row.iter().for_each(scroll::reveal_element);
    });
    let run = {
        let (on_run, on_close) = (props.on_run.clone(), props.on_close.clone());
        Callback::from(move |id: ShortcutId| {
            // Closed by the browser, which gives the focus back at once: what
            // follows may move it.
            let open = scroll::find("dialog[open]").and_then(|it| it.dyn_into().ok());
            open.iter().for_each(HtmlDialogElement::close);
            on_close.emit(());
            on_run.emit(id);
        })
    };
    let oninput = {
        let (typed, place) = (typed.setter(), place.setter());
        Callback::from(move |event: InputEvent| {
            typed.set(field::typed(&event));
            place.set(0);
        })
    };
    let onkeydown = {
        let (place, run) = (place.setter(), run.clone());
        let ids: Vec<ShortcutId> = fitting.iter().map(|it| it.id).collect();
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowDown" => place.set((at + 1) % ids.len().max(1)),
                "ArrowUp" => place.set((at + ids.len().saturating_sub(1)) % ids.len().max(1)),
                "Enter" if !event.is_composing() => {
                    ids.get(at).iter().for_each(|it| run.emit(**it))
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let row = |(n, it): (usize, &Shortcut)| {
        let (id, run) = (it.id, run.clone());
        let onclick = Callback::from(move |_: MouseEvent| run.emit(id));
        let name = name(*it, &props.scale, &words);
        html! {
            <li
                key={&*name}
                class="palette__row"
                id={format!("palette-{n}")}
                role="option"
                aria-selected={(n == at).to_string()}
                {onclick}
            >
                <span>{ name }</span>
                if let Some(press) = it.shown_key(&chosen, single_keys) {
                    <kbd class="key" aria-hidden="true">{ press_label(&words, press) }</kbd>
                }
            </li>
        }
    };
    let rows: Vec<Html> = fitting.iter().enumerate().map(row).collect();
    html! {
        <Dialog open=true title={words.get("palette-title")} testid="palette" on_close={props.on_close.clone()}>
            <input
                class="field__input"
                ref={input}
                type="text"
                role="combobox"
                autocomplete="off"
                aria-label={words.get("palette-hint")}
                aria-expanded="true"
                aria-controls="palette-rows"
                aria-activedescendant={(!fitting.is_empty()).then(|| format!("palette-{at}"))}
                placeholder={words.get("palette-hint")}
                data-testid="palette-input"
                {oninput}
                {onkeydown}
            />
            if fitting.is_empty() {
                <p class="rail__empty">{ words.get("palette-none") }</p>
            }
            <ul class="palette__rows" id="palette-rows" role="listbox" aria-label={words.get("palette-title")}>{ rows }</ul>
        </Dialog>
    }
}

/// The commands whose name has every word typed; of verdicts those of the scale
/// in use.
fn fitting(typed: &str, scale: &Scale, words: &Words) -> Vec<Shortcut> {
    let typed = fold(typed);
    let wanted: Vec<&str> = typed.split_whitespace().collect();
    let fits = |it: &Shortcut| {
        let name = fold(&name(*it, scale, words));
        wanted.iter().all(|word| name.contains(word))
    };
    listed(scale).filter(fits).collect()
}

/// What a command is called.
fn name(it: Shortcut, scale: &Scale, words: &Words) -> AttrValue {
    it.id.name(scale).map(|it| words.say(&it)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::UiLanguage;

    #[test]
    fn verdicts_are_those_of_the_scale_in_use() {
        let words = Words::new(UiLanguage::English);
        let check = |scale: &Scale, typed: &str, expected: &[&str]| {
            let fitting = fitting(typed, scale, &words);
            let names = fitting.iter().map(|it| name(*it, scale, &words).to_string());
            let names: Vec<String> = names.collect();
            assert_eq!(names, expected, "{typed}");
        };
        check(&Scale::DEFAULT, "verdict nuance", &["Verdict: needs nuance"]);
        check(&Scale::FIVE, "verdict nuance", &[]);
        check(&Scale::FIVE, "verdict half", &["Verdict: half true"]);
        check(&Scale::FIVE, "verdict insufficient", &["Verdict: insufficient evidence"]);
        let values = vec!["Avéré".into(), "Démenti".into()].into();
        let own = Scale { code: "018f".into(), values, ..Scale::THREE };
        check(&own, "verdict dementi", &["Verdict: Démenti"]);
        check(&own, "verdict: true", &[]);
        check(&own, "verdict insufficient", &["Verdict: insufficient evidence"]);
        // One verdict, one command, by its name.
        let three = ["Verdict: unproven", "Verdict: true", "Verdict: false"];
        check(&Scale::THREE, "verdict:", &three);
        let values = (1..=12).map(|it| format!("Step {it}").into()).collect();
        let long = Scale { values, ..own };
        check(&long, "verdict step 12", &["Verdict: Step 12"]);
    }
}
