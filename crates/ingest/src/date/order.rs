//! Whether 5/12/2024 is of May or of December.

/// Words that are read of a text; more say the same.
const MAX_WORDS: usize = 2_000;

/// Whether months stand before days in a text of this language, which may be
/// declared, else told by its words; `None` where neither says it.
pub(crate) fn is_month_first<'a>(
    language: Option<&str>,
    texts: impl IntoIterator<Item = &'a str>,
) -> Option<bool> {
    if let Some(tag) = language {
        return Some(matches!(tag, "en" | "en-US" | "en-CA" | "en-PH"));
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
    (n_english != n_french).then_some(n_french < n_english)
}
