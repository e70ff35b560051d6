//! Compiles the Fluent messages of all languages to the texts that `src/i18n`
//! reads; `src/i18n/marks.rs` says what it looks like.
//!
//! It knows what the messages of `locales/` use: words, variables, string
//! literals, and a select over a variable whose default comes last.  Anything
//! else of Fluent is refused, so that the page need not know how to say it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

// Of `build.rs`, or of the tests that include this file.
use super::marks::{INNER, KEY, MESSAGE, PLACEABLE, VARIANT};

/// The plural categories that no message needs as keys: `one` and the default
/// are all that French and English have for the numbers that occur.
const OTHER_CATEGORIES: [&str; 5] = ["zero", "two", "few", "many", "other"];

/// The patterns of one language, by the ids of its messages.
pub(crate) type Messages = BTreeMap<String, String>;

/// The messages of several languages, as texts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    /// The ids, which all languages have.
    pub(crate) ids: String,
    /// The patterns of each language, in the order of the ids.
    pub(crate) patterns: Vec<String>,
}

/// The messages of `languages`, or else what some of them lacks, a line each.
pub(crate) fn join(languages: &[(&str, Messages)]) -> Result<Joined, Vec<String>> {
    let ids: BTreeSet<&String> = languages.iter().flat_map(|(_, it)| it.keys()).collect();
    let lacks = |(language, messages): &(&str, Messages)| {
        let missing = ids.iter().filter(|it| !messages.contains_key(**it));
        missing.map(|id| format!("locales/{language}: {id}: the message is missing")).collect()
    };
    let problems: Vec<String> = languages.iter().flat_map::<Vec<String>, _>(lacks).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let patterns = languages.iter().map(|(_, it)| ended(it.values())).collect();
    Ok(Joined { ids: ended(ids.into_iter()), patterns })
}

/// One text of several, each with the mark behind it.
fn ended<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    texts.map(|it| format!("{it}{MESSAGE}")).collect()
}

/// The messages of the `.ftl` files of one language, each a path and its text;
/// or else everything that is wrong with them, a line each.
pub(crate) fn compile(files: &[(String, String)]) -> Result<Messages, Vec<String>> {
    let mut messages = Messages::new();
    let mut problems = Vec::new();
    for (path, text) in files {
        // The parser goes on behind an error, with what it can read.
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let before = text.get(..error.pos.start).unwrap_or_default();
                let line = 1 + before.matches('\n').count();
                problems.push(format!("{path}:{line}: {error}"));
            }
            resource
        });
        for entry in &resource.body {
            let (id, outcome) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), compile_message(it)),
                Entry::Term(it) => (format!("-{}", it.id.name), Err(refused("a term"))),
                // Junk is what the parser has reported.
                _ => continue,
            };
            let outcome = outcome.and_then(|pattern| {
                let earlier = messages.insert(id.clone(), pattern);
                if earlier.is_some() {
                    Err("the message is there twice".to_owned())
                } else {
                    Ok(())
                }
            });
            problems.extend(outcome.err().map(|it| format!("{path}: {id}: {it}")));
        }
    }
    if problems.is_empty() { Ok(messages) } else { Err(problems) }
}

fn compile_message(message: &Message<&str>) -> Result<String, String> {
    if let Some(attribute) = message.attributes.first() {
        return Err(refused(&format!("an attribute (.{})", attribute.id.name)));
    }
    // A message without attributes has a pattern, or it would not be one.
    let pattern = message.value.as_ref().ok_or_else(|| refused("a message without words"))?;
    compile_pattern(pattern, PLACEABLE)
}

/// `mark` stands about its placeables.
fn compile_pattern(pattern: &Pattern<&str>, mark: char) -> Result<String, String> {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out += &words(value)?,
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => out += &words(&unescape_unicode_to_string(value))?,
            PatternElement::Placeable { expression } => {
                let placeable = match expression {
                    Expression::Inline(it) => variable(it)?.to_owned(),
                    Expression::Select { .. } if mark == INNER => {
                        return Err(refused("a select in a variant of another"));
                    }
                    Expression::Select { selector, variants } => {
                        compile_select(selector, variants)?
                    }
                };
                out.extend([mark.to_string(), placeable, mark.to_string()]);
            }
        }
    }
    Ok(out)
}

fn compile_select(
    selector: &InlineExpression<&str>,
    variants: &[Variant<&str>],
) -> Result<String, String> {
    let mut out = variable(selector)?.to_owned();
    for (place, variant) in variants.iter().enumerate() {
        out.push(VARIANT);
        if variant.default != (place + 1 == variants.len()) {
            return Err(refused("a default variant that is not the last"));
        }
        if !variant.default {
            out += key(&variant.key)?;
            out.push(KEY);
        }
        out += &compile_pattern(&variant.value, INNER)?;
    }
    Ok(out)
}

/// A key that is a number must be written as a count is shown.
fn key<'a>(key: &VariantKey<&'a str>) -> Result<&'a str, String> {
    match key {
        VariantKey::Identifier { name } if OTHER_CATEGORIES.contains(name) => {
            Err(refused(&format!("the plural category [{name}], but as the default")))
        }
        VariantKey::Identifier { name } => Ok(*name),
        VariantKey::NumberLiteral { value } => {
            let count: Option<usize> = value.parse().ok();
            let is_plain = count.is_some_and(|it| it.to_string() == *value);
            if is_plain { Ok(*value) } else { Err(refused(&format!("the number [{value}]"))) }
        }
    }
}

/// The name of the variable that `expression` is.
fn variable<'a>(expression: &InlineExpression<&'a str>) -> Result<&'a str, String> {
    let feature = match expression {
        InlineExpression::VariableReference { id } => return Ok(id.name),
        InlineExpression::FunctionReference { id, .. } => format!("the function {}", id.name),
        InlineExpression::MessageReference { id, .. } => format!("a reference to {}", id.name),
        InlineExpression::TermReference { id, .. } => format!("a reference to -{}", id.name),
        InlineExpression::NumberLiteral { value } => format!("the number {value}"),
        InlineExpression::StringLiteral { .. } => "a select over a string".to_owned(),
        InlineExpression::Placeable { .. } => "a placeable in another".to_owned(),
    };
    Err(refused(&feature))
}

/// Words, with no mark of ours in them; a line may end.
fn words(text: &str) -> Result<String, String> {
    match text.chars().find(|it| it.is_control() && *it != '\n') {
        Some(it) => Err(refused(&format!("the control character {it:?}"))),
        None => Ok(text.to_owned()),
    }
}

fn refused(feature: &str) -> String {
    format!("{feature} is nothing that build/messages.rs compiles")
}
