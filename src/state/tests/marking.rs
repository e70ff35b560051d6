//! Marking words: what becomes a mark of them, and what does not.

use super::*;

/// The words of each mark, its places joined by ` … `.
fn marked(bench: &Bench) -> Vec<String> {
    bench.desk().dossier.marks().map(annotations::Mark::words).collect()
}

/// The span of `words` of the article, from the start of the first of them to the
/// end of the last.
fn span(bench: &Bench, words: &str) -> Span {
    let text = bench.desk().dossier.document().unwrap().text().to_owned();
    let (first, last) = words.split_once(" … ").unwrap_or((words, words));
    let (start, end) = (text.find(first).unwrap(), text.find(last).unwrap() + last.len());
    Span::from_usize(start, end).unwrap()
}

fn mark(bench: &mut Bench, kind: MarkKind, words: &str) {
    let span = span(bench, words);
    bench.act(Action::Select(Some(span)));
    bench.act(Action::Mark { kind, entity_type: None, span });
}

const PARAGRAPHS: [&str; 4] = ["Le titre.", "Partager", "Lire aussi", "Selon le quotidien."];

#[test]
fn a_mark_goes_round_what_is_set_aside() {
    let mut bench = Bench::with_paragraphs(&PARAGRAPHS, &[1, 2]);
    mark(&mut bench, MarkKind::Claim, "Le titre … Selon");
    assert_eq!(marked(&bench), ["Le titre. … Selon"]);
    // The other way round: an end in it says that it is unfolded.
    mark(&mut bench, MarkKind::Highlight, "titre … Lire");
    assert_eq!(marked(&bench)[1], "titre.\nPartager\nLire");
    mark(&mut bench, MarkKind::Entity, "titre … quotidien");
    let dossier = &bench.desk().dossier;
    assert_eq!(dossier.entities().next().unwrap().name, "titre.");
}

#[test]
fn moved_ends_and_more_places_go_round_what_is_set_aside() {
    let mut bench = Bench::with_paragraphs(&PARAGRAPHS, &[1, 2]);
    mark(&mut bench, MarkKind::Note, "titre");
    let record = bench.first_mark();
    bench.act(Action::BeginEdges(None));
    let to = span(&bench, "titre … Selon");
    bench.act(Action::DragEdges(to));
    bench.act(Action::KeepEdges);
    assert_eq!(marked(&bench), ["titre. … Selon"]);
    bench.act(Action::Undo);
    assert_eq!(marked(&bench), ["titre"]);
    let more = span(&bench, "Le titre … quotidien");
    bench.act(Action::Select(Some(more)));
    bench.act(Action::AddTarget(record));
    assert_eq!(marked(&bench), ["titre … Le titre. … Selon le quotidien"]);
}

#[test]
fn spaces_are_no_mark() {
    let mut bench = Bench::with_paragraphs(&PARAGRAPHS, &[1, 2]);
    let span = Span::from_usize(9, 10).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
    assert_eq!(marked(&bench), Vec::<String>::new());
}

#[test]
fn the_same_words_are_marked_once() {
    let mut bench = Bench::with_paragraphs(&PARAGRAPHS, &[1, 2]);
    for _ in 0..2 {
        mark(&mut bench, MarkKind::Claim, "Selon");
    }
    assert_eq!(marked(&bench), ["Selon"]);
    assert_eq!(bench.desk().focus, Some(ItemId::Mark(bench.first_mark())));
    assert_eq!(bench.desk().selection, None);
    // Of one's own remarks there may be several, and another kind is another mark.
    for kind in [MarkKind::Note, MarkKind::Note, MarkKind::Quote] {
        mark(&mut bench, kind, "Selon");
    }
    assert_eq!(marked(&bench), ["Selon"; 4]);
}

#[test]
fn a_name_gets_the_type_that_is_offered() {
    let mut bench = Bench::with_findings();
    mark(&mut bench, MarkKind::Entity, "Paris");
    let types = |bench: &Bench| -> Vec<_> {
        bench.desk().dossier.marks().map(|it| it.entity_type.unwrap()).collect()
    };
    assert_eq!(types(&bench), [EntityType::Place]);
    assert_eq!(bench.desk().dossier.decisions().count(), 1);
    assert_eq!(bench.desk().focus, Some(ItemId::Mark(bench.first_mark())));
    bench.act(Action::Undo);
    assert_eq!(types(&bench), []);
    // A type that a person says is theirs.
    let span = span(&bench, "Paris");
    let entity_type = Some(EntityType::Organization);
    bench.act(Action::Mark { kind: MarkKind::Entity, entity_type, span });
    assert_eq!(types(&bench), [EntityType::Organization]);
}

#[test]
fn notes_on_the_whole_article_are_not_alike() {
    let mut bench = Bench::with_findings();
    bench.act(Action::MarkArticle(MarkKind::Note));
    bench.act(Action::MarkArticle(MarkKind::Note));
    let id = bench.first_mark();
    bench.act(Action::UnmarkAllLike(id));
    assert_eq!(bench.desk().dossier.marks().count(), 1);
    assert!(bench.desk().dossier.mark(id).is_none());
}
