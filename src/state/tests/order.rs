//! Cards in another order than the text's.

use super::*;

#[test]
fn keys_go_in_the_order_of_the_cards() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(0)));
    let span = |start, end| Span::from_usize(start, end).unwrap();
    for at in [(4, 12), (40, 43)] {
        let span = span(at.0, at.1);
        bench.act(Action::Mark { kind: MarkKind::Claim, entity_type: None, span });
    }
    let claims = || bench.desk().items.all().iter().filter(|it| it.number.is_some());
    let ids: Vec<ItemId> = claims().map(|it| it.id).collect();
    let ItemId::Mark(last) = ids[1] else { panic!("no mark") };
    let high = annotations::Priority::High;
    let to = FieldValue::Text(high.code().into());
    bench.act(Action::Set { record: last, field: Mark::PRIORITY, to });
    bench.act(Action::Focus(None));
    let mut went = Vec::new();
    let mut go = |bench: &mut Bench, action| {
        bench.act(action);
        went.push(bench.desk().focus.unwrap());
        bench.state.said.clone().unwrap()
    };
    bench.act(Action::Sort(Order::Priority));
    let said = go(&mut bench, Action::Step { forwards: true });
    let position = said.arguments.iter().find(|it| it.0 == "position").map(|it| it.1.clone());
    assert_eq!(position, Some(Argument::Count(1)));
    go(&mut bench, Action::Step { forwards: true });
    go(&mut bench, Action::Step { forwards: false });
    go(&mut bench, Action::GoToEnd { last: false });
    go(&mut bench, Action::NextClaim);
    assert_eq!(went, [ids[1], ids[0], ids[1], ids[1], ids[0]]);
    bench.act(Action::GoToEnd { last: true });
    let in_order = bench.desk().items.in_order(Order::Priority);
    assert_eq!(bench.desk().focus, in_order.last().map(|it| it.id));
    bench.act(Action::Sort(Order::Text));
    bench.act(Action::GoToEnd { last: false });
    assert_eq!(bench.desk().focus, Some(bench.item(0)));
}

/// The words of the chosen item.
fn chosen(bench: &Bench) -> String {
    let desk = bench.desk();
    desk.focus.map_or_else(|| "-".to_owned(), |it| desk.items.get(it).unwrap().words.to_string())
}

/// Accepts the item at `place` in the text, and says what is chosen then.
fn accepted(bench: &mut Bench, place: usize) -> String {
    let id = bench.item(place);
    bench.act(Action::Focus(Some(id)));
    bench.act(Action::Accept(id));
    chosen(bench)
}

#[test]
fn a_decision_leads_on_in_the_order_of_the_cards() {
    // In the text the claim, of the lowest score, is the second.
    let mut bench = Bench::with_findings();
    bench.act(Action::Sort(Order::Score));
    assert_eq!(accepted(&mut bench, 0), "99 %");
    assert_eq!(accepted(&mut bench, 4), "99 % sont vrais");
    bench.act(Action::Sort(Order::Text));
    bench.act(Action::Undo);
    assert_eq!(accepted(&mut bench, 4), "99 % sont vrais");
    assert_eq!(accepted(&mut bench, 2), "Ada");
}

#[test]
fn a_decision_leads_on_to_what_is_shown_and_found() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Filter(Shown::Entities));
    assert_eq!(accepted(&mut bench, 0), "99 %");
    bench.act(Action::Filter(Shown::Claims));
    assert_eq!(accepted(&mut bench, 1), "-");
    bench.act(Action::Filter(Shown::All));
    assert_eq!(super::finding::find(&mut bench, "paris"), "Paris | 1");
    let like = bench.item(2);
    bench.act(Action::Focus(Some(like)));
    bench.act(Action::DecideLike { like, accept: true });
    assert_eq!(chosen(&bench), "Paris");
}

/// Does it, and says what is chosen then and what is said on the screen.
fn gone(bench: &mut Bench, action: Action) -> String {
    bench.act(action);
    let notices = bench.state.notices.iter().map(|it| {
        let counts = it.message.arguments.iter().map(|it| match it.1 {
            Argument::Count(n) => format!(" {n}"),
            _ => String::new(),
        });
        format!(" !{}{}", it.message.id, counts.collect::<String>())
    });
    let notices: String = notices.collect();
    format!("{}{notices}", chosen(bench))
}

#[test]
fn going_on_keeps_to_what_is_shown_and_tells_of_what_is_hidden() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Filter(Shown::Claims));
    assert_eq!(gone(&mut bench, Action::NextSuggestion), "99 % sont vrais");
    assert_eq!(gone(&mut bench, Action::NextSuggestion), "99 % sont vrais");
    let hidden = "99 % sont vrais !notice-hidden-suggestions 5";
    bench.act(Action::Filter(Shown::Marks));
    assert_eq!(gone(&mut bench, Action::NextSuggestion), hidden);
    assert_eq!(gone(&mut bench, Action::NextSuggestion), hidden);
    assert_eq!(gone(&mut bench, Action::Filter(Shown::All)), "99 % sont vrais");
    assert_eq!(super::finding::find(&mut bench, "paris"), "Paris | 1");
    assert_eq!(gone(&mut bench, Action::NextSuggestion), "Paris");
    assert_eq!(gone(&mut bench, Action::NextClaim), "Paris !notice-hidden-claims 1");
    assert_eq!(super::finding::find(&mut bench, " "), "-");
    assert_eq!(gone(&mut bench, Action::NextClaim), "99 % sont vrais");
    // A marked claim goes before one that is only suggested, if it is shown.
    let span = Span::from_usize(0, 3).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Claim, entity_type: None, span });
    assert_eq!(gone(&mut bench, Action::NextClaim), "Ada");
    bench.act(Action::Filter(Shown::Suggestions));
    assert_eq!(gone(&mut bench, Action::NextClaim), "99 % sont vrais");
    bench.act(Action::Filter(Shown::Entities));
    assert_eq!(gone(&mut bench, Action::NextClaim), "99 % sont vrais !notice-hidden-claims 1");
}

#[test]
fn that_there_is_nothing_to_undo_is_said_until_something_is_done() {
    let mut bench = Bench::with_findings();
    assert_eq!(gone(&mut bench, Action::Undo), "- !notice-no-undo");
    assert_eq!(gone(&mut bench, Action::Undo), "- !notice-no-undo");
    let redo = "- !notice-no-undo !notice-no-redo";
    assert_eq!(gone(&mut bench, Action::Redo), redo);
    let accept = Action::Accept(bench.item(0));
    let next = "99 % sont vrais";
    assert_eq!(gone(&mut bench, accept), next);
    // What is changed by that is chosen.
    let changed = "Ada Lovelace";
    assert_eq!(gone(&mut bench, Action::Undo), changed);
    assert_eq!(gone(&mut bench, Action::Redo), changed);
    assert_eq!(gone(&mut bench, Action::Redo), format!("{changed} !notice-no-redo"));
}

#[test]
fn an_opinion_is_an_outcome_of_one_step() {
    let mut bench = Bench::with_findings();
    let claim = bench.item(1);
    bench.act(Action::Focus(Some(claim)));
    assert_eq!(gone(&mut bench, Action::AcceptAsOpinion(claim)), "99 %");
    let progress = bench.desk().items.progress();
    assert_eq!((progress.n_checked, progress.n_claims), (1, 1));
    assert_eq!(bench.desk().precision.n_accepted, 1);
    assert_eq!(gone(&mut bench, Action::NextClaim), "99 %");
    bench.act(Action::Undo);
    assert_eq!(bench.desk().items.progress().n_claims, 0);
    // A name is none.
    let before = bench.desk().clone();
    bench.act(Action::AcceptAsOpinion(bench.item(0)));
    assert_eq!(*bench.desk(), before);
}

#[test]
fn what_is_hidden_is_said_until_that_is_another_thing() {
    let hidden = |bench: &mut Bench| {
        bench.act(Action::Filter(Shown::Marks));
        let said = gone(bench, Action::NextSuggestion);
        assert!(said.contains("!notice-hidden-suggestions"), "{said}");
    };
    let mut bench = Bench::with_findings();
    let first = bench.item(0);
    for action in [Action::Reject(first), Action::Undo, Action::Redo, Action::Sureness(100)] {
        hidden(&mut bench);
        let said = gone(&mut bench, action.clone());
        assert!(!said.contains('!'), "{action:?} {said}");
    }
    bench.act(Action::Sureness(0));
    hidden(&mut bench);
    bench.act(Action::Redo);
    bench.act(Action::Close);
    assert_eq!(bench.state.notices.len(), 0);
    // Another article.
    let mut bench = Bench::with_findings();
    bench.act(Action::Undo);
    hidden(&mut bench);
    let (dossier, history) = (bench.desk().dossier.clone(), bench.desk().history.clone());
    bench.act(Action::Opened { dossier, history, notes: Vec::new() });
    assert_eq!(bench.state.notices.len(), 0);
}
