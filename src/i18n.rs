//! The words of the interface: the Fluent messages of `locales/`, which
//! `build/messages.rs` compiles.
//!
//! Both languages have the same messages: the build fails where they do not.
//! The tests see to it that they have the same arguments, and that every id the
//! code names is there; one that is not would be said by its id, so that
//! nothing is ever blank.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

use implicit_clone::unsync::IString;

use self::pattern::{Resolver, Value};
use crate::state::{Argument, Message, UiLanguage};

mod contraction;
mod marks;
mod pattern;
#[cfg(test)]
mod tests;

/// The words of one language.  Cheap to clone.
#[derive(Clone)]
pub struct Words {
    language: UiLanguage,
    /// Ids and patterns, in the order of the ids.
    messages: Rc<[(&'static str, &'static str)]>,
}

impl Words {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: UiLanguage) -> Self {
        Self::read(language, IDS, patterns(language))
    }

    fn read(language: UiLanguage, ids: &'static str, patterns: &'static str) -> Self {
        let [ids, patterns] = [ids, patterns].map(|it| it.split_terminator(marks::MESSAGE));
        Self { language, messages: ids.zip(patterns).collect() }
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

    /// The message `id`, in which `words` stand behind a preposition; where
    /// French melts that with their article, another of the same family.
    #[must_use]
    pub fn behind(&self, id: &str, words: &str) -> IString {
        let (end, words) = match self.language {
            UiLanguage::French => contraction::split(words),
            UiLanguage::English => ("", words),
        };
        self.with(&format!("{id}{end}"), &[("words", Argument::Text(words.into()))])
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
        let pattern = self.pattern(id);
        let resolver = Resolver { language: self.language, value: &value };
        pattern.map_or_else(|| id.to_owned(), |it| resolver.worded(it))
    }

    /// The pattern of the message `id`.
    fn pattern(&self, id: &str) -> Option<&'static str> {
        let place = self.messages.binary_search_by(|(it, _)| (*it).cmp(id)).ok()?;
        self.messages.get(place).map(|(_, pattern)| *pattern)
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

/// The ids of all messages, as `build.rs` leaves them.
const IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.messages"));

/// The patterns of a language's messages, as `build.rs` leaves them.
fn patterns(language: UiLanguage) -> &'static str {
    match language {
        UiLanguage::French => include_str!(concat!(env!("OUT_DIR"), "/fr.messages")),
        UiLanguage::English => include_str!(concat!(env!("OUT_DIR"), "/en.messages")),
    }
}
