//! How many of the marked names detection finds, by type: strict, that is
//! start, end and type.

use detect::{Options, Resources, findings};
use document::{Detail, Document, EntityType};

use crate::counts::Counts;
use crate::marked::Marked;

/// The types that are measured.
pub const TYPES: [EntityType; 3] =
    [EntityType::Person, EntityType::Place, EntityType::Organization];

/// Counts of each of [`TYPES`] over `texts`.
///
/// # Errors
/// A text cannot be read as a document.
pub fn names(texts: &[Marked], resources: &Resources) -> anyhow::Result<[Counts; 3]> {
    let mut counts = [Counts::default(); 3];
    for text in texts {
        let document = Document::from_lines(&text.text)?;
        let found = findings(&document, resources.language(), Some(resources), &Options::default());
        for (count, wanted) in counts.iter_mut().zip(TYPES) {
            let spans = found.findings.iter().filter(
                |it| matches!(it.detail, Detail::Entity { entity_type, .. } if entity_type == wanted),
            );
            let spans: Vec<_> = spans.map(|it| it.span.range()).collect();
            for it in text.names.iter().filter(|it| it.entity_type == wanted) {
                count.n_expected += 1;
                count.n_hits += usize::from(spans.contains(&(it.start..it.end)));
            }
            count.n_found += spans.len();
        }
    }
    Ok(counts)
}

/// All types together.
#[must_use]
pub fn all(counts: &[Counts; 3]) -> Counts {
    counts.iter().copied().fold(Counts::default(), Counts::with)
}
