//! What foreign formats share: the marks in reading order, their words and
//! labels, and the list of what a format does not carry.
//!
//! The text of an export is the whole text of the version shown, so that
//! offsets are those of our own file; marks in blocks set aside are left out.

use std::collections::BTreeSet;

use annotations::{
    Author, Dossier, Entity, Evidence, Link, Mark, MarkKind, Origin, RecordId, Reply, Source,
    answered,
};
use document::{Document, EntityType, Span};

use crate::Loss;

/// What can be exported of a dossier.
#[derive(Debug)]
pub(crate) struct View<'a> {
    pub(crate) dossier: &'a Dossier,
    /// The version shown.
    pub(crate) document: &'a Document,
    /// Marks with a place in it, in reading order, then those about the whole
    /// article.
    pub(crate) marks: Vec<Placed<'a>>,
    n_aside: usize,
    n_elsewhere: usize,
}

/// A mark and where it is.
#[derive(Debug)]
pub(crate) struct Placed<'a> {
    pub(crate) mark: &'a Mark,
    /// In the order of the text; none: about the whole article.
    pub(crate) spans: Vec<Span>,
}

impl<'a> View<'a> {
    /// What can be exported of `dossier`; `None` where it has no text.
    pub(crate) fn of(dossier: &'a Dossier) -> Option<Self> {
        let document = dossier.document()?;
        let blocks = dossier.blocks();
        let is_aside = |span: &Span| {
            let place = document.block_at(span.start());
            let block = place.and_then(|it| blocks.get(it));
            block.is_some_and(|(_, aside)| aside.is_some())
        };
        let (mut marks, mut n_aside, mut n_elsewhere) = (Vec::new(), 0, 0);
        for mark in dossier.marks() {
            let mut spans: Vec<Span> = mark.spans(dossier.version_id()).collect();
            spans.sort_unstable();
            if !mark.targets.is_empty() && spans.is_empty() {
                n_elsewhere += 1;
            } else if !spans.is_empty() && spans.iter().all(is_aside) {
                n_aside += 1;
            } else {
                marks.push(Placed { mark, spans });
            }
        }
        marks.sort_by_key(|it| {
            let first = it.spans.first();
            let end = first.map(|it| std::cmp::Reverse(it.end()));
            (first.is_none(), first.map(|it| it.start()), end, it.mark.header.id)
        });
        Some(Self { dossier, document, marks, n_aside, n_elsewhere })
    }

    /// The ids of the marks that are exported.
    pub(crate) fn ids(&self) -> BTreeSet<RecordId> {
        self.marks.iter().map(|it| it.mark.header.id).collect()
    }

    /// The words under `span`.
    pub(crate) fn words(&self, span: Span) -> &'a str {
        self.document.slice(span).unwrap_or("")
    }

    /// Start and end in code points.
    pub(crate) fn chars(&self, span: Span) -> (u32, u32) {
        crate::wire::chars(self.document, span).unwrap_or_default()
    }

    /// Start and end in UTF-16 code units.
    pub(crate) fn utf16(&self, span: Span) -> (u32, u32) {
        let at = |it| self.document.index().byte_to_utf16(it).map_or(0, |it| it.0);
        (at(span.start()), at(span.end()))
    }

    /// The thing that `mark` names.
    pub(crate) fn entity(&self, mark: &Mark) -> Option<&'a Entity> {
        self.dossier.entity(mark.entity?)
    }

    /// Who says what `mark` claims.
    pub(crate) fn speaker(&self, mark: &Mark) -> Option<&'a Entity> {
        self.dossier.entity(mark.speaker?)
    }

    /// The evidence for `mark` that may be shown, with its source.
    pub(crate) fn evidence(
        &self,
        mark: &Mark,
    ) -> impl Iterator<Item = (&'a Evidence, Option<&'a Source>)> {
        let (dossier, id) = (self.dossier, mark.header.id);
        let evidence = dossier.all_evidence().filter(move |it| it.mark == id);
        let evidence = evidence.map(move |it| (it, it.source.and_then(|it| dossier.source(it))));
        evidence.filter(|(_, source)| source.is_none_or(|it| !it.confidential))
    }

    /// The links between marks that are exported.
    pub(crate) fn links(&self) -> Vec<&'a Link> {
        let ids = self.ids();
        let is_whole = |it: &&Link| ids.contains(&it.from) && ids.contains(&it.to);
        self.dossier.links().filter(is_whole).collect()
    }

    /// The replies in threads under marks that are exported, each with what it
    /// answers, the mark first.
    pub(crate) fn replies(&self) -> Vec<(&'a Reply, Vec<RecordId>)> {
        let ids = self.ids();
        let replies = self.dossier.replies().map(|it| (it, answered(self.dossier, it)));
        let is_whole = |it: &(_, Vec<RecordId>)| it.1.first().is_some_and(|it| ids.contains(it));
        replies.filter(is_whole).collect()
    }

    /// The name of an author; empty where there is none.
    pub(crate) fn author(&self, id: Option<RecordId>) -> &'a str {
        let author = id.and_then(|it| self.dossier.author(it));
        author.map_or("", |it: &Author| it.name.as_str())
    }

    /// What a format does not carry, all but what is in `carried`.
    pub(crate) fn losses(&self, carried: &[&str]) -> Vec<Loss> {
        let marks = |is: fn(&Mark) -> bool| self.marks.iter().filter(|it| is(it.mark)).count();
        let is_secret = |it: &&Source| it.confidential;
        let (n_links, n_replies) = (self.dossier.links().count(), self.dossier.replies().count());
        let (n_whole_links, n_whole_replies) = (self.links().len(), self.replies().len());
        let n_evidence = self.dossier.all_evidence().count();
        let (n_lost, n_thin) =
            if carried.contains(&"evidence") { (0, n_evidence) } else { (n_evidence, 0) };
        let all = [
            ("mark-in-other-version", self.n_elsewhere),
            ("mark-in-block-set-aside", self.n_aside),
            ("mark-about-article", self.marks.iter().filter(|it| it.spans.is_empty()).count()),
            ("several-places", self.marks.iter().filter(|it| 1 < it.spans.len()).count()),
            ("detector", marks(|it| it.origin != Origin::Person)),
            ("entity-name", marks(|it| it.entity.is_some())),
            ("value", marks(|it| it.value.is_some())),
            ("note", marks(|it| !it.note.is_empty())),
            ("tags", marks(|it| !it.tags.is_empty())),
            ("own-words", marks(|it| !it.own_words.is_empty())),
            ("speaker", marks(|it| it.speaker.is_some())),
            ("said-on", marks(|it| !it.said_on.is_empty())),
            ("appeared", marks(|it| !it.appeared.is_empty())),
            ("claim-type", marks(|it| it.claim_type.is_some())),
            ("correction", marks(|it| !it.correction.is_empty())),
            ("priority", marks(|it| it.priority.is_some())),
            ("status", marks(|it| it.status.is_some())),
            ("verdict", marks(|it| it.verdict.is_some())),
            ("why", marks(|it| !it.why.is_empty())),
            ("confidence", marks(|it| it.confidence.is_some())),
            ("assignee", marks(|it| it.assignee.is_some())),
            ("contacts", marks(|it| !it.contacts.is_empty())),
            ("checked-by", marks(|it| it.checked_by.is_some())),
            ("confirmed-by", marks(|it| it.confirmed_by.is_some())),
            ("source", self.dossier.sources().filter(|it| !it.confidential).count()),
            ("confidential-source", self.dossier.sources().filter(is_secret).count()),
            ("evidence", n_lost),
            ("evidence-detail", n_thin),
            ("link", n_links),
            ("link-to-what-is-not-in-the-file", n_links - n_whole_links),
            ("reply", n_replies),
            ("reply-to-what-is-not-in-the-file", n_replies - n_whole_replies),
            ("decision", self.dossier.decisions().count()),
            ("snapshot", self.dossier.snapshots().count()),
            ("type-of-mark", self.dossier.own_types().count()),
        ];
        // What a format has no place for is said once, not for its parts too.
        let is_said = |code: &str| {
            let whole = code.split_once("-to-").map_or(code, |it| it.0);
            let is_part = whole != code;
            carried.contains(&whole) == is_part
        };
        all.into_iter()
            .filter(|(code, _)| is_said(code))
            .filter_map(|(code, n_lost)| Loss::of(code, n_lost))
            .collect()
    }
}

/// The label of a mark in formats that have one label: its type or kind.
pub(crate) fn label(mark: &Mark) -> &'static str {
    let kind = match mark.kind {
        MarkKind::Entity => "Entity",
        MarkKind::Claim => "Claim",
        MarkKind::Quote => "Quote",
        MarkKind::Question => "Question",
        MarkKind::Note => "Note",
        MarkKind::Highlight => "Highlight",
    };
    mark.entity_type.map_or(kind, type_label)
}

/// The label of a type of entity.
pub(crate) fn type_label(entity_type: EntityType) -> &'static str {
    match entity_type {
        EntityType::Person => "Person",
        EntityType::Place => "Place",
        EntityType::Organization => "Organization",
        EntityType::Group => "Group",
        EntityType::Event => "Event",
        EntityType::Product => "Product",
        EntityType::Law => "Law",
        EntityType::Date => "Date",
        EntityType::Time => "Time",
        EntityType::Quantity => "Quantity",
        EntityType::Percent => "Percent",
        EntityType::Money => "Money",
    }
}

/// Every label there is, in a fixed order.
pub(crate) fn labels() -> Vec<&'static str> {
    let types = EntityType::ALL.iter().copied().map(type_label);
    let kinds = ["Entity", "Claim", "Quote", "Question", "Note", "Highlight"];
    types.chain(kinds).collect()
}

/// The address of an entity in Wikidata, where its id is one.
pub(crate) fn wikidata_address(entity: &Entity) -> Option<String> {
    let number = entity.wikidata.strip_prefix('Q')?;
    let is_id = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    is_id.then(|| format!("http://www.wikidata.org/entity/{}", entity.wikidata))
}

/// A source without an address in one line: its title, what it is, whom it is
/// from and when, as far as it says.
pub(crate) fn reference(source: &Source) -> String {
    let form = source.form.map_or("", |it| it.code());
    let Source { title, written_by, publisher, published, .. } = source;
    let parts = [title, form, written_by, publisher, published];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use annotations::{Field, FieldValue, Header, Record, RecordKind, Timestamp};

    use super::*;

    #[test]
    fn what_has_no_address_is_told_by_what_it_is() {
        let check = |fields: &[(Field, &str)], expected: &str| {
            let header = Header::new(RecordId(1), RecordId(2), Timestamp(0));
            let blank = Record::blank(RecordKind::Source, header).unwrap();
            let text = |it: &str| FieldValue::Text(it.to_owned());
            let values = fields.iter().map(|(field, it)| (*field, text(it))).collect();
            let record = blank.with(values).unwrap();
            assert_eq!(reference(record.source().unwrap()), expected);
        };
        let (form, when) = ((Source::FORM, "interview"), (Source::PUBLISHED, "2026-02-13"));
        check(&[], "");
        check(&[(Source::TITLE, "Rapport")], "Rapport");
        check(&[form, (Source::WRITTEN_BY, "A. B."), when], "interview, A. B., 2026-02-13");
    }
}
