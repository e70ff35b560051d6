//! Pairs of figures that do not fit together, and pairs that do.

use document::{Detail, Language};

use crate::marked::found;

/// Every pair as `a / b`.
#[track_caller]
fn check(language: Language, text: &str, expected: &[&str]) {
    let found = found(text, language);
    let cut = |it: document::Span| text.get(it.range()).unwrap();
    let pairs = found.findings.iter().filter_map(|it| match it.detail {
        Detail::Tension { other, .. } => Some(format!("{} / {}", cut(it.span), cut(other))),
        _ => None,
    });
    assert_eq!(pairs.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn shares_of_one_thing_by_two_sources() {
    check(
        Language::French,
        "Selon l'armée, 99 % des missiles ont été interceptés. La télévision iranienne a affirmé \
         que la moitié des missiles ont atteint leurs cibles.",
        &["99 % / la moitié"],
    );
    check(
        Language::French,
        "Selon l'armée, 99 % des missiles ont été interceptés. La télévision iranienne a affirmé \
         que 97 % des missiles ont été interceptés.",
        &[],
    );
    check(
        Language::English,
        "According to the police, 80 percent of the voters stayed home. Joe Biden said that half \
         of the voters came.",
        &["80 percent / half"],
    );
}

#[test]
fn counts_in_one_scene() {
    let check = |text, expected: &[&str]| check(Language::French, text, expected);
    check(
        "Selon la police, 3 000 manifestants ont défilé dans le centre. Selon les syndicats, \
         12 000 manifestants ont défilé.",
        &["3 000 manifestants / 12 000 manifestants"],
    );
    // One source corrects nobody; a bound, another day or place, a part explain.
    check(
        "Selon la police, 3 000 manifestants ont défilé. Selon la police, 12 000 manifestants ont crié.",
        &[],
    );
    check(
        "Selon la police, au moins 3 000 manifestants ont défilé. Selon les syndicats, 12 000 \
         manifestants ont défilé.",
        &[],
    );
    check(
        "Selon la police, 3 000 manifestants ont défilé lundi. Selon les syndicats, 12 000 \
         manifestants ont défilé mardi.",
        &[],
    );
    check(
        "Selon la police, 3 000 manifestants ont défilé. Selon les syndicats, 12 000 manifestants \
         ont défilé, dont 400 manifestants en fauteuil.",
        &["3 000 manifestants / 12 000 manifestants"],
    );
}
