//! What is usual in a file: the size of its letters, the distance of its lines.

use std::collections::BTreeMap;

use crate::columns::Leaf;
use crate::strip::Strip;

/// What is usual in one file.
#[derive(Debug)]
pub(crate) struct Measures {
    /// The size of most letters.
    pub(crate) body: i64,
    /// Whether most letters are bold.
    pub(crate) is_bold: bool,
    /// The distance from line to line within a paragraph, by [`step`] of size.
    pitches: BTreeMap<i64, i64>,
}

impl Measures {
    pub(crate) fn of(leaves: &[Leaf], body: i64) -> Self {
        let mut distances: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for leaf in leaves {
            for (a, b) in leaf.lines.iter().zip(leaf.lines.iter().skip(1)) {
                if step(a.size) == step(b.size) && b.base > a.base && b.base - a.base < 3 * a.size {
                    distances.entry(step(a.size)).or_default().push(b.base - a.base);
                }
            }
        }
        let pitches = distances.into_iter().filter_map(|(size, mut all)| {
            all.sort_unstable();
            // Below the middle, since distances of paragraphs are among them.
            Some((size, *all.get(all.len() / 3)?))
        });
        let lines = || leaves.iter().flat_map(|it| &it.lines);
        let n_bold: i64 = lines().map(|it| it.n_bold).sum();
        let n_chars: i64 = lines().map(|it| it.n_chars).sum();
        Self { body, is_bold: 2 * n_bold > n_chars, pitches: pitches.collect() }
    }

    /// The usual distance from line to line of letters of this size.
    pub(crate) fn pitch(&self, size: i64) -> i64 {
        let most = size * 17 / 10;
        self.pitches.get(&step(size)).map_or(size * 5 / 4, |it| (*it).min(most))
    }

    /// Whether letters of this size are those of the text.
    pub(crate) fn is_body(&self, size: i64) -> bool {
        100 * size > 93 * self.body && 100 * size < 111 * self.body
    }
}

/// Half points, so that sizes that differ by rounding are one.
fn step(size: i64) -> i64 {
    (size + 25) / 50
}

/// The size of most letters.
pub(crate) fn body_size<'a>(strips: impl Iterator<Item = &'a Strip>) -> i64 {
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    for strip in strips {
        *counts.entry(step(strip.size)).or_default() += strip.n_chars;
    }
    let most = counts.iter().max_by_key(|(_, n)| **n).map(|(size, _)| *size);
    most.unwrap_or(24).max(2) * 50
}
