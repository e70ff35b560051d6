//! Lines above the text of an article and behind it: names, dates, rubrics.

use document::{AsideReason, BlockKind};

use super::{figures, is_label, is_strong, n_small};
use crate::clutter::{self, is_prose, is_text_kind};
use crate::{Draft, byline};

/// Lines of a head with so many words are sentences, if most are small.
const SENTENCE_WORDS: usize = 6;

/// A paragraph behind the standfirst that begins with who wrote the article:
/// it presents them by what they are and did for it.
pub(super) fn presented(blocks: &mut [Draft], folded: &[String], byline: &str) {
    let names: Vec<&str> = byline.split(", ").filter(|it| it.contains(' ')).collect();
    let article = blocks.iter_mut().zip(folded);
    let proses = article.filter(|it| it.0.aside.is_none() && is_prose(it.0));
    for (block, folded) in proses.skip(1).take(2) {
        let presents = |rest: &str| PRESENTS.iter().any(|it| rest.starts_with(it));
        let begins = |name: &&str| folded.strip_prefix(*name).is_some_and(presents);
        if names.iter().any(begins) {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// What authors are and do where they are presented; in the article they may
/// have done anything else.
const PRESENTS: &[&str] = &[
    " is ",
    " was ",
    " has ",
    " writes ",
    " covers ",
    " covered ",
    " reports ",
    " reported ",
    " spent ",
    " traveled ",
    " travelled ",
    " visited ",
    " works ",
    " worked ",
    " lives ",
    " joined ",
    " est ",
    " couvre ",
    " suit ",
    " écrit ",
    " travaille ",
    " collabore ",
    " vit ",
    " enseigne ",
    " s'est rendu",
    " a passé ",
    " a rejoint ",
];

/// Names, rubrics and dates between the title and the text.  The first prose
/// is often a standfirst, so the lines behind it are looked at as well, but
/// only for names and dates.  A line that the page calls its subtitle, or that
/// has the words of a sentence, is one.
pub(super) fn head(blocks: &mut [Draft], folded: &[String], subtitle: &str) {
    let is_text =
        |it: &Draft| it.aside.is_none() && is_prose(it) && it.kind == BlockKind::Paragraph;
    let mut proses = blocks.iter().enumerate().filter(|it| is_text(it.1)).map(|it| it.0);
    let Some(first) = proses.next() else { return };
    let second = proses.next().unwrap_or(first);
    let title = blocks.iter().take(first).rposition(|it| it.kind == BlockKind::Heading(1));
    let Some(title) = title else { return };
    let lines = blocks.iter_mut().zip(folded).enumerate().take(second).skip(title + 1);
    for (n, (block, folded)) in lines {
        let is_it = block.aside.is_none()
            && is_label(block)
            && !is_strong(block)
            && folded != subtitle
            && !figures::is_figure(&block.text)
            && !has_words_of_sentence(&block.text);
        if is_it && (n < first || is_name_or_date(&block.text)) {
            block.aside = Some(AsideReason::Byline);
        }
    }
}

/// Whether a line has as many words as a sentence, most of them small, and
/// names nobody.
fn has_words_of_sentence(text: &str) -> bool {
    let words = text.split_whitespace().filter(|it| it.contains(char::is_alphabetic));
    let words: Vec<&str> = words.collect();
    let names = |it: &&str| matches!(*it, "Par" | "By" | "by");
    SENTENCE_WORDS <= words.len()
        && words.len() * 2 < n_small(&words) * 3
        && !words.iter().any(names)
        && byline::read(text).is_none()
}

/// "March 9, 2026", "Camille Ferrand".
fn is_name_or_date(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_capital = |it: &str| it.starts_with(char::is_uppercase);
    let n_words = text.split_whitespace().count();
    text.contains(|c: char| c.is_ascii_digit())
        || ((2..=4).contains(&n_words) && words.all(is_capital))
}

/// Names, links and labels behind the last sentence and the figures under it.
pub(super) fn tail(blocks: &mut [Draft], folded: &[String]) {
    let is_last = |(it, folded): (&Draft, &String)| {
        it.aside.is_none()
            && !clutter::is_correction(it, folded)
            && !it.is_heading()
            && it.text.len() / 2 >= it.n_link_bytes()
            && !is_label(it)
            && is_text_kind(it)
            && it.kind != BlockKind::Caption
            || it.aside.is_none()
                && matches!(it.kind, BlockKind::TableCell { .. } | BlockKind::Preformatted)
    };
    let Some(last) = blocks.iter().zip(folded).rposition(is_last) else { return };
    let last = figures::last_row(blocks, last).unwrap_or(last);
    for block in blocks.iter_mut().skip(last + 1).filter(|it| it.aside.is_none()) {
        if block.is_heading() || 0 < block.n_link_bytes() {
            block.aside = Some(AsideReason::Related);
        } else if is_label(block) {
            block.aside = Some(AsideReason::Byline);
        }
    }
}
