//! The entries of the list: one for each heading, sentence, or block without
//! known sentences.

use std::rc::Rc;

use document::{AsideReason, Block, BlockKind, Document, Findings, Span};

use crate::state::Item;
use crate::walk::sentences;

/// A stretch of the text and what is marked in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Its block.
    pub(crate) block: usize,
    /// Where it is.
    pub(crate) span: Span,
    /// The level of a heading.
    pub(crate) heading: Option<u8>,
    /// Whether it is the first of its block.
    pub(crate) is_first: bool,
    /// Why its block is set aside, if it is.
    pub(crate) aside: Option<AsideReason>,
    /// The items that start in it; those about the whole article are in none.
    pub(crate) items: Vec<Rc<Item>>,
}

/// The entries of `document` in reading order.
pub(crate) fn entries(
    document: &Document,
    asides: &[Option<AsideReason>],
    findings: Option<&Findings>,
    items: &[Rc<Item>],
) -> Vec<Entry> {
    let sentences: Vec<Span> = findings.map(sentences).unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    for (n, block) in document.blocks().iter().enumerate() {
        let aside = asides.get(n).copied().flatten();
        let heading = if let BlockKind::Heading(level) = block.kind { Some(level) } else { None };
        let parts = if heading.is_some() || aside.is_some() {
            block.span().into_iter().collect()
        } else {
            parts(document, block, &sentences)
        };
        for (place, span) in parts.into_iter().enumerate() {
            entries.push(Entry {
                block: n,
                span,
                heading,
                is_first: place == 0,
                aside,
                items: Vec::new(),
            });
        }
    }
    for item in items {
        let Some(start) = item.spans.first().map(|it| it.start()) else { continue };
        let behind = entries.partition_point(|it| it.span.start() <= start);
        let entry = behind.checked_sub(1).and_then(|it| entries.get_mut(it));
        if let Some(entry) = entry {
            entry.items.push(item.clone());
        }
    }
    entries
}

/// A block cut before each sentence, so that nothing between two is left out.
fn parts(document: &Document, block: &Block, sentences: &[Span]) -> Vec<Span> {
    let Some(whole) = block.span() else { return Vec::new() };
    let first = sentences.partition_point(|it| it.start() <= whole.start());
    let inside = sentences.iter().skip(first).take_while(|it| it.start() < whole.end());
    let mut starts = vec![whole.start()];
    // A finding of another text never gets here; a cut inside a character would
    // still lose words.
    starts.extend(
        inside.map(|it| it.start()).filter(|it| document.index().byte_to_char(*it).is_ok()),
    );
    let ends = starts.iter().copied().skip(1).chain([whole.end()]);
    starts.iter().zip(ends).filter_map(|(start, end)| Span::new(*start, end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::{DocumentBuilder, Finding, Language, SentenceClass};

    fn sentence(start: usize, end: usize) -> Finding {
        let detail = document::Detail::Sentence {
            class: SentenceClass::Unimportant,
            reasons: Vec::new(),
            claim_type: None,
        };
        Finding { span: Span::from_usize(start, end).unwrap(), score: 0, detail }
    }

    #[test]
    fn the_entries_hold_the_whole_text_in_order() {
        let mut builder = DocumentBuilder::default();
        builder.push(BlockKind::Heading(2), "Titre", Vec::new());
        builder.push(BlockKind::Paragraph, "Un. Deux. Trois.", Vec::new());
        builder.push(BlockKind::Paragraph, "Partager", Vec::new());
        let document = builder.finish().unwrap();
        let findings = Findings {
            language: Language::French,
            entities: Vec::new(),
            findings: vec![sentence(0, 5), sentence(6, 9), sentence(10, 15), sentence(16, 22)],
        };
        let asides = [None, None, Some(AsideReason::Share)];
        let words = |findings: Option<&Findings>| {
            let all = entries(&document, &asides, findings, &[]);
            let words = all.iter().map(|it| document.slice(it.span).unwrap().to_owned());
            words.collect::<Vec<_>>()
        };
        assert_eq!(words(Some(&findings)), ["Titre", "Un. ", "Deux. ", "Trois.", "Partager"]);
        assert_eq!(words(None), ["Titre", "Un. Deux. Trois.", "Partager"]);
        let all = entries(&document, &asides, Some(&findings), &[]);
        assert_eq!(all[0].heading, Some(2));
        assert!(all[1].is_first && !all[2].is_first);
        assert_eq!(all[4].aside, Some(AsideReason::Share));
    }
}
