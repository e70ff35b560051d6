//! On phones: which of the three columns is shown.

use yew::prelude::*;

use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// The article.
    Text,
    /// The cards.
    Cards,
    /// The index.
    Index,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Text, Self::Cards, Self::Index];

    /// The word for it in attributes and message ids.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Cards => "cards",
            Self::Index => "index",
        }
    }
}

/// What [`Tabs`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct TabsProps {
    /// Which is shown.
    pub(crate) tab: Tab,
    /// How many cards there are.
    pub(crate) n_items: usize,
    /// Shows another.
    pub(crate) on_tab: Callback<Tab>,
}

/// What [`SheetSize`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct SheetSizeProps {
    /// Whether only the head of the chosen card is shown.
    pub(crate) is_small: bool,
    /// Makes it so, or not.
    pub(crate) on_size: Callback<bool>,
}

/// On phones, where the chosen card lies over the text: shows less of it, or as
/// much as before.
#[component]
pub(crate) fn SheetSize(props: &SheetSizeProps) -> Html {
    rendered("SheetSize");
    let words = use_words();
    let is_small = props.is_small;
    html! {
        <button
            type="button"
            class="sheet-size"
            aria-expanded={(!is_small).to_string()}
            data-testid="sheet-size"
            onclick={props.on_size.reform(move |_: MouseEvent| !is_small)}
        >
            { words.get(if is_small { "sheet-enlarge" } else { "sheet-shrink" }) }
        </button>
    }
}

/// The bar at the bottom of a phone's screen; wider screens show all columns.
#[component]
pub(crate) fn Tabs(props: &TabsProps) -> Html {
    rendered("Tabs");
    let words = use_words();
    html! {
        <div class="tabs" role="group" aria-label={words.get("tabs-label")}>
            for tab in Tab::ALL {
                <button
                    type="button"
                    class="tabs__tab"
                    key={tab.code()}
                    aria-pressed={(props.tab == tab).to_string()}
                    data-testid={format!("tab-{}", tab.code())}
                    onclick={props.on_tab.reform(move |_: MouseEvent| tab)}
                >
                    { words.get(&format!("tab-{}", tab.code())) }
                    if tab == Tab::Cards {
                        <span class="tabs__count">{ props.n_items }</span>
                    }
                </button>
            }
        </div>
    }
}
