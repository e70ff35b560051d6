//! A text into words, numbers and marks.
//!
//! Clitics stand apart (`l'` `Iran`, `a` `-t-il`, `did` `n't`), an
//! abbreviation keeps its dot (`M.`, `U.S.`), a number keeps its decimal sign
//! and its grouping (`1 234,5`).  White space is in no token.

use document::{Language, Span};

mod lexer;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with what belongs inside a word.
    Word,
    /// Digits, with decimal sign and grouping.
    Number,
    /// One mark, or a row of dots.
    Mark,
    /// A web address.
    Address,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No word, or a word without capitals.
    Lower,
    /// A capital at the start only, or after hyphens too.
    Capital,
    /// Two or more letters, all capitals.
    Upper,
    /// Capitals inside.
    Mixed,
}

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
    /// Whether white space stands before it (or it begins a block).
    pub spaced: bool,
    /// Where its folded form stands in [`Tokens::folded`].
    folded: (usize, usize),
}

/// The tokens of a text, in order.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    list: Vec<Token>,
    folded: String,
}

impl Tokens {
    /// All of them.
    #[must_use]
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The token at place `at`.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// The folded form of the token at `at`: lower case, plain apostrophes;
    /// empty where there is none.
    #[must_use]
    pub fn lower(&self, at: usize) -> &str {
        self.phrase(at, at + 1)
    }

    /// The folded forms of the tokens from `first` to before `end`, with one
    /// space where there was white space.
    #[must_use]
    pub fn phrase(&self, first: usize, end: usize) -> &str {
        let bounds = (|| {
            let last = self.list.get(end.checked_sub(1)?)?;
            Some((self.list.get(first)?.folded.0, last.folded.1))
        })();
        bounds.and_then(|(start, end)| self.folded.get(start..end)).unwrap_or("")
    }

    /// The folded text from the token at `first` on.  Blocks are apart by a
    /// line end.
    #[must_use]
    pub(crate) fn folded_from(&self, first: usize) -> &str {
        self.list.get(first).and_then(|it| self.folded.get(it.folded.0..)).unwrap_or("")
    }

    /// Whether the folded form of the token at `at` ends `n_bytes` after the
    /// start of the one at `first`.
    pub(crate) fn ends_after(&self, first: usize, at: usize) -> Option<usize> {
        let start = self.list.get(first)?.folded.0;
        self.list.get(at)?.folded.1.checked_sub(start)
    }
}

/// Adds the tokens of one block, whose text starts at byte `base` of the
/// document, to `tokens`.
pub(crate) fn tokenise_block(text: &str, base: usize, language: Language, tokens: &mut Tokens) {
    tokens.folded.push('\n');
    lexer::Lexer::new(text, language).run(|piece| {
        let Some(token_text) = text.get(piece.start..piece.end) else {
            return;
        };
        let Some(span) = Span::from_usize(base + piece.start, base + piece.end) else {
            return;
        };
        if piece.spaced && !tokens.folded.ends_with('\n') {
            tokens.folded.push(' ');
        }
        let start = tokens.folded.len();
        let shape = fold(token_text, &mut tokens.folded);
        tokens.list.push(Token {
            span,
            kind: piece.kind,
            shape,
            spaced: piece.spaced,
            folded: (start, tokens.folded.len()),
        });
    });
}

/// The tokens of `text`, taken as one block.
#[must_use]
pub fn tokenise(text: &str, language: Language) -> Tokens {
    let mut tokens = Tokens::default();
    tokenise_block(text, 0, language, &mut tokens);
    tokens
}

/// Appends the folded form of `word` and tells its shape.
fn fold(word: &str, folded: &mut String) -> Shape {
    let (mut n_upper, mut n_lower, mut is_capital, mut starts_part) = (0, 0, true, true);
    for c in word.chars() {
        let is_letter = c.is_alphabetic();
        if is_letter && c.is_uppercase() {
            n_upper += 1;
            is_capital &= starts_part;
        } else if is_letter {
            n_lower += 1;
            is_capital &= n_upper != 0;
        }
        starts_part = !is_letter;
        match c {
            '\u{2019}' | '\u{2018}' | '\u{2BC}' => folded.push('\''),
            '\u{AD}' => {}
            '\u{A0}' | '\u{202F}' => folded.push(' '),
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c => folded.extend(c.to_lowercase()),
        }
    }
    match (n_upper, n_lower) {
        (0, _) => Shape::Lower,
        (1, 0) => Shape::Capital,
        (_, 0) => Shape::Upper,
        _ if is_capital => Shape::Capital,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests;
