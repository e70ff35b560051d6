//! Walks with the selected words printed after each step.

use document::{AsideReason, BlockKind, Document, DocumentBuilder, Span};

use super::{Edge, Unit, Walk, drawn_to};

fn document() -> Document {
    let mut builder = DocumentBuilder::default();
    builder.push(BlockKind::Paragraph, "L’Iran répond. Il attend 👩‍🔬.", Vec::new());
    builder.push(BlockKind::Paragraph, "Menu Accueil", Vec::new());
    builder.push(BlockKind::Paragraph, "Fin.", Vec::new());
    builder.finish().unwrap()
}

const ASIDES: [Option<AsideReason>; 3] = [None, Some(AsideReason::Navigation), None];

fn span(document: &Document, words: &str) -> Span {
    let start = document.text().find(words).unwrap();
    Span::from_usize(start, start + words.len()).unwrap()
}

#[test]
fn goes_by_words_and_sentences_round_what_is_set_aside() {
    let document = document();
    let sentences = ["L’Iran répond.", "Il attend 👩‍🔬."].map(|it| span(&document, it));
    let walk = Walk { document: &document, asides: &ASIDES, sentences: &sentences };
    let all = |unit, forwards| {
        let mut walked = Vec::new();
        let mut here = None;
        while let Some(next) = walk.next(unit, here, forwards) {
            walked.push(document.slice(next).unwrap());
            here = Some(next);
        }
        walked.join(" / ")
    };
    assert_eq!(all(Unit::Sentence, true), "L’Iran répond. / Il attend 👩‍🔬. / Fin.");
    assert_eq!(all(Unit::Sentence, false), "Fin. / Il attend 👩‍🔬. / L’Iran répond.");
    assert_eq!(all(Unit::Word, true), "Iran / répond / Il / attend / Fin");
    assert_eq!(all(Unit::Word, false), "Fin / attend / Il / répond / Iran");
}

#[test]
fn ends_move_by_characters_words_and_sentences() {
    let document = document();
    let sentences = ["L’Iran répond.", "Il attend 👩‍🔬."].map(|it| span(&document, it));
    let walk = Walk { document: &document, asides: &ASIDES, sentences: &sentences };
    let check = |from: &str, edge, unit, forwards, expected: Option<&str>| {
        let moved = walk.moved(span(&document, from), edge, unit, forwards);
        assert_eq!(moved.map(|it| document.slice(it).unwrap()), expected, "{from}");
    };
    check("Iran", Edge::End, Unit::Word, true, Some("Iran répond"));
    check("Iran répond", Edge::End, Unit::Word, false, Some("Iran"));
    check("Iran", Edge::End, Unit::Character, false, Some("Ira"));
    check("Iran", Edge::Start, Unit::Word, false, Some("L’Iran"));
    check("L’Iran", Edge::Start, Unit::Word, true, Some("Iran"));
    check("L’Iran", Edge::Start, Unit::Character, false, None);
    check("L", Edge::End, Unit::Word, true, Some("L’Iran"));
    check("Iran", Edge::End, Unit::Sentence, true, Some("Iran répond."));
    // A scientist is one character, and nothing is cut to nothing.
    check("attend ", Edge::End, Unit::Character, true, Some("attend 👩‍🔬"));
    check("I", Edge::End, Unit::Character, false, None);
    // What is set aside is passed over, never stopped in.
    check("👩‍🔬.", Edge::End, Unit::Word, true, Some("👩‍🔬.\nMenu Accueil\nFin"));
    check("Fin.", Edge::End, Unit::Character, true, None);
}

#[test]
fn without_sentences_a_block_is_one() {
    let document = document();
    let walk = Walk { document: &document, asides: &ASIDES, sentences: &[] };
    let first = walk.next(Unit::Sentence, None, true).unwrap();
    assert_eq!(document.slice(first), Some("L’Iran répond. Il attend 👩‍🔬."));
}

/// The library that is too large for the page says the same of everything
/// people write in articles.
#[test]
fn characters_are_those_of_uax_29() {
    use unicode_segmentation::UnicodeSegmentation;
    for text in [
        "",
        "Été e\u{301}te\u{301}, 210\u{202f}000 €",
        "👩‍🔬👨‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🇫🇷🇺🇸🇮🇷 et 🇫🇷🇺",
        "L’Iran — « Téhéran »",
        "Тегеран تهران 東京",
    ] {
        let expected: Vec<_> =
            text.grapheme_indices(true).map(|(at, it)| (at, at + it.len())).collect();
        assert_eq!(super::characters(text), expected, "{text}");
    }
}

#[test]
fn ends_are_drawn_to_a_character_and_not_past_each_other() {
    let document = Document::from_lines("Été à Nîmes 😀 oui").unwrap();
    let of = |words: &str| {
        let start = document.text().find(words).unwrap();
        Span::from_usize(start, start + words.len()).unwrap()
    };
    let drawn = |words: &str, edge, to: &str| {
        let span = drawn_to(&document, of(words), edge, of(to).start())?;
        document.slice(span)
    };
    assert_eq!(drawn("Nîmes", Edge::End, "😀"), Some("Nîmes 😀"));
    assert_eq!(drawn("Nîmes", Edge::Start, "Été"), Some("Été à Nîmes"));
    assert_eq!(drawn("à Nîmes", Edge::End, "î"), Some("à Nî"));
    assert_eq!(drawn("à Nîmes", Edge::Start, "oui"), Some("s"));
    assert_eq!(drawn("Été à", Edge::Start, "😀"), Some("à"));
    assert_eq!(drawn("😀 oui", Edge::End, "Été"), Some("😀"));
    let inside = document::ByteOffset::from_usize(1);
    assert_eq!(drawn_to(&document, of("oui"), Edge::Start, inside), None);
}
