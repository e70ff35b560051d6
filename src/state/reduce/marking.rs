//! Marks, claims, sources and blocks are changed by hand.

use std::rc::Rc;

use annotations::{
    BlockState, Edit, Evidence, EvidenceStance, Field, FieldType, FieldValue, Mark, MarkKind,
    RecordId, Source, Target,
};
use document::{AsideReason, EntityType, Span, TextHash};

use super::naming::tags_as_known;
use super::{SOURCE_THERE, Turn, deciding};
use crate::snap::without_asides;
use crate::state::{Action, Desk, Effect, EvidenceDraft, Item, ItemId, Message, Severity};

/// Performs a change by hand.
pub(super) fn perform(turn: &mut Turn, action: Action) {
    match action {
        Action::Mark { kind, entity_type, span } => mark(turn, kind, entity_type, span),
        Action::MarkAs { own_type, span } => mark_as(turn, own_type, span),
        Action::MarkArticle(kind) => {
            let mut made = None;
            let title = match kind {
                MarkKind::Claim => "undo-mark-article-claim",
                MarkKind::Question => "undo-mark-article-question",
                _ => "undo-mark-article",
            };
            turn.edit(title, |edit, _| {
                let mark = edit.mark_on_article(kind);
                made = Some(edit.insert(mark));
            });
            choose(turn, made);
        }
        Action::Unmark(id) => {
            turn.edit("undo-unmark", |edit, _| edit.remove(id));
        }
        Action::Set { record, field, to } => {
            let to = match completed_address(field, to) {
                Ok(to) => to,
                Err(address) => {
                    refuse_address(turn, &address);
                    return;
                }
            };
            let title = format!("undo-set-{}-{}", field.kind.code(), field.key.replace('_', "-"));
            turn.edit(&title, |edit, desk| {
                let to = match to {
                    FieldValue::Texts(tags) if field == Mark::TAGS => {
                        FieldValue::Texts(tags_as_known(&desk.dossier, record, &tags))
                    }
                    to => to,
                };
                if field == Evidence::PASSAGE
                    && let FieldValue::Text(passage) = &to
                {
                    edit.set(record, Evidence::PASSAGE_HASH, hash_of(passage).to_value());
                }
                edit.set(record, field, to);
            });
            turn.effects.push(Effect::DropDraft(format!("{record}/{}", field.key)));
        }
        Action::Judge(id, verdict) => {
            let title = if verdict.is_some() { "undo-judge" } else { "undo-unjudge" };
            turn.edit(title, |edit, desk| {
                if let Some(mark) = desk.dossier.mark(id) {
                    edit.judge(mark, verdict);
                }
            });
            // A reason that was being typed was one for the verdict before.
            turn.effects.push(Effect::DropDraft(format!("{id}/{}", Mark::WHY.key)));
        }
        Action::SetStatus(id, status) => {
            turn.edit("undo-set-mark-status", |edit, desk| {
                if let Some(mark) = desk.dossier.mark(id) {
                    edit.set_status(mark, status);
                }
            });
        }
        Action::AddEvidence(mark, draft) => add_evidence(turn, mark, &draft),
        Action::Attach { source, mark } => {
            attach(turn, source, mark);
            choose(turn, Some(mark));
        }
        Action::SetAside { blocks, aside } => set_aside(turn, &blocks, aside),
        _ => debug_assert!(false, "no change by hand"),
    }
}

fn mark(turn: &mut Turn, kind: MarkKind, entity_type: Option<EntityType>, span: Span) {
    if let Some(id) = same_mark(turn, kind, entity_type, span) {
        turn.say(Message::new("said-marked-already"));
        marked(turn, Some(id));
        return;
    }
    if kind == MarkKind::Entity && entity_type.is_none() {
        let offered = turn.desk().and_then(|desk| {
            let of_words = |it: &&Rc<Item>| *it.spans == [span] && it.suggestion().is_some();
            desk.items.all().iter().filter(of_words).find(|it| it.kind == kind).map(|it| it.id)
        });
        if let Some(id) = offered {
            deciding::perform(turn, &Action::Accept(id));
            let accepted = same_mark(turn, kind, None, span);
            marked(turn, accepted);
            return;
        }
    }
    let mut made = None;
    let title = format!("undo-mark-{}", kind.code());
    turn.edit(&title, |edit, desk| {
        edit.recall(&desk.offers);
        made = insert(edit, desk, kind, entity_type, span);
    });
    marked(turn, made);
}

/// The mark that these words have already, of the same kind and, unless it is
/// left open, type; of notes and questions there may be several.
fn same_mark(
    turn: &Turn,
    kind: MarkKind,
    entity_type: Option<EntityType>,
    span: Span,
) -> Option<RecordId> {
    if matches!(kind, MarkKind::Note | MarkKind::Question) {
        return None;
    }
    let desk = turn.state.desk.as_ref()?;
    let version = desk.dossier.version_id();
    let targets = targets(desk, span);
    let spans: Vec<Span> = targets.iter().map(|it| it.span).collect();
    let is_same = |it: &&Mark| {
        it.kind == kind
            && it.tags.is_empty()
            && (entity_type.is_none() || it.entity_type == entity_type)
            && it.spans(version).eq(spans.iter().copied())
    };
    desk.dossier.marks().find(is_same).map(|it| it.header.id)
}

/// Marks words as a type of the file's own: a highlight with its tag.
fn mark_as(turn: &mut Turn, own_type: RecordId, span: Span) {
    let mut made = None;
    turn.edit("undo-mark-type", |edit, desk| {
        let Some(of) = desk.dossier.own_type(own_type) else { return };
        let Some(mut mark) = edit.mark(MarkKind::Highlight, span) else { return };
        mark.targets = targets(desk, span);
        if mark.targets.is_empty() {
            return;
        }
        mark.tags.push(of.name.clone());
        made = Some(edit.insert(mark));
    });
    marked(turn, made);
}

/// What was selected is marked: it is no longer selected, but chosen.
fn marked(turn: &mut Turn, made: Option<RecordId>) {
    if made.is_some()
        && let Some(desk) = turn.desk()
    {
        (desk.selection, desk.edging) = (None, None);
    }
    choose(turn, made);
}

/// Adds a mark of words, and of an entity what it names.
pub(super) fn insert(
    edit: &mut Edit<'_>,
    desk: &Desk,
    kind: MarkKind,
    entity_type: Option<EntityType>,
    span: Span,
) -> Option<RecordId> {
    let mut mark = edit.mark(kind, span)?;
    mark.targets = targets(desk, span);
    if mark.targets.is_empty() {
        // A mark without any would be about the whole article.
        return None;
    }
    if kind == MarkKind::Entity {
        let words = mark.targets.first().map(|it| it.exact.as_str());
        let entity_type = entity_type.or_else(|| type_elsewhere(desk, words?));
        mark.entity_type = Some(entity_type.unwrap_or(EntityType::Person));
        if let (Some(entity_type), Some(words)) = (mark.entity_type, words)
            && !entity_type.has_value()
        {
            mark.entity = Some(edit.entity(entity_type, words));
        }
    }
    Some(edit.insert(mark))
}

/// The type that the same words have elsewhere in the article.
fn type_elsewhere(desk: &Desk, words: &str) -> Option<EntityType> {
    let all = desk.items.all().iter().filter(|it| it.kind == MarkKind::Entity);
    all.filter(|it| *it.words == *words).find_map(|it| it.entity_type)
}

/// The places of words that were selected: what is set aside between them is no
/// part of the article, and folded away.
pub(super) fn targets(desk: &Desk, span: Span) -> Vec<Target> {
    let Some(document) = desk.dossier.document() else { return Vec::new() };
    let version = desk.dossier.version_id();
    let pieces = if document.block_at(span.start()) == document.block_at(span.end()) {
        vec![span]
    } else {
        let asides: Vec<_> = desk.dossier.blocks().into_iter().map(|(_, aside)| aside).collect();
        without_asides(document, &asides, span)
    };
    pieces.into_iter().filter_map(|it| Target::new(version, document, it)).collect()
}

/// Chooses a mark that was just made.
fn choose(turn: &mut Turn, made: Option<RecordId>) {
    if let (Some(id), Some(desk)) = (made, turn.desk()) {
        let id = ItemId::Mark(id);
        desk.focus = desk.items.position(id).map(|_| id);
        turn.effects.push(Effect::Reveal);
    }
}

/// Adds evidence, and its source where that is new.
fn add_evidence(turn: &mut Turn, mark: RecordId, draft: &EvidenceDraft) {
    let Some(address) = exchange::full_address(&draft.address) else {
        refuse_address(turn, &draft.address);
        return;
    };
    turn.edit("undo-add-evidence", |edit, desk| {
        let has_source =
            [&address, draft.title.trim(), draft.publisher.trim(), draft.written_by.trim()]
                .iter()
                .any(|it| !it.is_empty())
                // Who was asked may have no name that is told.
                || draft.form.is_some();
        let is_same = |it: &&Source| !address.is_empty() && it.address == address;
        // One that was dragged here from another page is not of this list.
        let chosen = draft.source.filter(|it| desk.dossier.source(*it).is_some());
        let find = |is: &dyn Fn(&&Source) -> bool| {
            desk.dossier.sources().find(|it| is(it)).map(|it| it.header.id)
        };
        let reused = draft.reused.as_deref();
        let known = chosen.or_else(|| match reused {
            Some(it) => find(&|here| crate::state::is_same(here, it)),
            None => find(&is_same),
        });
        // Of one that was chosen, nothing was typed that can still be seen.
        let by_address = known.filter(|_| chosen.is_none() && reused.is_none());
        if let Some(known) = by_address.and_then(|it| desk.dossier.source(it)) {
            complete(edit, known, draft);
        }
        let reuse = |edit: &mut Edit<'_>, it: &Source| {
            let Source { header, number, .. } = edit.source();
            // When it was consulted is about the other check.
            let consulted = draft.consulted.trim().to_owned();
            edit.insert(Source { header, number, consulted, ..it.clone() })
        };
        let source = known.or_else(|| reused.map(|it| reuse(edit, it)));
        let source = source.or_else(|| {
            has_source.then(|| {
                let mut source = edit.source();
                source.address.clone_from(&address);
                source.title = draft.title.trim().to_owned();
                source.publisher = draft.publisher.trim().to_owned();
                source.published = draft.published.trim().to_owned();
                source.consulted = draft.consulted.trim().to_owned();
                source.written_by = draft.written_by.trim().to_owned();
                source.kind = draft.kind;
                source.form = draft.form;
                edit.insert(source)
            })
        });
        let passage = draft.passage.trim().to_owned();
        let searched = draft.searched.trim().to_owned();
        if source.is_none() && passage.is_empty() && searched.is_empty() {
            return;
        }
        let passage_hash = hash_of(&passage);
        let header = edit.header();
        edit.insert(Evidence {
            header,
            mark,
            source,
            stance: draft.stance.unwrap_or(EvidenceStance::Context),
            passage,
            passage_hash,
            locator: draft.locator.trim().to_owned(),
            searched,
        });
    });
}

/// Makes evidence of a source, unless it is that already.
fn attach(turn: &mut Turn, source: RecordId, claim: RecordId) {
    let Some(desk) = turn.desk() else { return };
    if desk.dossier.source(source).is_none() {
        // It was dragged here from the page of another article.
        turn.notice(Severity::Info, Message::new("notice-source-not-here"), false);
        return;
    }
    let is_it =
        |it: &Evidence| it.mark == claim && it.source == Some(source) && it.passage.is_empty();
    if desk.dossier.all_evidence().any(is_it) {
        turn.notice(Severity::Info, Message::new(SOURCE_THERE), false);
        return;
    }
    let draft = EvidenceDraft { source: Some(source), ..EvidenceDraft::default() };
    add_evidence(turn, claim, &draft);
}

/// Gives a source of the list what was typed about it and it lacks.
fn complete(edit: &mut Edit<'_>, source: &Source, draft: &EvidenceDraft) {
    let texts = [
        (Source::TITLE, &source.title, &draft.title),
        (Source::PUBLISHER, &source.publisher, &draft.publisher),
        (Source::WRITTEN_BY, &source.written_by, &draft.written_by),
        (Source::PUBLISHED, &source.published, &draft.published),
        (Source::CONSULTED, &source.consulted, &draft.consulted),
    ];
    for (field, known, typed) in texts {
        if known.is_empty() && !typed.trim().is_empty() {
            edit.set(source.header.id, field, typed.trim().to_owned().to_value());
        }
    }
    if source.kind.is_none() {
        edit.set(source.header.id, Source::KIND, draft.kind.to_value());
    }
    if source.form.is_none() {
        edit.set(source.header.id, Source::FORM, draft.form.to_value());
    }
}

/// The hash that is kept with a passage, so that it can be told later whether
/// somebody changed it.
fn hash_of(passage: &str) -> Option<TextHash> {
    (!passage.is_empty()).then(|| TextHash::of(passage))
}

fn refuse_address(turn: &mut Turn, address: &str) {
    let message = Message::new("notice-address-refused").text("address", address);
    turn.notice(Severity::Warning, message, false);
}

/// The value for a field: where that is for addresses, with a scheme.
///
/// # Errors
/// What is no address that may be kept.
fn completed_address(field: Field, to: FieldValue) -> Result<FieldValue, String> {
    let is_address = [Source::ADDRESS, Source::ARCHIVE, Mark::APPEARED].contains(&field);
    match to {
        FieldValue::Text(it) if is_address => {
            exchange::full_address(&it).map(FieldValue::Text).ok_or(it)
        }
        to => Ok(to),
    }
}

fn set_aside(turn: &mut Turn, blocks: &[u32], aside: bool) {
    let title = if aside { "undo-set-aside" } else { "undo-take-back" };
    turn.edit(title, |edit, desk| {
        let aside = aside.then_some(AsideReason::Hand);
        for block in blocks.iter().copied() {
            let place = usize::try_from(block).unwrap_or(usize::MAX);
            if let Some(state) = desk.dossier.block_state(place) {
                // One that is aside stays so for its own reason.
                if state.aside.is_none() || aside.is_none() {
                    edit.set(state.header.id, BlockState::ASIDE, aside.to_value());
                }
            } else if aside.is_some() {
                let (header, version) = (edit.header(), desk.dossier.version_id());
                edit.insert(BlockState { header, version, block, aside });
            }
        }
    });
    // The words that were selected may be folded away now.
    if aside && let Some(desk) = turn.desk() {
        desk.selection = desk.selection.filter(|_| desk.edging.is_some());
    }
}
