//! Tokens into sentences, block by block.
//!
//! A sentence ends at `.`, `!`, `?` or `…` with the closing quotes and
//! brackets behind it, unless the next word goes on in lower case; the dot of
//! an abbreviation or initial is inside its token and ends one only before a
//! word that commonly begins a sentence.

use document::Language;

use crate::{Token, TokenKind, Tokens, words};

/// Tokens `first..end` of one block that make a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Place of the first token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// Number of the block.
    pub(crate) block: usize,
}

/// Appends the sentences of the tokens `first..end`, which are block number
/// `block`.
pub(crate) fn split(
    text: &str,
    tokens: &Tokens,
    (first, end): (usize, usize),
    block: usize,
    language: Language,
    acc: &mut Vec<Sentence>,
) {
    let mut start = first;
    let mut at = first;
    while at < end {
        let (next, is_end) = stop(text, tokens, at, end, language);
        if is_end {
            push(tokens, (start, next), block, acc);
            start = next;
        }
        at = next;
    }
    if start < end {
        push(tokens, (start, end), block, acc);
    }
}

/// Adds the sentence `first..end`; marks alone ("–") go to the one before.
fn push(tokens: &Tokens, (first, end): (usize, usize), block: usize, acc: &mut Vec<Sentence>) {
    let has_word =
        (first..end).any(|it| tokens.get(it).is_some_and(|it| it.kind != TokenKind::Mark));
    match acc.last_mut() {
        Some(last) if !has_word && last.block == block => last.end = end,
        _ => acc.push(Sentence { first, end, block }),
    }
}

/// Where to look on behind the token at `at`, and whether a sentence ends there.
/// Where a mark ends none, those that close right behind it end none either.
fn stop(text: &str, tokens: &Tokens, at: usize, end: usize, language: Language) -> (usize, bool) {
    let on = (at + 1, false);
    let Some(token) = tokens.get(at) else { return on };
    let lower = tokens.lower(at);
    let is_strong = matches!(lower, "!" | "?" | "…");
    let is_dot = token.kind == TokenKind::Mark && lower.starts_with('.');
    let is_abbreviation = token.kind == TokenKind::Word && lower.ends_with('.');
    if !is_strong && !is_dot && !is_abbreviation {
        return on;
    }
    let past = (at + 1..end).find(|it| !closes(tokens, *it)).unwrap_or(end);
    let next = tokens.get(past).filter(|_| past < end);
    if is_abbreviation {
        let may_end = !words::class(lower, language).has(words::Class::BEFORE_NAME);
        let begins = next.is_some_and(|it| starts_upper(text, it))
            && words::begins_sentence(tokens.lower(past), language);
        return if may_end && begins { (past, true) } else { on };
    }
    let Some(next) = next else { return (past, false) };
    if is_dot && !next.spaced && past == at + 1 && next.kind != TokenKind::Word {
        return on;
    }
    // "« Quoi ? » a-t-il demandé", "Yahoo! said": the sentence goes on.
    let goes_on = match next.kind {
        TokenKind::Word => !starts_upper(text, next),
        TokenKind::Number | TokenKind::Address => false,
        TokenKind::Mark => matches!(tokens.lower(past), "," | ";" | ":" | ")" | "]" | "!" | "?"),
    };
    (past, !goes_on)
}

/// Whether the token at `at` is a mark that closes what ended before it.
fn closes(tokens: &Tokens, at: usize) -> bool {
    match tokens.lower(at) {
        "»" | "”" | ")" | "]" | "!" | "?" | "…" => true,
        // A straight quote closes where no space stands before it.
        "\"" | "'" => tokens.get(at).is_some_and(|it| !it.spaced),
        lower => lower.starts_with('.'),
    }
}

fn starts_upper(text: &str, token: &Token) -> bool {
    let rest = text.get(token.span.range());
    rest.and_then(|it| it.chars().next()).is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests;
