//! The verdict on a claim, on one of several scales, and why.

use std::rc::Rc;

use annotations::{Mark, Scale};
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::field::TextField;
use super::super::label::{verdict_glyph, verdict_label, verdict_tint};
use super::super::pieces::set_text;
use super::state_row::choosables;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};

/// What [`VerdictButtons`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct VerdictButtonsProps {
    /// The claim.
    pub(crate) mark: Rc<Mark>,
    /// The scale to judge on.
    pub(crate) scale: Scale,
}

/// One button for each value of the scale; the pressed one takes it away.
#[component]
pub(crate) fn VerdictButtons(props: &VerdictButtonsProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let (record, scale) = (props.mark.header.id, props.scale);
    let verdict = props.mark.verdict.as_ref();
    let button = |place: usize| {
        let value = scale.verdict(place)?;
        let pressed = verdict == Some(&value);
        let (label, code) = (verdict_label(&words, &value), value.value.clone());
        let onclick = dispatch
            .reform(move |_: MouseEvent| Action::Judge(record, (!pressed).then(|| value.clone())));
        Some(html! {
            <button
                type="button"
                class="verdict__button"
                key={code.clone()}
                data-tint={verdict_tint(&code)}
                data-testid={format!("verdict-{code}")}
                aria-pressed={pressed.to_string()}
                {onclick}
            >
                <span class="verdict__glyph" aria-hidden="true">{ verdict_glyph(&code) }</span>
                <span class="verdict__label">{ label }</span>
                <kbd class="key" aria-hidden="true">{ place + 1 }</kbd>
            </button>
        })
    };
    let buttons: Vec<Html> = (0..scale.values.len()).filter_map(button).collect();
    // Given on another scale of ours, or of a file from elsewhere.
    let other = verdict.filter(|it| !scale.has(it)).map(|it| verdict_label(&words, it));
    let on_scale = dispatch
        .reform(|code: String| Action::UseScale(Scale::from_code(&code).unwrap_or(Scale::DEFAULT)));
    let on_why = set_text(&dispatch, record, Mark::WHY);
    html! {
        <>
            <div class="verdict" role="group" aria-label={words.get("claim-verdict")}>
                { buttons }
                if let Some(other) = other {
                    <p class="verdict__foreign">{ other }</p>
                }
            </div>
            if verdict.is_some() {
                <TextField
                    key={format!("{record}/why")}
                    label={words.get("claim-why")}
                    hint={words.get("claim-why-hint")}
                    value={props.mark.why.clone()}
                    draft={format!("{record}/{}", Mark::WHY.key)}
                    on_done={on_why}
                    testid="verdict-why"
                />
            }
            <Choice
                label={words.get("scale-label")}
                options={choosables(&words, "scale", Scale::ALL.iter().map(|it| it.code).collect())}
                chosen={Some(AttrValue::from(scale.code))}
                on_choose={on_scale}
                testid="scale"
            />
        </>
    }
}
