//! The first screen: how an article comes in, and those that are kept.

use yew::prelude::*;

use crate::ui::dispatch::{Whole, use_words};
use crate::ui::parts::{Icon, IconName, rendered};

pub mod address;
pub mod choose;
pub mod incoming;
pub mod library;
pub mod offered;
pub mod paste;

use address::{AddressField, BookmarkletHelp};
use choose::{ChooseFile, Samples};
use library::Library;
use paste::PasteArea;

/// What [`Intake`] shows.
#[derive(PartialEq, Properties)]
pub struct IntakeProps {
    /// The state; the library and the settings of it are shown.
    pub state: Whole,
}

/// The first screen.
#[component]
pub fn Intake(props: &IntakeProps) -> Html {
    rendered("Intake");
    let words = use_words();
    let first = props.state.settings.language.language();
    html! {
        <div class="intake">
            <div class="intake__main">
                <h1 class="intake__heading">{ words.get("intake-title") }</h1>
                <p class="intake__lead">{ words.get("intake-lead") }</p>
                <PasteArea />
                <ChooseFile />
                <AddressField />
                <BookmarkletHelp />
                <p class="intake__private">
                    <Icon name={IconName::Private} />
                    <span>{ words.get("intake-private") }</span>
                </p>
            </div>
            <aside class="intake__side">
                <Samples {first} />
                <Library shelved={props.state.library.clone()} />
                <p class="intake__hint">{ words.get("intake-browsers") }</p>
            </aside>
        </div>
    }
}
