//! Numbers in digits and in words, with "thousand", "millions" behind them.

use document::Language;

use crate::TokenKind;
use crate::context::View;

mod decimal;
pub(crate) use decimal::Decimal;

mod spelled;

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// One past its last token.
    pub(crate) end: usize,
    /// What it comes to.
    pub(crate) value: Decimal,
    /// Whether it has digits.
    pub(crate) in_digits: bool,
    /// Whether it is only "un", "une", "one", "a": an article as a rule.
    pub(crate) is_article: bool,
    /// Whether it is a scale with its number, "2 millions", which takes "de"
    /// before what it counts.
    pub(crate) is_scaled: bool,
}

/// The cardinal number that begins at `at`.
pub(crate) fn parse(view: &View<'_>, at: usize) -> Option<Numeral> {
    let mut numeral = match view.kind(at)? {
        TokenKind::Number => in_digits(view, at)?,
        TokenKind::Word => spelled::parse(view, at)?,
        TokenKind::Mark | TokenKind::Address => return None,
    };
    while let Some(power) = scale(view, numeral.end, numeral.in_digits) {
        numeral.value = numeral.value.shifted(power)?;
        numeral.end += 1;
        numeral.is_scaled = 3 < power;
        numeral.is_article = false;
    }
    Some(numeral)
}

fn in_digits(view: &View<'_>, at: usize) -> Option<Numeral> {
    if is_ordinal_suffix(view, at + 1) {
        return None;
    }
    Some(Numeral {
        end: at + 1,
        value: digits(view.written(at), view.cx.language)?,
        in_digits: true,
        is_article: false,
        is_scaled: false,
    })
}

/// Whether the token at `at` makes the number before it an ordinal ("1er",
/// "27 e", "3rd").
pub(crate) fn is_ordinal_suffix(view: &View<'_>, at: usize) -> bool {
    match view.cx.language {
        Language::French => matches!(
            view.lower(at),
            "er" | "re" | "ère" | "e" | "è" | "ème" | "eme" | "ième" | "nd" | "nde" | "ᵉ"
        ),
        Language::English => {
            !view.is_spaced(at) && matches!(view.lower(at), "st" | "nd" | "rd" | "th")
        }
    }
}

/// The power of ten of the scale word at `at`.
fn scale(view: &View<'_>, at: usize, in_digits: bool) -> Option<u32> {
    let lower = view.lower(at);
    Some(match view.cx.language {
        Language::French => match lower {
            "mille" if in_digits => 3,
            "million" | "millions" => 6,
            "milliard" | "milliards" | "mds" | "md" | "mrd" | "mrds" => 9,
            "billion" | "billions" => 12,
            _ => return None,
        },
        Language::English => match lower {
            "hundred" if in_digits => 2,
            "thousand" if in_digits => 3,
            "million" | "mn" => 6,
            "billion" | "bn" => 9,
            "trillion" | "tn" => 12,
            _ => return None,
        },
    })
}

/// The number `written` with the decimal sign and grouping of `language`.
pub(crate) fn digits(written: &str, language: Language) -> Option<Decimal> {
    // Longer rows of digits are no figures of an article.
    if 36 < written.len() {
        return None;
    }
    let (decimal_sign, group_sign) = match language {
        Language::French => (',', '.'),
        Language::English => ('.', ','),
    };
    let groups: Vec<&str> = written.split(group_sign).collect();
    let is_grouped = groups.iter().skip(1).all(|it| {
        let digits = it.split(decimal_sign).next().unwrap_or("");
        digits.len() == 3
    }) && groups.first().is_some_and(|it| it.len() <= 3 && *it != "0");
    let mut plain = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '0'..='9' => plain.push(c),
            c if c == decimal_sign => plain.push('.'),
            c if c == group_sign && is_grouped => {}
            c if c == group_sign && groups.len() == 2 => plain.push('.'),
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    Decimal::parse(&plain)
}

#[cfg(test)]
mod tests;
