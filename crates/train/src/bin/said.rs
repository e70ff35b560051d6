//! `said DATA LANGUAGE [--misses] [--unproposed] [KEY=VALUE]…`: how well
//! detection finds who says what in the sentences we judged, by corpus, with
//! what it learned from the others: a tenth of the texts is left out at a time.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context;
use detect::Resources;
use detect::pack::{self, Section};
use document::Language;
use train::judged::{self, Sentence};
use train::linear::learn;
use train::packs;
use train::said::{Sample, proposed, recipe, samples};
use train::shipped::{self, Scores};

/// In how many rounds the texts are left out.
const N_PARTS: usize = 10;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, language, rest @ ..] = arguments.as_slice() else {
        anyhow::bail!("usage: said DATA LANGUAGE [--misses]");
    };
    let data = Path::new(data);
    let language = Language::from_tag(language).context("fr or en")?;
    let mut sections = packs::sections(Path::new("models"), language)?;
    sections.retain(|it| it.tag != Resources::ATTRIBUTIONS);
    let plain = Resources::from_bytes(&pack::write(language, &sections))?;
    let mut sentences = judged::own(language)?;
    if language == Language::French {
        sentences.extend(judged::claims_fr(data)?);
    }
    let mut recipe = recipe();
    for (key, value) in rest.iter().filter_map(|it| it.split_once('=')) {
        match key {
            "decay" => recipe.decay = value.parse()?,
            "rate" => recipe.rate = value.parse()?,
            "min" => recipe.min_count = value.parse()?,
            "epochs" => recipe.n_epochs = value.parse()?,
            "features" => recipe.n_features = value.parse()?,
            _ => anyhow::bail!("what is {key}?"),
        }
    }
    let all = samples(data, &sentences, &plain)?;
    let docs: BTreeSet<String> = all.iter().map(|it| it.doc.clone()).collect();
    if rest.iter().any(|it| it == "--unproposed") {
        let (counts, lines) = proposed(data, &sentences, &plain)?;
        lines.iter().for_each(|it| println!("{it}"));
        println!("proposed {:.3} of {}", counts.recall(), counts.n_expected);
    }
    let mut by_set: BTreeMap<String, Scores> = BTreeMap::new();
    for part in 0..N_PARTS {
        let here: BTreeSet<&String> = docs.iter().skip(part).step_by(N_PARTS).collect();
        let training: Vec<Sample> =
            all.iter().filter(|it| !here.contains(&it.doc)).cloned().collect();
        let bytes = learn(&training, &recipe).section(&recipe);
        let mut with = sections.clone();
        with.push(Section { tag: Resources::ATTRIBUTIONS, bytes });
        let resources = Resources::from_bytes(&pack::write(language, &with))?;
        let is_here = |it: &&Sentence| here.contains(&format!("{} {}", it.set, it.doc));
        let test: Vec<Sentence> = sentences.iter().filter(is_here).cloned().collect();
        let sets: BTreeSet<&str> = test.iter().map(|it| it.set.as_str()).collect();
        for set in sets {
            let of_set: Vec<Sentence> = test.iter().filter(|it| it.set == set).cloned().collect();
            let scores = shipped::score(data, &of_set, &resources)?;
            by_set.entry(set.to_owned()).or_default().add(scores);
        }
    }
    for (set, scores) in by_set {
        let it = scores.contents;
        println!(
            "{set:<16} P {:.3} R {:.3} F1 {:.3} n {:>4}   source {:.3} of {}",
            it.precision(),
            it.recall(),
            it.f1(),
            it.n_expected,
            scores.sources.recall(),
            scores.sources.n_expected
        );
        if rest.iter().any(|it| it == "--misses") {
            scores.misses.iter().for_each(|it| println!("  {it}"));
        }
    }
    Ok(())
}
