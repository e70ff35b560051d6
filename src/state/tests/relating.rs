//! Marks go together, are talked about, have types of the file's own, and what
//! was done since a named state comes back.

use annotations::{FieldValue, LinkKind, Source};

use super::*;

/// Two claims, the first two items, and what they are called.
fn two_marks(bench: &mut Bench) -> (RecordId, RecordId) {
    bench.act(Action::Accept(bench.item(0)));
    bench.act(Action::Accept(bench.item(1)));
    let mut ids = bench.desk().dossier.marks().map(|it| it.header.id);
    (ids.next().unwrap(), ids.next().unwrap())
}

#[test]
fn marks_are_linked_once_and_not_with_themselves() {
    let mut bench = Bench::with_findings();
    let (one, other) = two_marks(&mut bench);
    let count = |bench: &Bench| bench.desk().dossier.links().count();
    let link = |from, to| Action::Link { from, to, kind: LinkKind::Contradicts };
    bench.act(link(one, other));
    bench.act(link(one, other));
    bench.act(link(one, one));
    bench.act(link(one, RecordId(404)));
    assert_eq!(count(&bench), 1);
    // It goes with either of the two, and comes back with it.
    bench.act(Action::Unmark(other));
    assert_eq!(count(&bench), 0);
    bench.act(Action::Undo);
    assert_eq!(count(&bench), 1);
    let id = bench.desk().dossier.links().next().unwrap().header.id;
    bench.act(Action::Remove(id));
    assert_eq!(count(&bench), 0);
}

#[test]
fn replies_go_with_their_mark_and_empty_ones_are_none() {
    let mut bench = Bench::with_findings();
    let (mark, _) = two_marks(&mut bench);
    bench.act(Action::Reply { to: mark, text: "  \n".into() });
    bench.act(Action::Reply { to: mark, text: " d’accord ? ".into() });
    let reply = bench.desk().dossier.replies().next().unwrap().clone();
    assert_eq!(reply.text, "d’accord ?");
    bench.act(Action::Reply { to: reply.header.id, text: "oui".into() });
    let thread = |bench: &Bench| annotations::thread(&bench.desk().dossier, mark).len();
    assert_eq!(thread(&bench), 2);
    bench.act(Action::Remove(reply.header.id));
    assert_eq!(thread(&bench), 0, "the answer to it goes, too");
    bench.act(Action::Undo);
    assert_eq!(thread(&bench), 2);
}

#[test]
fn what_must_stay_is_not_removed() {
    let mut bench = Bench::with_findings();
    let (mark, _) = two_marks(&mut bench);
    let before = bench.desk().dossier.clone();
    for id in [before.id(), before.version_id(), mark, RecordId(7), RecordId(404)] {
        bench.act(Action::Remove(id));
    }
    assert_eq!(bench.desk().dossier, before);
}

#[test]
fn everything_since_a_named_state_is_told_and_taken_back_in_one_step() {
    let mut bench = Bench::with_findings();
    let (one, _) = two_marks(&mut bench);
    bench.act(Action::TakeSnapshot(" avant ".into()));
    let snapshot = bench.desk().dossier.snapshots().next().unwrap().clone();
    assert_eq!(snapshot.name, "avant");
    let id = snapshot.header.id;
    let changes = |bench: &mut Bench| {
        bench.act(Action::Compare(Some(id)));
        bench.desk().compared.as_ref().unwrap().changes.as_ref().unwrap().len()
    };
    assert_eq!(changes(&mut bench), 0);
    // It stays open and follows, also what is taken back.
    let shown = |bench: &Bench| {
        bench.desk().compared.as_ref().and_then(|it| it.changes.as_ref()).map(Vec::len)
    };
    bench.act(Action::Unmark(one));
    let n_changes = shown(&bench).unwrap();
    assert!(0 < n_changes);
    assert_eq!(n_changes, changes(&mut bench));
    bench.act(Action::Accept(bench.item(2)));
    assert!(Some(n_changes) < shown(&bench));
    bench.act(Action::Undo);
    assert_eq!(shown(&bench), Some(n_changes));
    bench.act(Action::Redo);
    let before = bench.desk().dossier.clone();
    bench.act(Action::Restore(id));
    assert!(bench.desk().dossier.mark(one).is_some());
    assert_eq!(changes(&mut bench), 0);
    assert_eq!(shown(&bench), Some(0));
    bench.act(Action::Undo);
    assert!(annotations::differences(&bench.desk().dossier, &before).is_empty());
    // It closes with the state itself, and where it is no state.
    bench.act(Action::Remove(id));
    assert_eq!(bench.desk().compared, None);
    bench.act(Action::Undo);
    bench.act(Action::Compare(Some(one)));
    assert_eq!(bench.desk().compared, None);
    // In a file without its history it cannot be had.
    let mut bare = Desk::new(bench.desk().dossier.clone(), Rc::default());
    bare.compared = None;
    bench.state.desk = Some(bare);
    bench.act(Action::Compare(Some(id)));
    assert_eq!(bench.desk().compared.as_ref().unwrap().changes, None);
    let before = bench.desk().dossier.clone();
    bench.act(Action::Restore(id));
    assert_eq!(bench.desk().dossier, before);
}

#[test]
fn types_of_the_file_are_tags_in_a_colour() {
    let mut bench = Bench::with_findings();
    let set = |of, name: &str, colour| Action::SetType {
        of,
        name: name.into(),
        description: String::new(),
        colour,
    };
    bench.act(set(None, " cadrage, mots ", 9));
    let made = bench.desk().dossier.own_types().next().unwrap().clone();
    assert_eq!((made.name.as_str(), made.colour), ("cadrage mots", 3));
    let own_type = made.header.id;
    bench.act(Action::Select(Span::from_usize(0, 3)));
    bench.act(Action::MarkAs { own_type, span: Span::from_usize(0, 3).unwrap() });
    assert_eq!(bench.desk().selection, None);
    let item = bench.desk().items.get(bench.desk().focus.unwrap()).unwrap().clone();
    assert_eq!(item.own_type.as_ref().map(|it| it.name.clone()), Some(made.name));
    bench.act(set(Some(own_type), "omission", 1));
    let item = bench.desk().items.get(item.id).unwrap().clone();
    assert_eq!(item.mark().unwrap().tags, ["omission"]);
    assert_eq!(item.own_type.as_ref().unwrap().colour, 1);
    for refused in ["omission", " ", ","] {
        bench.act(set(None, refused, 0));
    }
    assert_eq!(bench.desk().dossier.own_types().count(), 1);
    assert_eq!(bench.state.notices.len(), 2);
    // Without the type the mark is a highlight with a tag.
    bench.act(Action::Remove(own_type));
    let item = bench.desk().items.get(item.id).unwrap();
    assert_eq!((item.own_type.clone(), item.mark().unwrap().tags.len()), (None, 1));
}

#[test]
fn a_new_name_reaches_the_article_that_is_open() {
    let mut bench = Bench::with_findings();
    two_marks(&mut bench);
    let name = |bench: &Bench| bench.desk().dossier.author(RecordId(7)).unwrap().name.clone();
    let settings = Settings { name: "Zoé M.".into(), ..bench.state.settings.clone() };
    bench.act(Action::Settings(settings));
    assert_eq!(name(&bench), "Zoé M.");
    assert!(bench.effects.iter().any(|it| matches!(it, Effect::Append(_))), "it is kept");
    // One that is opened later gets it with the next step.
    bench.act(Action::Undo);
    assert_eq!(name(&bench), "Camille R.");
    bench.act(Action::Unmark(bench.first_mark()));
    assert_eq!(name(&bench), "Zoé M.");
    // The same name once more is no step.
    bench.act(Action::Settings(bench.state.settings.clone()));
    assert!(!bench.effects.iter().any(|it| matches!(it, Effect::Append(_))));
    let mut bench = Bench::new();
    bench
        .act(Action::Settings(Settings { name: "Zoé M.".into(), ..bench.state.settings.clone() }));
    assert!(!bench.effects.iter().any(|it| matches!(it, Effect::Append(_))));
}

#[test]
fn an_article_is_opened_at_a_mark() {
    let mut bench = Bench::with_findings();
    let (_, mark) = two_marks(&mut bench);
    let dossier = bench.desk().dossier.clone();
    let opened =
        || Action::Opened { dossier: dossier.clone(), history: Rc::default(), notes: vec![] };
    bench.act(Action::OpenAt(dossier.id(), mark));
    bench.act(opened());
    assert_eq!(bench.desk().focus, Some(ItemId::Mark(mark)));
    // Once.
    bench.act(opened());
    assert_eq!(bench.desk().focus, None);
    bench.act(Action::OpenAt(dossier.id(), mark));
    bench.act(Action::Open(dossier.id()));
    bench.act(opened());
    assert_eq!(bench.desk().focus, None);
}

#[test]
fn several_blocks_are_set_aside_in_one_step() {
    let mut bench = Bench::with_findings();
    let asides = |bench: &Bench| -> Vec<_> {
        bench.desk().dossier.blocks().into_iter().map(|(_, aside)| aside).collect()
    };
    let menu = Some(document::AsideReason::Navigation);
    assert_eq!(asides(&bench), [None, menu]);
    bench.act(Action::Select(Span::from_usize(0, 3)));
    bench.act(Action::SetAside { blocks: vec![0, 1], aside: true });
    assert_eq!(asides(&bench), [Some(document::AsideReason::Hand), menu]);
    assert_eq!(bench.desk().selection, None);
    bench.act(Action::Undo);
    assert_eq!(asides(&bench), [None, menu]);
}

#[test]
fn confidential_sources_are_asked_about_before_a_file_is_made() {
    let mut bench = Bench::with_findings();
    let files = |bench: &Bench| -> Vec<(String, bool)> {
        let files = bench.effects.iter().filter_map(|it| match it {
            Effect::Download { name, text } => Some((name.clone(), text.contains("Un témoin"))),
            _ => None,
        });
        files.collect()
    };
    bench.act(Action::AddSource);
    let source = bench.desk().dossier.sources().next().unwrap().header.id;
    let set = |field, to| Action::Set { record: source, field, to };
    bench.act(set(Source::TITLE, FieldValue::Text("Un témoin".into())));
    bench.act(Action::Download);
    assert_eq!(files(&bench), [("un-titre-l-essai.postil.json".to_owned(), true)]);
    bench.act(set(Source::CONFIDENTIAL, FieldValue::Flag(true)));
    bench.act(Action::Download);
    assert!(bench.desk().is_asking && files(&bench).is_empty());
    bench.act(Action::CancelDownload);
    assert!(!bench.desk().is_asking && files(&bench).is_empty());
    bench.act(Action::Download);
    bench.act(Action::DownloadWith { confidential: false });
    assert_eq!(files(&bench), [("un-titre-l-essai.shared.postil.json".to_owned(), false)]);
    assert!(!bench.desk().is_asking);
    bench.act(Action::DownloadWith { confidential: true });
    assert!(files(&bench)[0].1, "a rescue copy is whole");
}

#[test]
fn who_was_asked_is_asked_about_before_a_file_is_made() {
    let mut bench = Bench::with_findings();
    let (record, _) = two_marks(&mut bench);
    let contact = annotations::Contact {
        whom: "Le gardien".into(),
        when: Timestamp(0),
        channel: annotations::Channel::Phone,
        until: String::new(),
        answer: String::new(),
    };
    let to = FieldValue::Contacts(vec![contact]);
    bench.act(Action::Set { record, field: Mark::CONTACTS, to });
    bench.act(Action::Download);
    assert!(bench.desk().is_asking);
    for (confidential, is_told) in [(false, false), (true, true)] {
        bench.act(Action::DownloadWith { confidential });
        let [Effect::Download { text, .. }] = &bench.effects[..] else { panic!("no file") };
        assert_eq!(text.contains("Le gardien"), is_told);
    }
}
