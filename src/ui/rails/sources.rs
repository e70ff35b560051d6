//! The numbered sources of the check.

use std::collections::BTreeMap;

use annotations::{RecordId, Source};
use document::sort_by_rank;
use yew::prelude::*;

use super::source_editor::SourceEditor;
use crate::browser::drag::{self, Dragged};
use crate::state::{Action, Argument};
use crate::ui::cards::claim::evidence::source_line;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{focus_later, rendered};
use crate::ui::reader::listed::Few;

/// What [`SourceList`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct SourceListProps {
    /// The records.
    pub(crate) sources: Few,
}

/// The first field of the newest source.
pub(crate) const NEW_SOURCE: &str = ".source-row:last-child [data-testid=source-title]";

/// The sources by number, each with how much evidence it gives.
#[component]
pub(crate) fn SourceList(props: &SourceListProps) -> Html {
    rendered("SourceList");
    let (dispatch, words) = (use_dispatch(), use_words());
    let dossier = &props.sources.0;
    // How much evidence each gives, and how much of it a stranger would not find.
    let mut uses: BTreeMap<RecordId, (usize, usize)> = BTreeMap::new();
    for it in dossier.all_evidence() {
        let Some(source) = it.source.and_then(|it| dossier.source(it)) else { continue };
        let (n_uses, n_unlocated) = uses.entry(source.header.id).or_default();
        *n_uses += 1;
        *n_unlocated += usize::from(!it.is_located_in(source));
    }
    let mut sources: Vec<_> = dossier.sources().collect();
    sort_by_rank(&mut sources, |it| it.number.into());
    let on_add = dispatch.reform(|_: MouseEvent| {
        focus_later(NEW_SOURCE);
        Action::AddSource
    });
    html! {
        <>
            if sources.is_empty() {
                <p class="rail__empty">{ words.get("rail-sources-empty") }</p>
            }
            <ul class="rail__sources" data-testid="sources">
                for it in sources {
                    <SourceRow
                        key={it.header.id.to_string()}
                        source={it.clone()}
                        uses={uses.get(&it.header.id).copied().unwrap_or_default()}
                    />
                }
            </ul>
            <button type="button" class="claim__add" data-testid="add-source" onclick={on_add}>
                { words.get("source-add") }
            </button>
        </>
    }
}

/// What [`SourceRow`] shows.
#[derive(PartialEq, Properties)]
struct SourceRowProps {
    source: Source,
    /// How much evidence it gives, and of how much it is not said where it is.
    uses: (usize, usize),
}

/// A source, whether a stranger could find it, and on demand its fields.
#[component]
fn SourceRow(props: &SourceRowProps) -> Html {
    rendered("SourceRow");
    let words = use_words();
    let source = &props.source;
    let texts = [&source.title, &source.address, &source.publisher, &source.written_by];
    let is_blank = texts.iter().all(|it| it.is_empty());
    let editing = use_state(|| is_blank);
    let on_edit = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(!*editing))
    };
    let ondragstart = {
        let id = source.header.id;
        Callback::from(move |event: DragEvent| {
            drag::begin(&event, Dragged::Source, &id.to_string())
        })
    };
    let (n_uses, n_unlocated) = props.uses;
    let mut missing: Vec<String> = source
        .missing()
        .iter()
        .map(|it| words.get(super::source_editor::label(*it)).to_string())
        .collect();
    if 0 < n_unlocated {
        let count = [("count", Argument::Count(n_unlocated))];
        missing.push(words.with("source-unlocated", &count).to_string());
    }
    html! {
        <li class="source-row" data-testid="source">
            <span
                class="source-row__handle"
                draggable="true"
                title={words.get("source-drag")}
                aria-hidden="true"
                data-testid="source-handle"
                {ondragstart}
            >
                { "⠿" }
            </span>
            if is_blank {
                <span class="source__number">{ format!("[{}] ", source.number) }</span>
                { words.get("source-untitled") }
            } else {
                { source_line(&words, source) }
            }
            { " " }
            <span class="rail__uses">
                { words.with("source-uses", &[("count", Argument::Count(n_uses))]) }
            </span>
            if !source.archive.is_empty() {
                { " · " }
                <a href={source.archive.clone()} rel="noopener noreferrer" referrerpolicy="no-referrer" target="_blank">
                    { words.get("source-archived") }
                </a>
            }
            <p class="source-row__state" data-complete={missing.is_empty().to_string()} data-testid="source-state">
                if missing.is_empty() {
                    { "✓ " }{ words.get("source-complete") }
                } else {
                    { words.with("source-missing", &[("fields", Argument::Text(missing.join(", ").into()))]) }
                }
            </p>
            <button
                type="button"
                class="card__minor"
                aria-expanded={editing.to_string()}
                data-testid="edit-source"
                onclick={on_edit}
            >
                { words.get(if *editing { "source-done" } else { "source-edit" }) }
                <span class="visually-hidden">{ format!(" [{}]", source.number) }</span>
            </button>
            if *editing {
                <SourceEditor source={source.clone()} />
            }
        </li>
    }
}
