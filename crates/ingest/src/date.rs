//! Dates of publication, in the forms bylines and pages write them.
//!
//! Only whole dates count: a year alone (as in a copyright line) is none, and
//! "yesterday" is of no use without a clock.  What comes out is ISO 8601, as
//! precise as the source: with a time where there is one, with an offset where
//! the source gives one.  Fractions of seconds are left out.

mod order;
mod time;

pub(crate) use order::{Order, order};
use time::Time;

/// Months by their first letters, folded; French, then English.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "janv", "january", "jan"],
    &["février", "fevrier", "févr", "fév", "february", "feb"],
    &["mars", "march", "mar"],
    &["avril", "avr", "april", "apr"],
    &["mai", "may"],
    &["juin", "june", "jun"],
    &["juillet", "juil", "july", "jul"],
    &["août", "aout", "august", "aug"],
    &["septembre", "sept", "september", "sep"],
    &["octobre", "october", "oct"],
    &["novembre", "november", "nov"],
    &["décembre", "decembre", "déc", "dec", "december"],
];

/// Days of the week, whole and short.
const WEEKDAYS: &[&str] = &[
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lun",
    "mar",
    "mer",
    "jeu",
    "ven",
    "sam",
    "dim",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
];

/// Years a page may be of: the first newspaper is of 1605, and software that
/// knows no date writes the year 1.
const YEARS: std::ops::Range<u16> = 1605..2200;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A whole date, ISO 8601.
    Date(String),
    /// A date of three numbers that could be two.
    Unsure,
    /// A word, lower case, without the points and brackets around it.
    Word(String),
}

/// The ISO 8601 date or date-time that `text` begins with, as precise as it
/// is written there.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    let day = text.get(..10)?;
    let mut parts = day.split(['-', '/']);
    let (year, month, of_month) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() != 2 {
        return None;
    }
    let day = written(year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?)?;
    let rest = text.get(10..)?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let time = rest.strip_prefix(['T', 't', ' ']).and_then(Time::iso);
    // What nothing was written into.
    if day == "1970-01-01" && time.as_ref().is_some_and(Time::is_midnight) {
        return None;
    }
    Some(time.map_or(day.clone(), |it| format!("{day}T{it}")))
}

/// The date that programs write without signs between: `20240503`,
/// `20240503T061500Z`, and seconds or thousandths of them since 1970.
pub(crate) fn of_machine(text: &str) -> Option<String> {
    let text = text.trim();
    let n_digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(n_digits)?;
    if let (10 | 13, "") = (n_digits, rest) {
        return of_seconds(digits.get(..10)?.parse().ok()?);
    }
    let day = digits.get(..8)?;
    let (year, rest_of_day) = day.split_at_checked(4)?;
    let (month, of_month) = rest_of_day.split_at_checked(2)?;
    let date = written(year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?)?;
    let clock = match n_digits {
        8 if rest.is_empty() => return Some(date),
        8 => rest.strip_prefix(['T', 't'])?,
        14 => text.get(8..)?,
        _ => return None,
    };
    let (hour, minute, second) = (clock.get(..2)?, clock.get(2..4)?, clock.get(4..6)?);
    let time = Time::iso(&format!("{hour}:{minute}:{second}{}", clock.get(6..)?))?;
    Some(format!("{date}T{time}"))
}

/// Years of this century until 2033: other numbers count something else.
const SECONDS: std::ops::Range<u64> = 946_684_800..2_000_000_000;

/// The date and time, UTC, so many seconds after 1970 began.
fn of_seconds(seconds: u64) -> Option<String> {
    let mut days = SECONDS.contains(&seconds).then_some(seconds / 86_400)?;
    let mut year = 1970;
    while let n_days = if is_leap(year) { 366 } else { 365 }
        && n_days <= days
    {
        days -= n_days;
        year += 1;
    }
    let mut month = 1;
    while let n_days = u64::from(n_days(year, month)?)
        && n_days <= days
    {
        days -= n_days;
        month += 1;
    }
    let date = written(year, month, u8::try_from(days + 1).ok()?)?;
    let of_day = seconds % 86_400;
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    Some(format!("{date}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// The first whole date in `text`: `12 mai 2024 à 8 h 30`, `May 12, 2024`,
/// `12/05/2024` (in that `order`), `2024-05-12`.
pub(crate) fn find(text: &str, order: Order) -> Option<String> {
    pieces(text, order).into_iter().find_map(|it| match it {
        Piece::Date(date) => Some(date),
        Piece::Word(_) | Piece::Unsure => None,
    })
}

/// The dates in `text`, with their times, and the words between them.
pub(crate) fn pieces(text: &str, order: Order) -> Vec<Piece> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '(' | ')' | '·' | '•'))
        .map(|it| it.trim_matches(['.', ':', ';', '-', '–', '—', '/']))
        .filter(|it| !it.is_empty())
        .collect();
    let mut pieces = Vec::new();
    let mut n = 0;
    while let Some(word) = words.get(n) {
        let rest = words.get(n..).unwrap_or_default();
        if let Some((day, n_day)) = date_at(rest, order) {
            let after = rest.get(n_day..).unwrap_or_default();
            let (time, n_time) = Time::at(after).map_or((None, 0), |(it, n)| (Some(it), n));
            let is_word = |it: &&Piece| matches!(it, Piece::Word(_));
            let n_words = pieces.iter().rev().take_while(is_word).count();
            let n_before = if time.is_none() { n_time_before(&words, n, n_words) } else { 0 };
            let before = words.get(n - n_before..n).and_then(Time::at).map(|(it, _)| it);
            pieces.truncate(pieces.len().saturating_sub(n_before));
            let time = time.or(before);
            pieces.push(match (day, time) {
                (None, _) => Piece::Unsure,
                (Some(day), Some(time)) if !day.contains('T') => {
                    Piece::Date(format!("{day}T{time}"))
                }
                (Some(day), _) => Piece::Date(day),
            });
            n += n_day + n_time;
        } else {
            pieces.push(Piece::Word((*word).to_owned()));
            n += 1;
        }
    }
    pieces
}

/// How many words right before the date at `n` are its time: "14:05 BST, 19
/// May 2024", "à 9 h le 3 mai 2024"; at most `n_most`.
fn n_time_before(words: &[&str], n: usize, n_most: usize) -> usize {
    // The longest: "at 2:05 p.m. ET on Sunday".
    let starts = (1..=n_most.min(6)).rev().filter_map(|it| Some((it, n.checked_sub(it)?)));
    let mut whole = starts.filter(|(n_words, start)| {
        let Some((_, n_used)) = words.get(*start..n).and_then(Time::at) else {
            return false;
        };
        let rest = words.get(start + n_used..n).unwrap_or_default();
        n_used <= *n_words && rest.iter().all(|it| matches!(*it, "le" | "on") || is_weekday(it))
    });
    whole.next().map_or(0, |(n_words, _)| n_words)
}

/// The date that begins with the first of `words`, and of how many it is;
/// without the date where it could be two.
fn date_at(words: &[&str], order: Order) -> Option<(Option<String>, usize)> {
    let [first, second, third] = [0, 1, 2].map(|it| words.get(it).copied().unwrap_or(""));
    if let Some(date) = iso(first) {
        return Some((Some(date), 1));
    }
    let slashed = |order| with_slashes(first, order);
    let in_one = match order {
        Order::Either => slashed(Order::Day).xor(slashed(Order::Month)),
        order => slashed(order),
    };
    if let Some(date) = in_one {
        return Some((Some(date), 1));
    }
    if order == Order::Either
        && let Some(date) = slashed(Order::Day)
    {
        let is_same = slashed(Order::Month).as_ref() == Some(&date);
        return Some((is_same.then_some(date), 1));
    }
    // "3rd of May 2024".
    if second == "of" && day(first).is_some() {
        let rest: Vec<&str> = words.iter().take(4).filter(|it| **it != "of").copied().collect();
        return date_at(&rest, order).filter(|it| it.1 == 3).map(|it| (it.0, 4));
    }
    // "May 03 08:15:00 CEST 2024", as Java writes.
    if let (Some(month), Some(day)) = (month(first), day(second))
        && third.contains(':')
        && let Some((time, n)) = words.get(2..).and_then(Time::at)
        && let Some(year) = words.get(2 + n).and_then(|it| year(it))
    {
        return Some((Some(format!("{}T{time}", written(year, month, day)?)), 3 + n));
    }
    let year = year(third)?;
    let of_month = match month(second) {
        Some(month) => written(year, month, day(first)?),
        None => written(year, month(first)?, day(second)?),
    };
    of_month.map(|it| (Some(it), 3))
}

/// A date of three numbers; the order is kept to while the calendar has it.
fn with_slashes(word: &str, order: Order) -> Option<String> {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    let [first, second, last] = parts.as_slice() else {
        return None;
    };
    // Two digits are of 1950 to 2049; with points it may be a version, unless
    // all have two.
    let is_padded = parts.iter().all(|it| it.len() == 2) && word.contains('.');
    let is_short = word.contains('/') || is_padded;
    let short = || is_short.then(|| last.parse::<u16>().ok()).flatten();
    let (first, second) = (first.parse().ok()?, second.parse().ok()?);
    let (day, month) = match order {
        Order::Month if first <= 12 => (second, first),
        _ => (first, second),
    };
    let year = match last.len() {
        2 => short().map(|it| if it < 50 { 2000 + it } else { 1900 + it })?,
        _ => year(last)?,
    };
    written(year, month, day)
}

fn year(word: &str) -> Option<u16> {
    (word.len() == 4).then(|| word.parse().ok()).flatten()
}

/// The month called `word`, from 1.
pub(crate) fn month(word: &str) -> Option<u8> {
    let place = MONTHS.iter().position(|it| it.contains(&word))?;
    u8::try_from(place + 1).ok()
}

/// Whether a lower-case word is the name of a zone.
pub(crate) fn is_zone(word: &str) -> bool {
    time::is_zone(word)
}

/// Whether a lower-case word is a day of the week.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&word)
}

fn day(word: &str) -> Option<u8> {
    let digits =
        ["er", "st", "nd", "rd", "th"].iter().find_map(|it| word.strip_suffix(it)).unwrap_or(word);
    digits.parse().ok()
}

/// A date if the calendar has it.
fn written(year: u16, month: u8, day: u8) -> Option<String> {
    let n_days = n_days(year, month)?;
    let is_date = YEARS.contains(&year) && (1..=n_days).contains(&day);
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Days of a month.
fn n_days(year: u16, month: u8) -> Option<u8> {
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
