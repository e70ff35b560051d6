//! Sources of other articles.

use std::rc::Rc;

use annotations::{Dossier, Source};

/// A source of another article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The source.
    pub source: Rc<Source>,
    /// The article's title.
    pub article: Rc<str>,
}

impl Elsewhere {
    /// Adds the sources of `dossier` to `all`, but for those that are there.
    pub fn collect(dossier: &Dossier, all: &mut Vec<Self>) {
        let article: Rc<str> = dossier.article().map_or("", |it| &it.title).into();
        for source in dossier.sources().filter(|it| !it.address.is_empty() || !it.title.is_empty())
        {
            if !all.iter().any(|it| is_same(&it.source, source)) {
                all.push(Self { source: Rc::new(source.clone()), article: article.clone() });
            }
        }
    }
}

/// Whether two sources are one: by address, or without one by title and
/// publisher.
#[must_use]
pub fn is_same(a: &Source, b: &Source) -> bool {
    let has_address = !a.address.is_empty() || !b.address.is_empty();
    if has_address {
        a.address == b.address
    } else {
        (&a.title, &a.publisher) == (&b.title, &b.publisher)
    }
}
