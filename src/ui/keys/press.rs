//! Key presses as texts: `j`, `Shift+n`, `Ctrl+z`, `Escape`.
//!
//! Letters go by what they write, since where they are differs by keyboard;
//! signs such as `?` need Shift on one keyboard and AltGr on another, so these
//! say nothing for signs.  Digits go by where they are: on a French keyboard
//! the row of digits writes letters with accents.

use web_sys::KeyboardEvent;

use crate::i18n::Words;

/// The text of a digit from 1 to 8.
pub(crate) const DIGIT: &str = "1–8";

/// How many digits mean something.
pub(crate) const N_DIGITS: usize = 8;

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
    /// Alt is down, or AltGr, which not every system calls Alt as well.
    pub(crate) alt: bool,
}

impl Pressed {
    /// What the browser says.
    pub(crate) fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            code: event.code(),
            ctrl: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
            alt: event.alt_key() || event.get_modifier_state("AltGraph"),
        }
    }

    /// Whether it writes a character, so that speaking or a slip of the hand may
    /// press it.  Source: WCAG 2.1.4.
    pub(crate) fn is_single(&self) -> bool {
        !self.ctrl && self.key.chars().nth(1).is_none() && self.key != " "
    }

    /// The digit from 1 to 8 that it is.
    pub(crate) fn digit(&self) -> Option<usize> {
        // Without NumLock the number pad has arrows.
        let numpad = || self.code.strip_prefix("Numpad").filter(|it| *it == self.key);
        let digit = self.code.strip_prefix("Digit").or_else(numpad)?;
        let digit: usize = digit.parse().ok()?;
        let is_plain = !self.ctrl && !self.alt && !self.shift;
        (is_plain && (1..=N_DIGITS).contains(&digit)).then_some(digit)
    }

    /// The press as a text; `None` for one that no shortcut may have.
    pub(crate) fn text(&self) -> Option<String> {
        if self.digit().is_some() {
            return Some(DIGIT.to_owned());
        }
        let mut chars = self.key.chars();
        let only = chars.next().filter(|_| chars.next().is_none());
        let is_sign = only.is_some_and(|it| !it.is_alphanumeric() && it != ' ');
        if is_sign && (!self.ctrl || self.alt) {
            return Some(self.key.clone());
        }
        let is_dead =
            ["Dead", "Unidentified", "Process", "Shift", "Control", "Alt", "AltGraph", "Meta"];
        if self.alt || is_dead.contains(&self.key.as_str()) {
            return None;
        }
        let ctrl = if self.ctrl { "Ctrl+" } else { "" };
        let shift = if self.shift { "Shift+" } else { "" };
        let key = if only.is_some() { self.key.to_ascii_lowercase() } else { self.key.clone() };
        Some(format!("{ctrl}{shift}{key}"))
    }
}

/// Whether the press that is written so writes a character.
pub(crate) fn is_single(press: &str) -> bool {
    let key = press.strip_prefix("Shift+").unwrap_or(press);
    press == DIGIT || key.chars().nth(1).is_none()
}

/// Whether some press is written so by [`Pressed::text`]: `Shift+p` and not
/// `P`, `?` and not `Shift+?`.
pub(crate) fn is_written(press: &str) -> bool {
    let behind_ctrl = press.strip_prefix("Ctrl+");
    let rest = behind_ctrl.unwrap_or(press);
    let behind_shift = rest.strip_prefix("Shift+");
    let key = behind_shift.unwrap_or(rest);
    let pressed = Pressed {
        key: key.to_owned(),
        // A digit is one by where it is.
        code: format!("Digit{key}"),
        ctrl: behind_ctrl.is_some(),
        shift: behind_shift.is_some(),
        alt: false,
    };
    let is_sign = !key.is_empty() && !key.contains(char::is_control);
    is_sign && pressed.text().as_deref() == Some(press)
}

/// A press as people read it.
pub(crate) fn press_label(words: &Words, press: &str) -> String {
    let mut label = String::new();
    let mut rest = press;
    for (prefix, word) in [("Ctrl+", "Ctrl".into()), ("Shift+", words.get("key-shift"))] {
        if let Some(behind) = rest.strip_prefix(prefix) {
            label += &format!("{word}+");
            rest = behind;
        }
    }
    match rest {
        "Escape" => label += &words.get("key-escape"),
        "Enter" => label += &words.get("key-enter"),
        it => label += &it.to_ascii_uppercase(),
    }
    label
}

/// A key without others held, for tests.
#[cfg(test)]
pub(super) fn press(key: &str, code: &str) -> Pressed {
    let (key, code) = (key.to_owned(), code.to_owned());
    Pressed { key, code, ctrl: false, shift: false, alt: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_by_what_they_write_and_digits_by_where_they_are() {
        let check = |key: &str, code: &str, held: &str, expected: Option<&str>| {
            let is_held = |it| held.contains(it);
            let pressed = Pressed {
                ctrl: is_held('c'),
                shift: is_held('s'),
                alt: is_held('a'),
                ..press(key, code)
            };
            assert_eq!(pressed.text().as_deref(), expected, "{key}");
        };
        check("a", "KeyQ", "", Some("a"));
        check("N", "KeyN", "s", Some("Shift+n"));
        check("é", "Digit2", "", Some(DIGIT));
        check("9", "Digit9", "", Some("9"));
        check("2", "Numpad2", "", Some(DIGIT));
        check("ArrowDown", "Numpad2", "", Some("ArrowDown"));
        check("?", "Comma", "s", Some("?"));
        check("]", "Minus", "ca", Some("]"));
        check("[", "Digit5", "a", Some("["));
        check("[", "Digit8", "ca", Some("["));
        check("é", "Digit2", "a", None);
        check("/", "Slash", "c", Some("Ctrl+/"));
        check("z", "KeyZ", "c", Some("Ctrl+z"));
        check("Z", "KeyZ", "cs", Some("Ctrl+Shift+z"));
        check("Escape", "Escape", "", Some("Escape"));
        check("a", "KeyA", "a", None);
        check("Shift", "ShiftLeft", "s", None);
    }

    #[test]
    fn what_writes_a_character_is_single() {
        for (key, ctrl, is_single) in
            [("j", false, true), ("?", false, true), ("k", true, false), ("Enter", false, false)]
        {
            let pressed = Pressed { ctrl, ..press(key, "") };
            assert_eq!(pressed.is_single(), is_single, "{key}");
            assert_eq!(super::is_single(&pressed.text().unwrap()), is_single, "{key}");
        }
    }

    #[test]
    fn a_press_is_written_in_one_way() {
        for press in ["p", "Shift+p", "Ctrl+Shift+p", "?", "Ctrl+/", "9", "é", "+", "Enter"] {
            assert!(is_written(press), "{press}");
        }
        for press in ["", "P", "Shift+?", "5", "Ctrl+", "Ctrl+P", "\n", "Shift"] {
            assert!(!is_written(press), "{press:?}");
        }
    }
}
