//! Who was asked about a claim, by what, and what they answered.

use std::rc::Rc;

use annotations::{Channel, Contact, FieldValue, Mark};
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::field::TextField;
use super::state_row::choosables;
use crate::browser::clock;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};

/// What [`Contacts`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct ContactsProps {
    /// The claim.
    pub(super) mark: Rc<Mark>,
}

/// The log, each entry to be filled in where it stands.
#[component]
pub(super) fn Contacts(props: &ContactsProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let contacts = &props.mark.contacts;
    let record = props.mark.header.id;
    let set = {
        let (contacts, dispatch) = (contacts.clone(), dispatch.clone());
        move |change: &dyn Fn(&mut Vec<Contact>)| {
            let mut next = contacts.clone();
            change(&mut next);
            let to = FieldValue::Contacts(next);
            dispatch.emit(Action::Set { record, field: Mark::CONTACTS, to });
        }
    };
    let on_add = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| {
            let (whom, until, answer) = Default::default();
            let (when, channel) = (clock::now(), Channel::Mail);
            let contact = Contact { whom, when, channel, until, answer };
            set(&|all| all.push(contact.clone()));
        })
    };
    let text = |n: usize, key: &'static str, value: &String, change: fn(&mut Contact, String)| {
        let set = set.clone();
        let on_done = Callback::from(move |typed: String| {
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
                draft={format!("{record}/contact-{n}-{key}")}
                {on_done}
                multiline={key == "answer"}
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
            let set = set.clone();
            Callback::from(move |_: MouseEvent| {
                set(&|all| {
                    if n < all.len() {
                        all.remove(n);
                    }
                });
            })
        };
        let codes = Channel::ALL.iter().map(|it| it.code()).collect();
        html! {
            <li class="evidence__item" key={n}>
                <span class="trail__who">{ clock::in_words(it.when, words.language().tag()) }</span>
                { text(n, "whom", &it.whom, |it, typed| it.whom = typed) }
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
                <button
                    type="button"
                    class="evidence__remove"
                    aria-label={words.get("contacts-remove")}
                    title={words.get("contacts-remove")}
                    onclick={on_remove}
                >
                    { "×" }
                </button>
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
