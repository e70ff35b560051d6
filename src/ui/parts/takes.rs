//! What a field takes: what it does not take stays in it, with why.

use exchange::{full_address, is_date};

/// What a field takes; nothing at all empties each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Takes {
    /// Whatever is typed.
    #[default]
    Anything,
    /// An address that may be kept, with its scheme or without.
    Address,
    /// A date as ISO 8601 writes it: a day, a month or a year.
    Date,
    /// The address of a relay that `fetch.html` may ask.
    Relay,
    /// A Wikidata id, or the address of its page.
    WikidataId,
}

impl Takes {
    /// Whether it takes `typed`.
    #[must_use]
    pub fn takes(self, typed: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Address => full_address(typed).is_some(),
            Self::Date => typed.trim().is_empty() || is_date(typed.trim()),
            Self::Relay => full_address(typed).is_some_and(|it| it.is_empty() || is_relay(&it)),
            Self::WikidataId => wikidata_id(typed).is_some(),
        }
    }

    /// The message of what is wrong with what it does not take.
    #[must_use]
    pub fn refusal(self) -> &'static str {
        match self {
            Self::Anything | Self::Address => "field-address-bad",
            Self::Date => "field-date-bad",
            Self::Relay => "settings-relay-bad",
            Self::WikidataId => "entity-wikidata-bad",
        }
    }
}

/// Whether `fetch.html` may ask an address: the net by https, this machine as
/// it likes.
fn is_relay(address: &str) -> bool {
    ["https://", "http://127.0.0.1:", "http://localhost:"].iter().any(|it| address.starts_with(it))
}

/// The Wikidata id in what was typed or pasted: `Q142` or the address of its
/// page; empty for nothing, `None` for anything else.
#[must_use]
pub fn wikidata_id(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_end = |c: char| matches!(c, '/' | '#' | '?' | ':' | '.');
    let mut parts = typed.split(is_end).map(str::to_ascii_uppercase);
    let is_id = |it: &String| {
        let digits = it.strip_prefix('Q').unwrap_or("");
        !digits.is_empty() && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit())
    };
    if typed.is_empty() { Some(String::new()) } else { parts.find(is_id) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_in_what_people_paste() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(wikidata_id(typed).as_deref(), expected, "{typed}");
        };
        check(" q142 ", Some("Q142"));
        check("https://www.wikidata.org/wiki/Q142#P31", Some("Q142"));
        check("http://www.wikidata.org/entity/Q7259", Some("Q7259"));
        check("https://m.wikidata.org/wiki/Special:EntityPage/Q5?uselang=fr", Some("Q5"));
        check("https://www.wikidata.org/wiki/Special:EntityData/Q9.json", Some("Q9"));
        check("", Some(""));
        check("France", None);
        check("Q0", None);
        check("Q", None);
        check("https://fr.wikipedia.org/wiki/Quai", None);
    }

    #[test]
    fn what_is_not_taken_is_told() {
        let check = |takes: Takes, typed: &str, expected: bool| {
            assert_eq!(takes.takes(typed), expected, "{takes:?} {typed}");
        };
        for takes in [Takes::Anything, Takes::Address, Takes::Date, Takes::Relay, Takes::WikidataId]
        {
            check(takes, "", true);
            check(takes, "javascript:alert(1)", takes == Takes::Anything);
        }
        check(Takes::Address, "exemple.org/rapport", true);
        check(Takes::Address, "mailto:a@exemple.org", true);
        check(Takes::Address, "le rapport annuel", false);
        check(Takes::Date, " 2024-04-13 ", true);
        check(Takes::Date, "2024-04", true);
        check(Takes::Date, "hier peut-être", false);
        check(Takes::Date, "2024-02-30", false);
        check(Takes::Relay, "https://relais.exemple.org/?url={address}", true);
        check(Takes::Relay, "http://relais.exemple.org/", false);
        check(Takes::Relay, "http://localhost:8000/", true);
    }
}
