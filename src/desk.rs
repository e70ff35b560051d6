//! The desk: all that is needed once there is an article, as a piece of the
//! program that is fetched on its own (docs/adr/0024).
//!
//! What is named in [`DESK`] and nowhere else is in the piece, with all that
//! only it uses.  A module of the page's program, not of the library: the
//! workers' programs would have to carry it, too.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use postil::browser::listen::later;
use postil::browser::pieces;
use postil::shell::{DeskWork, Shell};
use postil::ui::{ArticleScreen, DRAW_ARTICLE, DrawArticle};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError;

/// How articles are worked on and drawn.
#[derive(Debug)]
struct Desk {
    work: DeskWork,
    draw: DrawArticle,
}

static DESK: Desk = Desk { work: DeskWork::ALL, draw: DRAW_ARTICLE };

/// How long nothing is shown for want of the desk, in milliseconds: half of
/// what a page may take to show its main part, by the Web Vitals (2.5 s).
const PATIENCE: u32 = 1_200;

/// When the desk is fetched though nobody needs it yet, in milliseconds after the
/// start: so that it is there when the net is not any more.
const AT_LEISURE: u32 = 3_000;

/// Fetches the desk when an article is about to come, and some time after the
/// start in any case; see [`fetch`].
pub(crate) fn fetch_when_needed(
    shell: &Shell,
    screen: ArticleScreen,
    begin: impl FnOnce() + 'static,
) {
    let fetching = shell.clone();
    shell.on_need(move || spawn_local(fetch(fetching, screen, begin)));
    let shell = shell.clone();
    spawn_local(async move {
        TimeoutFuture::new(AT_LEISURE).await;
        shell.need_work();
    });
}

/// Fetches the desk, and gives it to the store and the views.  `begin` is called
/// when it is there, when it does not come, or when that takes long.
async fn fetch(shell: Shell, screen: ArticleScreen, begin: impl FnOnce() + 'static) {
    let begin = Rc::new(Cell::new(Some(begin)));
    let begin_once = {
        let begin = begin.clone();
        move || begin.take().into_iter().for_each(|it| it())
    };
    let later = later(PATIENCE, begin_once.clone());
    let miss = || {
        shell.miss_work();
        begin_once();
    };
    let desk = pieces::fetch(piece, miss).await;
    screen.put(desk.draw);
    shell.take_work(&desk.work);
    drop(later);
    begin.take().into_iter().for_each(|it| it());
}

/// The piece; at once where the program is not split.
#[cfg(not(split))]
async fn piece() -> Result<&'static Desk, SplitLoaderError> {
    Ok(&DESK)
}

/// The piece.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(desk, fallible)]
fn piece() -> Result<&'static Desk, SplitLoaderError> {
    Ok(&DESK)
}
