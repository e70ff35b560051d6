//! How far the check of the article is.

use annotations::Progress;
use yew::prelude::*;

use crate::state::Argument;
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;

/// What [`ProgressOfClaims`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct ProgressProps {
    /// Claims checked and claims in all.
    pub(super) progress: Progress,
}

/// "3 / 12 checked", with a bar.
#[component]
pub(super) fn ProgressOfClaims(props: &ProgressProps) -> Html {
    rendered("ProgressOfClaims");
    let words = use_words();
    let Progress { n_checked, n_claims } = props.progress;
    let counts = [("checked", Argument::Count(n_checked)), ("count", Argument::Count(n_claims))];
    let long = words.with("bar-progress-long", &counts);
    html! {
        <div
            class="bar__progress"
            title={long}
            data-testid="progress"
            data-state={if n_claims == 0 { "none" } else if n_checked == n_claims { "done" } else { "open" }}
        >
            if n_claims == 0 {
                <span>{ words.get("bar-no-claims") }</span>
            } else {
                <progress
                    class="bar__meter"
                    value={n_checked.to_string()}
                    max={n_claims.to_string()}
                    aria-hidden="true"
                />
                <span>{ words.with("bar-progress", &counts) }</span>
            }
        </div>
    }
}
