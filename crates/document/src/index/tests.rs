//! Conversions, by table and against the standard library.

#![allow(clippy::string_slice)]

use super::*;
use proptest::prelude::*;

/// `|` marks a position in `marked`; all units of it must convert both ways.
#[track_caller]
fn check(marked: &str, byte: u32, utf16: u32, chars: u32) {
    let text = marked.replacen('|', "", 1);
    let index = TextIndex::new(&text);
    let (byte, utf16, chars) = (ByteOffset(byte), Utf16Offset(utf16), CharOffset(chars));
    assert_eq!(byte.to_usize(), marked.find('|').unwrap());
    assert_eq!(index.byte_to_utf16(byte), Ok(utf16));
    assert_eq!(index.utf16_to_byte(utf16), Ok(byte));
    assert_eq!(index.byte_to_char(byte), Ok(chars));
    assert_eq!(index.char_to_byte(chars), Ok(byte));
}

#[test]
fn converts_positions() {
    //    text                     byte utf16 chars
    check("|", 0, 0, 0);
    check("plain |text", 6, 6, 6);
    check("Zürich| ", 7, 6, 6);
    check("« Oui\u{a0}| », dit-elle", 8, 6, 6);
    check("😀|a", 4, 2, 1);
    check("東京|😀", 6, 2, 2);
    check("e\u{301}|t", 3, 2, 2);
    check("a\r\n|b", 3, 3, 3);
    check("👩\u{200d}👧|", 11, 5, 3);
}

#[test]
fn refuses_positions() {
    let index = TextIndex::new("a😀é");
    assert_eq!(index.utf16_to_byte(Utf16Offset(2)), Err(OffsetError::InsideChar(2)));
    assert_eq!(index.byte_to_utf16(ByteOffset(3)), Err(OffsetError::InsideChar(3)));
    assert_eq!(index.utf16_to_byte(Utf16Offset(5)), Err(OffsetError::PastEnd { at: 5, len: 4 }));
    assert_eq!(index.span(ByteOffset(1), ByteOffset(1)), Err(OffsetError::Empty(1, 1)));
    assert_eq!(index.span(ByteOffset(5), ByteOffset(1)), Err(OffsetError::Empty(5, 1)));
    assert_eq!(index.span(ByteOffset(1), ByteOffset(6)), Err(OffsetError::InsideChar(6)));
}

proptest! {
    /// Every boundary of any text converts as the standard library counts.
    #[test]
    fn agrees_with_std(text in "[a-z \u{e0}-\u{ff}\u{300}-\u{302}\u{a0}\r\n\u{1f600}-\u{1f610}\u{4e00}-\u{4e10}]{0,60}") {
        let index = TextIndex::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            let at = ByteOffset::from_usize(byte);
            let utf16 = Utf16Offset::from_usize(before.encode_utf16().count());
            let chars = CharOffset::from_usize(before.chars().count());
            prop_assert_eq!(index.byte_to_utf16(at), Ok(utf16));
            prop_assert_eq!(index.utf16_to_byte(utf16), Ok(at));
            prop_assert_eq!(index.byte_to_char(at), Ok(chars));
            prop_assert_eq!(index.char_to_byte(chars), Ok(at));
        }
    }
}
