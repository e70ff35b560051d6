//! A list of keys and values as the bytes of a section.
//!
//! Layout: number of keys (u32); number of bytes of the endings (u32); how
//! many bytes each key shares with the one before it (a byte each); the rest
//! of each key, a line each; number of different values (u16); those values
//! (u64), most frequent first; the place of each key's value among them, a
//! byte each, or 255 and a u16.  Streams of one kind deflate far better than
//! the automaton that is made of them: 593 kB for 952 kB of the French names.

use std::collections::BTreeMap;

use super::Bytes;

/// Stands before a place that one byte cannot hold.
const LONG: u8 = u8::MAX;

/// The bytes of `entries`.  Keys hold no line end; there are fewer than 2^16
/// different values.
#[must_use]
pub fn write(entries: &BTreeMap<String, u64>) -> Vec<u8> {
    let (mut shared, mut endings) = (Vec::new(), Vec::new());
    let mut last: &[u8] = &[];
    for key in entries.keys().map(String::as_bytes) {
        let n = last.iter().zip(key).take(usize::from(u8::MAX)).take_while(|(a, b)| a == b).count();
        shared.push(u8::try_from(n).unwrap_or(u8::MAX));
        endings.extend_from_slice(key.get(n..).unwrap_or_default());
        endings.push(b'\n');
        last = key;
    }
    let values = by_frequency(entries.values().copied());
    let places: BTreeMap<u64, u16> = values.iter().copied().zip(0..=u16::MAX).collect();
    let mut out = Vec::new();
    out.extend_from_slice(&super::length(shared.len()).to_le_bytes());
    out.extend_from_slice(&super::length(endings.len()).to_le_bytes());
    out.extend(shared);
    out.extend(endings);
    out.extend_from_slice(&u16::try_from(values.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend(values.iter().flat_map(|it| it.to_le_bytes()));
    for value in entries.values() {
        let place = places.get(value).copied().unwrap_or(u16::MAX);
        match u8::try_from(place) {
            Ok(short) if short != LONG => out.push(short),
            _ => {
                out.push(LONG);
                out.extend_from_slice(&place.to_le_bytes());
            }
        }
    }
    out
}

/// The different values, most frequent first.
fn by_frequency(values: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
    values.for_each(|it| *counts.entry(it).or_default() += 1);
    let mut ordered: Vec<(u64, usize)> = counts.into_iter().collect();
    ordered.sort_by_key(|(value, count)| (std::cmp::Reverse(*count), *value));
    ordered.into_iter().map(|it| it.0).collect()
}

/// Calls `found` with every key and its value, in the order of [`write`];
/// `None` where the bytes are no list.
pub(crate) fn read(bytes: &[u8], mut found: impl FnMut(&[u8], u64) -> Option<()>) -> Option<()> {
    let mut rest = Bytes(bytes);
    let n_keys = super::to_usize(rest.u32()?);
    let n_endings = super::to_usize(rest.u32()?);
    let shared = rest.take(n_keys)?;
    let mut endings = rest.take(n_endings)?.split(|it| *it == b'\n');
    let n_values = rest.u16()?;
    let values: Vec<u64> = (0..n_values).map(|_| rest.u64()).collect::<Option<_>>()?;
    let mut key: Vec<u8> = Vec::new();
    for shared in shared {
        let shared = usize::from(*shared);
        if key.len() < shared {
            return None;
        }
        key.truncate(shared);
        key.extend_from_slice(endings.next()?);
        let place = match rest.u8()? {
            LONG => rest.u16()?,
            short => u16::from(short),
        };
        found(&key, *values.get(usize::from(place))?)?;
    }
    rest.0.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(bytes: &[u8]) -> Option<BTreeMap<String, u64>> {
        let mut entries = BTreeMap::new();
        read(bytes, |key, value| {
            entries.insert(String::from_utf8(key.to_vec()).ok()?, value);
            Some(())
        })?;
        Some(entries)
    }

    #[test]
    fn reads_what_it_wrote() {
        let of = |keys: Vec<(String, u64)>| keys.into_iter().collect::<BTreeMap<_, _>>();
        let long = "a".repeat(300);
        for entries in [
            of(vec![]),
            of(vec![(String::new(), 7), ("é".into(), 0), ("ée".into(), u64::MAX)]),
            of(vec![(long.clone(), 1), (format!("{long}b"), 2)]),
            of((0..1000).map(|it| (format!("k{it}"), it * it)).collect()),
        ] {
            let bytes = write(&entries);
            assert_eq!(back(&bytes), Some(entries));
            for end in 0..bytes.len() {
                assert_eq!(back(&bytes[..end]), None, "cut at {end}");
            }
        }
    }
}
