//! The fields that correct what is known about the article.

use annotations::{Article, Field, FieldValue};
use document::Language;
use yew::prelude::*;

use super::MetadataProps;
use super::address::is_web_address;
use super::published::date_of;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
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
    let published_error = (!it.published.is_empty() && date_of(&it.published).is_none())
        .then(|| words.get("meta-published-invalid"));
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
            <TextField
                name={name(Article::PUBLISHED)}
                label={words.get("meta-published")}
                value={it.published.clone()}
                hint={words.get("meta-published-hint")}
                error={published_error}
                kind={FieldKind::Date}
                testid="published-field"
                on_commit={set(Article::PUBLISHED)}
            />
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
