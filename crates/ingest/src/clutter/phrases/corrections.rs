//! Notes that say what was wrong in an article, or what has happened since:
//! they are part of what it claims.
//!
//! All lower case with straight quotation marks, as `normalize::fold` writes.

use super::begins_with_any;

/// How they begin, whatever follows.
const BEGINNINGS: &[&str] = &[
    "an earlier version of this article",
    "an earlier version of this story",
    "a previous version of this article",
    "a previous version of this story",
    "une première version de ce",
    "une version précédente de ce",
    "dans une première version de ce",
    "cet article a été corrigé",
    "cet article a été modifié",
    "cet article a été mis à jour",
    "this article was amended",
    "this article was corrected",
    "this article was updated",
    "this article has been amended",
    "this article has been corrected",
    "this article has been updated",
    "this story was corrected",
    "this story was updated",
    "this story has been corrected",
    "this story has been updated",
    "a correction was made on ",
    "nous avons corrigé",
];
/// Words before a colon or a day, behind which they say it.
const LABELS: &[&str] = &[
    "correction",
    "corrections",
    "rectificatif",
    "rectification",
    "erratum",
    "précision",
    "clarification",
    "mise à jour",
    "màj",
    "update",
    "editor's note",
    "note de la rédaction",
    "ndlr",
];
/// What stands behind such a word has at least so many words.
const MIN_WORDS: usize = 6;
/// A day before the colon is no longer than this, in bytes.
const DAY_BYTES: usize = 40;

/// Whether a folded text is a note of what was wrong, or of what is new.
pub(crate) fn is_correction(folded: &str) -> bool {
    let is_sentence = folded.ends_with(['.', '"', ')', ']', '!']);
    let has_words = |it: &str| MIN_WORDS <= it.split(' ').filter(|it| !it.is_empty()).count();
    let is_labelled = || {
        let text = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut rests = LABELS.iter().filter_map(|it| text.strip_prefix(it));
        rests.any(|rest| {
            let ends_word = !rest.starts_with(char::is_alphanumeric);
            let parted = rest.split_once(": ").or_else(|| rest.split_once(" - "));
            ends_word && parted.is_some_and(|(day, note)| day.len() <= DAY_BYTES && has_words(note))
        })
    };
    is_sentence && (begins_with_any(folded, BEGINNINGS) || is_labelled())
}

#[cfg(test)]
mod tests {
    use super::is_correction;
    use crate::normalize::fold;

    #[test]
    fn notes_are_told_from_dates_and_policies() {
        for (text, is_it) in [
            ("Correction du 24 mars : une première version donnait 71 voix d’écart.", true),
            ("CORRECTION, 24 March: an earlier version gave the margin as 71 votes.", true),
            ("Rectificatif : le budget est de 12 millions d’euros, et non de 21.", true),
            ("Mise à jour à 15 h 10 : la préfecture parle désormais de 14 blessés.", true),
            ("An earlier version of this article misstated the number of appeals.", true),
            ("[Update: the council has since said that it will pay the bill.]", true),
            ("Update (3 May): the council has since said that it will pay the bill.", true),
            ("Mise à jour : 3 mai 2024 à 14 h 05", false),
            ("Mis à jour le 3 mai 2024 à 14 h 05.", false),
            ("Corrections and clarifications", false),
            ("Correction policy: how we correct what was wrong", false),
            ("La correction des copies prendra deux semaines.", false),
            ("Précisions sur un budget contesté", false),
            ("An earlier version of this bill failed in the spring, in committee", false),
        ] {
            assert_eq!(is_correction(&fold(text)), is_it, "{text}");
        }
    }
}
