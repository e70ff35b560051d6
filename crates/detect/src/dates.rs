//! Dates: full, partial, relative, ranges; each with its EDTF value.

use document::{EntityType, Language, Value};

use crate::context::{Context, View};
use crate::mention::Mention;

mod calendar;
use calendar::{Calendar, Direction, Part, Unit};

mod digits;
mod english;
mod french;

/// A date in the text.
struct Found {
    /// One past its last token.
    end: usize,
    /// What it comes to, where that can be told.
    value: Option<String>,
    /// How sure it is, 0 to 1000.
    score: u16,
}

/// One past the last token, and the value.
type Dated = (usize, Option<String>);

/// Appends the dates of the text.
pub(crate) fn detect(cx: &Context<'_>, acc: &mut Vec<Mention>) {
    let calendar = Calendar { published: cx.published };
    for sentence in &cx.sentences {
        let view = cx.view(*sentence);
        let mut at = view.first;
        while at < view.end {
            let found = digits::date(&view, at).or_else(|| match cx.language {
                Language::French => french::date(&view, at, calendar),
                Language::English => english::date(&view, at, calendar),
            });
            let found = found.or_else(|| digits::year(&view, at));
            if let Some(found) = found.filter(|it| at < it.end) {
                acc.push(Mention::valued(
                    (at, found.end),
                    EntityType::Date,
                    found.value.map(Value::Date),
                    found.score,
                ));
                at = found.end;
            } else {
                at += 1;
            }
        }
    }
}

/// The number of a day of the month at `at`, and one past it: "13", "1er",
/// "13th".
fn day_number(view: &View<'_>, at: usize) -> Option<(usize, i8)> {
    if !view.is_number(at) {
        return None;
    }
    let day: i8 = view.written(at).parse().ok()?;
    let end = at + 1 + usize::from(crate::numerals::is_ordinal_suffix(view, at + 1));
    (1..=31).contains(&day).then_some((end, day))
}

/// The year in four digits at `at`.
fn year_number(view: &View<'_>, at: usize) -> Option<i16> {
    let written = view.written(at);
    if !view.is_number(at) || written.len() != 4 {
        return None;
    }
    written.parse().ok().filter(|it| (1000..2200).contains(it))
}

/// The interval from `start` to `end`, where both are known.
fn interval(start: Option<String>, end: Option<String>) -> Option<String> {
    Some(format!("{}/{}", start?, end?))
}

#[cfg(test)]
mod tests;
