//! Articles come in: one or several, from a paste, files, an address or
//! another tab.

use std::rc::Rc;

use super::Turn;
use crate::state::{Action, Batch, Effect, Intake, Message, Severity, Waiting};

/// Performs an action about articles that come in.
pub(super) fn perform(turn: &mut Turn, action: Action) {
    match action {
        Action::PasteAreaEntered => {
            // Most people check articles in the language of their interface.
            turn.effects.push(Effect::Warm(turn.state.settings.language.language()));
        }
        Action::Load(intake, name) => {
            alone(turn);
            load(turn, Waiting { intake: Rc::new(intake), name });
        }
        Action::LoadAll(mut files) => {
            alone(turn);
            let n_files = files.len();
            let batch = Batch { n_files, n_loaded: 0, last: None };
            turn.state.batch = (1 < n_files).then_some(batch);
            // The first one comes last, and so ends on the desk.
            files.reverse();
            turn.state.waiting = files.into();
            next(turn);
        }
        Action::LoadAddress(address) => {
            alone(turn);
            turn.state.loading = Some(address.clone());
            let relay = turn.state.settings.relay.as_str().into();
            turn.effects.push(Effect::FetchAddress { address, relay });
        }
        Action::LoadSample(language) => {
            alone(turn);
            turn.state.loading = Some("".into());
            turn.effects.push(Effect::FetchSample(language));
        }
        Action::Progress(it) => turn.state.progress = Some(it),
        Action::StopLoading => {
            turn.state.put_off = Rc::default();
            stop(turn);
        }
        Action::Offer(page) => turn.state.offered = Some(page),
        Action::TakeOffered(is_taken) => {
            turn.effects.push(Effect::ForgetOffered);
            let Some(page) = turn.state.offered.take().filter(|_| is_taken) else { return };
            let (html, address) = (page.html.clone(), page.address.clone());
            let name = page.title.as_str().into();
            perform(turn, Action::Load(Intake::Page { html, address, is_whole: false }, name));
        }
        Action::NotIngested(reason) => {
            let name = turn.state.loading.clone().filter(|_| turn.state.batch.is_some());
            let reason = match name {
                Some(name) => Message::new("notice-of-file")
                    .text("name", name.to_string())
                    .message("reason", reason),
                None => reason,
            };
            turn.notice(Severity::Warning, reason, false);
            let is_last = turn.state.waiting.is_empty();
            let last = turn.state.batch.as_ref().and_then(|it| it.last).filter(|_| is_last);
            next(turn);
            // In the place of the one that would have been shown.
            turn.effects.extend(last.map(Effect::Fetch));
        }
        _ => debug_assert!(false, "no action about articles that come in"),
    }
}

/// Stops what is on its way in.
pub(super) fn stop(turn: &mut Turn) {
    turn.state.loading = None;
    alone(turn);
    turn.effects.push(Effect::StopLoading);
}

/// What is said where what reads articles does not come.
const READING_LATE: &str = "notice-reading-late";

/// One of what comes in is there.
pub(super) fn came(turn: &mut Turn) {
    turn.take_back_notice(READING_LATE);
    turn.state.batch.iter_mut().for_each(|it| it.n_loaded += 1);
    next(turn);
}

/// What comes next comes alone: nothing waits any more, and what came of the
/// files before is said.
fn alone(turn: &mut Turn) {
    turn.state.waiting = Rc::default();
    turn.state.progress = None;
    if let Some(Batch { n_files, n_loaded, .. }) = turn.state.batch.take() {
        let id = if n_loaded < n_files { "notice-some-files" } else { "notice-several-files" };
        let message = Message::new(id).count("count", n_files).count("loaded", n_loaded);
        turn.notice(Severity::Info, message, false);
    }
}

fn load(turn: &mut Turn, it: Waiting) {
    turn.state.loading = Some(it.name);
    turn.effects.push(Effect::Ingest(it.intake));
}

/// Goes on with what waits, if anything does.
fn next(turn: &mut Turn) {
    turn.state.loading = None;
    turn.state.progress = None;
    let waiting = turn.state.waiting.clone();
    if let Some((first, rest)) = waiting.split_first() {
        turn.state.waiting = rest.into();
        load(turn, first.clone());
    } else {
        alone(turn);
    }
}
