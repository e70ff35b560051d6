//! Figures about one subject that do not fit together: "99 % des missiles ont
//! été interceptés" and "la moitié des missiles ont atteint leurs cibles".
//!
//! A pair is offered to look at, so a wrong one costs a person's time: figures
//! must count the same thing in the same scene, and come from different
//! sources or say the same otherwise; dates, places and words that explain the
//! difference drop the pair.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use document::Value;

use crate::attributions::Attribution;
use crate::context::{Context, View};
use crate::figures::nouns;
use crate::mention::Mention;
use crate::words::Class;

mod scene;

use scene::Scene;

/// Figures of one noun that are compared with those behind them.
const MAX_BEHIND: usize = 6;
/// Words, beside the noun, that two figures of one source share.
const MIN_SHARED: usize = 3;
/// Shares that differ less are rounded, in thousandths.
const MIN_POINTS: i64 = 50;

/// Counts of which two sources hardly ever mean two different things in one
/// article.
const TOLLS: &[&str] = &[
    "mort",
    "blessé",
    "disparu",
    "manifestant",
    "gréviste",
    "otage",
    "interpellation",
    "arrestation",
    "interpellé",
    "prisonnier",
    "détenu",
    "death",
    "casualty",
    "injured",
    "protester",
    "demonstrator",
    "marcher",
    "hostage",
    "arrest",
    "prisoner",
    "detainee",
];

/// Two figures: places in the list of mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tension {
    pub(crate) first: usize,
    pub(crate) second: usize,
    /// 0 to 1000.
    pub(crate) score: u16,
}

/// What a figure says, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// Of a whole.
    Share(i64),
    /// A count.
    Count(i64),
}

/// Whether a figure is given as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exact,
    About,
    AtLeast,
    AtMost,
}

struct Figure<'c> {
    mention: usize,
    sentence: usize,
    measure: Measure,
    bound: Bound,
    /// Looked at only where another figure differs: it takes longest.
    scene: OnceCell<Scene<'c>>,
    passes: Passes<'c>,
}

/// What other passes found.
#[derive(Clone, Copy)]
struct Passes<'c> {
    cx: &'c Context<'c>,
    mentions: &'c [Mention],
    attributions: &'c [Attribution],
}

impl<'c> Figure<'c> {
    fn scene(&self) -> Option<&Scene<'c>> {
        let Passes { cx, mentions, attributions } = self.passes;
        let it = mentions.get(self.mention)?;
        let scene = || Scene::of(cx, mentions, attributions, (self.sentence, it));
        Some(self.scene.get_or_init(scene))
    }
}

/// The pairs of the text, by place of the first figure.
pub(crate) fn find(
    cx: &Context<'_>,
    mentions: &[Mention],
    attributions: &[Attribution],
) -> Vec<Tension> {
    let mut by_noun: BTreeMap<(bool, String), Vec<Figure<'_>>> = BTreeMap::new();
    let passes = Passes { cx, mentions, attributions };
    for (number, it) in mentions.iter().enumerate() {
        if let Some((noun, figure)) = figure(passes, (number, it)) {
            let is_share = matches!(figure.measure, Measure::Share(_));
            by_noun.entry((is_share, same(noun))).or_default().push(figure);
        }
    }
    let mut found = Vec::new();
    for ((_, noun), figures) in &by_noun {
        let is_toll = TOLLS.contains(&noun.as_str());
        let pairs = figures.iter().enumerate().flat_map(|(n, first)| {
            let behind = figures.iter().skip(n + 1).take(MAX_BEHIND);
            behind.filter_map(move |second| pair(first, second, is_toll))
        });
        // One pair a noun: whoever looks at it sees the others.
        found.extend(pairs.max_by_key(|it| (it.score, std::cmp::Reverse(it.first))));
    }
    found.sort_by_key(|it| (it.first, it.second));
    found
}

/// One word for those that mean the same in a toll.
fn same(noun: String) -> String {
    match noun.as_str() {
        "tué" | "décès" | "corps" | "cadavre" => "mort".to_owned(),
        "killed" | "dead" | "body" | "fatality" => "death".to_owned(),
        "wounded" => "injured".to_owned(),
        _ => noun,
    }
}

fn figure<'c>(passes: Passes<'c>, (number, it): (usize, &Mention)) -> Option<(String, Figure<'c>)> {
    let Passes { cx, .. } = passes;
    let sentence = cx.sentences.partition_point(|s| s.end <= it.first);
    let view = cx.view(*cx.sentences.get(sentence)?);
    let (measure, noun) = match it.value.as_ref()? {
        Value::Percent(share) => {
            (Measure::Share(thousandths(share)? / 100), of_what(&view, it.end)?)
        }
        Value::Number { number, unit } if is_fraction(&view, it, number) => {
            let unit = unit.clone().or_else(|| of_what(&view, it.end))?;
            (Measure::Share(thousandths(number)?), unit)
        }
        Value::Number { number, unit: Some(unit) } if is_counted(unit) => {
            (Measure::Count(thousandths(number)?), unit.clone())
        }
        _ => return None,
    };
    if scene::is_explained(&view, it) {
        return None;
    }
    // "Une centaine", "a dozen".
    let is_round = it.first + 1 < it.end
        && matches!(view.lower(it.first), "un" | "une" | "a")
        && !view.is_number(it.first + 1);
    let bound = if is_round { Bound::About } else { bound(&view, it.first) };
    let scene = OnceCell::new();
    Some((noun, Figure { mention: number, sentence, measure, bound, scene, passes }))
}

/// "La moitié", "half"; not "0,2 points".
fn is_fraction(view: &View<'_>, it: &Mention, number: &str) -> bool {
    number.starts_with("0.") && view.is_word(it.first)
}

/// Units of length, time and the like measure many things of one scene, as do
/// words that say how often or for how long.
fn is_counted(unit: &str) -> bool {
    3 <= unit.chars().count()
        && !matches!(
            unit,
            "jour"
                | "an"
                | "année"
                | "mois"
                | "heure"
                | "minute"
                | "seconde"
                | "semaine"
                | "fois"
                | "point"
                | "mètre"
                | "kilomètre"
                | "tonne"
                | "litre"
                | "degré"
                | "reprise"
                | "but"
                | "kilo"
                | "place"
                | "page"
                | "chose"
                | "partie"
                | "exemple"
                | "année-lumière"
                | "year"
                | "month"
                | "hour"
                | "week"
                | "time"
                | "meter"
                | "kilometer"
                | "mile"
                | "percent"
                | "degree"
                | "goal"
                | "thing"
                | "part"
                | "second"
                | "day"
                | "hertz"
                | "masse"
                | "trimestre"
                | "siècle"
                | "étape"
                | "match"
                | "tour"
                | "victoire"
                | "médaille"
        )
}

/// What a share is of: the noun behind "des", "of the".
fn of_what(view: &View<'_>, at: usize) -> Option<String> {
    if !matches!(view.lower(at), "de" | "des" | "du" | "d'" | "of") {
        return None;
    }
    let mut noun = at + 1;
    while matches!(
        view.lower(noun),
        "la" | "les" | "l'" | "ces" | "ses" | "leurs" | "the" | "its" | "their" | "all" | "these"
    ) {
        noun += 1;
    }
    let counted = nouns::counted(view, noun).map(|it| it.1);
    let is_noun = view.is_lower_word(noun) && !view.is(noun, Class::FUNCTION);
    counted.or_else(|| is_noun.then(|| view.lower(noun).to_owned()))
}

/// A decimal in thousandths; `None` where it is none or too large.
fn thousandths(decimal: &str) -> Option<i64> {
    let (whole, part) = decimal.split_once('.').unwrap_or((decimal, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(part.parse().ok()?)
}

fn bound(view: &View<'_>, at: usize) -> Bound {
    let (one, two) = (view.before(at, 1), view.before(at, 2));
    match (two, one) {
        ("au", "moins") | ("plus" | "moins", "de" | "d'") | ("at", "least") => match two {
            "moins" => Bound::AtMost,
            _ => Bound::AtLeast,
        },
        ("more" | "over", "than") => Bound::AtLeast,
        ("less" | "fewer", "than") => Bound::AtMost,
        (_, "over") => Bound::AtLeast,
        ("jusqu'", "à") | ("up", "to") => Bound::AtMost,
        (
            _,
            "environ" | "quelque" | "près" | "about" | "some" | "around" | "nearly" | "presque",
        ) => Bound::About,
        ("près", "de" | "d'") | ("autour", "de") => Bound::About,
        _ => Bound::Exact,
    }
}

/// Whether two figures cannot both hold as they are given.
fn differ(a: &Figure<'_>, b: &Figure<'_>) -> bool {
    let (low, high, low_bound, high_bound) = match (a.measure, b.measure) {
        (Measure::Share(x), Measure::Share(y)) if (x - y).abs() < MIN_POINTS => return false,
        (Measure::Share(x), Measure::Share(y)) | (Measure::Count(x), Measure::Count(y)) => {
            if x < y { (x, y, a.bound, b.bound) } else { (y, x, b.bound, a.bound) }
        }
        _ => return false,
    };
    if low == high || low_bound == Bound::AtLeast || high_bound == Bound::AtMost {
        return false;
    }
    // "Environ 100" and 105 say the same.
    let is_about = low_bound == Bound::About || high_bound == Bound::About;
    !(is_about && high - low < high / 5)
}

fn pair(a: &Figure<'_>, b: &Figure<'_>, is_toll: bool) -> Option<Tension> {
    if !differ(a, b) || a.sentence == b.sentence {
        return None;
    }
    let (here, there) = (a.scene()?, b.scene()?);
    if here.is_elsewhere(there) {
        return None;
    }
    let n_shared = here.n_shared(there);
    let is_share = matches!(a.measure, Measure::Share(_));
    let score = match (here.is_other_source(there), is_share) {
        (true, true) => 700 + 20 * n_shared.min(5),
        (true, false) if is_toll || 0 < n_shared => 600 + 40 * n_shared.min(5),
        // Shares by one source are parts of one whole.
        (false, false) if MIN_SHARED <= n_shared => 500 + 40 * n_shared.min(5),
        _ => return None,
    };
    let score = u16::try_from(score).unwrap_or(500);
    Some(Tension { first: a.mention, second: b.mention, score })
}

#[cfg(test)]
mod tests;
