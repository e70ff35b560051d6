//! A word of each phrase that is looked for anywhere in a text.
//!
//! Looking for a phrase takes long, and there are a hundred; a text with none
//! of these words has none of them.

/// Whether a folded text has a word of any phrase.
pub(super) fn has_any(folded: &str) -> bool {
    folded.split(|c: char| !c.is_alphanumeric()).any(is_key)
}

fn is_key(word: &str) -> bool {
    let keys: &[&str] = match word.bytes().next() {
        Some(b'a') => &["abonnez", "abonné", "abonnés", "appréciez"],
        Some(b'c') => &[
            "comment",
            "commission",
            "connectez",
            "continue",
            "contributed",
            "contribué",
            "copyright",
        ],
        Some(b'd') => &["developing", "don", "dons", "droits"],
        Some(b'e') => &["entering", "essai"],
        Some(b'f') => &["fund"],
        Some(b'i') => &["inbox", "inscrire", "inscrivant", "inscrivez"],
        Some(b'j') => &["jour"],
        Some(b'l') => &["lecture"],
        Some(b'm') => &["member", "modifié"],
        Some(b'n') => &["newsletter", "newsroom"],
        Some(b'p') => &["publié"],
        Some(b'r') => &["read", "readers", "rely", "reste", "rights"],
        Some(b's') => &[
            "sign",
            "signing",
            "simulez",
            "soutenez",
            "soutenir",
            "stay",
            "stockons",
            "store",
            "story",
            "subscriber",
            "subscribing",
            "suite",
            "support",
        ],
        Some(b't') => &["tip"],
        Some(b'v') => &["vit"],
        _ => &[],
    };
    keys.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::{FOOTERS, pleas, signs};
    use super::*;

    #[test]
    fn each_phrase_has_a_key() {
        let lists = [
            pleas::ASKS_WITHIN,
            pleas::PLEAS,
            signs::HELPED,
            signs::WITH_TIMES,
            signs::MINUTES_TO_READ,
            FOOTERS,
        ];
        for phrase in lists.into_iter().flatten() {
            assert!(has_any(phrase), "{phrase}");
        }
    }
}
