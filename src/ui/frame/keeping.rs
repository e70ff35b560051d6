//! Whether what is done is kept: always in view, never in the way.

use yew::prelude::*;

use crate::browser::clock;
use crate::state::{Argument, Keeping};
use crate::ui::dispatch::use_words;
use crate::ui::parts::{Icon, IconName, rendered};

/// What [`SaveState`] shows.
#[derive(PartialEq, Properties)]
pub struct SaveStateProps {
    /// Whether what is done is kept.
    pub keeping: Keeping,
}

/// A sign and a few words; all of them on hover and for screen readers.
#[component]
pub fn SaveState(props: &SaveStateProps) -> Html {
    rendered("SaveState");
    let words = use_words();
    let (icon, short, long) = match &props.keeping {
        Keeping::Idle => {
            return html! { <p class="bar__kept" data-testid="save-state" data-state="idle" /> };
        }
        Keeping::Kept(at) => {
            let time = [("time", Argument::Text(clock::time_of_day(*at).into()))];
            let long = words.with("keeping-kept", &time);
            (IconName::Check, words.with("keeping-kept-short", &time), long)
        }
        Keeping::NotKept(n_steps) => {
            let lost = words.with("keeping-not-kept", &[("count", Argument::Count(*n_steps))]);
            (IconName::Warning, lost.clone(), lost)
        }
        Keeping::Denied => {
            (IconName::Warning, words.get("keeping-denied"), words.get("notice-denied"))
        }
        Keeping::Elsewhere => {
            (IconName::Warning, words.get("keeping-elsewhere"), words.get("notice-elsewhere"))
        }
    };
    html! {
        <p
            class="bar__kept"
            title={long}
            data-testid="save-state"
            data-state={code(&props.keeping)}
        >
            <Icon name={icon} />
            <span>{ short }</span>
        </p>
    }
}

fn code(keeping: &Keeping) -> &'static str {
    match keeping {
        Keeping::Idle => "idle",
        Keeping::Kept(_) => "kept",
        Keeping::NotKept(_) => "not-kept",
        Keeping::Denied => "denied",
        Keeping::Elsewhere => "elsewhere",
    }
}
