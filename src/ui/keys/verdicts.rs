//! Which verdict a command gives, by the scale that verdicts are given on.

use annotations::{Scale, Verdict};

use super::registry::{SHORTCUTS, Shortcut, ShortcutId};
use crate::state::Message;

/// The verdict that what is known does not suffice: it has a key whatever the
/// scale, so that nobody gives another for want of it.
pub(super) const INSUFFICIENT: &str = "insufficient-evidence";

/// For how many verdicts of a scale of the file's own there are commands that
/// may have a key.
const N_OWN: usize = 10;

/// All commands where verdicts are given on `scale`: a scale of the file's own
/// may have more than those with a key.
pub(super) fn listed(scale: &Scale) -> impl Iterator<Item = Shortcut> {
    let more = (N_OWN + 1..=scale.values.len()).map(|place| Shortcut {
        id: ShortcutId::OwnVerdict(place),
        presses: &[],
        always: false,
        message: "command-verdict-named",
    });
    SHORTCUTS.iter().copied().chain(more).filter(|it| it.id.is_listed(scale))
}

impl ShortcutId {
    /// What it is called where verdicts are given on `scale`: a verdict by what
    /// it gives.
    pub(super) fn name(self, scale: &Scale) -> Option<Message> {
        match (self, self.verdict(scale)) {
            (Self::OwnVerdict(_), Some(it)) => {
                Some(Message::new("command-verdict-named").text("verdict", it.value))
            }
            (Self::VerdictOf(_), Some(it)) => {
                Some(Message::new(format!("command-verdict-{}", it.value)))
            }
            _ => self.shortcut().map(|it| Message::new(it.message)),
        }
    }

    /// Whether it gives a verdict that is not on `scale`.
    pub(super) fn is_elsewhere(self, scale: &Scale) -> bool {
        matches!(self, Self::VerdictOf(_) | Self::OwnVerdict(_)) && self.verdict(scale).is_none()
    }

    /// The message that says why it does nothing: most commands want a mark or
    /// selected words.
    pub(super) fn idle(self, scale: &Scale) -> &'static str {
        match self {
            _ if self.is_elsewhere(scale) => "notice-idle-scale",
            Self::Compare => "notice-idle-compare",
            Self::OwnType
            | Self::TakeSnapshot
            | Self::EditArticle
            | Self::Settings
            | Self::ResetKeys => "notice-idle-now",
            _ => "notice-idle-command",
        }
    }

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
    fn is_listed(self, scale: &Scale) -> bool {
        let is_twice =
            |code: &str| code != INSUFFICIENT && self.verdict(scale) == Some(scale.insufficient());
        match self {
            Self::Verdict => false,
            Self::VerdictOf(code) if is_twice(code) => false,
            _ => !self.is_elsewhere(scale),
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
            let listed: Vec<_> = listed(&scale).filter_map(|it| it.id.verdict(&scale)).collect();
            for (place, it) in listed.iter().enumerate() {
                assert!(!listed[..place].contains(it), "{it:?}");
            }
            assert!(listed.len() <= scale.values.len() + 1);
            assert!(listed.contains(&scale.insufficient()));
        }
        let own = Scale { code: "018f".into(), ..Scale::THREE };
        assert_eq!(ShortcutId::OwnVerdict(2).verdict(&own), own.verdict(1));
        assert_eq!(ShortcutId::OwnVerdict(4).verdict(&own), None);
        assert_eq!(ShortcutId::VerdictOf("true").verdict(&own), None);
        assert!(!ShortcutId::OwnVerdict(1).is_listed(&Scale::DEFAULT));
        assert!(ShortcutId::OwnVerdict(N_OWN).shortcut().is_some());
        assert!(ShortcutId::OwnVerdict(N_OWN + 1).shortcut().is_none());
        let none = Chosen::new();
        let meant = |key: &str| meaning(&press(key, ""), false, &none).map(|it| it.0);
        assert_eq!(meant("d"), Some(ShortcutId::VerdictOf(INSUFFICIENT)));
        assert_eq!(meant("p"), Some(ShortcutId::Status(Status::Opinion)));
    }

    #[test]
    fn what_does_nothing_says_why() {
        let check = |id: ShortcutId, scale: &Scale, expected: &str| {
            assert_eq!(id.idle(scale), expected, "{id:?}");
        };
        check(ShortcutId::Link, &Scale::DEFAULT, "notice-idle-command");
        check(ShortcutId::MarkClaim, &Scale::DEFAULT, "notice-idle-command");
        check(ShortcutId::Compare, &Scale::DEFAULT, "notice-idle-compare");
        check(ShortcutId::TakeSnapshot, &Scale::DEFAULT, "notice-idle-now");
        check(ShortcutId::ResetKeys, &Scale::DEFAULT, "notice-idle-now");
        check(ShortcutId::VerdictOf("misleading"), &Scale::DEFAULT, "notice-idle-command");
        check(ShortcutId::VerdictOf("misleading"), &Scale::FIVE, "notice-idle-scale");
        check(ShortcutId::VerdictOf(INSUFFICIENT), &Scale::FIVE, "notice-idle-command");
        check(ShortcutId::OwnVerdict(1), &Scale::DEFAULT, "notice-idle-scale");
    }
}
