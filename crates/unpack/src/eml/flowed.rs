//! Plain bodies to paragraphs.
//!
//! Source: RFC 3676 (`format=flowed`, `delsp`, space-stuffing, quote depth).
//! Bodies that are not flowed have their lines cut at 72 or so; those are
//! joined too.

use crate::page::escape_into;

/// Lines of at least this many characters that are followed by another were
/// cut, if all but the last of their paragraph are: mails are cut at 65 to 78.
const CUT_FROM: usize = 50;
/// No program cuts lines that late.
const CUT_TO: usize = 82;

/// A line without quotation marks.
struct Line<'a> {
    depth: usize,
    text: &'a str,
    /// Whether it goes on in the next.
    flows: bool,
}

/// The paragraphs of a plain text; quoted ones in `<blockquote>`.
pub(super) fn paragraphs(text: &str, is_flowed: bool, drops_spaces: bool) -> String {
    let mut out = String::new();
    let mut paragraph: Vec<Line<'_>> = Vec::new();
    let mut is_quoted = false;
    let mut end = |paragraph: &mut Vec<Line<'_>>| {
        let Some(first) = paragraph.first() else {
            return;
        };
        let starts_quote = 0 < first.depth;
        if starts_quote != is_quoted {
            out.push_str(if starts_quote { "<blockquote>\n" } else { "</blockquote>\n" });
            is_quoted = starts_quote;
        }
        out.push_str("<p>");
        write(&mut out, paragraph, is_flowed, drops_spaces);
        out.push_str("</p>\n");
        paragraph.clear();
    };
    for raw in text.lines() {
        let line = read(raw, is_flowed);
        let is_other = paragraph.last().is_some_and(|it| it.depth != line.depth);
        if line.text.trim().is_empty() || is_other {
            end(&mut paragraph);
        }
        // The line before a signature says nothing.
        if !matches!(line.text.trim_end(), "" | "--") {
            paragraph.push(line);
        }
    }
    end(&mut paragraph);
    if is_quoted {
        out.push_str("</blockquote>\n");
    }
    out
}

fn read(raw: &str, is_flowed: bool) -> Line<'_> {
    let mut text = raw;
    let mut depth = 0;
    while let Some(rest) = text.strip_prefix('>') {
        depth += 1;
        // "> > x" is what others than RFC 3676 write.
        text = rest;
        if let Some(rest) = text.strip_prefix(' ')
            && (!is_flowed || rest.starts_with('>'))
        {
            text = rest;
        }
    }
    if is_flowed {
        text = text.strip_prefix(' ').unwrap_or(text);
    }
    let flows = is_flowed && text.ends_with(' ') && text != "-- ";
    Line { depth, text, flows }
}

fn write(out: &mut String, lines: &[Line<'_>], is_flowed: bool, drops_spaces: bool) {
    let cut = |it: &Line<'_>| (CUT_FROM..=CUT_TO).contains(&it.text.chars().count());
    let (last, others) = lines.split_last().map_or((None, lines), |(last, it)| (Some(last), it));
    let is_cut = !is_flowed && others.iter().all(cut);
    for line in others {
        let text = line.text;
        if line.flows {
            let text = if drops_spaces { text.strip_suffix(' ').unwrap_or(text) } else { text };
            escape_into(out, text);
        } else {
            escape_into(out, text.trim_end());
            out.push_str(if is_cut { " " } else { "<br>" });
        }
    }
    if let Some(last) = last {
        escape_into(out, last.text.trim_end());
    }
}
