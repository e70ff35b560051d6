//! `consistency DATA [MODELS]`: of the names of WiNER-fr dev that the shipped
//! tagger gets wrong, how many the corpus itself, its train part, would decide
//! as the tagger did.
//!
//! An error has two readings, what is marked and what was found.  A vote for
//! one is the same words marked so in a text of train, or left unmarked where
//! the reading is that they are no name.  Where one name is the other with a
//! noun before it ("hôpital de Cayenne", "Cayenne"), a vote is a name with or
//! without that noun.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use anyhow::Context;
use detect::{Options, Resources, findings};
use document::{Detail, Document, EntityType, Language};
use train::marked::{Marked, Name};
use train::sets::SETS;
use train::{measure, packs};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let data = Path::new(arguments.first().context("usage: consistency DATA [MODELS]")?);
    let models = Path::new(arguments.get(1).map_or("models", String::as_str));
    let resources = packs::load(models, Language::French)?;
    let read = |name: &str| {
        let set = SETS.iter().find(|it| it.name == name).context("no such corpus")?;
        set.read(data, &resources)
    };
    let (train, dev) = (read("winer")?, read("winer-dev")?);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut n_hits, mut n_names) = (0, 0);
    for text in &dev {
        let found = found(text, &resources)?;
        let is_counted = |it: &&Name| measure::TYPES.contains(&it.entity_type);
        n_names += text.names.iter().filter(is_counted).count();
        n_names += found.iter().filter(is_counted).count();
        let missed = text.names.iter().filter(is_counted).filter(|it| !found.contains(it));
        let wrong = found.iter().filter(is_counted).filter(|it| !text.names.contains(it));
        n_hits += text.names.iter().filter(is_counted).filter(|it| found.contains(it)).count();
        for it in missed {
            *counts.entry(verdict(&train, text, Some(it), near(&found, it))).or_default() += 1;
        }
        for it in wrong {
            *counts.entry(verdict(&train, text, near(&text.names, it), Some(it))).or_default() += 1;
        }
    }
    let ratio = |hits: usize, all: usize| {
        let number = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
        2.0 * number(hits) / number(all)
    };
    let excused: usize =
        counts.iter().filter(|it| matches!(*it.0, AGAINST | DIVIDED)).map(|it| it.1).sum();
    println!(
        "F1 {:.3}; without the first two {:.3}",
        ratio(n_hits, n_names),
        ratio(n_hits, n_names - excused)
    );
    counts.iter().for_each(|(verdict, count)| println!("{count:>4} {verdict}"));
    Ok(())
}

const AGAINST: &str = "1 train decides as the tagger";
const DIVIDED: &str = "2 train is divided, one to four or nearer";
const FOR: &str = "3 train decides as dev";
const UNSEEN: &str = "4 train has neither";

/// What the tagger finds, types that are not measured too.
fn found(text: &Marked, resources: &Resources) -> anyhow::Result<Vec<Name>> {
    let document = Document::from_lines(&text.text)?;
    let all = findings(&document, Language::French, Some(resources), &Options::default());
    let name = |it: &document::Finding| match it.detail {
        Detail::Entity { entity_type, entity: Some(_), .. } => {
            let Range { start, end } = it.span.range();
            Some(Name { start, end, entity_type })
        }
        _ => None,
    };
    Ok(all.findings.iter().filter_map(name).collect())
}

/// The first of `names` that shares a letter with `it`.
fn near<'a>(names: &'a [Name], it: &Name) -> Option<&'a Name> {
    names.iter().find(|other| other.start < it.end && it.start < other.end)
}

/// Whose side train is on, where `text` has `gold` and the tagger `found`.
fn verdict(
    train: &[Marked],
    text: &Marked,
    gold: Option<&Name>,
    found: Option<&Name>,
) -> &'static str {
    let words = |it: Option<&Name>| it.and_then(|it| text.text.get(it.start..it.end));
    let (Some(any), kind) =
        (words(gold.or(found)), |it: Option<&Name>| it.map(|it| it.entity_type))
    else {
        return UNSEEN;
    };
    let (marked, guessed) = (words(gold).unwrap_or(any), words(found).unwrap_or(any));
    let (for_gold, for_tagger) = match noun_before(marked, guessed) {
        Some((noun, is_gold_longer)) => {
            let (with, without) = with_noun(train, &noun);
            if is_gold_longer { (with, without) } else { (without, with) }
        }
        None => (votes(train, marked, kind(gold)), votes(train, guessed, kind(found))),
    };
    match (for_gold, for_tagger) {
        (0, 0) => UNSEEN,
        (gold, tagger) if gold < tagger => AGAINST,
        (gold, tagger) if gold <= tagger * 4 => DIVIDED,
        _ => FOR,
    }
}

/// The first word, folded, of the longer name where it ends with the shorter
/// one, and whether the longer is `marked`.
fn noun_before(marked: &str, guessed: &str) -> Option<(String, bool)> {
    let is_marked_longer = guessed.len() < marked.len();
    let (longer, shorter) = if is_marked_longer { (marked, guessed) } else { (guessed, marked) };
    let rest = longer.strip_suffix(shorter).filter(|it| it.ends_with([' ', '\'', '’']))?;
    let noun = rest.split(' ').next()?.to_lowercase();
    noun.chars().all(char::is_alphabetic).then_some((noun, is_marked_longer))
}

/// How many names of `train` begin with `noun`, and how many stand behind it.
fn with_noun(train: &[Marked], noun: &str) -> (usize, usize) {
    let (mut n_with, mut n_without) = (0, 0);
    for (text, it) in train.iter().flat_map(|text| text.names.iter().map(move |it| (text, it))) {
        let words = text.text.get(it.start..it.end).unwrap_or("").to_lowercase();
        let before = text.text.get(..it.start).unwrap_or("").trim_end_matches([' ', '\'', '’']);
        let mut last = before.rsplit(|c: char| !c.is_alphabetic());
        let link = last.next().unwrap_or("").to_lowercase();
        let linked = ["de", "du", "des", "d", "la", "l"].contains(&link.as_str());
        let nearest =
            if linked { last.find(|it| 2 < it.len()).map(str::to_lowercase) } else { Some(link) };
        n_with += usize::from(words.split(' ').next() == Some(noun));
        n_without += usize::from(nearest.as_deref() == Some(noun));
    }
    (n_with, n_without)
}

/// How often `train` marks `words` as a name of the type, or leaves them
/// unmarked where there is none.
fn votes(train: &[Marked], words: &str, kind: Option<EntityType>) -> usize {
    let of_text = |text: &Marked| {
        let is_edge = |c: Option<char>| c.is_none_or(|it| !it.is_alphanumeric());
        let places = text.text.match_indices(words).filter(|(at, _)| {
            let (before, behind) = text.text.split_at(*at);
            is_edge(before.chars().next_back())
                && is_edge(behind.get(words.len()..).and_then(|it| it.chars().next()))
        });
        places
            .filter(|(start, _)| {
                let end = start + words.len();
                match kind {
                    Some(kind) => text
                        .names
                        .iter()
                        .any(|it| (it.start, it.end, it.entity_type) == (*start, end, kind)),
                    None => !text.names.iter().any(|it| it.start < end && *start < it.end),
                }
            })
            .count()
    };
    train.iter().map(of_text).sum()
}
