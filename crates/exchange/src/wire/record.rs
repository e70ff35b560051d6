//! Records in files: the table of keys of every kind.

use std::collections::BTreeMap;

use annotations::{
    Article, Author, BlockState, Confidence, Decision, Entity, Evidence, EvidenceStance, Field,
    Group, Header, Link, LinkKind, Mark, MarkKind, Priority, Record, RecordId, RecordKind, Reply,
    Source, SourceKind, Stamp, Status, Timestamp,
};
use document::{AsideReason, ClaimType, EntityType, FindingKey, TextHash};
use serde_json::Value;

use super::unknown::{split, with_refused, with_unknown};
use super::version::VersionV1;
use super::{
    Address, ContactV1, Json, Keep, OriginV1, Problem, Reading, Targets, Text, Texts, ValueV1,
    VerdictV1, object, to_unknown, unknown_keys,
};

/// The last change of each field group.  Where every group the kind has is
/// there, `all` is that of the group `what`, and only others are listed.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), serde(transparent))]
pub(crate) struct Stamps(BTreeMap<String, Text<Stamp>>);

const ALL: &str = "all";

impl Json for Stamps {
    fn write(&self) -> Value {
        let keys = self.0.iter().map(|(key, stamp)| (key.clone(), stamp.write()));
        Value::Object(keys.collect())
    }

    fn read(value: Value) -> Result<Self, Problem> {
        let Value::Object(keys) = value else {
            return Err(Problem::new("an object is expected"));
        };
        let mut stamps = BTreeMap::new();
        for (key, stamp) in keys {
            let stamp = Text::read(stamp).map_err(|it| it.under(&key))?;
            stamps.insert(key, stamp);
        }
        Ok(Self(stamps))
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Stamps {
    pub(crate) fn of(header: &Header, fields: &[Field]) -> Self {
        let stamps = &header.stamps;
        let is_full = groups(fields).all(|it| stamps.contains_key(&it));
        let what = stamps.get(&Group::What).filter(|_| is_full);
        let is_said = |group: Group, stamp: &Stamp| {
            Some(stamp) == what && groups(fields).any(|it| it == group)
        };
        let others = stamps.iter().filter(|(group, stamp)| !is_said(**group, stamp));
        let wire = others.map(|(group, stamp)| (group.code(), *stamp));
        let wire = what.map(|it| (ALL, *it)).into_iter().chain(wire);
        let mut all = BTreeMap::new();
        all.extend(wire.map(|(key, stamp)| (key.to_owned(), Text(stamp))));
        Self(all)
    }

    /// The header of a record with these stamps.
    pub(crate) fn header(
        &self,
        id: Text<RecordId>,
        author: Text<RecordId>,
        created: Text<Timestamp>,
        modified: Option<Text<Timestamp>>,
        fields: &[Field],
    ) -> Header {
        let mut header = Header::new(id.0, author.0, created.0);
        if let Some(modified) = modified {
            header.modified = modified.0;
        }
        if let Some(all) = self.0.get(ALL) {
            header.stamps.extend(groups(fields).map(|it| (it, all.0)));
        }
        for group in Group::ALL {
            if let Some(stamp) = self.0.get(group.code()) {
                header.stamps.insert(group, stamp.0);
            }
        }
        header
    }
}

/// The groups of `fields`, and `what`, which every record has.
fn groups(fields: &[Field]) -> impl Iterator<Item = Group> {
    fields.iter().map(|it| it.group).chain([Group::What])
}

/// Makes the wire struct of a record: fields that are always there, then
/// fields that are left out where they are empty.
macro_rules! record {
    ($(
        $(#[$doc:meta])*
        $wire:ident of $memory:ident {
            $( $(#[$need_doc:meta])* $need:ident $need_key:literal : $need_type:ty, )* ;
            $( $(#[$may_doc:meta])* $may:ident $may_key:literal : $may_type:ty, )*
        }
    )+) => {$(
        object! {
            $(#[$doc])*
            pub(crate) $wire {
                id "id": Text<RecordId>,
                $( $(#[$need_doc])* $need $need_key: $need_type, )*
                ;
                $( $(#[$may_doc])* $may $may_key: $may_type, )*
                ;
                author "author": Text<RecordId>,
                created "created": Text<Timestamp>,
                ;
                /// Left out where it is the same as `created`.
                modified "modified": Option<Text<Timestamp>>,
                stamps "stamps": Stamps,
            }
        }

        impl $wire {
            fn of(it: &$memory, texts: &Texts) -> Self {
                let header = &it.header;
                let is_modified = header.modified != header.created;
                Self {
                    id: Text(header.id),
                    $( $need: Keep::keep(&it.$need, texts), )*
                    $( $may: Keep::keep(&it.$may, texts), )*
                    author: Text(header.author),
                    created: Text(header.created),
                    modified: is_modified.then_some(Text(header.modified)),
                    stamps: Stamps::of(header, $memory::FIELDS),
                }
            }

            fn restore(self, reading: &mut Reading<'_>) -> Result<$memory, Problem> {
                let (stamps, fields) = (self.stamps, $memory::FIELDS);
                Ok($memory {
                    header: stamps.header(self.id, self.author, self.created, self.modified, fields),
                    $( $need: field($need_key, self.$need, reading)?, )*
                    $( $may: field($may_key, self.$may, reading)?, )*
                })
            }
        }
    )+};
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
        claim_type "claim_type": Option<Text<ClaimType>>,
        correction "correction": String,
        priority "priority": Option<Text<Priority>>,
        status "status": Option<Text<Status>>,
        verdict "verdict": Option<VerdictV1>,
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
}

/// A field, with its key in what goes wrong.
fn field<M>(
    key: &'static str,
    wire: impl Keep<M>,
    reading: &mut Reading<'_>,
) -> Result<M, Problem> {
    reading.field = key;
    let memory = wire.restore(reading).map_err(|it| it.under(key));
    reading.field = "";
    memory
}

/// Makes the two ways between [`Record`] and JSON.
macro_rules! records {
    ($($kind:ident $wire:ident),+ $(,)?) => {
        /// The object of `record`, with the keys that this version does not know.
        pub(crate) fn encode(record: &Record, texts: &Texts) -> Value {
            let (wire, unknown) = match record {
                $( Record::$kind(it) => ($wire::of(it, texts).write(), &it.header.unknown), )+
            };
            with_unknown(wire, unknown_keys(unknown))
        }

        /// The record of `kind` that an object stands for.
        pub(crate) fn decode(
            kind: RecordKind,
            value: Value,
            reading: &mut Reading<'_>,
        ) -> Result<Record, Problem> {
            match kind {
                $( RecordKind::$kind => {
                    let (wire, unknown) = split::<$wire>(value, reading)?;
                    let mut it = wire.restore(reading)?;
                    it.header.unknown = to_unknown(with_refused(unknown, reading));
                    Ok(it.into())
                } )+
            }
        }

        /// Any record, for the schema.
        #[cfg(test)]
        #[derive(schemars::JsonSchema)]
        #[serde(untagged)]
        #[expect(dead_code, reason = "only its schema is used")]
        pub(crate) enum AnyRecord { $($kind(Box<$wire>)),+ }
    };
}

records! {
    Article ArticleV1, Version VersionV1, BlockState BlockStateV1, Mark MarkV1, Entity EntityV1,
    Source SourceV1, Evidence EvidenceV1, Link LinkV1, Reply ReplyV1, Decision DecisionV1,
    Author AuthorV1,
}
