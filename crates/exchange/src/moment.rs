//! Moments as files have them: `2026-11-23T10:15:00.250Z`, always in UTC and
//! with milliseconds; and dates as people give them.
//!
//! The arithmetic is Howard Hinnant's "chrono-compatible low-level date
//! algorithms" (days_from_civil, civil_from_days); a date library would be
//! most of the weight of this crate.

use annotations::Timestamp;

const MILLIS_PER_DAY: i64 = 86_400_000;
/// 0000-01-01 and 9999-12-31, in days since 1970-01-01.
const FIRST_DAY: i64 = -719_528;
const LAST_DAY: i64 = 2_932_896;

/// The written form; moments outside the years 0 to 9999 become the nearest
/// that has one.
pub(crate) fn to_text(at: Timestamp) -> String {
    let last = (LAST_DAY + 1) * MILLIS_PER_DAY - 1;
    let millis = at.0.clamp(FIRST_DAY * MILLIS_PER_DAY, last);
    let (year, month, day) = to_civil(millis.div_euclid(MILLIS_PER_DAY));
    let rest = millis.rem_euclid(MILLIS_PER_DAY);
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60);
    let (second, milli) = (rest / 1000 % 60, rest % 1000);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

/// The moment of a written form; `None` for anything else.
pub(crate) fn from_text(text: &str) -> Option<Timestamp> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let (time, milli) = time.split_once('.').unwrap_or((time, "000"));
    let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
    let [milli] = numbers(milli, '.', [3])?;
    let days = to_days(year, month, day);
    let is_real = to_civil(days) == (year, month, day);
    let is_real = is_real && hour < 24 && minute < 60 && second < 60;
    let millis = ((hour * 60 + minute) * 60 + second) * 1000 + milli;
    is_real.then_some(Timestamp(days * MILLIS_PER_DAY + millis))
}

/// Whether `text` is a date as ISO 8601 writes it, one there is: a day
/// (`2024-04-13`), a month (`2024-04`) or a year (`2024`).
#[must_use]
pub fn is_date(text: &str) -> bool {
    let day = numbers(text, '-', [4, 2, 2]);
    let day = day.or_else(|| numbers(text, '-', [4, 2]).map(|[year, month]| [year, month, 1]));
    let day = day.or_else(|| numbers(text, '-', [4]).map(|[year]| [year, 1, 1]));
    day.is_some_and(|[year, month, day]| to_civil(to_days(year, month, day)) == (year, month, day))
}

/// Numbers of exactly so many digits each, with `sign` between them.
fn numbers<const N: usize>(text: &str, sign: char, n_digits: [usize; N]) -> Option<[i64; N]> {
    let mut parts = text.split(sign);
    let mut numbers = [0; N];
    for (number, n_digits) in numbers.iter_mut().zip(n_digits) {
        let part = parts.next()?;
        let is_number = part.len() == n_digits && part.bytes().all(|it| it.is_ascii_digit());
        *number = is_number.then(|| part.parse().ok()).flatten()?;
    }
    parts.next().is_none().then_some(numbers)
}

/// Year, month and day of a number of days since 1970-01-01.
fn to_civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// Days since 1970-01-01 of year, month and day.
fn to_days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let shifted = if 2 < month { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn moments_are_written_in_utc() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_795_428_900_250, "2026-11-23T10:15:00.250Z"),
            (i64::MIN, "0000-01-01T00:00:00.000Z"),
            (i64::MAX, "9999-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(to_text(Timestamp(millis)), text);
        }
        let short = from_text("2026-11-23T10:15:00Z");
        assert_eq!(short, Some(Timestamp(1_795_428_900_000)));
    }

    #[test]
    fn other_forms_are_not_moments() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23T10:15Z",
            "2026-02-29T10:15:00Z",
            "2026-13-01T10:15:00Z",
            "2026-11-23T24:15:00Z",
            "2026-11-23T10:15:00+01:00",
            "2026-11-23T10:15:00.2500Z",
            "+026-11-23T10:15:00Z",
        ] {
            assert_eq!(from_text(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_days_months_and_years_there_are() {
        for text in ["2024-04-13", "2024-02-29", "2024-04", "2024", "0987-12-31"] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "",
            "hier peut-être",
            "13/04/2024",
            "2023-02-29",
            "2024-13",
            "2024-00",
            "2024-4-13",
            "24",
            "2024-",
            "2024-04-13T10:00",
            "-2024",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn reading_a_moment_undoes_writing(millis in -62_167_219_200_000_i64..253_402_300_800_000) {
            let at = Timestamp(millis);
            prop_assert_eq!(from_text(&to_text(at)), Some(at));
        }
    }
}
