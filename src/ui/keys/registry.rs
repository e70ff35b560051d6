//! Every shortcut of the reader, once: what it is called, which key it has and
//! when it works.  A test refuses two that could mean the same key press.

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
    StackNext,
    StackPrevious,
    Verdict,
    Evidence,
    Undo,
    Redo,
    Download,
    ToggleView,
    MarkEntity,
    MarkClaim,
    MarkQuestion,
    MarkNote,
    MarkQuote,
    MarkHighlight,
    Clear,
    Help,
}

/// When a shortcut works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// Always, but not while typing.
    Reading,
    /// While an item is chosen.
    Chosen,
    /// While words are selected.
    Selected,
    /// Always, while typing too.
    Always,
}

/// A key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Press {
    /// A letter or sign, by what it writes: where it is differs by keyboard.
    Key(&'static str),
    /// A capital letter, by what it writes.
    Capital(&'static str),
    /// A digit from 1 to 8, by where it is: on a French keyboard the row of
    /// digits writes letters with accents.
    Digit,
    /// A letter with Ctrl (or the command key).
    Ctrl(&'static str),
    /// A letter with Ctrl and Shift.
    CtrlShift(&'static str),
}

/// A shortcut.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shortcut {
    /// Its name.
    pub(crate) id: ShortcutId,
    /// The keys for it, the one shown on buttons first.
    pub(crate) presses: &'static [Press],
    /// When it works.
    pub(crate) when: When,
    /// The message that says what it does.
    pub(crate) message: &'static str,
}

const fn shortcut(
    id: ShortcutId,
    presses: &'static [Press],
    when: When,
    message: &'static str,
) -> Shortcut {
    Shortcut { id, presses, when, message }
}

/// All shortcuts, in the order of the help.  Source: design, section 2.3.
pub(crate) const SHORTCUTS: &[Shortcut] = {
    use Press::{Capital, Ctrl, CtrlShift, Digit, Key};
    use ShortcutId as Id;
    use When::{Always, Chosen, Reading, Selected};
    &[
        shortcut(Id::Next, &[Key("j")], Reading, "key-next"),
        shortcut(Id::Previous, &[Key("k")], Reading, "key-previous"),
        shortcut(Id::NextClaim, &[Key("n")], Reading, "key-next-claim"),
        shortcut(Id::NextSuggestion, &[Capital("N")], Reading, "key-next-suggestion"),
        shortcut(Id::StackNext, &[Key("]")], Chosen, "key-stack-next"),
        shortcut(Id::StackPrevious, &[Key("[")], Chosen, "key-stack-previous"),
        shortcut(Id::Accept, &[Key("a")], Chosen, "key-accept"),
        shortcut(Id::Reject, &[Key("r")], Chosen, "key-reject"),
        shortcut(Id::AcceptLike, &[Capital("A")], Chosen, "key-accept-like"),
        shortcut(Id::RejectLike, &[Capital("R")], Chosen, "key-reject-like"),
        shortcut(Id::Verdict, &[Digit], Chosen, "key-verdict"),
        shortcut(Id::Evidence, &[Key("e")], Chosen, "key-evidence"),
        shortcut(Id::MarkEntity, &[Key("m")], Selected, "key-mark-entity"),
        shortcut(Id::MarkClaim, &[Key("c")], Selected, "key-mark-claim"),
        shortcut(Id::MarkQuestion, &[Key("q")], Selected, "key-mark-question"),
        shortcut(Id::MarkNote, &[Key("o")], Selected, "key-mark-note"),
        shortcut(Id::MarkQuote, &[Key("g")], Selected, "key-mark-quote"),
        shortcut(Id::MarkHighlight, &[Key("h")], Selected, "key-mark-highlight"),
        shortcut(Id::Undo, &[Key("u"), Ctrl("z")], Reading, "key-undo"),
        shortcut(Id::Redo, &[CtrlShift("z"), Ctrl("y")], Reading, "key-redo"),
        shortcut(Id::Download, &[Ctrl("s")], Always, "key-download"),
        shortcut(Id::ToggleView, &[Key("l")], Reading, "key-toggle-view"),
        shortcut(Id::Clear, &[Key("Escape")], Reading, "key-clear"),
        shortcut(Id::Help, &[Key("?")], Reading, "key-help"),
    ]
};

impl ShortcutId {
    /// The shortcut of this name.
    pub(crate) fn shortcut(self) -> Option<&'static Shortcut> {
        SHORTCUTS.iter().find(|it| it.id == self)
    }
}

/// A key that went down, without the browser's types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pressed {
    /// What it writes, or its name.
    pub(crate) key: String,
    /// Where it is on the keyboard.
    pub(crate) code: String,
    /// Ctrl or the command key is down.
    pub(crate) ctrl: bool,
    /// Shift is down.
    pub(crate) shift: bool,
    /// Alt is down.
    pub(crate) alt: bool,
}

/// The shortcut that a key press means, and for digits which digit.
pub(crate) fn meaning(pressed: &Pressed, is_typing: bool) -> Option<(ShortcutId, usize)> {
    let is_live = |it: &&Shortcut| !is_typing || it.when == When::Always;
    SHORTCUTS.iter().filter(is_live).find_map(|it| {
        let digit = it.presses.iter().find_map(|press| matches(*press, pressed))?;
        Some((it.id, digit))
    })
}

/// Whether `pressed` is `press`; the digit, or 0.
fn matches(press: Press, pressed: &Pressed) -> Option<usize> {
    let Pressed { key, code, ctrl, shift, alt } = pressed;
    let plain = !ctrl && !alt;
    let same_letter = |it: &str| key.eq_ignore_ascii_case(it);
    let fits = match press {
        // Signs such as `?` may need Shift or, on a French keyboard, AltGr.
        Press::Key(it) if !it.chars().all(char::is_alphanumeric) => key == it && (plain || *alt),
        Press::Key(it) => plain && !shift && same_letter(it),
        Press::Capital(it) => plain && *shift && same_letter(it),
        Press::Ctrl(it) => *ctrl && !alt && !shift && same_letter(it),
        Press::CtrlShift(it) => *ctrl && !alt && *shift && same_letter(it),
        Press::Digit => {
            let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"))?;
            let digit: usize = digit.parse().ok()?;
            return (plain && !shift && (1..=8).contains(&digit)).then_some(digit);
        }
    };
    fits.then_some(0)
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
    fn letters_go_by_what_they_write_and_digits_by_where_they_are() {
        assert_eq!(meaning(&press("a", "KeyQ"), false), Some((ShortcutId::Accept, 0)));
        assert_eq!(meaning(&press("é", "Digit2"), false), Some((ShortcutId::Verdict, 2)));
        assert_eq!(meaning(&press("9", "Digit9"), false), None);
        assert_eq!(meaning(&press("Escape", "Escape"), false), Some((ShortcutId::Clear, 0)));
        let capital = Pressed { shift: true, ..press("N", "KeyN") };
        assert_eq!(meaning(&capital, false), Some((ShortcutId::NextSuggestion, 0)));
        let help = Pressed { shift: true, ..press("?", "Comma") };
        assert_eq!(meaning(&help, false), Some((ShortcutId::Help, 0)));
        let bracket = Pressed { ctrl: true, alt: true, ..press("]", "Minus") };
        assert_eq!(meaning(&bracket, false), Some((ShortcutId::StackNext, 0)));
    }

    #[test]
    fn nothing_but_saving_works_while_typing() {
        assert_eq!(meaning(&press("a", "KeyA"), true), None);
        let undo = Pressed { ctrl: true, ..press("z", "KeyZ") };
        assert_eq!(meaning(&undo, true), None);
        assert_eq!(meaning(&undo, false), Some((ShortcutId::Undo, 0)));
        let save = Pressed { ctrl: true, ..press("s", "KeyS") };
        assert_eq!(meaning(&save, true), Some((ShortcutId::Download, 0)));
    }

    #[test]
    fn every_shortcut_has_its_words() {
        let french = include_str!("../../../locales/fr/reader.ftl");
        for it in SHORTCUTS {
            assert!(french.contains(&format!("\n{} =", it.message)), "{}", it.message);
        }
    }
}
