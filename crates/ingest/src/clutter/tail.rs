//! What follows an article: more articles, comments, the footer.

use document::AsideReason;

use super::{is_line, is_prose, phrases};
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
    let n_bytes: usize = drafts.blocks.iter().map(|it| it.text.len()).sum();
    let last_prose =
        drafts.blocks.iter().rposition(|it| it.aside.is_none() && is_prose(it) && !is_footer(it));
    let mut section = None;
    let mut n_bytes_before = 0;
    for (n, block) in drafts.blocks.iter_mut().enumerate() {
        let is_late = n_bytes <= 2 * n_bytes_before;
        n_bytes_before += block.text.len();
        let is_tail = last_prose.is_some_and(|it| it < n);
        if is_late && is_footer(block) && block.aside.is_none_or(|it| it != AsideReason::Byline) {
            block.aside = Some(AsideReason::Footer);
        }
        match block.aside {
            Some(AsideReason::Footer) if is_tail => section = Some(AsideReason::Footer),
            Some(AsideReason::Comments) if is_late && is_line(block) => {
                section = section.or(Some(AsideReason::Comments));
                if section == Some(AsideReason::Related) {
                    section = Some(AsideReason::Comments);
                }
            }
            Some(AsideReason::Related) if is_tail => {
                section = section.or(Some(AsideReason::Related));
            }
            Some(_) => {}
            // Comments are as long as paragraphs; other sections are not.
            None if section == Some(AsideReason::Comments) || is_tail => block.aside = section,
            None => {}
        }
    }
    if drafts.metadata.site.is_none() {
        let mut footers = drafts.blocks.iter().filter(|it| it.aside == Some(AsideReason::Footer));
        drafts.metadata.site = footers.find_map(|it| host(&it.text));
    }
}

fn is_footer(block: &Draft) -> bool {
    block.text.len() <= 4 * FOOTER_CHARS
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
