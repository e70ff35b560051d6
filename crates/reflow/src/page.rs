//! What `web/pdf/read.js` answers, page by page.
//!
//! Pieces and links come as arrays, since there are many: `serde` reads them
//! by place.

use serde::Deserialize;

/// What a file says of itself; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Info {
    /// As the program that wrote the file left it: often a file name.
    pub title: String,
    /// Who wrote it, or whose computer it was.
    pub author: String,
    /// `D:20240313182500+01'00'` or ISO 8601.
    pub created: String,
    /// A language tag.
    pub language: String,
}

/// One page.  Lengths are in points of 1/72 inch, from the upper left corner.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct PrintedPage {
    /// How wide it is as it is shown.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// What is written on it, in the order of the file.
    pub items: Vec<Item>,
    /// Where one can click.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// A piece of text set in one go: a few letters or a whole line.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(from = "(String, f64, f64, f64, f64, String, bool, String)")]
pub struct Item {
    /// What it says.
    pub text: String,
    /// Its left edge.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// The size of its font.
    pub height: f64,
    /// A name for its font, of no meaning outside the file.
    pub font: String,
    /// Whether the file's order goes on with another line.
    pub has_eol: bool,
    /// `b` bold, `i` italic, `r` turned against the page.
    pub flags: String,
}

impl From<(String, f64, f64, f64, f64, String, bool, String)> for Item {
    fn from(
        (text, x, y, width, height, font, has_eol, flags): (
            String,
            f64,
            f64,
            f64,
            f64,
            String,
            bool,
            String,
        ),
    ) -> Self {
        Self { text, x, y, width, height, font, has_eol, flags }
    }
}

/// A place that leads to an address.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(from = "(String, f64, f64, f64, f64)")]
pub struct Link {
    /// Where to.
    pub address: String,
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl From<(String, f64, f64, f64, f64)> for Link {
    fn from((address, left, top, right, bottom): (String, f64, f64, f64, f64)) -> Self {
        Self { address, left, top, right, bottom }
    }
}
