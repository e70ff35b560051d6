//! The numbered sources of the check.

use document::sort_by_rank;
use std::collections::BTreeMap;

use annotations::{Dossier, RecordId};
use yew::prelude::*;

use crate::state::Argument;
use crate::ui::cards::claim::evidence::source_line;
use crate::ui::dispatch::use_words;

/// What [`SourceList`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct SourceListProps {
    /// The records.
    pub(crate) dossier: Dossier,
}

/// The sources by number, each with how much evidence it gives.
#[component]
pub(crate) fn SourceList(props: &SourceListProps) -> Html {
    let words = use_words();
    let mut uses: BTreeMap<RecordId, usize> = BTreeMap::new();
    for id in props.dossier.all_evidence().filter_map(|it| it.source) {
        *uses.entry(id).or_default() += 1;
    }
    let mut sources: Vec<_> = props.dossier.sources().collect();
    sort_by_rank(&mut sources, |it| it.number.into());
    if sources.is_empty() {
        return html! { <p class="rail__empty">{ words.get("rail-sources-empty") }</p> };
    }
    html! {
        <ul class="rail__sources" data-testid="sources">
            for it in sources {
                <li key={it.header.id.to_string()}>
                    { source_line(it) }
                    { " " }
                    <span class="rail__uses">
                        { words.with("source-uses", &[(
                            "count",
                            Argument::Count(uses.get(&it.header.id).copied().unwrap_or(0)),
                        )]) }
                    </span>
                </li>
            }
        </ul>
    }
}
