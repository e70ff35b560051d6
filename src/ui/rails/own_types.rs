//! Types of mark of the file's own: a name, a colour, and what each is for.

use std::rc::Rc;

use annotations::{OwnType, RecordId};
use yew::prelude::*;

use crate::state::Action;
use crate::ui::cards::pieces::{cross, minor, on_escape, shortened};
use crate::ui::dispatch::{use_dispatch, use_drafts, use_words};
use crate::ui::keys::DigitHint;
use crate::ui::parts::form_line::FormLine;
use crate::ui::parts::{focus_later, rendered};
use crate::ui::reader::colours::{PALETTE, of_palette};

/// What [`OwnTypes`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct OwnTypesProps {
    /// The types.
    pub(super) types: Vec<Rc<OwnType>>,
}

/// How many types are shown.
const MOST: usize = 50;

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
        Callback::from(move |()| {
            editing.set(Editing::Nothing);
            focus_later("[data-testid=add-type]");
        })
    };
    let form = |it: Option<&Rc<OwnType>>| {
        let others = props.types.iter().filter(|other| Some(*other) != it);
        let taken: Vec<String> = others.map(|it| it.name.clone()).collect();
        html! { <TypeForm own_type={it.cloned()} {taken} on_close={on_close.clone()} /> }
    };
    let row = |(it, digit): (&Rc<OwnType>, usize)| {
        let id = it.header.id;
        html! {
            <li class="evidence__item" key={id.to_string()} data-testid="own-type">
                <span class="legend__item" data-hue={of_palette(it.colour)}>{ shortened(&it.name, OwnType::MAX_CHARS) }</span>
                { " " }<DigitHint {digit} />
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
    let rows: Vec<Html> = props.types.iter().zip(1..).take(MOST).map(row).collect();
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

/// The texts of the form: their messages, and the last part of their drafts.
const NAME: &str = "types-name";
const DESCRIPTION: &str = "types-description";

fn draft_name(of: Option<RecordId>, text: &str) -> String {
    let of = of.map_or_else(|| "new".to_owned(), |it| it.to_string());
    format!("type-{of}/{text}")
}

/// What [`TypeForm`] shows.
#[derive(PartialEq, Properties)]
struct TypeFormProps {
    /// The type; none for a new one.
    own_type: Option<Rc<OwnType>>,
    /// The names that others have.
    taken: Vec<String>,
    on_close: Callback<()>,
}

/// Name, what it is for, and colour.
#[component]
fn TypeForm(props: &TypeFormProps) -> Html {
    rendered("TypeForm");
    let (dispatch, words) = (use_dispatch(), use_words());
    let drafts = use_drafts();
    let old = props.own_type.as_ref();
    let of = old.map(|it| it.header.id);
    let begun = |name: &str, old: Option<String>| {
        drafts.read(&draft_name(of, name)).or(old).unwrap_or_default()
    };
    let name = use_state_eq(|| begun(NAME, old.map(|it| it.name.clone())));
    let description = use_state_eq(|| begun(DESCRIPTION, old.map(|it| it.description.clone())));
    let colour = use_state_eq(|| old.map_or(0, |it| it.colour));
    use_effect_with((), |()| focus_later("[data-testid=types-name]"));
    let on_close = {
        let (drafts, on_close) = (drafts.clone(), props.on_close.clone());
        Callback::from(move |()| {
            [NAME, DESCRIPTION].iter().for_each(|it| drafts.forget(&draft_name(of, it)));
            on_close.emit(());
        })
    };
    let is_taken = props.taken.iter().any(|it| *it == name.trim());
    let onsubmit = {
        let (name, description, colour) = (name.clone(), description.clone(), *colour);
        let on_close = on_close.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (name, description) = ((*name).clone(), (*description).clone());
            dispatch.emit(Action::SetType { of, name, description, colour });
            on_close.emit(());
        })
    };
    let line = |id: &'static str, state: &UseStateHandle<String>| {
        let (setter, drafts) = (state.setter(), drafts.clone());
        let on_text = Callback::from(move |text: String| {
            // Commas part tags, and the name is one.
            let text = if id == NAME { text.replace(',', "") } else { text };
            drafts.keep(&draft_name(of, id), &text);
            setter.set(text);
        });
        html! {
            <FormLine
                label={words.get(id)}
                value={(**state).clone()}
                max_chars={(id == NAME).then_some(OwnType::MAX_CHARS)}
                {on_text}
                testid={id}
            />
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
        <form class="evidence-form" data-testid="type-form" {onsubmit} onkeydown={on_escape(&on_close)}>
            { line(NAME, &name) }
            if is_taken {
                <p class="evidence-form__error" role="alert">{ words.get("types-taken") }</p>
            }
            { line(DESCRIPTION, &description) }
            <div class="types__colours" role="group" aria-label={words.get("types-colour")}>
                { PALETTE.iter().zip(0..).map(swatch).collect::<Html>() }
            </div>
            <div class="evidence-form__foot">
                <button type="submit" class="button" data-testid="type-save" disabled={is_taken || name.trim().is_empty()}>
                    { words.get("types-save") }
                </button>
                <button type="button" class="card__minor" onclick={on_close.reform(|_: MouseEvent| ())}>
                    { words.get("app-cancel") }
                </button>
            </div>
        </form>
    }
}
