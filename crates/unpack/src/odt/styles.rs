//! Styles: what paragraphs, words and lists are like.
//!
//! Source: OpenDocument 1.3, part 3, section 16.  Named styles are in
//! `styles.xml`, automatic ones (`P1`, `T1`, `L1`) in `content.xml`.

use std::collections::BTreeMap;

use crate::UnpackError;
use crate::roles::{Role, of_style};
use crate::xml::{Element, Event, Space, Xml};

/// Styles that a style is based on, one on the other.
const MAX_BASES: usize = 20;

/// All styles.
#[derive(Debug, Default)]
pub(super) struct Styles {
    paragraphs: BTreeMap<String, Style>,
    words: BTreeMap<String, Style>,
    hidden_sections: BTreeMap<String, bool>,
    /// Lists: levels that are numbered.
    lists: BTreeMap<String, BTreeMap<String, bool>>,
    /// The language of the default style.
    pub(super) language: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    shown_name: Option<String>,
    base: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    words: WordStyle,
}

/// What a style says of words; what it leaves open is `None`.
#[derive(Debug, Clone, Default)]
pub(super) struct WordStyle {
    pub(super) language: Option<String>,
    pub(super) is_bold: Option<bool>,
    pub(super) is_italic: Option<bool>,
    pub(super) is_hidden: Option<bool>,
}

impl WordStyle {
    /// What is open here is taken from `base`.
    pub(super) fn fill_from(&mut self, base: &WordStyle) {
        if self.language.is_none() {
            self.language.clone_from(&base.language);
        }
        self.is_bold = self.is_bold.or(base.is_bold);
        self.is_italic = self.is_italic.or(base.is_italic);
        self.is_hidden = self.is_hidden.or(base.is_hidden);
    }
}

/// What the style of a paragraph says.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) role: Option<Role>,
    /// The style of the list that it asks for.
    pub(super) list: Option<String>,
    pub(super) words: WordStyle,
}

impl Styles {
    /// What a paragraph style says.
    pub(super) fn paragraph(&self, name: &str) -> Resolved {
        let mut resolved = Resolved::default();
        if !self.paragraphs.contains_key(name) {
            resolved.role = of_style(name);
        }
        for (name, style) in chain(&self.paragraphs, name) {
            let by_name = style.shown_name.as_deref().and_then(of_style);
            let by_outline = style.outline.map(|it| Role::Heading(it.clamp(1, 6)));
            resolved.role = resolved.role.or(by_outline).or(by_name).or_else(|| of_style(name));
            if resolved.list.is_none() {
                resolved.list.clone_from(&style.list);
            }
            resolved.words.fill_from(&style.words);
        }
        resolved
    }

    /// What a style says of words.
    pub(super) fn words(&self, name: &str) -> WordStyle {
        let mut words = WordStyle::default();
        for (_, style) in chain(&self.words, name) {
            words.fill_from(&style.words);
        }
        words
    }

    /// Whether a level of a list is numbered, from 1; `None` where it has no
    /// mark that we know of.
    pub(super) fn is_numbered(&self, list: &str, level: usize) -> Option<bool> {
        self.lists.get(list)?.get(&level.to_string()).copied()
    }

    /// Whether sections of this style are not shown.
    pub(super) fn hides_section(&self, name: &str) -> bool {
        self.hidden_sections.get(name).copied().unwrap_or(false)
    }

    /// Reads the styles of an entry.
    pub(super) fn read(&mut self, source: &str, entry: &str) -> Result<(), UnpackError> {
        let mut xml = Xml::new(source, entry);
        let mut reading = Reading::default();
        while let Some(event) = xml.next()? {
            let Event::Open(element) = event else {
                continue;
            };
            match element.name() {
                (Space::Office, "body" | "master-styles") => xml.skip()?,
                _ => self.element(&element, &mut reading),
            }
        }
        self.keep(&mut reading);
        Ok(())
    }

    fn element(&mut self, element: &Element<'_>, reading: &mut Reading) {
        match element.name() {
            (Space::Style, "style") => {
                self.keep(reading);
                reading.begin(element);
            }
            (Space::Style, "default-style") => {
                self.keep(reading);
                reading.is_default = element.is(Space::Style, "family", "paragraph");
            }
            (Space::Style, "text-properties") => {
                reading.words(element);
                if reading.is_default && self.language.is_none() {
                    self.language = language(element);
                }
            }
            (Space::Text, "list-style") => {
                self.keep(reading);
                reading.list = element.get(Space::Style, "name").unwrap_or_default();
            }
            (
                Space::Text,
                name @ ("list-level-style-number"
                | "list-level-style-bullet"
                | "list-level-style-image"),
            ) => {
                let level = element.get(Space::Text, "level").unwrap_or_default();
                let format = element.get(Space::Style, "num-format");
                // A number without a format is a list that only indents.
                let is_marked = name != "list-level-style-number"
                    || format.is_some_and(|it| !it.trim().is_empty());
                if is_marked {
                    let list = self.lists.entry(reading.list.clone()).or_default();
                    list.insert(level, name == "list-level-style-number");
                }
            }
            (Space::Style, "section-properties") => {
                let is_hidden = element.is(Space::Text, "display", "none");
                if is_hidden && reading.family == "section" {
                    self.hidden_sections.insert(reading.name.clone(), true);
                }
            }
            _ => {}
        }
    }

    fn keep(&mut self, reading: &mut Reading) {
        let Reading { family, name, style, .. } = std::mem::take(reading);
        match family.as_str() {
            "paragraph" => drop(self.paragraphs.insert(name, style)),
            "text" => drop(self.words.insert(name, style)),
            _ => {}
        }
    }
}

/// The style under way.
#[derive(Default)]
struct Reading {
    family: String,
    name: String,
    style: Style,
    is_default: bool,
    /// The list style under way.
    list: String,
}

impl Reading {
    fn begin(&mut self, element: &Element<'_>) {
        self.family = element.get(Space::Style, "family").unwrap_or_default();
        self.name = element.get(Space::Style, "name").unwrap_or_default();
        let outline = element.get(Space::Style, "default-outline-level");
        self.style = Style {
            shown_name: element.get(Space::Style, "display-name"),
            base: element.get(Space::Style, "parent-style-name"),
            outline: outline.and_then(|it| it.parse().ok()),
            list: element.get(Space::Style, "list-style-name").filter(|it| !it.is_empty()),
            words: WordStyle::default(),
        };
    }

    fn words(&mut self, element: &Element<'_>) {
        let weight = element.get(Space::Fo, "font-weight");
        let style = element.get(Space::Fo, "font-style");
        let display = element.get(Space::Text, "display");
        let is_heavy = |it: &str| it == "bold" || it.parse().is_ok_and(|it: u16| 600 <= it);
        self.style.words = WordStyle {
            language: language(element),
            is_bold: weight.map(|it| is_heavy(&it)),
            is_italic: style.map(|it| it == "italic" || it == "oblique"),
            is_hidden: display.map(|it| it == "none"),
        };
    }
}

fn language(element: &Element<'_>) -> Option<String> {
    let language = element.get(Space::Fo, "language").filter(|it| it != "none" && it != "zxx")?;
    let country = element.get(Space::Fo, "country").filter(|it| it != "none");
    Some(country.map_or(language.clone(), |it| format!("{language}-{it}")))
}

fn chain<'a>(
    styles: &'a BTreeMap<String, Style>,
    name: &'a str,
) -> impl Iterator<Item = (&'a str, &'a Style)> {
    let next = move |(_, style): &(&'a str, &'a Style)| {
        let base = style.base.as_deref()?;
        styles.get(base).map(|it| (base, it))
    };
    std::iter::successors(styles.get(name).map(|it| (name, it)), next).take(MAX_BASES)
}
