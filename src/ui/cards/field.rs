//! A text that is typed into a record, on a card: one line or several, with a
//! count where a length is advised.

use yew::prelude::*;

use crate::state::Argument;
use crate::ui::dispatch::use_words;
use crate::ui::parts::field::typed;
use crate::ui::parts::takes::Takes;
use crate::ui::parts::{rendered, use_draft};

/// What [`TextField`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// What it is called.
    pub(crate) label: AttrValue,
    /// The text of the record.
    pub(crate) value: AttrValue,
    /// Name of the draft: `"<record id>/<field key>"`.
    pub(crate) draft: AttrValue,
    /// Takes the text when it is done.
    pub(crate) on_done: Callback<String>,
    /// What it takes.
    #[prop_or_default]
    pub(crate) takes: Takes,
    /// Whether it has several lines.
    #[prop_or_default]
    pub(crate) multiline: bool,
    /// Whether it is a moment, as the browser has people give them; see
    /// [`crate::browser::clock::of_field`].
    #[prop_or_default]
    pub(crate) is_moment: bool,
    /// How many characters are advised.
    #[prop_or_default]
    pub(crate) advised: Option<usize>,
    /// What to type, where that is not clear.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What can be completed, in a field of one line: its text, or where that
    /// has commas, what is behind the last one.
    #[prop_or_default]
    pub(crate) options: Vec<AttrValue>,
    /// For the end-to-end tests.
    #[prop_or_default]
    pub(crate) testid: Option<AttrValue>,
}

/// A labelled text field.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    rendered("TextField");
    let words = use_words();
    let draft =
        use_draft(props.draft.clone(), props.value.clone(), props.takes, props.on_done.clone());
    let oninput = draft.on_type.reform(|event: InputEvent| typed(&event));
    let onblur = draft.on_done.reform(|_: FocusEvent| ());
    let onkeydown = draft.on_key(!props.multiline);
    let list = (!props.options.is_empty()).then(|| format!("{}-options", props.draft));
    let error = format!("{}-error", props.draft);
    let described = draft.refused.then(|| error.clone());
    let n_chars = draft.text.chars().count();
    html! {
        <div class="field">
            <label class="field">
                <span class="field__label">
                    { props.label.clone() }
                    if let Some(advised) = props.advised {
                        <span class="card__chars" data-over={(advised < n_chars).to_string()}>
                            { words.with("field-count", &[
                                ("count", Argument::Count(n_chars)),
                                ("advised", Argument::Count(advised)),
                            ]) }
                        </span>
                    }
                </span>
                if props.multiline {
                    <textarea
                        class="field__input"
                        rows="3"
                        value={draft.text.clone()}
                        placeholder={props.hint.clone()}
                        data-testid={props.testid.clone()}
                        {oninput}
                        {onblur}
                        {onkeydown}
                    />
                } else {
                    <input
                        class="field__input"
                        type={if props.is_moment { "datetime-local" } else { "text" }}
                        autocomplete="off"
                        value={draft.text.clone()}
                        placeholder={props.hint.clone()}
                        list={list.clone()}
                        aria-invalid={draft.refused.then_some("true")}
                        aria-describedby={described}
                        data-testid={props.testid.clone()}
                        {oninput}
                        {onblur}
                        {onkeydown}
                    />
                    if let Some(id) = list {
                        <datalist {id}>
                            for it in completions(&draft.text, &props.options) {
                                <option key={it.clone()} value={it} />
                            }
                        </datalist>
                    }
                }
            </label>
            // Not within the label, where it would be part of the field's name.
            if draft.refused {
                <span class="evidence-form__error" id={error} role="alert">{ words.get(props.takes.refusal()) }</span>
            }
        </div>
    }
}

/// What `typed` can become: what is before its last comma, and one of `options`
/// that is not in it yet.
fn completions(typed: &str, options: &[AttrValue]) -> Vec<String> {
    let (kept, _) = typed.rsplit_once(',').unwrap_or(("", typed));
    let has = |it: &str| kept.split(',').any(|word| word.trim() == it);
    let lead = if kept.trim().is_empty() { String::new() } else { format!("{}, ", kept.trim()) };
    options.iter().filter(|it| !has(it)).map(|it| format!("{lead}{it}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_several_is_completed() {
        let options = ["à voir".into(), "chiffres".into()];
        let check = |typed: &str, expected: &[&str]| {
            assert_eq!(completions(typed, &options), expected, "{typed}");
        };
        check("", &["à voir", "chiffres"]);
        check("chi", &["à voir", "chiffres"]);
        check("chiffres, ", &["chiffres, à voir"]);
        check("un, deux, à", &["un, deux, à voir", "un, deux, chiffres"]);
    }
}
