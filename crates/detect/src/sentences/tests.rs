//! Where sentences end.

use document::{Document, Language};

use crate::Options;
use crate::context::Context;

/// The sentences of `text`, apart by `|`.
#[track_caller]
fn check(language: Language, text: &str, expected: &str) {
    let document = Document::from_lines(text).unwrap();
    let options = Options::default();
    let cx = Context::new(&document, language, None, &options);
    let found: Vec<&str> =
        cx.sentences.iter().filter_map(|it| document.slice(cx.span(it.first, it.end)?)).collect();
    assert_eq!(found.join("|"), expected);
}

#[test]
fn french() {
    let check = |text, expected| check(Language::French, text, expected);
    check("Un. Deux ! Trois ? Quatre… Cinq.", "Un.|Deux !|Trois ?|Quatre…|Cinq.");
    check("M. Dupont a dit 7,1. Il part.", "M. Dupont a dit 7,1.|Il part.");
    check("« Oui. » Il part.", "« Oui. »|Il part.");
    check("« Quoi ? » a-t-il dit. Rien.", "« Quoi ? » a-t-il dit.|Rien.");
    check("« Nous partons » , a-t-il dit.", "« Nous partons » , a-t-il dit.");
    check("Des pommes, etc. Il part.", "Des pommes, etc.|Il part.");
    check("Titre sans point\nEt la suite.", "Titre sans point|Et la suite.");
    check("En 44 av. J.-C. Rome tomba.", "En 44 av. J.-C. Rome tomba.");
    check("", "");
}

#[test]
fn english() {
    let check = |text, expected| check(Language::English, text, expected);
    check("Dr. Who left. He ran.", "Dr. Who left.|He ran.");
    check("The U.S. Senate met. It ended.", "The U.S. Senate met.|It ended.");
    check("He left the U.S. The end.", "He left the U.S.|The end.");
    check("“No,” she said. “Yes.”", "“No,” she said.|“Yes.”");
}
