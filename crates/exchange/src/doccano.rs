//! doccano JSONL with relations: one line, offsets in UTF-16 code units (a
//! project that counts grapheme clusters is not served).

use std::collections::BTreeMap;

use annotations::{Dossier, RecordId};
use serde_json::{Value, json};

use crate::Exported;
use crate::export::{View, label};

const CARRIED: &[&str] = &["note", "link"];

/// The marks of `dossier` that have a place in the text; a mark with several
/// places becomes several.
#[must_use]
pub fn write(dossier: &Dossier) -> Exported {
    let Some(view) = View::of(dossier) else {
        return Exported { text: String::new(), beside: Vec::new(), losses: Vec::new() };
    };
    let mut ids: BTreeMap<RecordId, usize> = BTreeMap::new();
    let mut entities: Vec<Value> = Vec::new();
    let mut comments: Vec<String> = Vec::new();
    for placed in &view.marks {
        for span in &placed.spans {
            let id = entities.len() + 1;
            ids.entry(placed.mark.header.id).or_insert(id);
            let (start, end) = view.utf16(*span);
            entities.push(json!({
                "id": id, "label": label(placed.mark), "start_offset": start, "end_offset": end,
            }));
        }
        if !placed.mark.note.is_empty() {
            comments.push(placed.mark.note.clone());
        }
    }
    let links = view.links().into_iter();
    let ends = links.filter_map(|it| Some((*ids.get(&it.from)?, *ids.get(&it.to)?, it.kind)));
    let relations = ends.enumerate().map(|(n, (from, to, kind))| {
        let kind = kind.code().replace('-', "_");
        json!({"id": n + 1, "from_id": from, "to_id": to, "type": kind})
    });
    let relations: Vec<Value> = relations.collect();
    let line = json!({
        "id": 1, "text": view.document.text(), "entities": entities, "relations": relations,
        "Comments": comments,
    });
    Exported { text: format!("{line}\n"), beside: Vec::new(), losses: view.losses(CARRIED) }
}
