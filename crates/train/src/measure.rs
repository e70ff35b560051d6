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
        let found =
            findings(&document, resources.language(), Some(resources), &Options::default());
        if resources.has_tagger() && std::env::var_os("POSTIL_MISSES").is_some() {
            misses(text, &found);
        }
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

fn misses(text: &Marked, found: &document::Findings) {
    let f: Vec<_> = found.findings.iter().filter_map(|it| match it.detail { Detail::Entity{entity_type,..} => Some((it.span.range(), entity_type, it.score)), _=>None}).collect();
    let show = |r: std::ops::Range<usize>| { let a=text.text[..r.start].char_indices().rev().nth(25).map_or(0,|x|x.0); let b=text.text[r.end..].char_indices().nth(25).map_or(text.text.len(),|x|r.end+x.0); format!("{}[{}]{}",&text.text[a..r.start],&text.text[r.clone()],&text.text[r.end..b]).replace('\n',"/") };
    for n in text.names.iter().filter(|n| TYPES.contains(&n.entity_type)) {
        let hit = f.iter().any(|x| x.0==(n.start..n.end) && x.1==n.entity_type);
        if !hit { let over: Vec<String>=f.iter().filter(|x| x.0.start<n.end&&n.start<x.0.end).map(|x| format!("{}:{} {}",x.1.code(),&text.text[x.0.clone()],x.2)).collect();
            eprintln!("MISS {}\t{}\t{:?}", n.entity_type.code(), show(n.start..n.end), over); }
    }
    for x in f.iter().filter(|x| TYPES.contains(&x.1)) { if !text.names.iter().any(|n| n.start<x.0.end&&x.0.start<n.end) { eprintln!("EXTRA {}\t{}\t{}", x.1.code(), show(x.0.clone()), x.2); } }
}
