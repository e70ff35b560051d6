//! French dates: "mardi 13 avril 2024", "13 avril dernier", "fin 2003", "il y
//! a deux ans", "cette semaine", "du 3 au 5 mai".

use document::Language;

use super::{Calendar, Dated, Direction, Found, Part, Unit, day_number, interval, year_number};
use crate::context::View;
use crate::numerals;
use crate::words;

const FRENCH: Language = Language::French;

/// The date that begins at `at`.
pub(super) fn date(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Found> {
    let found = |score: u16| move |(end, value)| Found { end, value, score };
    let lower = view.lower(at);
    if view.is_number(at) {
        return range(view, at, calendar)
            .or_else(|| day(view, at, calendar))
            .map(found(950))
            .or_else(|| century(view, at).map(found(900)));
    }
    if let Some(weekday) = words::weekday(lower, FRENCH) {
        return on_weekday(view, at, weekday, calendar).map(found(900));
    }
    if let Some(month) = month_at(view, at) {
        return from_month(view, at + 1, month, Part::Whole, calendar).map(found(850));
    }
    match lower {
        "début" | "fin" | "mi" | "courant" => part(view, at, calendar).map(found(900)),
        "années" => decade(view, at).map(found(900)),
        "hier" => Some((at + 1, calendar.offset(-1, Unit::Day))).map(found(900)),
        "avant-hier" => Some((at + 1, calendar.offset(-2, Unit::Day))).map(found(900)),
        "aujourd'hui" => Some((at + 1, calendar.offset(0, Unit::Day))).map(found(800)),
        "demain" => Some((at + 1, calendar.offset(1, Unit::Day))).map(found(850)),
        "après-demain" => Some((at + 1, calendar.offset(2, Unit::Day))).map(found(900)),
        "il" if view.starts(at, &["il", "y", "a"]) => {
            counted(view, at + 3, -1, calendar).map(found(900))
        }
        "dans" => counted(view, at + 1, 1, calendar).map(found(800)),
        "ce" | "cet" | "cette" => this(view, at + 1, calendar).map(found(850)),
        "le" | "la" | "l'" => last_or_next(view, at + 1, calendar).map(found(900)),
        "printemps" | "été" | "automne" | "hiver" => season(view, at, calendar).map(found(850)),
        _ if lower.starts_with("mi-") => part(view, at, calendar).map(found(900)),
        _ => century(view, at).map(found(900)),
    }
}

/// The month at `at`, which French writes in lower case ("Mars" is a planet,
/// but "Avril 2024" begins a line).
fn month_at(view: &View<'_>, at: usize) -> Option<i8> {
    let month = words::month(view.lower(at), FRENCH)?;
    let is_dated = year_number(view, at + 1).is_some();
    (view.is_lower_word(at) || is_dated || day_number(view, at.checked_sub(1)?).is_some())
        .then_some(month)
}

/// "13 avril", "13 avril 2024", "13 avril dernier".
fn day(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let (end, day) = day_number(view, at)?;
    let month = words::month(view.lower(end), FRENCH)?;
    let (end, year, direction) = year_after(view, end + 1);
    Some((end, calendar.day(year, month, day, direction)))
}

/// What follows a month: a year, "dernier" or "prochain", or nothing.
fn year_after(view: &View<'_>, at: usize) -> (usize, Option<i16>, Direction) {
    if let Some(year) = year_number(view, at) {
        return (at + 1, Some(year), Direction::Nearest);
    }
    match view.lower(at) {
        "dernier" => (at + 1, None, Direction::Past),
        "prochain" => (at + 1, None, Direction::Future),
        _ => (at, None, Direction::Nearest),
    }
}

/// "3 au 5 mai 2024", "3-5 mai", "3 et 4 mai".
fn range(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let (end, first) = day_number(view, at)?;
    let first_month = words::month(view.lower(end), FRENCH);
    let joint = end + usize::from(first_month.is_some());
    let (joint, first_year) = match year_number(view, joint) {
        Some(year) if first_month.is_some() => (joint + 1, Some(year)),
        _ => (joint, None),
    };
    let is_range = matches!(view.lower(joint), "au" | "-" | "–");
    let is_pair = view.lower(joint) == "et" && first_month.is_none();
    if !is_range && !is_pair {
        return None;
    }
    let (end, last) = day_number(view, joint + 1)?;
    let month = words::month(view.lower(end), FRENCH)?;
    let (end, year, direction) = year_after(view, end + 1);
    let start = calendar.day(first_year.or(year), first_month.unwrap_or(month), first, direction);
    Some((end, interval(start, calendar.day(year, month, last, direction))))
}

/// "mardi", "mardi dernier", "mardi 13 avril 2024", "mardi soir".
fn on_weekday(view: &View<'_>, at: usize, weekday: i8, calendar: Calendar) -> Option<Dated> {
    if view.is_number(at + 1) {
        return day(view, at + 1, calendar);
    }
    Some(match view.lower(at + 1) {
        "dernier" => (at + 2, calendar.weekday(weekday, Direction::Past)),
        "prochain" => (at + 2, calendar.weekday(weekday, Direction::Future)),
        _ => {
            let end = at + 1 + usize::from(is_daytime(view.lower(at + 1)));
            (end, calendar.weekday(weekday, Direction::Nearest))
        }
    })
}

fn is_daytime(lower: &str) -> bool {
    matches!(lower, "matin" | "soir" | "midi" | "après-midi" | "nuit")
}

/// What a month makes with what stands at `at` after it.
fn from_month(
    view: &View<'_>,
    at: usize,
    month: i8,
    part: Part,
    calendar: Calendar,
) -> Option<Dated> {
    let (end, year, direction) = year_after(view, at);
    Some((end, calendar.month(year, month, part, direction)))
}

/// "fin 2003", "début janvier", "mi-mars 2024", "fin des années 1990".
fn part(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let lower = view.lower(at);
    if let Some(rest) = lower.strip_prefix("mi-") {
        let month = words::month(rest, FRENCH)?;
        return from_month(view, at + 1, month, Part::Middle, calendar);
    }
    let part = match lower {
        "début" => Part::Start,
        "fin" => Part::End,
        "mi" => Part::Middle,
        _ => Part::Whole,
    };
    let next = at + 1 + usize::from(matches!(view.lower(at + 1), "de" | "d'" | "-" | "du"));
    if let Some(year) = year_number(view, next) {
        return Some((next + 1, Some(Calendar::year(year, part))));
    }
    if let Some(month) = words::month(view.lower(next), FRENCH) {
        return from_month(view, next + 1, month, part, calendar);
    }
    if view.starts(at + 1, &["des", "années"]) {
        return decade(view, at + 2);
    }
    if view.starts(at + 1, &["de", "semaine"]) || view.starts(at + 1, &["de", "journée"]) {
        return Some((at + 3, None));
    }
    None
}

/// "années 1990", "années 90".
fn decade(view: &View<'_>, at: usize) -> Option<Dated> {
    if !view.is_number(at + 1) {
        return None;
    }
    let written = view.written(at + 1);
    let tens = written.strip_suffix('0')?;
    let value = match tens.len() {
        3 => format!("{tens}X"),
        1 => format!("19{tens}X"),
        _ => return None,
    };
    tens.parse::<u16>().ok()?;
    Some((at + 2, Some(value)))
}

/// "XXe siècle", "21e siècle".
fn century(view: &View<'_>, at: usize) -> Option<Dated> {
    let (end, number) = if view.is_number(at) {
        let end = at + 1 + usize::from(numerals::is_ordinal_suffix(view, at + 1));
        (end, view.written(at).parse::<u16>().ok()?)
    } else {
        let lower = view.lower(at);
        if 8 < lower.len() {
            return None;
        }
        let has_suffix = lower.strip_suffix("ème").or_else(|| lower.strip_suffix('e'));
        let number = roman(has_suffix.unwrap_or(lower))?;
        let apart = has_suffix.is_none() && numerals::is_ordinal_suffix(view, at + 1);
        (at + 1 + usize::from(apart), number)
    };
    if view.lower(end) != "siècle" || !(1..=21).contains(&number) {
        return None;
    }
    Some((end + 1, Some(format!("{:02}XX", number - 1))))
}

/// Roman numbers up to 39, lower case.
fn roman(lower: &str) -> Option<u16> {
    let tens = lower.bytes().take_while(|it| *it == b'x').count();
    let ones = match lower.get(tens..)? {
        "" => 0,
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        _ => return None,
    };
    let number = u16::try_from(tens).ok()?.checked_mul(10)? + ones;
    (1..40).contains(&number).then_some(number)
}

/// "deux ans" after "il y a" (`sign` -1) or "dans" (1).
fn counted(view: &View<'_>, at: usize, sign: i64, calendar: Calendar) -> Option<Dated> {
    let skip = match view.lower(at) {
        "environ" | "déjà" | "seulement" | "plus" | "près" | "presque" | "quelque" => {
            1 + usize::from(matches!(view.lower(at + 1), "de" | "d'"))
        }
        _ => 0,
    };
    let at = at + skip;
    if matches!(view.lower(at), "quelques" | "plusieurs") {
        unit(view.lower(at + 1))?;
        return Some((at + 2, None));
    }
    let numeral = numerals::parse(view, at)?;
    let (unit, factor) = unit(view.lower(numeral.end))?;
    let n = numeral.value.to_whole()?.checked_mul(factor)?;
    let value = (skip == 0).then(|| calendar.ago(n.checked_mul(sign)?, unit));
    Some((numeral.end + 1, value.flatten()))
}

fn unit(lower: &str) -> Option<(Unit, i64)> {
    Some(match lower {
        "jour" | "jours" => (Unit::Day, 1),
        "semaine" | "semaines" => (Unit::Week, 1),
        "mois" => (Unit::Month, 1),
        "an" | "ans" | "année" | "années" => (Unit::Year, 1),
        "siècle" | "siècles" => (Unit::Year, 100),
        _ => return None,
    })
}

/// "cette semaine", "ce mois-ci", "ce lundi", "ce 25 janvier", "ce matin".
fn this(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    if let Some((end, value)) = day(view, at, calendar) {
        return Some((end, value));
    }
    let lower = view.lower(at);
    if let Some(weekday) = words::weekday(lower, FRENCH) {
        return on_weekday(view, at, weekday, calendar);
    }
    let unit = match lower {
        "semaine" | "week-end" => Unit::Week,
        "mois" | "mois-ci" => Unit::Month,
        "année" => Unit::Year,
        "matin" | "soir" | "midi" | "après-midi" | "nuit" => Unit::Day,
        "printemps" | "été" | "automne" | "hiver" => return season(view, at, calendar),
        _ => return None,
    };
    if matches!(view.lower(at + 1), "-" | "de" | "d'") || year_number(view, at + 1).is_some() {
        return None;
    }
    Some((at + 1, calendar.offset(0, unit)))
}

/// "semaine dernière", "mois prochain", "an dernier" after an article.
fn last_or_next(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let unit = match view.lower(at) {
        "semaine" | "week-end" => Unit::Week,
        "mois" => Unit::Month,
        "an" | "année" => Unit::Year,
        "veille" | "lendemain" => return Some((at + 1, None)),
        "printemps" | "été" | "automne" | "hiver" => {
            return season(view, at, calendar).filter(|(end, _)| at + 1 < *end);
        }
        _ => return None,
    };
    let n = match view.lower(at + 1) {
        "dernier" | "dernière" | "passé" | "passée" => -1,
        "prochain" | "prochaine" => 1,
        _ => return None,
    };
    Some((at + 2, calendar.offset(n, unit)))
}

/// "été 2015": EDTF counts seasons from 21, spring.
fn season(view: &View<'_>, at: usize, calendar: Calendar) -> Option<Dated> {
    let code = match view.lower(at) {
        "printemps" => 21,
        "été" => 22,
        "automne" => 23,
        "hiver" => 24,
        _ => return None,
    };
    let (year, end) = match view.lower(at + 1) {
        "dernier" | "prochain" => return Some((at + 2, None)),
        _ => (year_number(view, at + 1)?, at + 2),
    };
    debug_assert!(calendar.published.is_some() || end == at + 2);
    Some((end, Some(format!("{year:04}-{code}"))))
}
