//! Two tabs on one article.

use super::*;

/// Another tab's view of the same article.
fn second(slots: &Rc<MemorySlots>, first: &Bench) -> Bench {
    let (journal, reading) = open(slots);
    assert_eq!(reading.dossier, first.dossier);
    Bench { dossier: reading.dossier, history: reading.history, journal, last: Ok(()) }
}

#[test]
fn who_opens_takes_over_and_the_other_stops() {
    let slots = Rc::new(MemorySlots::new());
    let mut first = Bench::on(slots.clone());
    first.mark("first");
    let mut other = second(&slots, &first);
    assert_eq!((first.journal.epoch(), other.journal.epoch()), (1, 2));
    // It may know before it does anything that would not be kept.
    assert_eq!(first.journal.claim(), Err(KeepError::Superseded(2)));
    assert_eq!(other.journal.claim(), Ok(()));
    first.mark("too late");
    assert_eq!(first.last, Err(KeepError::Superseded(2)));
    assert_eq!(first.journal.flush(), Err(KeepError::Superseded(2)));
    assert_eq!(first.checkpoint(), Err(KeepError::Superseded(2)));
    assert_eq!(first.journal.n_pending(), 1);
    other.mark("second");
    assert_eq!(other.last, Ok(()));
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, other.dossier);
    assert_eq!(reading.found, []);
    // It can take the article back.
    let third = second(&slots, &other);
    assert_eq!(third.journal.epoch(), 3);
    other.mark("late again");
    assert_eq!(other.last, Err(KeepError::Superseded(3)));
}

#[test]
fn reading_takes_nothing_over() {
    let slots = Rc::new(MemorySlots::new());
    let mut first = Bench::on(slots.clone());
    let before = slots.used();
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, first.dossier);
    assert_eq!(slots.used(), before);
    first.mark("on");
    assert_eq!(first.last, Ok(()));
}

#[test]
fn two_that_did_not_see_each_other_make_a_fork_and_lose_nothing() {
    let slots = Rc::new(MemorySlots::new());
    let mut first = Bench::on(slots.clone());
    first.mark("common");
    let mut other = second(&slots, &first);
    // As if the first tab's process had not seen the write yet.
    slots.set(&key::epoch(ARTICLE), "1").unwrap();
    first.mark("first, once");
    first.mark("first, twice");
    slots.set(&key::epoch(ARTICLE), "2").unwrap();
    other.mark("other");
    assert_eq!((&first.last, &other.last), (&Ok(()), &Ok(())));

    let (journal, reading) = open(&slots);
    assert_eq!(reading.dossier, first.dossier);
    let [found] = reading.found.as_slice() else { panic!("{:?}", reading.found) };
    assert_eq!(Some(&found.transaction), other.history.log().last());
    assert_eq!(journal.epoch(), 3);

    // Of two chains of one length the later writer's is taken.
    first.journal = journal;
    other.journal = open(&slots).0;
    slots.remove(&key::entry(ARTICLE, 1, 3)).unwrap();
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, other.dossier);
    assert_eq!(reading.found.len(), 1);
}

#[test]
fn of_two_that_open_at_one_moment_the_first_to_write_stays() {
    let slots = Rc::new(MemorySlots::new());
    let first = Bench::on(slots.clone());
    let mut one = second(&slots, &first);
    // As if the two had read before either wrote.
    slots.set(&key::epoch(ARTICLE), "1").unwrap();
    let mut two = second(&slots, &first);
    assert_eq!((one.journal.epoch(), two.journal.epoch()), (2, 2));
    one.mark("one");
    two.mark("two");
    assert_eq!((&one.last, &two.last), (&Ok(()), &Err(KeepError::Superseded(2))));
    assert_eq!(two.checkpoint(), Err(KeepError::Superseded(2)));
    one.mark("more");
    assert_eq!(one.last, Ok(()));
    assert_eq!(reopen(&*slots).dossier, one.dossier);
}

#[test]
fn a_store_that_cannot_be_written_can_still_be_opened() {
    let slots = Rc::new(MemorySlots::new());
    let mut first = Bench::on(slots.clone());
    first.mark("one");
    slots.set_capacity(Some(0));
    let mut again = second(&slots, &first);
    again.mark("two");
    assert_eq!(again.last, Err(KeepError::Slot(SlotError::Full)));
    slots.set_capacity(None);
    again.journal.flush().unwrap();
    assert_eq!(reopen(&*slots).dossier, again.dossier);
    first.mark("late");
    assert_eq!(first.last, Err(KeepError::Superseded(2)));
}
