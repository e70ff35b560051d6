//! What a token can be: outside of every name, or a part of a name of one
//! type (begin, inside, last, or the only token: BILOU).

use document::EntityType;

/// Which part of a name a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first of several tokens.
    Begin,
    /// Neither the first nor the last.
    Inside,
    /// The last of several.
    Last,
    /// The only one.
    Unit,
}

/// Place of a label: 0 is outside, then four parts a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label(pub usize);

impl Label {
    /// Outside of every name.
    pub const OUTSIDE: Self = Self(0);

    /// The label of a part of a name of the `n`-th type.
    #[must_use]
    pub fn of(n: usize, part: Part) -> Self {
        let part = match part {
            Part::Begin => 0,
            Part::Inside => 1,
            Part::Last => 2,
            Part::Unit => 3,
        };
        Self(1 + 4 * n + part)
    }

    /// Place of the type and the part; `None` outside.
    #[must_use]
    pub fn part(self) -> Option<(usize, Part)> {
        let place = self.0.checked_sub(1)?;
        let part = match place % 4 {
            0 => Part::Begin,
            1 => Part::Inside,
            2 => Part::Last,
            _ => Part::Unit,
        };
        Some((place / 4, part))
    }

    /// Whether a name goes on behind a token with this label.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self.part(), Some((_, Part::Begin | Part::Inside)))
    }

    /// Whether a token with this label can stand behind one with `before`.
    #[must_use]
    pub fn may_follow(self, before: Self) -> bool {
        match (before.is_open(), self.part()) {
            (true, Some((n, Part::Inside | Part::Last))) => before.part().map(|it| it.0) == Some(n),
            (true, _) => false,
            (false, Some((_, Part::Inside | Part::Last))) => false,
            (false, _) => true,
        }
    }
}

/// The labels of a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels(Vec<EntityType>);

impl Labels {
    /// Those for names of `types`.
    #[must_use]
    pub fn new(types: Vec<EntityType>) -> Self {
        Self(types)
    }

    /// The types, in order.
    #[must_use]
    pub fn types(&self) -> &[EntityType] {
        &self.0
    }

    /// How many labels there are.
    #[must_use]
    pub fn count(&self) -> usize {
        1 + 4 * self.0.len()
    }

    /// Place of `entity_type` among the types.
    #[must_use]
    pub fn place(&self, entity_type: EntityType) -> Option<usize> {
        self.0.iter().position(|it| *it == entity_type)
    }
}
