//! The chosen keys as a file: written, and read all or not at all.
//!
//! `{"format": "postil-keys", "version": 1, "keys": {"key-accept": "y"}}`, in
//! the order of the help.  Only what was chosen is in it, so that it fits a
//! version with other shortcuts.  A shortcut that it does not name has our key,
//! unless the file has it for another; one that went without when it was written
//! is there with an empty one.

use serde_json::Value;

use super::choosing::{Refusal, choose};
use super::press::press_label;
use super::registry::{Chosen, SHORTCUTS};
use crate::i18n::Words;
use crate::state::Argument;

/// What the file says that it is.
const FORMAT: &str = "postil-keys";

/// The version that is written.
const VERSION: u64 = 1;

/// What is written for a shortcut whose key was chosen for another before it
/// had it.
const NO_KEY: &str = "";

/// The largest file that can be one, in bytes: a line for each shortcut has
/// room in a tenth of it.
pub(super) const MOST_BYTES: usize = 32 << 10;

/// Why keys are not taken from a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no such file.
    Other,
    /// It is of a newer version.
    Newer,
    /// These of its keys cannot be used.
    Keys(Vec<Unfit>),
}

/// A key of a file that cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// There is no shortcut of this name.
    Unknown(String),
    /// The shortcut's message, the key, and why it cannot have it.
    Key(&'static str, String, Refusal),
}

/// The chosen keys as the text of a file.
pub(super) fn write(chosen: &Chosen) -> String {
    let line = |name: &str, key: &str| format!("\n    \"{name}\": {}", Value::from(key));
    let keys = SHORTCUTS.iter().filter_map(|it| {
        let is_without = it.keys(chosen).is_empty() && !it.presses.is_empty();
        let key = chosen.get(it.message).map(String::as_str);
        Some(line(it.message, key.or(is_without.then_some(NO_KEY))?))
    });
    let keys = keys.collect::<Vec<_>>().join(",");
    let end = if keys.is_empty() { "" } else { "\n  " };
    let head = format!("\"format\": \"{FORMAT}\",\n  \"version\": {VERSION}");
    format!("{{\n  {head},\n  \"keys\": {{{keys}{end}}}\n}}\n")
}

/// The keys of a file's text, which take the place of all chosen before.  They
/// are judged as they will be together: two may change places.
///
/// # Errors
/// [`Refused`], with everything that is wrong.
pub(super) fn read(text: &str) -> Result<Chosen, Refused> {
    // Some editors begin a file with it.
    let text = text.trim_start_matches('\u{feff}');
    let file: Value = serde_json::from_str(text).map_err(|_| Refused::Other)?;
    let is_format = file.get("format").and_then(Value::as_str) == Some(FORMAT);
    let version = file.get("version").and_then(Value::as_u64).filter(|it| is_format && 0 < *it);
    let version = version.ok_or(Refused::Other)?;
    if VERSION < version {
        return Err(Refused::Newer);
    }
    let keys = file.get("keys").and_then(Value::as_object).ok_or(Refused::Other)?;
    // What is no text is no key either.
    let key = |it: &Value| it.as_str().map_or_else(|| it.to_string(), str::to_owned);
    let mut unfit = Vec::new();
    let mut chosen = Chosen::new();
    // Nobody goes without a key that no other has.
    let is_given = |press: &str| keys.values().any(|it| it.as_str() == Some(press));
    let is_without = |name: &str| {
        let shortcut = SHORTCUTS.iter().find(|it| it.message == name);
        let first = shortcut.and_then(|it| it.presses.first());
        let is_empty = keys.get(name).and_then(Value::as_str) == Some(NO_KEY);
        is_empty && first.is_some_and(|it| is_given(it))
    };
    for (name, it) in keys.iter().filter(|it| !is_without(it.0)) {
        if SHORTCUTS.iter().any(|it| it.message == name) {
            chosen.insert(name.clone(), key(it));
        } else {
            unfit.push(Unfit::Unknown(name.clone()));
        }
    }
    // A key of ours that is chosen for another is the other's, as in
    // `Shortcut::keys`: ours may be newer than the file.
    let mut next = chosen.clone();
    for shortcut in SHORTCUTS {
        let Some(press) = chosen.get(shortcut.message) else { continue };
        match choose(shortcut, press, &next) {
            Ok(it) => next = it,
            Err(why) => {
                // Two that want one key are named once.
                let of = shortcut.message;
                let mirrored = |other| Unfit::Key(other, press.clone(), Refusal::Taken(of));
                if !matches!(why, Refusal::Taken(other) if unfit.contains(&mirrored(other))) {
                    unfit.push(Unfit::Key(of, press.clone(), why));
                }
            }
        }
    }
    if unfit.is_empty() { Ok(next) } else { Err(Refused::Keys(unfit)) }
}

/// How many keys of a file are named that cannot be used.
const MOST_SAID: usize = 8;

/// Why keys are not taken, in words.
pub(super) fn said(refused: &Refused, words: &Words) -> String {
    let unfit = match refused {
        Refused::Other => return words.get("keys-file-other").to_string(),
        Refused::Newer => return words.get("keys-file-newer").to_string(),
        Refused::Keys(unfit) => unfit,
    };
    let text = |it: &str| Argument::Text(it.into());
    // A file of something else may have hundreds.
    let more = if MOST_SAID < unfit.len() { " …" } else { "" };
    let sentence = |it: &Unfit| match it {
        Unfit::Unknown(name) => words.with("keys-file-unknown", &[("name", text(name))]),
        Unfit::Key(of, press, why) => {
            let (key, of) = (text(&press_label(words, press)), text(&words.get(of)));
            match why {
                Refusal::Unusable => words.with("keys-file-unusable", &[("key", key), ("use", of)]),
                Refusal::Taken(other) => {
                    let other = text(&words.get(other));
                    let named = [("key", key), ("use", of), ("other", other)];
                    words.with("keys-file-taken", &named)
                }
            }
        }
    };
    let mut said = words.get("keys-file-refused").to_string();
    for it in unfit.iter().take(MOST_SAID) {
        said += " ";
        said += &sentence(it);
    }
    said + more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::UiLanguage;

    fn file(keys: &str) -> String {
        format!(r#"{{"format":"postil-keys","version":1,"keys":{{{keys}}}}}"#)
    }

    /// What reading comes to: the keys, or what is said.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let words = Words::new(UiLanguage::English);
        let read = match read(text) {
            Ok(chosen) => {
                let pairs = chosen.iter().map(|(name, key)| format!("{name}={key}"));
                pairs.collect::<Vec<_>>().join(" ")
            }
            Err(refused) => said(&refused, &words),
        };
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn keys_are_taken_together() {
        check(&file(""), "");
        check(&format!("\u{feff}{}", file("")), "");
        check(&file(r#""key-accept":"y""#), "key-accept=y");
        check(&file(r#""command-link":"x""#), "command-link=x");
        check(
            &file(r#""key-accept":"a","key-help":"F1""#),
            &refused("“F1” cannot be the key for “Show this list”."),
        );
        // Our own key needs no choice.
        check(&file(r#""key-accept":"a","key-open-card":"Enter""#), "");
        check(&file(r#""key-accept":"r","key-reject":"a""#), "key-accept=r key-reject=a");
        // Chosen before one of ours had it, and written so.
        let old = Chosen::from([("key-next-claim".to_owned(), "Shift+j".to_owned())]);
        assert!(write(&old).contains(r#""key-last": """#));
        assert_eq!(read(&write(&old)), Ok(old));
        // Of a version in which these keys were free, or were ours.
        check(&file(r#""key-accept":"p""#), "key-accept=p");
        check(&file(r#""key-accept":"d","key-next":"a""#), "key-accept=d key-next=a");
        check(&file(r#""key-accept":"Ctrl+z""#), "key-accept=Ctrl+z");
        let kept = read(&file(r#""key-accept":"p""#)).unwrap();
        assert!(write(&kept).contains(r#""command-status-opinion": """#));
        assert_eq!(read(&write(&kept)), Ok(kept));
        // Round three, in no order.
        check(
            &file(r#""key-next":"a","key-accept":"k","key-previous":"j""#),
            "key-accept=k key-next=a key-previous=j",
        );
    }

    fn refused(sentences: &str) -> String {
        format!("Nothing was changed. {sentences}")
    }

    #[test]
    fn what_cannot_be_used_is_named_and_nothing_is_taken() {
        let unusable =
            |key: &str| refused(&format!("“{key}” cannot be the key for “Accept the suggestion”."));
        for (press, label) in [
            ("ArrowUp", "ARROWUP"),
            ("", ""),
            ("P", "P"),
            ("Ctrl+c", "Ctrl+C"),
            ("5", "5"),
            ("\\n", "\n"),
        ] {
            check(&file(&format!(r#""key-accept":"{press}""#)), &unusable(label));
        }
        check(&file(r#""key-accept":7"#), &unusable("7"));
        check(&file(r#""key-accept":null"#), &unusable("NULL"));
        let both = "“X” would be for “Accept the suggestion” and for “Reject the suggestion”.";
        check(
            &file(r#""key-accept":"x","key-nonsense":"y","key-reject":"x""#),
            &refused(&format!("There is no command “key-nonsense”. {both}")),
        );
        check(
            &file(r#""key-verdict":"x""#),
            &refused(
                "“X” cannot be the key for “Verdict on the chosen claim, or your type for selected words”.",
            ),
        );
        check(&file(r#""key-palette":"y""#), &refused("“Y” cannot be the key for “All commands”."));
    }

    #[test]
    fn other_files_get_one_sentence() {
        let other = "This is no file of Postil keys; nothing was changed.";
        for text in [
            "",
            "[]",
            "{}",
            "key-accept p",
            r#"{"format":"postil","version":1,"keys":{}}"#,
            r#"{"format":"postil-keys","version":"1","keys":{}}"#,
            r#"{"format":"postil-keys","version":0,"keys":{}}"#,
            r#"{"format":"postil-keys","version":1,"keys":[]}"#,
            r#"{"format":"postil-keys","version":1}"#,
        ] {
            check(text, other);
        }
        let newer = r#"{"format":"postil-keys","version":2,"keys":[]}"#;
        check(newer, "This file is of a newer version of Postil; nothing was changed.");
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(read(&write(&Chosen::new())), Ok(Chosen::new()));
        let keys =
            [("key-reject", "a"), ("key-accept", "\""), ("key-next", "\\"), ("key-undo", "é")];
        let chosen: Chosen =
            keys.iter().map(|(name, key)| ((*name).into(), (*key).into())).collect();
        let text = write(&chosen);
        assert_eq!(read(&text), Ok(chosen));
        let place = |name: &str| text.find(name).unwrap();
        assert!(
            place("key-next") < place("key-accept") && place("key-accept") < place("key-reject")
        );
        assert_eq!(write(&Chosen::new()).matches('\n').count(), 5);
    }
}
