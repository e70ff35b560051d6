//! What stands behind a line that ends the article: offers to those who do not
//! pay, another article, the presentation of who sends this one.

use document::{AsideReason, BlockKind};

use super::is_strong;
use crate::Draft;
use crate::clutter::{is_prose, phrases};

/// Offers behind the line that says that the rest is to be paid for, up to
/// where the text goes on.
pub(super) fn cut(blocks: &mut [Draft], folded: &[String]) {
    let is_cut = |(n, it): &(usize, &String)| {
        phrases::is_cut(it) && blocks.get(*n).is_some_and(|it| it.kind != BlockKind::Heading(1))
    };
    let Some((cut, _)) = folded.iter().enumerate().rfind(is_cut) else { return };
    let n_bytes = |of: &[Draft]| -> usize {
        of.iter().filter(|it| it.aside.is_none()).map(|it| it.text.len()).sum()
    };
    let Some((before, behind)) = blocks.split_at_mut_checked(cut) else { return };
    let folded = folded.get(cut..).unwrap_or_default();
    // What was set aside before is of the page and not of this line.
    let offers = |it: &Draft, folded: &String| {
        it.aside.is_none() && OFFERS.iter().any(|offer| folded.contains(offer))
    };
    let mut both = behind.iter().zip(folded).skip(1);
    let goes_on = both
        .clone()
        .position(|(it, folded)| it.aside.is_none() && is_prose(it) && !offers(it, folded));
    let end = goes_on.map_or(behind.len(), |it| it + 1);
    // Its headings go with the text.
    let is_over = |it: &&Draft| it.aside.is_some() || it.is_heading();
    let n_over = behind.iter().take(end).rev().take_while(is_over).count();
    let end = if goes_on.is_some() { end - n_over } else { end };
    // Where the text goes on, the line was before it and not at its end; where
    // nothing is offered, the article speaks of paying.
    if n_bytes(before) < n_bytes(behind) || !both.any(|(it, folded)| offers(it, folded)) {
        return;
    }
    for block in behind.iter_mut().take(end).filter(|it| it.aside.is_none()) {
        block.aside = Some(AsideReason::Notice);
    }
}

/// What those who do not pay are asked for.
const OFFERS: &[&str] = &[
    "abonn",
    "subscri",
    "essai",
    "free trial",
    "par mois",
    "a month",
    "a week",
    "sign in",
    "unlimited access",
    "sans engagement",
    "illimité",
];

/// Another article or the presentation of who sends this one, behind a line
/// that says so and most of the article.
pub(super) fn label(blocks: &mut [Draft], folded: &[String]) {
    let mut n_article = 0;
    let mut is_heading_next = false;
    let mut has_heading_behind = false;
    let mut marks = Vec::new();
    let mut next = "";
    for (n, (block, text)) in blocks.iter().zip(folded).enumerate().rev() {
        if is_heading_next && NEXT.contains(&text.as_str()) {
            marks.push((n, n_article, AsideReason::Related));
        }
        if block.aside.is_some() {
            continue;
        }
        let is_label = block.is_heading() || is_strong(block);
        if is_label && !has_heading_behind && is_about(block, text, next) {
            marks.push((n, n_article + block.text.len(), AsideReason::Footer));
        }
        n_article += block.text.len();
        next = text.as_str();
        is_heading_next = block.is_heading();
        has_heading_behind |= is_heading_next;
    }
    let prose = blocks.iter().position(|it| it.aside.is_none() && is_prose(it));
    let first = marks.into_iter().rfind(|(n, n_behind, reason)| {
        let is_most = match reason {
            AsideReason::Related => 2 * n_behind < n_article,
            _ => 3 * n_behind < n_article && *n_behind <= ABOUT_BYTES,
        };
        is_most && prose.is_some_and(|it| it < *n)
    });
    let Some((at, _, reason)) = first else { return };
    for block in blocks.iter_mut().skip(at).filter(|it| it.aside.is_none()) {
        block.aside = Some(reason);
    }
}

/// "About Valdis", "À propos de l'auteur", but not "About half stayed home".
fn is_about(block: &Draft, folded: &str, next: &str) -> bool {
    let mut about = ABOUT.iter().filter_map(|it| Some((*it, folded.strip_prefix(*it)?)));
    let Some((before, rest)) = about.next() else { return false };
    let mut of_text = block.text.split([' ', '\'', '’']).skip(before.matches([' ', '\'']).count());
    let is_name = of_text.next().is_some_and(|it| it.starts_with(char::is_uppercase));
    // "About Half Stayed Home": English writes every word of a title so, and
    // only a name stands in the text below again.
    let name = rest.match_indices(' ').nth(1).map_or(rest, |it| rest.split_at(it.0).0);
    let is_name = is_name && (before != "about " || !name.contains(' ') || next.contains(name));
    folded.split(' ').count() <= 6 && (is_name || SENDERS.contains(&rest))
}

/// Lines over the next article of a page that goes on without end.
const NEXT: &[&str] = &["article suivant", "next article", "next story", "à lire ensuite"];
/// Such a presentation is no longer, in bytes.
const ABOUT_BYTES: usize = 1500;
/// Who such a presentation is of, beside names.
const SENDERS: &[&str] = &["us", "the author", "the authors", "nous", "l'auteur", "l'autrice"];
/// What headings begin with over the presentation of a firm or an author.
const ABOUT: &[&str] = &["à propos de ", "à propos d'", "a propos de ", "about "];
