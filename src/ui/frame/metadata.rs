//! What is known about the article itself, at its head: its title and a line
//! that says the rest, and behind them fields to correct it all.
//!
//! The title is the page's first heading here, whether or not the text has it
//! too: there it is set aside as repeated.

use annotations::{Article, Field, FieldValue};
use document::Language;
use yew::prelude::*;

use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, ChoiceField, FieldKind, Icon, IconName, Look, TextField};

/// What [`Metadata`] shows.
#[derive(PartialEq, Properties)]
pub struct MetadataProps {
    /// The article's record.
    pub article: Article,
}

/// The head of the article.
#[component]
pub fn Metadata(props: &MetadataProps) -> Html {
    let words = use_words();
    let is_open = use_state(|| false);
    let toggle = {
        let (now, is_open) = (*is_open, is_open.setter());
        Callback::from(move |_: MouseEvent| is_open.set(!now))
    };
    html! {
        <section class="metadata" aria-label={words.get("meta-label")}>
            <Summary article={props.article.clone()} />
            <Button
                label={words.get(if *is_open { "meta-done" } else { "meta-edit" })}
                title={words.get("meta-edit-title")}
                icon={if *is_open { IconName::Check } else { IconName::Edit }}
                look={Look::Quiet}
                pressed={*is_open}
                testid="metadata-edit"
                on_press={toggle}
            />
            if *is_open {
                <Fields article={props.article.clone()} />
            }
        </section>
    }
}

/// Title, subtitle, medium, byline and date, as a reader expects them.
#[component]
fn Summary(props: &MetadataProps) -> Html {
    let words = use_words();
    let it = &props.article;
    let by = [("name", Argument::Text(it.byline.as_str().into()))];
    let is_web = is_web_address(&it.address);
    html! {
        <>
            <h1 class="metadata__title" data-testid="article-title">
                if it.title.is_empty() {
                    { words.get("app-untitled") }
                } else {
                    { it.title.clone() }
                }
            </h1>
            if !it.subtitle.is_empty() {
                <p class="metadata__subtitle">{ it.subtitle.clone() }</p>
            }
            <p class="metadata__line">
                if !it.site.is_empty() {
                    <span class="metadata__site">{ it.site.clone() }</span>
                }
                if !it.byline.is_empty() {
                    <span>{ words.with("meta-by", &by) }</span>
                }
                if it.published.is_empty() {
                    <span class="metadata__none">{ words.get("meta-no-date") }</span>
                } else {
                    <time datetime={it.published.clone()}>{ day_of(&it.published).to_owned() }</time>
                }
                if is_web {
                    <a
                        class="metadata__address"
                        href={it.address.clone()}
                        target="_blank"
                        rel="noopener noreferrer"
                        referrerpolicy="no-referrer"
                        title={words.get("meta-open-address")}
                    >
                        { host_of(&it.address).to_owned() }
                        <Icon name={IconName::External} />
                    </a>
                }
            </p>
        </>
    }
}

/// The fields.
#[component]
fn Fields(props: &MetadataProps) -> Html {
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
    let published_error = (!it.published.is_empty() && !is_date(&it.published))
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

/// Whether it is an address of a page; only such a one becomes a link.
fn is_web_address(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(it, _)| it.to_ascii_lowercase());
    let is_web = scheme.is_some_and(|it| it == "http" || it == "https");
    is_web && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// The host of a web address, without `www.`.
fn host_of(address: &str) -> &str {
    let behind = address.split_once("://").map_or(address, |(_, it)| it);
    let host = behind.split(['/', '?', '#']).next().unwrap_or(behind);
    host.strip_prefix("www.").unwrap_or(host)
}

/// The day of an ISO 8601 date, or date and time.
fn day_of(published: &str) -> &str {
    published.split_once('T').map_or(published, |(day, _)| day)
}

/// Whether it begins with a day as ISO 8601 writes it, and one there is.
fn is_date(published: &str) -> bool {
    let parts: Vec<&str> = day_of(published).split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |text: &str, n_digits| {
        (text.len() == n_digits && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u16>().ok())
            .flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let n_days = match month {
        2 => if is_leap { 29 } else { 28 },
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=n_days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{host_of, is_date, is_web_address};

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web_address("https://example.org/a?b#c"));
        assert!(is_web_address("HTTP://example.org"));
        for address in ["", "example.org", "javascript:alert(1)", "https://a b", "ftp://a"] {
            assert!(!is_web_address(address), "{address}");
        }
        assert_eq!(host_of("https://www.example.org/a"), "example.org");
        assert_eq!(host_of("https://example.org?x"), "example.org");
    }

    #[test]
    fn dates_are_days_there_are() {
        for date in ["2024-04-13", "2024-02-29", "2024-04-13T10:42:00+02:00"] {
            assert!(is_date(date), "{date}");
        }
        for date in ["", "13/04/2024", "2023-02-29", "2024-13-01", "2024-4-13", "2024-04-31"] {
            assert!(!is_date(date), "{date}");
        }
    }
}
