//! Footnotes and endnotes: numbered as they are referred to, put at the end.
//!
//! Source: ECMA-376 part 1, section 17.11.

use std::collections::BTreeMap;

use super::Parts;
use super::body::Body;
use crate::UnpackError;
use crate::xml::{Event, Space, Xml};

/// Footnotes or endnotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NoteKind {
    /// The word for it in relationships.
    pub(super) part: &'static str,
    /// The element of one of them.
    element: &'static str,
}

pub(super) const FOOT: NoteKind = NoteKind { part: "footnotes", element: "footnote" };
pub(super) const END: NoteKind = NoteKind { part: "endnotes", element: "endnote" };

/// A place that refers to a note; its number is its place in the row, from 1.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub(super) kind: NoteKind,
    pub(super) id: String,
}

/// A note: its number and its blocks.
pub(super) type Note = (usize, String);

/// The notes of an entry that are referred to.
pub(super) fn read(
    source: &str,
    entry: &str,
    kind: NoteKind,
    references: &[Reference],
    parts: &Parts,
) -> Result<Vec<Note>, UnpackError> {
    let mut numbers = BTreeMap::new();
    for (number, reference) in (1..).zip(references) {
        if reference.kind == kind {
            numbers.entry(reference.id.as_str()).or_insert(number);
        }
    }
    let mut notes = Vec::new();
    let mut xml = Xml::new(source, entry);
    while let Some(event) = xml.next()? {
        let Event::Open(element) = event else {
            continue;
        };
        if element.name() != (Space::W, kind.element) {
            continue;
        }
        let id = element.get(Space::W, "id").unwrap_or_default();
        // The lines between text and notes are notes too, of a type.
        let is_note = element.get(Space::W, "type").is_none_or(|it| it == "normal");
        let number = numbers.get(id.as_str()).filter(|_| is_note);
        let Some(number) = number else {
            xml.skip()?;
            continue;
        };
        let mut body = Body::new(parts);
        body.mark_note(*number);
        body.read(&mut xml)?;
        notes.push((*number, body.flow.close_story()));
    }
    Ok(notes)
}

/// Puts the notes behind the text, by their numbers.
pub(super) fn append(html: &mut String, mut notes: Vec<Note>) {
    notes.sort_by_key(|(number, _)| *number);
    if !notes.is_empty() {
        html.push_str("<hr>\n");
    }
    for (_, blocks) in notes {
        html.push_str(&blocks);
    }
}
