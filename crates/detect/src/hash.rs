//! Hashes of features: 32 bits, the same on every machine.

/// FNV-1a over bytes, digits as one: "2016" and "1987" are alike.
/// Source: Fowler, Noll and Vo, RFC 9923.
pub(crate) fn of_text(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| {
        let byte = if byte.is_ascii_digit() { b'0' } else { byte };
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// One hash of two.  The constants are those of MurmurHash3's last step.
pub(crate) fn mix(a: u32, b: u32) -> u32 {
    let mut hash = a.rotate_left(13) ^ b.wrapping_mul(0x9E37_79B1);
    hash = (hash ^ hash >> 16).wrapping_mul(0x85EB_CA6B);
    (hash ^ hash >> 13).wrapping_mul(0xC2B2_AE35)
}
