//! Where a mark is, and what else in the text has the same words.

use std::rc::Rc;

use annotations::{Dossier, Mark, Target};
use yew::prelude::*;

use super::pieces::{NAMED_CHARS, cross, minor, shortened};
use crate::browser::focus;
use crate::browser::listen::later;
use crate::state::reduce::alike::{is_alike, others_like};
use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{KeyHint, ShortcutId};
use crate::ui::parts::rendered;

/// What [`Places`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct PlacesProps {
    /// The mark.
    pub(super) mark: Rc<Mark>,
    /// The records behind it.
    pub(super) dossier: Dossier,
}

/// Moving the ends, the places where there are several, and all occurrences.
#[component]
pub(super) fn Places(props: &PlacesProps) -> Html {
    rendered("Places");
    let (dispatch, words) = (use_dispatch(), use_words());
    let mark = &props.mark;
    let id = mark.header.id;
    let (n_others, n_alike) = use_counts(mark, &props.dossier);
    if mark.targets.is_empty() {
        return Html::default();
    }
    // The keys that the bar names are the reader's, not this button's.
    let edges = |target: usize, named: Option<AttrValue>| {
        let onclick = dispatch.reform(move |_: MouseEvent| {
            focus::to_text();
            Action::BeginEdges(Some((id, target)))
        });
        html! {
            <button
                type="button"
                class="card__minor"
                aria-label={named}
                data-testid="move-edges"
                {onclick}
            >
                { words.get("places-edges") }
                if target == 0 {
                    <KeyHint id={ShortcutId::Edges} />
                }
            </button>
        }
    };
    let place = |(target, it): (usize, &Target)| {
        let quoted = [("words", Argument::Text(shortened(&it.exact, NAMED_CHARS).into()))];
        let remove =
            dispatch.reform(move |_: MouseEvent| Action::RemoveTarget { mark: id, target });
        html! {
            <li key={target} class="places__item">
                <q>{ it.exact.clone() }</q>
                if it.version == props.dossier.version_id() {
                    { edges(target, Some(words.with("places-edges-of", &quoted))) }
                }
                { cross(words.with("places-remove", &quoted), remove) }
            </li>
        }
    };
    let has_several = 1 < mark.targets.len();
    let places: Vec<Html> = mark.targets.iter().enumerate().map(place).collect();
    let count = |it| [("count", Argument::Count(it))];
    html! {
        <div class="places">
            if has_several {
                <ul class="places__list" aria-label={words.get("places-title")}>{ places }</ul>
            }
            <div class="card__row">
                if !has_several {
                    { edges(0, None) }
                }
                if 0 < n_others {
                    { minor("mark-others", words.with("places-mark-others", &count(n_others)), dispatch.reform(move |_: MouseEvent| Action::MarkAllLike(id))) }
                }
                if 1 < n_alike {
                    { minor("unmark-all", words.with("places-unmark-all", &count(n_alike)), dispatch.reform(move |_: MouseEvent| Action::UnmarkAllLike(id))) }
                }
            </div>
        </div>
    }
}

/// How many places have the same words and are not marked yet, and how many
/// marks are alike.  That looks through the text and all marks, so it is known
/// when the mark is on the screen.
#[hook]
fn use_counts(mark: &Rc<Mark>, dossier: &Dossier) -> (usize, usize) {
    let counts = use_state_eq(|| (0, 0));
    {
        let counts = counts.setter();
        use_effect_with((mark.clone(), dossier.clone()), move |(mark, dossier)| {
            let (mark, dossier) = (mark.clone(), dossier.clone());
            let counted = later(AFTER_MILLIS, move || {
                let n_alike = dossier.marks().filter(|it| is_alike(it, &mark)).count();
                counts.set((others_like(&dossier, &mark).len(), n_alike));
            });
            move || drop(counted)
        });
    }
    *counts
}

/// How long after the card they are counted, in milliseconds: behind the frame
/// that shows it.
const AFTER_MILLIS: u32 = 60;
