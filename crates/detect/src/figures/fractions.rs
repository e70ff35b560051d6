//! Fractions and collective numbers: "la moitié", "un tiers", "une dizaine",
//! "a dozen", "des milliers".

use document::{EntityType, Language, Value};

use super::{Figure, nouns};
use crate::context::View;

/// The fraction or collective number that begins at `at`.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<Figure> {
    match view.cx.language {
        Language::French => french(view, at),
        Language::English => english(view, at),
    }
}

fn french(view: &View<'_>, at: usize) -> Option<Figure> {
    let article = view.lower(at);
    let next = view.lower(at + 1);
    let (number, n, is_fraction) = match (article, next) {
        ("la" | "une", "moitié") => (Some("0.5"), 2, true),
        ("un" | "le", "tiers") => (Some("0.333"), 2, true),
        ("un" | "le", "quart") => (Some("0.25"), 2, true),
        ("deux", "tiers") => (Some("0.667"), 2, true),
        ("trois", "quarts") => (Some("0.75"), 2, true),
        ("moitié", _) if view.is_capital(at) => (Some("0.5"), 1, true),
        ("une", "dizaine") => (Some("10"), 2, false),
        ("une", "douzaine") => (Some("12"), 2, false),
        ("une", "quinzaine") => (Some("15"), 2, false),
        ("une", "vingtaine") => (Some("20"), 2, false),
        ("une", "trentaine") => (Some("30"), 2, false),
        ("une", "quarantaine") => (Some("40"), 2, false),
        ("une", "cinquantaine") => (Some("50"), 2, false),
        ("une", "soixantaine") => (Some("60"), 2, false),
        ("une", "centaine") => (Some("100"), 2, false),
        ("un", "millier") => (Some("1000"), 2, false),
        (
            "des" | "plusieurs" | "quelques",
            "dizaines" | "centaines" | "milliers" | "millions" | "milliards",
        ) => (None, 2, false),
        _ => return None,
    };
    let of = view.lower(at + n);
    let links = matches!(of, "de" | "d'" | "des" | "du");
    if is_fraction && !links {
        // "le quart", "le tiers" alone are other things ("quart de finale").
        let is_half = next == "moitié" || article == "moitié";
        if !is_half {
            return None;
        }
    }
    if next == "quart" && view.lower(at + n + 1) == "finale" || next == "tiers" && of == "monde" {
        return None;
    }
    let counted = if links {
        let skip =
            usize::from(matches!(view.lower(at + n + 1), "la" | "l'" | "ces" | "ses" | "leurs"));
        nouns::counted(view, at + n + 1 + skip)
    } else {
        None
    };
    Some(figure(at + n, number, counted, is_fraction))
}

fn english(view: &View<'_>, at: usize) -> Option<Figure> {
    let (number, n, is_fraction) = match (view.lower(at), view.lower(at + 1)) {
        ("half", "of" | "the") => (Some("0.5"), 1, true),
        ("a" | "one", "half") if view.lower(at + 2) == "of" => (Some("0.5"), 2, true),
        ("a" | "one", "third") if view.lower(at + 2) == "of" => (Some("0.333"), 2, true),
        ("a" | "one", "quarter") if view.lower(at + 2) == "of" => (Some("0.25"), 2, true),
        ("two", "thirds") => (Some("0.667"), 2, true),
        ("three", "quarters") => (Some("0.75"), 2, true),
        ("one-third" | "a-third", _) => (Some("0.333"), 1, true),
        ("two-thirds", _) => (Some("0.667"), 1, true),
        ("three-quarters", _) => (Some("0.75"), 1, true),
        ("a", "dozen") => (Some("12"), 2, false),
        ("half", "a") if view.lower(at + 2) == "dozen" => (Some("6"), 3, false),
        ("dozens" | "hundreds" | "thousands" | "millions" | "billions", "of") => (None, 1, false),
        _ => return None,
    };
    let of = at + n + usize::from(view.lower(at + n) == "of");
    let skip = usize::from(matches!(view.lower(of), "the" | "its" | "their" | "all"));
    Some(figure(at + n, number, nouns::counted(view, of + skip), is_fraction))
}

/// A fraction ends before what it is of; a collective number takes it in.
fn figure(
    end: usize,
    number: Option<&str>,
    counted: Option<(usize, String)>,
    is_fraction: bool,
) -> Figure {
    let (counted_end, unit) = match counted {
        Some((end, noun)) => (Some(end), Some(noun)),
        None => (None, None),
    };
    Figure {
        end: counted_end.filter(|_| !is_fraction).unwrap_or(end),
        entity_type: EntityType::Quantity,
        value: number.map(|number| Value::Number { number: number.to_owned(), unit }),
        score: 880,
    }
}
