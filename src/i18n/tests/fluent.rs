//! What we say is what fluent-bundle says of the same `.ftl` files.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::{Entry, messages, sources};
use crate::i18n::Words;
use crate::state::{Argument, Message, UiLanguage};

type Bundle = FluentBundle<FluentResource>;

fn bundle(language: UiLanguage) -> Bundle {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
    // The marks that isolate arguments would stand in attributes and titles.
    bundle.set_use_isolating(false);
    for (_, source) in sources(language) {
        bundle.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
    }
    bundle
}

/// Arguments for any message: missing, counts, texts and a message.  Among them
/// are all keys of any select.
fn values(language: UiLanguage) -> Vec<Option<Argument>> {
    let counts = [0, 1, 2, 3, 5, 11, 12, 13, 21, 100, 101, 1000, 12345, 1_000_000, 4_294_967_295];
    let mut texts =
        BTreeSet::from(["", "1", "Été « x » {$y}", "a\u{1}b", "two"].map(str::to_owned));
    for (_, source) in sources(language) {
        for entry in parser::parse(source.as_str()).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            gather_keys(&message.value.unwrap(), &mut texts);
        }
    }
    let counts = counts.into_iter().chain(texts.iter().filter_map(|it| it.parse().ok()));
    let mut values: Vec<_> = counts.map(|it| Some(Argument::Count(it))).collect();
    values.extend(texts.iter().map(|it| Some(Argument::Text(it.as_str().into()))));
    values.push(Some(Argument::Message(Message::new("keeping-not-kept").count("count", 1))));
    values.push(Some(Argument::Message(Message::new("no-such-message"))));
    values.push(None);
    values
}

fn gather_keys(pattern: &Pattern<&str>, keys: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let Expression::Select { variants, .. } = expression else { continue };
        for variant in variants {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                variant.key;
            keys.insert(name.to_owned());
            gather_keys(&variant.value, keys);
        }
    }
}

fn said_by_fluent(bundle: &Bundle, id: &str, arguments: &[(&str, Argument)]) -> String {
    let mut args = FluentArgs::new();
    for (name, argument) in arguments {
        let value = match argument {
            Argument::Text(text) => FluentValue::from(text.to_string()),
            Argument::Count(count) => FluentValue::from(*count),
            Argument::Message(it) => {
                FluentValue::from(said_by_fluent(bundle, &it.id, &it.arguments))
            }
        };
        args.set((*name).to_owned(), value);
    }
    let Some(message) = bundle.get_message(id) else { return id.to_owned() };
    let pattern = message.value().unwrap();
    bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

#[test]
fn every_message_is_worded_as_by_fluent() {
    for language in UiLanguage::ALL {
        let words = Words::new(language);
        let bundle = bundle(language);
        let values = values(language);
        let mut n_compared = 0;
        for (id, variables) in messages(language) {
            // Every pair of values for the first two variables; a third and a
            // fourth go through all of them too.
            let n_values = if variables.is_empty() { 1 } else { values.len() };
            let n_steps = if variables.len() < 2 { 1 } else { values.len() };
            for (value, step) in (0..n_values).flat_map(|it| (0..n_steps).map(move |s| (it, s))) {
                let chosen = variables.iter().enumerate().filter_map(|(place, name)| {
                    let argument = values[(value + place * step) % values.len()].clone()?;
                    Some((name.as_str(), argument))
                });
                let arguments: Vec<(&str, Argument)> = chosen.collect();
                let expected = said_by_fluent(&bundle, &id, &arguments);
                assert_eq!(words.with(&id, &arguments), expected, "{id} of {arguments:?}");
                n_compared += 1;
            }
        }
        assert!(10_000 < n_compared, "only {n_compared} were compared");
    }
}

#[test]
fn the_later_of_two_arguments_of_one_name_is_meant() {
    let arguments = [("name", Argument::Count(1)), ("name", Argument::Text("b".into()))];
    let expected = said_by_fluent(&bundle(UiLanguage::English), "app-loading-named", &arguments);
    assert_eq!(expected, "Loading b…");
    assert_eq!(Words::new(UiLanguage::English).with("app-loading-named", &arguments), expected);
}
