//! How a mark goes together with others: said by, supports, contradicts,
//! repeats, depends on.

use std::rc::Rc;

use annotations::{Link, LinkKind, RecordId};
use document::sort_by_rank;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use super::Records;
use super::choice::{Choice, Choosable};
use super::claim::choosables;
use super::label::item_label;
use super::pieces::{cross, minor, on_escape, shortened};
use crate::i18n::Words;
use crate::state::reduce::relating::is_linked;
use crate::state::{Action, Item, ItemId, Items};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{focus_later, rendered};

/// What [`Relations`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct RelationsProps {
    /// The mark.
    pub(super) mark: RecordId,
    /// The records behind it.
    pub(super) records: Records,
}

/// How many marks can be chosen from: those nearest in the text.
const MAX_CHOICES: usize = 300;

/// How many links are shown.
const MAX_LINKS: usize = 100;

/// How many characters of a mark's words are shown.
const N_CHARS: usize = 60;

/// The links of a mark, and making another.
#[component]
pub(super) fn Relations(props: &RelationsProps) -> Html {
    rendered("Relations");
    let (dispatch, words) = (use_dispatch(), use_words());
    let making = use_state_eq(|| false);
    let (id, items) = (props.mark, &props.records.items.0);
    let links = props.records.dossier.links();
    let row = |(link, found): (&Link, &Rc<Item>)| {
        let (record, kind, item) = (link.header.id, link.kind.code(), found.id);
        // Said from this end: it contradicts, or is contradicted by.
        let side = if link.from == id { "link" } else { "linked" };
        let label = label(&words, found);
        let trace = |to: Option<ItemId>| {
            let dispatch = dispatch.clone();
            Callback::from(move |event: MouseEvent| {
                if !is_within(&event) {
                    dispatch.emit(Action::Trace(to));
                }
            })
        };
        let (begin, end) = (trace(Some(item)), trace(None));
        html! {
            <li
                class="evidence__item"
                key={record.to_string()}
                data-testid="relation"
                onmouseover={begin}
                onmouseout={end}
                onfocusin={dispatch.reform(move |_: FocusEvent| Action::Trace(Some(item)))}
                onfocusout={dispatch.reform(|_: FocusEvent| Action::Trace(None))}
            >
                <span class="evidence__stance">{ words.get(&format!("{side}-{kind}")) }</span>
                <button
                    type="button"
                    class="relation__go"
                    onclick={dispatch.reform(move |_: MouseEvent| Action::Focus(Some(item)))}
                >
                    { label }
                </button>
                { cross(words.get("link-remove"), dispatch.reform(move |_: MouseEvent| Action::Remove(record))) }
            </li>
        }
    };
    // A link to what is not in the file leads nowhere.
    let found = |it: &Link| items.get(ItemId::Mark(other_end(it, id)?));
    let rows = links.filter_map(|it| Some((it, found(it)?))).take(MAX_LINKS).map(row);
    let rows: Vec<Html> = rows.collect();
    let is_other = |it: &Rc<Item>| it.mark().is_some_and(|it| it.header.id != id);
    let has_others = items.all().iter().any(is_other);
    let on_making = {
        let making = making.clone();
        Callback::from(move |_: MouseEvent| making.set(true))
    };
    let on_close = {
        let making = making.setter();
        Callback::from(move |()| {
            making.set(false);
            focus_later(".card[data-focused=true] [data-testid=add-link]");
        })
    };
    html! {
        <section class="evidence" aria-label={words.get("link-title")} data-testid="relations">
            if !rows.is_empty() {
                <ul class="evidence__list">{ rows }</ul>
            }
            if *making {
                <LinkForm key={id.to_string()} mark={id} records={props.records.clone()} {on_close} />
            } else if has_others {
                { minor("add-link", words.get("link-add"), on_making) }
            }
        </section>
    }
}

/// What [`LinkForm`] shows.
#[derive(PartialEq, Properties)]
struct LinkFormProps {
    mark: RecordId,
    records: Records,
    on_close: Callback<()>,
}

/// How, and with which mark.
#[component]
fn LinkForm(props: &LinkFormProps) -> Html {
    rendered("LinkForm");
    let (dispatch, words) = (use_dispatch(), use_words());
    let kind = use_state_eq(|| LinkKind::Contradicts);
    let other = use_state_eq(|| None::<RecordId>);
    let on_kind = {
        let kind = kind.setter();
        Callback::from(move |code: String| {
            LinkKind::from_code(&code).iter().for_each(|it| kind.set(*it));
        })
    };
    let on_other = {
        let other = other.setter();
        Callback::from(move |id: String| other.set(RecordId::parse(&id)))
    };
    use_effect_with((), |()| focus_later("[data-testid=link-kind]"));
    let from = props.mark;
    let on_link = {
        let (dispatch, kind, other, on_close) =
            (dispatch.clone(), *kind, *other, props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(to) = other {
                dispatch.emit(Action::Link { from, to, kind });
                on_close.emit(());
            }
        })
    };
    let on_cancel = props.on_close.reform(|_: MouseEvent| ());
    let codes = LinkKind::ALL.iter().map(|it| it.code()).collect();
    html! {
        <div class="evidence-form" onkeydown={on_escape(&props.on_close)}>
            <Choice
                label={words.get("link-kind")}
                options={choosables(&words, "link", codes)}
                chosen={Some(AttrValue::from(kind.code()))}
                on_choose={on_kind}
                testid="link-kind"
            />
            <Choice
                label={words.get("link-other")}
                options={others(&words, &props.records.items.0, from)}
                chosen={other.map(|it| AttrValue::from(it.to_string()))}
                nothing={words.get("choice-none")}
                on_choose={on_other}
                testid="link-other"
            />
            <div class="card__row">
                <button
                    type="button"
                    class="card__minor"
                    data-testid="link-save"
                    disabled={other.is_none_or(|it| is_linked(&props.records.dossier, from, it, *kind))}
                    onclick={on_link}
                >
                    { words.get("link-save") }
                </button>
                { minor("link-cancel", words.get("app-cancel"), on_cancel) }
            </div>
        </div>
    }
}

/// The mark at the other end of a link of `mark`; `None` where it is at none.
pub(crate) fn other_end(link: &Link, mark: RecordId) -> Option<RecordId> {
    match mark {
        it if it == link.from => Some(link.to),
        it if it == link.to => Some(link.from),
        _ => None,
    }
}

/// The other marks nearest to one: claims, then the rest, each in reading
/// order.
fn others(words: &Words, items: &Items, mark: RecordId) -> Vec<Choosable> {
    let here = items.position(ItemId::Mark(mark)).unwrap_or(0);
    let all = items.all().iter().enumerate();
    let others = all.filter(|(_, it)| it.mark().is_some_and(|it| it.header.id != mark));
    let mut near: Vec<(usize, &Rc<Item>)> = others.collect();
    let place = |it: usize| u128::try_from(it).unwrap_or(0);
    sort_by_rank(&mut near, |it| place(it.0.abs_diff(here)));
    near.truncate(MAX_CHOICES);
    sort_by_rank(&mut near, |it| place(it.0) + (u128::from(it.1.number.is_none()) << 64));
    let choosable = |(_, it): &(usize, &Rc<Item>)| {
        let id = it.mark()?.header.id;
        Some((id.to_string().into(), label(words, it).into()))
    };
    near.iter().filter_map(choosable).collect()
}

/// Whether the pointer only goes from one part of a line to another.
fn is_within(event: &MouseEvent) -> bool {
    let line = |it: Option<EventTarget>| {
        let element = it.and_then(|it| it.dyn_into::<Element>().ok())?;
        element.closest("[data-testid=relation]").ok().flatten()
    };
    let (from, to) = (line(event.target()), line(event.related_target()));
    from.is_some() && from == to
}

/// A mark in one line: its number if it is a claim, else what it is, and its
/// words.
fn label(words: &Words, item: &Item) -> String {
    let what = match item.number {
        Some(number) => number.to_string(),
        None => item_label(words, item).to_string(),
    };
    if item.words.is_empty() {
        return format!("{what} · {}", words.get("card-whole-article"));
    }
    format!("{what} · {}", shortened(&item.words, N_CHARS))
}
