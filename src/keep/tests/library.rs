//! The library's index, drafts and settings.

use super::*;
use crate::keep::library as list;

#[test]
fn the_index_is_made_anew_where_it_is_missing_or_damaged() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    let other = bench::article(RecordId(5), "Autre.");
    Journal::create(slots.clone(), Rc::new(FileCodec), &other, &Default::default()).unwrap();
    bench.mark("one");
    refresh(&*slots, Summary::of(&bench.dossier)).unwrap();
    refresh(&*slots, Summary::of(&other)).unwrap();
    let library = list(&*slots, &FileCodec).unwrap();
    let [first, second] = library.articles.as_slice() else { panic!("{library:?}") };
    assert_eq!((first.id, second.id), (ARTICLE, RecordId(5)));
    assert_eq!((first.title.as_str(), first.site.as_str()), ("L’accord 😀", "Journal"));
    assert_eq!((first.n_claims, first.n_checked), (1, 0));
    assert!(0 < second.size && second.size < first.size);

    for damaged in ["", "[{]", "{}", "[{\"id\":\"no id\"}]"] {
        slots.set(key::INDEX, damaged).unwrap();
        assert_eq!(list(&*slots, &FileCodec).unwrap(), library, "{damaged}");
    }
    slots.remove(key::INDEX).unwrap();
    assert_eq!(list(&*slots, &FileCodec).unwrap(), library);
}

#[test]
fn what_the_index_lacks_is_told_without_reading_it() {
    let slots = Rc::new(MemorySlots::new());
    let bench = Bench::on(slots.clone());
    let other = bench::article(RecordId(5), "Autre.");
    Journal::create(slots.clone(), Rc::new(FileCodec), &other, &Default::default()).unwrap();
    refresh(&*slots, Summary::of(&bench.dossier)).unwrap();
    let Indexed { listed, lacking } = indexed(&*slots).unwrap();
    let [first] = listed.as_slice() else { panic!("{listed:?}") };
    let [(id, size)] = lacking[..] else { panic!("{lacking:?}") };
    assert_eq!((first.id, id), (ARTICLE, RecordId(5)));
    let library = list(&*slots, &FileCodec).unwrap();
    assert_eq!(library.articles.iter().find(|it| it.id == id).unwrap().size, size);
    assert_eq!(library.articles.iter().find(|it| it.id == ARTICLE), Some(first));
}

#[test]
fn deleted_articles_leave_the_index_and_the_store() {
    let slots = Rc::new(MemorySlots::new());
    let bench = Bench::on(slots.clone());
    let other = bench::article(RecordId(5), "Autre.");
    Journal::create(slots.clone(), Rc::new(FileCodec), &other, &Default::default()).unwrap();
    refresh(&*slots, Summary::of(&other)).unwrap();
    keep_draft(&*slots, ARTICLE, "note", "mots").unwrap();
    Journal::delete(&*slots, ARTICLE).unwrap();
    refresh(&*slots, Summary::of(&other)).unwrap();
    let library = list(&*slots, &FileCodec).unwrap();
    assert_eq!(library.articles.iter().map(|it| it.id).collect::<Vec<_>>(), [RecordId(5)]);
    let left = slots.keys().unwrap();
    assert!(!left.iter().any(|it| it.contains(&ARTICLE.to_string())), "{left:?}");
    drop(bench);
}

#[test]
fn an_unreadable_article_is_listed_apart() {
    let slots = Rc::new(MemorySlots::new());
    let _bench = Bench::on(slots.clone());
    slots.set(&key::checkpoint(RecordId(5), 0), "nothing").unwrap();
    let library = list(&*slots, &FileCodec).unwrap();
    assert_eq!(library.articles.len(), 1);
    assert_eq!(library.unreadable, [(RecordId(5), KeepError::Damaged(RecordId(5)))]);
}

#[test]
fn drafts_come_back_until_they_are_dropped() {
    let slots = MemorySlots::new();
    keep_draft(&slots, ARTICLE, "note/7", "un").unwrap();
    keep_draft(&slots, ARTICLE, "note/7", "un deux 😀").unwrap();
    keep_draft(&slots, ARTICLE, "source/1", "").unwrap();
    keep_draft(&slots, RecordId(5), "note/7", "autre").unwrap();
    let draft = |name: &str, text: &str| Draft { name: name.to_owned(), text: text.to_owned() };
    let expected = [draft("note/7", "un deux 😀"), draft("source/1", "")];
    assert_eq!(drafts(&slots, ARTICLE).unwrap(), expected);
    drop_draft(&slots, ARTICLE, "note/7").unwrap();
    drop_draft(&slots, ARTICLE, "note/7").unwrap();
    assert_eq!(drafts(&slots, ARTICLE).unwrap(), expected[1..]);
}

#[test]
fn settings_keep_what_this_version_does_not_know() {
    let slots = MemorySlots::new();
    assert_eq!(Settings::load(&slots).unwrap(), Settings::default());
    slots.set(key::SETTINGS, r#"{"language":"en","later":{"a":[1]},"wide":true}"#).unwrap();
    let mut settings = Settings::load(&slots).unwrap();
    assert_eq!(settings.text(Settings::LANGUAGE), Some("en"));
    assert_eq!(settings.flag("wide"), Some(true));
    settings.set_text(Settings::LANGUAGE, "fr");
    settings.unset("wide");
    settings.save(&slots).unwrap();
    let text = slots.get(key::SETTINGS).unwrap().unwrap();
    assert_eq!(text, r#"{"language":"fr","later":{"a":[1]}}"#);
    slots.set(key::SETTINGS, "no json").unwrap();
    assert_eq!(Settings::load(&slots).unwrap(), Settings::default());
}

#[test]
fn the_replica_id_is_made_once() {
    let slots = MemorySlots::new();
    assert_eq!(replica(&slots, RecordId(7)).0, RecordId(7));
    assert_eq!(replica(&slots, RecordId(8)).0, RecordId(7));
    slots.set(key::REPLICA, "damaged").unwrap();
    assert_eq!(replica(&slots, RecordId(8)).0, RecordId(8));
    slots.deny(true);
    assert_eq!(replica(&slots, RecordId(9)).0, RecordId(9));
}
