//! How many of the marked names detection finds, by type: strict, that is
//! start, end and type.

use detect::{Options, Resources, findings};
use document::{Detail, Document, EntityType};

use crate::marked::Marked;
use crate::score::Counts;

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
            let expected = text.names.iter().filter(|it| it.entity_type == wanted);
            let mut n_expected = 0;
            for it in expected {
                n_expected += 1;
                count.n_hits += usize::from(spans.contains(&(it.start..it.end)));
            }
            count.n_expected += n_expected;
            count.n_found += spans.len();
        }
    }
    Ok(counts)
}

/// All types together.
#[must_use]
pub fn all(counts: &[Counts; 3]) -> Counts {
    counts.iter().fold(Counts::default(), |a, b| Counts {
        n_hits: a.n_hits + b.n_hits,
        n_expected: a.n_expected + b.n_expected,
        n_found: a.n_found + b.n_found,
    })
}
