//! Times of day: "11h", "9h43", "12:32", "à 14 heures", "midi", "3 p.m.".

use document::{EntityType, Language, Value};

use crate::context::{Context, View};
use crate::mention::Mention;

/// Appends the times of the text.
pub(crate) fn detect(cx: &Context<'_>, acc: &mut Vec<Mention>) {
    for sentence in &cx.sentences {
        let view = cx.view(*sentence);
        let mut at = view.first;
        while at < view.end {
            let Some((end, value)) = time(&view, at) else {
                at += 1;
                continue;
            };
            let end = with_zone(&view, end);
            let value = Some(Value::Time(value));
            acc.push(Mention::valued((at, end), EntityType::Time, value, 920));
            at = end;
        }
    }
}

/// The time that begins at `at`, and one past it.
fn time(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    if view.is_number(at) {
        return match view.cx.language {
            Language::French => clock(view, at).or_else(|| french(view, at)),
            Language::English => english(view, at).or_else(|| clock(view, at)),
        };
    }
    let is_after = |words: &[&str]| words.contains(&view.before(at, 1));
    match view.lower(at) {
        "midi" if is_after(&["à", "vers", "avant", "après"]) => {
            Some((at + 1, format_time(12, 0)))
        }
        "minuit" => Some((at + 1, format_time(0, 0))),
        "noon" => Some((at + 1, format_time(12, 0))),
        "midnight" => Some((at + 1, format_time(0, 0))),
        _ => None,
    }
}

fn format_time(hour: u8, minute: u8) -> String {
    format!("{hour:02}:{minute:02}")
}

fn number(view: &View<'_>, at: usize, limit: u8) -> Option<u8> {
    if !view.is_number(at) || 2 < view.written(at).len() {
        return None;
    }
    view.written(at).parse().ok().filter(|it| *it < limit)
}

/// "12:32", "12:32:05"; scores ("3:1") have one digit behind the colon.
fn clock(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let hour = number(view, at, 25)?;
    if view.lower(at + 1) != ":" || view.is_spaced(at + 1) || view.is_spaced(at + 2) {
        return None;
    }
    let minute = number(view, at + 2, 60).filter(|_| view.written(at + 2).len() == 2)?;
    let has_seconds =
        view.lower(at + 3) == ":" && !view.is_spaced(at + 3) && number(view, at + 4, 60).is_some();
    Some((at + if has_seconds { 5 } else { 3 }, format_time(hour, minute)))
}

/// "11h", "9h43", "14 h 30", "14 heures 30".  "Trois heures" or "3 heures" may
/// be a length of time: those need a word that points at the clock.
fn french(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let hour = number(view, at, 25)?;
    let unit = view.lower(at + 1);
    if !matches!(unit, "h" | "heures" | "heure") {
        return None;
    }
    let minute = number(view, at + 2, 60).filter(|_| view.written(at + 2).len() == 2);
    let mut end = at + 2;
    if minute.is_some() {
        end += 1;
        let has_unit = matches!(view.lower(end), "min" | "mn" | "minutes");
        end += usize::from(has_unit);
    }
    let points_at_clock =
        matches!(
            view.before(at, 1),
            "à" | "vers"
                | "dès"
                | "avant"
                | "après"
                | "jusqu'à"
                | "entre"
                | "et"
                | ","
                | "("
                | "depuis"
        ) || matches!(view.lower(end), "gmt" | "utc" | "cet" | "du" | "(" | "locales" | "heure")
            || (view.before(at, 1) == "de" && matches!(view.lower(end), "à" | "du"));
    if unit != "h" && !points_at_clock {
        return None;
    }
    if unit == "h"
        && minute.is_none()
        && matches!(view.before(at, 1), "de" | "pendant" | "en" | "moins" | "/")
    {
        return None;
    }
    let (end, is_late) = part_of_day(view, end);
    let hour = if is_late && hour < 12 { hour + 12 } else { hour % 24 };
    Some((end, format_time(hour, minute.unwrap_or(0))))
}

/// One past "du matin", "du soir", "de l'après-midi", and whether it is late in
/// the day.
fn part_of_day(view: &View<'_>, end: usize) -> (usize, bool) {
    if view.starts(end, &["du", "matin"]) {
        (end + 2, false)
    } else if view.starts(end, &["du", "soir"]) {
        (end + 2, true)
    } else if view.starts(end, &["de", "l'", "après-midi"]) {
        (end + 3, true)
    } else {
        (end, false)
    }
}

/// "3 p.m.", "10:30 a.m.", "8 o'clock".
fn english(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let (end, hour, minute) = match clock(view, at) {
        Some((end, _)) => (end, number(view, at, 25)?, number(view, at + 2, 60)?),
        None => (at + 1, number(view, at, 13)?, 0),
    };
    let is_morning = match view.lower(end) {
        "a.m." | "am" | "a.m" => true,
        "p.m." | "pm" | "p.m" => false,
        "o'clock" => return Some((end + 1, format_time(hour, minute))),
        _ => return None,
    };
    let hour = match (hour, is_morning) {
        (12, true) => 0,
        (12, false) => 12,
        (hour, true) => hour,
        (hour, false) => hour.saturating_add(12),
    };
    (hour < 24).then(|| (end + 1, format_time(hour, minute)))
}

/// One past the zone behind a time: "GMT", "UTC+2", "(heure locale)".
fn with_zone(view: &View<'_>, end: usize) -> usize {
    if view.lower(end) == "(" {
        let is_zone = matches!(view.lower(end + 1), "heure" | "heures" | "gmt" | "utc" | "local");
        let close = (end + 2..end + 7).find(|it| view.lower(*it) == ")");
        return match close {
            Some(close) if is_zone => close + 1,
            _ => end,
        };
    }
    if view.starts(end, &["heure", "locale"]) || view.starts(end, &["heures", "locales"]) {
        return end + 2;
    }
    let zone = view.lower(end);
    let is_zone =
        matches!(zone, "gmt" | "utc" | "cet" | "cest" | "est" | "edt" | "hae" | "haa" | "hne");
    if is_zone && view.shape(end) == crate::tokens::Shape::Upper {
        let has_shift = matches!(view.lower(end + 1), "+" | "-" | "−") && view.is_number(end + 2);
        return end + if has_shift { 3 } else { 1 };
    }
    end
}

#[cfg(test)]
mod tests;
