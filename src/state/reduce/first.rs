//! What the first screen can do, before there is an article: the page's own
//! program knows no more, see docs/adr/0024.

use annotations::RecordId;

use super::{Turn, arriving};
use crate::state::{Action, Effect, Keeping, Severity};

/// What is said where the desk's piece of the program does not come.
pub(super) const DESK_LATE: &str = "notice-desk-late";

/// Performs an action that takes no article; gives any other back.
pub(super) fn perform(turn: &mut Turn, action: Action) -> Option<Action> {
    match action {
        Action::Load(..)
        | Action::LoadAll(_)
        | Action::LoadAddress(_)
        | Action::LoadSample(_)
        | Action::TakeOffered(true) => {
            // Who brings an article wants to see that one.
            forget_open(turn, |_| true);
            arriving::perform(turn, action);
        }
        Action::Progress(..)
        | Action::StopLoading
        | Action::PasteAreaEntered
        | Action::Offer(_)
        | Action::TakeOffered(false)
        | Action::NotIngested(_) => arriving::perform(turn, action),
        Action::Library(shelved) => turn.state.library = shelved,
        Action::Delete(id) => {
            forget_open(turn, |it| it == id);
            turn.state.library =
                turn.state.library.iter().filter(|it| it.id != id).cloned().collect();
            turn.effects.push(Effect::Delete(id));
        }
        Action::NotOpened(reason) => turn.notice(Severity::Error, reason, false),
        // What is derived by them is the article's.
        Action::Settings(it) if turn.state.desk.is_none() => _ = turn.choose(it),
        Action::Worker(it) => turn.state.worker = it,
        Action::Keeping(it) => turn.state.keeping = it,
        Action::NotKept(message) => {
            let n_lost = match turn.state.keeping {
                Keeping::NotKept(n) => n + 1,
                _ => 1,
            };
            turn.state.keeping = Keeping::NotKept(n_lost);
            // Once is enough: the status says how many it has become.
            if n_lost == 1 {
                turn.notice(Severity::Error, message, true);
            }
        }
        Action::Warn(message) => turn.notice(Severity::Error, message, true),
        Action::Tell(message) => turn.notice(Severity::Info, message, false),
        Action::Dismiss(number) => {
            let left = turn.state.notices.iter().filter(|it| it.number != number);
            turn.state.notices = left.cloned().collect();
        }
        other => return Some(other),
    }
    None
}

/// Has an action that takes an article wait.  What came in is kept whatever
/// comes after it; of the articles that were asked for only the last is opened,
/// and none that somebody turned away from.
pub(super) fn put_off(turn: &mut Turn, action: Action) {
    match action {
        Action::Open(_) | Action::OpenAt(..) => {
            forget_open(turn, |_| true);
            if turn.state.loading.is_some() {
                arriving::stop(turn);
            }
            wait(turn, action);
        }
        Action::OpenFile(_) => {
            forget_open(turn, |_| true);
            wait(turn, action);
        }
        Action::Ingested(loaded) => {
            wait(turn, Action::Create(loaded));
            arriving::came(turn);
        }
        Action::Close => forget_open(turn, |_| true),
        // Without an article there is nothing to do it to.
        _ => {}
    }
}

fn wait(turn: &mut Turn, action: Action) {
    turn.state.put_off = turn.state.put_off.iter().cloned().chain([action]).collect();
}

/// Forgets articles of the library that were asked for.
fn forget_open(turn: &mut Turn, is_it: impl Fn(RecordId) -> bool) {
    let is_left = |it: &&Action| match it {
        Action::Open(id) | Action::OpenAt(id, _) => !is_it(*id),
        _ => true,
    };
    turn.state.put_off = turn.state.put_off.iter().filter(is_left).cloned().collect();
}
