//! W3C Web Annotation (Recommendation of 2017-02-23) as JSON-LD.
//!
//! One AnnotationCollection with one embedded page.  Offsets are code points,
//! as section 4.2.5 demands; a quote comes first, for readers that know only
//! quotes.

use annotations::{Dossier, Evidence, MarkKind, Origin, RecordId, Scale, Source};
use serde_json::{Map, Value, json};

use crate::Exported;
use crate::export::{Placed, View, reference, wikidata_address};
use crate::moment;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

const CARRIED: &[&str] = &[
    "mark-about-article",
    "several-places",
    "detector",
    "entity-name",
    "note",
    "tags",
    "own-words",
    "claim-type",
    "correction",
    "verdict",
    "source",
    "evidence",
    "link",
    "reply",
];

/// The marks of `dossier`.
#[must_use]
pub fn write(dossier: &Dossier) -> Exported {
    let items: Vec<Value> = View::of(dossier).map_or_else(Vec::new, |view| {
        let marks = view.marks.iter().map(|it| annotation(it, &view));
        let links = view.links().into_iter().map(|it| link(it, &view));
        let replies = view.replies().into_iter().map(|(it, _)| {
            json!({
                "id": iri(it.header.id), "type": "Annotation", "motivation": "replying",
                "creator": creator(it.header.author, &view),
                "created": moment::to_text(it.header.created),
                "body": textual("replying", &it.text, true),
                "target": iri(it.to),
            })
        });
        marks.chain(links).chain(replies).collect()
    });
    let collection = json!({
        "@context": CONTEXT,
        "id": iri(dossier.id()),
        "type": "AnnotationCollection",
        "label": dossier.article().map(|it| it.title.as_str()),
        "total": items.len(),
        "first": {
            "id": format!("{}#page1", iri(dossier.id())),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    let losses = View::of(dossier).map_or_else(Vec::new, |it| it.losses(CARRIED));
    Exported { text: format!("{collection:#}\n"), beside: Vec::new(), losses }
}

fn annotation(placed: &Placed<'_>, view: &View<'_>) -> Value {
    let mark = placed.mark;
    let motivation = match mark.kind {
        MarkKind::Entity => "identifying",
        MarkKind::Claim if mark.verdict.is_some() => "assessing",
        MarkKind::Claim | MarkKind::Quote => "classifying",
        MarkKind::Question => "questioning",
        MarkKind::Note => "commenting",
        MarkKind::Highlight => "highlighting",
    };
    let mut keys = Map::new();
    keys.insert("id".into(), iri(mark.header.id).into());
    keys.insert("type".into(), "Annotation".into());
    keys.insert("motivation".into(), motivation.into());
    keys.insert("creator".into(), creator(mark.header.author, view));
    if let Origin::Detector { name, version, .. } = &mark.origin {
        let name = format!("{name} {version}");
        keys.insert("generator".into(), json!({"type": "Software", "name": name}));
    }
    let (created, modified) = (mark.header.created, mark.header.modified);
    keys.insert("created".into(), moment::to_text(created).into());
    keys.insert("modified".into(), moment::to_text(modified).into());
    let bodies = bodies(placed, view);
    if !bodies.is_empty() {
        keys.insert("body".into(), bodies.into());
    }
    keys.insert("target".into(), targets(placed, view));
    keys.into()
}

fn bodies(placed: &Placed<'_>, view: &View<'_>) -> Vec<Value> {
    let mark = placed.mark;
    let mut bodies = Vec::new();
    let kind = mark.kind.code();
    let class = match (mark.entity_type, mark.claim_type) {
        (Some(it), _) => format!("{kind}/{}", it.code()),
        (None, Some(it)) => format!("{kind}/{}", it.code()),
        (None, None) => kind.to_owned(),
    };
    bodies.push(textual("classifying", &class, false));
    if let Some(entity) = view.entity(mark) {
        if let Some(address) = wikidata_address(entity) {
            let source = address.as_str();
            let body =
                json!({"type": "SpecificResource", "purpose": "identifying", "source": source});
            bodies.push(body);
        }
        bodies.push(textual("identifying", &entity.name, false));
    }
    if let Some(verdict) = &mark.verdict {
        let own = Scale::find(view.dossier, &verdict.scale).filter(|it| !it.name.is_empty());
        let scale = own.as_ref().map_or(verdict.scale.as_str(), |it| &it.name);
        let value = format!("{scale}/{}", verdict.value);
        bodies.push(textual("assessing", &value, false));
    }
    for (purpose, text, is_markdown) in [
        ("describing", &mark.own_words, false),
        ("commenting", &mark.note, true),
        ("editing", &mark.correction, false),
    ] {
        if !text.is_empty() {
            bodies.push(textual(purpose, text, is_markdown));
        }
    }
    bodies.extend(mark.tags.iter().map(|it| textual("tagging", it, false)));
    bodies.extend(view.evidence(mark).map(|(it, source)| evidence(it, source)));
    bodies
}

/// A body of evidence: the source with the words of it, or those words alone.
fn evidence(it: &Evidence, source: Option<&Source>) -> Value {
    let Some(source) = source.filter(|it| it.address.contains(':')) else {
        let source = source.map(reference).unwrap_or_default();
        let parts = [it.stance.code(), &source, &it.passage, &it.locator, &it.searched];
        let parts = parts.into_iter().filter(|it| !it.is_empty());
        let parts: Vec<&str> = parts.collect();
        return textual("linking", &parts.join(" — "), false);
    };
    let mut keys = Map::new();
    keys.insert("type".into(), "SpecificResource".into());
    keys.insert("purpose".into(), "linking".into());
    keys.insert("source".into(), source.address.as_str().into());
    if !it.passage.is_empty() {
        let selector = json!({"type": "TextQuoteSelector", "exact": it.passage});
        keys.insert("selector".into(), selector);
    }
    let mut state = Map::new();
    state.insert("type".into(), "TimeState".into());
    if source.consulted.len() == "2026-11-23".len() {
        let date = format!("{}T00:00:00Z", source.consulted);
        state.insert("sourceDate".into(), date.into());
    }
    if !source.archive.is_empty() {
        state.insert("cached".into(), source.archive.as_str().into());
    }
    if 1 < state.len() {
        keys.insert("state".into(), state.into());
    }
    keys.into()
}

fn targets(placed: &Placed<'_>, view: &View<'_>) -> Value {
    let address = view.dossier.article().map_or("", |it| it.address.as_str());
    let source = if address.is_empty() { iri(view.dossier.id()) } else { address.to_owned() };
    let version = view.dossier.version_id();
    let target = |span: &document::Span| {
        let (start, end) = view.chars(*span);
        let mut quote = Map::new();
        quote.insert("type".into(), "TextQuoteSelector".into());
        quote.insert("exact".into(), view.words(*span).into());
        let kept = placed.mark.targets.iter();
        let mut kept = kept.filter(|it| it.version == version && it.span == *span);
        if let Some(kept) = kept.next() {
            quote.insert("prefix".into(), kept.prefix.as_str().into());
            quote.insert("suffix".into(), kept.suffix.as_str().into());
        }
        let position = json!({"type": "TextPositionSelector", "start": start, "end": end});
        json!({"source": source, "selector": [quote, position]})
    };
    let mut targets: Vec<Value> = placed.spans.iter().map(target).collect();
    match targets.len() {
        0 => source.clone().into(),
        1 => targets.pop().unwrap_or_default(),
        _ => targets.into(),
    }
}

fn link(it: &annotations::Link, view: &View<'_>) -> Value {
    json!({
        "id": iri(it.header.id), "type": "Annotation", "motivation": "linking",
        "creator": creator(it.header.author, view),
        "created": moment::to_text(it.header.created),
        "body": [
            {"type": "SpecificResource", "purpose": "linking", "source": iri(it.to)},
            textual("classifying", it.kind.code(), false),
        ],
        "target": iri(it.from),
    })
}

fn creator(id: RecordId, view: &View<'_>) -> Value {
    let name = view.author(Some(id));
    let mut keys = Map::new();
    keys.insert("id".into(), iri(id).into());
    keys.insert("type".into(), "Person".into());
    if !name.is_empty() {
        keys.insert("name".into(), name.into());
    }
    keys.into()
}

fn textual(purpose: &str, value: &str, is_markdown: bool) -> Value {
    let format = if is_markdown { "text/markdown" } else { "text/plain" };
    json!({"type": "TextualBody", "purpose": purpose, "format": format, "value": value})
}

fn iri(id: RecordId) -> String {
    format!("urn:uuid:{id}")
}
