//! Dates, as software and as people write them.

use super::*;

#[test]
fn reads_iso_dates() {
    for (text, expected) in [
        ("2024-05-12", Some("2024-05-12")),
        ("2024-05-12T08:30:00+02:00", Some("2024-05-12T08:30:00+02:00")),
        ("2024-05-12T08:30:00.123Z", Some("2024-05-12T08:30:00Z")),
        ("2024-05-12T08:30:00+0200", Some("2024-05-12T08:30:00+02:00")),
        ("2024-05-12T08:30-05", Some("2024-05-12T08:30-05:00")),
        ("2024-05-12 08:30", Some("2024-05-12T08:30")),
        ("2024-05-12 08:30:00 UTC", Some("2024-05-12T08:30:00Z")),
        ("2024/05/12", Some("2024-05-12")),
        ("2024-05-12 à midi", Some("2024-05-12")),
        ("2024-05-12T25:30", Some("2024-05-12")),
        ("2024-02-29", Some("2024-02-29")),
        ("2999-01-01", None),
        ("2150-01-01T00:00:00Z", Some("2150-01-01T00:00:00Z")),
        ("2023-02-29", None),
        ("2024-02-31", None),
        ("2024-06-31", None),
        ("2024-13-12", None),
        ("0001-01-01T00:00:00", None),
        ("0000-00-00", None),
        ("1970-01-01T00:00:00Z", None),
        ("1970-01-01", Some("1970-01-01")),
        ("2024", None),
        ("2024-05", None),
        ("12é4-05-12", None),
    ] {
        assert_eq!(iso(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn finds_written_dates() {
    for (text, is_english, expected) in [
        ("Publié le 12 mai 2024 à 8h30", false, Some("2024-05-12T08:30")),
        ("Publié le 19 mai 2024 à 14 h 05", false, Some("2024-05-19T14:05")),
        ("le 19 mai 2024 à 14 h, à Paris", false, Some("2024-05-19T14:00")),
        ("Mis à jour le 20/05/2024 à 10:12", false, Some("2024-05-20T10:12")),
        ("20/05/24, 10h12", false, Some("2024-05-20T10:12")),
        ("le 1er août 2023", false, Some("2023-08-01")),
        ("le 31 février 2023", false, None),
        ("à 9 h le 3 mai 2024", false, Some("2024-05-03T09:00")),
        ("May 12, 2024", true, Some("2024-05-12")),
        ("Updated May 19, 2024 at 2:05 p.m. ET", true, Some("2024-05-19T14:05")),
        ("May 19, 2024, 12:05am EDT", true, Some("2024-05-19T00:05-04:00")),
        ("Sun 19 May 2024 14.05 BST", true, Some("2024-05-19T14:05+01:00")),
        ("14:05 BST, 19 May 2024", true, Some("2024-05-19T14:05+01:00")),
        ("Sun, 19 May 2024 14:05:00 +0200", true, Some("2024-05-19T14:05:00+02:00")),
        ("Published: Sept. 3rd, 2024", true, Some("2024-09-03")),
        ("May 3, 2024 12 comments", true, Some("2024-05-03")),
        ("12/05/2024", false, Some("2024-05-12")),
        ("12.05.2024", false, Some("2024-05-12")),
        ("12/05/2024", true, Some("2024-12-05")),
        ("25/05/2024", true, Some("2024-05-25")),
        ("© 2024 – onemedia", false, None),
        ("version 1.2.24", false, None),
        ("mai 2024", false, None),
        ("hier à 9h", false, None),
    ] {
        let order = if is_english { Order::Month } else { Order::Day };
        assert_eq!(find(text, order).as_deref(), expected, "{text}");
    }
}
