//! Pairs of figures that do not fit together, to look at.

use std::rc::Rc;

use document::{Detail, Document, Findings, Span};
use yew::prelude::*;

use crate::state::{ItemId, Items};
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;

/// Bytes shown on each side of a figure, at most.
const AROUND: usize = 45;

/// What [`Tensions`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct TensionsProps {
    /// The text.
    pub(crate) document: Rc<Document>,
    /// The pairs.
    pub(crate) pairs: Vec<[Figure; 2]>,
    /// Chooses an item and shows it.
    pub(crate) on_go: Callback<ItemId>,
}

/// A figure, and the shortest item there.
pub(crate) type Figure = (Span, Option<ItemId>);

/// The pairs among `findings`.
pub(super) fn pairs(findings: Option<&Findings>, items: &Items) -> Vec<[Figure; 2]> {
    let there = |span: Span| (span, items.stack(span.start()).first().copied());
    let found = findings.iter().flat_map(|it| &it.findings);
    let pairs = found.filter_map(|it| match it.detail {
        Detail::Tension { other, .. } => Some([there(it.span), there(other)]),
        _ => None,
    });
    pairs.collect()
}

/// A list of pairs; nothing where there is none.
#[component]
pub(crate) fn Tensions(props: &TensionsProps) -> Html {
    rendered("Tensions");
    let words = use_words();
    let pair = |it: &[Figure; 2]| {
        let figures = it.iter().map(|it| figure(props, *it));
        html! { <li class="tension">{ figures.collect::<Vec<_>>() }</li> }
    };
    let pairs: Vec<Html> = props.pairs.iter().map(pair).collect();
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
fn figure(props: &TensionsProps, (span, there): Figure) -> Html {
    let on_go = props.on_go.clone();
    let onclick = Callback::from(move |_: MouseEvent| there.iter().for_each(|it| on_go.emit(*it)));
    let (before, figure, behind) = around(props.document.text(), span);
    html! {
        <button type="button" class="rail__jump tension__figure" disabled={there.is_none()} {onclick}>
            { before.to_owned() }<strong>{ figure.to_owned() }</strong>{ behind.to_owned() }
        </button>
    }
}

/// The whole words before a figure in its line, the figure, and those behind it.
fn around(text: &str, span: Span) -> (&str, &str, &str) {
    let (start, end) = (span.range().start, span.range().end);
    let from = text.floor_char_boundary(start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary(end.saturating_add(AROUND));
    let cut = |from, to| text.get(from..to).unwrap_or_default();
    let (before, behind) = (cut(from, start), cut(end, to));
    let before = match before.rsplit_once('\n') {
        Some((_, line)) => line,
        None if from == 0 => before,
        None => before.split_once(' ').map_or("", |it| it.1),
    };
    let behind = match behind.split_once('\n') {
        Some((line, _)) => line,
        None if to == text.len() => behind,
        None => behind.rsplit_once(' ').map_or("", |it| it.0),
    };
    (before, cut(start, end), behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, figure: &str, expected: (&str, &str, &str)) {
        let start = text.find(figure).unwrap();
        let span = Span::from_usize(start, start + figure.len()).unwrap();
        assert_eq!(around(text, span), expected);
    }

    #[test]
    fn words_around_are_whole_and_of_one_line() {
        check("Titre\nEn été, 99 % vont\nFin", "99 %", ("En été, ", "99 %", " vont"));
        check(
            "Une phrase assez longue pour que son début ne soit pas montré, 99 % des missiles \
             interceptés par l'armée la nuit dernière",
            "99 %",
            (
                "pour que son début ne soit pas montré, ",
                "99 %",
                " des missiles interceptés par l'armée la",
            ),
        );
    }
}
