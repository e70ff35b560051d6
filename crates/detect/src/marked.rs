//! For tests: findings shown as marks in the text,
//! `"[person Ada Lovelace] a dit [date=2024 en 2024]"`.

use document::{Detail, Document, Finding, Findings, Language, Value};

use crate::{Options, findings};

/// The text with a bracket around every entity; `published` is a Wednesday.
pub(crate) fn entities(text: &str, language: Language) -> String {
    let options = Options { published: Some("2024-04-17".to_owned()), ..Options::default() };
    let document = Document::from_lines(text).unwrap();
    let found = findings(&document, language, None, &options);
    show(text, &found.findings, |it| match &it.detail {
        Detail::Entity { entity_type, value, .. } => {
            let value = value.as_ref().map(|it| format!("={}", plain(it)));
            Some(format!("{}{}", entity_type.code(), value.unwrap_or_default()))
        }
        _ => None,
    })
}

/// The text with a bracket around every name, by the few lists of the tests.
pub(crate) fn names(text: &str, language: Language) -> String {
    let found = found(text, language);
    show(text, &found.findings, |it| match &it.detail {
        Detail::Entity { entity_type, entity: Some(_), .. } => Some(entity_type.code().to_owned()),
        _ => None,
    })
}

/// What is found in `text` by the few lists of the tests.
pub(crate) fn found(text: &str, language: Language) -> Findings {
    let document = Document::from_lines(text).unwrap();
    let resources = crate::small::resources(language);
    let options = Options { all_sentences: true, ..Options::default() };
    findings(&document, language, Some(&resources), &options)
}

/// The text with a bracket around each finding that `label` names.
pub(crate) fn show(
    text: &str,
    findings: &[Finding],
    label: impl Fn(&Finding) -> Option<String>,
) -> String {
    let mut marks: Vec<(usize, bool, String)> = Vec::new();
    for finding in findings {
        if let Some(label) = label(finding) {
            let range = finding.span.range();
            marks.push((range.start, true, format!("[{label} ")));
            marks.push((range.end, false, "]".to_owned()));
        }
    }
    // Closing marks first where one ends and another begins.
    marks.sort_by_key(|it| (it.0, it.1));
    let mut out = String::new();
    let mut at = 0;
    for (place, _, mark) in marks {
        out.push_str(text.get(at..place).unwrap());
        out.push_str(&mark);
        at = place;
    }
    out.push_str(text.get(at..).unwrap());
    out
}

fn plain(value: &Value) -> String {
    match value {
        Value::Date(it) | Value::Time(it) | Value::Duration(it) => it.clone(),
        Value::Percent(it) => format!("{it}%"),
        Value::Number { number, unit } => match unit {
            Some(unit) => format!("{number} {unit}"),
            None => number.clone(),
        },
        Value::Money { amount, currency } => format!("{amount} {currency}"),
    }
}
