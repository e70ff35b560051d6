//! How far a claim is, how sure the checker is, how urgent it is.

use std::rc::Rc;

use annotations::{Confidence, FieldType, Mark, Priority, Status};
use yew::prelude::*;

use super::super::choice::{Choice, Choosable};
use crate::i18n::Words;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`StateRow`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct StateRowProps {
    /// The claim.
    pub(crate) mark: Rc<Mark>,
    /// Whether it is said to be checked and something is missing for that.
    pub(crate) is_lacking: bool,
}

/// Status, confidence and priority.
#[component]
pub(crate) fn StateRow(props: &StateRowProps) -> Html {
    rendered("StateRow");
    let (dispatch, words) = (use_dispatch(), use_words());
    let record = props.mark.header.id;
    let statuses = Status::ALL.iter().map(|it| {
        let is_lacking = props.is_lacking && *it == Status::Checked;
        let label =
            if is_lacking { "status-incomplete" } else { &*format!("status-{}", it.code()) };
        (it.code().into(), words.get(label))
    });
    let options = |prefix: &str, codes: Vec<&'static str>| choosables(&words, prefix, codes);
    let on_status = dispatch.reform(move |code: String| {
        Action::SetStatus(record, Status::from_code(&code).unwrap_or(Status::ToDo))
    });
    let on_confidence = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Mark::CONFIDENCE,
        to: Confidence::from_code(&code).to_value(),
    });
    let on_priority = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Mark::PRIORITY,
        to: Priority::from_code(&code).to_value(),
    });
    html! {
        <div class="claim__row">
            <Choice
                label={words.get("claim-status")}
                options={statuses.collect::<Vec<Choosable>>()}
                chosen={props.mark.status.map(|it| AttrValue::from(it.code()))}
                on_choose={on_status}
                testid="claim-status"
            />
            <Choice
                label={words.get("claim-confidence")}
                options={options("confidence", Confidence::ALL.iter().map(|it| it.code()).collect())}
                chosen={props.mark.confidence.map(|it| AttrValue::from(it.code()))}
                nothing={words.get("choice-none")}
                on_choose={on_confidence}
                testid="claim-confidence"
            />
            <Choice
                label={words.get("claim-priority")}
                options={options("priority", Priority::ALL.iter().map(|it| it.code()).collect())}
                chosen={props.mark.priority.map(|it| AttrValue::from(it.code()))}
                nothing={words.get("choice-none")}
                on_choose={on_priority}
                testid="claim-priority"
            />
        </div>
    }
}

/// A word list as things to choose.
pub(crate) fn choosables(words: &Words, prefix: &str, codes: Vec<&'static str>) -> Vec<Choosable> {
    codes.into_iter().map(|it| (it.into(), words.get(&format!("{prefix}-{it}")))).collect()
}
