//! The map of single words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use detect::lexicon::WordFlags;
use document::Language;

use crate::lists::{self, Row};
use crate::names::Entry;
use crate::reporting;

/// How many of the most frequent words are kept.
const N_FREQUENT: usize = 30_000;

/// The words of `language`.
///
/// The frequency list is lower case throughout and has names in it.  A word
/// that is also in `names` keeps its frequency only if it occurs in lower
/// case in `lower_case`, words of edited text.
pub(crate) fn read(
    data: &Path,
    language: Language,
    names: &BTreeMap<String, Entry>,
    lower_case: &BTreeSet<String>,
) -> anyhow::Result<BTreeMap<String, WordFlags>> {
    let mut words: BTreeMap<String, WordFlags> = BTreeMap::new();
    let frequent = match language {
        Language::French => "freq-fr",
        Language::English => "freq-en",
    };
    for (rank, row) in lists::read(data, frequent)?.into_iter().take(N_FREQUENT).enumerate() {
        if names.contains_key(&row.name) && !lower_case.contains(&row.name) {
            continue;
        }
        add(&mut words, &row.name, frequency(rank));
    }
    for list in ["attribution-hedges", "evaluative", "stopwords", "titles-occupations", "demonyms"]
    {
        for row in lists::read(data, list)? {
            let is_word = !row.name.contains([' ', '.']);
            if let Some(flag) = flag(&row).filter(|_| is_word && row.is_for(language)) {
                add(&mut words, &row.name, flag);
            }
        }
    }
    for form in reporting::forms(language) {
        add(&mut words, &form, WordFlags::REPORTING);
    }
    Ok(words)
}

/// See [`WordFlags::frequency`].
fn frequency(rank: usize) -> WordFlags {
    let doublings = u64::from((rank / 100 + 1).ilog2());
    WordFlags(15_u64.saturating_sub(doublings).max(1))
}

fn add(words: &mut BTreeMap<String, WordFlags>, word: &str, flag: WordFlags) {
    let entry = words.entry(word.to_lowercase()).or_default();
    *entry = entry.with(flag);
}

fn flag(row: &Row) -> Option<WordFlags> {
    Some(match row.kind.as_str() {
        "reporting_verb_form" | "reporting_verb_lemma" => WordFlags::REPORTING,
        "title" => WordFlags::TITLE,
        "occupation" => WordFlags::OCCUPATION,
        "place_noun" if !row.extra.contains("abbr") => WordFlags::PLACE_NOUN,
        "adjective" => WordFlags::ADJECTIVE,
        "stopword" => WordFlags::STOP,
        "hedge" => WordFlags::HEDGE,
        // Weak words ("bien", 1) say nothing about a claim.
        "evaluative" => {
            let valence: i8 = row.extra("valence")?.parse().ok()?;
            return (2 <= valence.abs()).then_some(WordFlags::EVALUATIVE);
        }
        _ => return None,
    })
}
