//! Who is to check a claim, who did, and who looked it over.

use std::rc::Rc;

use annotations::{Author, Dossier, Mark, RecordId, Status, is_checked};
use document::set_of;
use yew::prelude::*;

use super::super::field::TextField;
use super::super::pieces::minor;
use crate::i18n::Words;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`People`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct PeopleProps {
    /// The claim.
    pub(super) mark: Rc<Mark>,
    /// The records behind it.
    pub(super) dossier: Dossier,
    /// Who works here.
    pub(super) me: RecordId,
}

/// Assignee, checker, and the second pair of eyes.
#[component]
pub(super) fn People(props: &PeopleProps) -> Html {
    rendered("People");
    let (dispatch, words) = (use_dispatch(), use_words());
    let (mark, dossier) = (&props.mark, &props.dossier);
    let id = mark.header.id;
    let on_assign = dispatch.reform(move |initials| Action::Assign { mark: id, initials });
    let on_confirm = dispatch.reform(move |_: MouseEvent| Action::Confirm(id));
    let initials = mark.assignee.and_then(|it| dossier.author(it)).map(|it| it.initials.clone());
    let known = dossier.authors().map(|it| it.initials.clone()).filter(|it| !it.is_empty());
    let known = set_of(known);
    let by = |message: &str, id: RecordId| {
        let name = author_name(id, dossier, &words);
        words.with(message, &[("name", Argument::Text(name.as_str().into()))])
    };
    let is_closed = mark.status.is_some_and(Status::closes);
    let is_over = is_closed || mark.status == Some(Status::Checked);
    let checked_by = |message| match mark.checked_by {
        Some(it) => by(message, it),
        None => {
            words.with(message, &[("name", Argument::Text((&*words.get("people-unnamed")).into()))])
        }
    };
    let said = match &mark.verdict {
        // Files of before have nobody who closed a claim without a verdict.
        _ if is_closed && mark.checked_by.is_none() => words.get("people-closed"),
        _ if is_over && is_checked(mark, dossier) => checked_by("people-checked-by"),
        // A verdict alone is no check yet.
        Some(_) => checked_by("people-judged-by"),
        None => words.get("people-nobody"),
    };
    let is_confirmable = is_closed || is_over && mark.verdict.is_some();
    let confirmed_by = mark.confirmed_by.filter(|_| is_over);
    let confirm = if mark.confirmed_by.is_some() { "people-unconfirm" } else { "people-confirm" };
    html! {
        <details class="card__fold" data-testid="people">
            <summary>{ words.get("people-title") }</summary>
            <TextField
                key={format!("{id}/assignee")}
                label={words.get("people-assignee")}
                hint={words.get("people-assignee-hint")}
                value={initials.unwrap_or_default()}
                draft={format!("{id}/{}", Mark::ASSIGNEE.key)}
                options={known.into_iter().map(AttrValue::from).collect::<Vec<_>>()}
                on_done={on_assign}
                testid="assignee"
            />
            <p class="card__value">
                { said }
                if let Some(it) = confirmed_by {
                    { " · " }{ by("people-confirmed-by", it) }
                }
            </p>
            if is_confirmable && mark.confirmed_by.is_none_or(|it| it == props.me) {
                { minor("confirm", words.get(confirm), on_confirm) }
            }
        </details>
    }
}

/// The name of an author, else the initials, else that there is neither.
pub(crate) fn author_name(id: RecordId, dossier: &Dossier, words: &Words) -> String {
    let named =
        |it: &Author| [&it.name, &it.initials].into_iter().find(|it| !it.is_empty()).cloned();
    let name = dossier.author(id).and_then(named);
    name.unwrap_or_else(|| words.get("people-unnamed").to_string())
}
