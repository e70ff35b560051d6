//! The line that names who wrote an article, and when.

use document::AsideReason;

use super::{head, is_line, is_prose};
use crate::normalize::fold;
use crate::{Drafts, date};

/// A byline longer than this is a sentence.
const MAX_CHARS: usize = 120;
/// Names of so many words are none.
const MAX_WORDS: usize = 10;

/// What a byline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) name: Option<String>,
    pub(super) date: Option<String>,
    /// The date is that of a change.
    pub(super) is_change: bool,
}

/// Words before a name.
const BEFORE_NAME: &[&str] = &[
    "by ",
    "par ",
    "written by ",
    "posted by ",
    "published by ",
    "reported by ",
    "écrit par ",
    "publié par ",
    "rédigé par ",
    "posté par ",
    "propos recueillis par ",
    "auteur : ",
    "auteur: ",
    "author: ",
];
/// Words before a date of publication.
const BEFORE_DATE: &[&str] = &["publié ", "paru ", "published", "posted ", "mis en ligne "];
/// Words before a date of change.
const BEFORE_CHANGE: &[&str] =
    &["mis à jour ", "mise à jour ", "modifié ", "updated", "last updated", "last modified"];
/// What ends a name within its line.
const AFTER_NAME: &[&str] = &[
    "|",
    "•",
    "·",
    " - ",
    " – ",
    " — ",
    ", publié",
    ", le ",
    ", mis ",
    " publié ",
    " le ",
    " on ",
    ", published",
    ", updated",
    " published ",
    " updated ",
    "(",
    ", 1",
    ", 2",
    ", 3",
];

/// Finds bylines in the head and right under the first paragraph.
pub(super) fn settle(drafts: &mut Drafts) {
    let head = head(&drafts.blocks);
    let lead = drafts.blocks.iter().position(|it| it.aside.is_none() && is_prose(it));
    let around_lead = lead.map_or(0..0, |it| it + 1..it + 3);
    for n in head.into_iter().chain(around_lead) {
        let Some(block) = drafts.blocks.get_mut(n) else {
            continue;
        };
        if block.aside.is_some() || block.is_heading() || !is_line(block) {
            continue;
        }
        let is_zone = block.zone.is_some_and(|it| it.reason == AsideReason::Byline);
        let byline = read(&block.text);
        if byline.is_some() || (is_zone && block.n_chars() <= MAX_CHARS) {
            block.aside = Some(AsideReason::Byline);
        }
        let Some(Byline { name, date, is_change }) = byline else {
            continue;
        };
        let metadata = &mut drafts.metadata;
        if metadata.byline.is_none() {
            metadata.byline = name;
        }
        let date_of = if is_change { &mut metadata.modified } else { &mut metadata.published };
        if date_of.is_none() {
            *date_of = date;
        }
    }
}

/// What `text` says if it is a byline or a line with the date.
pub(super) fn read(text: &str) -> Option<Byline> {
    if MAX_CHARS < text.chars().count() || text.ends_with(['!', '?', '…', '»', '”', ':']) {
        return None;
    }
    let folded = fold(text);
    let is_english =
        ["by ", "published", "posted", "updated", "written"].iter().any(|it| folded.contains(it));
    let found = date::find(text, is_english);
    let begins = |words: &[&str]| words.iter().any(|it| folded.starts_with(it));
    if let Some(name) = name(text, &folded) {
        return Some(Byline { name: Some(name), date: found, is_change: false });
    }
    let is_change = begins(BEFORE_CHANGE);
    let is_only_date =
        found.is_some() && text.split_whitespace().count() <= 7 && !text.ends_with('.');
    let says_date = (begins(BEFORE_DATE) || is_change) && found.is_some();
    (says_date || is_only_date).then_some(Byline { name: None, date: found, is_change })
}

/// The name in a byline, as written.
fn name(text: &str, folded: &str) -> Option<String> {
    let before = BEFORE_NAME.iter().find(|it| folded.starts_with(**it))?;
    // Folding keeps the number of words, not of bytes.
    let n_words = before.split_whitespace().count();
    let rest: Vec<&str> = text.split_whitespace().skip(n_words).collect();
    let rest = rest.join(" ");
    let end = AFTER_NAME.iter().filter_map(|it| rest.find(it)).min();
    let name = rest.get(..end.unwrap_or(rest.len()))?;
    let name = name.trim().trim_end_matches([',', '-', '–']).trim_end();
    let is_name = name.chars().next().is_some_and(char::is_uppercase)
        && name.split(' ').count() <= MAX_WORDS
        && (!name.ends_with('.') || name.split(' ').next_back().is_some_and(|it| it.len() <= 3))
        && !name.contains(';');
    is_name.then(|| name.to_owned())
}
