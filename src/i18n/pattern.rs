//! Words a compiled pattern, as Fluent would; `marks` says what it looks like.

use std::borrow::Cow;

use super::marks::{INNER, KEY, PLACEABLE, VARIANT};
use crate::state::UiLanguage;

/// What an argument comes to.
pub(super) struct Value<'a> {
    /// What it shows.
    pub(super) text: Cow<'a, str>,
    /// The number, if it is one.
    pub(super) count: Option<usize>,
}

/// Words the patterns of a language with given arguments.
// A closure behind `dyn` and not a type parameter: one copy in the wasm.
pub(super) struct Resolver<'a> {
    /// Whose plural rules hold.
    pub(super) language: UiLanguage,
    /// The value of a variable, by its name.
    pub(super) value: &'a dyn Fn(&str) -> Option<Value<'a>>,
}

impl Resolver<'_> {
    /// The words of a message's pattern.
    pub(super) fn worded(&self, pattern: &str) -> String {
        let mut out = String::with_capacity(pattern.len());
        self.write(pattern, PLACEABLE, &mut out);
        out
    }

    fn write(&self, pattern: &str, mark: char, out: &mut String) {
        let mut is_words = true;
        for part in pattern.split(mark) {
            if is_words {
                out.push_str(part);
            } else {
                self.place(part, out);
            }
            is_words = !is_words;
        }
    }

    fn place(&self, placeable: &str, out: &mut String) {
        let Some((name, variants)) = placeable.split_once(VARIANT) else {
            match (self.value)(placeable) {
                Some(value) => out.push_str(&value.text),
                None => {
                    out.push_str("{$");
                    out.push_str(placeable);
                    out.push('}');
                }
            }
            return;
        };
        let value = (self.value)(name);
        for variant in variants.split(VARIANT) {
            let pattern = match variant.split_once(KEY) {
                Some((key, pattern)) if self.is_met(key, value.as_ref()) => pattern,
                Some(_) => continue,
                None => variant,
            };
            return self.write(pattern, INNER, out);
        }
    }

    fn is_met(&self, key: &str, value: Option<&Value<'_>>) -> bool {
        let Some(Value { text, count }) = value else { return false };
        match count {
            Some(count) => key == text || key == "one" && is_one(self.language, *count),
            // A text of digits is no number; and no other key begins with one.
            None => key == text && !key.starts_with(|it: char| it.is_ascii_digit()),
        }
    }
}

/// Whether `count` takes the plural category `one`.
///
/// Of whole numbers CLDR has (`common/supplemental/plurals.xml`, cardinal): in
/// French `i = 0,1`, in English `i = 1 and v = 0`.  The rest is `other`, but
/// for French `many` (1 000 000: "un million de"), which no message needs; the
/// compiler refuses it as a key.
fn is_one(language: UiLanguage, count: usize) -> bool {
    match language {
        UiLanguage::French => count < 2,
        UiLanguage::English => count == 1,
    }
}
