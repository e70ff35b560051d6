//! The fields that correct what is known about the article.

use annotations::{Article, Field, FieldValue, RecordId};
use document::Language;
use yew::prelude::*;

use super::MetadataProps;
use super::address::is_web_address;
use super::published::{date_of, iso_of};
use crate::state::Action;
use crate::ui::dispatch::{Dispatch, use_dispatch, use_words};
use crate::ui::parts::{ChoiceField, FieldKind, TextField, rendered};

/// The fields; each is one step when it is done.
#[component]
pub fn Fields(props: &MetadataProps) -> Html {
    rendered("Fields");
    let (dispatch, words) = (use_dispatch(), use_words());
    let it = &props.article;
    let record = it.header.id;
    let set = |field: Field| {
        dispatch.reform(move |text: String| {
            let to = FieldValue::Text(text.trim().to_owned());
            Action::Set { record, field, to }
        })
    };
    let name = |field: Field| format!("{record}/{}", field.key);
    let date = |field: Field, value: &str, label: &str, hint: Option<AttrValue>| {
        let is_odd = !value.is_empty() && date_of(value).is_none();
        html! {
            <TextField
                name={name(field)}
                label={words.get(label)}
                value={value.to_owned()}
                {hint}
                error={is_odd.then(|| words.get("meta-published-invalid"))}
                kind={FieldKind::Date}
                testid={format!("{}-field", field.key)}
                on_commit={set_date(&dispatch, record, field)}
            />
        }
    };
    let address_error = (!it.address.is_empty() && !is_web_address(&it.address))
        .then(|| words.get("meta-address-invalid"));
    let mut languages = vec![(AttrValue::default(), words.get("meta-language-auto"))];
    languages.extend(Language::ALL.map(|it| {
        (AttrValue::from(it.code()), words.get(&format!("meta-language-{}", it.code())))
    }));
    let language = Language::from_tag(&it.language).map(Language::code).unwrap_or_default();
    html! {
        <div class="metadata__fields">
            <TextField
                name={name(Article::TITLE)}
                label={words.get("meta-title")}
                value={it.title.clone()}
                testid="title-field"
                on_commit={set(Article::TITLE)}
            />
            <TextField
                name={name(Article::SUBTITLE)}
                label={words.get("meta-subtitle")}
                value={it.subtitle.clone()}
                testid="subtitle-field"
                on_commit={set(Article::SUBTITLE)}
            />
            <TextField
                name={name(Article::BYLINE)}
                label={words.get("meta-byline")}
                value={it.byline.clone()}
                testid="byline-field"
                on_commit={set(Article::BYLINE)}
            />
            <TextField
                name={name(Article::SITE)}
                label={words.get("meta-site")}
                value={it.site.clone()}
                testid="site-field"
                on_commit={set(Article::SITE)}
            />
            <TextField
                name={name(Article::ADDRESS)}
                label={words.get("meta-address")}
                value={it.address.clone()}
                hint={words.get("meta-address-hint")}
                error={address_error}
                kind={FieldKind::Address}
                testid="address-field"
                on_commit={set(Article::ADDRESS)}
            />
            { date(Article::PUBLISHED, &it.published, "meta-published", Some(words.get("meta-published-hint"))) }
            { date(Article::UPDATED, &it.updated, "meta-updated", None) }
            <ChoiceField
                name={name(Article::LANGUAGE)}
                label={words.get("meta-language")}
                value={language}
                choices={languages}
                testid="language-field"
                on_choose={set(Article::LANGUAGE)}
            />
        </div>
    }
}

/// Says when the article came out, or was changed: as ISO 8601 where it is
/// clear, else as it was typed.
fn set_date(dispatch: &Dispatch, record: RecordId, field: Field) -> Callback<String> {
    dispatch.reform(move |typed: String| {
        let to = FieldValue::Text(iso_of(&typed));
        Action::Set { record, field, to }
    })
}
