//! Dates of publication, in the forms bylines and pages write them.
//!
//! Only whole dates count: a year alone (as in a copyright line) is none.

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

/// The ISO 8601 date or date-time that `text` begins with, as precise as it
/// is written there.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    let day = text.get(..10)?;
    let mut parts = day.split('-');
    let (year, month, of_month) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() != 2 {
        return None;
    }
    written(year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?)?;
    let rest = text.get(10..)?;
    let is_time = rest.starts_with(['T', 't', ' '])
        && rest.get(3..4) == Some(":")
        && rest
            .chars()
            .skip(1)
            .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | 'z'));
    if is_time {
        return Some(format!("{day}T{}", rest.get(1..)?));
    }
    Some(day.to_owned())
}

/// The first whole date in `text`: `12 mai 2024`, `May 12, 2024`,
/// `12/05/2024` (day first unless `is_english`), `2024-05-12`.
pub(crate) fn find(text: &str, is_english: bool) -> Option<String> {
    let folded = text.to_lowercase();
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '(' | ')' | '·'))
        .map(|it| it.trim_matches(['.', ':', ';']))
        .filter(|it| !it.is_empty())
        .collect();
    words.iter().enumerate().find_map(|(n, word)| {
        let [second, third] = [1, 2].map(|it| words.get(n + it).copied().unwrap_or(""));
        iso(word)
            .or_else(|| with_slashes(word, is_english))
            .or_else(|| written(year(third)?, month(second)?, day(word)?))
            .or_else(|| written(year(third)?, month(word)?, day(second)?))
    })
}

fn with_slashes(word: &str, is_english: bool) -> Option<String> {
    let parts: Vec<&str> = word.split(['/', '.']).collect();
    let [first, second, last] = parts.as_slice() else {
        return None;
    };
    let (first, second) = (first.parse().ok()?, second.parse().ok()?);
    let (day, month) = if is_english && first <= 12 { (second, first) } else { (first, second) };
    written(year(last)?, month, day)
}

fn year(word: &str) -> Option<u16> {
    (word.len() == 4).then(|| word.parse().ok()).flatten()
}

fn month(word: &str) -> Option<u8> {
    let place = MONTHS.iter().position(|it| it.contains(&word))?;
    u8::try_from(place + 1).ok()
}

fn day(word: &str) -> Option<u8> {
    let digits =
        ["er", "st", "nd", "rd", "th"].iter().find_map(|it| word.strip_suffix(it)).unwrap_or(word);
    digits.parse().ok()
}

/// A date if the calendar has it, more or less: the 31st of June is told from
/// a misprint by nobody here.
fn written(year: u16, month: u8, day: u8) -> Option<String> {
    let is_date = (1900..2200).contains(&year) && (1..=12).contains(&month);
    (is_date && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_iso_dates() {
        for (text, expected) in [
            ("2024-05-12", Some("2024-05-12")),
            ("2024-05-12T08:30:00+02:00", Some("2024-05-12T08:30:00+02:00")),
            ("2024-05-12 08:30", Some("2024-05-12T08:30")),
            ("2024-05-12 à midi", Some("2024-05-12")),
            ("2024-13-12", None),
            ("2024", None),
            ("12é4-05-12", None),
        ] {
            assert_eq!(iso(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn finds_written_dates() {
        for (text, is_english, expected) in [
            ("Publié le 12 mai 2024 à 8h30", false, Some("2024-05-12")),
            ("le 1er août 2023", false, Some("2023-08-01")),
            ("May 12, 2024", true, Some("2024-05-12")),
            ("Published: Sept. 3rd, 2024", true, Some("2024-09-03")),
            ("12/05/2024", false, Some("2024-05-12")),
            ("12/05/2024", true, Some("2024-12-05")),
            ("25/05/2024", true, Some("2024-05-25")),
            ("© 2024 – onemedia", false, None),
            ("mai 2024", false, None),
        ] {
            assert_eq!(find(text, is_english).as_deref(), expected, "{text}");
        }
    }
}
