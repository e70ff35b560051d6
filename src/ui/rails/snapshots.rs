//! States of the check that have a name: what is different since, and going
//! back to one.

use std::rc::Rc;

use annotations::{Dossier, Snapshot};
use yew::prelude::*;

use super::differences::Differences;
use crate::browser::clock;
use crate::i18n::Words;
use crate::state::{Action, Compared};
use crate::ui::cards::claim::author_name;
use crate::ui::cards::pieces::{cross, minor};
use crate::ui::dispatch::{use_dispatch, use_drafts, use_words};
use crate::ui::parts::focus::focus;
use crate::ui::parts::form_line::FormLine;
use crate::ui::parts::rendered;
use crate::ui::reader::listed::Few;

/// What [`Snapshots`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct SnapshotsProps {
    /// The snapshots, and who took each.
    pub(super) snapshots: Vec<(Snapshot, String)>,
    /// What is different since one of them, while that is shown, and the
    /// records as they are.
    pub(super) compared: Option<(Rc<Compared>, Few)>,
}

/// The draft of a name.
const DRAFT: &str = "snapshots/name";

/// How many snapshots are shown, the newest.
const MOST: usize = 100;

/// The newest snapshots of an article, newest last, and who took each.
pub(super) fn snapshots(dossier: &Dossier, words: &Words) -> Vec<(Snapshot, String)> {
    let with_name = |it: &Snapshot| (it.clone(), author_name(it.header.author, dossier, words));
    let n_older = dossier.snapshots().count().saturating_sub(MOST);
    dossier.snapshots().skip(n_older).map(with_name).collect()
}

/// The snapshots, newest last, and a field for another.
#[component]
pub(super) fn Snapshots(props: &SnapshotsProps) -> Html {
    rendered("Snapshots");
    let (dispatch, words) = (use_dispatch(), use_words());
    let drafts = use_drafts();
    let name = use_state_eq(|| drafts.read(DRAFT).unwrap_or_default());
    let row = |(it, who): &(Snapshot, String)| {
        let id = it.header.id;
        let shown = props.compared.as_ref().filter(|it| it.0.snapshot == id);
        let is_shown = shown.is_some();
        let on_compare =
            dispatch.reform(move |_: MouseEvent| Action::Compare((!is_shown).then_some(id)));
        let when = clock::in_words(it.header.created, words.language().tag());
        html! {
            <li class="evidence__item" key={id.to_string()} data-testid="snapshot">
                <span class="source__title">{ it.name.clone() }</span>
                <span class="trail__who">{ format!("{who}, {when}") }</span>
                { minor("compare", words.get(if is_shown { "source-done" } else { "snapshot-compare" }), on_compare) }
                if let Some((compared, few)) = shown.cloned() {
                    <Differences {compared} {few} />
                }
                { cross(words.get("snapshot-remove"), dispatch.reform(move |_: MouseEvent| Action::Remove(id))) }
            </li>
        }
    };
    let rows: Vec<Html> = props.snapshots.iter().map(row).collect();
    let on_text = {
        let (name, drafts) = (name.setter(), drafts.clone());
        Callback::from(move |text: String| {
            drafts.keep(DRAFT, &text);
            name.set(text);
        })
    };
    let onsubmit = {
        let (name, dispatch) = (name.clone(), dispatch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !name.trim().is_empty() {
                dispatch.emit(Action::TakeSnapshot((*name).clone()));
                drafts.forget(DRAFT);
                name.set(String::new());
            } else {
                focus("[data-testid=snapshot-name]");
            }
        })
    };
    html! {
        <section class="rail__part" aria-label={words.get("snapshot-title")} data-testid="snapshots">
            <h2 class="rail__title">{ words.get("snapshot-title") }</h2>
            <ul class="evidence__list">{ rows }</ul>
            <form class="rail__form" {onsubmit}>
                <FormLine label={words.get("snapshot-name")} value={(*name).clone()} {on_text} testid="snapshot-name" />
                <button type="submit" class="card__minor" data-testid="take-snapshot">{ words.get("snapshot-take") }</button>
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use annotations::{Header, Record, RecordId, RecordKind, Timestamp, Version};
    use document::DocumentBuilder;

    use super::*;
    use crate::state::UiLanguage;

    #[test]
    fn a_new_state_is_shown_however_many_there_are() {
        let header = |n: u32| Header::new(RecordId(n.into()), RecordId(7), Timestamp(n.into()));
        let snapshot =
            |n: u32| Record::Snapshot(Snapshot { header: header(n), name: n.to_string() });
        let document = Rc::new(DocumentBuilder::default().finish().unwrap());
        let version = Record::Version(Version { header: header(1001), document });
        let article = Record::blank(RecordKind::Article, header(1000)).unwrap();
        let check = |n_taken: u32, first: &str| {
            let records = [article.clone(), version.clone()].into_iter();
            let dossier = Dossier::new(records.chain((1..=n_taken).map(snapshot))).unwrap();
            let shown = snapshots(&dossier, &Words::new(UiLanguage::French));
            assert_eq!(shown[0].0.name, first, "{n_taken}");
            assert_eq!(shown.last().unwrap().0.name, n_taken.to_string(), "{n_taken}");
        };
        check(100, "1");
        check(101, "2");
        check(250, "151");
    }
}
