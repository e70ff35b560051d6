//! Types of the file's own, and which marks are of one.

use std::collections::BTreeMap;

use crate::{Edit, FieldType, Mark, MarkKind, OwnType, RecordId};

impl OwnType {
    /// How many colours there are for them.
    pub const N_COLOURS: u32 = 6;

    /// How many characters its name may have.
    pub const MAX_CHARS: usize = 40;

    /// Whether `mark` is of this type: a mark without a meaning of its own that
    /// has the name as a tag.
    #[must_use]
    pub fn has(&self, mark: &Mark) -> bool {
        mark.kind == MarkKind::Highlight && mark.tags.contains(&self.name)
    }
}

/// The types of a file by name, to tell which one a mark is of: a file may have
/// thousands of both.
#[derive(Debug, Default)]
pub struct TypeIndex<'a>(BTreeMap<&'a str, usize>);

impl<'a> TypeIndex<'a> {
    /// The types in their order; of two with one name, the first is meant.
    pub fn new(types: impl IntoIterator<Item = &'a OwnType>) -> Self {
        let mut by_name = BTreeMap::new();
        for (place, it) in types.into_iter().enumerate() {
            by_name.entry(it.name.as_str()).or_insert(place);
        }
        Self(by_name)
    }

    /// The place of the first type that `mark` is of.
    #[must_use]
    pub fn place_of(&self, mark: &Mark) -> Option<usize> {
        let tags = mark.tags.iter().filter(|_| mark.kind == MarkKind::Highlight);
        tags.filter_map(|it| self.0.get(it.as_str())).min().copied()
    }
}

impl Edit<'_> {
    /// Makes a type, or changes one; where it is called otherwise, the tag of
    /// its marks is too.
    pub fn set_type(
        &mut self,
        of: Option<RecordId>,
        name: &str,
        description: &str,
        colour: u32,
    ) -> Option<RecordId> {
        let (name, description) = (name.to_owned(), description.to_owned());
        let Some(id) = of else {
            let header = self.header();
            return Some(self.insert(OwnType { header, name, description, colour }));
        };
        let old = self.dossier().own_type(id)?.name.clone();
        if old != name {
            self.rename_tag(&old, &name);
        }
        self.set(id, OwnType::NAME, name.to_value());
        self.set(id, OwnType::DESCRIPTION, description.to_value());
        self.set(id, OwnType::COLOUR, colour.to_value());
        Some(id)
    }

    /// Calls a tag otherwise on every mark, and the type that it is; commas in
    /// the new name part tags, one that a mark has already is not there twice,
    /// and an empty one is none.
    pub fn rename_tag(&mut self, from: &str, to: &str) {
        let dossier = self.dossier();
        for mark in dossier.marks().filter(|it| it.tags.iter().any(|tag| tag == from)) {
            let renamed = mark.tags.iter().map(|tag| if tag == from { to } else { tag });
            let tags = each_once(&mut renamed.flat_map(|it| it.split(',')));
            self.set(mark.header.id, Mark::TAGS, tags.to_value());
        }
        // A type goes by its tag as long as that is one tag and no other type.
        let is = |name: &str| dossier.own_types().find(|it| it.name == name);
        let is_one = !to.is_empty() && !to.contains(',') && is(to).is_none();
        if let Some(it) = is(from).filter(|_| is_one) {
            self.set(it.header.id, OwnType::NAME, to.to_owned().to_value());
        }
    }
}

/// Pieces of what was typed: trimmed, none empty, each once, in order.
pub fn each_once(pieces: &mut dyn Iterator<Item = &str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for piece in pieces.map(str::trim).filter(|it| !it.is_empty()) {
        if !all.iter().any(|it| it == piece) {
            all.push(piece.to_owned());
        }
    }
    all
}
