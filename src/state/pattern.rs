//! A regular expression that looks through folded texts.
//!
//! Who reads expressions is given: the state has no engine of its own, as one
//! would be 24 kB of the page.

use std::fmt;
use std::rc::Rc;

use document::Span;

use crate::fold::fold;

/// Where it finds something in a text, in order, nothing empty, and no more
/// than so many.
pub type Finder = dyn Fn(&str, usize) -> Vec<Span>;

/// A regular expression; equal to one that is written the same.
#[derive(Clone)]
pub struct Pattern {
    source: Rc<str>,
    find: Rc<Finder>,
}

impl Pattern {
    /// The expression `source`, which `find` looks for.
    pub fn new(source: &str, find: impl Fn(&str, usize) -> Vec<Span> + 'static) -> Self {
        Self { source: source.into(), find: Rc::new(find) }
    }

    /// Where it is in a folded text.
    #[must_use]
    pub fn find(&self, folded: &str) -> Vec<Span> {
        (self.find)(folded, usize::MAX)
    }

    /// Whether it is in a folded text.
    #[must_use]
    pub fn is_in(&self, folded: &str) -> bool {
        !(self.find)(folded, 1).is_empty()
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Pattern {}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)
    }
}

/// An expression for folded texts: its letters are folded, its escapes are
/// not, since `\D` is not `\d`.
#[must_use]
pub fn folded(source: &str) -> String {
    let mut folded = String::new();
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            folded += &fold(c.encode_utf8(&mut [0; 4]));
            continue;
        }
        folded.push(c);
        let escaped = chars.next();
        folded.extend(escaped);
        // The name of a property, as in `\p{L}`.
        if matches!(escaped, Some('p' | 'P')) {
            for c in chars.by_ref() {
                folded.push(c);
                if c == '}' {
                    break;
                }
            }
        }
    }
    folded
}

/// Whether looking for an expression may take for ever: engines that go back
/// and forth try every way to cut what is repeated within a repetition, as in
/// `(a+)+b`, or can be read in two ways there, as in `(a|a)*b`; and the page
/// stands still while they do.
pub(super) fn may_not_end(source: &str) -> bool {
    // Of each group that is open, whether something in it is repeated or may be
    // something else.
    let mut open = vec![false];
    let (mut closed, mut n_repeated) = (false, 0);
    let (mut is_escaped, mut is_class, mut begins) = (false, false, false);
    for c in source.chars() {
        let is_literal = std::mem::take(&mut is_escaped) || is_class && c != ']' && c != '\\';
        let was_closed = std::mem::take(&mut closed);
        let begins_group = std::mem::take(&mut begins);
        let mut varies = || open.last_mut().into_iter().for_each(|it| *it = true);
        match c {
            _ if is_literal => {}
            '\\' => is_escaped = true,
            '[' => is_class = true,
            ']' => is_class = false,
            '(' => {
                open.push(false);
                begins = true;
            }
            ')' => {
                closed = open.pop().unwrap_or(false);
                if let Some(around) = open.last_mut() {
                    *around |= closed;
                }
            }
            '*' | '+' | '{' if was_closed => return true,
            '*' | '+' | '{' => {
                n_repeated += 1;
                varies();
            }
            '?' if !begins_group => varies(),
            '|' => varies(),
            _ => {}
        }
    }
    MOST_REPEATED < n_repeated
}

/// How many repetitions one behind the other are looked for: each multiplies
/// how often a paragraph is gone through.
const MOST_REPEATED: usize = 4;

/// Whether an expression asks for something that a folded text does not have:
/// letters by their numbers, or all letters between two that have accents.
pub(super) fn is_unfoldable(source: &str) -> bool {
    let mut is_class = false;
    let (mut last, mut chars) = (' ', source.chars().peekable());
    while let Some(c) = chars.next() {
        let is_range = is_class && (last == '-' || chars.peek() == Some(&'-'));
        match c {
            '\\' if matches!(chars.next(), Some('u' | 'x')) => return true,
            '[' => is_class = true,
            ']' => is_class = false,
            _ if is_range && !c.is_ascii() => return true,
            _ => {}
        }
        last = c;
    }
    false
}

/// How many bytes at the beginning of `rest` are an expression between
/// slashes; 0 where it has no end.  A slash ends it where nothing follows.
pub(super) fn n_bytes(rest: &str) -> usize {
    let mut is_escaped = false;
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let is_last = chars.peek().is_none_or(|(_, it)| it.is_whitespace());
        if c == '/' && at == 1 {
            break;
        }
        if c == '/' && is_last && !is_escaped {
            return at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_folded_and_escapes_are_not() {
        let check = |source: &str, expected: &str| assert_eq!(folded(source), expected);
        check("É(t|T)é", "e(t|t)e");
        check(r"\D+\S \bŒ", r"\D+\S \boe");
        check(r"\\D", r"\\d");
        check(r"\p{Lu}A\P{L}", r"\p{Lu}a\P{L}");
        check(r"A\", r"a\");
    }

    #[test]
    fn what_repeats_a_repetition_may_not_end() {
        let check = |source: &str, expected: bool| {
            assert_eq!(may_not_end(source), expected, "{source}");
        };
        check(r"\d+ %", false);
        check(r"(\d+) (million|milliard)s?", false);
        check(r"(ab)+", false);
        check(r"(\(+\[*)", false);
        check(r"([+*]x)+", false);
        check(r"(\w+ ?)+$", true);
        check(r"((a*)b)*", true);
        check(r"(a{2,})+", true);
        check(r"(?:\d+[ ,])+%", true);
        check(r"())+", false);
        check(r"(a|a)*b", true);
        check(r"(aa?)+b", true);
        check(r"(\w|\d)+%", true);
        check(r"(?:un|deux) ans?", false);
        check(r"\d+\d+\d+\d+x", false);
        check(r".*.*.*.*.*x", true);
    }

    #[test]
    fn what_a_folded_text_does_not_have_is_refused() {
        let check = |source: &str, expected: bool| {
            assert_eq!(is_unfoldable(source), expected, "{source}");
        };
        check("[À-Ü]", true);
        check(r"\u00e9t\u00e9", true);
        check(r"\xe9", true);
        check("é[éè]-à", false);
        check(r"[a-z]\d\\u", false);
    }

    #[test]
    fn an_expression_ends_at_a_slash_before_a_space() {
        let check = |rest: &str, expected: usize| assert_eq!(n_bytes(rest), expected, "{rest}");
        check("/a b/ c", 5);
        check("/a/", 3);
        check("/é/", 4);
        check(r"/a\/ b/", 7);
        check("/a/b/", 5);
        check("/etc/passwd", 0);
        check("//", 0);
        check("/", 0);
    }
}
