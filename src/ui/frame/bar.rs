//! The top bar: which article, how far it is, whether it is kept, and what
//! can be done with it as a whole.

use annotations::Progress;
use yew::prelude::*;

use crate::state::{Action, Argument, Desk, Keeping, Settings, View};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::frame::keeping::SaveState;
use crate::ui::frame::settings::SettingsMenu;
use crate::ui::parts::{Button, Icon, IconName, Look};

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
            progress: Progress::of(&desk.dossier),
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
    let (dispatch, words) = (use_dispatch(), use_words());
    let on_close = dispatch.reform(|_| Action::Close);
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
                        on_press={dispatch.reform(|_| Action::Download)}
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

/// What [`ProgressOfClaims`] shows.
#[derive(PartialEq, Properties)]
struct ProgressProps {
    /// Claims checked and claims in all.
    progress: Progress,
}

/// "3 / 12 checked", with a bar.
#[component]
fn ProgressOfClaims(props: &ProgressProps) -> Html {
    let words = use_words();
    let Progress { n_checked, n_claims } = props.progress;
    let counts = [("checked", Argument::Count(n_checked)), ("count", Argument::Count(n_claims))];
    let long = words.with("bar-progress-long", &counts);
    html! {
        <div
            class="bar__progress"
            title={long}
            data-testid="progress"
            data-state={if n_claims == 0 { "none" } else if n_checked == n_claims { "done" } else { "open" }}
        >
            if n_claims == 0 {
                <span>{ words.get("bar-no-claims") }</span>
            } else {
                <progress
                    class="bar__meter"
                    value={n_checked.to_string()}
                    max={n_claims.to_string()}
                    aria-hidden="true"
                />
                <span>{ words.with("bar-progress", &counts) }</span>
            }
        </div>
    }
}

/// What [`Steps`] shows.
#[derive(PartialEq, Properties)]
struct StepsProps {
    /// The title of the step that undo takes back.
    undo: Option<AttrValue>,
    /// The title of the step that redo does again.
    redo: Option<AttrValue>,
}

/// Undo and redo, each with the words of what it is about.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let label = |bare: &str, named: &str, title: &Option<AttrValue>| match title {
        Some(title) => {
            let title = words.get(title).as_str().into();
            words.with(named, &[("title", Argument::Text(title))])
        }
        None => words.get(bare),
    };
    html! {
        <div class="bar__group">
            <Button
                label={label("bar-undo", "bar-undo-named", &props.undo)}
                icon={IconName::Undo}
                icon_only=true
                look={Look::Quiet}
                disabled={props.undo.is_none()}
                testid="undo"
                on_press={dispatch.reform(|_| Action::Undo)}
            />
            <Button
                label={label("bar-redo", "bar-redo-named", &props.redo)}
                icon={IconName::Redo}
                icon_only=true
                look={Look::Quiet}
                disabled={props.redo.is_none()}
                testid="redo"
                on_press={dispatch.reform(|_| Action::Redo)}
            />
        </div>
    }
}

/// What [`ViewSwitch`] shows.
#[derive(PartialEq, Properties)]
struct ViewSwitchProps {
    /// Text or list.
    view: View,
}

/// Text or list.
#[component]
fn ViewSwitch(props: &ViewSwitchProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let views = [
        (View::Text, IconName::Text, "bar-view-text", "view-text"),
        (View::List, IconName::List, "bar-view-list", "view-list"),
    ];
    html! {
        <div class="bar__switch" role="group" aria-label={words.get("bar-view")}>
            for (view, icon, label, testid) in views {
                <button
                    key={testid}
                    type="button"
                    class="bar__choice"
                    aria-pressed={if props.view == view { "true" } else { "false" }}
                    data-testid={testid}
                    onclick={dispatch.reform(move |_: MouseEvent| Action::Show(view))}
                >
                    <Icon name={icon} />
                    <span>{ words.get(label) }</span>
                </button>
            }
        </div>
    }
}
