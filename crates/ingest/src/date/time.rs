//! Times of day beside a date, and what they are counted from.

use std::fmt;

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    /// `Z` or `+02:00`; empty where the source does not say.
    offset: String,
}

/// Zones and their offsets; empty for those that mean two, as `ET` and `IST`.
const ZONES: &[(&str, &str)] = &[
    ("gmt", "Z"),
    ("utc", "Z"),
    ("z", "Z"),
    ("bst", "+01:00"),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
    ("edt", "-04:00"),
    ("est", "-05:00"),
    ("cdt", "-05:00"),
    ("cst", "-06:00"),
    ("mdt", "-06:00"),
    ("mst", "-07:00"),
    ("pdt", "-07:00"),
    ("pst", "-08:00"),
    ("hae", "-04:00"),
    ("hne", "-05:00"),
    ("aest", "+10:00"),
    ("aedt", "+11:00"),
    ("nzst", "+12:00"),
    ("nzdt", "+13:00"),
    ("hkt", "+08:00"),
    ("sgt", "+08:00"),
    ("jst", "+09:00"),
    ("ist", ""),
    ("et", ""),
    ("ct", ""),
    ("pt", ""),
];

impl Time {
    /// The time that a date-time has behind its `T`; a time with anything
    /// else behind it is none.
    pub(super) fn iso(text: &str) -> Option<Self> {
        let clock = text.find(|c: char| !matches!(c, '0'..='9' | ':' | '.'));
        let (clock, rest) = text.split_at_checked(clock.unwrap_or(text.len()))?;
        let mut time = Self::clock(clock.split('.').next()?, ':')?;
        // Java adds the zone's name: `+02:00[Europe/Paris]`.
        time.offset = offset(rest.split('[').next()?.trim())?;
        Some(time)
    }

    /// The time that `words` begin with, and of how many it is.
    pub(super) fn at(words: &[&str]) -> Option<(Self, usize)> {
        let n_before = usize::from(matches!(words.first(), Some(&("à" | "a" | "at" | "@"))));
        let words = words.get(n_before..)?;
        let of_day = |it: &str| match it {
            "midi" | "noon" => Self::new(12, 0),
            "minuit" | "midnight" => Self::new(0, 0),
            _ => None,
        };
        if let Some(time) = words.first().and_then(|it| of_day(it)).filter(|_| n_before == 1) {
            return Some((time, 2));
        }
        let [first, second, third] = [0, 1, 2].map(|it| words.get(it).copied().unwrap_or(""));
        let (mut time, mut n) = if second == "h" || second == "heures" {
            // "20 h · 12 min de lecture", but "20 h 12 min".
            let is_min = words.get(3).is_some_and(|it| it.starts_with("min") || *it == "mn");
            let is_other =
                is_min && words.get(4).is_some_and(|it| matches!(*it, "de" | "read" | "lecture"));
            let n_min = usize::from(is_min && !is_other);
            let is_minute = |it: &u8| *it < 60 && third.len() == 2 && !is_other;
            let minute = third.parse().ok().filter(is_minute);
            (
                Self::new(first.parse().ok()?, minute.unwrap_or(0))?,
                2 + minute.map_or(0, |_| 1 + n_min),
            )
        } else if let Some((hour, minute)) = first.split_once('h') {
            let minute = if minute.is_empty() { 0 } else { minute.parse().ok()? };
            (Self::new(hour.parse().ok()?, minute)?, 1)
        } else {
            Self::english(first, second)?
        };
        let zone = words.get(n).copied().unwrap_or("");
        if let Some(offset) = offset(zone).filter(|_| !zone.is_empty()) {
            time.offset = offset;
            n += 1;
        }
        Some((time, n_before + n))
    }

    /// `14:05`, `14.05`, `2:05 p.m.`, `2pm`.
    fn english(first: &str, second: &str) -> Option<(Self, usize)> {
        let half = |it: &str| match it.replace('.', "").as_str() {
            "am" => Some(false),
            "pm" => Some(true),
            _ => None,
        };
        let digits = first.trim_end_matches(['a', 'p', 'm', '.']);
        let own = first.strip_prefix(digits).and_then(half);
        let is_afternoon = own.or_else(|| half(second));
        let n = if own.is_none() && is_afternoon.is_some() { 2 } else { 1 };
        let mut time = match digits.parse() {
            Ok(hour) if is_afternoon.is_some() => Self::new(hour, 0)?,
            _ => Self::clock(digits, ':').or_else(|| Self::clock(digits, '.'))?,
        };
        if let Some(is_afternoon) = is_afternoon {
            if !(1..=12).contains(&time.hour) {
                return None;
            }
            time.hour = time.hour % 12 + if is_afternoon { 12 } else { 0 };
        }
        Some((time, n))
    }

    fn clock(text: &str, separator: char) -> Option<Self> {
        let mut parts = text.split(separator);
        let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next());
        if minute.len() != 2 || 2 < hour.len() || parts.next().is_some() {
            return None;
        }
        let second = match second {
            Some(it) => Some(it.parse().ok().filter(|it| *it < 61)?),
            None => None,
        };
        let time = Self::new(hour.parse().ok()?, minute.parse().ok()?)?;
        Some(Self { second, ..time })
    }

    fn new(hour: u8, minute: u8) -> Option<Self> {
        let is_time = hour < 24 && minute < 60;
        is_time.then(|| Self { hour, minute, second: None, offset: String::new() })
    }

    pub(super) fn is_midnight(&self) -> bool {
        self.hour == 0 && self.minute == 0 && self.second.unwrap_or(0) == 0
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        f.write_str(&self.offset)
    }
}

/// Whether a lower-case word is the name of a zone.
pub(super) fn is_zone(word: &str) -> bool {
    ZONES.iter().any(|it| it.0 == word)
}

/// `Z`, `+02:00` for `+0200` and `UTC+2`, the offset of a zone; empty for
/// nothing.
fn offset(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if let Some((_, offset)) = ZONES.iter().find(|it| it.0 == lower) {
        return Some((*offset).to_owned());
    }
    if text.is_empty() {
        return Some(String::new());
    }
    let text = ["utc", "gmt"].iter().find_map(|it| lower.strip_prefix(it)).unwrap_or(text);
    let sign = text.chars().next().filter(|c| matches!(c, '+' | '-'))?;
    let digits = text.get(1..)?;
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None => digits.split_at_checked(2.min(digits.len()))?,
    };
    let is_number = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    let is_offset = matches!(hours.len(), 1 | 2)
        && matches!(minutes.len(), 0 | 2)
        && is_number(hours)
        && is_number(minutes);
    let hours = hours.parse::<u8>().ok().filter(|it| is_offset && *it <= 14)?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse::<u8>().ok()? };
    (minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"))
}
