//! `tagger DATA LANGUAGE [--without SET]… [KEY=VALUE]…`: trains a tagger and
//! prints how well it does on texts it has not seen.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use detect::Resources;
use detect::pack::{self, Section};
use document::Language;
use train::marked::Marked;
use train::sets::SETS;
use train::tagger::{Recipe, train};
use train::{measure, packs};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, language, rest @ ..] = arguments.as_slice() else {
        anyhow::bail!("usage: tagger DATA LANGUAGE [--without SET]... [KEY=VALUE]...");
    };
    let data = Path::new(data);
    let language = Language::from_tag(language).context("fr or en")?;
    let mut recipe = Recipe::of(language);
    let mut rest = rest.iter();
    while let Some(argument) = rest.next() {
        match (argument.as_str(), argument.split_once('=')) {
            ("--without", _) => {
                let name = rest.next().context("--without what?")?;
                recipe.sets.retain(|it| it.name != name);
            }
            (_, Some(("epochs", it))) => recipe.epochs.0 = it.parse()?,
            (_, Some(("more", it))) => recipe.epochs.1 = it.parse()?,
            (_, Some(("features", it))) => recipe.n_features = it.parse()?,
            (_, Some(("hidden", it))) => recipe.hidden = it.parse()?,
            (_, Some(("copies", it))) => recipe.copies = it.parse()?,
            (_, Some(("copy", it))) => recipe.copy_weight = it.parse()?,
            (_, Some(("eager", it))) => {
                recipe.eagerness = it.split(',').map(str::parse).collect::<Result<_, _>>()?;
            }
            (_, Some(("rate", it))) => recipe.rate = it.parse()?,
            (_, Some((name, weight))) => {
                let set = recipe.sets.iter_mut().find(|it| it.name == name);
                set.with_context(|| format!("no set {name}"))?.weight = weight.parse()?;
            }
            _ => anyhow::bail!("what is {argument}?"),
        }
    }
    let models = Path::new("models");
    let mut sections = packs::sections(models, language)?;
    sections.retain(|it| it.tag != Resources::TAGGER);
    let bytes = pack::write(language, &sections);
    let (before, plain) = (bytes.len(), Resources::from_bytes(&bytes)?);
    let start = Instant::now();
    let section = train(data, &plain, &recipe)?;
    println!("{:.0} s, {} bytes", start.elapsed().as_secs_f64(), section.len());
    sections.push(Section { tag: Resources::TAGGER, bytes: section });
    let bytes = pack::write(language, &sections);
    println!("pack {} bytes, the tagger {}", bytes.len(), bytes.len() - before);
    let tagged = Resources::from_bytes(&bytes)?;
    println!("{:<12} {:>7} {:>7} {:>7} {:>7}   rules", "", "person", "place", "body", "all");
    let trains = |name: &str| recipe.sets.iter().any(|it| it.name == name);
    for set in SETS.iter().filter(|it| it.language == language && !trains(it.name)) {
        line(set.name, &set.read(data, &plain)?, &tagged, &plain)?;
    }
    Ok(())
}

fn line(name: &str, texts: &[Marked], tagged: &Resources, plain: &Resources) -> anyhow::Result<()> {
    let counts = measure::names(texts, tagged)?;
    let rules = measure::all(&measure::names(texts, plain)?).f1();
    let [person, place, body] = counts.map(|it| it.f1());
    let all = measure::all(&counts);
    println!(
        "{name:<12} {person:>7.3} {place:>7.3} {body:>7.3} {:>7.3}   {rules:.3}  P {:.3} R {:.3}",
        all.f1(),
        all.precision(),
        all.recall()
    );
    Ok(())
}
