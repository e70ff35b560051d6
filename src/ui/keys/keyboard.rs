//! What each command does, on the article as it is on the desk.

use std::rc::Rc;

use annotations::{FieldType, Mark, MarkKind, RecordId, Scale, Status, Verdict};
use document::{EntityType, Span};

use super::KeyCallbacks;
use super::keymap::write;
use super::press::Pressed;
use super::registry::ShortcutId;
use crate::browser::focus::{is_beside_text, to_text};
use crate::state::{Action, Desk, Edging, Item, ItemId, Settings, View};
use crate::ui::dispatch::Dispatch;
use crate::ui::parts::focus::{focus, focus_later, press};
use crate::ui::rails::NEW_SOURCE;
use crate::ui::render::render_now;
use crate::walk::{Edge, Unit};

/// The keyboard, with what its keys act on.
pub(super) struct Keyboard<'a> {
    pub(super) desk: &'a Desk,
    pub(super) settings: &'a Settings,
    pub(super) dispatch: &'a Dispatch,
    pub(super) callbacks: &'a KeyCallbacks,
}

impl Keyboard<'_> {
    /// Does what the command says; `false` where there is nothing to do it
    /// to, and the key stays the browser's.
    pub(super) fn perform(&self, id: ShortcutId, digit: usize) -> bool {
        let action = match id {
            ShortcutId::Next => Some(Action::Step { forwards: true }),
            ShortcutId::Previous => Some(Action::Step { forwards: false }),
            ShortcutId::First => Some(Action::GoToEnd { last: false }),
            ShortcutId::Last => Some(Action::GoToEnd { last: true }),
            ShortcutId::NextClaim => Some(Action::NextClaim),
            ShortcutId::NextSuggestion => Some(Action::NextSuggestion),
            ShortcutId::Accept => self.suggested().map(Action::Accept),
            ShortcutId::Reject => self.suggested().map(Action::Reject),
            ShortcutId::AcceptLike => {
                self.suggested().map(|like| Action::DecideLike { like, accept: true })
            }
            ShortcutId::RejectLike => {
                self.suggested().map(|like| Action::DecideLike { like, accept: false })
            }
            ShortcutId::StackNext => self.in_stack(true),
            ShortcutId::StackPrevious => self.in_stack(false),
            ShortcutId::Verdict => self.verdict(digit),
            ShortcutId::VerdictOf(_) | ShortcutId::OwnVerdict(_) => {
                id.verdict(&self.desk.scale).and_then(|it| self.judged(it))
            }
            ShortcutId::Evidence => {
                let mark = self.chosen().and_then(|it| it.mark()).map(|it| it.header.id);
                mark.inspect(|it| self.callbacks.on_evidence.emit(*it));
                return mark.is_some();
            }
            ShortcutId::WriteNote => return focus_in_card("textarea[data-testid=note-field]"),
            ShortcutId::OpenCard => return focus_in_card(".card__head"),
            ShortcutId::WalkSentence => walk(Unit::Sentence, true),
            ShortcutId::WalkSentenceBack => walk(Unit::Sentence, false),
            ShortcutId::WalkWord => walk(Unit::Word, true),
            ShortcutId::WalkWordBack => walk(Unit::Word, false),
            ShortcutId::Edges => {
                let is_mark = matches!(self.desk.focus, Some(ItemId::Mark(_)));
                let begins = is_mark || self.desk.selection.is_some();
                if begins {
                    // Enter keeps the ends, and presses nothing.
                    to_text();
                }
                begins.then_some(Action::BeginEdges(None))
            }
            ShortcutId::AddTarget => match self.desk.focus {
                Some(ItemId::Mark(id)) => self.marked_words().map(|_| Action::AddTarget(id)),
                _ => None,
            },
            ShortcutId::Find => return focus("input[data-testid=find]"),
            ShortcutId::Palette => {
                self.callbacks.on_palette.emit(());
                return true;
            }
            ShortcutId::Undo => Some(Action::Undo),
            ShortcutId::Redo => Some(Action::Redo),
            ShortcutId::Download => Some(Action::Download),
            ShortcutId::ToggleView => Some(Action::Show(match self.desk.view {
                View::Text => View::List,
                View::List => View::Text,
            })),
            ShortcutId::ToggleMarks => Some(Action::ToggleMarks),
            ShortcutId::MarkEntity => self.mark(MarkKind::Entity),
            ShortcutId::EntityType(it) => self.entity_type(it),
            ShortcutId::MarkClaim => self.mark(MarkKind::Claim),
            ShortcutId::MarkQuestion => self.mark(MarkKind::Question),
            ShortcutId::MarkNote => self.mark(MarkKind::Note),
            ShortcutId::MarkQuote => self.mark(MarkKind::Quote),
            ShortcutId::MarkHighlight => self.mark(MarkKind::Highlight),
            ShortcutId::Clear if self.desk.selection.is_some() => Some(Action::Select(None)),
            // Out of a card or the index first.
            ShortcutId::Clear if is_beside_text() => return to_text(),
            ShortcutId::Clear => self.desk.focus.map(|_| Action::Focus(None)),
            ShortcutId::Help => {
                self.callbacks.on_help.emit(());
                return true;
            }
            ShortcutId::Unmark => self.mark_id().map(Action::Unmark),
            ShortcutId::MarkOthers => self.mark_id().map(Action::MarkAllLike),
            ShortcutId::UnmarkAll => self.mark_id().map(Action::UnmarkAllLike),
            ShortcutId::Link => return press_in_card("[data-testid=add-link]"),
            ShortcutId::Reply => return focus_in_card("[data-testid=reply-new]"),
            ShortcutId::Split => return press_in_card("[data-testid=entity-split]"),
            // Leads to the first field of what it adds.
            ShortcutId::Card("add-contact") => return press_in_card("[data-testid=add-contact]"),
            ShortcutId::Card(name) => return focus_in_card(&format!("[data-testid={name}]")),
            ShortcutId::Status(Status::Opinion) if self.suggested_claim().is_some() => {
                self.suggested_claim().map(Action::AcceptAsOpinion)
            }
            ShortcutId::Status(status) => self.claim().map(|it| Action::SetStatus(it, status)),
            ShortcutId::Confirm => self.claim().map(Action::Confirm),
            ShortcutId::LookBefore => self.claim().map(|_| Action::LookElsewhere),
            ShortcutId::Scale(code) => Scale::from_code(code).map(Action::UseScale),
            ShortcutId::MarkArticle(kind) => Some(Action::MarkArticle(kind)),
            ShortcutId::AddSource => {
                self.callbacks.on_index.emit(());
                focus_later(NEW_SOURCE);
                Some(Action::AddSource)
            }
            ShortcutId::OwnType => {
                let is_begun = || focus("[data-testid=types-name]");
                return self.in_index(|| press("[data-testid=add-type]") || is_begun());
            }
            ShortcutId::TakeSnapshot => {
                return self.in_index(|| focus("[data-testid=snapshot-name]"));
            }
            ShortcutId::Compare => self.compare(),
            ShortcutId::EditArticle => return press("[data-testid=metadata-edit]"),
            ShortcutId::Filter(shown) => Some(Action::Filter(shown)),
            ShortcutId::Sort(order) => Some(Action::Sort(order)),
            ShortcutId::Colours(colours) => self.set(|it| it.colours = colours),
            ShortcutId::Theme(theme) => self.set(|it| it.theme = theme),
            ShortcutId::Language(language) => self.set(|it| it.language = language),
            ShortcutId::Settings => return press("[data-testid=settings]"),
            ShortcutId::SaveKeys => Some(Action::SaveKeys(write(&self.settings.keys))),
            ShortcutId::TakeKeys => return self.in_help("[data-testid=keys-take]"),
            // It cannot be undone, so the list of keys asks for a press.
            ShortcutId::ResetKeys if self.settings.keys.is_empty() => None,
            ShortcutId::ResetKeys => return self.in_help("[data-testid=keys-reset-all]"),
            ShortcutId::DownloadShared => Some(Action::DownloadWith { confidential: false }),
            ShortcutId::Close => Some(Action::Close),
        };
        action.map(|it| self.dispatch.emit(it)).is_some()
    }

    /// Moves the ends of the selection while that is what keys do; `false` for
    /// keys that do not.  Source: design, section 2.3.
    pub(super) fn move_edges(&self, pressed: &Pressed) -> bool {
        if self.desk.edging.is_none() || pressed.alt {
            return false;
        }
        let forwards = match pressed.key.as_str() {
            "ArrowRight" => true,
            "ArrowLeft" => false,
            "Enter" => {
                self.dispatch.emit(Action::KeepEdges);
                return true;
            }
            _ => return false,
        };
        let edge = if pressed.shift { Edge::Start } else { Edge::End };
        let unit = if pressed.ctrl { Unit::Word } else { Unit::Character };
        self.dispatch.emit(Action::MoveEdge { edge, unit, forwards });
        true
    }

    fn chosen(&self) -> Option<&Rc<Item>> {
        self.desk.items.get(self.desk.focus?)
    }

    /// The chosen mark.
    fn mark_id(&self) -> Option<RecordId> {
        self.chosen()?.mark().map(|it| it.header.id)
    }

    /// The settings with something changed.
    fn set(&self, change: impl FnOnce(&mut Settings)) -> Option<Action> {
        let mut settings = self.settings.clone();
        change(&mut settings);
        Some(Action::Settings(settings))
    }

    /// Shows what is different since the last named state, or no longer.
    fn compare(&self) -> Option<Action> {
        let last = self.desk.dossier.snapshots().last()?.header.id;
        let is_shown = self.desk.compared.as_ref().is_some_and(|it| it.snapshot == last);
        if !is_shown {
            self.callbacks.on_index.emit(());
        }
        Some(Action::Compare((!is_shown).then_some(last)))
    }

    /// Does something in the index, which a phone shows in the text's place.
    fn in_index(&self, act: impl FnOnce() -> bool) -> bool {
        self.callbacks.on_index.emit(());
        render_now();
        act()
    }

    /// Leads to something in the list of keys.  Rendered first: as it opens, it
    /// takes the focus to its own first button.
    fn in_help(&self, selector: &str) -> bool {
        self.callbacks.on_help.emit(());
        render_now();
        focus(selector)
    }

    fn suggested(&self) -> Option<ItemId> {
        self.chosen().filter(|it| it.suggestion().is_some()).map(|it| it.id)
    }

    /// The chosen suggestion, if it is one of a claim.
    fn suggested_claim(&self) -> Option<ItemId> {
        let id = self.suggested()?;
        self.chosen().filter(|it| it.kind == MarkKind::Claim).map(|_| id)
    }

    /// The chosen mark, if it is a claim.
    pub(super) fn claim(&self) -> Option<RecordId> {
        let mark = self.chosen()?.mark()?;
        (mark.kind == MarkKind::Claim).then_some(mark.header.id)
    }

    /// Selected words become a type of the file's own; else the chosen claim
    /// gets a verdict.
    fn verdict(&self, digit: usize) -> Option<Action> {
        let own_type = self.desk.items.types().get(digit.checked_sub(1)?);
        if let (Some(span), Some(it)) = (self.marked_words(), own_type) {
            return Some(Action::MarkAs { own_type: it.header.id, span });
        }
        self.judged(self.desk.scale.verdict(digit.checked_sub(1)?)?)
    }

    /// The chosen claim gets a verdict, and the same once more takes it away.
    fn judged(&self, verdict: Verdict) -> Option<Action> {
        let id = self.claim()?;
        let current = self.chosen()?.mark()?.verdict.as_ref();
        let is_same = current == Some(&verdict);
        Some(Action::Judge(id, (!is_same).then_some(verdict)))
    }

    fn in_stack(&self, forwards: bool) -> Option<Action> {
        self.chosen()?.spans.first().map(|_| Action::InStack { forwards })
    }

    /// What is selected to be marked, not as the new place of a mark.
    fn marked_words(&self) -> Option<Span> {
        let is_place = matches!(self.desk.edging, Some(Edging::Mark { .. }));
        self.desk.selection.filter(|_| !is_place)
    }

    /// Selected words become such an entity; else the chosen one is one.
    fn entity_type(&self, it: EntityType) -> Option<Action> {
        if let Some(span) = self.marked_words() {
            return Some(Action::Mark { kind: MarkKind::Entity, entity_type: Some(it), span });
        }
        let mark = self.chosen()?.mark().filter(|it| it.kind == MarkKind::Entity)?;
        let (record, to) = (mark.header.id, Some(it).to_value());
        Some(Action::Set { record, field: Mark::ENTITY_TYPE, to })
    }

    fn mark(&self, kind: MarkKind) -> Option<Action> {
        let span = self.marked_words()?;
        Some(Action::Mark { kind, entity_type: None, span })
    }
}

#[expect(clippy::unnecessary_wraps, reason = "as the other branches of the match are")]
fn walk(unit: Unit, forwards: bool) -> Option<Action> {
    Some(Action::Walk { unit, forwards })
}

fn press_in_card(selector: &str) -> bool {
    press(&format!(".card[data-focused=true] {selector}"))
}

fn focus_in_card(selector: &str) -> bool {
    focus(&format!(".card[data-focused=true] {selector}"))
}
