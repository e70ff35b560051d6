//! What Word writes instead of lists.

use document::BlockKind;
use dom_query::{Element, NodeRef};

use super::element::{Style, attr};

/// Whether a style marks the bullet or number that Word writes out as text.
pub(super) fn is_list_marker(style: &Style) -> bool {
    style.has("mso-list:ignore")
}

/// Whether an element is the mark of a remark, "[ED1]", in the text or before
/// the remark.
pub(super) fn is_remark_mark(element: &Element, style: &Style) -> bool {
    attr(element, "class") == Some("MsoCommentReference")
        || style.has("mso-special-character:comment")
}

/// The list item a Word paragraph is, by its style `mso-list:l0 level2 lfo1`.
pub(super) fn list_item(node: &NodeRef<'_>, style: &Style) -> Option<BlockKind> {
    let (_, level) = style.after("mso-list:")?.split(';').next()?.split_once("level")?;
    let digits: String = level.chars().take_while(char::is_ascii_digit).collect();
    let level: u8 = digits.parse().ok()?;
    let ordered = marker(node).is_some_and(|it| counts(&it));
    Some(BlockKind::ListItem { ordered, depth: level.saturating_sub(1) })
}

/// Whether a marker is one of a numbered list: "1.", "a)", "iv."; "o" is a
/// bullet.
fn counts(marker: &str) -> bool {
    let counter = marker.trim_end_matches(['.', ')']);
    let is_short = (1..=6).contains(&counter.len()) && counter.len() < marker.len();
    marker.starts_with(|c: char| c.is_ascii_digit())
        || (is_short && counter.bytes().all(|it| it.is_ascii_alphanumeric()))
}

/// How deep an item is where the program says so and lists are not nested:
/// Word in the browser, Google Docs.
pub(super) fn level(item: &NodeRef<'_>) -> Option<u8> {
    let level: u8 = item.attr("aria-level")?.trim().parse().ok()?;
    (1..=16).contains(&level).then(|| level - 1)
}

/// What a Word paragraph is by the name of its style, which English and
/// French versions of Word write alike.
pub(super) fn styled(node: &NodeRef<'_>) -> Option<BlockKind> {
    let class = node.attr("class")?;
    match class.trim() {
        "MsoTitle" => Some(BlockKind::Heading(1)),
        "MsoQuote" | "MsoIntenseQuote" => Some(BlockKind::Quote),
        "MsoCaption" => Some(BlockKind::Caption),
        _ => None,
    }
}

/// The bullet or number of a Word paragraph, as it is written out.
fn marker(node: &NodeRef<'_>) -> Option<String> {
    let mut nodes = node.descendants_it();
    let style = |it: &NodeRef<'_>| Some(Style::of(&*it.element_ref()?));
    let marker = nodes.find(|it| style(it).is_some_and(|it| is_list_marker(&it)))?;
    Some(marker.text().trim().to_owned())
}
