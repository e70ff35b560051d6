//! Thousands of links, types, named states and marks at once: what is done with
//! them takes time by how many there are, not by their square.

use std::time::{Duration, Instant};

use annotations::{Edit, Link, LinkKind, Occasion, OwnType, Snapshot, Stamp};

use super::*;

/// How many of each there are, and how many times as many after that.
const N: usize = 250;
const TIMES: usize = 8;

/// What `TIMES` as many may take, in times: what is linear takes `TIMES`, what
/// is quadratic the square of it, 64.
const MOST_TIMES: u32 = 24;

/// A desk with `n` marks, each of a type of its own and linked to the one
/// before, and with `n` named states.
fn desk(n: usize) -> Bench {
    let mut bench = Bench::with_findings();
    let desk = bench.state.desk.as_mut().unwrap();
    let stamp = Stamp { replica: ReplicaId(RecordId(9)), counter: 1000 };
    let seed = RecordId(1 << 100);
    let occasion = Occasion { stamp, at: Timestamp(1), by: RecordId(7), seed };
    let mut edit = Edit::new(&desk.dossier, occasion);
    let mut before = None;
    for k in 0..n {
        let name = format!("type {k}");
        let (header, description) = (edit.header(), String::new());
        edit.insert(OwnType { header, name: name.clone(), description, colour: 0 });
        let mut mark = edit.mark(MarkKind::Highlight, Span::from_usize(0, 3).unwrap()).unwrap();
        mark.tags.push(name);
        let to = edit.insert(mark);
        if let Some(from) = before.replace(to) {
            let header = edit.header();
            edit.insert(Link { header, from, to, kind: LinkKind::Supports });
        }
        let header = edit.header();
        edit.insert(Snapshot { header, name: format!("état {k}") });
    }
    let made = edit.finish("undo-mark-highlight").unwrap();
    desk.dossier = desk.dossier.apply(&made).unwrap();
    Rc::make_mut(&mut desk.history).push(Rc::new(made));
    desk.refresh(&bench.state.settings);
    bench
}

/// The least time that `act` takes, of three tries.
fn least(n: usize, act: &dyn Fn(&mut Bench)) -> Duration {
    let tries = (0..3).map(|_| {
        let mut bench = desk(n);
        let start = Instant::now();
        act(&mut bench);
        start.elapsed()
    });
    tries.min().unwrap()
}

#[track_caller]
fn check(name: &str, act: &dyn Fn(&mut Bench)) {
    let (few, many) = (least(N, act), least(N * TIMES, act));
    // Below a millisecond the clock and the machine decide.
    let limit = few.max(Duration::from_millis(1)) * MOST_TIMES;
    assert!(many <= limit, "{name}: {few:?} for {N}, {many:?} for {TIMES} times as many");
}

#[test]
fn what_is_done_with_thousands_takes_time_by_their_number() {
    let last = |bench: &Bench| bench.desk().dossier.marks().last().unwrap().header.id;
    let first = |bench: &Bench| bench.desk().dossier.snapshots().next().unwrap().header.id;
    check("opening", &|bench| {
        let (dossier, history) = (bench.desk().dossier.clone(), bench.desk().history.clone());
        Desk::new(dossier, history).refresh(&bench.state.settings);
    });
    check("marking", &|bench| {
        let own_type = bench.desk().dossier.own_types().last().unwrap().header.id;
        bench.act(Action::MarkAs { own_type, span: Span::from_usize(4, 12).unwrap() });
        assert_eq!(bench.desk().items.get(bench.desk().focus.unwrap()).unwrap().words.len(), 8);
    });
    check("linking", &|bench| {
        let (from, to) = (bench.first_mark(), last(bench));
        bench.act(Action::Link { from, to, kind: LinkKind::Repeats });
        assert!(!bench.effects.is_empty());
    });
    check("renaming a type", &|bench| {
        let of = Some(bench.desk().dossier.own_types().last().unwrap().header.id);
        let (name, description) = ("omission".to_owned(), String::new());
        bench.act(Action::SetType { of, name, description, colour: 1 });
        assert!(!bench.effects.is_empty());
    });
    check("comparing, with a step", &|bench| {
        bench.act(Action::Compare(Some(first(bench))));
        bench.act(Action::Unmark(last(bench)));
        assert!(bench.desk().compared.is_some());
    });
    check("unmarking all", &|bench| {
        bench.act(Action::UnmarkAllLike(bench.first_mark()));
        assert_eq!(bench.desk().dossier.links().count(), 0);
    });
    check("searching", &|bench| {
        let query = crate::state::query::Query::parse("tag:type", |_, _| Vec::new(), |_| None);
        bench.act(Action::Find { typed: "tag:type".into(), query: query.unwrap() });
        assert_eq!(
            bench.desk().found.as_ref().unwrap().items.len(),
            bench.desk().items.types().len()
        );
    });
}
