//! Findings as the command line's JSON.

use document::{Detail, Document, Finding, Findings, Span, Value};
use serde_json::{Map, Value as Json, json};

/// Adds `entities` and `findings` to `answer`.
pub(super) fn add(answer: &mut Map<String, Json>, document: &Document, found: &Findings) {
    let entities: Vec<Json> = found
        .entities
        .iter()
        .enumerate()
        .map(|(id, it)| json!({"id": id, "type": it.entity_type.code(), "name": it.name}))
        .collect();
    let findings: Vec<Json> =
        found.findings.iter().filter_map(|it| finding(document, it)).collect();
    answer.insert("entities".to_owned(), Json::Array(entities));
    answer.insert("findings".to_owned(), Json::Array(findings));
}

fn finding(document: &Document, finding: &Finding) -> Option<Json> {
    let (start, end) = ends(document, finding.span)?;
    Some(match &finding.detail {
        Detail::Entity { entity_type, entity, value: known } => {
            let mut out = json!({
                "kind": "entity", "type": entity_type.code(),
                "start": start, "end": end, "score": finding.score,
            });
            let object = out.as_object_mut()?;
            if let Some(entity) = entity {
                object.insert("entity".to_owned(), json!(entity));
            }
            if let Some(known) = known {
                object.insert("value".to_owned(), value(known));
            }
            out
        }
        Detail::Sentence { class, reasons, claim_type } => {
            let reasons: Vec<String> = reasons
                .iter()
                .map(|it| match it.words() {
                    "" => it.code().to_owned(),
                    words => format!("{}: {words}", it.code()),
                })
                .collect();
            let mut out = json!({
                "kind": "sentence", "class": class.code(), "start": start, "end": end,
                "score": finding.score, "reasons": reasons,
            });
            if let Some(claim_type) = claim_type {
                out.as_object_mut()?.insert("claim_type".to_owned(), json!(claim_type.code()));
            }
            out
        }
        Detail::Attribution { mode, source, cue, speaker } => {
            let mut out = json!({
                "kind": "attribution", "mode": mode.code(),
                "source": source.and_then(|it| range(document, it)),
                "cue": cue.and_then(|it| range(document, it)),
                "content": {"start": start, "end": end},
            });
            if let Some(speaker) = speaker {
                out.as_object_mut()?.insert("entity".to_owned(), json!(speaker));
            }
            out
        }
        Detail::Tension { other, reason } => json!({
            "kind": "tension", "a": {"start": start, "end": end},
            "b": range(document, *other)?, "reason": reason.code(),
        }),
    })
}

fn ends(document: &Document, span: Span) -> Option<(u32, u32)> {
    let index = document.index();
    let start = index.byte_to_char(span.start()).ok()?;
    Some((start.0, index.byte_to_char(span.end()).ok()?.0))
}

fn range(document: &Document, span: Span) -> Option<Json> {
    let (start, end) = ends(document, span)?;
    Some(json!({"start": start, "end": end}))
}

fn value(value: &Value) -> Json {
    match value {
        Value::Date(it) => json!({"date": it}),
        Value::Time(it) => json!({"time": it}),
        Value::Duration(it) => json!({"duration": it}),
        Value::Percent(it) => json!({"percent": it}),
        Value::Number { number, unit } => match unit {
            Some(unit) => json!({"number": number, "unit": unit}),
            None => json!({"number": number}),
        },
        Value::Money { amount, currency } => json!({"amount": amount, "currency": currency}),
    }
}
