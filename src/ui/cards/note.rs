//! How a note in Markdown looks.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Preview};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::reader::text::ArticleText;

/// What [`NotePreview`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct NotePreviewProps {
    /// The note as it was typed.
    pub(super) note: AttrValue,
    /// The note that was last read.
    pub(super) preview: Option<Rc<Preview>>,
}

/// A button, and on demand the note as it looks; as it was typed until the
/// worker has read it.
#[component]
pub(super) fn NotePreview(props: &NotePreviewProps) -> Html {
    rendered("NotePreview");
    let (dispatch, words) = (use_dispatch(), use_words());
    let open = use_state(|| false);
    use_effect_with((props.note.clone(), *open), move |(note, is_open)| {
        if *is_open && !note.is_empty() {
            dispatch.emit(Action::PreviewNote(note.as_str().into()));
        }
    });
    if props.note.trim().is_empty() {
        return Html::default();
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let read = props.preview.as_ref().filter(|it| *it.note == *props.note);
    html! {
        <div class="note">
            <button
                type="button"
                class="card__minor"
                aria-expanded={open.to_string()}
                data-testid="preview-note"
                {onclick}
            >
                { words.get("note-preview") }
            </button>
            if *open {
                <div class="note__text" data-testid="note-text">
                    if let Some(it) = read {
                        <ArticleText
                            document={it.document.clone()}
                            asides={Rc::from(vec![None; it.document.blocks().len()])}
                        />
                    } else {
                        <p class="note__typed">{ props.note.clone() }</p>
                    }
                </div>
            }
        </div>
    }
}
