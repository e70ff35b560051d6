//! Values of dates that follow the date of publication.

use annotations::{FieldType, Mark};
use document::Value;

use super::*;

/// Found in the text: Paris as if it were a date.
fn dated(day: Option<&str>) -> Rc<Findings> {
    let mut all = findings();
    for it in &mut all.findings {
        if let Detail::Entity { entity_type, value, .. } = &mut it.detail
            && *entity_type == EntityType::Place
        {
            *entity_type = EntityType::Date;
            *value = day.map(|it| Value::Date(it.to_owned()));
        }
    }
    Rc::new(all)
}

fn detected(bench: &mut Bench, day: &str) {
    detected_as(bench, Some(day));
}

fn detected_as(bench: &mut Bench, day: Option<&str>) {
    let of = bench.desk().dossier.document().unwrap().hash();
    bench.act(Action::Detected { of, findings: dated(day), detector: "v1".into() });
}

fn value(bench: &Bench) -> Option<Value> {
    bench.desk().dossier.marks().find_map(|it| it.value.clone())
}

#[test]
fn accepted_dates_follow_in_one_step_and_what_was_typed_stays() {
    let mut bench = Bench::with_findings();
    detected(&mut bench, "2023-01-03");
    let is_date = |it: &&Rc<Item>| &*it.words == "Paris";
    let date = bench.desk().items.all().iter().find(is_date).unwrap().id;
    bench.act(Action::Accept(date));
    detected(&mut bench, "2020-02-25");
    assert_eq!(value(&bench), Some(Value::Date("2020-02-25".into())));
    // Without a date of publication it is none, until there is one again.
    detected_as(&mut bench, None);
    assert_eq!(value(&bench), None);
    detected(&mut bench, "2020-02-26");
    assert_eq!(value(&bench), Some(Value::Date("2020-02-26".into())));
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    assert_eq!(value(&bench), Some(Value::Date("2023-01-03".into())));
    // Not what it was found as: a person has seen to it.
    detected(&mut bench, "2019-01-01");
    assert_eq!(value(&bench), Some(Value::Date("2023-01-03".into())));
    let (record, to) = (bench.first_mark(), Some(Value::Date("2018".into())).to_value());
    bench.act(Action::Set { record, field: Mark::VALUE, to });
    detected(&mut bench, "2017-01-01");
    assert_eq!(value(&bench), Some(Value::Date("2018".into())));
}
