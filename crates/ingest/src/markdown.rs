//! Markdown to blocks, by pulldown-cmark's events.
//!
//! HTML in Markdown is text that a browser would obey.  In an article its tags
//! are left out, and what stands between them stays; in a note it is shown as it
//! was typed.

use document::{BlockKind, InlineKind};
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use crate::html::address::{self, Base};
use crate::html::flow::Flow;
use crate::{Drafts, Metadata, Note, date, normalize};

/// Blocks of `text`, an article.
pub(crate) fn read(text: &str) -> Drafts {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    read_with(text, options, Reader::default())
}

/// Blocks of `text`, a note: nothing in it is about an article, and nothing is
/// left out.
pub(crate) fn read_note(text: &str) -> Drafts {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    read_with(text, options, Reader { keeps_tags: true, ..Reader::default() })
}

fn read_with(text: &str, options: Options, mut reader: Reader) -> Drafts {
    let cleaned = normalize::clean(text);
    for event in Parser::new_ext(&cleaned.text, options) {
        reader.take(event);
    }
    let (blocks, removed) = reader.flow.finish();
    let mut drafts = Drafts {
        blocks,
        metadata: reader.metadata,
        notes: cleaned.removed.and(removed).notes().collect(),
    };
    drafts.notes.extend(reader.links.notes());
    if 0 < reader.n_pictures_dropped {
        drafts.notes.push(Note::PicturesDropped(reader.n_pictures_dropped));
    }
    if 0 < reader.n_tags {
        drafts.notes.push(Note::TagsDropped(reader.n_tags));
    }
    drafts
}

#[derive(Default)]
struct Reader {
    flow: Flow,
    metadata: Metadata,
    links: address::Dropped,
    n_pictures_dropped: usize,
    n_tags: usize,
    /// Whether HTML is shown as it was typed.
    keeps_tags: bool,
    /// Row and column of the table cell that comes next.
    cell: (u16, u16),
    in_header: bool,
    /// Whether the text of events is front matter.
    in_metadata: bool,
    /// Lists that are open: whether they are numbered.
    lists: Vec<bool>,
    /// The picture whose alternative text is being read.
    picture: Option<(String, String)>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_metadata => read_front_matter(&text, &mut self.metadata),
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::Html(html) | Event::InlineHtml(html) if self.keeps_tags => self.text(&html),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.flow.line_break(),
            Event::Rule => self.flow.end_block(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.picture {
            Some((_, alternative)) => alternative.push_str(text),
            None => self.flow.text(text),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.flow.open(BlockKind::Heading(level_number(level))),
            Tag::Paragraph | Tag::HtmlBlock => self.flow.end_block(),
            Tag::BlockQuote(_) => self.flow.open(BlockKind::Quote),
            Tag::CodeBlock(_) => self.flow.open(BlockKind::Preformatted),
            Tag::List(first) => {
                self.flow.end_block();
                self.lists.push(first.is_some());
            }
            Tag::Item => {
                let ordered = self.lists.last().copied().unwrap_or(false);
                let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                self.flow.open(BlockKind::ListItem { ordered, depth });
            }
            Tag::Table(_) => self.cell = (0, 0),
            Tag::TableHead => self.in_header = true,
            Tag::TableCell => {
                let (row, column) = self.cell;
                let header = self.in_header;
                self.flow.open(BlockKind::TableCell { row, column, header });
            }
            Tag::Emphasis => self.flow.open_inline(InlineKind::Emphasis),
            Tag::Strong => self.flow.open_inline(InlineKind::Strong),
            Tag::Link { dest_url, .. } => {
                let address = self.links.keep(&dest_url, &Base::default());
                self.flow.open_link(address);
            }
            Tag::Image { dest_url, .. } => {
                self.picture = Some((dest_url.into_string(), String::new()));
            }
            Tag::MetadataBlock(MetadataBlockKind::YamlStyle) => self.in_metadata = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::Item => {
                self.flow.close()
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.flow.end_block(),
            TagEnd::List(_) => {
                self.flow.end_block();
                self.lists.pop();
            }
            TagEnd::TableCell => {
                self.flow.close();
                self.cell.1 = self.cell.1.saturating_add(1);
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.in_header = false;
                self.cell = (self.cell.0.saturating_add(1), 0);
            }
            TagEnd::Emphasis => self.flow.close_inline(&InlineKind::Emphasis),
            TagEnd::Strong => self.flow.close_inline(&InlineKind::Strong),
            TagEnd::Link => self.flow.close_link(),
            TagEnd::Image => self.picture_ends(),
            TagEnd::MetadataBlock(_) => self.in_metadata = false,
            _ => {}
        }
    }

    fn picture_ends(&mut self) {
        let Some((source, alternative)) = self.picture.take() else {
            return;
        };
        let resolved = address::resolve(&source, &Base::default());
        if !self.flow.picture(resolved.ok(), &alternative) {
            self.n_pictures_dropped += 1;
        }
    }

    /// Keeps the text of a piece of HTML.
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            self.text(text);
            self.n_tags += 1;
            rest = after.split_once('>').map_or("", |(_, it)| it);
        }
        self.text(rest);
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Reads the `key: value` lines of front matter that say something we keep.
fn read_front_matter(text: &str, metadata: &mut Metadata) {
    for line in text.lines() {
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let value = value.trim().trim_matches(['"', '\'']);
        if value.is_empty() {
            continue;
        }
        let value = Some(value.to_owned());
        match key.trim() {
            "title" => metadata.title = value,
            "subtitle" | "description" => metadata.subtitle = value,
            "author" | "byline" => metadata.byline = value,
            "site" | "publisher" => metadata.site = value,
            "date" | "published" => metadata.published = value.as_deref().and_then(date::iso),
            "modified" | "updated" => metadata.modified = value.as_deref().and_then(date::iso),
            "lang" | "language" => metadata.language = value,
            "url" | "address" | "link" => {
                metadata.address = value.and_then(|it| address::page(&it));
            }
            _ => {}
        }
    }
}
