//! The fields of a source.

use annotations::{Field, FieldType, Independence, Source, SourceForm, SourceKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::Action;
use crate::ui::cards::choice::Choice;
use crate::ui::cards::claim::choosables;
use crate::ui::cards::field::TextField;
use crate::ui::cards::pieces::{set_text, text_of};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::parts::takes::Takes;

/// What [`SourceEditor`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct SourceEditorProps {
    /// The source.
    pub(super) source: Source,
}

/// The texts of a source, in the order they are asked for.
const TEXTS: [Field; 7] = [
    Source::TITLE,
    Source::ADDRESS,
    Source::PUBLISHER,
    Source::WRITTEN_BY,
    Source::PUBLISHED,
    Source::CONSULTED,
    Source::ARCHIVE,
];

/// The message that names a field of a source.
pub(super) fn label(field: Field) -> &'static str {
    match field {
        Source::TITLE => "evidence-title-field",
        Source::ADDRESS => "evidence-address",
        Source::PUBLISHER => "evidence-publisher",
        Source::WRITTEN_BY => "source-written-by",
        Source::PUBLISHED => "evidence-published",
        Source::CONSULTED => "source-consulted",
        _ => "source-archive",
    }
}

/// The message of what to type into a field of a source.
fn hint(field: Field) -> Option<&'static str> {
    match field {
        Source::ADDRESS | Source::ARCHIVE => Some("evidence-address-hint"),
        Source::PUBLISHED | Source::CONSULTED => Some("field-date-hint"),
        _ => None,
    }
}

/// What a field of a source takes.
fn takes(field: Field) -> Takes {
    match field {
        Source::ADDRESS | Source::ARCHIVE => Takes::Address,
        Source::PUBLISHED | Source::CONSULTED => Takes::Date,
        _ => Takes::Anything,
    }
}

/// Everything about a source, and removing it.
#[component]
pub(super) fn SourceEditor(props: &SourceEditorProps) -> Html {
    rendered("SourceEditor");
    let (dispatch, words) = (use_dispatch(), use_words());
    let source = &props.source;
    let record = source.header.id;
    let text = |field: Field| {
        let value = text_of(source.get(field));
        let on_done = set_text(&dispatch, record, field);
        html! {
            <TextField
                key={field.key}
                label={words.get(label(field))}
                hint={hint(field).map(|it| words.get(it))}
                {value}
                draft={format!("{record}/{}", field.key)}
                {on_done}
                takes={takes(field)}
                testid={format!("source-{}", field.key)}
            />
        }
    };
    let on_kind = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Source::KIND,
        to: SourceKind::from_code(&code).to_value(),
    });
    let on_form = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Source::FORM,
        to: SourceForm::from_code(&code).to_value(),
    });
    let on_confidential = dispatch.reform(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let to = input.is_some_and(|it| it.checked()).to_value();
        Action::Set { record, field: Source::CONFIDENTIAL, to }
    });
    let on_remove = dispatch.reform(move |_: MouseEvent| Action::Remove(record));
    let kind = |it: &SourceKind| {
        let code = it.code();
        (code.into(), words.get(&format!("source-kind-{code}")))
    };
    let independence = |it: &Independence| {
        let code = it.code();
        (code.into(), words.get(&format!("independence-{code}")))
    };
    let on_independence = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Source::INDEPENDENCE,
        to: Independence::from_code(&code).to_value(),
    });
    html! {
        <div class="source-editor" data-testid="source-editor">
            { TEXTS.into_iter().map(text).collect::<Html>() }
            <Choice
                label={words.get("evidence-kind")}
                options={SourceKind::ALL.iter().map(kind).collect::<Vec<_>>()}
                chosen={source.kind.map(|it| AttrValue::from(it.code()))}
                nothing={words.get("choice-none")}
                on_choose={on_kind}
            />
            <Choice
                label={words.get("source-form")}
                options={choosables(&words, "source-form", SourceForm::ALL.iter().map(|it| it.code()).collect())}
                chosen={source.form.map(|it| AttrValue::from(it.code()))}
                nothing={words.get("choice-none")}
                on_choose={on_form}
                testid="source-form"
            />
            <Choice
                label={words.get("source-independence")}
                options={Independence::ALL.iter().map(independence).collect::<Vec<_>>()}
                chosen={source.independence.map(|it| AttrValue::from(it.code()))}
                nothing={words.get("choice-none")}
                on_choose={on_independence}
                testid="source-independence"
            />
            <label class="field field--row">
                <input type="checkbox" checked={source.confidential} data-testid="source-confidential" onchange={on_confidential} />
                { words.get("source-confidential") }
            </label>
            <button type="button" class="card__remove" data-testid="remove-source" onclick={on_remove}>
                { words.get("source-remove") }
            </button>
        </div>
    }
}
