//! `w:pPr` and `w:rPr`: what is said of a paragraph and of a run.
//!
//! Source: ECMA-376 part 1, sections 17.3.1 and 17.3.2.

use crate::UnpackError;
use crate::xml::{Element, Event, Space, Xml};

/// What is said of a paragraph, in it or in its style.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    /// The id of its style.
    pub(super) style: Option<String>,
    /// Level in the outline, from 0; 9 is text.
    pub(super) outline: Option<u8>,
    /// The list it belongs to; `0` takes it out of the list of its style.
    pub(super) list: Option<String>,
    /// The level of the list, from 0.
    pub(super) list_level: Option<u8>,
    /// Whether its end was deleted, so that the next paragraph goes on.
    pub(super) end_is_deleted: bool,
}

/// What is said of a run, in it or in its style.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    /// The id of its style.
    pub(super) style: Option<String>,
    pub(super) is_bold: Option<bool>,
    pub(super) is_italic: Option<bool>,
    pub(super) is_hidden: Option<bool>,
    /// BCP 47 tag.
    pub(super) language: Option<String>,
}

impl Run {
    /// What is open here is taken from `base`.
    pub(super) fn fill_from(&mut self, base: &Run) {
        self.is_bold = self.is_bold.or(base.is_bold);
        self.is_italic = self.is_italic.or(base.is_italic);
        self.is_hidden = self.is_hidden.or(base.is_hidden);
    }
}

/// Reads the `w:pPr` that has just begun, to its end.
pub(super) fn paragraph(xml: &mut Xml<'_>) -> Result<Paragraph, UnpackError> {
    let mut properties = Paragraph::default();
    let around = xml.depth().saturating_sub(1);
    while around < xml.depth() {
        let Some(event) = xml.next()? else {
            break;
        };
        let Event::Open(element) = event else {
            continue;
        };
        match element.name() {
            (Space::W, "pStyle") => properties.style = value(&element),
            (Space::W, "outlineLvl") => properties.outline = number(&element),
            (Space::W, "numId") => properties.list = value(&element),
            (Space::W, "ilvl") => properties.list_level = number(&element),
            (Space::W, "rPr") => properties.end_is_deleted = mark_is_deleted(xml)?,
            (Space::W, name) if is_former(name) => xml.skip()?,
            _ => {}
        }
    }
    Ok(properties)
}

/// Reads the `w:rPr` that has just begun, to its end.
pub(super) fn run(xml: &mut Xml<'_>) -> Result<Run, UnpackError> {
    let mut properties = Run::default();
    let around = xml.depth().saturating_sub(1);
    while around < xml.depth() {
        let Some(event) = xml.next()? else {
            break;
        };
        let Event::Open(element) = event else {
            continue;
        };
        match element.name() {
            (Space::W, "rStyle") => properties.style = value(&element),
            (Space::W, "b") => properties.is_bold = Some(is_on(&element)),
            (Space::W, "i") => properties.is_italic = Some(is_on(&element)),
            (Space::W, "vanish" | "webHidden") => properties.is_hidden = Some(is_on(&element)),
            (Space::W, "lang") => properties.language = value(&element),
            (Space::W, name) if is_former(name) => xml.skip()?,
            _ => {}
        }
    }
    Ok(properties)
}

/// Whether the `w:rPr` of a paragraph's mark says that it was deleted.
fn mark_is_deleted(xml: &mut Xml<'_>) -> Result<bool, UnpackError> {
    let around = xml.depth().saturating_sub(1);
    let mut is_deleted = false;
    while around < xml.depth() {
        match xml.next()? {
            Some(Event::Open(element)) => match element.name() {
                (Space::W, "del" | "moveFrom") => is_deleted = true,
                (Space::W, name) if is_former(name) => xml.skip()?,
                _ => {}
            },
            Some(_) => {}
            None => break,
        }
    }
    Ok(is_deleted)
}

/// `w:val`.
pub(super) fn value(element: &Element<'_>) -> Option<String> {
    element.get(Space::W, "val")
}

/// `w:val` as a number; `None` where it is none up to 255.
pub(super) fn number(element: &Element<'_>) -> Option<u8> {
    value(element)?.trim().parse().ok()
}

/// Whether a switch is on: it is unless it says otherwise.
pub(super) fn is_on(element: &Element<'_>) -> bool {
    !matches!(value(element).as_deref(), Some("0" | "false" | "off" | "none"))
}

/// Whether an element has properties as they were before a change.
pub(super) fn is_former(name: &str) -> bool {
    name.ends_with("Change")
}
