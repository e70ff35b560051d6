//! The weights of a trained tagger, and the bytes they come in.
//!
//! Layout: number of types (u8); place of each type in `EntityType::ALL` (u8);
//! units a nat (u16); weights of transitions (i16), the start last, row by
//! row; number of rows (u32); how far each key is behind the one before (u8,
//! or 255 and a u24); the weights (i8), label by label.

use document::EntityType;

use super::labels::{Label, Labels};
use crate::pack::Bytes;

/// Stands before a step that one byte cannot hold.
const LONG: u8 = u8::MAX;

/// Bits of a hash that are its key.  A feature that the model does not have
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
    /// A weight for each label, in units.
    pub weights: Vec<i8>,
}

/// A trained tagger.
pub struct Model {
    labels: Labels,
    /// How many units of weight one nat has.
    unit: u16,
    /// From each label, the start last, to each.
    transitions: Vec<i16>,
    /// By key modulo their number, then onwards: key plus 1, and place of the
    /// row; 0 where there is none.
    slots: Vec<(u32, u32)>,
    weights: Vec<i8>,
}

impl Model {
    /// The labels.
    #[must_use]
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Units of weight a nat.
    pub(super) fn unit(&self) -> u16 {
        self.unit
    }

    /// The weight of the step from `before`, or from the start, to `label`.
    pub(super) fn transition(&self, before: Option<Label>, label: Label) -> i32 {
        let count = self.labels.count();
        let row = before.map_or(count, |it| it.0);
        self.transitions.get(row * count + label.0).copied().map_or(0, i32::from)
    }

    /// Adds the weights of the feature `hash` to `sums`, one a label.
    pub(super) fn add(&self, hash: u32, sums: &mut [i32]) {
        let key = fold(hash);
        let Some(row) = self.find(key) else { return };
        let start = row * self.labels.count();
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

    /// The model in `bytes`; `None` where they are none.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = Bytes(bytes);
        let n_types = rest.u8()?;
        let types = (0..n_types)
            .map(|_| EntityType::ALL.get(usize::from(rest.u8()?)).copied())
            .collect::<Option<_>>()?;
        let labels = Labels::new(types);
        let count = labels.count();
        let unit = rest.u16()?;
        let transitions = (0..(count + 1) * count)
            .map(|_| rest.u16().map(u16::cast_signed))
            .collect::<Option<_>>()?;
        let n_rows = usize::try_from(rest.u32()?).ok()?;
        // Nothing is made for rows that cannot be there.
        if rest.0.len() < n_rows.checked_mul(1 + count)? {
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
        let by_label = rest.take(n_rows.checked_mul(count)?)?;
        let mut weights = vec![0; by_label.len()];
        for (label, column) in by_label.chunks_exact(n_rows.max(1)).enumerate() {
            for (row, weight) in column.iter().enumerate() {
                *weights.get_mut(row * count + label)? = weight.cast_signed();
            }
        }
        rest.0.is_empty().then_some(Self { labels, unit, transitions, slots, weights })
    }

    /// The bytes of a model: `rows` with different keys, `transitions` from
    /// each label, the start last, to each, both in units.
    #[must_use]
    pub fn write(labels: &Labels, unit: u16, transitions: &[i16], mut rows: Vec<Row>) -> Vec<u8> {
        rows.sort_by_key(|it| it.key);
        let small = |it: usize| u8::try_from(it).unwrap_or(u8::MAX);
        let mut out = vec![small(labels.types().len())];
        for entity_type in labels.types() {
            out.extend(EntityType::ALL.iter().position(|it| it == entity_type).map(small));
        }
        out.extend(unit.to_le_bytes());
        out.extend(transitions.iter().flat_map(|it| it.to_le_bytes()));
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
        for label in 0..labels.count() {
            out.extend(rows.iter().filter_map(|it| Some(it.weights.get(label)?.cast_unsigned())));
        }
        out
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

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let n_rows = self.weights.len() / self.labels.count();
        write!(f, "Model({:?}, {n_rows} features)", self.labels.types())
    }
}
