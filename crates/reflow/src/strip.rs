//! A stretch of text on one baseline: part of a line, or all of it.
//!
//! Lengths are whole hundredths of a point ([`hundredths`]), so that they
//! compare and sort without exception.

/// The farthest from the corner that a length is taken for: 20,000 points, a
/// little more than the largest page of a PDF file (14,400; ISO 32000-1,
/// annex C).
const FARTHEST: f64 = 2_000_000.0;

/// A length in points to hundredths of a point.
pub(crate) fn hundredths(points: f64) -> i64 {
    let value = (points * 100.0).round().clamp(-FARTHEST, FARTHEST);
    #[expect(clippy::as_conversions, reason = "in range, and 0 for what is not a number")]
    let value = value as i64;
    value
}

/// Words that lead to the same address, or to none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    /// The number of the address they lead to.
    pub(crate) link: Option<usize>,
}

/// A stretch of text on one baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Strip {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) left: i64,
    pub(crate) right: i64,
    /// The baseline, from the top.
    pub(crate) base: i64,
    /// The size of most of its letters.
    pub(crate) size: i64,
    pub(crate) n_chars: i64,
    /// How many of them are bold.
    pub(crate) n_bold: i64,
    pub(crate) starts_bold: bool,
    pub(crate) ends_bold: bool,
    /// Its place in the file, counted by page.
    pub(crate) order: usize,
}

impl Strip {
    /// What it says.
    pub(crate) fn text(&self) -> String {
        self.pieces.iter().map(|it| it.text.as_str()).collect()
    }

    /// Whether all of it is bold.
    pub(crate) fn is_bold(&self) -> bool {
        self.n_chars > 0 && self.n_bold == self.n_chars
    }

    /// The address that its first words lead to.
    pub(crate) fn starts_link(&self) -> Option<usize> {
        self.pieces.first().and_then(|it| it.link)
    }

    /// How wide a letter is, more or less.
    pub(crate) fn letter(&self) -> i64 {
        (self.right - self.left) / self.n_chars.max(1)
    }

    /// Writes `text` at its end, after a space if `is_apart`.
    pub(crate) fn push(&mut self, text: &str, link: Option<usize>, is_apart: bool) {
        if is_apart && !self.ends_in_space() && !text.starts_with(char::is_whitespace) {
            let inside = link.is_some() && self.pieces.last().is_some_and(|it| it.link == link);
            self.append(" ", if inside { link } else { None });
        }
        self.append(text, link);
    }

    pub(crate) fn starts_in_space(&self) -> bool {
        self.pieces.first().is_some_and(|it| it.text.starts_with(char::is_whitespace))
    }

    fn ends_in_space(&self) -> bool {
        self.pieces.last().is_none_or(|it| it.text.ends_with(char::is_whitespace))
    }

    fn append(&mut self, text: &str, link: Option<usize>) {
        match self.pieces.last_mut() {
            Some(last) if last.link == link => last.text.push_str(text),
            _ => self.pieces.push(Piece { text: text.to_owned(), link }),
        }
    }

    /// Takes in what stands to its right.
    pub(crate) fn join(&mut self, other: Self, is_apart: bool) {
        for (n, piece) in other.pieces.into_iter().enumerate() {
            self.push(&piece.text, piece.link, is_apart && n == 0);
        }
        if other.n_chars > self.n_chars {
            (self.size, self.base) = (other.size, other.base);
        }
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        self.n_chars += other.n_chars;
        self.n_bold += other.n_bold;
        self.ends_bold = other.ends_bold;
        self.order = self.order.min(other.order);
    }
}
