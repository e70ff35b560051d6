//! Tests that what is shipped is no worse than it was, on texts of our own
//! that nothing is learned from.  Each floor is a few points below what was
//! measured, see models/MODELS.md; raise it with the figure.

use std::path::Path;

use detect::Resources;
use document::Language;

use crate::{claims, judged, measure, packs, sets, shipped};

fn resources(language: Language) -> Resources {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    packs::load(&models, language).unwrap()
}

#[track_caller]
fn check(what: &str, value: f64, floor: f64) {
    assert!(floor <= value, "{what}: {value:.3}, the floor is {floor:.3}");
}

#[track_caller]
fn check_names(language: Language, folder: &str, floor: f64) {
    let texts: Vec<_> = sets::own(folder).unwrap().into_iter().map(|it| it.1).collect();
    assert!(12 <= texts.len());
    let counts = measure::names(&texts, &resources(language)).unwrap();
    check("F1 of names", measure::all(&counts).f1(), floor);
}

/// Floors of the three classes' mean F1, the F1 of what deserves a check, of
/// attributions, and of their right sources.
#[track_caller]
fn check_sentences(language: Language, floors: [f64; 4]) {
    let (_, held_out) = judged::own_parts(language).unwrap();
    assert!(200 <= held_out.len());
    // Our own texts are not in a data folder.
    let scores = shipped::score(Path::new(""), &held_out, &resources(language)).unwrap();
    let [classes, worthy, said, sources] = floors;
    check("mean F1 of the classes", claims::measure::macro_f1(&scores.classes), classes);
    check("F1 of check-worthy", scores.classes[0].f1(), worthy);
    check("F1 of attributions", scores.contents.f1(), said);
    check("right sources", scores.sources.recall(), sources);
}

#[test]
fn french_names() {
    check_names(Language::French, "fr-unread", 0.86);
}

#[test]
fn english_names() {
    check_names(Language::English, "en-unread", 0.83);
}

#[test]
fn french_sentences() {
    check_sentences(Language::French, [0.60, 0.75, 0.74, 0.94]);
}

#[test]
fn english_sentences() {
    check_sentences(Language::English, [0.70, 0.86, 0.75, 0.87]);
}
