//! Which cards are shown, with how many there are of each, and how sure the
//! detector must be of them.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::choice::Choice;
use super::claim::choosables;
use super::sureness::slider;
use crate::state::{Action, Item, ItemId, Order, Shown};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::reader::listed::Listed;

/// What [`Filters`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct FiltersProps {
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// Those of them that are looked for, while something is.
    pub(crate) found: Option<Rc<BTreeSet<ItemId>>>,
    /// Which are shown.
    pub(crate) shown: Shown,
    /// How sure the detector must be, and how many suggestions it is not.
    pub(crate) sureness: (u16, usize),
    /// In which order the cards stand.
    pub(crate) order: Order,
}

/// The filters, their codes in message ids, and those of their counts in tests.
const FILTERS: [(Shown, &str, &str); 5] = [
    (Shown::All, "all", "all"),
    (Shown::Claims, "claims", "claim"),
    (Shown::Entities, "entities", "entity"),
    (Shown::Marks, "marks", "marks"),
    (Shown::Suggestions, "suggestions", "suggestions"),
];

/// A row of buttons, one of which is pressed.
#[component]
pub(crate) fn Filters(props: &FiltersProps) -> Html {
    rendered("Filters");
    let (dispatch, words) = (use_dispatch(), use_words());
    let mut counts = [0_usize; FILTERS.len()];
    let is_found = |it: &&Rc<Item>| props.found.as_ref().is_none_or(|ids| ids.contains(&it.id));
    for item in props.items.0.all().iter().filter(is_found) {
        for (count, (shown, ..)) in counts.iter_mut().zip(FILTERS) {
            *count += usize::from(item.is_shown(shown));
        }
    }
    let button = |(count, (shown, code, kind)): (usize, (Shown, &'static str, &'static str))| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Filter(shown));
        html! {
            <button
                type="button"
                class="cards__filter"
                key={code}
                aria-pressed={(props.shown == shown).to_string()}
                data-testid={format!("filter-{code}")}
                {onclick}
            >
                { words.get(&format!("filter-{code}")) }
                <span class="cards__count" data-testid={format!("count-{kind}")}>{ count }</span>
            </button>
        }
    };
    let buttons: Html = counts.into_iter().zip(FILTERS).map(button).collect();
    html! {
        <>
            <div class="cards__filters" role="group" aria-label={words.get("filter-label")}>
                { buttons }
            </div>
            <div class="cards__tuning">
                { slider(props.sureness, &dispatch, &words) }
                <Choice
                    label={words.get("order-label")}
                    options={choosables(&words, "order", Order::ALL.map(Order::code).to_vec())}
                    chosen={Some(AttrValue::from(props.order.code()))}
                    on_choose={dispatch.reform(|code: String| Action::Sort(Order::from_code(&code)))}
                    testid="order"
                />
            </div>
        </>
    }
}
