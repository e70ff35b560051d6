//! The corpora that names are learned from, each brought to one convention:
//! persons without their titles, peoples unmarked, the outermost name.

use std::path::{Path, PathBuf};

use detect::lexicon::NameFlags;
use detect::{Resources, tokenise};
use document::{CharOffset, Document, EntityType, Language};

use anyhow::Context;

use crate::corpora;
use crate::lists;
use crate::marked::{Marked, Name};

/// A corpus of one language.
#[derive(Debug, Clone, Copy)]
pub struct Set {
    /// Names it in tables and on the command line.
    pub name: &'static str,
    /// Its language.
    pub language: Language,
    /// Its files under the data folder.
    pub(crate) files: &'static [&'static str],
    /// How much one of its sentences counts beside one of the best corpus.
    pub weight: f32,
    /// Whether models are trained on it; others only measure.
    pub trains: bool,
}

/// All of them.  Weights were chosen by the other corpora's F1, see
/// models/MODELS.md.
pub const SETS: &[Set] = &[
    set("winer", Language::French, &["winer-fr/train.jsonl.xz"], 1.0),
    set("europeana", Language::French, &["europeana-newspapers/fr-bnf.conll.xz"], 0.1),
    set("newseye", Language::French, &["newseye-fr/dev.conll.xz", "newseye-fr/dev2.conll.xz"], 0.1),
    set("own-fr-more", Language::French, &[], 1.0),
    measure("winer-dev", Language::French, &["winer-fr/dev.jsonl.xz"]),
    set("own-en-more", Language::English, &[], 1.0),
    set("own-fr", Language::French, &[], 1.0),
    measure("own-fr-unread", Language::French, &[]),
    measure("own-en-unread", Language::English, &[]),
    set("gmb", Language::English, &["gmb-en/gmb.conll.xz"], 0.2),
    set("uner", Language::English, &["uner-en-ewt/dev.conll.xz", "uner-en-ewt/test.conll.xz"], 1.0),
    set("wikigold", Language::English, &["wikigold-en/wikigold.conll.xz"], 1.0),
    set(
        "re3d",
        Language::English,
        &[
            "re3d-en/Australian_Department_of_Foreign_Affairs.conll.xz",
            "re3d-en/CENTCOM.conll.xz",
            "re3d-en/UK_Government.conll.xz",
            "re3d-en/US_State_Department.conll.xz",
            "re3d-en/Wikipedia.conll.xz",
        ],
        0.05,
    ),
    set("gum", Language::English, &["gum-en-derived/train.conll.xz"], 1.0),
    set("btc", Language::English, &["btc-en/f.conll.xz", "btc-en/g.conll.xz"], 0.5),
    set(
        "crossner",
        Language::English,
        &["crossner-politics-en/train.conll.xz", "crossner-politics-en/dev.conll.xz"],
        0.5,
    ),
];

const fn set(
    name: &'static str,
    language: Language,
    files: &'static [&'static str],
    weight: f32,
) -> Set {
    Set { name, language, files, weight, trains: true }
}

const fn measure(name: &'static str, language: Language, files: &'static [&'static str]) -> Set {
    Set { name, language, files, weight: 0.0, trains: false }
}

/// Sentences without documents are read as articles of so many.
const N_SENTENCES: usize = 15;

impl Set {
    /// Its texts.
    ///
    /// # Errors
    /// A file cannot be read, with its path.
    pub fn read(&self, data: &Path, resources: &Resources) -> anyhow::Result<Vec<Marked>> {
        if let Some(folder) = self.name.strip_prefix("own-") {
            return Ok(own(folder)?.into_iter().map(|it| it.1).collect());
        }
        let mut texts = Vec::new();
        for file in self.files {
            let path = data.join(file);
            if file.contains(".jsonl") {
                for article in corpora::articles(&path)? {
                    texts.push(of_article(&article)?);
                }
            } else {
                let text = lists::read_xz(&path)?;
                let is_silver = matches!(self.name, "gmb" | "gum");
                read_columns(&text, is_silver, &mut texts);
            }
        }
        for text in &mut texts {
            by_the_lists(text, resources);
        }
        Ok(texts)
    }
}

/// A state is a place, whatever it does, and a people is unmarked.
fn by_the_lists(text: &mut Marked, resources: &Resources) {
    let Marked { text, names } = text;
    names.retain_mut(|it| {
        let words = text.get(it.start..it.end).unwrap_or("");
        let tokens = tokenise(words, resources.language());
        let flags = resources.name(tokens.phrase(0, tokens.list().len()));
        let is_state = flags.has(NameFlags::COUNTRY) || STATES.contains(&words);
        if is_state && it.entity_type != EntityType::Person {
            it.entity_type = EntityType::Place;
        }
        let is_people = !is_state && flags.has(NameFlags::DEMONYM);
        it.entity_type != EntityType::Group && !is_people
    });
}

/// States in capitals.
const STATES: &[&str] = &["U.S.", "US", "UK", "U.K.", "USA", "UAE", "USSR"];

/// Our own texts in the folder `name` of crates/train/marked, by the names of
/// their files.
///
/// # Errors
/// A file cannot be read or has a bracket that is not closed, with its path.
pub fn own(name: &str) -> anyhow::Result<Vec<(String, Marked)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("marked").join(name);
    let paths = files(&folder)?;
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path)?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let marked = Marked::from_brackets(&text);
        Ok((stem, marked.with_context(|| path.display().to_string())?))
    };
    paths.iter().map(read).collect()
}

/// What is in a folder, by name.
///
/// # Errors
/// It cannot be read, with its path.
pub(crate) fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = std::fs::read_dir(folder)
        .and_then(|it| it.map(|it| Ok(it?.path())).collect::<std::io::Result<Vec<_>>>())
        .with_context(|| format!("cannot read {}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

/// The sentences of a file of columns.
pub(crate) fn read_columns(text: &str, is_silver: bool, texts: &mut Vec<Marked>) {
    let mut marked = Marked::default();
    let mut n_sentences = 0;
    for sentence in text.split("\n\n") {
        let tokens: Vec<(&str, &str)> =
            sentence.lines().filter_map(|it| it.split_once('\t')).collect();
        if tokens.is_empty() || tokens.iter().all(|it| it.0 == "-DOCSTART-") {
            continue;
        }
        marked.add_sentence(&tokens, |kind, words| type_of(kind, words, is_silver));
        n_sentences += 1;
        if n_sentences % N_SENTENCES == 0 {
            texts.push(std::mem::take(&mut marked));
        }
    }
    if !marked.text.is_empty() {
        texts.push(marked);
    }
}

/// What a corpus' type stands for, and how many words in front are titles.
fn type_of(kind: &str, words: &[&str], is_silver: bool) -> Option<(EntityType, usize)> {
    let entity_type = match kind {
        "PER" | "per" | "Person" | "person" | "politician" => EntityType::Person,
        // A people, mostly, or a state: the lists tell, see [`by_the_lists`].
        "gpe" => EntityType::Group,
        "LOC" | "geo" | "Location" | "location" | "country" => EntityType::Place,
        "ORG" | "org" | "Organisation" | "organisation" | "politicalparty" => {
            EntityType::Organization
        }
        _ => return None,
    };
    let is_title = |word: &&&str| TITLES.contains(&word.to_lowercase().trim_end_matches('.'));
    let strips = is_silver && entity_type == EntityType::Person;
    let n_titles = if strips { words.iter().take_while(is_title).count() } else { 0 };
    Some((entity_type, n_titles.min(words.len().saturating_sub(1))))
}

/// Words before persons that silver corpora count as part of the name.
const TITLES: &[&str] = &[
    "president",
    "vice",
    "prime",
    "minister",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "senator",
    "sen",
    "rep",
    "representative",
    "general",
    "gen",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "chancellor",
    "secretary",
    "secretary-general",
    "governor",
    "gov",
    "judge",
    "justice",
    "lt",
    "col",
    "colonel",
    "capt",
    "captain",
    "maj",
    "major",
    "sgt",
    "sheikh",
    "ayatollah",
    "sir",
    "lord",
    "lady",
    "chairman",
    "premier",
    "ambassador",
    "foreign",
    "defense",
    "interior",
    "deputy",
    "former",
    "mayor",
    "professor",
    "spokesman",
    "spokeswoman",
    "congressman",
    "admiral",
    "cardinal",
    "archbishop",
    "bishop",
    "emperor",
    "presidents",
    "leader",
    "director",
    "cleric",
    "coach",
    "commander",
];

/// The outermost names of an article whose positions are code points.
fn of_article(article: &corpora::Article) -> anyhow::Result<Marked> {
    let document = Document::from_lines(&article.text)?;
    let is_name = |it: &&corpora::Entity| !matches!(it.entity_type.as_str(), "Date" | "Hour");
    let all: Vec<&corpora::Entity> = article.entities.iter().filter(is_name).collect();
    let is_outer = |it: &&&corpora::Entity| {
        !all.iter().any(|other| {
            let is_wider = it.end - it.start < other.end - other.start;
            is_wider && other.start <= it.start && it.end <= other.end
        })
    };
    let name = |it: &&corpora::Entity| {
        let entity_type = match it.entity_type.as_str() {
            "Person" => EntityType::Person,
            "Location" => EntityType::Place,
            "Organization" => EntityType::Organization,
            "Event" => EntityType::Event,
            "Product" => EntityType::Product,
            _ => return None,
        };
        let span = document.index().span_of_chars(CharOffset(it.start), CharOffset(it.end)).ok()?;
        let range = span.range();
        Some(Name { start: range.start, end: range.end, entity_type })
    };
    let mut names: Vec<Name> = all.iter().filter(is_outer).filter_map(name).collect();
    names.sort_by_key(|it| (it.start, it.end));
    names.dedup_by_key(|it| it.start);
    Ok(Marked { text: article.text.clone(), names })
}
