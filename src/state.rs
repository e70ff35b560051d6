//! What the app knows and how it changes: pure, without browser or clock.
//!
//! `reduce(&AppState, Action, Moment) -> Step { state, effects }` is the only
//! way the state changes.  Effects are values; [`crate::shell`] performs them
//! in the same turn, the journal first.

use std::rc::Rc;

use annotations::{Dossier, History, Offers, RecordId, ReplicaId, Scale, Suggestion, Timestamp};
use document::{Document, Findings, Span};

pub mod action;
mod compared;
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
pub use effect::{Effect, Intake, Step};
pub use elsewhere::{Elsewhere, OtherClaim, OtherSource, is_same};
pub use found::Found;
pub use given::{EvidenceDraft, Loaded, Moment};
pub use items::{Item, ItemDetail, ItemId, Items};
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
    /// How many of its pages are read, and of how many, where that is known.
    pub progress: Option<(usize, usize)>,
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

/// The article on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    /// Everything kept about it.
    pub dossier: Dossier,
    /// What was done.
    pub history: Rc<History>,
    /// What was found in the shown text.
    pub findings: Option<Rc<Findings>>,
    /// Version of the resources that found it.
    pub detector: Rc<str>,
    /// How far detection is.
    pub detection: Detection,
    /// All that the findings suggest, whatever was decided.
    pub offers: Rc<Offers>,
    /// What is still offered, in reading order.
    pub suggestions: Rc<[Rc<Suggestion>]>,
    /// How many more would be if the detector might be less sure of them.
    pub n_unsure: usize,
    /// Marks and suggestions, in reading order.
    pub items: Items,
    /// The item that keys act on.
    pub focus: Option<ItemId>,
    /// The item that the pointer is over elsewhere, shown in the text.
    pub traced: Option<ItemId>,
    /// What is different since a snapshot, while that is shown.
    pub compared: Option<Rc<Compared>>,
    /// The words that are selected.
    pub selection: Option<Span>,
    /// Whether the ends of the selection are being moved, and what for.
    pub edging: Option<Edging>,
    /// What is looked for, and what was found.
    pub found: Option<Rc<Found>>,
    /// The scale that new verdicts are given on.
    pub scale: Scale,
    /// Text or list.
    pub view: View,
    /// Which items are shown in the right rail.
    pub shown: Shown,
    /// In which order they are, there and for the keys.
    pub order: Order,
    /// Whether it is asked what goes into the file.
    pub is_asking: bool,
    /// Whether the text is to be read without what is marked in it.
    pub is_bare: bool,
    /// The note that was last to be shown as it looks.
    pub preview: Option<Rc<Preview>>,
    /// What other articles have, once it was asked for and read.
    pub elsewhere: Option<Rc<Elsewhere>>,
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

impl Desk {
    /// A desk with `dossier` on it and nothing found yet.
    #[must_use]
    pub fn new(dossier: Dossier, history: Rc<History>) -> Self {
        let items = Items::new(&dossier, &[]);
        let scale = Scale::of(&dossier);
        Self {
            dossier,
            history,
            findings: None,
            detector: "".into(),
            detection: Detection::Running,
            offers: Rc::default(),
            suggestions: Rc::default(),
            n_unsure: 0,
            items,
            focus: None,
            traced: None,
            compared: None,
            selection: None,
            edging: None,
            found: None,
            scale,
            view: View::Text,
            shown: Shown::All,
            order: Order::Text,
            is_asking: false,
            is_bare: false,
            preview: None,
            elsewhere: None,
        }
    }

    /// Puts what was found in the shown text on the desk.
    pub(crate) fn set_findings(&mut self, findings: Rc<Findings>, settings: &Settings) {
        let offers = self.dossier.document().map(|it| Offers::new(&findings, it));
        self.offers = Rc::new(offers.unwrap_or_default());
        self.findings = Some(findings);
        self.refresh(settings);
    }

    /// Derives again what depends on records, findings and settings.
    pub(crate) fn refresh(&mut self, settings: &Settings) {
        let mut open = self.offers.open(&self.dossier);
        let n_open = open.len();
        open.retain(|it| settings.sureness.saturating_mul(10) <= it.score);
        self.n_unsure = n_open - open.len();
        self.suggestions = open.into();
        self.items = self.items.again(&self.dossier, &self.suggestions);
        if Scale::from_code(&self.scale.code).is_none() {
            let again = Scale::find(&self.dossier, &self.scale.code);
            self.scale = again.unwrap_or_else(|| Scale::of(&self.dossier));
        }
        if self.focus.is_some_and(|it| self.items.position(it).is_none()) {
            self.focus = None;
        }
        if let Some(Edging::Mark { mark, .. }) = self.edging
            && self.dossier.mark(mark).is_none()
        {
            (self.edging, self.selection) = (None, None);
        }
        self.traced = None;
        let compared = self.compared.as_ref().map(|it| it.snapshot);
        self.compared = compared.and_then(|it| Compared::of(self, it)).map(Rc::new);
        let found = self.found.as_ref();
        let found = found.map(|it| it.again(&self.dossier, &self.items, settings));
        self.found = found.map(Rc::new);
    }
}
