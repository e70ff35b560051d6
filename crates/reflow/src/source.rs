//! The HTML page: escaped text in a handful of elements.

mod head;

use crate::Info;
use crate::blocks::{Block, Kind};
use crate::furniture::Furniture;
use crate::strip::Piece;

/// All that goes into the page.
pub(crate) struct Parts<'a> {
    pub(crate) info: &'a Info,
    pub(crate) furniture: Furniture,
    pub(crate) blocks: Vec<Block>,
    pub(crate) notes: Vec<Vec<Piece>>,
    pub(crate) turned: Vec<String>,
    pub(crate) links: Vec<String>,
}

/// The source of the page.
pub(crate) fn write(parts: &Parts<'_>) -> String {
    let mut out = head::of(parts.info);
    out.push_str("<body>\n");
    around(&mut out, "header", &parts.furniture.heads);
    out.push_str("<main>\n<article>\n");
    let mut list = None;
    for block in &parts.blocks {
        write_block(&mut out, block, &mut list, &parts.links);
    }
    close(&mut out, &mut list);
    for note in &parts.notes {
        write_element(&mut out, "p", note, &parts.links);
    }
    out.push_str("</article>\n</main>\n");
    around(&mut out, "aside", &parts.turned);
    around(&mut out, "footer", &parts.furniture.feet);
    out.push_str("</body>\n</html>\n");
    out
}

fn around(out: &mut String, element: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    out.push_str(&format!("<{element}>\n"));
    for line in lines {
        out.push_str(&format!("<p>{}</p>\n", escaped(line.trim())));
    }
    out.push_str(&format!("</{element}>\n"));
}

fn write_block(out: &mut String, block: &Block, list: &mut Option<&str>, links: &[String]) {
    let (wanted, element) = match block.kind {
        Kind::Paragraph => (None, "p"),
        Kind::Heading(1) => (None, "h1"),
        Kind::Heading(2) => (None, "h2"),
        Kind::Heading(_) => (None, "h3"),
        Kind::Bullet => (Some("ul"), "li"),
        Kind::Number(_) => (Some("ol"), "li"),
        Kind::Row { is_head: false, .. } => (Some("table"), "td"),
        Kind::Row { is_head: true, .. } => (Some("table"), "th"),
    };
    let is_restart = matches!(block.kind, Kind::Number(1) | Kind::Row { is_first: true, .. });
    if *list != wanted || is_restart {
        close(out, list);
        match block.kind {
            Kind::Number(first) if first != 1 => out.push_str(&format!("<ol start=\"{first}\">\n")),
            _ => out.push_str(&wanted.map(|it| format!("<{it}>\n")).unwrap_or_default()),
        }
        *list = wanted;
    }
    if block.cells.is_empty() {
        write_element(out, element, &block.pieces, links);
        return;
    }
    out.push_str("<tr>\n");
    for cell in &block.cells {
        write_element(out, element, cell, links);
    }
    out.push_str("</tr>\n");
}

fn close(out: &mut String, list: &mut Option<&str>) {
    if let Some(element) = list.take() {
        out.push_str(&format!("</{element}>\n"));
    }
}

fn write_element(out: &mut String, element: &str, pieces: &[Piece], links: &[String]) {
    let mut inside = String::new();
    for piece in pieces {
        let text = escaped(&piece.text);
        match piece.link.and_then(|it| links.get(it)) {
            Some(address) => {
                inside.push_str(&format!("<a href=\"{}\">{text}</a>", escaped(address)))
            }
            None => inside.push_str(&text),
        }
    }
    out.push_str(&format!("<{element}>{}</{element}>\n", inside.trim()));
}

/// `text` as it may stand in an element or an attribute between `"`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A soft hyphen within a line.
            '\u{ad}' => {}
            it if it.is_control() => out.push(' '),
            it => out.push(it),
        }
    }
    out
}
