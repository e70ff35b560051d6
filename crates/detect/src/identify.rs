//! Which of our languages a text is in.

use document::Language;
use whatlang::{Detector, Lang};

/// How much of a text is read for it, in bytes.
const MAX_BYTES: usize = 4000;

/// The likeliest language of `text`; French where there is nothing to go by.
#[must_use]
pub fn identify(text: &str) -> Language {
    let head = text.get(..text.floor_char_boundary(MAX_BYTES)).unwrap_or(text);
    match n_function_words(head) {
        (french, english) if english < french => return Language::French,
        (french, english) if french < english => return Language::English,
        _ => {}
    }
    let detector = Detector::with_allowlist(vec![Lang::Fra, Lang::Eng]);
    match detector.detect_lang(head) {
        Some(Lang::Eng) => Language::English,
        _ => Language::French,
    }
}

/// Bytes of the longest word below.
const LONGEST: usize = 5;

/// How many words of `text` are grammar of French only, and of English only.
///
/// Trigrams are unsure about headlines and lists of names; a single "les" or
/// "the" is not.
pub(crate) fn n_function_words(text: &str) -> (usize, usize) {
    let mut counts = (0, 0);
    let words = text.split(|c: char| !c.is_alphabetic());
    for word in words.filter(|it| it.len() <= LONGEST) {
        match word.to_lowercase().as_str() {
            "le" | "la" | "les" | "des" | "du" | "une" | "et" | "est" | "dans" | "pour" | "que"
            | "qui" | "sur" | "avec" | "au" | "aux" | "ce" | "cette" | "il" | "elle" | "ont"
            | "été" | "par" | "pas" | "selon" => counts.0 += 1,
            "the" | "of" | "and" | "to" | "is" | "was" | "for" | "that" | "with" | "by" | "he"
            | "she" | "it" | "were" | "from" | "this" | "have" | "has" | "are" | "said" => {
                counts.1 += 1;
            }
            _ => {}
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, code: &str) {
        assert_eq!(identify(text).code(), code, "{text}");
    }

    #[test]
    fn tells_french_from_english() {
        check("Le président a déclaré que les élections auront lieu en mai.", "fr");
        check("The president said the elections will be held in May.", "en");
        check("Macron en visite à Berlin", "fr");
        check("Fire destroys the church of a village", "en");
        check("", "fr");
        check("1234 …", "fr");
    }

    #[test]
    fn cuts_long_text_between_characters() {
        check(&"é".repeat(5000), "fr");
    }
}
