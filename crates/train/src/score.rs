//! How well detection does on marked-up corpora.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use detect::{Options, Resources, findings};
use document::{CharOffset, Detail, Document, EntityType, Findings, Language, SentenceClass, Span};

use crate::corpora::{self, Article, ClaimSentence};
use crate::counts::Counts;
use crate::sets::{self, SETS};
use crate::{measure, packs};

/// The table of scores on the French corpora in `data`, with the pack of the
/// folder `models`.
///
/// # Errors
/// A corpus or pack cannot be read.
pub fn report(data: &Path, models: &Path) -> anyhow::Result<String> {
    let resources = packs::load(models, Language::French)?;
    let articles = corpora::winer(data, "dev")?;
    let claims = corpora::claims(data)?;
    let mut out = String::new();
    names(data, &resources, &mut out)?;
    dates(&articles, &resources, &mut out)?;
    sentences(&articles, &claims, &resources, &mut out)?;
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
    let dev = SETS.iter().find(|it| it.name == "winer-dev").context("no set winer-dev")?;
    let parts = [
        ("winer-fr dev", dev.read(data, resources)?),
        ("own texts, read", sets::own("fr")?),
        ("own texts, unread", sets::own("fr-unread")?),
    ];
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

const CLASSES: [SentenceClass; 3] =
    [SentenceClass::CheckWorthy, SentenceClass::Unimportant, SentenceClass::NotFactual];

fn sentences(
    articles: &[Article],
    claims: &[ClaimSentence],
    resources: &Resources,
    out: &mut String,
) -> anyhow::Result<()> {
    let options = Options { all_sentences: true, ..Options::default() };
    let mut classes = [Counts::default(); 3];
    let mut contents = Counts::default();
    let mut sources = Counts::default();
    for article in articles {
        let sentences: Vec<&ClaimSentence> =
            claims.iter().filter(|it| it.doc == article.id).collect();
        if sentences.is_empty() {
            continue;
        }
        let (document, found) = detect(article, resources, &options)?;
        let mut used = vec![false; found.findings.len()];
        for sentence in &sentences {
            let Some(whole) = span(&document, sentence.start, sentence.end) else {
                continue;
            };
            let predicted = class_of(&found, whole);
            for (count, class) in classes.iter_mut().zip(CLASSES) {
                let (is_expected, is_found) =
                    (class.code() == sentence.class, Some(class) == predicted);
                count.n_expected += usize::from(is_expected);
                count.n_found += usize::from(is_found);
                count.n_hits += usize::from(is_expected && is_found);
            }
            attributions(
                &document,
                &found,
                (sentence, whole),
                &mut used,
                (&mut contents, &mut sources),
            );
        }
    }
    writeln!(out, "sentence classes, claims-fr      P      R      F1     n")?;
    for (count, class) in classes.iter().zip(CLASSES) {
        line(out, class.code(), *count)?;
    }
    let macro_f1 = classes.iter().map(|it| it.f1()).sum::<f64>() / 3.0;
    writeln!(out, "  macro-F1                                   {macro_f1:.3}")?;
    writeln!(out, "attributions, claims-fr          P      R      F1     n")?;
    line(out, "content, half the words", contents)?;
    writeln!(out, "  right source in              {:.3} of the hits", sources.recall())?;
    Ok(())
}

/// The class of the found sentence that shares most with `whole`.
fn class_of(found: &Findings, whole: Span) -> Option<SentenceClass> {
    found
        .findings
        .iter()
        .filter_map(|it| match &it.detail {
            Detail::Sentence { class, .. } => {
                let shared = it.span.intersection(whole)?.n_bytes();
                Some((shared, *class))
            }
            _ => None,
        })
        .max_by_key(|it| it.0)
        .map(|it| it.1)
}

/// Counts the attributions of one sentence: a hit shares half of the words of
/// the longer content.
fn attributions(
    document: &Document,
    found: &Findings,
    (sentence, whole): (&ClaimSentence, Span),
    used: &mut [bool],
    (contents, sources): (&mut Counts, &mut Counts),
) {
    let at = |range: [usize; 2]| {
        let start = sentence.start + u32::try_from(range[0]).ok()?;
        span(document, start, sentence.start + u32::try_from(range[1]).ok()?)
    };
    let n_words = |span: Span| document.slice(span).unwrap_or("").split_whitespace().count();
    for (place, finding) in found.findings.iter().enumerate() {
        let is_here = finding.span.overlaps(whole) && whole.contains(finding.span.start());
        if matches!(finding.detail, Detail::Attribution { .. }) && is_here {
            contents.n_found += 1;
            let Some(flag) = used.get_mut(place) else { continue };
            *flag = false;
        }
    }
    for expected in &sentence.attributions {
        let Some(content) = expected.content.and_then(at) else {
            continue;
        };
        let hit = found.findings.iter().enumerate().find(|(place, it)| {
            let shared = it.span.intersection(content).map_or(0, n_words);
            let longer = n_words(it.span).max(n_words(content));
            matches!(it.detail, Detail::Attribution { .. })
                && longer <= 2 * shared
                && used.get(*place) == Some(&false)
        });
        if hit.is_some() || !expected.optional {
            contents.n_expected += 1;
        }
        let Some((place, finding)) = hit else { continue };
        if let Some(flag) = used.get_mut(place) {
            *flag = true;
        }
        contents.n_hits += 1;
        if let (Detail::Attribution { source, .. }, Some(expected)) =
            (&finding.detail, expected.source.and_then(at))
        {
            sources.n_expected += 1;
            sources.n_hits += usize::from(source.is_some_and(|it| it.overlaps(expected)));
        }
    }
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
