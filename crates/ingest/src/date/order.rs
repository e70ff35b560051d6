//! Whether 5/12/2024 is of May or of December.

use std::cmp::Ordering;

/// Words that are read of a text; more say the same.
const MAX_WORDS: usize = 2_000;

/// What stands first in a date of three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Day,
    Month,
    /// One or the other: English does not say without its country.
    Either,
}

/// What stands first in the dates of a text of this language, which may be
/// declared, else told by its words; `None` where neither says it.
pub(crate) fn order<'a>(
    language: Option<&str>,
    texts: impl IntoIterator<Item = &'a str>,
) -> Option<Order> {
    if let Some(tag) = language {
        return Some(match tag.to_lowercase().replace('_', "-").as_str() {
            "en" => Order::Either,
            "en-us" | "en-ca" | "en-ph" => Order::Month,
            _ => Order::Day,
        });
    }
    let words = texts.into_iter().flat_map(str::split_whitespace).take(MAX_WORDS);
    let (mut n_english, mut n_french) = (0, 0);
    for word in words {
        match word {
            "the" | "of" | "and" | "to" | "is" | "was" | "by" => n_english += 1,
            "le" | "la" | "les" | "des" | "du" | "et" | "une" | "est" => n_french += 1,
            _ => {}
        }
    }
    match n_french.cmp(&n_english) {
        Ordering::Less => Some(Order::Either),
        Ordering::Equal => None,
        Ordering::Greater => Some(Order::Day),
    }
}
