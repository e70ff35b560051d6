//! Random dossiers and transactions, for properties.

use std::collections::BTreeMap;
use std::rc::Rc;

use annotations::*;
use document::{
    AsideReason, BlockKind, ClaimType, Document, DocumentBuilder, EntityType, FindingKey, Inline,
    InlineKind, Language, Span,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

mod part;
use part::{
    address, contact, hash, id, moment, of, origin, stamp, targets, unknown, value, verdict, words,
};

/// The id of the version every dossier has.
const VERSION: RecordId = RecordId(1);

fn header() -> impl Strategy<Value = Header> {
    let stamps = btree_map(of(&Group::ALL), stamp(), 0..8);
    let all = option::of(stamp());
    (id(), stamps, all, id(), moment(), moment(), unknown()).prop_map(
        |(id, mut stamps, all, author, created, modified, unknown)| {
            if let Some(all) = all {
                stamps = Group::ALL.into_iter().map(|it| (it, all)).collect();
            }
            Header { id, stamps, author, created, modified, unknown }
        },
    )
}

pub(crate) fn document() -> impl Strategy<Value = Document> {
    let kind = prop_oneof![
        Just(BlockKind::Paragraph),
        Just(BlockKind::Quote),
        Just(BlockKind::Caption),
        Just(BlockKind::Preformatted),
        (1_u8..7).prop_map(BlockKind::Heading),
        (any::<bool>(), any::<u8>())
            .prop_map(|(ordered, depth)| BlockKind::ListItem { ordered, depth }),
        (any::<u16>(), any::<u16>(), any::<bool>())
            .prop_map(|(row, column, header)| { BlockKind::TableCell { row, column, header } }),
        Just(BlockKind::Picture { address: "https://example.org/p.png".to_owned() }),
    ];
    let inline = prop_oneof![
        Just(InlineKind::Emphasis),
        Just(InlineKind::Strong),
        Just(InlineKind::Link { address: "https://example.org/".to_owned() }),
    ];
    let language = option::of(of(&Language::ALL));
    let block = (kind, words(), words(), vec(inline, 0..3), language);
    vec(block, 1..6).prop_map(|blocks| {
        let mut builder = DocumentBuilder::default();
        for (kind, first, second, inlines, language) in blocks {
            let text = format!("{first}\n{second}");
            let spans = [(0, text.len()), (first.len(), first.len() + 1)];
            let inlines = inlines.into_iter().zip(spans).filter_map(|(kind, span)| {
                let span = Span::from_usize(span.0, span.1)?;
                Some(Inline { span, kind })
            });
            let inlines = inlines.collect();
            builder.push(kind, &text, inlines);
            language.into_iter().for_each(|it| builder.in_language(it));
        }
        builder.finish().unwrap()
    })
}

fn mark(document: Rc<Document>) -> impl Strategy<Value = Record> {
    let what = (
        any::<u32>(),
        of(MarkKind::ALL),
        option::of(of(EntityType::ALL)),
        targets(document),
        origin(),
        option::of(id()),
        option::of(value()),
    );
    let claim = (
        words(),
        vec(words(), 0..3),
        words(),
        option::of(id()),
        words(),
        option::of(of(ClaimType::ALL)),
        words(),
        option::of(of(Priority::ALL)),
    );
    let judged = (
        option::of(of(Status::ALL)),
        option::of(verdict()),
        words(),
        option::of(of(Confidence::ALL)),
        option::of(id()),
        vec(contact(), 0..3),
        option::of(id()),
        option::of(id()),
        address(),
    );
    (header(), what, claim, judged).prop_map(|(header, what, claim, judged)| {
        let mut it = Mark::new(header, what.0, what.1, what.4);
        (it.entity_type, it.targets, it.entity, it.value) = (what.2, what.3, what.5, what.6);
        (it.note, it.tags, it.own_words, it.speaker) = (claim.0, claim.1, claim.2, claim.3);
        (it.said_on, it.claim_type, it.correction, it.priority) =
            (claim.4, claim.5, claim.6, claim.7);
        (it.status, it.verdict, it.why, it.confidence) = (judged.0, judged.1, judged.2, judged.3);
        (it.assignee, it.contacts) = (judged.4, judged.5);
        (it.checked_by, it.confirmed_by, it.appeared) = (judged.6, judged.7, judged.8);
        it.into()
    })
}

fn article() -> impl Strategy<Value = Article> {
    let parts = (
        words(),
        words(),
        words(),
        words(),
        address(),
        words(),
        words(),
        words(),
        option::of(moment()),
    );
    (header(), parts).prop_map(|(header, it)| Article {
        header,
        title: it.0,
        subtitle: it.1,
        byline: it.2,
        site: it.3,
        address: it.4,
        language: it.5,
        published: it.6,
        updated: it.7,
        retrieved: it.8,
    })
}

fn source() -> impl Strategy<Value = Record> {
    let words = (words(), words(), words(), words(), words());
    let kinds = (of(SourceKind::ALL), of(SourceForm::ALL), of(Independence::ALL));
    let kinds = (option::of(kinds.0), option::of(kinds.1), option::of(kinds.2));
    let rest = (any::<u32>(), address(), address(), kinds, any::<bool>());
    (header(), words, rest).prop_map(|(header, words, rest)| {
        Source {
            header,
            number: rest.0,
            address: rest.1,
            title: words.0,
            publisher: words.1,
            written_by: words.2,
            published: words.3,
            consulted: words.4,
            archive: rest.2,
            kind: rest.3.0,
            form: rest.3.1,
            independence: rest.3.2,
            confidential: rest.4,
        }
        .into()
    })
}

fn evidence() -> impl Strategy<Value = Record> {
    let parts = (
        header(),
        id(),
        option::of(id()),
        of(EvidenceStance::ALL),
        words(),
        option::of(hash()),
        words(),
        words(),
    );
    parts.prop_map(|it| {
        Evidence {
            header: it.0,
            mark: it.1,
            source: it.2,
            stance: it.3,
            passage: it.4,
            passage_hash: it.5,
            locator: it.6,
            searched: it.7,
        }
        .into()
    })
}

fn decision(document: Rc<Document>) -> impl Strategy<Value = Record> {
    let parts = (
        header(),
        any::<u128>(),
        of(MarkKind::ALL),
        option::of(of(EntityType::ALL)),
        targets(document),
        any::<bool>(),
    );
    parts.prop_map(|it| {
        Decision {
            header: it.0,
            key: FindingKey(it.1),
            kind: it.2,
            entity_type: it.3,
            targets: it.4,
            accepted: it.5,
        }
        .into()
    })
}

/// Any record but an article or a version.
fn record(document: Rc<Document>) -> impl Strategy<Value = Record> {
    let block = (header(), id(), any::<u32>(), option::of(of(&AsideReason::ALL)));
    let entity = (header(), of(EntityType::ALL), words(), words());
    let link = (header(), id(), id(), of(LinkKind::ALL));
    let author = (header(), words(), words(), any::<u32>());
    let scale = (header(), words(), vec(words(), 0..4), vec(words(), 0..2));
    prop_oneof![
        4 => mark(document.clone()),
        1 => source(),
        1 => evidence(),
        1 => decision(document),
        1 => block.prop_map(|(header, version, block, aside)| {
            BlockState { header, version, block, aside }.into()
        }),
        1 => entity.prop_map(|(header, entity_type, name, wikidata)| {
            Entity { header, entity_type, name, wikidata }.into()
        }),
        1 => link.prop_map(|(header, from, to, kind)| Link { header, from, to, kind }.into()),
        1 => (header(), id(), words())
            .prop_map(|(header, to, text)| Reply { header, to, text }.into()),
        1 => author.prop_map(|(header, name, initials, colour)| {
            Author { header, name, initials, colour }.into()
        }),
        1 => scale.prop_map(|(header, name, values, others)| {
            OwnScale { header, name, values, others }.into()
        }),
        1 => (header(), words()).prop_map(|(header, name)| Snapshot { header, name }.into()),
        1 => (header(), words(), words(), any::<u32>()).prop_map(
            |(header, name, description, colour)| {
                OwnType { header, name, description, colour }.into()
            }
        ),
    ]
}

fn field_value(document: Rc<Document>) -> impl Strategy<Value = FieldValue> {
    prop_oneof![
        Just(FieldValue::Nothing),
        any::<bool>().prop_map(FieldValue::Flag),
        any::<u32>().prop_map(FieldValue::Number),
        words().prop_map(FieldValue::Text),
        vec(words(), 0..3).prop_map(FieldValue::Texts),
        id().prop_map(FieldValue::Id),
        moment().prop_map(FieldValue::Time),
        targets(document).prop_map(FieldValue::Targets),
        value().prop_map(FieldValue::Value),
        verdict().prop_map(FieldValue::Verdict),
        vec(contact(), 0..3).prop_map(FieldValue::Contacts),
        origin().prop_map(FieldValue::Origin),
        hash().prop_map(FieldValue::Hash),
        any::<u128>().prop_map(|it| FieldValue::Key(FindingKey(it))),
    ]
}

fn change(document: Rc<Document>) -> impl Strategy<Value = Change> {
    let fields: Vec<Field> = RecordKind::ALL.iter().flat_map(|it| it.fields()).copied().collect();
    let set = (id(), select(fields), field_value(document.clone()), field_value(document.clone()));
    let version = (header(), Just(document.clone()))
        .prop_map(|(header, document)| Record::from(Version { header, document }));
    let any_record = prop_oneof![
        6 => record(document),
        1 => version,
        1 => article().prop_map(Record::from),
    ];
    prop_oneof![
        set.prop_map(|(record, field, from, to)| Change::Set { record, field, from, to }),
        (any_record, any::<bool>()).prop_map(|(record, inserts)| {
            let record = Rc::new(record);
            if inserts { Change::Insert(record) } else { Change::Remove(record) }
        }),
    ]
}

/// A transaction whose targets are in `document`.
pub(crate) fn transaction(document: Rc<Document>) -> impl Strategy<Value = Transaction> {
    let role =
        prop_oneof![Just(Role::Do), stamp().prop_map(Role::Undo), stamp().prop_map(Role::Redo)];
    let parts = (stamp(), moment(), id(), words(), role, vec(change(document), 0..5));
    parts.prop_map(|(stamp, at, by, title, role, changes)| Transaction {
        stamp,
        at,
        by,
        title,
        role,
        changes,
    })
}

/// A dossier and a history of it, which need not fit together.
pub(crate) fn dossier() -> impl Strategy<Value = (Dossier, History)> {
    document().prop_flat_map(|document| {
        let document = Rc::new(document);
        let header = header();
        let records = vec(record(document.clone()), 0..8);
        let history = vec(transaction(document.clone()), 0..4);
        let tombstones = btree_map(id(), stamp(), 0..3);
        let seen = btree_map(id().prop_map(ReplicaId), any::<u64>(), 0..3);
        (article(), header, records, history, tombstones, seen).prop_map(
            move |(article, mut header, records, history, tombstones, seen)| {
                header.id = VERSION;
                let document = document.clone();
                let known = [article.into(), Version { header, document }.into()];
                let all: BTreeMap<RecordId, Record> =
                    records.into_iter().chain(known).map(|it| (it.id(), it)).collect();
                let mut dossier = Dossier::new(all.into_values()).unwrap();
                dossier.tombstones = Rc::new(tombstones);
                dossier.seen = Rc::new(seen);
                (dossier, history.into_iter().map(Rc::new).collect())
            },
        )
    })
}
