//! What every rule reads: the document, its tokens and sentences, the lists.

use document::{Document, Language, Span};

use crate::lexicon::{Lexicon, WordFlags};
use crate::sentences::{self, Sentence};
use crate::tokens::{Shape, tokenise_block};
use crate::words::{self, Class};
use crate::{Options, Resources, Token, TokenKind, Tokens};

/// A document made ready for the rules.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document,
    pub(crate) language: Language,
    pub(crate) lexicon: Lexicon<'a>,
    pub(crate) options: &'a Options,
    pub(crate) tokens: Tokens,
    /// What each token can be, by place.
    flags: Vec<WordFlags>,
    /// What each token does, by place.
    classes: Vec<Class>,
    pub(crate) sentences: Vec<Sentence>,
    /// The publication date, where one is given and sound.
    pub(crate) published: Option<jiff::civil::Date>,
}

impl<'a> Context<'a> {
    /// Reads all blocks that are not set aside.
    pub(crate) fn new(
        document: &'a Document,
        language: Language,
        resources: Option<&'a Resources>,
        options: &'a Options,
    ) -> Self {
        let mut tokens = Tokens::default();
        let mut sentences = Vec::new();
        let mut aside = options.aside.clone();
        aside.sort_unstable();
        for (number, block) in document.blocks().iter().enumerate() {
            if aside.binary_search(&number).is_ok() {
                continue;
            }
            let first = tokens.list().len();
            let base = block.start.to_usize();
            tokenise_block(document.block_text(block), base, language, &mut tokens);
            let bounds = (first, tokens.list().len());
            let text = document.text();
            sentences::split(text, &tokens, bounds, number, language, &mut sentences);
        }
        let lexicon = Lexicon(resources.filter(|it| it.language() == language));
        let flags = (0..tokens.list().len())
            .map(|at| match tokens.get(at) {
                Some(token) if token.kind == TokenKind::Word => lexicon.word(tokens.lower(at)),
                _ => WordFlags::default(),
            })
            .collect();
        let classes =
            (0..tokens.list().len()).map(|at| words::class(tokens.lower(at), language)).collect();
        Self {
            document,
            language,
            classes,
            lexicon,
            options,
            tokens,
            flags,
            sentences,
            published: options.published.as_deref().and_then(parse_day),
        }
    }

    /// A view of one sentence.
    pub(crate) fn view(&self, sentence: Sentence) -> View<'_> {
        View { cx: self, first: sentence.first, end: sentence.end }
    }

    /// A view of the whole text.
    pub(crate) fn whole(&self) -> View<'_> {
        View { cx: self, first: 0, end: self.tokens.list().len() }
    }

    /// The text of the tokens `first..end`.
    pub(crate) fn span(&self, first: usize, end: usize) -> Option<Span> {
        let start = self.tokens.get(first)?.span.start();
        Span::new(start, self.tokens.get(end.checked_sub(1)?)?.span.end())
    }

    /// What the token at `at` can be.
    pub(crate) fn flags(&self, at: usize) -> WordFlags {
        self.flags.get(at).copied().unwrap_or_default()
    }
}

/// The day a publication date such as `2024-04-17` or `2024-04-17T08:00:00Z`
/// begins with.
fn parse_day(published: &str) -> Option<jiff::civil::Date> {
    published.trim().get(..10)?.parse().ok()
}

/// The tokens of one sentence.  Every question about a place outside it gets
/// the empty answer, so rules may look ahead and back freely.
#[derive(Clone, Copy)]
pub(crate) struct View<'c> {
    pub(crate) cx: &'c Context<'c>,
    /// Place of the first token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
}

impl<'c> View<'c> {
    /// The token at `at`.
    pub(crate) fn token(&self, at: usize) -> Option<&'c Token> {
        if at < self.first || self.end <= at {
            return None;
        }
        self.cx.tokens.get(at)
    }

    /// The folded form of the token at `at`.
    pub(crate) fn lower(&self, at: usize) -> &'c str {
        match self.token(at) {
            Some(_) => self.cx.tokens.lower(at),
            None => "",
        }
    }

    /// The folded form of the token `n` places before `at`.
    pub(crate) fn before(&self, at: usize, n: usize) -> &'c str {
        at.checked_sub(n).map_or("", |it| self.lower(it))
    }

    /// The token at `at` as written.
    pub(crate) fn written(&self, at: usize) -> &'c str {
        self.text(at, at + 1)
    }

    /// The text of the tokens `first..end`, as written.
    pub(crate) fn text(&self, first: usize, end: usize) -> &'c str {
        let span = self.cx.span(first, end);
        span.and_then(|it| self.cx.document.slice(it)).unwrap_or("")
    }

    /// What the token at `at` is made of.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|it| it.kind)
    }

    /// Whether the token at `at` is a word.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    /// Whether the token at `at` is a number in digits.
    pub(crate) fn is_number(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number)
    }

    /// Whether the token at `at` is a word without capitals.
    pub(crate) fn is_lower_word(&self, at: usize) -> bool {
        self.is_word(at) && self.shape(at) == Shape::Lower
    }

    /// Whether the token at `at` is a word that begins with a capital.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.is_word(at)
            && match self.shape(at) {
                Shape::Capital | Shape::Upper => true,
                Shape::Lower => false,
                Shape::Mixed => true,
            }
    }

    /// How the token at `at` is written.
    pub(crate) fn shape(&self, at: usize) -> Shape {
        self.token(at).map_or(Shape::Lower, |it| it.shape)
    }

    /// Whether white space stands before the token at `at`.
    pub(crate) fn is_spaced(&self, at: usize) -> bool {
        self.token(at).is_some_and(|it| it.spaced)
    }

    /// What the token at `at` can be.
    pub(crate) fn flags(&self, at: usize) -> WordFlags {
        match self.token(at) {
            Some(_) => self.cx.flags(at),
            None => WordFlags::default(),
        }
    }

    /// Whether the token at `at` does what `class` says, or any of it.
    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        self.class(at).has(class)
    }

    /// What the token at `at` does.
    pub(crate) fn class(&self, at: usize) -> Class {
        self.token(at).and_then(|_| self.cx.classes.get(at)).copied().unwrap_or_default()
    }

    /// Whether the token `n` places before `at` does what `class` says.
    pub(crate) fn is_before(&self, at: usize, n: usize, class: Class) -> bool {
        at.checked_sub(n).is_some_and(|it| self.is(it, class))
    }

    /// Whether the folded tokens from `at` on are `words`.
    pub(crate) fn starts(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(n, word)| self.lower(at + n) == *word)
    }
}
