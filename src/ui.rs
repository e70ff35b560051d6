//! Everything on the screen: components that show the state and send actions.
//!
//! [`App`] alone subscribes to the shell; two view roots (intake and reader)
//! get the whole state from it, and everything below gets what it shows.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::listen::after_paint;
use crate::browser::prefs::{self, Scheme};
use crate::i18n::Words;
use crate::shell::Shell;
use crate::state::{AppState, Argument, Theme};

pub mod cards;
pub mod dispatch;
pub mod find;
pub mod frame;
pub mod intake;
pub mod keys;
pub mod list;
pub mod parts;
pub mod rails;
pub mod reader;
mod render;

use dispatch::{Dispatch, Drafts, Peek, Tools, Whole};
use frame::banners::Banners;
use frame::bar::{BarDesk, TopBar};
use frame::drop_zone::DropZone;
use frame::live::LiveRegion;
use frame::notices::Notices;
use intake::Intake;
use intake::offered::OfferedPage;
use parts::rendered;
use reader::settling::paints_much;
use reader::{Reader, ReaderProps};
use render::render_now;

/// What [`App`] needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The store.
    pub shell: Shell,
    /// The article's screen, in its place before the store has an article.
    pub article: ArticleScreen,
}

/// Draws the article's screen; its code is fetched on its own.
#[derive(Debug, Clone, Copy)]
pub struct DrawArticle(fn(ReaderProps, String) -> Html);

/// The article's screen.
pub const DRAW_ARTICLE: DrawArticle = DrawArticle(|it, key| html! { <Reader {key} ..it /> });

/// The place for the article's screen.  A handle: clones share it.
#[derive(Debug, Clone, Default)]
pub struct ArticleScreen(Rc<OnceCell<DrawArticle>>);

impl ArticleScreen {
    /// Puts it there.
    pub fn put(&self, draw: DrawArticle) {
        // Whoever brings it twice brings the same.
        let _ = self.0.set(draw);
    }

    /// Draws it, if it is there; anew for another `article`.
    fn draw(&self, state: Rc<AppState>, article: String) -> Html {
        let draw = self.0.get().map(|it| it.0(ReaderProps { state: Whole(state) }, article));
        draw.unwrap_or_default()
    }
}

impl PartialEq for ArticleScreen {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    rendered("App");
    let state = use_shell(&props.shell);
    let dispatch = {
        let shell = props.shell.clone();
        use_memo((), move |()| Dispatch::from(move |it| shell.dispatch(it)))
    };
    let drafts = {
        let shell = props.shell.clone();
        use_memo((), move |()| drafts(shell))
    };
    let peek = {
        let shell = props.shell.clone();
        use_memo((), move |()| Peek::new(move || shell.state()))
    };
    let words = use_memo(state.settings.language, |it| Words::new(*it));
    let desk = state.desk.as_ref().map(BarDesk::of);
    let title = match &desk {
        Some(desk) if !desk.title.is_empty() => {
            words.with("app-title", &[("title", Argument::Text(desk.title.as_str().into()))])
        }
        _ => words.get("app-name"),
    };
    use_effect_with((state.settings.language, title), |(language, title)| {
        prefs::set_page(language.language(), title);
    });
    use_effect_with(state.settings.theme, |theme| prefs::set_scheme(scheme(*theme)));
    let tools = Tools {
        dispatch: (*dispatch).clone(),
        drafts: (*drafts).clone(),
        peek: (*peek).clone(),
        words: words.clone(),
        keys: state.settings.keys.clone(),
        single_keys: state.settings.single_keys,
    };
    let article = state.desk.as_ref().map(|it| it.dossier.id().to_string()).unwrap_or_default();
    let is_reading = desk.is_some();
    let main = use_beginning(is_reading);
    let on_skip = {
        let main = main.clone();
        Callback::from(move |event: MouseEvent| {
            // The address names the article, and is not to name a part of it.
            event.prevent_default();
            if let Some(main) = main.cast::<HtmlElement>() {
                // Fails for no element that is in the page.
                let _ = main.focus();
            }
        })
    };
    html! {
        <ContextProvider<Tools> context={tools}>
            <DropZone>
                <div
                    class="app"
                    data-view={if is_reading { "reader" } else { "intake" }}
                >
                    <a class="app__skip" href="#main" onclick={on_skip}>
                        { words.get("app-skip-to-article") }
                    </a>
                    <TopBar
                        {desk}
                        keeping={state.keeping.clone()}
                        settings={state.settings.clone()}
                    />
                    <Notices notices={state.notices.clone()}>
                        <Banners worker={state.worker} {is_reading} />
                    </Notices>
                    <main ref={main} class="app__main" id="main" tabindex="-1">
                        if is_reading {
                            { props.article.draw(state.clone(), article) }
                        } else {
                            <Intake state={Whole(state.clone())} />
                        }
                    </main>
                    <OfferedPage page={state.offered.clone()} />
                    <LiveRegion said={state.said.clone()} loading={state.coming()} progress={state.progress} />
                </div>
            </DropZone>
        </ContextProvider<Tools>>
    }
}

/// The state, as the shell tells it.
#[hook]
fn use_shell(shell: &Shell) -> Rc<AppState> {
    let state = use_state(|| shell.state());
    {
        let state = state.setter();
        use_effect_with(shell.clone(), move |shell| {
            // What happened between the first render and now.
            state.set(shell.state());
            let shown = RefCell::new(shell.state());
            let subscription = shell.subscribe(move |it| {
                let before = shown.replace(it.clone());
                let is_long = paints_much(before.desk.as_ref(), it.desk.as_ref());
                state.set(it);
                // No component sends what leads to that from an effect.
                if is_long {
                    render_now();
                }
                // To let go of thousands of items takes a while, too.
                after_paint(move || drop(before));
            });
            move || drop(subscription)
        });
    }
    (*state).clone()
}

/// Begins at the top of what takes the place of something else, and moves the
/// focus to the article, since what had it on the first screen is gone.
#[hook]
fn use_beginning(is_reading: bool) -> NodeRef {
    let main = use_node_ref();
    let node = main.clone();
    use_effect_with(is_reading, move |is_reading| {
        let Some(main) = node.cast::<HtmlElement>() else { return };
        if *is_reading {
            // To give it before would lay the page out before it is painted.
            let main = main.clone();
            after_paint(move || {
                // Fails for no element that is in the page.
                let _ = main.focus();
                to_top(&main);
            });
        }
        to_top(&main);
    });
    main
}

/// Scrolls to the top of the page: the parent of its main part holds the bar,
/// too.
fn to_top(main: &HtmlElement) {
    if let Some(page) = main.parent_element() {
        page.scroll_into_view();
    }
}

fn drafts(shell: Shell) -> Drafts {
    let (reading, dropping) = (shell.clone(), shell.clone());
    Drafts::new(
        move |name, text| shell.keep_draft(name, text),
        move |name| reading.draft(name),
        move |name| dropping.drop_draft(name),
    )
}

fn scheme(theme: Theme) -> Option<Scheme> {
    match theme {
        Theme::System => None,
        Theme::Light => Some(Scheme::Light),
        Theme::Dark => Some(Scheme::Dark),
    }
}
