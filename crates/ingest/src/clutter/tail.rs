//! What follows an article: more articles, comments, the footer.

use document::{AsideReason, BlockKind};

use super::{is_line, is_prose, phrases};
use crate::normalize::fold;
use crate::{Draft, Drafts};

/// A footer is no longer than this.
const FOOTER_CHARS: usize = 250;
/// Ends of host names that sites of news have; enough to tell a host from
/// two sentences without a space between.
const HOST_ENDS: &[&str] = &[
    "fr", "com", "org", "net", "info", "eu", "be", "ch", "ca", "uk", "us", "lu", "dz", "ma", "tn",
    "sn", "ci", "news", "media", "press", "io", "co", "tv", "africa", "paris", "gov", "int",
];

/// Sets aside what comes behind the article's text.
pub(super) fn settle(drafts: &mut Drafts) {
    let blocks = &mut drafts.blocks;
    let late_from = second_half(blocks);
    let starts_comments = |it: &Draft| it.aside == Some(AsideReason::Comments) && is_line(it);
    let mut late = blocks.iter().enumerate().skip(late_from);
    let comments_at = late.find(|(_, it)| starts_comments(it)).map(|(n, _)| n);
    let before_comments = blocks.get(..comments_at.unwrap_or(blocks.len())).unwrap_or_default();
    let last_prose =
        before_comments.iter().rposition(|it| it.aside.is_none() && is_prose(it) && !is_footer(it));
    let mut section = None;
    for (n, block) in blocks.iter_mut().enumerate() {
        let is_tail = last_prose.is_some_and(|it| it < n);
        if late_from <= n && is_footer(block) {
            block.aside = Some(AsideReason::Footer);
        }
        match block.aside {
            Some(AsideReason::Footer) if is_tail => section = Some(AsideReason::Footer),
            _ if comments_at == Some(n) => section = Some(AsideReason::Comments),
            Some(AsideReason::Related) if is_tail && section.is_none() => {
                section = Some(AsideReason::Related);
            }
            Some(_) => {}
            // Only behind the last paragraph of the article: what follows a
            // heading such as "Related" between two paragraphs is not told.
            None if is_tail => block.aside = section,
            None => {}
        }
    }
    if let Some(byline) = drafts.metadata.byline.as_deref() {
        set_bios_aside(&mut drafts.blocks, &fold(byline));
    }
    if drafts.metadata.site.is_none() {
        let mut footers = drafts.blocks.iter().filter(|it| it.aside == Some(AsideReason::Footer));
        drafts.metadata.site = footers.find_map(|it| host(&it.text));
    }
}

/// What an author does, in the lines about them.
const DOES: &[&str] =
    &["is ", "has ", "writes ", "covers ", "reports ", "est ", "couvre ", "suit ", "écrit "];
/// Blocks at the end that may be about the author.
const N_BIOS: usize = 3;

/// Sets aside the last blocks where they tell who wrote the article.
fn set_bios_aside(blocks: &mut [Draft], byline: &str) {
    let names = byline.split(" and ").flat_map(|it| it.split(" et ")).flat_map(|it| it.split(','));
    let names: Vec<&str> =
        names.map(str::trim).filter(|it| it.contains(' ') && it.len() < 60).collect();
    let last = blocks.iter_mut().rev().filter(|it| it.aside.is_none());
    for block in last.take(N_BIOS).filter(|it| it.text.len() <= 4 * FOOTER_CHARS) {
        let text = fold(&block.text);
        let is_bio = names.iter().any(|name| {
            let rest = text.strip_prefix(name).map(str::trim_start);
            rest.is_some_and(|it| it.is_empty() || DOES.iter().any(|does| it.starts_with(does)))
        });
        if is_bio {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// The first block that begins in the second half of the article; what is set
/// aside already does not count.
fn second_half(blocks: &[Draft]) -> usize {
    let n_bytes_of = |it: &Draft| if it.aside.is_none() { it.text.len() } else { 0 };
    let n_bytes: usize = blocks.iter().map(n_bytes_of).sum();
    let mut n_before = 0;
    let late = blocks.iter().position(|it| {
        let is_late = n_bytes <= 2 * n_before;
        n_before += n_bytes_of(it);
        is_late
    });
    late.unwrap_or(blocks.len())
}

fn is_footer(block: &Draft) -> bool {
    // Captions name who owns a picture.
    block.kind != BlockKind::Caption
        && block.text.len() <= 4 * FOOTER_CHARS
        && block.n_chars() <= FOOTER_CHARS
        && phrases::is_footer(&block.text)
}

/// The first host name in `text`.
fn host(text: &str) -> Option<String> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')));
    words.map(|it| it.trim_matches(['.', '-']).to_ascii_lowercase()).find_map(|word| {
        let host = word.strip_prefix("www.").unwrap_or(&word);
        let (name, end) = host.rsplit_once('.')?;
        (2 <= name.len() && HOST_ENDS.contains(&end)).then(|| host.to_owned())
    })
}
