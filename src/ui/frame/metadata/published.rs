//! When the article was published, as its metadata says it.

use yew::prelude::*;

use crate::i18n::Words;
use crate::state::Argument;

/// A publication date in words; as it is where it is none.
#[must_use]
pub fn in_words(published: &str, words: &Words) -> AttrValue {
    let Some((year, month, day)) = date_of(published) else {
        return published.to_owned().into();
    };
    let arguments = [
        ("year", Argument::Text(year.to_string().into())),
        ("month", Argument::Count(month.into())),
        ("day", Argument::Count(day.into())),
    ];
    words.with("meta-day", &arguments)
}

/// Year, month and day, where it begins with a day as ISO 8601 writes it, and
/// one there is.
#[must_use]
pub fn date_of(published: &str) -> Option<(u16, u16, u16)> {
    let parts: Vec<&str> = day_of(published).split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    let number = |text: &str, n_digits| {
        let is_number = text.len() == n_digits && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let n_days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=n_days).contains(&day).then_some((year, month, day))
}

/// What was typed for a date, as ISO 8601: a day of figures has the year last
/// and the day first, as in French, or the month where the other cannot be one.
/// Anything else stays as it is.
#[must_use]
pub fn iso_of(typed: &str) -> String {
    let typed = typed.trim();
    let parts: Vec<&str> = typed.split(['/', '.', '-']).map(str::trim).collect();
    let iso = |day: &str, month: &str, year: &str| format!("{year}-{month:0>2}-{day:0>2}");
    let dates = match parts[..] {
        [a, b, year] => [iso(a, b, year), iso(b, a, year)],
        _ => return typed.to_owned(),
    };
    let dates = dates.into_iter().find(|it| date_of(it).is_some());
    dates.unwrap_or_else(|| typed.to_owned())
}

/// The day of an ISO 8601 date, or date and time.
fn day_of(published: &str) -> &str {
    published.split_once('T').map_or(published, |(day, _)| day)
}

#[cfg(test)]
mod tests {
    use super::{date_of, in_words, iso_of};
    use crate::i18n::Words;
    use crate::state::UiLanguage;

    #[test]
    fn dates_are_days_there_are() {
        for date in ["2024-04-13", "2024-02-29", "2024-04-13T10:42:00+02:00"] {
            assert!(date_of(date).is_some(), "{date}");
        }
        for date in ["", "13/04/2024", "2023-02-29", "2024-13-01", "2024-4-13", "2024-04-31"] {
            assert_eq!(date_of(date), None, "{date}");
        }
    }
    #[test]
    fn a_day_of_figures_is_taken_as_it_is_written() {
        let check = |typed, expected: &str| assert_eq!(iso_of(typed), expected, "{typed}");
        check(" 2024-06-10 ", "2024-06-10");
        check("2024-06-10T08:30", "2024-06-10T08:30");
        check("10/06/2024", "2024-06-10");
        check("3.5.2024", "2024-05-03");
        check("05/20/2024", "2024-05-20");
        check("31/04/2024", "31/04/2024");
        check("hier", "hier");
        check("", "");
    }

    #[test]
    fn dates_are_said_in_words() {
        let (french, english) = (Words::new(UiLanguage::French), Words::new(UiLanguage::English));
        assert_eq!(in_words("2017-04-02", &french), "2 avril 2017");
        assert_eq!(in_words("1999-01-01T00:00Z", &french), "1er janvier 1999");
        assert_eq!(in_words("2017-12-31", &english), "31 December 2017");
        assert_eq!(in_words("hier", &french), "hier");
    }
}
