//! The words of one paragraph and how they look.

use std::rc::Rc;

use crate::page::escape_into;
use crate::tally::Tally;

/// How words look and where they lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// Bold.
    pub(crate) is_strong: bool,
    /// Italic.
    pub(crate) is_emphasis: bool,
    /// Raised, as marks of notes are.
    pub(crate) is_raised: bool,
    /// An address that was checked.
    pub(crate) link: Option<Rc<str>>,
}

/// A paragraph under way.
#[derive(Debug, Default)]
pub(crate) struct Line {
    runs: Vec<Run>,
    /// What it comes to as HTML, roughly: an address counts each time.
    n_bytes: usize,
    /// What its words are said to be in, where that is not the document's.
    languages: Tally,
}

#[derive(Debug)]
enum Run {
    Words(Look, String),
    Break,
}

impl Line {
    pub(crate) fn push(&mut self, text: &str, look: &Look) {
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(Run::Words(last, words)) if last == look => words.push_str(text),
            _ => {
                // Three marks and a link, with their ends.
                self.n_bytes += 48 + look.link.as_ref().map_or(0, |it| it.len());
                self.runs.push(Run::Words(look.clone(), text.to_owned()));
            }
        }
        self.n_bytes += text.len();
    }

    /// Counts words in a language; an empty one is the document's.
    pub(crate) fn count(&mut self, language: &str, n_bytes: usize) {
        self.languages.add(language, n_bytes);
    }

    /// Begins its element, with the language of most of it.
    pub(crate) fn open(&self, out: &mut String, name: &str) {
        out.push('<');
        out.push_str(name);
        if let Some(language) = self.languages.most() {
            out.push_str(" lang=\"");
            escape_into(out, &language);
            out.push('"');
        }
        out.push('>');
    }

    pub(crate) fn line_break(&mut self) {
        self.n_bytes += 4;
        self.runs.push(Run::Break);
    }

    /// What it comes to as HTML, in bytes, roughly.
    pub(crate) fn n_bytes(&self) -> usize {
        self.n_bytes
    }

    /// Whether there is anything but spaces.
    pub(crate) fn has_words(&self) -> bool {
        self.runs.iter().any(|it| match it {
            Run::Words(_, words) => words.chars().any(|it| !it.is_whitespace()),
            Run::Break => false,
        })
    }

    /// The words alone, without marks of notes.
    pub(crate) fn words(&self) -> String {
        let mut text = String::new();
        for run in &self.runs {
            match run {
                Run::Words(look, _) if look.is_raised => {}
                Run::Words(_, words) => text.push_str(words),
                Run::Break => text.push(' '),
            }
        }
        text
    }

    /// Appends it as HTML; headings are bold by themselves.
    pub(crate) fn write(&self, out: &mut String, shows_strong: bool) {
        let mut link: Option<&Rc<str>> = None;
        let n_words = self.runs.iter().rposition(|it| matches!(it, Run::Words(..)));
        for run in self.runs.iter().take(n_words.map_or(0, |it| it + 1)) {
            let Run::Words(look, words) = run else {
                out.push_str("<br>");
                continue;
            };
            if link != look.link.as_ref() {
                out.push_str(if link.is_some() { "</a>" } else { "" });
                link = look.link.as_ref();
                if let Some(address) = link {
                    out.push_str("<a href=\"");
                    escape_into(out, address);
                    out.push_str("\">");
                }
            }
            // Spaces alone look like nothing.
            let is_seen = words.chars().any(|it| !it.is_whitespace());
            let marks = [
                (look.is_strong && shows_strong, "strong"),
                (look.is_emphasis, "em"),
                (look.is_raised, "sup"),
            ];
            let marks = marks.iter().filter(|(is_on, _)| *is_on && is_seen);
            for (_, name) in marks.clone() {
                out.push('<');
                out.push_str(name);
                out.push('>');
            }
            escape_into(out, words);
            for (_, name) in marks.rev() {
                out.push_str("</");
                out.push_str(name);
                out.push('>');
            }
        }
        out.push_str(if link.is_some() { "</a>" } else { "" });
    }
}
