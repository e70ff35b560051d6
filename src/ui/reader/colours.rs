//! What the colours of marks in the text tell, where that is not their type.
//!
//! The styles are those of types and verdicts; what each tells stands in the
//! legend above the text.

use std::rc::Rc;

use annotations::{Dossier, EvidenceStance, MarkKind, RecordId, Status};
use document::sort_by_rank;

use super::paint::{DIM, claim_style};
use crate::state::{ColourBy, Item};

/// The colours of types of the file's own and of authors, in their order: none
/// that could be taken for a verdict's.
pub(crate) const PALETTE: [&str; 6] = ["person", "indigo", "body", "thing", "time", "slate"];

/// How many authors the legend names.
const MAX_AUTHORS: usize = 12;

/// Claims that nothing is known about, true, false and neither ones.
const OPEN: &str = "claim";
const TRUE: &str = "claim-true";
const FALSE: &str = "claim-false";
const MIXED: &str = "claim-mixed";

/// What the colours tell, and the records they tell of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Colours {
    /// What they tell.
    pub(crate) by: ColourBy,
    /// The style of an author's marks or of a claim with evidence, by id.
    styles: Vec<(RecordId, &'static str)>,
}

impl Colours {
    /// The colours for the records of an article.
    pub(crate) fn of(by: ColourBy, dossier: &Dossier) -> Self {
        let mut styles: Vec<(RecordId, &'static str)> = match by {
            ColourBy::Author => {
                dossier.authors().zip(0..).map(|(it, n)| (it.header.id, of_palette(n))).collect()
            }
            ColourBy::Evidence => dossier
                .all_evidence()
                .map(|it| (it.mark, of_stance(it.stance, it.source.is_some())))
                .collect(),
            _ => Vec::new(),
        };
        sort_by_rank(&mut styles, |it| it.0.0);
        // Evidence that does not agree leaves the claim between true and false.
        styles.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same && next.1 != kept.1 {
                kept.1 = MIXED;
            }
            is_same
        });
        Self { by, styles }
    }

    /// The style of an item; `None` where its type decides.
    pub(crate) fn style(&self, item: &Item) -> Option<&'static str> {
        if self.by == ColourBy::Type {
            return None;
        }
        let Some(mark) = item.mark() else { return Some(DIM) };
        let known = |id: RecordId| {
            let place = self.styles.binary_search_by_key(&id, |it| it.0).ok()?;
            self.styles.get(place).map(|it| it.1)
        };
        if self.by == ColourBy::Author {
            return Some(known(mark.header.author).unwrap_or(DIM));
        }
        if mark.kind != MarkKind::Claim {
            return Some(DIM);
        }
        Some(match self.by {
            ColourBy::Status => of_status(mark.status),
            ColourBy::Evidence => known(mark.header.id).unwrap_or(OPEN),
            _ => claim_style(item),
        })
    }

    /// Styles, and the message or the name of what each tells; nothing where
    /// they tell types.
    pub(crate) fn legend(&self, dossier: &Dossier) -> Rc<[(&'static str, Meaning)]> {
        let worded = |all: &[(&'static str, &'static str)]| {
            all.iter().map(|(style, id)| (*style, Meaning::Message(id))).collect()
        };
        match self.by {
            ColourBy::Type => Rc::default(),
            ColourBy::Verdict => worded(&[
                (OPEN, "legend-no-verdict"),
                (TRUE, "legend-true"),
                (MIXED, "legend-mixed"),
                (FALSE, "legend-false"),
            ]),
            ColourBy::Status => worded(&[
                (OPEN, "status-to-do"),
                (MIXED, "legend-under-way"),
                (TRUE, "legend-done"),
                (FALSE, "status-disputed"),
            ]),
            ColourBy::Evidence => worded(&[
                (OPEN, "evidence-none"),
                (TRUE, "stance-supports"),
                (FALSE, "stance-refutes"),
                (MIXED, "legend-undecided"),
            ]),
            ColourBy::Author => dossier
                .authors()
                .zip(0..)
                .take(MAX_AUTHORS)
                .map(|(it, n)| (of_palette(n), Meaning::Author(it.header.id)))
                .collect(),
        }
    }
}

/// What a colour tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// What a message says.
    Message(&'static str),
    /// That this author made it.
    Author(RecordId),
}

/// A style of [`PALETTE`], round the end.
pub(crate) fn of_palette(colour: u32) -> &'static str {
    let place = usize::try_from(colour).unwrap_or(0) % PALETTE.len();
    PALETTE.get(place).copied().unwrap_or(DIM)
}

fn of_stance(stance: EvidenceStance, has_source: bool) -> &'static str {
    match stance {
        EvidenceStance::Supports if has_source => TRUE,
        EvidenceStance::Refutes if has_source => FALSE,
        _ => MIXED,
    }
}

fn of_status(status: Option<Status>) -> &'static str {
    match status.unwrap_or(Status::ToDo) {
        Status::ToDo => OPEN,
        Status::InProgress | Status::AwaitingReply => MIXED,
        Status::Checked | Status::NotCheckable | Status::Opinion => TRUE,
        Status::Disputed => FALSE,
    }
}

#[cfg(test)]
mod tests {
    use super::super::paint::STYLES;
    use super::*;

    #[test]
    fn every_colour_is_a_style_of_the_sheet() {
        assert_eq!(u32::try_from(PALETTE.len()), Ok(annotations::OwnType::N_COLOURS));
        for style in PALETTE.iter().chain(&[OPEN, TRUE, FALSE, MIXED]) {
            assert!(STYLES.contains(style), "{style}");
        }
    }
}
