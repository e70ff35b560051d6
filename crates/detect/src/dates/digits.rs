//! Dates in digits alone: "13/04/2024", "2024-04-13", "13.04.2024", years and
//! ranges of years.

use document::Language;
use jiff::civil::Date;

use super::{Found, year_number};
use crate::context::View;
use crate::words::Class;

/// The date in digits that begins at `at`.
pub(super) fn date(view: &View<'_>, at: usize) -> Option<Found> {
    if !view.is_number(at) {
        return None;
    }
    let sign = view.lower(at + 1);
    let (end, parts) = if matches!(sign, "/" | "-" | ".")
        && view.lower(at + 3) == sign
        && !(at + 1..at + 5).any(|it| view.is_spaced(it))
    {
        let parts = [view.written(at), view.written(at + 2), view.written(at + 4)];
        (at + 5, parts)
    } else {
        let written = view.written(at);
        if written.len() < 8 || 10 < written.len() {
            return None;
        }
        let mut parts = written.split('.');
        let parts = [parts.next()?, parts.next()?, parts.next()?];
        (at + 1, parts)
    };
    let is_short = parts.iter().all(|it| it.len() <= 4);
    let numbers = parts.map(|it| it.parse::<i16>().ok());
    let [Some(a), Some(b), Some(c)] = numbers else {
        return None;
    };
    if !is_short {
        return None;
    }
    let [a_text, _, c_text] = parts;
    let date = if a_text.len() == 4 {
        new(a, b, c)
    } else if c_text.len() == 4 {
        match view.cx.language {
            Language::French => new(c, b, a),
            Language::English => new(c, a, b).or_else(|| new(c, b, a)),
        }
    } else {
        None
    };
    Some(Found { end, value: Some(date?.to_string()), score: 950 })
}

fn new(y: i16, m: i16, d: i16) -> Option<Date> {
    let y = (1000..2200).contains(&y).then_some(y)?;
    Date::new(y, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok()
}

/// The year or range of years that begins at `at`.
pub(super) fn year(view: &View<'_>, at: usize) -> Option<Found> {
    let year = year_number(view, at)?;
    if matches!(view.lower(at + 1), "-" | "–" | "/")
        && let Some(last) = year_number(view, at + 2)
        && year < last
    {
        return Some(Found {
            end: at + 3,
            value: Some(format!("{year:04}/{last:04}")),
            score: 900,
        });
    }
    if let Some((end, last)) = range_end(view, at)
        && year < last
    {
        return Some(Found { end, value: Some(format!("{year:04}/{last:04}")), score: 900 });
    }
    let score = if is_after_preposition(view, at) {
        900
    } else if (1900..2036).contains(&year) && !counts_something(view, at) {
        750
    } else {
        return None;
    };
    Some(Found { end: at + 1, value: Some(format!("{year:04}")), score })
}

/// "entre 2003 et 2005", "de 2003 à 2005", "between … and …", "from … to …".
fn range_end(view: &View<'_>, at: usize) -> Option<(usize, i16)> {
    let joins = matches!(
        (view.before(at, 1), view.lower(at + 1)),
        ("entre", "et") | ("de", "à") | ("between", "and") | ("from", "to")
    );
    if !joins {
        return None;
    }
    year_number(view, at + 2).map(|last| (at + 3, last))
}

fn is_after_preposition(view: &View<'_>, at: usize) -> bool {
    let before = view.before(at, 1);
    let is_time = match view.cx.language {
        Language::French => matches!(before, "en" | "depuis" | "dès" | "fin" | "début" | "an"),
        Language::English => matches!(before, "in" | "since" | "until" | "by" | "during"),
    };
    is_time && !counts_something(view, at)
}

/// Whether a unit, a noun or a sign after the number at `at` says that it
/// counts.
fn counts_something(view: &View<'_>, at: usize) -> bool {
    let next = view.lower(at + 1);
    if matches!(next, "%" | "€" | "$" | "£" | "°") || (next == ":" && view.is_number(at + 2)) {
        return true;
    }
    let before = view.before(at, 1);
    if matches!(before, "$" | "€" | "£" | "n°" | "#") {
        return true;
    }
    // "2015 personnes" counts; "2015 dernier" or "2015 et" does not.
    view.is_lower_word(at + 1)
        && !view.is(at + 1, Class::FUNCTION)
        && view.cx.language == Language::French
        && next.ends_with(['s', 'x'])
}
