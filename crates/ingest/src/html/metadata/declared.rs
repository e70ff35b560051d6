//! What a page declares about itself, gathered in one pass over its tree and
//! not weighed yet.

use document::AsideReason;
use dom_query::{Document, NodeId, NodeRef};

use super::super::element;
use crate::normalize::{clean_line, fold};

/// More of one kind are not read; a page that has more is made to have more.
const MAX_OF_A_KIND: usize = 400;
/// Elements whose whole text is read.
const MAX_TEXTS: usize = 64;
/// Bytes of one declared text; longer ones are no metadata.
const MAX_BYTES: usize = 4_000;
/// Bytes of JSON-LD of a page.
const MAX_LINKED: usize = 8_000_000;

/// Properties of microdata that are read.
const PROPERTIES: &[&str] = &[
    "headline",
    "alternativeheadline",
    "author",
    "creator",
    "publisher",
    "datepublished",
    "datecreated",
    "datemodified",
    "inlanguage",
];
/// Class names of the lines under a headline.
const STANDFIRST: &[&str] = &[
    "chapo",
    "chapeau",
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "subheadline",
    "subhead",
    "sub-title",
    "sous-titre",
    "soustitre",
    "article__desc",
    "article-desc",
    "article__subtitle",
    "article-subtitle",
    "article__chapo",
    "article-chapo",
    "article__standfirst",
    "article__dek",
    "entry-subtitle",
    "post-subtitle",
    "headline-subtitle",
    SUBTITLE_OF_WORD,
];
/// The same, of Word's own style, which may be short.
const SUBTITLE_OF_WORD: &str = "msosubtitle";

/// Class names of it on a paragraph right below the headline; on others they
/// are of anything that comes first.
const LEAD: &[&str] =
    &["lead", "lede", "intro", "accroche", "article-lead", "article-intro", "article__lead"];
/// Steps back from a paragraph to its headline, over the line that names who
/// wrote it and when.
const LEAD_STEPS: usize = 3;

/// What is declared, in the order of the page.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// Name or property of each `<meta>`, its lower-case letters and digits
    /// alone, and its content.
    metas: Vec<(String, String)>,
    /// Microdata of the first article.
    properties: Vec<(String, String)>,
    scope: Option<Option<NodeId>>,
    /// Sources of JSON-LD.
    pub(super) linked: Vec<String>,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) canonical: String,
    /// Headings of level 1.
    pub(super) headings: Vec<String>,
    /// The line under the headline, by its class.
    pub(super) standfirst: Option<String>,
    /// `<time>` of publication and of the last change.
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    n_texts: usize,
    n_looks: usize,
    n_linked_bytes: usize,
}

impl Declared {
    pub(super) fn of(document: &Document) -> Self {
        let mut declared = Self::default();
        for node in document.root().descendants_it().filter(NodeRef::is_element) {
            declared.take(&node);
        }
        declared
    }

    /// The first content of the first of `names` that has any.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        let first = |name: &&str| self.metas.iter().find(|it| it.0 == *name);
        names.iter().find_map(first).map(|it| it.1.as_str())
    }

    /// Every content of `<meta>`s called `name`.
    pub(super) fn metas_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.metas.iter().filter(move |it| it.0 == name).map(|it| it.1.as_str())
    }

    /// Every value of a property of microdata, lower case.
    pub(super) fn properties_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.properties.iter().filter(move |it| it.0 == name).map(|it| it.1.as_str())
    }

    fn take(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        match name.as_ref() {
            "html" => self.language = attr(node, "lang"),
            "title" if self.title.is_empty() && is_in_head(node) => self.title = self.text(node),
            "meta" => self.meta_element(node),
            "link" if has_word(&attr(node, "rel"), "canonical") && self.canonical.is_empty() => {
                self.canonical = attr(node, "href");
            }
            "script" if fold(&attr(node, "type")).starts_with("application/ld+json") => {
                let source = node.text();
                self.n_linked_bytes += source.len();
                if self.linked.len() < MAX_TEXTS && self.n_linked_bytes <= MAX_LINKED {
                    self.linked.push(source.to_string());
                }
            }
            "h1" if self.headings.len() < 4 => {
                let text = self.text(node);
                self.headings.push(text);
            }
            "time" => self.time(node),
            "abbr" | "span" if node.has_attr("title") => self.dated_title(node),
            _ => {}
        }
        if name.as_ref() != "meta" && node.has_attr("itemprop") {
            self.property(node);
        }
        if self.standfirst.is_none() && is_standfirst(node) && !self.is_beside(node) {
            let text = self.text(node);
            self.standfirst = is_standfirst_text(node, &text).then_some(text);
        }
    }

    fn meta_element(&mut self, node: &NodeRef<'_>) {
        let content = clean(&attr(node, "content"));
        if content.is_empty() || MAX_OF_A_KIND <= self.metas.len() {
            return;
        }
        for name in ["property", "name", "http-equiv", "itemprop"] {
            for name in attr(node, name).split_whitespace().take(4) {
                self.metas.push((letters(name), content.clone()));
            }
        }
        if node.has_attr("itemprop") {
            self.property(node);
        }
    }

    /// Microdata: of the article whose property came first, since teasers of
    /// others have theirs too.
    fn property(&mut self, node: &NodeRef<'_>) {
        let names = attr(node, "itemprop").to_lowercase();
        let Some(name) = names.split_whitespace().find(|it| PROPERTIES.contains(it)) else {
            return;
        };
        if MAX_OF_A_KIND <= self.properties.len()
            || MAX_TEXTS <= self.n_texts
            || self.is_beside(node)
        {
            return;
        }
        let scope = node.ancestors_it(None).find(is_article_scope).map(|it| it.id);
        if *self.scope.get_or_insert(scope) != scope {
            return;
        }
        let inner = node.descendants_it().take(200).find(|it| attr(it, "itemprop") == "name");
        let valued = inner.as_ref().unwrap_or(node);
        let value = ["content", "datetime"].iter().map(|it| attr(valued, it));
        let value = value.map(|it| clean(&it)).find(|it| !it.is_empty());
        let value = value.unwrap_or_else(|| self.text(valued));
        if !value.is_empty() {
            self.properties.push((name.to_owned(), value));
        }
    }

    /// A `<time>`: one that says what it is of, or the first behind the
    /// headline.
    fn time(&mut self, node: &NodeRef<'_>) {
        let date = attr(node, "datetime");
        if date.is_empty() || MAX_TEXTS <= self.n_texts || self.is_beside(node) {
            return;
        }
        self.n_texts += 1;
        let before = node.prev_sibling().filter(|it| !it.is_element() || it.has_name("span"));
        let before = before.map(|it| fold(&it.text())).unwrap_or_default();
        let words = format!("{} {}", attr(node, "class").to_lowercase(), before);
        let has = |signs: &[&str]| signs.iter().any(|it| words.contains(it));
        let is_change = has(&["updat", "modif", "à jour", "actualis"]);
        let says_published = node.has_attr("pubdate") || has(&["publi", "entry-date", "posted"]);
        if is_change && !says_published {
            self.modified.get_or_insert(date);
        } else if says_published || !self.headings.is_empty() {
            self.published.get_or_insert(date);
        }
    }

    /// A date in a title, as microformats have it: `<abbr class=published
    /// title=2024-05-03>`.
    fn dated_title(&mut self, node: &NodeRef<'_>) {
        let class = attr(node, "class");
        let has = |name: &str| has_word(&class, name);
        if (has("published") || has("updated")) && !self.is_beside(node) {
            let of = if has("published") { &mut self.published } else { &mut self.modified };
            of.get_or_insert(attr(node, "title"));
        }
    }

    /// Whether an element stands in a part of the page that is not the
    /// article, or is one too many to look.
    fn is_beside(&mut self, node: &NodeRef<'_>) -> bool {
        self.n_looks += 1;
        MAX_OF_A_KIND < self.n_looks || is_beside(node)
    }

    fn text(&mut self, node: &NodeRef<'_>) -> String {
        self.n_texts += 1;
        if MAX_TEXTS < self.n_texts { String::new() } else { clean(&node.text()) }
    }
}

fn attr(node: &NodeRef<'_>, name: &str) -> String {
    node.attr(name).filter(|it| it.len() <= MAX_BYTES).map_or_else(String::new, |it| it.to_string())
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn clean(text: &str) -> String {
    if MAX_BYTES < text.len() { String::new() } else { clean_line(text) }
}

fn has_word(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|it| it.eq_ignore_ascii_case(word))
}

/// Whether a `<title>` is the page's and not that of a drawing.
fn is_in_head(node: &NodeRef<'_>) -> bool {
    node.parent().is_none_or(|it| !it.has_name("svg"))
}

fn is_article_scope(node: &NodeRef<'_>) -> bool {
    let kind = attr(node, "itemtype");
    kind.ends_with("Article") || kind.ends_with("Posting")
}

/// The first line of a source that is called that under its headline.
pub(super) fn standfirst(document: &Document) -> Option<String> {
    let root = document.root();
    let nodes = root.descendants_it().filter(NodeRef::is_element);
    let mut named = nodes.filter(is_standfirst).take(MAX_TEXTS);
    named.find_map(|it| {
        let text = clean(&it.text());
        is_standfirst_text(&it, &text).then_some(text)
    })
}

fn is_standfirst_text(node: &NodeRef<'_>, text: &str) -> bool {
    let is_of_word = || has_word(&attr(node, "class"), SUBTITLE_OF_WORD);
    text.len() <= 600 && (20 <= text.len() || (!text.is_empty() && is_of_word()))
}

/// Whether an element is called the line under the headline, or is a paragraph
/// near a headline before it that is called the first.
fn is_standfirst(node: &NodeRef<'_>) -> bool {
    let class = attr(node, "class").to_lowercase();
    let has = |known: &[&str]| class.split_whitespace().any(|it| known.contains(&it));
    let is_below = || {
        let is_it = node.has_name("p") || node.has_name("h2");
        let mut before =
            std::iter::successors(node.prev_element_sibling(), NodeRef::prev_element_sibling);
        is_it && before.by_ref().take(LEAD_STEPS).any(|it| it.has_name("h1"))
    };
    has(STANDFIRST) || (has(LEAD) && is_below())
}

/// Whether an element stands in a part of the page that is not the article.
fn is_beside(node: &NodeRef<'_>) -> bool {
    let mut around = node.ancestors_it(None);
    around.any(|it| {
        let zone = it.element_ref().and_then(|element| element::zone(&it, &element, true));
        zone.is_some_and(|it| {
            matches!(
                it.reason,
                AsideReason::Navigation | AsideReason::Related | AsideReason::Comments
            )
        })
    })
}
