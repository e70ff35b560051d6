//! The kinds of record, and all kinds as one.

use document::{AsideReason, ClaimType, EntityType, FindingKey, TextHash, Value};

use crate::field::record;
use crate::{
    Confidence, Contact, EvidenceStance, Field, FieldValue, Header, Independence, LinkKind,
    MarkKind, Origin, Priority, RecordId, SourceForm, SourceKind, Status, Target, Timestamp,
    Verdict, Version,
};

record! {
    /// What is known about the article itself; its id names the dossier.
    Article {
        /// The headline.
        title TITLE "title" Words: String,
        /// The line under the headline.
        subtitle SUBTITLE "subtitle" Words: String,
        /// Who wrote it, as the site says.
        byline BYLINE "byline" Words: String,
        /// The medium.
        site SITE "site" Words: String,
        /// Its address; http, https or empty.
        address ADDRESS "address" Where: String,
        /// Its language: a BCP 47 tag, or empty for "as identified".
        language LANGUAGE "language" What: String,
        /// When it was published: an ISO 8601 date or date and time, or empty.
        published PUBLISHED "published" What: String,
        /// When the site last changed it: the same, or empty.
        updated UPDATED "updated" What: String,
        /// When it was loaded here.
        retrieved RETRIEVED "retrieved" What: Option<Timestamp>,
    }
}

record! {
    /// Whether a block is set aside.  A block without such a record is not.
    BlockState {
        /// The version the block is of.
        version VERSION "version" Where: RecordId,
        /// The block's number in it, from 0.
        block BLOCK "block" Where: u32,
        /// Why it is set aside; nothing once it was taken back.
        aside ASIDE "aside" What: Option<AsideReason>,
    }
}

record! {
    /// A mark on the text, or about the whole article.
    Mark {
        /// A handle that stays: the how-manieth mark, from 1.  The number that
        /// a reader sees is the place in reading order and is derived.
        number NUMBER "number" What: u32,
        /// What it is.
        kind KIND "kind" What: MarkKind,
        /// The type of an entity.
        entity_type ENTITY_TYPE "type" What: Option<EntityType>,
        /// Where it is; none: about the whole article.
        targets TARGETS "targets" Where: Vec<Target>,
        /// Who made it.
        origin ORIGIN "origin" What: Origin,
        /// The thing an entity mark names.
        entity ENTITY "entity" Where: Option<RecordId>,
        /// What a date or figure comes to.
        value VALUE "value" What: Option<Value>,
        /// A note in Markdown.
        note NOTE "note" Note: String,
        /// Tags in order.
        tags TAGS "tags" Tags: Vec<String>,
        /// The claim in the checker's words.
        own_words OWN_WORDS "own_words" Words: String,
        /// Who says it: an entity.
        speaker SPEAKER "speaker" Words: Option<RecordId>,
        /// When it was said: an ISO 8601 date, or empty.
        said_on SAID_ON "said_on" Words: String,
        /// Where it first appeared: an address, or empty.
        appeared APPEARED "appeared" Where: String,
        /// What kind of claim it is.
        claim_type CLAIM_TYPE "claim_type" Words: Option<ClaimType>,
        /// The correction to propose.
        correction CORRECTION "correction" Words: String,
        /// How urgent it is.
        priority PRIORITY "priority" Verdict: Option<Priority>,
        /// How far it is.
        status STATUS "status" Verdict: Option<Status>,
        /// The verdict.
        verdict VERDICT "verdict" Verdict: Option<Verdict>,
        /// Why this verdict, in a sentence; starts anew with each verdict.
        why WHY "why" Verdict: String,
        /// How sure the checker is.
        confidence CONFIDENCE "confidence" Verdict: Option<Confidence>,
        /// Who is to check it: an author.
        assignee ASSIGNEE "assignee" People: Option<RecordId>,
        /// Who was asked.
        contacts CONTACTS "contacts" People: Vec<Contact>,
        /// Who checked it: an author.
        checked_by CHECKED_BY "checked_by" People: Option<RecordId>,
        /// Who looked it over: another author.
        confirmed_by CONFIRMED_BY "confirmed_by" People: Option<RecordId>,
    }
}

record! {
    /// A thing that marks name.
    Entity {
        /// Its type.
        entity_type ENTITY_TYPE "type" What: EntityType,
        /// Its name in full.
        name NAME "name" Words: String,
        /// Its Wikidata id, such as `Q142`, or empty.
        wikidata WIKIDATA "wikidata" Words: String,
    }
}

record! {
    /// A source of the article's check.
    Source {
        /// Its number in the list, from 1.
        number NUMBER "number" What: u32,
        /// Its address, or empty.
        address ADDRESS "address" Where: String,
        /// Its title.
        title TITLE "title" Words: String,
        /// Who published it.
        publisher PUBLISHER "publisher" Words: String,
        /// Who wrote it.
        written_by WRITTEN_BY "written_by" Words: String,
        /// When it was published: an ISO 8601 date, or empty.
        published PUBLISHED "published" Words: String,
        /// When it was consulted: an ISO 8601 date, or empty.
        consulted CONSULTED "consulted" Words: String,
        /// Where a copy is kept: an address, or empty.
        archive ARCHIVE "archive" Where: String,
        /// How near it is to the fact.
        kind KIND "kind" What: Option<SourceKind>,
        /// What it is.
        form FORM "form" What: Option<SourceForm>,
        /// How free it is of who makes the claims.
        independence INDEPENDENCE "independence" What: Option<Independence>,
        /// Whether it must stay out of exports.
        confidential CONFIDENTIAL "confidential" What: bool,
    }
}

record! {
    /// What a source says about a mark.
    Evidence {
        /// The mark.
        mark MARK "mark" Where: RecordId,
        /// The source; nothing where a search found none.
        source SOURCE "source" Where: Option<RecordId>,
        /// What it does to the claim.
        stance STANCE "stance" What: EvidenceStance,
        /// Words of the source.
        passage PASSAGE "passage" Words: String,
        /// SHA-256 of those words, made when they were entered.
        passage_hash PASSAGE_HASH "passage_sha256" Words: Option<TextHash>,
        /// Page, paragraph or timecode.
        locator LOCATOR "locator" Words: String,
        /// Where a search found nothing; empty where there is a source.
        searched SEARCHED "searched" Words: String,
    }
}

record! {
    /// Two marks that go together.
    Link {
        /// The first.
        from FROM "from" Where: RecordId,
        /// The second.
        to TO "to" Where: RecordId,
        /// How.
        kind KIND "kind" What: LinkKind,
    }
}

record! {
    /// An answer to a mark or to another reply.
    Reply {
        /// What it answers.
        to TO "to" Where: RecordId,
        /// The words, in Markdown.
        text TEXT "text" Note: String,
    }
}

record! {
    /// What a person decided about a finding.
    Decision {
        /// The finding.
        key KEY "key" Where: FindingKey,
        /// What it would become.
        kind KIND "kind" What: MarkKind,
        /// The type of an entity.
        entity_type ENTITY_TYPE "type" What: Option<EntityType>,
        /// The words, and where they were.
        targets TARGETS "targets" Where: Vec<Target>,
        /// Whether it was accepted (else rejected).
        accepted ACCEPTED "accepted" Verdict: bool,
    }
}

record! {
    /// Somebody who works on the article.
    Author {
        /// Full name, or empty.
        name NAME "name" Words: String,
        /// Initials, for lists.
        initials INITIALS "initials" Words: String,
        /// A colour of the palette, from 0.
        colour COLOUR "colour" What: u32,
    }
}

record! {
    /// A verdict scale of the file's own; its id is the scale of verdicts on it.
    OwnScale {
        /// What it is called.
        name NAME "name" Words: String,
        /// Its verdicts in words, truest first.
        values VALUES "values" Words: Vec<String>,
        /// Verdicts that are neither true nor false.
        others OTHERS "others" Words: Vec<String>,
    }
}

record! {
    /// The records as they were at one moment, under a name: what the history
    /// holds up to the transaction that added it.
    Snapshot {
        /// What it is called.
        name NAME "name" Words: String,
    }
}

record! {
    /// A type of mark of the file's own: a tag that is shown in a colour.
    OwnType {
        /// What it is called; marks that have it as a tag are of this type.
        name NAME "name" Words: String,
        /// What it is for, or empty.
        description DESCRIPTION "description" Words: String,
        /// A colour of the palette, from 0.
        colour COLOUR "colour" What: u32,
    }
}

/// Makes the sum of all record kinds.
macro_rules! records {
    ($($kind:ident $code:literal),+ $(,)?) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordKind { $(
            #[doc = concat!("[`", stringify!($kind), "`].")]
            $kind
        ),+ }

        impl RecordKind {
            /// All, in the order of files.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The word for it in files.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$kind => $code),+ }
            }

            /// What a code stands for.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$kind),)+ _ => None }
            }

            /// Every field that may change, in the order of files.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => $kind::FIELDS),+ }
            }
        }

        /// Any record.
        #[expect(
            clippy::large_enum_variant,
            reason = "a dossier holds records behind Rc; the size is that of the largest anyway"
        )]
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Record { $(
            #[doc = concat!("[`", stringify!($kind), "`].")]
            $kind($kind)
        ),+ }

        $(
            impl From<$kind> for Record {
                fn from(it: $kind) -> Self {
                    Self::$kind(it)
                }
            }
        )+

        impl Record {
            /// A record without content; `None` for a version, which has a
            /// text and no fields.
            #[must_use]
            pub fn blank(kind: RecordKind, header: Header) -> Option<Self> {
                match kind {
                    $(RecordKind::$kind => $kind::blank(header).map(Self::$kind),)+
                }
            }

            /// Its kind.
            #[must_use]
            pub fn kind(&self) -> RecordKind {
                match self { $(Self::$kind(_) => RecordKind::$kind),+ }
            }

            /// Id, stamps, author and times.
            #[must_use]
            pub fn header(&self) -> &Header {
                match self { $(Self::$kind(it) => &it.header),+ }
            }

            pub(crate) fn header_mut(&mut self) -> &mut Header {
                match self { $(Self::$kind(it) => &mut it.header),+ }
            }

            /// The value of a field; `None` for a field of another kind.
            #[must_use]
            pub fn get(&self, field: Field) -> Option<FieldValue> {
                match self { $(Self::$kind(it) => it.get(field)),+ }
            }

            /// Sets a field.  What does not fit changes nothing and is given
            /// back.
            pub(crate) fn set(
                &mut self,
                field: Field,
                value: FieldValue,
            ) -> Result<(), FieldValue> {
                match self { $(Self::$kind(it) => it.set(field, value)),+ }
            }
        }
    };
}

records! {
    Article "article", Version "version", BlockState "block", Mark "mark", Entity "entity",
    Source "source", Evidence "evidence", Link "link", Reply "reply", Decision "decision",
    Author "author", OwnScale "scale", Snapshot "snapshot", OwnType "type",
}
