//! Selecting and moving ends by key, and marks with several places.

use super::*;
use crate::walk::{Edge, Unit};

fn selected(bench: &Bench) -> String {
    let desk = bench.desk();
    let words = desk.selection.and_then(|it| desk.dossier.document()?.slice(it).map(str::to_owned));
    words.unwrap_or_default()
}

fn walk(bench: &mut Bench, unit: Unit, forwards: bool) -> String {
    bench.act(Action::Walk { unit, forwards });
    selected(bench)
}

fn edge(bench: &mut Bench, edge: Edge, unit: Unit, forwards: bool) -> String {
    bench.act(Action::MoveEdge { edge, unit, forwards });
    selected(bench)
}

#[test]
fn marks_a_sentence_without_a_mouse() {
    let mut bench = Bench::with_findings();
    assert_eq!(walk(&mut bench, Unit::Sentence, true), "Ada Lovelace a dit que 99 % sont vrais.");
    assert_eq!(walk(&mut bench, Unit::Word, true), "Lovelace");
    assert_eq!(edge(&mut bench, Edge::End, Unit::Word, true), "Lovelace a");
    assert_eq!(edge(&mut bench, Edge::Start, Unit::Word, false), "Ada Lovelace a");
    let span = bench.desk().selection.unwrap();
    bench.act(Action::Mark { kind: MarkKind::Claim, entity_type: None, span });
    assert_eq!(bench.desk().selection, None);
    assert_eq!(bench.desk().dossier.marks().next().unwrap().targets[0].exact, "Ada Lovelace a");
}

#[test]
fn the_ends_of_a_mark_move_and_its_note_stays() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
    let record = bench.first_mark();
    let to = FieldValue::Text("à voir".into());
    bench.act(Action::Set { record, field: Mark::NOTE, to });
    bench.act(Action::BeginEdges(None));
    assert_eq!(selected(&bench), "Ada");
    edge(&mut bench, Edge::End, Unit::Word, true);
    // Given up: nothing changes.
    bench.act(Action::Select(None));
    bench.act(Action::KeepEdges);
    let words = |bench: &Bench| bench.desk().dossier.mark(record).unwrap().targets[0].exact.clone();
    assert_eq!(words(&bench), "Ada");
    bench.act(Action::BeginEdges(None));
    edge(&mut bench, Edge::End, Unit::Word, true);
    edge(&mut bench, Edge::Start, Unit::Character, true);
    bench.act(Action::KeepEdges);
    assert_eq!(words(&bench), "da Lovelace");
    let mark = bench.desk().dossier.mark(record).unwrap();
    assert_eq!(
        (mark.note.as_str(), mark.targets[0].suffix.starts_with(" a dit")),
        ("à voir", true)
    );
    bench.act(Action::Undo);
    assert_eq!(words(&bench), "Ada");
}

#[test]
fn a_selection_is_adjusted_before_it_is_marked() {
    let mut bench = Bench::with_findings();
    walk(&mut bench, Unit::Word, true);
    bench.act(Action::BeginEdges(None));
    assert_eq!(bench.desk().edging, Some(Edging::Selection));
    assert_eq!(edge(&mut bench, Edge::End, Unit::Word, true), "Ada Lovelace");
    bench.act(Action::KeepEdges);
    assert_eq!((bench.desk().edging, selected(&bench).as_str()), (None, "Ada Lovelace"));
}

#[test]
fn undoing_a_mark_ends_the_moving_of_its_ends() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
    bench.act(Action::BeginEdges(None));
    bench.act(Action::Undo);
    assert_eq!((bench.desk().edging, bench.desk().selection), (None, None));
    bench.act(Action::KeepEdges);
    assert!(bench.desk().history.to_undo().is_none());
}

#[test]
fn a_mark_may_have_several_places() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(0, 12).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Question, entity_type: None, span });
    let mark = bench.first_mark();
    let places = |bench: &Bench| {
        let mark = bench.desk().dossier.mark(mark).unwrap();
        mark.targets.iter().map(|it| it.exact.clone()).collect::<Vec<_>>().join(" + ")
    };
    let paris = TEXT.find("Paris").unwrap();
    for _ in 0..2 {
        bench.act(Action::Select(Span::from_usize(paris, paris + 5)));
        bench.act(Action::AddTarget(mark));
    }
    assert_eq!(places(&bench), "Ada Lovelace + Paris");
    bench.act(Action::RemoveTarget { mark, target: 0 });
    assert_eq!(places(&bench), "Paris");
    bench.act(Action::RemoveTarget { mark, target: 0 });
    assert_eq!(places(&bench), "Paris");
    bench.act(Action::Undo);
    assert_eq!(places(&bench), "Ada Lovelace + Paris");
}

#[test]
fn all_places_with_the_same_words_are_marked_and_unmarked() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Entity, entity_type: Some(EntityType::Person), span });
    let mark = bench.first_mark();
    bench.act(Action::MarkAllLike(mark));
    let marks = |bench: &Bench| bench.desk().dossier.marks().count();
    assert_eq!(marks(&bench), 2);
    let entities: Vec<_> = bench.desk().dossier.marks().map(|it| it.entity).collect();
    assert_eq!(entities[0], entities[1]);
    // Nothing is left to mark, and nothing is kept for it.
    bench.act(Action::MarkAllLike(mark));
    assert_eq!((marks(&bench), bench.effects.len()), (2, 0));
    bench.act(Action::UnmarkAllLike(mark));
    assert_eq!(marks(&bench), 0);
    bench.act(Action::Undo);
    assert_eq!(marks(&bench), 2);
}

#[test]
fn other_words_or_another_card_end_the_moving_of_ends() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
    let mark = bench.first_mark();
    let begin = |bench: &mut Bench| {
        bench.act(Action::Focus(Some(ItemId::Mark(mark))));
        bench.act(Action::BeginEdges(Some((mark, 0))));
        assert_eq!(bench.desk().edging, Some(Edging::Mark { mark, target: 0 }));
    };
    begin(&mut bench);
    bench.act(Action::Select(Span::from_usize(4, 12)));
    assert_eq!((bench.desk().edging, selected(&bench).as_str()), (None, "Lovelace"));
    // From a card its own ends, whatever is selected.
    begin(&mut bench);
    bench.act(Action::Step { forwards: true });
    assert_eq!((bench.desk().edging, bench.desk().selection), (None, None));
    begin(&mut bench);
    bench.act(Action::AddTarget(mark));
    bench.act(Action::DragEdges(Span::from_usize(0, 12).unwrap()));
    bench.act(Action::AddTarget(mark));
    assert_eq!((bench.desk().edging, bench.desk().selection), (None, None));
    // Of several places the one that was named, however often.
    bench.act(Action::Select(Span::from_usize(4, 12)));
    bench.act(Action::AddTarget(mark));
    for target in [1, 1, 0] {
        bench.act(Action::BeginEdges(Some((mark, target))));
        assert_eq!(bench.desk().edging, Some(Edging::Mark { mark, target }));
    }
}

#[test]
fn a_space_at_an_end_is_not_kept() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
    bench.act(Action::BeginEdges(None));
    assert_eq!(edge(&mut bench, Edge::End, Unit::Character, true), "Ada ");
    bench.act(Action::KeepEdges);
    assert_eq!(bench.desk().dossier.marks().next().unwrap().targets[0].exact, "Ada");
}

#[test]
fn other_words_have_no_value_and_no_verdict_of_those_before() {
    let mut bench = Bench::with_findings();
    // "99 %" of the detector, which has a value.
    bench.act(Action::Accept(bench.item(2)));
    let record = bench.first_mark();
    let value = |bench: &Bench| bench.desk().dossier.mark(record).unwrap().value.is_some();
    assert!(value(&bench));
    bench.act(Action::BeginEdges(Some((record, 0))));
    assert_eq!(edge(&mut bench, Edge::Start, Unit::Character, true), "9 %");
    bench.act(Action::KeepEdges);
    assert!(!value(&bench));
    bench.act(Action::BeginEdges(Some((record, 0))));
    assert_eq!(edge(&mut bench, Edge::Start, Unit::Character, false), "99 %");
    bench.act(Action::KeepEdges);
    assert!(value(&bench));
    bench.act(Action::Undo);
    assert!(!value(&bench));

    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.desk().dossier.marks().find(|it| it.kind == MarkKind::Claim).unwrap();
    let claim = claim.header.id;
    let verdict = bench.desk().scale.verdict(0).unwrap();
    bench.act(Action::Judge(claim, Some(verdict.clone())));
    bench.act(Action::BeginEdges(Some((claim, 0))));
    edge(&mut bench, Edge::Start, Unit::Word, true);
    bench.act(Action::KeepEdges);
    let state = |bench: &Bench| {
        let mark = bench.desk().dossier.mark(claim).unwrap();
        (mark.verdict.clone(), mark.status)
    };
    assert_eq!(state(&bench), (Some(verdict.clone()), Some(annotations::Status::InProgress)));
    assert!(bench.state.notices.iter().any(|it| *it.message.id == *"notice-edges-judged"));
    bench.act(Action::Undo);
    assert_eq!(state(&bench), (Some(verdict), Some(annotations::Status::Checked)));
}

#[test]
fn one_goes_on_from_what_was_found() {
    let mut bench = Bench::with_findings();
    finding::find(&mut bench, "ada est");
    bench.act(Action::GoFound { forwards: true });
    assert_eq!(walk(&mut bench, Unit::Word, true), "Ada");
    bench.act(Action::Select(None));
    assert_eq!(walk(&mut bench, Unit::Sentence, true), "Ada Lovelace a dit que 99 % sont vrais.");
    // The search ends, its words stay selected.
    bench.act(Action::Select(None));
    bench.act(Action::GoFound { forwards: false });
    bench.act(Action::SelectFound);
    finding::find(&mut bench, "");
    let last = selected(&bench);
    assert_eq!(walk(&mut bench, Unit::Word, true), "à", "after {last}");
}

#[test]
fn a_stack_is_gone_through_at_one_place() {
    let mut bench = Bench::with_findings();
    let mut mark = |kind, words: &str| {
        let text = bench.desk().dossier.document().unwrap().text().to_owned();
        let start = text.find(words).unwrap();
        let span = Span::from_usize(start, start + words.len()).unwrap();
        bench.act(Action::Mark { kind, entity_type: None, span });
    };
    mark(MarkKind::Highlight, "Lovelace a dit");
    mark(MarkKind::Question, "a dit que");
    mark(MarkKind::Quote, "dit");
    let stack = |bench: &Bench| {
        let chosen = bench.desk().items.get(bench.desk().focus.unwrap()).unwrap();
        format!("{} {}", chosen.kind.code(), chosen.words)
    };
    let mut gone = |forwards| {
        bench.act(Action::InStack { forwards });
        stack(&bench)
    };
    assert_eq!(gone(true), "question a dit que");
    assert_eq!(gone(true), "highlight Lovelace a dit");
    assert_eq!(gone(true), "quote dit");
    assert_eq!(gone(false), "highlight Lovelace a dit");
    assert_eq!(gone(false), "question a dit que");
    assert_eq!(gone(false), "quote dit");
}
