//! A word of each phrase that is looked for anywhere in a text.
//!
//! Looking for a phrase takes long, and there are a hundred.  In a text with
//! none of these words they need not be looked for.

/// Whether a folded text has a word of any phrase.
pub(super) fn has_any(folded: &str) -> bool {
    folded.split(|c: char| !c.is_alphanumeric()).any(is_key)
}

fn is_key(word: &str) -> bool {
    let keys: &[&str] = match word.bytes().next() {
        Some(b'a') => &["abonnez", "abonné", "abonnés", "appréciez"],
        Some(b'c') => &[
            "comment",
            "commentaires",
            "comments",
            "commission",
            "connectez",
            "continue",
            "contributed",
            "contribué",
        ],
        Some(b'd') => &["developing", "don", "dons", "droits"],
        Some(b'e') => &["entering", "essai"],
        Some(b'f') => &["fund"],
        Some(b'i') => &["illimité", "inbox", "inscrire", "inscrivant", "inscrivez"],
        Some(b'j') => &["jour"],
        Some(b'l') => &["lecture", "loaded", "loading"],
        Some(b'm') => &["member", "modal", "modifié"],
        Some(b'n') => &["newsletter", "newsletters", "newsroom"],
        Some(b'p') => &["publié"],
        Some(b'r') => &["readers", "reading", "rely", "reste", "rights", "réservé", "réservée"],
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
            "submit",
            "subscriber",
            "subscribers",
            "subscribing",
            "suite",
            "support",
        ],
        Some(b't') => &["tip"],
        Some(b'u') => &["unsubscribe"],
        Some(b'v') => &["vit"],
        _ => &[],
    };
    keys.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::{pleas, signs};
    use super::*;

    #[test]
    fn each_phrase_has_a_key() {
        for phrase in [
            pleas::ASKS_WITHIN,
            pleas::ASKS_OF_YOU,
            pleas::PLEAS,
            pleas::CUTS,
            pleas::MORE_CUTS,
            pleas::LEFT,
            pleas::FOR_SUBSCRIBERS,
        ]
        .into_iter()
        .flatten()
        {
            assert!(has_any(phrase), "{phrase}");
        }
        // Elements that touch leave no space between their texts.
        for phrase in [signs::HELPED, signs::WITH_TIMES].into_iter().flatten() {
            assert!(has_any(&format!("x{phrase}x")), "{phrase}");
        }
    }
}
