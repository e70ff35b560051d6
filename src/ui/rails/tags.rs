//! The tags of the article: how often each is used, finding and renaming them.

use std::collections::BTreeMap;

use annotations::Dossier;
use yew::prelude::*;

use crate::fold::fold;
use crate::state::Action;
use crate::state::query::{Key, Query, Term};
use crate::ui::cards::field::TextField;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`TagList`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct TagListProps {
    /// The tags, and how often each is used.
    pub(super) uses: BTreeMap<String, usize>,
}

/// The tags of all marks, and how often each is used.
pub(super) fn uses(dossier: &Dossier) -> BTreeMap<String, usize> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for tag in dossier.marks().flat_map(|it| &it.tags) {
        *uses.entry(tag.clone()).or_default() += 1;
    }
    uses
}

/// A fold for each tag; nothing where there is none.
#[component]
pub(super) fn TagList(props: &TagListProps) -> Html {
    rendered("TagList");
    let (dispatch, words) = (use_dispatch(), use_words());
    if props.uses.is_empty() {
        return Html::default();
    }
    let row = |(tag, count): (&String, &usize)| {
        let (from, asked) = (tag.clone(), tag.clone());
        let on_done = dispatch.reform(move |to| Action::RenameTag { from: from.clone(), to });
        let on_find = dispatch.reform(move |_: MouseEvent| {
            let (key, values) = (Some(Key::Tag), vec![fold(&asked)]);
            let term = Term { is_negated: false, key, values, pattern: None };
            let typed = format!("tag:\"{asked}\"");
            Action::Find {
                typed: typed.into(),
                query: Query { terms: vec![term], ..Query::default() },
            }
        });
        html! {
            <details class="card__fold" key={tag.clone()} data-testid="tag">
                <summary>
                    { tag.clone() }<span class="rail__uses">{ format!(" {count}") }</span>
                </summary>
                <TextField
                    label={words.get("tags-rename")}
                    value={tag.clone()}
                    draft={format!("tags/{tag}")}
                    {on_done}
                    testid="rename-tag"
                />
                <button type="button" class="card__minor" onclick={on_find}>{ words.get("tags-find") }</button>
            </details>
        }
    };
    let rows: Vec<Html> = props.uses.iter().map(row).collect();
    html! {
        <section class="rail__part" aria-label={words.get("tags-title")} data-testid="tags">
            <h2 class="rail__title">{ words.get("tags-title") }</h2>
            { rows }
        </section>
    }
}
