//! The list view: the article in reading order as headings, sentences and
//! their marks, all of it in the page for a screen reader.
//!
//! It can do what the text can: mark, accept, reject, choose, set aside.

mod entries;
mod row;

use std::rc::Rc;

use document::{AsideReason, Document, Findings};
use yew::prelude::*;

use crate::state::{Argument, ItemId};
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;
use crate::ui::reader::listed::Listed;
use entries::{Entry, entries};
use row::Row;

/// How many entries a page has.  Source: design, section 6.
const PAGE: usize = 100;

/// What [`List`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct ListProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Why each block is set aside, if it is.
    pub(crate) asides: Rc<[Option<AsideReason>]>,
    /// What was found, for the sentences.
    pub(crate) findings: Option<Rc<Findings>>,
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// The item that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// The text's language tag, or empty.
    pub(crate) lang: AttrValue,
}

/// One page of the list.
#[component]
pub(crate) fn List(props: &ListProps) -> Html {
    rendered("List");
    let words = use_words();
    let findings = props.findings.as_deref();
    let all = entries(&props.document, &props.asides, findings, props.items.0.all());
    let page = use_state(|| 0_usize);
    let here = all.iter().position(|it| it.items.iter().any(|it| Some(it.id) == props.focus));
    {
        let page = page.setter();
        use_effect_with(props.focus, move |_| {
            if let Some(place) = here {
                page.set(place / PAGE);
            }
        });
    }
    let n_pages = all.len().div_ceil(PAGE).max(1);
    let current = (*page).min(n_pages - 1);
    let go = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    let shown: Vec<Html> = all
        .iter()
        .enumerate()
        .skip(current * PAGE)
        .take(PAGE)
        .map(|(place, it)| row(place, it, props))
        .collect();
    let position = [("page", Argument::Count(current + 1)), ("count", Argument::Count(n_pages))];
    html! {
        <div class="list" data-testid="list" translate="no">
            <ol class="list__entries" start={(current * PAGE + 1).to_string()}>{ shown }</ol>
            if 1 < n_pages {
                <nav class="list__pages" aria-label={words.get("list-pages")}>
                    <button
                        type="button"
                        class="button"
                        disabled={current == 0}
                        onclick={go(current.saturating_sub(1))}
                    >
                        { words.get("list-previous") }
                    </button>
                    <span>{ words.with("list-page", &position) }</span>
                    <button
                        type="button"
                        class="button"
                        disabled={current + 1 == n_pages}
                        onclick={go(current + 1)}
                    >
                        { words.get("list-next") }
                    </button>
                </nav>
            }
        </div>
    }
}

fn row(place: usize, entry: &Entry, props: &ListProps) -> Html {
    let focus = props.focus.filter(|it| entry.items.iter().any(|item| item.id == *it));
    html! {
       <Row
           key={place}
           document={props.document.clone()}
           entry={entry.clone()}
           {focus}
           lang={props.lang.clone()}
       />
    }
}
