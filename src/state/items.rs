//! Marks and suggestions as one list in reading order: what the rails, the
//! list view and the painter show, derived once per change.

mod stacked;
mod touched;

use std::borrow::Cow;
use std::rc::Rc;

use annotations::{
    Dossier, Mark, MarkKind, OwnType, Progress, Record, RecordId, RecordKind, Scale, Suggestion,
    Tone, TypeIndex, checked_claims,
};
use document::{EntityType, FindingKey, Span, sort_by_rank};

pub use stacked::beside;
pub(crate) use touched::Touched;

use crate::state::{Order, Shown};

/// Names an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemId {
    /// A mark.
    Mark(RecordId),
    /// A suggestion.
    Suggestion(FindingKey),
}

impl std::fmt::Display for ItemId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Mark(id) => write!(f, "mark-{id}"),
            Self::Suggestion(key) => write!(f, "suggestion-{key}"),
        }
    }
}

/// A mark or a suggestion as the views show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// What it is or would become.
    pub kind: MarkKind,
    /// The type of an entity.
    pub entity_type: Option<EntityType>,
    /// Where it is in the shown text, in its targets' order; empty for the
    /// whole article.
    pub spans: Rc<[Span]>,
    /// The words there, targets joined by " … ".
    pub words: Rc<str>,
    /// The place of a claim among the marked claims in reading order, from 1.
    pub number: Option<usize>,
    /// Whether a claim needs nothing more.
    pub checked: bool,
    /// How true its verdict says that it is; `None` without a verdict.
    pub tone: Option<Tone>,
    /// The type of the file's own that it is of.
    pub own_type: Option<Rc<OwnType>>,
    /// The record or the suggestion.
    pub detail: ItemDetail,
    /// The record it was made of, to tell whether that has changed.
    source: Option<Rc<Record>>,
}

/// The record or the suggestion behind an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemDetail {
    /// A mark.
    Mark(Rc<Mark>),
    /// A suggestion.
    Suggestion(Rc<Suggestion>),
}

/// All items in reading order; those about the whole article come first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Items {
    items: Rc<[Rc<Item>]>,
    /// The same: marks by id, then suggestions by key.
    by_id: Rc<[Rc<Item>]>,
    /// Those of entities; the same list as before where none of them changed.
    entities: Rc<[Rc<Item>]>,
    progress: Progress,
    /// The scales of verdicts.
    scales: Vec<Scale>,
    /// The types of the file's own.
    types: Vec<Rc<OwnType>>,
    /// The version that the spans count in.
    version: Option<RecordId>,
}

impl Items {
    /// The items of a dossier and what is offered for it.
    #[must_use]
    pub fn new(dossier: &Dossier, suggestions: &[Rc<Suggestion>]) -> Self {
        Self::default().again(dossier, suggestions)
    }

    /// The same of a changed dossier: an item whose record or suggestion is
    /// the same as before is the same item, since there may be thousands.
    #[must_use]
    pub fn again(&self, dossier: &Dossier, suggestions: &[Rc<Suggestion>]) -> Self {
        let (version, scales) = (dossier.version_id(), Scale::all(dossier));
        let types: Vec<Rc<OwnType>> = dossier.own_types().cloned().map(Rc::new).collect();
        let by_id = self.merged(dossier, suggestions, &scales, &types);
        let entities = self.entities.clone();
        let mut next = Self { scales, types, version: Some(version), entities, ..Self::default() };
        next.set(by_id);
        next
    }

    /// Puts items that are given by id in reading order, and numbers the claims.
    fn set(&mut self, mut by_id: Vec<Rc<Item>>) {
        let mut order: Vec<usize> = (0..by_id.len()).collect();
        sort_by_rank(&mut order, |it| by_id.get(*it).map_or(0, |it| it.rank()));
        let (mut n_claims, mut n_checked) = (0, 0);
        for place in &order {
            let Some(item) = by_id.get_mut(*place).filter(|it| it.is_claim()) else { continue };
            (n_claims, n_checked) = (n_claims + 1, n_checked + usize::from(item.checked));
            if item.number != Some(n_claims) {
                Rc::make_mut(item).number = Some(n_claims);
            }
        }
        let items: Rc<[Rc<Item>]> = order.iter().filter_map(|it| by_id.get(*it)).cloned().collect();
        self.set_entities(&items);
        self.progress = Progress { n_checked, n_claims };
        (self.items, self.by_id) = (items, by_id.into());
    }

    fn set_entities(&mut self, items: &[Rc<Item>]) {
        let all = || items.iter().filter(|it| it.entity_type.is_some());
        let n_before = self.entities.len();
        let mut pairs = all().zip(self.entities.iter());
        if all().count() != n_before || pairs.any(|(a, b)| !Rc::ptr_eq(a, b)) {
            self.entities = all().cloned().collect();
        }
    }

    /// The items of records and suggestions, by id; the numbers of claims are
    /// those of before.
    fn merged(
        &self,
        dossier: &Dossier,
        suggestions: &[Rc<Suggestion>],
        scales: &[Scale],
        types: &[Rc<OwnType>],
    ) -> Vec<Rc<Item>> {
        let (version, checked) = (dossier.version_id(), checked_claims(dossier));
        let is_current =
            self.version == Some(version) && self.scales == scales && self.types == types;
        let by_name = TypeIndex::new(types.iter().map(|it| &**it));
        let mut items = Vec::with_capacity(self.by_id.len() + 1);
        let mut known = self.by_id.iter().peekable();
        let mut before = |id: ItemId| {
            while known.next_if(|it| it.id < id).is_some() {}
            known.next_if(|it| it.id == id)
        };
        for record in dossier.records_of(RecordKind::Mark) {
            let Some(mark) = record.mark() else { continue };
            let is_checked = checked.contains(&mark.header.id);
            let kept = before(ItemId::Mark(mark.header.id)).filter(|it| {
                let is_same = it.source.as_ref().is_some_and(|it| Rc::ptr_eq(it, record));
                is_same && it.checked == is_checked && is_current
            });
            let own_type = || by_name.place_of(mark).and_then(|it| types.get(it)).cloned();
            let made = || Item {
                own_type: own_type(),
                ..item_of_mark(record, mark, is_checked, scales, version)
            };
            let made = || Rc::new(made());
            items.push(kept.cloned().unwrap_or_else(made));
        }
        let mut offered: Vec<&Rc<Suggestion>> = suggestions.iter().collect();
        sort_by_rank(&mut offered, |it| it.key.0);
        for it in offered {
            let is_same =
                |item: &&Rc<Item>| item.suggestion().is_some_and(|old| Rc::ptr_eq(old, it));
            let kept = before(ItemId::Suggestion(it.key)).filter(is_same);
            items.push(kept.cloned().unwrap_or_else(|| Rc::new(item_of_suggestion(it, dossier))));
        }
        items
    }

    /// How far the check of the claims is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// The types of the file's own, in the order they were made.
    #[must_use]
    pub fn types(&self) -> &[Rc<OwnType>] {
        &self.types
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Rc<Item>] {
        &self.items
    }

    /// Those of entities, in reading order.
    #[must_use]
    pub fn entities(&self) -> &Rc<[Rc<Item>]> {
        &self.entities
    }

    /// All of them in another order; what is alike in it as in the text.
    #[must_use]
    pub fn in_order(&self, order: Order) -> Cow<'_, [Rc<Item>]> {
        if order == Order::Text {
            return Cow::Borrowed(&self.items);
        }
        let mut items = self.items.to_vec();
        sort_by_rank(&mut items, |it| order.rank(it));
        Cow::Owned(items)
    }

    /// The item of this id.
    #[must_use]
    pub fn get(&self, id: ItemId) -> Option<&Rc<Item>> {
        let place = self.by_id.binary_search_by_key(&id, |it| it.id).ok()?;
        self.by_id.get(place)
    }

    /// Its place in reading order, from 0.
    #[must_use]
    pub fn position(&self, id: ItemId) -> Option<usize> {
        let item = self.get(id)?;
        let rank = item.rank();
        let first = self.items.partition_point(|it| it.rank() < rank);
        let rest = self.items.get(first..)?;
        rest.iter().position(|it| it.id == id).map(|it| first + it)
    }
}

impl Item {
    /// Its rank in reading order: those about the whole article first, then by
    /// place, then as [`MarkKind::ALL`] has it.
    fn rank(&self) -> u128 {
        let kind = MarkKind::ALL.iter().take_while(|kind| **kind != self.kind).count();
        let place = self.spans.first().map_or(0, |it| 1 << 64 | it.rank());
        place << 8 | u128::try_from(kind).unwrap_or(0)
    }

    /// Whether it is a claim that a person has marked.
    fn is_claim(&self) -> bool {
        self.kind == MarkKind::Claim && self.source.is_some()
    }

    /// Whether a filter lets it through.
    #[must_use]
    pub fn is_shown(&self, shown: Shown) -> bool {
        let is_mark = self.source.is_some();
        match shown {
            Shown::All => true,
            Shown::Claims => self.kind == MarkKind::Claim,
            Shown::Entities => self.kind == MarkKind::Entity,
            Shown::Marks => is_mark,
            Shown::Suggestions => !is_mark,
            Shown::Nothing => false,
        }
    }

    /// Whether the text shows it: a filter lets it through, or it is chosen.
    #[must_use]
    pub fn is_in_text(&self, shown: Shown, focus: Option<ItemId>) -> bool {
        self.is_shown(shown) || focus == Some(self.id)
    }

    /// The mark it is, if it is one.
    #[must_use]
    pub fn mark(&self) -> Option<&Rc<Mark>> {
        if let ItemDetail::Mark(it) = &self.detail { Some(it) } else { None }
    }

    /// The suggestion it is, if it is one.
    #[must_use]
    pub fn suggestion(&self) -> Option<&Rc<Suggestion>> {
        if let ItemDetail::Suggestion(it) = &self.detail { Some(it) } else { None }
    }
}

fn item_of_mark(
    record: &Rc<Record>,
    mark: &Mark,
    checked: bool,
    scales: &[Scale],
    version: RecordId,
) -> Item {
    Item {
        id: ItemId::Mark(mark.header.id),
        kind: mark.kind,
        entity_type: mark.entity_type,
        spans: mark.spans(version).collect(),
        words: mark.words().into(),
        number: None,
        checked,
        tone: mark.verdict.as_ref().map(|it| Scale::tone_of(it, scales)),
        own_type: None,
        detail: ItemDetail::Mark(Rc::new(mark.clone())),
        source: Some(record.clone()),
    }
}

fn item_of_suggestion(suggestion: &Rc<Suggestion>, dossier: &Dossier) -> Item {
    let words = dossier.document().and_then(|it| it.slice(suggestion.span)).unwrap_or("");
    Item {
        id: ItemId::Suggestion(suggestion.key),
        kind: suggestion.kind,
        entity_type: suggestion.entity_type,
        spans: [suggestion.span].into(),
        words: words.into(),
        number: None,
        checked: false,
        tone: None,
        own_type: None,
        detail: ItemDetail::Suggestion(suggestion.clone()),
        source: None,
    }
}
