//! What a figure stands among: who says it, when, where, about what.

use std::collections::BTreeSet;

use document::{EntityType, Value};

use crate::attributions::Attribution;
use crate::context::{Context, View};
use crate::lexicon::WordFlags;
use crate::mention::Mention;
use crate::words::{Class, beginning};

/// Letters that stand for a word and its forms.
const N_STEM: usize = 6;

/// Tokens on each side of a figure that are looked at: more is another scene,
/// or a text without sentences.
const AROUND: usize = 60;

/// How many attributions before a figure may be the one it is in.
const MAX_CONTENTS: usize = 8;

/// The sentence of a figure, for comparing.
pub(super) struct Scene<'c> {
    /// Who says it: an entity, or the words of the source.
    source: Option<Source>,
    dates: BTreeSet<&'c str>,
    /// Times of day: a live report counts on.
    times: BTreeSet<&'c str>,
    places: BTreeSet<Option<usize>>,
    /// Beginnings of the words that say something, and names.
    stems: BTreeSet<&'c str>,
}

#[derive(PartialEq, Eq)]
enum Source {
    Known(usize),
    Words(String),
}

impl<'c> Scene<'c> {
    pub(super) fn of(
        cx: &'c Context<'_>,
        mentions: &'c [Mention],
        attributions: &[Attribution],
        (sentence, figure): (usize, &Mention),
    ) -> Self {
        let tokens = cx.sentences.get(sentence).map_or((0, 0), |it| (it.first, it.end));
        let view = View { cx, first: tokens.0, end: tokens.1 };
        // Contents overlap little: whoever says it begins near before it.
        let behind = attributions.partition_point(|it| it.content.0 <= figure.first);
        let before = attributions.get(..behind).unwrap_or_default();
        let said = before
            .iter()
            .rev()
            .take(MAX_CONTENTS)
            .filter(|it| figure.end <= it.content.1)
            .min_by_key(|it| it.content.1 - it.content.0);
        let source = said.and_then(|it| match (it.speaker, it.source) {
            (Some(speaker), _) => Some(Source::Known(speaker)),
            (None, Some(range)) => words_of(&view, range),
            (None, None) => None,
        });
        let near =
            (tokens.0.max(figure.first.saturating_sub(AROUND)), tokens.1.min(figure.end + AROUND));
        let from = mentions.partition_point(|it| it.first < near.0);
        let here = mentions.get(from..).unwrap_or_default();
        let here = || here.iter().take_while(|it| it.end <= near.1);
        let date = |it: &'c Mention| match &it.value {
            Some(Value::Date(date)) => Some(date.as_str()),
            _ if it.entity_type == EntityType::Date => Some(view.lower(it.first)),
            _ => None,
        };
        let time = |it: &'c Mention| match &it.value {
            Some(Value::Time(time)) => Some(time.as_str()),
            _ => None,
        };
        let is_place = |it: &&Mention| it.entity_type == EntityType::Place;
        Self {
            source,
            dates: here().filter_map(date).collect(),
            times: here().filter_map(time).collect(),
            places: here().filter(is_place).map(|it| it.entity).collect(),
            stems: (near.0..near.1)
                .filter(|at| !(figure.first..figure.end).contains(at))
                .filter_map(|at| stem(&view, at))
                .collect(),
        }
    }

    /// Whether the two are of different days, times or places.
    pub(super) fn is_elsewhere(&self, other: &Self) -> bool {
        fn apart<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> bool {
            !a.is_empty() && !b.is_empty() && a.is_disjoint(b)
        }
        apart(&self.dates, &other.dates)
            || self.times != other.times
            || apart(&self.places, &other.places)
    }

    /// Whether they come from sources that are known to be different.
    pub(super) fn is_other_source(&self, other: &Self) -> bool {
        match (&self.source, &other.source) {
            (Some(a), Some(b)) => a != b,
            _ => false,
        }
    }

    /// How many words beside the figures they share.
    pub(super) fn n_shared(&self, other: &Self) -> usize {
        self.stems.intersection(&other.stems).count()
    }
}

/// The words of a source, by which two are told apart; nobody knows whom a
/// pronoun means that was not resolved.
fn words_of(view: &View<'_>, (first, end): (usize, usize)) -> Option<Source> {
    let words = (first..end)
        .filter(|at| view.is_word(*at) && !view.is(*at, Class::FUNCTION))
        .map(|at| view.lower(at));
    let words = words.collect::<Vec<_>>().join(" ");
    (!words.is_empty() && !words.starts_with('-')).then_some(Source::Words(words))
}

/// What stands for a word that says something.
fn stem<'c>(view: &View<'c>, at: usize) -> Option<&'c str> {
    let lower = view.lower(at);
    let says = view.is_word(at)
        && 3 < lower.len()
        && !view.is(at, Class::FUNCTION)
        && !view.flags(at).has(WordFlags::STOP)
        && !view.flags(at).has(WordFlags::REPORTING)
        && !view.is(at, Class::AUXILIARY);
    says.then(|| beginning(lower, N_STEM).unwrap_or(lower))
}

/// Whether the sentence sums up, or tells of an earlier count.
fn sums_up(view: &View<'_>, at: usize) -> bool {
    let near = view.first.max(at.saturating_sub(AROUND))..view.end.min(at + AROUND);
    near.into_iter().any(|at| {
        matches!(
            view.lower(at),
            "total"
                | "totale"
                | "précédemment"
                | "auparavant"
                | "national"
                | "nationale"
                | "overall"
                | "nationwide"
                | "previously"
                | "altogether"
        )
    })
}

/// Whether the words around a figure say that it is a part, a change or another
/// time: "dont 12 blessés", "12 blessés de plus", "contre 15 l'an dernier".
pub(super) fn is_explained(view: &View<'_>, figure: &Mention) -> bool {
    let before = (1..4).any(|n| {
        matches!(
            view.before(figure.first, n),
            "dont"
                | "parmi"
                | "contre"
                | "autres"
                | "autre"
                | "lesquels"
                | "lesquelles"
                | "premiers"
                | "premières"
                | "including"
                | "among"
                | "versus"
                | "another"
                | "compared"
                | "sur"
                | "outre"
                | "passé"
                | "passée"
                | "from"
                | "tous"
                | "chaque"
                | "every"
                | "each"
                | "prévoit"
                | "objectif"
                | "by"
                | "other"
                | "encore"
        )
    });
    let behind = (0..4).any(|n| {
        matches!(
            view.lower(figure.end + n),
            "contre"
                | "supplémentaires"
                | "auparavant"
                | "plus"
                | "additional"
                | "compared"
                | "earlier"
                | "restants"
                | "restantes"
                | "autres"
                | "remaining"
                | "against"
                | "hier"
                | "précédent"
                | "précédente"
        )
    });
    // "One in five".
    let is_ratio = matches!(view.before(figure.first, 1), "in" | "sur")
        && matches!(view.before(figure.first, 2), "one" | "two" | "three" | "un" | "une" | "deux");
    before || behind || is_ratio || sums_up(view, figure.first)
}
