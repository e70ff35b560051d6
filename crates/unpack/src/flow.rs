//! Paragraphs of an office document to HTML, one after the other.
//!
//! Readers tell words with their looks, and at the end of each paragraph what
//! it was.  This knows how to nest lists, join quotations, put text boxes
//! behind the paragraph they hang on, and notes behind everything.  What it
//! is told in any order comes out as well-formed HTML.

mod line;

use std::fmt::Write;

pub(crate) use line::{Line, Look};

use crate::UnpackError;

/// The longest page that is made, in bytes.
pub(crate) const MAX_HTML: usize = 64 << 20;
/// Levels of lists; Word and OpenDocument have 9 and 10.
const MAX_LIST_LEVEL: u8 = 10;

/// What is said of a page that is too long.
pub(crate) fn too_large(entry: &str) -> UnpackError {
    let limit = u64::try_from(MAX_HTML).unwrap_or(u64::MAX);
    UnpackError::TooLarge { entry: entry.to_owned(), limit }
}

/// What a paragraph was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading, 1 to 6.
    Heading(u8),
    /// The line under the headline.
    Subtitle,
    /// Text.
    Body,
    /// A quotation of its own.
    Quote,
    /// An entry of a list, or one more paragraph of it.
    Item {
        /// From 0.
        level: u8,
        /// Whether the list is numbered.
        ordered: bool,
        /// Whether a new entry begins.
        is_new: bool,
    },
}

/// The blocks of one story: the text, a text box, a note.
#[derive(Debug, Default)]
struct Story {
    out: String,
    line: Line,
    /// Blocks of boxes that hang on the paragraph under way.
    after: String,
    /// Open lists: their level in the file, and whether they are numbered.
    lists: Vec<(u8, bool)>,
    is_in_quote: bool,
    tables: Vec<Table>,
}

/// An open table.
#[derive(Debug, Default)]
struct Table {
    /// Where the row begins, in the bytes of the story.
    row_start: usize,
    is_header: bool,
    rows_are_headers: bool,
    is_deleted: bool,
    /// Whether the cell has a paragraph already.
    has_text: bool,
    is_in_cell: bool,
}

/// All stories that are open, the innermost last.
#[derive(Debug)]
pub(crate) struct Flow {
    stories: Vec<Story>,
    /// Bytes made, boxes counted again at each level they come out of.
    n_made: usize,
    first_heading: Option<String>,
}

impl Flow {
    pub(crate) fn new() -> Self {
        Self { stories: vec![Story::default()], n_made: 0, first_heading: None }
    }

    /// Whether more was made than may be.
    pub(crate) fn is_over(&self) -> bool {
        let line = self.stories.last().map_or(0, |it| it.line.n_bytes());
        MAX_HTML < self.n_made + line
    }

    /// The first heading's words, for a title.
    pub(crate) fn first_heading(&self) -> Option<String> {
        self.first_heading.clone()
    }

    /// Words.
    pub(crate) fn text(&mut self, text: &str, look: &Look) {
        if let Some(story) = self.stories.last_mut() {
            story.line.push(text, look);
        }
    }

    /// Words are in a language that is not the document's, or in that.
    pub(crate) fn in_language(&mut self, language: Option<&str>, n_bytes: usize) {
        if let Some(story) = self.stories.last_mut() {
            story.line.count(language.unwrap_or(""), n_bytes);
        }
    }

    /// A line break within a paragraph.
    pub(crate) fn line_break(&mut self) {
        if let Some(story) = self.stories.last_mut() {
            story.line.line_break();
        }
    }

    /// Ends a paragraph; without words there was none.
    pub(crate) fn end_paragraph(&mut self, kind: Kind) {
        let (n_made, is_over) = (self.n_made, self.is_over());
        let Some(story) = self.stories.last_mut() else {
            return;
        };
        let line = std::mem::take(&mut story.line);
        let after = std::mem::take(&mut story.after);
        if is_over {
            return;
        }
        let before = story.out.len();
        if line.has_words() {
            if matches!(kind, Kind::Heading(_)) && self.first_heading.is_none() {
                self.first_heading = Some(line.words());
            }
            story.block(kind, &line);
        }
        if !after.is_empty() {
            story.end_groups();
            story.out.push_str(&after);
        }
        self.n_made = n_made + story.out.len().saturating_sub(before);
    }

    pub(crate) fn open_table(&mut self) {
        self.end_paragraph(Kind::Body);
        if let Some(story) = self.stories.last_mut() {
            story.end_groups();
            story.out.push_str("<table>\n");
            story.tables.push(Table::default());
        }
        self.n_made += 16;
    }

    pub(crate) fn close_table(&mut self) {
        self.close_row();
        if let Some(story) = self.stories.last_mut()
            && story.tables.pop().is_some()
        {
            story.out.push_str("</table>\n");
            if let Some(outer) = story.tables.last_mut() {
                outer.has_text = true;
            }
        }
    }

    pub(crate) fn open_row(&mut self) {
        self.close_row();
        if let Some(story) = self.stories.last_mut()
            && let Some(table) = story.tables.last_mut()
        {
            table.row_start = story.out.len();
            table.is_header = table.rows_are_headers;
            story.out.push_str("<tr>");
        }
        self.n_made += 10;
    }

    /// The row is one of headings.
    pub(crate) fn row_is_header(&mut self) {
        if let Some(table) = self.table() {
            table.is_header = true;
        }
    }

    /// Whether the rows that come are ones of headings.
    pub(crate) fn rows_are_headers(&mut self, are_headers: bool) {
        self.close_row();
        if let Some(table) = self.table() {
            table.rows_are_headers = are_headers;
        }
    }

    /// The row was deleted, and the deletion is not yet accepted.
    pub(crate) fn row_is_deleted(&mut self) {
        if let Some(table) = self.table() {
            table.is_deleted = true;
        }
    }

    pub(crate) fn close_row(&mut self) {
        self.close_cell();
        if let Some(story) = self.stories.last_mut()
            && let Some(table) = story.tables.last_mut()
            && let Some(row) = story.out.get(table.row_start..)
            && row.starts_with("<tr>")
        {
            if table.is_deleted || row == "<tr>" {
                story.out.truncate(table.row_start);
            } else {
                story.out.push_str("</tr>\n");
            }
            let (row_start, rows_are_headers) = (story.out.len(), table.rows_are_headers);
            *table = Table { row_start, rows_are_headers, ..Table::default() };
        }
    }

    pub(crate) fn open_cell(&mut self) {
        self.close_cell();
        if let Some(story) = self.stories.last_mut()
            && let Some(table) = story.tables.last_mut()
        {
            story.out.push_str(if table.is_header { "<th>" } else { "<td>" });
            table.is_in_cell = true;
            table.has_text = false;
        }
        self.n_made += 10;
    }

    pub(crate) fn close_cell(&mut self) {
        self.end_paragraph(Kind::Body);
        if let Some(story) = self.stories.last_mut() {
            let is_in_cell = story.tables.last().is_some_and(|it| it.is_in_cell);
            if is_in_cell {
                story.end_groups();
            }
            if let Some(table) = story.tables.last_mut().filter(|_| is_in_cell) {
                story.out.push_str(if table.is_header { "</th>" } else { "</td>" });
                table.is_in_cell = false;
            }
        }
    }

    /// Begins a story of its own: a text box or a note.
    pub(crate) fn open_story(&mut self) {
        self.stories.push(Story::default());
    }

    /// Ends it, and answers its blocks.
    pub(crate) fn close_story(&mut self) -> String {
        while self.stories.last().is_some_and(|it| !it.tables.is_empty()) {
            self.close_table();
        }
        self.end_paragraph(Kind::Body);
        let Some(mut story) = self.stories.pop() else {
            return String::new();
        };
        story.end_groups();
        story.out
    }

    /// Ends a text box: its blocks come behind the paragraph it hangs on.
    pub(crate) fn close_box(&mut self) {
        let blocks = self.close_story();
        self.n_made += blocks.len();
        if self.is_over() {
            return;
        }
        match self.stories.last_mut() {
            Some(story) => story.after.push_str(&blocks),
            None => self.stories.push(Story { out: blocks, ..Story::default() }),
        }
    }

    fn table(&mut self) -> Option<&mut Table> {
        self.stories.last_mut()?.tables.last_mut()
    }
}

impl Story {
    fn block(&mut self, kind: Kind, line: &Line) {
        if let Kind::Item { level, ordered, is_new } = kind {
            self.end_quote();
            self.item(level.min(MAX_LIST_LEVEL), ordered, is_new, line);
            return;
        }
        self.end_lists();
        if kind != Kind::Quote {
            self.end_quote();
        }
        match kind {
            Kind::Heading(level) => {
                let level = level.clamp(1, 6);
                line.open(&mut self.out, &format!("h{level}"));
                line.write(&mut self.out, false);
                let _ = writeln!(self.out, "</h{level}>");
            }
            Kind::Subtitle => {
                // As Word calls it where it writes HTML.
                line.open(&mut self.out, "p class=\"MsoSubtitle\"");
                line.write(&mut self.out, true);
                self.out.push_str("</p>\n");
            }
            Kind::Quote if !self.is_in_quote => {
                self.out.push_str("<blockquote>\n");
                self.is_in_quote = true;
                self.paragraph(line);
            }
            _ => match self.tables.last_mut().filter(|it| it.is_in_cell && !it.has_text) {
                // The one paragraph of most cells is the cell.
                Some(_) if !self.is_in_quote => line.write(&mut self.out, true),
                _ => self.paragraph(line),
            },
        }
        if let Some(table) = self.tables.last_mut() {
            table.has_text = true;
        }
    }

    fn paragraph(&mut self, line: &Line) {
        line.open(&mut self.out, "p");
        line.write(&mut self.out, true);
        self.out.push_str("</p>\n");
    }

    fn item(&mut self, level: u8, ordered: bool, is_new: bool, line: &Line) {
        while self.lists.last().is_some_and(|(it, _)| level < *it) {
            self.end_list();
        }
        let open = self.lists.last().copied().filter(|(it, _)| *it == level);
        match open {
            Some(_) if !is_new => {
                self.paragraph(line);
                return;
            }
            Some((_, it)) if it == ordered => self.out.push_str("</li>\n"),
            Some(_) => {
                self.end_list();
                self.open_list(level, ordered);
            }
            None => self.open_list(level, ordered),
        }
        line.open(&mut self.out, "li");
        line.write(&mut self.out, true);
        if let Some(table) = self.tables.last_mut() {
            table.has_text = true;
        }
    }

    fn open_list(&mut self, level: u8, ordered: bool) {
        self.out.push_str(if ordered { "<ol>\n" } else { "<ul>\n" });
        self.lists.push((level, ordered));
    }

    fn end_list(&mut self) {
        if let Some((_, ordered)) = self.lists.pop() {
            self.out.push_str(if ordered { "</li>\n</ol>\n" } else { "</li>\n</ul>\n" });
        }
    }

    fn end_lists(&mut self) {
        while !self.lists.is_empty() {
            self.end_list();
        }
    }

    fn end_quote(&mut self) {
        if std::mem::take(&mut self.is_in_quote) {
            self.out.push_str("</blockquote>\n");
        }
    }

    fn end_groups(&mut self) {
        self.end_lists();
        self.end_quote();
    }
}
