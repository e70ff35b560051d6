//! The verdict on a claim, on one of several scales, and why.

use std::rc::Rc;

use annotations::{Dossier, Mark, RecordId, Scale, Status};
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::field::TextField;
use super::super::label::{verdict_glyph, verdict_label};
use super::super::pieces::{minor, set_text};
use super::super::suggestion::OPINION;
use super::scale_editor::ScaleEditor;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{DigitHint, KeyHint};
use crate::ui::parts::rendered;

/// What [`VerdictButtons`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct VerdictButtonsProps {
    /// The claim.
    pub(crate) mark: Rc<Mark>,
    /// The scale to judge on.
    pub(crate) scale: Scale,
    /// The records, for the scales there are.
    pub(crate) dossier: Dossier,
}

/// One button for each value of the scale; the pressed one takes it away.
#[component]
pub(crate) fn VerdictButtons(props: &VerdictButtonsProps) -> Html {
    rendered("VerdictButtons");
    let (dispatch, words) = (use_dispatch(), use_words());
    let (record, scale) = (props.mark.header.id, &props.scale);
    let editing = use_state(|| None::<Option<RecordId>>);
    let verdict = props.mark.verdict.as_ref();
    let button = |place: usize| {
        let value = scale.verdict(place)?;
        let pressed = verdict == Some(&value);
        let (label, code) = (verdict_label(&words, &value), value.value.clone());
        let tone = scale.tone(place);
        let onclick = dispatch
            .reform(move |_: MouseEvent| Action::Judge(record, (!pressed).then(|| value.clone())));
        Some(html! {
            <button
                type="button"
                class="verdict__button"
                key={code.clone()}
                data-tint={tone.code()}
                data-testid={format!("verdict-{code}")}
                aria-pressed={pressed.to_string()}
                {onclick}
            >
                <span class="verdict__glyph" aria-hidden="true">{ verdict_glyph(&code, tone) }</span>
                <span class="verdict__label">{ label }</span>
                <DigitHint digit={place + 1} />
            </button>
        })
    };
    // No verdict, but an outcome as good as any: it needs no check.
    let is_opinion = props.mark.status == Some(Status::Opinion);
    let on_opinion =
        dispatch.reform(move |_: MouseEvent| Action::SetStatus(record, Status::Opinion));
    let buttons: Vec<Html> = (0..scale.values.len()).filter_map(button).collect();
    // Given on another scale of ours, or of a file from elsewhere.
    let other = verdict.filter(|it| !scale.has(it)).map(|it| {
        let given = Argument::Text(verdict_label(&words, it).as_str().into());
        words.with("verdict-elsewhere", &[("verdict", given)])
    });
    let scales = Scale::all(&props.dossier);
    let options = scales.iter().map(|it| {
        let name = if Scale::from_code(&it.code).is_some() {
            words.get(&format!("scale-{}", it.code))
        } else if it.name.is_empty() {
            words.get("scale-untitled")
        } else {
            it.name.to_string().into()
        };
        (AttrValue::from(it.code.to_string()), name)
    });
    let mut options: Vec<_> = options.collect();
    options.push((NEW.into(), words.get("scale-new")));
    let on_scale = {
        let (dispatch, editing) = (dispatch.clone(), editing.setter());
        Callback::from(move |code: String| {
            editing.set((code == NEW).then_some(None));
            let scale = scales.iter().find(|it| it.code == code);
            scale.into_iter().for_each(|it| dispatch.emit(Action::UseScale(it.clone())));
        })
    };
    let own = RecordId::parse(&scale.code).and_then(|it| props.dossier.own_scale(it));
    let on_edit = own.map(|it| it.header.id).map(|id| {
        let editing = editing.setter();
        Callback::from(move |_: MouseEvent| editing.set(Some(Some(id))))
    });
    let on_close = {
        let editing = editing.setter();
        Callback::from(move |()| editing.set(None))
    };
    let chosen = if *editing == Some(None) { NEW.into() } else { scale.code.to_string() };
    let on_why = set_text(&dispatch, record, Mark::WHY);
    html! {
        <>
            <div class="verdict" role="group" aria-label={words.get("claim-verdict")}>
                { buttons }
                <button
                    type="button"
                    class="verdict__button"
                    key="opinion"
                    data-testid="verdict-opinion"
                    aria-pressed={is_opinion.to_string()}
                    onclick={on_opinion}
                >
                    <span class="verdict__label">{ words.get("status-opinion") }</span>
                    <KeyHint id={OPINION} />
                </button>
            </div>
            if let Some(other) = other {
                <p class="verdict__elsewhere" data-testid="verdict-elsewhere">{ other }</p>
            }
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
                {options}
                chosen={Some(AttrValue::from(chosen))}
                on_choose={on_scale}
                testid="scale"
            />
            if let Some(scale) = *editing {
                <ScaleEditor
                    key={scale.map_or_else(|| NEW.to_owned(), |it| it.to_string())}
                    scale={scale.and_then(|it| props.dossier.own_scale(it)).cloned()}
                    {on_close}
                />
            } else if let Some(on_edit) = on_edit {
                { minor("scale-edit", words.get("scale-edit"), on_edit) }
            }
        </>
    }
}

/// The choice of a scale that is yet to be made.
const NEW: &str = "new";
