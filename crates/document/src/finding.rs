//! What a detector says about a text: derived, recomputable, never kept.

use sha2::{Digest, Sha256};

use crate::{Language, Span, TextHash, Value};

/// Everything found in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Findings {
    /// The language the rules of which were used.
    pub language: Language,
    /// What the mentions refer to; [`Detail::Entity`] points here by place.
    pub entities: Vec<EntityCluster>,
    /// By start, then longest first, then kind.
    pub findings: Vec<Finding>,
}

/// Mentions that refer to one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EntityCluster {
    /// Its type.
    pub entity_type: EntityType,
    /// The fullest name in the text.
    pub name: String,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Finding {
    /// Where.  Of an attribution: the content.  Of a tension: the first part.
    pub span: Span,
    /// How sure the detector is: 0 to 1000, no unit.
    pub score: u16,
    /// What.
    pub detail: Detail,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Detail {
    /// A name, a date or a figure.
    Entity {
        /// Its type.
        entity_type: EntityType,
        /// Place in [`Findings::entities`]; `None` for dates and figures.
        entity: Option<usize>,
        /// What a date or figure comes to, where that can be told.
        value: Option<Value>,
    },
    /// A sentence and whether it deserves a check.
    Sentence {
        /// Its class.
        class: SentenceClass,
        /// Why, for a person to read; strongest first.
        reasons: Vec<Reason>,
        /// What kind of claim it makes.
        claim_type: Option<ClaimType>,
    },
    /// Somebody says something.
    Attribution {
        /// How the words are given.
        mode: AttributionMode,
        /// Who says it.
        source: Option<Span>,
        /// The words that mark it ("a déclaré", "selon").
        cue: Option<Span>,
        /// Whom the source means, also by a pronoun; place in
        /// [`Findings::entities`].
        speaker: Option<usize>,
    },
    /// Two places that do not fit together.
    Tension {
        /// The other place.
        other: Span,
        /// How they differ.
        reason: TensionReason,
    },
}

/// Makes a word list: an enum with a code for files and message ids.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum $name { $($(#[$item_doc])* $item),+ }

        impl $name {
            /// All of them, in the order of the definition.
            pub const ALL: &[Self] = &[$(Self::$item),+];

            /// The word for it in files, on the command line and in message ids.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$item => $code),+ }
            }

            /// What a code stands for.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$item),)+ _ => None }
            }
        }
    };
}

codes! {
    /// What a name or figure is about.
    EntityType {
        /// A person by name.
        Person = "person",
        /// A country, city, region, sea, building.
        Place = "place",
        /// A body that acts: state organ, company, party, medium, armed group.
        Organization = "organization",
        /// A nationality, religion or the adherents of a party.
        Group = "group",
        /// A named event.
        Event = "event",
        /// A named thing that is made.
        Product = "product",
        /// A law or treaty by name.
        Law = "law",
        /// A day, month, year or period.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// A count or a measure, durations among them.
        Quantity = "quantity",
        /// A share in per cent.
        Percent = "percent",
        /// An amount of money.
        Money = "money",
    }
}

impl EntityType {
    /// Whether it carries a [`Value`] rather than point to an entity.
    #[must_use]
    pub fn has_value(self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Quantity | Self::Percent | Self::Money)
    }
}

codes! {
    /// Whether a sentence deserves a check (the classes of ClaimBuster).
    SentenceClass {
        /// Check-worthy factual.
        CheckWorthy = "CFS",
        /// Factual, but nobody would spend a check on it.
        Unimportant = "UFS",
        /// Not factual: opinion, question, heading.
        NotFactual = "NFS",
    }
}

codes! {
    /// What kind of claim a sentence makes (after Konstantinovskiy et al. 2018).
    ClaimType {
        /// A figure.
        Quantity = "quantity",
        /// Cause and effect.
        Causal = "causal",
        /// More, less, first, most.
        Comparison = "comparison",
        /// What a law or rule says.
        Law = "law",
        /// What will happen.
        Prediction = "prediction",
        /// That somebody said something.
        Quote = "quote",
        /// That something happened.
        Event = "event",
        /// What somebody says that happened to them.
        Experience = "experience",
        /// What a picture or a video shows.
        Picture = "picture",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// How words are given.
    AttributionMode {
        /// Between quotation marks.
        Direct = "direct",
        /// Retold.
        Indirect = "indirect",
    }
}

codes! {
    /// How two places differ.
    TensionReason {
        /// Figures about one subject that cannot both hold.
        Figures = "figures",
    }
}

/// Why a sentence deserves a check.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Reason {
    /// It has a figure, as written.
    Figure(String),
    /// It quotes somebody's words.
    Quote,
    /// It has a superlative or a "first", as written.
    Superlative(String),
    /// It says that somebody said so; the name.
    Attributed(String),
    /// It is hedged, by these words.
    Hedged(String),
    /// It compares, by these words.
    Comparison(String),
    /// It gives a cause, by these words.
    Cause(String),
    /// It says when something consequential happened.
    Date(String),
    /// It says that somebody named did something.
    Act(String),
    /// It speaks of a law, a right or a rule, by these words.
    Law(String),
    /// It says what will happen.
    Prediction(String),
    /// It accuses, by these words.
    Accusation(String),
    /// It is worded as claims are, above all by this word.
    Wording(String),
}

impl Reason {
    /// The word for it in files and message ids.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Figure(_) => "figure",
            Self::Quote => "quote",
            Self::Superlative(_) => "superlative",
            Self::Attributed(_) => "attributed",
            Self::Hedged(_) => "hedged",
            Self::Comparison(_) => "comparison",
            Self::Cause(_) => "cause",
            Self::Date(_) => "date",
            Self::Act(_) => "act",
            Self::Law(_) => "law",
            Self::Prediction(_) => "prediction",
            Self::Accusation(_) => "accusation",
            Self::Wording(_) => "wording",
        }
    }

    /// The words of the text it rests on; empty for a quote.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Quote => "",
            Self::Figure(words)
            | Self::Superlative(words)
            | Self::Attributed(words)
            | Self::Hedged(words)
            | Self::Comparison(words)
            | Self::Cause(words)
            | Self::Date(words)
            | Self::Act(words)
            | Self::Law(words)
            | Self::Prediction(words)
            | Self::Accusation(words)
            | Self::Wording(words) => words,
        }
    }

    /// What `code` and `words` stand for.
    #[must_use]
    pub fn from_code(code: &str, words: &str) -> Option<Self> {
        let words = words.to_owned();
        Some(match code {
            "figure" => Self::Figure(words),
            "quote" => Self::Quote,
            "superlative" => Self::Superlative(words),
            "attributed" => Self::Attributed(words),
            "hedged" => Self::Hedged(words),
            "comparison" => Self::Comparison(words),
            "cause" => Self::Cause(words),
            "date" => Self::Date(words),
            "act" => Self::Act(words),
            "law" => Self::Law(words),
            "prediction" => Self::Prediction(words),
            "accusation" => Self::Accusation(words),
            "wording" => Self::Wording(words),
            _ => return None,
        })
    }
}

/// Names a finding across runs: the same thing at the same place of the same
/// text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingKey(pub u128);

impl FindingKey {
    /// The key of `finding` in the text of `hash`: the first 128 bits of the
    /// SHA-256 of kind, type, start, end and text hash.
    #[must_use]
    pub fn of(finding: &Finding, hash: TextHash) -> Self {
        let (kind, entity_type) = match &finding.detail {
            Detail::Entity { entity_type, .. } => ("entity", entity_type.code()),
            Detail::Sentence { .. } => ("sentence", ""),
            Detail::Attribution { .. } => ("attribution", ""),
            Detail::Tension { .. } => ("tension", ""),
        };
        Self::of_parts(kind, entity_type, finding.span, hash)
    }

    /// The key of a thing of `kind` and type (a code, or empty) at `span`.
    #[must_use]
    pub fn of_parts(kind: &str, entity_type: &str, span: Span, hash: TextHash) -> Self {
        let (start, end) = (span.start().0, span.end().0);
        let text = format!("{kind}\n{entity_type}\n{start}\n{end}\n{hash}");
        let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
        Self(digest.iter().take(16).fold(0, |key, byte| key << 8 | u128::from(*byte)))
    }
}

impl std::fmt::Display for FindingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}
