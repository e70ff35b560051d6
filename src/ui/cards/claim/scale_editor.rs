//! A verdict scale of the file's own.

use annotations::{OwnScale, RecordId};
use yew::prelude::*;

use super::form_line::FormLine;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

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
    let (dispatch, words) = (use_dispatch(), use_words());
    let typed = {
        let scale = props.scale.clone();
        use_state(move || scale.map(|it| typed(&it)).unwrap_or_default())
    };
    let id = props.scale.as_ref().map(|it| it.header.id);
    let line = |name: &'static str, multiline: bool| {
        let of_form = typed.clone();
        let on_text = Callback::from(move |text: String| {
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
                input={NodeRef::default()}
                testid={format!("scale-{name}")}
            />
        }
    };
    let values = lines(&typed.values);
    let is_too_short = values.len() < 2 || typed.name.trim().is_empty();
    let on_submit = {
        let (typed, dispatch, on_close) = (typed.clone(), dispatch.clone(), props.on_close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let values = lines(&typed.values);
            let mut others = lines(&typed.others);
            others.retain(|it| !values.contains(it));
            let name = typed.name.trim().to_owned();
            dispatch.emit(Action::SetScale { scale: id, name, values, others });
            on_close.emit(());
        })
    };
    let on_remove = move |id: RecordId| {
        let (dispatch, on_close) = (dispatch.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::RemoveScale(id));
            on_close.emit(());
        })
    };
    html! {
        <form class="evidence-form" data-testid="scale-form" onsubmit={on_submit}>
            { line("name", false) }
            { line("values", true) }
            { line("others", true) }
            <div class="evidence-form__foot">
                <button type="submit" class="button" data-testid="scale-save" disabled={is_too_short}>
                    { words.get("scale-save") }
                </button>
                <button type="button" class="card__minor" onclick={props.on_close.reform(|_: MouseEvent| ())}>
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

fn typed(scale: &OwnScale) -> Typed {
    let name = scale.name.clone();
    Typed { name, values: scale.values.join("\n"), others: scale.others.join("\n") }
}

fn field<'a>(typed: &'a mut Typed, name: &str) -> &'a mut String {
    match name {
        "name" => &mut typed.name,
        "values" => &mut typed.values,
        _ => &mut typed.others,
    }
}

/// The lines of a text, trimmed, each once; as many as there are digits to
/// give them by.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        if !lines.iter().any(|it| it == line) {
            lines.push(line.to_owned());
        }
    }
    lines.truncate(9);
    lines
}

#[cfg(test)]
mod tests {
    #[test]
    fn verdicts_stand_once_and_not_too_many() {
        assert_eq!(super::lines(" Sûr\n\nFragile \nSûr\n"), ["Sûr", "Fragile"]);
        assert_eq!(super::lines("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n").len(), 9);
    }
}
