//! Articles are opened, saved and put away, and what is in them is found.

use std::rc::Rc;

use annotations::{Dossier, History};
use document::TextHash;
use exchange::file::{self, ReadError};

use super::{Turn, arriving, going, moving};
use crate::state::{
    Action, Desk, Detection, Effect, ItemId, Keeping, Message, Severity, WorkerHealth,
};

/// Performs an action about whole articles.
pub(super) fn perform(turn: &mut Turn, action: Action) {
    match action {
        Action::OpenFile(text) => open_file(turn, &text),
        Action::OpenAt(id, mark) => {
            perform(turn, Action::Open(id));
            turn.state.wanted = Some(mark);
        }
        Action::Open(id) => {
            turn.state.wanted = None;
            // What comes later would take the place of what is being read.
            if turn.state.loading.is_some() {
                arriving::stop(turn);
            }
            turn.effects.push(Effect::Fetch(id));
        }
        Action::Opened { dossier, history, notes } => {
            show(turn, dossier, history);
            turn.state.keeping = Keeping::Kept(turn.moment.at);
            let wanted = turn.state.wanted.take().map(ItemId::Mark);
            if let Some(desk) = turn.desk()
                && wanted.is_some_and(|it| desk.items.position(it).is_some())
            {
                desk.focus = wanted;
                turn.effects.push(Effect::Reveal);
            }
            notes.into_iter().for_each(|it| turn.notice(Severity::Warning, it, false));
        }
        Action::Close => {
            if let Some(desk) = turn.state.desk.take() {
                turn.effects.push(Effect::PutAway(desk.dossier));
            }
            turn.take_back_passing();
            turn.state.keeping = Keeping::Idle;
            turn.state.said = None;
        }
        Action::Download => {
            let is_asking = |it: &Desk| {
                it.dossier.sources().any(|it| it.confidential) || 0 < it.dossier.n_contacts()
            };
            match turn.desk().filter(|it| is_asking(it)) {
                Some(desk) => desk.is_asking = true,
                None => download(turn, true),
            }
        }
        Action::DownloadWith { confidential } => download(turn, confidential),
        Action::CancelDownload => turn.desk().into_iter().for_each(|it| it.is_asking = false),
        Action::Detected { of, findings, detector } => {
            let n_findings = findings.findings.len();
            if !turn.desk().is_some_and(|it| is_shown(it, of)) {
                return;
            }
            moving::follow(turn, &findings);
            let Some(desk) = turn.state.desk.as_mut() else { return };
            desk.detection = Detection::Done { without_lists: detector.is_empty() };
            desk.detector = detector;
            desk.set_findings(findings, &turn.state.settings);
            let n_offered = desk.suggestions.len();
            going::take_back_hidden(turn);
            if 0 < n_findings {
                turn.say(Message::new("said-detected").count("count", n_offered));
            }
        }
        Action::NotDetected { of } => {
            if let Some(desk) = turn.desk().filter(|it| is_shown(it, of)) {
                desk.detection = Detection::Failed;
            }
        }
        _ => debug_assert!(false, "no action about articles"),
    }
}

/// Whether the desk shows the text of this hash.
fn is_shown(desk: &Desk, of: TextHash) -> bool {
    desk.dossier.document().is_some_and(|it| it.hash() == of)
}

/// Puts a dossier on the desk and looks for what is in it.
pub(super) fn show(turn: &mut Turn, dossier: Dossier, history: Rc<History>) {
    let mut desk = Desk::new(dossier, history);
    if turn.state.worker == WorkerHealth::Failed {
        desk.detection = Detection::Failed;
    }
    turn.state.desk = Some(desk);
    turn.take_back_passing();
    turn.state.keeping = Keeping::Idle;
    turn.effects.push(Effect::Detect);
}

/// Opens the text of a file.
fn open_file(turn: &mut Turn, text: &str) {
    match file::read(text) {
        Ok(opened) => {
            let history = Rc::new(opened.history);
            turn.effects.push(Effect::KeepNew(opened.dossier.clone(), history.clone()));
            show(turn, opened.dossier, history);
            for warning in opened.warnings {
                let message =
                    Message::new("notice-file-warning").text("warning", warning.to_string());
                turn.notice(Severity::Warning, message, false);
            }
        }
        Err(error) => {
            let message = Message::new("notice-file-refused").message("reason", refusal(&error));
            turn.notice(Severity::Warning, message, false);
        }
    }
}

/// Why a file was not read.
fn refusal(error: &ReadError) -> Message {
    let message = Message::new(format!("file-error-{}", error.code()));
    match error {
        ReadError::Syntax { line, column, problem } => {
            message.count("line", *line).count("column", *column).text("problem", problem.as_str())
        }
        ReadError::Invalid { at, problem } => {
            message.text("at", at.as_str()).text("problem", problem.as_str())
        }
        ReadError::TooMany { n_records } => message.count("count", *n_records),
        ReadError::Newer { found } => message.text("version", found.to_string()),
        ReadError::TooLarge { n_bytes } => message.count("size", n_bytes.div_ceil(1_000_000)),
        ReadError::Foreign => message,
    }
}

/// Saves the article on the desk as a file, with its history; that goes too
/// where it tells of confidential sources or contacts and they are left out.
fn download(turn: &mut Turn, confidential: bool) {
    let Some(desk) = turn.desk() else { return };
    desk.is_asking = false;
    let options =
        file::WriteOptions { history: true, confidential, ..file::WriteOptions::default() };
    let text = file::write(&desk.dossier, &desk.history, &options);
    let title = desk.dossier.article().map(|it| it.title.clone()).unwrap_or_default();
    let end = if confidential { "" } else { ".shared" };
    let name = format!("{}{end}.postil.json", file_stem(&title));
    turn.effects.push(Effect::Download { name, text });
}

/// A file name from a title: letters, digits and hyphens, at most 60
/// characters; "article" where nothing is left.
fn file_stem(title: &str) -> String {
    let mut stem = String::new();
    for word in title.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()) {
        if 60 < stem.chars().count() + word.chars().count() {
            break;
        }
        if !stem.is_empty() {
            stem.push('-');
        }
        // Accented capitals are lowered where the file is saved.
        stem.push_str(&word.to_ascii_lowercase());
    }
    if stem.is_empty() { "article".to_owned() } else { stem }
}
