//! `w:body` and its like: paragraphs, runs, tables, boxes.
//!
//! Goes from event to event without recursion; each open element leaves on a
//! stack what is to be done when it ends.

mod fields;

use std::rc::Rc;

use super::Parts;
use super::notes::{END, FOOT, NoteKind, Reference};
use super::numbering::Mark;
use super::properties::{self, Paragraph, Run, is_former, is_on};
use super::styles::Resolved;
use crate::UnpackError;
use crate::flow::{Flow, Kind, Look};
use crate::page::address;
use crate::roles::Role;
use crate::tally::Tally;
use crate::xml::{Element, Event, Space, Xml};
use fields::Fields;

/// A reader of text, and what it has read.
pub(super) struct Body<'p> {
    parts: &'p Parts,
    pub(super) flow: Flow,
    /// Places that refer to notes, in reading order.
    pub(super) references: Vec<Reference>,
    /// How many characters are said to be of which language.
    pub(super) languages: Tally,
    ends: Vec<Ends>,
    paragraphs: Vec<(Paragraph, Resolved)>,
    runs: Vec<Run>,
    links: Vec<Option<Rc<str>>>,
    /// Fields that are open.
    pub(super) fields: Fields,
    /// For each open `mc:AlternateContent`, whether one of it was taken.
    alternatives: Vec<bool>,
    words: Words,
}

/// What is to be done when an element ends.
enum Ends {
    Nothing,
    Paragraph,
    Run,
    Link,
    Table,
    Row,
    Cell,
    TextBox,
    Field,
    Alternatives,
    Words,
    Code,
}

/// The text of the `w:t` or `w:instrText` under way.
#[derive(Default)]
struct Words {
    text: String,
    is_open: bool,
    keeps_spaces: bool,
}

impl<'p> Body<'p> {
    pub(super) fn new(parts: &'p Parts) -> Self {
        Self {
            parts,
            flow: Flow::new(),
            references: Vec::new(),
            languages: Tally::default(),
            ends: Vec::new(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            links: Vec::new(),
            fields: Fields::default(),
            alternatives: Vec::new(),
            words: Words::default(),
        }
    }

    /// Puts the number of a note before its text.
    pub(super) fn mark_note(&mut self, number: usize) {
        self.flow.text(&format!("[{number}] "), &Look::default());
    }

    /// Reads to the end of the element that has just begun, or of the entry.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), UnpackError> {
        let around = xml.depth().saturating_sub(1);
        while let Some(event) = xml.next()? {
            match event {
                Event::Open(element) => self.open(&element, xml)?,
                Event::Close if xml.depth() <= around && self.ends.is_empty() => break,
                Event::Close => self.close(),
                Event::Text(text) if self.words.is_open => self.words.text.push_str(&text),
                Event::Text(_) => {}
            }
            if self.flow.is_over() {
                return Err(crate::flow::too_large("the document"));
            }
        }
        Ok(())
    }

    fn open(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(), UnpackError> {
        let ends = match element.name() {
            (Space::W, name) => match self.open_word(name, element, xml)? {
                Some(ends) => ends,
                None => return Ok(()),
            },
            (Space::Compatibility, "AlternateContent") => {
                self.alternatives.push(false);
                Ends::Alternatives
            }
            (Space::Compatibility, "Choice" | "Fallback") => {
                let Some(is_taken) = self.alternatives.last_mut() else {
                    return xml.skip();
                };
                if std::mem::replace(is_taken, true) {
                    return xml.skip();
                }
                Ends::Nothing
            }
            (Space::Maths, "t") => self.open_words(true, Ends::Words),
            _ => Ends::Nothing,
        };
        self.ends.push(ends);
        Ok(())
    }

    /// Opens an element of WordprocessingML; `None` where it was read whole.
    fn open_word(
        &mut self,
        name: &str,
        element: &Element<'_>,
        xml: &mut Xml<'_>,
    ) -> Result<Option<Ends>, UnpackError> {
        let ends = match name {
            "p" => {
                self.paragraphs.push((Paragraph::default(), self.parts.styles.paragraph(None)));
                Ends::Paragraph
            }
            "pPr" => {
                let paragraph = properties::paragraph(xml)?;
                let resolved = self.parts.styles.paragraph(paragraph.style.as_deref());
                if let Some(last) = self.paragraphs.last_mut() {
                    *last = (paragraph, resolved);
                }
                return Ok(None);
            }
            "r" => {
                self.runs.push(self.paragraph_run());
                Ends::Run
            }
            "rPr" => {
                let run = properties::run(xml)?;
                self.run_properties(run);
                return Ok(None);
            }
            "t" => self.open_words(element.is(Space::Xml, "space", "preserve"), Ends::Words),
            "instrText" => self.open_words(true, Ends::Code),
            "tbl" => {
                self.flow.open_table();
                Ends::Table
            }
            "tr" => {
                self.flow.open_row();
                Ends::Row
            }
            "tc" => {
                self.flow.open_cell();
                Ends::Cell
            }
            "trPr" => {
                self.row_properties(xml)?;
                return Ok(None);
            }
            "hyperlink" => {
                let id = element.get(Space::R, "id");
                let link = id.and_then(|it| address(self.parts.links.address(&it)?));
                self.links.push(link.map(Rc::from));
                Ends::Link
            }
            "txbxContent" => {
                self.flow.open_story();
                Ends::TextBox
            }
            "fldSimple" => {
                let code = element.get(Space::W, "instr").unwrap_or_default();
                self.fields.simple(&code);
                Ends::Field
            }
            "fldChar" => {
                self.fields.step(element.get(Space::W, "fldCharType").as_deref());
                Ends::Nothing
            }
            "br" | "cr" | "tab" | "ptab" | "noBreakHyphen" | "softHyphen" | "sym" => {
                self.sign(name, element);
                Ends::Nothing
            }
            "footnoteReference" => self.reference(FOOT, element),
            "endnoteReference" => self.reference(END, element),
            // Out: what was deleted or moved away, readings above words,
            // how tables and sections look, and what anything was before.
            "del" | "moveFrom" | "delText" | "delInstrText" | "rt" | "sdtPr" | "tblPr"
            | "tblGrid" | "tcPr" | "sectPr" => {
                xml.skip()?;
                return Ok(None);
            }
            name if is_former(name) => {
                xml.skip()?;
                return Ok(None);
            }
            _ => Ends::Nothing,
        };
        Ok(Some(ends))
    }

    fn close(&mut self) {
        match self.ends.pop() {
            None | Some(Ends::Nothing) => {}
            Some(Ends::Paragraph) => self.end_paragraph(),
            Some(Ends::Run) => drop(self.runs.pop()),
            Some(Ends::Link) => drop(self.links.pop()),
            Some(Ends::Table) => self.flow.close_table(),
            Some(Ends::Row) => self.flow.close_row(),
            Some(Ends::Cell) => self.flow.close_cell(),
            Some(Ends::TextBox) => self.flow.close_box(),
            Some(Ends::Field) => self.fields.end(),
            Some(Ends::Alternatives) => drop(self.alternatives.pop()),
            Some(Ends::Words) => {
                self.words.is_open = false;
                let text = std::mem::take(&mut self.words.text);
                let is_kept = self.words.keeps_spaces;
                let spaces = [' ', '\t', '\n', '\r'];
                self.say(if is_kept { &text } else { text.trim_matches(spaces) });
            }
            Some(Ends::Code) => {
                self.words.is_open = false;
                self.fields.code(&std::mem::take(&mut self.words.text));
            }
        }
    }

    fn open_words(&mut self, keeps_spaces: bool, ends: Ends) -> Ends {
        self.words = Words { text: String::new(), is_open: true, keeps_spaces };
        ends
    }

    /// What a run is like if it says nothing itself.
    fn paragraph_run(&self) -> Run {
        let style = self.paragraphs.last().map(|(_, resolved)| &resolved.run);
        style.cloned().unwrap_or_default()
    }

    fn run_properties(&mut self, mut run: Run) {
        if let Some(style) = &run.style {
            run.fill_from(&self.parts.styles.run(style));
        }
        run.fill_from(&self.paragraph_run());
        if let Some(last) = self.runs.last_mut() {
            *last = run;
        }
    }

    fn say(&mut self, text: &str) {
        let run = self.runs.last();
        let is_hidden = run.is_some_and(|it| it.is_hidden == Some(true));
        if is_hidden || self.fields.is_in_code() {
            return;
        }
        let look = Look {
            is_strong: run.is_some_and(|it| it.is_bold == Some(true)),
            is_emphasis: run.is_some_and(|it| it.is_italic == Some(true)),
            is_raised: false,
            link: self.links.last().cloned().flatten().or_else(|| self.fields.link()),
        };
        let language = run.and_then(|it| it.language.as_deref());
        let language = language.or(self.parts.styles.language.as_deref());
        self.languages.add(language.unwrap_or(""), text.len());
        let own = language.filter(|it| Some(*it) != self.parts.styles.language.as_deref());
        self.flow.in_language(own, text.len());
        self.flow.text(text, &look);
    }

    /// A sign that is an element.
    fn sign(&mut self, name: &str, element: &Element<'_>) {
        match name {
            // Tabs of `w:tabs` are stops, not signs.
            "tab" | "ptab" if self.runs.is_empty() => {}
            "tab" | "ptab" => self.say("\t"),
            "noBreakHyphen" => self.say("\u{2011}"),
            "softHyphen" => self.say("\u{ad}"),
            "sym" => {
                let code = element.get(Space::W, "char");
                let code = code.and_then(|it| u32::from_str_radix(&it, 16).ok());
                let sign = code.and_then(char::from_u32);
                // Places of symbol fonts mean nothing without the font.
                let sign = sign.filter(|it| !('\u{e000}'..='\u{f8ff}').contains(it));
                self.say(&sign.map(String::from).unwrap_or_default());
            }
            "br" if element.get(Space::W, "type").is_some_and(|it| it != "textWrapping") => {
                self.say(" ");
            }
            _ if self.fields.is_in_code() => {}
            _ => self.flow.line_break(),
        }
    }

    fn reference(&mut self, kind: NoteKind, element: &Element<'_>) -> Ends {
        let id = element.get(Space::W, "id").unwrap_or_default();
        if !self.fields.is_in_code() {
            self.references.push(Reference { kind, id });
            let mark = format!("[{}]", self.references.len());
            self.flow.text(&mark, &Look { is_raised: true, ..Look::default() });
        }
        Ends::Nothing
    }

    fn row_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), UnpackError> {
        let around = xml.depth().saturating_sub(1);
        while around < xml.depth() {
            match xml.next()? {
                Some(Event::Open(element)) => match element.name() {
                    (Space::W, "tblHeader") if is_on(&element) => self.flow.row_is_header(),
                    (Space::W, "del") => self.flow.row_is_deleted(),
                    (Space::W, name) if is_former(name) => xml.skip()?,
                    _ => {}
                },
                Some(_) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn end_paragraph(&mut self) {
        let Some((paragraph, resolved)) = self.paragraphs.pop() else {
            return;
        };
        if paragraph.end_is_deleted {
            return;
        }
        self.flow.end_paragraph(self.kind(&paragraph, &resolved));
    }

    fn kind(&self, paragraph: &Paragraph, resolved: &Resolved) -> Kind {
        let outline = match paragraph.outline {
            Some(level @ 0..=8) => Some(Role::Heading((level + 1).min(6))),
            _ => None,
        };
        if let Some(Role::Heading(level)) = outline.or(resolved.role) {
            return Kind::Heading(level);
        }
        match resolved.role {
            Some(Role::Quote) => return Kind::Quote,
            Some(Role::Subtitle) => return Kind::Subtitle,
            _ => {}
        }
        self.item(paragraph, resolved).unwrap_or(Kind::Body)
    }

    /// The entry of a list that a paragraph is, if it is one.
    fn item(&self, paragraph: &Paragraph, resolved: &Resolved) -> Option<Kind> {
        let numbering = &self.parts.numbering;
        let list = paragraph.list.as_ref().or(resolved.list.as_ref())?;
        let by_style = || {
            let style = resolved.list_style.as_deref()?;
            numbering.level_of(list, style).or(resolved.list_level)
        };
        let level = paragraph.list_level.or_else(by_style).unwrap_or(0);
        let ordered = match numbering.mark(list, level)? {
            Mark::Number => true,
            Mark::Bullet => false,
            Mark::Nothing => return None,
        };
        Some(Kind::Item { level, ordered, is_new: true })
    }
}
