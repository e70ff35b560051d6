//! Stores that are full or forbidden.

use super::bench::Refuser;
use super::*;

/// Works on an article in a store that refuses from the `from`-th write on;
/// answers whether it had to refuse.
fn work(error: SlotError, from: usize) -> bool {
    let slots = Rc::new(Refuser::new(error, from));
    let dossier = bench::article(ARTICLE, "Été.");
    if from == 0 {
        let created = Journal::create(slots, Rc::new(FileCodec), &dossier, &Default::default());
        assert_eq!(created.unwrap_err(), KeepError::Slot(error));
        return true;
    }
    let mut bench = Bench::on(slots.clone());
    let mut n_kept = 0;
    for round in 0..3 {
        for _ in 0..2 {
            bench.mark("note");
            match &bench.last {
                Ok(()) => n_kept = bench.history.log().len(),
                Err(it) => assert_eq!(*it, KeepError::Slot(error)),
            }
            let n_done = bench.history.log().len();
            assert_eq!(bench.journal.n_pending(), n_done - n_kept, "round {round}");
        }
        if let Err(it) = bench.checkpoint() {
            assert_eq!(it, KeepError::Slot(error));
        } else {
            n_kept = bench.history.log().len();
        }
        // What was said to be kept is kept, whatever was refused since.
        let reading = reopen(&*slots);
        assert!(n_kept <= reading.history.log().len());
        assert_eq!(reading.found, []);
    }
    let has_refused = slots.has_refused();
    slots.allow();
    bench.journal.flush().unwrap();
    assert_eq!(bench.journal.n_pending(), 0);
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, bench.dossier);
    assert_eq!(reading.history, bench.history);
    has_refused
}

#[test]
fn a_store_that_gets_full_or_forbidden_at_any_write_loses_nothing() {
    for error in [SlotError::Full, SlotError::Denied] {
        let mut from = 0;
        while work(error, from) {
            from += 1;
        }
        assert!(10 < from, "{from} writes only");
    }
}

#[test]
fn with_every_access_denied_the_error_says_so() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    slots.deny(true);
    bench.mark("one");
    assert_eq!(bench.last, Err(KeepError::Slot(SlotError::Denied)));
    assert_eq!(bench.checkpoint(), Err(KeepError::Slot(SlotError::Denied)));
    assert_eq!(crate::keep::library(&*slots, &FileCodec), Err(SlotError::Denied));
    assert_eq!(Settings::load(&*slots), Err(SlotError::Denied));
    slots.deny(false);
    bench.journal.flush().unwrap();
    assert_eq!(reopen(&*slots).dossier, bench.dossier);
}

#[test]
fn in_a_full_store_a_checkpoint_makes_room() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    bench.checkpoint().unwrap();
    for _ in 0..4 {
        bench.mark(&"é".repeat(500));
    }
    bench.checkpoint().unwrap();
    bench.checkpoint().unwrap();
    for _ in 0..4 {
        bench.undo();
    }
    slots.set_capacity(Some(slots.used()));
    bench.mark("last");
    assert_eq!(bench.last, Err(KeepError::Slot(SlotError::Full)));
    assert_eq!(bench.journal.n_pending(), 1);
    let refused = bench.checkpoint();
    // The history still has every word: without room for it, nothing changes.
    assert_eq!(refused, Err(KeepError::Slot(SlotError::Full)));
    assert_eq!(bench.journal.n_pending(), 1);
    slots.set_capacity(Some(slots.used() + 12_000));
    bench.checkpoint().unwrap();
    assert_eq!(bench.journal.n_pending(), 0);
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, bench.dossier);
    assert_eq!(reading.history, bench.history);
    bench.mark("after");
    assert_eq!(reopen(&*slots).dossier, bench.dossier);
}

#[test]
fn an_article_over_the_budget_is_refused_with_sizes() {
    let slots: Rc<MemorySlots> = Rc::new(MemorySlots::new());
    let create = |id, n_chars| {
        let dossier = bench::article(RecordId(id), &"a".repeat(n_chars));
        Journal::create(slots.clone(), Rc::new(FileCodec), &dossier, &Default::default())
    };
    create(1, 1_000_000).unwrap();
    create(2, 1_600_000).unwrap();
    let used = slots.used();
    let error = create(3, 1_000_000).unwrap_err();
    let KeepError::NoRoom { needed, free, largest } = error else { panic!("{error}") };
    assert!(1_000_000 < needed && needed < 1_010_000, "{needed}");
    assert_eq!(free, BUDGET - used);
    let (id, size) = largest.unwrap();
    assert_eq!(id, RecordId(2));
    assert!(1_600_000 < size && size < 1_610_000, "{size}");
    assert_eq!(slots.used(), used);
    assert!(room(&*slots).unwrap().is_scarce());

    Journal::delete(&*slots, RecordId(2)).unwrap();
    create(3, 1_000_000).unwrap();
    let error = create(3, 10).unwrap_err();
    assert_eq!(error, KeepError::Taken(RecordId(3)));
}
