//! What was done comes back: after any cut, damage, refusal or second writer.

use std::rc::Rc;

use annotations::{Dossier, RecordId};
use proptest::prelude::*;

use super::*;

mod bench;
mod damage;
mod library;
mod refusal;
mod writers;

use bench::{ARTICLE, Bench, Recorder};

/// What is kept of the bench's article.
fn reopen(slots: &dyn Slots) -> Reading {
    read(slots, &FileCodec, ARTICLE).unwrap()
}

fn open(slots: &Rc<impl Slots + 'static>) -> (Journal, Reading) {
    Journal::open(slots.clone(), Rc::new(FileCodec), ARTICLE).unwrap()
}

#[test]
fn what_was_done_comes_back_with_its_history() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    bench.mark("one");
    bench.mark("two");
    bench.undo();
    let reading = reopen(&*slots);
    assert_eq!(reading.dossier, bench.dossier);
    assert_eq!(reading.history, bench.history);
    assert!(reading.history.to_redo().is_some());
    assert_eq!((reading.found.len(), reading.damaged.len()), (0, 0));
}

#[test]
fn a_checkpoint_is_due_by_size_and_after_opening_with_a_tail() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    assert!(!bench.journal.is_checkpoint_due());
    let long = "é".repeat(CHECKPOINT_EVERY / 2);
    bench.mark(&long);
    assert!(!bench.journal.is_checkpoint_due());
    bench.mark(&long);
    assert!(bench.journal.is_checkpoint_due());
    let (journal, _) = open(&slots);
    assert!(journal.is_checkpoint_due());
    bench.journal = journal;
    bench.checkpoint().unwrap();
    assert!(!bench.journal.is_checkpoint_due());
    assert!(!open(&slots).0.is_checkpoint_due());
}

#[test]
fn entries_go_once_both_checkpoints_have_them() {
    let slots = Rc::new(MemorySlots::new());
    let mut bench = Bench::on(slots.clone());
    let n_entries = || slots.keys().unwrap().iter().filter(|it| it.contains("/journal/")).count();
    bench.mark("one");
    bench.checkpoint().unwrap();
    assert_eq!(n_entries(), 1);
    bench.mark("two");
    bench.mark("three");
    bench.checkpoint().unwrap();
    assert_eq!(n_entries(), 2);
    bench.checkpoint().unwrap();
    assert_eq!(n_entries(), 0);
    assert_eq!(reopen(&*slots).dossier, bench.dossier);
    bench.mark("four");
    assert_eq!(reopen(&*slots).dossier, bench.dossier);
}

/// One thing a person, or the app, does.
#[derive(Debug, Clone)]
enum Deed {
    Mark(String),
    Undo,
    Redo,
    Checkpoint,
    Reopen,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        5 => "[a-zé😀 ]{0,9}".prop_map(Deed::Mark),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        2 => Just(Deed::Checkpoint),
        1 => Just(Deed::Reopen),
    ];
    prop::collection::vec(deed, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Cut after any write, the slots open to something that was once on the
    /// screen, with everything that was said to be kept until then.
    #[test]
    fn every_prefix_of_the_writes_opens(deeds in deeds()) {
        let slots = Rc::new(Recorder::default());
        let mut bench = Bench::on(slots.clone());
        let mut states: Vec<Dossier> = vec![bench.dossier.clone()];
        // How many states were kept for sure, by number of writes.
        let mut kept = vec![(slots.n_writes(), 1)];
        for deed in deeds {
            match deed {
                Deed::Mark(note) => bench.mark(&note),
                Deed::Undo => bench.undo(),
                Deed::Redo => bench.redo(),
                Deed::Checkpoint => bench.checkpoint().unwrap(),
                Deed::Reopen => bench.journal = open(&slots).0,
            }
            if states.last() != Some(&bench.dossier) {
                states.push(bench.dossier.clone());
            }
            kept.push((slots.n_writes(), states.len()));
        }
        let first = kept[0].0;
        for n_writes in first..=slots.n_writes() {
            let cut = slots.after(n_writes);
            let reading = read(&cut, &FileCodec, ARTICLE);
            prop_assert!(reading.is_ok(), "after {n_writes} writes: {reading:?}");
            let reading = reading.unwrap();
            let n_kept = kept.iter().rev().find(|(n, _)| *n <= n_writes).unwrap().1;
            let is_state = states[n_kept - 1..].contains(&reading.dossier);
            prop_assert!(is_state, "after {n_writes} writes");
            prop_assert!(reading.found.is_empty() && reading.damaged.is_empty());
        }
    }
}
