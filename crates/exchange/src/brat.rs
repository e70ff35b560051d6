//! brat standoff: annotations in one file, the text and the configuration
//! beside it.  Offsets are code points.

use std::collections::BTreeMap;
use std::fmt::Write;

use annotations::{Dossier, LinkKind, RecordId};
use document::Span;

use crate::export::{Placed, View, labels};
use crate::{Beside, Exported};

const CARRIED: &[&str] = &["several-places", "entity-name", "note", "verdict", "link"];

/// The marks of `dossier` that have a place in the text.
#[must_use]
pub fn write(dossier: &Dossier) -> Exported {
    let Some(view) = View::of(dossier) else {
        return Exported { text: String::new(), beside: Vec::new(), losses: Vec::new() };
    };
    let mut ids: BTreeMap<RecordId, usize> = BTreeMap::new();
    let (mut bounds, mut attributes, mut names, mut notes) =
        (String::new(), String::new(), String::new(), String::new());
    let (mut n_attributes, mut n_names, mut n_notes) = (0, 0, 0);
    for placed in view.marks.iter().filter(|it| !it.spans.is_empty()) {
        let mark = placed.mark;
        let id = ids.len() + 1;
        ids.insert(mark.header.id, id);
        let (places, words) = fragments(placed, &view);
        let label = crate::export::label(mark);
        line(&mut bounds, format_args!("T{id}\t{label} {places}\t{words}"));
        if let Some(verdict) = &mark.verdict {
            n_attributes += 1;
            let value = to_name(&verdict.value);
            line(&mut attributes, format_args!("A{n_attributes}\tVerdict T{id} {value}"));
        }
        if let Some(entity) = view.entity(mark) {
            n_names += 1;
            let key = match to_name(&entity.wikidata) {
                wikidata if wikidata.is_empty() => format!("Postil:{}", entity.header.id),
                wikidata => format!("Wikidata:{wikidata}"),
            };
            let name = one_line(&entity.name);
            line(&mut names, format_args!("N{n_names}\tReference T{id} {key}\t{name}"));
        }
        if !mark.note.is_empty() {
            n_notes += 1;
            let note = one_line(&mark.note);
            line(&mut notes, format_args!("#{n_notes}\tAnnotatorNotes T{id}\t{note}"));
        }
    }
    let mut relations = String::new();
    let ends = |it: &annotations::Link| Some((ids.get(&it.from)?, ids.get(&it.to)?, it.kind));
    let links = view.links();
    let links = links.into_iter().filter_map(ends);
    for (n, (from, to, kind)) in links.enumerate() {
        let (id, name) = (n + 1, to_name(kind.code()));
        line(&mut relations, format_args!("R{id}\t{name} Arg1:T{from} Arg2:T{to}"));
    }
    Exported {
        text: [bounds, relations, attributes, names, notes].concat(),
        beside: vec![
            Beside { name: ".txt", text: view.document.text().to_owned() },
            Beside { name: "annotation.conf", text: configuration() },
        ],
        losses: view.losses(CARRIED),
    }
}

/// Places and words.  A span may not go over a line end: it is cut into
/// fragments there.
fn fragments(placed: &Placed<'_>, view: &View<'_>) -> (String, String) {
    let (mut places, mut words) = (Vec::new(), Vec::new());
    for span in &placed.spans {
        let mut start = span.range().start;
        for piece in view.words(*span).split('\n') {
            let end = start + piece.len();
            if let Some(span) = Span::from_usize(start, end) {
                let (start, end) = view.chars(span);
                places.push(format!("{start} {end}"));
                words.push(piece);
            }
            start = end + 1;
        }
    }
    (places.join(";"), words.join(" "))
}

fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{words}");
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// `mostly-false` as `MostlyFalse`: a name without spaces or signs.
fn to_name(code: &str) -> String {
    let words = code.split(|it: char| !it.is_alphanumeric());
    words
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(char::to_uppercase);
            first.into_iter().flatten().chain(letters)
        })
        .collect()
}

fn configuration() -> String {
    let mut text = "[entities]\n".to_owned();
    for label in labels() {
        line(&mut text, format_args!("{label}"));
    }
    text.push_str("\n[relations]\n");
    for kind in LinkKind::ALL {
        let name = to_name(kind.code());
        line(&mut text, format_args!("{name}\tArg1:<ENTITY>, Arg2:<ENTITY>"));
    }
    text.push_str("\n[events]\n\n[attributes]\n");
    let values: Vec<String> =
        annotations::Scale::DEFAULT.values.iter().map(|it| to_name(it)).collect();
    let values = values.join("|");
    line(&mut text, format_args!("Verdict\tArg:<ENTITY>, Value:{values}"));
    text
}
