//! One piece of evidence, and correcting it.

use annotations::{Evidence, EvidenceStance, Field, FieldType, Source};
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::field::TextField;
use super::super::pieces::{NAMED_CHARS, cross, named, set_text, shortened, text_of};
use super::evidence::{source_line, source_name};
use super::state_row::choosables;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`EvidenceItem`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct EvidenceItemProps {
    /// The evidence.
    pub(super) evidence: Evidence,
    /// Its source.
    pub(super) source: Option<Source>,
}

/// The texts that can be corrected: field, message of its label, several lines.
const TEXTS: [(Field, &str, bool); 3] = [
    (Evidence::PASSAGE, "evidence-passage", true),
    (Evidence::LOCATOR, "evidence-locator", false),
    (Evidence::SEARCHED, "evidence-searched-where", false),
];

/// One piece of evidence.
#[component]
pub(super) fn EvidenceItem(props: &EvidenceItemProps) -> Html {
    rendered("EvidenceItem");
    let (dispatch, words) = (use_dispatch(), use_words());
    let editing = use_state(|| false);
    let it = &props.evidence;
    let record = it.header.id;
    let on_remove = dispatch.reform(move |_: MouseEvent| Action::Remove(record));
    let on_edit = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(!*editing))
    };
    let on_stance = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Evidence::STANCE,
        to: EvidenceStance::from_code(&code).unwrap_or(EvidenceStance::Context).to_value(),
    });
    let text = |(field, label, multiline): (Field, &str, bool)| {
        let value = text_of(it.get(field));
        let on_done = set_text(&dispatch, record, field);
        html! {
            <TextField
                key={field.key}
                label={words.get(label)}
                {value}
                draft={format!("{record}/{}", field.key)}
                {on_done}
                {multiline}
                testid={format!("edit-{}", field.key)}
            />
        }
    };
    let stance = it.stance.code();
    let name = name_of(it, props.source.as_ref());
    let passage_link = props
        .source
        .as_ref()
        .and_then(|source| exchange::text_fragment(&source.address, &it.passage));
    let stances = EvidenceStance::ALL.iter().map(|it| it.code()).collect();
    html! {
        <li class="evidence__item" data-stance={stance} data-testid="evidence">
            if *editing || !is_vain(it) {
                <span class="evidence__stance">{ words.get(&format!("stance-{stance}")) }</span>
            }
            if let Some(source) = &props.source {
                { source_line(&words, source) }
            }
            if *editing {
                <Choice
                    label={words.get("evidence-stance")}
                    options={choosables(&words, "stance", stances)}
                    chosen={Some(AttrValue::from(stance))}
                    on_choose={on_stance}
                />
                { TEXTS.into_iter().map(text).collect::<Html>() }
            } else {
                if !it.passage.is_empty() {
                    <blockquote class="evidence__passage" data-quoted={is_quoted(&it.passage).to_string()}>
                        { it.passage.clone() }
                    </blockquote>
                }
                if !it.locator.is_empty() {
                    <span class="evidence__locator">{ it.locator.clone() }</span>
                }
                if !it.searched.is_empty() {
                    <span class="evidence__searched">
                        { words.with("evidence-searched", &[("where", Argument::Text(it.searched.as_str().into()))]) }
                    </span>
                }
            }
            <span class="evidence__links">
                if let Some(address) = passage_link {
                    <a href={address} rel="noopener noreferrer" referrerpolicy="no-referrer" target="_blank">
                        { words.get("source-passage-link") }
                    </a>
                }
                <button
                    type="button"
                    class="evidence__edit"
                    aria-expanded={editing.to_string()}
                    aria-label={named(&words, if *editing { "source-done" } else { "source-edit" }, &name)}
                    data-testid="edit-evidence"
                    onclick={on_edit}
                >
                    { words.get(if *editing { "source-done" } else { "source-edit" }) }
                </button>
            </span>
            { cross(named(&words, "evidence-remove", &name).into(), on_remove) }
        </li>
    }
}

/// Whether a passage brings the marks around it along.
fn is_quoted(passage: &str) -> bool {
    passage.starts_with(['«', '“', '"', '„', '‹']) && passage.ends_with(['»', '”', '"', '“', '›'])
}

/// The words by which evidence is told from other evidence.
fn name_of(it: &Evidence, source: Option<&Source>) -> String {
    let of_source = source.map(|it| format!("[{}] {}", it.number, source_name(it)));
    let texts = [&it.passage, &it.searched, &it.locator];
    let text = texts.into_iter().find(|it| !it.is_empty()).map(|it| shortened(it, NAMED_CHARS));
    of_source.or(text).unwrap_or_default()
}

/// Whether it is a search that found nothing, of which nothing else is said: it
/// does nothing to the claim.
fn is_vain(it: &Evidence) -> bool {
    it.source.is_none() && !it.searched.is_empty() && it.stance == EvidenceStance::Context
}
