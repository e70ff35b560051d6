//! UIMA CAS JSON, with the types that INCEpTION knows where there are such.
//! Offsets are UTF-16 code units, as the implementations have them.

use annotations::{Dossier, MarkKind};
use serde_json::{Map, Value, json};

use crate::Exported;
use crate::export::{View, label, wikidata_address};

const CARRIED: &[&str] = &["entity-name", "note", "verdict"];

const NAMED_ENTITY: &str = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
const CLAIM: &str = "webanno.custom.Claim";
const REMARK: &str = "webanno.custom.Remark";

/// The marks of `dossier` that have a place in the text; a mark with several
/// places becomes several.
#[must_use]
pub fn write(dossier: &Dossier) -> Exported {
    let Some(view) = View::of(dossier) else {
        return Exported { text: "{}\n".to_owned(), beside: Vec::new(), losses: Vec::new() };
    };
    let language = dossier.article().map_or("", |it| it.language.as_str());
    let language = if language.is_empty() { "x-unspecified" } else { language };
    let length = view.document.index().len_utf16().0;
    let mut structures = vec![
        json!({
            "%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView",
            "mimeType": "text", "sofaString": view.document.text(),
        }),
        json!({
            "%ID": 2, "%TYPE": "uima.tcas.DocumentAnnotation", "@sofa": 1,
            "begin": 0, "end": length, "language": language,
        }),
    ];
    for placed in &view.marks {
        let mark = placed.mark;
        for span in &placed.spans {
            let (start, end) = view.utf16(*span);
            let (name, features) = match mark.kind {
                MarkKind::Entity => {
                    let address = view.entity(mark).and_then(wikidata_address);
                    let name = view.entity(mark).map(|it| it.name.clone());
                    let identifier = address.or(name);
                    let value = Some(label(mark).to_owned());
                    (NAMED_ENTITY, [("value", value), ("identifier", identifier)])
                }
                MarkKind::Claim => {
                    let verdict = mark.verdict.as_ref().map(|it| it.value.clone());
                    (CLAIM, [("Verdict", verdict), ("Note", Some(mark.note.clone()))])
                }
                _ => {
                    let kind = Some(mark.kind.code().to_owned());
                    (REMARK, [("Kind", kind), ("Note", Some(mark.note.clone()))])
                }
            };
            let mut it = Map::new();
            it.insert("%ID".into(), (structures.len() + 1).into());
            it.insert("%TYPE".into(), name.into());
            it.insert("@sofa".into(), 1.into());
            it.insert("begin".into(), start.into());
            it.insert("end".into(), end.into());
            for (key, value) in features {
                if let Some(value) = value.filter(|it| !it.is_empty()) {
                    it.insert(key.into(), value.into());
                }
            }
            structures.push(it.into());
        }
    }
    // The Sofa, the first, is no member of its view.
    let members: Vec<usize> = (2..=structures.len()).collect();
    let file = json!({
        "%TYPES": {
            CLAIM: annotation_type(CLAIM, ["Verdict", "Note"]),
            REMARK: annotation_type(REMARK, ["Kind", "Note"]),
            NAMED_ENTITY: annotation_type(NAMED_ENTITY, ["value", "identifier"]),
        },
        "%FEATURE_STRUCTURES": structures,
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}},
    });
    let mut losses = view.losses(CARRIED);
    // Only claims and remarks have a note.
    let is_note = |it: &&crate::export::Placed<'_>| {
        it.mark.kind == MarkKind::Entity && !it.mark.note.is_empty()
    };
    let n_notes = view.marks.iter().filter(is_note).count();
    losses.extend(crate::Loss::of("note", n_notes));
    Exported { text: format!("{file:#}\n"), beside: Vec::new(), losses }
}

/// A type with two features, both strings.
fn annotation_type(name: &str, features: [&str; 2]) -> Value {
    let mut it = Map::new();
    it.insert("%NAME".into(), name.into());
    it.insert("%SUPER_TYPE".into(), "uima.tcas.Annotation".into());
    for feature in features {
        let range = json!({"%NAME": feature, "%RANGE": "uima.cas.String"});
        it.insert(feature.into(), range);
    }
    it.into()
}
