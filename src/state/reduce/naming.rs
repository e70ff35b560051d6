//! Things, tags, types and sources are put in order for the whole article.

use annotations::{Author, Dossier, FieldType, Mark, OwnType, RecordId, Scale};
use document::EntityType;

use super::{SCALE_CHANGED, Turn};
use crate::fold::fold_case;
use crate::state::{Action, ItemId, Message, Severity};

/// Performs a change of things, tags or sources.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    match action {
        Action::MergeEntities { from, into } => {
            turn.edit("undo-merge-entities", |edit, _| edit.merge(*from, *into));
        }
        Action::RetypeEntity(id, to) => {
            turn.edit("undo-retype-entity", |edit, _| edit.retype(*id, *to));
        }
        Action::SplitEntity(mark) => {
            turn.edit("undo-split-entity", |edit, _| edit.split(*mark));
        }
        Action::SaidBySuggested { claim, speaker } => said_by_suggested(turn, *claim, *speaker),
        Action::SaidByNamed { claim, name } => said_by_named(turn, *claim, name.trim()),
        Action::RenameTag { from, to } => {
            let Some(desk) = turn.desk() else { return };
            let known = known_tags(&desk.dossier, &|_, tag| tag != from);
            let to = as_known(to.trim(), &known);
            let title = match to.as_str() {
                "" => "undo-remove-tag",
                it if known.iter().any(|tag| tag == it) => "undo-merge-tag",
                _ => "undo-rename-tag",
            };
            turn.edit(title, |edit, _| edit.rename_tag(from, &to));
        }
        Action::AddSource => {
            turn.edit("undo-add-source", |edit, _| {
                let source = edit.source();
                edit.insert(source);
            });
        }
        Action::SetScale { scale, name, values, others } => {
            let mut made = None;
            turn.edit("undo-set-scale", |edit, _| {
                made = edit.set_scale(*scale, name, values.clone(), others.clone());
            });
            if let Some((desk, id)) = turn.desk().zip(made) {
                let scale = Scale::find(&desk.dossier, &id.to_string());
                let scale = scale.unwrap_or(Scale::DEFAULT);
                let given = desk.dossier.marks().filter_map(|it| it.verdict.as_ref());
                let n_without = given.filter(|it| it.scale == scale.code && !scale.has(it)).count();
                desk.scale = scale;
                if 0 < n_without {
                    let message = Message::new(SCALE_CHANGED).count("count", n_without);
                    turn.notice(Severity::Info, message, false);
                }
            }
        }
        Action::SetType { of, name, description, colour } => {
            set_type(turn, *of, name, description.trim(), *colour);
        }
        Action::Confirm(id) => confirm(turn, *id),
        Action::Assign { mark, initials } => assign(turn, *mark, initials.trim()),
        _ => debug_assert!(false, "no change of things, tags or sources"),
    }
}

/// The tags there are that `fits`, with the mark each is on, and what types of
/// the file's own are called.
fn known_tags(dossier: &Dossier, fits: &dyn Fn(RecordId, &str) -> bool) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    let mut add = |id, tag: &str| {
        if fits(id, tag) && !known.iter().any(|it| it == tag) {
            known.push(tag.to_owned());
        }
    };
    dossier.own_types().for_each(|it| add(it.header.id, &it.name));
    for mark in dossier.marks() {
        mark.tags.iter().for_each(|it| add(mark.header.id, it));
    }
    known
}

/// The tag of `known` that is written so but for the case, else `tag`.
fn as_known(tag: &str, known: &[String]) -> String {
    let folded = fold_case(tag);
    let same = |it: &&String| fold_case(it) == folded;
    let is_there = known.iter().any(|it| it == tag);
    known.iter().find(same).filter(|_| !is_there).cloned().unwrap_or_else(|| tag.to_owned())
}

/// Tags that were typed for `mark`, written as they are elsewhere: `iran` is the
/// tag `Iran`.
pub(super) fn tags_as_known(dossier: &Dossier, mark: RecordId, tags: &[String]) -> Vec<String> {
    let known = known_tags(dossier, &|id, _| id != mark);
    let mut all: Vec<String> = Vec::new();
    for tag in tags.iter().map(|it| as_known(it, &known)) {
        let folded = fold_case(&tag);
        if !all.iter().any(|it| fold_case(it) == folded) {
            all.push(tag);
        }
    }
    all
}

/// What an edit is called that says who says a claim.
const SPEAKER: &str = "undo-set-mark-speaker";

fn said_by_suggested(turn: &mut Turn, claim: RecordId, speaker: ItemId) {
    turn.edit(SPEAKER, |edit, desk| {
        let item = desk.items.get(speaker);
        let Some(it) = item.and_then(|it| it.suggestion()) else { return };
        let (Some(entity_type), Some(name)) = (it.entity_type, &it.entity) else { return };
        edit.recall(&desk.offers);
        edit.accept(it, &desk.detector, None);
        let speaker = edit.suggested_entity(entity_type, name);
        edit.set(claim, Mark::SPEAKER, Some(speaker).to_value());
    });
}

/// Who is called so already can say it, of whatever type; else it is a person.
fn said_by_named(turn: &mut Turn, claim: RecordId, name: &str) {
    if name.is_empty() {
        return;
    }
    turn.edit(SPEAKER, |edit, desk| {
        let known = desk.dossier.entities().find(|it| it.name == name).map(|it| it.header.id);
        let speaker = known.unwrap_or_else(|| edit.entity(EntityType::Person, name));
        edit.set(claim, Mark::SPEAKER, Some(speaker).to_value());
    });
}

/// A type needs a name that no other has, since the name is the tag; commas
/// part tags.
fn set_type(turn: &mut Turn, of: Option<RecordId>, name: &str, description: &str, colour: u32) {
    let name = name.replace(',', "");
    let name: String = name.trim().chars().take(OwnType::MAX_CHARS).collect();
    let Some(desk) = turn.desk() else { return };
    let folded = fold_case(&name);
    let same = |it: &OwnType| fold_case(&it.name) == folded && Some(it.header.id) != of;
    if name.is_empty() || desk.dossier.own_types().any(same) {
        let message = Message::new("notice-type-refused").text("name", name);
        turn.notice(Severity::Warning, message, false);
        return;
    }
    turn.edit("undo-set-type", |edit, _| {
        edit.set_type(of, &name, description, colour % OwnType::N_COLOURS);
    });
}

/// Four eyes see more than two: who checked a claim cannot confirm it.
fn confirm(turn: &mut Turn, id: RecordId) {
    let me = turn.state.settings.author;
    let Some(desk) = &turn.state.desk else { return };
    let Some(mark) = desk.dossier.mark(id) else { return };
    let is_mine = mark.confirmed_by == Some(me);
    if !is_mine && mark.confirmed_by.is_some() {
        return;
    }
    if !is_mine && mark.checked_by == Some(me) {
        turn.notice(Severity::Warning, Message::new("notice-confirm-own"), false);
        return;
    }
    let to = (!is_mine).then_some(me);
    turn.edit("undo-confirm", |edit, _| edit.set(id, Mark::CONFIRMED_BY, to.to_value()));
}

fn assign(turn: &mut Turn, mark: RecordId, initials: &str) {
    let settings = &turn.state.settings;
    let mine = (settings.author, settings.initials.clone());
    turn.edit("undo-assign", |edit, desk| {
        let same = |it: &&Author| it.initials.eq_ignore_ascii_case(initials);
        // I may not be in the table yet: then this very step puts me there.
        let is_me = mine.1.eq_ignore_ascii_case(initials);
        let known = desk.dossier.authors().find(same).map(|it| it.header.id);
        let known = known.or(is_me.then_some(mine.0));
        let assignee = (!initials.is_empty()).then(|| {
            known.unwrap_or_else(|| {
                let (header, name) = (edit.header(), String::new());
                edit.insert(Author { header, name, initials: initials.to_owned(), colour: 0 })
            })
        });
        edit.set(mark, Mark::ASSIGNEE, assignee.to_value());
    });
}
