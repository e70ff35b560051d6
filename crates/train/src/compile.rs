//! Lists to packs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context;
use detect::lexicon::NameFlags;
use detect::pack::{self, Section, list};
use detect::{Resources, tokenise};
use document::Language;
use sha2::{Digest, Sha256};

use crate::tagger::{self, Recipe};
use crate::{claims, corpora, lists, names, said, words};

/// What is put into the packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// Lists and taggers, as they are shipped.
    All,
    /// Lists alone, to try a change of them in seconds.
    Lists,
}

/// Makes the packs of all languages and their manifest in the folder `out`
/// from the lists in the folder `data`.  Packs of earlier runs are removed.
///
/// # Errors
/// A list cannot be read or a file not written, with its path.
pub fn compile(data: &Path, out: &Path, parts: Parts) -> anyhow::Result<()> {
    std::fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let mut manifest = serde_json::Map::new();
    let mut kept = BTreeSet::new();
    for language in Language::ALL {
        let bytes = pack_of(data, language, parts)?;
        // What the reader refuses must never be shipped.
        Resources::from_bytes(&bytes)?;
        let sha256: String = Sha256::digest(&bytes).iter().map(|it| format!("{it:02x}")).collect();
        let start: String = sha256.chars().take(12).collect();
        let file = format!("{}-{start}.pack", language.code());
        let path = out.join(&file);
        std::fs::write(&path, &bytes)
            .with_context(|| format!("cannot write {}", path.display()))?;
        let entry = serde_json::json!({"file": file, "sha256": sha256, "n_bytes": bytes.len()});
        manifest.insert(language.code().to_owned(), entry);
        kept.insert(file);
    }
    remove_others(out, &kept)?;
    let path = out.join("manifest.json");
    let text = format!("{}\n", serde_json::to_string_pretty(&manifest)?);
    std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn remove_others(out: &Path, kept: &BTreeSet<String>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(out)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".pack") && !kept.contains(&name) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn pack_of(data: &Path, language: Language, parts: Parts) -> anyhow::Result<Vec<u8>> {
    let names = names::read(data, language)?;
    let words = words::read(data, language, &names, &lower_case_words(data, language)?)?;
    let names =
        names.iter().map(|(key, it)| (key.clone(), NameFlags::to_value(it.mixed, it.upper)));
    let words = words.into_iter().map(|(key, flags)| (key, flags.0));
    let section =
        |tag, entries: BTreeMap<String, u64>| Section { tag, bytes: list::write(&entries) };
    let sections =
        [section(Resources::WORDS, words.collect()), section(Resources::NAMES, names.collect())];
    if parts == Parts::Lists {
        return Ok(pack::write(language, &sections));
    }
    // Each is trained on what detection makes of those before it.
    let mut sections = sections.to_vec();
    for (tag, train) in MODELS {
        let resources = Resources::from_bytes(&pack::write(language, &sections))?;
        sections.push(Section { tag: *tag, bytes: train(data, &resources)? });
    }
    Ok(pack::write(language, &sections))
}

/// Trains the section of a model.
type Train = fn(&Path, &Resources) -> anyhow::Result<Vec<u8>>;

/// The models in the order in which they are trained.
const MODELS: &[([u8; 4], Train)] = &[
    (Resources::TAGGER, |data, lists| tagger::train(data, lists, &Recipe::of(lists.language()))),
    (Resources::ATTRIBUTIONS, said::train),
    (Resources::CLAIMS, claims::train),
];

/// The words that occur in lower case in edited text of `language`.
fn lower_case_words(data: &Path, language: Language) -> anyhow::Result<BTreeSet<String>> {
    let texts: Vec<String> = match language {
        Language::French => {
            let articles = corpora::winer(data, "train")?;
            articles.into_iter().map(|it| it.text).collect()
        }
        Language::English => vec![english_text(data)?],
    };
    let mut words = BTreeSet::new();
    for text in &texts {
        let tokens = tokenise(text, language);
        for (at, token) in tokens.list().iter().enumerate() {
            let written = text.get(token.span.range()).unwrap_or("");
            if written == tokens.lower(at) {
                words.insert(written.to_owned());
            }
        }
    }
    Ok(words)
}

/// The tokens of the English news corpus, one a line with its tag.
fn english_text(data: &Path) -> anyhow::Result<String> {
    let text = lists::read_xz(&data.join("gmb-en").join("gmb.conll.xz"))?;
    let tokens = text.lines().filter_map(|it| it.split('\t').next());
    Ok(tokens.collect::<Vec<&str>>().join(" "))
}
