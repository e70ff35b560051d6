//! Lines broken at a fixed width, as mail, PDFs and old text files have them.

use super::hyphen::{HYPHENS, Words};

/// Widths at which lines are broken, in characters: from the columns of a
/// paper to a page of small print.
const WIDTHS: std::ops::RangeInclusive<usize> = 28..=130;

/// How a text is broken.
#[derive(Debug)]
pub(super) struct Wrapped {
    /// The longest line, in characters.
    width: usize,
    words: Words,
}

/// A paragraph and the lines it was made of.
#[derive(Debug)]
pub(super) struct Joined {
    pub(super) text: String,
    pub(super) n_lines: usize,
}

impl Wrapped {
    /// How `lines` are broken, or `None` where every line is a paragraph of
    /// its own.
    pub(super) fn of(lines: &[&str]) -> Option<Self> {
        // The last line of a paragraph is as long as it happens to be.
        let groups = lines.split(|it| it.trim().is_empty());
        let pairs = groups.flat_map(|it| it.windows(2)).filter_map(|pair| {
            let [line, next] = pair else { return None };
            (!ends_paragraph(line) && !starts_item(next)).then_some((*line, *next))
        });
        let pairs: Vec<(&str, &str)> = pairs.collect();
        let n_chars = |it: &str| it.chars().count();
        let longest_of_all = lines.iter().map(|it| n_chars(it)).max()?;
        let width = pairs.iter().map(|it| n_chars(it.0)).max()?;
        let broken = pairs.iter().filter(|(line, next)| !is_ended_on_purpose(line, next, width));
        let (mut n_broken, mut n_full, mut n_going_on) = (0, 0, 0);
        for (line, next) in broken {
            n_broken += 1;
            n_full += usize::from(width * 3 <= n_chars(line) * 4);
            n_going_on += usize::from(unquoted(next).1.starts_with(char::is_lowercase));
        }
        // A short mail has one paragraph of three lines.
        let is_short_mail = n_broken == 2 && n_full == 2 && 1 <= n_going_on && 60 <= width;
        let is_enough = 3 <= n_broken || is_short_mail;
        let is_wrapped = is_enough
            && WIDTHS.contains(&width)
            // One unbroken paragraph shows that the lines are not filled by width.
            && longest_of_all <= width + 8
            && n_broken * 7 <= n_full * 10
            // Sentences go on with a small letter, verses and titles do not.
            && n_broken * 3 <= n_going_on * 10;
        is_wrapped.then(|| Self { width, words: Words::of(lines) })
    }

    /// For each of `lines` but the last, whether it goes on with the next.
    pub(super) fn going_on(&self, lines: &[&str]) -> Vec<bool> {
        let pairs = lines.windows(2).map(|pair| match pair {
            [line, next] => self.goes_on(line, next),
            _ => false,
        });
        pairs.collect()
    }

    /// The paragraphs of a group of lines between two empty ones.
    pub(super) fn join(&self, group: &[&str]) -> Vec<Joined> {
        let mut paragraphs: Vec<Joined> = Vec::new();
        let mut is_open = false;
        for (n, line) in group.iter().enumerate() {
            match paragraphs.last_mut() {
                Some(paragraph) if is_open => self.add(paragraph, line),
                _ => paragraphs.push(Joined { text: (*line).to_owned(), n_lines: 1 }),
            }
            is_open = group.get(n + 1).is_some_and(|next| self.goes_on(line, next));
        }
        paragraphs
    }

    fn add(&self, paragraph: &mut Joined, line: &str) {
        let more = unquoted(line).1;
        if !ends_in_hyphen(&paragraph.text) {
            paragraph.text.push(' ');
        } else if !self.words.keep_hyphen(&paragraph.text, more) {
            paragraph.text.pop();
        }
        paragraph.text.push_str(more);
        paragraph.n_lines += 1;
    }

    /// Whether a paragraph goes on from `line` to `next`.
    fn goes_on(&self, line: &str, next: &str) -> bool {
        let depth = unquoted(next).0;
        if starts_item(next) || depth != unquoted(line).0 {
            return false;
        }
        let n_chars = line.chars().count();
        // A short line that ends a sentence ends the paragraph too.
        if n_chars * 10 < self.width * 7 && ends_paragraph(line) {
            return false;
        }
        !is_ended_on_purpose(line, next, self.width)
    }
}

/// Whether the next word had fitted into a line: then it is a heading, a
/// salutation or a verse.
fn is_ended_on_purpose(line: &str, next: &str, width: usize) -> bool {
    let next_word = unquoted(next).1.split_whitespace().next().unwrap_or("");
    let n_chars = line.chars().count() + 1 + next_word.chars().count();
    let is_beginning = |c: char| c.is_uppercase() || c.is_ascii_digit() || "«“\"".contains(c);
    n_chars * 4 < width * 3 && next_word.starts_with(is_beginning)
}

/// How deep a line is quoted, and the line without its marks.
pub(super) fn unquoted(line: &str) -> (usize, &str) {
    let mut rest = line.trim_start();
    let mut depth = 0;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.trim_start();
        depth += 1;
    }
    (depth, rest)
}

/// Whether a line may be the last of its paragraph.
pub(super) fn ends_paragraph(line: &str) -> bool {
    line.ends_with(['.', '!', '?', '…', '»', '”', ':'])
}

/// Whether a line begins an item of a list.
fn starts_item(line: &str) -> bool {
    super::list::depth(line).is_some() || super::list::ordinal(line).is_some()
}

/// "Moyen-" at a line's end goes on without a space; " -" does not.
pub(super) fn ends_in_hyphen(line: &str) -> bool {
    line.strip_suffix(HYPHENS).is_some_and(|it| it.ends_with(char::is_alphabetic))
}
