//! Which verdict a command gives, by the scale that verdicts are given on.

use annotations::{Scale, Verdict};

use super::registry::ShortcutId;

/// The verdict that what is known does not suffice: it has a key whatever the
/// scale, so that nobody gives another for want of it.
pub(super) const INSUFFICIENT: &str = "insufficient-evidence";

impl ShortcutId {
    /// The verdict that it gives on `scale`; `None` for other commands, and for
    /// verdicts that are not on it.
    pub(crate) fn verdict(self, scale: &Scale) -> Option<Verdict> {
        let is_ours = Scale::from_code(&scale.code).is_some();
        match self {
            Self::VerdictOf(INSUFFICIENT) => Some(scale.insufficient()),
            Self::VerdictOf(code) if is_ours => {
                scale.verdict(scale.values.iter().position(|it| it == code)?)
            }
            Self::OwnVerdict(place) if !is_ours => scale.verdict(place.checked_sub(1)?),
            _ => None,
        }
    }

    /// Whether the list of commands has it where verdicts are given on `scale`.
    pub(crate) fn is_listed(self, scale: &Scale) -> bool {
        match self {
            Self::Verdict => false,
            Self::VerdictOf(_) | Self::OwnVerdict(_) => self.verdict(scale).is_some(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use annotations::Status;

    use super::super::press::press;
    use super::super::registry::{Chosen, SHORTCUTS, meaning};
    use super::*;

    #[test]
    fn every_verdict_has_a_command_where_its_scale_is_in_use() {
        for scale in Scale::ALL {
            let given: Vec<_> = SHORTCUTS.iter().filter_map(|it| it.id.verdict(&scale)).collect();
            for place in 0..scale.values.len() {
                assert!(given.contains(&scale.verdict(place).unwrap()), "{place} {scale:?}");
            }
            let listed = SHORTCUTS.iter().filter(|it| it.id.is_listed(&scale));
            let of_scale = listed.filter_map(|it| it.id.verdict(&scale));
            assert!(of_scale.count() <= scale.values.len() + 1);
            assert!(given.contains(&scale.insufficient()));
        }
        let own = Scale { code: "018f".into(), ..Scale::THREE };
        assert_eq!(ShortcutId::OwnVerdict(2).verdict(&own), own.verdict(1));
        assert_eq!(ShortcutId::OwnVerdict(4).verdict(&own), None);
        assert_eq!(ShortcutId::VerdictOf("true").verdict(&own), None);
        assert!(!ShortcutId::OwnVerdict(1).is_listed(&Scale::DEFAULT));
        let none = Chosen::new();
        let meant = |key: &str| meaning(&press(key, ""), false, &none).map(|it| it.0);
        assert_eq!(meant("d"), Some(ShortcutId::VerdictOf(INSUFFICIENT)));
        assert_eq!(meant("p"), Some(ShortcutId::Status(Status::Opinion)));
    }
}
