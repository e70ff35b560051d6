//! Things, tags, sources and a second pair of eyes.

use annotations::{Evidence, Source};

use super::*;
use crate::state::query::Query;

#[test]
fn a_tag_is_renamed_merged_and_removed_everywhere() {
    let mut bench = Bench::with_findings();
    for (place, tags) in [(0, "a b"), (23, "b")] {
        let span = Span::from_usize(place, place + 3).unwrap();
        bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
        let ItemId::Mark(record) = bench.desk().focus.unwrap() else { panic!() };
        let to = FieldValue::Texts(tags.split(' ').map(str::to_owned).collect());
        bench.act(Action::Set { record, field: Mark::TAGS, to });
    }
    let tags = |bench: &Bench| {
        let marks = bench.desk().dossier.marks().map(|it| it.tags.join("+"));
        marks.collect::<Vec<_>>().join(" ")
    };
    let rename = |from: &str, to: &str| Action::RenameTag { from: from.into(), to: to.into() };
    bench.act(rename("b", "c"));
    assert_eq!(tags(&bench), "a+c c");
    bench.act(rename("a", " c "));
    assert_eq!(tags(&bench), "c c");
    bench.act(rename("c", ""));
    assert_eq!(tags(&bench), " ");
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    assert_eq!(tags(&bench), "a+c c");
}

#[test]
fn a_tag_that_differs_by_case_only_is_the_one_there_is() {
    let mut bench = Bench::with_findings();
    let mut marks = Vec::new();
    for place in [0, 23, 40] {
        let span = Span::from_usize(place, place + 3).unwrap();
        bench.act(Action::Mark { kind: MarkKind::Note, entity_type: None, span });
        let ItemId::Mark(record) = bench.desk().focus.unwrap() else { panic!() };
        marks.push(record);
    }
    let tag = |bench: &mut Bench, at: usize, tags: &[&str]| {
        let to = FieldValue::Texts(tags.iter().map(|it| (*it).to_owned()).collect());
        bench.act(Action::Set { record: marks[at], field: Mark::TAGS, to });
        bench.desk().dossier.mark(marks[at]).unwrap().tags.join("+")
    };
    assert_eq!(tag(&mut bench, 0, &["Économie"]), "Économie");
    assert_eq!(tag(&mut bench, 1, &["économie", "b", "B"]), "Économie+b");
    assert_eq!(tag(&mut bench, 2, &["economie"]), "economie", "an accent tells them apart");
    // Its own only use may be written otherwise, and so may all of them.
    assert_eq!(tag(&mut bench, 1, &["Économie", "B"]), "Économie+B");
    bench.act(Action::RenameTag { from: "Économie".into(), to: "ÉCONOMIE".into() });
    assert_eq!(bench.desk().history.to_undo().unwrap().title, "undo-rename-tag");
    bench.act(Action::RenameTag { from: "B".into(), to: "économie".into() });
    assert_eq!(bench.desk().dossier.mark(marks[1]).unwrap().tags, ["ÉCONOMIE"]);
    let make = |name: &str| {
        let (name, description) = (name.to_owned(), String::new());
        Action::SetType { of: None, name, description, colour: 0 }
    };
    bench.act(make("Rumeur"));
    bench.act(make("rumeur"));
    assert_eq!(bench.desk().dossier.own_types().count(), 1);
    assert_eq!(&*bench.state.notices[0].message.id, "notice-type-refused");
    assert_eq!(tag(&mut bench, 2, &["RUMEUR"]), "Rumeur");
}

#[test]
fn a_source_that_is_attached_twice_is_said_to_be_there() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    bench.act(Action::AddSource);
    let source = bench.desk().dossier.sources().next().unwrap().header.id;
    let attach = Action::Attach { source, mark: bench.first_mark() };
    bench.act(attach.clone());
    assert!(bench.state.notices.is_empty());
    bench.act(attach);
    assert_eq!(bench.desk().dossier.all_evidence().count(), 1);
    assert_eq!(&*bench.state.notices[0].message.id, "notice-source-there");
}

#[test]
fn who_checked_a_claim_cannot_confirm_it() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(0)));
    let confirmed = |bench: &Bench| bench.desk().dossier.mark(claim).unwrap().confirmed_by;
    bench.act(Action::Confirm(claim));
    assert_eq!(confirmed(&bench), None);
    assert_eq!(&*bench.state.notices[0].message.id, "notice-confirm-own");
    bench.state.settings.author = RecordId(8);
    bench.act(Action::Confirm(claim));
    assert_eq!(confirmed(&bench), Some(RecordId(8)));
    assert!(bench.desk().dossier.author(RecordId(8)).is_some());
    bench.act(Action::Confirm(claim));
    assert_eq!(confirmed(&bench), None);
    // Another verdict is one that nobody has looked over.
    bench.act(Action::Confirm(claim));
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(6)));
    assert_eq!(confirmed(&bench), None);
}

#[test]
fn a_source_goes_with_its_evidence_and_comes_back() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let draft = EvidenceDraft {
        address: "https://example.org".into(),
        passage: "12 %".into(),
        consulted: "2026-11-25".into(),
        ..EvidenceDraft::default()
    };
    bench.act(Action::AddEvidence(bench.first_mark(), Box::new(draft)));
    bench.act(Action::AddSource);
    let counts = |bench: &Bench| {
        let dossier = &bench.desk().dossier;
        (dossier.sources().count(), dossier.all_evidence().count())
    };
    assert_eq!(counts(&bench), (2, 1));
    let source = bench.desk().dossier.sources().next().unwrap().clone();
    assert_eq!(source.consulted, "2026-11-25");
    bench.act(Action::Remove(source.header.id));
    assert_eq!(counts(&bench), (1, 0));
    let said = Message::new("notice-source-removed").count("count", 1);
    assert_eq!(bench.state.notices[0].message, said);
    bench.act(Action::Undo);
    assert_eq!(counts(&bench), (2, 1));
    // One that is used nowhere takes nothing with it.
    assert!(bench.state.notices.is_empty());
    let unused = bench.desk().dossier.sources().last().unwrap().header.id;
    bench.act(Action::Remove(unused));
    assert!(bench.state.notices.is_empty());
}

#[test]
fn the_detector_is_measured_by_what_was_decided() {
    let mut bench = Bench::with_findings();
    let percent = |bench: &Bench| annotations::Precision::of(&bench.desk().dossier).percent();
    assert_eq!(percent(&bench), None);
    bench.act(Action::Accept(bench.item(0)));
    assert_eq!(percent(&bench), Some(100));
    bench.act(Action::Reject(bench.item(2)));
    bench.act(Action::Accept(bench.item(1)));
    assert_eq!(percent(&bench), Some(67));
}

#[test]
fn verdicts_on_another_scale_keep_it_for_the_next_claim() {
    let mut bench = Bench::with_findings();
    assert_eq!(bench.desk().scale, Scale::DEFAULT);
    bench.act(Action::UseScale(Scale::THREE));
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    bench.act(Action::Judge(claim, bench.desk().scale.verdict(2)));
    let verdict = bench.desk().dossier.mark(claim).unwrap().verdict.clone().unwrap();
    assert_eq!((verdict.scale.as_str(), verdict.value.as_str()), ("three", "unproven"));
    // Opened again, the article goes on with the scale it has.
    let again = Desk::new(bench.desk().dossier.clone(), Rc::default());
    assert_eq!(again.scale, Scale::THREE);
}

/// The scale of the file's own.
fn scale_of(bench: &Bench) -> Scale {
    let id = bench.desk().dossier.own_scales().next().unwrap().header.id;
    Scale::find(&bench.desk().dossier, &id.to_string()).unwrap()
}

#[test]
fn a_scale_of_the_file_is_used_found_and_taken_back() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    let words = |it: &[&str]| it.iter().map(ToString::to_string).collect::<Vec<String>>();
    let (name, values, others) = ("Maison".to_owned(), words(&["Sûr", "Démenti"]), Vec::new());
    bench.act(Action::SetScale { scale: None, name, values, others });
    let scale = bench.desk().scale.clone();
    assert_eq!((&*scale.name, scale.values.len()), ("Maison", 2));
    bench.act(Action::Judge(claim, scale.verdict(1)));
    let item = |bench: &Bench| bench.desk().items.get(ItemId::Mark(claim)).unwrap().clone();
    assert_eq!(item(&bench).tone, Some(annotations::Tone::False));
    let find = |bench: &mut Bench, typed: &str| {
        let query = Query::parse(typed, |_, _| Vec::new(), |_| None).unwrap();
        bench.act(Action::Find { typed: typed.into(), query });
        bench.desk().found.as_ref().unwrap().items.contains(&ItemId::Mark(claim))
    };
    assert!(find(&mut bench, "verdict:dementi"));
    assert!(!find(&mut bench, "verdict:sur"));
    // Read again, the file has it.
    let again = Desk::new(bench.desk().dossier.clone(), Rc::default());
    assert_eq!(again.scale, scale);
    // Once it is taken back, digits give verdicts on one that is there.
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    assert_eq!(bench.desk().scale, Scale::DEFAULT);
    bench.act(Action::Redo);
    bench.act(Action::UseScale(scale));
    let id = bench.desk().dossier.own_scales().next().unwrap().header.id;
    bench.act(Action::Remove(id));
    assert_eq!(bench.desk().scale, Scale::DEFAULT);
    assert!(bench.state.notices.is_empty());
    // Verdicts on it stay as words: that is said.
    bench.act(Action::Undo);
    bench.act(Action::Judge(claim, scale_of(&bench).verdict(0)));
    bench.act(Action::Remove(id));
    let told = |bench: &Bench| bench.state.notices.iter().map(|it| it.message.clone()).next();
    let message = Message::new("notice-scale-removed").count("count", 1);
    assert_eq!(told(&bench), Some(message));
    // No more once it is taken back.
    bench.act(Action::Undo);
    assert_eq!(told(&bench), None);
    // Nor does a verdict go that the scale loses.
    let (name, others) = ("Sans".to_owned(), Vec::new());
    let values = vec!["Un".to_owned(), "Deux".to_owned(), "Trois".to_owned()];
    bench.act(Action::SetScale { scale: Some(id), name, values, others });
    let message = Message::new("notice-scale-changed").count("count", 1);
    assert_eq!(told(&bench), Some(message));
    bench.act(Action::Undo);
    assert_eq!(told(&bench), None);
}

#[test]
fn a_note_is_shown_as_it_was_read() {
    let mut bench = Bench::with_findings();
    bench.act(Action::PreviewNote("**sûr**".into()));
    assert_eq!(bench.effects, [Effect::Preview("**sûr**".into())]);
    let document = Rc::new(document::Document::from_lines("sûr").unwrap());
    let preview = Rc::new(crate::state::Preview { note: "**sûr**".into(), document });
    bench.act(Action::Previewed(preview.clone()));
    assert_eq!(bench.desk().preview, Some(preview));
}

#[test]
fn a_claim_is_assigned_by_initials() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let mark = bench.first_mark();
    let assigned = |bench: &mut Bench, initials: &str| {
        bench.act(Action::Assign { mark, initials: initials.into() });
        let dossier = &bench.desk().dossier;
        let assignee = dossier.mark(mark).unwrap().assignee.and_then(|it| dossier.author(it));
        (assignee.map(|it| it.initials.clone()), dossier.authors().count())
    };
    assert_eq!(assigned(&mut bench, " AB "), (Some("AB".into()), 2));
    assert_eq!(assigned(&mut bench, "cr"), (Some("CR".into()), 2));
    assert_eq!(assigned(&mut bench, "ab"), (Some("AB".into()), 2));
    assert_eq!(assigned(&mut bench, ""), (None, 2));
}

#[test]
fn a_source_never_gets_an_address_that_runs() {
    let mut bench = Bench::with_findings();
    bench.act(Action::AddSource);
    let record = bench.desk().dossier.sources().next().unwrap().header.id;
    for field in [Source::ADDRESS, Source::ARCHIVE] {
        let to = FieldValue::Text("javascript:alert(1)".into());
        bench.act(Action::Set { record, field, to });
    }
    let source = bench.desk().dossier.source(record).unwrap();
    assert_eq!((source.address.as_str(), source.archive.as_str()), ("", ""));
    assert_eq!(&*bench.state.notices[0].message.id, "notice-address-refused");
}

#[test]
fn the_hash_of_a_passage_follows_its_words() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let draft = EvidenceDraft { passage: "12 %".into(), ..EvidenceDraft::default() };
    bench.act(Action::AddEvidence(bench.first_mark(), Box::new(draft)));
    let evidence = |bench: &Bench| bench.desk().dossier.all_evidence().next().unwrap().clone();
    let record = evidence(&bench).header.id;
    let to = FieldValue::Text("13 %".into());
    bench.act(Action::Set { record, field: Evidence::PASSAGE, to });
    assert_eq!(evidence(&bench).passage_hash, Some(document::TextHash::of("13 %")));
    bench.act(Action::Undo);
    assert_eq!(evidence(&bench).passage_hash, Some(document::TextHash::of("12 %")));
}

#[test]
fn a_source_of_another_article_is_added_once_and_attached() {
    let mut bench = Bench::with_findings();
    bench.act(Action::AddSource);
    let record = bench.desk().dossier.sources().next().unwrap().header.id;
    let set = |field, to: &str| Action::Set { record, field, to: FieldValue::Text(to.to_owned()) };
    bench.act(set(Source::TITLE, "Rapport"));
    bench.act(set(Source::CONSULTED, "2026-01-02"));
    let mut elsewhere = crate::state::Elsewhere::default();
    for _ in 0..2 {
        elsewhere.collect(&bench.desk().dossier);
    }
    let [other] = &elsewhere.sources[..] else { panic!("{elsewhere:?}") };

    let mut bench = Bench::with_findings();
    bench.act(Action::FoundElsewhere(elsewhere.clone().into()));
    assert_eq!(bench.desk().elsewhere.as_deref(), Some(&elsewhere));
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    let reused = Some(other.source.clone());
    let draft = crate::state::EvidenceDraft { reused, ..Default::default() };
    bench.act(Action::AddEvidence(claim, Box::new(draft.clone())));
    bench.act(Action::AddEvidence(claim, Box::new(draft)));
    let sources: Vec<Source> = bench.desk().dossier.sources().cloned().collect();
    let [source] = &sources[..] else { panic!("{sources:?}") };
    assert_eq!((source.title.as_str(), source.consulted.as_str()), ("Rapport", ""));
    let id = source.header.id;
    bench.act(Action::Undo);
    // It is evidence already.
    bench.act(Action::Attach { source: id, mark: claim });
    // Of another article, dragged here from its page.
    bench.act(Action::Attach { source: record, mark: claim });
    let evidence: Vec<Evidence> = bench.desk().dossier.all_evidence().cloned().collect();
    assert_eq!(evidence.iter().map(|it| it.source).collect::<Vec<_>>(), [Some(id)]);
    let told = bench.state.notices.iter().map(|it| it.message.id.to_string());
    assert_eq!(told.collect::<Vec<_>>(), ["notice-source-there", "notice-source-not-here"]);
    assert_eq!(bench.desk().focus, Some(ItemId::Mark(claim)));
}

#[test]
fn a_claim_is_said_by_who_is_suggested_or_named() {
    let mut bench = Bench::with_findings();
    let span = Span::from_usize(23, 27).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Claim, entity_type: None, span });
    let claim = bench.first_mark();
    let said_by = |bench: &Bench| {
        let dossier = &bench.desk().dossier;
        let speaker = dossier.mark(claim).unwrap().speaker.and_then(|it| dossier.entity(it));
        let n_marks = dossier.marks().count();
        format!("{} {n_marks}", speaker.map_or("-", |it| it.name.as_str()))
    };
    let ada = bench.desk().items.all().iter().find(|it| &*it.words == "Ada Lovelace").unwrap().id;
    bench.act(Action::SaidBySuggested { claim, speaker: ada });
    assert_eq!(said_by(&bench), "Ada Lovelace 2");
    assert_eq!(bench.desk().focus, Some(ItemId::Mark(claim)));
    bench.act(Action::Undo);
    assert_eq!(said_by(&bench), "- 1");
    assert!(bench.desk().items.get(ada).is_some());
    let named = |name: &str| Action::SaidByNamed { claim, name: name.into() };
    bench.act(named(" Le maire "));
    assert_eq!(said_by(&bench), "Le maire 1");
    let n_entities = |bench: &Bench| bench.desk().dossier.entities().count();
    bench.act(named("  "));
    bench.act(named("Le maire"));
    assert_eq!((said_by(&bench).as_str(), n_entities(&bench)), ("Le maire 1", 1));
}
