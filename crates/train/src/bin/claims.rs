//! `claims DATA LANGUAGE [KEY=VALUE]…`: trains claim models without the texts
//! they are tested on and prints how well they do.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;

use anyhow::Context;
use document::Language;
use train::claims::measure::{ByClass, count, judged, left_out, macro_f1};
use train::claims::samples;
use train::claims::samples::Sample;
use train::claims::{Recipe, samples as read};
use train::judged::{claims_fr, own_parts, spoken};
use train::packs;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, language, rest @ ..] = arguments.as_slice() else {
        anyhow::bail!("usage: claims DATA LANGUAGE [KEY=VALUE]...");
    };
    let data = Path::new(data);
    let language = Language::from_tag(language).context("fr or en")?;
    let mut recipe = Recipe::default();
    for argument in rest {
        let (key, value) = argument.split_once('=').context("KEY=VALUE")?;
        set(&mut recipe, key, value)?;
    }
    let resources = packs::load(Path::new("models"), language)?;
    println!("{:<36} {:>6} {:>6} {:>6} {:>6}", "F1", "CFS", "UFS", "NFS", "mean");
    let all = read(data, &resources, &recipe)?;
    let (judged_ours, others): (Vec<Sample>, Vec<Sample>) =
        all.iter().cloned().partition(|it| !it.doc.is_empty());
    let tenth = left_out(&others, &judged_ours, 10, &recipe.linear)?;
    line("judged by us, a tenth left out", &tenth);
    let unread = samples::of_sentences(data, &own_parts(language)?.1, &resources)?;
    line("own, unread", &count(&unread, &judged(&all, &unread, &recipe.linear)?));
    match language {
        Language::French => {
            let claims = samples::of_sentences(data, &claims_fr(data)?, &resources)?;
            line("claims-fr", &count(&claims, &judged(&all, &claims, &recipe.linear)?));
            let one = left_out(&all, &claims, 22, &recipe.linear)?;
            line("claims-fr, one article left out", &one);
        }
        Language::English => {
            let dev = samples::of_spoken(&spoken(data, "dev")?, &resources)?;
            line("ClaimBuster dev", &count(&dev, &judged(&all, &dev, &recipe.linear)?));
        }
    }
    Ok(())
}

fn set(recipe: &mut Recipe, key: &str, value: &str) -> anyhow::Result<()> {
    match key {
        "epochs" => recipe.linear.n_epochs = value.parse()?,
        "rate" => recipe.linear.rate = value.parse()?,
        "decay" => recipe.linear.decay = value.parse()?,
        "hidden" => recipe.linear.hidden = value.parse()?,
        "min" => recipe.linear.min_count = value.parse()?,
        "features" => recipe.linear.n_features = value.parse()?,
        "own" => recipe.own = value.parse()?,
        "spoken" => recipe.spoken = value.parse()?,
        _ => anyhow::bail!("what is {key}?"),
    }
    Ok(())
}

fn line(name: &str, counts: &ByClass) {
    let [worthy, unimportant, not_factual] = counts.map(|it| it.f1());
    let (mean, precision) = (macro_f1(counts), counts[0].precision());
    let (recall, n) = (counts[0].recall(), counts.map(|it| it.n_expected));
    println!(
        "{name:<36} {worthy:>6.3} {unimportant:>6.3} {not_factual:>6.3} {mean:>6.3}   \
         CFS P {precision:.3} R {recall:.3}   n {n:?}"
    );
}
