//! Dates in words to ISO 8601-2 (EDTF), relative ones from the publication
//! date.
//!
//! Without a publication date whatever depends on it has no value.  The
//! beginning, middle and end of a month are its days 1-10, 11-20 and the
//! rest; of a year its months 1-3, 5-8 and 10-12.

use jiff::Span;
use jiff::civil::Date;

/// Which of the possible dates is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// The one nearest to the publication.
    Nearest,
    /// The last one before it.
    Past,
    /// The first one after it.
    Future,
}

/// Which part of a month or year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Start,
    Middle,
    End,
}

/// A unit that is counted from the publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Works dates out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub(super) published: Option<Date>,
}

impl Calendar {
    /// The day `d` of month `m`, with or without a year.
    pub(super) fn day(self, y: Option<i16>, m: i8, d: i8, direction: Direction) -> Option<String> {
        let date = match y {
            Some(y) => Date::new(y, m, d).ok()?,
            None => {
                let published = self.published?;
                self.choose(direction, |shift| {
                    Date::new(published.year().checked_add(shift)?, m, d).ok()
                })?
            }
        };
        Some(date.to_string())
    }

    /// Month `m`, with or without a year.
    pub(super) fn month(
        self,
        y: Option<i16>,
        m: i8,
        part: Part,
        direction: Direction,
    ) -> Option<String> {
        let y = match y {
            Some(y) => y,
            None => {
                let published = self.published?;
                let middle = self.choose(direction, |shift| {
                    let date = Date::new(published.year().checked_add(shift)?, m, 15).ok()?;
                    let is_same = date.month() == published.month() && shift == 0;
                    // "en mai" of this May is this May; "mai dernier" is not.
                    match direction {
                        Direction::Nearest => Some(date),
                        _ => (!is_same).then_some(date),
                    }
                })?;
                middle.year()
            }
        };
        let last = Date::new(y, m, 1).ok()?.last_of_month().day();
        Some(match part {
            Part::Whole => format!("{y:04}-{m:02}"),
            Part::Start => format!("{y:04}-{m:02}-01/{y:04}-{m:02}-10"),
            Part::Middle => format!("{y:04}-{m:02}-11/{y:04}-{m:02}-20"),
            Part::End => format!("{y:04}-{m:02}-21/{y:04}-{m:02}-{last:02}"),
        })
    }

    /// Year `y` or a part of it.
    pub(super) fn year(y: i16, part: Part) -> String {
        match part {
            Part::Whole => format!("{y:04}"),
            Part::Start => format!("{y:04}-01/{y:04}-03"),
            Part::Middle => format!("{y:04}-05/{y:04}-08"),
            Part::End => format!("{y:04}-10/{y:04}-12"),
        }
    }

    /// Weekday `weekday`, Monday is 1.
    pub(super) fn weekday(self, weekday: i8, direction: Direction) -> Option<String> {
        let published = self.published?;
        let today = published.weekday().to_monday_one_offset();
        let back = (today - weekday).rem_euclid(7);
        let days = match direction {
            // News tells what was: a bare "mardi" is today or before.
            Direction::Nearest => -i64::from(back),
            Direction::Past if back == 0 => -7,
            Direction::Past => -i64::from(back),
            Direction::Future => 7 - i64::from(back),
        };
        Some(self.shifted(days, Unit::Day)?.to_string())
    }

    /// The day, week, month or year `n` units after the publication.
    pub(super) fn offset(self, n: i64, unit: Unit) -> Option<String> {
        let date = self.shifted(n, unit)?;
        Some(match unit {
            Unit::Day => date.to_string(),
            Unit::Week => {
                let back = i64::from(date.weekday().to_monday_one_offset() - 1);
                let monday = date.checked_sub(Span::new().try_days(back).ok()?).ok()?;
                let sunday = monday.checked_add(Span::new().try_days(6).ok()?).ok()?;
                format!("{monday}/{sunday}")
            }
            Unit::Month => format!("{:04}-{:02}", date.year(), date.month()),
            Unit::Year => format!("{:04}", date.year()),
        })
    }

    /// "il y a trois semaines": the day itself for days and weeks, else the
    /// month or year.
    pub(super) fn ago(self, n: i64, unit: Unit) -> Option<String> {
        match unit {
            Unit::Week => Some(self.shifted(n, unit)?.to_string()),
            _ => self.offset(n, unit),
        }
    }

    fn shifted(self, n: i64, unit: Unit) -> Option<Date> {
        let span = Span::new();
        let span = match unit {
            Unit::Day => span.try_days(n),
            Unit::Week => span.try_weeks(n),
            Unit::Month => span.try_months(n),
            Unit::Year => span.try_years(n),
        };
        self.published?.checked_add(span.ok()?).ok()
    }

    /// Of the dates of last year, this year and next year, the one meant.
    fn choose(self, direction: Direction, date: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        let published = self.published?;
        let candidates = [-1, 0, 1].into_iter().filter_map(date);
        match direction {
            Direction::Nearest => candidates.min_by_key(|it| distance(published, *it)),
            Direction::Past => candidates.filter(|it| *it <= published).max(),
            Direction::Future => candidates.filter(|it| published <= *it).min(),
        }
    }
}

/// Days between two dates.
fn distance(a: Date, b: Date) -> i32 {
    a.since(b).map_or(i32::MAX, |it| it.get_days().abs())
}
