//! Bylines: the line that names who wrote an article, and when.
//!
//! A line is one only if nothing is left of it: words before a name, names,
//! agencies, dates, and the few words that stand between them.  "Le 19 mai
//! 2024, le ministre a déclaré …" has more to say and is a sentence.

mod names;
mod words;

use crate::date::{self, Piece};
use crate::normalize::fold;

pub(crate) use names::{names, names_of_list};

/// A byline longer than this is a sentence.
const MAX_CHARS: usize = 160;

/// What a byline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Byline {
    /// Names, joined by ", ".
    pub(crate) name: Option<String>,
    /// ISO 8601.
    pub(crate) published: Option<String>,
    /// ISO 8601, of the last change.
    pub(crate) modified: Option<String>,
}

/// Whether `name` is that of a news agency.
pub(crate) fn is_agency(name: &str) -> bool {
    words::is_agency(&fold(name))
}

/// What `text` says if it is a byline or a line with the date.
pub(crate) fn read(text: &str) -> Option<Byline> {
    let is_too_long = 4 * MAX_CHARS < text.len() || MAX_CHARS < text.chars().count();
    if is_too_long || text.ends_with(['!', '?', '…', '»', '”', ':']) {
        return None;
    }
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    let folded = fold(&line);
    let is_english = words::is_english(&folded);
    if let Some(rest) = words::after_by(&line, &folded) {
        return with_name(rest, is_english);
    }
    if let Some((dates, name)) = words::around_by(&line)
        && let Some(dated) = dates_only(dates)
    {
        let named = with_name(name, is_english)?;
        return Some(Byline {
            name: named.name,
            published: dated.published.or(named.published),
            modified: dated.modified.or(named.modified),
        });
    }
    dates_only(&line).or_else(|| {
        let is_agency_line = words::names_agency(&folded);
        is_agency_line.then(|| with_name(&line, is_english)).flatten()
    })
}

/// The date before an agency's first sentence: "PARIS, 19 mai 2024 (AFP) - ".
pub(crate) fn of_dateline(text: &str) -> Option<String> {
    let end = [" - ", " – ", " — "].iter().filter_map(|it| text.find(it)).min()?;
    let line = text.get(..end)?;
    let agency = line.strip_suffix(')')?.rsplit_once('(')?.1;
    let place = line.split([',', ' ']).next().unwrap_or("");
    let is_place = 3 <= place.chars().count() && place.chars().all(|c| !c.is_lowercase());
    let is_dateline = is_place && line.chars().count() <= MAX_CHARS && is_agency(agency);
    is_dateline.then(|| date::find(line, false)).flatten()
}

/// A line whose "by" was taken: names, and perhaps dates behind them.
fn with_name(rest: &str, is_english: bool) -> Option<Byline> {
    let (name, after) = words::split_name(rest, true);
    if !words::may_follow_name(after) {
        return None;
    }
    let name = names::in_line(name)?;
    let dates = if after.is_empty() { None } else { Some(dates_of(after, is_english)) };
    let Byline { published, modified, .. } = dates.unwrap_or_default();
    Some(Byline { name: Some(name), published, modified })
}

/// What a line says that has dates and nothing else.
fn dates_only(line: &str) -> Option<Byline> {
    let folded = fold(line);
    let is_announced = words::announces_date(&folded);
    let is_english = words::is_english(&folded);
    let pieces = date::pieces(line, is_english);
    let rest = pieces.iter().filter_map(|it| match it {
        Piece::Word(word) if !words::is_of_date(word, is_announced) => Some(word.as_str()),
        _ => None,
    });
    let rest: Vec<&str> = rest.collect();
    let has_date = pieces.iter().any(|it| matches!(it, Piece::Date(_)));
    // "Paris, le 3 mai 2024", "Jane Public | May 3, 2024".
    let is_place = has_date && rest.len() <= 3 && starts_with_names(line, &rest);
    let tells_time = |it: &Piece| matches!(it, Piece::Word(word) if words::tells_time(word));
    let has_time = (is_announced && pieces.iter().any(tells_time)) || words::tells_reading(&folded);
    let is_whole = rest.is_empty() && (has_date || has_time);
    (is_whole || is_place).then(|| dates_of(line, is_english))
}

/// Whether a line begins with these words, in capitals.
fn starts_with_names(line: &str, rest: &[&str]) -> bool {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '·' | '('));
    let mut words = words.map(|it| it.trim_matches(['.', ':', '-', '–', '—']));
    let mut words = words.by_ref().filter(|it| !it.is_empty());
    rest.iter().all(|it| {
        let word = words.next().unwrap_or("");
        word.starts_with(char::is_uppercase) && word.to_lowercase() == *it
    })
}

/// The dates in `line`: of publication, unless the words before say that it
/// is of a change.
fn dates_of(line: &str, is_english: bool) -> Byline {
    let mut byline = Byline::default();
    let mut is_change = false;
    for piece in date::pieces(line, is_english) {
        match piece {
            Piece::Word(word) => is_change = words::tells_change(&word).unwrap_or(is_change),
            Piece::Date(date) => {
                let of = if is_change { &mut byline.modified } else { &mut byline.published };
                of.get_or_insert(date);
            }
        }
    }
    byline
}

#[cfg(test)]
mod tests;
