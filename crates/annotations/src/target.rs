//! Where a mark is: a span of one version, with its words and their context,
//! so that the place can be found again in another version.

use document::{Document, Span};

use crate::RecordId;

/// Longest prefix and suffix, in code points.  Source: design, section 4.
pub const CONTEXT_CHARS: usize = 64;

/// One place a mark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The version the span counts in.
    pub version: RecordId,
    /// Where.
    pub span: Span,
    /// The words there.
    pub exact: String,
    /// Up to [`CONTEXT_CHARS`] before, cut at a word.
    pub prefix: String,
    /// Up to [`CONTEXT_CHARS`] behind, cut at a word.
    pub suffix: String,
    /// How it was carried here from another version; `None` where a person
    /// or a detector put it.
    pub carried: Option<CarryResult>,
}

/// What became of a target in a new version of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CarryResult {
    /// The same words at the same place.
    Exact,
    /// The same words elsewhere.
    Moved,
    /// Other words at the place; to be checked again.
    Changed,
    /// Several places would do; none was taken.
    Ambiguous,
    /// No place.
    Orphan,
}

impl CarryResult {
    /// All, in the order above.
    pub const ALL: [Self; 5] =
        [Self::Exact, Self::Moved, Self::Changed, Self::Ambiguous, Self::Orphan];

    /// The word for it in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Ambiguous => "ambiguous",
            Self::Orphan => "orphan",
        }
    }
}

impl Target {
    /// The target of `span` in `document`, which is the text of `version`;
    /// `None` where an end of the span is no character boundary of it.
    #[must_use]
    pub fn new(version: RecordId, document: &Document, span: Span) -> Option<Self> {
        let exact = document.slice(span)?.to_owned();
        let before = document.text().get(..span.range().start)?;
        let behind = document.text().get(span.range().end..)?;
        let prefix = last_words(before).to_owned();
        let suffix = first_words(behind).to_owned();
        Some(Self { version, span, exact, prefix, suffix, carried: None })
    }
}

/// The first [`CONTEXT_CHARS`] of `text`, less a word cut in two.
fn first_words(text: &str) -> &str {
    let Some((cut, next)) = text.char_indices().nth(CONTEXT_CHARS) else {
        return text;
    };
    let piece = text.get(..cut).unwrap_or("");
    if next.is_whitespace() {
        return piece;
    }
    match piece.rfind(char::is_whitespace) {
        Some(space) if 0 < space => piece.get(..space).unwrap_or(piece),
        _ => piece,
    }
}

/// The last [`CONTEXT_CHARS`] of `text`, less a word cut in two.
fn last_words(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(CONTEXT_CHARS - 1) else {
        return text;
    };
    let piece = text.get(cut..).unwrap_or("");
    let is_whole =
        text.get(..cut).is_none_or(|it| it.is_empty() || it.ends_with(char::is_whitespace));
    if is_whole {
        return piece;
    }
    match piece.char_indices().find(|(_, c)| c.is_whitespace()) {
        Some((space, c)) if space + c.len_utf8() < piece.len() => {
            piece.get(space + c.len_utf8()..).unwrap_or(piece)
        }
        _ => piece,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_cut_at_words() {
        let words = "un été très chaud ".repeat(6);
        let text = format!("{words}ici même {words}");
        let document = Document::from_lines(&text).unwrap();
        let start = words.len();
        let span = Span::from_usize(start, start + "ici même".len()).unwrap();
        let target = Target::new(RecordId(1), &document, span).unwrap();
        assert_eq!(target.exact, "ici même");
        assert_eq!(target.prefix, "chaud un été très chaud un été très chaud un été très chaud ");
        assert_eq!(target.suffix, " un été très chaud un été très chaud un été très chaud un été");
        assert!(target.prefix.chars().count() <= CONTEXT_CHARS);
    }

    #[test]
    fn one_long_word_is_cut_anyway() {
        let document = Document::from_lines(&"é".repeat(200)).unwrap();
        let span = Span::from_usize(200, 202).unwrap();
        let target = Target::new(RecordId(1), &document, span).unwrap();
        assert_eq!(target.prefix.chars().count(), CONTEXT_CHARS);
        assert_eq!(target.suffix.chars().count(), CONTEXT_CHARS);
        assert_eq!(Target::new(RecordId(1), &document, Span::from_usize(1, 3).unwrap()), None);
    }
}
