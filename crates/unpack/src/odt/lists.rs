//! Which list a paragraph stands in.

use super::styles::Styles;
use crate::flow::Kind;

/// Open lists, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The style of each, which inner lists take over.
    styles: Vec<Option<String>>,
    /// Whether an entry has begun that has no paragraph yet.
    is_fresh: bool,
}

impl Lists {
    pub(super) fn open(&mut self, style: Option<String>) {
        let style = style.or_else(|| self.styles.last().cloned().flatten());
        self.styles.push(style);
    }

    pub(super) fn close(&mut self) {
        self.styles.pop();
        self.is_fresh = false;
    }

    pub(super) fn open_item(&mut self) {
        self.is_fresh = true;
    }

    /// What a paragraph is here, if it is no heading and no quotation.
    /// `own` is the style of list that its own style asks for.
    pub(super) fn kind(&mut self, own: Option<&str>, styles: &Styles) -> Kind {
        let level = self.styles.len();
        let Some(innermost) = self.styles.last() else {
            return Kind::Body;
        };
        let is_new = std::mem::take(&mut self.is_fresh);
        let style = innermost.as_deref().or(own);
        let ordered = match style {
            Some(style) => match styles.is_numbered(style, level) {
                Some(it) => it,
                None => return Kind::Body,
            },
            None => false,
        };
        let level = u8::try_from(level - 1).unwrap_or(u8::MAX);
        Kind::Item { level, ordered, is_new }
    }
}
