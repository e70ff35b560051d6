//! The top bar: which article, how far it is, whether it is kept, and what
//! can be done with it as a whole.

use annotations::Progress;
use yew::prelude::*;

use crate::state::{Action, Desk, Keeping, Settings, View};
use crate::ui::dispatch::{use_sent, use_words};
use crate::ui::frame::keeping::SaveState;
use crate::ui::frame::settings::SettingsMenu;
use crate::ui::parts::{Button, IconName, Look, rendered};

mod progress;
mod steps;
mod view_switch;

use progress::ProgressOfClaims;
use steps::Steps;
use view_switch::ViewSwitch;

/// What the bar shows of the article on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct BarDesk {
    /// Its title, or empty.
    pub title: AttrValue,
    /// Claims checked and claims in all.
    pub progress: Progress,
    /// The title of the step that undo takes back.
    pub undo: Option<AttrValue>,
    /// The title of the step that redo does again.
    pub redo: Option<AttrValue>,
    /// Text or list.
    pub view: View,
}

impl BarDesk {
    /// What the bar shows of `desk`.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let title = desk.dossier.article().map(|it| it.title.clone()).unwrap_or_default();
        let title_of = |it: Option<&std::rc::Rc<annotations::Transaction>>| {
            it.map(|it| AttrValue::from(it.title.clone()))
        };
        Self {
            title: title.into(),
            progress: desk.items.progress(),
            undo: title_of(desk.history.to_undo()),
            redo: title_of(desk.history.to_redo()),
            view: desk.view,
        }
    }
}

/// What [`TopBar`] shows.
#[derive(PartialEq, Properties)]
pub struct TopBarProps {
    /// The article on the desk.
    pub desk: Option<BarDesk>,
    /// Whether what is done is kept.
    pub keeping: Keeping,
    /// What the person chose.
    pub settings: Settings,
}

/// The bar above everything.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    rendered("TopBar");
    let words = use_words();
    let (on_close, on_download) = (use_sent(|| Action::Close), use_sent(|| Action::Download));
    html! {
        <header class="bar">
            <div class="bar__start">
                if props.desk.is_some() {
                    <Button
                        label={words.get("bar-library")}
                        title={words.get("bar-close")}
                        icon={IconName::Library}
                        look={Look::Quiet}
                        testid="close"
                        on_press={on_close}
                    />
                } else {
                    <Mark />
                }
            </div>
            if let Some(desk) = &props.desk {
                <p class="bar__title" title={desk.title.clone()}>
                    if desk.title.is_empty() {
                        { words.get("app-untitled") }
                    } else {
                        { &desk.title }
                    }
                </p>
            }
            <div class="bar__end">
                if let Some(desk) = &props.desk {
                    <ProgressOfClaims progress={desk.progress} />
                    <SaveState keeping={props.keeping.clone()} />
                    <Steps undo={desk.undo.clone()} redo={desk.redo.clone()} />
                    <ViewSwitch view={desk.view} />
                    <Button
                        label={words.get("bar-download")}
                        title={words.get("bar-download-title")}
                        icon={IconName::Download}
                        testid="download"
                        on_press={on_download}
                    />
                }
                <SettingsMenu settings={props.settings.clone()} />
            </div>
        </header>
    }
}

/// The app's name and mark: a page with a note in its margin.
#[component]
fn Mark() -> Html {
    rendered("Mark");
    let words = use_words();
    html! {
        <p class="bar__mark">
            <svg class="bar__sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d="M4 4h11v16H4zM7 8h5M7 11h5M7 14h3" />
                <path class="bar__note" d="M18 7v7m0 3v.01" />
            </svg>
            <span>{ words.get("app-name") }</span>
        </p>
    }
}
