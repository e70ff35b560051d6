//! The lines that name who wrote an article, and when: above the text, right
//! under its first paragraph, and behind its last.

use document::{AsideReason, BlockKind};

use super::{head, is_line, is_text};
pub(super) use crate::byline::read;
use crate::byline::{
    Byline, is_agency, is_opening, is_person, is_role, is_staff, names, of_dateline, read_in,
};
use crate::date::Order;
use crate::normalize::fold;
use crate::{Draft, Drafts, Metadata, date};

/// A byline longer than this is a sentence.
const MAX_CHARS: usize = 120;
/// Lines of one block that are looked at; more are a list or a poem.
const MAX_LINES: usize = 6;
/// The last blocks of an article that may sign it.
const N_LAST: usize = 3;
/// What somebody is, on a line below their name, is no longer, in bytes.
const ROLE_BYTES: usize = 60;
/// What stands between two lines of a head is no longer, in characters.
const BETWEEN_CHARS: usize = 30;

/// Whether the name at `n` is the last of a list behind a colon: "Ont voté
/// contre :".
fn is_announced(blocks: &[Draft], n: usize) -> bool {
    let before = blocks.iter().take(n).rev().filter(|it| it.aside.is_none());
    let mut before = before.skip_while(|it| is_person(&it.text));
    before.next().is_some_and(|it| {
        let text = it.text.trim_end();
        text.ends_with(':') && !is_opening(text)
    })
}

/// One line of a block, and what it says if it signs or dates.
struct Line {
    block: usize,
    text: String,
    /// Its element is named so.
    is_zone: bool,
    /// It stands behind the text.
    is_last: bool,
    found: Option<Byline>,
}

/// Finds bylines in the head, right under the first paragraph and at the end.
pub(super) fn settle(drafts: &mut Drafts) {
    let blocks = &drafts.blocks;
    let texts = blocks.iter().filter(|it| it.aside.is_none()).map(|it| it.text.as_str());
    let order = date::order(drafts.metadata.language.as_deref(), texts);
    let head = head(blocks);
    let is_body = |it: &Draft| it.aside.is_none() && is_text(it);
    let lead = blocks.iter().position(is_body);
    let end = blocks.iter().rposition(is_body).unwrap_or(blocks.len());
    let dateline = lead.and_then(|n| of_dateline(&blocks.get(n)?.text));
    let around_lead = lead.map_or(0..0, |it| it + 1..end.min(it + 3));
    let last = blocks.iter().enumerate().rev().filter(|it| it.1.aside.is_none()).map(|it| it.0);
    let mut last: Vec<usize> = last.take(N_LAST).filter(|it| end < *it).collect();
    last.reverse();
    let lines = |of: Vec<usize>, is_last| {
        let mut lines: Vec<Line> =
            of.into_iter().flat_map(|it| lines(blocks, it, is_last, order)).collect();
        join_openings(&mut lines, order);
        lines
    };
    // The first paragraph parts what is above it from what is below.
    let mut above = lines(head, false);
    let mut below = lines(around_lead.collect(), false);
    let mut both = above.iter().chain(&below);
    let is_signed = both.any(|it| it.found.as_ref().is_some_and(|it| it.name.is_some()));
    names_alone(&mut above, drafts.metadata.byline.as_deref(), is_signed);
    between(&mut above);
    between(&mut below);
    above.append(&mut below);
    let mut behind = lines(last, true);
    if let Some(line) = behind.last_mut()
        && line.found.is_none()
        && Some(line.block) == blocks.iter().rposition(|it| it.aside.is_none())
        && blocks.get(line.block).is_some_and(|it| it.kind == BlockKind::Paragraph)
        && is_person(&line.text)
        && !is_announced(blocks, line.block)
    {
        line.found = signed(&line.text);
    }
    above.append(&mut behind);
    set_aside(drafts, above);
    drafts.metadata.published = drafts.metadata.published.take().or(dateline);
}

/// The lines of a block that could be such.
fn lines(blocks: &[Draft], n: usize, is_last: bool, order: Option<Order>) -> Vec<Line> {
    let Some(block) = blocks.get(n) else { return Vec::new() };
    let is_it = block.aside.is_none()
        && !block.is_heading()
        && block.kind != BlockKind::Caption
        && is_line(block)
        && block.text.matches('\n').count() < MAX_LINES;
    if !is_it {
        return Vec::new();
    }
    let is_zone = block.zone.is_some_and(|it| it.reason == AsideReason::Byline)
        && block.n_chars() <= MAX_CHARS;
    let line = |text: &str| Line {
        block: n,
        text: text.trim().to_owned(),
        is_zone,
        is_last,
        found: read_in(text, order).or_else(|| {
            let is_name = is_zone && is_person(text);
            is_name.then(|| signed(text)).flatten()
        }),
    };
    // A line break may stand within a byline, or between two.
    let apart: Vec<Line> = block.text.split('\n').map(line).collect();
    let is_one = |it: &Line| {
        it.found.is_some() || is_person(&it.text) || is_role(&it.text) || is_opening(&it.text)
    };
    match read_in(&block.text, order) {
        Some(found) if !apart.iter().all(is_one) => {
            vec![Line { found: Some(found), ..line("") }]
        }
        _ => apart,
    }
}

fn signed(text: &str) -> Option<Byline> {
    names(text).map(|it| Byline { name: Some(it), ..Byline::default() })
}

/// "Par" and a name, "Publié le" and a date, each on a line of its own.
fn join_openings(lines: &mut [Line], order: Option<Order>) {
    for n in 1..lines.len() {
        let [Some(first), Some(second)] = [lines.get(n - 1), lines.get(n)] else { return };
        if first.found.is_some() || !is_opening(&first.text) {
            continue;
        }
        let joined =
            read_in(&format!("{} {}", first.text.trim_end_matches(':'), second.text), order);
        let is_bare = matches!(fold(&first.text).as_str(), "by" | "par");
        if joined.is_none() && !is_bare {
            continue;
        }
        let second = joined.or_else(|| second.found.clone());
        for (at, found) in [(n - 1, Some(Byline::default())), (n, second)] {
            if let Some(line) = lines.get_mut(at) {
                line.found = found;
            }
        }
    }
}

/// A name on a line of its own: one that is declared, or with a date or with
/// what journalists are below.
fn names_alone(lines: &mut [Line], declared: Option<&str>, is_signed: bool) {
    let declared = declared.map(fold);
    for n in 0..lines.len() {
        let Some(line) = lines.get(n) else { return };
        if line.found.is_some() || !is_person(&line.text) {
            continue;
        }
        let is_declared = declared.as_ref().is_some_and(|it| *it == fold(&line.text));
        let mut below = lines.iter().skip(n + 1);
        let beside = |it: &&Line| it.found.is_none() && (is_role(&it.text) || is_handle(&it.text));
        let n_beside = below.clone().take_while(beside).count();
        let is_dated = below.nth(n_beside).is_some_and(|it| it.found.is_some());
        let has_role = 0 < n_beside
            && lines.get(n + 1).is_some_and(|it| is_role(&it.text) && it.text.len() <= ROLE_BYTES);
        if !is_declared && (is_signed || !(is_dated || has_role)) {
            continue;
        }
        let n_beside = if is_dated || has_role { n_beside } else { 0 };
        for line in lines.iter_mut().skip(n + 1).take(n_beside) {
            line.found = Some(Byline::default());
        }
        if let Some(line) = lines.get_mut(n) {
            line.found = signed(&line.text);
        }
    }
}

fn is_handle(text: &str) -> bool {
    text.contains('@') && !text.contains(' ')
}

/// A paper or a place between two lines that sign and date, and what somebody
/// is below their name.
fn between(lines: &mut [Line]) {
    for n in 1..lines.len() {
        let is_found = |n: usize| lines.get(n).is_some_and(|it| it.found.is_some());
        let (is_below, is_between) = (is_found(n - 1), is_found(n + 1));
        if let Some(line) = lines.get_mut(n).filter(|it| is_below && it.found.is_none())
            && line.text.chars().count() <= BETWEEN_CHARS
            && !line.text.ends_with(super::SENTENCE_ENDS)
            && (is_between || is_role(&line.text) || is_handle(&line.text))
        {
            line.found = Some(Byline::default());
        }
    }
}

/// Sets aside the blocks all of whose lines sign or date, and takes what they
/// say.
fn set_aside(drafts: &mut Drafts, lines: Vec<Line>) {
    for block in lines.chunk_by(|a, b| a.block == b.block) {
        let is_whole = block.iter().all(|it| it.found.is_some() || it.is_zone);
        let Some(first) = block.first().filter(|_| is_whole) else { continue };
        if let Some(it) = drafts.blocks.get_mut(first.block) {
            it.aside = Some(AsideReason::Byline);
        }
        for line in block {
            let Some(Byline { name, published, modified }) = line.found.clone() else { continue };
            let metadata = &mut drafts.metadata;
            metadata.byline = of_two(metadata, name, line.is_last);
            metadata.published = metadata.published.take().or(published);
            metadata.modified = metadata.modified.take().or(modified);
        }
    }
}

/// Who signs by what is known so far and by a line.
fn of_two(known: &Metadata, name: Option<String>, is_last: bool) -> Option<String> {
    let (Some(declared), Some(name)) = (&known.byline, &name) else {
        return known.byline.clone().or(name);
    };
    let (folded, shown) = (fold(declared), fold(name));
    let is_site = known.site.as_ref().is_some_and(|it| fold(it) == folded);
    // An agency or a paper that signs may have an author in the text.
    if is_agency(declared) && !shown.contains(&folded) && !is_agency(name) {
        return Some(format!("{name}, {declared}"));
    }
    let is_less = is_agency(declared) || is_site || is_staff(&folded) || shown.contains(&folded);
    if is_less && !is_agency(name) && !is_staff(&shown) {
        return Some(name.clone());
    }
    let is_more = is_last && is_agency(name) && !folded.contains(&shown);
    Some(if is_more { format!("{declared}, {name}") } else { declared.clone() })
}
