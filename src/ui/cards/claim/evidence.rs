//! What a verdict stands on, and what there is for any other mark.

use annotations::{Dossier, Evidence, RecordId, Source};
use yew::prelude::*;

use super::super::Records;
use super::evidence_form::EvidenceForm;
use super::evidence_item::EvidenceItem;
use crate::i18n::Words;
use crate::ui::dispatch::use_words;
use crate::ui::keys::{KeyHint, ShortcutId};
use crate::ui::parts::rendered;

/// What [`EvidencePart`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EvidencePartProps {
    /// The mark.
    pub(crate) mark: RecordId,
    /// The records behind it.
    pub(crate) records: Records,
    /// Whether evidence is being added.
    pub(crate) is_adding: bool,
    /// Opens or closes the form for it.
    pub(crate) on_evidence: Callback<Option<RecordId>>,
}

/// The evidence, and the form for more or what opens it.
#[component]
pub(crate) fn EvidencePart(props: &EvidencePartProps) -> Html {
    rendered("EvidencePart");
    let words = use_words();
    let (id, records) = (props.mark, &props.records);
    let on_add = props.on_evidence.reform(move |_: MouseEvent| Some(id));
    html! {
        <>
            <EvidenceList mark={id} dossier={records.dossier.clone()} />
            if props.is_adding {
                <EvidenceForm
                    key={id.to_string()}
                    mark={id}
                    dossier={records.dossier.clone()}
                    elsewhere={records.elsewhere.clone()}
                    on_close={props.on_evidence.reform(|()| None)}
                />
            } else {
                <button type="button" class="claim__add" data-testid="add-evidence" onclick={on_add}>
                    { words.get("evidence-add") }<KeyHint id={ShortcutId::Evidence} />
                </button>
            }
        </>
    }
}

/// The same of a mark that needs none: folded while there is none.
#[component]
pub(crate) fn EvidenceFold(props: &EvidencePartProps) -> Html {
    rendered("EvidenceFold");
    let words = use_words();
    let id = props.mark;
    let n_all = props.records.dossier.all_evidence().filter(|it| it.mark == id).count();
    html! {
        <details class="card__fold" data-testid="evidence-fold" open={props.is_adding || 0 < n_all}>
            <summary>{ words.get("evidence-title") }{ format!(" ({n_all})") }</summary>
            <EvidencePart
                mark={id}
                records={props.records.clone()}
                is_adding={props.is_adding}
                on_evidence={props.on_evidence.clone()}
            />
        </details>
    }
}

/// What [`EvidenceList`] shows.
#[derive(PartialEq, Properties)]
struct EvidenceListProps {
    /// The mark.
    mark: RecordId,
    /// The records behind it.
    dossier: Dossier,
}

/// The evidence for and against it, in the order it was added.
#[component]
fn EvidenceList(props: &EvidenceListProps) -> Html {
    rendered("EvidenceList");
    let words = use_words();
    let dossier = &props.dossier;
    let all: Vec<&Evidence> = dossier.all_evidence().filter(|it| it.mark == props.mark).collect();
    html! {
        <section class="evidence" aria-label={words.get("evidence-title")} data-testid="evidence-list">
            <h3 class="evidence__title">{ words.get("evidence-title") }</h3>
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

/// What a source is called: title, else publisher, author or address.
pub(crate) fn source_name(source: &Source) -> String {
    let names = [&source.title, &source.publisher, &source.written_by, &source.address];
    names.into_iter().find(|it| !it.is_empty()).cloned().unwrap_or_default()
}

/// A source with its number, as a link where it has an address.  Without one,
/// what it is tells it from others of the same author.
pub(crate) fn source_line(words: &Words, source: &Source) -> Html {
    let form = source.form.filter(|_| source.address.is_empty());
    let form = form.map(|it| words.get(&format!("source-form-{}", it.code())));
    let form = form.map(|it| it.to_string()).unwrap_or_default();
    let names = source_name(source);
    let (name, form) = if names.is_empty() { (form, String::new()) } else { (names, form) };
    let others = [&form, &source.written_by, &source.publisher, &source.published].into_iter();
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
