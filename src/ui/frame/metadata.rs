//! What is known about the article itself, at its head: its title and a line
//! that says the rest, and behind them fields to correct it all.
//!
//! The title is the page's first heading here, whether or not the text has it
//! too: there it is set aside as repeated.

use annotations::Article;
use yew::prelude::*;

use crate::state::Argument;
use crate::ui::dispatch::use_words;
use crate::ui::parts::{Button, Icon, IconName, Look};

pub mod address;
pub mod fields;
pub mod published;

use address::{host_of, is_web_address};
use fields::Fields;
use published::in_words;

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
                    <time datetime={it.published.clone()}>{ in_words(&it.published, &words) }</time>
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
