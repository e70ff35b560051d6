//! Damaged and foreign slots.
#![allow(clippy::string_slice)]

use super::*;

/// Changes one character in the middle of a slot.
fn damage(slots: &MemorySlots, key: &str) {
    let text = slots.get(key).unwrap().unwrap();
    let mut chars: Vec<char> = text.chars().collect();
    let middle = chars.len() / 2;
    chars[middle] = if chars[middle] == 'x' { 'y' } else { 'x' };
    slots.set(key, &chars.into_iter().collect::<String>()).unwrap();
}

#[test]
fn a_damaged_entry_ends_the_chain_and_what_follows_is_found() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    let mut states = Vec::new();
    for note in ["one", "two", "three", "four"] {
        bench.mark(note);
        states.push(bench.dossier.clone());
    }
    let second = key::entry(ARTICLE, 1, 2);
    damage(&slots, &second);
    let (mut journal, reading) = open(&slots);
    assert_eq!(reading.dossier, states[0]);
    assert_eq!(reading.damaged, std::slice::from_ref(&second));
    let found: Vec<_> = reading.found.iter().map(|it| it.transaction.clone()).collect();
    assert_eq!(found, bench.history.log()[2..]);

    // Going on writes over none of them.
    let before = slots.get(&second).unwrap();
    let next = Bench { journal, ..bench };
    let mut next = Bench { dossier: reading.dossier, history: reading.history, ..next };
    next.mark("other");
    next.checkpoint().unwrap();
    next.checkpoint().unwrap();
    next.checkpoint().unwrap();
    assert_eq!(slots.get(&second).unwrap(), before);
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, next.dossier);
    assert_eq!(reading.found.len(), 2);
    journal = next.journal;
    journal.discard(&reading.found[0]).unwrap();
    assert_eq!(reopen(&*slots).found.len(), 1);
}

#[test]
fn behind_a_damaged_checkpoint_the_older_one_and_the_chain_give_the_same() {
    for newest in [0, 1] {
        let slots = Rc::new(MemorySlots::new());
        let mut bench = Bench::on(slots.clone());
        for note in ["one", "two"] {
            bench.mark(note);
            bench.checkpoint().unwrap();
        }
        if newest == 1 {
            bench.mark("more");
            bench.checkpoint().unwrap();
        }
        bench.mark("three");
        damage(&slots, &key::checkpoint(ARTICLE, newest));
        let (journal, reading) = open(&slots);
        assert_eq!(reading.dossier, bench.dossier);
        assert_eq!(reading.history, bench.history);
        assert_eq!(reading.damaged, [key::checkpoint(ARTICLE, newest)]);
        assert_eq!(reading.found, []);
        // The next checkpoint goes over the damaged one.
        bench.journal = journal;
        bench.checkpoint().unwrap();
        let reading = reopen(&*slots);
        assert_eq!(reading.damaged, Vec::<String>::new());
        assert_eq!(reading.dossier, bench.dossier);
    }
}

#[test]
fn a_checkpoint_that_is_none_is_not_relied_on() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    bench.mark("one");
    let of = |epoch, text: &str| checkpoint::write(&Position { epoch, seq: 9, last: None }, text);
    // The checksum is right, the file is not ours.
    slots.set(&key::checkpoint(ARTICLE, 1), &of(9, "{}")).unwrap();
    let (journal, reading) = open(&slots);
    assert_eq!(reading.dossier, bench.dossier);
    assert_eq!(reading.damaged, [key::checkpoint(ARTICLE, 1)]);
    assert_eq!(journal.epoch(), 10);
    // The file is of another article.
    let other = FileCodec.encode_article(&bench::article(RecordId(5), "x"), &Default::default());
    slots.set(&key::checkpoint(ARTICLE, 1), &of(9, &other)).unwrap();
    assert_eq!(reopen(&*slots).dossier, bench.dossier);
}

#[test]
fn an_article_without_any_checkpoint_is_damaged_and_untouched() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    bench.mark("one");
    damage(&slots, &key::checkpoint(ARTICLE, 0));
    let before = slots.used();
    let error = Journal::open(slots.clone(), Rc::new(FileCodec), ARTICLE).unwrap_err();
    assert_eq!(error, KeepError::Damaged(ARTICLE));
    assert_eq!(slots.used(), before);
    let missing = RecordId::parse("0190aaaa-0000-7000-8000-000000000009").unwrap();
    let error = read(&*slots, &FileCodec, missing).unwrap_err();
    assert_eq!(error, KeepError::Missing(missing));
}

#[test]
fn an_article_of_a_newer_version_is_refused_and_untouched() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    bench.mark("one");
    let file = FileCodec.encode_article(&bench.dossier, &bench.history);
    let newer = file.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_ne!(newer, file);
    let text = checkpoint::write(&Position { epoch: 2, seq: 1, last: None }, &newer);
    slots.set(&key::checkpoint(ARTICLE, 1), &text).unwrap();
    let before = slots.used();
    let error = Journal::open(slots.clone(), Rc::new(FileCodec), ARTICLE).unwrap_err();
    assert_eq!(error, KeepError::Newer(ARTICLE));
    assert_eq!(slots.used(), before);
}

#[test]
fn a_checkpoint_is_one_line_and_a_file() {
    let last = EntryId::parse("0123456789abcdef");
    for position in
        [Position { epoch: 3, seq: 17, last }, Position { epoch: 1, seq: 0, last: None }]
    {
        let text = checkpoint::write(&position, "{\n}");
        assert_eq!(checkpoint::read(&text), Some((position, "{\n}")));
        for end in 0..text.len() {
            assert_eq!(checkpoint::read(&text[..end]), None);
        }
        assert_eq!(checkpoint::read(&text.replacen(" 1", " 2", 1)), None);
    }
}
