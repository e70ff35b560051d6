//! `word/numbering.xml`: which lists are numbered.
//!
//! Source: ECMA-376 part 1, section 17.9.

use std::collections::BTreeMap;

use super::properties::value;
use super::styles::Styles;
use crate::UnpackError;
use crate::xml::{Event, Space, Xml};

/// All lists by their ids.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    by_id: BTreeMap<String, Levels>,
}

/// How the levels of a list are marked.
#[derive(Debug, Clone, Default)]
struct Levels {
    formats: BTreeMap<String, String>,
    /// The level that a paragraph style stands for.
    by_style: BTreeMap<String, String>,
}

/// How a paragraph is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Number,
    Bullet,
    /// Nothing: it only looks indented.
    Nothing,
}

impl Numbering {
    /// How a level of a list is marked; `None` where there is no such list.
    pub(super) fn mark(&self, list: &str, level: u8) -> Option<Mark> {
        let levels = self.by_id.get(list)?;
        Some(match levels.formats.get(&level.to_string()).map(String::as_str) {
            Some("bullet") => Mark::Bullet,
            Some("none") => Mark::Nothing,
            _ => Mark::Number,
        })
    }

    /// The level that a style stands for, from 0.
    pub(super) fn level_of(&self, list: &str, style: &str) -> Option<u8> {
        self.by_id.get(list)?.by_style.get(style)?.parse().ok()
    }
}

/// Reads `word/numbering.xml`.
pub(super) fn read(source: &str, styles: &Styles) -> Result<Numbering, UnpackError> {
    let mut read = Reading::default();
    let mut xml = Xml::new(source, "numbering.xml");
    while let Some(event) = xml.next()? {
        if let Event::Open(element) = event {
            match element.name() {
                (Space::W, "abstractNum") => {
                    read.abstract_id = element.get(Space::W, "abstractNumId").unwrap_or_default();
                    read.abstracts.entry(read.abstract_id.clone()).or_default();
                    read.list = None;
                }
                (Space::W, "num") => {
                    read.list = element.get(Space::W, "numId");
                }
                (Space::W, "abstractNumId") => {
                    if let Some(list) = &read.list {
                        read.lists.insert(list.clone(), value(&element).unwrap_or_default());
                    }
                }
                (Space::W, "lvl") => {
                    read.level = element.get(Space::W, "ilvl").unwrap_or_default();
                }
                (Space::W, "numFmt") => read.format(value(&element).unwrap_or_default()),
                (Space::W, "pStyle") if read.list.is_none() => {
                    let style = value(&element).unwrap_or_default();
                    let level = read.level.clone();
                    read.abstracts
                        .entry(read.abstract_id.clone())
                        .or_default()
                        .by_style
                        .insert(style, level);
                }
                (Space::W, "numStyleLink") => {
                    let style = value(&element).unwrap_or_default();
                    read.links.insert(read.abstract_id.clone(), style);
                }
                _ => {}
            }
        }
    }
    Ok(read.finish(styles))
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    abstracts: BTreeMap<String, Levels>,
    /// Abstract lists that are those of a numbering style.
    links: BTreeMap<String, String>,
    /// Lists and the abstract list of each.
    lists: BTreeMap<String, String>,
    /// Formats that a list has instead: list, level, format.
    overrides: Vec<(String, String, String)>,
    abstract_id: String,
    list: Option<String>,
    level: String,
}

impl Reading {
    fn format(&mut self, format: String) {
        let level = self.level.clone();
        match &self.list {
            Some(list) => self.overrides.push((list.clone(), level, format)),
            None => {
                let levels = self.abstracts.entry(self.abstract_id.clone()).or_default();
                levels.formats.insert(level, format);
            }
        }
    }

    fn finish(self, styles: &Styles) -> Numbering {
        let mut numbering = Numbering::default();
        // An abstract list is shared: most lists are of few of them, and a
        // file cannot make many large ones of one by naming it often.
        let mut n_left: usize = 100_000;
        for (list, id) in &self.lists {
            let linked =
                self.links.get(id).and_then(|it| styles.list(it)).and_then(|it| self.lists.get(it));
            let Some(levels) = self.abstracts.get(linked.unwrap_or(id)) else {
                continue;
            };
            let n = 1 + levels.formats.len() + levels.by_style.len();
            if n_left < n {
                break;
            }
            n_left -= n;
            numbering.by_id.insert(list.clone(), levels.clone());
        }
        for (list, level, format) in self.overrides {
            if let Some(levels) = numbering.by_id.get_mut(&list) {
                levels.formats.insert(level, format);
            }
        }
        numbering
    }
}
