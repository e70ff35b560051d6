//! What the app knows and how it changes: pure, without browser or clock.
//!
//! `reduce(&AppState, Action, Moment) -> Step { state, effects }` is the only
//! way the state changes.  Effects are values; [`crate::shell`] performs them
//! in the same turn, the journal first.

use std::rc::Rc;

use annotations::{RecordId, ReplicaId, Timestamp};
use document::Document;

pub mod action;
mod compared;
mod desk;
pub mod effect;
mod elsewhere;
pub mod found;
mod given;
pub mod items;
pub mod message;
mod order;
pub mod pattern;
pub mod query;
pub mod reduce;
pub mod settings;
#[cfg(test)]
mod tests;

pub use action::Action;
pub use compared::Compared;
pub use desk::Desk;
pub use effect::{Effect, Intake, Step};
pub use elsewhere::{Elsewhere, OtherClaim, OtherSource, is_same};
pub use found::Found;
pub use given::{EvidenceDraft, Loaded, Moment};
pub use items::{Item, ItemDetail, ItemId, Items, beside};
pub use message::{Argument, Message};
pub use order::Order;
pub use pattern::Pattern;
pub use reduce::{reduce, reduce_first};
pub use settings::{ColourBy, Settings, Theme, UiLanguage};

/// Everything a view may show.  Cloned on every action, so every field is
/// small or shared.
#[derive(Debug, Clone, PartialEq)]
pub struct AppState {
    /// Language, theme, who works here.
    pub settings: Settings,
    /// This installation.
    pub replica: ReplicaId,
    /// The articles kept in this browser, newest first.
    pub library: Rc<[Shelved]>,
    /// The article on the desk; `None` shows the intake.
    pub desk: Option<Desk>,
    /// An article is on its way in: what it is called.
    pub loading: Option<Rc<str>>,
    /// How far it is, where that is known.
    pub progress: Option<HowFar>,
    /// The articles after it: each is put on the desk, so the last one stays
    /// there.
    pub waiting: Rc<[Waiting]>,
    /// The files that come in together, if several do.
    pub batch: Option<Batch>,
    /// What waits for the desk's piece of the program, in order.
    pub put_off: Rc<[Action]>,
    /// The mark to go to once its article is open.
    pub wanted: Option<RecordId>,
    /// A page that another tab wants to hand over.
    pub offered: Option<Rc<Offered>>,
    /// Whether what is done is kept.
    pub keeping: Keeping,
    /// What the person should read, oldest first.
    pub notices: Rc<[Notice]>,
    /// What was last done, for the live region of screen readers.
    pub said: Option<Message>,
    /// How the detection worker is.
    pub worker: WorkerHealth,
    /// Number of the next notice.
    pub next_notice: u32,
}

/// A note in Markdown, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The note as it was typed.
    pub note: Rc<str>,
    /// Its text and blocks.
    pub document: Rc<Document>,
}

/// What the moving of ends is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edging {
    /// For the selection itself.
    Selection,
    /// For a place of a mark.
    Mark {
        /// The mark.
        mark: RecordId,
        /// Which of its targets.
        target: usize,
    },
}

/// Files that come in together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// How many there are.
    pub n_files: usize,
    /// How many are in the library.
    pub n_loaded: usize,
    /// The one that came last and was put away.
    pub last: Option<RecordId>,
}

/// An article that waits to come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What came in.
    pub intake: Rc<Intake>,
    /// What it is called.
    pub name: Rc<str>,
}

/// A page that another tab wants to hand over, by the bookmarklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The origin of that tab, as the browser says.
    pub origin: String,
    /// The page's title, as it says.
    pub title: String,
    /// Where it is, as it says.
    pub address: String,
    /// Its source.
    pub html: String,
}

/// An article in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its id.
    pub id: RecordId,
    /// Its title.
    pub title: Rc<str>,
    /// The medium, or empty.
    pub site: Rc<str>,
    /// When it was last changed.
    pub modified: Timestamp,
    /// Claims checked and claims in all.
    pub progress: annotations::Progress,
}

/// How far an article on its way in is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowFar {
    /// So many of its pages are read, of how many.
    Pages(usize, usize),
    /// So much of it is read, in percent.
    Percent(usize),
}

/// How far detection of the shown text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detection {
    /// Under way.
    Running,
    /// Done; `without_lists` where the language's resources could not be had.
    Done {
        /// Whether names could only be guessed from their shape.
        without_lists: bool,
    },
    /// It failed; everything else works.
    Failed,
}

/// Whether what is done is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing was done yet.
    Idle,
    /// Everything is in the journal; when the last entry was written.
    Kept(Timestamp),
    /// So many steps could not be kept.
    NotKept(usize),
    /// Storage is off in this browser.
    Denied,
    /// Another tab has the article.
    Elsewhere,
}

/// How the worker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkerHealth {
    /// It has not answered yet.
    Starting,
    /// It answered.
    Ready,
    /// It could not be started.
    Failed,
}

/// What the middle column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The article as text.
    Text,
    /// Its sentences and their marks as lists: the accessible equal.
    List,
}

/// Which items the text and the cards show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// All.
    #[default]
    All,
    /// Claims, marked or suggested.
    Claims,
    /// Entities, marked or suggested.
    Entities,
    /// What a person marked.
    Marks,
    /// What is offered and not decided.
    Suggestions,
    /// None: the text as it is.
    Nothing,
}

/// Something the person should read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number, for dismissing.
    pub number: u32,
    /// How bad it is.
    pub severity: Severity,
    /// What it says.
    pub message: Message,
    /// Whether a rescue file is offered with it.
    pub rescue: bool,
}

/// How bad a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Something did not work; nothing is lost.
    Warning,
    /// Something may get lost.
    Error,
}

impl AppState {
    /// What is on its way to the desk: what it is called, or empty.
    #[must_use]
    pub fn coming(&self) -> Option<Rc<str>> {
        let is_put_off = !self.put_off.is_empty();
        self.loading.clone().or_else(|| is_put_off.then(Rc::default))
    }

    /// The state at the start, before anything was read from storage.
    #[must_use]
    pub fn new(replica: ReplicaId, settings: Settings) -> Self {
        Self {
            settings,
            replica,
            library: Rc::default(),
            desk: None,
            loading: None,
            progress: None,
            waiting: Rc::default(),
            batch: None,
            put_off: Rc::default(),
            wanted: None,
            offered: None,
            keeping: Keeping::Idle,
            notices: Rc::default(),
            said: None,
            worker: WorkerHealth::Starting,
            next_notice: 0,
        }
    }
}
