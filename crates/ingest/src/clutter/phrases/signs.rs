//! Sentences of a site about itself, told by some of their words: what asks
//! for an address or for money, what gives times, who else took part.
//!
//! They look like running text, so they are used only on pages, where the
//! place of a block speaks too.

use document::AsideReason;

use super::keys;
use super::pleas::is_plea;

/// What a sentence of a site about itself is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It asks its reader to subscribe, to follow or to pay.
    Plea,
    /// Who took part, where it was printed, what it is filed under.
    SmallPrint,
    /// When, or how long it takes to read.
    Times,
}

impl Sign {
    /// Why a block with this sign is set aside.
    pub(crate) fn reason(self) -> AsideReason {
        match self {
            Self::Plea => AsideReason::Notice,
            Self::SmallPrint => AsideReason::Footer,
            Self::Times => AsideReason::Byline,
        }
    }
}

/// The sign in a text, given as it is and folded, if there is one.
pub(crate) fn sign(text: &str, folded: &str) -> Option<Sign> {
    // Longer texts are prose whatever they say.
    if 4 * PLEA_CHARS < text.len() {
        return None;
    }
    let n_chars = folded.chars().count();
    let has_key = keys::has_any(folded);
    let has = |signs: &[&str]| has_key && signs.iter().any(|it| folded.contains(it));
    let sign = (n_chars <= META_CHARS && is_times(text, folded, has)).then_some(Sign::Times);
    sign.or_else(|| is_small_print(folded, has).then_some(Sign::SmallPrint))
        .or_else(|| (n_chars <= PLEA_CHARS && is_plea(folded, has)).then_some(Sign::Plea))
}

/// A plea is no longer than this, in characters.
const PLEA_CHARS: usize = 300;
/// A line of times is no longer than this, in characters.
const META_CHARS: usize = 110;

/// What begins the small print under an article.
const SMALL_PRINT: &[&str] = &[
    "reporting by ",
    "additional reporting by ",
    "editing by ",
    "writing by ",
    "compiled by ",
    "with reporting by ",
    "our standards:",
    "a version of this ",
    "this article appears in ",
    "this article appeared in ",
    "this article was originally published",
    "this article originally appeared",
    "this story originally appeared",
    "this story was originally published",
    "originally published on ",
    "originally published at ",
    "when we learn of a mistake",
    "republish our ",
    "toute reproduction interdite",
    "toute reproduction, même partielle",
    "reproduction interdite",
    "transcripts are created",
    "posted in ",
    "filed under",
    "categories:",
    "categorized in",
    "tags:",
    "topics:",
    "tagged:",
    "tagged with ",
    "publié dans",
    "classé dans",
    "étiqueté",
    "mots-clés",
    "mots clés",
    "étiquettes",
    "catégories :",
    "retrouvez l'ensemble de nos contenus",
    "cet article est paru dans",
    "cet article a été publié",
    "the comments below have",
    "the views expressed",
    "share or comment on this",
    "partager l'article",
    "partager :",
    "©",
    "copyright ©",
    "copyright (c)",
    "copyright 20",
    "(c) 20",
];
/// What the small print says of rights and of helpers.
pub(super) const HELPED: &[&str] = &[
    "all rights reserved",
    "tous droits réservés",
    "tous droits de reproduction",
    " contributed research",
    " contributed reporting",
    " contributed to this report",
    " contributed to this story",
    " a contribué à cet article",
    " ont contribué à cet article",
];

/// Whether a folded text is small print; `has` tells whether it has a phrase.
fn is_small_print(folded: &str, has: impl Fn(&[&str]) -> bool) -> bool {
    SMALL_PRINT.iter().any(|it| folded.starts_with(it)) || has(HELPED)
}

/// Words beside a date or a time.
const BEFORE_TIMES: &[&str] = &[
    "publié ",
    "publiée ",
    "published",
    "mis à jour",
    "mise à jour",
    "modifié le",
    "updated",
    "posted",
    "last modified",
    "first published",
    "créé le",
    "temps de lecture",
    "reading time",
    "durée de lecture",
    "listen to this",
    "écouter l'article",
    "écouter cet article",
];
/// Words beside a date behind a name.
pub(super) const WITH_TIMES: &[&str] = &[" publié le ", " mis à jour le ", " modifié le "];
/// Words that follow a number of minutes to read; all begin with an m.
const MINUTES_TO_READ: &[&str] = &[
    "min read",
    "minute read",
    "minutes de lecture",
    "min de lecture",
    "mn de lecture",
    "min. de lecture",
];
/// Words a clock is made of.
const CLOCK_WORDS: &[&str] = &[
    "h",
    "m",
    "min",
    "mins",
    "minutes",
    "minute",
    "hour",
    "hours",
    "hr",
    "hrs",
    "heure",
    "heures",
    "jour",
    "jours",
    "day",
    "days",
    "ago",
    "il",
    "y",
    "a",
    "at",
    "à",
    "am",
    "pm",
    "a.m.",
    "p.m.",
    "gmt",
    "est",
    "edt",
    "cet",
    "bst",
    "utc",
    "et",
    "1h",
    "yesterday",
    "hier",
    "today",
    "aujourd'hui",
];

fn is_times(text: &str, folded: &str, has: impl Fn(&[&str]) -> bool) -> bool {
    let has_digit = folded.contains(|c: char| c.is_ascii_digit());
    if !has_digit || folded.ends_with(['"', '?', '!']) {
        return false;
    }
    let begins = BEFORE_TIMES.iter().any(|it| folded.starts_with(it));
    let is_sentence = folded.ends_with('.') && 6 < folded.split(' ').count();
    (begins && !is_sentence)
        || is_of_reading(folded)
        || is_clock(folded)
        || is_clock_of(text)
        || (!folded.ends_with('.') && has(WITH_TIMES))
}

/// Whether a folded text says how many minutes it takes to read.
fn is_of_reading(folded: &str) -> bool {
    let mut at_minutes = folded.match_indices('m').filter_map(|(at, _)| folded.get(at..));
    at_minutes.any(|it| MINUTES_TO_READ.iter().any(|phrase| it.starts_with(phrase)))
}

/// "16h05Léa Fontan": the time of an entry and who wrote it touch.
fn is_clock_of(text: &str) -> bool {
    let name =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, 'h' | ':' | ' '));
    let clock = text.len() - name.len();
    let is_glued = name.starts_with(char::is_uppercase) && !text.contains(": ");
    (4..=8).contains(&clock)
        && is_glued
        && name.len() <= 40
        && name.split(' ').count() <= 3
        && text.get(..clock).is_some_and(|it| !it.ends_with(' ') && it.contains(['h', ':']))
}

/// "14:05", "13 h 20", "2h ago", "il y a 3 heures".
fn is_clock(folded: &str) -> bool {
    let words = folded.split(|c: char| c.is_whitespace() || c == ':' || c == '.');
    let mut n_clock = 0;
    for word in words.filter(|it| !it.is_empty()) {
        let letters = word.trim_matches(|c: char| c.is_ascii_digit());
        let is_known = letters.is_empty() || CLOCK_WORDS.contains(&letters);
        if !is_known {
            return false;
        }
        n_clock += usize::from(!letters.is_empty());
    }
    let has_colon = folded.len() <= 8 && folded.contains(':');
    has_colon || (0 < n_clock && folded.len() <= 24)
}
