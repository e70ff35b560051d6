//! Classes of sentences and their reasons.

use document::{Detail, Language};

use crate::marked::found;

/// Class and reasons of the one sentence in `text`.
#[track_caller]
fn check(text: &str, expected: &str) {
    let found = found(text, Language::French);
    let lines: Vec<String> = found
        .findings
        .iter()
        .filter_map(|it| match &it.detail {
            Detail::Sentence { class, reasons, .. } => {
                let reasons: Vec<String> =
                    reasons.iter().map(|it| format!("{} {}", it.code(), it.words())).collect();
                Some(format!("{}: {}", class.code(), reasons.join(", ")))
            }
            _ => None,
        })
        .collect();
    assert_eq!(lines.join("; "), expected, "{text}");
}

#[test]
fn classes_and_reasons() {
    check(
        "La télévision iranienne a affirmé que la moitié des missiles ont atteint leurs cibles.",
        "CFS: attributed La télévision iranienne, figure la moitié",
    );
    check("Que va faire le président américain maintenant ?", "NFS: ");
    check("10 janvier 2016 . –", "UFS: ");
    check("« Une mer sans bateau ni phare »", "NFS: ");
    check("Vous pouvez également lire cet article.", "NFS: ");
    check("La Coupe est une compétition qui a lieu en hiver.", "UFS: ");
}
