//! How far the check of an article is.

use crate::{Dossier, Mark, MarkKind, Status};

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
        let claims = || dossier.marks().filter(|it| it.kind == MarkKind::Claim);
        let n_checked = claims().filter(|it| is_checked(it, dossier)).count();
        Self { n_checked, n_claims: claims().count() }
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

/// Whether a claim needs nothing more: status checked with a verdict and at
/// least one evidence (a search that found nothing is one), or not checkable,
/// or opinion.  Source: design, section 2.5.
#[must_use]
pub fn is_checked(claim: &Mark, dossier: &Dossier) -> bool {
    match claim.status {
        Some(Status::Checked) => {
            let has_evidence = dossier.all_evidence().any(|it| it.mark == claim.header.id);
            claim.verdict.is_some() && has_evidence
        }
        Some(Status::NotCheckable | Status::Opinion) => true,
        _ => false,
    }
}
