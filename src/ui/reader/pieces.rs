//! A block cut where its links, emphasis and breaks begin and end, and nowhere
//! else: each piece of text becomes one text node.

use std::collections::VecDeque;

use document::{Block, InlineKind, Span, sort_by_rank};

/// A part of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Plain text.
    Text(Span),
    /// Something with parts of its own.
    Inline(&'a InlineKind, Vec<Piece<'a>>),
}

/// The parts of `block`; together they cover its text once, in order.
///
/// Inlines that overlap without nesting are cut at the end of the first.
pub(crate) fn pieces(block: &Block) -> Vec<Piece<'_>> {
    let Some(span) = block.span() else { return Vec::new() };
    let inlines =
        block.inlines.iter().filter_map(|it| Some((it.span.intersection(span)?, &it.kind)));
    nest(span, inlines.collect())
}

fn nest<'a>(within: Span, mut inlines: Vec<(Span, &'a InlineKind)>) -> Vec<Piece<'a>> {
    sort_by_rank(&mut inlines, |(it, _)| it.rank());
    let mut waiting: VecDeque<_> = inlines.into();
    let mut pieces = Vec::new();
    let mut at = within.start();
    while let Some((span, kind)) = waiting.pop_front() {
        pieces.extend(Span::new(at, span.start()).map(Piece::Text));
        let mut inside = Vec::new();
        while let Some((next, next_kind)) = waiting.front().copied() {
            if span.end() <= next.start() {
                break;
            }
            waiting.pop_front();
            inside.extend(next.intersection(span).map(|it| (it, next_kind)));
            if let Some(rest) = Span::new(span.end(), next.end()) {
                let key = (rest.start(), std::cmp::Reverse(rest.end()));
                let place = waiting
                    .partition_point(|(it, _)| (it.start(), std::cmp::Reverse(it.end())) < key);
                waiting.insert(place, (rest, next_kind));
            }
        }
        pieces.push(Piece::Inline(kind, nest(span, inside)));
        at = span.end();
    }
    pieces.extend(Span::new(at, within.end()).map(Piece::Text));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::{BlockKind, ByteOffset, Inline};

    fn show(pieces: &[Piece<'_>], text: &str) -> String {
        let one = |it: &Piece<'_>| match it {
            Piece::Text(span) => text.get(span.range()).unwrap().to_owned(),
            Piece::Inline(kind, inside) => {
                let sign = match kind {
                    InlineKind::Link { .. } => 'a',
                    InlineKind::Emphasis => 'i',
                    InlineKind::Strong => 'b',
                    InlineKind::Break => 'n',
                };
                format!("<{sign} {}>", show(inside, text))
            }
        };
        pieces.iter().map(one).collect::<Vec<_>>().join("|")
    }

    #[track_caller]
    fn check(inlines: &[(usize, usize, InlineKind)], expected: &str) {
        let text = "0123456789";
        let inline = |(start, end, kind): &(usize, usize, InlineKind)| Inline {
            span: Span::from_usize(*start, *end).unwrap(),
            kind: kind.clone(),
        };
        let block = Block {
            start: ByteOffset::ZERO,
            end: ByteOffset::from_usize(text.len()),
            kind: BlockKind::Paragraph,
            language: None,
            inlines: inlines.iter().map(inline).collect(),
        };
        assert_eq!(show(&pieces(&block), text), expected);
    }

    #[test]
    fn inlines_nest_and_overlaps_are_cut() {
        let link = InlineKind::Link { address: "https://example.org/".to_owned() };
        check(&[], "0123456789");
        check(&[(0, 10, InlineKind::Strong)], "<b 0123456789>");
        check(&[(2, 4, InlineKind::Emphasis)], "01|<i 23>|456789");
        check(
            &[(2, 8, link.clone()), (3, 5, InlineKind::Strong), (5, 6, InlineKind::Emphasis)],
            "01|<a 2|<b 34>|<i 5>|67>|89",
        );
        check(&[(2, 5, link), (4, 8, InlineKind::Strong)], "01|<a 23|<b 4>>|<b 567>|89");
        check(&[(3, 4, InlineKind::Break)], "012|<n 3>|456789");
    }
}
