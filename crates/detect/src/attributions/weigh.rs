//! How likely what a rule proposes is that somebody says something.

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, who};
use crate::context::{Context, View};
use crate::hash::{mix, of_text};
use crate::lexicon::WordFlags;
use crate::mention::Mention;
use crate::weights::Linear;
use crate::words::beginning;

/// Decides between "is one" and "is none".
pub type Model = Linear<2>;

/// The least score of an attribution.  In cross-validation F1 is the same to
/// half a point from 350 to 500, best above 450; lower finds more, higher is more
/// often right.
pub(super) const LEAST: u16 = 470;

/// How sure `model` is of an attribution with these features, 0 to 1000.
pub(super) fn score(model: &Model, features: &[u32]) -> u16 {
    let [is_one, is_none] = model.sums(features);
    model.score(is_one - is_none)
}

/// The kinds of features.
#[derive(Clone, Copy)]
enum Kind {
    Rule = 1,
    Cue,
    Source,
    Content,
    Before,
    Behind,
    Length,
    Marks,
    Sure,
    Second,
    Place,
}

/// What `it` looks like: each kind alone and with the rule.
pub(crate) fn features(cx: &Context<'_>, mentions: &[Mention], it: &Attribution) -> Vec<u32> {
    let view = cx.whole();
    let rule = number(Kind::Rule, rule_number(it));
    let mut acc = vec![rule];
    let mut add = |hash: u32| acc.extend([hash, mix(rule, hash)]);
    let (first, end) = it.content;
    let source = source_kind(&view, mentions, it.source);
    add(text(Kind::Source, source));
    if let Some((cue_first, cue_end)) = it.cue {
        let verb = cue_verb(&view, it.cue);
        add(text(Kind::Cue, verb));
        add(text(Kind::Cue, beginning(verb, 5).unwrap_or(verb)));
        add(text(Kind::Before, view.before(cue_first, 1)));
        add(text(Kind::Behind, view.lower(cue_end)));
        let is_listed = view.flags(cue_end - 1).has(WordFlags::REPORTING);
        add(number(Kind::Sure, usize::from(is_listed)));
        add(mix(text(Kind::Cue, verb), of_text(source)));
        add(mix(text(Kind::Cue, verb), of_text(view.lower(first))));
        add(number(Kind::Length, 10 + (cue_end - cue_first).min(4)));
    }
    // How sure the rule was by itself.
    add(number(Kind::Sure, 10 + usize::from(it.score / 100)));
    add(text(Kind::Content, view.lower(first)));
    add(text(Kind::Content, start_kind(&view, first)));
    let has =
        |marks: &[&str]| (first..end.min(first + 200)).any(|at| marks.contains(&view.lower(at)));
    if first + 1 < end {
        let second = view.lower(first + 1);
        add(text(Kind::Second, beginning(second, 6).unwrap_or(second)));
    }
    if let Some((_, cue_end)) = it.cue {
        let between = if end <= cue_end { 0 } else { 1 + first.saturating_sub(cue_end).min(6) };
        add(number(Kind::Place, between));
        if let Some((source_first, source_end)) = it.source {
            add(number(Kind::Place, 20 + (source_end - source_first).min(8)));
        }
    }
    let n = end - first;
    add(number(Kind::Length, [1, 2, 4, 7, 12, 20].iter().filter(|it| **it < n).count()));
    add(number(Kind::Marks, usize::from(has(&["«", "“", "\""]))));
    add(number(Kind::Marks, 10 + usize::from(has(&["comme", "as"]))));
    let is_direct = it.mode == AttributionMode::Direct;
    add(number(Kind::Marks, 2 + usize::from(is_direct)));
    if is_direct {
        let last = view.before(end, 1);
        add(number(Kind::Marks, 4 + usize::from(matches!(last, "." | "!" | "?" | "…"))));
        add(number(Kind::Marks, 6 + usize::from(view.is_capital(first))));
        add(mix(number(Kind::Marks, 8), of_text(view.before(first, 2))));
        add(mix(number(Kind::Marks, 9), of_text(view.lower(end + 1))));
    }
    acc.sort_unstable();
    acc.dedup();
    acc
}

#[expect(clippy::as_conversions, reason = "the number of a variant")]
fn rule_number(it: &Attribution) -> usize {
    it.rule as usize
}

#[expect(clippy::as_conversions, reason = "the number of a variant")]
fn number(kind: Kind, value: usize) -> u32 {
    mix(0x0A77_1B00 + kind as u32, u32::try_from(value).unwrap_or(u32::MAX))
}

#[expect(clippy::as_conversions, reason = "the number of a variant")]
fn text(kind: Kind, value: &str) -> u32 {
    mix(0x0A77_1C00 + kind as u32, of_text(value))
}

/// The word of the cue that says most: the last of a verb group that is no
/// pronoun.
fn cue_verb<'c>(view: &View<'c>, cue: Option<Range>) -> &'c str {
    let Some((first, end)) = cue else { return "" };
    let is_verb = |at: &usize| view.is_word(*at) && !view.lower(*at).starts_with('-');
    (first..end).rev().find(is_verb).map_or("", |at| view.lower(at))
}

/// Who speaks, as far as can be told.
fn source_kind(view: &View<'_>, mentions: &[Mention], source: Option<Range>) -> &'static str {
    let Some((first, end)) = source else { return "none" };
    if end == first + 1
        && (who::is_pronoun(view.lower(first)) || view.lower(first).starts_with('-'))
    {
        return "pronoun";
    }
    let from = mentions.partition_point(|it| it.first < first);
    let inside = || mentions.get(from..).unwrap_or_default().iter().take_while(|it| it.end <= end);
    let has = |entity_type| inside().any(|it| it.entity_type == entity_type);
    if has(EntityType::Person) {
        "person"
    } else if has(EntityType::Organization) {
        "organization"
    } else if (first..end)
        .any(|at| view.flags(at).has(WordFlags::OCCUPATION) || view.flags(at).has(WordFlags::TITLE))
    {
        "role"
    } else if has(EntityType::Place) {
        "place"
    } else if inside().next().is_some() {
        "other"
    } else {
        "phrase"
    }
}

/// How a content begins.
fn start_kind(view: &View<'_>, at: usize) -> &'static str {
    if view.is_number(at) {
        "0"
    } else if view.is_capital(at) {
        "A"
    } else if view.is_word(at) {
        let lower = view.lower(at);
        if lower.ends_with("er") || lower.ends_with("ir") || lower.ends_with("re") {
            "er"
        } else {
            "a"
        }
    } else {
        "."
    }
}
