//! What the elements of HTML mean to us, by name, class and style.

use document::AsideReason;
use dom_query::{Element, NodeRef};

use crate::draft::Zone;
use crate::normalize::lower;

/// How an element is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It runs or embeds something: nothing of it is read, and that is noted.
    Active,
    /// Nothing of it is text of an article.
    Skipped,
    Heading(u8),
    Quote,
    List {
        ordered: bool,
    },
    Item,
    Caption,
    Preformatted,
    Table,
    Row,
    Cell {
        header: bool,
    },
    Picture,
    Break,
    Link,
    Emphasis,
    Strong,
    /// A short quotation, which browsers put marks around.
    ShortQuote,
    /// It begins on a new line, and that is all.
    Block,
    /// It is part of the line.
    Inline,
}

/// The role of the element called `name`.
pub(super) fn role(name: &str) -> Role {
    match name {
        "script" | "iframe" | "frame" | "frameset" | "object" | "embed" | "applet" => Role::Active,
        "style" | "noscript" | "template" | "svg" | "math" | "canvas" | "video" | "audio"
        | "head" | "title" | "link" | "meta" | "base" | "button" | "select" | "option"
        | "optgroup" | "input" | "textarea" | "datalist" | "progress" | "meter" | "map"
        | "noframes" | "noembed" | "rp" => Role::Skipped,
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "blockquote" => Role::Quote,
        "ul" | "menu" | "dir" => Role::List { ordered: false },
        "ol" => Role::List { ordered: true },
        "li" => Role::Item,
        "figcaption" | "caption" => Role::Caption,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "table" => Role::Table,
        "tr" => Role::Row,
        "td" => Role::Cell { header: false },
        "th" => Role::Cell { header: true },
        "img" => Role::Picture,
        "br" => Role::Break,
        "a" => Role::Link,
        "em" | "i" | "cite" | "dfn" | "var" => Role::Emphasis,
        "strong" | "b" => Role::Strong,
        "q" => Role::ShortQuote,
        "html" | "body" | "address" | "article" | "aside" | "center" | "dd" | "details"
        | "dialog" | "div" | "dl" | "dt" | "fieldset" | "figure" | "footer" | "form" | "header"
        | "hgroup" | "hr" | "legend" | "main" | "nav" | "p" | "search" | "section" | "summary"
        | "tbody" | "tfoot" | "thead" => Role::Block,
        _ => Role::Inline,
    }
}

/// The level of an element that is a heading by its role.
pub(super) fn heading_level(node: &NodeRef<'_>) -> Option<u8> {
    let is_heading = node.attr("role").is_some_and(|it| &*it == "heading");
    let level = node.attr("aria-level").and_then(|it| it.trim().parse().ok());
    is_heading.then(|| level.unwrap_or(2).clamp(1, 6))
}

/// Whether a browser would not show an element with this style.
pub(super) fn is_hidden(element: &Element, style: &Style) -> bool {
    // Two noughts: a height alone is of a list that opens.
    let is_nothing =
        || style.has("overflow:hidden") && style.has("width:0;") && style.has("height:0;");
    // The links to edit a part stand in the line of its heading.
    let is_tool = || attr(element, "class").is_some_and(|it| it.starts_with("mw-editsection"));
    attr(element, "hidden").is_some()
        || is_nothing()
        || (&*element.name.local == "span" && is_tool())
        || style.has("display:none")
        || style.has("visibility:hidden")
        || style.has("mso-hide:all")
}

/// Whether an element is struck out: what the text no longer says.
pub(super) fn is_struck(name: &str, style: &Style) -> bool {
    matches!(name, "del" | "s" | "strike") || style.has("line-through")
}

/// A `style` attribute, lower case and without white space; most elements
/// have none.
#[derive(Debug)]
pub(super) struct Style(Option<String>);

impl Style {
    pub(super) fn of(element: &Element) -> Self {
        Self(attr(element, "style").map(|it| {
            it.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
        }))
    }

    /// Whether `text` is in it.
    pub(super) fn has(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|it| it.contains(text))
    }

    /// The rest of it behind the first `name`.
    pub(super) fn after(&self, name: &str) -> Option<&str> {
        self.0.as_ref()?.split_once(name).map(|it| it.1)
    }

    /// Whether it makes an element a block, or part of a line; `None` where it
    /// does not say.
    pub(super) fn is_block(&self) -> Option<bool> {
        match self.after("display:")?.split([';', '!']).next()? {
            "block" | "list-item" | "table" | "flex" | "grid" | "flow-root" => Some(true),
            "inline" => Some(false),
            _ => None,
        }
    }

    /// What it says about the weight of letters.
    pub(super) fn is_strong(&self) -> Option<bool> {
        let weight = self.after("font-weight:")?.split([';', '!']).next()?;
        Some(match weight.parse::<u16>() {
            Ok(it) => 600 <= it,
            Err(_) => matches!(weight, "bold" | "bolder"),
        })
    }
}

pub(super) fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs.iter().find(|it| &*it.name.local == name).map(|it| &*it.value)
}

/// The tag of the language that an element declares, as HTML or as XHTML does.
pub(super) fn language(element: &Element) -> Option<&str> {
    attr(element, "lang").or_else(|| attr(element, "xml:lang"))
}

/// Whether an element has a handler such as `onerror`.
pub(super) fn has_handler(element: &Element) -> bool {
    element.attrs.iter().any(|it| it.name.local.starts_with("on"))
}

/// What the element at `node` is for, by its name, its role and its class.
pub(super) fn zone(node: &NodeRef<'_>, element: &Element, is_in_article: bool) -> Option<Zone> {
    let certain = |reason| Some(Zone::certain(reason));
    let name: &str = &element.name.local;
    if matches!(name, "html" | "body" | "main" | "article") {
        return None;
    }
    match (name, attr(element, "role")) {
        ("nav", _) | (_, Some("navigation" | "menubar" | "search")) => {
            return certain(AsideReason::Navigation);
        }
        ("dialog", _) | (_, Some("dialog" | "alertdialog")) => return certain(AsideReason::Notice),
        (_, Some("contentinfo")) => return certain(AsideReason::Footer),
        ("footer", _) if !is_in_article => return certain(AsideReason::Footer),
        _ => {}
    }
    let class = attr(element, "class").unwrap_or_default();
    let id = attr(element, "id").unwrap_or_default();
    // Word writes what was remarked behind the text.
    let is_remarks = || {
        attr(element, "style").is_some_and(|it| it.contains("mso-element:comment-list"))
            || class == "msocomtxt"
    };
    if is_remarks() {
        return certain(AsideReason::Comments);
    }
    // Who wrote it, not what ends it: a quoted mail may follow.
    if is_signature(class) || is_signature(id) || is_after_signature_mark(node) {
        return certain(AsideReason::Byline);
    }
    let component = || attr(element, "data-component").and_then(by_class);
    let guess = by_class(class).or_else(|| by_class(id)).or_else(component);
    let is_aside = guess.is_none() && name == "aside";
    let reason = guess.or(is_aside.then_some(AsideReason::Related))?;
    // Both are what the site puts there, or the article's own boxes.
    let is_beside = is_aside || (reason == AsideReason::Related && !is_named_related(class, id));
    let is_box = is_beside && !is_quote(class) && has_text_only(node);
    Some(Zone { reason, is_certain: false, is_box, is_in_article })
}

/// Whether a name says more than that an element stands at the side.
fn is_named_related(class: &str, id: &str) -> bool {
    let bare = |name: &str| lower(name).replace("sidebar", "");
    [class, id].iter().any(|it| by_class(&bare(it)).is_some())
}

/// Whether a class name is of a passage that is pulled out of the text.
fn is_quote(class: &str) -> bool {
    let class = lower(class);
    ["quote", "pull", "exergue", "citation"].iter().any(|it| class.contains(it))
}

/// Elements that are looked at in a box.
const MAX_IN_BOX: usize = 200;

/// Whether there is nothing in an element to click or to fill in.
fn has_text_only(node: &NodeRef<'_>) -> bool {
    let mut inner = node.descendants_it().filter(NodeRef::is_element);
    let is_text = |it: NodeRef<'_>| {
        let it = it.element_ref();
        let name = it.as_ref().map_or("", |it| &*it.name.local);
        !matches!(name, "a" | "form" | "button" | "input" | "textarea" | "select" | "iframe")
    };
    inner.by_ref().take(MAX_IN_BOX).all(is_text) && inner.next().is_none()
}

/// Whether programs of mail call a signature so: Gmail, Outlook, Thunderbird,
/// older Apple Mail.
fn is_signature(name: &str) -> bool {
    let mut names = name.split_whitespace();
    names.any(|it| {
        matches!(it, "gmail_signature" | "Signature" | "moz-signature" | "AppleMailSignature")
    })
}

/// Whether Apple Mail's mark of a signature stands before an element.
fn is_after_signature_mark(node: &NodeRef<'_>) -> bool {
    let before = node.prev_element_sibling();
    before.and_then(|it| it.attr("id")).is_some_and(|it| &*it == "lineBreakAtBeginningOfSignature")
}

/// What the words of a class name say an element is for; where they say
/// several things, the first of [`REASONS`].
fn by_class(class: &str) -> Option<AsideReason> {
    // Platforms of consent; AEM calls all its boxes `cmp-…`.
    if class == "cmp" {
        return Some(AsideReason::Notice);
    }
    let words = class.split(|c: char| !c.is_alphanumeric()).take(64).flat_map(humps);
    let reasons = words.filter_map(|word| by_class_word(&lower(word)));
    reasons.min_by_key(|reason| REASONS.iter().position(|it| it == reason))
}

/// A word, and the first of the words it is made of: "RelatedBox" as modules
/// of CSS are called.
fn humps(word: &str) -> impl Iterator<Item = &str> {
    let mut letters = word.char_indices().zip(word.chars().skip(1));
    let end = letters.find(|((_, a), b)| a.is_lowercase() && b.is_uppercase());
    let first = end.and_then(|((n, a), _)| word.get(..n + a.len_utf8()));
    std::iter::once(word).chain(first)
}

const REASONS: [AsideReason; 7] = [
    AsideReason::Navigation,
    AsideReason::Share,
    AsideReason::Related,
    AsideReason::Comments,
    AsideReason::Notice,
    AsideReason::Byline,
    AsideReason::Footer,
];

/// What a word of a class name says an element is for.
fn by_class_word(word: &str) -> Option<AsideReason> {
    Some(match word {
        "nav" | "navbar" | "navigation" | "menu" | "breadcrumb" | "breadcrumbs" | "ariane"
        | "pagination" | "toolbar" | "noprint" => AsideReason::Navigation,
        "share" | "sharing" | "social" | "sharedaddy" | "addtoany" | "partage" | "partager" => {
            AsideReason::Share
        }
        "related" | "recommended" | "recommendations" | "recirculation" | "outbrain"
        | "taboola" | "sidebar" | "promo" | "promos" | "alire" | "teaser" | "teasers" => {
            AsideReason::Related
        }
        "comments" | "comment" | "commentaires" | "disqus" | "respond" => AsideReason::Comments,
        "cookie" | "cookies" | "consent" | "gdpr" | "newsletter" | "paywall" | "subscribe"
        | "subscription" | "signup" | "popup" | "advert" | "advertisement" | "ad" | "ads"
        | "pub" | "publicite" | "banner" => AsideReason::Notice,
        "byline" | "author" | "authors" | "auteur" | "auteurs" | "signature" | "dateline"
        | "timestamp" | "metadata" => AsideReason::Byline,
        "footer" | "colophon" | "copyright" => AsideReason::Footer,
        _ => return None,
    })
}
