//! How far detection is, and what is left to decide.

use annotations::Precision;
use yew::prelude::*;

use crate::state::{Action, Argument, Detection};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{KeyHint, ShortcutId};
use crate::ui::parts::rendered;

/// What [`Status`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct StatusProps {
    /// How far detection is.
    pub(crate) detection: Detection,
    /// How many suggestions are not decided.
    pub(crate) n_suggestions: usize,
    /// How many more are not shown, as the detector is less sure of them.
    pub(crate) n_unsure: usize,
    /// What was made of those that are.
    pub(crate) precision: Precision,
    /// Whether the text is read without what is marked in it.
    pub(crate) is_bare: bool,
}

/// A line above the text.
#[component]
pub(crate) fn Status(props: &StatusProps) -> Html {
    rendered("Status");
    let (dispatch, words) = (use_dispatch(), use_words());
    let on_claim = dispatch.reform(|_: MouseEvent| Action::NextClaim);
    let on_suggestion = dispatch.reform(|_: MouseEvent| Action::NextSuggestion);
    let (code, said) = match props.detection {
        Detection::Running => ("running", words.get("reader-detecting")),
        Detection::Failed => ("failed", words.get("reader-detection-failed")),
        Detection::Done { without_lists: true } => ("done", words.get("reader-without-lists")),
        Detection::Done { without_lists: false } => {
            let count = [("count", Argument::Count(props.n_suggestions))];
            ("done", words.with("reader-left", &count))
        }
    };
    html! {
        <div class="status" data-detection={code} data-testid="detection">
            <p class="status__words">
                { said }
                if 0 < props.n_unsure {
                    <span class="status__precision">
                        { words.with("sureness-hidden", &[("count", Argument::Count(props.n_unsure))]) }
                    </span>
                }
                if let Some(percent) = props.precision.percent() {
                    <span class="status__precision" data-testid="precision">
                        { words.with("status-precision", &[
                            ("accepted", Argument::Count(props.precision.n_accepted)),
                            ("decided", Argument::Count(props.precision.n_decided)),
                            ("percent", Argument::Count(percent)),
                        ]) }
                    </span>
                }
            </p>
            <div class="status__steps">
                if props.is_bare {
                    <button type="button" class="status__step" data-testid="show-marks" onclick={dispatch.reform(|_: MouseEvent| Action::ToggleMarks)}>
                        { words.get("status-show-marks") }<KeyHint id={ShortcutId::ToggleMarks} />
                    </button>
                }
                <button type="button" class="status__step" data-testid="next-claim" onclick={on_claim}>
                    { words.get("key-next-claim") }<KeyHint id={ShortcutId::NextClaim} />
                </button>
                <button type="button" class="status__step" data-testid="next-suggestion" onclick={on_suggestion}>
                    { words.get("key-next-suggestion") }<KeyHint id={ShortcutId::NextSuggestion} />
                </button>
            </div>
        </div>
    }
}
