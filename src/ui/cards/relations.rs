//! How a mark goes together with others: said by, supports, contradicts,
//! repeats, depends on.

use annotations::{Link, LinkKind, RecordId};
use yew::prelude::*;

use super::Records;
use super::choice::{Choice, Choosable};
use super::claim::choosables;
use super::label::item_label;
use super::pieces::{cross, minor, shortened};
use crate::i18n::Words;
use crate::state::{Action, Item, ItemId, Items};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`Relations`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct RelationsProps {
    /// The mark.
    pub(super) mark: RecordId,
    /// The records behind it.
    pub(super) records: Records,
}

/// How many marks can be chosen from: claims come first.
const MAX_CHOICES: usize = 300;

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
    let row = |(link, other): (&Link, RecordId)| {
        let (record, kind, item) = (link.header.id, link.kind.code(), ItemId::Mark(other));
        // Said from this end: it contradicts, or is contradicted by.
        let side = if link.from == id { "link" } else { "linked" };
        let label = items.get(item).map_or_else(String::new, |it| label(&words, it));
        let trace = |to: Option<ItemId>| move || Action::Trace(to);
        let (begin, end) = (trace(Some(item)), trace(None));
        html! {
            <li
                class="evidence__item"
                key={record.to_string()}
                data-testid="relation"
                onpointerover={dispatch.reform(move |_: PointerEvent| begin())}
                onpointerout={dispatch.reform(move |_: PointerEvent| end())}
                onfocusin={dispatch.reform(move |_: FocusEvent| begin())}
                onfocusout={dispatch.reform(move |_: FocusEvent| end())}
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
    let rows: Vec<Html> = links.filter_map(|it| Some((it, other_end(it, id)?))).map(row).collect();
    let is_other = |it: &std::rc::Rc<Item>| it.mark().is_some_and(|it| it.header.id != id);
    let has_others = items.all().iter().any(is_other);
    let on_making = {
        let making = making.clone();
        Callback::from(move |_: MouseEvent| making.set(true))
    };
    let on_close = {
        let making = making.setter();
        Callback::from(move |()| making.set(false))
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
        <div class="evidence-form">
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
                { minor("link-save", words.get("link-save"), on_link) }
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

/// The other marks: claims, then the rest, each in reading order.
fn others(words: &Words, items: &Items, mark: RecordId) -> Vec<Choosable> {
    let all = || items.all().iter().filter(|it| it.id != ItemId::Mark(mark));
    let claims = all().filter(|it| it.number.is_some());
    let rest = all().filter(|it| it.number.is_none());
    let choosable = |it: &std::rc::Rc<Item>| {
        let id = it.mark()?.header.id;
        Some((id.to_string().into(), label(words, it).into()))
    };
    claims.chain(rest).filter_map(choosable).take(MAX_CHOICES).collect()
}

/// A mark in one line: its number if it is a claim, else what it is, and its
/// words.
fn label(words: &Words, item: &Item) -> String {
    let what = match item.number {
        Some(number) => number.to_string(),
        None => item_label(words, item).to_string(),
    };
    format!("{what} · {}", shortened(&item.words, N_CHARS))
}
