//! The moment, chance, and how long things take.

use annotations::{RecordId, Timestamp};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Now.
#[must_use]
pub fn now() -> Timestamp {
    timestamp(Date::now())
}

/// 128 random bits of the browser's generator for keys.
#[must_use]
pub fn random() -> u128 {
    let mut bytes = [0; 16];
    let filled = web_sys::window()
        .and_then(|it| it.crypto().ok())
        .and_then(|it| it.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        // Every browser we support has it; ids still differ without.
        debug_assert!(false, "the browser has no generator of random numbers");
        for byte in &mut bytes {
            *byte = low_byte(js_sys::Math::random() * 256.0);
        }
    }
    u128::from_be_bytes(bytes)
}

/// A fresh id of a record, or the seed of many.
#[must_use]
pub fn fresh_id() -> RecordId {
    RecordId::from_time(now(), random())
}

/// A moment in words: day and time of the user's time zone, in the language
/// of `tag` (BCP 47).
#[must_use]
pub fn in_words(at: Timestamp, tag: &str) -> String {
    words(at, tag, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// The time of day of a moment in figures, hours from 0 to 23, in the user's
/// time zone: the same in both languages, since the browser's words for it take
/// 50 ms when they are first asked for, while an article is being opened.
#[must_use]
pub fn time_of_day(at: Timestamp) -> String {
    let date = date(at);
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// A moment as a field of the browser for local times has it, to the minute.
#[must_use]
pub fn for_field(at: Timestamp) -> String {
    let date = date(at);
    format!("{}T{}", day(&date), time_of_day(at))
}

/// The moment that such a field says; `None` while it says none.
#[must_use]
pub fn of_field(text: &str) -> Option<Timestamp> {
    let millis = Date::parse(text);
    millis.is_finite().then(|| timestamp(millis))
}

/// Today's date in the user's time zone, as ISO 8601 writes it.
#[must_use]
pub fn today() -> String {
    day(&Date::new_0())
}

fn day(date: &Date) -> String {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// Marks the moment in the browser's record of timings, under `name`.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|it| it.performance()) {
        // Only fails for names of the navigation itself.
        let _ = performance.mark(name);
    }
}

/// Milliseconds since the page began, for durations.
#[must_use]
pub fn elapsed() -> f64 {
    web_sys::window().and_then(|it| it.performance()).map_or(0.0, |it| it.now())
}

#[expect(clippy::as_conversions, reason = "whole numbers far below 2^53; there is no TryFrom")]
fn timestamp(millis: f64) -> Timestamp {
    Timestamp(millis as i64)
}

#[expect(clippy::as_conversions, reason = "saturates; there is no TryFrom")]
fn low_byte(value: f64) -> u8 {
    value as u8
}

#[expect(clippy::as_conversions, reason = "whole numbers far below 2^53; there is no From")]
fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.0 as f64))
}

fn words(at: Timestamp, tag: &str, options: &[(&str, &str)]) -> String {
    let wanted = Object::new();
    for (name, value) in options {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&wanted, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    date(at).to_locale_string(tag, &wanted).into()
}
