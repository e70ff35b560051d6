//! Pairs of figures that do not fit together, to look at.

use std::rc::Rc;

use document::{Detail, Document, Findings, Span};
use yew::prelude::*;

use crate::state::ItemId;
use crate::ui::dispatch::use_words;
use crate::ui::reader::listed::Listed;

/// Characters shown on each side of a figure.
const AROUND: usize = 45;

/// What [`Tensions`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct TensionsProps {
    /// The text.
    pub(crate) document: Rc<Document>,
    /// What was found in it.
    pub(crate) findings: Option<Rc<Findings>>,
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// Chooses an item and shows it.
    pub(crate) on_go: Callback<ItemId>,
}

/// A list of pairs; nothing where there is none.
#[component]
pub(crate) fn Tensions(props: &TensionsProps) -> Html {
    let words = use_words();
    let found = props.findings.iter().flat_map(|it| &it.findings);
    let pairs = found.filter_map(|it| match it.detail {
        Detail::Tension { other, .. } => Some((it.span, other)),
        _ => None,
    });
    let pairs: Vec<Html> = pairs
        .map(|(a, b)| html! { <li class="tension">{ figure(props, a) }{ figure(props, b) }</li> })
        .collect();
    if pairs.is_empty() {
        return Html::default();
    }
    html! {
        <section class="rail__part" aria-label={words.get("rail-tensions")} data-testid="tensions">
            <h2 class="rail__title">{ words.get("rail-tensions") }</h2>
            <ul class="rail__list">{ pairs }</ul>
        </section>
    }
}

/// A figure with the words around it; it leads to the shortest item there.
fn figure(props: &TensionsProps, span: Span) -> Html {
    let there = props.items.0.stack(span.start()).first().copied();
    let on_go = props.on_go.clone();
    let onclick = Callback::from(move |_: MouseEvent| there.iter().for_each(|it| on_go.emit(*it)));
    let text = props.document.text();
    let range = span.range();
    let (before, figure, behind) = (
        text.get(..range.start).unwrap_or_default(),
        text.get(range.clone()).unwrap_or_default(),
        text.get(range.end..).unwrap_or_default(),
    );
    html! {
        <button type="button" class="rail__jump tension__figure" disabled={there.is_none()} {onclick}>
            { last_words(before) }<strong>{ figure.to_owned() }</strong>{ first_words(behind) }
        </button>
    }
}

/// The end of `before`, within its line, from a word on.
fn last_words(before: &str) -> String {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let n_left = line.chars().count().saturating_sub(AROUND);
    if n_left == 0 {
        return line.to_owned();
    }
    let tail: String = line.chars().skip(n_left).collect();
    let from_word = tail.split_once(' ').map_or("", |it| it.1);
    format!("… {from_word}")
}

/// The beginning of `behind`, within its line, up to a word.
fn first_words(behind: &str) -> String {
    let line = behind.split('\n').next().unwrap_or_default();
    let head: String = line.chars().take(AROUND).collect();
    if head.len() == line.len() {
        return head;
    }
    let to_word = head.rsplit_once(' ').map_or("", |it| it.0);
    format!("{to_word} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_are_whole() {
        assert_eq!(last_words("un titre\nSelon l'armée, "), "Selon l'armée, ");
        let long = "Une phrase assez longue pour que son début ne soit pas montré, avec ";
        let shown = "… pour que son début ne soit pas montré, avec ";
        assert_eq!(last_words(long), shown);
        assert_eq!(first_words(" des missiles.\nSuite"), " des missiles.");
        assert!(first_words(long).ends_with(" …"));
    }
}
