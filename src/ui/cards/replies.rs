//! What people say to each other about a mark.

use annotations::{Answer, RecordId, Reply, thread};
use yew::prelude::*;

use super::Records;
use super::claim::author_name;
use super::field::TextField;
use super::pieces::{cross, minor, set_text};
use crate::browser::clock;
use crate::state::Action;
use crate::ui::dispatch::{Dispatch, use_dispatch, use_words};
use crate::ui::parts::field::typed;
use crate::ui::parts::takes::Takes;
use crate::ui::parts::{focus_later, rendered, use_draft};

/// What [`Replies`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct RepliesProps {
    /// The mark.
    pub(super) mark: RecordId,
    /// The records behind it.
    pub(super) records: Records,
}

/// The fields that are opened.
const ANSWER: &str = ".card[data-focused=true] .reply textarea[data-testid=reply-new]";
const CORRECTION: &str = ".card[data-focused=true] textarea[data-testid=reply-text]";

/// How many answers are shown.
const MOST: usize = 200;

/// The answers, in two levels, and a field for one more.
#[component]
pub(super) fn Replies(props: &RepliesProps) -> Html {
    rendered("Replies");
    let (dispatch, words) = (use_dispatch(), use_words());
    // The reply that is being answered, and the one that is being corrected.
    let answering = use_state_eq(|| None::<RecordId>);
    let editing = use_state_eq(|| None::<RecordId>);
    let records = &props.records;
    let thread = thread(&records.dossier, props.mark);
    let toggle = |state: &UseStateHandle<Option<RecordId>>, id: RecordId, field: &'static str| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            state.set((*state != Some(id)).then_some(id));
            focus_later(field);
        })
    };
    // What others answered would go with it; it can be corrected.
    let is_answered = |it: &Reply| thread.iter().any(|other| other.reply.to == it.header.id);
    let row = |it: &Answer<'_>| {
        let (id, header) = (it.reply.header.id, &it.reply.header);
        let who = author_name(header.author, &records.dossier, &words);
        let when = clock::in_words(header.created, words.language().tag());
        let is_mine = header.author == records.me;
        html! {
            <li class="reply" key={id.to_string()} data-below={it.is_below.to_string()} data-testid="reply">
                <span class="trail__who">{ format!("{who}, {when}") }</span>
                if *editing == Some(id) {
                    <TextField
                        label={words.get("reply-edit")}
                        value={it.reply.text.clone()}
                        draft={format!("{id}/{}", Reply::TEXT.key)}
                        on_done={correct(&dispatch, id)}
                        multiline=true
                        testid="reply-text"
                    />
                } else {
                    <p class="note__typed">{ it.reply.text.clone() }</p>
                }
                <div class="card__row">
                    { minor("reply-answer", words.get("reply-answer"), toggle(&answering, id, ANSWER)) }
                    if is_mine {
                        { minor("reply-edit", words.get(if *editing == Some(id) { "source-done" } else { "source-edit" }), toggle(&editing, id, CORRECTION)) }
                    }
                </div>
                if *answering == Some(id) {
                    <ReplyForm to={id} on_sent={clear(&answering)} />
                }
                if is_mine && !is_answered(it.reply) {
                    { cross(words.get("reply-remove"), dispatch.reform(move |_: MouseEvent| Action::Remove(id))) }
                }
            </li>
        }
    };
    let rows: Vec<Html> = thread.iter().take(MOST).map(row).collect();
    html! {
        <details class="card__fold" data-testid="replies">
            <summary>{ words.get("reply-title") }{ format!(" ({})", thread.len()) }</summary>
            <ul class="evidence__list">{ rows }</ul>
            <ReplyForm key={props.mark.to_string()} to={props.mark} on_sent={Callback::noop()} />
        </details>
    }
}

/// Corrects a reply; one without words stays as it was.
fn correct(dispatch: &Dispatch, id: RecordId) -> Callback<String> {
    let set = set_text(dispatch, id, Reply::TEXT);
    Callback::from(move |text: String| {
        if !text.trim().is_empty() {
            set.emit(text);
        }
    })
}

fn clear(state: &UseStateHandle<Option<RecordId>>) -> Callback<()> {
    let state = state.setter();
    Callback::from(move |()| state.set(None))
}

/// What [`ReplyForm`] shows.
#[derive(PartialEq, Properties)]
struct ReplyFormProps {
    /// What is answered.
    to: RecordId,
    /// Closes it.
    on_sent: Callback<()>,
}

/// A field and a button; what is typed is kept until it is sent.
#[component]
fn ReplyForm(props: &ReplyFormProps) -> Html {
    rendered("ReplyForm");
    let (dispatch, words) = (use_dispatch(), use_words());
    let (to, on_sent) = (props.to, props.on_sent.clone());
    let on_commit = Callback::from(move |text: String| {
        dispatch.emit(Action::Reply { to, text });
        on_sent.emit(());
    });
    let draft =
        use_draft(format!("{to}/reply").into(), AttrValue::default(), Takes::Anything, on_commit);
    html! {
        <div class="reply__form">
            <label class="field">
                <span class="field__label">{ words.get("reply-new") }</span>
                <textarea
                    class="field__input"
                    rows="2"
                    value={draft.text.clone()}
                    data-testid="reply-new"
                    oninput={draft.on_type.reform(|event: InputEvent| typed(&event))}
                    onkeydown={draft.on_key(false)}
                />
            </label>
            { minor("reply-send", words.get("reply-send"), draft.on_done.reform(|_: MouseEvent| ())) }
        </div>
    }
}
