//! The weights of a trained tagger, and the bytes they come in.
//!
//! Layout: number of types (u8); place of each type in `EntityType::ALL` (u8);
//! units a nat (u16); weights of transitions (i16), the start last, row by
//! row; the table of features, see [`crate::weights`].

use document::EntityType;

use super::labels::{Label, Labels};
use crate::pack::Bytes;
use crate::weights::{self, Row, Table};

/// A trained tagger.
pub struct Model {
    labels: Labels,
    /// How many units of weight one nat has.
    unit: u16,
    /// From each label, the start last, to each.
    transitions: Vec<i16>,
    features: Table,
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
        self.features.add(hash, sums);
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
        let features = Table::read(&mut rest, count)?;
        rest.0.is_empty().then_some(Self { labels, unit, transitions, features })
    }

    /// The bytes of a model: `rows` with different keys, `transitions` from
    /// each label, the start last, to each, both in units.
    #[must_use]
    pub fn write(labels: &Labels, unit: u16, transitions: &[i16], rows: Vec<Row>) -> Vec<u8> {
        let small = |it: usize| u8::try_from(it).unwrap_or(u8::MAX);
        let mut out = vec![small(labels.types().len())];
        for entity_type in labels.types() {
            out.extend(EntityType::ALL.iter().position(|it| it == entity_type).map(small));
        }
        out.extend(unit.to_le_bytes());
        out.extend(transitions.iter().flat_map(|it| it.to_le_bytes()));
        weights::write(labels.count(), rows, &mut out);
        out
    }
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let n_rows = self.features.n_rows();
        write!(f, "Model({:?}, {n_rows} features)", self.labels.types())
    }
}
