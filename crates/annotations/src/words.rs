//! The closed word lists of marks, claims and sources.

/// Makes a word list whose codes stand in files and message ids.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$item_doc])* $item),+ }

        impl $name {
            /// All of them, in the order of the definition.
            pub const ALL: &[Self] = &[$(Self::$item),+];

            /// The word for it in files and message ids.
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

        crate::field::field_code!($name);
    )+};
}

words! {
    /// What a mark is.
    MarkKind {
        /// A name, a date or a figure.
        Entity = "entity",
        /// Something to be checked.
        Claim = "claim",
        /// Somebody's words.
        Quote = "quote",
        /// Something to ask.
        Question = "question",
        /// A remark on a place.
        Note = "note",
        /// A place to find again.
        Highlight = "highlight",
    }

    /// How far a claim is.
    Status {
        /// Nobody has begun.
        ToDo = "to-do",
        /// Somebody is at it.
        InProgress = "in-progress",
        /// Somebody was asked and has not answered.
        AwaitingReply = "awaiting-reply",
        /// Done; counts as checked with a verdict and evidence.
        Checked = "checked",
        /// Two checkers disagree.
        Disputed = "disputed",
        /// It cannot be checked.
        NotCheckable = "not-checkable",
        /// It turned out to be opinion.
        Opinion = "opinion",
    }

    /// How urgent a claim is.
    Priority {
        /// When there is time.
        Low = "low",
        /// In its turn.
        Normal = "normal",
        /// First.
        High = "high",
    }

    /// How sure the checker is of a verdict.
    Confidence {
        /// Not sure.
        Low = "low",
        /// Fairly sure.
        Medium = "medium",
        /// Sure.
        High = "high",
    }

    /// What evidence does to a claim.
    EvidenceStance {
        /// It supports it.
        Supports = "supports",
        /// It refutes it.
        Refutes = "refutes",
        /// It explains it.
        Context = "context",
    }

    /// How near a source is to the fact.
    SourceKind {
        /// A document, data, a witness.
        Primary = "primary",
        /// Somebody who reports it.
        Secondary = "secondary",
    }

    /// What a source is, however near it is to the fact: what it must say for a
    /// stranger to find it depends on that.
    SourceForm {
        /// An article of the press.
        Press = "press",
        /// A law, a judgement, a report of an authority.
        Official = "official",
        /// Figures that can be looked up.
        Dataset = "dataset",
        /// A study, with its authors and where it came out.
        Study = "study",
        /// A book.
        Book = "book",
        /// Somebody who was asked.
        Interview = "interview",
        /// A letter or an e-mail.
        Letter = "letter",
        /// Sound or moving pictures.
        Recording = "recording",
        /// A post in a social network.
        Post = "post",
    }

    /// How free a source is of who makes the claims.
    Independence {
        /// It has nothing to do with them.
        Independent = "independent",
        /// It belongs to them, is paid by them, or repeats them.
        Involved = "involved",
    }

    /// How two marks go together.
    LinkKind {
        /// The first is said by the second.
        SaidBy = "said-by",
        /// The first supports the second.
        Supports = "supports",
        /// The first contradicts the second.
        Contradicts = "contradicts",
        /// The first repeats the second.
        Repeats = "repeats",
        /// The first holds only if the second does.
        DependsOn = "depends-on",
    }

    /// By what somebody was asked.
    Channel {
        /// Electronic mail.
        Mail = "mail",
        /// Telephone.
        Phone = "phone",
        /// A messaging service.
        Message = "message",
        /// Face to face.
        InPerson = "in-person",
        /// Anything else.
        Other = "other",
    }
}

impl Status {
    /// Whether a claim of this status needs nothing more, though it has no
    /// verdict.
    #[must_use]
    pub fn closes(self) -> bool {
        matches!(self, Self::NotCheckable | Self::Opinion)
    }
}
