//! What the JSON Schema is made from: the records with their keys, spelled out.
//!
//! The program goes by the table of [`annotations::Field`]; a test compares.

use annotations::{
    Confidence, EvidenceStance, Independence, LinkKind, MarkKind, Priority, RecordId, RecordKind,
    SourceForm, SourceKind, Stamp, Status, Timestamp,
};
use document::{AsideReason, ClaimType, EntityType, FindingKey, TextHash};

use super::record::{Stamps, in_order, is_needed};
use super::version::VersionV1;
use super::{ContactV1, OriginV1, Targets, Text, ValueV1, VerdictV1};

/// Makes the struct of a record: fields that are always there, then fields
/// that are left out where they are empty.
macro_rules! record {
    ($(
        $(#[$doc:meta])*
        $wire:ident of $kind:ident {
            $( $(#[$need_doc:meta])* $need:ident $need_key:literal : $need_type:ty, )* ;
            $( $(#[$may_doc:meta])* $may:ident $may_key:literal : $may_type:ty, )*
        }
    )+) => {
        $(
            $(#[$doc])*
            #[derive(schemars::JsonSchema)]
            #[expect(dead_code, reason = "only its schema is used")]
            pub(crate) struct $wire {
                id: Text<RecordId>,
                $( $(#[$need_doc])* #[serde(rename = $need_key)] $need: $need_type, )*
                $( $(#[$may_doc])* #[serde(rename = $may_key, default)] $may: $may_type, )*
                author: Text<RecordId>,
                created: Text<Timestamp>,
                /// Left out where it is the same as `created`.
                #[serde(default)]
                modified: Option<Text<Timestamp>>,
                #[serde(default)]
                stamps: Stamps,
            }
        )+

        /// Any record.
        #[derive(schemars::JsonSchema)]
        #[serde(untagged)]
        #[expect(dead_code, reason = "only its schema is used")]
        pub(crate) enum AnyRecord { $($kind(Box<$wire>),)+ Version(Box<VersionV1>) }

        /// Kind, keys that are needed, keys that are not.
        const TABLE: &[(RecordKind, &[&str], &[&str])] = &[
            $((RecordKind::$kind, &[$($need_key),*], &[$($may_key),*])),+
        ];
    };
}

/// An address; only harmless ones come in.
#[derive(Default, schemars::JsonSchema)]
#[serde(transparent)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct Address(String);

#[test]
fn the_schema_has_the_fields_of_the_records() {
    assert_eq!(TABLE.len(), RecordKind::ALL.len() - 1, "all kinds but the version");
    for (kind, needed, others) in TABLE {
        let (is, is_not): (Vec<_>, Vec<_>) = in_order(*kind).partition(|it| is_needed(it));
        let keys = |fields: Vec<&annotations::Field>| -> Vec<&str> {
            fields.into_iter().map(|it| it.key).collect()
        };
        assert_eq!(keys(is), *needed, "{}", kind.code());
        assert_eq!(keys(is_not), *others, "{}", kind.code());
    }
}

record! {
    /// What is known about the article itself.
    ArticleV1 of Article {
        ;
        title "title": String,
        subtitle "subtitle": String,
        byline "byline": String,
        site "site": String,
        address "address": Address,
        language "language": String,
        published "published": String,
        updated "updated": String,
        retrieved "retrieved": Option<Text<Timestamp>>,
    }

    /// Whether a block is set aside.
    BlockStateV1 of BlockState {
        version "version": Text<RecordId>,
        /// The block's number in the version, from 0.
        block "block": u32,
        ;
        aside "aside": Option<Text<AsideReason>>,
    }

    /// A mark on the text; without targets: about the whole article.
    MarkV1 of Mark {
        number "number": u32,
        kind "kind": Text<MarkKind>,
        origin "origin": OriginV1,
        ;
        entity_type "type": Option<Text<EntityType>>,
        targets "targets": Targets,
        entity "entity": Option<Text<RecordId>>,
        value "value": Option<ValueV1>,
        note "note": String,
        tags "tags": Vec<String>,
        own_words "own_words": String,
        speaker "speaker": Option<Text<RecordId>>,
        said_on "said_on": String,
        appeared "appeared": Address,
        claim_type "claim_type": Option<Text<ClaimType>>,
        correction "correction": String,
        priority "priority": Option<Text<Priority>>,
        status "status": Option<Text<Status>>,
        verdict "verdict": Option<VerdictV1>,
        why "why": String,
        confidence "confidence": Option<Text<Confidence>>,
        assignee "assignee": Option<Text<RecordId>>,
        contacts "contacts": Vec<ContactV1>,
        checked_by "checked_by": Option<Text<RecordId>>,
        confirmed_by "confirmed_by": Option<Text<RecordId>>,
    }

    /// A thing that marks name.
    EntityV1 of Entity {
        entity_type "type": Text<EntityType>,
        ;
        name "name": String,
        wikidata "wikidata": String,
    }

    /// A source of the article's check.
    SourceV1 of Source {
        number "number": u32,
        ;
        address "address": Address,
        title "title": String,
        publisher "publisher": String,
        written_by "written_by": String,
        published "published": String,
        consulted "consulted": String,
        archive "archive": Address,
        kind "kind": Option<Text<SourceKind>>,
        form "form": Option<Text<SourceForm>>,
        independence "independence": Option<Text<Independence>>,
        confidential "confidential": bool,
    }

    /// What a source says about a mark.
    EvidenceV1 of Evidence {
        mark "mark": Text<RecordId>,
        stance "stance": Text<EvidenceStance>,
        ;
        source "source": Option<Text<RecordId>>,
        passage "passage": String,
        passage_hash "passage_sha256": Option<Text<TextHash>>,
        locator "locator": String,
        searched "searched": String,
    }

    /// Two marks that go together.
    LinkV1 of Link {
        from "from": Text<RecordId>,
        to "to": Text<RecordId>,
        kind "kind": Text<LinkKind>,
        ;
    }

    /// An answer to a mark or to another reply.
    ReplyV1 of Reply {
        to "to": Text<RecordId>,
        ;
        text "text": String,
    }

    /// What a person decided about a finding.
    DecisionV1 of Decision {
        key "key": Text<FindingKey>,
        kind "kind": Text<MarkKind>,
        accepted "accepted": bool,
        ;
        entity_type "type": Option<Text<EntityType>>,
        targets "targets": Targets,
    }

    /// Somebody who works on the article.
    AuthorV1 of Author {
        ;
        name "name": String,
        initials "initials": String,
        /// A colour of the palette, from 0.
        colour "colour": u32,
    }

    /// A verdict scale of the file's own; its id is the scale of verdicts on it.
    OwnScaleV1 of OwnScale {
        ;
        name "name": String,
        /// Its verdicts in words, truest first.
        values "values": Vec<String>,
        /// Verdicts that are neither true nor false.
        others "others": Vec<String>,
    }

    /// The records as they were at one moment, under a name: what the history
    /// holds up to the transaction that added it.
    SnapshotV1 of Snapshot {
        ;
        name "name": String,
    }

    /// A type of mark of the file's own: a tag that is shown in a colour.
    OwnTypeV1 of OwnType {
        ;
        /// Marks that have it as a tag are of this type.
        name "name": String,
        description "description": String,
        /// A colour of the palette, from 0.
        colour "colour": u32,
    }
}

/// Changes that happened together.
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct TransactionV1 {
    stamp: Text<Stamp>,
    at: Text<Timestamp>,
    by: Text<RecordId>,
    /// What the person did: a message id of the interface.
    title: String,
    /// The transaction it takes back.
    #[serde(default)]
    undo: Option<Text<Stamp>>,
    /// The transaction, taken back before, that it does again.
    #[serde(default)]
    redo: Option<Text<Stamp>>,
    changes: Vec<ChangeV1>,
}

/// One change of one record.
#[derive(schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its schema is used")]
enum ChangeV1 {
    Set(Box<SetV1>),
    Insert(WholeV1),
    Remove(WholeV1),
}

/// Another value for a field.
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct SetV1 {
    kind: Text<RecordKind>,
    record: Text<RecordId>,
    field: String,
    from: FieldV1,
    to: FieldV1,
}

/// A whole record.
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct WholeV1 {
    kind: Text<RecordKind>,
    record: AnyRecord,
}

/// The value of a field.
#[derive(schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its schema is used")]
enum FieldV1 {
    Nothing,
    Flag(bool),
    Number(u32),
    Text(String),
    Texts(Vec<String>),
    Id(Text<RecordId>),
    Time(Text<Timestamp>),
    Targets(Targets),
    Value(ValueV1),
    Verdict(VerdictV1),
    Contacts(Vec<ContactV1>),
    Origin(OriginV1),
    Hash(Text<TextHash>),
    Key(Text<FindingKey>),
}
