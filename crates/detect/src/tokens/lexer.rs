//! The scanner of one block: one pass, bounded look-ahead.

use document::Language;

use super::TokenKind;
use crate::words;

/// A token by where it stands in the block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: TokenKind,
    pub(super) spaced: bool,
}

/// The state of the scan.
pub(super) struct Lexer<'a> {
    text: &'a str,
    language: Language,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str, language: Language) -> Self {
        Self { text, language, at: 0 }
    }

    /// Calls `emit` with every token in order.
    pub(super) fn run(mut self, mut emit: impl FnMut(Piece)) {
        let mut spaced = true;
        let mut after_number = false;
        while let Some(c) = self.peek() {
            let start = self.at;
            if c.is_whitespace() || is_invisible(c) {
                self.at += c.len_utf8();
                spaced = true;
                after_number = false;
                continue;
            }
            let kind = if c.is_ascii_digit() {
                self.number();
                TokenKind::Number
            } else if c.is_alphabetic() && self.is_address() {
                self.skip(|c| !c.is_whitespace() && !matches!(c, '>' | ')' | '»' | '"' | '”'));
                TokenKind::Address
            } else if c.is_alphanumeric() {
                if after_number && !spaced {
                    self.skip(char::is_alphabetic);
                } else {
                    self.word(start, &mut spaced, &mut emit);
                    after_number = false;
                    continue;
                }
                TokenKind::Word
            } else {
                self.mark(c);
                TokenKind::Mark
            };
            emit(Piece { start, end: self.at, kind, spaced });
            spaced = false;
            after_number = kind == TokenKind::Number;
        }
    }

    fn peek(&self) -> Option<char> {
        self.char_at(self.at)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn skip(&mut self, keep: impl Fn(char) -> bool) {
        while let Some(c) = self.peek().filter(|c| keep(*c)) {
            self.at += c.len_utf8();
        }
    }

    fn is_address(&self) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        rest.starts_with(b"http://") || rest.starts_with(b"https://") || rest.starts_with(b"www.")
    }

    /// One mark; dots and dashes of one kind in a row are one.
    fn mark(&mut self, c: char) {
        self.at += c.len_utf8();
        if matches!(c, '.' | '-' | '_' | '=' | '*') {
            self.skip(|next| next == c);
        }
    }

    /// `1234`, `1 234,5`, `1,234.5`, `12.04.2024`.
    fn number(&mut self) {
        let start = self.at;
        self.skip(|c| c.is_ascii_digit());
        let mut is_group = self.at - start <= 3;
        while let Some(sign) = self.peek() {
            let after = self.at + sign.len_utf8();
            let n_digits = self.n_digits(after);
            let joins = match sign {
                '.' | ',' => n_digits != 0,
                ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' => is_group && n_digits == 3,
                _ => false,
            };
            if !joins {
                break;
            }
            self.at = after;
            self.skip(|c| c.is_ascii_digit());
            is_group &= n_digits == 3 && !matches!(sign, '.' | ',');
        }
    }

    /// How many digits stand at `at`, counted up to 4.
    fn n_digits(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        rest.iter().take(4).take_while(|it| it.is_ascii_digit()).count()
    }

    /// A word and its clitics.
    fn word(&mut self, start: usize, spaced: &mut bool, emit: &mut impl FnMut(Piece)) {
        let mut piece_start = start;
        let mut emit_to = |from: &mut usize, to: usize, spaced: &mut bool| {
            emit(Piece { start: *from, end: to, kind: TokenKind::Word, spaced: *spaced });
            *from = to;
            *spaced = false;
        };
        while let Some(c) = self.peek() {
            let after = self.at + c.len_utf8();
            let next = self.char_at(after);
            let has_next = next.is_some_and(char::is_alphanumeric);
            if c.is_alphanumeric() || is_combining(c) || c == '\u{AD}' {
                self.at = after;
            } else if is_apostrophe(c) && has_next {
                let head = self.text.get(piece_start..self.at).unwrap_or("");
                if self.language == Language::French && words::is_elided(head) {
                    self.at = after;
                    emit_to(&mut piece_start, after, spaced);
                } else if self.language == Language::English
                    && let Some(n_before) = self.english_clitic(head, after)
                {
                    let cut = self.at - n_before;
                    if piece_start < cut {
                        emit_to(&mut piece_start, cut, spaced);
                    }
                    self.at = after;
                } else {
                    self.at = after;
                }
            } else if c == '-' && has_next {
                let head = self.text.get(piece_start..self.at).unwrap_or("");
                if let Some(n_clitic) = self.inversion(head) {
                    emit_to(&mut piece_start, self.at, spaced);
                    self.at += n_clitic;
                    emit_to(&mut piece_start, self.at, spaced);
                    return;
                }
                if next.is_some_and(char::is_uppercase) && is_upper(head) {
                    // "USA-Iran": two names, not one.
                    break;
                }
                self.at = after;
            } else if c == '.' {
                if !self.dot(piece_start, after, next) {
                    break;
                }
            } else if c == '&' && has_next && next.is_some_and(char::is_uppercase) {
                self.at = after;
            } else {
                break;
            }
        }
        if piece_start < self.at {
            emit_to(&mut piece_start, self.at, spaced);
        }
    }

    /// Whether the dot before `after` belongs to the word, which is then read
    /// past it.
    fn dot(&mut self, piece_start: usize, after: usize, next: Option<char>) -> bool {
        let head = self.text.get(piece_start..self.at).unwrap_or("");
        let last_part = head.rsplit(['.', '-']).next().unwrap_or("");
        let is_letter = last_part.chars().nth(1).is_none()
            && last_part.chars().next().is_some_and(char::is_alphabetic);
        let is_capital = last_part.chars().next().is_some_and(char::is_uppercase);
        let goes_on = next.is_some_and(char::is_alphanumeric);
        let belongs = if goes_on {
            // "U.S", "J.-C", "lemonde.fr", but not "fin.Le".
            is_letter || next.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
        } else {
            (is_letter && (is_capital || last_part.len() < head.len()))
                || words::is_abbreviation(head, self.language)
        };
        if belongs {
            self.at = after;
            if next == Some('-') && is_letter {
                // "J.-P.", "J.-C."
                let past = self.char_at(after + 1);
                if past.is_some_and(char::is_uppercase) {
                    self.at = after + 1;
                }
            }
        }
        belongs
    }

    /// The length of the pronoun that `-` begins after the verb `head`.
    fn inversion(&self, head: &str) -> Option<usize> {
        if self.language != Language::French || !head.chars().next()?.is_lowercase() {
            return None;
        }
        let rest = self.text.get(self.at..)?;
        let clitic = words::INVERTED.iter().find(|it| {
            rest.starts_with(**it)
                && !rest
                    .get(it.len()..)
                    .and_then(|tail| tail.chars().next())
                    .is_some_and(|c| c.is_alphanumeric() || c == '-')
        })?;
        (head != "rendez").then_some(clitic.len())
    }

    /// How many bytes before the apostrophe belong to the clitic that ends
    /// after it: 1 for `n't`, 0 for `'s`.
    fn english_clitic(&self, head: &str, after: usize) -> Option<usize> {
        let rest = self.text.get(after..)?;
        let n_letters = rest.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
        let ending = rest.get(..n_letters)?;
        match ending {
            "t" | "T" if head.ends_with(['n', 'N']) => Some(1),
            "s" | "S" | "re" | "ll" | "ve" | "d" | "m" => Some(0),
            _ => None,
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2BC}')
}

/// Zero-width marks that may stand anywhere.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{2060}')
}

/// Combining marks of the Latin script, and joiners of emoji.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200D}' | '\u{FE0F}')
}

fn is_upper(word: &str) -> bool {
    let mut n_letters = 0;
    word.chars().take(12).all(|c| {
        n_letters += 1;
        c.is_uppercase()
    }) && 1 < n_letters
}
