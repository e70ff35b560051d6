//! Packs, whole and damaged.

use document::Language;

use super::{ResourceError, Resources};
use crate::pack::{Section, list, write};

fn map(entries: &[(&str, u64)]) -> Vec<u8> {
    list::write(&entries.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect())
}

fn sections() -> Vec<Section> {
    vec![
        Section { tag: Resources::WORDS, bytes: map(&[("chat", 12), ("dit", 31)]) },
        Section { tag: Resources::NAMES, bytes: map(&[("iran", 8), ("oman", 8)]) },
    ]
}

#[test]
fn reads_what_was_written() {
    let bytes = write(Language::French, &sections());
    let resources = Resources::from_bytes(&bytes).unwrap();
    assert_eq!(resources.language(), Language::French);
    assert_eq!(resources.version().len(), 12);
    assert_eq!(resources.names.get("iran"), Some(8));
}

#[test]
fn every_cut_and_every_changed_byte_is_an_error() {
    let bytes = write(Language::English, &sections());
    for n_bytes in 0..bytes.len() {
        assert!(Resources::from_bytes(&bytes[..n_bytes]).is_err(), "{n_bytes}");
    }
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x11;
        assert!(Resources::from_bytes(&damaged).is_err(), "{place}");
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let message = |bytes: &[u8]| Resources::from_bytes(bytes).unwrap_err().to_string();
    assert_eq!(message(b"hello"), "this is no language pack");
    let mut bytes = write(Language::French, &sections());
    assert_eq!(message(&bytes[..30]), "the language pack is cut short after 30 bytes");
    bytes[8] = 9;
    assert_eq!(message(&bytes), "the language pack has format 9, this build knows 2");
    let only_words = write(Language::French, &sections()[..1]);
    assert_eq!(Resources::from_bytes(&only_words).unwrap_err(), ResourceError::Missing("names"));
    let no_map = Section { tag: Resources::NAMES, bytes: vec![7; 40] };
    let broken = write(Language::French, &[sections().remove(0), no_map]);
    assert_eq!(Resources::from_bytes(&broken).unwrap_err(), ResourceError::Damaged("names"));
}
