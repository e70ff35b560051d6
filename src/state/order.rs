//! In which order the cards stand, and keys go from one to the next.

use annotations::{Priority, Status};

use crate::state::Item;

/// An order of cards; what is alike in it stands as in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// As in the text.
    #[default]
    Text,
    /// The most urgent claims first.
    Priority,
    /// Claims that nobody has begun first, those that are done last.
    Status,
    /// What the detector is surest of first, then what people marked.
    Score,
}

impl Order {
    /// All, in the order above.
    pub const ALL: [Self; 4] = [Self::Text, Self::Priority, Self::Status, Self::Score];

    /// The word for it in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Priority => "priority",
            Self::Status => "status",
            Self::Score => "score",
        }
    }

    /// What a code stands for; the text's for others.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.code() == code).unwrap_or_default()
    }

    /// The rank of an item, lowest first.
    pub(super) fn rank(self, item: &Item) -> u128 {
        match self {
            Self::Text => 0,
            Self::Priority | Self::Status if item.number.is_none() => MOST,
            Self::Priority => of_priority(item.mark().and_then(|it| it.priority)),
            Self::Status => of_status(item.mark().and_then(|it| it.status)),
            Self::Score => {
                item.suggestion().map_or(MOST, |it| MOST.saturating_sub(it.score.into()))
            }
        }
    }
}

/// More than any score.
const MOST: u128 = 1001;

fn of_priority(priority: Option<Priority>) -> u128 {
    match priority {
        Some(Priority::High) => 0,
        Some(Priority::Normal) => 1,
        None => 2,
        Some(Priority::Low) => 3,
    }
}

fn of_status(status: Option<Status>) -> u128 {
    match status.unwrap_or(Status::ToDo) {
        Status::ToDo => 0,
        Status::InProgress => 1,
        Status::AwaitingReply => 2,
        Status::Disputed => 3,
        Status::Checked | Status::NotCheckable | Status::Opinion => 4,
    }
}
