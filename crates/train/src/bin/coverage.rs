//! `coverage ARTICLE LIST [MODELS] [PUBLISHED]`: how much of what a reader
//! expects is found.
//!
//! LIST has lines `type<TAB>text[<TAB>value]`; `type` is an entity type,
//! `said-by` (the text is in the source of an attribution) or `said` (in the
//! content of one).  A line counts where a finding of that type has exactly
//! that text, and with a value exactly that value.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;

use anyhow::Context;
use detect::{Options, findings, identify};
use document::{Detail, Document, Finding, Value};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(article), Some(list)) = (arguments.first(), arguments.get(1)) else {
        anyhow::bail!("usage: coverage ARTICLE LIST [MODELS] [PUBLISHED]");
    };
    let read = |path: &str| std::fs::read_to_string(path).with_context(|| path.to_owned());
    let text = read(article)?.replace('\u{2019}', "'");
    let document = Document::from_lines(&text)?;
    let language = identify(&text);
    let models = arguments.get(2).map_or("models", String::as_str);
    let resources = train::packs::load(Path::new(models), language)?;
    let options = Options { published: arguments.get(3).cloned(), ..Options::default() };
    let found = findings(&document, language, Some(&resources), &options);
    let (mut n_found, mut n_lines) = (0, 0);
    for (number, line) in read(list)?.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let mut columns = line.split('\t');
        let (Some(kind), Some(text)) = (columns.next(), columns.next()) else {
            anyhow::bail!("{list}:{}: expected type and text", number + 1);
        };
        let text = text.replace('\u{2019}', "'");
        let value = columns.next();
        let is_found = found.findings.iter().any(|it| fits(&document, it, kind, &text, value));
        n_lines += 1;
        n_found += usize::from(is_found);
        println!("{}\t{line}", if is_found { "found" } else { "MISSING" });
    }
    let percent = (100 * n_found).checked_div(n_lines).unwrap_or(0);
    println!("{n_found} of {n_lines} ({percent} %)");
    Ok(())
}

fn fits(
    document: &Document,
    finding: &Finding,
    kind: &str,
    text: &str,
    wanted: Option<&str>,
) -> bool {
    match (&finding.detail, kind) {
        (Detail::Attribution { source, .. }, "said-by") => {
            source.and_then(|it| document.slice(it)).is_some_and(|it| it.contains(text))
        }
        (Detail::Attribution { .. }, "said") => {
            document.slice(finding.span).is_some_and(|it| it.contains(text))
        }
        (Detail::Entity { entity_type, value, .. }, _) => {
            entity_type.code() == kind
                && document.slice(finding.span) == Some(text)
                && wanted.is_none_or(|wanted| value.as_ref().map(plain).as_deref() == Some(wanted))
        }
        _ => false,
    }
}

/// A value as the list writes it: `2024-04-13`, `350 missile`, `99`.
fn plain(value: &Value) -> String {
    match value {
        Value::Date(it) | Value::Time(it) | Value::Duration(it) | Value::Percent(it) => it.clone(),
        Value::Number { number, unit } => match unit {
            Some(unit) => format!("{number} {unit}"),
            None => number.clone(),
        },
        Value::Money { amount, currency } => format!("{amount} {currency}"),
    }
}
