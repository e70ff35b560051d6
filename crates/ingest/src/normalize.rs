//! The one place where text is altered: line ends, invisible characters,
//! ligatures of print, and the white space of HTML.
//!
//! No-break spaces (U+00A0, U+202F) are text and stay.  So do the joiners
//! U+200C and U+200D, which emoji and several scripts need.

use std::borrow::Cow;

use crate::Note;

/// A text without the characters nobody sees.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned<'a> {
    /// The text; its lines end in `\n`.
    pub(crate) text: Cow<'a, str>,
    /// How much was taken out.
    pub(crate) removed: Removed,
}

/// Characters taken out, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Removed {
    /// Soft hyphens, zero-width spaces, marks of byte order and direction.
    pub(crate) invisible: usize,
    /// Control characters and code points that are no characters.
    pub(crate) controls: usize,
}

impl Removed {
    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            invisible: self.invisible + other.invisible,
            controls: self.controls + other.controls,
        }
    }

    /// The notes about it, if any.
    pub(crate) fn notes(self) -> impl Iterator<Item = Note> {
        let invisible = (0 < self.invisible).then_some(Note::InvisibleRemoved(self.invisible));
        let controls = (0 < self.controls).then_some(Note::ControlsRemoved(self.controls));
        invisible.into_iter().chain(controls)
    }
}

/// `text` with line ends as `\n` and without invisible characters.
pub(crate) fn clean(text: &str) -> Cleaned<'_> {
    if text.chars().all(stays) {
        return Cleaned { text: Cow::Borrowed(text), removed: Removed::default() };
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut removed = Removed::default();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            _ if stays(c) => cleaned.push(c),
            _ if is_line_end(c) => cleaned.push('\n'),
            _ if is_invisible(c) => removed.invisible += 1,
            _ => match ligature(c) {
                Some(letters) => cleaned.push_str(letters),
                None => removed.controls += 1,
            },
        }
    }
    Cleaned { text: Cow::Owned(cleaned), removed }
}

/// Whether a character is left as it is.
fn stays(c: char) -> bool {
    match c {
        ' '..='~' | '\n' | '\t' => true,
        // The letters of the west, of which none is any of those below.
        '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => true,
        _ => !is_line_end(c) && !is_no_text(c) && !is_invisible(c) && ligature(c).is_none(),
    }
}

/// Carriage return, next line, vertical tab, form feed, line and paragraph
/// separator.
fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{85}' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

/// [`clean`] on one line: every run of white space that is not of the
/// no-break kind becomes one space, and the ends lose theirs.
pub(crate) fn clean_line(text: &str) -> String {
    let cleaned = clean(text).text;
    let words: Vec<&str> = cleaned.split(is_collapsible).filter(|it| !it.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

/// The white space that HTML collapses.
pub(crate) fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// What two texts that read alike have in common: lower case, straight
/// quotation marks, single spaces.  For comparing only.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            // Most letters are these, and their case is told at once.
            '!'..='~' => folded.push(c.to_ascii_lowercase()),
            'à'..='ö' | 'ø'..='ÿ' => folded.push(c),
            '’' | '‘' | 'ʼ' | '´' => folded.push('\''),
            '“' | '”' | '«' | '»' => folded.push('"'),
            '–' | '—' | '‑' => folded.push('-'),
            _ if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// `name` with its letters of ASCII in lower case.
pub(crate) fn lower(name: &str) -> Cow<'_, str> {
    let has_capital = name.bytes().any(|it| it.is_ascii_uppercase());
    if has_capital { Cow::Owned(name.to_ascii_lowercase()) } else { Cow::Borrowed(name) }
}

/// Text from UTF-16, which browsers hand out and which may hold half
/// characters; those become U+FFFD and are counted.
#[must_use]
pub fn text_from_utf16(units: &[u16]) -> (String, usize) {
    let mut n_replaced = 0;
    let text = char::decode_utf16(units.iter().copied())
        .map(|it| {
            it.unwrap_or_else(|_| {
                n_replaced += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (text, n_replaced)
}

/// The letters of a ligature of print, which PDFs have instead of them; nobody
/// searches for those.
fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// Characters that have no width and that an article does not need.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'                        // Soft hyphen.
        | '\u{200b}'                    // Zero-width space.
        | '\u{200e}' | '\u{200f}'       // Marks of direction.
        | '\u{202a}'..='\u{202e}'       // Embeddings and overrides.
        | '\u{2060}'                    // Word joiner.
        | '\u{2066}'..='\u{2069}'       // Isolates.
        | '\u{feff}'                    // Byte order mark.
    )
}

/// Controls, and the code points Unicode says will never be characters.
fn is_no_text(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, invisible: usize, controls: usize) {
        let cleaned = clean(text);
        assert_eq!(cleaned.text, expected, "{text:?}");
        assert_eq!(cleaned.removed, Removed { invisible, controls }, "{text:?}");
    }

    #[test]
    fn cleans_text() {
        //    text                    expected            invisible controls
        check("a\r\nb\rc\nd", "a\nb\nc\nd", 0, 0);
        check("a\u{2028}b\u{b}c", "a\nb\nc", 0, 0);
        check("mis\u{ad}sile", "missile", 1, 0);
        check("\u{feff}a\u{200b}b", "ab", 2, 0);
        check("99\u{202f}%\u{a0}!", "99\u{202f}%\u{a0}!", 0, 0);
        check("a\0b\u{1b}c\u{9f}", "abc", 0, 3);
        check("a\tb", "a\tb", 0, 0);
        check("aﬃrmer, ﬁn, œuf", "affirmer, fin, œuf", 0, 0);
        check("👩\u{200d}🔬", "👩\u{200d}🔬", 0, 0);
        check("\u{202e}gpj.exe", "gpj.exe", 1, 0);
        check("a\u{fffe}\u{1ffff}b", "ab", 0, 2);
    }

    #[test]
    fn folds_for_comparison() {
        assert_eq!(fold(" L’Iran  «\u{a0}dit\u{a0}» "), "l'iran \" dit \"");
    }

    #[test]
    fn replaces_half_characters() {
        let units = [0x61, 0xd83d, 0xde00, 0xd83d, 0x62, 0xde00];
        assert_eq!(text_from_utf16(&units), ("a😀\u{fffd}b\u{fffd}".to_owned(), 2));
    }

    #[test]
    fn cleans_a_line() {
        assert_eq!(clean_line(" a\n b\u{a0}c\t "), "a b\u{a0}c");
    }
}
