//! Which items and which words of the text a query finds.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use annotations::{
    Article, Author, Dossier, Evidence, Field, FieldType, Mark, MarkKind, RecordId, Reply, Scale,
    answered,
};
use document::{Document, Span, set_of, sort_by_rank};

use crate::fold::{Folded, fold, fold_signs};
use crate::state::query::{Key, ME, Query, Term};
use crate::state::{Item, ItemId, Items, Pattern, Settings};

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
    /// What is known about the article that has the words, of [`ABOUT`].
    pub about: Rc<[Field]>,
    /// The hit one is at, a place in `hits`.
    pub here: Option<usize>,
    /// How often one went to a hit: a new number shows it again.
    pub asked: u32,
    /// Whether an expression would have taken too long, so that there may be
    /// more.
    pub is_cut: bool,
    /// The text it looked through.
    text: Text,
}

impl Found {
    /// What `query` finds for the person of these settings; `before` is what
    /// another query found, whose folded text is used again.
    #[must_use]
    pub fn new(
        typed: Rc<str>,
        query: Query,
        (dossier, items): (&Dossier, &Items),
        settings: &Settings,
        before: Option<&Self>,
    ) -> Self {
        let text = Text::of(dossier, &query, before.map(|it| &it.text));
        let patterns = || query.terms.iter().filter_map(|it| it.pattern.as_ref());
        patterns().for_each(Pattern::begin);
        let records = Records::of(dossier, settings);
        // The text first: there may be thousands of items, and no time be left.
        let hits = hits(&query, dossier, &text).into();
        let found = items.all().iter().filter(|it| fits(it, &query, &records)).map(|it| it.id);
        let found = set_of(found);
        let about = about(&query, dossier, &text).into();
        let is_cut = patterns().any(Pattern::is_cut);
        let items = Rc::new(found);
        Self { typed, query, items, hits, about, here: None, asked: 0, is_cut, text }
    }

    /// The same, gone to the hit `here`.
    #[must_use]
    pub fn at(&self, here: usize) -> Self {
        Self { here: Some(here), asked: self.asked + 1, ..self.clone() }
    }

    /// The same query on a changed desk; one stays at the hit one was at.
    #[must_use]
    pub fn again(&self, dossier: &Dossier, items: &Items, settings: &Settings) -> Self {
        let (typed, query) = (self.typed.clone(), self.query.clone());
        let next = Self::new(typed, query, (dossier, items), settings, Some(self));
        let hit = self.here.and_then(|it| self.hits.get(it));
        let here = hit.and_then(|hit| next.hits.iter().position(|it| it == hit));
        Self { here, asked: self.asked, ..next }
    }
}

/// The text that is looked through, folded in two ways.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Text {
    document: Option<Rc<Document>>,
    /// For words.
    folded: Rc<Folded>,
    /// For expressions, once one was asked for.
    with_case: Option<Rc<Folded>>,
}

impl Text {
    /// What `query` looks through; what was folded `before` is used again.
    fn of(dossier: &Dossier, query: &Query, before: Option<&Self>) -> Self {
        let document = dossier.document().cloned();
        let at = |it: &Option<Rc<Document>>| it.as_ref().map(Rc::as_ptr);
        let known = before.filter(|it| at(&it.document) == at(&document));
        let text = || document.as_ref().map_or("", |it| it.text());
        let folded = known.map(|it| it.folded.clone());
        let folded = folded.unwrap_or_else(|| Rc::new(Folded::new(text())));
        let with_case = known.and_then(|it| it.with_case.clone());
        let is_needed = has_pattern(query);
        let made = || is_needed.then(|| Rc::new(Folded::with_case(text())));
        let with_case = with_case.or_else(made);
        Self { document, folded, with_case }
    }
}

/// Whether an expression is among what is looked for.
fn has_pattern(query: &Query) -> bool {
    query.terms.iter().any(|it| it.pattern.is_some())
}

/// A dossier with evidence and replies by mark: there may be thousands of each.
struct Records<'a> {
    dossier: &'a Dossier,
    evidence: BTreeMap<RecordId, Vec<&'a Evidence>>,
    /// The answers to each mark, and to those answers.
    replies: BTreeMap<RecordId, Vec<&'a Reply>>,
    /// Those of the person of this browser.
    settings: &'a Settings,
}

impl<'a> Records<'a> {
    fn of(dossier: &'a Dossier, settings: &'a Settings) -> Self {
        let mut evidence: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in dossier.all_evidence() {
            evidence.entry(it.mark).or_default().push(it);
        }
        let mut replies: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in dossier.replies() {
            let mark = answered(dossier, it).first().copied();
            mark.into_iter().for_each(|mark| replies.entry(mark).or_default().push(it));
        }
        Self { dossier, evidence, replies, settings }
    }

    /// Whether that is the person of this browser: by id, or as somebody who
    /// was assigned by initials before they did anything on the article.
    fn is_me(&self, id: RecordId, author: Option<&Author>) -> bool {
        let mine = &self.settings.initials;
        let is_mine = |it: &Author| it.name.is_empty() && it.initials.eq_ignore_ascii_case(mine);
        id == self.settings.author || !mine.is_empty() && author.is_some_and(is_mine)
    }
}

/// With how many places no further paragraph is looked through by expressions:
/// `/./` is everywhere.
const MOST_HITS: usize = 10_000;

/// The words and expressions of the query in the blocks not set aside.
fn hits(query: &Query, dossier: &Dossier, text: &Text) -> Vec<Span> {
    let is_shown = dossier.shown();
    let mut hits = Vec::new();
    for term in query.in_text() {
        for word in &term.values {
            hits.extend(text.folded.find_all(word).filter(|it| is_shown(*it)));
        }
        let (Some(pattern), Some(text)) = (&term.pattern, &text.with_case) else { continue };
        // Its `^` and `$` are the ends of a paragraph.
        for (block, aside) in dossier.blocks() {
            if aside.is_none() && hits.len() < MOST_HITS {
                hits.extend(text.find_in(block.start, block.end, |it| pattern.find(it)));
            }
        }
    }
    sort_by_rank(&mut hits, |it| it.rank());
    hits.dedup();
    hits
}

/// What is known about an article and looked through.
pub const ABOUT: [Field; 4] = [Article::TITLE, Article::SUBTITLE, Article::BYLINE, Article::SITE];

/// Those of [`ABOUT`] that have words or expressions of the query, but for what
/// the text says as well: there they are counted.
fn about(query: &Query, dossier: &Dossier, text: &Text) -> Vec<Field> {
    let is_shown = dossier.shown();
    let has = |words: &str| {
        let (folded, with_case) = (fold(words), fold_signs(words));
        let is_in_text = text.folded.find_all(&folded).any(&is_shown);
        let says = |term: &Term| {
            let is_there = term.values.iter().any(|it| folded.contains(it));
            is_there || term.pattern.as_ref().is_some_and(|it| it.is_in(&with_case))
        };
        !is_in_text && query.in_text().any(says)
    };
    let words = |it: &Field| {
        let value = dossier.article().and_then(|article| article.get(*it))?;
        String::from_value(value).ok()
    };
    ABOUT.into_iter().filter(|it| words(it).is_some_and(|it| has(&it))).collect()
}

/// Whether everything the query asks for is true of an item.
fn fits(item: &Item, query: &Query, records: &Records<'_>) -> bool {
    let facts = facts(item, records, has_pattern(query));
    query.terms.iter().all(|term| {
        let is_there = facts.iter().any(|it| says(term, it));
        // Nothing is known of what was not looked through.
        let is_known = is_there || !term.pattern.as_ref().is_some_and(Pattern::is_cut);
        is_known && is_there != term.is_negated
    })
}

/// Whether a fact is what a term asks for.
fn says(term: &Term, Fact { key, value, with_case }: &Fact) -> bool {
    let key = *key;
    let has = |fits: &dyn Fn(&str) -> bool| term.values.iter().any(|it| fits(it));
    match term.key {
        // Codes of word lists are no words a person would look for.
        None => {
            let is_code = !key.word_lists().is_empty() || [Key::Is, Key::Number].contains(&key);
            let is_words = !is_code && value != ME;
            let matches = || term.pattern.as_ref().is_some_and(|it| it.is_in(with_case));
            is_words && (has(&|it| value.contains(it)) || matches())
        }
        Some(asked) if asked != key => false,
        Some(Key::Is | Key::Number) => has(&|it| value == it),
        Some(_) if key.word_lists().is_empty() => has(&|it| value.contains(it)),
        Some(_) => has(&|it| value.starts_with(it)),
    }
}

/// Something that can be asked about an item.
struct Fact {
    key: Key,
    /// A code as it is, or words, folded.
    value: String,
    /// The words for expressions, if there are any.
    with_case: String,
}

/// Everything that can be asked about an item, `for_patterns` as well or not.
fn facts(item: &Item, records: &Records<'_>, for_patterns: bool) -> Vec<Fact> {
    let mut facts = Facts { all: Vec::new(), for_patterns };
    facts.words(Key::Name, &item.words);
    facts.code(Key::Kind, item.kind.code());
    facts.code(Key::Type, item.entity_type.map_or("", |it| it.code()));
    facts.code(Key::Number, &item.number.map(|it| it.to_string()).unwrap_or_default());
    if let Some(it) = item.suggestion() {
        facts.code(Key::Is, "suggestion");
        facts.words(Key::Name, it.entity.as_deref().unwrap_or(""));
        facts.words(Key::Speaker, it.speaker.as_ref().map_or("", |(_, name)| name));
        facts.code(Key::Type, it.claim_type.map_or("", |it| it.code()));
    }
    if let Some(mark) = item.mark() {
        facts.mark(mark, item.checked, records);
    }
    facts.all
}

struct Facts {
    all: Vec<Fact>,
    for_patterns: bool,
}

impl Facts {
    fn code(&mut self, key: Key, code: &str) {
        if !code.is_empty() {
            self.all.push(Fact { key, value: code.to_owned(), with_case: String::new() });
        }
    }

    fn words(&mut self, key: Key, words: &str) {
        if !words.is_empty() {
            let with_case = if self.for_patterns { fold_signs(words) } else { String::new() };
            self.all.push(Fact { key, value: fold(words), with_case });
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
        for it in &mark.contacts {
            self.words(Key::Note, &it.whom);
            self.words(Key::Note, &it.answer);
        }
        for it in records.replies.get(&mark.header.id).into_iter().flatten() {
            self.words(Key::Note, &it.text);
        }
        mark.tags.iter().for_each(|it| self.words(Key::Tag, it));
        let entity = |id| dossier.entity(id).map_or("", |it| it.name.as_str());
        self.words(Key::Name, mark.entity.map_or("", entity));
        self.words(Key::Speaker, mark.speaker.map_or("", entity));
        let people = [Some(mark.header.author), mark.assignee, mark.checked_by, mark.confirmed_by];
        for id in people.into_iter().flatten() {
            let author = dossier.author(id);
            if records.is_me(id, author) {
                self.code(Key::By, ME);
            }
            if let Some(author) = author {
                self.words(Key::By, &author.name);
                self.words(Key::By, &author.initials);
            }
        }
        for evidence in records.evidence.get(&mark.header.id).into_iter().flatten() {
            self.code(Key::Is, "sourced");
            for words in [&evidence.passage, &evidence.locator, &evidence.searched] {
                self.words(Key::Note, words);
            }
            if let Some(source) = evidence.source.and_then(|it| dossier.source(it)) {
                let by = &source.written_by;
                for words in [&source.title, &source.publisher, &source.address, by] {
                    self.words(Key::Source, words);
                }
            }
        }
    }
}
