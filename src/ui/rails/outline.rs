//! The headings of the article, to jump to.

use std::rc::Rc;

use document::{AsideReason, BlockKind, Document};
use yew::prelude::*;

use crate::browser::scroll;
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;

/// What [`Outline`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct OutlineProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Why each block is set aside, if it is.
    pub(crate) asides: Rc<[Option<AsideReason>]>,
}

/// A list of headings; nothing where there is none.
#[component]
pub(crate) fn Outline(props: &OutlineProps) -> Html {
    rendered("Outline");
    let words = use_words();
    let heading = |(n, block): (usize, &document::Block)| {
        let BlockKind::Heading(level) = block.kind else { return None };
        let is_aside = props.asides.get(n).copied().flatten().is_some();
        let text = props.document.block_text(block).trim();
        if is_aside || text.is_empty() {
            return None;
        }
        let onclick = Callback::from(move |_: MouseEvent| {
            let heading = scroll::find(&format!(".reader__middle [data-block=\"{n}\"]"));
            heading.iter().for_each(scroll::go_to);
        });
        Some(html! {
            <li key={n} class="rail__heading" data-level={level.to_string()}>
                <button type="button" class="rail__jump" {onclick}>{ text.to_owned() }</button>
            </li>
        })
    };
    let headings: Vec<Html> =
        props.document.blocks().iter().enumerate().filter_map(heading).collect();
    if headings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="rail__part" aria-label={words.get("rail-outline")}>
            <h2 class="rail__title">{ words.get("rail-outline") }</h2>
            <ol class="rail__list">{ headings }</ol>
        </section>
    }
}
