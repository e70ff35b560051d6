//! XML as a row of events, with limits, and names by their namespace.
//!
//! No entity is expanded but the five of XML and numbers, so a text is never
//! longer than its source.  A prefix means what its namespace says; whoever
//! writes `ns0:p` for `w:p` is read all the same.  Bindings are not scoped:
//! no writer binds one prefix twice.

mod space;

use std::borrow::Cow;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event as Raw};

pub(crate) use space::Space;

use crate::UnpackError;

/// Levels of elements.  A table in a table in a text box in a table has 60.
const MAX_DEPTH: usize = 512;
/// Prefixes that are remembered.
const MAX_PREFIXES: usize = 200;

/// What stands at a place.
pub(crate) enum Event<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The innermost open element ends.
    Close,
    /// Text, in as many pieces as it likes.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
pub(crate) struct Element<'a> {
    space: Space,
    start: BytesStart<'a>,
    prefixes: Rc<Vec<(String, Space)>>,
}

impl Element<'_> {
    /// Namespace and local name.
    pub(crate) fn name(&self) -> (Space, &str) {
        (self.space, self.start.local_name().into_inner())
    }

    /// The value of an attribute.
    pub(crate) fn get(&self, space: Space, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        // The check compares each attribute with all before it.
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let (local, prefix) = attribute.key.decompose();
            if local.into_inner() != name {
                continue;
            }
            let found = match prefix {
                None => Space::None,
                Some(it) => space_of(&self.prefixes, it.into_inner()),
            };
            if found == space {
                let value = unescape(&attribute.value).map(Cow::into_owned);
                return Some(value.unwrap_or_else(|_| attribute.value.into_owned()));
            }
        }
        None
    }

    /// Whether an attribute has this value.
    pub(crate) fn is(&self, space: Space, name: &str, value: &str) -> bool {
        self.get(space, name).is_some_and(|it| it == value)
    }
}

/// A reader of one entry.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    entry: &'a str,
    prefixes: Rc<Vec<(String, Space)>>,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// Reads `source`; `entry` is its name in errors.
    pub(crate) fn new(source: &'a str, entry: &'a str) -> Self {
        let mut reader = Reader::from_str(source.trim_start_matches('\u{feff}'));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        let prefixes = Rc::new(vec![("xml".to_owned(), Space::Xml)]);
        Self { reader, entry, prefixes, depth: 0 }
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    /// `Damaged` where it is not well-formed, `TooDeep`.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'a>>, UnpackError> {
        loop {
            let Ok(event) = self.reader.read_event() else {
                return Err(self.damaged(self.reader.error_position()));
            };
            return Ok(Some(match event {
                Raw::Start(start) => {
                    self.depth += 1;
                    let limit = MAX_DEPTH;
                    if limit < self.depth {
                        return Err(UnpackError::TooDeep { entry: self.entry.to_owned(), limit });
                    }
                    Event::Open(self.element(start))
                }
                Raw::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Event::Close
                }
                Raw::Text(text) => Event::Text(text.into_inner()),
                Raw::CData(text) => Event::Text(text.into_inner()),
                Raw::GeneralRef(reference) => {
                    if let Ok(Some(it)) = reference.resolve_char_ref() {
                        Event::Text(Cow::Owned(it.to_string()))
                    } else if let Some(it) = resolve_predefined_entity(&reference) {
                        Event::Text(Cow::Borrowed(it))
                    } else {
                        continue;
                    }
                }
                Raw::Eof if self.depth == 0 => return Ok(None),
                Raw::Eof => return Err(self.damaged(self.reader.buffer_position())),
                Raw::Empty(_) | Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::DocType(_) => {
                    continue;
                }
            }));
        }
    }

    /// Goes on to the end of the element that has just begun.
    ///
    /// # Errors
    /// Those of `next`.
    pub(crate) fn skip(&mut self) -> Result<(), UnpackError> {
        let around = self.depth.saturating_sub(1);
        while around < self.depth && self.next()?.is_some() {}
        Ok(())
    }

    /// The text of the element that has just begun, up to its end.
    ///
    /// # Errors
    /// Those of `next`.
    pub(crate) fn text(&mut self) -> Result<String, UnpackError> {
        let around = self.depth.saturating_sub(1);
        let mut text = String::new();
        while around < self.depth {
            match self.next()? {
                Some(Event::Text(it)) => text.push_str(&it),
                Some(_) => {}
                None => break,
            }
        }
        Ok(text)
    }

    /// Levels of elements that are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    fn damaged(&self, place: u64) -> UnpackError {
        UnpackError::Damaged { entry: self.entry.to_owned(), place }
    }

    fn element(&mut self, start: BytesStart<'a>) -> Element<'a> {
        // Most elements bind nothing.
        if start.attributes_raw().contains("xmlns") {
            self.bind(&start);
        }
        let space = match start.name().prefix() {
            Some(it) => space_of(&self.prefixes, it.into_inner()),
            None => space_of(&self.prefixes, ""),
        };
        Element { space, start, prefixes: Rc::clone(&self.prefixes) }
    }

    fn bind(&mut self, start: &BytesStart<'_>) {
        let mut attributes = start.attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let name = attribute.key.into_inner();
            let prefix = if name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") };
            let Some(prefix) = prefix else {
                continue;
            };
            let space = Space::of(&attribute.value);
            let known = self.prefixes.iter().position(|(it, _)| it == prefix);
            let is_new = known.is_none() && self.prefixes.len() < MAX_PREFIXES;
            let prefixes = Rc::make_mut(&mut self.prefixes);
            if let Some(bound) = known.and_then(|it| prefixes.get_mut(it)) {
                bound.1 = space;
            } else if is_new {
                prefixes.push((prefix.to_owned(), space));
            }
        }
    }
}

fn space_of(prefixes: &[(String, Space)], prefix: &str) -> Space {
    let bound = prefixes.iter().find(|(it, _)| it == prefix);
    bound.map_or(Space::Other, |(_, space)| *space)
}

#[cfg(test)]
mod tests;
