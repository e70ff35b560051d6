//! Whether the same claim was judged in another article of the library.

use std::rc::Rc;

use annotations::{Mark, Tone};
use yew::prelude::*;

use super::super::label::{verdict_glyph, verdict_label};
use super::super::pieces::{minor, shortened};
use crate::state::{Action, Argument, Elsewhere, OtherClaim};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`Before`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct BeforeProps {
    /// The claim.
    pub(super) mark: Rc<Mark>,
    /// What other articles have, once it was asked for and read.
    pub(super) elsewhere: Option<Rc<Elsewhere>>,
}

/// How many characters of a claim are shown.
const N_CHARS: usize = 120;

/// How many claims are shown.
const MOST: usize = 20;

/// A button; then the claims of other articles that say the same.
#[component]
pub(super) fn Before(props: &BeforeProps) -> Html {
    rendered("Before");
    let (dispatch, words) = (use_dispatch(), use_words());
    let Some(elsewhere) = &props.elsewhere else {
        let on_look = dispatch.reform(|_: MouseEvent| Action::LookElsewhere);
        return minor("look-before", words.get("before-look"), on_look);
    };
    let row = |it: &&OtherClaim| {
        let (id, mark) = (it.id, it.mark);
        let article = [("title", Argument::Text(it.article.clone()))];
        html! {
            <li class="evidence__item" data-testid="judged-before">
                <span class="card__verdict" data-tint={Tone::code(it.tone)}>
                    <span aria-hidden="true">{ verdict_glyph(&it.verdict.value, it.tone) }</span>
                    { verdict_label(&words, &it.verdict) }
                </span>
                <q class="note__typed">{ shortened(&it.words, N_CHARS) }</q>
                if !it.why.is_empty() {
                    <span class="trail__why">{ it.why.clone() }</span>
                }
                <button
                    type="button"
                    class="relation__go"
                    onclick={dispatch.reform(move |_: MouseEvent| Action::OpenAt(id, mark))}
                >
                    { words.with("before-open", &article) }
                </button>
            </li>
        }
    };
    let rows: Vec<Html> = elsewhere.like(&props.mark).iter().take(MOST).map(row).collect();
    if rows.is_empty() {
        return html! { <p class="evidence__none" role="status">{ words.get("before-none") }</p> };
    }
    html! {
        <section class="evidence" aria-label={words.get("before-title")}>
            <h3 class="evidence__title">{ words.get("before-title") }</h3>
            <ul class="evidence__list">{ rows }</ul>
        </section>
    }
}
