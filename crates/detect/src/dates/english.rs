//! English dates: "April 13, 2024", "13 April", "last Tuesday", "mid-March",
//! "two years ago", "this week".

use document::Language;

use super::{Calendar, Dated, Direction, Found, Part, Unit, day_number, interval, year_number};
use crate::context::View;
use crate::numerals;
use crate::words;

const ENGLISH: Language = Language::English;

/// The date that begins at `at`.
pub(super) fn date(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Found> {
    let found = |score: u16| move |(end, value)| Found { end, value, score };
    let lower = view.lower(at);
    if view.is_number(at) {
        return day_first(view, at, calendar)
            .map(found(950))
            .or_else(|| decade(view, at).map(found(900)))
            .or_else(|| ago(view, at, calendar).map(found(900)));
    }
    if view.is_capital(at)
        && let Some(weekday) = words::weekday(lower, ENGLISH)
    {
        return Some(on_weekday(view, at, weekday, calendar)).map(found(900));
    }
    if view.is_capital(at)
        && let Some(month) = words::month(lower, ENGLISH)
    {
        return from_month(view, at, month, calendar).map(found(850));
    }
    match lower {
        "yesterday" => Some((at + 1, calendar.offset(-1, Unit::Day))).map(found(900)),
        "today" | "tonight" => Some((at + 1, calendar.offset(0, Unit::Day))).map(found(800)),
        "tomorrow" => Some((at + 1, calendar.offset(1, Unit::Day))).map(found(850)),
        "early" | "mid" | "late" => part(view, at, calendar).map(found(900)),
        "last" => relative(view, at + 1, -1, calendar).map(found(900)),
        "next" => relative(view, at + 1, 1, calendar).map(found(900)),
        "this" => relative(view, at + 1, 0, calendar).map(found(850)),
        "spring" | "summer" | "autumn" | "fall" | "winter" => season(view, at).map(found(850)),
        _ if lower.starts_with("mid-") => {
            let month = words::month(lower.strip_prefix("mid-")?, ENGLISH)?;
            let year = year_number(view, at + 1);
            let value = calendar.month(year, month, Part::Middle, Direction::Nearest);
            Some((at + 1 + usize::from(year.is_some()), value)).map(found(900))
        }
        _ => ago(view, at, calendar).map(found(900)),
    }
}

/// "13 April 2024", "13th of April", "3-5 May".
fn day_first(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let (end, day) = day_number(view, at)?;
    let (end, last) = match view.lower(end) {
        "-" | "–" | "to" => day_number(view, end + 1)?,
        _ => (end, day),
    };
    let month_at = end + usize::from(view.lower(end) == "of");
    let month =
        words::month(view.lower(month_at), ENGLISH).filter(|_| view.is_capital(month_at))?;
    let (end, year) = year_after(view, month_at + 1);
    let value = calendar.day(year, month, last, Direction::Nearest);
    if day == last {
        return Some((end, value));
    }
    let start = calendar.day(year, month, day, Direction::Nearest);
    Some((end, interval(start, value)))
}

/// A year at `at`, with or without a comma before it.
fn year_after(view: &View<'_>, at: usize) -> (usize, Option<i16>) {
    let place = at + usize::from(view.lower(at) == ",");
    match year_number(view, place) {
        Some(year) => (place + 1, Some(year)),
        None => (at, None),
    }
}

/// "April", "April 2024", "April 13", "April 13, 2024", "April 3-5".
fn from_month(view: &View<'_>, at: usize, month: i8, calendar: Calendar) -> Option<Dated> {
    let lower = view.lower(at);
    if let Some((end, day)) = day_number(view, at + 1) {
        if matches!(view.lower(end), "-" | "–")
            && let Some((end, last)) = day_number(view, end + 1)
        {
            let (end, year) = year_after(view, end);
            let start = calendar.day(year, month, day, Direction::Nearest);
            let value = calendar.day(year, month, last, Direction::Nearest);
            return Some((end, interval(start, value)));
        }
        let (end, year) = year_after(view, end);
        return Some((end, calendar.day(year, month, day, Direction::Nearest)));
    }
    let (end, year) = year_after(view, at + 1);
    // "May" and "March" are words of their own, "Mar." and "Jan." names.
    let is_unsure = matches!(lower, "may" | "march" | "mar" | "jan" | "jun" | "sep");
    let before = view.before(at, 1);
    let is_dated = matches!(
        before,
        "in" | "since" | "until" | "by" | "of" | "during" | "from" | "between" | "before" | "after"
    );
    if year.is_none() && is_unsure && !is_dated {
        return None;
    }
    Some((end, calendar.month(year, month, Part::Whole, Direction::Nearest)))
}

/// "Tuesday", "Tuesday, April 13, 2024", "Tuesday morning".
fn on_weekday(view: &View<'_>, at: usize, weekday: i8, calendar: Calendar) -> Dated {
    let next = at + 1 + usize::from(view.lower(at + 1) == ",");
    if let Some(month) = words::month(view.lower(next), ENGLISH)
        && view.is_capital(next)
        && day_number(view, next + 1).is_some()
        && let Some(dated) = from_month(view, next, month, calendar)
    {
        return dated;
    }
    if let Some(dated) = day_first(view, next, calendar) {
        return dated;
    }
    let is_daytime = matches!(view.lower(at + 1), "morning" | "evening" | "afternoon" | "night");
    let end = at + 1 + usize::from(is_daytime);
    (end, calendar.weekday(weekday, Direction::Nearest))
}

/// "early 2003", "late March", "mid 2003".
fn part(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let part = match view.lower(at) {
        "early" => Part::Start,
        "late" => Part::End,
        _ => Part::Middle,
    };
    let next = at + 1 + usize::from(matches!(view.lower(at + 1), "-" | "in"));
    if let Some((end, value)) = decade(view, next) {
        return Some((end, value));
    }
    if let Some(year) = year_number(view, next) {
        return Some((next + 1, Some(Calendar::year(year, part))));
    }
    let month = words::month(view.lower(next), ENGLISH).filter(|_| view.is_capital(next))?;
    let (end, year) = year_after(view, next + 1);
    Some((end, calendar.month(year, month, part, Direction::Nearest)))
}

/// "1990s".
fn decade(view: &View<'_>, at: usize) -> Option<Dated> {
    let year = year_number(view, at)?;
    if view.lower(at + 1) != "s" || view.is_spaced(at + 1) || year % 10 != 0 {
        return None;
    }
    Some((at + 2, Some(format!("{:03}X", year / 10))))
}

/// What "last", "next" or "this" (`n` -1, 1, 0) makes of the word at `at`.
fn relative(view: &View<'_>, at: usize, n: i64, calendar: Calendar) -> Option<Dated> {
    let lower = view.lower(at);
    let direction = match n {
        0 => Direction::Nearest,
        1 => Direction::Future,
        _ => Direction::Past,
    };
    if let Some(weekday) = words::weekday(lower, ENGLISH) {
        return Some((at + 1, calendar.weekday(weekday, direction)));
    }
    if view.is_capital(at)
        && let Some(month) = words::month(lower, ENGLISH)
    {
        return Some((at + 1, calendar.month(None, month, Part::Whole, direction)));
    }
    let unit = match lower {
        "week" | "weekend" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        "night" | "morning" | "evening" | "afternoon" => Unit::Day,
        "spring" | "summer" | "autumn" | "fall" | "winter" => return Some((at + 1, None)),
        _ => return None,
    };
    Some((at + 1, calendar.offset(n, unit)))
}

/// "two years ago", "a week ago".
fn ago(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let numeral = numerals::parse(view, at)?;
    let unit = match view.lower(numeral.end) {
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    };
    if !matches!(view.lower(numeral.end + 1), "ago" | "earlier") {
        return None;
    }
    let is_from_now = view.lower(numeral.end + 1) == "ago";
    let value = (|| calendar.ago(numeral.value.to_whole()?.checked_neg()?, unit))();
    Some((numeral.end + 2, value.filter(|_| is_from_now)))
}

/// "summer 2015", "summer of 2015": EDTF counts seasons from 21, spring.
fn season(view: &View<'_>, at: usize) -> Option<Dated> {
    let code = match view.lower(at) {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        _ => 24,
    };
    let next = at + 1 + usize::from(view.lower(at + 1) == "of");
    let year = year_number(view, next)?;
    Some((next + 1, Some(format!("{year:04}-{code}"))))
}
