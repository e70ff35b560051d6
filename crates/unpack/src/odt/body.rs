//! `office:text`: headings, paragraphs, lists, tables, boxes, notes.
//!
//! Goes from event to event without recursion; each open element leaves on a
//! stack what is to be done when it ends.

use std::rc::Rc;

use super::lists::Lists;
use super::styles::{Resolved, Styles, WordStyle};
use crate::UnpackError;
use crate::flow::{Flow, Kind, Look, MAX_HTML};
use crate::page::address;
use crate::roles::Role;
use crate::xml::{Element, Event, Space, Xml};

/// A reader of text, and what it has read.
pub(super) struct Body<'s> {
    styles: &'s Styles,
    pub(super) flow: Flow,
    /// The blocks of all notes, numbered.
    pub(super) notes: String,
    n_notes: usize,
    ends: Vec<Ends>,
    /// Open paragraphs: more than one where a box hangs in one.
    paragraphs: Vec<Paragraph>,
    /// Styles of words, the innermost last, each with what is around it.
    words: Vec<WordStyle>,
    links: Vec<Option<Rc<str>>>,
    lists: Vec<Lists>,
}

struct Paragraph {
    resolved: Resolved,
    /// The level that `text:h` says.
    heading: Option<u8>,
}

/// What is to be done when an element ends.
enum Ends {
    Nothing,
    Paragraph,
    Words,
    Link,
    List,
    Table,
    Row,
    HeaderRows,
    Cell,
    TextBox,
    Note,
}

impl<'s> Body<'s> {
    pub(super) fn new(styles: &'s Styles) -> Self {
        Self {
            styles,
            flow: Flow::new(),
            notes: String::new(),
            n_notes: 0,
            ends: Vec::new(),
            paragraphs: Vec::new(),
            words: Vec::new(),
            links: Vec::new(),
            lists: vec![Lists::default()],
        }
    }

    /// Reads the whole entry.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), UnpackError> {
        while let Some(event) = xml.next()? {
            match event {
                Event::Open(element) => self.open(&element, xml)?,
                Event::Close => self.close(),
                Event::Text(text) => self.say(&text),
            }
            if self.flow.is_over() || MAX_HTML < self.notes.len() {
                return Err(crate::flow::too_large("the document"));
            }
        }
        Ok(())
    }

    fn open(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(), UnpackError> {
        let ends = match element.name() {
            (Space::Text, name) => match self.open_text(name, element) {
                Some(ends) => ends,
                None => return xml.skip(),
            },
            (Space::Table, name) => match self.open_table(name) {
                Some(ends) => ends,
                None => return xml.skip(),
            },
            (Space::Draw, "text-box" | "custom-shape" | "rect" | "ellipse") => {
                self.open_story();
                Ends::TextBox
            }
            // Out: styles, scripts, fields of forms, comments, formulas and
            // descriptions of pictures.
            (
                Space::Office,
                "automatic-styles" | "font-face-decls" | "scripts" | "forms" | "annotation",
            )
            | (Space::Draw, "object" | "image")
            | (Space::Svg, "title" | "desc") => return xml.skip(),
            _ => Ends::Nothing,
        };
        self.ends.push(ends);
        Ok(())
    }

    /// Opens an element of `text:`; `None` where it is to be left out.
    fn open_text(&mut self, name: &str, element: &Element<'_>) -> Option<Ends> {
        let style = || element.get(Space::Text, "style-name").unwrap_or_default();
        let ends = match name {
            "p" | "h" => {
                let level = element.get(Space::Text, "outline-level");
                let level = level.and_then(|it| it.parse().ok()).unwrap_or(1);
                let heading = (name == "h").then_some(level);
                let resolved = self.styles.paragraph(&style());
                self.words.push(resolved.words.clone());
                self.paragraphs.push(Paragraph { resolved, heading });
                Ends::Paragraph
            }
            "span" => {
                let mut words = self.styles.words(&style());
                if let Some(around) = self.words.last() {
                    words.fill_from(around);
                }
                self.words.push(words);
                Ends::Words
            }
            "a" => {
                let place = element.get(Space::Link, "href");
                self.links.push(place.and_then(|it| address(&it)).map(Rc::from));
                Ends::Link
            }
            "s" => {
                // One of several spaces is all that HTML shows.
                self.say(" ");
                Ends::Nothing
            }
            "tab" => {
                self.say("\t");
                Ends::Nothing
            }
            "line-break" => {
                self.flow.line_break();
                Ends::Nothing
            }
            "list" => {
                let style = element.get(Space::Text, "style-name").filter(|it| !it.is_empty());
                if let Some(lists) = self.lists.last_mut() {
                    lists.open(style);
                }
                Ends::List
            }
            "list-item" => {
                if let Some(lists) = self.lists.last_mut() {
                    lists.open_item();
                }
                Ends::Nothing
            }
            "note" => {
                self.n_notes += 1;
                let look = Look { is_raised: true, ..Look::default() };
                self.flow.text(&format!("[{}]", self.n_notes), &look);
                Ends::Nothing
            }
            "note-body" => {
                self.open_story();
                self.flow.text(&format!("[{}] ", self.n_notes), &Look::default());
                Ends::Note
            }
            "section" if self.is_hidden_section(element) => return None,
            "hidden-text" | "hidden-paragraph" if is_hidden(element) => return None,
            // Out: deleted text, numbers of notes, templates of indexes,
            // readings above words, declarations.
            "tracked-changes"
            | "note-citation"
            | "ruby-text"
            | "script"
            | "table-of-content-source"
            | "illustration-index-source"
            | "table-index-source"
            | "object-index-source"
            | "user-index-source"
            | "alphabetical-index-source"
            | "bibliography-source"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls" => return None,
            _ => Ends::Nothing,
        };
        Some(ends)
    }

    /// Opens an element of `table:`; `None` where it is to be left out.
    fn open_table(&mut self, name: &str) -> Option<Ends> {
        let ends = match name {
            "table" => {
                self.flow.open_table();
                Ends::Table
            }
            "table-header-rows" => {
                self.flow.rows_are_headers(true);
                Ends::HeaderRows
            }
            "table-row" => {
                self.flow.open_row();
                Ends::Row
            }
            "table-cell" => {
                self.flow.open_cell();
                Ends::Cell
            }
            "covered-table-cell" | "tracked-changes" | "title" | "desc" => return None,
            _ => Ends::Nothing,
        };
        Some(ends)
    }

    fn close(&mut self) {
        match self.ends.pop() {
            None | Some(Ends::Nothing) => {}
            Some(Ends::Paragraph) => self.end_paragraph(),
            Some(Ends::Words) => drop(self.words.pop()),
            Some(Ends::Link) => drop(self.links.pop()),
            Some(Ends::List) => {
                if let Some(lists) = self.lists.last_mut() {
                    lists.close();
                }
            }
            Some(Ends::Table) => self.flow.close_table(),
            Some(Ends::Row) => self.flow.close_row(),
            Some(Ends::HeaderRows) => self.flow.rows_are_headers(false),
            Some(Ends::Cell) => self.flow.close_cell(),
            Some(Ends::TextBox) => {
                self.lists.pop();
                self.flow.close_box();
            }
            Some(Ends::Note) => {
                self.lists.pop();
                let blocks = self.flow.close_story();
                self.notes.push_str(&blocks);
            }
        }
    }

    fn open_story(&mut self) {
        self.flow.open_story();
        self.lists.push(Lists::default());
    }

    fn say(&mut self, text: &str) {
        if self.paragraphs.is_empty() {
            return;
        }
        let words = self.words.last();
        if words.is_some_and(|it| it.is_hidden == Some(true)) {
            return;
        }
        let look = Look {
            is_strong: words.is_some_and(|it| it.is_bold == Some(true)),
            is_emphasis: words.is_some_and(|it| it.is_italic == Some(true)),
            is_raised: false,
            link: self.links.last().cloned().flatten(),
        };
        let language = words.and_then(|it| it.language.as_deref());
        let own = language.filter(|it| Some(*it) != self.styles.language.as_deref());
        self.flow.in_language(own, text.len());
        self.flow.text(text, &look);
    }

    fn end_paragraph(&mut self) {
        self.words.pop();
        let Some(Paragraph { resolved, heading }) = self.paragraphs.pop() else {
            return;
        };
        let styles = self.styles;
        let kind = match (heading, resolved.role) {
            (Some(level), _) | (None, Some(Role::Heading(level))) => Kind::Heading(level),
            (None, Some(Role::Quote)) => Kind::Quote,
            (None, Some(Role::Subtitle)) => Kind::Subtitle,
            _ => match self.lists.last_mut() {
                Some(lists) => lists.kind(resolved.list.as_deref(), styles),
                None => Kind::Body,
            },
        };
        self.flow.end_paragraph(kind);
    }

    fn is_hidden_section(&self, element: &Element<'_>) -> bool {
        let style = element.get(Space::Text, "style-name").unwrap_or_default();
        element.is(Space::Text, "display", "none") || self.styles.hides_section(&style)
    }
}

/// Whether a hidden text is hidden now.
fn is_hidden(element: &Element<'_>) -> bool {
    element.is(Space::Text, "is-hidden", "true")
}
