//! Texts with their names marked, whatever corpus they come from.

use std::ops::Range;

use document::EntityType;

/// A text and the names in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text; every line is a block.
    pub text: String,
    /// The outermost names in order, in bytes of the text.
    pub names: Vec<Name>,
}

/// A marked name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it names.
    pub entity_type: EntityType,
}

impl Marked {
    /// The text of `tokens`, put together as it is printed, with the names
    /// of their IOB2 tags.  `type_of` says what a tag and its words stand for.
    pub(crate) fn add_sentence(
        &mut self,
        tokens: &[(&str, &str)],
        type_of: impl Fn(&str, &[&str]) -> Option<(EntityType, usize)>,
    ) {
        let mut places = Vec::with_capacity(tokens.len());
        let mut before = "";
        for (token, _) in tokens {
            if !before.is_empty() && is_apart(before, token) {
                self.text.push(' ');
            }
            let start = self.text.len();
            self.text.push_str(token);
            places.push((start, self.text.len()));
            before = token;
        }
        self.text.push('\n');
        let mut at = 0;
        while let Some((_, tag)) = tokens.get(at) {
            let first = at;
            at += 1;
            let Some(kind) = tag.strip_prefix("B-").or(tag.strip_prefix("I-")) else { continue };
            while tokens.get(at).is_some_and(|it| it.1.strip_prefix("I-") == Some(kind)) {
                at += 1;
            }
            let words: Vec<&str> =
                tokens.get(first..at).unwrap_or_default().iter().map(|it| it.0).collect();
            let Some((entity_type, n_skipped)) = type_of(kind, &words) else { continue };
            let (Some(from), Some(to)) = (places.get(first + n_skipped), places.get(at - 1)) else {
                continue;
            };
            self.names.push(Name { start: from.0, end: to.1, entity_type });
        }
    }

    /// The text of `source`, in which names stand as `[person|Ada Lovelace]`.
    ///
    /// # Errors
    /// A bracket that is not closed or an unknown type, with what stands there.
    pub fn from_brackets(source: &str) -> anyhow::Result<Self> {
        let mut names = Vec::new();
        let text = without_brackets(source, |code, range| {
            let entity_type = EntityType::from_code(code)?;
            names.push(Name { start: range.start, end: range.end, entity_type });
            Some(())
        })?;
        Ok(Self { text, names })
    }
}

/// The text of `source`, in which marks stand as `[what|words]`; `mark` is
/// called with what each says and where its words are in the text, and says
/// whether it can be.
///
/// # Errors
/// A bracket that is not closed or cannot be, with what stands there.
pub(crate) fn without_brackets(
    source: &str,
    mut mark: impl FnMut(&str, Range<usize>) -> Option<()>,
) -> anyhow::Result<String> {
    let mut text = String::new();
    let mut rest = source;
    while let Some((plain, behind)) = rest.split_once('[') {
        text.push_str(plain);
        let (inside, behind) = behind
            .split_once(']')
            .ok_or_else(|| anyhow::anyhow!("a bracket is open: {}", head(behind)))?;
        let marked = inside.split_once('|').and_then(|(what, words)| {
            let start = text.len();
            text.push_str(words);
            mark(what, start..text.len())
        });
        marked.ok_or_else(|| anyhow::anyhow!("no type and name: [{}]", head(inside)))?;
        rest = behind;
    }
    text.push_str(rest);
    Ok(text)
}

fn head(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Whether print has a space between two tokens.
fn is_apart(before: &str, token: &str) -> bool {
    let closes =
        matches!(token, "." | "," | ")" | "]" | "%" | "'" | "’" | "…" | "..." | ";" | "!" | "?")
            || token.starts_with(['\'', '’'])
            || token == "n't"
            || token == ":";
    let opens = matches!(before, "(" | "[" | "$" | "£" | "“")
        || 1 < before.chars().count()
            && before.ends_with(['\'', '’'])
            && !before.starts_with(['\'', '’'])
        || matches!(before, "l'" | "d'" | "l’" | "d’");
    !closes && !opens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_sentences_together_as_they_are_printed() {
        let mut it = Marked::default();
        let tokens = [
            ("L'", "O"),
            ("Iran", "B-LOC"),
            ("et", "O"),
            ("Joe", "B-PER"),
            ("Biden", "I-PER"),
            (".", "O"),
        ];
        it.add_sentence(&tokens, |kind, _| match kind {
            "LOC" => Some((EntityType::Place, 0)),
            _ => Some((EntityType::Person, 1)),
        });
        assert_eq!(it.text, "L'Iran et Joe Biden.\n");
        let names: Vec<&str> =
            it.names.iter().map(|n| it.text.get(n.start..n.end).unwrap()).collect();
        assert_eq!(names, ["Iran", "Biden"]);
    }

    #[test]
    fn reads_brackets() {
        let it = Marked::from_brackets("À [place|Mascate], [person|Ada] dort.").unwrap();
        assert_eq!(it.text, "À Mascate, Ada dort.");
        assert_eq!(it.names[1], Name { start: 12, end: 15, entity_type: EntityType::Person });
        assert!(Marked::from_brackets("[place|Oman").is_err());
        assert!(Marked::from_brackets("[planet|Mars]").is_err());
    }
}
