//! How the verdict on a claim came about.

use annotations::{RecordId, Verdict, VerdictChange, trail};
use yew::prelude::*;

use super::super::Records;
use super::super::label::verdict_label;
use super::people::author_name;
use crate::browser::clock;
use crate::state::Argument;
use crate::ui::dispatch::use_words;
use crate::ui::parts::{focus_later, rendered};

/// What [`Trail`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct TrailProps {
    /// The claim.
    pub(super) mark: RecordId,
    /// The records, and what was done to them.
    pub(super) records: Records,
}

/// The changes of the verdict, newest first; nothing where there is none.
#[component]
pub(super) fn Trail(props: &TrailProps) -> Html {
    rendered("Trail");
    let words = use_words();
    let trail = trail(&props.records.history, props.mark);
    if trail.is_empty() {
        return Html::default();
    }
    let verdict = |it: &Option<Verdict>| {
        let label = it.as_ref().map(|it| verdict_label(&words, it));
        Argument::Text(label.unwrap_or_else(|| words.get("trail-none")).as_str().into())
    };
    let line = |it: &VerdictChange| {
        let when = clock::in_words(it.at, words.language().tag());
        let who = author_name(it.by, &props.records.dossier, &words);
        html! {
            <li>
                { words.with("trail-line", &[("from", verdict(&it.from)), ("to", verdict(&it.to))]) }
                <span class="trail__who">
                    { format!("{who}, {when}") }
                    if it.is_undo {
                        { format!(" ({})", words.get("trail-undone")) }
                    }
                </span>
                if !it.why.is_empty() {
                    <span class="trail__why">{ it.why.clone() }</span>
                }
            </li>
        }
    };
    let lines: Vec<Html> = trail.iter().rev().map(line).collect();
    let me = props.records.me;
    let author = props.records.dossier.author(me);
    let is_unnamed = author.is_none_or(|it| it.name.is_empty() && it.initials.is_empty());
    let is_mine = trail.iter().any(|it| it.by == me);
    html! {
        <details class="card__fold" data-testid="trail">
            <summary>{ words.get("trail-title") }{ format!(" ({})", trail.len()) }</summary>
            <ol class="trail" reversed=true>{ lines }</ol>
            if is_mine && is_unnamed {
                // The settings are a popover, which opens by any button of its.
                <button
                    type="button"
                    class="card__minor"
                    popovertarget="settings"
                    data-testid="trail-name-me"
                    onclick={Callback::from(|_: MouseEvent| focus_later("[data-testid=settings-name]"))}
                >
                    { words.get("trail-name-me") }
                </button>
            }
        </details>
    }
}
