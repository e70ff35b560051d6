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
        let n_accepted = dossier.decisions().filter(|it| it.accepted).count();
        Self { n_accepted, n_decided: dossier.decisions().count() }
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
    let is_checked = |it: &&Mark| match it.status {
        Some(Status::Checked) => it.verdict.is_some() && sourced.contains(&it.header.id),
        Some(Status::NotCheckable | Status::Opinion) => true,
        _ => false,
    };
    let claims = dossier.marks().filter(|it| it.kind == MarkKind::Claim);
    set_of(claims.filter(is_checked).map(|it| it.header.id))
}
