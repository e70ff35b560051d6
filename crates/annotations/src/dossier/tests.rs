//! Scripts of steps with a printed trace, and undo∘do = same.

use std::collections::BTreeMap;
use std::rc::Rc;

use document::{BlockKind, DocumentBuilder, EntityType, Span};
use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::{
    Edit, EvidenceStance, FieldType, FieldValue, Header, History, MarkKind, Occasion, Role, Scale,
    Timestamp,
};

mod naming;
mod own_types;
mod snapshots;
mod threads;

const TEXT: &str = "Ada Lovelace a dit « 99 % ».";
const AUTHOR: RecordId = RecordId(7);

/// A dossier of one article, with what was done on it.
struct Bench {
    dossier: Dossier,
    history: History,
}

impl Bench {
    fn new() -> Self {
        let mut builder = DocumentBuilder::default();
        builder.push(BlockKind::Paragraph, TEXT, Vec::new());
        let header = |id| Header::new(RecordId(id), AUTHOR, Timestamp(0));
        let words = String::new;
        let article = Article {
            header: header(1),
            title: words(),
            subtitle: words(),
            byline: words(),
            site: words(),
            address: words(),
            language: words(),
            published: words(),
            updated: words(),
            retrieved: None,
        };
        let document = Rc::new(builder.finish().unwrap());
        let version = Version { header: header(2), document };
        let dossier = Dossier::new([article.into(), version.into()]).unwrap();
        Self { dossier, history: History::default() }
    }

    fn occasion(&self) -> Occasion {
        let replica = ReplicaId(RecordId(9));
        let counter = self.dossier.next_counter(replica);
        let seed = RecordId(u128::from(counter) << 8);
        let at = Timestamp(i64::try_from(counter).unwrap());
        Occasion { stamp: Stamp { replica, counter }, at, by: AUTHOR, seed }
    }

    fn commit(&mut self, transaction: Transaction) {
        self.dossier = self.dossier.apply(&transaction).unwrap();
        self.history.push(Rc::new(transaction));
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Edit<'_>)) {
        let dossier = self.dossier.clone();
        let mut draft = Edit::new(&dossier, self.occasion());
        edit(&mut draft);
        if let Some(it) = draft.finish("test") {
            self.commit(it);
        }
    }

    /// Undo (or redo); `false` where there is nothing to.
    fn back(&mut self, redo: bool) -> bool {
        let entry = if redo { self.history.to_redo() } else { self.history.to_undo() };
        let Some(of) = entry.cloned() else {
            return false;
        };
        let (role, changes) = if redo {
            (Role::Redo(of.stamp), of.changes.clone())
        } else {
            (Role::Undo(of.stamp), of.inverse())
        };
        let Occasion { stamp, at, by, .. } = self.occasion();
        let title = of.title.clone();
        self.commit(Transaction { stamp, at, by, title, role, changes });
        true
    }

    /// One step of a script.
    fn step(&mut self, step: &str) {
        let first = self.dossier.marks().next().cloned();
        match step {
            "person" => self.edit(|it| {
                let mut mark = it.mark(MarkKind::Entity, Span::from_usize(0, 12).unwrap()).unwrap();
                mark.entity_type = Some(EntityType::Person);
                mark.entity = Some(it.entity(EntityType::Person, "Ada Lovelace"));
                it.insert(mark);
            }),
            "claim" => self.edit(|it| {
                let mark = it.mark(MarkKind::Claim, Span::from_usize(0, 18).unwrap()).unwrap();
                it.insert(mark);
            }),
            "note" => self.edit(|it| {
                let note = FieldValue::Text("vu 😀".to_owned());
                it.set(first.unwrap().header.id, Mark::NOTE, note);
            }),
            "judge" => self.edit(|it| it.judge(&first.unwrap(), Scale::DEFAULT.verdict(6))),
            "evidence" => self.edit(|it| {
                let (source, header) = (it.source(), it.header());
                let source = Some(it.insert(source));
                let (mark, stance) = (first.unwrap().header.id, EvidenceStance::Refutes);
                let (passage, locator, searched) = Default::default();
                let passage_hash = None;
                it.insert(Evidence {
                    header,
                    mark,
                    source,
                    stance,
                    passage,
                    passage_hash,
                    locator,
                    searched,
                });
            }),
            "remove" => self.edit(|it| it.remove(first.unwrap().header.id)),
            "undo" => _ = self.back(false),
            "redo" => _ = self.back(true),
            _ => panic!("no step {step}"),
        }
    }

    fn trace(&self) -> String {
        let marks = self.dossier.marks().map(|it| {
            let verdict = it.verdict.as_ref().map_or("", |it| &it.value);
            format!("{}:{}[{}{}]", it.number, it.kind.code(), it.note, verdict)
        });
        let rest = [
            (self.dossier.entities().count(), "entities"),
            (self.dossier.sources().count(), "sources"),
            (self.dossier.all_evidence().count(), "evidence"),
            (self.dossier.tombstones.len(), "tombstones"),
        ];
        let rest = rest.iter().filter(|it| it.0 != 0).map(|(n, what)| format!("{n} {what}"));
        marks.chain(rest).collect::<Vec<_>>().join(", ")
    }
}

#[track_caller]
fn check(steps: &[&str], expected: Expect) {
    let mut bench = Bench::new();
    let mut trace = String::new();
    for step in steps {
        bench.step(step);
        trace += &format!("{step}: {}\n", bench.trace());
    }
    expected.assert_eq(&trace);
}

#[test]
fn takes_back_and_does_again() {
    check(
        &["person", "note", "undo", "redo", "undo", "undo", "undo", "redo"],
        expect![[r#"
            person: 1:entity[], 1 entities
            note: 1:entity[vu 😀], 1 entities
            undo: 1:entity[], 1 entities
            redo: 1:entity[vu 😀], 1 entities
            undo: 1:entity[], 1 entities
            undo: 2 tombstones
            undo: 2 tombstones
            redo: 1:entity[], 1 entities
        "#]],
    );
}

#[test]
fn removing_a_mark_takes_its_evidence_and_brings_it_back() {
    check(
        &["claim", "evidence", "judge", "remove", "undo", "undo", "undo"],
        expect![[r#"
            claim: 1:claim[]
            evidence: 1:claim[], 1 sources, 1 evidence
            judge: 1:claim[false], 1 sources, 1 evidence
            remove: 1 sources, 2 tombstones
            undo: 1:claim[false], 1 sources, 1 evidence
            undo: 1:claim[], 1 sources, 1 evidence
            undo: 1:claim[], 2 tombstones
        "#]],
    );
}

#[test]
fn a_new_step_drops_what_could_be_redone() {
    check(
        &["claim", "note", "undo", "judge", "redo"],
        expect![[r#"
        claim: 1:claim[]
        note: 1:claim[vu 😀]
        undo: 1:claim[]
        judge: 1:claim[false]
        redo: 1:claim[false]
    "#]],
    );
}

#[test]
fn refuses_what_does_not_fit() {
    let mut bench = Bench::new();
    bench.step("claim");
    let id = bench.dossier.marks().next().unwrap().header.id;
    let check = |changes: Vec<Change>, expected: &str| {
        let Occasion { stamp, at, by, .. } = bench.occasion();
        let title = String::new();
        let it = Transaction { stamp, at, by, title, role: Role::Do, changes };
        assert_eq!(bench.dossier.apply(&it).unwrap_err().to_string(), expected);
    };
    let text = |it: &str| FieldValue::Text(it.to_owned());
    let set = |record, field, from: FieldValue, to| vec![Change::Set { record, field, from, to }];
    check(
        set(id, Mark::NOTE, text("other"), text("new")),
        &format!("field note of record {id} has changed meanwhile"),
    );
    check(
        set(id, Mark::NOTE, text(""), FieldValue::Flag(true)),
        &format!("record {id} cannot have this value in field note"),
    );
    check(
        set(id, Source::TITLE, text(""), text("new")),
        &format!("record {id} cannot have this value in field title"),
    );
    let nobody = RecordId(99);
    check(set(nobody, Mark::NOTE, text(""), text("new")), &format!("there is no record {nobody}"));
    let mark = bench.dossier.record(id).unwrap().clone();
    check(vec![Change::Insert(mark)], &format!("record {id} already exists"));
    let article = bench.dossier.record(bench.dossier.id()).unwrap().clone();
    check(
        vec![Change::Remove(article)],
        &format!("record {} cannot be removed", bench.dossier.id()),
    );
}

#[test]
fn stamps_the_group_that_changed_only() {
    let mut bench = Bench::new();
    bench.step("claim");
    bench.step("note");
    let mark = bench.dossier.marks().next().unwrap();
    let counter = |group| mark.header.stamps.get(&group).unwrap().counter;
    assert_eq!((counter(Group::Note), counter(Group::Where)), (2, 1));
    assert_eq!(mark.header.modified, Timestamp(2));
    assert_eq!(bench.dossier.seen.values().copied().collect::<Vec<_>>(), [2]);
}

/// Everything but stamps and times: what a person sees.
fn content(dossier: &Dossier) -> BTreeMap<RecordId, Vec<(&'static str, FieldValue)>> {
    let fields = |it: &Rc<Record>| {
        let kind = it.kind().fields().iter();
        kind.map(|field| (field.key, it.get(*field).unwrap())).collect()
    };
    dossier.records().map(|it| (it.id(), fields(it))).collect()
}

proptest! {
    /// Whatever was done, taking it all back gives the start, doing it all
    /// again the end; and a log that is replayed gives the same history.
    #[test]
    fn undo_after_do_is_the_same(steps in prop::collection::vec(0_usize..8, 1..24)) {
        let names = ["person", "claim", "note", "judge", "evidence", "remove", "undo", "redo"];
        let mut bench = Bench::new();
        let start = content(&bench.dossier);
        for step in steps {
            let needs_mark = matches!(names[step], "note" | "judge" | "evidence" | "remove");
            if !needs_mark || bench.dossier.marks().next().is_some() {
                bench.step(names[step]);
            }
        }
        while bench.back(true) {}
        let end = content(&bench.dossier);
        while bench.back(false) {}
        prop_assert_eq!(content(&bench.dossier), start);
        while bench.back(true) {}
        prop_assert_eq!(content(&bench.dossier), end);
        let replayed: History = bench.history.log().iter().cloned().collect();
        prop_assert_eq!(&replayed, &bench.history);
    }

    /// Every field of a mark takes back the value it gave.
    #[test]
    fn fields_set_what_they_get(note in ".{0,20}", flag in any::<bool>()) {
        let mut bench = Bench::new();
        bench.step("claim");
        let mut mark = bench.dossier.marks().next().unwrap().clone();
        prop_assert_eq!(mark.set(Mark::NOTE, note.to_value()), Ok(()));
        let tags = if flag { vec![note.clone()] } else { Vec::new() };
        prop_assert_eq!(mark.set(Mark::TAGS, tags.to_value()), Ok(()));
        let mut copy = bench.dossier.marks().next().unwrap().clone();
        for field in Mark::FIELDS {
            prop_assert_eq!(copy.set(*field, mark.get(*field).unwrap()), Ok(()), "{}", field.key);
        }
        prop_assert_eq!(copy, mark);
    }
}
