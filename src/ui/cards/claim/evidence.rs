//! What a verdict stands on.

use annotations::{Dossier, Evidence, RecordId, Source};
use yew::prelude::*;

use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};

/// What [`EvidenceList`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EvidenceListProps {
    /// The claim.
    pub(crate) mark: RecordId,
    /// The records behind it.
    pub(crate) dossier: Dossier,
}

/// The evidence for and against a claim, in the order it was added.
#[component]
pub(crate) fn EvidenceList(props: &EvidenceListProps) -> Html {
    let words = use_words();
    let dossier = &props.dossier;
    let all: Vec<&Evidence> = dossier.all_evidence().filter(|it| it.mark == props.mark).collect();
    html! {
        <section class="evidence" aria-label={words.get("evidence-title")} data-testid="evidence-list">
            <h4 class="evidence__title">{ words.get("evidence-title") }</h4>
            if all.is_empty() {
                <p class="evidence__none">{ words.get("evidence-none") }</p>
            }
            <ul class="evidence__list">
                for it in all {
                    <EvidenceItem
                        key={it.header.id.to_string()}
                        evidence={it.clone()}
                        source={it.source.and_then(|it| dossier.source(it)).cloned()}
                    />
                }
            </ul>
        </section>
    }
}

/// What [`EvidenceItem`] shows.
#[derive(PartialEq, Properties)]
struct EvidenceItemProps {
    evidence: Evidence,
    source: Option<Source>,
}

/// One piece of evidence.
#[component]
fn EvidenceItem(props: &EvidenceItemProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let it = &props.evidence;
    let id = it.header.id;
    let on_remove = dispatch.reform(move |_: MouseEvent| Action::RemoveEvidence(id));
    let stance = it.stance.code();
    html! {
        <li class="evidence__item" data-stance={stance} data-testid="evidence">
            <span class="evidence__stance">{ words.get(&format!("stance-{stance}")) }</span>
            if let Some(source) = &props.source {
                { source_line(source) }
            }
            if !it.passage.is_empty() {
                <blockquote class="evidence__passage">{ it.passage.clone() }</blockquote>
            }
            if !it.locator.is_empty() {
                <span class="evidence__locator">{ it.locator.clone() }</span>
            }
            if !it.searched.is_empty() {
                <span class="evidence__searched">
                    { words.with("evidence-searched", &[("where", Argument::Text(it.searched.as_str().into()))]) }
                </span>
            }
            <button
                type="button"
                class="evidence__remove"
                aria-label={words.get("evidence-remove")}
                title={words.get("evidence-remove")}
                onclick={on_remove}
            >
                { "×" }
            </button>
        </li>
    }
}

/// A source with its number, as a link where it has an address.
pub(crate) fn source_line(source: &Source) -> Html {
    let names = [&source.title, &source.publisher, &source.address];
    let name = names.into_iter().find(|it| !it.is_empty()).cloned().unwrap_or_default();
    let others = [&source.publisher, &source.published].into_iter();
    let others: Vec<&str> =
        others.filter(|it| !it.is_empty() && **it != name).map(String::as_str).collect();
    html! {
        <span class="source">
            <span class="source__number">{ format!("[{}]", source.number) }</span>
            { " " }
            if source.address.is_empty() {
                <span class="source__title">{ name }</span>
            } else {
                <a
                    class="source__title"
                    href={source.address.clone()}
                    rel="noopener noreferrer"
                    referrerpolicy="no-referrer"
                    target="_blank"
                >
                    { name }
                </a>
            }
            if !others.is_empty() {
                <span class="source__by">{ format!(", {}", others.join(", ")) }</span>
            }
        </span>
    }
}
