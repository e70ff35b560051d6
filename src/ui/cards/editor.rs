//! What can be done with the chosen item, by what it is.

use std::rc::Rc;

use annotations::{Mark, MarkKind, RecordId};
use yew::prelude::*;

use super::Records;
use super::claim::{ClaimEditor, EvidenceFold};
use super::entity::EntityEditor;
use super::remark::RemarkEditor;
use super::suggestion::SuggestionDetail;
use crate::state::{Item, ItemDetail};
use crate::ui::parts::rendered;

/// What [`Editor`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EditorProps {
    /// The mark or suggestion.
    pub(crate) item: Rc<Item>,
    /// The records behind it.
    pub(crate) records: Records,
    /// The mark whose form for evidence is open.
    pub(crate) evidence: Option<RecordId>,
    /// Opens or closes that form.
    pub(crate) on_evidence: Callback<Option<RecordId>>,
}

/// The lower part of the chosen card.
#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    rendered("Editor");
    let body = match (&props.item.detail, props.item.kind) {
        (ItemDetail::Suggestion(suggestion), _) => html! {
            <SuggestionDetail id={props.item.id} suggestion={suggestion.clone()} />
        },
        (ItemDetail::Mark(mark), MarkKind::Claim) => html! {
            <ClaimEditor
                mark={mark.clone()}
                records={props.records.clone()}
                is_adding={props.evidence == Some(mark.header.id)}
                on_evidence={props.on_evidence.clone()}
            />
        },
        (ItemDetail::Mark(mark), MarkKind::Entity) => html! {
            <EntityEditor mark={mark.clone()} records={props.records.clone()} evidence={evidence(props, mark)} />
        },
        (ItemDetail::Mark(mark), _) => html! {
            <RemarkEditor mark={mark.clone()} records={props.records.clone()} evidence={evidence(props, mark)} />
        },
    };
    html! { <div class="card__body">{ body }</div> }
}

/// What there is for a mark that is no claim.
fn evidence(props: &EditorProps, mark: &Mark) -> Html {
    let id = mark.header.id;
    html! {
        <EvidenceFold
            key={format!("{id}/evidence")}
            mark={id}
            records={props.records.clone()}
            is_adding={props.evidence == Some(id)}
            on_evidence={props.on_evidence.clone()}
        />
    }
}
