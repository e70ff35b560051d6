//! Stretches between quotation marks: « », “ ”, " ", in English ‘ ’ and ' too.
//!
//! A quotation may go over several sentences but not over blocks.  Of nested
//! ones the outermost counts.

use document::Language;

use crate::TokenKind;
use crate::context::Context;

/// A quotation, by its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quote {
    /// Place of the opening mark.
    pub(crate) open: usize,
    /// Place of the closing mark.
    pub(crate) close: usize,
}

impl Quote {
    /// How many tokens stand between the marks.
    pub(crate) fn n_tokens(self) -> usize {
        self.close.saturating_sub(self.open + 1)
    }
}

/// The kinds of marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open(char),
    Close(char),
    Straight,
}

/// The quotations of the text, in order, outermost only.
pub(crate) fn find(cx: &Context<'_>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut block = None;
    for sentence in &cx.sentences {
        if block != Some(sentence.block) {
            block = Some(sentence.block);
            open.clear();
        }
        for at in sentence.first..sentence.end {
            let Some(mark) = mark(cx.tokens.lower(at)).or_else(|| single(cx, at)) else {
                continue;
            };
            let closes = match mark {
                Mark::Open(c) => {
                    open.push((c, at));
                    continue;
                }
                Mark::Close(c) => c,
                Mark::Straight if open.last().is_some_and(|it| it.0 == '"') => '"',
                Mark::Straight => {
                    open.push(('"', at));
                    continue;
                }
            };
            // A single mark left open was an apostrophe.
            if !matches!(closes, '’' | '\'') && open.iter().any(|it| it.0 == closes) {
                while open.last().is_some_and(|it| matches!(it.0, '’' | '\'')) {
                    open.pop();
                }
            }
            // Only the innermost can be closed; a stray mark closes nothing.
            if open.last().is_some_and(|it| it.0 == closes)
                && let Some((_, start)) = open.pop()
                && open.iter().all(|it| it.0 == '\'')
            {
                open.clear();
                quotes.push(Quote { open: start, close: at });
            }
        }
    }
    quotes
}

fn mark(lower: &str) -> Option<Mark> {
    Some(match lower {
        "«" => Mark::Open('»'),
        "»" => Mark::Close('»'),
        "“" | "„" => Mark::Open('”'),
        "”" => Mark::Close('”'),
        "\"" => Mark::Straight,
        _ => return None,
    })
}

/// An English single mark: apostrophes are part of words, but for one that ends
/// a plural, which closes nothing.
fn single(cx: &Context<'_>, at: usize) -> Option<Mark> {
    if cx.language != Language::English || cx.tokens.lower(at) != "'" {
        return None;
    }
    let is_spaced = |at: usize| cx.tokens.get(at).is_none_or(|it| it.spaced);
    let written = cx.span(at, at + 1).and_then(|it| cx.document.slice(it));
    // "In the '90s".
    let is_number = cx.tokens.get(at + 1).is_some_and(|it| it.kind == TokenKind::Number);
    let opens = is_spaced(at) && !is_spaced(at + 1) && !is_number;
    match written {
        Some("‘") => Some(Mark::Open('’')),
        Some("’") => Some(Mark::Close('’')),
        _ if opens => Some(Mark::Open('\'')),
        _ => Some(Mark::Close('\'')),
    }
}

#[cfg(test)]
mod tests {
    use document::{Document, Language};

    use super::*;
    use crate::Options;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let document = Document::from_lines(text).unwrap();
        let options = Options::default();
        let cx = Context::new(&document, Language::French, None, &options);
        let found: Vec<&str> = find(&cx)
            .iter()
            .filter_map(|it| document.slice(cx.span(it.open, it.close + 1)?))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_outermost() {
        check("Il dit : « Oui. » Puis « non ».", &["« Oui. »", "« non »"]);
        check("« Il a dit “jamais” hier »", &["« Il a dit “jamais” hier »"]);
        check("\"un\" et \"deux\"", &["\"un\"", "\"deux\""]);
    }

    #[test]
    fn english_single_marks() {
        let check = |text: &str, expected: &[&str]| {
            let document = Document::from_lines(text).unwrap();
            let options = Options::default();
            let cx = Context::new(&document, Language::English, None, &options);
            let found: Vec<&str> = find(&cx)
                .iter()
                .filter_map(|it| document.slice(cx.span(it.open, it.close + 1)?))
                .collect();
            assert_eq!(found, expected);
        };
        check("‘We haven’t left,’ he said.", &["‘We haven’t left,’"]);
        check("'We haven't left,' he said. The farmers' union agreed.", &["'We haven't left,'"]);
        check("The players’ wives left.", &[]);
        check("The '90s. “We left,” he said. 'tis so. “No.”", &["“We left,”", "“No.”"]);
    }

    #[test]
    fn stray_marks_and_blocks() {
        check("« ouvert\nfermé »", &[]);
        check("» fin « début", &[]);
    }
}
