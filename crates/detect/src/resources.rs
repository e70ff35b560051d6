//! What a language needs beyond the rules: lists of names and words.

use document::Language;
use fst::{Map, MapBuilder};

use crate::lexicon::NameFlags;
use crate::pack::{self, list};
use crate::tagger::Model;
use crate::{attributions, claims};

/// The lists of one language, checked.
pub struct Resources {
    language: Language,
    version: String,
    pub(crate) words: Map<Vec<u8>>,
    pub(crate) names: Map<Vec<u8>>,
    /// Names are found by rules alone where there is none.
    pub(crate) tagger: Option<Model>,
    /// Sentences are judged by rules alone where there is none.
    pub(crate) claims: Option<claims::Model>,
    /// Attributions are proposed by rules alone where there is none.
    pub(crate) attributions: Option<attributions::Model>,
}

impl Resources {
    /// The tag of the section of single words, lower case, to
    /// [`crate::lexicon::WordFlags`].
    pub const WORDS: [u8; 4] = *b"WORD";
    /// The tag of the section of names, folded, to
    /// [`crate::lexicon::NameFlags`].
    pub const NAMES: [u8; 4] = *b"NAME";
    /// The tag of the section of the trained tagger.
    pub const TAGGER: [u8; 4] = *b"TAGS";
    /// The tag of the section of the trained claim model.
    pub const CLAIMS: [u8; 4] = *b"CLMS";
    /// The tag of the section of what weighs attributions.
    pub const ATTRIBUTIONS: [u8; 4] = *b"SAID";

    /// The resources in the pack `bytes`.
    ///
    /// # Errors
    /// [`ResourceError`] where it is no pack, one of another format, cut short
    /// or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ResourceError> {
        let pack = pack::read(bytes)?;
        let section = |tag: [u8; 4]| pack.sections.iter().find(|it| it.tag == tag);
        let map = |tag: [u8; 4], name: &'static str| {
            let section = section(tag).ok_or(ResourceError::Missing(name))?;
            map(&section.bytes).ok_or(ResourceError::Damaged(name))
        };
        let tagger = section(Self::TAGGER)
            .map(|it| Model::read(&it.bytes).ok_or(ResourceError::Damaged("tagger")));
        let claims = section(Self::CLAIMS)
            .map(|it| claims::Model::read(&it.bytes).ok_or(ResourceError::Damaged("claims")));
        let attributions = section(Self::ATTRIBUTIONS).map(|it| {
            attributions::Model::read(&it.bytes).ok_or(ResourceError::Damaged("attributions"))
        });
        Ok(Self {
            words: map(Self::WORDS, "words")?,
            names: map(Self::NAMES, "names")?,
            tagger: tagger.transpose()?,
            claims: claims.transpose()?,
            attributions: attributions.transpose()?,
            language: pack.language,
            version: pack.version,
        })
    }

    /// The language they are for.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// What the lists say `name`, folded, can be; in capitals only, nothing.
    #[must_use]
    pub fn name(&self, name: &str) -> NameFlags {
        NameFlags::mixed(self.names.get(name).unwrap_or(0))
    }

    /// Names their content: equal for equal content only.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }
}

/// The map of a list.
fn map(list: &[u8]) -> Option<Map<Vec<u8>>> {
    let mut builder = MapBuilder::memory();
    list::read(list, |key, value| builder.insert(key, value).ok())?;
    Map::new(builder.into_inner().ok()?).ok()
}

impl std::fmt::Debug for Resources {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (code, version) = (self.language.code(), &self.version);
        write!(f, "Resources({code} {version})")
    }
}

/// Why bytes are no resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResourceError {
    /// They do not begin as a pack does.
    #[error("this is no language pack")]
    NotAPack,
    /// The pack has a layout this build does not know.
    #[error("the language pack has format {found}, this build knows {known}")]
    Format {
        /// Its format.
        found: u16,
        /// Ours.
        known: u16,
    },
    /// The pack ends too early.
    #[error("the language pack is cut short after {n_bytes} bytes")]
    CutShort {
        /// How many bytes there are.
        n_bytes: usize,
    },
    /// The body would be too long.
    #[error("the language pack holds {n_bytes} bytes, the limit is {limit}")]
    TooLong {
        /// What it says it holds.
        n_bytes: u32,
        /// What is accepted.
        limit: u32,
    },
    /// A part is not what it should be.
    #[error("the language pack is damaged ({0})")]
    Damaged(&'static str),
    /// A part is not there.
    #[error("the language pack has no section \"{0}\"")]
    Missing(&'static str),
}

#[cfg(test)]
mod tests;
