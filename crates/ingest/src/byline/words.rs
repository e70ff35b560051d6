//! The closed classes of words that bylines are made of; French and English.

use super::lists::{
    AFTER_NAME, AFTER_NAME_IN_LINE, AGENCIES, BEFORE_DATE, BEFORE_NAME, OF_DATE, RELATIVE, STAFFS,
};
use super::places::{BEGINS_PLACE, OF_PAPER};
use super::roles::is_role;
use crate::date::{self, Order, Piece};
use crate::normalize::fold;

/// What follows the "by" that a line begins with.
pub(super) fn after_by<'a>(line: &'a str, folded: &str) -> Option<&'a str> {
    // The longest first: "par " begins "par : " too.
    let known = BEFORE_NAME.iter().filter(|it| folded.starts_with(**it));
    let before = known.max_by_key(|it| it.len())?;
    // Folding keeps the number of words, not of bytes.
    let mut rest = line;
    for _ in 0..before.matches(' ').count() {
        rest = rest.split_once(' ')?.1;
    }
    // "une chronique d'Ève Dé".
    if before.ends_with('\'') { rest.split_once(['\'', '’']).map(|it| it.1) } else { Some(rest) }
}

/// What stands before and behind the "by" within a line.
pub(super) fn around_by(line: &str) -> Option<(&str, &str)> {
    [" par ", " by ", " Par ", " By "].iter().find_map(|it| line.split_once(it))
}

/// Whether a folded text before "by" only says where: "propos recueillis à
/// Kiev".
pub(super) fn is_gathered_at(folded: &str) -> bool {
    let place = ["propos recueillis à ", "recueilli à ", "entretien réalisé à "]
        .iter()
        .find_map(|it| folded.strip_prefix(it));
    place.is_some_and(|it| it.split(' ').count() <= 4)
}

/// A line's names, and what follows them; `is_line` where words of a line
/// follow and not of an institution.
pub(super) fn split_name(rest: &str, is_line: bool) -> (&str, &str) {
    let lower = rest.to_ascii_lowercase();
    let in_line = AFTER_NAME_IN_LINE.iter().filter(|_| is_line);
    // "Jean Le Bris" and "JEAN LE BRIS" go on.
    let in_line = in_line.filter_map(|it| rest.find(it));
    let words = AFTER_NAME.iter().filter_map(|it| lower.find(it)).chain(in_line);
    let bare = |it: &str| it.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let begins_number = |it: &str| it.starts_with(|c: char| c.is_ascii_digit());
    let mut place = 0;
    let mut date = None;
    let mut words_of_rest = rest.split(' ').enumerate().peekable();
    while let Some((n, word)) = words_of_rest.next() {
        let day = bare(word);
        // April, Sam and Mai are people too.
        let next = words_of_rest.peek().map(|it| bare(it.1)).unwrap_or_default();
        let goes_on = begins_number(&next)
            || date::month(&next).is_some()
            || matches!(next.as_str(), "à" | "at" | "matin" | "soir" | "");
        let is_day = (date::is_weekday(&day) || date::month(&day).is_some()) && goes_on;
        if 0 < n && (begins_number(&day) || is_day) {
            date = Some(place);
            break;
        }
        place += word.len() + 1;
    }
    let end = words.chain(date).min().unwrap_or(rest.len());
    rest.split_at_checked(end).unwrap_or((rest, ""))
}

/// Tasks of others, beside a name.
const TASKS: &[&str] = &["edit", "photo", "illustr", "writing", "additional", "special to "];

/// Whether what follows a name in its line is dates, a place, a paper or
/// another task, and not the rest of a sentence.
pub(super) fn may_follow_name(after: &str) -> bool {
    let mut words = after.split_whitespace();
    let first = words.next().unwrap_or("").to_lowercase();
    let second = words.next().unwrap_or("");
    let n_most = match first.as_str() {
        "à" | "in" | "at" | "for" | "pour" | "depuis" | "from" => {
            let is_name = second.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            if !is_name && !matches!(second, "the" | "la") {
                return false;
            }
            8
        }
        "le" | "on" if !after.contains(|c: char| c.is_ascii_digit()) => return false,
        _ => 4,
    };
    let bare = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    let folded = fold(bare);
    let is_counted = tells_reading(&folded) || is_ago(&folded);
    // Words that are no dates, and whether some stand behind a number.
    let (mut n_words, mut has_number, mut is_of_number) = (0, false, false);
    for piece in date::pieces(after, Order::Month) {
        let Piece::Word(word) = piece else { continue };
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        if is_number {
            has_number |= !is_counted && !word.contains(['h', ':']);
        } else if !is_of_date(&word, true) {
            n_words += 1;
            is_of_number |= has_number;
        }
    }
    n_words == 0
        || TASKS.iter().any(|it| folded.starts_with(it))
        || (!after.ends_with('.')
            && !is_of_number
            && (n_words <= n_most || is_role(bare) || names_agency(&folded)))
}

/// Whether a line, folded, begins by saying that a date follows.
pub(super) fn announces_date(folded: &str) -> bool {
    BEFORE_DATE.iter().any(|it| {
        let rest = folded.strip_prefix(it);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    })
}

/// Whether a folded text says that a date follows, and nothing else.
pub(super) fn is_announcement(folded: &str) -> bool {
    BEFORE_DATE.contains(&folded)
}

/// Whether a word may stand in a line of dates.
pub(super) fn is_of_date(word: &str, is_announced: bool) -> bool {
    let is_number = || word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 8;
    OF_DATE.contains(&word)
        || date::is_weekday(word)
        || !word.contains(char::is_alphanumeric)
        || (is_announced
            && (RELATIVE.contains(&word)
                || date::month(word).is_some()
                || date::is_zone(word)
                || is_number()))
        || (word.len() <= 2 && is_number())
}

/// Whether a word tells a time without a clock: "hier", "2", "mai".
pub(super) fn tells_time(word: &str) -> bool {
    let is_closed = OF_DATE.contains(&word) && word != "heures";
    !is_closed && word.contains(char::is_alphanumeric)
}

/// Whether a folded line tells how long the reading takes; it stands beside
/// the date or in its place.
pub(super) fn tells_reading(folded: &str) -> bool {
    let mut words = folded.split(' ');
    let is_count = words.next().is_some_and(|it| it.bytes().all(|b| b.is_ascii_digit()))
        && words.next().is_some_and(|it| matches!(it, "min" | "mn"))
        && words.next().is_none();
    let is_of_reading = is_count || folded.contains("lecture") || folded.contains("read");
    is_of_reading
        && (is_count || folded.contains("min"))
        && folded.contains(|c: char| c.is_ascii_digit())
}

/// Whether the date behind `word` is of a change; `None` where it says
/// nothing about that.
pub(super) fn tells_change(word: &str) -> Option<bool> {
    match word {
        "jour" | "màj" | "maj" | "modifié" | "modifiée" | "modification" | "actualisé"
        | "actualisée" | "updated" | "update" | "modified" => Some(true),
        "publié" | "publiée" | "paru" | "parue" | "posté" | "créé" | "publication" | "ligne"
        | "published" | "posted" | "first" | "created" => Some(false),
        _ => None,
    }
}

/// Whether a folded line is in English, as far as a byline tells: then
/// 5/12/2024 is of May.
pub(super) fn is_english(folded: &str) -> bool {
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|it| {
        matches!(it, "by" | "published" | "posted" | "updated" | "written" | "modified" | "on")
    })
}

/// Whether an agency signs: the line is its name, or "X avec AFP".
pub(super) fn names_agency(folded: &str) -> bool {
    let line = folded.trim_matches(['(', ')', ' ']);
    let line = [" in ", " à "].iter().find_map(|it| {
        let (before, place) = line.rsplit_once(it)?;
        (!place.contains(' ')).then_some(before)
    });
    let line = line.unwrap_or(folded).trim_matches(['(', ')', ' ']);
    let line = ["avec ", "with "].iter().find_map(|it| line.strip_prefix(it)).unwrap_or(line);
    let is_last = |it: &str| {
        line.rsplit_once(it).is_some_and(|(before, agency)| {
            let n_words = before.split(' ').count();
            // "Paris, AP" is a place and who tells of it.
            let has_name = it != ", " || 2 <= n_words;
            has_name && n_words <= 6 && is_agency(agency)
        })
    };
    is_agency(line)
        || [" avec ", " with ", " (avec ", " et ", " and ", "/", ", ", " | ", " - "]
            .into_iter()
            .any(is_last)
}

/// Whether a folded name is that of an agency.
pub(super) fn is_agency(folded: &str) -> bool {
    AGENCIES.contains(&without_article(folded))
}

/// A folded name without what may stand before that of an agency.
pub(super) fn without_article(folded: &str) -> &str {
    let name = folded.trim();
    let bare = ["l'", "avec ", "with "].iter().find_map(|it| name.strip_prefix(it));
    bare.unwrap_or(name)
}

/// The bytes of an agency's name, with the space before, that `text` ends in
/// behind a name: "Jane Doe Associated Press".
pub(super) fn n_bytes_of_agency(text: &str) -> usize {
    let ends = |it: &&&str| {
        let (before, end) = text.split_at_checked(text.len().saturating_sub(it.len() + 1))?;
        let is_it = end
            .strip_prefix(' ')
            .is_some_and(|end| end.starts_with(char::is_uppercase) && end.eq_ignore_ascii_case(it));
        (is_it && before.contains(' ')).then_some(end.len())
    };
    AGENCIES.iter().filter_map(|it| ends(&it)).max().unwrap_or(0)
}

/// Whether a folded line is the name of a staff.
pub(super) fn is_staff(folded: &str) -> bool {
    STAFFS.contains(&folded)
}

/// Whether a folded line counts days or hours back from now.
pub(super) fn is_ago(folded: &str) -> bool {
    let days = ["il y a ", "hier", "aujourd'hui", "yesterday", "today"];
    let begins = days.iter().any(|it| folded.starts_with(it));
    let numbers = ["un ", "une ", "deux ", "trois ", "an ", "one ", "two ", "three "];
    let has_number = folded.contains(|c: char| c.is_ascii_digit())
        || numbers.iter().any(|it| folded.contains(it));
    (begins || folded.ends_with(" ago")) && has_number
}

/// Whether a text that looks like a name is that of a place or of a paper.
pub(super) fn is_place_or_paper(text: &str) -> bool {
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or("");
    BEGINS_PLACE.contains(&first) || folded.split([' ', '-']).any(|it| OF_PAPER.contains(&it))
}

/// Whether a lower-case word is a day or a month.
pub(super) fn is_calendar(word: &str) -> bool {
    date::is_weekday(word) || date::month(word).is_some()
}
