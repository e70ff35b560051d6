//! `word/styles.xml`: what styles come to, with what they are based on.
//!
//! Source: ECMA-376 part 1, section 17.7.

use std::collections::BTreeMap;

use super::properties::{self, Paragraph, Run, value};
use crate::UnpackError;
use crate::roles::{Role, of_style};
use crate::xml::{Event, Space, Xml};

/// Styles that a style is based on, one on the other.
const MAX_BASES: usize = 20;

/// All styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The paragraph style of paragraphs that name none.
    default: Option<String>,
    /// The language of text that names none.
    pub(super) language: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    base: Option<String>,
    paragraph: Paragraph,
    run: Run,
}

/// What the style of a paragraph says.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) role: Option<Role>,
    pub(super) list: Option<String>,
    pub(super) list_level: Option<u8>,
    /// The style that named the list.
    pub(super) list_style: Option<String>,
    pub(super) run: Run,
}

impl Styles {
    /// What a paragraph style says.  A style that is not there is known by
    /// its id alone.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Resolved {
        let mut resolved = Resolved::default();
        let Some(id) = id.or(self.default.as_deref()) else {
            return resolved;
        };
        if !self.by_id.contains_key(id) {
            resolved.role = of_style(id);
        }
        for (id, style) in self.chain(id) {
            if resolved.role.is_none() {
                resolved.role = of_style(&style.name).or(match style.paragraph.outline {
                    Some(level @ 0..=8) => Some(Role::Heading((level + 1).min(6))),
                    Some(_) => Some(Role::Body),
                    None => None,
                });
            }
            if resolved.list.is_none() && style.paragraph.list.is_some() {
                resolved.list.clone_from(&style.paragraph.list);
                resolved.list_style = Some(id.to_owned());
            }
            resolved.list_level = resolved.list_level.or(style.paragraph.list_level);
            resolved.run.fill_from(&style.run);
        }
        resolved
    }

    /// What a character style says.
    pub(super) fn run(&self, id: &str) -> Run {
        let mut run = Run::default();
        for (_, style) in self.chain(id) {
            run.fill_from(&style.run);
        }
        run
    }

    /// The list that a numbering style stands for.
    pub(super) fn list(&self, id: &str) -> Option<&str> {
        self.by_id.get(id)?.paragraph.list.as_deref()
    }

    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let first = self.by_id.get(id).map(|it| (id, it));
        let next = |(_, style): &(&'a str, &'a Style)| {
            let base = style.base.as_deref()?;
            self.by_id.get(base).map(|it| (base, it))
        };
        std::iter::successors(first, next).take(MAX_BASES)
    }
}

/// Reads `word/styles.xml`.
pub(super) fn read(source: &str) -> Result<Styles, UnpackError> {
    let mut styles = Styles::default();
    let mut xml = Xml::new(source, "styles.xml");
    let mut style: Option<(String, Style)> = None;
    while let Some(event) = xml.next()? {
        let Event::Open(element) = event else {
            continue;
        };
        match element.name() {
            (Space::W, "style") => {
                styles.by_id.extend(style.take());
                let id = element.get(Space::W, "styleId").unwrap_or_default();
                let is_default = element.get(Space::W, "default").is_some_and(|it| it != "0");
                if is_default && element.is(Space::W, "type", "paragraph") {
                    styles.default = Some(id.clone());
                }
                style = Some((id, Style::default()));
            }
            (Space::W, "name") => {
                if let Some((_, style)) = &mut style {
                    style.name = value(&element).unwrap_or_default();
                }
            }
            (Space::W, "basedOn") => {
                if let Some((_, style)) = &mut style {
                    style.base = value(&element);
                }
            }
            (Space::W, "pPr") => {
                let paragraph = properties::paragraph(&mut xml)?;
                if let Some((_, style)) = &mut style {
                    style.paragraph = paragraph;
                }
            }
            (Space::W, "rPr") => {
                let run = properties::run(&mut xml)?;
                match &mut style {
                    Some((_, style)) => style.run = run,
                    // `w:docDefaults` comes before all styles.
                    None => styles.language = styles.language.take().or(run.language),
                }
            }
            // Looks of parts of tables.
            (Space::W, "tblStylePr") => xml.skip()?,
            _ => {}
        }
    }
    styles.by_id.extend(style);
    Ok(styles)
}
