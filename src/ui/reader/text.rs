//! The article as static text.  It is rendered once for each document and set
//! of blocks set aside; marks are painted over it and never change it.

use std::rc::Rc;

use document::{AsideReason, BlockKind, Document};
use yew::prelude::*;

use super::block::block_element;
use super::groups::{Group, groups};
use crate::i18n::Words;
use crate::state::Action;
use crate::ui::dispatch::{Dispatch, use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`ArticleText`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct ArticleTextProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Why each block is set aside, if it is.
    pub(crate) asides: Rc<[Option<AsideReason>]>,
}

/// The blocks of the article.
#[component]
pub(crate) fn ArticleText(props: &ArticleTextProps) -> Html {
    rendered("ArticleText");
    let (dispatch, words) = (use_dispatch(), use_words());
    let page = Page { document: &props.document, asides: &props.asides, dispatch, words };
    let groups = groups(props.document.blocks(), &props.asides);
    groups.iter().map(|it| page.group(it)).collect()
}

struct Page<'a> {
    document: &'a Document,
    asides: &'a [Option<AsideReason>],
    dispatch: Dispatch,
    words: Rc<Words>,
}

impl Page<'_> {
    fn group(&self, group: &Group) -> Html {
        match group {
            Group::One(n) => self.one(*n),
            Group::List { ordered, depth, items } => self.list(*ordered, *depth, items),
            Group::Table(rows) => self.table(rows),
            Group::Figure { picture, caption } => self.figure(*picture, *caption),
            Group::Aside(run) => self.set_aside(run),
        }
    }

    fn one(&self, n: usize) -> Html {
        let element = block_element(self.document, n);
        let is_quote = self.document.blocks().get(n).is_some_and(|it| it.kind == BlockKind::Quote);
        let element = if is_quote {
            html! { <blockquote>{ element }</blockquote> }
        } else {
            element
        };
        html! {
            <div class="text__row" key={n}>{ element }</div>
        }
    }

    fn list(&self, ordered: bool, depth: u8, items: &[usize]) -> Html {
        let rows = items.iter().map(|n| {
            html! {
                <li class="text__row" key={*n}>{ block_element(self.document, *n) }</li>
            }
        });
        let rows: Html = rows.collect();
        let first = items.first().copied().unwrap_or(0);
        let depth = depth.min(4).to_string();
        if ordered {
            html! { <ol class="text__list" data-depth={depth} key={first}>{ rows }</ol> }
        } else {
            html! { <ul class="text__list" data-depth={depth} key={first}>{ rows }</ul> }
        }
    }

    fn table(&self, rows: &[Vec<usize>]) -> Html {
        let first = rows.iter().flatten().next().copied().unwrap_or(0);
        let row = |cells: &Vec<usize>| {
            let cells: Html = cells.iter().map(|n| block_element(self.document, *n)).collect();
            html! { <tr>{ cells }</tr> }
        };
        html! {
            <div class="text__row text__row--wide" key={first}>
                <table class="text__table">
                    <tbody>{ rows.iter().map(row).collect::<Html>() }</tbody>
                </table>
            </div>
        }
    }

    fn figure(&self, picture: usize, caption: Option<usize>) -> Html {
        let address = match self.document.blocks().get(picture).map(|it| &it.kind) {
            Some(BlockKind::Picture { address }) => address.clone(),
            _ => String::new(),
        };
        html! {
            <figure class="text__figure" key={picture}>
                <span class="text__label">{ self.words.get("reader-picture") }</span>
                <div class="text__row">{ block_element(self.document, picture) }</div>
                <span class="text__address">{ address }</span>
                if let Some(n) = caption {
                    <figcaption class="text__row">{ block_element(self.document, n) }</figcaption>
                }
            </figure>
        }
    }

    /// A run of blocks set aside, folded to one line.
    fn set_aside(&self, run: &[usize]) -> Html {
        let mut reasons: Vec<AsideReason> = Vec::new();
        for reason in run.iter().filter_map(|n| self.asides.get(*n).copied().flatten()) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        let reasons = reasons.iter().map(|it| self.words.get(&format!("aside-{}", it.code())));
        let reasons: Vec<String> = reasons.map(|it| it.to_string()).collect();
        let first = run.first().copied().unwrap_or(0);
        let rows = run.iter().map(|n| {
            let take_back = self.take_back(*n);
            html! {
                <div class="text__row" key={*n}>
                    { block_element(self.document, *n) }
                    <button type="button" class="text__back" data-testid="take-back" onclick={take_back}>
                        { self.words.get("reader-take-back") }
                    </button>
                </div>
            }
        });
        html! {
            <details class="text__folded" key={format!("aside-{first}")}>
                <summary>
                    { self.words.get("reader-set-aside") }{ " " }{ reasons.join(", ") }
                </summary>
                { rows.collect::<Html>() }
            </details>
        }
    }

    fn take_back(&self, block: usize) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| {
            if let Ok(block) = u32::try_from(block) {
                dispatch.emit(Action::SetAside { blocks: vec![block], aside: false });
            }
        })
    }
}
