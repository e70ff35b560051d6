//! Giving a command another key than ours: what may be chosen, and what not.

use super::press::is_written;
use super::registry::{Chosen, SHORTCUTS, Shortcut};

/// Why a key cannot be chosen for a shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Another shortcut has it: the message of what it does.
    Taken(&'static str),
    /// It is needed for going about in the page, or writes while typing.
    Unusable,
}

/// Letters that browsers need with Ctrl: copying, closing, going about.
const OF_BROWSERS: &str = "acdflnoprtvwx0";

/// `chosen` with `press` for `of`.
///
/// # Errors
/// [`Refusal`] where the key may not be taken; nothing changes.
pub(crate) fn choose(of: &Shortcut, press: &str, chosen: &Chosen) -> Result<Chosen, Refusal> {
    let has_it = |it: &&Shortcut| it.id != of.id && it.keys(chosen).contains(&press);
    if let Some(other) = SHORTCUTS.iter().find(has_it) {
        return Err(Refusal::Taken(other.message));
    }
    let mut next = chosen.clone();
    if of.presses.first() == Some(&press) {
        next.remove(of.message);
        return Ok(next);
    }
    let key = press.strip_prefix("Ctrl+").unwrap_or(press);
    let is_ctrl = key.len() < press.len();
    let key = key.strip_prefix("Shift+").unwrap_or(key);
    // Arrows, Tab, function keys: they go about in the page.
    let is_named = key.chars().count() != 1 || key == " ";
    let is_of_browser = is_ctrl && OF_BROWSERS.contains(key);
    // A letter must not be taken from what is being typed.
    let writes = of.always && !is_ctrl;
    let is_fixed = !of.may_change() || !is_written(press);
    if is_named || is_of_browser || writes || is_fixed {
        return Err(Refusal::Unusable);
    }
    next.insert(of.message.to_owned(), press.to_owned());
    Ok(next)
}

/// `chosen` with our key for `of`, or with none where it has none of ours.
///
/// # Errors
/// [`Refusal::Taken`] where another shortcut has it by now.
pub(crate) fn reset(of: &Shortcut, chosen: &Chosen) -> Result<Chosen, Refusal> {
    let Some(press) = of.presses.first() else {
        let mut next = chosen.clone();
        next.remove(of.message);
        return Ok(next);
    };
    choose(of, press, chosen)
}

#[cfg(test)]
mod tests {
    use super::super::press::{DIGIT, Pressed, press};
    use super::super::registry::{ShortcutId, meaning};
    use super::*;

    #[test]
    fn a_chosen_key_takes_the_place_of_ours_and_conflicts_are_refused() {
        let of = |id: ShortcutId| id.shortcut().unwrap();
        let none = Chosen::new();
        let accept = of(ShortcutId::Accept);
        assert_eq!(choose(accept, "j", &none), Err(Refusal::Taken("key-next")));
        assert_eq!(choose(accept, DIGIT, &none), Err(Refusal::Taken("key-verdict")));
        assert_eq!(choose(accept, "Tab", &none), Err(Refusal::Unusable));
        assert_eq!(choose(of(ShortcutId::Palette), "y", &none), Err(Refusal::Unusable));
        let chosen = choose(accept, "y", &none).unwrap();
        assert_eq!(meaning(&press("y", "KeyY"), false, &chosen), Some((ShortcutId::Accept, 0)));
        assert_eq!(meaning(&press("a", "KeyA"), false, &chosen), None);
        // The key that became free may be taken by another.
        let chosen = choose(of(ShortcutId::Reject), "a", &chosen).unwrap();
        assert_eq!(meaning(&press("a", "KeyA"), false, &chosen), Some((ShortcutId::Reject, 0)));
        assert_eq!(choose(accept, "a", &chosen), Err(Refusal::Taken("key-reject")));
        assert_eq!(reset(accept, &chosen), Err(Refusal::Taken("key-reject")));
        let chosen = choose(of(ShortcutId::Reject), "r", &chosen).unwrap();
        assert_eq!(reset(accept, &chosen), Ok(none.clone()));
        // The second key of a command stays, and is not to be had.
        let undo = of(ShortcutId::Undo);
        let chosen = choose(undo, "x", &none).unwrap();
        assert_eq!(undo.keys(&chosen), ["x", "Ctrl+z"]);
        assert_eq!(choose(accept, "Ctrl+z", &chosen), Err(Refusal::Taken("key-undo")));
        // A key that was chosen before one of ours had it stays the chosen one's.
        let old = Chosen::from([("key-next-claim".to_owned(), "Shift+j".to_owned())]);
        let last = Pressed { shift: true, ..press("J", "KeyJ") };
        assert_eq!(meaning(&last, false, &old), Some((ShortcutId::NextClaim, 0)));
        assert_eq!(of(ShortcutId::Last).keys(&old), Vec::<&str>::new());
        assert!(choose(of(ShortcutId::NextClaim), "Shift+j", &old).is_ok());
        // A command that has none of ours gets one, and is without it again.
        let link = of(ShortcutId::Link);
        assert_eq!(link.keys(&none), Vec::<&str>::new());
        assert_eq!(choose(link, "a", &none), Err(Refusal::Taken("key-accept")));
        let chosen = choose(link, "x", &none).unwrap();
        assert_eq!(meaning(&press("x", "KeyX"), false, &chosen), Some((ShortcutId::Link, 0)));
        assert_eq!(reset(link, &chosen), Ok(none.clone()));
        for press in ["ArrowDown", "Shift+Tab", "F5", " ", "Ctrl+c", "Ctrl+Shift+t"] {
            assert_eq!(choose(accept, press, &none), Err(Refusal::Unusable), "{press}");
        }
    }
}
