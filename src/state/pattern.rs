//! A regular expression that looks through texts with one kind of apostrophe,
//! dash, space and quotation mark.  Case counts, unless an `i` behind it says
//! that it does not, and accents do.
//!
//! Who reads expressions is given: the state has no engine of its own, as one
//! would be 24 kB of the page.

mod repeated;

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use document::Span;

use self::repeated::{Cost, cost};
use crate::fold::fold_signs;

/// What looks for an expression.
pub trait Finder {
    /// Where it is in a text, in order, nothing empty, and no more than so many;
    /// `None` where that would take too long, with what was looked through since
    /// [`Finder::begin`].
    fn find(&self, text: &str, most: usize) -> Option<Vec<Span>>;

    /// Another search begins.
    fn begin(&self) {}
}

/// What takes as long as it takes.
impl<F: Fn(&str, usize) -> Vec<Span>> Finder for F {
    fn find(&self, text: &str, most: usize) -> Option<Vec<Span>> {
        Some(self(text, most))
    }
}

/// A regular expression; equal to one that is written the same.
#[derive(Clone)]
pub struct Pattern {
    source: Rc<str>,
    ignores_case: bool,
    find: Rc<dyn Finder>,
    /// Whether the last search was given up.
    is_cut: Rc<Cell<bool>>,
}

impl Pattern {
    /// The expression, which `find` looks for.
    pub fn new(
        Written { source, ignores_case, .. }: Written<'_>,
        find: impl Finder + 'static,
    ) -> Self {
        Self { source: source.into(), ignores_case, find: Rc::new(find), is_cut: Rc::default() }
    }

    /// Another search begins.
    pub(super) fn begin(&self) {
        self.find.begin();
        self.is_cut.set(false);
    }

    /// Whether some of what was looked through since [`Pattern::begin`] was not,
    /// as it would have taken too long.
    pub(super) fn is_cut(&self) -> bool {
        self.is_cut.get()
    }

    /// Where it is in a text of [`fold_signs`].
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Span> {
        self.find_most(text, usize::MAX)
    }

    /// Whether it is in a text of [`fold_signs`].
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.find_most(text, 1).is_empty()
    }

    fn find_most(&self, text: &str, most: usize) -> Vec<Span> {
        // What was given up once is not tried again before the next search.
        let found = if self.is_cut.get() { None } else { self.find.find(text, most) };
        self.is_cut.set(found.is_none());
        found.unwrap_or_default()
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        (&self.source, self.ignores_case) == (&other.source, other.ignores_case)
    }
}

impl Eq for Pattern {}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)?;
        f.write_str(if self.ignores_case { "~i" } else { "" })
    }
}

/// An expression as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written<'a> {
    /// What stands between the slashes, with its signs made alike.
    pub source: &'a str,
    /// Whether an `i` stands behind them.
    pub ignores_case: bool,
    /// Whether the engine may take long from one place of a text.
    pub is_costly: bool,
}

/// What `read` makes of an expression with its slashes; `None` for what it
/// cannot read, and for what is not looked for.
pub(super) fn parse(piece: &str, read: impl Fn(Written<'_>) -> Option<Pattern>) -> Option<Pattern> {
    let piece = piece.strip_prefix('/')?;
    let (source, ignores_case) = match piece.strip_suffix("/i") {
        Some(source) => (source, true),
        None => (piece.strip_suffix('/')?, false),
    };
    let cost = cost(source);
    let is_fit = cost != Cost::TooHigh && !is_by_number(source);
    let (source, is_costly) = (&*fold_signs(source), cost == Cost::High);
    read(Written { source, ignores_case, is_costly }).filter(|_| is_fit)
}

/// Whether an expression names characters by their numbers: the text may have
/// another sign in their place.
fn is_by_number(source: &str) -> bool {
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        if c == '\\' && matches!(chars.next(), Some('u' | 'x')) {
            return true;
        }
    }
    false
}

/// How many bytes at the beginning of `rest` are an expression between
/// slashes, with the `i` behind it; 0 where it has no end.  A slash ends it
/// where nothing else follows.
pub(super) fn n_bytes(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == '/' && at == 1 {
            break;
        }
        let behind = rest.get(at + c.len_utf8()..).unwrap_or_default();
        let is_end = |it: &str| it.chars().next().is_none_or(char::is_whitespace);
        if c == '/' && !is_escaped && is_end(behind) {
            return at + 1;
        }
        if c == '/' && !is_escaped && behind.strip_prefix('i').is_some_and(is_end) {
            return at + 2;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_counts_unless_it_is_said() {
        let check = |piece: &str, expected: &str| {
            let read = |it: Written<'_>| Some(Pattern::new(it, |_: &str, _| Vec::new()));
            let read = parse(piece, read).map(|it| format!("{it:?}"));
            assert_eq!(read.as_deref().unwrap_or("refused"), expected, "{piece}");
        };
        check("/É(t|T)é/", "É(t|T)é");
        check("/[A-Z]/i", "[A-Z]~i");
        check("/[À-Ü]/", "[À-Ü]");
        check("/l’\u{a0}«/", "l' \"");
        check(r"/\D\p{Lu}\\u/", r"\D\p{Lu}\\u");
        for refused in [r"/\u00e9t\u00e9/", r"/\xa0/i", "/(a+)+/", "/.*.*.*.*x/", "/a", "a/"] {
            check(refused, "refused");
        }
    }

    #[test]
    fn an_expression_ends_at_a_slash_before_a_space() {
        let check = |rest: &str, expected: usize| assert_eq!(n_bytes(rest), expected, "{rest}");
        check("/a b/ c", 5);
        check("/a/", 3);
        check("/é/", 4);
        check(r"/a\/ b/", 7);
        check("/a/b/", 5);
        check("/a/i b", 4);
        check("/a/ib/", 6);
        check("/a/ig", 0);
        check("/etc/passwd", 0);
        check("//", 0);
        check("/", 0);
    }
}
