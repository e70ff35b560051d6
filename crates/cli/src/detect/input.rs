//! What `postil detect` reads, checked.

use std::path::Path;

use anyhow::Context as _;
use serde::Deserialize;

/// One line of `--jsonl`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Line {
    /// Given back as it came.
    pub(super) id: serde_json::Value,
    /// The text.
    pub(super) text: String,
    /// `fr`, `en` or `auto`; the option's where it is not given.
    #[serde(default)]
    pub(super) lang: Option<String>,
    /// The publication date; the option's where it is not given.
    #[serde(default)]
    pub(super) published: Option<String>,
}

/// The line `text` holds.
pub(super) fn parse(text: &str) -> anyhow::Result<Line> {
    let line: Line = serde_json::from_str(text)?;
    if let Some(published) = &line.published {
        day(published).map_err(anyhow::Error::msg)?;
    }
    Ok(line)
}

/// The lines that hold anything, with their numbers from 1.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.split('\n').enumerate().map(|(n, line)| (n + 1, line));
    numbered.filter(|(_, line)| !line.trim().is_empty())
}

/// What to call the input in messages.
pub(super) fn name(file: Option<&Path>) -> String {
    match file.filter(|it| *it != Path::new("-")) {
        Some(path) => path.display().to_string(),
        None => "standard input".to_owned(),
    }
}

/// The whole input, which must be UTF-8.
pub(super) fn read(file: Option<&Path>) -> anyhow::Result<String> {
    let name = name(file);
    let bytes = super::read_bytes(file).with_context(|| format!("cannot read {name}"))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let n_lines = error.as_bytes().iter().take(at).filter(|it| **it == b'\n').count();
        anyhow::anyhow!("{name}:{}: not UTF-8 (byte {at})", n_lines + 1)
    })
}

/// Checks a publication date: a day, with or without a time behind it.
pub(super) fn day(published: &str) -> Result<String, String> {
    let refused = || format!("{published:?} is no date such as 2024-04-17");
    let (day, rest) = published.split_at_checked(10).ok_or_else(refused)?;
    let has_time = rest.starts_with(['T', ' ', 't']);
    let mut parts = day.split('-');
    let mut number = |n_digits: usize, limit: u16| {
        let part = parts.next().filter(|it| it.len() == n_digits)?;
        let is_digits = part.bytes().all(|it| it.is_ascii_digit());
        part.parse::<u16>().ok().filter(|it| is_digits && (1..=limit).contains(it))
    };
    let numbers = (number(4, 9999), number(2, 12), number(2, 31));
    let is_day = matches!(numbers, (Some(_), Some(_), Some(_))) && parts.next().is_none();
    if !is_day || !(rest.is_empty() || has_time) {
        return Err(refused());
    }
    Ok(published.to_owned())
}
