//! Bylines: the line that names who wrote an article, and when.
//!
//! A line is one only if nothing is left of it: words before a name, names,
//! agencies, dates, and the few words that stand between them.  "Le 19 mai
//! 2024, le ministre a déclaré …" has more to say and is a sentence.

mod lists;
mod names;
mod places;
mod roles;
mod words;

use crate::date::{self, Order, Piece};
use crate::normalize::fold;

pub(crate) use names::{is_person, names, names_of_list};
pub(crate) use roles::is_role;

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

/// Whether a folded name is that of a staff.
pub(crate) fn is_staff(folded: &str) -> bool {
    words::is_staff(folded)
}

/// Whether a name is of a paper and an agency: "Le Courrier avec AFP".
pub(crate) fn is_with_agency(name: &str) -> bool {
    let folded = fold(name);
    !words::is_agency(&folded) && words::names_agency(&folded)
}

/// What `text` says if it is a byline or a line with the date; its own words
/// tell whether it writes months first.
pub(crate) fn read(text: &str) -> Option<Byline> {
    read_in(text, None)
}

/// The same, where it may be known what stands first in dates.
pub(crate) fn read_in(text: &str, order: Option<Order>) -> Option<Byline> {
    let is_too_long = 4 * MAX_CHARS < text.len() || MAX_CHARS < text.chars().count();
    if is_too_long || text.ends_with(['!', '?', '…', '»', '”', ':']) {
        return None;
    }
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    let inner = line.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let line = inner.filter(|it| !it.contains(['(', ')'])).unwrap_or(&line);
    let parted = parted(line);
    let line = parted.as_deref().unwrap_or(line);
    let apart = || read_line(&unglued(line)?, order);
    if before_touching(line) == line {
        return read_line(line, order).or_else(apart);
    }
    apart().or_else(|| read_line(line, order))
}

/// A text up to where another element's touches a name: "Jane RoePolitical
/// editor", but not in "VanderMeer" and "BuzzFeed".
pub(crate) fn before_touching(text: &str) -> &str {
    let mut places = text.char_indices().map(|(n, _)| n);
    places.find_map(|n| touching(text, n)).unwrap_or(text)
}

/// What stands before place `n` of a text if another element begins there: a
/// capital within a word that begins a role or a date, or ends "By".
fn touching(text: &str, n: usize) -> Option<&str> {
    let (before, rest) = text.split_at_checked(n)?;
    let is_within = before.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase);
    if !is_within {
        return None;
    }
    let before_is = |it: &str| before.rsplit(' ').next() == Some(it);
    // "Curtis LeMay" has two letters.
    let n_letters = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let begins_other = || {
        let words: Vec<&str> = rest.split(' ').take(6).collect();
        let first = words.first().map(|it| names::lower(it)).unwrap_or_default();
        roles::role_at(&words) == Some(0)
            || roles::EXPERTS.contains(&first.as_str())
            || words::is_calendar(&first)
            || words::is_announcement(&first)
            || matches!(first.as_str(), "by" | "par" | "mis")
    };
    (before_is("Par") || before_is("By") || (3 <= n_letters && begins_other())).then_some(before)
}

/// Words that elements of their own begin with.
const GLUED: &[&str] = &["Published", "Updated", "Publié", "Mis à jour", "Modifié"];

/// A line with spaces before those words where elements touched.
fn parted(line: &str) -> Option<String> {
    let is_glued = |word: &&&str| {
        let before = line.split_once(**word).and_then(|it| it.0.chars().next_back());
        before.is_some_and(char::is_alphanumeric)
    };
    let mut words = GLUED.iter().filter(is_glued).peekable();
    words.peek()?;
    Some(words.fold(line.to_owned(), |line, word| line.replace(word, &format!(" {word}"))))
}

/// A line with spaces wherever elements may have touched: "ParÈve Dé", "le3 mai".
fn unglued(line: &str) -> Option<String> {
    let mut out = String::with_capacity(line.len());
    let mut before = ' ';
    let mut n_small = 0;
    for (n, c) in line.char_indices() {
        // "8h15" is one word.
        let is_next = touching(line, n).is_some()
            || (1 < n_small && c.is_ascii_digit())
            || (before.is_ascii_digit() && c.is_uppercase());
        if is_next {
            out.push(' ');
        }
        out.push(c);
        n_small = if c.is_lowercase() { n_small + 1 } else { 0 };
        before = c;
    }
    (line.len() < out.len()).then_some(out)
}

fn read_line(line: &str, order: Option<Order>) -> Option<Byline> {
    let folded = fold(line);
    let by_words = if words::is_english(&folded) { Order::Either } else { Order::Day };
    let order = order.unwrap_or(by_words);
    if let Some(rest) = words::after_by(line, &folded) {
        // Whoever else is a source wrote nothing here.
        let is_author = !folded.starts_with("source") || words::names_agency(&fold(rest));
        return if is_author { with_name(rest, order) } else { None };
    }
    if let Some((before, name)) = words::around_by(line) {
        if words::is_gathered_at(&fold(before)) {
            return with_name(name, order);
        }
        if let Some(dated) = dates_only(before, order) {
            let named = with_name(name, order)?;
            return Some(Byline {
                name: named.name,
                published: dated.published.or(named.published),
                modified: dated.modified.or(named.modified),
            });
        }
    }
    let dated = dates_only(line, order).map(|it| Byline { name: name_before_date(line), ..it });
    dated.or_else(|| {
        let is_agency_line = words::names_agency(&folded);
        is_agency_line.then(|| with_name(line, order)).flatten().or_else(|| {
            let is_staff = words::is_staff(&folded);
            let name = if is_staff { Some(line.to_owned()) } else { roles::signature(line) };
            name.map(|it| Byline { name: Some(it), ..Byline::default() })
        })
    })
}

/// The name that begins a line of dates: "Jane Doe · 5 min read · May 3, 2024",
/// "Ève Dé, le 3 mai 2024", but not "New York, May 3, 2024".
fn name_before_date(line: &str) -> Option<String> {
    let separators = ["·", "|", "•", ", ", " - ", " – ", " — "];
    let end = separators.iter().filter_map(|it| line.find(it)).min()?;
    let first = line.get(..end)?.trim();
    let is_other = words::is_place_or_paper(first) || words::announces_date(&fold(first));
    (is_person(first) && !is_other).then(|| names(first)).flatten()
}

/// Whether a line says that a name or a date follows on the next.
pub(crate) fn is_opening(text: &str) -> bool {
    if 40 < text.len() {
        return false;
    }
    let folded = fold(text);
    let folded = folded.trim_end_matches([':', ' ']);
    let is_by = || words::after_by("x x x x x x x x", &format!("{folded} ")).is_some();
    let date = || {
        ["le", "on", ""].iter().any(|it| {
            let before = folded.strip_suffix(it).map(str::trim_end);
            before.is_some_and(words::is_announcement)
        })
    };
    is_by() || date()
}

/// The date before an agency's first sentence: "PARIS, 19 mai 2024 (AFP) - ".
pub(crate) fn of_dateline(text: &str) -> Option<String> {
    let end = [" - ", " – ", " — "].iter().filter_map(|it| text.find(it)).min()?;
    let line = text.get(..end)?;
    let agency = line.strip_suffix(')')?.rsplit_once('(')?.1;
    let place = line.split([',', ' ']).next().unwrap_or("");
    let is_place = 3 <= place.chars().count() && place.chars().all(|c| !c.is_lowercase());
    let is_dateline = is_place && line.chars().count() <= MAX_CHARS && is_agency(agency);
    is_dateline.then(|| date::find(line, Order::Day)).flatten()
}

/// A line whose "by" was taken: names, and perhaps dates behind them.
fn with_name(rest: &str, order: Order) -> Option<Byline> {
    let rest = names::settle(rest);
    if let Some(name) = roles::correspondents(&rest) {
        return Some(Byline { name: Some(name), ..Byline::default() });
    }
    let (mut name, mut after) = words::split_name(&rest, true);
    if !words::may_follow_name(after) {
        // "professeure de droit à l'université".
        name = roles::before_role(&rest)?;
        after = "";
    }
    let name = names::in_line(name)?;
    let dates = if after.is_empty() { None } else { Some(dates_of(after, order)) };
    let Byline { published, modified, .. } = dates.unwrap_or_default();
    Some(Byline { name: Some(name), published, modified })
}

/// What a line says that has dates and nothing else.
fn dates_only(line: &str, order: Order) -> Option<Byline> {
    let folded = fold(line);
    let is_reading = words::tells_reading(&folded);
    let is_ago = words::is_ago(&folded);
    let pieces = date::pieces(line, order);
    let tells_change =
        |it: &Piece| matches!(it, Piece::Word(word) if words::tells_change(word).is_some());
    let has_date = pieces.iter().any(|it| matches!(it, Piece::Date(_) | Piece::Unsure));
    let is_announced = words::announces_date(&folded)
        || is_ago
        || is_reading
        || (has_date && pieces.iter().any(tells_change));
    // "Dallas, 22 novembre 1963." is how a text begins; "p.m." ends lines too.
    let is_sentence = line.ends_with('.') && !line.ends_with("m.");
    if is_sentence && (is_ago || !is_announced) {
        return None;
    }
    let rest = pieces.iter().filter_map(|it| match it {
        Piece::Word(word) if !words::is_of_date(word, is_announced) => Some(word.as_str()),
        _ => None,
    });
    let rest: Vec<&str> = rest.collect();
    // "Paris, le 3 mai 2024", "Jane Public | May 3, 2024", "May 3, 2024 / Gazette
    // News".
    let is_place = has_date
        && rest.len() <= 3
        && (starts_with_names(line, &rest) || ends_with_names(line, &rest));
    let tells_time = |it: &Piece| matches!(it, Piece::Word(word) if words::tells_time(word));
    let has_time = (is_announced && pieces.iter().any(tells_time)) || is_reading;
    let is_whole = rest.is_empty() && (has_date || has_time);
    (is_whole || is_place).then(|| dates_of(line, order))
}

/// Whether a line begins with these words, in capitals.
fn starts_with_names(line: &str, rest: &[&str]) -> bool {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '·' | '('));
    let mut words = words.map(|it| it.trim_matches(['.', ':', '-', '–', '—']));
    // "Le Courrier - 3 mai 2024".
    let is_article = |it: &&str| matches!(*it, "Le" | "La" | "Les" | "The");
    let mut words = words.by_ref().filter(|it| !it.is_empty()).skip_while(is_article);
    rest.iter().all(|it| {
        let word = words.next().unwrap_or("");
        word.starts_with(char::is_uppercase) && word.to_lowercase() == *it
    })
}

/// Whether a line ends with these words, in capitals, behind a sign of their
/// own.
fn ends_with_names(line: &str, rest: &[&str]) -> bool {
    let parts = [" / ", " | ", " · ", " • ", " - ", " – ", " — "].iter();
    let last = parts.filter_map(|it| Some(line.rsplit_once(it)?.1)).min_by_key(|it| it.len());
    last.is_some_and(|last| {
        let words: Vec<&str> = last.split(' ').collect();
        let is_it = |(word, rest): (&&str, &&str)| {
            word.starts_with(char::is_uppercase) && word.to_lowercase() == **rest
        };
        !rest.is_empty() && words.len() == rest.len() && words.iter().zip(rest).all(is_it)
    })
}

/// The dates in `line`: of publication, unless the words before say that it
/// is of a change.
fn dates_of(line: &str, order: Order) -> Byline {
    let mut byline = Byline::default();
    let mut is_change = false;
    for piece in date::pieces(line, order) {
        match piece {
            Piece::Word(word) => is_change = words::tells_change(&word).unwrap_or(is_change),
            Piece::Date(date) => {
                let of = if is_change { &mut byline.modified } else { &mut byline.published };
                of.get_or_insert(date);
            }
            Piece::Unsure => {}
        }
    }
    byline
}

#[cfg(test)]
mod tests;
