//! Which items and which words of the text a query finds.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use annotations::{Dossier, Evidence, Mark, MarkKind, RecordId, Scale};
use document::{Document, Span, set_of, sort_by_rank};

use crate::fold::{Folded, fold};
use crate::state::query::{Key, Query, Term};
use crate::state::{Item, ItemId, Items};

/// What a query finds on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// As it was typed.
    pub typed: Rc<str>,
    /// What it asks for.
    pub query: Query,
    /// The items it finds.
    pub items: Rc<BTreeSet<ItemId>>,
    /// The words it finds in the text, in reading order.
    pub hits: Rc<[Span]>,
    /// The hit one is at, a place in `hits`.
    pub here: Option<usize>,
    /// How often one went to a hit: a new number shows it again.
    pub asked: u32,
    /// The text it looked through, and the same folded.
    text: (Option<Rc<Document>>, Rc<Folded>),
}

impl Found {
    /// What `query` finds; `before` is what another query found, whose folded
    /// text is used again.
    #[must_use]
    pub fn new(
        typed: Rc<str>,
        query: Query,
        dossier: &Dossier,
        items: &Items,
        before: Option<&Self>,
    ) -> Self {
        let document = dossier.document().cloned();
        let at = |it: &Option<Rc<Document>>| it.as_ref().map(Rc::as_ptr);
        let known = before.filter(|it| at(&it.text.0) == at(&document));
        let text = || document.as_ref().map_or("", |it| it.text());
        let folded = known.map(|it| it.text.1.clone());
        let folded = folded.unwrap_or_else(|| Rc::new(Folded::new(text())));
        let records = Records::of(dossier);
        let found = items.all().iter().filter(|it| fits(it, &query, &records)).map(|it| it.id);
        let found = set_of(found);
        let hits = hits(&query, dossier, &folded).into();
        let text = (document, folded);
        Self { typed, query, items: Rc::new(found), hits, here: None, asked: 0, text }
    }

    /// The same, gone to the hit `here`.
    #[must_use]
    pub fn at(&self, here: usize) -> Self {
        Self { here: Some(here), asked: self.asked + 1, ..self.clone() }
    }

    /// The same query on a changed desk; one stays at the hit one was at.
    #[must_use]
    pub fn again(&self, dossier: &Dossier, items: &Items) -> Self {
        let (typed, query) = (self.typed.clone(), self.query.clone());
        let next = Self::new(typed, query, dossier, items, Some(self));
        let hit = self.here.and_then(|it| self.hits.get(it));
        let here = hit.and_then(|hit| next.hits.iter().position(|it| it == hit));
        Self { here, asked: self.asked, ..next }
    }
}

/// A dossier with its evidence by mark: there may be thousands of both.
struct Records<'a> {
    dossier: &'a Dossier,
    evidence: BTreeMap<RecordId, Vec<&'a Evidence>>,
}

impl<'a> Records<'a> {
    fn of(dossier: &'a Dossier) -> Self {
        let mut evidence: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in dossier.all_evidence() {
            evidence.entry(it.mark).or_default().push(it);
        }
        Self { dossier, evidence }
    }
}

/// The words of the query in the blocks not set aside.
fn hits(query: &Query, dossier: &Dossier, text: &Folded) -> Vec<Span> {
    let is_shown = dossier.shown();
    // One letter is the beginning of a word being typed, and everywhere.
    let is_long = |it: &&str| 1 < it.chars().count();
    let mut hits: Vec<Span> = query
        .words()
        .filter(is_long)
        .flat_map(|it| text.find_all(it))
        .filter(|it| is_shown(*it))
        .collect();
    sort_by_rank(&mut hits, |it| it.rank());
    hits.dedup();
    hits
}

/// Whether everything the query asks for is true of an item.
fn fits(item: &Item, query: &Query, records: &Records<'_>) -> bool {
    let facts = facts(item, records);
    query.terms.iter().all(|term| {
        let is_there = facts.iter().any(|(key, value)| says(term, *key, value));
        is_there != term.is_negated
    })
}

/// Whether a fact is what a term asks for.
fn says(term: &Term, key: Key, value: &str) -> bool {
    let has = |fits: &dyn Fn(&str) -> bool| term.values.iter().any(|it| fits(it));
    match term.key {
        // Codes of word lists are no words a person would look for.
        None => {
            let is_words = key.word_lists().is_empty() && key != Key::Is;
            is_words && has(&|it| value.contains(it))
        }
        Some(asked) if asked != key => false,
        Some(Key::Is) => has(&|it| value == it),
        Some(_) if key.word_lists().is_empty() => has(&|it| value.contains(it)),
        Some(_) => has(&|it| value.starts_with(it)),
    }
}

/// Everything that can be asked about an item: codes as they are, words
/// folded.
fn facts(item: &Item, records: &Records<'_>) -> Vec<(Key, String)> {
    let mut facts = Facts(Vec::new());
    facts.words(Key::Name, &item.words);
    facts.code(Key::Kind, item.kind.code());
    facts.code(Key::Type, item.entity_type.map_or("", |it| it.code()));
    if let Some(it) = item.suggestion() {
        facts.code(Key::Is, "suggestion");
        facts.words(Key::Name, it.entity.as_deref().unwrap_or(""));
        facts.words(Key::Speaker, it.speaker.as_ref().map_or("", |(_, name)| name));
        facts.code(Key::Type, it.claim_type.map_or("", |it| it.code()));
    }
    if let Some(mark) = item.mark() {
        facts.mark(mark, item.checked, records);
    }
    facts.0
}

struct Facts(Vec<(Key, String)>);

impl Facts {
    fn code(&mut self, key: Key, code: &str) {
        if !code.is_empty() {
            self.0.push((key, code.to_owned()));
        }
    }

    fn words(&mut self, key: Key, words: &str) {
        if !words.is_empty() {
            self.0.push((key, fold(words)));
        }
    }

    fn mark(&mut self, mark: &Mark, is_checked: bool, records: &Records<'_>) {
        let dossier = records.dossier;
        self.code(Key::Is, "mark");
        if mark.kind == MarkKind::Claim {
            self.code(Key::Is, if is_checked { "checked" } else { "open" });
        }
        if let Some(verdict) = &mark.verdict {
            match Scale::from_code(&verdict.scale) {
                Some(_) => self.code(Key::Verdict, &verdict.value),
                None => self.words(Key::Verdict, &verdict.value),
            }
        }
        self.code(Key::Status, mark.status.map_or("", |it| it.code()));
        self.code(Key::Priority, mark.priority.map_or("", |it| it.code()));
        self.code(Key::Type, mark.claim_type.map_or("", |it| it.code()));
        if !mark.note.trim().is_empty() {
            self.code(Key::Is, "noted");
        }
        for words in [&mark.note, &mark.own_words, &mark.correction, &mark.why] {
            self.words(Key::Note, words);
        }
        mark.tags.iter().for_each(|it| self.words(Key::Tag, it));
        let entity = |id| dossier.entity(id).map_or("", |it| it.name.as_str());
        self.words(Key::Name, mark.entity.map_or("", entity));
        self.words(Key::Speaker, mark.speaker.map_or("", entity));
        for id in [Some(mark.header.author), mark.assignee, mark.checked_by, mark.confirmed_by] {
            if let Some(author) = id.and_then(|it| dossier.author(it)) {
                self.words(Key::By, &author.name);
                self.words(Key::By, &author.initials);
            }
        }
        for evidence in records.evidence.get(&mark.header.id).into_iter().flatten() {
            self.code(Key::Is, "sourced");
            self.words(Key::Note, &evidence.passage);
            if let Some(source) = evidence.source.and_then(|it| dossier.source(it)) {
                for words in [&source.title, &source.publisher, &source.address] {
                    self.words(Key::Source, words);
                }
            }
        }
    }
}
