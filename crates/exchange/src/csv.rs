//! A table for spreadsheets: RFC 4180, one mark a row, formulas made harmless.

use annotations::{Dossier, Origin};
use document::Value;

use crate::Exported;
use crate::export::{Placed, View, reference};
use crate::moment;

/// How the table is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// What stands between two cells.
    pub separator: Separator,
    /// Whether the file starts with a byte order mark, by which spreadsheets
    /// tell UTF-8.
    pub with_bom: bool,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Separator {
    /// As the RFC says.
    #[default]
    Comma,
    /// As spreadsheets in languages with a decimal comma expect.
    Semicolon,
}

const COLUMNS: [&str; 28] = [
    "number",
    "kind",
    "type",
    "start",
    "end",
    "text",
    "entity",
    "wikidata",
    "value",
    "own_words",
    "speaker",
    "said_on",
    "appeared",
    "claim_type",
    "status",
    "verdict",
    "why",
    "confidence",
    "priority",
    "note",
    "tags",
    "correction",
    "sources",
    "assignee",
    "checked_by",
    "confirmed_by",
    "origin",
    "modified",
];

const CARRIED: &[&str] = &[
    "mark-about-article",
    "entity-name",
    "value",
    "note",
    "tags",
    "own-words",
    "speaker",
    "said-on",
    "appeared",
    "claim-type",
    "correction",
    "priority",
    "status",
    "verdict",
    "why",
    "confidence",
    "assignee",
    "checked-by",
    "confirmed-by",
    "evidence",
    "detector",
];

/// The marks of `dossier`, in reading order.
#[must_use]
pub fn write(dossier: &Dossier, options: Options) -> Exported {
    let mut text = String::new();
    if options.with_bom {
        text.push('\u{feff}');
    }
    write_row(COLUMNS.map(str::to_owned), options, &mut text);
    let view = View::of(dossier);
    for (n, placed) in view.iter().flat_map(|it| &it.marks).enumerate() {
        if let Some(view) = &view {
            write_row(row(n + 1, placed, view), options, &mut text);
        }
    }
    Exported {
        text,
        beside: Vec::new(),
        losses: view.map_or_else(Vec::new, |it| it.losses(CARRIED)),
    }
}

fn row(number: usize, placed: &Placed<'_>, view: &View<'_>) -> [String; 28] {
    let mark = placed.mark;
    let first = placed.spans.first().map(|it| view.chars(*it));
    let words: Vec<&str> = placed.spans.iter().map(|it| view.words(*it)).collect();
    let entity = view.entity(mark);
    let sources = view.evidence(mark).filter_map(|(_, source)| source);
    let sources =
        sources.map(|it| if it.address.is_empty() { reference(it) } else { it.address.clone() });
    let sources: Vec<String> = sources.collect();
    let code = |code: Option<&'static str>| code.unwrap_or("").to_owned();
    [
        number.to_string(),
        mark.kind.code().to_owned(),
        code(mark.entity_type.map(|it| it.code())),
        first.map_or_else(String::new, |it| it.0.to_string()),
        first.map_or_else(String::new, |it| it.1.to_string()),
        words.join(" […] "),
        entity.map_or_else(String::new, |it| it.name.clone()),
        entity.map_or_else(String::new, |it| it.wikidata.clone()),
        mark.value.as_ref().map_or_else(String::new, value),
        mark.own_words.clone(),
        view.speaker(mark).map_or_else(String::new, |it| it.name.clone()),
        mark.said_on.clone(),
        mark.appeared.clone(),
        code(mark.claim_type.map(|it| it.code())),
        code(mark.status.map(|it| it.code())),
        mark.verdict.as_ref().map_or_else(String::new, |it| it.value.clone()),
        mark.why.clone(),
        code(mark.confidence.map(|it| it.code())),
        code(mark.priority.map(|it| it.code())),
        mark.note.clone(),
        mark.tags.join(" | "),
        mark.correction.clone(),
        sources.join(" | "),
        view.author(mark.assignee).to_owned(),
        view.author(mark.checked_by).to_owned(),
        view.author(mark.confirmed_by).to_owned(),
        match &mark.origin {
            Origin::Person => "person".to_owned(),
            Origin::Detector { name, version, .. } => format!("{name} {version}"),
        },
        moment::to_text(mark.header.modified),
    ]
}

/// A value in one cell.
fn value(value: &Value) -> String {
    match value {
        Value::Date(it) | Value::Time(it) | Value::Duration(it) => it.clone(),
        Value::Percent(it) => format!("{it} %"),
        Value::Number { number, unit } => {
            let unit = unit.as_deref().unwrap_or("");
            format!("{number} {unit}").trim_end().to_owned()
        }
        Value::Money { amount, currency } => format!("{amount} {currency}"),
    }
}

fn write_row(cells: [String; 28], options: Options, text: &mut String) {
    let separator = match options.separator {
        Separator::Comma => ',',
        Separator::Semicolon => ';',
    };
    for (n, cell) in cells.iter().enumerate() {
        if 0 < n {
            text.push(separator);
        }
        write_cell(cell, separator, text);
    }
    text.push_str("\r\n");
}

/// A spreadsheet takes what starts with one of these for a formula.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

fn write_cell(cell: &str, separator: char, text: &mut String) {
    let is_formula =
        cell.trim_start().starts_with(FORMULA_STARTS) || cell.starts_with(FORMULA_STARTS);
    let guard = if is_formula { "'" } else { "" };
    let is_quoted = cell.contains(['"', '\r', '\n', separator]);
    if is_quoted {
        text.push('"');
        text.push_str(guard);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_harmless() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("a;b", "a;b"),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            (" =1+1", "' =1+1"),
            ("-3", "'-3"),
            ("@cmd", "'@cmd"),
            ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
        ] {
            let mut text = String::new();
            write_cell(cell, ',', &mut text);
            assert_eq!(text, expected, "{cell}");
        }
    }
}
