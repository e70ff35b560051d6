//! A new mark, and where a mark is.

use document::Span;

use crate::{Header, Mark, MarkKind, Origin, RecordId, Status};

impl Mark {
    /// An empty mark of `kind`; everything else is to be filled in.
    #[must_use]
    pub fn new(header: Header, number: u32, kind: MarkKind, origin: Origin) -> Self {
        Self {
            header,
            number,
            kind,
            entity_type: None,
            targets: Vec::new(),
            origin,
            entity: None,
            value: None,
            note: String::new(),
            tags: Vec::new(),
            own_words: String::new(),
            speaker: None,
            said_on: String::new(),
            appeared: String::new(),
            claim_type: None,
            correction: String::new(),
            priority: None,
            status: (kind == MarkKind::Claim).then_some(Status::ToDo),
            verdict: None,
            why: String::new(),
            confidence: None,
            assignee: None,
            contacts: Vec::new(),
            checked_by: None,
            confirmed_by: None,
        }
    }

    /// Its words, those of several places joined by " … "; empty where it is
    /// about the whole article.
    #[must_use]
    pub fn words(&self) -> String {
        let all: Vec<&str> = self.targets.iter().map(|it| it.exact.as_str()).collect();
        all.join(" … ")
    }

    /// Where it is in `version`, in the order of its targets.
    pub fn spans(&self, version: RecordId) -> impl Iterator<Item = Span> + '_ {
        self.targets.iter().filter(move |it| it.version == version).map(|it| it.span)
    }
}
