//! The searches that were kept: each finds again by a press, says how many cards
//! it finds, and can be dropped.

use std::rc::Rc;

use annotations::Dossier;
use yew::prelude::*;

use super::parse;
use crate::browser::listen::later;
use crate::state::{Action, Argument, Found, Settings};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::reader::listed::Listed;

/// What is searched.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Searched {
    /// All records.
    pub(crate) dossier: Dossier,
    /// Marks and suggestions.
    pub(crate) items: Listed,
}

/// What [`KeptSearches`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct KeptSearchesProps {
    /// What is looked for now.
    pub(super) typed: Rc<str>,
    /// What is searched.
    pub(super) searched: Searched,
    /// The settings, which have the searches.
    pub(super) settings: Settings,
    /// Looks for something.
    pub(super) on_find: Callback<String>,
}

/// How long after a change they are counted, in milliseconds: behind the frame
/// that shows it.
const AFTER_MILLIS: u32 = 120;

/// A row of searches.
#[component]
pub(super) fn KeptSearches(props: &KeptSearchesProps) -> Html {
    rendered("KeptSearches");
    let (dispatch, words) = (use_dispatch(), use_words());
    let counts = use_counts(&props.searched, &props.settings);
    let row = |(place, search): (usize, &String)| {
        let is_used = *props.typed == **search;
        let find = if is_used { String::new() } else { search.clone() };
        let on_find = props.on_find.reform(move |_: MouseEvent| find.clone());
        let on_drop = {
            let (settings, search) = (props.settings.clone(), search.clone());
            dispatch.reform(move |_: MouseEvent| {
                let others = settings.searches.iter().filter(|it| **it != search).cloned();
                Action::Settings(Settings { searches: others.collect(), ..settings.clone() })
            })
        };
        let count = counts.get(place).copied().flatten();
        let drop =
            words.with("find-drop-named", &[("search", Argument::Text(search.as_str().into()))]);
        html! {
            <li key={search.clone()} class="find__chip" data-testid="kept-search">
                <button type="button" class="find__again" aria-pressed={is_used.to_string()} onclick={on_find}>
                    { search.clone() }
                    if let Some(count) = count {
                        <span class="find__cards">
                            <span aria-hidden="true">{ count }</span>
                            <span class="visually-hidden">
                                { words.with("find-items", &[("count", Argument::Count(count))]) }
                            </span>
                        </span>
                    }
                </button>
                <button type="button" class="find__drop" title={drop.clone()} aria-label={drop} onclick={on_drop}>
                    { "×" }
                </button>
            </li>
        }
    };
    let rows: Vec<Html> = props.settings.searches.iter().enumerate().map(row).collect();
    html! { <ul class="find__searches" aria-label={words.get("find-kept")}>{ rows }</ul> }
}

/// How many cards each finds; `None` while that is not known, and for what is
/// no search any more.
#[hook]
fn use_counts(searched: &Searched, settings: &Settings) -> Rc<[Option<usize>]> {
    let words = use_words();
    let counts = use_state_eq(Rc::<[Option<usize>]>::default);
    {
        let counts = counts.setter();
        let all = (searched.clone(), settings.clone());
        use_effect_with(all, move |(searched, settings)| {
            let (searched, settings) = (searched.clone(), settings.clone());
            let counted = later(AFTER_MILLIS, move || {
                let desk = (&searched.dossier, &searched.items.0);
                let count = |search: &String| {
                    let query = parse(search, &words)?;
                    let found = Found::new(search.as_str().into(), query, desk, &settings, None);
                    Some(found.items.len())
                };
                counts.set(settings.searches.iter().map(count).collect());
            });
            move || drop(counted)
        });
    }
    (*counts).clone()
}
