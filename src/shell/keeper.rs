//! Keeps what is done: journal, checkpoints, drafts, settings.

use std::rc::Rc;

use annotations::{Dossier, History, RecordId, Transaction};
use gloo_timers::callback::Timeout;

use super::Shell;
use crate::browser::listen::after_paint;
use crate::browser::tabs::Claim;
use crate::browser::{clock, page};
use crate::keep::{self, FileCodec, Journal, KeepError, SlotError, Slots, Summary};
use crate::state::{Action, Keeping, Message};

/// The store and the journal of the article on the desk.
pub(super) struct Keeper {
    pub(super) slots: Rc<dyn Slots>,
    /// `None` without an article, or where it could not be begun.
    pub(super) journal: Option<Journal>,
    /// Tells of another tab that has opened the article.
    pub(super) claim: Option<Claim>,
    /// An article that came in and is kept once it is painted.
    pub(super) new: Option<(Dossier, Rc<History>)>,
}

/// How long after the entry that made it due a checkpoint is written, and an
/// article after it was painted, in milliseconds: late enough not to delay the
/// screen.
const CHECKPOINT_AFTER: u32 = 50;

impl Shell {
    /// The store.
    pub(super) fn slots(&self) -> Rc<dyn Slots> {
        self.0.keeper.borrow().slots.clone()
    }

    /// Appends a transaction to the journal and says whether it is kept.
    pub(super) fn keep(&self, transaction: &Rc<Transaction>) {
        self.keep_what_came();
        let (kept, is_due) = {
            let mut keeper = self.0.keeper.borrow_mut();
            match &mut keeper.journal {
                Some(journal) => {
                    let kept = journal.append(transaction.clone());
                    (kept.map_err(Some), journal.is_checkpoint_due())
                }
                None => (Err(None), false),
            }
        };
        match kept {
            Ok(()) => self.dispatch(Action::Keeping(Keeping::Kept(clock::now()))),
            Err(error) => self.not_kept(error.as_ref()),
        }
        if is_due {
            let shell = self.clone();
            Timeout::new(CHECKPOINT_AFTER, move || shell.checkpoint()).forget();
        }
    }

    /// The journal of the article on the desk is this one from now on; another
    /// tab that has the article is told, and so is this one by the next.
    pub(super) fn write_to(&self, journal: Journal) {
        let id = journal.article();
        let shell = self.clone();
        let claim = Claim::take(&format!("postil/article/{id}"), move || shell.taken_over(id));
        let mut keeper = self.0.keeper.borrow_mut();
        (keeper.journal, keeper.claim) = (Some(journal), Some(claim));
    }

    /// Another tab has opened an article: said at once, and not with the next
    /// step, which would not be kept.
    fn taken_over(&self, id: RecordId) {
        let claimed = {
            let mut keeper = self.0.keeper.borrow_mut();
            keeper.journal.as_mut().filter(|it| it.article() == id).map(Journal::claim)
        };
        if let Some(Err(error)) = claimed {
            self.not_kept(Some(&error));
        }
    }

    /// Says why something is not kept.
    fn not_kept(&self, error: Option<&KeepError>) {
        let action = match error {
            Some(KeepError::Slot(SlotError::Denied)) => Action::Keeping(Keeping::Denied),
            Some(KeepError::Superseded(_)) => Action::Keeping(Keeping::Elsewhere),
            Some(KeepError::Slot(SlotError::Full) | KeepError::NoRoom { .. }) => {
                Action::NotKept(Message::new("notice-full"))
            }
            Some(error) => {
                Action::NotKept(Message::new("notice-not-kept").text("reason", error.to_string()))
            }
            None => Action::NotKept(Message::new("notice-no-journal")),
        };
        let is_new = !matches!(&action, Action::Keeping(it) if *it == self.state().keeping);
        let notice = match &action {
            Action::Keeping(Keeping::Denied) => Some("notice-denied"),
            Action::Keeping(Keeping::Elsewhere) => Some("notice-elsewhere"),
            _ => None,
        };
        self.dispatch(action);
        if let Some(id) = notice.filter(|_| is_new) {
            self.dispatch(Action::Warn(Message::new(id)));
        }
    }

    /// Keeps an article that was just loaded once it is painted, since writing
    /// a long one takes as long as reading it: what it was made of is still
    /// where it came from, and the status says that it is kept when it is.
    /// Whatever is done to it before is kept behind it.
    pub(super) fn keep_soon(&self, dossier: Dossier, history: Rc<History>) {
        self.keep_what_came();
        let slots = self.slots();
        // What is in the library may take its place; nobody looks at a hidden
        // page, and so nothing is painted there.
        if page::is_hidden() || Journal::is_taken(&*slots, dossier.id()) {
            return self.keep_new(&dossier, &history);
        }
        self.0.keeper.borrow_mut().new = Some((dossier, history));
        let shell = self.clone();
        after_paint(move || {
            Timeout::new(CHECKPOINT_AFTER, move || shell.keep_what_came()).forget();
        });
    }

    /// Keeps the article that waits for it, if one does.
    pub(super) fn keep_what_came(&self) {
        let new = self.0.keeper.borrow_mut().new.take();
        if let Some((dossier, history)) = new {
            self.keep_new(&dossier, &history);
        }
    }

    /// Keeps an article that was just loaded.
    fn keep_new(&self, dossier: &Dossier, history: &History) {
        match Journal::create(self.slots(), Rc::new(FileCodec), dossier, history) {
            Ok(journal) => {
                self.write_to(journal);
                // Another may have come meanwhile, which is not kept yet.
                if self.on_desk() == Some(dossier.id()) {
                    self.dispatch(Action::Keeping(Keeping::Kept(clock::now())));
                }
                self.list(dossier);
                self.route_to_desk();
            }
            Err(KeepError::Taken(id)) => self.keep_known(id, dossier, history),
            Err(error) => {
                {
                    let mut keeper = self.0.keeper.borrow_mut();
                    (keeper.journal, keeper.claim) = (None, None);
                }
                self.not_kept(Some(&error));
            }
        }
    }

    /// Keeps an article that is in the library already: the one that has seen
    /// all the other has stays; two that have drifted apart are kept side by
    /// side.
    fn keep_known(&self, id: RecordId, dossier: &Dossier, history: &History) {
        let opened = Journal::open(self.slots(), Rc::new(FileCodec), id);
        let (mut journal, reading) = match opened {
            Ok(it) => it,
            Err(error) => return self.not_kept(Some(&error)),
        };
        if reading.dossier.has_seen(dossier) {
            self.dispatch(Action::Tell(Message::new("notice-file-known")));
            self.dispatch(Action::Open(id));
        } else if dossier.has_seen(&reading.dossier)
            && reading.history.log().len() <= history.log().len()
        {
            // A file without the history that is here would take undo and named
            // states away.
            match journal.checkpoint(dossier, history) {
                Ok(()) => {
                    self.write_to(journal);
                    self.dispatch(Action::Keeping(Keeping::Kept(clock::now())));
                    self.list(dossier);
                    self.route_to_desk();
                }
                Err(error) => self.not_kept(Some(&error)),
            }
        } else {
            let copy = clock::fresh_id();
            let (dossier, history) = (dossier.copy_as(copy), history.copy_as(id, copy));
            self.keep_new(&dossier, &history);
            let notes = vec![Message::new("notice-file-copied")];
            self.dispatch(Action::Opened { dossier, history: Rc::new(history), notes });
        }
    }

    /// Tries again to keep what could not be kept.
    pub(super) fn flush(&self) {
        self.keep_what_came();
        let flushed = {
            let mut keeper = self.0.keeper.borrow_mut();
            keeper.journal.as_mut().map(Journal::flush)
        };
        match flushed {
            Some(Ok(())) => self.dispatch(Action::Keeping(Keeping::Kept(clock::now()))),
            Some(Err(error)) => self.not_kept(Some(&error)),
            None => {
                if let Some(desk) = &self.state().desk {
                    self.keep_new(&desk.dossier, &desk.history);
                }
            }
        }
    }

    /// Writes a checkpoint of the article on the desk.
    pub(super) fn checkpoint(&self) {
        self.keep_what_came();
        let state = self.state();
        let Some(desk) = &state.desk else { return };
        let written = {
            let mut keeper = self.0.keeper.borrow_mut();
            let journal = keeper.journal.as_mut().filter(|it| it.article() == desk.dossier.id());
            journal.map(|it| it.checkpoint(&desk.dossier, &desk.history))
        };
        if let Some(Err(error)) = written {
            // Nothing is lost: the entries are all there.
            log::warn!("no checkpoint: {error}");
        }
        self.list(&desk.dossier);
    }

    /// Brings the library's line of an article up to date.
    pub(super) fn list(&self, dossier: &Dossier) {
        let slots = self.slots();
        if let Err(error) = keep::refresh(&*slots, Summary::of(dossier)) {
            log::warn!("the library's index was not written: {error}");
        }
    }

    pub(super) fn keep_settings(&self) {
        let state = self.state();
        let (it, slots) = (&state.settings, self.slots());
        let mut settings = keep::Settings::load(&*slots).unwrap_or_default();
        settings.set_text(keep::Settings::LANGUAGE, it.language.tag());
        settings.set_text(keep::Settings::THEME, it.theme.code());
        settings.set_text(keep::Settings::AUTHOR_ID, &it.author.to_string());
        settings.set_text(keep::Settings::AUTHOR_NAME, &it.name);
        settings.set_text(keep::Settings::AUTHOR_INITIALS, &it.initials);
        settings.set_text(keep::Settings::SEARCHES, &it.searches.join("\n"));
        let keys: Vec<String> = it.keys.iter().map(|(name, key)| format!("{name} {key}")).collect();
        settings.set_text(keep::Settings::KEYS, &keys.join("\n"));
        settings.set_text(keep::Settings::COLOURS, it.colours.code());
        settings.set_text(keep::Settings::RELAY, &it.relay);
        settings.set_flag(keep::Settings::SINGLE_KEYS, it.single_keys);
        settings.set_text(keep::Settings::SURENESS, &it.sureness.to_string());
        if let Err(error) = settings.save(&*slots) {
            self.not_kept(Some(&error.into()));
        }
    }

    /// Keeps words that are being typed into the field `name` of the article
    /// on the desk.
    pub fn keep_draft(&self, name: &str, text: &str) {
        let Some(id) = self.on_desk() else { return };
        let slots = self.slots();
        if let Err(error) = keep::keep_draft(&*slots, id, name, text) {
            log::warn!("a draft was not kept: {error}");
        }
    }

    /// The words that were being typed into the field `name` when the page
    /// went away.
    #[must_use]
    pub fn draft(&self, name: &str) -> Option<String> {
        let slots = self.slots();
        let drafts = keep::drafts(&*slots, self.on_desk()?).ok()?;
        drafts.into_iter().find(|it| it.name == name).map(|it| it.text)
    }

    /// Forgets the words that were being typed into a field.
    pub fn drop_draft(&self, name: &str) {
        let Some(id) = self.on_desk() else { return };
        let slots = self.slots();
        if let Err(error) = keep::drop_draft(&*slots, id, name) {
            log::warn!("a draft was not removed: {error}");
        }
    }
}
