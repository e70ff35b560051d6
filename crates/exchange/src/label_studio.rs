//! Label Studio tasks, with the labelling configuration beside them.  Offsets
//! are code points.

use std::collections::BTreeMap;
use std::fmt::Write;

use annotations::{Dossier, LinkKind, Origin, RecordId, Scale};
use serde_json::{Map, Value, json};

use crate::export::{View, label, labels};
use crate::moment;
use crate::{Beside, Exported};

const CARRIED: &[&str] = &["note", "verdict", "link"];

/// The marks of `dossier` that have a place in the text; a mark with several
/// places becomes several.
#[must_use]
pub fn write(dossier: &Dossier) -> Exported {
    let Some(view) = View::of(dossier) else {
        return Exported { text: "[]\n".to_owned(), beside: Vec::new(), losses: Vec::new() };
    };
    let mut regions: BTreeMap<RecordId, String> = BTreeMap::new();
    let mut result: Vec<Value> = Vec::new();
    let mut n_regions = 0;
    for placed in &view.marks {
        let mark = placed.mark;
        let is_own = mark.origin == Origin::Person;
        let origin = if is_own { "manual" } else { "prediction" };
        for span in &placed.spans {
            n_regions += 1;
            let id = format!("r{n_regions}");
            regions.entry(mark.header.id).or_insert_with(|| id.clone());
            let (start, end) = view.chars(*span);
            let mut region = |name: &str, kind: &str, key: &str, value: &str| {
                let mut place = Map::new();
                place.insert("start".into(), start.into());
                place.insert("end".into(), end.into());
                place.insert("text".into(), view.words(*span).into());
                // A text area's own words are under `text`, not the region's.
                place.insert(key.into(), json!([value]));
                result.push(json!({
                    "id": id, "from_name": name, "to_name": "text", "type": kind,
                    "origin": origin, "value": place,
                }));
            };
            region("label", "labels", "labels", label(mark));
            if let Some(verdict) = &mark.verdict {
                region("verdict", "choices", "choices", &verdict.value);
            }
            if !mark.note.is_empty() {
                region("note", "textarea", "text", &mark.note);
            }
        }
    }
    for link in view.links() {
        if let (Some(from), Some(to)) = (regions.get(&link.from), regions.get(&link.to)) {
            let kind = link.kind.code().replace('-', "_");
            result.push(json!({
                "type": "relation", "from_id": from, "to_id": to, "direction": "right",
                "labels": [kind],
            }));
        }
    }
    let last = view.marks.iter().map(|it| it.mark.header.modified).max();
    let article = dossier.article();
    let created = article.map(|it| it.header.created).unwrap_or_default();
    let tasks = json!([{
        "id": 1,
        "data": {"text": view.document.text()},
        "annotations": [{
            "id": 1, "completed_by": 1, "was_cancelled": false, "ground_truth": false,
            "created_at": moment::to_text(created),
            "updated_at": moment::to_text(last.unwrap_or(created)),
            "result": result,
        }],
        "predictions": [],
    }]);
    Exported {
        text: format!("{tasks:#}\n"),
        beside: vec![Beside { name: ".config.xml", text: configuration(dossier) }],
        losses: view.losses(CARRIED),
    }
}

/// The labels and choices there are, and the verdicts of other scales that were
/// given.
fn configuration(dossier: &Dossier) -> String {
    let mut verdicts: Vec<String> = Scale::DEFAULT.values.iter().map(ToString::to_string).collect();
    for verdict in dossier.marks().filter_map(|it| it.verdict.as_ref()) {
        if !verdicts.contains(&verdict.value) {
            verdicts.push(verdict.value.clone());
        }
    }
    let mut text = "<View>\n  <Labels name=\"label\" toName=\"text\">\n".to_owned();
    let mut each = |tag: &str, values: &mut dyn Iterator<Item = String>, behind: &str| {
        for value in values {
            let value = escaped(&value);
            // Writing to a string does not fail.
            let _ = writeln!(text, "    <{tag} value=\"{value}\"/>");
        }
        text.push_str(behind);
    };
    each(
        "Label",
        &mut labels().into_iter().map(str::to_owned),
        "  </Labels>\n  <Choices name=\"verdict\" toName=\"text\" perRegion=\"true\">\n",
    );
    each(
        "Choice",
        &mut verdicts.into_iter(),
        "  </Choices>\n  <TextArea name=\"note\" toName=\"text\" perRegion=\"true\"/>\n  <Relations>\n",
    );
    each(
        "Relation",
        &mut LinkKind::ALL.iter().map(|it| it.code().replace('-', "_")),
        "  </Relations>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n",
    );
    text
}

/// The text of an attribute.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn verdicts_in_words_do_not_end_an_attribute() {
        assert_eq!(super::escaped("\"R&D\" <faux>"), "&quot;R&amp;D&quot; &lt;faux>");
    }
}
