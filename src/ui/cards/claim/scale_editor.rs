//! A verdict scale of the file's own.
//!
//! What is typed is kept as drafts, so that a reload loses none of it.

use annotations::{OwnScale, RecordId, each_once};
use yew::prelude::*;

use super::super::pieces::on_escape;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{Drafts, use_dispatch, use_drafts, use_words};
use crate::ui::keys::N_DIGITS;
use crate::ui::parts::form_line::FormLine;
use crate::ui::parts::{focus_later, rendered};

/// What [`ScaleEditor`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct ScaleEditorProps {
    /// The scale; none for a new one.
    pub(super) scale: Option<OwnScale>,
    /// Closes the form.
    pub(super) on_close: Callback<()>,
}

/// What is typed: the name, and the verdicts, one a line.
#[derive(Clone, Default, PartialEq)]
struct Typed {
    name: String,
    values: String,
    others: String,
}

/// A form for the name and the verdicts.
#[component]
pub(super) fn ScaleEditor(props: &ScaleEditorProps) -> Html {
    rendered("ScaleEditor");
    let (dispatch, drafts, words) = (use_dispatch(), use_drafts(), use_words());
    let id = props.scale.as_ref().map(|it| it.header.id);
    let typed = {
        let (scale, drafts) = (props.scale.clone(), drafts.clone());
        use_state(move || typed(scale.as_ref(), &drafts))
    };
    use_effect_with((), |()| focus_later("[data-testid=scale-name]"));
    let on_close = {
        let (drafts, on_close) = (drafts.clone(), props.on_close.clone());
        Callback::from(move |()| {
            TEXTS.iter().for_each(|it| drafts.forget(&draft_name(id, it)));
            on_close.emit(());
        })
    };
    let line = |name: &'static str, multiline: bool| {
        let (of_form, drafts) = (typed.clone(), drafts.clone());
        let on_text = Callback::from(move |text: String| {
            drafts.keep(&draft_name(id, name), &text);
            let mut next = (*of_form).clone();
            *field(&mut next, name) = text;
            of_form.set(next);
        });
        let value = field(&mut (*typed).clone(), name).clone();
        html! {
            <FormLine
                label={words.get(&format!("scale-{name}"))}
                hint={words.get(&format!("scale-{name}-hint"))}
                {value}
                {multiline}
                {on_text}
                testid={format!("scale-{name}")}
            />
        }
    };
    let (values, others) = lists(&typed);
    let is_too_short = values.len() < 2 || typed.name.trim().is_empty();
    let is_too_long = MOST < values.len() + others.len();
    let on_submit = {
        let (typed, dispatch, on_close) = (typed.clone(), dispatch.clone(), on_close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (values, others) = lists(&typed);
            let name = typed.name.trim().to_owned();
            dispatch.emit(Action::SetScale { scale: id, name, values, others });
            on_close.emit(());
        })
    };
    let on_key = on_escape(&on_close);
    let on_cancel = on_close.reform(|_: MouseEvent| ());
    let on_remove = |id: RecordId| {
        let (dispatch, on_close) = (dispatch.clone(), on_close.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Remove(id));
            on_close.emit(());
        })
    };
    html! {
        <form class="evidence-form" data-testid="scale-form" onsubmit={on_submit} onkeydown={on_key}>
            { line("name", false) }
            { line("values", true) }
            { line("others", true) }
            if is_too_short {
                <p class="evidence__none">{ words.get("scale-needs") }</p>
            } else if is_too_long {
                <p class="evidence-form__error" role="alert">
                    { words.with("scale-too-long", &[("count", Argument::Count(MOST))]) }
                </p>
            }
            <div class="evidence-form__foot">
                <button type="submit" class="button" data-testid="scale-save" disabled={is_too_short || is_too_long}>
                    { words.get("scale-save") }
                </button>
                <button type="button" class="card__minor" onclick={on_cancel}>
                    { words.get("app-cancel") }
                </button>
                if let Some(id) = id {
                    <button type="button" class="card__remove" data-testid="scale-remove" onclick={on_remove(id)}>
                        { words.get("scale-remove") }
                    </button>
                }
            </div>
        </form>
    }
}

/// The texts of the form, by the last part of their draft's name.
const TEXTS: [&str; 3] = ["name", "values", "others"];

/// Most verdicts of a scale: each is given by a digit.
const MOST: usize = N_DIGITS;

fn draft_name(scale: Option<RecordId>, name: &str) -> String {
    let scale = scale.map_or_else(|| "new".to_owned(), |it| it.to_string());
    format!("scale-{scale}/{name}")
}

/// What was being typed, else what the scale has.
fn typed(scale: Option<&OwnScale>, drafts: &Drafts) -> Typed {
    let mut typed = scale.map_or_else(Typed::default, |it| Typed {
        name: it.name.clone(),
        values: it.values.join("\n"),
        others: it.others.join("\n"),
    });
    for name in TEXTS {
        if let Some(draft) = drafts.read(&draft_name(scale.map(|it| it.header.id), name)) {
            *field(&mut typed, name) = draft;
        }
    }
    typed
}

/// The verdicts of both lists, none twice.
fn lists(typed: &Typed) -> (Vec<String>, Vec<String>) {
    let values = each_once(&mut typed.values.lines());
    let mut others = each_once(&mut typed.others.lines());
    others.retain(|it| !values.contains(it));
    (values, others)
}

fn field<'a>(typed: &'a mut Typed, name: &str) -> &'a mut String {
    match name {
        "name" => &mut typed.name,
        "values" => &mut typed.values,
        _ => &mut typed.others,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_stand_once() {
        let (values, others) = (" Sûr\n\nFragile \nSûr\n".to_owned(), "Fragile\n?".to_owned());
        let (values, others) = lists(&Typed { name: String::new(), values, others });
        assert_eq!((values.join(" "), others.join(" ")), ("Sûr Fragile".into(), "?".into()));
    }
}
