//! What the colours of marks tell, above the text.

use std::rc::Rc;

use yew::prelude::*;

use super::colours::Meaning;
use super::listed::Few;
use crate::ui::cards::claim::author_name;
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;

/// What [`Legend`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct LegendProps {
    /// Styles and what each tells.
    pub(crate) meanings: Rc<[(&'static str, Meaning)]>,
    /// The records, for the names of authors.
    pub(crate) authors: Few,
}

/// A list of colours.
#[component]
pub(crate) fn Legend(props: &LegendProps) -> Html {
    rendered("Legend");
    let words = use_words();
    let entry = |(style, meaning): &(&'static str, Meaning)| {
        let said = match meaning {
            Meaning::Message(id) => words.get(id),
            Meaning::Author(id) => author_name(*id, &props.authors.0, &words).into(),
        };
        html! { <li class="legend__item" data-hue={*style}>{ said }</li> }
    };
    html! {
        <ul class="legend" aria-label={words.get("legend-label")} data-testid="legend">
            { props.meanings.iter().map(entry).collect::<Html>() }
        </ul>
    }
}
