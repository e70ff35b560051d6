//! Which words are painted in which style.
//!
//! The names of styles are those of `styles/views/highlights.css`.

use std::rc::Rc;

use annotations::{MarkKind, Tone};
use document::EntityType;

use super::colours::{Colours, of_palette};
use crate::state::{Item, ItemId};

/// The style of the item that keys act on.
pub(crate) const FOCUS: &str = "focus";

/// The style of what a search does not find, and of what colours do not tell
/// of.
pub(crate) const DIM: &str = "dim";

/// The style of marks that the chosen one goes together with.
pub(crate) const LINKED: &str = "linked";

/// The style of words that a search finds.
pub(crate) const HIT: &str = "hit";

/// The style of the found words one is at.
pub(crate) const HERE: &str = "here";

/// Styles in which nothing is told apart by lanes.
pub(super) const FLAT: [&str; 5] = [FOCUS, DIM, LINKED, HIT, HERE];

/// What is shown of items beside what they are.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Accents {
    /// The item that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// The item that the pointer is over elsewhere.
    pub(crate) traced: Option<ItemId>,
    /// Those that the one keys act on goes together with, by id.
    pub(crate) linked: Rc<[ItemId]>,
    /// What colours tell.
    pub(crate) colours: Rc<Colours>,
}

/// The style of one item.
pub(super) fn style(item: &Item) -> &'static str {
    if let Some(it) = &item.own_type {
        return of_palette(it.colour);
    }
    let suggested = item.suggestion().is_some();
    match (item.kind, item.entity_type) {
        (MarkKind::Claim, _) if suggested => "suggested-claim",
        // An opinion, or what cannot be checked: nothing is to be done there.
        (MarkKind::Claim, _) if item.checked && item.tone.is_none() => "claim-closed",
        (MarkKind::Claim, _) => claim_style(item),
        (MarkKind::Entity, entity_type) => entity_style(entity_type, suggested),
        (MarkKind::Quote, _) => "quote",
        (MarkKind::Question, _) => "question",
        (MarkKind::Note, _) => "note",
        (MarkKind::Highlight, _) => "highlight",
    }
}

/// Claims with a verdict look like what it says.
pub(super) fn claim_style(item: &Item) -> &'static str {
    match item.tone {
        Some(Tone::True) => "claim-true",
        Some(Tone::False) => "claim-false",
        Some(Tone::Mixed) => "claim-mixed",
        None => "claim",
    }
}

/// Types of one group have one style: that is as many as can be told apart.
fn entity_style(entity_type: Option<EntityType>, suggested: bool) -> &'static str {
    use EntityType as T;
    match (entity_type.unwrap_or(T::Person), suggested) {
        (T::Person, false) => "person",
        (T::Person, true) => "suggested-person",
        (T::Place, false) => "place",
        (T::Place, true) => "suggested-place",
        (T::Organization | T::Group, false) => "body",
        (T::Organization | T::Group, true) => "suggested-body",
        (T::Event | T::Product | T::Law, false) => "thing",
        (T::Event | T::Product | T::Law, true) => "suggested-thing",
        (T::Date | T::Time, false) => "time",
        (T::Date | T::Time, true) => "suggested-time",
        (T::Quantity | T::Percent | T::Money, false) => "figure",
        (T::Quantity | T::Percent | T::Money, true) => "suggested-figure",
    }
}

/// The group of a type, for the colour of its label.
pub(crate) fn hue(entity_type: EntityType) -> &'static str {
    entity_style(Some(entity_type), false)
}

/// Every style, for the sheet's test.
#[cfg(test)]
pub(crate) const STYLES: &[&str] = &[
    "person",
    "place",
    "body",
    "thing",
    "time",
    "figure",
    "indigo",
    "slate",
    "suggested-person",
    "suggested-place",
    "suggested-body",
    "suggested-thing",
    "suggested-time",
    "suggested-figure",
    "claim",
    "claim-closed",
    "claim-true",
    "claim-mixed",
    "claim-false",
    "suggested-claim",
    "quote",
    "question",
    "note",
    "highlight",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::N_LANES;

    #[test]
    fn the_sheet_has_every_style_in_every_lane() {
        let sheet = include_str!("../../../styles/views/highlights.css");
        for style in STYLES {
            for lane in 0..N_LANES {
                let name = format!("::highlight(postil-{style}-{lane})");
                assert!(sheet.contains(&name), "{name}");
            }
        }
        for style in FLAT {
            assert!(sheet.contains(&format!("::highlight(postil-{style}-0)")), "{style}");
        }
    }

    #[test]
    fn every_type_has_a_style_of_the_sheet() {
        for entity_type in EntityType::ALL {
            for suggested in [false, true] {
                assert!(STYLES.contains(&entity_style(Some(*entity_type), suggested)));
            }
        }
    }
}
