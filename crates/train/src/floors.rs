//! Tests that what is shipped is no worse than it was, on texts of our own
//! that nothing is learned from.  Each floor is a few points below what was
//! measured, see models/MODELS.md; raise it with the figure.

use std::path::Path;

use detect::{Options, Resources, findings};
use document::{Detail, Document, Finding, Language};

use crate::{claims, judged, measure, packs, pages, sets, shipped, valued};

fn resources(language: Language) -> Resources {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    packs::load(&models, language).unwrap()
}

#[track_caller]
fn check(what: &str, value: f64, floor: f64) {
    assert!(floor <= value, "{what}: {value:.3}, the floor is {floor:.3}");
}

/// Floors of the F1 of all names, and of [`measure::TYPES`] one by one.
#[track_caller]
fn check_names(language: Language, folder: &str, floor: f64, floors: [f64; 3]) {
    let texts: Vec<_> = sets::own(folder).unwrap().into_iter().map(|it| it.1).collect();
    assert!(12 <= texts.len());
    let counts = measure::names(&texts, &resources(language)).unwrap();
    check("F1 of names", measure::all(&counts).f1(), floor);
    for ((entity_type, count), floor) in measure::TYPES.iter().zip(&counts).zip(floors) {
        check(entity_type.code(), count.f1(), floor);
    }
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
    check_names(Language::French, "fr-unread", 0.86, [0.9, 0.87, 0.8]);
}

#[test]
fn english_names() {
    check_names(Language::English, "en-unread", 0.83, [0.87, 0.83, 0.76]);
}

#[test]
fn french_sentences() {
    check_sentences(Language::French, [0.60, 0.75, 0.74, 0.94]);
}

#[test]
fn english_sentences() {
    check_sentences(Language::English, [0.70, 0.86, 0.75, 0.87]);
}

/// Floors of the dates and times that are covered, and of those with the right
/// value; of figures likewise; of the F1 of pairs of names of the same.
#[track_caller]
fn check_values(language: Language, floors: [f64; 5]) {
    let texts = valued::texts(language).unwrap();
    let scores = valued::score(&texts, &resources(language)).unwrap();
    assert!(40 <= scores.dates.n_expected && 40 <= scores.figures.n_expected);
    assert!(50 <= scores.links.n_expected);
    let [dates, date_values, figures, figure_values, links] = floors;
    check("dates and times covered", scores.dates.recall(), dates);
    check("values of dates and times", scores.date_values.recall(), date_values);
    check("figures covered", scores.figures.recall(), figures);
    check("values of figures", scores.figure_values.recall(), figure_values);
    check("F1 of pairs of names", scores.links.f1(), links);
}

#[test]
fn french_values() {
    check_values(Language::French, [0.94, 0.86, 0.94, 0.86, 0.79]);
}

#[test]
fn english_values() {
    check_values(Language::English, [0.95, 0.82, 0.9, 0.86, 0.83]);
}

#[test]
fn main_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ingest/tests/cases");
    let pages = pages::read_cases(&folder).unwrap();
    assert!(10 <= pages.len());
    check("F1 of the main text", pages::f1(&pages), 0.97);
}

/// The one pair of figures that do not fit in our own articles is right; many
/// more would be wrong, for nobody wrote them in.
#[test]
fn few_pairs_that_do_not_fit() {
    let folders = [
        (Language::French, ["fr", "fr-more", "fr-unread"].as_slice()),
        (Language::English, ["en-more", "en-unread"].as_slice()),
    ];
    let mut n_pairs = 0;
    for (language, folders) in folders {
        let resources = resources(language);
        for (_, text) in folders.iter().flat_map(|it| sets::own(it).unwrap()) {
            let document = Document::from_lines(&text.text).unwrap();
            let found = findings(&document, language, Some(&resources), &Options::default());
            let is_pair = |it: &&Finding| matches!(it.detail, Detail::Tension { .. });
            n_pairs += found.findings.iter().filter(is_pair).count();
        }
    }
    assert!((1..=3).contains(&n_pairs), "{n_pairs} pairs");
}
