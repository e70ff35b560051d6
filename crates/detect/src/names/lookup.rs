//! Names of the lists in the text, where their case fits.

use crate::context::View;
use crate::lexicon::NameFlags;
use crate::tokens::Shape;

/// A name of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    /// One past its last token.
    pub(crate) end: usize,
    /// What it can be.
    pub(crate) flags: NameFlags,
}

/// The names of the lists that begin at `at`, shortest first.
pub(crate) fn at(view: &View<'_>, at: usize) -> Vec<Match> {
    let tokens = &view.cx.tokens;
    let mut matches = Vec::new();
    let mut end = at;
    view.cx.lexicon.names_at(tokens.folded_from(at), |n_bytes, value| {
        while end < view.end && tokens.ends_after(at, end).is_some_and(|it| it < n_bytes) {
            end += 1;
        }
        let ends_here = end < view.end && tokens.ends_after(at, end) == Some(n_bytes);
        if !ends_here {
            return;
        }
        let flags = fitting(view, at, end + 1, value);
        if !flags.is_empty() {
            matches.push(Match { end: end + 1, flags });
        }
    });
    matches
}

/// What `value` says about tokens in the case of `first..end`.
fn fitting(view: &View<'_>, first: usize, end: usize, value: u64) -> NameFlags {
    let (mixed, upper) = (NameFlags::mixed(value), NameFlags::upper(value));
    let has_capital = (first..end).any(|it| view.is_capital(it));
    if !has_capital {
        return NameFlags::default();
    }
    let is_upper = (first..end)
        .all(|it| !view.is_word(it) || matches!(view.shape(it), Shape::Upper | Shape::Mixed));
    if !is_upper {
        return mixed;
    }
    // Capitals throughout: an acronym, or a name in a headline; short ones
    // ("PARIS") are taken for names from five letters on.
    let n_letters = view.cx.tokens.phrase(first, end).len();
    if upper.is_empty() && n_letters < 5 {
        NameFlags::default()
    } else if upper.is_empty() {
        mixed
    } else {
        upper
    }
}

/// What the lists say about the one token at `at`.
pub(crate) fn single(view: &View<'_>, at: usize) -> NameFlags {
    if !view.is_word(at) {
        return NameFlags::default();
    }
    let (mixed, upper) = view.cx.lexicon.name(view.lower(at));
    match view.shape(at) {
        Shape::Upper if !upper.is_empty() => upper,
        Shape::Upper if view.lower(at).len() < 5 => NameFlags::default(),
        Shape::Lower => NameFlags::default(),
        _ => mixed,
    }
}

/// Whether the token at `at` can be a given name; parts of "Jean-Pierre" too.
pub(crate) fn is_given(view: &View<'_>, at: usize) -> bool {
    if !view.is_capital(at) {
        return false;
    }
    let lower = view.lower(at);
    if is_initial(lower) || single(view, at).has(NameFlags::GIVEN) {
        return true;
    }
    let Some((first, _)) = lower.split_once('-') else {
        return false;
    };
    view.cx.lexicon.name(first).0.has(NameFlags::GIVEN)
}

/// "j." or "j.-p."
fn is_initial(lower: &str) -> bool {
    lower.ends_with('.') && lower.len() <= 6 && {
        lower.split(['.', '-']).all(|it| it.chars().nth(1).is_none())
    }
}
