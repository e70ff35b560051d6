//! The index of what is named, by type.

use std::rc::Rc;

use annotations::{Offers, RecordId};
use document::EntityType;
use yew::prelude::*;

use super::names::{Name, names};
use crate::i18n::Words;
use crate::state::{Argument, Item, ItemId};
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;
use crate::ui::reader::listed::Few;
use crate::ui::reader::paint::hue;

/// What [`EntityIndex`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EntityIndexProps {
    /// Marks and suggestions of entities; the same list where they are the same.
    pub(crate) items: Rc<[Rc<Item>]>,
    /// The records behind them.
    pub(crate) records: Few,
    /// All that was found, to tell what was renamed since.
    pub(crate) offers: Rc<Offers>,
    /// Who says the claims, and the claims.
    pub(crate) speakers: Vec<(RecordId, ItemId)>,
    /// The one of them that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// Chooses an item and shows it.
    pub(crate) on_go: Callback<ItemId>,
}

/// One fold for each type; those with values start folded.
#[component]
pub(crate) fn EntityIndex(props: &EntityIndexProps) -> Html {
    rendered("EntityIndex");
    let words = use_words();
    let dossier = &props.records.0;
    let known_as = props.offers.known_as(dossier);
    let items = props.items.iter().map(|it| &**it);
    let groups = names(items, &props.speakers, dossier, &known_as);
    let group = |(entity_type, names): &(EntityType, Vec<Name>)| {
        let code = entity_type.code();
        let n_marks: usize = names.iter().map(|it| it.marks.len()).sum();
        let n_suggestions: usize = names.iter().map(|it| it.suggestions.len()).sum();
        let counts =
            [("marks", Argument::Count(n_marks)), ("suggestions", Argument::Count(n_suggestions))];
        let rows: Vec<Html> =
            names.iter().map(|it| row(it, props.focus, &props.on_go, &words)).collect();
        html! {
            <details class="index__group" key={code} open={!entity_type.has_value()} data-hue={hue(*entity_type)}>
                <summary class="index__type">
                    <span class="index__label">{ words.get(&format!("types-{code}")) }</span>
                    <span class="index__counts" title={words.with("index-counts", &counts)}>
                        <span data-testid={format!("count-{code}")}>{ n_marks }</span>
                        <span class="index__suggested" data-testid={format!("count-suggested-{code}")}>
                            { format!("+{n_suggestions}") }
                        </span>
                        <span class="visually-hidden">{ words.with("index-counts", &counts) }</span>
                    </span>
                </summary>
                <ul class="index__list">{ rows }</ul>
            </details>
        }
    };
    let groups: Vec<Html> = groups.iter().map(group).collect();
    html! {
        <section class="rail__part index" aria-label={words.get("rail-index")} data-testid="entity-index">
            <h2 class="rail__title">{ words.get("rail-index") }</h2>
            if groups.is_empty() {
                <p class="rail__empty">{ words.get("rail-index-empty") }</p>
            }
            { groups }
        </section>
    }
}

fn row(name: &Name, focus: Option<ItemId>, on_go: &Callback<ItemId>, words: &Words) -> Html {
    let next = name.next(focus);
    let onclick = on_go.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(id) = next {
            onclick.emit(id);
        }
    });
    let count = name.places().count();
    let is_here = name.places().any(|it| Some(it) == focus);
    // What is marked nowhere is where it says something.
    let n_claims = [("count", Argument::Count(name.claims.len()))];
    let title = (!name.claims.is_empty()).then(|| words.with("index-says", &n_claims));
    let is_suggested = name.marks.is_empty() && name.claims.is_empty();
    html! {
        <li key={name.entity.map_or_else(|| name.name.clone(), |it| it.to_string())}>
            <button
                type="button"
                class="index__name"
                data-suggested={is_suggested.to_string()}
                {title}
                aria-current={is_here.then_some("true")}
                {onclick}
            >
                <span class="index__words">{ name.name.clone() }</span>
                <span class="index__count">{ count }</span>
            </button>
        </li>
    }
}
