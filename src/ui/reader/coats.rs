//! What the painter is to paint: from items to the ranges of each style and
//! lane.
//!
//! Of thousands of items one is another; so what was made of a style is kept for
//! as long as the style is on the same words.

use std::rc::Rc;

use document::{Document, Span};

use super::paint::{Accents, DIM, FLAT, FOCUS, HERE, HIT, LINKED, style};
use crate::browser::highlights::{Layer, Range};
use crate::lanes::{N_LANES, lanes};
use crate::state::{Found, Item};

/// The layers of every style, as they were last made.
#[derive(Debug, Default)]
pub(super) struct Coats {
    document: Option<Rc<Document>>,
    all: Vec<Coat>,
}

/// The layers of one style.
#[derive(Debug)]
struct Coat {
    style: &'static str,
    spans: Vec<Span>,
    /// What they are made into, lane by lane.
    lanes: Vec<(u8, Rc<[Range]>)>,
}

impl Coats {
    /// The layers of `items` in `document`, those without any ranges left out.
    pub(super) fn layers<'a>(
        &mut self,
        document: &Rc<Document>,
        items: impl IntoIterator<Item = &'a Item>,
        accents: &Accents,
        found: Option<&Found>,
    ) -> Vec<Layer> {
        if self.document.as_ref().is_none_or(|it| !Rc::ptr_eq(it, document)) {
            *self = Self { document: Some(document.clone()), all: Vec::new() };
        }
        let mut kept = std::mem::take(&mut self.all);
        for (style, spans) in styles(items, accents, found) {
            let place = kept.iter().position(|it| it.style == style && it.spans == spans);
            self.all.push(match place {
                Some(place) => kept.swap_remove(place),
                None => Coat { style, lanes: cut(style, &spans, document), spans },
            });
        }
        self.all.iter().flat_map(Coat::layers).collect()
    }
}

impl Coat {
    fn layers(&self) -> Vec<Layer> {
        let layer = |(lane, ranges): &(u8, Rc<[Range]>)| Layer {
            style: self.style.to_owned(),
            lane: *lane,
            priority: priority(self.style),
            ranges: ranges.clone(),
        };
        self.lanes.iter().map(layer).collect()
    }
}

/// The ranges of the spans of a style, by lane.
fn cut(style: &str, spans: &[Span], document: &Document) -> Vec<(u8, Rc<[Range]>)> {
    let index = document.index();
    let ends = |it: Span| {
        Some((index.byte_to_utf16(it.start()).ok()?, index.byte_to_utf16(it.end()).ok()?))
    };
    if FLAT.contains(&style) {
        return vec![(0, spans.iter().filter_map(|it| ends(*it)).collect())];
    }
    let lanes = lanes(spans);
    let of_lane = |lane: u8| {
        let spans = spans.iter().zip(&lanes).filter(|(_, it)| **it == lane);
        let ranges: Rc<[Range]> = spans.filter_map(|(it, _)| ends(*it)).collect();
        (lane, ranges)
    };
    (0..N_LANES).map(of_lane).filter(|(_, ranges)| !ranges.is_empty()).collect()
}

/// The spans of each style: a list, since there are a few dozen styles for
/// thousands of spans.
fn styles<'a>(
    items: impl IntoIterator<Item = &'a Item>,
    accents: &Accents,
    found: Option<&Found>,
) -> Vec<(&'static str, Vec<Span>)> {
    let mut styles = Styles::default();
    if let Some(found) = found {
        let here = found.here.and_then(|it| found.hits.get(it));
        styles.add(HIT, found.hits.iter());
        styles.add(HERE, here);
    }
    for item in items {
        let is_found = found.is_none_or(|it| it.items.contains(&item.id));
        let style = || accents.colours.style(item).unwrap_or_else(|| style(item));
        styles.add(if is_found { style() } else { DIM }, item.spans.iter());
        if [accents.focus, accents.traced].contains(&Some(item.id)) {
            styles.add(FOCUS, item.spans.iter());
        } else if accents.linked.binary_search(&item.id).is_ok() {
            styles.add(LINKED, item.spans.iter());
        }
    }
    styles.0
}

#[derive(Default)]
struct Styles(Vec<(&'static str, Vec<Span>)>);

impl Styles {
    fn add<'a>(&mut self, style: &'static str, spans: impl IntoIterator<Item = &'a Span>) {
        // The same name is mostly the same constant, and quickly known as that.
        let is_it = |it: &(&'static str, Vec<Span>)| std::ptr::eq(it.0, style);
        let place = self.0.iter().position(is_it);
        let place = place.or_else(|| self.0.iter().position(|it| it.0 == style));
        match place.and_then(|it| self.0.get_mut(it)) {
            Some((_, all)) => all.extend(spans),
            None => self.0.push((style, spans.into_iter().copied().collect())),
        }
    }
}

/// What is painted over what: the larger and the less certain lie below.
fn priority(style: &str) -> i32 {
    match style {
        HERE => 6,
        HIT => 5,
        FOCUS | LINKED => 4,
        "suggested-claim" => 0,
        "claim" | "claim-closed" | "claim-true" | "claim-mixed" | "claim-false" => 1,
        _ if style.starts_with("suggested-") => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Items;
    use annotations::{Dossier, Suggestion};
    use document::{BlockKind, DocumentBuilder, EntityType, FindingKey};

    /// A suggestion of a name from `start` to `end`.
    fn suggestion(start: usize, end: usize, entity_type: EntityType) -> Rc<Suggestion> {
        Rc::new(Suggestion {
            key: FindingKey(u128::try_from(start * 100 + end).unwrap()),
            kind: annotations::MarkKind::Entity,
            span: Span::from_usize(start, end).unwrap(),
            entity_type: Some(entity_type),
            entity: None,
            value: None,
            score: 900,
            reasons: Vec::new(),
            claim_type: None,
            speaker: None,
        })
    }

    fn show(layers: &[Layer]) -> String {
        let one = |it: &Layer| {
            let ranges = it.ranges.iter().map(|(start, end)| format!("{}-{}", start.0, end.0));
            format!("{}/{} {}", it.style, it.lane, ranges.collect::<Vec<_>>().join(","))
        };
        layers.iter().map(one).collect::<Vec<_>>().join(" | ")
    }

    fn dossier() -> Dossier {
        use annotations::{Article, Header, Record, RecordId, RecordKind, Timestamp, Version};
        let mut builder = DocumentBuilder::default();
        builder.push(BlockKind::Paragraph, "Zoé à Paris et à Nîmes", Vec::new());
        let header = |id| Header::new(RecordId(id), RecordId(7), Timestamp(0));
        let article = Record::blank(RecordKind::Article, header(1)).unwrap();
        assert!(article.get(Article::TITLE).is_some());
        let document = Rc::new(builder.finish().unwrap());
        Dossier::new([article, Version { header: header(2), document }.into()]).unwrap()
    }

    #[test]
    fn what_is_kept_is_what_would_be_made_anew() {
        use EntityType::{Person, Place};
        let dossier = dossier();
        let document = dossier.document().unwrap();
        let mut coats = Coats::default();
        let mut check = |all: &[(usize, usize, EntityType)], focus: usize, expected: &str| {
            let all: Vec<_> = all.iter().map(|(a, b, of)| suggestion(*a, *b, *of)).collect();
            let items = Items::new(&dossier, &all);
            let focus = items.all().get(focus).map(|it| it.id);
            let accents = Accents { focus, ..Accents::default() };
            let shown = || items.all().iter().map(|it| &**it);
            let layers = coats.layers(document, shown(), &accents, None);
            assert_eq!(show(&layers), expected);
            let anew = Coats::default().layers(document, shown(), &accents, None);
            assert_eq!(layers, anew);
        };
        check(&[], 0, "");
        check(&[(0, 4, Person)], 0, "suggested-person/0 0-3 | focus/0 0-3");
        check(
            &[(0, 4, Person), (8, 13, Place)],
            1,
            "suggested-person/0 0-3 | suggested-place/0 6-11 | focus/0 6-11",
        );
        // One more in the same place lies in another lane; the others stay.
        check(
            &[(0, 4, Person), (8, 13, Place), (8, 16, Place)],
            9,
            "suggested-person/0 0-3 | suggested-place/0 6-14 | suggested-place/1 6-11",
        );
        check(&[(0, 4, Place)], 9, "suggested-place/0 0-3");
    }
}
