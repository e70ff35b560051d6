//! What a date, a figure or an amount comes to, in a form that compares.

/// A normalised value.  Numbers are decimal strings with `.` as the decimal
/// sign and no grouping, so that "0,10" and "0.1" are told apart and nothing
/// is rounded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Value {
    /// A date, a partial date or an interval: ISO 8601-2 / EDTF level 1, such
    /// as `2024-04-13`, `2003-12`, `2003`, `2024-05-01/2024-05-03`.
    Date(String),
    /// A time of day: ISO 8601, such as `14:05`.
    Time(String),
    /// A length of time: ISO 8601, such as `P2D` or `PT90M`.
    Duration(String),
    /// A count or measure.
    Number {
        /// Decimal number; a fraction such as "half" is `0.5`.
        number: String,
        /// What is counted, in the text's language, lower case and singular
        /// where that is known (`missile`), or a unit's symbol (`km`).
        unit: Option<String>,
    },
    /// A share in per cent, such as `99`.
    Percent(String),
    /// An amount of money.
    Money {
        /// Decimal number.
        amount: String,
        /// ISO 4217 code where known, else the words of the text.
        currency: String,
    },
}
