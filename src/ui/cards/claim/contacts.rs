//! Who was asked about a claim, by what, and what they answered.

use std::rc::Rc;

use annotations::{Channel, Contact, FieldValue, Mark, RecordId};
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::field::TextField;
use super::super::pieces::cross;
use super::state_row::choosables;
use crate::browser::clock;
use crate::state::Action;
use crate::ui::dispatch::{Peek, use_dispatch, use_drafts, use_peek, use_words};
use crate::ui::parts::takes::Takes;
use crate::ui::parts::{focus_later, rendered};

/// What [`Contacts`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct ContactsProps {
    /// The claim.
    pub(super) mark: Rc<Mark>,
}

/// The log, each entry to be filled in where it stands.
#[component]
pub(super) fn Contacts(props: &ContactsProps) -> Html {
    rendered("Contacts");
    let (dispatch, words) = (use_dispatch(), use_words());
    let contacts = &props.mark.contacts;
    let record = props.mark.header.id;
    // The log as it is at the moment of a change: leaving a field and pressing a
    // button are two changes before one render.
    let set = {
        let (peek, dispatch) = (use_peek(), dispatch.clone());
        move |change: &dyn Fn(&mut Vec<Contact>)| {
            let state = peek.as_ref().map(Peek::state);
            let mark = state.as_ref().and_then(|it| it.desk.as_ref()?.dossier.mark(record));
            let Some(mut next) = mark.map(|it| it.contacts.clone()) else { return };
            change(&mut next);
            let to = FieldValue::Contacts(next);
            dispatch.emit(Action::Set { record, field: Mark::CONTACTS, to });
        }
    };
    let drafts = use_drafts();
    let on_add = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| {
            let (whom, until, answer) = Default::default();
            let (when, channel) = (clock::now(), Channel::Mail);
            let contact = Contact { whom, when, channel, until, answer };
            set(&|all| all.push(contact.clone()));
            focus_later(NEW);
        })
    };
    let text = |n: usize, key: &'static str, value: &String, change: fn(&mut Contact, String)| {
        let (set, drafts, before) = (set.clone(), drafts.clone(), contacts.clone());
        let on_done = Callback::from(move |typed: String| {
            let mut next = before.clone();
            next.get_mut(n).into_iter().for_each(|it| change(it, typed.trim().to_owned()));
            // What stayed in another field goes by the corrected time, too.
            for key in KEYS {
                let name = |it: &[Contact]| draft_name(record, it, n, key);
                let (old, new) = (name(&before), name(&next));
                if let Some(text) = drafts.read(&old).filter(|_| old != new) {
                    drafts.keep(&new, &text);
                    drafts.forget(&old);
                }
            }
            set(&|all| {
                if let Some(it) = all.get_mut(n) {
                    change(it, typed.trim().to_owned());
                }
            });
        });
        let label = words.get(&format!("contacts-{key}"));
        let hint = (key == "until").then(|| words.get("field-date-hint"));
        html! {
            <TextField
                {label}
                {hint}
                value={value.clone()}
                draft={draft_name(record, contacts, n, key)}
                {on_done}
                takes={if key == "until" { Takes::Date } else { Takes::Anything }}
                multiline={key == "answer"}
                is_moment={key == "when"}
                testid={format!("contact-{key}")}
            />
        }
    };
    let entry = |(n, it): (usize, &Contact)| {
        let on_channel = {
            let set = set.clone();
            Callback::from(move |code: String| {
                set(&|all| {
                    if let (Some(it), Some(to)) = (all.get_mut(n), Channel::from_code(&code)) {
                        it.channel = to;
                    }
                });
            })
        };
        let on_remove = {
            let (set, drafts) = (set.clone(), drafts.clone());
            let names = KEYS.map(|key| draft_name(record, contacts, n, key));
            Callback::from(move |_: MouseEvent| {
                names.iter().for_each(|it| drafts.forget(it));
                set(&|all| {
                    if n < all.len() {
                        all.remove(n);
                    }
                });
            })
        };
        let codes = Channel::ALL.iter().map(|it| it.code()).collect();
        html! {
            // By its place: a corrected time is no other entry, and the keys
            // stay in the field they are in.
            <li class="evidence__item" key={n}>
                { text(n, "whom", &it.whom, |it, typed| it.whom = typed) }
                { text(n, "when", &clock::for_field(it.when), |it, typed| {
                    clock::of_field(&typed).into_iter().for_each(|when| it.when = when);
                }) }
                <div class="claim__row">
                    <Choice
                        label={words.get("contacts-channel")}
                        options={choosables(&words, "channel", codes)}
                        chosen={Some(AttrValue::from(it.channel.code()))}
                        on_choose={on_channel}
                    />
                    { text(n, "until", &it.until, |it, typed| it.until = typed) }
                </div>
                { text(n, "answer", &it.answer, |it, typed| it.answer = typed) }
                { cross(words.get("contacts-remove"), on_remove) }
            </li>
        }
    };
    let entries: Vec<Html> = contacts.iter().enumerate().map(entry).collect();
    html! {
        <details class="card__fold" data-testid="contacts">
            <summary>{ words.get("contacts-title") }{ format!(" ({})", contacts.len()) }</summary>
            <ul class="evidence__list">{ entries }</ul>
            <button type="button" class="claim__add" data-testid="add-contact" onclick={on_add}>
                { words.get("contacts-add") }
            </button>
        </details>
    }
}

/// The first field of the newest contact.
const NEW: &str = ".card[data-focused=true] [data-testid=contacts] li:last-child input";

/// The texts of a contact.
const KEYS: [&str; 4] = ["when", "whom", "until", "answer"];

/// The name of a contact's draft: by when it was, since its place changes when
/// another is removed.
fn draft_name(record: RecordId, contacts: &[Contact], n: usize, key: &str) -> String {
    let when = contacts.get(n).map_or(0, |it| it.when.0);
    let n_before = contacts.iter().take(n).filter(|it| it.when.0 == when).count();
    format!("{record}/contact-{when}-{n_before}-{key}")
}
