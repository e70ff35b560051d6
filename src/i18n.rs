//! The words of the interface: the Fluent messages of `locales/`, which
//! `build/messages.rs` compiles.
//!
//! A message that a language lacks is said in English, and one that English
//! lacks too by its id, so that nothing is ever blank.  The tests see to it
//! that neither happens: both languages have the same messages with the same
//! arguments, and every id the code names is there.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

use implicit_clone::unsync::IString;

use self::pattern::{Resolver, Value};
use crate::state::{Argument, Message, UiLanguage};

mod marks;
mod pattern;
#[cfg(test)]
mod tests;

/// The words of one language.  Cheap to clone.
#[derive(Clone)]
pub struct Words {
    language: UiLanguage,
    /// The language's own, then English.
    dictionaries: Rc<[Dictionary]>,
}

/// The messages of one language.
struct Dictionary {
    language: UiLanguage,
    /// Ids and patterns, in the order of the ids.
    messages: Vec<(&'static str, &'static str)>,
}

impl Words {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: UiLanguage) -> Self {
        let own = std::iter::once(language);
        let english = std::iter::once(UiLanguage::English).filter(|it| *it != language);
        let read = |it| Dictionary::read(it, compiled(it));
        Self { language, dictionaries: own.chain(english).map(read).collect() }
    }

    /// Which language it is.
    #[must_use]
    pub fn language(&self) -> UiLanguage {
        self.language
    }

    /// The message `id`, which has no arguments.
    #[must_use]
    pub fn get(&self, id: &str) -> IString {
        self.word(id, &[]).into()
    }

    /// The message `id` with arguments.
    #[must_use]
    pub fn with(&self, id: &str, arguments: &[(&str, Argument)]) -> IString {
        self.word(id, arguments).into()
    }

    /// A message of the state.
    #[must_use]
    pub fn say(&self, message: &Message) -> IString {
        self.word(&message.id, &message.arguments).into()
    }

    fn word(&self, id: &str, arguments: &[(&str, Argument)]) -> String {
        let value = |name: &str| {
            // Of two arguments of one name, the later is meant.
            let (_, argument) = arguments.iter().rev().find(|(it, _)| *it == name)?;
            Some(self.value(argument))
        };
        let worded = self.dictionaries.iter().find_map(|dictionary| {
            let pattern = dictionary.get(id)?;
            Some(Resolver { language: dictionary.language, value: &value }.worded(pattern))
        });
        worded.unwrap_or_else(|| id.to_owned())
    }

    fn value<'a>(&self, argument: &'a Argument) -> Value<'a> {
        match argument {
            Argument::Text(text) => Value { text: Cow::Borrowed(text), count: None },
            Argument::Count(count) => {
                Value { text: Cow::Owned(count.to_string()), count: Some(*count) }
            }
            Argument::Message(inner) => {
                let words = self.word(&inner.id, &inner.arguments);
                Value { text: Cow::Owned(words), count: None }
            }
        }
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Dictionary {
    fn read(language: UiLanguage, compiled: &'static str) -> Self {
        let messages = compiled.split(marks::MESSAGE).filter_map(|it| it.split_once('='));
        Self { language, messages: messages.collect() }
    }

    /// The pattern of the message `id`.
    fn get(&self, id: &str) -> Option<&'static str> {
        let place = self.messages.binary_search_by(|(it, _)| (*it).cmp(id)).ok()?;
        self.messages.get(place).map(|(_, pattern)| *pattern)
    }
}

/// The messages of a language as `build.rs` leaves them.
fn compiled(language: UiLanguage) -> &'static str {
    match language {
        UiLanguage::French => include_str!(concat!(env!("OUT_DIR"), "/fr.messages")),
        UiLanguage::English => include_str!(concat!(env!("OUT_DIR"), "/en.messages")),
    }
}
