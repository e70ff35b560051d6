//! What the elements are that make parsing slow, by name.

/// Elements whose content is text and no tags.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "textarea" | "title" | "xmp" | "iframe" | "noembed" | "noframes"
    )
}

/// Elements that the parser opens again in the next block.
pub(super) fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Elements without an end tag, or that the next of their kind ends.
pub(super) fn ends_by_itself(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "option"
            | "colgroup"
            | "a"
            | "html"
            | "head"
            | "body"
    )
}

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Elements whose end tag is passed by where anything but these is open within.
pub(super) fn is_ordinary(name: &str) -> bool {
    is_formatting(name)
        || name.contains('-')
        || matches!(name, "span" | "sub" | "sup" | "abbr" | "cite" | "q" | "ins" | "del" | "label")
}

/// Elements within which the end of an outer one is passed by.
pub(super) fn is_bounding(name: &str) -> bool {
    matches!(name, "table" | "caption" | "object" | "applet" | "marquee" | "template" | "select")
}

/// Elements whose end tag ends all that is open within.
pub(super) fn ends_all_within(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "button"
                | "center"
                | "details"
                | "dialog"
                | "div"
                | "dl"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "header"
                | "hgroup"
                | "main"
                | "menu"
                | "nav"
                | "object"
                | "ol"
                | "pre"
                | "section"
                | "select"
                | "summary"
                | "table"
                | "template"
                | "ul"
        )
}

/// The language of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
    Math,
}

impl Space {
    /// The language of an element called `name` within this one.
    pub(super) fn of(self, name: &str, is_annotated: bool) -> Self {
        match (self, name) {
            (Self::Html, "math") => Self::Math,
            (Self::Html, "svg") => Self::Svg,
            (Self::Math, "svg") if is_annotated => Self::Svg,
            _ => self,
        }
    }

    /// The language of what an element of this one holds.
    pub(super) fn within(self, name: &str) -> Self {
        match (self, name) {
            (Self::Svg, "foreignobject" | "desc" | "title")
            | (Self::Math, "mi" | "mo" | "mn" | "ms" | "mtext") => Self::Html,
            _ => self,
        }
    }
}

/// Elements of HTML that end svg and math wherever they stand.
pub(super) fn ends_foreign(name: &str) -> bool {
    matches!(
        name,
        "b" | "big"
            | "blockquote"
            | "body"
            | "br"
            | "center"
            | "code"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "em"
            | "embed"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "head"
            | "hr"
            | "i"
            | "img"
            | "li"
            | "listing"
            | "menu"
            | "meta"
            | "nobr"
            | "ol"
            | "p"
            | "pre"
            | "ruby"
            | "s"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "table"
            | "tt"
            | "u"
            | "ul"
            | "var"
    )
}
