//! The state after an action.
//!
//! Never fails: what goes wrong becomes a notice, and the state stays.

pub(crate) mod alike;
mod arriving;
mod articles;
mod creating;
mod deciding;
mod first;
mod going;
mod marking;
mod moving;
pub(crate) mod naming;
pub(crate) mod relating;
mod selecting;

use std::rc::Rc;

use annotations::{
    Article, Author, BlockState, Change, Edit, FieldType, Header, Occasion, Role, Stamp,
    Transaction,
};

use crate::state::{
    Action, AppState, Desk, Effect, Message, Moment, Notice, Settings, Severity, Step,
};

/// The state after `action`, and what is to be done.
#[must_use]
pub fn reduce(state: &AppState, action: Action, moment: Moment) -> Step {
    let mut turn = Turn::new(state, moment);
    turn.perform(action);
    turn.step()
}

/// The same before the desk's piece of the program is there: what the first
/// screen can do is done, and what takes an article waits for
/// [`Action::DeskArrived`], see [`AppState::put_off`].
#[must_use]
pub fn reduce_first(state: &AppState, action: Action, moment: Moment) -> Step {
    let mut turn = Turn::new(state, moment);
    if let Some(action) = first::perform(&mut turn, action) {
        first::put_off(&mut turn, action);
    }
    turn.step()
}

/// Says that there is nothing to take back, until something is done.
const NO_UNDO: &str = "notice-no-undo";

/// Says that nothing was taken back that could be done again.
const NO_REDO: &str = "notice-no-redo";

/// Says that there were verdicts on the scale that was just removed.
const SCALE_REMOVED: &str = "notice-scale-removed";

/// Says that there are verdicts which a scale no longer has.
const SCALE_CHANGED: &str = "notice-scale-changed";

/// Says what went with a source that was just removed.
const SOURCE_REMOVED: &str = "notice-source-removed";

/// Says that a source was attached already.
const SOURCE_THERE: &str = "notice-source-there";

/// What is said until something is done.
const PASSING: [&str; 6] =
    [NO_UNDO, NO_REDO, SCALE_REMOVED, SCALE_CHANGED, SOURCE_REMOVED, SOURCE_THERE];

/// One action being worked off.
struct Turn {
    state: AppState,
    effects: Vec<Effect>,
    moment: Moment,
}

impl Turn {
    fn new(state: &AppState, moment: Moment) -> Self {
        Self { state: state.clone(), effects: Vec::new(), moment }
    }

    fn step(self) -> Step {
        Step { state: self.state, effects: self.effects }
    }

    fn perform(&mut self, action: Action) {
        let Some(action) = first::perform(self, action) else { return };
        match action {
            Action::Ingested(loaded) => creating::put_on_desk(self, *loaded),
            Action::Create(loaded) => creating::create(self, *loaded),
            Action::DeskArrived => {
                self.state.put_off = Rc::default();
                self.take_back_notice(first::DESK_LATE);
            }
            Action::OpenFile(_)
            | Action::Open(_)
            | Action::OpenAt(..)
            | Action::Opened { .. }
            | Action::Close
            | Action::Download
            | Action::DownloadWith { .. }
            | Action::CancelDownload
            | Action::Detected { .. }
            | Action::NotDetected { .. } => articles::perform(self, action),
            Action::Select(_)
            | Action::Walk { .. }
            | Action::BeginEdges(_)
            | Action::DragEdges(_)
            | Action::MoveEdge { .. }
            | Action::KeepEdges
            | Action::SelectFound => selecting::perform(self, &action),
            Action::Focus(_)
            | Action::Trace(_)
            | Action::Step { .. }
            | Action::InStack { .. }
            | Action::GoToEnd { .. }
            | Action::NextClaim
            | Action::NextSuggestion
            | Action::Find { .. }
            | Action::GoFound { .. }
            | Action::UseScale(_)
            | Action::Show(_)
            | Action::ToggleMarks
            | Action::Filter(_)
            | Action::Sort(_) => going::perform(self, &action),
            Action::Accept(_)
            | Action::AcceptAsOpinion(_)
            | Action::Reject(_)
            | Action::DecideLike { .. } => {
                deciding::perform(self, &action);
            }
            Action::Mark { .. }
            | Action::MarkArticle(_)
            | Action::Unmark(_)
            | Action::Set { .. }
            | Action::Judge(..)
            | Action::SetStatus(..)
            | Action::AddEvidence(..)
            | Action::Attach { .. }
            | Action::MarkAs { .. }
            | Action::SetAside { .. } => marking::perform(self, action),
            Action::AddTarget(_)
            | Action::RemoveTarget { .. }
            | Action::MarkAllLike(_)
            | Action::UnmarkAllLike(_)
            | Action::MarkFound(_) => alike::perform(self, &action),
            Action::MergeEntities { .. }
            | Action::RetypeEntity(..)
            | Action::SplitEntity(_)
            | Action::SaidBySuggested { .. }
            | Action::SaidByNamed { .. }
            | Action::RenameTag { .. }
            | Action::AddSource
            | Action::SetScale { .. }
            | Action::SetType { .. }
            | Action::Confirm(_)
            | Action::Assign { .. } => naming::perform(self, &action),
            Action::Link { .. }
            | Action::Reply { .. }
            | Action::Remove(_)
            | Action::TakeSnapshot(_)
            | Action::Compare(_)
            | Action::Restore(_) => relating::perform(self, action),
            Action::Undo => self.take_back(),
            Action::Redo => self.do_again(),
            Action::LookElsewhere => self.effects.push(Effect::LookElsewhere),
            Action::FoundElsewhere(it) => {
                let (n_sources, n_claims) = (it.sources.len(), it.claims.len());
                if let Some(desk) = self.desk() {
                    desk.elsewhere = Some(it);
                }
                let said = Message::new("said-elsewhere").count("sources", n_sources);
                self.say(said.count("claims", n_claims));
            }
            Action::PreviewNote(note) => self.effects.push(Effect::Preview(note)),
            Action::Previewed(it) => {
                if let Some(desk) = self.desk() {
                    desk.preview = Some(it);
                }
            }
            Action::Settings(it) => self.settle(it),
            Action::Sureness(it) => {
                self.settle(Settings { sureness: it.min(100), ..self.state.settings.clone() });
            }
            Action::SaveKeys(text) => {
                let name = "postil-keys.json".to_owned();
                self.effects.push(Effect::Download { name, text });
            }
            _ => debug_assert!(false, "the first screen can do that"),
        }
    }

    /// Says a notice no more.
    fn take_back_notice(&mut self, id: &str) {
        if self.state.notices.iter().all(|it| *it.message.id != *id) {
            return;
        }
        let is_other = |it: &&Notice| *it.message.id != *id;
        self.state.notices = self.state.notices.iter().filter(is_other).cloned().collect();
    }

    /// Says no more what was so until something was done.
    fn take_back_passing(&mut self) {
        PASSING.iter().for_each(|it| self.take_back_notice(it));
        going::take_back_hidden(self);
    }

    /// Changes the settings, and what is derived by them.
    fn settle(&mut self, settings: Settings) {
        let before = self.choose(settings);
        let settings = &self.state.settings;
        let derived = |it: &Settings| (it.sureness, it.author, it.initials.clone());
        if let Some(desk) = &mut self.state.desk
            && derived(&before) != derived(settings)
        {
            desk.refresh(settings);
            going::take_back_hidden(self);
        }
        self.sign();
    }

    /// Changes the settings alone; the answer is how they were.
    fn choose(&mut self, settings: Settings) -> Settings {
        self.effects.push(Effect::KeepSettings);
        std::mem::replace(&mut self.state.settings, settings)
    }

    /// Has the article say what its person is called by now, if it names them.
    fn sign(&mut self) {
        let Some(desk) = &self.state.desk else { return };
        if desk.dossier.author(self.state.settings.author).is_some() {
            let mut draft = Edit::new(&desk.dossier, self.occasion(desk));
            enter(&mut draft, desk, &self.state.settings);
            draft.finish("undo-set-author-name").map(|it| self.commit(it));
        }
    }

    /// Says something that stays until it is read.
    fn notice(&mut self, severity: Severity, message: Message, rescue: bool) {
        let number = self.state.next_notice;
        self.state.next_notice += 1;
        let same = |it: &&Notice| it.message != message;
        let mut notices: Vec<_> = self.state.notices.iter().filter(same).cloned().collect();
        notices.push(Notice { number, severity, message, rescue });
        self.state.notices = notices.into();
    }

    /// Says something to screen readers, and nothing on the screen.
    fn say(&mut self, message: Message) {
        self.state.said = Some(message);
    }

    /// The article on the desk.
    fn desk(&mut self) -> Option<&mut Desk> {
        self.state.desk.as_mut()
    }

    /// What the next transaction on the desk is stamped with.
    fn occasion(&self, desk: &Desk) -> Occasion {
        let replica = self.state.replica;
        let counter = desk.dossier.next_counter(replica);
        let Moment { at, seed } = self.moment;
        Occasion { stamp: Stamp { replica, counter }, at, by: self.state.settings.author, seed }
    }

    /// Changes the dossier by what `edit` puts together; the title is the
    /// message id of the undo menu.  Answers whether anything changed.
    fn edit(&mut self, title: &str, edit: impl FnOnce(&mut Edit<'_>, &Desk)) -> bool {
        let Some(desk) = &self.state.desk else { return false };
        let occasion = self.occasion(desk);
        let mut draft = Edit::new(&desk.dossier, occasion);
        enter(&mut draft, desk, &self.state.settings);
        let n_before = draft.n_changes();
        edit(&mut draft, desk);
        if draft.n_changes() == n_before {
            return false;
        }
        draft.finish(title).is_some_and(|it| self.commit(it))
    }

    /// Applies a transaction and has it kept; what detection depends on is
    /// looked at again, whether it was done or taken back.
    fn commit(&mut self, transaction: Transaction) -> bool {
        let title = Message::new(transaction.title.clone());
        let role = transaction.role;
        let Some(desk) = self.state.desk.as_mut() else { return false };
        match desk.dossier.apply(&transaction) {
            Ok(dossier) => {
                let transaction = Rc::new(transaction);
                desk.dossier = dossier;
                Rc::make_mut(&mut desk.history).push(transaction.clone());
                desk.refresh_after(&transaction, &self.state.settings);
                let redetect = transaction.changes.iter().any(changes_detection);
                self.effects.push(Effect::Append(transaction));
                if redetect {
                    self.effects.push(Effect::Detect);
                }
                self.take_back_passing();
                let said = match role {
                    Role::Do => title,
                    Role::Undo(_) => Message::new("said-undone").message("title", title),
                    Role::Redo(_) => Message::new("said-redone").message("title", title),
                };
                self.say(said);
                true
            }
            Err(error) => {
                let message = Message::new("notice-not-applied").text("reason", error.to_string());
                self.notice(Severity::Warning, message, false);
                false
            }
        }
    }

    fn take_back(&mut self) {
        let Some(desk) = &self.state.desk else { return };
        let Some(last) = desk.history.to_undo().cloned() else {
            return self.notice(Severity::Info, Message::new(NO_UNDO), false);
        };
        let changes = last.inverse();
        self.commit_again(&last, Role::Undo(last.stamp), changes);
    }

    fn do_again(&mut self) {
        let Some(desk) = &self.state.desk else { return };
        let Some(last) = desk.history.to_redo().cloned() else {
            return self.notice(Severity::Info, Message::new(NO_REDO), false);
        };
        let changes = last.changes.clone();
        self.commit_again(&last, Role::Redo(last.stamp), changes);
    }

    fn commit_again(&mut self, of: &Transaction, role: Role, changes: Vec<Change>) {
        let Some(desk) = &self.state.desk else { return };
        let Occasion { stamp, at, by, .. } = self.occasion(desk);
        let title = of.title.clone();
        if self.commit(Transaction { stamp, at, by, title, role, changes: changes.clone() }) {
            going::show_changed(self, &changes);
        }
    }
}

/// Who does the first thing on an article enters its table of authors; whoever
/// is called otherwise by now is so there.
fn enter(draft: &mut Edit<'_>, desk: &Desk, settings: &Settings) {
    let (id, name, initials) = (settings.author, &settings.name, &settings.initials);
    let (name, initials) = (name.clone(), initials.clone());
    if desk.dossier.author(id).is_none() {
        let header = Header { id, ..draft.header() };
        draft.insert(Author { header, name, initials, colour: 0 });
    } else {
        draft.set(id, Author::NAME, name.to_value());
        draft.set(id, Author::INITIALS, initials.to_value());
    }
}

/// Whether what is found depends on what a change changes: the date that
/// relative ones count from, the language, and what is set aside.
fn changes_detection(change: &Change) -> bool {
    match change {
        Change::Set { field, .. } => {
            [Article::PUBLISHED, Article::LANGUAGE, BlockState::ASIDE].contains(field)
        }
        Change::Insert(it) | Change::Remove(it) => it.block_state().is_some(),
    }
}
