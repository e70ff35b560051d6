//! Every shortcut of the reader, once: what it is called, which key it has and
//! when it works.  A test refuses two that could mean the same key press.

use std::collections::BTreeMap;

use super::press::{DIGIT, Pressed, is_written};

/// Names a shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ShortcutId {
    Accept,
    Reject,
    AcceptLike,
    RejectLike,
    NextClaim,
    NextSuggestion,
    Next,
    Previous,
    First,
    Last,
    StackNext,
    StackPrevious,
    Verdict,
    Evidence,
    WriteNote,
    OpenCard,
    WalkSentence,
    WalkSentenceBack,
    WalkWord,
    WalkWordBack,
    Edges,
    AddTarget,
    MarkEntity,
    MarkClaim,
    MarkQuestion,
    MarkNote,
    MarkQuote,
    MarkHighlight,
    Find,
    Palette,
    Undo,
    Redo,
    Download,
    ToggleView,
    ToggleMarks,
    Clear,
    Help,
}

/// A shortcut.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shortcut {
    /// Its name.
    pub(crate) id: ShortcutId,
    /// The keys for it as [`Pressed::text`] writes them, the one shown on
    /// buttons first.
    pub(crate) presses: &'static [&'static str],
    /// Whether it works while typing, too.
    pub(crate) always: bool,
    /// The message that says what it does; also its name in the settings.
    pub(crate) message: &'static str,
}

/// Keys that a person chose, by [`Shortcut::message`]; they take the place of
/// ours.
pub(crate) type Chosen = BTreeMap<String, String>;

const fn shortcut(
    id: ShortcutId,
    presses: &'static [&'static str],
    message: &'static str,
) -> Shortcut {
    Shortcut { id, presses, always: false, message }
}

/// All shortcuts, in the order of the help.  Source: design, section 2.3; the
/// keys that select are ours.
pub(crate) const SHORTCUTS: &[Shortcut] = {
    use ShortcutId as Id;
    &[
        shortcut(Id::Next, &["j"], "key-next"),
        shortcut(Id::Previous, &["k"], "key-previous"),
        shortcut(Id::Last, &["Shift+j"], "key-last"),
        shortcut(Id::First, &["Shift+k"], "key-first"),
        shortcut(Id::NextClaim, &["n"], "key-next-claim"),
        shortcut(Id::NextSuggestion, &["Shift+n"], "key-next-suggestion"),
        shortcut(Id::StackNext, &["]"], "key-stack-next"),
        shortcut(Id::StackPrevious, &["["], "key-stack-previous"),
        shortcut(Id::Accept, &["a"], "key-accept"),
        shortcut(Id::Reject, &["r"], "key-reject"),
        shortcut(Id::AcceptLike, &["Shift+a"], "key-accept-like"),
        shortcut(Id::RejectLike, &["Shift+r"], "key-reject-like"),
        shortcut(Id::Verdict, &[DIGIT], "key-verdict"),
        shortcut(Id::Evidence, &["e"], "key-evidence"),
        shortcut(Id::WriteNote, &["i"], "key-write-note"),
        shortcut(Id::OpenCard, &["Enter"], "key-open-card"),
        shortcut(Id::WalkSentence, &["s"], "key-walk-sentence"),
        shortcut(Id::WalkSentenceBack, &["Shift+s"], "key-walk-sentence-back"),
        shortcut(Id::WalkWord, &["w"], "key-walk-word"),
        shortcut(Id::WalkWordBack, &["Shift+w"], "key-walk-word-back"),
        shortcut(Id::Edges, &["b"], "key-edges"),
        shortcut(Id::AddTarget, &["+"], "key-add-target"),
        shortcut(Id::MarkEntity, &["m"], "key-mark-entity"),
        shortcut(Id::MarkClaim, &["c"], "key-mark-claim"),
        shortcut(Id::MarkQuestion, &["q"], "key-mark-question"),
        shortcut(Id::MarkNote, &["o"], "key-mark-note"),
        shortcut(Id::MarkQuote, &["g"], "key-mark-quote"),
        shortcut(Id::MarkHighlight, &["h"], "key-mark-highlight"),
        shortcut(Id::Find, &["/"], "key-find"),
        Shortcut { always: true, ..shortcut(Id::Palette, &["Ctrl+k"], "key-palette") },
        shortcut(Id::Undo, &["u", "Ctrl+z"], "key-undo"),
        shortcut(Id::Redo, &["Ctrl+Shift+z", "Ctrl+y"], "key-redo"),
        Shortcut { always: true, ..shortcut(Id::Download, &["Ctrl+s"], "key-download") },
        shortcut(Id::ToggleView, &["l"], "key-toggle-view"),
        shortcut(Id::ToggleMarks, &["v"], "key-toggle-marks"),
        shortcut(Id::Clear, &["Escape"], "key-clear"),
        shortcut(Id::Help, &["?"], "key-help"),
    ]
};

impl Shortcut {
    /// Its keys: the chosen one in the place of our first.  A key of ours that
    /// was chosen for another, before this one had it, is the other's.
    pub(crate) fn keys<'a>(&self, chosen: &'a Chosen) -> Vec<&'a str> {
        let mut keys: Vec<&'a str> = self.presses.to_vec();
        keys.retain(|it| !chosen.iter().any(|(of, key)| key == it && of != self.message));
        if let Some(it) = chosen.get(self.message) {
            let is_ours = |it: &&str| self.presses.first() == Some(it);
            keys.retain(|it| !is_ours(it));
            keys.insert(0, it.as_str());
        }
        keys
    }

    /// Whether a person may choose another key for it: digits are eight keys,
    /// and Escape must always get one out.
    pub(crate) fn may_change(&self) -> bool {
        !matches!(self.id, ShortcutId::Verdict | ShortcutId::Clear)
    }
}

impl ShortcutId {
    /// The shortcut of this name.
    pub(crate) fn shortcut(self) -> Option<&'static Shortcut> {
        SHORTCUTS.iter().find(|it| it.id == self)
    }
}

/// The shortcut that has the key `press`.
pub(crate) fn holder(press: &str, chosen: &Chosen) -> Option<&'static Shortcut> {
    SHORTCUTS.iter().find(|it| it.keys(chosen).contains(&press))
}

/// The shortcut that a key press means, and for digits which digit.
pub(crate) fn meaning(
    pressed: &Pressed,
    is_typing: bool,
    chosen: &Chosen,
) -> Option<(ShortcutId, usize)> {
    let it = holder(&pressed.text()?, chosen).filter(|it| !is_typing || it.always)?;
    Some((it.id, pressed.digit().unwrap_or(0)))
}

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

/// `chosen` with our key for `of`.
///
/// # Errors
/// [`Refusal::Taken`] where another shortcut has it by now.
pub(crate) fn reset(of: &Shortcut, chosen: &Chosen) -> Result<Chosen, Refusal> {
    of.presses.first().map_or_else(|| Ok(chosen.clone()), |press| choose(of, press, chosen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str, code: &str) -> Pressed {
        Pressed {
            key: key.to_owned(),
            code: code.to_owned(),
            ctrl: false,
            shift: false,
            alt: false,
        }
    }

    #[test]
    fn no_two_shortcuts_have_one_key() {
        let all =
            || SHORTCUTS.iter().flat_map(|it| it.presses.iter().map(move |press| (it.id, *press)));
        for (place, (id, press)) in all().enumerate() {
            for (other, same) in all().skip(place + 1) {
                assert_ne!(press, same, "{id:?} and {other:?}");
            }
        }
        for (place, it) in SHORTCUTS.iter().enumerate() {
            assert!(SHORTCUTS[place + 1..].iter().all(|other| other.id != it.id));
        }
    }

    #[test]
    fn only_saving_and_the_commands_work_while_typing() {
        let none = Chosen::new();
        let ctrl = |key: &str| Pressed { ctrl: true, ..press(key, "") };
        assert_eq!(meaning(&press("a", "KeyQ"), false, &none), Some((ShortcutId::Accept, 0)));
        assert_eq!(meaning(&press("é", "Digit2"), false, &none), Some((ShortcutId::Verdict, 2)));
        assert_eq!(meaning(&press("a", "KeyA"), true, &none), None);
        assert_eq!(meaning(&ctrl("z"), true, &none), None);
        assert_eq!(meaning(&ctrl("z"), false, &none), Some((ShortcutId::Undo, 0)));
        assert_eq!(meaning(&ctrl("s"), true, &none), Some((ShortcutId::Download, 0)));
        assert_eq!(meaning(&ctrl("k"), true, &none), Some((ShortcutId::Palette, 0)));
    }

    #[test]
    fn a_chosen_key_takes_the_place_of_ours_and_conflicts_are_refused() {
        let of = |id: ShortcutId| id.shortcut().unwrap();
        let none = Chosen::new();
        let accept = of(ShortcutId::Accept);
        assert_eq!(choose(accept, "j", &none), Err(Refusal::Taken("key-next")));
        assert_eq!(choose(accept, DIGIT, &none), Err(Refusal::Taken("key-verdict")));
        assert_eq!(choose(accept, "Tab", &none), Err(Refusal::Unusable));
        assert_eq!(choose(of(ShortcutId::Palette), "p", &none), Err(Refusal::Unusable));
        let chosen = choose(accept, "p", &none).unwrap();
        assert_eq!(meaning(&press("p", "KeyP"), false, &chosen), Some((ShortcutId::Accept, 0)));
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
        for press in ["ArrowDown", "Shift+Tab", "F5", " ", "Ctrl+c", "Ctrl+Shift+t"] {
            assert_eq!(choose(accept, press, &none), Err(Refusal::Unusable), "{press}");
        }
    }

    #[test]
    fn every_shortcut_has_its_words() {
        let french = [
            include_str!("../../../locales/fr/reader.ftl"),
            include_str!("../../../locales/fr/workbench.ftl"),
        ];
        for it in SHORTCUTS {
            let line = format!("\n{} =", it.message);
            assert!(french.iter().any(|text| text.contains(&line)), "{}", it.message);
        }
    }
}
