//! The card of a claim: verdict first, then what the verdict stands on.

mod before;
mod contacts;
pub(crate) mod evidence;
mod evidence_form;
mod evidence_item;
mod people;
mod scale_editor;
mod speaker;
mod state_row;
mod trail;
mod verdict;
mod wording;

use std::rc::Rc;

use annotations::{Dossier, Mark, RecordId, Status, is_checked};
use yew::prelude::*;

use super::Records;
use super::remark::RemarkEditor;
use before::Before;
use contacts::Contacts;
pub(crate) use evidence::EvidenceFold;
use evidence::EvidencePart;
use people::People;
pub(crate) use people::author_name;
use state_row::StateRow;
pub(crate) use state_row::choosables;
use trail::Trail;
use verdict::VerdictButtons;
use wording::Wording;

use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;

/// What [`ClaimEditor`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct ClaimEditorProps {
    /// The claim.
    pub(crate) mark: Rc<Mark>,
    /// The records behind it.
    pub(crate) records: Records,
    /// Whether evidence is being added.
    pub(crate) is_adding: bool,
    /// Opens or closes the form for it.
    pub(crate) on_evidence: Callback<Option<RecordId>>,
}

/// Everything about a claim.
#[component]
pub(crate) fn ClaimEditor(props: &ClaimEditorProps) -> Html {
    rendered("ClaimEditor");
    let words = use_words();
    let id = props.mark.header.id;
    let dossier = &props.records.dossier;
    let lacking = lacking(&props.mark, dossier);
    html! {
        <>
            <VerdictButtons
                mark={props.mark.clone()}
                scale={props.records.scale.clone()}
                dossier={dossier.clone()}
            />
            <StateRow mark={props.mark.clone()} is_lacking={lacking.is_some()} />
            if let Some(lacking) = lacking {
                <p class="evidence__none" data-testid={lacking}>{ words.get(&format!("claim-{lacking}")) }</p>
            }
            <EvidencePart
                mark={id}
                records={props.records.clone()}
                is_adding={props.is_adding}
                on_evidence={props.on_evidence.clone()}
            />
            <Before mark={props.mark.clone()} elsewhere={props.records.elsewhere.clone()} />
            <Wording
                mark={props.mark.clone()}
                dossier={dossier.clone()}
                items={props.records.items.clone()}
            />
            <People mark={props.mark.clone()} dossier={dossier.clone()} me={props.records.me} />
            <Contacts mark={props.mark.clone()} />
            <Trail mark={id} records={props.records.clone()} />
            <RemarkEditor mark={props.mark.clone()} records={props.records.clone()} />
        </>
    }
}

/// What a claim lacks that is said to be checked and does not count as such.
fn lacking(mark: &Mark, dossier: &Dossier) -> Option<&'static str> {
    let is_lacking = mark.status == Some(Status::Checked) && !is_checked(mark, dossier);
    let is_judged = mark.verdict.is_some();
    is_lacking.then_some(if is_judged { "lacks-evidence" } else { "lacks-verdict" })
}
