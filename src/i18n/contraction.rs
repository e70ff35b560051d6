//! What a French preposition does to the article behind it: `à` and `le` are
//! `au`, `à` and `les` are `aux`.

/// How the words behind a preposition begin, as the end of a message's id, and
/// what is left without the article that melts into the preposition.
///
/// `le` and `les` are articles in lower case.  Capitalised, `Les` is one too
/// (« Les Républicains »), and `Le` is where no name follows (« Le président »):
/// before one it may belong to it (« Le Pen »), and stays.
pub(super) fn split(words: &str) -> (&'static str, &str) {
    let Some((first, rest)) = words.split_once([' ', '\u{a0}']) else { return ("", words) };
    let is_name = rest.starts_with(char::is_uppercase);
    match first {
        "le" => ("-le", rest),
        "Le" if !is_name => ("-le", rest),
        "les" | "Les" => ("-les", rest),
        _ => ("", words),
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Words;
    use crate::state::UiLanguage;

    #[test]
    fn prepositions_melt_with_articles() {
        let check = |words: &str, expected: &str| {
            let said = Words::new(UiLanguage::French).behind("reason-attributed", words);
            assert_eq!(said.as_str(), format!("Attribué {expected}"));
        };
        check("les États-Unis", "aux États-Unis");
        check("le président", "au président");
        check("Le maire de Bordeaux", "au maire de Bordeaux");
        check("Les Républicains", "aux Républicains");
        check("la ministre", "à la ministre");
        check("l’Insee", "à l’Insee");
        check("Le Pen", "à Le Pen");
        check("Lescure", "à Lescure");
        check("les", "à les");
        let english = Words::new(UiLanguage::English);
        let said = english.behind("reason-attributed", "les Républicains");
        assert_eq!(said.as_str(), "Attributed to les Républicains");
    }
}
