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
