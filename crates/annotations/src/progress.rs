//! How far the check of an article is.

use std::collections::BTreeSet;

use document::set_of;

use crate::{Dossier, Mark, MarkKind, RecordId, Status};

/// Claims counted; suggestions are counted apart, by whoever shows them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Claims that need nothing more.
    pub n_checked: usize,
    /// All claims.
    pub n_claims: usize,
}

impl Progress {
    /// The progress of `dossier`.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let n_claims = dossier.marks().filter(|it| it.kind == MarkKind::Claim).count();
        Self { n_checked: checked_claims(dossier).len(), n_claims }
    }
}

/// What a person made of the detector's suggestions on one article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Precision {
    /// Suggestions accepted.
    pub n_accepted: usize,
    /// Suggestions decided.
    pub n_decided: usize,
}

impl Precision {
    /// That of `dossier`.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let mut all = Self::default();
        for it in dossier.decisions() {
            all.n_decided += 1;
            all.n_accepted += usize::from(it.accepted);
        }
        all
    }

    /// The share accepted, in percent rounded to the nearest; `None` while
    /// nothing is decided.
    #[must_use]
    pub fn percent(self) -> Option<usize> {
        (self.n_accepted * 200 + self.n_decided).checked_div(2 * self.n_decided)
    }
}

/// The claims that need nothing more: status checked with a verdict and at
/// least one evidence (a search that found nothing is one), or not checkable,
/// or opinion.  Source: design, section 2.5.
#[must_use]
pub fn checked_claims(dossier: &Dossier) -> BTreeSet<RecordId> {
    let sourced = set_of(dossier.all_evidence().map(|it| it.mark));
    let needs_nothing = |it: &&Mark| is_done(it, || sourced.contains(&it.header.id));
    set_of(dossier.marks().filter(needs_nothing).map(|it| it.header.id))
}

/// Whether `mark` is one of them.
#[must_use]
pub fn is_checked(mark: &Mark, dossier: &Dossier) -> bool {
    is_done(mark, || dossier.all_evidence().any(|it| it.mark == mark.header.id))
}

fn is_done(mark: &Mark, has_evidence: impl Fn() -> bool) -> bool {
    mark.kind == MarkKind::Claim
        && match mark.status {
            Some(Status::Checked) => mark.verdict.is_some() && has_evidence(),
            Some(status) => status.closes(),
            None => false,
        }
}
