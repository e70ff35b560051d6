//! The verdict on a claim.

use annotations::{RecordId, Scale, Verdict};
use yew::prelude::*;

use super::super::label::{verdict_glyph, verdict_label, verdict_tint};
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};

/// What [`VerdictButtons`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct VerdictButtonsProps {
    /// The claim.
    pub(crate) record: RecordId,
    /// Its verdict.
    pub(crate) verdict: Option<Verdict>,
}

/// One button for each value of the scale; the pressed one takes it away.
#[component]
pub(crate) fn VerdictButtons(props: &VerdictButtonsProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let record = props.record;
    let button = |place: usize| {
        let verdict = Scale::DEFAULT.verdict(place)?;
        let pressed = props.verdict.as_ref() == Some(&verdict);
        let (label, value) = (verdict_label(&words, &verdict), verdict.value.clone());
        let onclick = dispatch.reform(move |_: MouseEvent| {
            Action::Judge(record, (!pressed).then(|| verdict.clone()))
        });
        Some(html! {
            <button
                type="button"
                class="verdict__button"
                key={value.clone()}
                data-tint={verdict_tint(&value)}
                data-testid={format!("verdict-{value}")}
                aria-pressed={pressed.to_string()}
                {onclick}
            >
                <span class="verdict__glyph" aria-hidden="true">{ verdict_glyph(&value) }</span>
                <span class="verdict__label">{ label }</span>
                <kbd class="key" aria-hidden="true">{ place + 1 }</kbd>
            </button>
        })
    };
    let buttons: Vec<Html> = (0..Scale::DEFAULT.values.len()).filter_map(button).collect();
    // A file from elsewhere may bring a verdict on another scale.
    let foreign = props.verdict.as_ref().filter(|it| it.scale != Scale::DEFAULT.code);
    html! {
        <div class="verdict" role="group" aria-label={words.get("claim-verdict")}>
            { buttons }
            if let Some(foreign) = foreign {
                <p class="verdict__foreign">{ format!("{} : {}", foreign.scale, foreign.value) }</p>
            }
        </div>
    }
}
