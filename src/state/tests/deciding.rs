//! What is accepted goes on with what a person made of the same thing, and what
//! is removed is no longer accepted.

use annotations::{Change, Entity};

use super::*;

/// The suggestion with these words.
fn suggested(bench: &Bench, words: &str) -> ItemId {
    let is_it = |it: &&Rc<Item>| &*it.words == words && it.suggestion().is_some();
    bench.desk().items.all().iter().find(is_it).unwrap().id
}

/// What there is, and what the marks name or who says them.
fn things(bench: &Bench) -> String {
    let dossier = &bench.desk().dossier;
    let name = |it: RecordId| dossier.entity(it).unwrap().name.clone();
    let all: Vec<String> = dossier.entities().map(|it| it.name.clone()).collect();
    let named = dossier.marks().map(|it| it.entity.or(it.speaker).map_or("-".into(), name));
    format!("{} | {}", all.join(", "), named.collect::<Vec<_>>().join(", "))
}

fn rename(bench: &mut Bench, from: &str, to: &str) {
    let entity = bench.desk().dossier.entities().find(|it| it.name == from).unwrap();
    let (record, to) = (entity.header.id, FieldValue::Text(to.into()));
    bench.act(Action::Set { record, field: Entity::NAME, to });
}

#[test]
fn what_was_renamed_is_named_by_all_that_is_accepted_later() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "Ada Lovelace")));
    rename(&mut bench, "Ada Lovelace", "Ada King");
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    assert_eq!(things(&bench), "Ada King | Ada King, Ada King");
    bench.act(Action::Accept(suggested(&bench, "99 % sont vrais")));
    assert_eq!(things(&bench), "Ada King | Ada King, Ada King, Ada King");
    // Taken back, nothing is left of it but the thing.
    for _ in 0..3 {
        bench.act(Action::Undo);
    }
    assert_eq!(things(&bench), "Ada Lovelace | Ada Lovelace");
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    assert_eq!(things(&bench), "Ada Lovelace | Ada Lovelace, Ada Lovelace");
}

#[test]
fn what_was_renamed_is_found_again_after_a_reload() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "99 % sont vrais")));
    rename(&mut bench, "Ada Lovelace", "Ada King");
    bench.act(Action::Download);
    let [Effect::Download { text, .. }] = &bench.effects[..] else { panic!("no download") };
    let mut other = Bench { clock: bench.clock, ..Bench::new() };
    other.act(Action::OpenFile(text.clone()));
    let of = other.desk().dossier.document().unwrap().hash();
    let found = Rc::new(findings());
    other.act(Action::Detected { of, findings: found, detector: "v1".into() });
    other.act(Action::Accept(suggested(&other, "Ada")));
    assert_eq!(things(&other), "Ada King | Ada King, Ada King");
}

#[test]
fn what_was_merged_stays_so_for_all_that_is_accepted_later() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "Ada Lovelace")));
    bench.act(Action::Accept(suggested(&bench, "Paris")));
    let ids: Vec<RecordId> = bench.desk().dossier.entities().map(|it| it.header.id).collect();
    bench.act(Action::MergeEntities { from: ids[0], into: ids[1] });
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    assert_eq!(things(&bench), "Paris | Paris, Paris, Paris");
    let types: Vec<_> = bench.desk().dossier.marks().map(|it| it.entity_type).collect();
    assert_eq!(types, [Some(EntityType::Place); 3]);
}

#[test]
fn a_speaker_that_was_corrected_is_not_who_was_detected() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "99 % sont vrais")));
    let claim = bench.first_mark();
    bench.act(Action::SaidByNamed { claim, name: "Charles".into() });
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    assert_eq!(things(&bench), "Ada Lovelace, Charles | Charles, Ada Lovelace");
}

#[test]
fn of_a_name_that_was_split_the_thing_still_called_so_goes_on() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    bench.act(Action::Accept(suggested(&bench, "Ada Lovelace")));
    bench.act(Action::SplitEntity(bench.first_mark()));
    assert_eq!(things(&bench), "Ada Lovelace, Ada | Ada, Ada Lovelace");
    bench.act(Action::Accept(suggested(&bench, "99 % sont vrais")));
    assert_eq!(things(&bench), "Ada Lovelace, Ada | Ada, Ada Lovelace, Ada Lovelace");
}

/// How many suggestions were accepted of those decided, and how many are open.
fn counts(bench: &Bench) -> (usize, usize, usize) {
    let Precision { n_accepted, n_decided } = bench.desk().precision;
    (n_accepted, n_decided, bench.desk().suggestions.len())
}

#[test]
fn removing_what_was_accepted_rejects_it() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "Paris")));
    let mark = bench.first_mark();
    assert_eq!(counts(&bench), (1, 1, 4));
    // Moved and of another type, it is still the one that was accepted.
    bench.act(Action::RetypeEntity(
        bench.desk().dossier.mark(mark).unwrap().entity.unwrap(),
        EntityType::Organization,
    ));
    bench.act(Action::Unmark(mark));
    assert_eq!(counts(&bench), (0, 1, 4));
    bench.act(Action::Undo);
    assert_eq!(counts(&bench), (1, 1, 4));
    assert!(bench.desk().dossier.mark(mark).is_some());
    bench.act(Action::Redo);
    assert_eq!(counts(&bench), (0, 1, 4));
}

#[test]
fn only_what_is_removed_is_rejected() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    bench.act(Action::Accept(suggested(&bench, "99 %")));
    bench.act(Action::Accept(suggested(&bench, "99 % sont vrais")));
    // One place of two is left: the mark stays, and so does the decision.
    let ada = bench.first_mark();
    bench.act(Action::Select(Span::from_usize(0, 3)));
    bench.act(Action::AddTarget(ada));
    bench.act(Action::RemoveTarget { mark: ada, target: 0 });
    assert_eq!(counts(&bench), (3, 3, 2));
    let last = bench.desk().dossier.marks().last().unwrap().header.id;
    bench.act(Action::UnmarkAllLike(last));
    assert_eq!(counts(&bench), (2, 3, 2));
    let log = &bench.desk().history;
    let last = log.log().last().unwrap();
    assert!(matches!(last.changes[..], [Change::Set { .. }, Change::Remove(_)]));
    // A mark by hand says nothing about the detector.
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Highlight, entity_type: None, span });
    let ItemId::Mark(by_hand) = bench.desk().focus.unwrap() else { panic!("not chosen") };
    bench.act(Action::Unmark(by_hand));
    assert_eq!(counts(&bench), (2, 3, 2));
}

/// What undo would take back.
fn last(bench: &Bench) -> &str {
    &bench.desk().history.to_undo().unwrap().title
}

#[test]
fn steps_are_called_what_they_did() {
    let mut bench = Bench::with_findings();
    for (kind, title) in [
        (MarkKind::Note, "undo-mark-article"),
        (MarkKind::Question, "undo-mark-article-question"),
        (MarkKind::Claim, "undo-mark-article-claim"),
    ] {
        bench.act(Action::MarkArticle(kind));
        assert_eq!(last(&bench), title);
    }
    let claim = bench.desk().dossier.marks().last().unwrap().header.id;
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(0)));
    assert_eq!(last(&bench), "undo-judge");
    bench.act(Action::Judge(claim, None));
    assert_eq!(last(&bench), "undo-unjudge");
    let to = FieldValue::Texts(vec!["a".into(), "b".into()]);
    bench.act(Action::Set { record: claim, field: Mark::TAGS, to });
    for (from, to, title) in
        [("a", "c", "undo-rename-tag"), ("c", "b", "undo-merge-tag"), ("b", "", "undo-remove-tag")]
    {
        bench.act(Action::RenameTag { from: from.into(), to: to.into() });
        assert_eq!(last(&bench), title);
    }
}

#[test]
fn what_is_taken_back_is_chosen_and_shown() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(suggested(&bench, "Ada")));
    bench.act(Action::Accept(suggested(&bench, "Paris")));
    rename(&mut bench, "Paris", "Paris (Texas)");
    let marks: Vec<RecordId> = bench.desk().dossier.marks().map(|it| it.header.id).collect();
    let [ada, paris] = marks[..] else { panic!("two marks") };
    let draft = EvidenceDraft { title: "Lettre".into(), ..EvidenceDraft::default() };
    bench.act(Action::AddEvidence(paris, Box::new(draft)));
    bench.act(Action::Reject(suggested(&bench, "99 %")));
    let elsewhere = |bench: &mut Bench| {
        bench.act(Action::Focus(Some(ItemId::Mark(ada))));
    };
    let check = |bench: &mut Bench, action: Action, expected: ItemId| {
        elsewhere(bench);
        bench.act(action);
        assert_eq!(bench.desk().focus, Some(expected));
        assert!(bench.effects.contains(&Effect::Reveal));
        let said = bench.state.said.as_ref().unwrap();
        assert!(["said-undone", "said-redone"].contains(&&*said.id), "{said:?}");
    };
    elsewhere(&mut bench);
    bench.act(Action::Undo);
    assert_eq!(bench.desk().focus, Some(suggested(&bench, "99 %")));
    check(&mut bench, Action::Undo, ItemId::Mark(paris));
    check(&mut bench, Action::Redo, ItemId::Mark(paris));
    check(&mut bench, Action::Undo, ItemId::Mark(paris));
    check(&mut bench, Action::Undo, ItemId::Mark(paris));
    bench.act(Action::Unmark(paris));
    check(&mut bench, Action::Undo, ItemId::Mark(paris));
}
