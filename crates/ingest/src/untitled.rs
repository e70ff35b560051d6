//! What an article is called that has no title.
//!
//! Its first heading, else how its first paragraph begins, else the file's
//! name, else how anything in it begins.  The words stay where they stand: this
//! is a name to find the article by, which a person may change.

use document::BlockKind;

use crate::Draft;

/// Characters of a name; a longer one is cut between two words.
const MAX_CHARS: usize = 80;
/// A paragraph of fewer characters says little: "Bonjour,".
const MIN_CHARS: usize = 15;
/// Bytes that are looked at of a text.
const WINDOW: usize = 1000;

/// The name that the blocks of the article give.
pub(crate) fn of_blocks(blocks: &[Draft]) -> Option<String> {
    let body = || blocks.iter().filter(|it| it.aside.is_none());
    let heading = body().filter(|it| it.is_heading()).find_map(|it| beginning(&it.text));
    let paragraphs = || body().filter(|it| is_text(&it.kind));
    heading
        .or_else(|| paragraphs().filter(|it| is_long(&it.text)).find_map(|it| beginning(&it.text)))
        .or_else(|| paragraphs().find_map(|it| beginning(&it.text)))
}

/// The name of a file as a title: without folder, ending and low lines.
pub(crate) fn of_file(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next()?;
    let stem = name.rsplit_once('.').map_or(name, |it| it.0);
    let has_words = stem.chars().filter(|it| it.is_alphabetic()).count() > 2;
    has_words.then(|| beginning(&stem.replace('_', " "))).flatten()
}

fn is_text(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem { .. })
}

fn is_long(text: &str) -> bool {
    text.chars().nth(MIN_CHARS).is_some()
}

/// `text` where it has at most so many characters, else as many of its words.
pub(crate) fn cut_to(n_chars: usize, text: String) -> String {
    let Some((end, _)) = text.char_indices().nth(n_chars) else { return text };
    let head = text.get(..end).unwrap_or_default();
    let words = head.rsplit_once(char::is_whitespace).map_or(head, |it| it.0);
    format!("{}…", words.trim_end())
}

/// The first sentence of `text` without its full stop, or as many of its words
/// as fit; `None` where it has no letter and no digit.
pub(crate) fn beginning(text: &str) -> Option<String> {
    let window = text.get(..text.floor_char_boundary(WINDOW)).unwrap_or(text);
    let words: Vec<&str> = window.split_whitespace().collect();
    if !words.iter().any(|it| it.contains(char::is_alphanumeric)) {
        return None;
    }
    let mut name = String::new();
    for (n, word) in words.iter().enumerate() {
        let n_chars = name.chars().count();
        if MAX_CHARS < n_chars + 1 + word.chars().count() {
            // One word without end is cut within.
            let cut = name.trim_end_matches([',', ';', ':', '–', '—', '-', ' ', '«', '“', '(']);
            let cut = if cut.is_empty() { word } else { cut };
            return Some(cut.chars().take(MAX_CHARS).chain(['…']).collect());
        }
        if 0 < n {
            name.push(' ');
        }
        name.push_str(word);
        let is_next_capital = || words.get(n + 1).is_some_and(|it| begins_sentence(it));
        if MIN_CHARS <= n_chars && ends_sentence(word) && is_next_capital() {
            break;
        }
    }
    let is_cut_off = name.ends_with("...");
    let bare = name.strip_suffix('.').filter(|_| !is_cut_off).unwrap_or(&name);
    Some(bare.to_owned())
}

/// Whether a sentence ends with `word`; "M." and "St." end none.
fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(['»', '”', '"', ')']);
    let is_short = bare.chars().count() <= 4;
    bare.ends_with(['!', '?', '…']) || (bare.ends_with('.') && !is_short)
}

fn begins_sentence(word: &str) -> bool {
    word.trim_start_matches(['«', '“', '"', '(']).chars().next().is_none_or(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(beginning(text).as_deref().unwrap_or(""), expected, "{text}");
    }

    #[test]
    fn a_name_is_a_sentence_or_its_first_words() {
        check("Le pont est fermé.", "Le pont est fermé");
        check("Le pont est fermé. Il rouvrira.", "Le pont est fermé. Il rouvrira");
        check("Le pont est fermé à tous. Il rouvrira.", "Le pont est fermé à tous");
        check("Est-il fermé ? Oui.", "Est-il fermé ? Oui");
        check("Le pont est-il fermé à tous ? Oui.", "Le pont est-il fermé à tous ?");
        check("Le pont est-il fermé à tous? Oui.", "Le pont est-il fermé à tous?");
        check(
            "« Le pont est fermé à tous. » Il l’a dit.",
            "« Le pont est fermé à tous. » Il l’a dit",
        );
        check("Reçu lundi par M. Roy. Il est venu.", "Reçu lundi par M. Roy. Il est venu");
        check("Le pont\nest   fermé", "Le pont est fermé");
        check("À suivre, on le dit...", "À suivre, on le dit...");
        check(
            "Le pont de la Sorne, fermé à la circulation depuis lundi, sera rouvert aux piétons, dit-on.",
            "Le pont de la Sorne, fermé à la circulation depuis lundi, sera rouvert aux…",
        );
        check(&"é".repeat(3000), &("é".repeat(MAX_CHARS) + "…"));
        check("* * *", "");
        check("", "");
    }

    #[test]
    fn a_file_gives_its_name_without_folder_and_ending() {
        let check = |name: &str, expected: &str| {
            assert_eq!(of_file(name).as_deref().unwrap_or(""), expected, "{name}");
        };
        check("notes_du_conseil.txt", "notes du conseil");
        check("/textes/a.b/Le rapport.v2.md", "Le rapport.v2");
        check("C:\\Textes\\rapport", "rapport");
        check("2024-01.txt", "");
        check(".txt", "");
        check("", "");
    }
}
