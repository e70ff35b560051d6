//! One entry of the list: its words, its marks, and what can be done with it.

use std::rc::Rc;

use annotations::MarkKind;
use document::{Document, Span};
use yew::prelude::*;

use super::entries::Entry;
use crate::snap::trim;
use crate::state::{Action, Item, ItemId};
use crate::ui::cards::label::{item_hue, item_label, verdict_label};
use crate::ui::cards::pieces::{NAMED_CHARS, named, shortened};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`Row`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct RowProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// The entry.
    pub(crate) entry: Entry,
    /// The item of it that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// The text's language tag, or empty.
    pub(crate) lang: AttrValue,
}

/// An entry.
#[component]
pub(crate) fn Row(props: &RowProps) -> Html {
    rendered("Row");
    let (dispatch, words) = (use_dispatch(), use_words());
    let entry = &props.entry;
    let text = props.document.slice(entry.span).unwrap_or("").trim().to_owned();
    let of_text = shortened(&text, NAMED_CHARS);
    let lang = (!props.lang.is_empty()).then(|| props.lang.clone());
    let label = match entry.heading {
        Some(1) => html! { <h2 class="list__heading" {lang}>{ text }</h2> },
        Some(2) => html! { <h3 class="list__heading" {lang}>{ text }</h3> },
        Some(_) => html! { <h4 class="list__heading" {lang}>{ text }</h4> },
        None => html! { <p class="list__sentence" {lang}>{ text }</p> },
    };
    let block = u32::try_from(entry.block).ok();
    let is_aside = entry.aside.is_some();
    let on_aside = dispatch.reform(move |_: MouseEvent| Action::SetAside {
        blocks: block.into_iter().collect(),
        aside: !is_aside,
    });
    let span = trim(&props.document, entry.span);
    let mark = |kind: MarkKind, span: Span| {
        dispatch.reform(move |_: MouseEvent| Action::Mark { kind, entity_type: None, span })
    };
    let aside_id = if is_aside { "reader-take-back" } else { "reader-aside-this" };
    // A person who goes from button to button hears which sentence it is for.
    let action = |testid: &'static str, label: &str, onclick: Callback<MouseEvent>| {
        let named = named(&words, label, &of_text);
        html! {
            <button type="button" class="list__action" data-testid={testid} aria-label={named} {onclick}>
                { words.get(label) }
            </button>
        }
    };
    html! {
        <li class="list__entry" data-aside={is_aside.to_string()} data-first={entry.is_first.to_string()}>
            if let Some(reason) = entry.aside {
                <span class="list__aside">
                    { words.get("reader-set-aside") }{ " " }{ words.get(&format!("aside-{}", reason.code())) }
                </span>
            }
            { label }
            <div class="list__actions">
                if let Some(span) = span.filter(|_| !is_aside) {
                    { action("list-mark-claim", "list-mark-claim", mark(MarkKind::Claim, span)) }
                    { action("list-mark-note", "list-mark-note", mark(MarkKind::Note, span)) }
                }
                if entry.is_first {
                    { action(if is_aside { "take-back" } else { "set-aside" }, aside_id, on_aside) }
                }
            </div>
            if !entry.items.is_empty() {
                <ul class="list__items">
                    for item in &entry.items {
                        <ListItem key={item.id.to_string()} item={item.clone()} focused={props.focus == Some(item.id)} />
                    }
                </ul>
            }
        </li>
    }
}

/// What [`ListItem`] shows.
#[derive(PartialEq, Properties)]
struct ListItemProps {
    item: Rc<Item>,
    focused: bool,
}

/// A mark or suggestion under its sentence.
#[component]
fn ListItem(props: &ListItemProps) -> Html {
    rendered("ListItem");
    let (dispatch, words) = (use_dispatch(), use_words());
    let item = &props.item;
    let id = item.id;
    let choose = dispatch.reform(move |_: MouseEvent| Action::Focus(Some(id)));
    let accept = dispatch.reform(move |_: MouseEvent| Action::Accept(id));
    let reject = dispatch.reform(move |_: MouseEvent| Action::Reject(id));
    let verdict = item.mark().and_then(|it| it.verdict.as_ref());
    let suggested = item.suggestion().is_some();
    let named = |id: &str| named(&words, id, &item.words);
    html! {
        <li class="list__item" data-item={id.to_string()} data-hue={item_hue(item)} data-suggested={suggested.to_string()}>
            <button
                type="button"
                class="list__choose"
                aria-current={props.focused.then_some("true")}
                onclick={choose}
            >
                <span class="list__kind">
                    { item_label(&words, item) }
                    if let Some(number) = item.number {
                        { format!(" {number}") }
                    }
                </span>
                <span class="list__words">{ item.words.to_string() }</span>
                if let Some(verdict) = verdict {
                    <span class="list__verdict">{ verdict_label(&words, verdict) }</span>
                }
            </button>
            if suggested {
                <button
                    type="button"
                    class="list__action"
                    data-testid="list-accept"
                    aria-label={named("card-accept")}
                    onclick={accept}
                >
                    { words.get("card-accept") }
                </button>
                <button
                    type="button"
                    class="list__action"
                    data-testid="list-reject"
                    aria-label={named("card-reject")}
                    onclick={reject}
                >
                    { words.get("card-reject") }
                </button>
            }
        </li>
    }
}
