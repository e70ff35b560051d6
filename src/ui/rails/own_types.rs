//! Types of mark of the file's own: a name, a colour, and what each is for.

use annotations::{OwnType, RecordId};
use yew::prelude::*;

use crate::state::Action;
use crate::ui::cards::field::typed;
use crate::ui::cards::pieces::{cross, minor, on_escape};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::reader::colours::{PALETTE, of_palette};
use crate::ui::reader::listed::Few;

/// What [`OwnTypes`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct OwnTypesProps {
    /// The records.
    pub(super) few: Few,
}

/// What the form is open for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Editing {
    Nothing,
    New,
    Type(RecordId),
}

/// The types in the order of their digits, and making another.
#[component]
pub(super) fn OwnTypes(props: &OwnTypesProps) -> Html {
    rendered("OwnTypes");
    let (dispatch, words) = (use_dispatch(), use_words());
    let editing = use_state_eq(|| Editing::Nothing);
    let edit = |to: Editing| {
        let editing = editing.setter();
        Callback::from(move |_: MouseEvent| editing.set(to))
    };
    let on_close = {
        let editing = editing.setter();
        Callback::from(move |()| editing.set(Editing::Nothing))
    };
    let form = |it: Option<&OwnType>| {
        html! { <TypeForm own_type={it.cloned()} on_close={on_close.clone()} /> }
    };
    let row = |(it, digit): (&OwnType, usize)| {
        let id = it.header.id;
        html! {
            <li class="evidence__item" key={id.to_string()} data-testid="own-type">
                <span class="legend__item" data-hue={of_palette(it.colour)}>{ it.name.clone() }</span>
                if digit < 10 {
                    { " " }<kbd class="key">{ digit }</kbd>
                }
                if !it.description.is_empty() {
                    <span class="trail__who">{ it.description.clone() }</span>
                }
                if *editing == Editing::Type(id) {
                    { form(Some(it)) }
                } else {
                    { minor("edit-type", words.get("source-edit"), edit(Editing::Type(id))) }
                }
                { cross(words.get("types-remove"), dispatch.reform(move |_: MouseEvent| Action::Remove(id))) }
            </li>
        }
    };
    let rows: Vec<Html> = props.few.0.own_types().zip(1..).map(row).collect();
    html! {
        <section class="rail__part" aria-label={words.get("types-title")} data-testid="own-types">
            <h2 class="rail__title">{ words.get("types-title") }</h2>
            <ul class="evidence__list">{ rows }</ul>
            if *editing == Editing::New {
                { form(None) }
            } else {
                { minor("add-type", words.get("types-add"), edit(Editing::New)) }
            }
        </section>
    }
}

/// What [`TypeForm`] shows.
#[derive(PartialEq, Properties)]
struct TypeFormProps {
    /// The type; none for a new one.
    own_type: Option<OwnType>,
    on_close: Callback<()>,
}

/// Name, what it is for, and colour.
#[component]
fn TypeForm(props: &TypeFormProps) -> Html {
    rendered("TypeForm");
    let (dispatch, words) = (use_dispatch(), use_words());
    let old = props.own_type.as_ref();
    let name = use_state_eq(|| old.map(|it| it.name.clone()).unwrap_or_default());
    let description = use_state_eq(|| old.map(|it| it.description.clone()).unwrap_or_default());
    let colour = use_state_eq(|| old.map_or(0, |it| it.colour));
    let of = old.map(|it| it.header.id);
    let onsubmit = {
        let (name, description, colour) = (name.clone(), description.clone(), *colour);
        let on_close = props.on_close.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (name, description) = ((*name).clone(), (*description).clone());
            dispatch.emit(Action::SetType { of, name, description, colour });
            on_close.emit(());
        })
    };
    let line = |id: &'static str, state: &UseStateHandle<String>| {
        let setter = state.setter();
        html! {
            <label class="field">
                <span class="field__label">{ words.get(id) }</span>
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    value={(**state).clone()}
                    data-testid={id}
                    oninput={Callback::from(move |event: InputEvent| setter.set(typed(&event)))}
                />
            </label>
        }
    };
    let swatch = |(hue, n): (&&'static str, u32)| {
        let setter = colour.setter();
        html! {
            <button
                type="button"
                class="types__colour"
                key={n}
                data-hue={*hue}
                aria-pressed={(*colour == n).to_string()}
                aria-label={words.get(&format!("colour-{n}"))}
                onclick={Callback::from(move |_: MouseEvent| setter.set(n))}
            />
        }
    };
    html! {
        <form class="evidence-form" data-testid="type-form" {onsubmit} onkeydown={on_escape(&props.on_close)}>
            { line("types-name", &name) }
            { line("types-description", &description) }
            <div class="types__colours" role="group" aria-label={words.get("types-colour")}>
                { PALETTE.iter().zip(0..).map(swatch).collect::<Html>() }
            </div>
            <div class="evidence-form__foot">
                <button type="submit" class="button" data-testid="type-save" disabled={name.trim().is_empty()}>
                    { words.get("types-save") }
                </button>
                <button type="button" class="card__minor" onclick={props.on_close.reform(|_: MouseEvent| ())}>
                    { words.get("app-cancel") }
                </button>
            </div>
        </form>
    }
}
