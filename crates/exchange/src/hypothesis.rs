//! The export file of the Hypothesis client.  Offsets are UTF-16 code units;
//! the file has no text of the article.

use annotations::{Dossier, Mark};
use serde_json::{Value, json};

use crate::Exported;
use crate::export::{Placed, View, reference};
use crate::moment;

const CARRIED: &[&str] = &[
    "mark-about-article",
    "several-places",
    "note",
    "tags",
    "claim-type",
    "verdict",
    "correction",
    "own-words",
    "source",
    "evidence",
    "evidence-detail",
    "reply",
];

/// Nobody has an account here; an import drops the name anyway.
const USER: &str = "acct:postil@localhost";

/// The marks of `dossier`, and the replies to them.
#[must_use]
pub fn write(dossier: &Dossier) -> Exported {
    let view = View::of(dossier);
    let article = dossier.article();
    let address = article.map_or("", |it| it.address.as_str());
    let title = article.map_or("", |it| it.title.as_str());
    let annotation = |header: &annotations::Header, text: String, tags: Vec<String>, rest| {
        let (created, updated) = (header.created, header.modified);
        let name = view.as_ref().map_or("", |it| it.author(Some(header.author)));
        let (target, references): (Vec<Value>, Vec<String>) = rest;
        json!({
            "id": header.id.to_string(),
            "created": moment::to_text(created), "updated": moment::to_text(updated),
            "user": USER, "uri": address, "text": text, "tags": tags, "group": "__world__",
            "permissions": {
                "read": [USER], "admin": [USER], "update": [USER], "delete": [USER],
            },
            "target": target,
            "document": {"title": [title]},
            "references": references,
            "user_info": {"display_name": name},
            "flagged": false, "hidden": false, "links": {},
        })
    };
    let mut annotations = Vec::new();
    for (view, placed) in view.iter().flat_map(|it| it.marks.iter().map(move |m| (it, m))) {
        let mark = placed.mark;
        let rest = (targets(placed, view, address), Vec::new());
        annotations.push(annotation(&mark.header, text(mark, view), tags(mark), rest));
    }
    for (reply, thread) in view.iter().flat_map(View::replies) {
        let thread = thread.iter().map(ToString::to_string).collect();
        let rest = (vec![json!({"source": address})], thread);
        annotations.push(annotation(&reply.header, reply.text.clone(), Vec::new(), rest));
    }
    let last = dossier.records().map(|it| it.header().modified).max();
    let file = json!({
        "export_date": moment::to_text(last.unwrap_or_default()),
        "export_userid": USER,
        "client_version": "1.0.0",
        "annotations": annotations,
    });
    Exported {
        text: format!("{file:#}\n"),
        beside: Vec::new(),
        losses: view.map_or_else(Vec::new, |it| it.losses(CARRIED)),
    }
}

/// Note, own words, correction and evidence as one Markdown text.
fn text(mark: &Mark, view: &View<'_>) -> String {
    let mut parts: Vec<String> = [&mark.own_words, &mark.note, &mark.correction]
        .into_iter()
        .filter(|it| !it.is_empty())
        .cloned()
        .collect();
    for (evidence, source) in view.evidence(mark) {
        let mut words = vec![evidence.stance.code().to_owned()];
        if let Some(source) = source {
            let (title, address) = (&source.title, &source.address);
            let is_link = address.contains(':');
            let link = format!("[{}]({address})", if title.is_empty() { address } else { title });
            words.push(if is_link { link } else { reference(source) });
        }
        let rest = [&evidence.passage, &evidence.locator, &evidence.searched];
        words.extend(rest.into_iter().filter(|it| !it.is_empty()).cloned());
        parts.push(words.join(" — "));
    }
    parts.join("\n\n")
}

fn tags(mark: &Mark) -> Vec<String> {
    let kind = mark.kind.code();
    let entity = mark.entity_type.map(|it| it.code());
    let class = entity.or(mark.claim_type.map(|it| it.code()));
    let class = class.map_or_else(|| kind.to_owned(), |it| format!("{kind}/{it}"));
    let verdict = mark.verdict.iter().map(|it| format!("verdict/{}", it.value));
    let own = mark.tags.iter().cloned();
    own.chain([class]).chain(verdict).collect()
}

fn targets(placed: &Placed<'_>, view: &View<'_>, address: &str) -> Vec<Value> {
    let version = view.dossier.version_id();
    let target = |span: &document::Span| {
        let (start, end) = view.utf16(*span);
        let kept = placed.mark.targets.iter();
        let mut kept = kept.filter(|it| it.version == version && it.span == *span);
        let kept = kept.next();
        let (prefix, suffix) = kept.map_or(("", ""), |it| (&it.prefix, &it.suffix));
        json!({"source": address, "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": view.words(*span), "prefix": prefix, "suffix": suffix},
        ]})
    };
    if placed.spans.is_empty() {
        return vec![json!({"source": address})];
    }
    placed.spans.iter().map(target).collect()
}
