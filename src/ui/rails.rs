//! The left rail: where one is in the article, who and what is in it, and the
//! sources.

mod differences;
mod index;
mod names;
mod outline;
mod own_types;
mod snapshots;
mod source_editor;
mod sources;
mod tags;
mod tensions;

use std::rc::Rc;

use annotations::{Dossier, MarkKind, Offers};
use document::{AsideReason, Document, Findings};
use yew::prelude::*;

use crate::state::{Action, Compared, ItemId};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::reader::listed::{Few, Listed};
use index::EntityIndex;
use names::speakers;
use outline::Outline;
use own_types::OwnTypes;
use snapshots::{Snapshots, snapshots};
pub(crate) use sources::NEW_SOURCE;
use sources::SourceList;
use tags::{TagList, uses};
use tensions::{Tensions, pairs};

/// What [`Rail`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct RailProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Why each block is set aside, if it is.
    pub(crate) asides: Rc<[Option<AsideReason>]>,
    /// What was found in it.
    pub(crate) findings: Option<Rc<Findings>>,
    /// All that it suggests.
    pub(crate) offers: Rc<Offers>,
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// The records behind them.
    pub(crate) dossier: Dossier,
    /// What is different since a snapshot, while that is shown.
    pub(crate) compared: Option<Rc<Compared>>,
    /// The item that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// Chooses an item and shows it, even if it is chosen already.
    pub(crate) on_go: Callback<ItemId>,
}

/// Outline, index, sources, tags, and marks about the whole article.
#[component]
pub(crate) fn Rail(props: &RailProps) -> Html {
    rendered("Rail");
    let words = use_words();
    let items = &props.items.0;
    let speakers = speakers(items);
    let is_named = |id: ItemId| {
        let is_entity = items.get(id).is_some_and(|it| it.entity_type.is_some());
        is_entity || speakers.iter().any(|it| it.1 == id)
    };
    let focus = props.focus.filter(|it| is_named(*it));
    html! {
        <>
            <Outline document={props.document.clone()} asides={props.asides.clone()} />
            <Tensions
                document={props.document.clone()}
                pairs={pairs(props.findings.as_deref(), items)}
                on_go={props.on_go.clone()}
            />
            <EntityIndex
                items={items.entities().clone()}
                records={Few(props.dossier.clone())}
                offers={props.offers.clone()}
                {speakers}
                {focus}
                on_go={props.on_go.clone()}
            />
            <section class="rail__part" aria-label={words.get("rail-sources")}>
                <h2 class="rail__title">{ words.get("rail-sources") }</h2>
                <SourceList sources={Few(props.dossier.clone())} />
            </section>
            <TagList uses={uses(&props.dossier)} />
            <OwnTypes types={items.types().to_vec()} />
            <Snapshots
                snapshots={snapshots(&props.dossier, &words)}
                compared={props.compared.clone().map(|it| (it, Few(props.dossier.clone())))}
            />
            <WholeArticle />
        </>
    }
}

/// Marks about the whole article: its framing, what it leaves out, a picture.
#[component]
fn WholeArticle() -> Html {
    rendered("WholeArticle");
    let (dispatch, words) = (use_dispatch(), use_words());
    let kinds = [
        (MarkKind::Note, "article-mark-note"),
        (MarkKind::Claim, "article-mark-claim"),
        (MarkKind::Question, "article-mark-question"),
    ];
    html! {
        <section class="rail__part" aria-label={words.get("article-mark")}>
            <h2 class="rail__title">{ words.get("article-mark") }</h2>
            <div class="card__row">
                for (kind, label) in kinds {
                    <button
                        type="button"
                        class="card__minor"
                        key={label}
                        data-testid={label}
                        onclick={dispatch.reform(move |_: MouseEvent| Action::MarkArticle(kind))}
                    >
                        { words.get(label) }
                    </button>
                }
            </div>
        </section>
    }
}
