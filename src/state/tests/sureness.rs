//! How sure the detector must be of what is offered.

use super::*;

fn offered(bench: &Bench) -> (usize, usize) {
    (bench.desk().suggestions.len(), bench.desk().n_unsure)
}

#[test]
fn what_is_less_sure_is_nowhere_and_decisions_stay() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    // The claim had 800, names and figures have 900.
    bench.act(Action::Sureness(90));
    assert_eq!(offered(&bench), (4, 0));
    assert_eq!(bench.effects, [Effect::KeepSettings]);
    bench.act(Action::Undo);
    assert_eq!(offered(&bench), (4, 1));
    assert!(!bench.trace().contains("claim"));
    bench.act(Action::Redo);
    bench.act(Action::Focus(Some(bench.item(0))));
    bench.act(Action::Sureness(95));
    assert_eq!(offered(&bench), (0, 4));
    assert_eq!(bench.trace(), "1.claim “99 % sont vrais”");
    bench.act(Action::NextSuggestion);
    assert_eq!(bench.desk().focus, None);
    assert!(bench.desk().dossier.mark(claim).is_some());
    bench.act(Action::Sureness(0));
    assert_eq!(offered(&bench), (4, 0));
}

#[test]
fn keys_and_searches_follow_and_so_do_new_findings() {
    let mut bench = Bench::with_findings();
    let query = query::Query::parse("genre:claim", |_, _| Vec::new(), |_| None).unwrap();
    bench.act(Action::Find { typed: "genre:claim".into(), query });
    bench.act(Action::Sureness(85));
    assert_eq!(bench.desk().found.as_ref().unwrap().items.len(), 0);
    bench.act(Action::NextClaim);
    assert_eq!(bench.desk().focus, None);
    let of = bench.desk().dossier.document().unwrap().hash();
    bench.act(Action::Detected { of, findings: Rc::new(findings()), detector: "v2".into() });
    assert_eq!(offered(&bench), (4, 1));
    // Other settings do not go through thousands of items again.
    let items = bench.desk().items.clone();
    let settings = Settings { theme: Theme::Dark, ..bench.state.settings.clone() };
    bench.act(Action::Settings(settings));
    assert!(std::ptr::eq(items.all(), bench.desk().items.all()));
    // More than all there is, as a broken store may say.
    bench.act(Action::Sureness(u16::MAX));
    assert_eq!((bench.state.settings.sureness, offered(&bench)), (100, (0, 5)));
}
