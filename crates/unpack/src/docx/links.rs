//! Which entry stands for what, and where links lead.
//!
//! Source: ECMA-376 part 2, section 6.5 (relationships).

use std::collections::BTreeMap;

use crate::UnpackError;
use crate::xml::{Event, Space, Xml};

/// The relationships of an entry.
#[derive(Debug, Default)]
pub(super) struct Relations {
    by_id: BTreeMap<String, String>,
    /// The last word of the type, and the entry.
    entries: Vec<(String, String)>,
}

impl Relations {
    /// The entry of this type, `styles` for example.
    pub(super) fn target(&self, kind: &str) -> Option<&str> {
        self.entries.iter().find(|(it, _)| it == kind).map(|(_, path)| path.as_str())
    }

    /// Where the link with this id leads, unchecked.
    pub(super) fn address(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(String::as_str)
    }
}

/// The entry that has the relationships of the entry `name`.
pub(super) fn path_of(name: &str) -> String {
    match name.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
        None => format!("_rels/{name}.rels"),
    }
}

/// Reads the relationships of the entry `name`.
pub(super) fn read(source: &str, name: &str) -> Result<Relations, UnpackError> {
    let mut relations = Relations::default();
    let folder = name.rsplit_once('/').map_or("", |(it, _)| it);
    let mut xml = Xml::new(source, "relationships");
    while let Some(event) = xml.next()? {
        let Event::Open(element) = event else {
            continue;
        };
        if element.name() != (Space::Relations, "Relationship") {
            continue;
        }
        let Some(target) = element.get(Space::None, "Target") else {
            continue;
        };
        if element.is(Space::None, "TargetMode", "External") {
            if let Some(id) = element.get(Space::None, "Id") {
                relations.by_id.insert(id, target);
            }
        } else if let Some(kind) = element.get(Space::None, "Type") {
            let kind = kind.rsplit('/').next().unwrap_or("").to_owned();
            relations.entries.push((kind, resolve(folder, &target)));
        }
    }
    Ok(relations)
}

/// The name of the entry that `target` means, seen from `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let (start, path) = match target.strip_prefix('/') {
        Some(path) => ("", path),
        None => (folder, target),
    };
    let mut steps: Vec<&str> = start.split('/').filter(|it| !it.is_empty()).collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
