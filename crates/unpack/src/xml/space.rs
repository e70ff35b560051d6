//! The namespaces that are read.
//!
//! Sources: ECMA-376 part 1, annex A (and part 4 for the older, transitional
//! names, which are what is written); OASIS ODF 1.3 part 3, section 2.

/// A namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// WordprocessingML.
    W,
    /// References to relationships.
    R,
    /// Relationships.
    Relations,
    /// Markup compatibility.
    Compatibility,
    /// Office mathematics.
    Maths,
    /// Dublin Core elements.
    Dc,
    /// Dublin Core terms.
    Terms,
    /// `office:` of OpenDocument.
    Office,
    /// `text:` of OpenDocument.
    Text,
    /// `table:` of OpenDocument.
    Table,
    /// `style:` of OpenDocument.
    Style,
    /// `fo:` of OpenDocument.
    Fo,
    /// `draw:` of OpenDocument.
    Draw,
    /// `svg:` of OpenDocument.
    Svg,
    /// `meta:` of OpenDocument.
    Meta,
    /// `manifest:` of OpenDocument.
    Manifest,
    /// `xlink:`.
    Link,
    /// `xml:`.
    Xml,
    /// Attributes without a prefix.
    None,
    /// Any other.
    Other,
}

/// What addresses of ODF namespaces begin with.
const ODF: &str = "urn:oasis:names:tc:opendocument:xmlns:";

impl Space {
    /// The namespace of this address.
    pub(crate) fn of(address: &str) -> Self {
        if let Some(name) = address.strip_prefix(ODF) {
            return Self::of_odf(name.split(':').next().unwrap_or(""));
        }
        match address {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::W,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => Self::R,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::Relations,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Maths,
            "http://purl.org/dc/elements/1.1/" => Self::Dc,
            "http://purl.org/dc/terms/" => Self::Terms,
            "http://www.w3.org/1999/xlink" => Self::Link,
            _ => Self::Other,
        }
    }

    fn of_odf(name: &str) -> Self {
        match name {
            "office" => Self::Office,
            "text" => Self::Text,
            "table" => Self::Table,
            "style" => Self::Style,
            "xsl-fo-compatible" => Self::Fo,
            "drawing" => Self::Draw,
            "svg-compatible" => Self::Svg,
            "meta" => Self::Meta,
            "manifest" => Self::Manifest,
            _ => Self::Other,
        }
    }
}
