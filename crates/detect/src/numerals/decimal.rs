//! Decimal numbers that are never rounded.

/// `mantissa` times ten to the power of minus `scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    mantissa: u128,
    scale: u32,
}

impl Decimal {
    /// A whole number.
    pub(crate) fn whole(mantissa: u128) -> Self {
        Self { mantissa, scale: 0 }
    }

    /// From digits with at most one `.` among them.
    pub(crate) fn parse(plain: &str) -> Option<Self> {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mantissa = format!("{whole}{fraction}").parse().ok()?;
        let scale = u32::try_from(fraction.len()).ok()?;
        Some(Self { mantissa, scale })
    }

    /// Times ten to the power of `power`.
    pub(crate) fn shifted(self, power: u32) -> Option<Self> {
        let removed = power.min(self.scale);
        let factor = 10_u128.checked_pow(power - removed)?;
        Some(Self { mantissa: self.mantissa.checked_mul(factor)?, scale: self.scale - removed })
    }

    /// The number, where it is whole and small enough.
    pub(crate) fn to_whole(self) -> Option<i64> {
        if self.scale != 0 {
            return None;
        }
        i64::try_from(self.mantissa).ok()
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scale = usize::try_from(self.scale).unwrap_or(0);
        let digits = format!("{:0>width$}", self.mantissa, width = scale + 1);
        match digits.split_at_checked(digits.len() - scale) {
            Some((whole, fraction)) if !fraction.is_empty() => write!(f, "{whole}.{fraction}"),
            _ => f.write_str(&digits),
        }
    }
}
