//! The words of the interface: one bundle of Fluent messages a language.
//!
//! A message that a language lacks is said in English, and one that English
//! lacks too by its id, so that nothing is ever blank.  The tests see to it
//! that neither happens: both languages have the same messages with the same
//! arguments, and every id the code names is there.

use std::fmt;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use implicit_clone::unsync::IString;
use unic_langid::LanguageIdentifier;

use crate::state::{Argument, Message, UiLanguage};

#[cfg(test)]
mod tests;

/// The words of one language.  Cheap to clone.
#[derive(Clone)]
pub struct Words {
    language: UiLanguage,
    /// The language's own, then English.
    bundles: Rc<[FluentBundle<FluentResource>]>,
}

impl Words {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: UiLanguage) -> Self {
        let own = std::iter::once(language);
        let english = std::iter::once(UiLanguage::English).filter(|it| *it != language);
        Self { language, bundles: own.chain(english).map(bundle).collect() }
    }

    /// Which language it is.
    #[must_use]
    pub fn language(&self) -> UiLanguage {
        self.language
    }

    /// The message `id`, which has no arguments.
    #[must_use]
    pub fn get(&self, id: &str) -> IString {
        self.format(id, None).into()
    }

    /// The message `id` with arguments.
    #[must_use]
    pub fn with(&self, id: &str, arguments: &[(&str, Argument)]) -> IString {
        self.format_with(id, arguments.iter().map(|(name, it)| (*name, it))).into()
    }

    /// A message of the state.
    #[must_use]
    pub fn say(&self, message: &Message) -> IString {
        self.word(message).into()
    }

    fn word(&self, message: &Message) -> String {
        self.format_with(&message.id, message.arguments.iter().map(|(name, it)| (*name, it)))
    }

    fn format_with<'a>(
        &self,
        id: &str,
        arguments: impl Iterator<Item = (&'a str, &'a Argument)>,
    ) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.to_string()),
                Argument::Count(count) => FluentValue::from(*count),
                Argument::Message(inner) => FluentValue::from(self.word(inner)),
            };
            args.set(name.to_owned(), value);
        }
        self.format(id, Some(&args))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let worded = self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            // What is missing shows as its name; a test keeps that from
            // happening, so the errors say nothing new.
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
        });
        worded.unwrap_or_else(|| id.to_owned())
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

/// The `.ftl` files of a language, by name.
fn sources(language: UiLanguage) -> [(&'static str, &'static str); 2] {
    match language {
        UiLanguage::French => [
            ("app", include_str!("../locales/fr/app.ftl")),
            ("reader", include_str!("../locales/fr/reader.ftl")),
        ],
        UiLanguage::English => [
            ("app", include_str!("../locales/en/app.ftl")),
            ("reader", include_str!("../locales/en/reader.ftl")),
        ],
    }
}

fn bundle(language: UiLanguage) -> FluentBundle<FluentResource> {
    // Both tags are well-formed; the root language would only lose the plurals.
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // The marks that isolate arguments would stand in attributes and titles.
    bundle.set_use_isolating(false);
    for (_, source) in sources(language) {
        // A file with errors is used as far as it goes; a test finds them.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(it, _)| it);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
