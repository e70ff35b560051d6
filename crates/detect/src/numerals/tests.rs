//! Numbers in digits and in words.

use document::Language;

use super::{Decimal, digits};

#[track_caller]
fn check(language: Language, written: &str, expected: &str) {
    let found = digits(written, language).map(|it| it.to_string());
    assert_eq!(found.unwrap_or_default(), expected, "{written}");
}

#[test]
fn reads_digits() {
    check(Language::French, "7,1", "7.1");
    check(Language::French, "1 234,50", "1234.50");
    check(Language::French, "20.000", "20000");
    check(Language::French, "7.1", "7.1");
    check(Language::French, "0,10", "0.10");
    check(Language::French, "12.04.2024", "");
    check(Language::English, "1,234.5", "1234.5");
    check(Language::English, "20,000", "20000");
    check(Language::English, "3.5", "3.5");
    check(Language::English, "1234567890123456789012345678901234567", "");
}

#[test]
fn shifts_without_rounding() {
    let shifted = |plain: &str, power| Decimal::parse(plain).and_then(|it| it.shifted(power));
    assert_eq!(shifted("7.1", 6).unwrap().to_string(), "7100000");
    assert_eq!(shifted("7.1234", 3).unwrap().to_string(), "7123.4");
    assert_eq!(shifted("1", 40), None);
    assert_eq!(Decimal::parse("1.2.3"), None);
    assert_eq!(Decimal::parse(""), None);
}
