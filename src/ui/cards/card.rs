//! One card: what the item is, its words, and where it is focused, its editor.

use std::rc::Rc;

use annotations::{Mark, MarkKind, RecordId, Status, Tone};
use yew::prelude::*;

use super::label::{item_hue, item_label, verdict_glyph, verdict_label};
use super::suggestion::Decide;
use crate::browser::drag::{self, Dragged};
use crate::state::{Action, Argument, Item};
use crate::ui::dispatch::{Dispatch, use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`Card`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct CardProps {
    /// The mark or suggestion.
    pub(crate) item: Rc<Item>,
    /// Whether keys act on it.
    pub(crate) focused: bool,
    /// How much evidence a claim has.
    pub(crate) n_evidence: usize,
    /// How many answers there are to it.
    pub(crate) n_replies: usize,
    /// The full name of what an entity mark names.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    /// The editor, if it is focused.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A card.
#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    rendered("Card");
    let (dispatch, words) = (use_dispatch(), use_words());
    let item = &props.item;
    let id = item.id;
    let suggested = item.suggestion().is_some();
    let verdict = item.mark().and_then(|it| it.verdict.as_ref());
    let status = item.mark().and_then(|it| it.status).filter(|_| item.kind == MarkKind::Claim);
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Focus(Some(id)));
    let name = props.name.clone().filter(|it| it.as_str() != &*item.words);
    let words_shown = if item.words.is_empty() {
        words.get("card-whole-article")
    } else {
        item.words.to_string().into()
    };
    let (ondragover, ondrop) = taking_sources(&dispatch, item.mark());
    let note = item.mark().map(|it| it.note.trim()).filter(|it| !it.is_empty() && !props.focused);
    html! {
        <article
            class="card"
            data-testid="card"
            data-item={id.to_string()}
            data-kind={item.kind.code()}
            data-hue={item_hue(item)}
            data-suggested={suggested.to_string()}
            data-focused={props.focused.to_string()}
            data-verdict={item.tone.map(Tone::code)}
            {ondragover}
            {ondrop}
        >
            <button
                type="button"
                class="card__head"
                aria-current={props.focused.then_some("true")}
                aria-expanded={props.focused.to_string()}
                {onclick}
            >
                <span class="card__line">
                    if let Some(number) = item.number {
                        <span class="card__number">{ number }</span>
                    }
                    <span class="card__label">{ item_label(&words, item) }</span>
                    if let Some(verdict) = verdict {
                        <span class="card__verdict" data-tint={item.tone.map(Tone::code)}>
                            <span aria-hidden="true">
                                { verdict_glyph(&verdict.value, item.tone.unwrap_or(Tone::Mixed)) }
                            </span>
                            { verdict_label(&words, verdict) }
                        </span>
                    } else if let Some(status) = status.filter(|it| *it != Status::ToDo) {
                        <span class="card__status">{ words.get(&format!("status-{}", status.code())) }</span>
                    }
                    if item.checked {
                        <span class="card__checked" title={words.get("card-checked")}>
                            <span aria-hidden="true">{ "✓" }</span>
                            <span class="visually-hidden">{ words.get("card-checked") }</span>
                        </span>
                    }
                </span>
                <span class="card__words">{ words_shown }</span>
                if let Some(name) = name {
                    <span class="card__name">{ name }</span>
                }
                if let Some(note) = note {
                    <span class="card__note">{ note.to_owned() }</span>
                }
                if 0 < props.n_replies && !props.focused {
                    <span class="card__evidence">
                        { words.with("card-replies", &[("count", Argument::Count(props.n_replies))]) }
                    </span>
                }
                if 0 < props.n_evidence && !props.focused {
                    <span class="card__evidence">
                        { words.with("card-evidence", &[("count", Argument::Count(props.n_evidence))]) }
                    </span>
                }
            </button>
            if suggested {
                <Decide {id} is_claim={item.kind == MarkKind::Claim} compact={!props.focused} />
            }
            { props.children.clone() }
        </article>
    }
}

/// Lets a source be dropped on a mark, which makes evidence of it.
fn taking_sources(
    dispatch: &Dispatch,
    mark: Option<&Rc<Mark>>,
) -> (Option<Callback<DragEvent>>, Option<Callback<DragEvent>>) {
    let mark = mark.map(|it| it.header.id);
    let over = mark.map(|_| Callback::from(|it: DragEvent| drag::allow(&it, Dragged::Source)));
    let drop = mark.map(|mark| {
        let dispatch = dispatch.clone();
        Callback::from(move |event: DragEvent| {
            let id = drag::dropped(&event, Dragged::Source);
            if let Some(source) = id.and_then(|it| RecordId::parse(&it)) {
                dispatch.emit(Action::Attach { source, mark });
            }
        })
    });
    (over, drop)
}
