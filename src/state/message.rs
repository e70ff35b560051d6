//! What the app says, as a message id with arguments; Fluent words it.

use std::rc::Rc;

/// A message of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id in the `.ftl` files.
    pub id: Rc<str>,
    /// Its arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Words, shown as they are.
    Text(Rc<str>),
    /// A count, worded by the language's plural rules.
    Count(usize),
    /// Another message.
    Message(Message),
}

impl Message {
    /// The message `id` without arguments.
    #[must_use]
    pub fn new(id: impl Into<Rc<str>>) -> Self {
        Self { id: id.into(), arguments: Vec::new() }
    }

    /// The same with a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<Rc<str>>) -> Self {
        self.arguments.push((name, Argument::Text(text.into())));
        self
    }

    /// The same with a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.arguments.push((name, Argument::Count(count)));
        self
    }

    /// The same with another message as an argument.
    #[must_use]
    pub fn message(mut self, name: &'static str, message: Message) -> Self {
        self.arguments.push((name, Argument::Message(message)));
        self
    }
}
