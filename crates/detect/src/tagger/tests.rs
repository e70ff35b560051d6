//! Models written by hand: what they find, and damaged ones.

use document::{Document, EntityType, Language};

use super::labels::{Label, Labels, Part};
use super::model::Model;
use super::windows;
use crate::context::Context;
use crate::hash::{mix, of_text};
use crate::weights::{Row, fold};
use crate::{Options, Resources, findings, pack, small};

const TYPES: [EntityType; 2] = [EntityType::Person, EntityType::Place];

/// Rows that give the word of the first template to each label named.
fn rows(words: &[(&str, EntityType, Part)]) -> Vec<Row> {
    let labels = Labels::new(TYPES.to_vec());
    let row = |(word, entity_type, part): &(&str, EntityType, Part)| {
        let mut weights = vec![0; labels.count()];
        let label = Label::of(labels.place(*entity_type).unwrap(), *part);
        weights[label.0] = if *part == Part::Last { 30 } else { 60 };
        Row { key: fold(mix(1, of_text(word))), weights }
    };
    words.iter().map(row).collect()
}

/// The pack of the tests with a model of `rows`; every label but outside
/// costs something.
fn tagged(rows: Vec<Row>) -> Vec<u8> {
    let labels = Labels::new(TYPES.to_vec());
    let n = labels.count();
    let transitions: Vec<i16> =
        (0..(n + 1) * n).map(|it| if it % n == 0 { 0 } else { -20 }).collect();
    let mut sections = small::sections(Language::French);
    let bytes = Model::write(&labels, 10, &transitions, rows);
    sections.push(pack::Section { tag: Resources::TAGGER, bytes });
    pack::write(Language::French, &sections)
}

fn names(text: &str, bytes: &[u8]) -> Vec<String> {
    let resources = Resources::from_bytes(bytes).unwrap();
    let document = Document::from_lines(text).unwrap();
    let found = findings(&document, Language::French, Some(&resources), &Options::default());
    let name = |it: &document::Finding| match it.detail {
        document::Detail::Entity { entity_type, entity: Some(_), .. } => {
            Some(format!("{} {}", entity_type.code(), document.slice(it.span)?))
        }
        _ => None,
    };
    found.findings.iter().filter_map(name).collect()
}

#[test]
fn the_best_path_wins_over_the_best_token() {
    use Part::{Begin, Last, Unit};
    let person = |word, part| (word, EntityType::Person, part);
    let whole = tagged(rows(&[person("zoé", Begin), person("blum", Last)]));
    assert_eq!(names("Hier Zoé Blum parle.", &whole), ["person Zoé Blum"]);
    // A last token without a first one is no name: the step costs too much.
    assert_eq!(names("Hier Blum parle.", &whole), [""; 0]);
    let unit = tagged(rows(&[("vaux", EntityType::Place, Unit)]));
    assert_eq!(names("Il va à Vaux.", &unit), ["place Vaux"]);
}

#[test]
fn of_equal_paths_one_is_followed() {
    use Part::{Begin, Last, Unit};
    let person = |word, part| (word, EntityType::Person, part);
    // "Zoé" as a whole name and "Zoé Blum" are worth the same: 60 - 20, and
    // 60 + 20 - 40.
    let mut rows = rows(&[person("zoé", Begin), person("zoé", Unit), person("blum", Last)]);
    let unit = rows.remove(1);
    for (a, b) in rows[0].weights.iter_mut().zip(&unit.weights) {
        *a = (*a).max(*b);
    }
    rows[1].weights.iter_mut().for_each(|it| *it = *it * 2 / 3);
    let found = names("Hier Zoé Blum parle.", &tagged(rows));
    assert!(found == ["person Zoé"] || found == ["person Zoé Blum"], "{found:?}");
}

#[test]
fn a_model_decides_about_its_types_only() {
    let nothing = tagged(Vec::new());
    // The rules take Paris for a place, and the model knows better.
    assert_eq!(names("Il va à Paris avec les Iraniens.", &nothing), ["group Iraniens"]);
}

#[test]
fn a_damaged_model_is_an_error_not_another_answer() {
    let labels = Labels::new(TYPES.to_vec());
    let n = labels.count();
    let far = Row { key: 70_000, weights: vec![1; n] };
    let near = Row { key: 7, weights: vec![-1; n] };
    let bytes = Model::write(&labels, 10, &vec![0; (n + 1) * n], vec![far, near]);
    assert!(Model::read(&bytes).is_some());
    for end in 0..bytes.len() {
        assert!(Model::read(&bytes[..end]).is_none(), "cut at {end}");
    }
    assert!(Model::read(&[&bytes[..], &[0]].concat()).is_none());
    let twice = |key| Row { key, weights: vec![1; n] };
    let same = Model::write(&labels, 10, &vec![0; (n + 1) * n], vec![twice(7), twice(7)]);
    assert!(Model::read(&same).is_none(), "two rows of one key");
    let many_types = [&[200][..], &bytes[1..]].concat();
    assert!(Model::read(&many_types).is_none());
}

#[test]
fn names_are_looked_for_around_capitals() {
    let shown = |text: &str| {
        let document = Document::from_lines(text).unwrap();
        let options = Options::default();
        let cx = Context::new(&document, Language::French, None, &options);
        let sentence = cx.sentences.first().copied().unwrap();
        format!("{:?}", windows(&cx.view(sentence)))
    };
    assert_eq!(shown("il ne se passe rien du tout ici"), "[]");
    assert_eq!(shown("a b c d e f g h Oman i j k l m n o p"), "[2..15]");
    assert_eq!(shown("Oman b c Iran"), "[0..4]");
}
