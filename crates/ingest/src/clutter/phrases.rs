//! Lines that sites put around articles, told by their words.

mod beginnings;
mod corrections;
mod keys;
mod lists;
mod pleas;
mod signs;

pub(crate) use corrections::is_correction;
pub(crate) use pleas::is_cut;
pub(crate) use signs::{Sign, sign};

use document::AsideReason;

use crate::normalize::fold;
use beginnings::BEGINNINGS;
use lists::{SHARE_WORDS, WHOLE};

/// Why a line with these words, and these once folded, is clutter, if it is.
pub(super) fn reason(text: &str, folded: &str) -> Option<AsideReason> {
    let line = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    if line.is_empty() {
        return None;
    }
    let whole = WHOLE.iter().find(|(_, lines)| lines.contains(&line));
    let beginning = || BEGINNINGS.iter().find(|(_, lines)| begins_with_any(folded, lines));
    whole
        .or_else(beginning)
        .map(|(reason, _)| *reason)
        .or_else(|| is_share_bar(line).then_some(AsideReason::Share))
        .or_else(|| is_comment_count(line).then_some(AsideReason::Comments))
        .or_else(|| is_share_count(line).then_some(AsideReason::Share))
        .or_else(|| {
            let is_left = line.starts_with("il vous reste ") && pleas::is_reserved(line);
            is_left.then_some(AsideReason::Notice)
        })
        .or_else(|| is_player(line).then_some(AsideReason::Share))
        .or_else(|| pleas::asks_for_letter(folded).then_some(AsideReason::Notice))
        .or_else(|| is_path(text).then_some(AsideReason::Navigation))
}

/// Whether a text begins with one of these.
fn begins_with_any(text: &str, beginnings: &[&str]) -> bool {
    // Most differ in their first byte.
    let first = text.bytes().next();
    beginnings.iter().any(|it| it.bytes().next() == first && text.starts_with(it))
}

/// Whether a folded line is the name of a network, or what else there is to
/// share by.
pub(super) fn is_network(folded: &str) -> bool {
    let line = folded.trim_matches(|c: char| !c.is_alphanumeric());
    SHARE_WORDS.contains(&line) && !matches!(line, "le" | "sur" | "on" | "via")
}

/// Two clocks are no longer than this.
const PLAYER_BYTES: usize = 24;

/// "00:00/03:12": how far a recording is.
fn is_player(line: &str) -> bool {
    let is_clock = |it: &str| {
        let digits = it.trim().split(':');
        it.contains(':') && digits.into_iter().all(|it| it.len() <= 2 && it.parse::<u8>().is_ok())
    };
    line.len() <= PLAYER_BYTES
        && line.split_once('/').is_some_and(|(at, of)| is_clock(at) && is_clock(of))
}

/// What says whose the page is.
const FOOTERS: &[&str] = &[
    "copyright",
    "droits d'auteur",
    "tous droits réservés",
    "all rights reserved",
    "droits réservés",
];

/// Whether a line says whose the page is: the last lines of a page do.
pub(super) fn is_footer(text: &str) -> bool {
    let folded = fold(text);
    let has = |it: &str| folded.contains(it);
    // Cheap signs of them first.
    let may_have = has("right") || has("droits");
    let has_letter = || folded.contains('(') && has("(c) 20");
    folded.contains('©') || has_letter() || (may_have && FOOTERS.iter().any(|it| has(it)))
}

/// Two names of networks and nothing else.
fn is_share_bar(line: &str) -> bool {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '/' | '·' | '•'));
    let mut n_words = 0;
    let mut names = words.filter(|it| !it.is_empty()).inspect(|_| n_words += 1);
    names.all(|it| SHARE_WORDS.contains(&it)) && 2 <= n_words
}

/// "3 commentaires", "Comments (3)", "No comments yet".
fn is_comment_count(line: &str) -> bool {
    let is_number = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    let is_comments = |it: &str| {
        matches!(it, "comment" | "comments" | "commentaire" | "commentaires" | "réactions")
    };
    let is_filler = |it: &str| matches!(it, "no" | "yet" | "aucun" | "les" | "view" | "voir");
    let (mut n_words, mut has_comments) = (0, false);
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    let is_count = words.all(|it| {
        n_words += 1;
        has_comments |= is_comments(it);
        is_number(it) || is_comments(it) || is_filler(it)
    });
    is_count && has_comments && 2 <= n_words
}

/// "87 shares", "1,2 k partages".
fn is_share_count(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (first, last) = (words.next().unwrap_or(""), words.next_back().unwrap_or(""));
    first.starts_with(|c: char| c.is_ascii_digit())
        && line.len() <= 20
        && matches!(last, "share" | "shares" | "partage" | "partages" | "likes" | "views" | "vues")
}

/// Where paths begin.
const HOMES: &[&str] = &["accueil", "home", "à la une", "la une", "actualités", "actualité"];

/// "Accueil > Monde > Proche-Orient", "Home / News".
fn is_path(text: &str) -> bool {
    let is_slashed = !text.contains(['>', '›', '»', '→']);
    if is_slashed && !text.contains(" / ") {
        return false;
    }
    let parts: Vec<&str> = match is_slashed {
        true => text.split(" / ").map(str::trim).collect(),
        false => text.split(['>', '›', '»', '→']).map(str::trim).collect(),
    };
    let is_home = || parts.first().is_some_and(|it| HOMES.contains(&&*fold(it)));
    let n_least = if is_slashed || parts.len() == 2 { 2 } else { 3 };
    n_least <= parts.len()
        && !text.contains('«')
        && parts.iter().all(|it| it.split(' ').count() <= 12)
        && parts.iter().take(2).all(|it| !it.is_empty() && it.split(' ').count() <= 3)
        && ((!is_slashed && n_least == 3) || is_home())
}
