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
