//! The reader: the article in the middle, what is in it on the left, and a
//! card for each mark and suggestion on the right.
//!
//! The only view below the app that gets the whole state; its parts get what
//! they show.

mod aside_button;
mod block;
mod coats;
pub(crate) mod colours;
mod edges;
mod facts;
mod groups;
mod legend;
pub(crate) mod listed;
mod overview;
pub(crate) mod paint;
mod pieces;
pub(crate) mod pointing;
mod rendered;
mod selecting;
pub(crate) mod settling;
mod stack;
mod status;
mod surface;
mod tabs;
pub(crate) mod text;
mod toolbar;

use std::rc::Rc;

use annotations::RecordId;
use document::{AsideReason, BlockKind, sort_by_rank};
use yew::prelude::*;

use crate::state::{Action, Desk, ItemId, Shown, View};
use crate::ui::cards::relations::other_end;
use crate::ui::cards::{CardDesk, Cards};
use crate::ui::dispatch::{Whole, use_dispatch, use_told, use_words};
use crate::ui::find::{FindBox, Searched};
use crate::ui::frame::download::DownloadDialog;
use crate::ui::frame::metadata::{Metadata, begins_with_title};
use crate::ui::keys::{KeyCallbacks, KeyHelp, Palette, use_keys};
use crate::ui::list::List;
use crate::ui::parts::rendered;
use crate::ui::rails::Rail;
use colours::Colours;
use legend::Legend;
use listed::{Few, Listed};
use paint::Accents;
use settling::use_settled;
use status::Status;
use surface::Surface;
use tabs::{SheetSize, Tab, Tabs};

/// What [`Reader`] shows.
#[derive(PartialEq, Properties)]
pub struct ReaderProps {
    /// The whole state, with an article on the desk.
    pub state: Whole,
}

/// The article on the desk; nothing without one.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    rendered("Reader");
    let (dispatch, words) = (use_dispatch(), use_words());
    let tab = use_state(|| Tab::Text);
    let helping = use_state(|| false);
    let asked = use_state(|| 0_u32);
    let small = use_state(|| false);
    let on_size = use_told(&small);
    // The mark whose form for evidence is open.
    let evidence = use_state(|| None::<RecordId>);
    let on_evidence = use_told(&evidence);
    let (on_help, commanding) = (use_told(&helping), use_state(|| false));
    let (on_palette, on_tab) = (use_told(&commanding), use_told(&tab));
    let on_run = use_keys(KeyCallbacks {
        on_evidence: on_evidence.reform(Some),
        on_help: on_help.reform(|()| true),
        on_palette: on_palette.reform(|()| true),
        on_index: on_tab.reform(|()| Tab::Index),
    });
    let on_go = {
        let (asked, tab) = (asked.setter(), tab.setter());
        let n_asked = use_mut_ref(|| 0_u32);
        use_callback(dispatch, move |id: ItemId, dispatch| {
            let n = n_asked.borrow().wrapping_add(1);
            n_asked.replace(n);
            asked.set(n);
            tab.set(Tab::Text);
            dispatch.emit(Action::Focus(Some(id)));
        })
    };
    {
        // On a phone the card that began it is in another column.
        let tab = tab.setter();
        let is_edging = props.state.desk.as_ref().is_some_and(|it| it.edging.is_some());
        use_effect_with(is_edging, move |is_edging| {
            if *is_edging {
                tab.set(Tab::Text);
            }
        });
    }
    let few = props.state.desk.as_ref().map(|it| Few(it.dossier.clone()));
    let colours = use_memo((props.state.settings.colours, few), |(by, few)| {
        few.as_ref().map(|it| Colours::of(*by, &it.0)).unwrap_or_default()
    });
    let settled = use_settled(&props.state.0);
    let rails = settled.as_ref().and_then(|it| it.desk.as_ref());
    let Some(desk) = &props.state.desk else { return Html::default() };
    let Some(document) = desk.dossier.document() else { return Html::default() };
    let has_searches = !props.state.settings.searches.is_empty();
    // Counted as what is beside the text is shown: a little behind it.
    let searched = rails
        .filter(|_| has_searches)
        .map(|it| Searched { dossier: it.dossier.clone(), items: Listed(it.items.clone()) });
    let asides: Rc<[Option<AsideReason>]> =
        desk.dossier.blocks().into_iter().map(|(_, aside)| aside).collect();
    let items = Listed(desk.items.clone());
    let legend = colours.legend(&desk.dossier);
    let middle = match desk.view {
        View::Text => html! {
            <Surface
                document={document.clone()}
                asides={asides.clone()}
                items={items.clone()}
                shown={if desk.is_bare { Shown::Nothing } else { desk.shown }}
                focus={desk.focus}
                accents={Accents { focus: desk.focus, traced: desk.traced, linked: linked(desk), colours }}
                asked={*asked}
                selection={desk.selection}
                stacked={desk.stacked}
                edging={desk.edging}
                is_covered={*helping || *commanding || desk.is_asking}
                found={desk.found.clone()}
                lang={language(desk)}
                on_go={on_go.clone()}
            />
        },
        View::List => html! {
            <List
                document={document.clone()}
                asides={asides.clone()}
                findings={desk.findings.clone()}
                items={items.clone()}
                focus={desk.focus}
                lang={language(desk)}
            />
        },
    };
    html! {
        <div class="reader" data-tab={tab.code()} data-has-focus={desk.focus.is_some().to_string()}>
            <nav class="rail rail--index" aria-label={words.get("rail-label")}>
                if let Some(rails) = rails {
                    <Rail
                        document={document.clone()}
                        asides={asides.clone()}
                        findings={rails.findings.clone()}
                        offers={rails.offers.clone()}
                        items={Listed(rails.items.clone())}
                        dossier={rails.dossier.clone()}
                        compared={rails.compared.clone()}
                        focus={rails.focus}
                        {on_go}
                    />
                }
            </nav>
            <div class="reader__middle">
                <Status
                    detection={desk.detection.clone()}
                    n_suggestions={desk.suggestions.len()}
                    n_unsure={desk.n_unsure}
                    precision={desk.precision}
                    is_bare={desk.is_bare}
                />
                <FindBox found={desk.found.clone()} settings={props.state.settings.clone()} {searched} />
                if !legend.is_empty() {
                    <Legend meanings={legend} authors={Few(desk.dossier.clone())} />
                }
                <div class="reader__sheet" data-titled={is_titled(desk, &asides).to_string()}>
                    if let Some(article) = desk.dossier.article() {
                        <Metadata
                            article={article.clone()}
                            title_in_text={begins_with_title(&desk.dossier)}
                        />
                    }
                    { middle }
                </div>
            </div>
            <section
                class="rail rail--cards"
                aria-label={words.get("cards-label")}
                data-small={small.to_string()}
            >
                <SheetSize is_small={*small} on_size={on_size} />
                if let Some(rails) = rails {
                    <Cards
                        desk={CardDesk::of(rails, &props.state.settings)}
                        asked={*asked}
                        evidence={*evidence}
                        {on_evidence}
                    />
                }
            </section>
            <Tabs tab={*tab} n_items={desk.items.all().len()} {on_tab} />
            if desk.is_asking {
                <DownloadDialog dossier={desk.dossier.clone()} />
            }
            if *helping {
                <KeyHelp settings={props.state.settings.clone()} on_close={on_help.reform(|()| false)} />
            }
            if *commanding {
                <Palette scale={desk.scale.clone()} {on_run} on_close={on_palette.reform(|()| false)} />
            }
        </div>
    }
}

/// Whether a heading of the text, not set aside, is the article's title.
fn is_titled(desk: &Desk, asides: &[Option<AsideReason>]) -> bool {
    let title = desk.dossier.article().map(|it| it.title.trim()).filter(|it| !it.is_empty());
    let (Some(title), Some(document)) = (title, desk.dossier.document()) else { return false };
    let shown = document.blocks().iter().zip(asides).filter(|(_, aside)| aside.is_none());
    let mut headings = shown.filter(|(it, _)| matches!(it.kind, BlockKind::Heading(_)));
    headings.any(|(it, _)| document.block_text(it).trim() == title)
}

/// The marks that the chosen one goes together with.
fn linked(desk: &Desk) -> Rc<[ItemId]> {
    let Some(ItemId::Mark(id)) = desk.focus else { return Rc::default() };
    let others = desk.dossier.links().filter_map(|it| other_end(it, id));
    let mut others: Vec<RecordId> = others.collect();
    sort_by_rank(&mut others, |it| it.0);
    others.into_iter().map(ItemId::Mark).collect()
}

/// The language the text is in: corrected by hand, else as identified.
fn language(desk: &Desk) -> AttrValue {
    let corrected =
        desk.dossier.article().map(|it| it.language.clone()).filter(|it| !it.is_empty());
    let identified = || desk.findings.as_ref().map(|it| it.language.code().to_owned());
    corrected.or_else(identified).unwrap_or_default().into()
}
