//! What the first screen can do, before there is an article: the page's own
//! program knows no more, see docs/adr/0024.

use super::{Turn, arriving};
use crate::state::{Action, Keeping, Severity};

/// Performs an action that takes no article; gives any other back.
pub(super) fn perform(turn: &mut Turn, action: Action) -> Option<Action> {
    match action {
        Action::Load(..)
        | Action::LoadAll(_)
        | Action::LoadAddress(_)
        | Action::LoadSample(_)
        | Action::Progress(..)
        | Action::StopLoading
        | Action::PasteAreaEntered
        | Action::Offer(_)
        | Action::TakeOffered(_)
        | Action::NotIngested(_) => arriving::perform(turn, action),
        Action::Library(shelved) => turn.state.library = shelved,
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
