//! One block as an element: `data-block` is its number, `data-start` its
//! first UTF-16 offset, and its text nodes are cut only by its own inlines.

use document::{Block, BlockKind, Document, InlineKind};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::pieces::{Piece, pieces};

/// The element of block `n`, with nothing in it that is not of the text.
pub(crate) fn block_element(document: &Document, n: usize) -> Html {
    let Some(block) = document.blocks().get(n) else { return Html::default() };
    let mut tag = VTag::new(tag_name(&block.kind));
    let start = document.index().byte_to_utf16(block.start).unwrap_or_default();
    tag.add_attribute("class", "text__block");
    tag.add_attribute("data-block", n.to_string());
    tag.add_attribute("data-start", start.0.to_string());
    tag.add_attribute("data-kind", kind_code(&block.kind));
    if let Some(language) = block.language {
        tag.add_attribute("lang", language.code());
    }
    if let BlockKind::TableCell { header: true, row, .. } = block.kind {
        tag.add_attribute("scope", if row == 0 { "col" } else { "row" });
    }
    tag.add_child(content(document, block));
    tag.into()
}

/// The text of `block` with its links and emphasis.
pub(crate) fn content(document: &Document, block: &Block) -> Html {
    pieces(block).iter().map(|it| piece(document, it)).collect()
}

fn piece(document: &Document, it: &Piece<'_>) -> Html {
    match it {
        Piece::Text(span) => Html::from(document.slice(*span).unwrap_or("").to_owned()),
        Piece::Inline(kind, inside) => {
            let inside: Html = inside.iter().map(|it| piece(document, it)).collect();
            match kind {
                InlineKind::Link { address } => html! {
                    <a
                        class="text__link"
                        href={address.clone()}
                        rel="noopener noreferrer"
                        referrerpolicy="no-referrer"
                        target="_blank"
                    >
                        { inside }
                    </a>
                },
                InlineKind::Emphasis => html! { <em>{ inside }</em> },
                InlineKind::Strong => html! { <strong>{ inside }</strong> },
                // The line end itself: the text is shown with its white space.
                InlineKind::Break => inside,
            }
        }
    }
}

/// The page's only `h1` is the article's title, so headings go down by one.
fn tag_name(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading(1) => "h2",
        BlockKind::Heading(2) => "h3",
        BlockKind::Heading(3) => "h4",
        BlockKind::Heading(4) => "h5",
        BlockKind::Heading(_) => "h6",
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::Picture { .. } => "p",
        BlockKind::ListItem { .. } | BlockKind::Caption => "div",
        BlockKind::TableCell { header: true, .. } => "th",
        BlockKind::TableCell { header: false, .. } => "td",
        BlockKind::Preformatted => "pre",
    }
}

fn kind_code(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Quote => "quote",
        BlockKind::ListItem { .. } => "item",
        BlockKind::Caption => "caption",
        BlockKind::TableCell { .. } => "cell",
        BlockKind::Picture { .. } => "picture",
        BlockKind::Preformatted => "preformatted",
    }
}
