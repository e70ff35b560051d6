//! How far into the article a place is, in thousandths of what is shown.
//!
//! By UTF-8 bytes, blocks set aside left out: nothing has to be laid out for
//! it, however many marks there are.

use document::{AsideReason, ByteOffset, Document, Span};

/// The shown text, from 0 to 1000.
pub(crate) const WHOLE: u32 = 1000;

/// Where each shown block is, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Proportion {
    blocks: Vec<Shown>,
    n_bytes: u32,
}

#[derive(Debug, PartialEq, Eq)]
struct Shown {
    start: u32,
    end: u32,
    /// How much is shown before it.
    before: u32,
}

impl Proportion {
    /// That of `document` less what is set aside.
    pub(crate) fn new(document: &Document, asides: &[Option<AsideReason>]) -> Self {
        let (mut blocks, mut before) = (Vec::new(), 0);
        for (block, aside) in document.blocks().iter().zip(asides) {
            let (start, end) = (block.start.0, block.end.0);
            if aside.is_none() && start < end {
                blocks.push(Shown { start, end, before });
                before += end - start;
            }
        }
        Self { blocks, n_bytes: before }
    }

    /// Where `at` is; in what is not shown, where that would be.
    pub(crate) fn of(&self, at: ByteOffset) -> u32 {
        self.share(self.shown_before(at))
    }

    /// Where `span` is, from and to; `None` where nothing of it is shown.
    pub(crate) fn of_span(&self, span: Span) -> Option<(u32, u32)> {
        let [from, to] = [span.start(), span.end()].map(|it| self.shown_before(it));
        (from < to).then(|| (self.share(from), self.share(to)))
    }

    /// The byte that is so many thousandths into the text: the last one at the
    /// end, and maybe inside a character.
    pub(crate) fn at(&self, thousandths: u32) -> ByteOffset {
        let shown = scaled(thousandths, self.n_bytes, WHOLE).min(self.n_bytes.saturating_sub(1));
        let behind = self.blocks.partition_point(|it| it.before <= shown);
        let block = behind.checked_sub(1).and_then(|it| self.blocks.get(it));
        ByteOffset(block.map_or(0, |it| it.start + (shown - it.before)))
    }

    fn share(&self, n_bytes: u32) -> u32 {
        scaled(n_bytes, WHOLE, self.n_bytes)
    }

    /// How many bytes are shown before `at`.
    fn shown_before(&self, at: ByteOffset) -> u32 {
        let behind = self.blocks.partition_point(|it| it.start <= at.0);
        let block = behind.checked_sub(1).and_then(|it| self.blocks.get(it));
        block.map_or(0, |it| it.before + (at.0.min(it.end) - it.start))
    }
}

/// `part` of `whole` on a scale that ends at `end`; 0 where there is nothing.
fn scaled(part: u32, end: u32, whole: u32) -> u32 {
    let scaled = (u64::from(part) * u64::from(end)).checked_div(whole.into());
    scaled.and_then(|it| u32::try_from(it).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::{BlockKind, DocumentBuilder};

    /// Blocks of so many bytes, those set aside negative.
    fn proportion(blocks: &[i32]) -> Proportion {
        let mut builder = DocumentBuilder::default();
        let mut asides = Vec::new();
        for length in blocks {
            let text = "a".repeat(usize::try_from(length.abs()).unwrap());
            builder.push(BlockKind::Paragraph, &text, Vec::new());
            asides.push((*length < 0).then_some(AsideReason::Footer));
        }
        Proportion::new(&builder.finish().unwrap(), &asides)
    }

    #[track_caller]
    fn check(blocks: &[i32], places: &[(u32, u32)]) {
        let it = proportion(blocks);
        let found: Vec<_> = places.iter().map(|(at, _)| (*at, it.of(ByteOffset(*at)))).collect();
        assert_eq!(found, places);
    }

    #[test]
    fn places_are_shares_of_what_is_shown() {
        check(&[], &[(0, 0), (9, 0)]);
        check(&[10], &[(0, 0), (5, 500), (10, 1000), (99, 1000)]);
        // A line end belongs to no block.
        check(&[5, 5], &[(0, 0), (5, 500), (6, 500), (11, 1000)]);
        // What is set aside has no length, and all of it is in one place.
        check(&[-7, 5, -4, 5], &[(0, 0), (7, 0), (8, 0), (13, 500), (16, 500), (19, 500)]);
        check(&[4, 0, 4], &[(4, 500), (5, 500), (6, 500)]);
        check(&[4_999_999], &[(4_999_999, 1000)]);
    }

    #[test]
    fn a_share_leads_back_to_its_place() {
        let it = proportion(&[-7, 5, -4, 5]);
        let places = [0, 99, 100, 499, 500, 1000, 9999].map(|share| it.at(share).0);
        assert_eq!(places, [8, 8, 9, 12, 19, 23, 23]);
        assert_eq!(proportion(&[]).at(500), ByteOffset(0));
    }

    #[test]
    fn what_is_set_aside_is_nowhere() {
        let it = proportion(&[-7, 5, -4, 5]);
        let span = |start, end| it.of_span(Span::from_usize(start, end).unwrap());
        assert_eq!(span(0, 7), None);
        assert_eq!(span(14, 18), None);
        assert_eq!(span(8, 10), Some((0, 200)));
        assert_eq!(span(10, 20), Some((200, 600)));
    }
}
