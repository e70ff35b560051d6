//! What is known about the article itself, at its head: its title and a line
//! that says the rest, and behind them fields to correct it all.
//!
//! The title is the page's first heading here; where the text begins with it
//! too, it is only said, not shown twice.

use annotations::{Article, Dossier};
use document::BlockKind;
use yew::prelude::*;

use crate::state::Argument;
use crate::ui::dispatch::use_words;
use crate::ui::parts::{Button, Icon, IconName, Look, rendered};

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
    /// Whether the text begins with the title, which is then only said here.
    #[prop_or_default]
    pub title_in_text: bool,
}

/// Whether what is read of an article begins with a heading that is its title.
#[must_use]
pub fn begins_with_title(dossier: &Dossier) -> bool {
    let (Some(article), Some(document)) = (dossier.article(), dossier.document()) else {
        return false;
    };
    let blocks = dossier.blocks();
    let read = blocks.iter().filter(|(_, aside)| aside.is_none()).map(|(block, _)| block);
    let mut read = read.filter(|it| it.span().is_some());
    read.next().is_some_and(|it| {
        matches!(it.kind, BlockKind::Heading(_))
            && same_words(document.block_text(it), &article.title)
    })
}

fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// The head of the article.
#[component]
pub fn Metadata(props: &MetadataProps) -> Html {
    rendered("Metadata");
    let words = use_words();
    let is_open = use_state(|| false);
    let toggle = {
        let (now, is_open) = (*is_open, is_open.setter());
        Callback::from(move |_: MouseEvent| is_open.set(!now))
    };
    html! {
        <section class="metadata" aria-label={words.get("meta-label")}>
            <Summary article={props.article.clone()} title_in_text={props.title_in_text} />
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
    rendered("Summary");
    let words = use_words();
    let it = &props.article;
    let by = [("name", Argument::Text(it.byline.as_str().into()))];
    let is_web = is_web_address(&it.address);
    html! {
        <>
            <h1
                class="metadata__title"
                data-said={props.title_in_text.then_some("true")}
                data-testid="article-title"
            >
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
                if !it.updated.is_empty() && it.updated != it.published {
                    <time datetime={it.updated.clone()} data-testid="article-updated">
                        { words.with("meta-updated-on", &[("date", Argument::Text(in_words(&it.updated, &words).as_str().into()))]) }
                    </time>
                }
                if is_web {
                    <span>
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
                    </span>
                }
            </p>
        </>
    }
}
