//! The desk: all that is needed once there is an article, as a piece of the
//! program that is fetched on its own (docs/adr/0023).
//!
//! What is named in [`DESK`] and nowhere else is in the piece, with all that
//! only it uses.  A module of the page's program, not of the library: the
//! workers' programs would have to carry it, too.

use gloo_timers::future::TimeoutFuture;
use wasm_split_helpers::SplitLoaderError;

use postil::shell::{DeskWork, Shell};
use postil::ui::{ArticleScreen, DRAW_ARTICLE, DrawArticle};

/// How articles are worked on and drawn.
#[derive(Debug)]
struct Desk {
    work: DeskWork,
    draw: DrawArticle,
}

static DESK: Desk = Desk { work: DeskWork::ALL, draw: DRAW_ARTICLE };

/// How long to wait before it is fetched again, in milliseconds: so long at
/// first, then twice as long each time, up to the second.
const PAUSES: (u32, u32) = (500, 15_000);

/// Fetches the desk, as often as it takes, and gives it to the store and the
/// views.  After the first time, well or ill, `begin` is called.
pub(crate) async fn fetch(shell: Shell, screen: ArticleScreen, begin: impl FnOnce()) {
    let (mut begin, mut pause) = (Some(begin), PAUSES.0);
    loop {
        let desk = piece().await;
        match desk {
            Ok(desk) => {
                screen.put(desk.draw);
                shell.take_work(&desk.work);
            }
            Err(_) => shell.miss_work(),
        }
        begin.take().into_iter().for_each(|it| it());
        if desk.is_ok() {
            return;
        }
        TimeoutFuture::new(pause).await;
        pause = PAUSES.1.min(pause * 2);
    }
}

/// The piece; at once where the program is not split.
#[cfg(not(split))]
#[expect(clippy::unused_async, reason = "the same as where it is fetched")]
async fn piece() -> Result<&'static Desk, SplitLoaderError> {
    Ok(&DESK)
}

/// The piece.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(desk, fallible)]
fn piece() -> Result<&'static Desk, SplitLoaderError> {
    Ok(&DESK)
}
