//! What a date or figure comes to, for people to read.

use document::Value;

use crate::i18n::Words;
use crate::state::{Argument, UiLanguage};

/// `value` in words and figures of the interface's language.
pub(crate) fn value_words(words: &Words, value: &Value) -> String {
    let text = |it: &str| Argument::Text(it.into());
    match value {
        Value::Date(it) => dates(words, it),
        Value::Time(it) => it.clone(),
        Value::Duration(it) => duration(words, it).unwrap_or_else(|| it.clone()),
        Value::Number { number, unit } => {
            let number = figure(words.language(), number);
            unit.as_ref().map_or(number.clone(), |unit| format!("{number}\u{a0}{unit}"))
        }
        Value::Percent(it) => words
            .with("value-percent", &[("number", text(&figure(words.language(), it)))])
            .to_string(),
        Value::Money { amount, currency } => {
            format!("{}\u{a0}{currency}", figure(words.language(), amount))
        }
    }
}

/// A date, or two with a dash between them.
fn dates(words: &Words, edtf: &str) -> String {
    let parts: Vec<String> = edtf.split('/').map(|it| date(words, it)).collect();
    parts.join(" – ")
}

fn date(words: &Words, edtf: &str) -> String {
    let parts: Vec<&str> = edtf.split('-').collect();
    let is_plain = |it: &&str| it.bytes().all(|b| b.is_ascii_digit());
    let month = |it: &str| Argument::Text(words.get(&format!("month-{it}")).to_string().into());
    let text = |it: &str| Argument::Text(it.trim_start_matches('0').into());
    match parts.as_slice() {
        [y, m, d] if [y, m, d].into_iter().all(is_plain) && is_month(m) => {
            let arguments = [("day", text(d)), ("month", month(m)), ("year", text(y))];
            words.with("value-day", &arguments).to_string()
        }
        [y, m] if [y, m].into_iter().all(is_plain) && is_month(m) => {
            words.with("value-month", &[("month", month(m)), ("year", text(y))]).to_string()
        }
        _ => edtf.to_owned(),
    }
}

fn is_month(digits: &str) -> bool {
    digits.len() == 2 && digits.parse::<u8>().is_ok_and(|it| (1..=12).contains(&it))
}

/// `P1Y2M`, `PT90M` in words; `None` for what is no plain ISO 8601 duration.
fn duration(words: &Words, iso: &str) -> Option<String> {
    let mut rest = iso.strip_prefix('P')?;
    let mut is_time = false;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T') {
            (is_time, rest) = (true, behind);
            continue;
        }
        let cut = rest.find(|c: char| !c.is_ascii_digit())?;
        let (digits, behind) = rest.split_at_checked(cut)?;
        let unit = behind.chars().next()?;
        let id = match (unit, is_time) {
            ('Y', false) => "duration-years",
            ('M', false) => "duration-months",
            ('W', false) => "duration-weeks",
            ('D', false) => "duration-days",
            ('H', true) => "duration-hours",
            ('M', true) => "duration-minutes",
            ('S', true) => "duration-seconds",
            _ => return None,
        };
        parts.push(words.with(id, &[("count", Argument::Count(digits.parse().ok()?))]).to_string());
        rest = behind.get(unit.len_utf8()..)?;
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A decimal number in groups of three, with the language's signs.  No digit is
/// added or lost.
pub(crate) fn figure(language: UiLanguage, number: &str) -> String {
    let (group, point) = match language {
        UiLanguage::French => ('\u{202f}', ','),
        UiLanguage::English => (',', '.'),
    };
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", number),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if !(whole.bytes().chain(decimals.bytes())).all(|it| it.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        // Four digits stay together: years, and figures people read at once.
        if 0 < place && left % 3 == 0 && 4 < whole.len() {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    let decimals = if decimals.is_empty() { String::new() } else { format!("{point}{decimals}") };
    format!("{sign}{grouped}{decimals}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_as_the_language_does() {
        let french = |it| figure(UiLanguage::French, it);
        assert_eq!(french("210000"), "210\u{202f}000");
        assert_eq!(french("1234567.50"), "1\u{202f}234\u{202f}567,50");
        assert_eq!(french("2024"), "2024");
        assert_eq!(french("-0.5"), "\u{2212}0,5");
        assert_eq!(french("1/3"), "1/3");
        assert_eq!(figure(UiLanguage::English, "252000"), "252,000");
    }

    #[test]
    fn values_are_said_in_the_language() {
        let words = Words::new(UiLanguage::French);
        let say = |it: Value| value_words(&words, &it);
        assert_eq!(say(Value::Date("2024-04-13".to_owned())), "13 avril 2024");
        assert_eq!(say(Value::Date("2003-12".to_owned())), "décembre 2003");
        assert_eq!(say(Value::Date("2003".to_owned())), "2003");
        assert_eq!(say(Value::Date("2024-05-01/2024-05-03".to_owned())), "1 mai 2024 – 3 mai 2024");
        assert_eq!(say(Value::Date("2024-13-01".to_owned())), "2024-13-01");
        assert_eq!(say(Value::Percent("0.10".to_owned())), "0,10\u{a0}%");
        assert_eq!(say(Value::Duration("P2D".to_owned())), "2 jours");
        assert_eq!(say(Value::Duration("PT90M".to_owned())), "90 minutes");
        assert_eq!(say(Value::Duration("P?".to_owned())), "P?");
        let missiles = Value::Number { number: "350".to_owned(), unit: Some("missile".to_owned()) };
        assert_eq!(say(missiles), "350\u{a0}missile");
    }
}
