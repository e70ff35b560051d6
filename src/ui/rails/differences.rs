//! What is different since a snapshot, a line each, and going back to it.

use std::rc::Rc;

use annotations::{BlockState, Change, Dossier, Record, Target};
use yew::prelude::*;

use crate::i18n::Words;
use crate::state::{Action, Argument, Compared};
use crate::ui::cards::claim::evidence::source_name;
use crate::ui::cards::pieces::{minor, shortened};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{focus_later, rendered};
use crate::ui::reader::listed::Few;

/// What [`Differences`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct DifferencesProps {
    /// What is different.
    pub(super) compared: Rc<Compared>,
    /// The records as they are.
    pub(super) few: Few,
}

/// How many differences are listed; all are counted.
const MAX_LINES: usize = 40;

/// How many characters of a record's words are shown.
const N_CHARS: usize = 48;

/// The differences, and the button that takes them all back.
#[component]
pub(super) fn Differences(props: &DifferencesProps) -> Html {
    rendered("Differences");
    let (dispatch, words) = (use_dispatch(), use_words());
    let Some(changes) = &props.compared.changes else {
        return html! { <p class="rail__empty">{ words.get("snapshot-no-history") }</p> };
    };
    // What was accepted is told by its mark.
    let is_told = |it: &&Change| match it {
        Change::Insert(it) | Change::Remove(it) => it.decision().is_none_or(|it| !it.accepted),
        Change::Set { .. } => true,
    };
    let changes: Vec<&Change> = changes.iter().filter(is_told).collect();
    if changes.is_empty() {
        return html! { <p class="rail__empty" data-testid="differences">{ words.get("snapshot-same") }</p> };
    }
    let id = props.compared.snapshot;
    let count = |is: fn(&Change) -> bool| changes.iter().filter(|it| is(it)).count();
    let counts = [
        ("added", Argument::Count(count(|it| matches!(it, Change::Remove(_))))),
        ("removed", Argument::Count(count(|it| matches!(it, Change::Insert(_))))),
        ("changed", Argument::Count(count(|it| matches!(it, Change::Set { .. })))),
    ];
    // Nothing is different then, and this button is gone.
    let on_restore = dispatch.reform(move |_: MouseEvent| {
        focus_later("[data-testid=compare]");
        Action::Restore(id)
    });
    let line = |it: &&Change| html! { <li>{ line(&words, it, &props.few.0) }</li> };
    html! {
        <div data-testid="differences">
            <p class="rail__empty">{ words.with("snapshot-counts", &counts) }</p>
            <ul class="differences">{ changes.iter().take(MAX_LINES).map(line).collect::<Html>() }</ul>
            if MAX_LINES < changes.len() {
                <p class="rail__empty">{ "…" }</p>
            }
            { minor("restore", words.get("snapshot-restore"), on_restore) }
        </div>
    }
}

/// What happened to a record since: the change that would take it back, told
/// the other way round.
fn line(words: &Words, change: &Change, now: &Dossier) -> String {
    let (sign, what, record) = match change {
        Change::Remove(it) => ("+", what(words, it), Some(it)),
        Change::Insert(it) => ("−", what(words, it), Some(it)),
        Change::Set { record, field, .. } => {
            let key = field.key.replace('_', "-");
            let id = format!("undo-set-{}-{key}", field.kind.code());
            ("~", words.get(&id).to_string(), now.record(*record))
        }
    };
    let subject = record.map(|it| subject(it, now, words)).unwrap_or_default();
    let subject = shortened(&subject, N_CHARS);
    let colon = if subject.is_empty() { "".into() } else { words.get("snapshot-colon") };
    format!("{sign} {what}{colon}{subject}")
}

/// What kind of record it is.
fn what(words: &Words, record: &Record) -> String {
    let id = match record {
        Record::Mark(it) => format!("kind-{}", it.kind.code()),
        it => format!("record-{}", it.kind().code()),
    };
    words.get(&id).to_string()
}

/// The words by which a person knows a record again.
fn subject(record: &Record, now: &Dossier, words: &Words) -> String {
    let of_targets = |it: &[Target]| match it.first() {
        Some(it) => it.exact.clone(),
        None => words.get("card-whole-article").to_string(),
    };
    let of = |id| now.record(id).map(|it| subject(it, now, words)).unwrap_or_default();
    match record {
        Record::Mark(it) => of_targets(&it.targets),
        Record::Decision(it) => of_targets(&it.targets),
        Record::Entity(it) => it.name.clone(),
        Record::Source(it) => source_name(it),
        Record::Evidence(it) => of(it.mark),
        Record::BlockState(it) => block_words(it, now),
        Record::Reply(it) => it.text.clone(),
        Record::OwnScale(it) => it.name.clone(),
        Record::OwnType(it) => it.name.clone(),
        Record::Link(it) => of(it.from),
        _ => String::new(),
    }
}

/// The words of a block.
fn block_words(state: &BlockState, now: &Dossier) -> String {
    let document = now.document().filter(|_| state.version == now.version_id());
    let place = usize::try_from(state.block).unwrap_or(usize::MAX);
    let words = document.and_then(|it| Some(it.block_text(it.blocks().get(place)?)));
    words.unwrap_or_default().to_owned()
}
