//! How sure the detector must be of what is shown of its suggestions.

use yew::prelude::*;

use crate::i18n::Words;
use crate::state::{Action, Argument};
use crate::ui::dispatch::Dispatch;
use crate::ui::parts::field;

/// A slider from 0 to 100, what it stands for, and how many suggestions are
/// hidden by it.
pub(super) fn slider(
    (sureness, n_hidden): (u16, usize),
    dispatch: &Dispatch,
    words: &Words,
) -> Html {
    let oninput = dispatch
        .reform(|event: InputEvent| Action::Sureness(field::typed(&event).parse().unwrap_or(0)));
    let said = |id: &str, count: usize| words.with(id, &[("count", Argument::Count(count))]);
    let value = said("sureness-value", usize::from(sureness));
    html! {
        <div class="cards__sureness">
            <label for="sureness">{ words.get("sureness-label") }</label>
            <span aria-hidden="true">{ value.clone() }</span>
            <input
                id="sureness"
                type="range"
                min="0"
                max="100"
                step="5"
                value={sureness.to_string()}
                aria-valuetext={value}
                data-testid="sureness"
                {oninput}
            />
            <output for="sureness" data-testid="sureness-hidden">
                if 0 < sureness {
                    { said("sureness-hidden", n_hidden) }
                }
            </output>
        </div>
    }
}
