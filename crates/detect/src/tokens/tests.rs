//! Where tokens begin and end.

use document::Language;

use super::tokenise;

/// The tokens of `text`, apart by `|`.
#[track_caller]
fn check(language: Language, text: &str, expected: &str) {
    let tokens = tokenise(text, language);
    let found: Vec<&str> =
        tokens.list().iter().map(|it| text.get(it.span.range()).unwrap()).collect();
    assert_eq!(found.join("|"), expected);
}

#[test]
fn french() {
    let check = |text, expected| check(Language::French, text, expected);
    check("l'Iran, d’Alep", "l'|Iran|,|d’|Alep");
    check("jusqu'à aujourd'hui", "jusqu'|à|aujourd'hui");
    check("a-t-il ajouté, dit-elle", "a|-t-il|ajouté|,|dit|-elle");
    check("rendez-vous, peut-être, celui-ci", "rendez-vous|,|peut-être|,|celui-ci");
    check("M. Dupont et Mme. Roy", "M.|Dupont|et|Mme.|Roy");
    check("7,1 % et 1 234,5 €", "7,1|%|et|1 234,5|€");
    check("1\u{202f}234 et 340\u{a0}000", "1\u{202f}234|et|340\u{a0}000");
    check("en 2016 300 morts", "en|2016|300|morts");
    check("9h43, 12:32, 27e, 1er", "9|h|43|,|12|:|32|,|27|e|,|1|er");
    check("Fin.", "Fin|.");
    check("USA-Iran, Jean-Pierre, S-300", "USA|-|Iran|,|Jean-Pierre|,|S-300");
    check("J.-C. et J. Dupont", "J.-C.|et|J.|Dupont");
    check("lemonde.fr… https://a.fr/b?c=1 fin", "lemonde.fr|…|https://a.fr/b?c=1|fin");
    check("Côte d'Ivoire", "Côte|d'|Ivoire");
}

#[test]
fn english() {
    let check = |text, expected| check(Language::English, text, expected);
    check("didn't, he's, O'Brien’s", "did|n't|,|he|'s|,|O'Brien|’s");
    check("the U.S. and Dr. Who", "the|U.S.|and|Dr.|Who");
    check("$5.2 million, 1,234", "$|5.2|million|,|1,234");
    check("AT&T, mid-March", "AT&T|,|mid-March");
}

#[test]
fn folds() {
    let text = "L’Île  de France";
    let tokens = tokenise(text, Language::French);
    assert_eq!(tokens.phrase(0, tokens.list().len()), "l'île de france");
    assert_eq!(tokens.lower(9), "");
}
