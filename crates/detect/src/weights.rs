//! Weights of hashed features, and the bytes they come in.
//!
//! Layout of a table: number of rows (u32); how far each key is behind the one
//! before (u8, or 255 and a u24); the weights (i8), column by column.  Layout
//! of a [`Linear`]: units a nat (u16); the bias of each answer (i16); a table.

use crate::pack::Bytes;

/// Stands before a step that one byte cannot hold.
const LONG: u8 = u8::MAX;

/// Bits of a hash that are its key.  A feature that a model does not have
/// finds the row of another one in fewer than 1 of 100 cases.
const N_KEY_BITS: u32 = 24;

/// The key of a feature.
#[must_use]
pub fn fold(hash: u32) -> u32 {
    hash >> (u32::BITS - N_KEY_BITS)
}

/// The weights of one feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its key, see [`fold`].
    pub key: u32,
    /// A weight for each answer, in units of the model.
    pub weights: Vec<i8>,
}

/// Rows by key.
pub(crate) struct Table {
    /// Weights a row.
    n_columns: usize,
    /// By key modulo their number, then onwards: key plus 1, and place of the
    /// row; 0 where there is none.
    slots: Vec<(u32, u32)>,
    weights: Vec<i8>,
}

impl Table {
    /// How many features have weights.
    pub(crate) fn n_rows(&self) -> usize {
        self.weights.len() / self.n_columns.max(1)
    }

    /// Adds the weights of the feature `hash` to `sums`, one a column.
    pub(crate) fn add(&self, hash: u32, sums: &mut [i32]) {
        let Some(row) = self.find(fold(hash)) else { return };
        let start = row * self.n_columns;
        let weights = self.weights.get(start..start + sums.len()).unwrap_or_default();
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += i32::from(*weight);
        }
    }

    fn find(&self, key: u32) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = start(key) & mask;
        loop {
            match self.slots.get(at) {
                Some((it, row)) if *it == key + 1 => return usize::try_from(*row).ok(),
                Some((0, _)) | None => return None,
                Some(_) => at = (at + 1) & mask,
            }
        }
    }

    /// The table of `n_columns` that `rest` begins with; `None` where there is
    /// none.
    pub(crate) fn read(rest: &mut Bytes<'_>, n_columns: usize) -> Option<Self> {
        let n_rows = usize::try_from(rest.u32()?).ok()?;
        // Nothing is made for rows that cannot be there.
        if rest.0.len() < n_rows.checked_mul(1 + n_columns)? {
            return None;
        }
        let mut slots = vec![(0, 0); (2 * n_rows + 1).next_power_of_two()];
        let mut key = 0_u32;
        for row in 0..n_rows {
            let step = match rest.u8()? {
                LONG => rest.u24()?,
                short => u32::from(short),
            };
            let is_new = row == 0 || step != 0;
            key = key.checked_add(step).filter(|it| is_new && it >> N_KEY_BITS == 0)?;
            insert(&mut slots, key, row)?;
        }
        let by_column = rest.take(n_rows.checked_mul(n_columns)?)?;
        let mut weights = vec![0; by_column.len()];
        for (at, column) in by_column.chunks_exact(n_rows.max(1)).enumerate() {
            for (row, weight) in column.iter().enumerate() {
                *weights.get_mut(row * n_columns + at)? = weight.cast_signed();
            }
        }
        Some(Self { n_columns, slots, weights })
    }
}

/// Appends the bytes of a table of `rows` with different keys and `n_columns`
/// weights each.
pub(crate) fn write(n_columns: usize, mut rows: Vec<Row>, out: &mut Vec<u8>) {
    rows.sort_by_key(|it| it.key);
    out.extend(crate::pack::length(rows.len()).to_le_bytes());
    let mut last = 0;
    for row in &rows {
        let step = row.key - last;
        match u8::try_from(step) {
            Ok(short) if short != LONG => out.push(short),
            _ => {
                out.push(LONG);
                out.extend(step.to_le_bytes().into_iter().take(3));
            }
        }
        last = row.key;
    }
    for at in 0..n_columns {
        out.extend(rows.iter().filter_map(|it| Some(it.weights.get(at)?.cast_unsigned())));
    }
}

/// From a margin in `unit`s a nat to 0 to 1000: 500 at none, 750 at one nat.
pub(crate) fn score(unit: u16, margin: i32) -> u16 {
    let (unit, margin) = (i64::from(unit).max(1), i64::from(margin));
    u16::try_from(500 + 500 * margin / (margin.abs() + unit)).unwrap_or(0)
}

/// A linear model that chooses between `N` answers.
pub struct Linear<const N: usize> {
    unit: u16,
    bias: [i16; N],
    features: Table,
}

impl<const N: usize> Linear<N> {
    /// What speaks for each answer, in units.
    #[must_use]
    pub fn sums<'f>(&self, hashes: impl IntoIterator<Item = &'f u32>) -> [i32; N] {
        let mut sums = self.bias.map(i32::from);
        for hash in hashes {
            self.features.add(*hash, &mut sums);
        }
        sums
    }

    /// See [`score`].
    #[must_use]
    pub fn score(&self, margin: i32) -> u16 {
        score(self.unit, margin)
    }

    /// The model in `bytes`; `None` where they are none.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = Bytes(bytes);
        let unit = rest.u16()?;
        let mut bias = [0; N];
        for it in &mut bias {
            *it = rest.u16()?.cast_signed();
        }
        let features = Table::read(&mut rest, N)?;
        rest.0.is_empty().then_some(Self { unit, bias, features })
    }

    /// The bytes of a model whose weights are in `unit`s a nat.
    #[must_use]
    pub fn write(unit: u16, bias: [i16; N], rows: Vec<Row>) -> Vec<u8> {
        let mut out = unit.to_le_bytes().to_vec();
        out.extend(bias.iter().flat_map(|it| it.to_le_bytes()));
        write(N, rows, &mut out);
        out
    }
}

impl<const N: usize> std::fmt::Debug for Linear<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Linear({} features)", self.features.n_rows())
    }
}

/// Where the search for `key` begins, before it is cut to the table: keys are
/// spread already.
fn start(key: u32) -> usize {
    usize::try_from(key).unwrap_or(0)
}

/// The most places looked at for a key.  In a sound model, whose keys are
/// spread over a table twice their number, a few dozen do.
const MAX_PROBES: usize = 4096;

/// `None` where there is no place near.
fn insert(slots: &mut [(u32, u32)], key: u32, row: usize) -> Option<()> {
    let mask = slots.len() - 1;
    let mut at = start(key) & mask;
    for _ in 0..MAX_PROBES {
        let slot = slots.get_mut(at)?;
        if slot.0 == 0 {
            *slot = (key + 1, u32::try_from(row).ok()?);
            return Some(());
        }
        at = (at + 1) & mask;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Vec<u8> {
        let row = |key, weights: [i8; 2]| Row { key, weights: weights.to_vec() };
        let rows = vec![row(fold(u32::MAX), [-3, 3]), row(5, [20, -20]), row(900, [1, 0])];
        Linear::<2>::write(10, [4, -4], rows)
    }

    #[test]
    fn reads_what_it_wrote() {
        let model = Linear::<2>::read(&model()).unwrap();
        let hash = |key: u32| key << (u32::BITS - N_KEY_BITS);
        assert_eq!(model.sums(&[]), [4, -4]);
        assert_eq!(model.sums(&[hash(5), hash(900), hash(7)]), [25, -24]);
        assert_eq!(model.sums(&[u32::MAX]), [1, -1]);
        assert_eq!([model.score(0), model.score(10), model.score(-10)], [500, 750, 250]);
    }

    #[test]
    fn refuses_what_is_damaged() {
        let sound = model();
        for n_bytes in 0..sound.len() {
            assert!(Linear::<2>::read(&sound[..n_bytes]).is_none(), "cut to {n_bytes}");
        }
        let longer = [sound.as_slice(), &[0]].concat();
        assert!(Linear::<2>::read(&longer).is_none());
        assert!(Linear::<3>::read(&sound).is_none());
        for (at, bit) in (0..sound.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
            let mut other = sound.clone();
            other[at] ^= 1 << bit;
            // Any answer will do but a panic.
            let _ = Linear::<2>::read(&other).map(|it| it.sums(&[u32::MAX, 5, 0]));
        }
    }
}
