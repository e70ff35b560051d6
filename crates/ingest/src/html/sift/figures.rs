//! Lines that end like no sentence and are the article all the same: figures,
//! results, the names behind a colon.

use document::BlockKind;

use super::is_label;
use crate::{Draft, byline};

/// What is counted or paid, behind a number; folded, without its plural.
const UNITS: &[&str] = &[
    "%", "€", "$", "£", "m€", "md€", "million", "milliard", "billion", "trillion", "euro",
    "dollar", "pound", "franc", "point", "voix", "vote", "siège", "seat", "habitant", "emploi",
    "job", "mort", "blessé", "tonne", "hectare", "km", "kg", "percent",
];

/// Whether a line says how much of something there is: "Participation :
/// 41,2 %", "£312 million".  Dates, times and counts of clicks are none.
pub(super) fn is_figure(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let Some(first) = text.find(is_digit) else { return false };
    let before = text.get(..first).unwrap_or_default();
    let has_unit = || {
        let words = text.split(is_digit).skip(1);
        let mut units = words.map(|it| {
            let it = it.trim_start_matches(|c: char| !c.is_alphanumeric() && !"%€$£".contains(c));
            it.split(|c: char| !c.is_alphanumeric() && !"%€$£".contains(c)).next().unwrap_or("")
        });
        units.any(|it| {
            let it = it.to_lowercase();
            UNITS.contains(&it.as_str()) || UNITS.contains(&it.trim_end_matches('s'))
        })
    };
    (before.ends_with(['€', '$', '£']) || has_unit()) && byline::read(text).is_none()
}

/// The last of the lines behind `from` that belong to the text before them:
/// rows of figures, with the headings between, and what a line with a colon
/// announces.
pub(super) fn last_row(blocks: &[Draft], from: usize) -> Option<usize> {
    let is_row = |it: &Draft| {
        it.kind == BlockKind::Paragraph
            && (is_label(it) || is_figure(&it.text))
            && byline::read(&it.text).is_none()
    };
    let behind = blocks.iter().enumerate().skip(from + 1);
    let behind = behind.take_while(|(_, it)| {
        it.aside.is_none() && it.n_link_bytes() == 0 && (it.is_heading() || is_row(it))
    });
    let rows: Vec<(usize, &Draft)> = behind.filter(|it| !it.1.is_heading()).collect();
    let before = blocks.get(from).map_or("", |it| it.text.trim_end());
    let announces = before.ends_with(':') && !byline::is_opening(before);
    let n_figures = rows.iter().filter(|it| is_figure(&it.1.text)).count();
    let has_digit = |it: &&(usize, &Draft)| it.1.text.contains(|c: char| c.is_ascii_digit());
    let last = match (announces, n_figures) {
        (true, 1..) | (false, 2..) => rows.iter().rfind(has_digit),
        (true, 0) if 2 <= rows.len() => rows.last(),
        // One line, right below the text.
        (false, 1) => rows.first().filter(|it| is_figure(&it.1.text) && it.0 == from + 1),
        _ => None,
    };
    last.map(|it| it.0)
}
