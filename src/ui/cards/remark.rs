//! What every mark has: a note, tags, and that it can be removed.

use std::rc::Rc;

use annotations::{Dossier, FieldType, Mark, Origin, each_once};
use document::set_of;
use yew::prelude::*;

use super::Records;
use super::field::TextField;
use super::note::NotePreview;
use super::places::Places;
use super::relations::Relations;
use super::replies::Replies;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`RemarkEditor`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct RemarkEditorProps {
    /// The mark.
    pub(crate) mark: Rc<Mark>,
    /// The records, for the tags of other marks.
    pub(crate) records: Records,
    /// The evidence, where it is not shown above.
    #[prop_or_default]
    pub(crate) evidence: Html,
}

/// Note, tags, origin, and the button that removes the mark.
#[component]
pub(crate) fn RemarkEditor(props: &RemarkEditorProps) -> Html {
    rendered("RemarkEditor");
    let (dispatch, words) = (use_dispatch(), use_words());
    let record = props.mark.header.id;
    let on_note = dispatch.reform(move |note: String| Action::Set {
        record,
        field: Mark::NOTE,
        to: note.to_value(),
    });
    let on_tags = dispatch.reform(move |typed: String| Action::Set {
        record,
        field: Mark::TAGS,
        to: tags(&typed).to_value(),
    });
    let on_remove = dispatch.reform(move |_: MouseEvent| Action::Unmark(record));
    let is_suggested = matches!(props.mark.origin, Origin::Detector { .. });
    html! {
        <>
            <TextField
                key={format!("{record}/note")}
                label={words.get("field-note")}
                hint={words.get("field-note-hint")}
                value={props.mark.note.clone()}
                draft={format!("{record}/{}", Mark::NOTE.key)}
                on_done={on_note}
                multiline=true
                testid="note-field"
            />
            <NotePreview
                key={format!("{record}/preview")}
                note={props.mark.note.clone()}
                preview={props.records.preview.clone()}
            />
            <TextField
                key={format!("{record}/tags")}
                label={words.get("field-tags")}
                hint={words.get("field-tags-hint")}
                value={props.mark.tags.join(", ")}
                options={all_tags(&props.records.dossier)}
                draft={format!("{record}/{}", Mark::TAGS.key)}
                on_done={on_tags}
                testid="tags-field"
            />
            { props.evidence.clone() }
            <Places mark={props.mark.clone()} dossier={props.records.dossier.clone()} />
            <Relations mark={record} records={props.records.clone()} />
            <Replies mark={record} records={props.records.clone()} />
            <div class="card__foot">
                <span class="card__origin">
                    { words.get(if is_suggested { "origin-detector" } else { "origin-person" }) }
                </span>
                <button type="button" class="card__remove" data-testid="remove-mark" onclick={on_remove}>
                    { words.get("card-remove") }
                </button>
            </div>
        </>
    }
}

/// The tags of all marks, each once.
fn all_tags(dossier: &Dossier) -> Vec<AttrValue> {
    let all = set_of(dossier.marks().flat_map(|it| &it.tags));
    all.into_iter().map(|it| it.clone().into()).collect()
}

/// Tags as typed, separated by commas: trimmed, each once, in order.
fn tags(typed: &str) -> Vec<String> {
    each_once(&mut typed.split(','))
}

#[cfg(test)]
mod tests {
    #[test]
    fn tags_are_trimmed_and_stand_once() {
        assert_eq!(super::tags(" Iran, chiffres ,,Iran"), ["Iran", "chiffres"]);
        assert!(super::tags(" , ").is_empty());
    }
}
