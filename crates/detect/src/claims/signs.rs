//! Words that make a sentence worth a check, or not.

use document::{EntityType, Language};

use crate::context::View;
use crate::lexicon::WordFlags;
use crate::mention::Mention;
use crate::words::Class;

/// What a word can be a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Accusation,
    Law,
    Superlative,
    Comparison,
    Cause,
    Prediction,
    Hedge,
    /// A noun of something that happened, in a headline.
    Event,
}

impl Sign {
    /// The class of the words that are the sign, or begin it.
    fn class(self) -> Class {
        match self {
            Self::Accusation => Class::ACCUSATION,
            Self::Law => Class::LAW,
            Self::Superlative => Class::SUPERLATIVE,
            Self::Comparison => Class::COMPARISON,
            Self::Cause => Class::CAUSE,
            Self::Prediction => Class::PREDICTION,
            Self::Hedge => Class::HEDGE,
            Self::Event => Class::EVENT,
        }
    }
}

/// The first words of the sentence that are a `sign`, as written.
pub(super) fn find(view: &View<'_>, sign: Sign) -> Option<String> {
    let class = sign.class();
    let is_french = view.cx.language == Language::French;
    (view.first..view.end).find_map(|at| {
        let n = if view.is(at, class) {
            n_tokens(view, at, sign)?
        } else {
            let has_ending = is_french && by_form(view, at, sign);
            usize::from(has_ending)
        };
        (n != 0).then(|| view.text(at, at + n).to_owned())
    })
}

/// How many tokens from `at` on are the `sign`, whose word stands there.
fn n_tokens(view: &View<'_>, at: usize, sign: Sign) -> Option<usize> {
    let next = view.lower(at + 1);
    let has_than = || (at + 1..at + 4).any(|it| matches!(view.lower(it), "que" | "qu'" | "than"));
    let is_the = || matches!(view.before(at, 1), "le" | "la" | "les" | "l'" | "the");
    match (sign, view.lower(at)) {
        (Sign::Superlative, "premier" | "première" | "premiers" | "premières") => {
            (is_the() && next != "ministre").then_some(1)
        }
        (Sign::Superlative, "plus" | "moins" | "most" | "least") => {
            is_the().then(|| 1 + usize::from(view.is_lower_word(at + 1)))
        }
        (Sign::Comparison, "plus" | "moins" | "autant" | "more" | "less" | "fewer") => {
            has_than().then_some(2)
        }
        (Sign::Cause, "à") => (next == "cause").then_some(2),
        (Sign::Cause, "en") => (next == "raison").then_some(2),
        (Sign::Cause, "parce") => matches!(next, "que" | "qu'").then_some(2),
        (Sign::Cause, "suite") => matches!(next, "à" | "aux" | "au").then_some(2),
        (Sign::Cause, "due" | "led" | "leads") if view.cx.language == Language::English => {
            (next == "to").then_some(2)
        }
        (Sign::Hedge, "laisse" | "laissent" | "laissé") => (next == "entendre").then_some(2),
        _ => Some(1),
    }
}

/// Whether the French word at `at` is a `sign` by its stem or ending.
fn by_form(view: &View<'_>, at: usize, sign: Sign) -> bool {
    let lower = view.lower(at);
    match sign {
        Sign::Accusation => ["accus", "condamn", "détourn", "soupçonn", "inculp", "corromp"]
            .iter()
            .any(|stem| lower.starts_with(stem)),
        Sign::Prediction => {
            5 < lower.len()
                && (lower.ends_with("era") || lower.ends_with("eront"))
                && view.is_lower_word(at)
                && !matches!(lower, "opera" | "camera")
        }
        _ => false,
    }
}

/// What speaks against a check, in points.
pub(super) fn doubts(view: &View<'_>, mentions: &[Mention], is_attributed: bool) -> i32 {
    let n_words = (view.first..view.end).filter(|it| view.is_word(*it)).count();
    let mut minus = 0;
    if n_words < 8 {
        minus += 80;
    }
    // Definitions and calendars set the scene.
    if is_defining(view) && !is_attributed {
        minus += 170;
    }
    let has_name = mentions
        .iter()
        .any(|it| !it.entity_type.has_value() && it.entity_type != EntityType::Group);
    if !has_name && !is_attributed {
        minus += 30;
    }
    minus
}

/// Whether the sentence defines or announces something.
pub(super) fn is_defining(view: &View<'_>) -> bool {
    (view.first..view.end).any(|at| is_definition(view, at))
}

/// Whether the words at `at` define or announce: "est une", "a lieu".
fn is_definition(view: &View<'_>, at: usize) -> bool {
    let next = || view.lower(at + 1);
    match view.lower(at) {
        "est" => matches!(next(), "un" | "une" | "organisée" | "reconnue"),
        "était" => matches!(next(), "un" | "une"),
        "a" | "ont" => next() == "lieu",
        "se" => next() == "déroule",
        "sont" => next() == "représentées",
        "pour" => next() == "objectif",
        "fait" => next() == "suite",
        "is" => matches!(next(), "a" | "an"),
        _ => false,
    }
}

/// Whether the sentence says what somebody feels or asks for.
pub(super) fn is_opinion(view: &View<'_>) -> bool {
    let is_sign = |at: usize| match (view.cx.language, view.lower(at)) {
        (
            Language::French,
            "j'" | "je" | "mon" | "ma" | "hélas" | "formidable" | "fantastique" | "géants"
            | "célèbre",
        ) => true,
        (Language::French, "il") => {
            view.lower(at + 1) == "faut" || view.starts(at, &["il", "est", "possible", "de"])
        }
        (Language::French, "vous") => view.lower(at + 1) == "pouvez",
        (Language::English, "i" | "my" | "hopefully" | "unfortunately" | "wonderful") => true,
        (Language::English, "we") => matches!(view.lower(at + 1), "must" | "should"),
        _ => false,
    };
    (view.first..view.end).any(is_sign)
}

/// Lines of a page that are no text of the article.
pub(super) fn is_boilerplate(view: &View<'_>) -> bool {
    (view.first..view.end.min(view.first + 12)).any(|at| match view.lower(at) {
        "article" => view.lower(at + 1) == "sur",
        "vous" => view.lower(at + 1) == "pouvez",
        "you" => view.starts(at, &["you", "may", "also"]),
        "leave" => view.starts(at, &["leave", "a", "comment"]),
        "tous" => view.lower(at + 1) == "droits",
        "all" => view.lower(at + 1) == "rights",
        "droits" => view.starts(at, &["droits", "d'", "auteur"]),
        "lire" => view.lower(at + 1) == "aussi",
        _ => false,
    })
}

/// Whether something looks like a finite verb.
pub(super) fn has_verb(view: &View<'_>) -> bool {
    (view.first..view.end).any(|at| {
        if !view.is_lower_word(at) {
            return false;
        }
        let lower = view.lower(at);
        let is_auxiliary = view.is(at, Class::VERB);
        // "achève", "portent": a verb of the list, not a noun behind its article.
        let is_reporting = view.flags(at).has(WordFlags::REPORTING)
            && !matches!(
                view.before(at, 1),
                "le" | "la" | "les" | "l'" | "un" | "une" | "des" | "de" | "d'" | "the" | "a"
            );
        let is_plural_verb = view.cx.language == Language::French
            && lower.ends_with("ent")
            && 5 < lower.len()
            && !lower.ends_with("ment");
        is_auxiliary || is_reporting || is_plural_verb
    })
}

/// Whether something is told in a past tense.
pub(super) fn has_past(view: &View<'_>) -> bool {
    (view.first..view.end).any(|at| match view.cx.language {
        Language::French => {
            let is_auxiliary = view.is(at, Class::PAST);
            is_auxiliary && (at + 1..at + 4).any(|it| is_participle(view.lower(it)))
        }
        Language::English => {
            view.is_lower_word(at) && (view.lower(at).ends_with("ed") || view.is(at, Class::PAST))
        }
    })
}

fn is_participle(lower: &str) -> bool {
    ["é", "ée", "és", "ées", "i", "is", "it", "u", "us", "ue", "ert", "int"]
        .iter()
        .any(|ending| lower.ends_with(ending))
        && 2 < lower.len()
}
