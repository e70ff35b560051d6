//! How well detection does on marked-up corpora.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use detect::claims::CLASSES;
use detect::{Options, Resources, findings};
use document::{CharOffset, Detail, Document, EntityType, Findings, Language, Span};

use crate::corpora::{self, Article};
use crate::counts::Counts;
use crate::sets::SETS;
use crate::{claims, judged, measure, packs, shipped, valued};

/// The table of scores on the French corpora in `data`, with the pack of the
/// folder `models`.
///
/// # Errors
/// A corpus or pack cannot be read.
pub fn report(data: &Path, models: &Path) -> anyhow::Result<String> {
    let resources = packs::load(models, Language::French)?;
    let articles = corpora::winer(data, "dev")?;
    let claims = judged::claims_fr(data)?;
    let mut out = String::new();
    names(data, &resources, &mut out)?;
    dates(&articles, &resources, &mut out)?;
    for language in Language::ALL {
        values(language, models, &mut out)?;
    }
    said(data, &claims, &resources, &mut out)?;
    throughput(&corpora::winer(data, "train")?, &resources, &mut out)?;
    Ok(out)
}

/// An article read, and what is found in it.
fn detect(
    article: &Article,
    resources: &Resources,
    options: &Options,
) -> anyhow::Result<(Document, Findings)> {
    let document = Document::from_lines(&article.text)?;
    let found = findings(&document, Language::French, Some(resources), options);
    Ok((document, found))
}

/// Names in texts no model is trained on.
fn names(data: &Path, resources: &Resources, out: &mut String) -> anyhow::Result<()> {
    let read = |name: &str| {
        let set = SETS.iter().find(|it| it.name == name);
        set.with_context(|| format!("no set {name}"))?.read(data, resources)
    };
    let parts =
        [("winer-fr dev", read("winer-dev")?), ("own texts, unread", read("own-fr-unread")?)];
    for (name, texts) in &parts {
        let counts = measure::names(texts, resources)?;
        writeln!(out, "{:<30} P      R      F1     n", format!("names, {name}, strict"))?;
        for (count, entity_type) in counts.iter().zip(measure::TYPES) {
            line(out, entity_type.code(), *count)?;
        }
        line(out, "all", measure::all(&counts))?;
    }
    Ok(())
}

fn line(out: &mut String, name: &str, count: Counts) -> anyhow::Result<()> {
    let (p, r, f1, n) = (count.precision(), count.recall(), count.f1(), count.n_expected);
    writeln!(out, "  {name:<28} {p:.3}  {r:.3}  {f1:.3}  {n}")?;
    Ok(())
}

fn span(document: &Document, start: u32, end: u32) -> Option<Span> {
    let index = document.index();
    index.span_of_chars(CharOffset(start), CharOffset(end)).ok()
}

fn entities(found: &Findings, keep: impl Fn(EntityType) -> bool) -> Vec<Span> {
    found
        .findings
        .iter()
        .filter(|it| matches!(it.detail, Detail::Entity { entity_type, .. } if keep(entity_type)))
        .map(|it| it.span)
        .collect()
}

fn dates(articles: &[Article], resources: &Resources, out: &mut String) -> anyhow::Result<()> {
    let mut count = Counts::default();
    let mut missed = Vec::new();
    for article in articles {
        let (document, found) = detect(article, resources, &Options::default())?;
        let spans = entities(&found, |it| matches!(it, EntityType::Date | EntityType::Time));
        for entity in &article.entities {
            if !matches!(entity.entity_type.as_str(), "Date" | "Hour") {
                continue;
            }
            let Some(span) = span(&document, entity.start, entity.end) else {
                continue;
            };
            count.n_expected += 1;
            if spans.iter().any(|it| it.covers(span)) {
                count.n_hits += 1;
            } else {
                missed.push(document.slice(span).unwrap_or("").to_owned());
            }
        }
    }
    let (recall, n) = (count.recall(), count.n_expected);
    writeln!(out, "dates and times, winer-fr dev, covered   {recall:.3}  {n}")?;
    if std::env::var_os("POSTIL_MISSES").is_some() {
        writeln!(out, "  missed: {missed:?}")?;
    }
    Ok(())
}

/// Dates, figures and who is who in our own texts with values.
fn values(language: Language, models: &Path, out: &mut String) -> anyhow::Result<()> {
    let texts = valued::texts(language)?;
    let scores = valued::score(&texts, &packs::load(models, language)?)?;
    writeln!(out, "own texts with values, {}        covered  right value  n", language.code())?;
    for (name, covered, right) in [
        ("dates and times", scores.dates, scores.date_values),
        ("figures", scores.figures, scores.figure_values),
    ] {
        let (all, right, n) = (covered.recall(), right.recall(), covered.n_expected);
        writeln!(out, "  {name:<28} {all:.3}    {right:.3}        {n}")?;
    }
    writeln!(out, "                                 P      R      F1     n")?;
    line(out, "pairs of names of one", scores.links)
}

/// Classes and attributions of sentences that nothing is learned from.
fn said(
    data: &Path,
    claims: &[judged::Sentence],
    resources: &Resources,
    out: &mut String,
) -> anyhow::Result<()> {
    let scores = shipped::score(data, claims, resources)?;
    writeln!(out, "sentence classes, claims-fr      P      R      F1     n")?;
    for (count, class) in scores.classes.iter().zip(CLASSES) {
        line(out, class.code(), *count)?;
    }
    writeln!(out, "  macro-F1 {:.3}", claims::measure::macro_f1(&scores.classes))?;
    writeln!(out, "attributions, claims-fr          P      R      F1     n")?;
    line(out, "content, half the words", scores.contents)?;
    writeln!(out, "  right source in {:.3} of the hits", scores.sources.recall())?;
    Ok(())
}

fn throughput(articles: &[Article], resources: &Resources, out: &mut String) -> anyhow::Result<()> {
    let mut text: String = articles.iter().map(|it| format!("{}\n\n", it.text)).collect();
    for n_repeats in [0, 1] {
        text = text.repeat(1 + n_repeats);
        let document = Document::from_lines(&text)?;
        let start = Instant::now();
        let found = findings(&document, Language::French, Some(resources), &Options::default());
        let seconds = start.elapsed().as_secs_f64();
        let megabytes = f64::from(u32::try_from(text.len())?) / 1e6;
        let rate = megabytes / seconds;
        let n = found.findings.len();
        writeln!(out, "throughput {rate:.2} MB/s on {megabytes:.2} MB, {n} findings")?;
    }
    Ok(())
}
