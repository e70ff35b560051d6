//! Which language most of a text is said to be in.

use std::collections::BTreeMap;

/// Languages that are counted; a text has a few.
const MAX_LANGUAGES: usize = 50;

/// Bytes of text by language.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    n_bytes: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts `n_bytes` of text; an empty language is an unknown one.
    pub(crate) fn add(&mut self, language: &str, n_bytes: usize) {
        if let Some(count) = self.n_bytes.get_mut(language) {
            *count += n_bytes;
        } else if self.n_bytes.len() < MAX_LANGUAGES {
            self.n_bytes.insert(language.to_owned(), n_bytes);
        }
    }

    /// The language of most of the text, if it is known.
    pub(crate) fn most(&self) -> Option<String> {
        let (language, _) = self.n_bytes.iter().max_by_key(|(_, n_bytes)| **n_bytes)?;
        (!language.is_empty()).then(|| language.clone())
    }
}
