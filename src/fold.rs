//! Words without what people leave out when they look for them: case, accents,
//! ligatures, which apostrophe, dash or space it is, and whether there is one
//! before a sign (`99 %`, `99%`).  Expressions tell more: for them only the signs
//! are made alike.
//!
//! Covers the Latin letters of Western and Central Europe, composed or
//! followed by combining marks, and the case of Greek and Cyrillic ones; other
//! letters stay as they are.  The tables of the standard library would cover
//! all scripts and cost the page 10 kB.

use document::{ByteOffset, Span};

/// A text to be searched in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// Where each byte of `text` comes from: start of the character.
    starts: Vec<u32>,
    /// Where spaces before signs were left out: start of the space and of the
    /// sign, in order.
    gaps: Vec<(u32, u32)>,
    /// The length of the text it was made of.
    n_bytes: u32,
}

impl Folded {
    /// `text`, to be searched for words.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self::by(push, text, closes_up)
    }

    /// `text` with its case and accents, to be searched by expressions.
    #[must_use]
    pub fn with_case(text: &str) -> Self {
        Self::by(push_sign, text, |_, _| false)
    }

    fn by(push: fn(char, &mut String), text: &str, closes_up: fn(char, char) -> bool) -> Self {
        let mut folded = Self::default();
        let mut before = '\0';
        for (at, c) in text.char_indices() {
            let start = ByteOffset::from_usize(at).0;
            if closes_up(before, c) {
                folded.text.pop();
                folded.gaps.extend(folded.starts.pop().map(|space| (space, start)));
            }
            push(c, &mut folded.text);
            folded.starts.resize(folded.text.len(), start);
            before = c;
        }
        folded.n_bytes = ByteOffset::from_usize(text.len()).0;
        folded
    }

    /// Where `needle`, itself folded, stands in the text that this was made
    /// of, one behind the other.
    pub fn find_all<'a>(&'a self, needle: &'a str) -> impl Iterator<Item = Span> + 'a {
        let hits = self.text.match_indices(needle).filter(|(_, it)| !it.is_empty());
        hits.filter_map(|(at, hit)| self.span(at, at + hit.len()))
    }

    /// What `find` finds in the folded text of a part of the text, as places of
    /// the text.
    pub fn find_in(
        &self,
        start: ByteOffset,
        end: ByteOffset,
        find: impl Fn(&str) -> Vec<Span>,
    ) -> Vec<Span> {
        let place = |at: ByteOffset| self.starts.partition_point(|it| *it < at.0);
        let first = place(start);
        let part = self.text.get(first..place(end)).unwrap_or_default();
        let whole = |it: Span| self.span(first + it.range().start, first + it.range().end);
        find(part).into_iter().filter_map(whole).collect()
    }

    /// Where folded bytes stand in the text.
    fn span(&self, from: usize, to: usize) -> Option<Span> {
        Span::new(ByteOffset(*self.starts.get(from)?), self.end_of(to))
    }

    /// Where the characters before the folded byte `at` end: marks that were
    /// left out belong to the letter before them.
    /// So do letters of which a part was found: `œ` is whole.  A space that was
    /// left out belongs to neither side.
    fn end_of(&self, at: usize) -> ByteOffset {
        let within = at.checked_sub(1).and_then(|it| self.starts.get(it));
        let rest = self.starts.iter().skip(at).take_while(|it| Some(*it) == within);
        let at = at + rest.count();
        let end = self.starts.get(at).copied().unwrap_or(self.n_bytes);
        let gap = self.gaps.binary_search_by_key(&end, |(_, sign)| *sign);
        let space = gap.ok().and_then(|it| self.gaps.get(it));
        ByteOffset(space.map_or(end, |(space, _)| *space))
    }
}

/// `text` folded.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.chars() {
        if closes_up(before, c) {
            folded.pop();
        }
        push(c, &mut folded);
        before = c;
    }
    folded
}

/// Whether there may be a space before a sign or not, and here is one.
fn closes_up(before: char, c: char) -> bool {
    matches!(c, '%' | ';' | ':' | '!' | '?')
        && matches!(before, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// `text` in lower case, with its accents.
#[must_use]
pub fn fold_case(text: &str) -> String {
    let lowered = |c: char| if c.is_ascii() { c.to_ascii_lowercase() } else { lower(c) };
    text.chars().map(lowered).collect()
}

/// `text` with its case and accents, but one kind of apostrophe, dash, space and
/// quotation mark.
#[must_use]
pub fn fold_signs(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|it| push_sign(it, &mut folded));
    folded
}

/// Letters with what stands for them, in lower case.
const LETTERS: &[(&str, &str)] = &[
    ("àáâãäåāăą", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŉ", "n"),
    ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
];

/// Signs with the one that stands for them.
const SIGNS: &[(&str, &str)] =
    &[("’ʼ‘", "'"), ("‐‑–—", "-"), ("\u{a0}\u{202f}\u{2009}\n\t", " "), ("“”«»", "\"")];

fn push(c: char, folded: &mut String) {
    if c.is_ascii() && !c.is_control() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    // Combining marks go with the letter before.
    if ('\u{300}'..='\u{36f}').contains(&c) {
        return;
    }
    let lower = lower(c);
    match LETTERS.iter().find(|(letters, _)| letters.contains(lower)) {
        Some((_, plain)) => folded.push_str(plain),
        None => push_sign(lower, folded),
    }
}

fn push_sign(c: char, folded: &mut String) {
    match SIGNS.iter().find(|(signs, _)| signs.contains(c)) {
        Some((_, plain)) => folded.push_str(plain),
        None => folded.push(c),
    }
}

/// The lower case of a letter of the scripts above.  Source: the code charts
/// of Unicode, where capitals and small letters are in rows or in pairs.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let is_capital_of_pair = match code {
        0x100..=0x137 | 0x14a..=0x177 | 0x218..=0x21b | 0x460..=0x481 => code.is_multiple_of(2),
        0x139..=0x148 | 0x179..=0x17e => !code.is_multiple_of(2),
        _ => false,
    };
    let lower = match code {
        0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a9 | 0x410..=0x42f => code + 0x20,
        0x400..=0x40f => code + 0x50,
        0x178 => 0xff,
        _ => code + u32::from(is_capital_of_pair),
    };
    char::from_u32(lower).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_people_leave_out() {
        assert_eq!(fold("L’Été à Œuvre — « Čapek »"), "l'ete a oeuvre - \" capek \"");
        assert_eq!(fold("e\u{301}te\u{301}"), "ete");
        assert_eq!(fold("210\u{202f}000"), "210 000");
        assert_eq!(fold("ИРАН ΑΘΗΝΑ"), "иран αθηνα");
        assert_eq!(fold("ŁÓDŹ ŽIŽEK ŸÞ ŒÆ"), "lodz zizek yþ oeae");
        assert_eq!(fold_signs("L’Été — «\u{202f}Œ\u{a0}»"), "L'Été - \" Œ \"");
        for (letters, _) in LETTERS {
            let upper: String = letters.chars().flat_map(char::to_uppercase).collect();
            let folded = fold(&upper);
            assert!(folded.chars().all(|it| !it.is_uppercase()), "{upper}: {folded}");
        }
    }

    #[test]
    fn hits_are_spans_of_the_text_as_it_is() {
        let text = "Œuvre, e\u{301}te\u{301} et ÉTÉ";
        let check = |needle: &str, expected: &[&str]| {
            let folded = Folded::new(text);
            let hits: Vec<&str> =
                folded.find_all(needle).map(|it| text.get(it.range()).unwrap()).collect();
            assert_eq!(hits, expected);
        };
        check("ete", &["e\u{301}te\u{301}", "ÉTÉ"]);
        check("oeuvre", &["Œuvre"]);
        check("e, e", &["e, e\u{301}"]);
        check("", &[]);
        check("o", &["Œ"]);
        check("absent", &[]);
    }

    #[test]
    fn a_space_before_a_sign_may_be_there_or_not() {
        let text = "99\u{202f}% ou 99% : oui ! Non\n! 5 €";
        let check = |needle: &str, expected: &[&str]| {
            let (folded, needle) = (Folded::new(text), fold(needle));
            let hits: Vec<&str> =
                folded.find_all(&needle).map(|it| text.get(it.range()).unwrap()).collect();
            assert_eq!(hits, expected, "{needle}");
        };
        check("99%", &["99\u{202f}%", "99%"]);
        check("99\u{a0}%", &["99\u{202f}%", "99%"]);
        // The space is no part of what stands before or behind it.
        check("99", &["99", "99"]);
        check("%", &["%", "%"]);
        check("oui", &["oui"]);
        check("%: oui!", &["% : oui !"]);
        // A line end is none.
        check("non!", &[]);
        check("5 €", &["5 €"]);
        assert_eq!(fold_case("Été à NÎMES"), "été à nîmes");
    }

    #[test]
    fn a_part_is_looked_through_alone() {
        let text = "Été à Œuvre, été";
        let within = |start: &str, end: &str| {
            let at = |it: &str| ByteOffset::from_usize(text.find(it).unwrap());
            let find = |it: &str| {
                let all = it.match_indices("e").map(|(at, it)| (at, at + it.len()));
                all.filter_map(|(start, end)| Span::from_usize(start, end)).collect()
            };
            let hits = Folded::new(text).find_in(at(start), at(end), find);
            hits.iter().map(|it| text.get(it.range()).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(within("É", "à"), ["É", "é"]);
        assert_eq!(within("à", ","), ["Œ", "e"]);
        assert_eq!(within("à", "Œ"), [""; 0]);
    }
}
