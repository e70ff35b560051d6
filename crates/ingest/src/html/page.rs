//! A whole page: every block of it, and which of them are the article.
//!
//! `dom_smoothie` finds the main text; it drops the rest, we do not.  So the
//! page is walked in whole before, and a block is main text if what it came
//! from is left.
//!
//! What it keeps too much, `boxes` and `sift` set aside
//! afterwards; ADR 0016 has the figures.

use dom_query::Document;
use dom_smoothie::{Article, Config, ParsePolicy, Readability, ReadabilityError};

use super::address::Base;
use super::around::Around;
use super::parse::{self, Parsed, parse};
use super::sift::{self, Known, Said};
use super::{boxes, declared_text, metadata, walk, wrappers};
use crate::clutter;
use crate::normalize::fold;
use crate::{Drafts, Note, OnPercent};

/// More elements than any article's page has; above, the search for the main
/// text would take minutes.
const MAX_ELEMENTS: usize = 100_000;
/// A main text of so many characters is not sought again less strictly; the
/// same as `dom_smoothie`'s threshold.
const ENOUGH_CHARS: usize = 500;
/// How a page is searched after the strictest search, in this order.
const LENIENT: &[ParsePolicy] = &[ParsePolicy::Moderate, ParsePolicy::Clean, ParsePolicy::Raw];
/// How a page of many blocks is searched then: what the raw search takes too
/// much, `boxes` and `sift` still set aside.
const LAST_RESORT: &[ParsePolicy] = &[ParsePolicy::Raw];
/// So many blocks are many: the longest articles have some hundreds.
const MANY_BLOCKS: usize = 2000;

/// How far a page is when its main text is sought.
const PERCENT_WALKED: usize = 60;

/// The element `dom_smoothie` leaves the main text in.
const MAIN_TEXT: &str = "#readability-page-1";

/// Blocks of a whole page.  Those that are no article by their words are set
/// aside already, so that nobody need look for these again.
pub(crate) fn read_page(html: &str, address: Option<&str>, on: OnPercent<'_>) -> Drafts {
    let (mut drafts, text, base) = read_shown(html, address, on);
    if let Some(text) = text {
        declared_text::settle(&mut drafts, &text, &base);
    }
    drafts
}

/// The blocks that a page shows, and the text it declares beside them.
fn read_shown(
    html: &str,
    address: Option<&str>,
    on: OnPercent<'_>,
) -> (Drafts, Option<String>, Base) {
    let Parsed { document, notes, is_deep } = parse(html, on);
    let base = base(&document, address);
    let walked = walk::walk(document.root(), &base);
    let mut drafts = Drafts { blocks: walked.blocks, notes: walked.notes, ..Drafts::default() };
    drafts.notes.extend(notes);
    let (declared, text) = metadata::of_document(&document, address, &base, &drafts.blocks);
    drafts.metadata = declared;
    if parse::LONG <= html.len() {
        on(PERCENT_WALKED);
    }
    let n_blocks = drafts.blocks.len();
    let mut main = Vec::new();
    if let Some((article, document)) = article(document, n_blocks, is_deep) {
        metadata::complete(&mut drafts.metadata, &article);
        let content = document.select_single(MAIN_TEXT);
        let within = content.nodes().first().map(|it| walked.origins.within(it, n_blocks));
        main = within.unwrap_or_default();
    }
    let title = drafts.metadata.title.clone().unwrap_or_default();
    let folded: Vec<String> = drafts.blocks.iter().map(|it| fold(&it.text)).collect();
    let of = |it: &Option<String>| fold(it.as_deref().unwrap_or_default());
    let known = Known {
        byline: of(&drafts.metadata.byline),
        subtitle: of(&drafts.metadata.subtitle),
        host: drafts.metadata.address.as_deref().and_then(metadata::host).unwrap_or_default(),
    };
    let said: Vec<Said> =
        drafts.blocks.iter().zip(&folded).map(|(block, folded)| Said::of(block, folded)).collect();
    let boxed = boxes::of_text(&drafts.blocks, &said);
    let around = Around { folded: &folded, main: &main, boxed: &boxed };
    if !around.set_aside(&mut drafts.blocks, &fold(&title), &known.subtitle) {
        drafts.notes.push(Note::NoMainText);
        for block in &mut drafts.blocks {
            block.aside = block.certain_zone();
        }
        clutter::by_words(&mut drafts.blocks);
        return (drafts, text, base);
    }
    boxes::by_name(&mut drafts.blocks, &boxed);
    boxes::set_aside(&mut drafts.blocks, &walked.boxes, &said);
    sift::set_aside(&mut drafts.blocks, &folded, &said, &known);
    (drafts, text, base)
}

/// What relative addresses of the page count from.
pub(super) fn base(document: &Document, address: Option<&str>) -> Base {
    // A saved page knows best itself where it was.
    let canonical = || document.select_single("link[rel=canonical]").attr("href");
    let page = address.map(Base::new).or_else(|| canonical().map(|it| Base::new(&it)));
    let page = page.unwrap_or_default();
    match document.base_uri() {
        Some(declared) => {
            super::address::resolve(&declared, &page).map_or(page, |it| Base::new(&it))
        }
        None => page,
    }
}

/// The main text, and the page with what is not of it taken out.
///
/// The strictest search does for most pages.  `dom_smoothie` would by itself
/// make four copies and search them all anew where that one finds too little;
/// here none is searched twice in the same way, and a long page is searched
/// twice at the most.
fn article(document: Document, n_blocks: usize, is_deep: bool) -> Option<(Article, Document)> {
    wrappers::thin(&document);
    if is_deep && wrappers::is_too_deep(&document) {
        return None;
    }
    // The searches change the page; a copy takes a tenth of reading it again.
    let mut spare = Some(document.clone());
    let strict = match search(document, ParsePolicy::Strict) {
        Err(ReadabilityError::TooManyElements(..)) => return None,
        strict => strict.ok(),
    };
    let mut best = strict.map(|it| (n_chars(&it.0), it));
    let policies = if n_blocks < MANY_BLOCKS { LENIENT } else { LAST_RESORT };
    for (n, policy) in policies.iter().enumerate() {
        if best.as_ref().is_some_and(|it| ENOUGH_CHARS < it.0) {
            break;
        }
        let is_last = n + 1 == policies.len();
        let Some(spare) = (if is_last { spare.take() } else { spare.clone() }) else { break };
        let Ok(found) = search(spare, *policy) else { continue };
        let n_chars = n_chars(&found.0);
        if best.as_ref().is_none_or(|it| it.0 < n_chars) {
            best = Some((n_chars, found));
        }
    }
    best.map(|it| it.1)
}

/// Characters of the words of a text, and a space for each.
fn n_chars(article: &Article) -> usize {
    article.text_content.split_whitespace().map(|it| it.chars().count() + 1).sum()
}

fn search(
    document: Document,
    policy: ParsePolicy,
) -> Result<(Article, Document), ReadabilityError> {
    let config = Config { max_elements_to_parse: MAX_ELEMENTS, ..Config::default() };
    let mut readability = Readability::with_document(document, None, Some(config))?;
    let article = readability.parse_with_policy(policy)?;
    Ok((article, readability.doc))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of so many paragraphs, a box each, with links in them: the
    /// strictest search finds nothing on it.
    fn boxes(n: usize) -> String {
        let text = |n: usize| {
            format!(
                "<div class=\"bloc b{n}\"><p>Le {n} mai, la <a href=\"/a\">ministre Claire \
                 Dupont</a> a dit que {n} emplois sont menacés.</p></div>"
            )
        };
        let texts: String = (0..n).map(text).collect();
        format!("<nav><a href=/>Accueil</a></nav><article><h1>Titre</h1>{texts}</article>")
    }

    #[test]
    fn where_the_strictest_search_finds_nothing_others_are_tried() {
        for n in [20, MANY_BLOCKS + 1] {
            let html = boxes(n);
            let strict = search(Document::from(html.as_str()), ParsePolicy::Strict);
            assert!(strict.is_err() || n_chars(&strict.unwrap().0) < ENOUGH_CHARS, "{n}");
            let drafts = read_page(&html, Some("https://sorne.example/"), &|_| {});
            assert_eq!(drafts.notes, [], "{n}");
            let asides: Vec<&str> = drafts
                .blocks
                .iter()
                .filter(|it| it.aside.is_some())
                .map(|it| it.text.as_str())
                .collect();
            assert_eq!(asides, ["Accueil"], "{n}");
        }
    }
}
